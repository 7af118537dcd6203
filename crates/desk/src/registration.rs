//! What a browser gives when a passkey is made: the attestation object (WebAuthn Level 3, section 6.5), read to the key.
//!
//! Nothing here is believed: an enrolment (`key.enrol/3`) is signed by the new key itself, over its event's id, and that
//! assertion is what proves who holds the key, on which page, and that it verifies its person.

use crate::problem::{DeskFault, Problem};
use coset::cbor::{self, Value};
use coset::iana::{self, EnumI64 as _};
use coset::{AsCborValue as _, CoseKey, Label, RegisteredLabel, RegisteredLabelWithPrivate};
use model::passkey::AssertionFault;
use model::{Algorithm, PublicKey};
use sha2::{Digest as _, Sha256};

/// Most bytes of an attestation object: an RSA key of 4,096 bits and a credential id of the greatest length.
const OBJECT_BYTES_MAX: usize = 4_096;
/// Most bytes of a credential id.
const CREDENTIAL_BYTES_MAX: usize = 1_023;
/// Bytes before the attested data: hash of the relying party's id, flags, counter.
const FIXED_BYTES: usize = 37;
/// AAGUID and the length of the credential id.
const BEFORE_ID_BYTES: usize = 18;

/// A key that a passkey has made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registered {
    /// The key, as the log takes it.
    pub public: PublicKey,
    /// What the browser is told to find the passkey by.
    pub credential: Vec<u8>,
    /// Whether the key may be copied to other devices of its person.
    pub is_backup_eligible: bool,
}

/// Reads an attestation object of format `none`, made for this relying party.
///
/// # Errors
/// [`DeskFault::Registration`] for other bytes, formats and kinds of keys; [`AssertionFault`] for another relying party and
/// where nobody was present or verified.
pub fn registered(object: &[u8], rp: &str) -> Result<Registered, Problem> {
    let bad = |what: &'static str| Problem::from(DeskFault::Registration(what));
    if object.len() > OBJECT_BYTES_MAX {
        return Err(bad("size"));
    }
    let mut data = None;
    let mut format = None;
    for (name, value) in map(whole(object).ok_or_else(|| bad("CBOR"))?).ok_or_else(|| bad("CBOR"))? {
        match (name.as_text(), value) {
            (Some("fmt"), Value::Text(text)) if format.is_none() => format = Some(text),
            (Some("authData"), Value::Bytes(bytes)) if data.is_none() => data = Some(bytes),
            (Some("attStmt"), Value::Map(entries)) if entries.is_empty() => {}
            _ => return Err(bad("attestation")),
        }
    }
    if format.as_deref() != Some("none") {
        return Err(bad("fmt"));
    }
    let data =
        data.filter(|data| data.len() > FIXED_BYTES + BEFORE_ID_BYTES).ok_or_else(|| bad("authData"))?;
    let flags = data[32];
    let has = |bit: u8| flags & (1 << bit) != 0;
    if data[..32] != Sha256::digest(rp)[..] {
        return Err(AssertionFault::OtherRelyingParty.into());
    }
    if !has(0) {
        return Err(AssertionFault::NotPresent.into());
    }
    if !has(2) {
        return Err(AssertionFault::NotVerified.into());
    }
    if !has(6) || has(4) && !has(3) {
        return Err(bad("authData"));
    }
    let rest = &data[FIXED_BYTES + BEFORE_ID_BYTES..];
    let length = usize::from(u16::from_be_bytes([data[FIXED_BYTES + 16], data[FIXED_BYTES + 17]]));
    if !(1..=CREDENTIAL_BYTES_MAX).contains(&length) || rest.len() <= length {
        return Err(bad("credential"));
    }
    let (credential, mut rest) = rest.split_at(length);
    let key: Value = cbor::from_reader(&mut rest).map_err(|_| bad("key"))?;
    // Behind the key stand extensions where the flag says so, and nothing else.
    let extensions = if has(7) { whole(rest).and_then(map).is_some() } else { rest.is_empty() };
    if !extensions {
        return Err(bad("extensions"));
    }
    let public =
        public_key(CoseKey::from_cbor_value(key).map_err(|_| bad("key"))?).ok_or_else(|| bad("key"))?;
    Ok(Registered { public, credential: credential.to_vec(), is_backup_eligible: has(3) })
}

/// The one value that bytes are.
fn whole(mut bytes: &[u8]) -> Option<Value> {
    let value = cbor::from_reader(&mut bytes).ok()?;
    bytes.is_empty().then_some(value)
}

fn map(value: Value) -> Option<Vec<(Value, Value)>> {
    value.into_map().ok()
}

/// The key that a COSE key is: P-256 for ES256, RSA with the exponent 65537 for RS256.
fn public_key(key: CoseKey) -> Option<PublicKey> {
    let param = |label: i64| {
        let mut found =
            key.params.iter().filter(|(name, _)| *name == Label::Int(label)).map(|(_, value)| value);
        found.next().filter(|_| found.next().is_none())
    };
    let bytes = |label: i64| param(label)?.as_bytes();
    let kty = |kty: iana::KeyType| key.kty == RegisteredLabel::Assigned(kty);
    let alg = |alg: iana::Algorithm| key.alg == Some(RegisteredLabelWithPrivate::Assigned(alg));
    if kty(iana::KeyType::EC2) && alg(iana::Algorithm::ES256) {
        let curve = param(iana::Ec2KeyParameter::Crv.to_i64())?.as_integer()?;
        let (x, y) = (bytes(iana::Ec2KeyParameter::X.to_i64())?, bytes(iana::Ec2KeyParameter::Y.to_i64())?);
        let is_p256 = i128::from(curve) == i128::from(iana::EllipticCurve::P_256.to_i64());
        let point = [&[4][..], x, y].concat();
        return PublicKey::new(Algorithm::PasskeyEs256, &point).ok().filter(|_| is_p256 && x.len() == 32);
    }
    if kty(iana::KeyType::RSA) && alg(iana::Algorithm::RS256) {
        let (n, e) = (bytes(iana::RsaKeyParameter::N.to_i64())?, bytes(iana::RsaKeyParameter::E.to_i64())?);
        return PublicKey::new(Algorithm::PasskeyRs256, n).ok().filter(|_| *e == [1, 0, 1]);
    }
    None
}
