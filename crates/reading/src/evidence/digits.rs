//! The likelihood of every value from its digit boxes.

use super::habits::{self, Shape};
use super::ink::{BoxInk, CLASSES, CROSS};

/// Outcomes of a value: 0 to 999, then "left empty".
pub(crate) const OUTCOMES: usize = 1001;
/// Place of "left empty" among the outcomes.
pub(crate) const BLANK: usize = 1000;

/// An outcome as a value.
pub(crate) fn value_of(outcome: usize) -> Option<u32> {
    if outcome < BLANK { u32::try_from(outcome).ok() } else { None }
}

/// The boxes of one value, tempered and mixed with doubt.
pub(crate) struct Boxes([[f64; CLASSES]; 3]);

impl Boxes {
    pub fn new(boxes: &[BoxInk; 3]) -> Self {
        Boxes(boxes.map(|ink| soften(&ink)))
    }

    /// Prior times likelihood of one outcome.
    fn weight(&self, value: Option<u32>) -> f64 {
        let mut sum = 0.0;
        habits::ways(value, &mut |(share, [a, b, c], _)| {
            sum += share * self.0[0][a] * self.0[1][b] * self.0[2][c];
        });
        sum * if value.is_some() { 1.0 - habits::BLANK_SHARE } else { habits::BLANK_SHARE * 1e3 }
    }

    /// Posterior of every outcome from the digits alone.
    pub fn posterior(&self) -> Vec<f64> {
        let mut all: Vec<f64> = (0..OUTCOMES).map(|o| self.weight(value_of(o))).collect();
        normalise(&mut all);
        all
    }

    /// The same boxes when the last is taken for what it most likely is, if that is nothing, X or dash: 78 beside an
    /// empty box is never 780, however much its paper looks like a nought.
    pub fn without_last_digit(&self) -> Option<Boxes> {
        if self.best(2).0 < CROSS {
            return None;
        }
        let mut boxes = self.0;
        boxes[2][..CROSS].iter_mut().for_each(|p| *p = 0.0);
        Some(Boxes(boxes))
    }

    /// The shape in which the value is most likely written.
    pub fn shape(&self, value: Option<u32>) -> Shape {
        let (mut best, mut shape) = (-1.0, Shape::Plain);
        habits::ways(value, &mut |(share, [a, b, c], s)| {
            let weight = share * self.0[0][a] * self.0[1][b] * self.0[2][c];
            if weight > best {
                (best, shape) = (weight, s);
            }
        });
        shape
    }

    /// The most likely class of a box and its posterior.
    pub fn best(&self, position: usize) -> (usize, f64) {
        let mut best = (0, -1.0);
        for (class, p) in self.0[position].iter().enumerate() {
            if *p > best.1 {
                best = (class, *p);
            }
        }
        best
    }
}

fn soften(ink: &BoxInk) -> [f64; CLASSES] {
    let mut p = ink
        .classes
        .map(|p| if p.is_finite() { f64::from(p).clamp(1e-7, 1.0).powf(habits::TEMPER) } else { 1e-7 });
    normalise(&mut p);
    let doubt = habits::BLUR * (1.0 - f64::from(ink.quality)).clamp(0.0, 1.0);
    p.map(|p| p * (1.0 - doubt) + doubt / CLASSES as f64)
}

/// Scales to a sum of 1; an empty or impossible list becomes even.
pub(crate) fn normalise(all: &mut [f64]) {
    let sum: f64 = all.iter().sum();
    if sum.is_finite() && sum > 0.0 {
        all.iter_mut().for_each(|p| *p /= sum);
    } else {
        let even = 1.0 / all.len().max(1) as f64;
        all.iter_mut().for_each(|p| *p = even);
    }
}
