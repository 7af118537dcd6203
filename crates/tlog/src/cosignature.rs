//! Witness cosignatures (c2sp.org/tlog-cosignature, "Ed25519 signed message"; type 0x04).

use crate::{Checkpoint, CosignerKey, KeyAlgorithm, Note, NoteSignature, TlogError, VerifierKey};

/// Latest time that a cosignature can carry, in seconds since 1970.
pub const MAX_TIMESTAMP: u64 = (1 << 63) - 1;

/// Bytes of a cosignature: 8 of time, 64 of Ed25519.
const COSIGNATURE_BYTES: usize = 72;

/// Cosigns a checkpoint: a statement that at `unix_seconds` this was the largest consistent tree of its log that the signer
/// has seen. Whether that is so (signed by the log, consistent with what was cosigned before) the caller has checked.
///
/// A time above [`MAX_TIMESTAMP`] gives a line that [`verify_cosignature`] refuses.
pub fn cosign(checkpoint: &Checkpoint, signer: &CosignerKey, unix_seconds: u64) -> NoteSignature {
    signer.sign_timed(unix_seconds, &message(unix_seconds, &checkpoint.to_text()))
}

/// Checks a witness's lines on a note and returns the newest time it signed.
///
/// # Errors
/// [`TlogError::KeyType`] when `key` is not a witness's (0x04); otherwise as for [`Note::verify`].
pub fn verify_cosignature(note: &Note, key: &VerifierKey) -> Result<u64, TlogError> {
    let wrong_type = TlogError::KeyType { expected: "0x04 (cosignature/v1)", found: key.algorithm().byte() };
    if key.algorithm() != KeyAlgorithm::CosignatureV1 {
        return Err(wrong_type);
    }
    note.verify(key)?.timestamp.ok_or(wrong_type)
}

/// One cosignature line over `text`: its time.
pub(crate) fn check_timed(text: &str, line: &NoteSignature, key: &VerifierKey) -> Result<u64, TlogError> {
    let parts =
        || line.signature.split_first_chunk::<8>().map(|(time, rest)| (*time, <&[u8; 64]>::try_from(rest)));
    let Some((time, Ok(signature))) = parts() else {
        return Err(line.wrong_length(COSIGNATURE_BYTES));
    };
    let unix_seconds = u64::from_be_bytes(time);
    if unix_seconds > MAX_TIMESTAMP {
        return Err(TlogError::Timestamp { name: line.name.clone(), found: unix_seconds });
    }
    if key.accepts(&message(unix_seconds, text), signature) { Ok(unix_seconds) } else { Err(line.bad()) }
}

/// The signed message: two lines of its own, so that no cosignature is also a note signature, then the whole text.
fn message(unix_seconds: u64, text: &str) -> Vec<u8> {
    format!("cosignature/v1\ntime {unix_seconds}\n{text}").into_bytes()
}
