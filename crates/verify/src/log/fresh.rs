//! V1.9: how long entries wait until `root.json` covers them. A portal that goes on serving an old state under a log that
//! goes on is found out by the arrival of the first entry that it leaves out.

use super::tiles::fetch;
use crate::TreeSource;
use crate::entries::{Entries, Parsed};
use crate::findings::{Findings, Position, note};
use crate::pointer::Pointer;
use crate::{Check, run::Clock};
use model::UtcSeconds;
use shapes::paths;
use texts::check;
use tlog::{Checkpoint, TILE_WIDTH, inclusion_from_tiles, leaf_hash, verify_inclusion};

/// Looks at the first entry under `newest` (`log/checkpoint`, accepted and consistent; none where it was not) that
/// `root.json` does not cover.
pub(crate) fn fresh(
    source: &dyn TreeSource,
    pointer: &Pointer,
    newest: Option<&Checkpoint>,
    clock: Clock<'_>,
    findings: &Findings,
) {
    let Some(newest) = newest else {
        let why = note(check::LOG_CHECKPOINT_CANT_USED);
        return findings.not_checked(Check::Fresh, why);
    };
    findings.ran(Check::Fresh);
    let first = pointer.checkpoint.size;
    if newest.size == first {
        return;
    }
    let wrong = |what: String| Position::new(what).at(first).path(paths::ROOT).field("checkpoint");
    match arrival(source, pointer, newest, first) {
        Err(what) => findings.fail(Check::Fresh, wrong(what)),
        Ok(arrival) => {
            let (waits, fresh) = (clock.now.saturating_sub(arrival.0), (clock.fresh)());
            if waits > i64::from(fresh) {
                let position = wrong("the log has entries that root.json should cover by now".into());
                let sides = (format!("at most {fresh} s"), format!("waits for {waits} s"));
                findings.fail(Check::Fresh, position.sides(sides.0, sides.1));
            }
        }
    }
}

/// Arrival of an entry, once it is proven to be in the log.
fn arrival(
    source: &dyn TreeSource,
    pointer: &Pointer,
    newest: &Checkpoint,
    index: u64,
) -> Result<UtcSeconds, String> {
    let entries = Entries::new(source, &pointer.root.origin, &pointer.log_keys, newest.size);
    let width = u64::from(TILE_WIDTH);
    let bundle = entries.bundle(index / width)?;
    let bytes = bundle.get((index % width) as usize).ok_or("the entry is missing")?;
    let proof = inclusion_from_tiles(index, newest.size, |id| fetch(source, id).map_err(Failed))?;
    verify_inclusion(index, newest.size, &leaf_hash(bytes), &newest.root, &proof).map_err(Failed::from)?;
    match entries.read(bytes) {
        Parsed::Event(entry) => Ok(entry.arrival),
        Parsed::Foreign(event) => Ok(event.arrival()),
        Parsed::Not(refusal) => Err(refusal.to_string()),
    }
}

/// Why an entry could not be proven.
struct Failed(String);

impl From<tlog::TlogError> for Failed {
    fn from(error: tlog::TlogError) -> Self {
        Failed(format!("the entry is not in the log under log/checkpoint: {error}"))
    }
}

impl From<Failed> for String {
    fn from(failed: Failed) -> String {
        failed.0
    }
}
