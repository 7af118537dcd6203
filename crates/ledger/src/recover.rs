//! Builds the ledger's memory (tree, known events, authority) from what the store holds. It runs at every start, and again
//! whenever a write failed in a way that leaves open what was written.

use crate::lane::Lanes;
use crate::shared::{Head, Nation, Places, Shared};
use crate::{Leaf, LedgerError, Row};
use model::{Authority, Entry};
use rayon::prelude::*;
use std::ops::Range;
use tlog::{Checkpoint, Frontier, Hash, leaf_hash};

/// Leaves read at a time: 5 MB.
const LEAVES_AT_ONCE: u64 = 65_536;
/// Staged entries read at a time: at most 64 MiB.
const ENTRIES_AT_ONCE: u64 = 4_096;

/// The writer's own view of the tree.
#[derive(Default)]
pub(crate) struct Tree {
    /// The tree under the last checkpoint.
    pub committed: Frontier,
    /// Leaf hashes staged since, in order.
    pub pending: Vec<Hash>,
    /// How much each key said of each form, in all entries.
    pub lanes: Lanes,
}

impl Tree {
    /// The index that comes next.
    pub fn next(&self) -> u64 {
        self.committed.size() + self.pending.len() as u64
    }
}

/// Reads the store, checks it, and puts what it says in the place of what is in memory. `seen` is a checkpoint that was
/// signed before: what the store holds must continue it. Gives the tree and the last checkpoint.
///
/// # Errors
/// Any but `Refused` and `Busy`; memory is then as before.
pub(crate) fn load(
    shared: &Shared,
    seen: Option<&Checkpoint>,
) -> Result<(Tree, Option<Checkpoint>), LedgerError> {
    let store = &shared.store;
    let note = store.checkpoint()?;
    let signed = note.as_ref().map(|bytes| shared.open_note(bytes)).transpose()?;
    let range = store.pending()?;
    let size = signed.as_ref().map_or(0, |c| c.size);
    if range.start != size || range.end < size {
        let found = format!("entries {} to {} are pending", range.start, range.end);
        return Err(LedgerError::Fork { size, found });
    }

    // The tree grows leaf by leaf; where a checkpoint was signed, it must have the root that was signed.
    let must_pass: Vec<&Checkpoint> = seen.into_iter().chain(&signed).collect();
    if let Some(short) = must_pass.iter().find(|c| c.size > size) {
        return Err(LedgerError::Fork {
            size: short.size,
            found: format!("the last checkpoint has size {size}"),
        });
    }
    let mut places = Places::with_capacity(range.end.try_into().unwrap_or_default());
    let mut tree = Tree::default();
    check_roots(&tree.committed, &must_pass)?;
    for part in parts(0..range.end, LEAVES_AT_ONCE) {
        for (index, leaf) in part.clone().zip(store.leaves(part)?) {
            if places.insert(leaf.event, (index, leaf.arrival)).is_some() {
                let reason = format!("event {} stands twice", leaf.event);
                return Err(LedgerError::Damaged { index, reason });
            }
            leaf.lane.into_iter().for_each(|lane| tree.lanes.add(lane));
            if index < size {
                tree.committed.push(leaf.hash);
                check_roots(&tree.committed, &must_pass)?;
            } else {
                tree.pending.push(leaf.hash);
            }
        }
    }

    let waits_since = match range.is_empty() {
        true => None,
        false => store.leaves(size..size + 1)?.first().map(|leaf| leaf.arrival),
    };

    // No signature covers what is staged yet: each entry must be what its leaf says.
    for part in parts(range.clone(), ENTRIES_AT_ONCE) {
        let (leaves, entries) = (store.leaves(part.clone())?, store.entries(part.clone())?);
        let rows: Vec<(u64, Leaf, Vec<u8>)> =
            part.zip(leaves).zip(entries).map(|((index, leaf), bytes)| (index, leaf, bytes)).collect();
        rows.into_par_iter().try_for_each(|(index, leaf, bytes)| {
            let damaged =
                |refusal: model::Refusal| LedgerError::Damaged { index, reason: refusal.to_string() };
            let found = Row::of_entry(shared.origin(), &shared.log_keys, bytes).map_err(damaged)?.leaf;
            match found == leaf {
                true => Ok(()),
                false => {
                    Err(LedgerError::Damaged { index, reason: "the entry is not what its leaf says".into() })
                }
            }
        })?;
    }

    let (mut authority, mut nation) = (Authority::new(), Nation::default());
    for (index, bytes) in store.mandates()? {
        let entry = parse(shared, index, &bytes)?;
        if places.get(&entry.event.id()) != Some(&(index, entry.arrival)) {
            return Err(LedgerError::Damaged { index, reason: "the event is another".into() });
        }
        if authority.is_national(entry.event.payload()) {
            nation.extend([(index, leaf_hash(&bytes))]);
        }
        authority.apply(&entry.event, index);
    }

    *shared.places_mut() = places;
    *shared.authority_mut() = authority;
    *shared.national_mut() = nation;
    *shared.head_mut() = Head { size, staged: range.end, note, waits_since };
    Ok((tree, signed))
}

fn parse(shared: &Shared, index: u64, bytes: &[u8]) -> Result<Entry, LedgerError> {
    let damaged = |refusal: model::Refusal| LedgerError::Damaged { index, reason: refusal.to_string() };
    Entry::parse_any(shared.origin(), &shared.log_keys, bytes).map_err(damaged)
}

fn check_roots(tree: &Frontier, must_pass: &[&Checkpoint]) -> Result<(), LedgerError> {
    let at_size = must_pass.iter().filter(|c| c.size == tree.size());
    match at_size.into_iter().find(|c| c.root != tree.root()) {
        Some(other) => Err(LedgerError::Fork { size: other.size, found: "entries with another root".into() }),
        None => Ok(()),
    }
}

fn parts(range: Range<u64>, width: u64) -> impl Iterator<Item = Range<u64>> {
    let end = range.end;
    range.step_by(width.try_into().unwrap_or(usize::MAX)).map(move |at| at..end.min(at + width))
}
