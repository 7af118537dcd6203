//! Tiles and entry bundles of the log, below `log/`, and the proof that they add up to the checkpoint.

use crate::sink::Sink;
use crate::{LogSource, LogSourceError, PublishError};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use store::{PublicTree, Store};
use tlog::{Checkpoint, TILE_WIDTH, TileId, bundles_for, encode_bundle, grown_tiles};

/// Tiles that a log has gained since a tree was published.
pub(crate) struct NewTiles {
    tiles: BTreeMap<TileId, Vec<u8>>,
    old: u64,
    new: u64,
}

impl NewTiles {
    /// Computes the tiles of a log of `new` entries that a log of `old` had not.
    pub fn compute(log: &dyn LogSource, old: u64, new: u64) -> Result<Self, PublishError> {
        let tiles = grown_tiles(old, new, |range| {
            let (start, end) = (range.start, range.end);
            let leaves = log.leaf_hashes(range)?;
            match leaves.len() as u64 == end - start {
                true => Ok(leaves),
                false => Err(short(start, end, leaves.len())),
            }
        })?;
        Ok(NewTiles { tiles, old, new })
    }

    /// Checks that these tiles, with those that stand already, have the checkpoint's root, and that the log continues the
    /// one that was published before.
    pub fn check(
        &self,
        store: &Store<PublicTree>,
        old: Option<&Checkpoint>,
        new: &Checkpoint,
    ) -> Result<(), PublishError> {
        let fetch = |id: &TileId| self.fetch(store, id);
        let frontier = tlog::frontier_from_tiles::<PublishError>(self.new, fetch)?;
        if frontier.root() != new.root {
            return Err(PublishError::Root { size: self.new });
        }
        let Some(old) = old else { return Ok(()) };
        let proof = tlog::consistency_from_tiles::<PublishError>(self.old, self.new, fetch)?;
        tlog::verify_consistency(old.size, new.size, &old.root, &new.root, &proof)
            .map_err(|_| PublishError::Fork { tree: old.size })
    }

    pub fn fetch(&self, store: &Store<PublicTree>, id: &TileId) -> Result<Vec<u8>, PublishError> {
        if let Some(bytes) = self.tiles.get(id) {
            return Ok(bytes.clone());
        }
        let path = format!("{}/{}", shapes::paths::LOG, id.path());
        let found = store.get(&path)?.ok_or(PublishError::Damaged { path, reason: "missing".into() })?;
        Ok(found.to_vec())
    }

    /// Writes bundles, then tiles.
    pub fn write(
        &self,
        log: &dyn LogSource,
        sink: &Sink<'_>,
        done: &(dyn Fn(u64, u64) + Sync),
    ) -> Result<(), PublishError> {
        let bundles = bundles_for(self.old, self.new);
        let total = (bundles.len() + self.tiles.len()) as u64;
        let count = AtomicU64::new(0);
        bundles.par_iter().try_for_each(|id| {
            let start = id.index * u64::from(TILE_WIDTH);
            let end = start + u64::from(id.width);
            let entries = log.entries(start..end)?;
            if entries.len() as u64 != end - start {
                return Err(short(start, end, entries.len()));
            }
            sink.log_file(&id.path(), encode_bundle(entries.iter().map(Vec::as_slice))?)?;
            done(count.fetch_add(1, Relaxed) + 1, total);
            Ok(())
        })?;
        for (id, bytes) in &self.tiles {
            sink.log_file(&id.path(), bytes.clone())?;
            done(count.fetch_add(1, Relaxed) + 1, total);
        }
        Ok(())
    }
}

fn short(start: u64, end: u64, found: usize) -> PublishError {
    PublishError::Log(LogSourceError::new(format!("entries {start} to {end} were asked for, {found} came")))
}
