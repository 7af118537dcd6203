//! Evidence that a log showed two histories: two checkpoints signed by one key of which neither continues the other. It
//! carries all that anybody needs to check it, and nobody who keeps it can make it up.
//!
//! ```text
//! tlog-split-view/1
//! log <vkey>
//! root <base64>            only where the sizes differ: the root over the smaller's number of entries in the larger's tree
//! <base64 of a hash>       and the consistency proof from there to the larger
//!
//! <the smaller checkpoint, byte for byte>
//!
//! <the larger checkpoint, byte for byte>
//! ```

use std::fmt;

use crate::text::{base64_hash, base64_text};
use crate::{Checkpoint, Hash, Note, TlogError, VerifierKey, open_checkpoint, verify_consistency};

/// Most bytes of evidence read: two notes, and a proof.
pub const MAX_SPLIT_VIEW_BYTES: usize = 2 * crate::MAX_NOTE_BYTES + 16_384;

/// Most hashes of a proof between sizes below 2^63.
const PROOF_MAX: usize = 64;

/// Two checkpoints of one log that can't both be true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SplitView {
    /// The log's key, which signed both.
    pub log: VerifierKey,
    /// The checkpoint with no more entries than the other.
    pub smaller: Note,
    /// The other.
    pub larger: Note,
    /// Where the sizes differ: which root the larger's tree has over the smaller's number of entries, and the proof of it.
    pub between: Option<(Hash, Vec<Hash>)>,
}

impl SplitView {
    /// Reads evidence; [`Self::to_bytes`] gives the same bytes back. Nothing is checked yet.
    ///
    /// # Errors
    /// [`TlogError::SplitViewLine`]; as for [`VerifierKey`]'s parsing and [`Note::parse`].
    pub fn parse(bytes: &[u8]) -> Result<Self, TlogError> {
        let wrong = |line, expected| TlogError::SplitViewLine { line, expected };
        if bytes.len() > MAX_SPLIT_VIEW_BYTES {
            return Err(TlogError::NoteTooLong { found: bytes.len() });
        }
        let text =
            str::from_utf8(bytes).map_err(|error| TlogError::NoteBytes { offset: error.valid_up_to() })?;
        // No text of a checkpoint has an empty line, and neither have the lines of signatures.
        let parts: Vec<&str> = text.split("\n\n").collect();
        let [head, first, by_first, second, by_second] = parts[..] else {
            return Err(wrong(1, "a head and two checkpoints, divided by empty lines"));
        };
        let mut lines = head.split('\n');
        if lines.next() != Some("tlog-split-view/1") {
            return Err(wrong(1, "tlog-split-view/1"));
        }
        let log = lines.next().and_then(|line| line.strip_prefix("log "));
        let log = log.ok_or_else(|| wrong(2, "log, a space, and its verifier key"))?.parse()?;
        let between = match lines.next() {
            None => None,
            Some(line) => {
                let root = line.strip_prefix("root ").and_then(base64_hash);
                let root = root.ok_or_else(|| wrong(3, "root, a space, and a hash in base64"))?;
                let mut proof = Vec::new();
                for (at, line) in lines.enumerate() {
                    let hash = base64_hash(line).filter(|_| at < PROOF_MAX);
                    proof.push(hash.ok_or_else(|| wrong(at + 4, "a hash in base64, at most 64"))?);
                }
                Some((root, proof))
            }
        };
        let smaller = Note::parse(format!("{first}\n\n{by_first}\n").as_bytes())?;
        let larger = Note::parse(format!("{second}\n\n{by_second}").as_bytes())?;
        Ok(Self { log, smaller, larger, between })
    }

    /// The file.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.to_string().into_bytes()
    }

    /// Whether it is what it says: the key signed both, and they contradict each other. Gives both, the smaller first.
    ///
    /// Whose key it is, and that it is the log's, the reader must know from elsewhere.
    ///
    /// # Errors
    /// As for [`open_checkpoint`] and [`verify_consistency`]; [`TlogError::NoSplit`] where both can be true.
    pub fn check(&self) -> Result<(Checkpoint, Checkpoint), TlogError> {
        let open =
            |note: &Note| open_checkpoint(&note.to_bytes(), &self.log).map(|(checkpoint, _)| checkpoint);
        let (smaller, larger) = (open(&self.smaller)?, open(&self.larger)?);
        let root = match &self.between {
            None if smaller.size == larger.size => larger.root,
            Some((root, proof)) if smaller.size < larger.size => {
                verify_consistency(smaller.size, larger.size, root, &larger.root, proof)?;
                *root
            }
            _ => return Err(TlogError::SizesShrink { old: smaller.size, new: larger.size }),
        };
        match root == smaller.root {
            true => Err(TlogError::NoSplit { size: smaller.size }),
            false => Ok((smaller, larger)),
        }
    }
}

impl fmt::Display for SplitView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "tlog-split-view/1\nlog {}", self.log)?;
        if let Some((root, proof)) = &self.between {
            writeln!(f, "root {}", base64_text(root))?;
            proof.iter().try_for_each(|hash| writeln!(f, "{}", base64_text(hash)))?;
        }
        write!(f, "\n{}\n{}", self.smaller, self.larger)
    }
}
