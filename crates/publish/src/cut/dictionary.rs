//! Small tables beside the CSV files: what every column says, and who stands where. What contradicts each other is in
//! [`super::versions`].

use super::columns::{Column, Fixed, Kind, c, columns, fields};
use super::versions::VERSIONS;
use super::writer::Writer;
use crate::view::View;
use registry::{Contestants, DistrictIdx};

/// A table that every cut has beside the files of its contests.
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

/// All of them.
pub(crate) static TABLES: [&Table; 3] = [&COLUMNS, &CANDIDATES, &VERSIONS];

/// What every column says, in both languages.
pub(crate) static COLUMNS: Table = Table {
    name: "kamus.csv",
    columns: &[
        c("contest", Kind::Text, "Jenis pemilihan", "Contest"),
        c("column", Kind::Text, "Nama kolom", "Name of the column"),
        c("type", Kind::Text, "Tipe isinya", "Type of what it holds"),
        c("id", Kind::Text, "Artinya, dalam bahasa Indonesia", "What it says, in Indonesian"),
        c("en", Kind::Text, "Artinya, dalam bahasa Inggris", "What it says, in English"),
    ],
    key: &["contest", "column"],
};

/// Whom a column of section IV counts in each district.
pub(crate) static CANDIDATES: Table = Table {
    name: "calon.csv",
    columns: &[
        c("contest", Kind::Text, "Jenis pemilihan", "Contest"),
        c("district", Kind::Text, "Kode daerah pemilihan", "Code of the electoral district"),
        c("district_name", Kind::Text, "Nama daerah pemilihan", "Name of the electoral district"),
        c("column", Kind::Text, "Kolom suaranya", "Column of the votes"),
        c("candidate_id", Kind::Number, "Nomor tetap calon", "Id of the candidate"),
        c("number", Kind::Number, "Nomor urut", "Number on the ballot"),
        c("name", Kind::Text, "Nama", "Name"),
        c("party", Kind::Number, "Nomor partai", "Number of the party"),
        c("party_name", Kind::Text, "Partai", "Party"),
    ],
    key: &["contest", "district", "column"],
};

/// [`COLUMNS`]: one line for each column of each contest, in the order of the files.
pub(crate) fn dictionary(view: &View<'_>) -> Vec<u8> {
    let mut out = COLUMNS.start();
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
