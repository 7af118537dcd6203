//! How people write a number into three boxes, and how often their sums and bubbles are wrong: every constant of the
//! model in one place, with its source. Shares marked ~ are judged from the photos of 2024, not counted.

use super::ink::{CROSS as X, EMPTY as E};
use model::control::Control;

/// How the boxes were used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// Digits against the right edge, nothing, crosses, dashes or noughts before them.
    Plain,
    /// Digits against the left edge, boxes left over after them: `7 8 _`.
    Left,
    /// Something that is no digit between digits, or on both sides of one: `7 X 8`.
    Gap,
}

/// A way to write a number: how often people write it so ~, the classes of the boxes, the shape.
pub(crate) type Way = (f64, [usize; 3], Shape);

/// Leading boxes of a one-digit number ~.
const LEADS: [(f64, usize, usize); 9] = [
    (0.30, X, X),
    (0.24, E, E),
    (0.20, 0, 0),
    (0.01, X, E),
    (0.01, E, X),
    (0.01, X, 0),
    (0.01, 0, X),
    (0.01, E, 0),
    (0.01, 0, E),
];

/// Ways to say that there was none ~; all boxes empty says nothing and is not among them.
const ZERO: [Way; 19] = [
    (0.29, [X, X, X], Shape::Plain),
    (0.22, [0, 0, 0], Shape::Plain),
    (0.14, [X, X, 0], Shape::Plain),
    (0.12, [E, E, 0], Shape::Plain),
    (0.04, [E, E, X], Shape::Plain),
    (0.03, [E, X, E], Shape::Plain),
    (0.02, [E, X, X], Shape::Plain),
    (0.01, [X, E, E], Shape::Plain),
    (0.01, [X, X, E], Shape::Plain),
    (0.01, [X, 0, 0], Shape::Plain),
    (0.01, [E, 0, 0], Shape::Plain),
    (0.005, [X, E, X], Shape::Plain),
    (0.005, [X, 0, X], Shape::Plain),
    (0.005, [X, E, 0], Shape::Plain),
    (0.005, [E, X, 0], Shape::Plain),
    (0.005, [0, X, 0], Shape::Plain),
    (0.03, [0, E, E], Shape::Left),
    (0.01, [0, X, X], Shape::Left),
    (0.01, [E, 0, E], Shape::Gap),
];

/// Share of values left empty ~: the prior of "nothing was written".
pub(crate) const BLANK_SHARE: f64 = 0.02;

/// Every way to write a value; `None` is a value left empty.
pub(crate) fn ways(value: Option<u32>, visit: &mut impl FnMut(Way)) {
    let Some(value) = value else { return visit((1.0, [E, E, E], Shape::Plain)) };
    let [a, b, c] = digits(value);
    match value {
        0 => ZERO.into_iter().for_each(visit),
        1..=9 => {
            LEADS
                .into_iter()
                .for_each(|(share, first, second)| visit((share, [first, second, c], Shape::Plain)));
            visit((0.12, [c, E, E], Shape::Left));
            visit((0.02, [c, X, X], Shape::Left));
            visit((0.015, [E, c, E], Shape::Gap));
            visit((0.005, [X, c, X], Shape::Gap));
            visit((0.005, [X, c, E], Shape::Gap));
        }
        10..=99 => {
            visit((0.36, [X, b, c], Shape::Plain));
            visit((0.27, [E, b, c], Shape::Plain));
            visit((0.22, [0, b, c], Shape::Plain));
            visit((0.12, [b, c, E], Shape::Left));
            visit((0.02, [b, c, X], Shape::Left));
            visit((0.005, [b, E, c], Shape::Gap));
            visit((0.005, [b, X, c], Shape::Gap));
        }
        _ => visit((1.0, [a, b, c], Shape::Plain)),
    }
}

/// Hundreds, tens and units of a value below 1,000.
pub(crate) const fn digits(value: u32) -> [usize; 3] {
    [value as usize / 100 % 10, value as usize / 10 % 10, value as usize % 10]
}

/// Exponent on a box's posterior: the boxes of a value share hand, pen and picture, so three boxes are less than three
/// independent witnesses ~.
pub(crate) const TEMPER: f64 = 0.9;
/// Share of a posterior that a picture of no quality at all spreads evenly over the classes ~.
pub(crate) const BLUR: f64 = 0.01;
/// Chance that a value is none of those considered although nothing looks odd: boxes of another row, a hidden correction ~.
pub(crate) const OTHER: f64 = 2e-6;
/// What remains of that chance when the bubbles say the same number: the same accident would have to befall both inks ~.
pub(crate) const OTHER_BORNE_OUT: f64 = 0.02;

/// Bubbles: chance that a person marks the bubble of a digit they wrote, leaves its column empty, marks another, or
/// marks the right one and another ~ (a slip in about one column of a hundred, an unmarked one in thirty).
pub(crate) const MARKS_RIGHT: f64 = 0.955;
pub(crate) const MARKS_NONE: f64 = 0.03;
pub(crate) const MARKS_OTHER: f64 = 0.01;
pub(crate) const MARKS_SEVERAL: f64 = 0.005;
/// The same for a leading box without a digit: nothing, or the bubble 0 ~.
pub(crate) const LEAD_NONE: f64 = 0.55;
pub(crate) const LEAD_ZERO: f64 = 0.435;
/// Whole values: bubbles not used at all, or those of another number ~.
pub(crate) const VALUE_UNMARKED: f64 = 0.05;
pub(crate) const VALUE_OTHER: f64 = 0.005;
/// Darkness above the column's own paper at which a bubble is as likely marked as not, and the width of the doubt ~.
pub(crate) const MARK_AT: f64 = 0.32;
pub(crate) const MARK_WIDTH: f64 = 0.045;
/// No bubble is more certain than this.
pub(crate) const MARK_FLOOR: f64 = 1e-3;

/// How often a relation of the control does not hold on paper, as people wrote it.
///
/// Sources: 2019, 806,583 stations: K4 39,666, K3 13,848. Jakarta 2024, 376 stations with both blocks: K1 27, K2 25,
/// K3 28, K4 11, K5 50, K9 8, counted per form, here per relation. The others ~.
pub(crate) const fn wrong(control: Control) -> f64 {
    match control {
        Control::K1 => 0.015,
        Control::K2 => 0.025,
        Control::K3 => 0.045,
        Control::K4 => 0.04,
        Control::K5 => 0.09,
        Control::K6 => 0.10,
        Control::K7 => 0.10,
        Control::K8 => 0.20,
        Control::K13 => 0.04,
        Control::K14 => 0.05,
        _ => 0.03,
    }
}

/// A relation that holds speaks for its values as if one in this many wrong numbers fitted by chance. Larger numbers
/// would count as 1 in 1,000; most numbers of a form are small, so 100 is what any control may lend at most.
pub(crate) const CHANCE: f64 = 100.0;
/// Share of people's wrong sums that are off by exactly 1, 10 or 100, up or down ~; the rest is spread evenly.
pub(crate) const SLIP_SHARE: f64 = 0.3;
/// Those slips.
pub(crate) const SLIPS: [i64; 6] = [-100, -10, -1, 1, 10, 100];
/// What remains of a value that exceeds a hard bound (K15).
pub(crate) const BEYOND: f64 = 1e-6;

/// Exponent on what a breach says: relations share values, and one wrong V.C breaks K4, K5 and K6 at once, so several
/// breaches are less than several independent witnesses.
pub(crate) const SHARED: f64 = 0.7;

/// Weights of a relation against "not checkable" = 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights {
    /// It holds.
    pub kept: f64,
    /// It is off by 1, 10 or 100.
    pub slip: f64,
    /// It is off by anything else.
    pub broken: f64,
}

/// Weights of an equality.
pub fn equality(control: Control) -> Weights {
    let wrong = wrong(control);
    Weights {
        kept: (1.0 - wrong) * CHANCE,
        slip: (wrong * SLIP_SHARE / SLIPS.len() as f64 * CHANCE).powf(SHARED),
        broken: (wrong * (1.0 - SLIP_SHARE)).powf(SHARED),
    }
}

/// Weights of an inequality: holding says next to nothing, not holding is rare.
pub fn inequality(control: Control) -> Weights {
    let wrong = wrong(control);
    Weights { kept: 1.0, slip: wrong, broken: wrong }
}
