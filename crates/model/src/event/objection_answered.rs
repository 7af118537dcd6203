//! What became of an objection. Fields stand in the canonical order of their JSON.

use super::desk::touches_stations;
use super::kind::Kind;
use crate::authority::{At, Authority, Role};
use crate::form::FormKey;
use crate::id::{Digest, EventId, KeyId, StationCode};
use crate::lang::Text;
use crate::refusal::Refusal;
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};
use texts::event;

/// How an objection was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It was accepted, or explained, and is settled: kejadian khusus.
    Settled,
    /// It could not be settled and goes on to the next tier: keberatan.
    Kept,
    /// Who filed it took it back.
    Withdrawn,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Outcome; 3] = [Outcome::Settled, Outcome::Kept, Outcome::Withdrawn];

    /// The code in events.
    pub const fn code(self) -> &'static str {
        match self {
            Outcome::Settled => "settled",
            Outcome::Kept => "kept",
            Outcome::Withdrawn => "withdrawn",
        }
    }

    /// In words.
    pub const fn text(self) -> Text {
        match self {
            Outcome::Settled => event::OUTCOME_SETTLED,
            Outcome::Kept => event::OUTCOME_KEPT,
            Outcome::Withdrawn => event::OUTCOME_WITHDRAWN,
        }
    }
}

/// A commissioner answers an objection. A later answer takes the place of an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObjectionAnswered {
    /// The commissioner.
    pub by: KeyId,
    /// The form.
    pub form: FormKey,
    /// `objection.answered/1`.
    pub kind: String,
    /// The `objection.filed` of this form.
    pub objection: EventId,
    /// What became of it.
    pub outcome: Outcome,
    /// SHA-256 of a salt of 16 bytes followed by the answer's text; null where there is none.
    pub text: Option<Digest>,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// The form's station, alone.
    pub touches: Vec<StationCode>,
}

impl ObjectionAnswered {
    /// Its name.
    pub const KIND: &str = "objection.answered/1";
}

impl Kind for ObjectionAnswered {
    const NAMES: &'static [&'static str] = &[Self::KIND];
    const ABOUT: Text = event::OBJECTION_ANSWERED;
    const MANDATE: bool = false;

    fn about(&self) -> Vec<&FormKey> {
        vec![&self.form]
    }

    fn check_ranges(&self) -> Result<(), Refusal> {
        touches_stations([&self.form], &self.touches)
    }

    fn judge(&self, authority: &Authority, at: At<'_>) -> Result<(), Refusal> {
        authority.alone_at_desk((self.by, Role::Commissioner), "objection.answered", &self.touches, at)
    }
}
