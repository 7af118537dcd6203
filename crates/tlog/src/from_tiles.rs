//! Proofs computed by a reader that has tiles, not the tree (c2sp.org/tlog-tiles, "Merkle Tree").
//!
//! Tiles are not authenticated: what is computed here proves nothing until [`crate::verify_inclusion`] or
//! [`crate::verify_consistency`] has compared it with a signed root.

use std::collections::BTreeMap;

use crate::frontier::MAX_TREE_SIZE;
use crate::layout::{TILE_HEIGHT, hashes_at};
use crate::prove::{consistency_ranges, inclusion_ranges, peaks_of, range_hash};
use crate::tile::TILE_WIDTH;
use crate::{Frontier, Hash, TileId, TlogError, node_hash};

/// Proof that the tree of `size` leaves holds leaf `index`; equals [`crate::HashTree::inclusion`].
///
/// `fetch` is asked once per tile, at most some 16 times, and only for tiles that a tree of `size` has (the partial ones at
/// exactly that size's width; a source that holds only the full tile must cut it).
///
/// # Errors
/// What `fetch` returned; [`TlogError::SizeTooLarge`]; [`TlogError::IndexOutOfRange`]; [`TlogError::TileLength`] for a tile of the wrong length.
pub fn inclusion_from_tiles<E: From<TlogError>>(
    index: u64,
    size: u64,
    fetch: impl FnMut(&TileId) -> Result<Vec<u8>, E>,
) -> Result<Vec<Hash>, E> {
    let ranges = inclusion_ranges(index, size)?;
    let mut reader = Reader::new(size, fetch)?;
    ranges.iter().map(|range| range_hash(range, &mut |level, index| reader.node(level, index))).collect()
}

/// Proof that the tree of `old` leaves is the beginning of the tree of `new` leaves; equals
/// [`crate::HashTree::consistency`]. `fetch` as for [`inclusion_from_tiles`], for tiles of the `new` tree.
///
/// # Errors
/// What `fetch` returned; [`TlogError::SizeTooLarge`]; [`TlogError::SizesShrink`]; [`TlogError::TileLength`].
pub fn consistency_from_tiles<E: From<TlogError>>(
    old: u64,
    new: u64,
    fetch: impl FnMut(&TileId) -> Result<Vec<u8>, E>,
) -> Result<Vec<Hash>, E> {
    let ranges = consistency_ranges(old, new)?;
    let mut reader = Reader::new(new, fetch)?;
    ranges.iter().map(|range| range_hash(range, &mut |level, index| reader.node(level, index))).collect()
}

/// The right edge of a tree of `size` leaves, to check its root or to go on appending.
///
/// # Errors
/// What `fetch` returned; [`TlogError::SizeTooLarge`]; [`TlogError::TileLength`].
pub fn frontier_from_tiles<E: From<TlogError>>(
    size: u64,
    fetch: impl FnMut(&TileId) -> Result<Vec<u8>, E>,
) -> Result<Frontier, E> {
    let mut reader = Reader::new(size, fetch)?;
    let peaks =
        peaks_of(&(0..size)).map(|(level, index)| reader.node(level, index)).collect::<Result<_, E>>()?;
    Ok(Frontier::of_peaks(size, peaks))
}

/// Reads complete subtrees out of tiles, each tile fetched once.
struct Reader<F> {
    size: u64,
    fetch: F,
    tiles: BTreeMap<TileId, Vec<Hash>>,
}

impl<F> Reader<F> {
    fn new(size: u64, fetch: F) -> Result<Self, TlogError> {
        if size > MAX_TREE_SIZE {
            return Err(TlogError::SizeTooLarge { found: size });
        }
        Ok(Self { size, fetch, tiles: BTreeMap::new() })
    }

    /// Hash of the complete subtree `index` of 2^`level` leaves.
    fn node<E: From<TlogError>>(&mut self, level: u32, index: u64) -> Result<Hash, E>
    where
        F: FnMut(&TileId) -> Result<Vec<u8>, E>,
    {
        let inside = level % TILE_HEIGHT;
        let first = index << inside;
        let width = u64::from(TILE_WIDTH);
        // A level is at most 63, and a tile no wider than 256: both narrowings are exact.
        let tile_level = (level / TILE_HEIGHT) as u8;
        let tile_index = first / width;
        let tile_width = (hashes_at(tile_level, self.size) - tile_index * width).min(width) as u16;
        let tile = self.tile(TileId { level: tile_level, index: tile_index, width: tile_width })?;
        let start = (first % width) as usize;
        Ok(complete_root(&tile[start..start + (1 << inside)]))
    }

    fn tile<E: From<TlogError>>(&mut self, id: TileId) -> Result<&[Hash], E>
    where
        F: FnMut(&TileId) -> Result<Vec<u8>, E>,
    {
        if !self.tiles.contains_key(&id) {
            let bytes = (self.fetch)(&id)?;
            let (hashes, rest) = bytes.as_chunks::<32>();
            if hashes.len() != usize::from(id.width) || !rest.is_empty() {
                let expected = usize::from(id.width) * 32;
                return Err(TlogError::TileLength { path: id.path(), expected, found: bytes.len() }.into());
            }
            self.tiles.insert(id, hashes.to_vec());
        }
        Ok(&self.tiles[&id])
    }
}

/// Root over 2^k hashes.
fn complete_root(hashes: &[Hash]) -> Hash {
    let mut row = hashes.to_vec();
    while row.len() > 1 {
        row = row.chunks_exact(2).map(|pair| node_hash(&pair[0], &pair[1])).collect();
    }
    row[0]
}
