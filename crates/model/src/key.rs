//! Keys and signatures: Ed25519, and P-256 for telephones whose browser has nothing else. The tag of passkeys is
//! reserved, so that the bytes of the log need not change when they come.

use crate::id::KeyId;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use ed25519_dalek::Signer as _;
use p256::ecdsa::signature::Verifier as _;
use sha2::{Digest as _, Sha256};

/// Signature algorithms, by the tag that stands in signature lines and enrolments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Algorithm {
    /// Ed25519 (RFC 8032), checked with `verify_strict`.
    Ed25519,
    /// ECDSA on P-256 with SHA-256 (FIPS 186-5), r||s, as WebCrypto makes it.
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

    /// Whether a person signs with it through a browser (WebAuthn).
    pub const fn is_passkey(self) -> bool {
        matches!(self, Algorithm::Passkey)
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

/// A point of a curve that may verify signatures.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Point {
    Ed25519(ed25519_dalek::VerifyingKey),
    P256(p256::ecdsa::VerifyingKey),
}

/// A public key that has been checked to be a point of its curve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey {
    point: Point,
    bytes: Vec<u8>,
}

impl PublicKey {
    /// Parses key bytes: 32 of Ed25519; 65 of P-256, the uncompressed point of SEC 1, which is what WebCrypto exports.
    ///
    /// # Errors
    /// [`KeyError::Unsupported`] for reserved algorithms, [`KeyError::BadKey`] for wrong bytes and weak keys.
    pub fn new(algorithm: Algorithm, bytes: &[u8]) -> Result<Self, KeyError> {
        let point = match algorithm {
            Algorithm::Ed25519 => {
                let bytes: &[u8; 32] = bytes.try_into().map_err(|_| KeyError::BadKey)?;
                let key = ed25519_dalek::VerifyingKey::from_bytes(bytes).map_err(|_| KeyError::BadKey)?;
                if key.is_weak() {
                    return Err(KeyError::BadKey);
                }
                Point::Ed25519(key)
            }
            // One spelling of a key, so that it has one id: the compressed form is refused.
            Algorithm::P256 if bytes.len() == P256_KEY_BYTES && bytes[0] == 4 => {
                let key = p256::ecdsa::VerifyingKey::from_sec1_bytes(bytes);
                Point::P256(key.map_err(|_| KeyError::BadKey)?)
            }
            Algorithm::P256 => return Err(KeyError::BadKey),
            Algorithm::Passkey => return Err(KeyError::Unsupported),
        };
        Ok(PublicKey { point, bytes: bytes.to_vec() })
    }

    /// From the base64 text of an enrolment.
    pub fn from_base64(algorithm: Algorithm, text: &str) -> Result<Self, KeyError> {
        Self::new(algorithm, &BASE64.decode(text).map_err(|_| KeyError::BadKey)?)
    }

    /// Standard base64 of the key's bytes.
    pub fn to_base64(&self) -> String {
        BASE64.encode(&self.bytes)
    }

    /// The key's bytes, as they were parsed.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The key's algorithm.
    pub fn algorithm(&self) -> Algorithm {
        match self.point {
            Point::Ed25519(_) => Algorithm::Ed25519,
            Point::P256(_) => Algorithm::P256,
        }
    }

    /// SHA-256 of the algorithm's tag and the key's bytes.
    pub fn id(&self) -> KeyId {
        let mut hash = Sha256::new();
        hash.update(self.algorithm().tag());
        hash.update(&self.bytes);
        KeyId(hash.finalize().into())
    }

    /// Checks a signature over a message: Ed25519 by `verify_strict`; P-256 for any s in range, since a browser makes
    /// both of the two that fit, and an event's id does not hang on its signatures.
    pub fn verify(&self, message: &[u8], signature: &Signature) -> Result<(), KeyError> {
        if signature.algorithm != self.algorithm() {
            return Err(KeyError::BadSignature);
        }
        let verified = match &self.point {
            Point::Ed25519(key) => {
                key.verify_strict(message, &ed25519_dalek::Signature::from_bytes(&signature.bytes)).is_ok()
            }
            Point::P256(key) => p256::ecdsa::Signature::from_slice(&signature.bytes)
                .is_ok_and(|signature| key.verify(message, &signature).is_ok()),
        };
        if verified { Ok(()) } else { Err(KeyError::BadSignature) }
    }
}

/// Bytes of an uncompressed point of P-256: 4, x, y.
pub const P256_KEY_BYTES: usize = 65;

/// One signature with its algorithm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The algorithm's tag.
    pub algorithm: Algorithm,
    /// 64 bytes: Ed25519 R||S; P-256 r||s.
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

#[derive(Clone)]
enum Secret {
    Ed25519(ed25519_dalek::SigningKey),
    P256(p256::ecdsa::SigningKey),
}

/// A secret key. Never printed, never serialised by this crate.
#[derive(Clone)]
pub struct SecretKey {
    secret: Secret,
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
        let signing = ed25519_dalek::SigningKey::from_bytes(seed);
        let verifying = signing.verifying_key();
        let bytes = verifying.as_bytes().to_vec();
        Self::new(Secret::Ed25519(signing), PublicKey { point: Point::Ed25519(verifying), bytes })
    }

    /// A P-256 key from its 32-byte scalar, as simulated telephones have it. It signs deterministically (RFC 6979).
    ///
    /// # Errors
    /// [`KeyError::BadKey`] for zero and for numbers not below the group's order: one in 2^32 random ones.
    pub fn p256(scalar: &[u8; 32]) -> Result<Self, KeyError> {
        let signing = p256::ecdsa::SigningKey::from_slice(scalar).map_err(|_| KeyError::BadKey)?;
        let verifying = *signing.verifying_key();
        let bytes = verifying.to_sec1_point(false).as_bytes().to_vec();
        Ok(Self::new(Secret::P256(signing), PublicKey { point: Point::P256(verifying), bytes }))
    }

    fn new(secret: Secret, public: PublicKey) -> Self {
        let id = public.id();
        SecretKey { secret, public, id }
    }

    /// The seed or scalar the key was made from, for the file its owner keeps it in.
    pub fn to_seed(&self) -> [u8; 32] {
        match &self.secret {
            Secret::Ed25519(key) => key.to_bytes(),
            Secret::P256(key) => key.to_bytes().into(),
        }
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
        let bytes = match &self.secret {
            Secret::Ed25519(key) => key.sign(message).to_bytes(),
            Secret::P256(key) => {
                let signature: p256::ecdsa::Signature = key.sign(message);
                signature.to_bytes().into()
            }
        };
        Signature { algorithm: self.public.algorithm(), bytes }
    }
}
