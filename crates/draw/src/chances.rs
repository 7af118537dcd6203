//! A sum of terms, each the one before it times a fraction, held between two bounds; where these leave it open, counted out.

use crate::number::{Number, Round};
use crate::{MILLION, Share};

/// A number from below and from above.
pub(crate) type Held = [Number; 2];
const BOTH: [Round; 2] = [Round::Down, Round::Up];

/// What a computation gives, rounded down and rounded up.
pub(crate) fn held(of: impl Fn(Round) -> Number) -> Held {
    BOTH.map(of)
}

/// Whether `first + first x r1 + first x r1 x r2 + ...` is at most a share. `ratios` are the fractions, above and below.
/// Where 64 bits can't tell, `exact` does: the answer is always that of exact arithmetic.
pub(crate) fn at_most(
    first: Held,
    ratios: impl Iterator<Item = (u64, u64)>,
    share: Share,
    exact: impl FnOnce() -> bool,
) -> bool {
    let [low, high] = held(|round| Number::ratio(u64::from(share.millionths()), u64::from(MILLION), round));
    let (mut term, mut sum) = (first, first);
    for (above, below) in ratios {
        if sum[0] > high {
            return false;
        }
        for (at, round) in BOTH.into_iter().enumerate() {
            term[at] = term[at].times(Number::ratio(above, below, round), round);
            sum[at] = sum[at].plus(term[at], round);
        }
    }
    match (sum[1] <= low, sum[0] > high) {
        (true, _) => true,
        (_, true) => false,
        _ => exact(),
    }
}

/// The smallest of `low..=high` of which a property holds that once it holds goes on; `high` where it holds of none.
pub(crate) fn first(mut low: u64, mut high: u64, holds: impl Fn(u64) -> bool) -> u64 {
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) { high = middle } else { low = middle + 1 }
    }
    low
}
