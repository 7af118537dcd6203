//! The A4 copy of a station's result (*salinan*): what was recorded of the paper form, set cleanly, never more.
//!
//! It has no boxes to be filled in and no marker: it is for people, and no reader takes it for a form.
//! It computes nothing: a sum that is not on the paper is not on the copy, and a missing number is a dash.

mod flow;
mod head;
mod people;
mod sections;
mod table;

use crate::art::Item;
use crate::own::Filling;
use crate::print::{Paper, PrintPage};
use crate::unit::{Size, mm};
use flow::Flow;
pub(super) use flow::{line, wrapped};
use model::{Contest, Field, FormSchema};

/// The copy's page.
pub const SIZE: Size = Size { w: mm(210), h: mm(297) };

/// What a copy says.
#[derive(Clone, Copy, Debug)]
pub struct Salinan<'a> {
    /// The contest.
    pub contest: Contest,
    /// Fields of the form, in form order.
    pub schema: &'a FormSchema,
    /// Their values in the same order; what is missing, also at the end, is shown as a dash.
    pub values: &'a [Option<u32>],
    /// Names of candidates, parties and places.
    pub filling: &'a Filling,
    /// Stage of the numbers, such as *Dikonfirmasi petugas*.
    pub stage: &'a str,
    /// What must be said beside the numbers, a sentence each: broken controls, held, disputed.
    pub notes: &'a [String],
    /// Where the numbers are recorded, so that anybody finds them again; one line.
    pub source: &'a str,
}

/// A finished page of a copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its ink.
    pub art: Vec<Item>,
}

impl Sheet {
    /// The sheet as a page of a document; on A4 as it is, on other paper scaled.
    pub fn page(&self) -> PrintPage<'_> {
        PrintPage { size: SIZE, art: &self.art, paper: Paper::Plano }
    }
}

/// Sets a copy.
pub fn salinan(copy: &Salinan<'_>) -> Vec<Sheet> {
    let mut flow = Flow::new(copy);
    sections::users(&mut flow, copy);
    sections::ballots(&mut flow, copy);
    sections::disabled(&mut flow, copy);
    sections::votes(&mut flow, copy);
    sections::totals(&mut flow, copy);
    people::notes(&mut flow, copy);
    people::signatures(&mut flow, copy);
    flow.finish(copy)
}

impl Salinan<'_> {
    /// The recorded number of a field.
    fn value(&self, field: Field) -> Option<u32> {
        self.schema.position(field).and_then(|at| self.values.get(at).copied().flatten())
    }
}
