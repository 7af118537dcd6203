//! Private keys that sign notes. The seed comes from the caller and never leaves: no accessor, nothing in `Debug`.

use std::fmt;

use ed25519_dalek::{Signer, SigningKey};

use crate::text::{excerpt, is_key_name};
use crate::{KeyAlgorithm, NoteSignature, TlogError, VerifierKey};

/// A log's key: signs whole texts (type 0x01).
#[derive(Clone)]
pub struct NoteSigner(NamedKey);

/// A witness's key: cosigns checkpoints (type 0x04), see [`crate::cosign`].
///
/// Two witnesses must not share a seed: an Ed25519 cosignature does not commit to the witness's name.
#[derive(Clone)]
pub struct CosignerKey(NamedKey);

#[derive(Clone)]
struct NamedKey {
    secret: SigningKey,
    public: VerifierKey,
}

impl NamedKey {
    fn from_seed(name: &str, algorithm: KeyAlgorithm, seed: &[u8; 32]) -> Result<Self, TlogError> {
        if !is_key_name(name) {
            return Err(TlogError::KeyName { found: excerpt(name) });
        }
        let secret = SigningKey::from_bytes(seed);
        let public = VerifierKey::of_point(name.to_owned(), algorithm, secret.verifying_key());
        Ok(Self { secret, public })
    }

    fn line(&self, signature: Vec<u8>) -> NoteSignature {
        NoteSignature { name: self.public.name().to_owned(), key_id: self.public.key_id(), signature }
    }
}

impl NoteSigner {
    /// The key named `name` with this 32-byte Ed25519 seed (RFC 8032 §5.1.5).
    ///
    /// # Errors
    /// [`TlogError::KeyName`].
    pub fn from_seed(name: &str, seed: &[u8; 32]) -> Result<Self, TlogError> {
        NamedKey::from_seed(name, KeyAlgorithm::Ed25519, seed).map(Self)
    }

    /// The public half.
    pub fn verifier_key(&self) -> &VerifierKey {
        &self.0.public
    }

    /// Signature line over a note's text, which ends with a newline.
    pub fn sign(&self, text: &str) -> NoteSignature {
        self.0.line(self.0.secret.sign(text.as_bytes()).to_bytes().to_vec())
    }
}

impl CosignerKey {
    /// The key named `name` with this 32-byte Ed25519 seed (RFC 8032 §5.1.5).
    ///
    /// # Errors
    /// [`TlogError::KeyName`].
    pub fn from_seed(name: &str, seed: &[u8; 32]) -> Result<Self, TlogError> {
        NamedKey::from_seed(name, KeyAlgorithm::CosignatureV1, seed).map(Self)
    }

    /// The public half.
    pub fn verifier_key(&self) -> &VerifierKey {
        &self.0.public
    }

    /// Signature line with a time in front of the signature over `message`.
    pub(crate) fn sign_timed(&self, unix_seconds: u64, message: &[u8]) -> NoteSignature {
        let signature = self.0.secret.sign(message).to_bytes();
        self.0.line([&unix_seconds.to_be_bytes()[..], &signature].concat())
    }
}

impl fmt::Debug for NoteSigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NoteSigner({})", self.0.public)
    }
}

impl fmt::Debug for CosignerKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CosignerKey({})", self.0.public)
    }
}
