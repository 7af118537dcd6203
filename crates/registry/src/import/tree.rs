//! The region tree of 2024 with its stations (`wilayah_2024_tps.tsv`), rows in any order.

#![expect(clippy::disallowed_types, reason = "look-ups while a source is read")]

use super::clean;
use super::report::{ImportReport, Reason};
use super::rows;
use super::source::{SourceError, SourceFile};
use super::zones::ABROAD;
use crate::builder::RegistryBuilder;
use model::Level;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Columns of the file.
const COLUMNS: [&str; 5] = ["level", "kode", "id", "nama", "parent"];

/// Length of a code of each level (the Ministry of Home Affairs': 2 + 2 + 2 + 4 + 3 digits).
const CODE_BYTES: [usize; 6] = [1, 2, 4, 6, 10, 13];

/// Names of the counts in the report, by level.
const KINDS: [&str; 6] = ["", "provinces", "regencies", "kecamatan", "villages", "stations"];

/// A region taken, as later importers need it.
#[derive(Clone, Debug)]
pub struct Place {
    pub level: Level,
    pub name: String,
    pub parent: String,
}

/// What was taken of the tree.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// Regions by code.
    pub places: BTreeMap<String, Place>,
    /// Stations abroad by portal id.
    pub abroad: HashSet<u32>,
    /// Villages with stations.
    pub inhabited: HashSet<String>,
}

impl Tree {
    /// Codes of the regions of a level.
    pub fn of_level(&self, level: Level) -> impl Iterator<Item = (&str, &Place)> {
        self.places.iter().filter(move |(_, p)| p.level == level).map(|(code, p)| (code.as_str(), p))
    }
}

/// A row of some list of regions or stations.
pub struct Row<'a> {
    /// The file and line that it stands in.
    pub at: (&'a str, u64),
    /// From 1, a province, to 5, a station.
    pub depth: usize,
    pub code: &'a str,
    pub id: u32,
    pub name: &'a str,
    pub parent: &'a str,
}

/// Reads the tree into the builder.
pub fn read(
    source: SourceFile<'_>,
    builder: &mut RegistryBuilder,
    report: &mut ImportReport,
) -> Result<Tree, SourceError> {
    let rows = rows_of(source, report)?;
    Ok(take(rows, builder, report))
}

/// The rows of the file.
pub fn rows_of<'a>(source: SourceFile<'a>, report: &mut ImportReport) -> Result<Vec<Row<'a>>, SourceError> {
    let mut all = Vec::new();
    for (line, [level, code, id, name, parent]) in rows::tsv(source, COLUMNS, report)? {
        let Some(depth) = clean::number::<usize>(level).filter(|l| (1..=5).contains(l)) else {
            report.leave(source.name, line, Reason::BadLevel, code);
            continue;
        };
        let Some(id) = clean::number(id) else {
            report.leave(source.name, line, Reason::BadNumber, id);
            continue;
        };
        all.push(Row { at: (source.name, line), depth, code, id, name, parent });
    }
    Ok(all)
}

/// Takes rows in any order, parents first.
pub fn take(rows: Vec<Row<'_>>, builder: &mut RegistryBuilder, report: &mut ImportReport) -> Tree {
    let mut by_level: [Vec<Row<'_>>; 6] = Default::default();
    for row in rows {
        if let Some(level) = by_level.get_mut(row.depth) {
            level.push(row);
        }
    }
    let mut tree = Tree::default();
    let mut seen = HashSet::new();
    let mut taken: HashMap<&str, usize> = HashMap::from([("0", 0)]);
    for (depth, level) in Level::ALL.into_iter().enumerate().skip(1) {
        for row in &by_level[depth] {
            let (file, line) = row.at;
            if let Err((reason, detail)) = check(row, depth, &taken) {
                report.leave(file, line, reason, detail);
                continue;
            }
            if !seen.insert(row.code) {
                report.leave(file, line, Reason::DuplicateCode, row.code);
                continue;
            }
            let Some((name, cleaned)) = clean::name(row.name) else {
                report.leave(file, line, Reason::BadName, row.code);
                continue;
            };
            if cleaned {
                report.note(file, line, Reason::NameCleaned, row.name);
            }
            report.take(KINDS[depth]);
            if level == Level::Station {
                tree.add_station(row);
                builder.add_station(row.parent, row.code, &name, row.id, None);
            } else {
                taken.insert(row.code, depth);
                builder.add_region(level, row.code, &name, row.parent, row.id);
                tree.places
                    .insert(row.code.to_string(), Place { level, name, parent: row.parent.to_string() });
            }
        }
    }
    tree
}

impl Tree {
    fn add_station(&mut self, row: &Row<'_>) {
        if row.code.starts_with(ABROAD) {
            self.abroad.insert(row.id);
        }
        if !self.inhabited.contains(row.parent) {
            self.inhabited.insert(row.parent.to_string());
        }
    }
}

/// Whether code and parent of a row fit its level; else why not.
fn check<'a>(row: &Row<'a>, depth: usize, taken: &HashMap<&str, usize>) -> Result<(), (Reason, &'a str)> {
    let digits = row.code.bytes().all(|b| b.is_ascii_digit());
    let abroad = row.code.starts_with(ABROAD) && row.code.bytes().all(|b| b.is_ascii_alphanumeric());
    if row.code.len() != CODE_BYTES[depth] || !(digits || abroad) {
        return Err((Reason::BadCode, row.code));
    }
    if taken.get(row.parent) != Some(&(depth - 1)) {
        return Err((Reason::UnknownParent, row.parent));
    }
    match depth == 1 || row.code.starts_with(row.parent) {
        true => Ok(()),
        false => Err((Reason::BadCode, row.code)),
    }
}
