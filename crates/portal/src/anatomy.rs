//! The form's sections as people see them: which field names stand in which row, and what each row counts.

use model::form::{HEAD, TAIL};
use model::labels::{brief, name_in, row, told};
use model::lang::Text;
use model::{Contest, Field, FormSchema, Lang};
use shapes::own::{FormFieldItem, FormFile};
use texts::pages;

/// A row of one value, or of three for L, P and J; `mark` is what the form prints before it.
pub struct Row {
    /// `A`, `B.1` …: what the form prints before it.
    pub mark: &'static str,
    /// Names of its fields.
    pub fields: &'static [&'static str],
}

impl Row {
    /// What it counts.
    pub fn text(&self, lang: Lang) -> &'static str {
        let row = self.fields.last().and_then(|name| row(Field::named(name)?));
        row.map_or("", |(text, _)| text.get(lang))
    }
}

const fn of(mark: &'static str, fields: &'static [&'static str]) -> Row {
    Row { mark, fields }
}

/// Section I, with L, P and J.
pub const PEOPLE: [Row; 5] = [
    of("I.A", &["I.A.L", "I.A.P", "I.A.J"]),
    of("I.B.1", &["I.B.1.L", "I.B.1.P", "I.B.1.J"]),
    of("I.B.2", &["I.B.2.L", "I.B.2.P", "I.B.2.J"]),
    of("I.B.3", &["I.B.3.L", "I.B.3.P", "I.B.3.J"]),
    of("I.B.4", &["I.B.4.L", "I.B.4.P", "I.B.4.J"]),
];

/// Section II.
pub const BALLOTS: [Row; 4] =
    [of("II.1", &["II.1"]), of("II.2", &["II.2"]), of("II.3", &["II.3"]), of("II.4", &["II.4"])];

/// Section III, with L, P and J.
pub const DISABLED: [Row; 1] = [of("III", &["III.L", "III.P", "III.J"])];

/// Section V.
pub const TOTALS: [Row; 3] = [of("V.A", &["V.A"]), of("V.B", &["V.B"]), of("V.C", &["V.C"])];

/// Titles of the sections I, II, III and V.
pub const TITLES: [Text; 5] = [
    pages::I_VOTERS_USERS_RIGHT_VOTE,
    pages::II_BALLOTS,
    pages::III_DISABLED_VOTERS,
    pages::IV_VOTES,
    pages::V_VALID_INVALID_VOTES,
];

/// What a column of sections I, II, III or V counts; `None` in section IV.
pub fn label(field: &str, lang: Lang) -> Option<String> {
    let field = Field::named(field)?;
    let (text, _) = row(field)?;
    Some(if field == Field::Total { text.get(lang).into() } else { brief(field, lang) })
}

/// One entry of section IV.
pub enum Line<'f> {
    /// A pair or a single candidate.
    Single(&'f FormFieldItem),
    /// A party: its total, its own votes, its candidates.
    Party {
        /// `IV.p.T`, named as the party.
        total: &'f FormFieldItem,
        /// `IV.p.0` and `IV.p.n`.
        parts: Vec<&'f FormFieldItem>,
    },
}

/// Section IV of a form, in form order.
pub fn lines(form: &FormFile) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut parts = Vec::new();
    for item in form.fields.iter().filter(|f| f.field.starts_with("IV.")) {
        match item.field.matches('.').count() {
            1 => lines.push(Line::Single(item)),
            _ if item.field.ends_with(".T") => {
                lines.push(Line::Party { total: item, parts: std::mem::take(&mut parts) });
            }
            _ => parts.push(item),
        }
    }
    lines
}

/// The ballot number in a field of section IV: `5` of `IV.5` and of `IV.5.T`, `3` of `IV.5.3`.
pub fn ballot_number(field: &str) -> &str {
    let stem = field.strip_suffix(".T").unwrap_or(field);
    stem.rsplit('.').next().unwrap_or("")
}

/// The form as well as it can be told from the number of its values, for a station whose district is not known: the fields
/// before and after section IV are the same on every form.
pub fn guess(contest: &str, width: usize) -> FormFile {
    let fixed = FormSchema::single(contest.parse().unwrap_or(Contest::Ppwp), &[]);
    let (head, tail) = fixed.fields().split_at(HEAD);
    let votes = (1..=width.saturating_sub(HEAD + TAIL)).map(|n| format!("IV.{n}"));
    let names = head.iter().map(ToString::to_string).chain(votes).chain(tail.iter().map(ToString::to_string));
    let item = |field: String| FormFieldItem { id: field.clone(), en: field.clone(), field };
    FormFile {
        contest: contest.to_string(),
        district: shapes::own::Named { code: String::new(), name: String::new() },
        fields: names.map(item).collect(),
    }
}

/// A field's name in a language; of a party's total, the party's name. Files tell it in Bahasa Indonesia and English only,
/// so that the label is made here of the contestant's name in it.
pub fn name(item: &FormFieldItem, lang: Lang) -> String {
    match Field::named(&item.field) {
        Some(field @ Field::PartyTotal(_)) => name_in(field, &item.id, Lang::default()).into(),
        _ => told(&item.field, &item.id, lang),
    }
}
