//! Leaves, keys and logs that the tests share.

use tlog::{
    Checkpoint, CosignerKey, Hash, HashTree, Note, NoteSigner, Policy, Witness, cosign, leaf_hash,
    sign_checkpoint,
};

pub const ORIGIN: &str = "log.example/pemilu";
pub const NOON: u64 = 1_700_000_000;

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub fn unhex(text: &str) -> Vec<u8> {
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
}

pub fn entry(index: u64) -> Vec<u8> {
    format!("entry {index}").into_bytes()
}

pub fn leaves(count: u64) -> Vec<Hash> {
    (0..count).map(|index| leaf_hash(&entry(index))).collect()
}

pub fn tree(count: u64) -> HashTree {
    HashTree::from_leaves(leaves(count))
}

pub fn log_key() -> NoteSigner {
    NoteSigner::from_seed(ORIGIN, &[1; 32]).unwrap()
}

pub fn witness_key(number: u8) -> CosignerKey {
    CosignerKey::from_seed(&format!("witness{number}.example"), &[100 + number; 32]).unwrap()
}

pub fn checkpoint(tree: &HashTree) -> Checkpoint {
    Checkpoint { origin: ORIGIN.to_owned(), size: tree.size(), root: tree.root(), extensions: Vec::new() }
}

/// A checkpoint signed by the log and cosigned by these witnesses, witness n at noon + n.
pub fn signed(tree: &HashTree, witnesses: &[u8]) -> Note {
    let checkpoint = checkpoint(tree);
    let mut note = sign_checkpoint(&checkpoint, &log_key());
    note.signatures.extend(witnesses.iter().map(|number| line(&checkpoint, *number)));
    note
}

fn line(checkpoint: &Checkpoint, number: u8) -> tlog::NoteSignature {
    cosign(checkpoint, &witness_key(number), NOON + u64::from(number))
}

/// A policy over the log and three witnesses, two of which are a quorum.
pub fn policy() -> Policy {
    let witness = |number| Witness {
        name: format!("w{number}"),
        key: witness_key(number).verifier_key().clone(),
        url: None,
    };
    let members = ["w1", "w2", "w3"].map(str::to_owned).to_vec();
    Policy {
        comments: vec!["two of three".to_owned()],
        logs: vec![(log_key().verifier_key().clone(), Some("https://log.example/pemilu".to_owned()))],
        witnesses: vec![witness(1), witness(2), witness(3)],
        groups: vec![tlog::Group { name: "most".to_owned(), threshold: 2, members }],
        quorum: Some("most".to_owned()),
    }
}

/// Seeded numbers for damage: the same ones on every run (splitmix64).
pub struct Numbers(pub u64);

impl Numbers {
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % bound as u64) as usize
    }
}
