//! A named state of the log. Fields stand in the canonical order of their JSON.

use super::kind::Kind;
use crate::authority::{At, Authority, Role};
use crate::canon;
use crate::id::{Digest, KeyId, check_code};
use crate::lang::Text;
use crate::refusal::Refusal;
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use texts::event;

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
    fn largest(&self) -> u64 {
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

impl Cut {
    /// Its name.
    pub const KIND: &str = "cut/1";
}

impl Kind for Cut {
    const NAMES: &'static [&'static str] = &[Self::KIND];
    const ABOUT: Text = event::CUT;
    const MANDATE: bool = false;

    fn check_ranges(&self) -> Result<(), Refusal> {
        let bad = |field: &str| Err(Refusal::BadField(field.into()));
        match () {
            () if check_code(&self.name).is_err() => bad("name"),
            () if !canon::counted(self.size) => bad("size"),
            () if self.totals.values().any(|t| !canon::counted(t.largest())) => bad("totals"),
            () => Ok(()),
        }
    }

    fn judge(&self, authority: &Authority, at: At<'_>) -> Result<(), Refusal> {
        authority.active(self.by, Role::Publisher, "cut", at).map(|_| ())
    }
}
