//! What each column of the CSV files is: its name, its type, and what it says in both languages.

use crate::view::View;
use model::lang::Text;
use model::{Contest, Field, Level};
use registry::DistrictIdx;
use std::collections::BTreeMap;

/// A column beside the form's own fields.
pub(crate) struct Fixed {
    pub name: &'static str,
    pub kind: Kind,
    pub what: Text,
}

/// The type of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A text; codes are texts, though many are digits.
    Text,
    /// Texts divided by single spaces.
    List,
    /// A whole number from 0 on.
    Number,
    /// `true` or `false`.
    Flag,
}

impl Kind {
    /// In a data package.
    pub const fn frictionless(self) -> &'static str {
        match self {
            Kind::Text | Kind::List => "string",
            Kind::Number => "integer",
            Kind::Flag => "boolean",
        }
    }

    /// In CSVW.
    pub const fn csvw(self) -> &'static str {
        match self {
            Kind::Text | Kind::List => "string",
            Kind::Number => "nonNegativeInteger",
            Kind::Flag => "boolean",
        }
    }
}

pub(super) const fn c(name: &'static str, kind: Kind, id: &'static str, en: &'static str) -> Fixed {
    Fixed { name, kind, what: Text { id, en } }
}

/// Columns before the form's fields.
pub(crate) static BEFORE: [Fixed; 18] = [
    c("province_code", Kind::Text, "Kode provinsi", "Code of the province"),
    c("province", Kind::Text, "Provinsi", "Province"),
    c("regency_code", Kind::Text, "Kode kabupaten/kota", "Code of the regency or city"),
    c("regency", Kind::Text, "Kabupaten/kota", "Regency or city"),
    c("kecamatan_code", Kind::Text, "Kode kecamatan", "Code of the kecamatan"),
    c("kecamatan", Kind::Text, "Kecamatan", "Kecamatan"),
    c("village_code", Kind::Text, "Kode kelurahan/desa", "Code of the village"),
    c("village", Kind::Text, "Kelurahan/desa", "Village"),
    c("station_code", Kind::Text, "Kode TPS", "Code of the polling station"),
    c("station", Kind::Text, "TPS", "Polling station"),
    c("contest", Kind::Text, "Jenis pemilihan", "Contest"),
    c("district", Kind::Text, "Kode daerah pemilihan", "Code of the electoral district"),
    c(
        "round",
        Kind::Number,
        "0, atau pemungutan suara ulang yang keberapa",
        "0, or the number of the repeat poll",
    ),
    c("count", Kind::Number, "0, atau penghitungan ulang yang keberapa", "0, or the number of the recount"),
    c("stage", Kind::Text, "Tahap yang sudah dicapai", "Stage reached"),
    c(
        "held",
        Kind::Flag,
        "true: tidak ikut jumlah utama sampai diperiksa",
        "true: held out of the headline total",
    ),
    c(
        "disputed",
        Kind::Flag,
        "true: ada isian yang saling bertentangan (versi.csv)",
        "true: events contradict each other (versi.csv)",
    ),
    c(
        "incomplete",
        Kind::Flag,
        "true: ada angka bagian IV atau V yang kosong",
        "true: a number of section IV or V is missing",
    ),
];

/// Columns after the form's fields.
pub(crate) static AFTER: [Fixed; 4] = [
    c(
        "broken",
        Kind::List,
        "Kode kontrol yang dilanggar, dipisah spasi (v1/aturan.json)",
        "Codes of broken controls, divided by spaces (v1/aturan.json)",
    ),
    c(
        "images",
        Kind::List,
        "Alamat gambar, atau SHA-256 gambar, dipisah spasi",
        "Addresses of the pictures, or their SHA-256, divided by spaces",
    ),
    c("event", Kind::Text, "Nomor kiriman yang dihitung", "Id of the event that counts"),
    c("index", Kind::Number, "Tempat kiriman itu dalam catatan publik", "Index of that event in the log"),
];

/// A column with what it says.
pub(crate) struct Column {
    pub name: String,
    pub kind: Kind,
    pub id: String,
    pub en: String,
}

impl From<&Fixed> for Column {
    fn from(of: &Fixed) -> Self {
        Column { name: of.name.into(), kind: of.kind, id: of.what.id.into(), en: of.what.en.into() }
    }
}

/// Columns of files with these fields, in order.
pub(crate) fn columns(view: &View<'_>, contest: Contest, fields: &[Field]) -> Vec<Column> {
    let before = BEFORE.iter().map(Column::from);
    let form = fields.iter().map(|field| of_field(view, contest, *field));
    before.chain(form).chain(AFTER.iter().map(Column::from)).collect()
}

/// Every field that a form of the contest has in some district, in the order of the form.
pub(crate) fn fields(view: &View<'_>, contest: Contest) -> Vec<Field> {
    let districts = view.registry.districts(contest).map(|d| view.registry.district(DistrictIdx(d)));
    let all: BTreeMap<_, Field> =
        districts.flat_map(|d| d.schema.fields()).map(|field| (place(*field), *field)).collect();
    all.into_values().collect()
}

/// Where a field stands on a form: a party's rows stay together.
const fn place(field: Field) -> (u8, u16, u32, Field) {
    match field {
        Field::PartyOnly(party) => (1, party.0, 0, field),
        Field::Candidate(party, number) => (1, party.0, 1 + number as u32, field),
        Field::PartyTotal(party) => (1, party.0, u32::MAX, field),
        Field::Valid | Field::Invalid | Field::Total => (2, 0, 0, field),
        Field::Voters(_) | Field::Users(..) | Field::Ballots(_) | Field::Disabled(_) | Field::Votes(_) => {
            (0, 0, 0, field)
        }
    }
}

/// A field of the form. Who stands in single districts is told by [`super::dictionary::CANDIDATES`], not here.
fn of_field(view: &View<'_>, contest: Contest, field: Field) -> Column {
    let party = |number| {
        let found = view.registry.parties().iter().find(|p| p.number == number);
        found.map_or("", |p| p.name.as_str())
    };
    let (id, en) = match field {
        Field::Candidate(number, n) => {
            let name = party(number);
            (format!("Suara calon nomor {n}, {name}"), format!("Votes for candidate {n}, {name}"))
        }
        Field::Votes(n) if contest.names_from() > Level::Nation => match contest.has_pairs() {
            true => (format!("Suara pasangan calon nomor {n}"), format!("Votes for pair {n}")),
            false => (format!("Suara calon nomor {n}"), format!("Votes for candidate {n}")),
        },
        _ => {
            let first = view.registry.districts(contest).next().map(DistrictIdx);
            let name = match field {
                Field::PartyOnly(number) | Field::PartyTotal(number) => party(number),
                _ => first.map_or("", |d| view.registry.contestant_name(view.registry.district(d), field)),
            };
            model::labels::labels(field, name)
        }
    };
    Column { name: field.to_string(), kind: Kind::Number, id, en }
}
