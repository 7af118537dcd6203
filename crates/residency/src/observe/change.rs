//! When something has changed: noticed once, and not again because a content network deals other addresses of the same
//! owner, or because a resolver was silent for a while.

use super::{Judged, Verdict};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What is known of a place from earlier looks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Known {
    /// The last verdict.
    pub verdict: Verdict,
    /// All reasons that were seen while it stood, without addresses, each as it is written in JSON.
    pub reasons: BTreeSet<String>,
}

/// What a look changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What is known from now on.
    pub known: Known,
    /// What the verdict was before; none at the first look.
    pub before: Option<Verdict>,
}

impl Known {
    /// What a look changes in what is known; none where it brings no other verdict and no reason that was not seen while
    /// this verdict stood.
    pub fn change(before: Option<&Known>, judged: &Judged) -> Option<Change> {
        // Remarks come and go, and change nothing.
        let bearing = judged.findings.iter().filter(|finding| finding.reason.verdict().is_some());
        let mut reasons: BTreeSet<String> =
            bearing.filter_map(|finding| serde_json::to_string(&finding.reason).ok()).collect();
        if let Some(known) = before.filter(|known| known.verdict == judged.verdict) {
            if reasons.is_subset(&known.reasons) {
                return None;
            }
            reasons.extend(known.reasons.iter().cloned());
        }
        Some(Change {
            known: Known { verdict: judged.verdict, reasons },
            before: before.map(|known| known.verdict),
        })
    }
}
