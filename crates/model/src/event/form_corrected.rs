//! A transcription put right: the system said something else than the paper. Fields stand in the canonical order of their JSON.

use super::desk::{check_evidence, check_reason, touches_stations};
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

/// An operator and a commissioner say that the paper says this, where the system said otherwise. The paper itself is never
/// corrected. Where something else than `replaces` is recorded by then, it changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormCorrected {
    /// The operator.
    pub by: KeyId,
    /// SHA-256 of the pictures and documents that it rests on: at most 64, ascending, none twice.
    pub evidence: Vec<Digest>,
    /// The form.
    pub form: FormKey,
    /// `form.corrected/1`.
    pub kind: String,
    /// Code of the reason; the manifest lists those that are offered.
    pub reason: String,
    /// What was recorded of the form when they looked.
    pub replaces: EventId,
    /// SHA-256 of a salt of 16 bytes followed by the explanation; null where there is none.
    pub text: Option<Digest>,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// The form's station, alone.
    pub touches: Vec<StationCode>,
    /// What the paper says, in form order, null where it has none.
    pub values: Vec<Option<u32>>,
    /// The commissioner, another human being.
    pub with: KeyId,
}

impl FormCorrected {
    /// Its name.
    pub const KIND: &str = "form.corrected/1";
}

impl Kind for FormCorrected {
    const NAMES: &'static [&'static str] = &[Self::KIND];
    const ABOUT: Text = event::FORM_CORRECTED;
    const MANDATE: bool = false;

    fn with(&self) -> Option<KeyId> {
        Some(self.with)
    }

    fn form(&self) -> Option<FormEvent<'_>> {
        Some(FormEvent {
            form: &self.form,
            link: None,
            replaces: Some(self.replaces),
            behind: None,
            power: Power::Desk,
            stage: Stage::Diperiksa,
            values: &self.values,
        })
    }

    fn check_ranges(&self) -> Result<(), Refusal> {
        check_evidence(&self.evidence)?;
        check_reason(&self.reason)?;
        touches_stations([&self.form], &self.touches)
    }

    fn judge(&self, authority: &Authority, at: At<'_>) -> Result<(), Refusal> {
        authority.at_desk([self.by, self.with], "form.corrected", &self.touches, at)
    }
}
