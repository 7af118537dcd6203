//! The three hashes of a Merkle tree (RFC 6962 §2.1).

use sha2::{Digest, Sha256};

/// A SHA-256 value: of a leaf, of an inner node, or of a whole tree.
pub type Hash = [u8; 32];

/// Hash of a log entry: SHA-256(0x00 || entry). The prefix keeps leaves apart from inner nodes.
pub fn leaf_hash(entry: &[u8]) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update([0]);
    hasher.update(entry);
    hasher.finalize().into()
}

/// Hash of an inner node: SHA-256(0x01 || left || right).
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    let mut bytes = [0; 65];
    bytes[0] = 1;
    bytes[1..33].copy_from_slice(left);
    bytes[33..].copy_from_slice(right);
    Sha256::digest(bytes).into()
}

/// Root of the tree without leaves: SHA-256 of nothing.
pub fn empty_root() -> Hash {
    Sha256::digest([]).into()
}
