//! The tiles that a log gains when it grows.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::layout::{TILE_HEIGHT, tiles_for};
use crate::{Hash, HashTree, TileId, TlogError};

/// The tiles that a log of `new` entries has and one of `old` had not, made from leaf hashes. `leaves` gives those of a
/// range that ends at `new`: from the first leaf under any new tile on. That tile's level is the highest that grew, and its
/// place is a multiple of its span, so that the subtrees above the leaves read are those of the whole log.
///
/// # Errors
/// What `leaves` says; [`TlogError::SizeNotReached`] when it gave fewer than were asked for.
pub fn grown_tiles<E: From<TlogError>>(
    old: u64,
    new: u64,
    leaves: impl FnOnce(Range<u64>) -> Result<Vec<Hash>, E>,
) -> Result<BTreeMap<TileId, Vec<u8>>, E> {
    let ids = tiles_for(old, new);
    let start = ids.iter().map(|id| id.index.saturating_mul(span(id.level))).min().unwrap_or(new);
    let tree = HashTree::from_leaves(leaves(start..new)?);
    let short = TlogError::SizeNotReached { size: new, reached: start.saturating_add(tree.size()) };
    if tree.size() != new.saturating_sub(start) {
        return Err(short.into());
    }
    let mut tiles = BTreeMap::new();
    for id in ids {
        let local = TileId { index: id.index - start / span(id.level), ..id };
        let bytes = tree.tile(&local).ok_or_else(|| E::from(short.clone()))?;
        tiles.insert(id, bytes);
    }
    Ok(tiles)
}

/// Leaves under a full tile of a level.
fn span(level: u8) -> u64 {
    1u64.checked_shl(TILE_HEIGHT * (u32::from(level) + 1)).unwrap_or(u64::MAX)
}
