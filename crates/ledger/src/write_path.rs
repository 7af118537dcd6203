//! The write path, in the order in which a crash can cut it. One thread runs it.

use crate::admit::{Admitted, BatchAuthority, admit};
use crate::queue::Item;
use crate::recover::{Tree, load};
use crate::shared::Shared;
use crate::{LedgerError, Receipt, StoreError};
use model::Refusal;
use std::sync::Arc;
use tlog::{Checkpoint, open_checkpoint};

/// The one writer.
pub(crate) struct Writer {
    shared: Arc<Shared>,
    tree: Tree,
    /// The last checkpoint known to be durable: whatever is read back must continue it.
    seen: Option<Checkpoint>,
    /// Whether a write failed since the store was last read: what is durable is unknown until it is read again.
    in_doubt: bool,
}

impl Writer {
    /// Reads the store by the ordinary way in.
    pub fn open(shared: Arc<Shared>, seen: Option<Checkpoint>) -> Result<Self, LedgerError> {
        let mut writer = Writer { shared, tree: Tree::default(), seen, in_doubt: true };
        writer.resolve_doubt()?;
        Ok(writer)
    }

    /// Promise 1: gives each event of a batch its place, or its refusal.
    pub fn append(&mut self, batch: Vec<Item>) -> Result<Vec<Result<Receipt, Refusal>>, LedgerError> {
        // A failed write may have reached the disk or not. It is read back before anything is written on top of it.
        self.resolve_doubt()?;
        let shared = Arc::clone(&self.shared);

        let (first, arrival) = (self.tree.next(), (shared.clock)());
        let mut authority = BatchAuthority::for_batch(&shared, &batch);
        let Admitted { rows, national, answers } =
            admit(&shared, &mut authority, &self.tree.lanes, first, arrival, batch);
        let authority = authority.only_if_changed();
        // Crash here: nothing of the batch is durable, nobody has a receipt; callers hand in again.
        if !rows.is_empty() {
            self.in_doubt = true;
            shared.store.stage(first, &rows)?; // <- the receipts become true here
            self.in_doubt = false;
        }
        // Crash here: the entries are durable and nobody has a receipt; who hands in again gets it, at the same index.
        shared
            .places_mut()
            .extend((first..).zip(&rows).map(|(index, row)| (row.leaf.event, (index, row.leaf.arrival))));
        shared.national_mut().extend(national);
        self.tree.pending.extend(rows.iter().map(|row| row.leaf.hash));
        rows.iter().filter_map(|row| row.leaf.lane).for_each(|lane| self.tree.lanes.add(lane));
        let mut head = shared.head_mut();
        head.staged = self.tree.next();
        if let Some(first) = rows.first() {
            head.waits_since.get_or_insert(first.leaf.arrival);
        }
        drop(head);
        drop(authority);
        // Crash from here on: as above; whoever has the receipt finds the event at its index.
        Ok(answers)
    }

    /// Promise 2: puts everything staged under a signed checkpoint. `None` when there is nothing new.
    pub fn sequence(&mut self) -> Result<Option<Vec<u8>>, LedgerError> {
        self.resolve_doubt()?;
        if self.tree.pending.is_empty() {
            return Ok(None);
        }
        let shared = Arc::clone(&self.shared);

        // Never sign twice for one size: the tree in memory must be the one under the checkpoint that stands.
        let expected = shared.store.checkpoint()?;
        self.stands(expected.as_deref())?;

        let mut grown = self.tree.committed.clone();
        self.tree.pending.iter().for_each(|leaf| grown.push(*leaf));
        let checkpoint = Checkpoint {
            origin: shared.origin().to_owned(),
            size: grown.size(),
            root: grown.root(),
            // Everything staged is covered, and so is every national event so far.
            extensions: match shared.authority().names_national() {
                true => vec![shared.national().chain.line()],
                false => Vec::new(),
            },
        };
        // The key may lie with a program that does not answer: nothing has changed then, and the next call asks again.
        let note = shared.signer.sign(&checkpoint)?.to_bytes();
        open_checkpoint(&note, shared.signer.verifier_key()).map_err(LedgerError::Checkpoint)?;
        // Crash here: a checkpoint was signed that nobody has seen. The next one covers at least the same entries in the
        // same order, so even if it leaked it would be consistent with all that follow.
        self.in_doubt = true;
        shared.store.commit(expected.as_deref(), checkpoint.size, &note)?; // <- the checkpoint becomes true here
        self.in_doubt = false;
        // Crash here: the checkpoint stands and nobody was told; opening finds it, and there is nothing left to sequence.
        self.tree.committed = grown;
        self.tree.pending.clear();
        self.seen = Some(checkpoint);
        let mut head = shared.head_mut();
        head.size = self.tree.committed.size();
        head.note = Some(note.clone());
        head.waits_since = None;
        Ok(Some(note))
    }

    /// Whether the stored checkpoint is the one that the tree in memory stands on.
    fn stands(&mut self, note: Option<&[u8]>) -> Result<(), LedgerError> {
        let stored = note.map(|bytes| self.shared.open_note(bytes)).transpose()?;
        let (size, root) = stored.map_or((0, tlog::empty_root()), |c| (c.size, c.root));
        let tree = &self.tree.committed;
        if (size, root) == (tree.size(), tree.root()) {
            return Ok(());
        }
        self.in_doubt = true;
        let found = format!("a checkpoint of size {size}");
        match size > tree.size() {
            // Somebody else went on. Reading the store again shows whether it is our history that they continued.
            true => Err(StoreError::Conflict(found).into()),
            false => Err(LedgerError::Fork { size: tree.size(), found }),
        }
    }

    fn resolve_doubt(&mut self) -> Result<(), LedgerError> {
        if self.in_doubt {
            let (tree, last) = load(&self.shared, self.seen.as_ref())?;
            self.tree = tree;
            self.seen = last.or_else(|| self.seen.take());
            self.in_doubt = false;
        }
        Ok(())
    }
}
