//! Questions about cards: their codes, and the keys that follow from them.

use super::Text;
use super::events::SignatureText;
use crate::code::{Code, Group, Typed};
use crate::{Fault, Pinned};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use model::{KeyId, StationCode};
use serde::{Deserialize, Serialize};

/// A code.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CodeOf {
    /// The station or region that it is for.
    station: StationCode,
    /// The code in its one spelling.
    fragment: String,
}

pub fn code(q: Text) -> Result<CodeOf, Fault> {
    let code = Code::parse(&q.text)?;
    Ok(CodeOf { fragment: code.fragment(), station: code.station })
}

/// A group of a typed code.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GroupOf {
    /// Its number, from 0.
    number: usize,
    /// What was typed so far.
    text: String,
}

pub fn group(q: GroupOf) -> Result<Group, Fault> {
    Ok(Group::of(q.number, &q.text))
}

/// Letters that were typed, with what a service says who it is.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TypedOf {
    /// What was typed.
    text: String,
    /// Code of the station.
    station: String,
    /// The service's policy.
    policy: String,
    /// The root key's signature of it, base64.
    signature: String,
}

/// A code in its one spelling.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Fragment {
    /// The code.
    fragment: String,
}

pub fn typed(q: TypedOf) -> Result<Fragment, Fault> {
    let typed = Typed::parse(&q.text)?;
    let station = StationCode::new(q.station.trim()).map_err(|_| Fault::OtherCard)?;
    let (_, code) = Pinned::typed(&q.policy, &q.signature, &typed, station)?;
    Ok(Fragment { fragment: code.fragment() })
}

/// A code of an election.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Ticket {
    /// Origin of the log.
    origin: String,
    /// The code.
    code: String,
}

/// A public key.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TicketKey {
    /// The key, base64.
    key: String,
    /// Its id.
    id: KeyId,
}

pub fn ticket(q: Ticket) -> Result<TicketKey, Fault> {
    let key = Code::parse(&q.code)?.ticket(&q.origin);
    Ok(TicketKey { key: key.public().to_base64(), id: key.id() })
}

/// What a code's key signs.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TicketMessage {
    /// Origin of the log.
    origin: String,
    /// The code.
    code: String,
    /// The bytes, base64.
    message: String,
}

pub fn ticket_sign(q: TicketMessage) -> Result<SignatureText, Fault> {
    let message = BASE64.decode(&q.message).map_err(|e| Fault::BadQuestion(e.to_string()))?;
    let key = Code::parse(&q.code)?.ticket(&q.origin);
    Ok(SignatureText { key: key.id(), alg: "ed25519".into(), value: key.sign(&message).to_base64() })
}
