//! An objection to a form. Fields stand in the canonical order of their JSON.

use super::desk::{check_evidence, touches_stations};
use super::kind::Kind;
use crate::authority::{At, Authority, Office, Role};
use crate::form::{Field, FormKey};
use crate::id::{Digest, EventId, KeyId, StationCode};
use crate::lang::Text;
use crate::refusal::Refusal;
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};
use texts::event;

/// A witness or a supervisor objects; or an operator enters the objection of one who has no key and filed it on paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObjectionFiled {
    /// Who objects, or the operator who enters it.
    pub by: KeyId,
    /// What is objected to; null where it is the poll, or nothing is recorded yet.
    pub event: Option<EventId>,
    /// SHA-256 of pictures and documents: at most 64, ascending, none twice.
    pub evidence: Vec<Digest>,
    /// The name of the field; null where it is no single number.
    pub field: Option<String>,
    /// The form.
    pub form: FormKey,
    /// `objection.filed/1`.
    pub kind: String,
    /// Office of who filed it on paper, `bawaslu` or a participant's; null where its own key signs.
    pub on_behalf: Option<String>,
    /// SHA-256 of a salt of 16 bytes followed by the objection's text.
    pub text: Digest,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// The form's station, alone.
    pub touches: Vec<StationCode>,
}

impl ObjectionFiled {
    /// Its name.
    pub const KIND: &str = "objection.filed/1";
}

impl Kind for ObjectionFiled {
    const NAMES: &'static [&'static str] = &[Self::KIND];
    const ABOUT: Text = event::OBJECTION_FILED;
    const MANDATE: bool = false;

    fn about(&self) -> Vec<&FormKey> {
        vec![&self.form]
    }

    fn check_ranges(&self) -> Result<(), Refusal> {
        check_evidence(&self.evidence)?;
        let named = |name: &String| Field::named(name).is_some_and(|field| field.to_string() == *name);
        if !self.field.iter().all(named) {
            return Err(Refusal::BadField("field: the name of a field".into()));
        }
        let other = |code: &String| Office::from_code(code).is_some_and(|o| o != Office::Commission);
        if !self.on_behalf.iter().all(other) {
            return Err(Refusal::BadField("on_behalf: bawaslu, or a participant's office".into()));
        }
        touches_stations([&self.form], &self.touches)
    }

    fn judge(&self, authority: &Authority, at: At<'_>) -> Result<(), Refusal> {
        let role = match authority.grants().get(&self.by).map(|grant| grant.role) {
            Some(role @ (Role::Operator | Role::Supervisor)) => role,
            _ => Role::Saksi,
        };
        authority.alone_at_desk((self.by, role), "objection.filed", &self.touches, at)?;
        match self.on_behalf.is_some() == (role == Role::Operator) {
            true => Ok(()),
            false => Err(Refusal::BadField("on_behalf: of an operator, and of nobody else".into())),
        }
    }
}
