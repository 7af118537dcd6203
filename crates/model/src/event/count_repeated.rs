//! A count that is made again. Fields stand in the canonical order of their JSON.

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

/// Two authorities of a kabupaten or kota or above open a recount. When its form comes, that counts alone; what was recorded
/// before stays visible.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountRepeated {
    /// An authority.
    pub by: KeyId,
    /// What it rests on.
    pub decision: Decision,
    /// The form that is opened: count 1 or more.
    pub form: FormKey,
    /// `count.repeated/1`.
    pub kind: String,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// The form's station, alone.
    pub touches: Vec<StationCode>,
    /// Another authority.
    pub with: KeyId,
}

impl CountRepeated {
    /// Its name.
    pub const KIND: &str = "count.repeated/1";
}

impl Kind for CountRepeated {
    const NAMES: &'static [&'static str] = &[Self::KIND];
    const ABOUT: Text = event::COUNT_REPEATED;
    const MANDATE: bool = true;

    fn with(&self) -> Option<KeyId> {
        Some(self.with)
    }

    fn about(&self) -> Vec<&FormKey> {
        vec![&self.form]
    }

    fn check_ranges(&self) -> Result<(), Refusal> {
        self.decision.check()?;
        if self.form.count == 0 {
            return Err(Refusal::BadField("form: count 1 or more".into()));
        }
        touches_stations([&self.form], &self.touches)
    }

    fn judge(&self, authority: &Authority, at: At<'_>) -> Result<(), Refusal> {
        authority.two_above([self.by, self.with], "count.repeated", &self.form.station, at)
    }

    fn apply(&self, authority: &mut Authority, _: u64) {
        authority.open_poll(&self.form);
    }
}
