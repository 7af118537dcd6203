//! Assertions of passkeys (WebAuthn Level 3, section 7.2) as signatures: what a signature line of them carries, and every
//! check that needs nothing but its bytes, the message and the key. Who may use which relying party and which pages is
//! asked by who knows the enrolment and the manifest ([`Assertion::is_for`]).

mod client;
pub mod rsa;
mod soft;

use crate::id::Digest;
use crate::key::{Algorithm, KeyError};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD as BASE64, URL_SAFE_NO_PAD as BASE64_URL};
use sha2::{Digest as _, Sha256};
pub(crate) use soft::SoftPasskey;

/// Bytes of authenticator data: the fixed ones, and with extensions.
pub const AUTHENTICATOR_BYTES: std::ops::RangeInclusive<usize> = 37..=1024;
/// Bytes of the client's data, so that an entry has room for two assertions and a payload.
pub const CLIENT_BYTES: std::ops::RangeInclusive<usize> = 1..=2048;
/// Bytes of a DER signature of P-256.
const DER_BYTES: std::ops::RangeInclusive<usize> = 8..=72;

const USER_PRESENT: u8 = 1;
const USER_VERIFIED: u8 = 1 << 2;
const BACKUP_ELIGIBLE: u8 = 1 << 3;
const BACKUP_STATE: u8 = 1 << 4;
const ATTESTED: u8 = 1 << 6;
const EXTENSIONS: u8 = 1 << 7;

texts::coded! {
    /// Why an assertion was not taken: the first reason that applies, in this order.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum AssertionFault of passkey(lang) {
        /// What the browser signed is not an object of the members that it must have.
        A1001 ClientData => (),
        /// It is of a registration or something else, not of a signing.
        A1002 Type => (),
        /// Something else was signed than the message.
        A1003 Challenge => (),
        /// The page that asked stood inside another one.
        A1004 CrossOrigin => (),
        /// The authenticator's data have not the form of an assertion.
        A1005 AuthenticatorData => (),
        /// Nobody touched the authenticator.
        A1006 NotPresent => (),
        /// The authenticator did not verify its person: no PIN, finger or face.
        A1007 NotVerified => (),
        /// The signature itself does not verify.
        A1008 Signature => (),
        /// It is for another relying party than the key's.
        A1009 OtherRelyingParty => (),
        /// A page asked for it that may not.
        A1010 OtherOrigin => (),
    }
}

/// An assertion: authenticator data, what the browser says that it signed, and the signature over both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assertion {
    algorithm: Algorithm,
    authenticator: Vec<u8>,
    client: Vec<u8>,
    signature: Vec<u8>,
}

impl Assertion {
    /// An assertion of the parts that a browser gives (`authenticatorData`, `clientDataJSON`, `signature`), unjudged.
    ///
    /// # Errors
    /// [`KeyError::BadSignature`] for an algorithm that is not of passkeys and for parts outside their bounds:
    /// [`AUTHENTICATOR_BYTES`], [`CLIENT_BYTES`], 8 to 72 bytes of DER, or as many as a modulus may have.
    pub fn new(
        algorithm: Algorithm,
        authenticator: Vec<u8>,
        client: Vec<u8>,
        signature: Vec<u8>,
    ) -> Result<Self, KeyError> {
        let sized = match algorithm {
            Algorithm::PasskeyEs256 => DER_BYTES.contains(&signature.len()),
            Algorithm::PasskeyRs256 => rsa::MODULUS_BYTES.contains(&signature.len()),
            Algorithm::Ed25519 | Algorithm::P256 => false,
        };
        if sized && AUTHENTICATOR_BYTES.contains(&authenticator.len()) && CLIENT_BYTES.contains(&client.len())
        {
            Ok(Assertion { algorithm, authenticator, client, signature })
        } else {
            Err(KeyError::BadSignature)
        }
    }

    /// From the value of a signature line: the three parts, each base64, joined by dots.
    pub(crate) fn parse(algorithm: Algorithm, text: &str) -> Result<Self, KeyError> {
        let part = |text: &str| BASE64.decode(text).map_err(|_| KeyError::BadSignature);
        match text.split('.').collect::<Vec<_>>()[..] {
            [authenticator, client, signature] => {
                Self::new(algorithm, part(authenticator)?, part(client)?, part(signature)?)
            }
            _ => Err(KeyError::BadSignature),
        }
    }

    /// The value of its signature line.
    pub(crate) fn to_text(&self) -> String {
        [&self.authenticator, &self.client, &self.signature].map(|part| BASE64.encode(part)).join(".")
    }

    /// The algorithm of the key that it is by.
    pub fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    /// The signature alone: DER of ECDSA, or a number as long as the key's modulus.
    pub fn signature(&self) -> &[u8] {
        &self.signature
    }

    /// SHA-256 of the relying party's id, as the authenticator says it.
    pub fn rp_id_hash(&self) -> Digest {
        let mut hash = [0; 32];
        hash.copy_from_slice(&self.authenticator[..32]);
        Digest(hash)
    }

    /// How often the authenticator signed with this key; 0 always where it does not count, as synced passkeys do not. One
    /// that goes back is for people to look into, and no reason to refuse.
    pub fn counter(&self) -> u32 {
        self.authenticator[33..37].iter().fold(0, |counter, byte| counter << 8 | u32::from(*byte))
    }

    /// Whether the key may be copied to other devices of its person (flag BE).
    pub fn is_backup_eligible(&self) -> bool {
        self.has(BACKUP_ELIGIBLE)
    }

    /// Whether the key was copied so (flag BS).
    pub fn is_backed_up(&self) -> bool {
        self.has(BACKUP_STATE)
    }

    /// The page that asked for it, as the browser says; none where [`Assertion::verify`] gives
    /// [`AssertionFault::ClientData`].
    pub fn origin(&self) -> Option<String> {
        client::Client::parse(&self.client).map(|client| client.origin)
    }

    /// Whether it was made for this relying party, on one of these pages.
    ///
    /// # Errors
    /// [`AssertionFault::OtherRelyingParty`], [`AssertionFault::OtherOrigin`], in this order.
    pub fn is_for<'a>(
        &self,
        rp: &str,
        origins: impl IntoIterator<Item = &'a str>,
    ) -> Result<(), AssertionFault> {
        if self.rp_id_hash().0 != <[u8; 32]>::from(Sha256::digest(rp)) {
            return Err(AssertionFault::OtherRelyingParty);
        }
        let origin = self.origin().ok_or(AssertionFault::OtherOrigin)?;
        if origins.into_iter().any(|o| o == origin) { Ok(()) } else { Err(AssertionFault::OtherOrigin) }
    }

    fn has(&self, flag: u8) -> bool {
        self.authenticator[32] & flag != 0
    }

    /// Checks everything but the signature: that a person, verified, signed this message, and nothing else.
    fn says(&self, message: &[u8]) -> Result<(), AssertionFault> {
        let client = client::Client::parse(&self.client).ok_or(AssertionFault::ClientData)?;
        let longer = self.authenticator.len() > *AUTHENTICATOR_BYTES.start();
        let misformed = self.has(ATTESTED)
            || self.has(EXTENSIONS) != longer
            || self.has(BACKUP_STATE) && !self.has(BACKUP_ELIGIBLE);
        for (fault, found) in [
            (AssertionFault::Type, client.kind != "webauthn.get"),
            (AssertionFault::Challenge, client.challenge != challenge(message)),
            (AssertionFault::CrossOrigin, client.cross_origin),
            (AssertionFault::AuthenticatorData, misformed),
            (AssertionFault::NotPresent, !self.has(USER_PRESENT)),
            (AssertionFault::NotVerified, !self.has(USER_VERIFIED)),
        ] {
            if found {
                return Err(fault);
            }
        }
        Ok(())
    }

    /// What the authenticator signed: its data, and the hash of the browser's.
    fn signed(&self) -> Vec<u8> {
        [&self.authenticator[..], &Sha256::digest(&self.client)].concat()
    }

    /// Checks it with a key of P-256.
    pub(crate) fn verify_es256(
        &self,
        message: &[u8],
        key: &p256::ecdsa::VerifyingKey,
    ) -> Result<(), AssertionFault> {
        use p256::ecdsa::signature::Verifier as _;
        self.says(message)?;
        // One spelling: what is read from DER must give the same DER.
        let signature = p256::ecdsa::Signature::from_der(&self.signature)
            .ok()
            .filter(|signature| signature.to_der().as_bytes() == self.signature);
        let verified = signature.is_some_and(|signature| key.verify(&self.signed(), &signature).is_ok());
        if verified { Ok(()) } else { Err(AssertionFault::Signature) }
    }

    /// Checks it with an RSA key of this modulus.
    pub(crate) fn verify_rs256(&self, message: &[u8], modulus: &[u8]) -> Result<(), AssertionFault> {
        self.says(message)?;
        let verified = rsa::verifies(modulus, &self.signed(), &self.signature);
        if verified { Ok(()) } else { Err(AssertionFault::Signature) }
    }
}

/// The challenge that a browser is given so that a passkey signs a message: base64url of its SHA-256, which of the signed
/// lines of an event is the event's id.
pub fn challenge(message: &[u8]) -> String {
    BASE64_URL.encode(Sha256::digest(message))
}
