//! Values as an officer confirmed them. Fields stand in the canonical order of their JSON.

use crate::form::FormKey;
use crate::id::{Digest, EventId, KeyId};
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};

/// A form's values as an officer confirmed them against the paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormConfirmed {
    /// The officer's device.
    pub by: KeyId,
    /// The form.
    pub form: FormKey,
    /// `form.confirmed/1`.
    pub kind: String,
    /// SHA-256 of each page's picture, in page order.
    pub pages: Vec<Digest>,
    /// Id of this key's previous event; null for its first.
    pub prev: Option<EventId>,
    /// SHA-256 of the machine's reading; null when typed by hand.
    pub reading: Option<Digest>,
    /// The event this one replaces; null for a form's first.
    pub replaces: Option<EventId>,
    /// Number of this event in its key's chain, from 0.
    pub seq: u64,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// Values in form order, null where the paper has none.
    pub values: Vec<Option<u32>>,
}
