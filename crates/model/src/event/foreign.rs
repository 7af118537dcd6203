//! Events of kinds that this version does not know, as far as all kinds are alike (docs/spec/event.md, "Kinds still to come").

use super::lines::{SignatureLine, signature_lines, split};
use super::payload::kinds;
use crate::id::{EventId, KeyId, check_code};
use crate::refusal::Refusal;
use crate::time::{SECONDS_RANGE, UtcSeconds};
use crate::{canon, key};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

/// An entry of the log whose kind is not known here. What it says nobody here can tell; who signed it, and which places it
/// says to touch, everybody can. A ledger takes none ([`Refusal::UnknownKind`]).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foreign {
    id: EventId,
    kind: String,
    signatures: Result<Vec<SignatureLine>, Refusal>,
    touches: Result<Option<Vec<String>>, Refusal>,
    signed: Vec<u8>,
    arrival: UtcSeconds,
}

impl Foreign {
    /// Parses the bytes of a log entry of an unknown kind.
    ///
    /// # Errors
    /// As [`Entry::parse`](super::Entry::parse) for what comes before the kind; [`Refusal::BadField`] where there is no kind,
    /// or a known one.
    pub fn parse(origin: &str, log_key: KeyId, bytes: &[u8]) -> Result<Self, Refusal> {
        let (mut lines, signed) = split(origin, bytes)?;
        let (arrival, _) = lines.arrival(log_key)?;
        let payload = canon::parse(lines.payload).map_err(|e| Refusal::NotCanonical(e.to_string()))?;
        let kind = payload
            .get("kind")
            .and_then(Value::as_str)
            .filter(|kind| !kinds().any(|(name, _)| name == *kind));
        let kind = kind.ok_or_else(|| Refusal::BadField("kind".into()))?.to_owned();
        let signatures = signature_lines(&lines.rest);
        let first = signatures.as_ref().ok().and_then(|lines| lines.first()).map(|line| line.key);
        Ok(Foreign {
            id: EventId(Sha256::digest(&bytes[..signed]).into()),
            touches: common(&payload, first),
            kind,
            signatures,
            signed: bytes[..signed].to_vec(),
            arrival,
        })
    }

    /// SHA-256 of the signed bytes.
    pub fn id(&self) -> EventId {
        self.id
    }
    /// The kind with its version, as a stranger wrote it.
    pub fn kind(&self) -> &str {
        &self.kind
    }
    /// When it arrived, as the ledger says.
    pub fn arrival(&self) -> UtcSeconds {
        self.arrival
    }

    /// The signature lines.
    ///
    /// # Errors
    /// [`Refusal::BadSignatureLine`].
    pub fn signatures(&self) -> Result<&[SignatureLine], Refusal> {
        self.signatures.as_deref().map_err(Clone::clone)
    }

    /// Codes of the stations and regions whose numbers it may change, an empty list for the whole nation; `None` where it
    /// touches no place.
    ///
    /// # Errors
    /// [`Refusal::BadField`] where a field that all kinds have is missing or wrong; [`Refusal::MissingSignature`] where the
    /// author's signature is not the first.
    pub fn touches(&self) -> Result<Option<&[String]>, Refusal> {
        self.touches.as_ref().map(Option::as_deref).map_err(Clone::clone)
    }

    /// The keys whose signatures verify, of those that the caller knows.
    pub fn verified<'k>(&self, mut key: impl FnMut(KeyId) -> Option<&'k key::PublicKey>) -> Vec<KeyId> {
        let lines = self.signatures.as_deref().unwrap_or_default();
        let good = |line: &&SignatureLine| {
            key(line.key).is_some_and(|public| public.verify(&self.signed, &line.signature).is_ok())
        };
        lines.iter().filter(good).map(|line| line.key).collect()
    }
}

/// The fields that every kind has; gives the codes of `touches`.
fn common(payload: &Value, first: Option<KeyId>) -> Result<Option<Vec<String>>, Refusal> {
    let bad = |name: &str| Refusal::BadField(name.to_owned());
    let by = payload["by"].as_str().and_then(|by| by.parse::<KeyId>().ok()).ok_or_else(|| bad("by"))?;
    if !payload["time"].as_i64().is_some_and(|time| SECONDS_RANGE.contains(&time)) {
        return Err(bad("time"));
    }
    let code = |code: &Value| code.as_str().filter(|c| check_code(c).is_ok()).map(str::to_owned);
    let codes = match payload.get("touches") {
        Some(Value::Null) => None,
        Some(Value::Array(codes)) => {
            let codes: Option<Vec<String>> = codes.iter().map(code).collect();
            Some(codes.filter(|codes| codes.is_sorted_by(|a, b| a < b)).ok_or_else(|| bad("touches"))?)
        }
        _ => return Err(bad("touches")),
    };
    if first == Some(by) { Ok(codes) } else { Err(Refusal::MissingSignature) }
}
