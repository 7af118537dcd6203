//! The right edge of a tree: enough to append and to know the root, nothing more.

use crate::{Hash, TlogError, empty_root, node_hash};

/// Largest tree size accepted from outside: 2^63 - 1, the largest that implementations with signed sizes can hold.
pub const MAX_TREE_SIZE: u64 = (1 << 63) - 1;

/// An append-only tree reduced to the roots of its complete subtrees ("peaks"), largest (leftmost) first: one peak per
/// one-bit of the size, so at most 64 hashes.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Frontier {
    size: u64,
    peaks: Vec<Hash>,
}

impl Frontier {
    /// The frontier of the empty tree.
    pub fn new() -> Self {
        Self::default()
    }

    /// Rebuilds a frontier from what [`Self::size`] and [`Self::peaks`] gave.
    ///
    /// # Errors
    /// [`TlogError::SizeTooLarge`] above [`MAX_TREE_SIZE`]; [`TlogError::PeakCount`] when `peaks` is not one hash per
    /// one-bit of `size`. The hashes themselves cannot be checked here: compare [`Self::root`] with a signed one.
    pub fn from_parts(size: u64, peaks: Vec<Hash>) -> Result<Self, TlogError> {
        if size > MAX_TREE_SIZE {
            return Err(TlogError::SizeTooLarge { found: size });
        }
        let expected = size.count_ones() as usize;
        if peaks.len() != expected {
            return Err(TlogError::PeakCount { size, expected, found: peaks.len() });
        }
        Ok(Self { size, peaks })
    }

    /// A frontier whose peaks were computed for its size.
    pub(crate) fn of_peaks(size: u64, peaks: Vec<Hash>) -> Self {
        Self { size, peaks }
    }

    /// Number of leaves.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Roots of the complete subtrees, largest first.
    pub fn peaks(&self) -> &[Hash] {
        &self.peaks
    }

    /// Appends the hash of a leaf ([`crate::leaf_hash`], not the entry).
    pub fn push(&mut self, leaf: Hash) {
        let mut carry = leaf;
        for _ in 0..self.size.trailing_ones() {
            if let Some(left) = self.peaks.pop() {
                carry = node_hash(&left, &carry);
            }
        }
        self.peaks.push(carry);
        self.size += 1;
    }

    /// Root of the tree (RFC 6962 §2.1 MTH): the peaks folded from the right.
    pub fn root(&self) -> Hash {
        fold_peaks(&self.peaks)
    }
}

/// Root of a tree whose complete subtrees, largest first, are `peaks`.
pub(crate) fn fold_peaks(peaks: &[Hash]) -> Hash {
    let folded = peaks.iter().rev().copied().reduce(|right, left| node_hash(&left, &right));
    folded.unwrap_or_else(empty_root)
}
