//! Whether two signed states of a log are of one history, judged from the tiles of the larger one.

use crate::Trouble;
use shapes::paths::LOG;
use tlog::{
    Checkpoint, Note, Policy, SplitView, TILE_WIDTH, TileId, VerifierKey, consistency_from_tiles, empty_root,
    frontier_from_tiles, verify_consistency,
};
use verify::TreeSource;

/// How what somebody shows stands to what is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The same entries.
    Same,
    /// More entries, after those that are known.
    Ahead,
    /// Fewer entries, the first of those that are known.
    Behind,
    /// Both are signed, and they can't both be true.
    Split(Box<SplitView>),
}

/// How `theirs`, whose tiles `their_files` has, stands to `ours`, whose tiles `our_files` has. Both are checked to be signed
/// by a key of the policy.
///
/// # Errors
/// [`Trouble::Refused`] where one is not signed, or they are of two logs; [`Trouble::Missing`] or [`Trouble::Damaged`] where
/// the larger one's tiles do not lead to its root, which shows nothing.
pub fn relate(
    policy: &Policy,
    (ours, our_files): (&Note, &dyn TreeSource),
    (theirs, their_files): (&Note, &dyn TreeSource),
) -> Result<Relation, Trouble> {
    let (our, their) = (policy.signed_by_log(ours)?, policy.signed_by_log(theirs)?);
    if our.origin != their.origin {
        return Err(Trouble::Refused(format!("another log: {}", their.origin)));
    }
    let (smaller, larger, files) = match our.size <= their.size {
        true => ((ours, &our), (theirs, &their), their_files),
        false => ((theirs, &their), (ours, &our), our_files),
    };
    let size = smaller.1.size;
    let between = match size == larger.1.size {
        true => None,
        false => Some(root_within(files, size, larger.1)?),
    };
    let root = between.as_ref().map_or(larger.1.root, |(root, _)| *root);
    if root == smaller.1.root {
        return Ok(match our.size.cmp(&their.size) {
            std::cmp::Ordering::Equal => Relation::Same,
            std::cmp::Ordering::Less => Relation::Ahead,
            std::cmp::Ordering::Greater => Relation::Behind,
        });
    }
    let keys = policy.logs.iter().map(|(key, _)| key);
    let both = |key: &&VerifierKey| {
        key.name() == our.origin && ours.verify(key).is_ok() && theirs.verify(key).is_ok()
    };
    // Where one key signed one and another the other, each holder can say that it was the other's doing.
    let key = keys.clone().find(both).ok_or_else(|| {
        Trouble::Refused("the two states contradict each other, and no one key signed both".into())
    })?;
    Ok(Relation::Split(Box::new(SplitView {
        log: key.clone(),
        smaller: smaller.0.clone(),
        larger: larger.0.clone(),
        between,
    })))
}

/// Root over the first `size` entries of a larger tree, with the proof that it is, both from its tiles.
fn root_within(
    files: &dyn TreeSource,
    size: u64,
    larger: &Checkpoint,
) -> Result<(tlog::Hash, Vec<tlog::Hash>), Trouble> {
    let fetch = |id: &TileId| tile(files, id, larger.size);
    let root = match size {
        0 => empty_root(),
        _ => frontier_from_tiles::<Trouble>(size, fetch)?.root(),
    };
    let proof = consistency_from_tiles::<Trouble>(size, larger.size, fetch)?;
    verify_consistency(size, larger.size, &root, &larger.root, &proof).map_err(|error| Trouble::Damaged {
        path: LOG.into(),
        why: format!("its tiles are not of its checkpoint: {error}"),
    })?;
    Ok((root, proof))
}

/// A tile of a log of `size` entries, or of an earlier size: cut from a wider one where it is gone.
pub(crate) fn tile(files: &dyn TreeSource, id: &TileId, size: u64) -> Result<Vec<u8>, Trouble> {
    let path = |id: &TileId| format!("{LOG}/{}", id.path());
    let bytes = usize::from(id.width) * 32;
    let hashes = size.checked_shr(8 * u32::from(id.level)).unwrap_or(0);
    // At most 255, so that the narrowing is exact.
    let last = (hashes % u64::from(TILE_WIDTH)) as u16;
    let edge = (hashes / u64::from(TILE_WIDTH) == id.index && last > id.width).then_some(last);
    for width in [Some(id.width), edge, Some(TILE_WIDTH)].into_iter().flatten() {
        let wider = TileId { width, ..*id };
        if let Some(found) = files.get(&path(&wider))? {
            let cut = found.get(..bytes).filter(|_| found.len() == usize::from(width) * 32);
            let wrong = || Trouble::Damaged { path: path(&wider), why: "has another length".into() };
            return cut.map(<[u8]>::to_vec).ok_or_else(wrong);
        }
    }
    Err(Trouble::Missing(path(id)))
}
