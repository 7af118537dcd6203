//! The log of a state: leaf hashes first, until they lead to the signed root; then entries, each held against its leaf hash;
//! tiles are made from the leaf hashes. So nothing is written that was not checked, and no tile is taken on trust.

use crate::round::Job;
use crate::told::Phase;
use crate::{Trouble, relate};
use rayon::prelude::*;
use shapes::paths::LOG;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use tlog::{
    BundleId, Checkpoint, Hash, TILE_WIDTH, TileId, bundles_for, decode_bundle, frontier_from_tiles,
    grown_tiles, leaf_hash,
};

const WIDTH: u64 = TILE_WIDTH as u64;

impl Job<'_> {
    /// Copies what the log of `new` has and a log of `old` entries, whose files lie here, had not.
    pub(crate) fn log(&self, old: u64, new: &Checkpoint) -> Result<(), Trouble> {
        if old >= new.size {
            return Ok(());
        }
        // What lies here is right, unless the disk lost it: then all of it comes from the source.
        let (tiles, leaves) = match self.grown(old, new) {
            Ok(grown) => grown,
            Err(trouble) if old == 0 || !trouble.is_of_source() => return Err(trouble),
            Err(_) => self.grown(0, new)?,
        };
        self.bundles(old, new.size, &leaves)?;
        for (id, bytes) in tiles {
            self.put(format!("{LOG}/{}", id.path()), bytes)?;
        }
        Ok(())
    }

    /// The tiles that the log gains, and the leaf hashes by the number of their bundle; all proven by the checkpoint's root.
    #[expect(clippy::type_complexity, reason = "two parts of one thing, used once")]
    fn grown(
        &self,
        old: u64,
        new: &Checkpoint,
    ) -> Result<(BTreeMap<TileId, Vec<u8>>, BTreeMap<u64, Vec<Hash>>), Trouble> {
        let mut by_bundle = BTreeMap::new();
        let tiles = grown_tiles::<Trouble>(old, new.size, |range| {
            by_bundle = self.leaves(old, range)?;
            Ok(by_bundle.values().flatten().copied().collect())
        })?;
        let known = |id: &TileId| match tiles.get(id) {
            Some(bytes) => Ok(bytes.clone()),
            None => relate::tile(&self.here, id, old),
        };
        let root = frontier_from_tiles::<Trouble>(new.size, known)?.root();
        match root == new.root {
            true => Ok((tiles, by_bundle)),
            false => Err(Trouble::Damaged {
                path: LOG.into(),
                why: format!("its tiles do not lead to the signed root at {} entries", new.size),
            }),
        }
    }

    /// Leaf hashes of a range that begins with a tile: whole tiles below `old` from here, the others from the sources.
    fn leaves(&self, old: u64, range: Range<u64>) -> Result<BTreeMap<u64, Vec<Hash>>, Trouble> {
        let tiles = range.start / WIDTH..range.end.div_ceil(WIDTH);
        tiles
            .into_par_iter()
            .map(|index| {
                // At most 256: the narrowing is exact.
                let width = (range.end - index * WIDTH).min(WIDTH) as u16;
                let id = TileId { level: 0, index, width };
                let path = format!("{LOG}/{}", id.path());
                let length = usize::from(width) * 32;
                let here = match (index + 1) * WIDTH <= old {
                    true => self.mirror.tree.get(&path)?.filter(|bytes| bytes.len() == length),
                    false => None,
                };
                let bytes = match here {
                    Some(bytes) => bytes.to_vec(),
                    None => self.source_tile(&id, range.end)?,
                };
                let (hashes, _) = bytes.as_chunks::<32>();
                Ok((index, hashes.to_vec()))
            })
            .collect()
    }

    /// A tile of the state that is copied, from the first source that has it.
    fn source_tile(&self, id: &TileId, size: u64) -> Result<Vec<u8>, Trouble> {
        let mut first = None;
        for source in self.sources.all() {
            match relate::tile(&*source.files, id, size) {
                Ok(bytes) => return Ok(bytes),
                Err(trouble) => first.get_or_insert(trouble),
            };
        }
        Err(first.unwrap_or_else(|| Trouble::Missing(id.path())))
    }

    fn bundles(&self, old: u64, new: u64, leaves: &BTreeMap<u64, Vec<Hash>>) -> Result<(), Trouble> {
        let bundles = bundles_for(old, new);
        let (total, done) = (bundles.len() as u64, AtomicU64::new(0));
        bundles.par_iter().try_for_each(|id| {
            let path = format!("{LOG}/{}", id.path());
            let leaves = leaves.get(&id.index).map_or(&[][..], Vec::as_slice);
            let check = |bytes: &[u8]| holds(id, bytes, leaves);
            // A round that was cut off may have brought it already.
            let here = self.mirror.tree.get(&path)?.is_some_and(|bytes| check(&bytes).is_ok());
            if !here {
                let bytes = self.sources.file(&path, check)?;
                self.put(path, bytes)?;
            }
            let done = done.fetch_add(1, Relaxed) + 1;
            (self.progress)(Phase::Log, done, total);
            Ok(())
        })
    }
}

/// Whether a bundle has exactly the entries of these leaf hashes.
fn holds(id: &BundleId, bytes: &[u8], leaves: &[Hash]) -> Result<(), String> {
    let entries = decode_bundle(bytes).map_err(|e| e.to_string())?;
    let width = usize::from(id.width);
    let same = entries.len() == width
        && leaves.len() >= width
        && entries.iter().zip(leaves).all(|(entry, leaf)| leaf_hash(entry) == *leaf);
    if same { Ok(()) } else { Err("has other entries than the log's tiles say".into()) }
}
