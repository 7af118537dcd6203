//! What a witness is asked and how it judges (c2sp.org/tlog-witness, "add-checkpoint"): requests, answers, and the rules. Who
//! keeps the last checkpoint, and how it becomes durable before the cosignature is given, is the caller's.

use std::fmt;
use std::str::FromStr;

use crate::text::{base64_hash, base64_text, decimal};
use crate::{
    Checkpoint, Hash, Note, NoteSignature, Policy, TlogError, Verified, VerifierKey, empty_root,
    verify_consistency,
};

/// Most consistency proof lines of a request.
pub const MAX_WITNESS_PROOF: usize = 63;

/// What the first line of a request must be.
const OLD_LINE: &str = "old, a space, and the size of the checkpoint cosigned before";

/// The body of a request: the size cosigned before, the proof from there, and the new checkpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddCheckpoint {
    /// Size of the checkpoint that the witness cosigned before, as far as the asker knows; 0 for none.
    pub old: u64,
    /// Consistency proof from `old` to the checkpoint, as in RFC 6962 §2.1.2; empty from 0.
    pub proof: Vec<Hash>,
    /// The checkpoint with the log's signature.
    pub note: Note,
}

/// Why a witness does not cosign. Each is one status of HTTP.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WitnessRefusal {
    /// The request has another shape, or its old size is above the checkpoint's (400).
    #[error("the request can't be read: {0}")]
    Malformed(TlogError),
    /// No key is known for the checkpoint's origin (404).
    #[error("no log {0:?} is known here")]
    UnknownLog(String),
    /// No known key of the log signed, or a line of one does not verify (403).
    #[error("not signed by the log: {0}")]
    Unsigned(TlogError),
    /// The last checkpoint cosigned here has another size than the request says (409).
    #[error("the last checkpoint cosigned here has {size} entries")]
    Conflict {
        /// Its size; 0 where none was cosigned.
        size: u64,
    },
    /// The log signed it, and it does not continue the last one cosigned here, or the proof does not show that it does (422).
    #[error("not shown to continue what was cosigned here: {0}")]
    Inconsistent(TlogError),
}

impl WitnessRefusal {
    /// The status of HTTP.
    pub fn status(&self) -> u16 {
        match self {
            WitnessRefusal::Malformed(_) => 400,
            WitnessRefusal::Unsigned(_) => 403,
            WitnessRefusal::UnknownLog(_) => 404,
            WitnessRefusal::Conflict { .. } => 409,
            WitnessRefusal::Inconsistent(_) => 422,
        }
    }
}

impl AddCheckpoint {
    /// Reads a request's body; [`Self::to_bytes`] gives the same bytes back.
    ///
    /// # Errors
    /// [`TlogError::WitnessLine`] for the lines before the checkpoint, else as for [`Note::parse`].
    pub fn parse(bytes: &[u8]) -> Result<Self, TlogError> {
        let wrong = |line, expected| TlogError::WitnessLine { line, expected };
        let end = bytes.windows(2).position(|pair| pair == b"\n\n");
        let end = end.ok_or_else(|| wrong(1, "an empty line before the checkpoint"))?;
        let head = str::from_utf8(&bytes[..end]).map_err(|_| wrong(1, OLD_LINE))?;
        let mut lines = head.split('\n');
        let old = lines.next().and_then(|line| decimal(line.strip_prefix("old ")?));
        let old = old.ok_or_else(|| wrong(1, OLD_LINE))?;
        let mut proof = Vec::new();
        for (at, line) in lines.enumerate() {
            if at == MAX_WITNESS_PROOF {
                return Err(wrong(at + 2, "at most 63 lines of proof"));
            }
            proof.push(base64_hash(line).ok_or_else(|| wrong(at + 2, "a hash in base64"))?);
        }
        Ok(Self { old, proof, note: Note::parse(&bytes[end + 2..])? })
    }

    /// The body as sent.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.to_string().into_bytes()
    }

    /// Judges the request as the specification has it, in its order. `logs` are the keys trusted (the policy's), and
    /// `latest` gives the last checkpoint cosigned here for an origin, none where there was none. What comes back may be
    /// cosigned once it is durable as the latest; between asking for the latest and that no other request may be judged.
    ///
    /// # Errors
    /// [`WitnessRefusal`].
    pub fn judge(
        &self,
        logs: &Policy,
        latest: impl FnOnce(&str) -> Option<Checkpoint>,
    ) -> Result<Checkpoint, WitnessRefusal> {
        let new = Checkpoint::parse(&self.note.text).map_err(WitnessRefusal::Malformed)?;
        logs.signed_by_log(&self.note).map_err(|error| match error {
            TlogError::LogUnknown { origin } => WitnessRefusal::UnknownLog(origin),
            other => WitnessRefusal::Unsigned(other),
        })?;
        if self.old > new.size {
            let shrinks = TlogError::SizesShrink { old: self.old, new: new.size };
            return Err(WitnessRefusal::Malformed(shrinks));
        }
        let none = || Checkpoint { size: 0, root: empty_root(), ..new.clone() };
        let latest = latest(&new.origin).unwrap_or_else(none);
        if self.old != latest.size {
            return Err(WitnessRefusal::Conflict { size: latest.size });
        }
        // With no entries there is one root; from no entries the proof is empty; between equal sizes the roots are equal.
        verify_consistency(latest.size, new.size, &latest.root, &new.root, &self.proof)
            .map_err(WitnessRefusal::Inconsistent)?;
        Ok(new)
    }
}

impl FromStr for AddCheckpoint {
    type Err = TlogError;

    fn from_str(text: &str) -> Result<Self, TlogError> {
        Self::parse(text.as_bytes())
    }
}

impl fmt::Display for AddCheckpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "old {}", self.old)?;
        self.proof.iter().try_for_each(|hash| writeln!(f, "{}", base64_text(hash)))?;
        write!(f, "\n{}", self.note)
    }
}

/// The lines of a witness's answer that are the key's, each checked over the checkpoint's text; lines by others are left out.
///
/// # Errors
/// As for [`Note::parse`] and [`Note::verify`]: without one good line by `key` the answer is none.
pub fn read_cosignatures(
    text: &str,
    answer: &[u8],
    key: &VerifierKey,
) -> Result<Vec<NoteSignature>, TlogError> {
    let note = Note::parse(&[text.as_bytes(), b"\n", answer].concat())?;
    if note.text != text {
        return Err(TlogError::NoteShape);
    }
    let Verified { timestamp, .. } = note.verify(key)?;
    if timestamp.unwrap_or(0) == 0 {
        return Err(TlogError::WitnessLine { line: 1, expected: "a cosignature with a time" });
    }
    Ok(note.signatures.into_iter().filter(|line| line.is_by(key)).collect())
}
