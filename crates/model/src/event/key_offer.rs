//! A mandate is offered to whoever holds a code. Fields stand in the canonical order of their JSON.

use crate::id::KeyId;
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};

/// Offers a mandate to the holder of a code, once. Two authorities sign: neither alone can give a telephone a station.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyOffer {
    /// Code of the region or station that the mandate will be for.
    pub area: String,
    /// The first authority.
    pub by: KeyId,
    /// `key.offer/1`.
    pub kind: String,
    /// When the mandate will end.
    pub mandate_until: UtcSeconds,
    /// Code of the role; see [`crate::authority::Role`].
    pub role: String,
    /// Public key of the code (Ed25519), base64: what its holder signs the enrolment with.
    pub ticket: String,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// Arrivals after this second are too late for it.
    pub until: UtcSeconds,
    /// The second authority, another key than `by`.
    pub with: KeyId,
}
