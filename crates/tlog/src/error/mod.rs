//! Every refusal of this crate.

mod code;

use crate::Hash;

/// A refusal: what was expected and what was found. Foreign text in a message is cut to a bounded length.
///
/// Numbers ([`Self::code`]): 2001-2019 tree, tiles and bundles; 2020-2039 keys and notes; 2040-2049 checkpoints,
/// cosignatures and witnesses; 2050-2069 policies; 2070-2079 split views; 2080-2089 proof bundles. A number is never reused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TlogError {
    /// An entry does not fit its 16-bit length.
    #[error("entry of {found} bytes; at most {} fit a bundle", crate::MAX_ENTRY_BYTES)]
    EntryTooLong {
        /// Bytes of the entry.
        found: usize,
    },
    /// A bundle without entries or with too many.
    #[error("bundle of {found} entries; expected 1 to 256")]
    BundleEntries {
        /// Entries seen so far.
        found: usize,
    },
    /// A bundle ends inside an entry.
    #[error("bundle of {length} bytes ends inside entry {entry}")]
    BundleTruncated {
        /// Position of the entry in the bundle, from 0.
        entry: usize,
        /// Bytes of the bundle.
        length: usize,
    },
    /// Not the canonical path of a tile.
    #[error("{found:?} is not a tile path; expected tile/<L>/<N> or tile/<L>/<N>.p/<W>")]
    TilePath {
        /// The path, cut.
        found: String,
    },
    /// Not the canonical path of an entry bundle.
    #[error("{found:?} is not a bundle path; expected tile/entries/<N> or tile/entries/<N>.p/<W>")]
    BundlePath {
        /// The path, cut.
        found: String,
    },
    /// A tile of the wrong length.
    #[error("{path} has {found} bytes; expected {expected}")]
    TileLength {
        /// The tile asked for.
        path: String,
        /// 32 bytes per hash.
        expected: usize,
        /// Bytes received.
        found: usize,
    },
    /// A tree size above [`crate::MAX_TREE_SIZE`].
    #[error("tree size {found}; at most {} is accepted", crate::MAX_TREE_SIZE)]
    SizeTooLarge {
        /// The size.
        found: u64,
    },
    /// Peaks that do not fit a frontier's size.
    #[error("{found} peaks for a tree of {size} leaves; expected {expected}")]
    PeakCount {
        /// Leaves.
        size: u64,
        /// One-bits of the size.
        expected: usize,
        /// Peaks given.
        found: usize,
    },
    /// A leaf beyond the end of its tree.
    #[error("leaf {index} of a tree of {size} leaves")]
    IndexOutOfRange {
        /// Position asked for, from 0.
        index: u64,
        /// Leaves.
        size: u64,
    },
    /// A size that the tree has not reached.
    #[error("proof for {size} leaves asked of a tree of {reached}")]
    SizeNotReached {
        /// Size asked for.
        size: u64,
        /// Leaves held.
        reached: u64,
    },
    /// A newer tree smaller than the older.
    #[error("the older tree has {old} leaves, the newer only {new}")]
    SizesShrink {
        /// Leaves of the older tree.
        old: u64,
        /// Leaves of the newer tree.
        new: u64,
    },
    /// A proof of the wrong length for its sizes.
    #[error("proof of {found} hashes; the sizes demand {expected}")]
    ProofLength {
        /// Hashes that the sizes demand.
        expected: usize,
        /// Hashes in the proof.
        found: usize,
    },
    /// A proof that does not lead to the root.
    #[error("the proof leads to root {}; expected {}", hex(found), hex(expected))]
    RootMismatch {
        /// Root to be reached.
        expected: Hash,
        /// Root reached.
        found: Hash,
    },

    /// A key name that a note cannot hold.
    #[error("key name {found:?}; expected at least one character, no spaces, no plus, no control characters")]
    KeyName {
        /// The name, cut.
        found: String,
    },
    /// Not a verifier key.
    #[error("{found:?} is not a verifier key; expected <name>+<8 lower-case hex digits>+<base64>")]
    KeyFormat {
        /// The text, cut.
        found: String,
    },
    /// A key of a kind that is not accepted here.
    #[error("key type 0x{found:02x}; expected {expected}")]
    KeyType {
        /// Kinds accepted.
        expected: &'static str,
        /// The type byte.
        found: u8,
    },
    /// A key id that does not follow from name and key.
    #[error("key id {found:08x} of {name:?}; its name and key give {expected:08x}")]
    KeyId {
        /// Key name.
        name: String,
        /// First four bytes of the hash over name, type and key.
        expected: u32,
        /// The id written.
        found: u32,
    },
    /// Bytes that are no usable Ed25519 public key.
    #[error("the public key of {name:?} is not a canonical point of large order on Curve25519")]
    PublicKey {
        /// Key name.
        name: String,
    },
    /// A note above [`crate::MAX_NOTE_BYTES`].
    #[error("note of {found} bytes; at most {} are read", crate::MAX_NOTE_BYTES)]
    NoteTooLong {
        /// Bytes of the note.
        found: usize,
    },
    /// Bytes that a note may not hold.
    #[error("note byte {offset} is not UTF-8 text, or a control character other than newline")]
    NoteBytes {
        /// First bad byte.
        offset: usize,
    },
    /// A note without text, blank line and signatures.
    #[error("not a signed note; expected text, a blank line and signature lines, each ended by a newline")]
    NoteShape,
    /// A signature line of another shape.
    #[error(
        "signature line {line}; expected an em dash, a key name and base64 of at least 5 bytes, a space between each"
    )]
    SignatureLine {
        /// Line among the signatures, from 1.
        line: usize,
    },
    /// More signatures than are read.
    #[error("{found} signatures; at most {} are read", crate::MAX_SIGNATURES)]
    TooManySignatures {
        /// Signature lines.
        found: usize,
    },
    /// No signature by this key.
    #[error("no signature by {name:?} {key_id:08x}")]
    NotSigned {
        /// Key name.
        name: String,
        /// Key id.
        key_id: u32,
    },
    /// A signature by this key that does not verify.
    #[error("the signature by {name:?} {key_id:08x} does not verify")]
    BadSignature {
        /// Key name.
        name: String,
        /// Key id.
        key_id: u32,
    },
    /// A signature by this key of the wrong length.
    #[error("the signature by {name:?} has {found} bytes; expected {expected}")]
    SignatureLength {
        /// Key name.
        name: String,
        /// Bytes for the key's type.
        expected: usize,
        /// Bytes found.
        found: usize,
    },

    /// Text that is no checkpoint.
    #[error("checkpoint line {line}; expected {expected}")]
    CheckpointLine {
        /// Line, from 1.
        line: usize,
        /// What the line must be.
        expected: &'static str,
    },
    /// A checkpoint of another log.
    #[error("checkpoint of {found:?}; expected {expected:?}")]
    Origin {
        /// The key's name.
        expected: String,
        /// The origin line, cut.
        found: String,
    },
    /// A cosignature's time beyond 2^63 - 1 seconds.
    #[error("cosignature by {name:?} at {found} seconds; at most {}", crate::MAX_TIMESTAMP)]
    Timestamp {
        /// Key name.
        name: String,
        /// Seconds since 1970.
        found: u64,
    },
    /// A line of what a witness is asked, or answers, of another shape.
    #[error("witness line {line}; expected {expected}")]
    WitnessLine {
        /// Line, from 1.
        line: usize,
        /// What the line must be.
        expected: &'static str,
    },

    /// A policy above [`crate::MAX_POLICY_BYTES`].
    #[error("policy of {found} bytes; at most {} are read", crate::MAX_POLICY_BYTES)]
    PolicyTooLong {
        /// Bytes of the policy.
        found: usize,
    },
    /// More logs, witnesses or groups than are read.
    #[error("policy line {line}: more than {} {kind} lines", crate::MAX_POLICY_ITEMS)]
    PolicyTooMany {
        /// Line, from 1.
        line: usize,
        /// First word of the line.
        kind: &'static str,
    },
    /// A byte that a policy may not hold.
    #[error("policy line {line}: a control character other than tab")]
    PolicyBytes {
        /// Line, from 1.
        line: usize,
    },
    /// A last line without newline.
    #[error("policy line {line} is not ended by a newline")]
    PolicyUnended {
        /// Line, from 1.
        line: usize,
    },
    /// A line that starts with no known word, or has too few or too many items.
    #[error("policy line {line}: {found:?}; expected {expected}")]
    PolicyLine {
        /// Line, from 1.
        line: usize,
        /// Shape of the line.
        expected: &'static str,
        /// The line, cut.
        found: String,
    },
    /// A key that cannot stand in this line.
    #[error("policy line {line}: {source}")]
    PolicyKey {
        /// Line, from 1.
        line: usize,
        /// What is wrong with the key.
        source: Box<TlogError>,
    },
    /// A public key listed twice for the same purpose.
    #[error("policy line {line}: the public key of {name:?} is listed already")]
    PolicyDuplicateKey {
        /// Line, from 1.
        line: usize,
        /// Key name.
        name: String,
    },
    /// A name defined twice, or the reserved `none`.
    #[error("policy line {line}: the name {name:?} is taken")]
    PolicyNameTaken {
        /// Line, from 1.
        line: usize,
        /// Witness or group, cut.
        name: String,
    },
    /// A name that no earlier line defines.
    #[error("policy line {line}: no witness or group {name:?} on an earlier line")]
    PolicyNameUnknown {
        /// Line, from 1.
        line: usize,
        /// Witness or group, cut.
        name: String,
    },
    /// A member of two groups, or twice of one.
    #[error("policy line {line}: {name:?} is a member of a group already")]
    PolicyMemberTwice {
        /// Line, from 1.
        line: usize,
        /// Witness or group, cut.
        name: String,
    },
    /// A threshold that is no number from 1 to the number of members.
    #[error("policy line {line}: threshold {found:?}; expected all, any, or 1 to {members}")]
    PolicyThreshold {
        /// Line, from 1.
        line: usize,
        /// The threshold, cut.
        found: String,
        /// Members of the group.
        members: usize,
    },
    /// A second quorum line.
    #[error("policy line {line}: a second quorum")]
    PolicySecondQuorum {
        /// Line, from 1.
        line: usize,
    },
    /// A policy without a quorum line.
    #[error("the policy has no quorum line")]
    PolicyNoQuorum,
    /// A checkpoint of a log that the policy does not list.
    #[error("the policy lists no log {origin:?}")]
    LogUnknown {
        /// Origin of the checkpoint, cut.
        origin: String,
    },
    /// A checkpoint of a listed log without a signature by its listed keys.
    #[error("no signature by a listed key of log {origin:?}")]
    LogNotSigned {
        /// Origin of the checkpoint, cut.
        origin: String,
    },
    /// Too few witnesses cosigned.
    #[error("quorum {quorum:?} is not reached by the cosignatures of: {}", cosigned.join(", "))]
    QuorumMissed {
        /// Witness or group that the quorum line names.
        quorum: String,
        /// Witnesses that did cosign.
        cosigned: Vec<String>,
    },

    /// A line of evidence of a split view of another shape.
    #[error("split view line {line}; expected {expected}")]
    SplitViewLine {
        /// Line, from 1.
        line: usize,
        /// What the line must be.
        expected: &'static str,
    },
    /// Evidence of a split view whose two checkpoints can both be true.
    #[error("both checkpoints have the same first {size} entries: no split view")]
    NoSplit {
        /// Entries of the smaller one.
        size: u64,
    },

    /// A proof bundle above [`crate::MAX_PROOF_BUNDLE_BYTES`].
    #[error("proof bundle of {found} bytes; at most {} are read", crate::MAX_PROOF_BUNDLE_BYTES)]
    ProofBundleTooLong {
        /// Bytes of the bundle.
        found: usize,
    },
    /// A line of a proof bundle of another shape.
    #[error("proof bundle line {line}; expected {expected}")]
    ProofBundleLine {
        /// Line, from 1.
        line: usize,
        /// What the line must be.
        expected: &'static str,
    },
}

fn hex(hash: &Hash) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}
