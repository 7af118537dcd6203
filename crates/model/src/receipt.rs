//! Receipts: the intake service's signed promise that an event is in the log, or will be (docs/spec/intake.md).
//!
//! A receipt has the shape of an event: header, origin, canonical JSON, signature line. It stands in no log; whoever has
//! it can hold it against the log.

use crate::canon;
use crate::event::SignatureLine;
use crate::id::{Digest, EventId, KeyId};
use crate::key::{PublicKey, SecretKey};
use crate::refusal::Refusal;
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};

/// First line of every receipt.
pub const HEADER: &str = "sirekap-receipt/1";
/// The only kind there is.
pub const KIND: &str = "receipt/1";
/// Most bytes of a receipt: 64 pages are 4.3 KB.
pub const BYTES_MAX: usize = 8 * 1024;

/// What is promised. Fields stand in the canonical order of their JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// The log's claim of the arrival.
    pub arrival: UtcSeconds,
    /// The key that promises; its role is `intake`.
    pub by: KeyId,
    /// The event.
    pub event: EventId,
    /// Its place in the log.
    pub index: u64,
    /// `receipt/1`.
    pub kind: String,
    /// Grey pages that the event names, in its order: all durable in the service's store.
    pub pages: Vec<Digest>,
}

/// A receipt as it was read: its signature is not checked yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// What is promised.
    pub receipt: Receipt,
    line: SignatureLine,
    signed: String,
}

/// Signs a receipt. The same receipt gives the same bytes.
pub fn sign(origin: &str, receipt: &Receipt, key: &SecretKey) -> String {
    let signed = signed_lines(origin, receipt);
    let line = SignatureLine { key: key.id(), signature: key.sign(signed.as_bytes()) };
    signed + &line.to_text()
}

fn signed_lines(origin: &str, receipt: &Receipt) -> String {
    // Serialising a plain struct cannot fail; an empty line would be refused by every reader.
    let json = serde_json::to_string(receipt).unwrap_or_default();
    format!("{HEADER}\n{origin}\n{json}\n")
}

/// Reads a receipt for a log of this origin.
///
/// # Errors
/// The first that applies of [`Refusal::TooLarge`], [`Refusal::BadLines`], [`Refusal::UnknownHeader`],
/// [`Refusal::WrongOrigin`], [`Refusal::NotCanonical`], [`Refusal::UnknownKind`], [`Refusal::BadField`],
/// [`Refusal::BadSignatureLine`], [`Refusal::MissingSignature`].
pub fn parse(origin: &str, text: &str) -> Result<Signed, Refusal> {
    if text.len() > BYTES_MAX {
        return Err(Refusal::TooLarge { bytes: text.len() });
    }
    let body = text.strip_suffix('\n').ok_or_else(|| Refusal::BadLines("no line feed at the end".into()))?;
    let lines: Vec<&str> = body.split('\n').collect();
    let [header, found, json, line] = lines[..] else {
        return Err(Refusal::BadLines("a receipt has four lines".into()));
    };
    if header != HEADER {
        return Err(Refusal::UnknownHeader(header.chars().take(40).collect()));
    }
    if found != origin {
        return Err(Refusal::WrongOrigin(found.chars().take(80).collect()));
    }
    // The kind first: a later one may have other fields.
    let value = canon::parse(json).map_err(|e| Refusal::NotCanonical(e.to_string()))?;
    match value.get("kind").and_then(serde_json::Value::as_str) {
        Some(KIND) => {}
        Some(other) => return Err(Refusal::UnknownKind(other.chars().take(80).collect())),
        None => return Err(Refusal::BadField("kind".into())),
    }
    let receipt: Receipt = serde_json::from_value(value).map_err(|e| Refusal::BadField(e.to_string()))?;
    let signed = signed_lines(origin, &receipt);
    if !text.starts_with(&signed) {
        return Err(Refusal::NotCanonical("a receipt has one spelling".into()));
    }
    let line = SignatureLine::parse(line)?;
    if line.key != receipt.by {
        return Err(Refusal::MissingSignature);
    }
    Ok(Signed { receipt, line, signed })
}

impl Signed {
    /// Checks the signature.
    ///
    /// # Errors
    /// [`Refusal::UnknownKey`] when it is another's, [`Refusal::BadSignature`].
    pub fn verify(&self, key: &PublicKey) -> Result<(), Refusal> {
        if key.id() != self.receipt.by {
            return Err(Refusal::UnknownKey(self.receipt.by));
        }
        key.verify(self.signed.as_bytes(), &self.line.signature)
            .map_err(|_| Refusal::BadSignature(self.receipt.by))
    }
}
