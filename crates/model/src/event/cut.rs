//! A named state of the log. Fields stand in the canonical order of their JSON.

use crate::id::{Digest, KeyId};
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Totals of one contest that a cut names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CutTotals {
    /// National headline sums: contestants in ballot order, then valid, invalid, total.
    pub headline: Vec<u64>,
    /// Forms in the headline total.
    pub headline_forms: u64,
    /// National recorded sums, in the same order.
    pub recorded: Vec<u64>,
    /// Forms in the recorded total.
    pub recorded_forms: u64,
}

impl CutTotals {
    pub(super) fn largest(&self) -> u64 {
        let sums = self.headline.iter().chain(&self.recorded).copied();
        sums.chain([self.headline_forms, self.recorded_forms]).max().unwrap_or(0)
    }
}

/// Names a state of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cut {
    /// The publisher's key.
    pub by: KeyId,
    /// `cut/1`.
    pub kind: String,
    /// Name of the cut: a code, unique in the log.
    pub name: String,
    /// Root of the log at `size`.
    pub root: Digest,
    /// Entries of the log that the cut covers; this event comes after them.
    pub size: u64,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// Totals by contest code.
    pub totals: BTreeMap<String, CutTotals>,
}
