//! A result that a court or an authority decided. Fields stand in the canonical order of their JSON.

use super::desk::{Decision, touches_stations};
use super::kind::Kind;
use super::payload::{FormEvent, Power};
use crate::authority::{At, Authority};
use crate::form::FormKey;
use crate::id::{EventId, KeyId, StationCode};
use crate::lang::Text;
use crate::refusal::Refusal;
use crate::stage::Stage;
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};
use texts::event;

/// Two authorities of a kabupaten or kota or above enter what the Constitutional Court or Bawaslu decided: stage *diputus*.
/// Nothing else of its round and count takes part any more, earlier or later, but another decision. Where something else than
/// `replaces` is recorded by then, it changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResultDecided {
    /// An authority.
    pub by: KeyId,
    /// What it rests on.
    pub decision: Decision,
    /// The form.
    pub form: FormKey,
    /// `result.decided/1`.
    pub kind: String,
    /// What was recorded of the form; null where nothing was.
    pub replaces: Option<EventId>,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// The form's station, alone.
    pub touches: Vec<StationCode>,
    /// What was decided, in form order, null where the decision does not say.
    pub values: Vec<Option<u32>>,
    /// Another authority.
    pub with: KeyId,
}

impl ResultDecided {
    /// Its name.
    pub const KIND: &str = "result.decided/1";
}

impl Kind for ResultDecided {
    const NAMES: &'static [&'static str] = &[Self::KIND];
    const ABOUT: Text = event::RESULT_DECIDED;
    const MANDATE: bool = false;

    fn with(&self) -> Option<KeyId> {
        Some(self.with)
    }

    fn form(&self) -> Option<FormEvent<'_>> {
        Some(FormEvent {
            form: &self.form,
            link: None,
            replaces: self.replaces,
            behind: None,
            power: Power::Decision,
            stage: Stage::Diputus,
            values: &self.values,
        })
    }

    fn check_ranges(&self) -> Result<(), Refusal> {
        self.decision.check()?;
        touches_stations([&self.form], &self.touches)
    }

    fn judge(&self, authority: &Authority, at: At<'_>) -> Result<(), Refusal> {
        authority.two_above([self.by, self.with], "result.decided", &self.form.station, at)
    }
}
