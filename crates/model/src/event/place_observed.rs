//! What was seen of a place of the inventory. Fields stand in the canonical order of their JSON.

use super::kind::Kind;
use crate::authority::{At, Authority, Role};
use crate::id::{Digest, KeyId, check_code};
use crate::lang::Text;
use crate::refusal::Refusal;
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};
use texts::event;

/// What an observation says of a place. None of them proves where a machine stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ObservedVerdict {
    /// What was seen fits what is declared.
    Consistent,
    /// What was seen contradicts what is declared.
    Inconsistent,
    /// What was seen can't tell.
    Undecidable,
}

impl ObservedVerdict {
    /// All of them.
    pub const ALL: [ObservedVerdict; 3] =
        [ObservedVerdict::Consistent, ObservedVerdict::Inconsistent, ObservedVerdict::Undecidable];

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            ObservedVerdict::Consistent => "consistent",
            ObservedVerdict::Inconsistent => "inconsistent",
            ObservedVerdict::Undecidable => "undecidable",
        }
    }
}

/// What the operator's own watch saw of a place, once for each change. It names no address: whoever holds the evidence can
/// show later that it is what was meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceObserved {
    /// The watch's key.
    pub by: KeyId,
    /// SHA-256 of a secret salt and the evidence.
    pub evidence: Digest,
    /// `place.observed/1`.
    pub kind: String,
    /// Id of the place in the inventory: a code.
    pub place: String,
    /// SHA-256 of the address tables that were asked, ascending.
    pub tables: Vec<Digest>,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// What it says.
    pub verdict: ObservedVerdict,
}

impl PlaceObserved {
    /// Its name.
    pub const KIND: &str = "place.observed/1";
    /// Most address tables of one observation.
    pub const TABLES_MAX: usize = 16;
}

impl Kind for PlaceObserved {
    const NAMES: &'static [&'static str] = &[Self::KIND];
    const ABOUT: Text = event::PLACE_OBSERVED;
    const MANDATE: bool = true;

    fn check_ranges(&self) -> Result<(), Refusal> {
        let ascending = self.tables.windows(2).all(|pair| pair[0] < pair[1]);
        match () {
            () if check_code(&self.place).is_err() => Err(Refusal::BadField("place".into())),
            () if self.tables.len() > Self::TABLES_MAX || !ascending => {
                Err(Refusal::BadField("tables: up to 16, ascending, each once".into()))
            }
            () => Ok(()),
        }
    }

    fn judge(&self, authority: &Authority, at: At<'_>) -> Result<(), Refusal> {
        authority.active(self.by, Role::Watcher, "place.observed", at).map(|_| ())
    }

    fn apply(&self, authority: &mut Authority, index: u64) {
        authority.disclosed.observations.push((index, self.clone()));
    }
}
