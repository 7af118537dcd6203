//! The log of a tree in memory: its policy, its checkpoints, its tiles.

use super::Tree;
use crate::small::{self, INTAKE, LOG, ORIGIN, ROOT, secret};
use model::receipt::{self, Receipt};
use model::{Authority, Entry, National, Payload};
use registry::Registry;
use shapes::paths::LOG as PREFIX;
use tlog::{
    Checkpoint, CosignerKey, HashTree, NoteSigner, Policy, Witness, bundles_for, cosign, encode_bundle,
    leaf_hash, sign_checkpoint, tiles_for,
};

/// The log's signing key.
pub fn log_signer() -> NoteSigner {
    NoteSigner::from_seed(ORIGIN, &[LOG; 32]).unwrap()
}

/// The one witness.
pub fn witness() -> CosignerKey {
    CosignerKey::from_seed("saksi.example", &[60; 32]).unwrap()
}

/// The election's trust policy.
pub fn policy() -> Policy {
    let root = NoteSigner::from_seed("akar", &[ROOT; 32]).unwrap();
    Policy {
        comments: vec![format!("sirekap-root {}", root.verifier_key())],
        logs: vec![(log_signer().verifier_key().clone(), None)],
        witnesses: vec![Witness { name: "saksi".into(), key: witness().verifier_key().clone(), url: None }],
        groups: Vec::new(),
        quorum: Some("saksi".into()),
    }
}

/// The signed and cosigned checkpoint of entries.
pub fn checkpoint(registry: &Registry, entries: &[Vec<u8>]) -> Vec<u8> {
    signed(registry, entries, (&log_signer(), true))
}

/// What a checkpoint says of the national events, where it does.
pub fn national(registry: &Registry, entries: &[Vec<u8>]) -> Option<National> {
    let (mut authority, mut national) = (Authority::new(), National::default());
    for (index, bytes) in (0..).zip(entries) {
        let Ok(Entry { event, arrival }) = Entry::parse(ORIGIN, secret(LOG).id(), bytes) else { continue };
        let good = event.payload().is_mandate()
            && authority.verify_signatures(&event).is_ok()
            && authority.judge(&event, index, arrival, registry).is_ok();
        if good {
            if authority.is_national(event.payload()) {
                national.push(&leaf_hash(bytes));
            }
            authority.apply(&event, index);
        }
    }
    authority.names_national().then_some(national)
}

/// A checkpoint by a key, with or without the witness.
pub fn signed(registry: &Registry, entries: &[Vec<u8>], (signer, witnessed): (&NoteSigner, bool)) -> Vec<u8> {
    let lines = national(registry, entries).map(|national| national.line());
    signed_with(entries, (signer, witnessed), lines.into_iter().collect())
}

/// The same, with these lines.
pub fn signed_with(
    entries: &[Vec<u8>],
    (signer, witnessed): (&NoteSigner, bool),
    extensions: Vec<String>,
) -> Vec<u8> {
    let tree = HashTree::from_leaves(entries.iter().map(|e| leaf_hash(e)).collect());
    let checkpoint = Checkpoint { origin: ORIGIN.into(), size: tree.size(), root: tree.root(), extensions };
    let mut note = sign_checkpoint(&checkpoint, signer);
    note.signatures.extend(witnessed.then(|| cosign(&checkpoint, &witness(), 1_707_900_000)));
    note.to_bytes()
}

impl Tree {
    /// The receipts of some confirmations, as the intake gave them.
    pub fn honest_receipts(&self) -> Vec<String> {
        let parse = |bytes: &Vec<u8>| Entry::parse(ORIGIN, secret(LOG).id(), bytes).ok();
        let entries = (0u64..).zip(self.entries.iter().map(parse));
        let confirmed = entries.filter_map(|(index, entry)| {
            let entry = entry?;
            let Payload::FormConfirmed(p) = entry.event.payload() else { return None };
            Some(Receipt {
                arrival: entry.arrival,
                by: secret(INTAKE).id(),
                event: entry.event.id(),
                index,
                kind: receipt::KIND.into(),
                pages: p.grey_pages(),
            })
        });
        confirmed.step_by(7).map(|r| receipt::sign(ORIGIN, &r, &secret(INTAKE))).collect()
    }

    /// The Merkle tree over the entries.
    pub fn hashes(&self) -> HashTree {
        HashTree::from_leaves(self.entries.iter().map(|e| leaf_hash(e)).collect())
    }

    /// The checkpoint over the first entries.
    pub fn checkpoint_at(&self, size: usize) -> Vec<u8> {
        checkpoint(&small::registry(), &self.entries[..size])
    }

    /// Writes bundles, tiles and checkpoints of other entries, and signs them.
    pub fn relog(&mut self, entries: Vec<Vec<u8>>) {
        self.files.retain(|path, _| !path.starts_with("log/"));
        self.entries = entries;
        let hashes = self.hashes();
        for id in tiles_for(0, hashes.size()) {
            self.files.insert(format!("{PREFIX}/{}", id.path()), hashes.tile(&id).unwrap());
        }
        for id in bundles_for(0, hashes.size()) {
            let start = id.index as usize * 256;
            let bundle = &self.entries[start..start + usize::from(id.width)];
            let bytes = encode_bundle(bundle.iter().map(Vec::as_slice)).unwrap();
            self.files.insert(format!("{PREFIX}/{}", id.path()), bytes);
        }
        let note = checkpoint(&small::registry(), &self.entries);
        self.files.insert(format!("{PREFIX}/checkpoint"), note.clone());
        let mut root = self.root();
        root.checkpoint = String::from_utf8(note).unwrap();
        self.set_root(&root);
    }
}
