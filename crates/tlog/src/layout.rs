//! Which tiles and bundles a tree of a given size consists of (c2sp.org/tlog-tiles, "Partial Tiles").

use crate::tile::{BundleId, TILE_WIDTH, TileId};

/// Bits of a tree's position that one tile level consumes: log2 of [`TILE_WIDTH`].
pub(crate) const TILE_HEIGHT: u32 = 8;

/// Tile levels that a 64-bit tree size can reach: 0..=7.
pub(crate) const TILE_LEVELS: u8 = 8;

/// Number of complete subtrees of 256^`level` leaves in a tree of `size` leaves.
pub(crate) fn hashes_at(level: u8, size: u64) -> u64 {
    size.checked_shr(TILE_HEIGHT * u32::from(level)).unwrap_or(0)
}

/// Every tile that a tree of `new_size` has and a tree of `old_size` had not: level by level, full ones first, then the
/// partial one at the right edge. Nothing when the tree did not grow.
///
/// The answer holds about (`new_size` - `old_size`) / 256 tiles: ask it of a tree you hold, not of a number from outside.
pub fn tiles_for(old_size: u64, new_size: u64) -> Vec<TileId> {
    let mut tiles = Vec::new();
    for level in 0..TILE_LEVELS {
        let positions = grown(hashes_at(level, old_size), hashes_at(level, new_size));
        tiles.extend(positions.map(|(index, width)| TileId { level, index, width }));
    }
    tiles
}

/// Every entry bundle that a log of `new_size` has and a log of `old_size` had not; bounds as for [`tiles_for`].
pub fn bundles_for(old_size: u64, new_size: u64) -> Vec<BundleId> {
    grown(old_size, new_size).map(|(index, width)| BundleId { index, width }).collect()
}

/// Positions (index, width) to write when a row of `old` items grows to `new` items.
fn grown(old: u64, new: u64) -> impl Iterator<Item = (u64, u16)> {
    let width = u64::from(TILE_WIDTH);
    let full = if new > old { old / width..new / width } else { 0..0 };
    // The remainder is below 256, so the narrowing is exact.
    let partial = Some((new / width, (new % width) as u16)).filter(|(_, rest)| new > old && *rest > 0);
    full.map(|index| (index, TILE_WIDTH)).chain(partial)
}
