//! A mandate ends. Fields stand in the canonical order of their JSON.

use crate::id::KeyId;
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};

/// Why a mandate ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RevokeReason {
    /// The device is lost.
    Lost,
    /// The key is known or feared to be in other hands.
    Compromised,
    /// The mandate ended as planned.
    Ended,
    /// Another device takes over.
    Replaced,
}

/// Ends a key's mandate, from this place in the log on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyRevoke {
    /// The author.
    pub by: KeyId,
    /// The key whose mandate ends.
    pub key: KeyId,
    /// `key.revoke/1`.
    pub kind: String,
    /// The reason's code.
    pub reason: RevokeReason,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// The second person, another key than `by`.
    pub with: KeyId,
}
