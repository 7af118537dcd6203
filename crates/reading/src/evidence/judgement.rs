//! The outcome: per value what was read, how sure it is and why; per form which relations hold.

use super::breach::Breach;
use super::reason::Evidence;
use model::Field;
use model::control::{Answer, Control, Instance};

/// On what a value rests, and so which threshold it must reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// Digits and bubbles say the same.
    Bubbles,
    /// A sum with certain neighbours, or the register, bears the digits out.
    Control,
    /// The digits alone.
    Alone,
}

impl Basis {
    /// All of them, the strongest first.
    pub const ALL: [Basis; 3] = [Basis::Bubbles, Basis::Control, Basis::Alone];

    /// The stable code used in files and by programs.
    pub const fn code(self) -> &'static str {
        match self {
            Basis::Bubbles => "bubbles",
            Basis::Control => "control",
            Basis::Alone => "alone",
        }
    }
}

/// What is said of one value. What was read is never replaced by what would fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// Which value.
    pub field: Field,
    /// What the value's own ink says, digits and bubbles together; `None` when nothing is written.
    pub value: Option<u32>,
    /// What the bubbles alone say, where they say one number.
    pub bubbles: Option<u32>,
    /// Whether it can be taken without a person's eyes.
    pub accepted: bool,
    /// On what it rests.
    pub basis: Basis,
    /// Probability that `value` is what stands on the paper, under all evidence, in parts per million.
    pub confidence_ppm: u32,
    /// The same from the value's own ink, before the rest of the form was heard.
    pub own_ink_ppm: u32,
    /// Other values by falling probability in parts per million; `None` is nothing written.
    pub alternatives: Vec<(Option<u32>, u32)>,
    /// What speaks for and against it.
    pub evidence: Vec<Evidence>,
}

/// What is to be done with a page or form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Every value is accepted, and every relation that could be checked holds.
    Clean,
    /// Every value is accepted, and relations between them do not hold: a person must look whether the paper says so.
    Broken {
        /// The controls of these relations, each once, in order.
        controls: Vec<Control>,
    },
    /// A person must look at these values.
    Doubtful {
        /// Which, in the order given.
        fields: Vec<Field>,
    },
    /// The picture of so many values is poor that another photo helps more than a person's eyes.
    Unusable {
        /// Values accepted.
        accepted: usize,
        /// Values seen.
        seen: usize,
    },
}

impl Verdict {
    /// The stable code used in files and by programs.
    pub const fn code(&self) -> &'static str {
        match self {
            Verdict::Clean => "clean",
            Verdict::Broken { .. } => "broken",
            Verdict::Doubtful { .. } => "doubtful",
            Verdict::Unusable { .. } => "unusable",
        }
    }

    /// The verdict over values, given the relations of their form that do not hold, and the share in parts per million
    /// whose picture must be good enough to read. A clear photo of doubtful numbers needs a person; another photo would
    /// show the same. Relations that look at none of these values count for nothing.
    pub fn over(values: &[Judgement], breaches: &[Breach], usable_ppm: u32) -> Verdict {
        let fields: Vec<Field> = values.iter().filter(|v| !v.accepted).map(|v| v.field).collect();
        let (seen, accepted) = (values.len(), values.len() - fields.len());
        let poor = |e: &Evidence| matches!(e, Evidence::PoorPicture { .. } | Evidence::Unreadable { .. });
        let legible = values.iter().filter(|v| !v.evidence.iter().any(poor)).count();
        let mut controls: Vec<Control> =
            breaches.iter().filter(|b| b.touches(values)).map(|b| b.control).collect();
        controls.dedup();
        if fields.is_empty() && seen > 0 {
            if controls.is_empty() { Verdict::Clean } else { Verdict::Broken { controls } }
        } else if (legible as u64) * 1_000_000 < seen as u64 * u64::from(usable_ppm) || seen == 0 {
            Verdict::Unusable { accepted, seen }
        } else {
            Verdict::Doubtful { fields }
        }
    }
}

/// The judgement over all values seen of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// One judgement per value given, in the order given.
    pub values: Vec<Judgement>,
    /// Every relation that could be checked on the values as read, by positions of the form's fields.
    pub relations: Vec<Instance>,
    /// Those of them that do not hold, by their fields.
    pub breaches: Vec<Breach>,
    /// What to do.
    pub verdict: Verdict,
}

impl Outcome {
    /// Controls that do not hold on the values as read, each once, in order.
    pub fn broken(&self) -> Vec<Control> {
        let mut controls: Vec<Control> =
            self.relations.iter().filter(|i| i.answer == Answer::Broken).map(|i| i.control).collect();
        controls.dedup();
        controls
    }
}
