//! What is signed, to the byte, and the challenge that a passkey is given for it.

use device::Fault;
use model::event::signed_lines;
use model::passkey::challenge;
use model::{EventId, Payload, UtcSeconds, canon};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// First line of what signs in; a challenge of its kind is never that of an event.
const SIGN_IN: &str = "sirekap-signin/1";
/// First line of the second person's no.
const DECLINE: &str = "sirekap-decline/1";

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
    /// The challenge, base64url.
    challenge: String,
}

pub fn lines(q: LinesOf) -> Result<Lines, Fault> {
    // Canonical spelling is made here and nowhere else; the kinds' own ranges are checked on the way.
    let json = canon::encode(&q.payload).map_err(|e| Fault::BadQuestion(e.to_string()))?;
    let payload = Payload::parse(&json).map_err(Fault::BadEvent)?;
    let bytes = signed_lines(&q.origin, &payload);
    Ok(Lines {
        event: model::event::event_id(&q.origin, &payload),
        challenge: challenge(&bytes),
        text: String::from_utf8_lossy(&bytes).into_owned(),
    })
}

/// A draft that is to be declined.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeclineOf {
    /// Origin of the log.
    origin: String,
    /// The event's id.
    event: EventId,
}

/// The lines of a no.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Decline {
    /// The lines.
    text: String,
    /// The challenge, base64url.
    challenge: String,
}

pub fn decline(q: DeclineOf) -> Result<Decline, Fault> {
    let text = format!("{DECLINE}\n{}\n{}\n", q.origin, q.event);
    Ok(Decline { challenge: challenge(text.as_bytes()), text })
}

/// A desk's challenge, in its parts.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignInOf {
    /// Origin of the log.
    origin: String,
    /// The relying party.
    rp: String,
    /// The desk's nonce.
    nonce: String,
    /// The last second in which it can be used.
    until: UtcSeconds,
}

/// A challenge.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Challenge {
    /// The challenge, base64url.
    challenge: String,
}

pub fn sign_in(q: SignInOf) -> Result<Challenge, Fault> {
    let text = format!("{SIGN_IN}\n{}\n{}\n{}\n{}\n", q.origin, q.rp, q.nonce, q.until.0);
    Ok(Challenge { challenge: challenge(text.as_bytes()) })
}
