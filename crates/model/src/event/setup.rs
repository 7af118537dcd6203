//! Entry 0: what a log is about, and who speaks first. Fields stand in the canonical order of their JSON.

use crate::id::{Digest, KeyId};
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};

/// Opens the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setup {
    /// Id of the root key; it signs.
    pub by: KeyId,
    /// Name of the election, for people.
    pub election: String,
    /// `setup/1`.
    pub kind: String,
    /// SHA-256 of the frozen registry: regions, stations, contests, candidates, parameters.
    pub registry: Digest,
    /// The root public key (Ed25519), base64; the published policy pins it.
    pub root_key: String,
    /// SHA-256 of the rule book the log is judged by.
    pub rules: Digest,
    /// The author's claim of the time.
    pub time: UtcSeconds,
}
