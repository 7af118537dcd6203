//! A form that will not come. Fields stand in the canonical order of their JSON.

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

/// Two authorities of a kabupaten or kota or above say that no result of a form will come: no poll was held there. If one comes
/// all the same, it is in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StationAbsent {
    /// An authority.
    pub by: KeyId,
    /// What it rests on.
    pub decision: Decision,
    /// The form.
    pub form: FormKey,
    /// `station.absent/1`.
    pub kind: String,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// The form's station, alone.
    pub touches: Vec<StationCode>,
    /// Another authority.
    pub with: KeyId,
}

impl StationAbsent {
    /// Its name.
    pub const KIND: &str = "station.absent/1";
}

impl Kind for StationAbsent {
    const NAMES: &'static [&'static str] = &[Self::KIND];
    const ABOUT: Text = event::STATION_ABSENT;
    const MANDATE: bool = false;

    fn with(&self) -> Option<KeyId> {
        Some(self.with)
    }

    fn about(&self) -> Vec<&FormKey> {
        vec![&self.form]
    }

    fn check_ranges(&self) -> Result<(), Refusal> {
        self.decision.check()?;
        touches_stations([&self.form], &self.touches)
    }

    fn judge(&self, authority: &Authority, at: At<'_>) -> Result<(), Refusal> {
        authority.two_above([self.by, self.with], "station.absent", &self.form.station, at)
    }
}
