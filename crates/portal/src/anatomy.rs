//! The form's sections as people see them: which field names stand in which row, and what each row counts.

use super::words;
use model::form::{HEAD, TAIL};
use model::labels::party_name;
use model::lang::Text;
use model::{Contest, FormSchema, Lang};
use shapes::own::{FormFieldItem, FormFile};

/// A row of one value, or of three for L, P and J.
pub struct Row {
    /// `A`, `B.1` …: what the form prints before it.
    pub mark: &'static str,
    /// What it counts.
    pub text: Text,
    /// Names of its fields.
    pub fields: &'static [&'static str],
}

const fn row(mark: &'static str, id: &'static str, en: &'static str, fields: &'static [&'static str]) -> Row {
    Row { mark, text: Text { id, en }, fields }
}

/// Section I, with L, P and J.
#[rustfmt::skip]
pub const PEOPLE: [Row; 5] = [
    row("I.A", "Pemilih dalam DPT", "Voters in the DPT", &["I.A.L", "I.A.P", "I.A.J"]),
    row("I.B.1", "Pengguna hak pilih dalam DPT", "Users from the DPT", &["I.B.1.L", "I.B.1.P", "I.B.1.J"]),
    row("I.B.2", "Pengguna hak pilih dalam DPTb", "Users from the DPTb (moved in)", &["I.B.2.L", "I.B.2.P", "I.B.2.J"]),
    row("I.B.3", "Pengguna hak pilih dalam DPK", "Users from the DPK (identity card)", &["I.B.3.L", "I.B.3.P", "I.B.3.J"]),
    row("I.B.4", "Jumlah pengguna hak pilih", "Users in total", &["I.B.4.L", "I.B.4.P", "I.B.4.J"]),
];

/// Section II.
pub const BALLOTS: [Row; 4] = [
    row("II.1", "Surat suara diterima, termasuk cadangan", "Ballots received with reserve", &["II.1"]),
    row("II.2", "Surat suara digunakan", "Ballots used", &["II.2"]),
    row(
        "II.3",
        "Surat suara dikembalikan (rusak atau keliru coblos)",
        "Ballots returned (damaged)",
        &["II.3"],
    ),
    row("II.4", "Surat suara tidak digunakan", "Ballots unused", &["II.4"]),
];

/// Section III, with L, P and J.
pub const DISABLED: [Row; 1] = [row(
    "III",
    "Pemilih disabilitas yang memilih",
    "Disabled voters who voted",
    &["III.L", "III.P", "III.J"],
)];

/// Section V.
pub const TOTALS: [Row; 3] = [
    Row { mark: "V.A", text: words::VALID, fields: &["V.A"] },
    Row { mark: "V.B", text: words::INVALID, fields: &["V.B"] },
    Row { mark: "V.C", text: words::TOTAL, fields: &["V.C"] },
];

/// Titles of the sections I, II, III and V.
pub const TITLES: [Text; 5] = [
    Text { id: "I. Pemilih dan pengguna hak pilih", en: "I. Voters and users of the right to vote" },
    Text { id: "II. Surat suara", en: "II. Ballots" },
    Text { id: "III. Pemilih disabilitas", en: "III. Disabled voters" },
    Text { id: "IV. Perolehan suara", en: "IV. Votes" },
    Text { id: "V. Suara sah dan tidak sah", en: "V. Valid and invalid votes" },
];

/// What a column of sections I, II, III or V counts; `None` in section IV.
pub fn label(field: &str, lang: Lang) -> Option<String> {
    let rows = PEOPLE.iter().chain(&BALLOTS).chain(&DISABLED).chain(&TOTALS);
    let (row, at) = rows.filter_map(|r| Some((r, r.fields.iter().position(|f| *f == field)?))).next()?;
    // The row's total needs no word beside the row's own.
    let sex = [words::MALE, words::FEMALE].get(at).filter(|_| row.fields.len() == 3);
    Some(match sex {
        Some(sex) => format!("{} ({})", row.text.get(lang), sex.get(lang).to_lowercase()),
        None => row.text.get(lang).to_string(),
    })
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

/// A field's name in a language; of a party's total, the party's name.
pub fn name(item: &FormFieldItem, lang: Lang) -> &str {
    let label = match lang {
        Lang::Id => &item.id,
        Lang::En => &item.en,
    };
    if item.field.ends_with(".T") { party_name(label, lang) } else { label }
}
