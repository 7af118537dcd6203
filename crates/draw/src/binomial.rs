//! Clopper and Pearson's bounds: what `found` errors in `of` independent draws say of the share of errors.

use crate::chances::{at_most, first, held};
use crate::number::Number;
use crate::{MILLION, Share};
use num_bigint::BigUint;

/// Both bounds of one outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// With the confidence asked for, at most this share is wrong (one-sided).
    pub at_most: Share,
    /// Between these two (two-sided: each with half of what is left of the confidence).
    pub between: [Share; 2],
}

impl Bounds {
    /// Of `found` errors in `of` draws, at a confidence.
    pub fn of(found: u64, of: u64, confidence: Share) -> Bounds {
        let rest = confidence.rest();
        // An odd millionth goes to neither side: both are a little more careful.
        let half = Share::of_millionths(rest.millionths() / 2);
        Bounds { at_most: upper(found, of, rest), between: [lower(found, of, half), upper(found, of, half)] }
    }
}

/// The smallest share, in millionths, at which `found` errors or fewer in `of` draws have a probability of `rest` at
/// most: the upper bound of Clopper and Pearson, rounded up. `rest` is one minus the confidence. All where every draw was an
/// error, or where nothing was drawn.
pub fn upper(found: u64, of: u64, rest: Share) -> Share {
    if found >= of {
        return Share::of_millionths(MILLION);
    }
    let holds = |millionths: u64| {
        let (wrong, right) = (millionths, u64::from(MILLION).saturating_sub(millionths));
        let none = held(|round| Number::ratio(right, u64::from(MILLION), round).power(of, round));
        let ratios = (0..found).map(|i| ((of - i).saturating_mul(wrong), (i + 1).saturating_mul(right)));
        at_most(none, ratios, rest, || exactly(found, of, wrong, right, rest))
    };
    let millionths = first(0, u64::from(MILLION), holds);
    Share::of_millionths(u32::try_from(millionths).unwrap_or(MILLION))
}

/// The largest share, in millionths, at which `found` errors or more in `of` draws have a probability of `rest` at
/// most: the lower bound, rounded down. Nothing where no error was found.
pub fn lower(found: u64, of: u64, rest: Share) -> Share {
    upper(of.saturating_sub(found), of, rest).rest()
}

/// The same in whole numbers: the ways of `found` errors or fewer, times a million, against the share of all ways.
fn exactly(found: u64, of: u64, wrong: u64, right: u64, rest: Share) -> bool {
    let small = |power: u64| u32::try_from(power).unwrap_or(u32::MAX);
    let (mut ways, mut choose) = (BigUint::ZERO, BigUint::from(1_u8));
    for i in 0..=found {
        ways += &choose * BigUint::from(wrong).pow(small(i)) * BigUint::from(right).pow(small(of - i));
        choose = choose * (of - i) / (i + 1);
    }
    ways * MILLION <= BigUint::from(MILLION).pow(small(of)) * rest.millionths()
}
