//! A poll that is held again, or later. Fields stand in the canonical order of their JSON.

use super::desk::{Decision, touches_stations};
use super::kind::Kind;
use crate::authority::{At, Authority};
use crate::form::FormKey;
use crate::id::{KeyId, StationCode};
use crate::lang::Text;
use crate::refusal::Refusal;
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};
use texts::event;

/// Why a poll is held on another day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RepeatCause {
    /// Pemungutan suara ulang: it is held again.
    Psu,
    /// Pemungutan suara lanjutan: it was broken off, and goes on.
    Psl,
    /// Pemungutan suara susulan: it could not begin, and is held later.
    Pss,
}

impl RepeatCause {
    /// All of them.
    pub const ALL: [RepeatCause; 3] = [RepeatCause::Psu, RepeatCause::Psl, RepeatCause::Pss];

    /// The code in events.
    pub const fn code(self) -> &'static str {
        match self {
            RepeatCause::Psu => "psu",
            RepeatCause::Psl => "psl",
            RepeatCause::Pss => "pss",
        }
    }

    /// In words.
    pub const fn text(self) -> Text {
        match self {
            RepeatCause::Psu => event::CAUSE_PSU,
            RepeatCause::Psl => event::CAUSE_PSL,
            RepeatCause::Pss => event::CAUSE_PSS,
        }
    }
}

/// Two authorities of a kabupaten or kota or above open a poll that is held again or later. When a form of it comes, that
/// counts alone; what was recorded before stays visible.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PollRepeated {
    /// An authority.
    pub by: KeyId,
    /// Why.
    pub cause: RepeatCause,
    /// What it rests on.
    pub decision: Decision,
    /// The form that is opened: round 1 or more, count 0.
    pub form: FormKey,
    /// `poll.repeated/1`.
    pub kind: String,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// The form's station, alone.
    pub touches: Vec<StationCode>,
    /// Another authority.
    pub with: KeyId,
}

impl PollRepeated {
    /// Its name.
    pub const KIND: &str = "poll.repeated/1";
}

impl Kind for PollRepeated {
    const NAMES: &'static [&'static str] = &[Self::KIND];
    const ABOUT: Text = event::POLL_REPEATED;
    const MANDATE: bool = true;

    fn with(&self) -> Option<KeyId> {
        Some(self.with)
    }

    fn about(&self) -> Vec<&FormKey> {
        vec![&self.form]
    }

    fn check_ranges(&self) -> Result<(), Refusal> {
        self.decision.check()?;
        if self.form.round == 0 || self.form.count != 0 {
            return Err(Refusal::BadField("form: round 1 or more, count 0".into()));
        }
        touches_stations([&self.form], &self.touches)
    }

    fn judge(&self, authority: &Authority, at: At<'_>) -> Result<(), Refusal> {
        authority.two_above([self.by, self.with], "poll.repeated", &self.form.station, at)
    }

    fn apply(&self, authority: &mut Authority, _: u64) {
        authority.open_poll(&self.form);
    }
}
