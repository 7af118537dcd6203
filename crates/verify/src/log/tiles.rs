//! The log as other programs read it: its tiles, its newest checkpoint, and a checkpoint that somebody kept.

use crate::findings::{Findings, Position};
use crate::pointer::{Pointer, signed};
use crate::{Check, Phase, Progress, TreeSource};
use rayon::prelude::*;
use shapes::paths::LOG;
use std::sync::atomic::{AtomicU64, Ordering};
use tlog::{
    Checkpoint, HashTree, TILE_WIDTH, TileId, TlogError, consistency_from_tiles, tiles_for,
    verify_consistency,
};

/// V1.6: every tile that a log of this size has, against the tree built from the entries.
pub(crate) fn tiles(
    source: &dyn TreeSource,
    tree: &HashTree,
    findings: &Findings,
    progress: &(dyn Fn(Progress) + Sync),
) {
    findings.ran(Check::Tiles);
    let tiles = tiles_for(0, tree.size());
    let (total, done) = (tiles.len() as u64, AtomicU64::new(0));
    tiles.par_iter().for_each(|id| {
        let wrong = |what: String| {
            findings.fail(Check::Tiles, Position::new(what).path(format!("{LOG}/{}", id.path())))
        };
        match (fetch(source, id), tree.tile(id)) {
            (Err(what), _) => wrong(what),
            (Ok(found), Some(expected)) if found == expected => {}
            (Ok(found), expected) => {
                let expected = expected.unwrap_or_default();
                let at = found.iter().zip(&expected).take_while(|(a, b)| a == b).count();
                wrong(format!("differs from the tree of the entries at byte {at}"));
            }
        }
        let done = done.fetch_add(1, Ordering::Relaxed) + 1;
        progress(Progress { phase: Phase::Tiles, done, total });
    });
}

/// A tile, cut from the full one where the partial one is gone.
pub(super) fn fetch(source: &dyn TreeSource, id: &TileId) -> Result<Vec<u8>, String> {
    let get = |id: &TileId| source.get(&format!("{LOG}/{}", id.path())).map_err(|e| e.to_string());
    if let Some(bytes) = get(id)? {
        return Ok(bytes);
    }
    let full = get(&TileId { width: TILE_WIDTH, ..*id })?.ok_or("is missing")?;
    full.get(..usize::from(id.width) * 32).map(<[u8]>::to_vec).ok_or_else(|| "is cut off".into())
}

/// V1.7: `log/checkpoint` is accepted by the policy, and of the same log, the same size or newer. Gives it where it is.
pub(crate) fn newest(source: &dyn TreeSource, pointer: &Pointer, findings: &Findings) -> Option<Checkpoint> {
    findings.ran(Check::Newest);
    let path = format!("{LOG}/checkpoint");
    let wrong = |what: String| {
        findings.fail(Check::Newest, Position::new(what).path(&path));
        None
    };
    let note = match source.get(&path) {
        Ok(Some(note)) => note,
        Ok(None) => return wrong("is missing".into()),
        Err(error) => return wrong(error.to_string()),
    };
    let new = match signed(&pointer.policy, &note) {
        Ok(checkpoint) => checkpoint,
        Err(error) => return wrong(error.to_string()),
    };
    let old = &pointer.checkpoint;
    if new.origin != old.origin {
        return wrong(format!("is of the log {}", new.origin));
    }
    if new.size < old.size {
        return wrong(format!("has {} entries where root.json has {}", new.size, old.size));
    }
    match consistent(source, old, &new) {
        Ok(()) => Some(new),
        Err(error) => wrong(error.0),
    }
}

/// Why two checkpoints are not of one log.
struct Inconsistent(String);

impl From<TlogError> for Inconsistent {
    fn from(error: TlogError) -> Self {
        Inconsistent(format!("does not continue the log under root.json: {error}"))
    }
}

fn consistent(source: &dyn TreeSource, old: &Checkpoint, new: &Checkpoint) -> Result<(), Inconsistent> {
    let proof = consistency_from_tiles(old.size, new.size, |id| fetch(source, id).map_err(Inconsistent))?;
    Ok(verify_consistency(old.size, new.size, &old.root, &new.root, &proof)?)
}

/// V1.8: an old signed checkpoint against the first entries of this log.
pub(crate) fn since(note: &[u8], pointer: &Pointer, tree: &HashTree, findings: &Findings) {
    findings.ran(Check::Since);
    let wrong = |position: Position| findings.fail(Check::Since, position);
    let old = match signed(&pointer.policy, note) {
        Ok(checkpoint) => checkpoint,
        Err(error) => return wrong(Position::new(error.to_string())),
    };
    if old.origin != pointer.checkpoint.origin {
        return wrong(
            Position::new("the earlier checkpoint is of another log")
                .sides(&pointer.checkpoint.origin, &old.origin),
        );
    }
    let hex = |h: tlog::Hash| model::Digest(h).to_hex();
    match tree.root_at(old.size) {
        Some(root) if root == old.root => {}
        Some(root) => {
            let what = format!("the first {} entries are not the ones seen before", old.size);
            wrong(Position::new(what).sides(hex(old.root), hex(root)));
        }
        None => wrong(Position::new("the log is shorter than it was").sides(old.size, tree.size())),
    }
}
