//! A release of the officers' app. Fields stand in the canonical order of their JSON.

use crate::id::{Digest, KeyId};
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};

/// Names a release of the app by its manifest. A phone takes an update only when it finds this in the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppRelease {
    /// The release key.
    pub by: KeyId,
    /// `app.release/1`.
    pub kind: String,
    /// SHA-256 of the manifest, which has the hash of every file of the app.
    pub manifest: Digest,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// The version, for people: a code.
    pub version: String,
}
