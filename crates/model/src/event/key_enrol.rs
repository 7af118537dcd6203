//! A key receives a mandate. Fields stand in the canonical order of their JSON.

use crate::id::KeyId;
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};

/// Gives a key its mandate, from this place in the log on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyEnrol {
    /// Tag of the key's algorithm.
    pub alg: String,
    /// Code of the region or station it may act in; empty for the nation.
    pub area: String,
    /// The enrolling key.
    pub by: KeyId,
    /// The public key, base64.
    pub key: String,
    /// `key.enrol/1`.
    pub kind: String,
    /// Code of the role; see [`crate::authority::Role`].
    pub role: String,
    /// The author's claim of the time.
    pub time: UtcSeconds,
}
