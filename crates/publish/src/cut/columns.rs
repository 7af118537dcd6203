//! What each column of the CSV files is: its name, its type, and what it says in both languages.

use crate::view::View;
use model::lang::{Lang, Text};
use model::{Contest, Field, Level};
use registry::DistrictIdx;
use std::collections::BTreeMap;
use texts::columns;

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

pub(super) const fn c(name: &'static str, kind: Kind, what: Text) -> Fixed {
    Fixed { name, kind, what }
}

/// Columns before the form's fields.
pub(crate) static BEFORE: [Fixed; 18] = [
    c("province_code", Kind::Text, columns::CODE_PROVINCE),
    c("province", Kind::Text, columns::PROVINCE),
    c("regency_code", Kind::Text, columns::CODE_REGENCY_CITY),
    c("regency", Kind::Text, columns::REGENCY_CITY),
    c("kecamatan_code", Kind::Text, columns::CODE_KECAMATAN),
    c("kecamatan", Kind::Text, columns::KECAMATAN),
    c("village_code", Kind::Text, columns::CODE_VILLAGE),
    c("village", Kind::Text, columns::VILLAGE),
    c("station_code", Kind::Text, columns::CODE_POLLING_STATION),
    c("station", Kind::Text, columns::POLLING_STATION),
    c("contest", Kind::Text, columns::CONTEST),
    c("district", Kind::Text, columns::CODE_ELECTORAL_DISTRICT),
    c("round", Kind::Number, columns::NUMBER_REPEAT_POLL),
    c("count", Kind::Number, columns::NUMBER_RECOUNT),
    c("stage", Kind::Text, columns::STAGE_REACHED),
    c("held", Kind::Flag, columns::TRUE_HELD_OUT_HEADLINE_TOTAL),
    c("disputed", Kind::Flag, columns::TRUE_EVENTS_CONTRADICT_EACH_OTHER),
    c("incomplete", Kind::Flag, columns::TRUE_NUMBER_SECTION_IV_V),
];

/// Columns after the form's fields.
pub(crate) static AFTER: [Fixed; 4] = [
    c("broken", Kind::List, columns::CODES_BROKEN_CONTROLS_DIVIDED_SPACES),
    c("images", Kind::List, columns::ADDRESSES_PICTURES_THEIR_SHA_DIVIDED),
    c("event", Kind::Text, columns::ID_EVENT_COUNTS),
    c("index", Kind::Number, columns::INDEX_EVENT_LOG),
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
        Column {
            name: of.name.into(),
            kind: of.kind,
            id: of.what.get(Lang::Id).into(),
            en: of.what.get(Lang::En).into(),
        }
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
    let of = |lang: Lang| match field {
        Field::Candidate(number, n) => columns::votes_of_candidate(lang, n, party(number)),
        Field::Votes(n) if contest.names_from() > Level::Nation => match contest.has_pairs() {
            true => columns::votes_of_pair(lang, n),
            false => columns::votes_of_single(lang, n),
        },
        _ => {
            let first = view.registry.districts(contest).next().map(DistrictIdx);
            let name = match field {
                Field::PartyOnly(number) | Field::PartyTotal(number) => party(number),
                _ => first.map_or("", |d| view.registry.contestant_name(view.registry.district(d), field)),
            };
            model::labels::label(field, name, lang)
        }
    };
    // What the file has is these two languages.
    let (id, en) = (of(Lang::Id), of(Lang::En));
    Column { name: field.to_string(), kind: Kind::Number, id, en }
}
