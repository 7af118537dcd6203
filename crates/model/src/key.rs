//! Keys and signatures. Ed25519 signs today; the tags of P-256 and passkeys are reserved so that the bytes
//! of the log need not change when they come.

use crate::id::KeyId;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use ed25519_dalek::{Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest as _, Sha256};

/// Signature algorithms, by the tag that stands in signature lines and enrolments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Algorithm {
    /// Ed25519 (RFC 8032), checked with `verify_strict`.
    Ed25519,
    /// ECDSA on P-256 with SHA-256, r||s. Reserved: refused as unsupported.
    P256,
    /// A WebAuthn passkey whose challenge is the event id. Reserved: refused as unsupported.
    Passkey,
}

impl Algorithm {
    /// The tag in lines and payloads.
    pub const fn tag(self) -> &'static str {
        match self {
            Algorithm::Ed25519 => "ed25519",
            Algorithm::P256 => "p256",
            Algorithm::Passkey => "passkey",
        }
    }

    /// The algorithm of a tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        [Algorithm::Ed25519, Algorithm::P256, Algorithm::Passkey].into_iter().find(|a| a.tag() == tag)
    }
}

/// Why a key or signature was not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// The bytes are not a public key of the algorithm.
    #[error("not a public key of this algorithm")]
    BadKey,
    /// The signature does not verify.
    #[error("the signature does not verify")]
    BadSignature,
    /// The algorithm's tag is reserved, but not accepted by this version.
    #[error("this algorithm is not accepted by this version")]
    Unsupported,
}

/// A public key that has been checked to be a point of its curve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey {
    algorithm: Algorithm,
    verifying: VerifyingKey,
}

impl PublicKey {
    /// Parses key bytes.
    ///
    /// # Errors
    /// [`KeyError::Unsupported`] for reserved algorithms, [`KeyError::BadKey`] for wrong bytes and weak keys.
    pub fn new(algorithm: Algorithm, bytes: &[u8]) -> Result<Self, KeyError> {
        if algorithm != Algorithm::Ed25519 {
            return Err(KeyError::Unsupported);
        }
        let bytes: &[u8; 32] = bytes.try_into().map_err(|_| KeyError::BadKey)?;
        let verifying = VerifyingKey::from_bytes(bytes).map_err(|_| KeyError::BadKey)?;
        if verifying.is_weak() {
            return Err(KeyError::BadKey);
        }
        Ok(PublicKey { algorithm, verifying })
    }

    /// From the base64 text of an enrolment.
    pub fn from_base64(algorithm: Algorithm, text: &str) -> Result<Self, KeyError> {
        Self::new(algorithm, &BASE64.decode(text).map_err(|_| KeyError::BadKey)?)
    }

    /// Standard base64 of the key's bytes.
    pub fn to_base64(&self) -> String {
        BASE64.encode(self.verifying.as_bytes())
    }

    /// The key's 32 bytes.
    pub fn bytes(&self) -> &[u8; 32] {
        self.verifying.as_bytes()
    }

    /// The key's algorithm.
    pub fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    /// SHA-256 of the algorithm's tag and the key's bytes.
    pub fn id(&self) -> KeyId {
        let mut hash = Sha256::new();
        hash.update(self.algorithm.tag());
        hash.update(self.verifying.as_bytes());
        KeyId(hash.finalize().into())
    }

    /// Checks a signature over a message (Ed25519 `verify_strict`).
    pub fn verify(&self, message: &[u8], signature: &Signature) -> Result<(), KeyError> {
        if signature.algorithm != self.algorithm {
            return Err(KeyError::BadSignature);
        }
        let signature = ed25519_dalek::Signature::from_bytes(&signature.bytes);
        self.verifying.verify_strict(message, &signature).map_err(|_| KeyError::BadSignature)
    }
}

/// One signature with its algorithm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The algorithm's tag.
    pub algorithm: Algorithm,
    /// 64 bytes: Ed25519 R||S.
    pub bytes: [u8; 64],
}

impl Signature {
    /// Parses the base64 value of a signature line.
    pub fn from_base64(algorithm: Algorithm, text: &str) -> Result<Self, KeyError> {
        let mut bytes = [0; 64];
        match BASE64.decode_slice(text, &mut bytes) {
            Ok(64) => Ok(Signature { algorithm, bytes }),
            _ => Err(KeyError::BadSignature),
        }
    }

    /// Standard base64.
    pub fn to_base64(&self) -> String {
        BASE64.encode(self.bytes)
    }
}

/// A secret key. Never printed, never serialised by this crate.
#[derive(Clone)]
pub struct SecretKey {
    signing: SigningKey,
    public: PublicKey,
    id: KeyId,
}

impl std::fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SecretKey({:?})", self.id)
    }
}

impl SecretKey {
    /// An Ed25519 key from its 32-byte seed; the binary supplies the randomness.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        let signing = SigningKey::from_bytes(seed);
        let public = PublicKey { algorithm: Algorithm::Ed25519, verifying: signing.verifying_key() };
        let id = public.id();
        SecretKey { signing, public, id }
    }

    /// The seed the key was made from, for the file its owner keeps it in.
    pub fn to_seed(&self) -> [u8; 32] {
        self.signing.to_bytes()
    }

    /// The key's id.
    pub fn id(&self) -> KeyId {
        self.id
    }

    /// The public half.
    pub fn public(&self) -> &PublicKey {
        &self.public
    }

    /// Signs a message.
    pub fn sign(&self, message: &[u8]) -> Signature {
        Signature { algorithm: Algorithm::Ed25519, bytes: self.signing.sign(message).to_bytes() }
    }
}
