//! The arithmetic controls K1..K16 of the form (docs/spec/controls.md): codes, pure functions, texts.
//!
//! A control never blocks recording what the paper says. It has three answers: kept, broken, not checkable.
//! A missing value is not zero: a relation with a missing side is not checkable.

mod book;
mod relations;
mod sentence;

pub use book::{Rule, Severity, rule_book};
pub use sentence::sentence;

use crate::form::FormSchema;
use crate::parameters::Parameters;
use crate::rules::Rules;

/// A control by its number in the rule book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Control {
    /// J = L + P in every row with L, P, J.
    K1 = 1,
    /// I.B.4 = I.B.1 + I.B.2 + I.B.3 in L, P and J.
    K2,
    /// V.A = sum of section IV.
    K3,
    /// V.C = V.A + V.B.
    K4,
    /// V.C = I.B.4.J.
    K5,
    /// II.2 = I.B.4.J and II.2 = V.C.
    K6,
    /// II.1 = II.2 + II.3 + II.4.
    K7,
    /// II.1 = DPT + reserve.
    K8,
    /// I.B.1 <= I.A in L, P and J.
    K9,
    /// V.C <= II.1 - II.3: users may exceed the DPT, never the usable ballots.
    K10,
    /// III <= I.B.4 in L, P and J.
    K11,
    /// Tally, figure, words and bubbles of one number agree.
    K12,
    /// Party total = party-only + its candidates.
    K13,
    /// I.A is the same in all contests of a station and equals the register.
    K14,
    /// Values fit the boxes and the size of a station.
    K15,
    /// A parent region's field is the sum of its children's.
    K16,
}

impl Control {
    /// All controls in order.
    pub const ALL: [Control; 16] = [
        Control::K1,
        Control::K2,
        Control::K3,
        Control::K4,
        Control::K5,
        Control::K6,
        Control::K7,
        Control::K8,
        Control::K9,
        Control::K10,
        Control::K11,
        Control::K12,
        Control::K13,
        Control::K14,
        Control::K15,
        Control::K16,
    ];

    /// `K1` … `K16`.
    pub const fn code(self) -> &'static str {
        self.rule().code
    }

    /// The control of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Control::ALL.into_iter().find(|c| c.code() == code)
    }

    /// Its bit in a [`ControlSet`].
    pub const fn bit(self) -> u32 {
        1 << (self as u8 - 1)
    }
}

/// What a control says of one form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Every instance that could be checked holds, and at least one could.
    Kept,
    /// At least one instance does not hold.
    Broken,
    /// No instance could be checked: values are missing.
    NotCheckable,
}

/// A set of controls, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ControlSet(pub u32);

impl ControlSet {
    /// Whether the control is in the set.
    pub const fn has(self, control: Control) -> bool {
        self.0 & control.bit() != 0
    }
    /// Adds a control.
    pub const fn insert(&mut self, control: Control) {
        self.0 |= control.bit();
    }
    /// Whether the set is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
    /// Controls of the set in order.
    pub fn iter(self) -> impl Iterator<Item = Control> {
        Control::ALL.into_iter().filter(move |c| self.has(*c))
    }
    /// Whether any control of the set holds a form out of the headline total.
    pub fn holds_out(self) -> bool {
        self.iter().any(|c| c.rule().severity == Severity::Bound)
    }
}

/// Broken and kept controls of a form; a control in neither set is not checkable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Answers {
    /// Controls with at least one broken instance.
    pub broken: ControlSet,
    /// Controls with no broken and at least one kept instance.
    pub kept: ControlSet,
}

impl Answers {
    /// The answer of one control.
    pub const fn of(self, control: Control) -> Answer {
        if self.broken.has(control) {
            Answer::Broken
        } else if self.kept.has(control) {
            Answer::Kept
        } else {
            Answer::NotCheckable
        }
    }
}

/// All that the controls of one form look at.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The form's fields.
    pub schema: &'a FormSchema,
    /// Values in form order; as many as the schema has fields.
    pub values: &'a [Option<u32>],
    /// The election's parameters.
    pub parameters: &'a Parameters,
    /// The rules that the log is judged by.
    pub rules: Rules,
    /// Whether K15's bounds of boxes and station size do not apply (noken villages in Papua, stations abroad).
    pub exempt: bool,
    /// Voters of the station in the register, where it says.
    pub registered: Option<u32>,
    /// I.A.J of the same station's other contests, for K14.
    pub sibling_voters: &'a [Option<u32>],
    /// The same values read from other ink (words, tally, bubbles), each as long as `values`, for K12.
    pub second_readings: &'a [&'a [Option<u32>]],
}

/// One checked relation: `left` against `right` in the named fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instance {
    /// The control.
    pub control: Control,
    /// What it says here.
    pub answer: Answer,
    /// Positions of the fields it looks at.
    pub fields: Vec<usize>,
    /// The left side, where known.
    pub left: Option<u64>,
    /// The right side, where known.
    pub right: Option<u64>,
}

/// The answers of all controls for one form.
///
/// # Panics
/// Never: a values slice of the wrong length answers "not checkable" for the missing positions.
pub fn check(context: &Context<'_>) -> Answers {
    let mut answers = Answers::default();
    relations::visit(context, &mut |control, holds, _, _| match holds {
        Some(true) => answers.kept.insert(control),
        Some(false) => answers.broken.insert(control),
        None => {}
    });
    answers.kept.0 &= !answers.broken.0;
    answers
}

/// Every relation of the form with both its sides, for showing to people.
pub fn explain(context: &Context<'_>) -> Vec<Instance> {
    let mut instances = Vec::new();
    relations::visit(context, &mut |control, holds, fields, [left, right]| {
        let answer = match holds {
            Some(true) => Answer::Kept,
            Some(false) => Answer::Broken,
            None => Answer::NotCheckable,
        };
        instances.push(Instance { control, answer, fields: fields.concat(), left, right });
    });
    instances
}

/// K16: whether a parent's value is the sum of its children's. Missing on either side is not checkable.
pub fn check_sum(parent: Option<u64>, children: impl IntoIterator<Item = Option<u64>>) -> Answer {
    let sum = children.into_iter().try_fold(0u128, |sum, child| child.map(|c| sum + u128::from(c)));
    match (parent, sum) {
        (Some(parent), Some(sum)) if u128::from(parent) == sum => Answer::Kept,
        (Some(_), Some(_)) => Answer::Broken,
        _ => Answer::NotCheckable,
    }
}
