//! Two small tables beside the CSV files: what every column says, and who stands where.

use super::columns::{Column, columns, fields};
use super::writer::Writer;
use crate::view::View;
use registry::{Contestants, DistrictIdx};

/// What every column says, in both languages.
pub(crate) const COLUMNS: &str = "kamus.csv";
/// Whom a column of section IV counts in each district.
pub(crate) const CANDIDATES: &str = "calon.csv";

/// Columns of [`COLUMNS`].
pub(crate) const COLUMNS_HEADER: [&str; 5] = ["contest", "column", "type", "id", "en"];
/// Columns of [`CANDIDATES`].
pub(crate) const CANDIDATES_HEADER: [&str; 9] = [
    "contest",
    "district",
    "district_name",
    "column",
    "candidate_id",
    "number",
    "name",
    "party",
    "party_name",
];
/// The columns of [`CANDIDATES`] that hold numbers.
pub(crate) const CANDIDATES_NUMBERS: [&str; 3] = ["candidate_id", "number", "party"];

/// [`COLUMNS`]: one line for each column of each contest, in the order of the files.
pub(crate) fn dictionary(view: &View<'_>) -> Vec<u8> {
    let mut out = started(&COLUMNS_HEADER);
    for contest in view.registry.contests() {
        for Column { name, kind, id, en } in columns(view, *contest, &fields(view, *contest)) {
            [contest.code(), &name, kind.frictionless(), &id, &en].iter().for_each(|text| out.text(text));
            out.end();
        }
    }
    out.bytes()
}

/// [`CANDIDATES`]: one line for each pair and candidate, in the order of the registry.
pub(crate) fn candidates(view: &View<'_>) -> Vec<u8> {
    let mut out = started(&CANDIDATES_HEADER);
    for at in (0..view.registry.district_count()).map(DistrictIdx) {
        let district = view.registry.district(at);
        let mut line = |column: String, who: &registry::Candidate, party: Option<(u16, &str)>| {
            [district.contest.code(), district.code.as_str(), &district.name, &column]
                .iter()
                .for_each(|text| out.text(text));
            out.number(u64::from(who.id.0));
            out.number(u64::from(who.number));
            out.text(&who.name);
            match party {
                Some((number, name)) => {
                    out.number(u64::from(number));
                    out.text(name);
                }
                None => (0..2).for_each(|_| out.absent()),
            }
            out.end();
        };
        match &district.contestants {
            Contestants::Singles(list) => {
                list.iter().for_each(|who| line(format!("IV.{}", who.number), who, None));
            }
            Contestants::Lists(lists) => {
                for list in lists {
                    let party = view.registry.parties().iter().find(|p| p.number == list.party);
                    let name = party.map_or("", |p| p.name.as_str());
                    for who in &list.candidates {
                        let column = format!("IV.{}.{}", list.party, who.number);
                        line(column, who, Some((list.party.0, name)));
                    }
                }
            }
        }
    }
    out.bytes()
}

fn started(header: &[&str]) -> Writer {
    let mut out = Writer::default();
    header.iter().for_each(|name| out.name(name));
    out.end();
    out
}
