//! Questions about cards: their codes, and the keys that follow from them.

use super::Text;
use crate::code::{Code, Group, Typed};
use crate::{Fault, Pinned};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use model::StationCode;
use serde::Deserialize;
use serde_json::{Value, json};

pub fn code(q: Text) -> Result<Value, Fault> {
    let code = Code::parse(&q.text)?;
    Ok(json!({"station": code.station.as_str(), "fragment": code.fragment()}))
}

#[derive(Deserialize)]
pub struct GroupOf {
    number: usize,
    text: String,
}

pub fn group(q: GroupOf) -> Result<Value, Fault> {
    let group = Group::of(q.number, &q.text);
    Ok(json!({"text": group.text, "left": group.left, "good": group.good}))
}

#[derive(Deserialize)]
pub struct TypedOf {
    text: String,
    station: String,
    policy: String,
    signature: String,
}

pub fn typed(q: TypedOf) -> Result<Value, Fault> {
    let typed = Typed::parse(&q.text)?;
    let station = StationCode::new(q.station.trim()).map_err(|_| Fault::OtherCard)?;
    let (_, code) = Pinned::typed(&q.policy, &q.signature, &typed, station)?;
    Ok(json!({"fragment": code.fragment()}))
}

#[derive(Deserialize)]
pub struct Ticket {
    origin: String,
    code: String,
    #[serde(default)]
    message: String,
}

pub fn ticket(q: Ticket) -> Result<Value, Fault> {
    let key = Code::parse(&q.code)?.ticket(&q.origin);
    Ok(json!({"key": key.public().to_base64(), "id": key.id().to_hex()}))
}

pub fn ticket_sign(q: Ticket) -> Result<Value, Fault> {
    let message = BASE64.decode(&q.message).map_err(|e| Fault::BadQuestion(e.to_string()))?;
    let key = Code::parse(&q.code)?.ticket(&q.origin);
    Ok(json!({"key": key.id().to_hex(), "alg": "ed25519", "value": key.sign(&message).to_base64()}))
}
