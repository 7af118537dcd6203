//! Missions abroad without a station of their own, from a region list of the portal (`wilayah/pemilu/ppwp/99.json`).

use super::clean;
use super::report::{ImportReport, Reason};
use super::rows::{self, RegionItem};
use super::source::{SourceError, SourceFile};
use super::tree::{Place, Tree};
use super::zones::ABROAD;
use crate::builder::RegistryBuilder;
use model::Level;

/// Adds the missions that the tree does not have. The elements of the list are its lines.
pub fn read(
    source: SourceFile<'_>,
    tree: &mut Tree,
    builder: &mut RegistryBuilder,
    report: &mut ImportReport,
) -> Result<(), SourceError> {
    let items: Vec<RegionItem> = rows::json(source)?;
    for (line, item) in (1u64..).zip(items) {
        let alphanumeric = item.kode.bytes().all(|b| b.is_ascii_alphanumeric());
        let fits = item.kode.len() == 4 && item.kode.starts_with(ABROAD) && alphanumeric;
        if item.tingkat != Level::Regency.tingkat() || !fits {
            report.leave(source.name, line, Reason::BadCode, &item.kode);
            continue;
        }
        if !tree.places.contains_key(ABROAD) {
            report.leave(source.name, line, Reason::UnknownParent, &item.kode);
            continue;
        }
        if tree.places.contains_key(&item.kode) {
            continue;
        }
        let Some((name, cleaned)) = clean::name(&item.nama) else {
            report.leave(source.name, line, Reason::BadName, &item.kode);
            continue;
        };
        if cleaned {
            report.note(source.name, line, Reason::NameCleaned, &item.nama);
        }
        report.take("missions without stations");
        builder.add_region(Level::Regency, &item.kode, &name, ABROAD, item.id);
        tree.places.insert(item.kode, Place { level: Level::Regency, name, parent: ABROAD.into() });
    }
    Ok(())
}
