//! A passkey in software, for drills and tests ([`crate::SecretKey::passkey`]).

use super::{Assertion, USER_PRESENT, USER_VERIFIED, challenge};
use crate::key::Algorithm;
use p256::ecdsa::signature::Signer as _;
use sha2::{Digest as _, Sha256};

/// A key of P-256 with the relying party and the page that it answers for.
#[derive(Clone)]
pub(crate) struct SoftPasskey {
    pub key: p256::ecdsa::SigningKey,
    pub rp: String,
    pub origin: String,
}

impl SoftPasskey {
    /// An assertion over a message as browsers make it; deterministic (RFC 6979), with a counter that stays 0.
    pub fn sign(&self, message: &[u8]) -> Assertion {
        let mut authenticator = Sha256::digest(&self.rp).to_vec();
        authenticator.extend([USER_PRESENT | USER_VERIFIED, 0, 0, 0, 0]);
        let origin = serde_json::Value::from(self.origin.as_str());
        let client = format!(
            r#"{{"type":"webauthn.get","challenge":"{}","origin":{origin},"crossOrigin":false}}"#,
            challenge(message)
        );
        let signed = [&authenticator[..], &Sha256::digest(&client)].concat();
        let signature: p256::ecdsa::Signature = self.key.sign(&signed);
        Assertion {
            algorithm: Algorithm::PasskeyEs256,
            authenticator,
            client: client.into_bytes(),
            signature: signature.to_der().as_bytes().to_vec(),
        }
    }
}
