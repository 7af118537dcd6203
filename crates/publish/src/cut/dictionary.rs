//! Small tables beside the CSV files: what every column says, and who stands where. What contradicts each other is in
//! [`super::versions`].

use super::columns::{Column, Fixed, Kind, c, columns, fields};
use super::outcome::{ELECTED, OUTCOMES};
use super::versions::VERSIONS;
use super::writer::Writer;
use crate::view::View;
use registry::{Contestants, DistrictIdx};
use texts::columns;

/// A table that a cut has beside the files of its contests.
pub(crate) struct Table {
    pub name: &'static str,
    pub columns: &'static [Fixed],
    /// The columns that tell its lines apart.
    pub key: &'static [&'static str],
}

impl Table {
    /// Lines to be written, the header's being there.
    pub fn start(&self) -> Writer {
        let mut out = Writer::default();
        self.columns.iter().for_each(|column| out.name(column.name));
        out.end();
        out
    }
}

/// All of them; a cut has the last two where the election has rules.
pub(crate) static TABLES: [&Table; 5] = [&COLUMNS, &CANDIDATES, &VERSIONS, &OUTCOMES, &ELECTED];

/// What every column says, in both languages.
pub(crate) static COLUMNS: Table = Table {
    name: "kamus.csv",
    columns: &[
        c("contest", Kind::Text, columns::CONTEST_OR_TABLE),
        c("column", Kind::Text, columns::NAME_COLUMN),
        c("type", Kind::Text, columns::TYPE_WHAT_HOLDS),
        c("id", Kind::Text, columns::WHAT_SAYS_INDONESIAN),
        c("en", Kind::Text, columns::WHAT_SAYS_ENGLISH),
    ],
    key: &["contest", "column"],
};

/// Whom a column of section IV counts in each district.
pub(crate) static CANDIDATES: Table = Table {
    name: "calon.csv",
    columns: &[
        c("contest", Kind::Text, columns::CONTEST),
        c("district", Kind::Text, columns::CODE_ELECTORAL_DISTRICT),
        c("district_name", Kind::Text, columns::NAME_ELECTORAL_DISTRICT),
        c("column", Kind::Text, columns::COLUMN_VOTES),
        c("candidate_id", Kind::Number, columns::ID_CANDIDATE),
        c("number", Kind::Number, columns::NUMBER_BALLOT),
        c("name", Kind::Text, columns::NAME),
        c("party", Kind::Number, columns::NUMBER_PARTY),
        c("party_name", Kind::Text, columns::PARTY),
    ],
    key: &["contest", "district", "column"],
};

/// [`COLUMNS`]: one line for each column of each contest, in the order of the files, then of the tables of outcomes.
pub(crate) fn dictionary(view: &View<'_>) -> Vec<u8> {
    let mut out = COLUMNS.start();
    let mut line = |of: &str, column: Column| {
        let Column { name, kind, id, en } = column;
        [of, &name, kind.frictionless(), &id, &en].iter().for_each(|text| out.text(text));
        out.end();
    };
    for contest in view.registry.contests() {
        let all = columns(view, *contest, &fields(view, *contest));
        all.into_iter().for_each(|column| line(contest.code(), column));
    }
    for table in [&OUTCOMES, &ELECTED].into_iter().filter(|_| !view.registry.rules().is_empty()) {
        let of = table.name.trim_end_matches(".csv");
        table.columns.iter().for_each(|column| line(of, column.into()));
    }
    out.bytes()
}

/// [`CANDIDATES`]: one line for each pair and candidate, in the order of the registry.
pub(crate) fn candidates(view: &View<'_>) -> Vec<u8> {
    let mut out = CANDIDATES.start();
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
