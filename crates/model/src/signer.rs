//! Who signs, wherever the key lies.
//!
//! A key that was read from a file signs by itself ([`SecretKey`]). A key in an ssh-agent, which a hardware key or a machine
//! of its own may stand behind, is asked for each signature and may fail to give one.

use crate::id::KeyId;
use crate::key::{PublicKey, SecretKey, Signature};
use crate::lang::Lang;

/// Something that signs with one key.
pub trait Signer: Send + Sync {
    /// The key's public half.
    fn public(&self) -> &PublicKey;

    /// Signs a message. What it gives is a signature by [`Signer::public`]: whoever implements this has checked it.
    ///
    /// # Errors
    /// [`SignerError`], when no such signature was given; asking again may help.
    fn sign(&self, message: &[u8]) -> Result<Signature, SignerError>;

    /// The key's id.
    fn id(&self) -> KeyId {
        self.public().id()
    }
}

impl Signer for SecretKey {
    fn public(&self) -> &PublicKey {
        SecretKey::public(self)
    }

    fn sign(&self, message: &[u8]) -> Result<Signature, SignerError> {
        Ok(SecretKey::sign(self, message))
    }

    fn id(&self) -> KeyId {
        SecretKey::id(self)
    }
}

texts::coded! {
    /// Why a signer gave no signature. `at` is where it was asked: the path of a socket.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum SignerError of signer(lang) {
        /// The program that holds the key does not answer, or not in a way that is understood.
        N1001 Unreachable {
            /// Where it was asked.
            at: String,
            /// What went wrong, in the system's words.
            why: String,
        } => (at, why),
        /// It answers, and does not hold the key.
        N1002 Absent {
            /// Where it was asked.
            at: String,
            /// The key as OpenSSH writes it.
            key: String,
        } => (at, key),
        /// It holds the key and did not sign: it is locked, or somebody declined.
        N1003 Declined {
            /// Where it was asked.
            at: String,
        } => (at),
        /// What it gave is not a signature by that key.
        N1004 Wrong {
            /// Where it was asked.
            at: String,
        } => (at),
    }
}

impl std::fmt::Display for SignerError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.code(), self.text(Lang::En))
    }
}

impl std::error::Error for SignerError {}
