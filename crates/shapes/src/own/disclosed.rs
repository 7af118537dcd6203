//! What the log says of the system itself.

#[cfg(feature = "openapi")]
use crate::schema::words as w;
use model::Digest;
use model::event::{DisclosedDocument, ObservedVerdict};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// `v1/keterbukaan.json`: documents that were disclosed, observations of places, builds, records of the opening; each list in
/// log order, and only what the fold accepted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Disclosures {
    /// Documents, each when it was put in force: the newest of a kind is in force and lies below `v1/keterbukaan/`.
    pub documents: Vec<DisclosedItem>,
    /// Records that nothing was counted yet when the election was opened.
    pub openings: Vec<OpeningItem>,
    /// Builds of the program that may run.
    pub builds: Vec<BuildItem>,
    /// What the operator's own watch saw of places of the inventory, each when it changed.
    pub observations: Vec<ObservationItem>,
}

/// A document that was put in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DisclosedItem {
    /// Log index of the event.
    pub index: u64,
    /// The authors' claim of the time, RFC 3339 UTC.
    #[cfg_attr(feature = "openapi", schema(value_type = w::UtcTime))]
    pub claimed: String,
    /// The two authorities who signed.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<model::KeyId>))]
    pub by: [String; 2],
    /// Which document.
    pub document: DisclosedDocument,
    /// SHA-256 of the document.
    pub sha256: Digest,
}

/// A record of the opening.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct OpeningItem {
    /// Log index of the event.
    pub index: u64,
    /// The authors' claim of the time, RFC 3339 UTC.
    #[cfg_attr(feature = "openapi", schema(value_type = w::UtcTime))]
    pub claimed: String,
    /// The two authorities who signed.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<model::KeyId>))]
    pub by: [String; 2],
    /// SHA-256 of the program's file.
    pub binary: Digest,
    /// SHA-256 of the manifest of the officers' app; null where there was none.
    pub app: Option<Digest>,
    /// SHA-256 of the registry.
    pub registry: Digest,
    /// SHA-256 of the rule book.
    pub rules: Digest,
    /// SHA-256 over the forms (docs/spec/forms.md).
    pub forms: Digest,
    /// How many keys had a mandate in force, by role.
    pub roles: BTreeMap<String, u64>,
}

/// A build of the program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct BuildItem {
    /// Log index of the event.
    pub index: u64,
    /// The author's claim of the time, RFC 3339 UTC.
    #[cfg_attr(feature = "openapi", schema(value_type = w::UtcTime))]
    pub claimed: String,
    /// The release key.
    #[cfg_attr(feature = "openapi", schema(value_type = model::KeyId))]
    pub by: String,
    /// The version, for people.
    pub version: String,
    /// The commit that it was built from.
    pub commit: String,
    /// What it was built for.
    pub target: String,
    /// SHA-256 of the program's file.
    pub sha256: Digest,
}

/// What was seen of a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ObservationItem {
    /// Log index of the event.
    pub index: u64,
    /// The author's claim of the time, RFC 3339 UTC.
    #[cfg_attr(feature = "openapi", schema(value_type = w::UtcTime))]
    pub claimed: String,
    /// The watch's key.
    #[cfg_attr(feature = "openapi", schema(value_type = model::KeyId))]
    pub by: String,
    /// Id of the place in the inventory.
    pub place: String,
    /// What it says.
    pub verdict: ObservedVerdict,
    /// SHA-256 of the address tables that were asked, ascending.
    pub tables: Vec<Digest>,
    /// SHA-256 of a secret salt and the evidence.
    pub evidence: Digest,
}
