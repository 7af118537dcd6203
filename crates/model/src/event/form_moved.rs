//! An event that was made for the wrong station or contest. Fields stand in the canonical order of their JSON.

use super::desk::{check_reason, touches_stations};
use super::kind::Kind;
use super::payload::{FormEvent, Power};
use crate::authority::{At, Authority};
use crate::form::FormKey;
use crate::id::{Digest, EventId, KeyId, StationCode};
use crate::lang::Text;
use crate::refusal::Refusal;
use crate::stage::Stage;
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};
use texts::event;

/// An operator and a commissioner say that an event, recorded of one form, is of another: the photo shows station 3 and was
/// sent for station 2. At the form that it leaves, it and what it replaced take no part any more; at the form that it comes to,
/// `values` are a version like any other. Where the event is none of those that stand at the form by then, it changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormMoved {
    /// The operator.
    pub by: KeyId,
    /// The event that is of another form: one that nothing replaces.
    pub event: EventId,
    /// The form that it leaves.
    pub form: FormKey,
    /// `form.moved/1`.
    pub kind: String,
    /// Code of the reason; the manifest lists those that are offered.
    pub reason: String,
    /// SHA-256 of a salt of 16 bytes followed by the explanation; null where there is none.
    pub text: Option<Digest>,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// The form that it is of; another one.
    pub to: FormKey,
    /// The stations of both, ascending, each once.
    pub touches: Vec<StationCode>,
    /// What its paper says, in the order of the form that it comes to.
    pub values: Vec<Option<u32>>,
    /// The commissioner, another human being.
    pub with: KeyId,
}

impl FormMoved {
    /// Its name.
    pub const KIND: &str = "form.moved/1";
}

impl Kind for FormMoved {
    const NAMES: &'static [&'static str] = &[Self::KIND];
    const ABOUT: Text = event::FORM_MOVED;
    const MANDATE: bool = false;

    fn with(&self) -> Option<KeyId> {
        Some(self.with)
    }

    fn about(&self) -> Vec<&FormKey> {
        vec![&self.form]
    }

    fn form(&self) -> Option<FormEvent<'_>> {
        Some(FormEvent {
            form: &self.to,
            link: None,
            replaces: None,
            behind: None,
            power: Power::Desk,
            stage: Stage::Diperiksa,
            values: &self.values,
        })
    }

    fn check_ranges(&self) -> Result<(), Refusal> {
        check_reason(&self.reason)?;
        if self.form == self.to {
            return Err(Refusal::BadField("to: another form".into()));
        }
        touches_stations([&self.form, &self.to], &self.touches)
    }

    fn judge(&self, authority: &Authority, at: At<'_>) -> Result<(), Refusal> {
        authority.at_desk([self.by, self.with], "form.moved", &self.touches, at)
    }
}
