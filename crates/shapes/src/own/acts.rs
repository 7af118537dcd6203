//! What desks, objectors and authorities said of a form.

#[cfg(feature = "openapi")]
use crate::schema::words as w;
use model::event::{Decision, Outcome, RepeatCause};
use model::{Digest, Entry, EventId, FormKey, Payload};
use serde::{Deserialize, Serialize};

/// An act: an entry of the desk's kinds that names the form (docs/spec/event.md, "The desk"). Those that carry the form's values
/// are in its history too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FormAct {
    /// Log index: its proof is computed from the tiles.
    pub index: u64,
    /// Event id.
    #[cfg_attr(feature = "openapi", schema(value_type = model::EventId))]
    pub id: String,
    /// Kind with version.
    #[cfg_attr(feature = "openapi", schema(value_type = w::ActKind))]
    pub kind: String,
    /// Key id of the author.
    #[cfg_attr(feature = "openapi", schema(value_type = model::KeyId))]
    pub by: String,
    /// Key id of the second who signed; null where one signs alone.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<model::KeyId>, required = true))]
    pub with: Option<String>,
    /// Arrival, RFC 3339 UTC: the log's claim.
    #[cfg_attr(feature = "openapi", schema(value_type = w::UtcTime))]
    pub arrival: String,
    /// Why it has no effect on this form, `E....`; null where it has.
    #[cfg_attr(feature = "openapi", schema(pattern = "^E[0-9]{4}$", required = true))]
    pub code: Option<String>,
    /// What it says.
    pub says: ActSays,
}

impl FormAct {
    /// What an entry at a log index says of a form, and why it has no effect there, where it has none.
    pub fn of(index: u64, code: Option<String>, Entry { event, arrival }: &Entry) -> Self {
        let payload = event.payload();
        FormAct {
            index,
            id: event.id().to_hex(),
            kind: payload.kind().into(),
            by: payload.by().to_hex(),
            with: payload.with().map(|with| with.to_hex()),
            arrival: arrival.rfc3339(),
            code,
            says: ActSays::of(payload),
        }
    }
}

/// What an act says: fields of the event's payload under their own names; those that are null, or that its kind has not, are
/// absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields, default)]
pub struct ActSays {
    /// Why a poll is held on another day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cause: Option<RepeatCause>,
    /// The decision on paper that it rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
    /// The event that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<EventId>,
    /// SHA-256 of pictures and documents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Vec<Digest>>,
    /// Name of the field that is objected to.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<w::FieldName>))]
    pub field: Option<String>,
    /// The form that it names: of a move the one that is left.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub form: Option<FormKey>,
    /// The objection that is answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub objection: Option<EventId>,
    /// Office of who objected on paper.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<w::OfficeCode>))]
    pub on_behalf: Option<String>,
    /// What became of an objection.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// Code of the reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(pattern = "^[A-Za-z0-9-][A-Za-z0-9.-]{0,31}$"))]
    pub reason: Option<String>,
    /// What was recorded when it was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaces: Option<EventId>,
    /// SHA-256 of a salt and a text that lies beside the log.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Digest>,
    /// The form that a moved event comes to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<FormKey>,
    /// The versions that were seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub versions: Option<Vec<EventId>>,
}

impl ActSays {
    /// What a payload says; nothing of one that is no act, and of a review, which names many forms, no more than that it is one.
    pub fn of(payload: &Payload) -> Self {
        let nothing = ActSays::default;
        match payload.clone() {
            Payload::FormCorrected(p) => ActSays {
                evidence: Some(p.evidence),
                form: Some(p.form),
                reason: Some(p.reason),
                replaces: Some(p.replaces),
                text: p.text,
                ..nothing()
            },
            Payload::FormResolved(p) => ActSays {
                event: Some(p.event),
                form: Some(p.form),
                reason: Some(p.reason),
                text: p.text,
                versions: Some(p.versions),
                ..nothing()
            },
            Payload::FormMoved(p) => ActSays {
                event: Some(p.event),
                form: Some(p.form),
                reason: Some(p.reason),
                text: p.text,
                to: Some(p.to),
                ..nothing()
            },
            Payload::ObjectionFiled(p) => ActSays {
                event: p.event,
                evidence: Some(p.evidence),
                field: p.field,
                form: Some(p.form),
                on_behalf: p.on_behalf,
                text: Some(p.text),
                ..nothing()
            },
            Payload::ObjectionAnswered(p) => ActSays {
                form: Some(p.form),
                objection: Some(p.objection),
                outcome: Some(p.outcome),
                text: p.text,
                ..nothing()
            },
            Payload::PollRepeated(p) => {
                ActSays { cause: Some(p.cause), decision: Some(p.decision), form: Some(p.form), ..nothing() }
            }
            Payload::CountRepeated(p) => {
                ActSays { decision: Some(p.decision), form: Some(p.form), ..nothing() }
            }
            Payload::StationAbsent(p) => {
                ActSays { decision: Some(p.decision), form: Some(p.form), ..nothing() }
            }
            Payload::ResultDecided(p) => {
                ActSays { decision: Some(p.decision), form: Some(p.form), replaces: p.replaces, ..nothing() }
            }
            _ => nothing(),
        }
    }
}
