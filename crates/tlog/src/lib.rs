//! A transparency log in the C2SP formats: Merkle tree, tiles, signed notes, checkpoints, cosignatures, policies, proofs.
//!
//! The crate knows bytes, not elections. It takes values and gives values: no files, no network, no clock, no randomness,
//! no globals. It never sequences, stores or serves anything, never decides *what* may be logged, and never reads keys from
//! anywhere; a caller brings the seed, the time and the bytes.
//!
//! Every parser here reads what a stranger may have written: each is total (it returns a [`TlogError`], never panics), takes
//! a bounded input, and accepts one spelling of a thing only, so that parsing and writing back gives the same bytes.
//!
//! | file | source |
//! |---|---|
//! | `hash`, `frontier`, `tree`, `prove`, `check` | RFC 6962 §2.1, RFC 9162 §2.1.3 and §2.1.4 |
//! | `tile`, `layout`, `entries`, `from_tiles` | c2sp.org/tlog-tiles |
//! | `key`, `signer`, `note` | c2sp.org/signed-note |
//! | `checkpoint` | c2sp.org/tlog-checkpoint |
//! | `cosignature` | c2sp.org/tlog-cosignature (Ed25519 only; ML-DSA-44 lines are carried, never checked) |
//! | `policy` | c2sp.org/tlog-policy |
//! | `witness` | c2sp.org/tlog-witness, `add-checkpoint` without its HTTP |
//! | `proof_bundle` | c2sp.org/tlog-proof |
//! | `split_view` | our own: docs/spec/log.md, "Split views" |
//!
//! Absent on purpose: pruning, the HTTP of witnesses, ECDSA and ML-DSA keys, compressed bundles.

mod check;
mod checkpoint;
mod cosignature;
mod entries;
mod error;
mod from_tiles;
mod frontier;
mod grow;
mod hash;
mod key;
mod layout;
mod note;
mod policy;
mod proof_bundle;
mod prove;
mod signer;
mod split_view;
mod text;
mod tile;
mod tree;
mod witness;

pub use check::{verify_consistency, verify_inclusion};
pub use checkpoint::{Checkpoint, open_checkpoint, sign_checkpoint};
pub use cosignature::{MAX_TIMESTAMP, cosign, verify_cosignature};
pub use entries::{MAX_BUNDLE_BYTES, MAX_ENTRY_BYTES, decode_bundle, encode_bundle};
pub use error::TlogError;
pub use from_tiles::{consistency_from_tiles, frontier_from_tiles, inclusion_from_tiles};
pub use frontier::{Frontier, MAX_TREE_SIZE};
pub use grow::grown_tiles;
pub use hash::{Hash, empty_root, leaf_hash, node_hash};
pub use key::{KeyAlgorithm, VerifierKey};
pub use layout::{bundles_for, tiles_for};
pub use note::{MAX_NOTE_BYTES, MAX_SIGNATURES, Note, NoteSignature, Verified};
pub use policy::{Group, MAX_POLICY_BYTES, MAX_POLICY_ITEMS, Policy, PolicyVerdict, Witness};
pub use proof_bundle::{MAX_PROOF_BUNDLE_BYTES, ProofBundle};
pub use signer::{CosignerKey, NoteSigner};
pub use split_view::{MAX_SPLIT_VIEW_BYTES, SplitView};
pub use tile::{BundleId, TILE_WIDTH, TileId};
pub use tree::HashTree;
pub use witness::{AddCheckpoint, MAX_WITNESS_PROOF, WitnessRefusal, read_cosignatures};
