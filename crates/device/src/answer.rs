//! The service's answers, as both sides write them (docs/spec/intake.md).

use crate::nation::Nation;
use model::{Digest, EventId, KeyId, StationCode, UtcSeconds};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a picture is to its form; what a receipt needs comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BlobRole {
    /// A page laid flat, grey. The receipt waits for it.
    Grey,
    /// The record of the machine's reading.
    Reading,
    /// A photo as it was taken.
    Original,
    /// Of an incident or objection: never public.
    Private,
}

/// A picture or record that an event names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Blob {
    /// Its hash.
    pub sha256: Digest,
    /// What it is.
    pub role: BlobRole,
}

impl Blob {
    /// Everything that a confirmation names, in the order in which it is sent: grey pages, the reading, originals, and
    /// what is never public.
    pub fn named_by(event: &model::event::FormConfirmed) -> Vec<Blob> {
        let of = |role: BlobRole| move |sha256: Digest| Blob { sha256, role };
        let mut named: Vec<Blob> = event.grey_pages().into_iter().map(of(BlobRole::Grey)).collect();
        named.extend(event.reading.map(of(BlobRole::Reading)));
        named.extend(event.pages.iter().map(|p| p.original).map(of(BlobRole::Original)));
        let private = event.incidents.iter().flat_map(|p| [p.grey, p.original]);
        named.extend(private.map(of(BlobRole::Private)));
        let mut seen = std::collections::BTreeSet::new();
        named.retain(|blob| seen.insert(blob.sha256));
        named
    }
}

/// Answer to `POST /events` and `GET /events/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Accepted {
    /// The event.
    pub event: EventId,
    /// Its place in the log.
    pub index: u64,
    /// The log's claim of the arrival.
    pub arrival: UtcSeconds,
    /// Whether it was there already.
    pub repeated: bool,
    /// What the event names and the store does not have.
    pub wanted: Vec<Blob>,
    /// The receipt, once every grey page is durable.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub receipt: Option<String>,
}

/// Answer to `GET /hello`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Hello {
    /// Origin of the log.
    pub origin: String,
    /// Text of the policy file.
    pub policy: String,
    /// The root key's signature of it, base64: cards pin the root key.
    pub policy_signature: String,
    /// The service's time.
    pub time: UtcSeconds,
    /// The key that enrolments name as `with`.
    pub registrar: KeyId,
    /// What every phone must know of the log.
    pub nation: Nation,
    /// The hashes from the size that was asked for (`?from=`) to that of the checkpoint, base64; empty where none was.
    pub consistency: Vec<String>,
    /// Most bytes of an event, a grey page, an original.
    pub limits: Limits,
}

/// What is taken at most, bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Limits {
    /// An event.
    pub event: u64,
    /// A grey page or a record of a reading.
    pub grey: u64,
    /// A photo.
    pub original: u64,
}

/// Answer to `GET /offers/{ticket}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfferState {
    /// The station or region.
    pub station: StationCode,
    /// The role.
    pub role: String,
    /// Last second at which the code can be used.
    pub until: UtcSeconds,
    /// Last second of the mandate.
    pub mandate_until: UtcSeconds,
}

/// Answer to `GET /events/{id}/proof`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProofAnswer {
    /// The checkpoint, a signed note.
    pub checkpoint: String,
    /// The entry's place.
    pub index: u64,
    /// The entry.
    pub entry: String,
    /// The hashes from the entry to the root, base64.
    pub proof: Vec<String>,
}

/// A release of the officers' app: every file with its hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// [`Manifest::KIND`].
    pub kind: String,
    /// The version, for people.
    pub version: String,
    /// SHA-256 of every file, by its path.
    pub files: BTreeMap<String, Digest>,
}

impl Manifest {
    /// The only kind there is.
    pub const KIND: &str = "sirekap-release/1";
}

/// Answer to `GET /release`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReleaseAnswer {
    /// Text of the manifest. It is a release when it is the newest that the national events name.
    pub manifest: String,
    /// For apps before 1 December 2026 alone: entries by which the release key was enrolled, setup first.
    pub entries: Vec<String>,
    /// The same: that the log has the release.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub proof: Option<ProofAnswer>,
}
