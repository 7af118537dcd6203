//! Values taken over from another system's published file. Fields stand in the canonical order of their JSON.

use super::kind::Kind;
use super::payload::{FormEvent, Link, Power};
use crate::authority::{At, Authority, Role};
use crate::canon;
use crate::form::FormKey;
use crate::id::{Digest, EventId, KeyId};
use crate::lang::Text;
use crate::refusal::Refusal;
use crate::stage::Stage;
use crate::time::{UtcSeconds, Zone};
use serde::{Deserialize, Serialize};
use texts::event;

/// Where imported values come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportedFrom {
    /// The file's name, without folders.
    pub file: String,
    /// Line of the record in the file, from 1; 0 when the file is one record.
    pub line: u32,
    /// SHA-256 of the file.
    pub sha256: Digest,
}

/// A block of the 2024 station file that was there, and which of its fields it left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PortalBlock {
    /// Names of the form's fields (`IV.2`) that the block should have had and had not.
    pub absent: Vec<String>,
    /// Whether the block had the literal key `"null"`.
    pub null_key: bool,
}

/// What a station file of the 2024 portal says beside its values, kept so that the file can be served as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Portal {
    /// The `administrasi` block; null when it was null.
    pub administrasi: Option<PortalBlock>,
    /// The `chart` block; null when it was null.
    pub chart: Option<PortalBlock>,
    /// Image addresses by page, null where none was published.
    pub images: Vec<Option<String>>,
    /// The `mode` field; null when the file had none.
    pub mode: Option<String>,
    /// The `psu` field.
    pub psu: Option<String>,
    /// The `status_adm` field.
    pub status_adm: bool,
    /// The `status_suara` field.
    pub status_suara: bool,
    /// The `ts` field, as written.
    pub ts: String,
}

/// Whether an import is older than another one by the source's own time. Version 1 of the kind does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Option<EventId>", into = "Option<EventId>")]
pub enum Behind {
    /// `form.imported/1`: the field is not there.
    #[default]
    Unsaid,
    /// `form.imported/2`, null: when it was made, nothing in the log was newer.
    Nothing,
    /// `form.imported/2`: the event that is newer. This one is recorded and never what counts.
    Event(EventId),
}

impl Behind {
    /// The event that is newer, if one is named.
    pub const fn event(self) -> Option<EventId> {
        match self {
            Behind::Event(id) => Some(id),
            Behind::Unsaid | Behind::Nothing => None,
        }
    }

    /// Whether the field is not there at all.
    pub const fn is_unsaid(&self) -> bool {
        matches!(self, Behind::Unsaid)
    }
}

impl From<Option<EventId>> for Behind {
    fn from(field: Option<EventId>) -> Self {
        field.map_or(Behind::Nothing, Behind::Event)
    }
}

impl From<Behind> for Option<EventId> {
    fn from(behind: Behind) -> Self {
        behind.event()
    }
}

/// A form's values taken over from another system's published file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormImported {
    /// The event of the same form that is newer by the source's own time; from version 2 on.
    #[serde(default, skip_serializing_if = "Behind::is_unsaid")]
    pub behind: Behind,
    /// The importer's key.
    pub by: KeyId,
    /// The form.
    pub form: FormKey,
    /// `form.imported/1` or `form.imported/2`; see [`FormImported::kind_of`].
    pub kind: String,
    /// What a 2024 station file says beside its values; null for other sources.
    pub portal: Option<Portal>,
    /// Id of this key's previous event; null for its first.
    pub prev: Option<EventId>,
    /// The event this one replaces; null for a form's first.
    pub replaces: Option<EventId>,
    /// Number of this event in its key's chain, from 0.
    pub seq: u64,
    /// Where the values come from.
    pub source: ImportedFrom,
    /// The stage the source claims.
    pub stage: Stage,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// Values in form order, null where the source has none.
    pub values: Vec<Option<u32>>,
}

impl FormImported {
    /// Its name before it said which is newer.
    pub const KIND_1: &str = "form.imported/1";
    /// Its name.
    pub const KIND: &str = "form.imported/2";

    /// The source's own time, where the event says how a station file of 2024 looked and its `ts` can be read.
    pub fn source_time(&self) -> Option<UtcSeconds> {
        self.portal.as_ref().and_then(|portal| UtcSeconds::from_local(&portal.ts, Zone::Wib))
    }

    /// The kind and version that says this of the source's time.
    pub const fn kind_of(behind: Behind) -> &'static str {
        match behind {
            Behind::Unsaid => Self::KIND_1,
            Behind::Nothing | Behind::Event(_) => Self::KIND,
        }
    }
}

impl Kind for FormImported {
    const NAMES: &'static [&'static str] = &[Self::KIND_1, Self::KIND];
    const ABOUT: Text = event::FORM_IMPORTED;
    const MANDATE: bool = false;
    const VERSIONED_BY: &'static str = "behind";

    fn name(&self) -> &'static str {
        Self::kind_of(self.behind)
    }

    fn form(&self) -> Option<FormEvent<'_>> {
        Some(FormEvent {
            form: &self.form,
            link: Some(Link { seq: self.seq, prev: self.prev }),
            replaces: self.replaces,
            behind: self.behind.event(),
            power: Power::Claim,
            stage: self.stage,
            values: &self.values,
        })
    }

    fn check_ranges(&self) -> Result<(), Refusal> {
        canon::counted(self.seq).then_some(()).ok_or_else(|| Refusal::BadField("seq".into()))
    }

    fn judge(&self, authority: &Authority, at: At<'_>) -> Result<(), Refusal> {
        authority.at_station((self.by, Role::Importer), "form.imported", &self.form.station, at)
    }
}
