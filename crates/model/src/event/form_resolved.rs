//! Which of a form's versions stands. Fields stand in the canonical order of their JSON.

use super::desk::{check_reason, touches_stations};
use super::kind::Kind;
use crate::authority::{At, Authority};
use crate::form::FormKey;
use crate::id::{Digest, EventId, KeyId, StationCode};
use crate::lang::Text;
use crate::refusal::Refusal;
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};
use texts::event;

/// An operator and a commissioner say which event of a form stands. It ends a dispute, and a hold by a bound: these numbers
/// are what the paper says, impossible as they look. Where the form's versions are others by then, it changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormResolved {
    /// The operator.
    pub by: KeyId,
    /// The event that stands: of this form, round and count.
    pub event: EventId,
    /// The form.
    pub form: FormKey,
    /// `form.resolved/1`.
    pub kind: String,
    /// Code of the reason; the manifest lists those that are offered.
    pub reason: String,
    /// SHA-256 of a salt of 16 bytes followed by the explanation; null where there is none.
    pub text: Option<Digest>,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// The form's station, alone.
    pub touches: Vec<StationCode>,
    /// What they saw, ascending, none twice: of a form in dispute the events that say its versions and that nothing replaces, else
    /// the one that is recorded.
    pub versions: Vec<EventId>,
    /// The commissioner, another human being.
    pub with: KeyId,
}

impl FormResolved {
    /// Its name.
    pub const KIND: &str = "form.resolved/1";
    /// Most versions of one event.
    pub const VERSIONS_MAX: usize = 128;
}

impl Kind for FormResolved {
    const NAMES: &'static [&'static str] = &[Self::KIND];
    const ABOUT: Text = event::FORM_RESOLVED;
    const MANDATE: bool = false;

    fn with(&self) -> Option<KeyId> {
        Some(self.with)
    }

    fn about(&self) -> Vec<&FormKey> {
        vec![&self.form]
    }

    fn check_ranges(&self) -> Result<(), Refusal> {
        check_reason(&self.reason)?;
        let count = (1..=Self::VERSIONS_MAX).contains(&self.versions.len());
        if !count || !self.versions.is_sorted_by(|a, b| a < b) {
            return Err(Refusal::BadField("versions: 1 to 128, ascending, none twice".into()));
        }
        touches_stations([&self.form], &self.touches)
    }

    fn judge(&self, authority: &Authority, at: At<'_>) -> Result<(), Refusal> {
        authority.at_desk([self.by, self.with], "form.resolved", &self.touches, at)
    }
}
