//! Checkpoints: the signed size and root of a log (c2sp.org/tlog-checkpoint).

use std::fmt;
use std::str::FromStr;

use crate::text::{base64_hash, base64_text, decimal, excerpt};
use crate::{Hash, KeyAlgorithm, MAX_TREE_SIZE, Note, NoteSigner, TlogError, VerifierKey};

/// What the second line must be, to its reader and to its maker.
const SIZE_LINE: &str = "the tree size in decimal, at most 2^63 - 1";

/// What a log says of itself at one moment.
///
/// The fields are open; one made by hand is held to the rules by [`Self::check`], one made by parsing already is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// Identity of the log: not empty, one line.
    pub origin: String,
    /// Number of leaves, at most [`MAX_TREE_SIZE`].
    pub size: u64,
    /// Root of the tree of that many leaves.
    pub root: Hash,
    /// Further lines, none empty. Our log writes none.
    pub extensions: Vec<String>,
}

impl Checkpoint {
    /// Reads a note's text; [`Self::to_text`] gives the same text back.
    ///
    /// # Errors
    /// [`TlogError::CheckpointLine`] naming a line that is wrong.
    pub fn parse(text: &str) -> Result<Self, TlogError> {
        let lines: Vec<&str> = text.split('\n').collect();
        let wrong = |line, expected| Err(TlogError::CheckpointLine { line, expected });
        // The text ends with a newline, so that the last piece is empty.
        let [lines @ .., ""] = lines.as_slice() else {
            return wrong(lines.len(), "a newline at the end");
        };
        let at = |line: usize| lines.get(line - 1).copied().unwrap_or_default();
        let Some(size) = decimal(at(2)) else {
            return wrong(2, SIZE_LINE);
        };
        let Some(root) = base64_hash(at(3)) else {
            return wrong(3, "the root hash, 32 bytes in base64");
        };
        let extensions = lines.iter().skip(3).map(|line| (*line).to_owned()).collect();
        let checkpoint = Self { origin: at(1).to_owned(), size, root, extensions };
        checkpoint.check()?;
        Ok(checkpoint)
    }

    /// Whether the fields can be written as a checkpoint and read back.
    ///
    /// # Errors
    /// [`TlogError::CheckpointLine`] naming a line that is wrong.
    pub fn check(&self) -> Result<(), TlogError> {
        let is_line = |text: &str| !text.is_empty() && !text.contains(|c| c < ' ');
        let wrong = |line, expected| Err(TlogError::CheckpointLine { line, expected });
        if !is_line(&self.origin) {
            return wrong(1, "the log's origin, not empty and without control characters");
        }
        if self.size > MAX_TREE_SIZE {
            return wrong(2, SIZE_LINE);
        }
        match self.extensions.iter().position(|line| !is_line(line)) {
            Some(at) => wrong(at + 4, "an extension line, not empty and without control characters"),
            None => Ok(()),
        }
    }

    /// The text to sign, with its last newline.
    pub fn to_text(&self) -> String {
        self.to_string()
    }
}

impl FromStr for Checkpoint {
    type Err = TlogError;

    fn from_str(text: &str) -> Result<Self, TlogError> {
        Self::parse(text)
    }
}

impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}\n{}\n{}", self.origin, self.size, base64_text(&self.root))?;
        self.extensions.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}

/// Signs a checkpoint with the log's key. That the tree grows from the last one signed is the caller's promise, and that a
/// hand-made checkpoint passes [`Checkpoint::check`]; one that does not is signed into a note that nobody can open.
pub fn sign_checkpoint(checkpoint: &Checkpoint, signer: &NoteSigner) -> Note {
    let text = checkpoint.to_text();
    let signatures = vec![signer.sign(&text)];
    Note { text, signatures }
}

/// Reads a log's checkpoint and checks its signature and that its origin is the key's name. The note is returned too: it
/// holds the cosignatures.
///
/// # Errors
/// As for [`Note::parse`], [`Note::verify`] and [`Checkpoint::parse`]; [`TlogError::KeyType`] when `key` is not a log's
/// (0x01); [`TlogError::Origin`] for another log's checkpoint.
pub fn open_checkpoint(bytes: &[u8], key: &VerifierKey) -> Result<(Checkpoint, Note), TlogError> {
    if key.algorithm() != KeyAlgorithm::Ed25519 {
        return Err(TlogError::KeyType { expected: "0x01 (Ed25519)", found: key.algorithm().byte() });
    }
    let note = Note::parse(bytes)?;
    let checkpoint = Checkpoint::parse(note.verify(key)?.text)?;
    if checkpoint.origin != key.name() {
        return Err(TlogError::Origin {
            expected: key.name().to_owned(),
            found: excerpt(&checkpoint.origin),
        });
    }
    Ok((checkpoint, note))
}
