//! How many people live in districts, where somebody has it: a file of its own, since no list of districts says it.

use super::clean;
use super::report::{ImportReport, Reason};
use super::rows;
use super::source::{SourceError, SourceFile};
use crate::election::Population;
use model::Contest;
use std::collections::BTreeMap;

const COLUMNS: [&str; 4] = ["pemilihan", "kode_dapil", "penduduk", "sumber"];

/// Population by contest and code of the district; what is left in the end is of no district.
#[derive(Debug, Default)]
pub struct Populations(BTreeMap<(Contest, String), (u64, Population)>);

impl Populations {
    /// Reads the file.
    ///
    /// # Errors
    /// A file that is not of these columns.
    pub fn read(source: SourceFile<'_>, report: &mut ImportReport) -> Result<Self, SourceError> {
        let mut found = BTreeMap::new();
        for (line, [contest, district, people, by]) in rows::csv(source, COLUMNS, report)? {
            let mut leave = |reason, what: &str| report.leave(source.name, line, reason, what);
            let Ok(contest) = contest.parse::<Contest>() else {
                leave(Reason::UnknownDistrict, &contest);
                continue;
            };
            let Some(people) = clean::number(&people).filter(|n| *n > 0) else {
                leave(Reason::BadNumber, &people);
                continue;
            };
            let Some((source, _)) = clean::name(by.trim()) else {
                leave(Reason::BadName, &by);
                continue;
            };
            match found.entry((contest, district)) {
                std::collections::btree_map::Entry::Occupied(of) => {
                    leave(Reason::DuplicateCode, &format!("{contest} {}", of.key().1));
                }
                std::collections::btree_map::Entry::Vacant(of) => {
                    of.insert((line, Population { people, source }));
                }
            }
        }
        Ok(Populations(found))
    }

    /// The population of a district.
    pub fn of(&mut self, contest: Contest, district: &str, report: &mut ImportReport) -> Option<Population> {
        let (_, found) = self.0.remove(&(contest, district.to_string()))?;
        report.take("districts with a population");
        Some(found)
    }

    /// Reports what is said of districts that are not there.
    pub fn finish(self, file: &str, report: &mut ImportReport) {
        for ((contest, district), (line, _)) in self.0 {
            report.leave(file, line, Reason::UnknownDistrict, &format!("{contest} {district}"));
        }
    }
}
