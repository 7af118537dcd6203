//! Which subtrees a proof consists of (RFC 6962 §2.1.1 and §2.1.2), whatever the hashes are read from.

use std::ops::Range;

use crate::frontier::fold_peaks;
use crate::{Hash, TlogError};

/// Leaves of the subtrees that prove the inclusion of leaf `index`, from the leaf's sibling up.
pub(crate) fn inclusion_ranges(index: u64, size: u64) -> Result<Vec<Range<u64>>, TlogError> {
    if index >= size {
        return Err(TlogError::IndexOutOfRange { index, size });
    }
    let mut ranges = Vec::new();
    let mut within = 0..size;
    while within.end - within.start > 1 {
        let middle = split(&within);
        if index < middle {
            ranges.push(middle..within.end);
            within.end = middle;
        } else {
            ranges.push(within.start..middle);
            within.start = middle;
        }
    }
    ranges.reverse();
    Ok(ranges)
}

/// Leaves of the subtrees that prove that a tree of `old` leaves is the beginning of one of `new`. Nothing needs proof from
/// the empty tree, or when nothing was appended.
pub(crate) fn consistency_ranges(old: u64, new: u64) -> Result<Vec<Range<u64>>, TlogError> {
    if old > new {
        return Err(TlogError::SizesShrink { old, new });
    }
    let mut ranges = Vec::new();
    let mut within = 0..new;
    if old == 0 {
        return Ok(ranges);
    }
    while within.end > old {
        let middle = split(&within);
        if old <= middle {
            ranges.push(middle..within.end);
            within.end = middle;
        } else {
            ranges.push(within.start..middle);
            within.start = middle;
        }
    }
    // A subtree that starts at leaf 0 is the old tree itself, whose root the verifier already has.
    if within.start > 0 {
        ranges.push(within);
    }
    ranges.reverse();
    Ok(ranges)
}

/// Where RFC 6962 splits more than one leaf: after the largest power of two below their number.
fn split(range: &Range<u64>) -> u64 {
    range.start + (1 << (range.end - range.start - 1).ilog2())
}

/// Complete subtrees (level, index) that a range of a proof falls into, largest first. `range.start` is a multiple of the
/// largest power of two in the range's length, as in every range made here and in `0..size`.
pub(crate) fn peaks_of(range: &Range<u64>) -> impl Iterator<Item = (u32, u64)> {
    let mut start = range.start;
    let end = range.end;
    std::iter::from_fn(move || {
        let level = end.checked_sub(start)?.checked_ilog2()?;
        let peak = (level, start >> level);
        start += 1 << level;
        Some(peak)
    })
}

/// Hash of a range of leaves, read from a source of complete subtrees' hashes.
pub(crate) fn range_hash<E>(
    range: &Range<u64>,
    node: &mut impl FnMut(u32, u64) -> Result<Hash, E>,
) -> Result<Hash, E> {
    let peaks: Vec<Hash> =
        peaks_of(range).map(|(level, index)| node(level, index)).collect::<Result<_, E>>()?;
    Ok(fold_peaks(&peaks))
}
