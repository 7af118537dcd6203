//! The store contract: three verbs that write or promise, and plain reads.

use crate::{Lane, StoreError};
use model::{Entry, EventId, KeyId, Refusal, UtcSeconds};
use std::ops::Range;
use tlog::{Hash, leaf_hash};

/// One entry as it is staged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What is looked up beside the entry.
    pub leaf: Leaf,
    /// Whether the event changes who may say what (`setup`, `key.enrol`, `key.revoke`), so that opening finds these few
    /// without reading all entries.
    pub mandate: bool,
    /// The entry's exact bytes.
    pub bytes: Vec<u8>,
}

impl Row {
    /// The row of an entry that this log made once: what is beside it follows from its bytes. `log_keys` are ids of the keys
    /// whose arrival lines count. Neither signatures nor authority are looked at: a checkpoint covers what was admitted.
    ///
    /// # Errors
    /// The refusal of bytes that are no entry of this log.
    pub fn of_entry(origin: &str, log_keys: &[KeyId], bytes: Vec<u8>) -> Result<Self, Refusal> {
        let entry = Entry::parse_any(origin, log_keys, &bytes)?;
        let lane = Lane::of(entry.event.payload());
        let leaf = Leaf { event: entry.event.id(), hash: leaf_hash(&bytes), arrival: entry.arrival, lane };
        Ok(Row { leaf, mandate: entry.event.payload().is_mandate(), bytes })
    }
}

/// What follows from an entry's bytes and is kept beside them: small, in index order, scanned when a ledger opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// The event.
    pub event: EventId,
    /// Leaf hash of the entry.
    pub hash: Hash,
    /// The log's claim of the arrival.
    pub arrival: UtcSeconds,
    /// Which key speaks of which form; none for events of no form.
    pub lane: Option<Lane>,
}

/// Where a ledger keeps its entries. One writer at a time; readers at any time.
///
/// Entries stand in arrival order and are never changed or removed. An entry is *staged* from the moment it is durable and
/// *committed* once a checkpoint covers it; committing moves nothing, since the index is given at staging.
///
/// An error says that the caller does not know what was written: it must read before it writes again.
pub trait Store: Send + Sync {
    /// Makes rows durable at `first` and the following indices, all or none. Repeating a call is harmless: rows that are
    /// there already with the same bytes stay as they are.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when `first` would leave a gap or a row differs from what is there; nothing is written.
    /// [`StoreError::Failed`] when the outcome is unknown.
    fn stage(&self, first: u64, rows: &[Row]) -> Result<(), StoreError>;

    /// Indices that are staged and under no checkpoint yet. `start` is the size of the last checkpoint, `end` the index
    /// that comes next.
    ///
    /// # Errors
    /// [`StoreError::Failed`].
    fn pending(&self) -> Result<Range<u64>, StoreError>;

    /// Makes `note` the checkpoint over the first `size` entries, if the last one is still `expected` byte for byte.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when another checkpoint stands, when `size` does not grow, or when fewer entries are
    /// staged; nothing is written. [`StoreError::Failed`] when the outcome is unknown.
    fn commit(&self, expected: Option<&[u8]>, size: u64, note: &[u8]) -> Result<(), StoreError>;

    /// The last checkpoint, as signed.
    ///
    /// # Errors
    /// [`StoreError::Failed`].
    fn checkpoint(&self) -> Result<Option<Vec<u8>>, StoreError>;

    /// Every checkpoint ever committed, by growing size.
    ///
    /// # Errors
    /// [`StoreError::Failed`].
    fn checkpoints(&self) -> Result<Vec<Vec<u8>>, StoreError>;

    /// Bytes of staged or committed entries.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when one of the range is missing; [`StoreError::Failed`].
    fn entries(&self, range: Range<u64>) -> Result<Vec<Vec<u8>>, StoreError>;

    /// Leaves of staged or committed entries.
    ///
    /// # Errors
    /// As [`Store::entries`].
    fn leaves(&self, range: Range<u64>) -> Result<Vec<Leaf>, StoreError>;

    /// Index and bytes of every staged or committed entry that was marked as a mandate, by index.
    ///
    /// # Errors
    /// [`StoreError::Failed`].
    fn mandates(&self) -> Result<Vec<(u64, Vec<u8>)>, StoreError>;
}

/// Whether a range asked for lies within what is there; every store refuses the rest in the same words.
pub(crate) fn check_range(range: &Range<u64>, end: u64) -> Result<(), StoreError> {
    match range.start <= range.end && range.end <= end {
        true => Ok(()),
        false => Err(StoreError::Damaged(format!(
            "entries {} to {} were asked for, {end} are there",
            range.start, range.end
        ))),
    }
}
