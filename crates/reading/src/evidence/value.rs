//! One value by itself: what its own ink says, before any other value is heard.

use super::belief::Variable;
use super::bubbles::{BubbleReading, Columns};
use super::digits::{BLANK, Boxes, normalise, value_of};
use super::habits::{self, Shape};
use super::ink::ValueInk;

/// Candidates that go into the relations.
const CANDIDATES: usize = 10;
/// Ink more unlikely than this, beside the best, is not followed.
const FAINT: f64 = 1e-8;
/// Posterior of the digits from which bubbles that contradict do not change what is read.
const DIGITS_SURE: f64 = 0.9;

/// A value's own ink, judged.
pub(crate) struct Own {
    /// What the ink says; `None` when the boxes are empty.
    pub read: Option<u32>,
    /// What the digits alone say.
    pub digits: Option<u32>,
    /// Posterior of `read` from its own ink.
    pub certainty: f64,
    /// Posterior of `digits` from the digits alone.
    pub digit_certainty: f64,
    /// How the boxes were used.
    pub shape: Shape,
    /// Whether the value is told by crosses or dashes alone.
    pub crosses: bool,
    /// What the bubbles say; `None` without bubbles.
    pub bubbles: Option<BubbleReading>,
    /// Whether the bubbles say what was read.
    pub borne_out: bool,
    /// Whether a bubble contradicts what was read.
    pub contradicted: bool,
    /// Candidates by falling weight; the weights are posteriors of the own ink.
    pub candidates: Vec<(u32, f64)>,
    /// Posterior of "left empty".
    pub blank: f64,
    /// Mass of everything else.
    pub other: f64,
}

impl Own {
    pub fn new(ink: &ValueInk) -> Self {
        let boxes = Boxes::new(&ink.boxes);
        let alone = boxes.posterior();
        let columns = ink.bubbles.as_ref().map(Columns::new);
        let marks = columns.as_ref().map(Columns::likelihood);
        let joint = heard(&alone, marks.as_deref());
        let last_blank = boxes.without_last_digit().map(|b| b.posterior());
        let digits = argmax(last_blank.as_ref().unwrap_or(&alone));
        let best = last_blank.map_or_else(|| argmax(&joint), |b| argmax(&heard(&b, marks.as_deref())));
        let read = if alone[digits] > DIGITS_SURE { digits } else { best };
        let bubbles = columns.as_ref().map(Columns::reading);
        let borne_out = bubbles.is_some() && bubbles == value_of(read).map(BubbleReading::Number);
        let elsewhere = elsewhere(ink, borne_out);
        let (candidates, other) = candidates(&joint, read, elsewhere);
        let sure = 1.0 - elsewhere;
        Own {
            read: value_of(read),
            digits: value_of(digits),
            certainty: joint[read] * sure,
            digit_certainty: alone[digits] * sure,
            shape: boxes.shape(value_of(read)),
            crosses: (0..3).all(|i| boxes.best(i).0 >= super::ink::CROSS) && value_of(read) == Some(0),
            bubbles,
            borne_out,
            contradicted: columns.as_ref().is_some_and(|c| c.contradict(value_of(read))),
            candidates,
            blank: joint[BLANK] * sure,
            other,
        }
    }

    /// Posterior of a value from its own ink; 0 when it is no candidate.
    pub fn weight(&self, value: u32) -> f64 {
        self.candidates.iter().find(|(v, _)| *v == value).map_or(0.0, |(_, w)| *w)
    }

    /// The value as the relations see it; candidates beyond the bound nearly vanish.
    pub fn variable(&self, bound: u32) -> Variable {
        Variable {
            values: self.candidates.iter().map(|(v, _)| *v).collect(),
            weights: self
                .candidates
                .iter()
                .map(|(v, w)| if *v > bound { w * habits::BEYOND } else { *w })
                .collect(),
            unknown: self.blank + self.other,
        }
    }
}

/// Digits and bubbles together.
fn heard(digits: &[f64], marks: Option<&[f64]>) -> Vec<f64> {
    let mut joint = digits.to_vec();
    if let Some(marks) = marks {
        joint.iter_mut().zip(marks).for_each(|(p, l)| *p *= l);
        normalise(&mut joint);
    }
    joint
}

/// Chance that the value is not among what the boxes' classes allow. Boxes that may be another number's tell next to
/// nothing of this one.
fn elsewhere(ink: &ValueInk, borne_out: bool) -> f64 {
    if !ink.located {
        return 0.999;
    }
    let foreign: f64 = ink.boxes.iter().map(|b| f64::from(b.foreign).clamp(0.0, 1.0)).sum();
    let other = if borne_out { habits::OTHER * habits::OTHER_BORNE_OUT } else { habits::OTHER };
    (other + foreign).min(0.999)
}

fn argmax(all: &[f64]) -> usize {
    let mut best = 0;
    for (i, p) in all.iter().enumerate() {
        if *p > all[best] {
            best = i;
        }
    }
    best
}

/// The best values, what was read always among them, and the mass of the rest.
fn candidates(joint: &[f64], read: usize, elsewhere: f64) -> (Vec<(u32, f64)>, f64) {
    let floor = joint[argmax(joint)] * FAINT;
    let mut places: Vec<usize> = (0..BLANK).filter(|o| joint[*o] > floor || *o == read).collect();
    places.sort_by(|a, b| joint[*b].total_cmp(&joint[*a]).then(a.cmp(b)));
    let read_later = places.iter().position(|o| *o == read).is_some_and(|i| i >= CANDIDATES);
    places.truncate(CANDIDATES);
    if read_later {
        places.push(read);
    }
    let scale = 1.0 - elsewhere;
    let kept: Vec<(u32, f64)> =
        places.iter().filter_map(|o| value_of(*o).map(|v| (v, (joint[*o] * scale).max(1e-12)))).collect();
    let sum: f64 = kept.iter().map(|(_, w)| w).sum();
    let other = (1.0 - sum - joint[BLANK] * scale).max(elsewhere);
    (kept, other)
}
