//! Recomputes everything that a store holds from its entry bytes, and believes nothing beside them.

use crate::fixtures::{ORIGIN, ThreeStations, signer};
use ledger::{Lane, Leaf, Receipt, Store};
use model::{Algorithm, Authority, Entry, KeyId, PublicKey};
use std::collections::BTreeMap;
use tlog::{HashTree, leaf_hash, open_checkpoint, verify_consistency};

/// What was found, for tests that look further.
pub struct Audited {
    pub authority: Authority,
    /// Sizes of all checkpoints.
    pub sizes: Vec<u64>,
    pub staged: u64,
}

pub fn log_key() -> KeyId {
    PublicKey::new(Algorithm::Ed25519, signer().verifier_key().public_key()).unwrap().id()
}

/// Panics with the sentence that does not hold.
pub fn audit(store: &dyn Store, receipts: &[Receipt]) -> Audited {
    let pending = store.pending().unwrap();
    let entries = store.entries(0..pending.end).unwrap();
    let leaves = store.leaves(0..pending.end).unwrap();
    let mut places = BTreeMap::new();
    let mut authority = Authority::new();
    let mut mandates = Vec::new();
    let mut tree = HashTree::new();

    for ((index, bytes), leaf) in (0..).zip(&entries).zip(leaves) {
        let entry = Entry::parse(ORIGIN, log_key(), bytes).expect("every entry is an event of this log");
        let event = &entry.event;
        let lane = Lane::of(event.payload());
        let derived = Leaf { event: event.id(), hash: leaf_hash(bytes), arrival: entry.arrival, lane };
        assert_eq!(leaf, derived, "a leaf says what its entry says");
        assert_eq!(places.insert(event.id(), index), None, "no event stands twice");
        authority.verify_signatures(event).expect("every signature verifies with the keys enrolled before");
        authority
            .judge(event, index, entry.arrival, &ThreeStations)
            .expect("every event had its mandate at its index");
        authority.apply(event, index);
        if event.payload().is_mandate() {
            mandates.push((index, bytes.clone()));
        }
        tree.push(derived.hash);
    }
    assert_eq!(store.mandates().unwrap(), mandates, "exactly the mandates are marked");

    let mut sizes: Vec<u64> = Vec::new();
    let mut before = (0, tlog::empty_root());
    for note in store.checkpoints().unwrap() {
        let (checkpoint, _) =
            open_checkpoint(&note, signer().verifier_key()).expect("checkpoints are signed");
        let (old, new) = (before.0, checkpoint.size);
        assert!(new > old, "checkpoints grow");
        assert_eq!(tree.root_at(new), Some(checkpoint.root), "a checkpoint's root is that of the entries");
        let proof = tree.consistency(old, new).unwrap();
        verify_consistency(old, new, &before.1, &checkpoint.root, &proof)
            .expect("checkpoints are consistent");
        before = (new, checkpoint.root);
        sizes.push(new);
    }
    assert_eq!(pending.start, before.0, "what is pending begins where the last checkpoint ends");

    for receipt in receipts {
        assert_eq!(places.get(&receipt.event), Some(&receipt.index), "what has a receipt is at its index");
        let at = usize::try_from(receipt.index).unwrap();
        let entry = Entry::parse(ORIGIN, log_key(), &entries[at]).unwrap();
        assert_eq!(entry.arrival, receipt.arrival, "a receipt names the arrival that the log names");
    }
    Audited { authority, sizes, staged: pending.end }
}
