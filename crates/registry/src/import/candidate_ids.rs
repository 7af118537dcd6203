//! Ids that the portal of 2024 gave to candidates, where somebody has them: a file of its own.

use super::clean;
use super::report::{ImportReport, Reason};
use super::rows;
use super::source::{SourceError, SourceFile};
use model::{CandidateId, Contest, PartyNumber};
use std::collections::{BTreeMap, BTreeSet};

const COLUMNS: [&str; 5] = ["pemilihan", "kode_dapil", "nomor_partai", "nomor_urut", "id"];

/// Where a candidate stands: contest, district, party (0 without one), number.
type Place = (Contest, String, PartyNumber, u16);

/// Ids by place, and which ids are in use.
#[derive(Debug, Default)]
pub struct CandidateIds {
    file: String,
    by_place: BTreeMap<Place, (u64, CandidateId)>,
    used: BTreeSet<CandidateId>,
}

impl CandidateIds {
    /// Reads the file. `taken` are ids that are somebody's already: those of pairs.
    pub fn read(
        source: SourceFile<'_>,
        taken: impl IntoIterator<Item = CandidateId>,
        report: &mut ImportReport,
    ) -> Result<Self, SourceError> {
        let mut ids =
            CandidateIds { file: source.name.into(), used: taken.into_iter().collect(), ..Self::default() };
        for (line, row) in rows::csv(source, COLUMNS, report)? {
            let Some((place, id)) = parse(&row) else {
                report.leave(source.name, line, Reason::BadNumber, &row.join(" "));
                continue;
            };
            match ids.by_place.entry(place) {
                std::collections::btree_map::Entry::Occupied(_) => {
                    report.leave(source.name, line, Reason::DuplicateNumber, &row.join(" "));
                }
                std::collections::btree_map::Entry::Vacant(entry) => {
                    entry.insert((line, id));
                }
            }
        }
        Ok(ids)
    }

    /// The id of whoever stands in a place: the portal's, if it is known and free, else the one made.
    pub fn of(&mut self, place: Place, made: CandidateId, report: &mut ImportReport) -> CandidateId {
        let Some((line, id)) = self.by_place.remove(&place) else {
            self.used.insert(made);
            return made;
        };
        if self.used.insert(id) {
            report.take("candidates with the portal's id");
            return id;
        }
        report.leave(&self.file, line, Reason::IdTaken, &format!("{} {} {id}", place.0, place.1));
        self.used.insert(made);
        made
    }

    /// Reports the places where nobody stands.
    pub fn finish(self, report: &mut ImportReport) {
        for ((contest, district, party, number), (line, id)) in self.by_place {
            let detail = format!("{contest} {district} {party} {number}: {id}");
            report.leave(&self.file, line, Reason::NobodyOfThatPlace, &detail);
        }
    }
}

fn parse([contest, district, party, number, id]: &[String; 5]) -> Option<(Place, CandidateId)> {
    let contest: Contest = contest.parse().ok()?;
    let party = match party.as_str() {
        "" if !contest.has_parties() => 0,
        party => clean::number(party)?,
    };
    let id = clean::number::<u32>(id).filter(|id| *id > 0)?;
    Some(((contest, district.clone(), PartyNumber(party), clean::number(number)?), CandidateId(id)))
}
