//! A whole tree in memory: serves any tile and any proof at any size it ever had.

use std::convert::Infallible;

use crate::frontier::fold_peaks;
use crate::layout::TILE_HEIGHT;
use crate::prove::{consistency_ranges, inclusion_ranges, peaks_of, range_hash};
use crate::tile::TILE_WIDTH;
use crate::{Frontier, Hash, TileId, TlogError, node_hash};

/// Hashes of all complete subtrees of a log, level by level. Memory: below 2 x 32 bytes per leaf. Appending never changes
/// a hash that is already there, so every earlier size stays provable.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct HashTree {
    /// `levels[k][i]` covers leaves `i << k` to `(i + 1) << k`. Level 0 are the leaves.
    levels: Vec<Vec<Hash>>,
}

impl HashTree {
    /// The empty tree.
    pub fn new() -> Self {
        Self::default()
    }

    /// The tree over these leaf hashes; the same as pushing them one by one.
    pub fn from_leaves(leaves: Vec<Hash>) -> Self {
        let mut levels = Vec::new();
        let mut row = leaves;
        while !row.is_empty() {
            let above = row.chunks_exact(2).map(|pair| node_hash(&pair[0], &pair[1])).collect();
            levels.push(std::mem::replace(&mut row, above));
        }
        Self { levels }
    }

    /// Appends the hash of a leaf ([`crate::leaf_hash`], not the entry).
    pub fn push(&mut self, leaf: Hash) {
        let mut hash = leaf;
        for level in 0.. {
            if self.levels.len() == level {
                self.levels.push(Vec::new());
            }
            let row = &mut self.levels[level];
            row.push(hash);
            match row.as_slice() {
                [.., left, right] if row.len().is_multiple_of(2) => hash = node_hash(left, right),
                _ => return,
            }
        }
    }

    /// Appends many leaf hashes.
    pub fn extend(&mut self, leaves: impl IntoIterator<Item = Hash>) {
        leaves.into_iter().for_each(|leaf| self.push(leaf));
    }

    /// Number of leaves.
    pub fn size(&self) -> u64 {
        self.levels.first().map_or(0, |leaves| leaves.len() as u64)
    }

    /// Root over all leaves.
    pub fn root(&self) -> Hash {
        fold_peaks(self.frontier().peaks())
    }

    /// Root when the tree had `size` leaves; `None` when it never had so many.
    pub fn root_at(&self, size: u64) -> Option<Hash> {
        (size <= self.size()).then(|| self.hash(0..size))
    }

    /// Hash of leaf `index`.
    pub fn leaf(&self, index: u64) -> Option<Hash> {
        self.levels.first()?.get(usize::try_from(index).ok()?).copied()
    }

    /// Bytes of a tile, `width` x 32 of them. Any width up to what the tree holds is served, so the partial tiles of every
    /// earlier size are too. `None` for hashes that the tree has not yet, and for a width outside 1..=256.
    pub fn tile(&self, id: &TileId) -> Option<Vec<u8>> {
        let end = id.index.checked_mul(TILE_WIDTH.into())?.checked_add(id.width.into())?;
        if !(1..=TILE_WIDTH).contains(&id.width) {
            return None;
        }
        let row = self.levels.get(usize::from(id.level) * TILE_HEIGHT as usize)?;
        let end = usize::try_from(end).ok()?;
        Some(row.get(end - usize::from(id.width)..end)?.concat())
    }

    /// Proof that the tree of `size` leaves holds leaf `index` (RFC 6962 §2.1.1), from the leaf's sibling up.
    ///
    /// # Errors
    /// [`TlogError::SizeNotReached`] when the tree never had `size` leaves; [`TlogError::IndexOutOfRange`].
    pub fn inclusion(&self, index: u64, size: u64) -> Result<Vec<Hash>, TlogError> {
        self.reached(size)?;
        Ok(inclusion_ranges(index, size)?.into_iter().map(|range| self.hash(range)).collect())
    }

    /// Proof that the tree of `old` leaves is the beginning of the tree of `new` leaves (RFC 6962 §2.1.2). Empty when `old`
    /// is 0 or equals `new`.
    ///
    /// # Errors
    /// [`TlogError::SizeNotReached`] when the tree never had `new` leaves; [`TlogError::SizesShrink`].
    pub fn consistency(&self, old: u64, new: u64) -> Result<Vec<Hash>, TlogError> {
        self.reached(new)?;
        Ok(consistency_ranges(old, new)?.into_iter().map(|range| self.hash(range)).collect())
    }

    /// The right edge alone, to go on appending without the rest.
    pub fn frontier(&self) -> Frontier {
        let size = self.size();
        let peaks = peaks_of(&(0..size)).map(|(level, index)| self.node(level, index)).collect();
        Frontier::of_peaks(size, peaks)
    }

    fn reached(&self, size: u64) -> Result<(), TlogError> {
        let reached = self.size();
        if size <= reached { Ok(()) } else { Err(TlogError::SizeNotReached { size, reached }) }
    }

    /// Hash of leaves that the tree holds.
    fn hash(&self, range: std::ops::Range<u64>) -> Hash {
        let mut node = |level, index| Ok::<_, Infallible>(self.node(level, index));
        let Ok(hash) = range_hash(&range, &mut node);
        hash
    }

    /// A complete subtree that the tree holds: callers have checked the size, so the position exists.
    fn node(&self, level: u32, index: u64) -> Hash {
        self.levels[level as usize][index as usize]
    }
}
