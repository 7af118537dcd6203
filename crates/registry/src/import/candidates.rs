//! Fixed candidate lists.

use super::candidate_ids::CandidateIds;
use super::clean;
use super::parties::Parties;
use super::report::{ImportReport, Reason};
use super::rows;
use super::source::{SourceError, SourceFile};
use crate::election::{Candidate, Contestants, PartyList};
use model::{CandidateId, Contest, PartyNumber};
use std::collections::BTreeMap;

const COLUMNS: [&str; 6] = ["kode_dapil", "id_partai", "nomor_urut", "nama", "jenis_kelamin", "alamat_kabko"];

/// Who stands in each district, by its code.
pub type Lists = BTreeMap<String, Contestants>;

/// Candidates of a district by party and number; without parties all stand under number 0.
type ByParty = BTreeMap<PartyNumber, BTreeMap<u16, Candidate>>;

/// The contests whose candidates stand in lists, and what a report calls them. Their places are in the ids that are made.
const LISTED: [(Contest, &str); 4] = [
    (Contest::Pdpr, "candidates pdpr"),
    (Contest::Pdpd, "candidates pdpd"),
    (Contest::Pdprdp, "candidates pdprdp"),
    (Contest::Pdprdk, "candidates pdprdk"),
];

/// Id made for a candidate, of whom the lists have none: decimal, `K-DDDDDD-RRR`.
///
/// `K` is 0 pdpr, 1 pdpd, 2 pdprdp, 3 pdprdk; `DDDDDD` the district's code as a number; `RRR` the number on the
/// ballot in pdpd, elsewhere the party's number times 40 plus the candidate's. The smallest is above 1,000,000, so
/// ids of pairs are never hit. None where a part does not fit, and of pairs.
pub fn candidate_id(
    contest: Contest,
    district: &str,
    party: PartyNumber,
    number: u16,
) -> Option<CandidateId> {
    let kind = (0..).zip(LISTED).find_map(|(kind, (of, _))| (of == contest).then_some(kind))?;
    let district: u32 = clean::number(district).filter(|d| (1..=999_999).contains(d))?;
    let low = kind == 0 && district < 1_000;
    let place = match contest.has_parties() {
        true if number < 40 && party.0 <= 24 => u32::from(party.0) * 40 + u32::from(number),
        false if number < 1_000 && party.0 == 0 => u32::from(number),
        _ => return None,
    };
    (!low && number > 0).then_some(CandidateId(kind * 1_000_000_000 + district * 1_000 + place))
}

/// Reads a list. `districts` holds the codes and names of the contest's districts.
pub fn read(
    source: SourceFile<'_>,
    contest: Contest,
    districts: &BTreeMap<String, String>,
    parties: &Parties,
    ids: &mut CandidateIds,
    report: &mut ImportReport,
) -> Result<Lists, SourceError> {
    let mut lists: BTreeMap<String, ByParty> = BTreeMap::new();
    for (line, [district, party, number, name, sex, residence]) in rows::csv(source, COLUMNS, report)? {
        let row = Row { contest, district: &district, party: &party, number: &number, sex: &sex };
        let (party, number) = match row.check(districts, parties, &lists) {
            Ok(place) => place,
            Err((reason, detail)) => {
                report.leave(source.name, line, reason, &detail);
                continue;
            }
        };
        let Some(id) = candidate_id(contest, &district, party, number) else {
            report.leave(source.name, line, Reason::BadNumber, &format!("{district} {party} {number}"));
            continue;
        };
        let Some((text, cleaned)) = clean::name(name.trim()) else {
            report.leave(source.name, line, Reason::BadName, &name);
            continue;
        };
        let given = residence.trim();
        let residence = clean::name(given);
        let lost = residence.is_none() && !given.is_empty();
        if cleaned || residence.as_ref().is_some_and(|(_, cleaned)| *cleaned) || lost {
            report.note(source.name, line, Reason::NameCleaned, &name);
        }
        let id = ids.of((contest, district.clone(), party, number), id, report);
        let candidate = Candidate {
            id,
            number,
            name: text,
            colour: None,
            sex: sex.chars().next(),
            residence: residence.map(|(text, _)| text),
        };
        if let Some((_, kind)) = LISTED.iter().find(|(of, _)| *of == contest) {
            report.take(kind);
        }
        lists.entry(district).or_default().entry(party).or_default().insert(number, candidate);
    }
    Ok(lists.into_iter().map(|(code, by_party)| (code, contestants(contest, by_party))).collect())
}

fn contestants(contest: Contest, by_party: ByParty) -> Contestants {
    let lists = by_party.into_iter().map(|(party, list)| (party, list.into_values()));
    match contest.has_parties() {
        true => Contestants::Lists(
            lists.map(|(party, list)| PartyList { party, candidates: list.collect() }).collect(),
        ),
        false => Contestants::Singles(lists.flat_map(|(_, list)| list).collect()),
    }
}

struct Row<'a> {
    contest: Contest,
    district: &'a str,
    party: &'a str,
    number: &'a str,
    sex: &'a str,
}

impl Row<'_> {
    fn check(
        &self,
        districts: &BTreeMap<String, String>,
        parties: &Parties,
        lists: &BTreeMap<String, ByParty>,
    ) -> Result<(PartyNumber, u16), (Reason, String)> {
        if !districts.contains_key(self.district) {
            return Err((Reason::UnknownDistrict, self.district.to_string()));
        }
        let party = match (self.contest.has_parties(), self.party) {
            (false, "") => PartyNumber(0),
            (true, id) => {
                let known = clean::number::<u32>(id).and_then(|id| parties.by_list_id.get(&id));
                *known.ok_or_else(|| (Reason::UnknownParty, id.to_string()))?
            }
            (false, id) => return Err((Reason::UnknownParty, id.to_string())),
        };
        let number: u16 = clean::number(self.number)
            .filter(|n| *n > 0)
            .ok_or_else(|| (Reason::BadNumber, format!("{} {}", self.district, self.number)))?;
        if !matches!(self.sex, "L" | "P") {
            return Err((Reason::BadSex, self.sex.to_string()));
        }
        let list = lists.get(self.district).and_then(|d| d.get(&party));
        match list.is_some_and(|l| l.contains_key(&number)) {
            true => Err((Reason::DuplicateNumber, format!("{} {party} {number}", self.district))),
            false => Ok((party, number)),
        }
    }
}
