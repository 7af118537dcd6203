//! Forms that a person at a desk compared with the photo. Fields stand in the canonical order of their JSON.

use super::desk::touches_stations;
use super::kind::Kind;
use crate::authority::{At, Authority, Role};
use crate::form::FormKey;
use crate::id::{EventId, KeyId, StationCode};
use crate::lang::Text;
use crate::refusal::Refusal;
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};
use texts::event;

/// A form, and what was recorded of it when it was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewedForm {
    /// What was recorded of it.
    pub event: EventId,
    /// The form.
    pub form: FormKey,
}

/// One operator says of forms that what is recorded is what the photo shows: stage *diperiksa*. Where something else is
/// recorded by then, or versions differ, it says nothing of that form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormsReviewed {
    /// The operator.
    pub by: KeyId,
    /// Ascending by `event`, none twice.
    pub forms: Vec<ReviewedForm>,
    /// `forms.reviewed/1`.
    pub kind: String,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// The forms' stations, ascending, each once.
    pub touches: Vec<StationCode>,
}

impl FormsReviewed {
    /// Its name.
    pub const KIND: &str = "forms.reviewed/1";
    /// Most forms of one event: as many as fit an entry beside a passkey's signature.
    pub const FORMS_MAX: usize = 80;
}

impl Kind for FormsReviewed {
    const NAMES: &'static [&'static str] = &[Self::KIND];
    const ABOUT: Text = event::FORMS_REVIEWED;
    const MANDATE: bool = false;

    fn about(&self) -> Vec<&FormKey> {
        self.forms.iter().map(|of| &of.form).collect()
    }

    fn check_ranges(&self) -> Result<(), Refusal> {
        let count = (1..=Self::FORMS_MAX).contains(&self.forms.len());
        if !count || !self.forms.is_sorted_by(|a, b| a.event < b.event) {
            return Err(Refusal::BadField("forms: 1 to 80, ascending by event, none twice".into()));
        }
        touches_stations(self.forms.iter().map(|f| &f.form), &self.touches)
    }

    fn judge(&self, authority: &Authority, at: At<'_>) -> Result<(), Refusal> {
        authority.alone_at_desk((self.by, Role::Operator), "forms.reviewed", &self.touches, at)
    }
}
