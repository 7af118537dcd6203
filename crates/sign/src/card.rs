//! Cards: what a person is handed to come to a desk, and the key of their code.

use crate::asserted::Line;
use crate::call::Text;
use device::code::Group;
use device::{Code, Fault, Typed};
use model::event::SignatureLine;
use model::{KeyId, StationCode};
use serde::{Deserialize, Serialize};

/// A card's code.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CodeOf {
    /// The place that it is for; `0` is the nation.
    area: StationCode,
    /// The code in its one spelling.
    fragment: String,
}

impl From<Code> for CodeOf {
    fn from(code: Code) -> Self {
        CodeOf { fragment: code.fragment(), area: code.station }
    }
}

pub fn code(q: Text) -> Result<CodeOf, Fault> {
    Ok(Code::parse(&q.text)?.into())
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

/// Letters that were typed. They fit one root key alone, so that a desk that names another one is found out.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TypedOf {
    /// What was typed.
    text: String,
    /// The place that the card names; `0` is the nation.
    area: String,
    /// Origin of the log.
    origin: String,
    /// Id of the election's root key.
    root: KeyId,
}

pub fn typed(q: TypedOf) -> Result<CodeOf, Fault> {
    let area = StationCode::new(q.area.trim()).map_err(|_| Fault::OtherCard)?;
    Ok(Typed::parse(&q.text)?.open(area, &q.origin, q.root)?.into())
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

/// A key's id.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TicketId {
    /// The id.
    id: KeyId,
}

pub fn ticket(q: Ticket) -> Result<TicketId, Fault> {
    Ok(TicketId { id: Code::parse(&q.code)?.ticket(&q.origin).id() })
}

/// What a code's key signs.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TicketText {
    /// Origin of the log.
    origin: String,
    /// The code.
    code: String,
    /// The lines of the enrolment.
    text: String,
}

pub fn ticket_line(q: TicketText) -> Result<Line, Fault> {
    let key = Code::parse(&q.code)?.ticket(&q.origin);
    Ok(SignatureLine { key: key.id(), signature: key.sign(q.text.as_bytes()) }.into())
}
