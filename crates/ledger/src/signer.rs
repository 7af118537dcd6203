//! The log's own signature, wherever its key lies.

use model::{Signer, SignerError};
use std::sync::Arc;
use tlog::{Checkpoint, KeyAlgorithm, Note, NoteSignature, TlogError, VerifierKey};

/// Signs checkpoints with the log's key: an Ed25519 key under the log's origin as its name.
#[derive(Clone)]
pub struct LogSigner {
    key: VerifierKey,
    signer: Arc<dyn Signer>,
}

impl LogSigner {
    /// The key of `signer` under the name of a log.
    ///
    /// # Errors
    /// [`TlogError::KeyName`] for an origin that can't be a name; [`TlogError::PublicKey`] for a key that is not of Ed25519.
    pub fn new(origin: &str, signer: Arc<dyn Signer>) -> Result<Self, TlogError> {
        let key = match <&[u8; 32]>::try_from(signer.public().bytes()) {
            Ok(bytes) => VerifierKey::new(origin, KeyAlgorithm::Ed25519, bytes)?,
            Err(_) => return Err(TlogError::PublicKey { name: origin.to_owned() }),
        };
        Ok(LogSigner { key, signer })
    }

    /// The public half, as verifiers pin it.
    pub fn verifier_key(&self) -> &VerifierKey {
        &self.key
    }

    /// Signs a checkpoint. That the tree grows from the last one signed is the caller's promise.
    ///
    /// # Errors
    /// [`SignerError`], when the key's holder gives no signature.
    pub fn sign(&self, checkpoint: &Checkpoint) -> Result<Note, SignerError> {
        let text = checkpoint.to_text();
        let signature = self.signer.sign(text.as_bytes())?;
        let line = NoteSignature {
            name: self.key.name().to_owned(),
            key_id: self.key.key_id(),
            signature: signature.bytes().to_vec(),
        };
        Ok(Note { text, signatures: vec![line] })
    }
}

impl std::fmt::Debug for LogSigner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "LogSigner({})", self.key)
    }
}
