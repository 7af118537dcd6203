//! The registry of the Pilkada of 2024: regions and stations from the portal's region lists (`wilayah/pilkada/**`), pairs from
//! `pilkada/paslon/{contest}.json`.

#![expect(clippy::disallowed_types, reason = "look-ups while a source is read")]

use super::clean;
use super::report::{ImportReport, Reason};
use super::rows::{self, RegionItem};
use super::source::{ImportError, SourceError, SourceFile};
use super::tree::{self, Row, Tree};
use super::zones::{self, ABROAD};
use crate::builder::{DistrictRow, RegistryBuilder};
use crate::electing;
use crate::election::{Candidate, Contestants, Election};
use crate::registry::Registry;
use model::{CandidateId, Contest, Level, Parameters};
use serde::Deserialize;
use std::collections::{BTreeMap, HashSet};

/// 15:00 WIB on polling day, two hours after the polls close in the west, as in the general election.
const EMBARGO: i64 = 1_732_694_400;

/// A list of the regions or stations directly below one.
#[derive(Clone, Copy, Debug)]
pub struct RegionList<'a> {
    /// The region that they lie in; `0` is the nation.
    pub parent: &'a str,
    /// The list.
    pub source: SourceFile<'a>,
}

/// The files of a Pilkada, decompressed.
#[derive(Clone, Debug, Default)]
pub struct FilesPilkada<'a> {
    /// The portal's region lists, of one contest or of both.
    pub lists: Vec<RegionList<'a>>,
    /// The region tree of the general election of the same year, TSV: says what regions are called where no list of Pilkada
    /// is there. Its stations are not Pilkada's, and are not taken.
    pub tree: Option<SourceFile<'a>>,
    /// Pairs by the region that elects.
    pub pairs: Vec<(Contest, SourceFile<'a>)>,
}

#[derive(Deserialize)]
struct Pair {
    nama: String,
    warna: String,
    nomor_urut: u16,
}

/// Reads the files of the Pilkada of November 2024 and freezes the registry.
///
/// # Errors
/// A file that can't be read as what it should be, or rows that were taken but don't fit together.
pub fn pilkada(files: &FilesPilkada<'_>) -> Result<(Registry, ImportReport), ImportError> {
    let mut report = ImportReport::default();
    let mut builder = RegistryBuilder::new(Election {
        id: "pilkada-2024".into(),
        name: "Pemilihan Kepala Daerah Serentak 2024".into(),
        date: "2024-11-27".into(),
        drill: false,
        parameters: Parameters { embargo_until: EMBARGO, ..Parameters::pilkada() },
    });
    let tree = match (files.lists.is_empty(), files.tree) {
        (true, Some(source)) => {
            report.note("wilayah/pilkada", 0, Reason::FileAbsent, "wilayah/pilkada/**: TPS");
            let mut rows = tree::rows_of(source, &mut report)?;
            rows.retain(|row| row.depth < Level::Station as usize && !row.code.starts_with(ABROAD));
            tree::take(rows, &mut builder, &mut report)
        }
        _ => lists(&files.lists, &mut builder, &mut report)?,
    };
    tree.of_level(Level::Province).for_each(|(code, _)| zones::mark(&mut builder, code));
    for (contest, source) in &files.pairs {
        pairs(*contest, *source, &tree, &mut builder, &mut report)?;
    }
    builder.set_rules(electing::pilkada_2024());
    let registry = builder.freeze().map_err(ImportError::Registry)?;
    report.sort();
    Ok((registry, report))
}

/// The regions and stations of all lists. Both contests list the same ones: what stands in a second list is not taken twice.
fn lists(
    lists: &[RegionList<'_>],
    builder: &mut RegistryBuilder,
    report: &mut ImportReport,
) -> Result<Tree, SourceError> {
    let mut read = Vec::with_capacity(lists.len());
    for list in lists {
        let items: Vec<RegionItem> = rows::json(list.source)?;
        read.push((list, items));
    }
    let mut seen = HashSet::new();
    let mut rows = Vec::new();
    for (list, items) in &read {
        for (line, item) in (1u64..).zip(items) {
            let at = (list.source.name, line);
            if !(1..=Level::Station.tingkat()).contains(&item.tingkat) {
                report.leave(at.0, line, Reason::BadLevel, &item.kode);
                continue;
            }
            if seen.insert((list.parent, item.kode.as_str())) {
                let depth = usize::from(item.tingkat);
                rows.push(Row {
                    at,
                    depth,
                    code: &item.kode,
                    id: item.id,
                    name: &item.nama,
                    parent: list.parent,
                });
            }
        }
    }
    Ok(tree::take(rows, builder, report))
}

/// The pairs of a contest, each region that elects one district. The elements of the file, as it has them, are its lines.
fn pairs(
    contest: Contest,
    source: SourceFile<'_>,
    tree: &Tree,
    builder: &mut RegistryBuilder,
    report: &mut ImportReport,
) -> Result<(), SourceError> {
    let all: BTreeMap<String, BTreeMap<String, Pair>> = rows::json(source)?;
    for (line, (code, pairs)) in (1u64..).zip(all) {
        let Some(place) = tree.places.get(&code).filter(|place| place.level == contest.elects()) else {
            report.leave(source.name, line, Reason::UnknownRegion, &format!("{contest} {code}"));
            continue;
        };
        let mut by_number = BTreeMap::new();
        for (id, pair) in pairs {
            let Some(candidate) = candidate(&id, &pair) else {
                report.leave(source.name, line, Reason::BadName, &format!("{contest} {code} {id}"));
                continue;
            };
            if by_number.contains_key(&pair.nomor_urut) {
                let twice = format!("{contest} {code} {}", pair.nomor_urut);
                report.leave(source.name, line, Reason::DuplicateNumber, &twice);
                continue;
            }
            by_number.insert(pair.nomor_urut, candidate);
            report.take("pairs");
        }
        if by_number.is_empty() {
            report.leave(source.name, line, Reason::NobodyStands, &format!("{contest} {code}"));
            continue;
        }
        report.take("regions that elect");
        builder.add_district(DistrictRow {
            contest,
            code: code.clone(),
            name: place.name.clone(),
            seats: None,
            population: None,
            contestants: Contestants::Singles(by_number.into_values().collect()),
            holds: vec![code],
        });
    }
    Ok(())
}

/// A pair as the file has it: its name is spelled as there, the blank column's too. None where id, name or number are none.
fn candidate(id: &str, pair: &Pair) -> Option<Candidate> {
    Some(Candidate {
        id: CandidateId(clean::number(id).filter(|_| pair.nomor_urut > 0)?),
        number: pair.nomor_urut,
        name: clean::name(&pair.nama)?.0,
        colour: Some(pair.warna.to_ascii_uppercase()),
        sex: None,
        residence: None,
    })
}
