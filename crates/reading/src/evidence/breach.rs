//! Relations of a form that do not hold between the numbers as read: which, both sides, and what would mend them.
//!
//! A breach is never an error of the reader alone: people's own sums are wrong on some forms. It says that a person
//! must look, and it changes no number.

use super::judgement::Judgement;
use super::reason::Evidence;
use crate::number::grouped;
use model::control::{Answer, Control, Instance};
use model::lang::{Lang, Text};
use model::{Field, FormSchema};

/// A relation that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// The control it belongs to.
    pub control: Control,
    /// The numbers it looks at, left side first.
    pub fields: Vec<Field>,
    /// Its left side.
    pub left: u64,
    /// Its right side.
    pub right: u64,
    /// The one number of which exactly one other reading would make it hold, with that reading.
    pub mend: Option<(Field, u32)>,
}

impl Breach {
    /// What to tell a person: both sides, and what would mend them.
    pub fn text(&self, lang: Lang) -> String {
        let name = |at: usize| self.fields.get(at).map_or_else(String::new, ToString::to_string);
        let mut text = TABLE[self.control as usize - 1]
            .get(lang)
            .replace("{f}", &name(0))
            .replace("{g}", &name(1))
            .replace("{l}", &grouped(self.left, lang))
            .replace("{r}", &grouped(self.right, lang));
        if let Some((field, value)) = self.mend {
            let value = grouped(u64::from(value), lang);
            let mend = MEND.get(lang).replace("{f}", &field.to_string()).replace("{v}", &value);
            text.push_str(&mend);
        }
        text
    }

    /// Whether it looks at one of these numbers.
    pub fn touches(&self, values: &[Judgement]) -> bool {
        values.iter().any(|v| self.fields.contains(&v.field))
    }
}

/// The relations that do not hold, by the fields of the form, and what was heard of each number.
pub(crate) fn of(schema: &FormSchema, relations: &[Instance], judged: &[Judgement]) -> Vec<Breach> {
    let broken = relations.iter().filter(|i| i.answer == Answer::Broken);
    let breach = |i: &Instance| {
        let fields: Vec<Field> = i.fields.iter().filter_map(|p| schema.fields().get(*p).copied()).collect();
        let (left, right) = (i.left?, i.right?);
        let mend =
            judged.iter().filter(|j| fields.contains(&j.field)).find_map(|j| mend(j, i.control, left, right));
        Some(Breach { control: i.control, fields, left, right, mend })
    };
    broken.filter_map(breach).collect()
}

/// The reading of a number that would mend this very relation.
fn mend(judged: &Judgement, control: Control, left: u64, right: u64) -> Option<(Field, u32)> {
    let this = |e: &Evidence| *e == Evidence::ControlBroken { control, left, right };
    let at = judged.evidence.iter().position(this)?;
    // What would mend a relation is said right behind it.
    match judged.evidence.get(at + 1) {
        Some(Evidence::OneDigitMends { control: of, alternative }) if *of == control => {
            Some((judged.field, *alternative))
        }
        _ => None,
    }
}

const fn text(id: &'static str, en: &'static str) -> Text {
    Text { id, en }
}

const MEND: Text = text("; cocok bila {f} dibaca {v}", "; it fits if {f} is read as {v}");

/// By control: `{f}` and `{g}` are its first two numbers, `{l}` and `{r}` its sides.
#[rustfmt::skip]
const TABLE: [Text; 16] = [
    text("{f} tertulis {l}, padahal laki-laki + perempuan = {r}", "{f} is written as {l}, but male + female = {r}"),
    text("{f} tertulis {l}, padahal DPT + DPTb + DPK = {r}", "{f} is written as {l}, but DPT + DPTb + DPK = {r}"),
    text("Suara sah ({f}) tertulis {l}, padahal jumlah perolehan suara = {r}", "Valid votes ({f}) are written as {l}, but the votes add up to {r}"),
    text("Jumlah suara ({f}) tertulis {l}, padahal suara sah + tidak sah = {r}", "All votes ({f}) are written as {l}, but valid + invalid votes = {r}"),
    text("Jumlah suara ({f}) tertulis {l}, padahal pengguna hak pilih ({g}) {r}", "All votes ({f}) are written as {l}, but the users ({g}) as {r}"),
    text("Surat suara yang digunakan ({f}) tertulis {l}, padahal {g} tertulis {r}", "Ballots used ({f}) are written as {l}, but {g} as {r}"),
    text("Surat suara yang diterima ({f}) tertulis {l}, padahal digunakan + dikembalikan + tidak digunakan = {r}", "Ballots received ({f}) are written as {l}, but used + returned + unused = {r}"),
    text("Surat suara yang diterima ({f}) tertulis {l}, padahal DPT dengan cadangannya = {r}", "Ballots received ({f}) are written as {l}, but the DPT with its reserve is {r}"),
    text("Pengguna dari DPT ({f}) tertulis {l}, lebih banyak daripada pemilih dalam DPT: {r}", "Users from the DPT ({f}) are written as {l}, more than the voters in the DPT: {r}"),
    text("Jumlah suara ({f}) tertulis {l}, lebih banyak daripada surat suara yang dapat dipakai: {r}", "All votes ({f}) are written as {l}, more than the ballots that could be used: {r}"),
    text("Pemilih disabilitas ({f}) tertulis {l}, lebih banyak daripada pengguna hak pilih: {r}", "Disabled voters ({f}) are written as {l}, more than the users: {r}"),
    text("{f}: angkanya {l}, bulatannya {r}", "{f}: the digits say {l}, the bubbles {r}"),
    text("Jumlah suara partai dan calon ({f}) tertulis {l}, padahal suara partai + suara calon = {r}", "The party's total ({f}) is written as {l}, but party-only votes + its candidates' = {r}"),
    text("Pemilih dalam DPT ({f}) tertulis {l}, padahal di daftar pemilih atau formulir lain {r}", "Voters in the DPT ({f}) are written as {l}, but the register or another form has {r}"),
    text("{f} tertulis {l}, lebih besar daripada yang mungkin di TPS ini: {r}", "{f} is written as {l}, more than is possible at this station: {r}"),
    text("{f} tertulis {l}, padahal jumlah bagiannya {r}", "{f} is written as {l}, but its parts add up to {r}"),
];
