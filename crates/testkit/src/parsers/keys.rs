//! Lines of signatures, whose assertions are judged too.

use model::event::SignatureLine;
use model::passkey::AssertionFault;
use model::{Algorithm, PublicKey, SecretKey};

/// A line; what of it is an assertion is looked at whole, by a key that did not make it.
pub fn signature_line(bytes: &[u8]) {
    let Some(line) = std::str::from_utf8(bytes).ok().and_then(|text| SignatureLine::parse(text).ok()) else {
        return;
    };
    assert_eq!(line.to_text().as_bytes(), [bytes, b"\n"].concat());
    let key = match line.signature.algorithm() {
        Algorithm::Ed25519 => SecretKey::from_seed(&[1; 32]).public().clone(),
        Algorithm::P256 => SecretKey::p256(&[1; 32]).unwrap().public().clone(),
        Algorithm::PasskeyEs256 => SecretKey::passkey(&[1; 32], "rp", "origin").unwrap().public().clone(),
        Algorithm::PasskeyRs256 => PublicKey::new(Algorithm::PasskeyRs256, &[0xff; 256]).unwrap(),
    };
    assert!(key.verify(b"message", &line.signature).is_err());
    if let Some(assertion) = line.signature.passkey() {
        let asked = assertion.is_for("meja.example", assertion.origin().as_deref());
        assert!(matches!(
            asked,
            Ok(()) | Err(AssertionFault::OtherRelyingParty | AssertionFault::OtherOrigin)
        ));
    }
}
