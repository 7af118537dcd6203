//! Questions about events and requests: what is signed, and how it is written.

use crate::Fault;
use crate::auth::{Asked, about_body, about_upload};
use model::event::{SignatureLine, event_id, signed_lines};
use model::{Algorithm, EventId, KeyId, Payload, PublicKey, Signature, Submission, UtcSeconds};
use serde::{Deserialize, Serialize};
use serde_json::Value;

fn bad(e: impl ToString) -> Fault {
    Fault::BadQuestion(e.to_string())
}

fn algorithm(tag: &str) -> Result<Algorithm, Fault> {
    Algorithm::from_tag(tag).ok_or_else(|| bad(format!("alg {tag}")))
}

/// A public key.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = PublicKey))]
pub struct Key {
    /// Tag of its algorithm.
    alg: String,
    /// The key, base64.
    key: String,
}

/// A key's id.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Id {
    /// The id.
    id: KeyId,
}

pub fn key_id(q: Key) -> Result<Id, Fault> {
    let key = PublicKey::from_base64(algorithm(&q.alg)?, &q.key);
    Ok(Id { id: key.map_err(|e| bad(format!("key: {e}")))?.id() })
}

/// An event that is to be signed.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LinesOf {
    /// Origin of the log.
    origin: String,
    /// Its payload (docs/spec/event.md), in any spelling.
    payload: Value,
}

/// The three lines that are signed.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Lines {
    /// The lines.
    text: String,
    /// The event's id.
    event: EventId,
}

pub fn lines(q: LinesOf) -> Result<Lines, Fault> {
    // Canonical spelling is made here and nowhere else; the kinds' own ranges are checked on the way.
    let payload = Payload::parse(&model::canon::encode(&q.payload).map_err(bad)?).map_err(Fault::BadEvent)?;
    let bytes = signed_lines(&q.origin, &payload);
    Ok(Lines { text: String::from_utf8_lossy(&bytes).into_owned(), event: event_id(&q.origin, &payload) })
}

/// Lines with their signatures.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Signed {
    /// Origin of the log.
    origin: String,
    /// The lines.
    text: String,
    /// The signatures.
    signatures: Vec<SignatureText>,
    /// Whether it still lacks a signature that the service adds.
    #[serde(default)]
    partial: bool,
}

/// A signature.
#[derive(Deserialize, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignatureText {
    /// Id of the key.
    pub key: KeyId,
    /// Tag of its algorithm.
    pub alg: String,
    /// The signature, base64.
    pub value: String,
}

/// An event's text.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Whole {
    /// The signed lines and the signature lines.
    text: String,
    /// The event's id; absent where it lacks a signature.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(nullable = false))]
    event: Option<EventId>,
}

pub fn signed(q: Signed) -> Result<Whole, Fault> {
    let mut text = q.text;
    for line in q.signatures {
        let signature = Signature::from_base64(algorithm(&line.alg)?, &line.value).map_err(bad)?;
        text += &SignatureLine { key: line.key, signature }.to_text();
    }
    if q.partial {
        return Ok(Whole { text, event: None });
    }
    let event = Submission::parse(&q.origin, text.as_bytes()).map_err(Fault::BadEvent)?.id();
    Ok(Whole { text, event: Some(event) })
}

/// A request that is to be signed: with a body, about an upload, or with neither.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AuthOf {
    /// Origin of the log.
    origin: String,
    /// Id of the key that asks.
    key: KeyId,
    /// The request's method.
    method: String,
    /// Its path.
    path: String,
    /// The service's time.
    time: UtcSeconds,
    /// Its body.
    #[serde(default)]
    body: String,
    /// What its headers say of an upload.
    #[cfg_attr(feature = "openapi", schema(nullable = false))]
    upload: Option<UploadOf>,
}

/// Headers of an upload.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UploadOf {
    /// `Upload-Length`.
    #[cfg_attr(feature = "openapi", schema(nullable = false))]
    length: Option<String>,
    /// `Upload-Metadata`.
    #[cfg_attr(feature = "openapi", schema(nullable = false))]
    metadata: Option<String>,
    /// `Upload-Offset`.
    #[cfg_attr(feature = "openapi", schema(nullable = false))]
    offset: Option<String>,
}

/// What is signed of a request.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Auth {
    /// The text to be signed.
    text: String,
    /// The header's value but for the signature.
    head: String,
}

pub fn auth(q: AuthOf) -> Result<Auth, Fault> {
    let about = match &q.upload {
        Some(u) => about_upload(u.length.as_deref(), u.metadata.as_deref(), u.offset.as_deref()),
        None => about_body(q.body.as_bytes()),
    };
    let lines = Asked { method: &q.method, path: &q.path, time: q.time, about }.lines(&q.origin);
    let head = format!("{} {} {about}", q.key, q.time.0);
    Ok(Auth { text: String::from_utf8_lossy(&lines).into_owned(), head })
}
