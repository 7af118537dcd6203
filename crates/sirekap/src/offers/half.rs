//! An offer that the first of two authorities has signed.

use crate::face::Failure;
use model::event::{KeyOffer, Payload, SignatureLine, signed_lines};
use model::{PublicKey, Signer, SignerError, Submission};

/// The offer and its first signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Half {
    /// The offer.
    pub offer: KeyOffer,
    /// The signature of `by`.
    pub line: SignatureLine,
}

impl Half {
    /// Signs first.
    ///
    /// # Errors
    /// Where the key gives no signature.
    pub fn sign(origin: &str, offer: KeyOffer, by: &dyn Signer) -> Result<Self, SignerError> {
        let signature = by.sign(&signed_lines(origin, &Payload::KeyOffer(offer.clone())))?;
        Ok(Half { line: SignatureLine { key: by.id(), signature }, offer })
    }

    /// Whether this key, which the offer names as `by`, has signed it.
    pub fn signed_by(&self, origin: &str, by: &PublicKey) -> bool {
        let lines = signed_lines(origin, &Payload::KeyOffer(self.offer.clone()));
        let named = [self.offer.by, self.line.key] == [by.id(); 2];
        named && by.verify(&lines, &self.line.signature).is_ok()
    }

    /// Signs second: the event as it goes to the log.
    ///
    /// # Errors
    /// A key that the offer does not name as `with`, or that gives no signature.
    pub fn countersign(&self, origin: &str, with: &dyn Signer) -> Result<Submission, Failure> {
        let mut bytes = signed_lines(origin, &Payload::KeyOffer(self.offer.clone()));
        let own = SignatureLine { key: with.id(), signature: with.sign(&bytes)? };
        bytes.extend([self.line.to_text(), own.to_text()].concat().into_bytes());
        Submission::parse(origin, &bytes).map_err(super::refused)
    }

    /// Two lines: the payload, and its first signature.
    pub fn text(&self) -> String {
        format!("{}\n{}", Payload::KeyOffer(self.offer.clone()).to_json(), self.line.to_text())
    }
}
