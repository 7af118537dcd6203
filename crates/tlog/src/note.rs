//! Signed notes: text with signature lines (c2sp.org/signed-note, "Format").

use std::fmt;
use std::str::FromStr;

use crate::cosignature::check_timed;
use crate::text::{base64_bytes, base64_text, is_key_name};
use crate::{KeyAlgorithm, TlogError, VerifierKey};

/// Longest note read: room for 100 post-quantum signatures of nearly 5 kB beside the text.
pub const MAX_NOTE_BYTES: usize = 1_000_000;

/// Most signature lines read; the specification demands at least 16.
pub const MAX_SIGNATURES: usize = 100;

/// Starts a signature line: em dash, space.
const SIGNATURE_PREFIX: &str = "\u{2014} ";

/// A note as read: nothing is verified yet, and its text means nothing until [`Self::verify`] has accepted a trusted key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The signed text, with its last newline.
    pub text: String,
    /// Signature lines in their order, by known and unknown keys alike.
    pub signatures: Vec<NoteSignature>,
}

/// One signature line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteSignature {
    /// Key name.
    pub name: String,
    /// Key id; name and id together say whose line this is.
    pub key_id: u32,
    /// Everything after the key id; its form depends on the key's type.
    pub signature: Vec<u8>,
}

/// What a verified note says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verified<'a> {
    /// The signed text.
    pub text: &'a str,
    /// For a witness's key, the newest time it signed, in seconds since 1970; this crate knows no clock to judge it.
    pub timestamp: Option<u64>,
}

impl Note {
    /// Reads a note; [`Self::to_bytes`] gives the same bytes back.
    ///
    /// # Errors
    /// [`TlogError::NoteTooLong`], [`TlogError::NoteBytes`], [`TlogError::NoteShape`], [`TlogError::TooManySignatures`],
    /// [`TlogError::SignatureLine`].
    pub fn parse(bytes: &[u8]) -> Result<Self, TlogError> {
        if bytes.len() > MAX_NOTE_BYTES {
            return Err(TlogError::NoteTooLong { found: bytes.len() });
        }
        if let Some(offset) = bytes.iter().position(|byte| *byte < b' ' && *byte != b'\n') {
            return Err(TlogError::NoteBytes { offset });
        }
        let note =
            str::from_utf8(bytes).map_err(|error| TlogError::NoteBytes { offset: error.valid_up_to() })?;
        // The last blank line parts the text from the signatures; the text keeps its own newline.
        let blank = note.rfind("\n\n").ok_or(TlogError::NoteShape)?;
        let (text, lines) = (&note[..=blank], &note[blank + 2..]);
        let lines = lines.strip_suffix('\n').ok_or(TlogError::NoteShape)?;
        let found = lines.split('\n').count();
        if found > MAX_SIGNATURES {
            return Err(TlogError::TooManySignatures { found });
        }
        let read = |(at, line)| NoteSignature::read(line).ok_or(TlogError::SignatureLine { line: at + 1 });
        let signatures = lines.split('\n').enumerate().map(read).collect::<Result<_, _>>()?;
        Ok(Self { text: text.to_owned(), signatures })
    }

    /// The note as served.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.to_string().into_bytes()
    }

    /// Checks every line by `key`; lines by other keys are ignored, even when they share its name or its id.
    ///
    /// # Errors
    /// [`TlogError::NotSigned`] without a line by `key`; for a line by `key` that is wrong, whatever others say,
    /// [`TlogError::SignatureLength`], [`TlogError::BadSignature`], or [`TlogError::Timestamp`].
    pub fn verify(&self, key: &VerifierKey) -> Result<Verified<'_>, TlogError> {
        let mut verified = None;
        for line in self.signatures.iter().filter(|line| line.is_by(key)) {
            let timestamp = match key.algorithm() {
                KeyAlgorithm::Ed25519 => {
                    line.check_plain(&self.text, key)?;
                    None
                }
                KeyAlgorithm::CosignatureV1 => Some(check_timed(&self.text, line, key)?),
            };
            verified = verified.max(Some(timestamp));
        }
        match verified {
            Some(timestamp) => Ok(Verified { text: &self.text, timestamp }),
            None => Err(TlogError::NotSigned { name: key.name().to_owned(), key_id: key.key_id() }),
        }
    }
}

impl FromStr for Note {
    type Err = TlogError;

    fn from_str(text: &str) -> Result<Self, TlogError> {
        Self::parse(text.as_bytes())
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.signatures.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}

impl NoteSignature {
    /// Whether the line claims to be by `key`.
    pub fn is_by(&self, key: &VerifierKey) -> bool {
        self.key_id == key.key_id() && self.name == key.name()
    }

    fn read(line: &str) -> Option<Self> {
        let (name, signature) = line.strip_prefix(SIGNATURE_PREFIX)?.split_once(' ')?;
        let bytes = base64_bytes(signature)?;
        let (id, signature) = bytes.split_first_chunk::<4>()?;
        let well_formed = is_key_name(name) && !signature.is_empty();
        well_formed.then(|| Self {
            name: name.to_owned(),
            key_id: u32::from_be_bytes(*id),
            signature: signature.to_vec(),
        })
    }

    /// Type 0x01: 64 bytes over the text.
    fn check_plain(&self, text: &str, key: &VerifierKey) -> Result<(), TlogError> {
        let signature = self.signature.as_slice().try_into().map_err(|_| self.wrong_length(64))?;
        if key.accepts(text.as_bytes(), signature) { Ok(()) } else { Err(self.bad()) }
    }

    pub(crate) fn wrong_length(&self, expected: usize) -> TlogError {
        TlogError::SignatureLength { name: self.name.clone(), expected, found: self.signature.len() }
    }

    pub(crate) fn bad(&self) -> TlogError {
        TlogError::BadSignature { name: self.name.clone(), key_id: self.key_id }
    }
}

impl fmt::Display for NoteSignature {
    /// The line without its newline.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [&self.key_id.to_be_bytes()[..], &self.signature].concat();
        write!(f, "{SIGNATURE_PREFIX}{} {}", self.name, base64_text(&bytes))
    }
}
