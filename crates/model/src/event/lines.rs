//! The lines of an event: signing, parsing, checking signatures.

use super::{ENTRY_BYTES_MAX, HEADER, Payload, SIGNATURES_MAX};
use crate::id::{EventId, KeyId};
use crate::key::{Algorithm, PublicKey, SecretKey, Signature};
use crate::refusal::Refusal;
use crate::signer::{Signer, SignerError};
use crate::time::UtcSeconds;
use sha2::{Digest as _, Sha256};

/// One signature with the id of its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignatureLine {
    /// The signer.
    pub key: KeyId,
    /// The signature over the first three lines.
    pub signature: Signature,
}

/// A well-formed event as it is handed in: not yet judged, not yet sequenced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    id: EventId,
    payload: Payload,
    signatures: Vec<SignatureLine>,
    bytes: Vec<u8>,
    signed: usize,
}

/// A well-formed event of the log, with the ledger's claim of its arrival.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The event.
    pub event: Submission,
    /// When it arrived, as the ledger says.
    pub arrival: UtcSeconds,
}

/// The bytes that are signed: header, origin and canonical payload.
pub fn signed_lines(origin: &str, payload: &Payload) -> Vec<u8> {
    format!("{HEADER}\n{origin}\n{}\n", payload.to_json()).into_bytes()
}

/// The id that a payload's event has in the log of this origin, whoever signs it.
pub fn event_id(origin: &str, payload: &Payload) -> EventId {
    EventId(Sha256::digest(signed_lines(origin, payload)).into())
}

/// Signs a payload for a log; one signature line per key in the order given.
pub fn sign(origin: &str, payload: Payload, keys: &[&SecretKey]) -> Submission {
    let bytes = signed_lines(origin, &payload);
    let signatures = keys.iter().map(|k| SignatureLine { key: k.id(), signature: k.sign(&bytes) }).collect();
    assembled(payload, bytes, signatures)
}

/// As [`sign`], by signers whose keys may lie elsewhere.
///
/// # Errors
/// Those of the first signer that gives no signature.
pub fn sign_by(origin: &str, payload: Payload, signers: &[&dyn Signer]) -> Result<Submission, SignerError> {
    let bytes = signed_lines(origin, &payload);
    let line = |s: &&dyn Signer| Ok(SignatureLine { key: s.id(), signature: s.sign(&bytes)? });
    let signatures = signers.iter().map(line).collect::<Result<_, _>>()?;
    Ok(assembled(payload, bytes, signatures))
}

fn assembled(payload: Payload, mut bytes: Vec<u8>, signatures: Vec<SignatureLine>) -> Submission {
    let signed = bytes.len();
    let id = EventId(Sha256::digest(&bytes).into());
    for line in &signatures {
        bytes.extend_from_slice(line.to_text().as_bytes());
    }
    Submission { id, payload, signatures, bytes, signed }
}

impl SignatureLine {
    /// The line, with its line feed.
    pub fn to_text(&self) -> String {
        format!("{} {} {}\n", self.key, self.signature.algorithm().tag(), self.signature.to_base64())
    }

    /// Parses a line, without its line feed.
    ///
    /// # Errors
    /// [`Refusal::BadSignatureLine`] for any other spelling.
    pub fn parse(line: &str) -> Result<Self, Refusal> {
        let bad = || Refusal::BadSignatureLine(line.chars().take(80).collect());
        let mut parts = line.split(' ');
        let (Some(key), Some(tag), Some(value), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(bad());
        };
        let key = key.parse().map_err(|_| bad())?;
        let algorithm = Algorithm::from_tag(tag).ok_or_else(bad)?;
        let signature = Signature::from_base64(algorithm, value).map_err(|_| bad())?;
        let line_back = SignatureLine { key, signature };
        if line_back.to_text().trim_end() != line {
            return Err(bad());
        }
        Ok(line_back)
    }
}

impl Submission {
    /// Parses the bytes of an event handed in to the log of this origin.
    ///
    /// # Errors
    /// The first refusal that applies, in the order of [`Refusal`].
    pub fn parse(origin: &str, bytes: &[u8]) -> Result<Self, Refusal> {
        let (lines, signed) = split(origin, bytes)?;
        Self::from_parts(bytes, signed, lines.payload, &lines.rest)
    }

    fn from_parts(bytes: &[u8], signed: usize, payload: &str, lines: &[&str]) -> Result<Self, Refusal> {
        let payload = Payload::parse(payload)?;
        let signatures = signature_lines(lines)?;
        signed_by_those_named(&payload, &signatures)?;
        let id = EventId(Sha256::digest(&bytes[..signed]).into());
        Ok(Submission { id, payload, signatures, bytes: bytes.to_vec(), signed })
    }

    /// SHA-256 of the signed bytes.
    pub fn id(&self) -> EventId {
        self.id
    }
    /// The payload.
    pub fn payload(&self) -> &Payload {
        &self.payload
    }
    /// The signature lines: the author's, then the second's and the enrolled key's where the kind has them.
    pub fn signatures(&self) -> &[SignatureLine] {
        &self.signatures
    }
    /// The bytes as handed in, without arrival line.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
    /// The first three lines: what is signed.
    pub fn signed_bytes(&self) -> &[u8] {
        &self.bytes[..self.signed]
    }

    /// Checks every signature with the keys that the caller knows.
    ///
    /// An event that [`sign`] made with other keys than its payload names is refused here as it would be when parsed.
    ///
    /// # Errors
    /// [`Refusal::OnePerson`], [`Refusal::MissingSignature`], [`Refusal::UnknownKey`] and [`Refusal::BadSignature`].
    pub fn verify<'k>(&self, mut key: impl FnMut(KeyId) -> Option<&'k PublicKey>) -> Result<(), Refusal> {
        signed_by_those_named(&self.payload, &self.signatures)?;
        let brought = self.payload.brings()?.map(|public| (public.id(), public));
        for line in &self.signatures {
            let own = brought.as_ref().filter(|(id, _)| *id == line.key).map(|(_, public)| public);
            let public = own.or_else(|| key(line.key)).ok_or(Refusal::UnknownKey(line.key))?;
            public
                .verify(self.signed_bytes(), &line.signature)
                .map_err(|_| Refusal::BadSignature(line.key))?;
        }
        Ok(())
    }

    /// The bytes of the log entry: the event with the ledger's arrival line.
    pub fn entry_bytes(&self, log_key: KeyId, arrival: UtcSeconds) -> Vec<u8> {
        let mut bytes = self.bytes.clone();
        bytes.extend_from_slice(format!("{log_key} arrival {}\n", arrival.0).as_bytes());
        bytes
    }
}

impl Entry {
    /// Parses the bytes of a log entry.
    ///
    /// # Errors
    /// As [`Submission::parse`]; [`Refusal::BadLines`] when the arrival line is missing or of another key.
    pub fn parse(origin: &str, log_key: KeyId, bytes: &[u8]) -> Result<Self, Refusal> {
        let (mut lines, signed) = split(origin, bytes)?;
        let (arrival, length) = lines.arrival(log_key)?;
        let event_bytes = &bytes[..bytes.len() - length];
        let event = Submission::from_parts(event_bytes, signed, lines.payload, &lines.rest)?;
        Ok(Entry { event, arrival })
    }

    /// The key that an entry's last line names as the log's, whether or not it is.
    pub fn arrival_key(bytes: &[u8]) -> Option<KeyId> {
        let text = std::str::from_utf8(bytes.strip_suffix(b"\n")?).ok()?;
        text.rsplit('\n').next()?.split(' ').next()?.parse().ok()
    }

    /// Parses an entry whose arrival line is by one of these keys.
    ///
    /// # Errors
    /// As [`Entry::parse`], of the last key.
    pub fn parse_any(origin: &str, log_keys: &[KeyId], bytes: &[u8]) -> Result<Self, Refusal> {
        let mut result = Err(Refusal::BadLines("no key of this log is known".into()));
        for key in log_keys {
            result = Self::parse(origin, *key, bytes);
            if result.is_ok() {
                break;
            }
        }
        result
    }
}

pub(super) fn signature_lines(lines: &[&str]) -> Result<Vec<SignatureLine>, Refusal> {
    if lines.len() > SIGNATURES_MAX {
        return Err(Refusal::BadSignatureLine(format!("more than {SIGNATURES_MAX} signatures")));
    }
    lines.iter().map(|l| SignatureLine::parse(l)).collect()
}

/// The signers are the ones the payload names, in its order, each once: author, second, and the key it brings.
fn signed_by_those_named(payload: &Payload, signatures: &[SignatureLine]) -> Result<(), Refusal> {
    let brought = payload.brings()?.map(|public| public.id());
    if payload.with() == Some(payload.by()) || brought.is_some_and(|id| id == payload.by()) {
        return Err(Refusal::OnePerson);
    }
    let named = [payload.by()].into_iter().chain(payload.with()).chain(brought);
    if signatures.iter().map(|s| s.key).eq(named) { Ok(()) } else { Err(Refusal::MissingSignature) }
}

pub(super) struct Lines<'a> {
    pub payload: &'a str,
    pub rest: Vec<&'a str>,
}

impl Lines<'_> {
    /// Takes the last line of an entry: the arrival, and how many bytes the line has.
    pub fn arrival(&mut self, log_key: KeyId) -> Result<(UtcSeconds, usize), Refusal> {
        let bad = || Refusal::BadLines("the last line must be the log's arrival".into());
        let last = self.rest.pop().ok_or_else(bad)?;
        let seconds =
            last.strip_prefix(&log_key.to_hex()).and_then(|l| l.strip_prefix(" arrival ")).ok_or_else(bad)?;
        let arrival: i64 = seconds.parse().map_err(|_| bad())?;
        match arrival.to_string() == seconds {
            true => Ok((UtcSeconds(arrival), last.len() + 1)),
            false => Err(bad()),
        }
    }
}

pub(super) fn split<'a>(origin: &str, bytes: &'a [u8]) -> Result<(Lines<'a>, usize), Refusal> {
    if bytes.len() > ENTRY_BYTES_MAX {
        return Err(Refusal::TooLarge { bytes: bytes.len() });
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Refusal::BadLines("not UTF-8".into()))?;
    let body = text.strip_suffix('\n').ok_or_else(|| Refusal::BadLines("no line feed at the end".into()))?;
    let mut lines = body.split('\n');
    let header = lines.next().unwrap_or_default();
    if header != HEADER {
        return Err(Refusal::UnknownHeader(header.chars().take(40).collect()));
    }
    let found = lines.next().ok_or_else(|| Refusal::BadLines("no origin".into()))?;
    if found != origin {
        return Err(Refusal::WrongOrigin(found.chars().take(80).collect()));
    }
    let payload = lines.next().ok_or_else(|| Refusal::BadLines("no payload".into()))?;
    let signed = header.len() + found.len() + payload.len() + 3;
    Ok((Lines { payload, rest: lines.collect() }, signed))
}
