//! Samples without replacement from a frame of a known size: how large they must be, and what they say of the frame.

use crate::chances::{Held, at_most, first, held};
use crate::number::Number;
use crate::{MILLION, Share};
use num_bigint::BigUint;

/// Whether, of a frame of `count` with `wrong` errors, a sample of `size` has `found` or fewer with a probability of at
/// most `rest`.
fn unlikely(count: u64, wrong: u64, size: u64, found: u64, rest: Share) -> bool {
    let right = count.saturating_sub(wrong);
    // Fewer than this the sample can't have.
    let least = size.saturating_sub(right);
    if least > found {
        return true;
    }
    let first = match least {
        // No error among them: the chance that all errors lie outside, or that every draw is right, whichever is shorter.
        0 => {
            let (steps, from) = if wrong < size { (wrong, count - size) } else { (size, right) };
            product(steps, from, count)
        }
        // Everything outside the sample is an error.
        _ => product(count - size, wrong, count),
    };
    let most = found.min(wrong).min(size);
    let ratios = (least..most).map(|i| {
        let above = (wrong - i).saturating_mul(size - i);
        let below = (i + 1).saturating_mul((right + i + 1).saturating_sub(size));
        (above, below)
    });
    at_most(first, ratios, rest, || exactly(count, wrong, size, found, rest))
}

/// The product of `(from - i) / (of - i)` over `i` below `steps`.
fn product(steps: u64, from: u64, of: u64) -> Held {
    held(|round| {
        (0..steps).fold(Number::ONE, |product, i| {
            product.times(Number::ratio(from.saturating_sub(i), of.saturating_sub(i), round), round)
        })
    })
}

/// The same in whole numbers. Errors and sample may be exchanged: the smaller of the two is chosen from.
fn exactly(count: u64, wrong: u64, size: u64, found: u64, rest: Share) -> bool {
    let (few, many) = (wrong.min(size), wrong.max(size));
    let choose = |n: u64, k: u64| match k > n {
        true => BigUint::ZERO,
        false => (0..k).fold(BigUint::from(1_u8), |c, i| c * (n - i) / (i + 1)),
    };
    let ways: BigUint = (0..=found.min(few)).map(|i| choose(many, i) * choose(count - many, few - i)).sum();
    ways * MILLION <= choose(count, few) * rest.millionths()
}

/// How many of a frame of `count` must be drawn, so that with `tolerate` errors found or fewer it is said with the confidence
/// asked for that at most the share `error` of the frame is wrong. At most the whole frame.
pub fn size(count: u64, confidence: Share, error: Share, tolerate: u64) -> u64 {
    let wrong = u128::from(count) * u128::from(error.millionths()) / u128::from(MILLION);
    let wrong = u64::try_from(wrong).unwrap_or(count).saturating_add(1).min(count);
    let low = tolerate.saturating_add(1).min(count);
    first(low, count, |size| unlikely(count, wrong, size, tolerate, confidence.rest()))
}

/// With the confidence asked for: the most of a frame of `count` that are wrong, where a sample of `size` had `found` errors.
pub fn most_wrong(count: u64, size: u64, found: u64, confidence: Share) -> u64 {
    // Those that were seen to be right are not wrong.
    let most = count.saturating_sub(size.saturating_sub(found));
    first(found, most, |wrong| wrong == most || unlikely(count, wrong + 1, size, found, confidence.rest()))
}
