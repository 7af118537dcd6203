//! Keys and signatures: Ed25519, P-256 for telephones whose browser has nothing else, and passkeys for people at a desk
//! ([`crate::passkey`]).

use crate::id::KeyId;
use crate::passkey::rsa::is_modulus;
use crate::passkey::{Assertion, AssertionFault, SoftPasskey};
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
    /// A passkey with ECDSA on P-256: a WebAuthn assertion whose challenge is the hash of the message, an event's id.
    PasskeyEs256,
    /// A passkey with RSA of 2048, 3072 or 4096 bits (PKCS#1 v1.5, SHA-256): where Windows Hello has nothing else.
    PasskeyRs256,
}

impl Algorithm {
    /// All of them.
    pub const ALL: [Algorithm; 4] =
        [Algorithm::Ed25519, Algorithm::P256, Algorithm::PasskeyEs256, Algorithm::PasskeyRs256];

    /// The tag in lines and payloads.
    pub const fn tag(self) -> &'static str {
        match self {
            Algorithm::Ed25519 => "ed25519",
            Algorithm::P256 => "p256",
            Algorithm::PasskeyEs256 => "passkey-es256",
            Algorithm::PasskeyRs256 => "passkey-rs256",
        }
    }

    /// The algorithm of a tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|a| a.tag() == tag)
    }

    /// Whether its signatures are assertions of a passkey, which are good for one relying party alone.
    pub const fn is_passkey(self) -> bool {
        matches!(self, Algorithm::PasskeyEs256 | Algorithm::PasskeyRs256)
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
    /// The assertion of a passkey is not one of this key for this message.
    #[error("{} {}", .0.code(), .0.text(crate::Lang::En))]
    Assertion(AssertionFault),
}

/// What verifies signatures: a point of a curve, or for RSA the key's bytes as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Point {
    Ed25519(ed25519_dalek::VerifyingKey),
    P256(p256::ecdsa::VerifyingKey),
    PasskeyEs256(p256::ecdsa::VerifyingKey),
    PasskeyRs256,
}

/// A public key that has been checked to be a point of its curve, or to have the form of a modulus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey {
    point: Point,
    bytes: Vec<u8>,
}

impl PublicKey {
    /// Parses key bytes: 32 of Ed25519; 65 of P-256, the uncompressed point of SEC 1, which is what WebCrypto exports; 256,
    /// 384 or 512 of RSA, the modulus alone, big-endian, whose exponent is 65537.
    ///
    /// # Errors
    /// [`KeyError::BadKey`] for wrong bytes and weak keys.
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
            Algorithm::P256 | Algorithm::PasskeyEs256 if bytes.len() == P256_KEY_BYTES && bytes[0] == 4 => {
                let key = p256::ecdsa::VerifyingKey::from_sec1_bytes(bytes).map_err(|_| KeyError::BadKey)?;
                if algorithm == Algorithm::P256 { Point::P256(key) } else { Point::PasskeyEs256(key) }
            }
            Algorithm::PasskeyRs256 if is_modulus(bytes) => Point::PasskeyRs256,
            Algorithm::P256 | Algorithm::PasskeyEs256 | Algorithm::PasskeyRs256 => {
                return Err(KeyError::BadKey);
            }
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
            Point::PasskeyEs256(_) => Algorithm::PasskeyEs256,
            Point::PasskeyRs256 => Algorithm::PasskeyRs256,
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
    /// both of the two that fit, and an event's id does not hang on its signatures; of a passkey an assertion whose
    /// challenge is the message's SHA-256, whatever its relying party is (see [`Assertion::is_for`]).
    ///
    /// # Errors
    /// [`KeyError::Assertion`] for an assertion of the key's algorithm, [`KeyError::BadSignature`] for everything else.
    pub fn verify(&self, message: &[u8], signature: &Signature) -> Result<(), KeyError> {
        if signature.algorithm() != self.algorithm() {
            return Err(KeyError::BadSignature);
        }
        let verified = match (&self.point, &signature.form) {
            (Point::Ed25519(key), Form::Short(_, bytes)) => {
                key.verify_strict(message, &ed25519_dalek::Signature::from_bytes(bytes)).is_ok()
            }
            (Point::P256(key), Form::Short(_, bytes)) => p256::ecdsa::Signature::from_slice(bytes)
                .is_ok_and(|signature| key.verify(message, &signature).is_ok()),
            (Point::PasskeyEs256(key), Form::Assertion(assertion)) => {
                return assertion.verify_es256(message, key).map_err(KeyError::Assertion);
            }
            (Point::PasskeyRs256, Form::Assertion(assertion)) => {
                return assertion.verify_rs256(message, &self.bytes).map_err(KeyError::Assertion);
            }
            _ => false,
        };
        if verified { Ok(()) } else { Err(KeyError::BadSignature) }
    }
}

/// Bytes of an uncompressed point of P-256: 4, x, y.
pub const P256_KEY_BYTES: usize = 65;

/// One signature with its algorithm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    form: Form,
}

/// What a signature is made of, by its algorithm.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Form {
    Short(Algorithm, [u8; 64]),
    Assertion(Box<Assertion>),
}

impl Signature {
    /// A signature of Ed25519: R||S.
    pub fn ed25519(bytes: [u8; 64]) -> Self {
        Signature { form: Form::Short(Algorithm::Ed25519, bytes) }
    }

    /// A signature of P-256: r||s.
    pub fn p256(bytes: [u8; 64]) -> Self {
        Signature { form: Form::Short(Algorithm::P256, bytes) }
    }

    /// The algorithm of the key that it is by.
    pub fn algorithm(&self) -> Algorithm {
        match &self.form {
            Form::Short(algorithm, _) => *algorithm,
            Form::Assertion(assertion) => assertion.algorithm(),
        }
    }

    /// The bytes of the signature alone: 64 of Ed25519 and P-256; of a passkey those over its assertion.
    pub fn bytes(&self) -> &[u8] {
        match &self.form {
            Form::Short(_, bytes) => bytes,
            Form::Assertion(assertion) => assertion.signature(),
        }
    }

    /// The assertion that it is; none where it is not by a passkey.
    pub fn passkey(&self) -> Option<&Assertion> {
        match &self.form {
            Form::Short(..) => None,
            Form::Assertion(assertion) => Some(assertion),
        }
    }

    /// Parses the value of a signature line: base64, of a passkey three such parts joined by dots.
    ///
    /// # Errors
    /// [`KeyError::BadSignature`] for what is not that, or not of the algorithm's length.
    pub fn from_base64(algorithm: Algorithm, text: &str) -> Result<Self, KeyError> {
        if algorithm.is_passkey() {
            return Assertion::parse(algorithm, text).map(Self::from);
        }
        let mut bytes = [0; 64];
        match BASE64.decode_slice(text, &mut bytes) {
            Ok(64) => Ok(Signature { form: Form::Short(algorithm, bytes) }),
            _ => Err(KeyError::BadSignature),
        }
    }

    /// The value of a signature line.
    pub fn to_base64(&self) -> String {
        match &self.form {
            Form::Short(_, bytes) => BASE64.encode(bytes),
            Form::Assertion(assertion) => assertion.to_text(),
        }
    }
}

impl From<Assertion> for Signature {
    fn from(assertion: Assertion) -> Self {
        Signature { form: Form::Assertion(Box::new(assertion)) }
    }
}

#[derive(Clone)]
enum Secret {
    Ed25519(ed25519_dalek::SigningKey),
    P256(p256::ecdsa::SigningKey),
    Passkey(SoftPasskey),
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

    /// A passkey in software, for drills and tests, from its 32-byte scalar: it answers at once for one page of one relying
    /// party, and says that a person was verified, which nobody did.
    ///
    /// # Errors
    /// As [`SecretKey::p256`].
    pub fn passkey(scalar: &[u8; 32], rp: &str, origin: &str) -> Result<Self, KeyError> {
        let signing = p256::ecdsa::SigningKey::from_slice(scalar).map_err(|_| KeyError::BadKey)?;
        let verifying = *signing.verifying_key();
        let bytes = verifying.to_sec1_point(false).as_bytes().to_vec();
        let soft = SoftPasskey { key: signing, rp: rp.into(), origin: origin.into() };
        Ok(Self::new(Secret::Passkey(soft), PublicKey { point: Point::PasskeyEs256(verifying), bytes }))
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
            Secret::Passkey(soft) => soft.key.to_bytes().into(),
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
        match &self.secret {
            Secret::Ed25519(key) => Signature::ed25519(key.sign(message).to_bytes()),
            Secret::P256(key) => {
                let signature: p256::ecdsa::Signature = key.sign(message);
                Signature::p256(signature.to_bytes().into())
            }
            Secret::Passkey(soft) => soft.sign(message).into(),
        }
    }
}
