//! `v1/perubahan/{n}.jsonl`: what each event of a form changed when it came, a line for each, in log order.

#[cfg(feature = "openapi")]
use crate::schema::words as w;
use crate::strict;
use serde::{Deserialize, Serialize};

/// Log entries that a page of changes tells of: those of the log's bundle of the same number.
pub const CHANGES_PAGE: u64 = 256;
/// Pages below one node.
pub const CHANGES_GROUP: u64 = 256;

/// A line: an event or act of a form, and what it changed of what was published before it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Log index.
    pub index: u64,
    /// Kind with its version.
    #[cfg_attr(feature = "openapi", schema(value_type = w::ActKind))]
    pub kind: String,
    /// Key id of the author.
    #[cfg_attr(feature = "openapi", schema(value_type = model::KeyId))]
    pub by: String,
    /// When the log took it, RFC 3339 UTC.
    #[cfg_attr(feature = "openapi", schema(value_type = w::UtcTime))]
    pub arrival: String,
    /// Contest of the form.
    #[cfg_attr(feature = "openapi", schema(value_type = model::Contest))]
    pub contest: String,
    /// Codes of the station's page, from the province on, with slashes between.
    pub codes: String,
    /// Name of the station.
    pub station: String,
    /// Names of its regions from the province to the village.
    pub above: Vec<String>,
    /// What it changed; empty where only the history has grown.
    pub changes: Vec<ChangeKind>,
    /// With [`ChangeKind::Corrected`] each field whose value changed, in form order; else empty.
    pub fields: Vec<ChangedField>,
    /// With [`ChangeKind::Refused`] the refusal's code; else absent.
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = String, pattern = "^E[0-9]{4}$", required = false))]
    pub code: Option<String>,
}

/// What an event changed of its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// Nothing was recorded before it.
    Recorded,
    /// Other values are recorded.
    Corrected,
    /// What is recorded is at another stage.
    Stage,
    /// What is recorded is of another round or count.
    Poll,
    /// Something was recorded, and nothing is any more.
    Removed,
    /// Versions contradict each other from here on.
    Disputed,
    /// They contradict each other no more.
    Settled,
    /// A bound holds the form out of the headline total from here on.
    Held,
    /// It does no more.
    Released,
    /// An objection waits for its answer, or was kept.
    Objected,
    /// None does any more.
    Answered,
    /// It was said that no result will come.
    Absent,
    /// One is awaited again, or is in.
    Awaited,
    /// The event itself was refused and changed nothing else.
    Refused,
}

impl ChangeKind {
    /// All, in the order in which they are told.
    pub const ALL: [ChangeKind; 14] = [
        ChangeKind::Recorded,
        ChangeKind::Corrected,
        ChangeKind::Stage,
        ChangeKind::Poll,
        ChangeKind::Removed,
        ChangeKind::Disputed,
        ChangeKind::Settled,
        ChangeKind::Held,
        ChangeKind::Released,
        ChangeKind::Objected,
        ChangeKind::Answered,
        ChangeKind::Absent,
        ChangeKind::Awaited,
        ChangeKind::Refused,
    ];
}

/// A field whose recorded value changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangedField {
    /// Its name.
    #[cfg_attr(feature = "openapi", schema(value_type = w::FieldName))]
    pub field: String,
    /// The number before; null where there was none.
    #[serde(deserialize_with = "strict::nullable")]
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub before: Option<u32>,
    /// The number since; null where there is none.
    #[serde(deserialize_with = "strict::nullable")]
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub after: Option<u32>,
}

/// Pages of changes of a log of so many entries.
pub const fn change_pages(size: u64) -> u64 {
    size.div_ceil(CHANGES_PAGE)
}

/// Where a page lies.
pub fn change_path(page: u64) -> String {
    format!("v1/perubahan/{page}.jsonl")
}
