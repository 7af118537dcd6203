//! Public keys that check notes (c2sp.org/signed-note, "Verifier keys").

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use ed25519_dalek::VerifyingKey;
use sha2::{Digest, Sha256};

use crate::TlogError;
use crate::text::{base64_bytes, base64_text, excerpt, is_key_name};

/// What a key signs: the type byte of a verifier key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum KeyAlgorithm {
    /// Ed25519 over a note's text: a log.
    Ed25519 = 0x01,
    /// Ed25519 over a time and a checkpoint (`cosignature/v1`): a witness.
    CosignatureV1 = 0x04,
}

impl KeyAlgorithm {
    /// The type byte.
    pub fn byte(self) -> u8 {
        self as u8
    }
}

/// A name and an Ed25519 public key, written `<name>+<key id>+<base64 of type byte and key>`. Name and key id together say
/// which signature lines are this key's. Ordered by name, key id, algorithm and key.
#[derive(Clone, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    key_id: u32,
    algorithm: KeyAlgorithm,
    key: VerifyingKey,
}

impl VerifierKey {
    /// Makes a key from its parts; the key id follows from them.
    ///
    /// # Errors
    /// [`TlogError::KeyName`]; [`TlogError::PublicKey`] for bytes that are no point, a point of small order, or a point
    /// written in another than its canonical form.
    pub fn new(name: &str, algorithm: KeyAlgorithm, public_key: &[u8; 32]) -> Result<Self, TlogError> {
        if !is_key_name(name) {
            return Err(TlogError::KeyName { found: excerpt(name) });
        }
        let refused = || TlogError::PublicKey { name: excerpt(name) };
        let key = VerifyingKey::from_bytes(public_key).map_err(|_| refused())?;
        if key.is_weak() || key.to_edwards().compress().as_bytes() != public_key {
            return Err(refused());
        }
        Ok(Self::of_point(name.to_owned(), algorithm, key))
    }

    /// A key whose name and point are known to be good.
    pub(crate) fn of_point(name: String, algorithm: KeyAlgorithm, key: VerifyingKey) -> Self {
        let mut hasher = Sha256::new();
        hasher.update(name.as_bytes());
        hasher.update([b'\n', algorithm.byte()]);
        hasher.update(key.as_bytes());
        let [a, b, c, d, ..] = hasher.finalize().0;
        Self { name, key_id: u32::from_be_bytes([a, b, c, d]), algorithm, key }
    }

    /// Key name: for a log its origin.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// First four bytes of SHA-256(name || 0x0A || type byte || public key).
    pub fn key_id(&self) -> u32 {
        self.key_id
    }

    /// What the key signs.
    pub fn algorithm(&self) -> KeyAlgorithm {
        self.algorithm
    }

    /// The Ed25519 public key.
    pub fn public_key(&self) -> &[u8; 32] {
        self.key.as_bytes()
    }

    /// Whether `signature` is this key's over `message`, by the strict rule: no small-order points, no malleability.
    pub(crate) fn accepts(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        self.key.verify_strict(message, &ed25519_dalek::Signature::from_bytes(signature)).is_ok()
    }
}

impl FromStr for VerifierKey {
    type Err = TlogError;

    fn from_str(text: &str) -> Result<Self, TlogError> {
        let malformed = || TlogError::KeyFormat { found: excerpt(text) };
        let (name, rest) = text.split_once('+').ok_or_else(malformed)?;
        let (id, key) = rest.split_once('+').ok_or_else(malformed)?;
        let lower_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        if id.len() != 8 || !id.bytes().all(lower_hex) {
            return Err(malformed());
        }
        let found = u32::from_str_radix(id, 16).map_err(|_| malformed())?;
        let key = base64_bytes(key).ok_or_else(malformed)?;
        let (kind, key) = key.split_first().ok_or_else(malformed)?;
        let algorithm = match kind {
            0x01 => KeyAlgorithm::Ed25519,
            0x04 => KeyAlgorithm::CosignatureV1,
            _ => return Err(TlogError::KeyType { expected: "0x01 or 0x04", found: *kind }),
        };
        let key = Self::new(name, algorithm, key.try_into().map_err(|_| malformed())?)?;
        if key.key_id != found {
            return Err(TlogError::KeyId { name: excerpt(name), expected: key.key_id, found });
        }
        Ok(key)
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let typed = [&[self.algorithm.byte()], self.public_key().as_slice()].concat();
        write!(f, "{}+{:08x}+{}", self.name, self.key_id, base64_text(&typed))
    }
}

impl fmt::Debug for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "VerifierKey({self})")
    }
}

impl Ord for VerifierKey {
    fn cmp(&self, other: &Self) -> Ordering {
        fn parts(key: &VerifierKey) -> (&str, u32, KeyAlgorithm, &[u8; 32]) {
            (&key.name, key.key_id, key.algorithm, key.public_key())
        }
        parts(self).cmp(&parts(other))
    }
}

impl PartialOrd for VerifierKey {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
