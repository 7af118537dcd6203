//! Bounds of a sheet, so that no file takes more time or memory than a national one does.

use super::{Rows, SheetFault};
use model::{Contest, DistrictCode, Level};
use std::collections::BTreeMap;

/// Most who stand in a district: as many numbers as a form may have.
const STANDING_MAX: usize = model::rows::FIELDS_MAX;

/// Most numbers of a district's areas of one level that are put side by side: those of all 7,405 kecamatan of 2024, for as
/// many people as the longest form of 2024 has, would be 2.2 million.
const AREA_NUMBERS_MAX: usize = 1 << 24;

/// Most rows: ten times the candidates and parties of all districts of 2024.
pub(super) const ROWS_MAX: u64 = 4 << 20;

/// What a district has too many of.
pub(super) fn too_many((contest, code): &(Contest, DistrictCode), rows: &Rows) -> Option<SheetFault> {
    let standing = rows.standing().len();
    let many =
        |what: &str, most: usize| SheetFault::TooMany(format!("{what} ({contest} {code})"), most as u64);
    if standing > STANDING_MAX {
        return Some(many("nomor_calon", STANDING_MAX));
    }
    let mut levels: BTreeMap<Level, usize> = BTreeMap::new();
    rows.areas.keys().for_each(|(level, _)| *levels.entry(*level).or_default() += 1);
    let most = AREA_NUMBERS_MAX.checked_div(standing)?;
    levels.values().any(|areas| *areas > most).then(|| many("kode_wilayah", most))
}
