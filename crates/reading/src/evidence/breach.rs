//! Relations of a form that do not hold between the numbers as read: which, both sides, and what would mend them.
//!
//! A breach is never an error of the reader alone: people's own sums are wrong on some forms. It says that a person
//! must look, and it changes no number.

use super::judgement::Judgement;
use super::reason::Evidence;
use model::control::{Answer, Control, Instance, sentence};
use model::labels::brief;
use model::{Contest, Field, FormSchema, Lang};
use texts::{count, evidence};

/// A relation that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// The control it belongs to.
    pub control: Control,
    /// The contest of the form.
    pub contest: Contest,
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
        let name = |f: &Field| evidence::named_field(lang, brief(*f, lang), f);
        let names: Vec<String> = self.fields.iter().map(name).collect();
        let sides = [count(self.left, lang), count(self.right, lang)];
        let said = sentence(self.control, self.contest, &names, [&sides[0], &sides[1]], lang);
        let mut text = said.unwrap_or_default();
        if let Some((field, value)) = self.mend {
            text += &evidence::mend(lang, field, count(u64::from(value), lang));
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
        Some(Breach { control: i.control, contest: schema.contest(), fields, left, right, mend })
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
