//! A form's events, and what officers confirmed in them.

use super::pictures::Pictures;
#[cfg(feature = "openapi")]
use crate::schema::words as w;
use model::Stage;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What became of an event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
#[repr(u8)]
pub enum EventStatus {
    /// It is what counts.
    #[default]
    Counted = 0,
    /// Another event replaced it, said the same before it, or is newer by the source's own time.
    Superseded = 1,
    /// It belongs to one of the versions that contradict each other.
    Disputed = 2,
    /// It is what is recorded, held out of the headline total by a hard bound.
    Held = 3,
    /// Its mandate did not hold at its place in the log.
    Refused = 4,
}

/// One event of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct HistoryItem {
    /// Log index: its proof is computed from the tiles.
    pub index: u64,
    /// Event id.
    #[cfg_attr(feature = "openapi", schema(value_type = model::EventId))]
    pub id: String,
    /// Kind with version.
    #[cfg_attr(feature = "openapi", schema(value_type = w::FormKind))]
    pub kind: String,
    /// Key id of the author.
    #[cfg_attr(feature = "openapi", schema(value_type = model::KeyId))]
    pub by: String,
    /// Arrival, RFC 3339 UTC: the log's claim.
    #[cfg_attr(feature = "openapi", schema(value_type = w::UtcTime))]
    pub arrival: String,
    /// Time the author claims, RFC 3339 UTC.
    #[cfg_attr(feature = "openapi", schema(value_type = w::UtcTime))]
    pub claimed: String,
    /// Stage claimed.
    pub stage: Stage,
    /// Round of the form.
    pub round: u8,
    /// Count of the form.
    pub count: u8,
    /// Log index of the event it replaces.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub replaces: Option<u64>,
    /// Log index of the event that is newer by the source's own time; only of an import that came too late.
    #[serde(default, deserialize_with = "crate::strict::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = u64, required = false))]
    pub behind: Option<u64>,
    /// What became of it.
    pub status: EventStatus,
    /// Its values in form order.
    pub values: Vec<Option<u32>>,
    /// What an officer confirmed beside the values; null for every other kind of event.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub confirmation: Option<Confirmation>,
    /// Public pictures of the confirmation's pages; absent while there are none.
    #[serde(default, deserialize_with = "crate::strict::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Pictures, required = false))]
    pub pictures: Option<Pictures>,
}

/// What `form.confirmed` says beside its values (docs/spec/event.md). Its pictures of incidents are never public.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Confirmation {
    /// How the machine had read the form; null when no machine read.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub machine: Option<MachineReading>,
    /// Codes of broken controls of which the officer said that the paper says so, in the order of the event.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<w::ControlCode>))]
    pub acknowledged: Vec<String>,
    /// Witnesses present, by the ballot number of the pair, party or candidate they came for.
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<w::Number, u32>))]
    pub witnesses: BTreeMap<String, u32>,
}

/// A machine's reading against what the officer then confirmed that the paper says. Where they differ the machine was
/// wrong: nobody corrected anything. With the event's values this is the whole reading again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MachineReading {
    /// Fields where the machine read the number that the paper has.
    pub same: u32,
    /// Fields where it read another number, or one where the paper has none, in form order.
    pub misread: Vec<Misread>,
    /// Names of the fields where it read nothing and the paper has a number, in form order.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<w::FieldName>))]
    pub unread: Vec<String>,
}

/// A field that the machine read wrongly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Misread {
    /// Its name (`IV.2`).
    #[cfg_attr(feature = "openapi", schema(value_type = w::FieldName))]
    pub field: String,
    /// What the machine read.
    pub machine: u32,
    /// What the paper says; null where it has no number.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub paper: Option<u32>,
}
