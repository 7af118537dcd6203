//! What an event says, from its bytes: which kind, which form, which numbers change against what is published, why, who.
//! The second person reads this before signing.

use crate::order;
use device::Fault;
use model::event::{Decision, HEADER, event_id, signed_lines};
use model::lang::Words;
use model::passkey::challenge;
use model::{Digest, EventId, Field, FormKey, KeyId, Payload, Refusal, UtcSeconds, labels};
use serde::{Deserialize, Serialize};

/// An event with what everybody can read beside it.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WordsOf {
    /// Origin of the log.
    origin: String,
    /// The event: its three lines, and perhaps signatures behind them, which are not looked at.
    text: String,
    /// The fields of the form whose numbers it says, in form order, with their labels in Bahasa Indonesia.
    fields: Vec<FieldLabel>,
    /// The events of that form that are published.
    published: Vec<Published>,
    /// The one of them that is recorded now.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    recorded: Option<EventId>,
}

/// A field of a form.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldLabel {
    /// Its name.
    field: String,
    /// Its label.
    label: String,
}

/// An event of a form.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Published {
    /// Its id.
    id: EventId,
    /// Its values.
    values: Vec<Option<u32>>,
}

/// What it says.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Said {
    /// The event's id, from the bytes.
    id: EventId,
    /// The challenge for a passkey, base64url.
    challenge: String,
    /// The three lines that are signed.
    lines: String,
    /// The kind with its version.
    kind: String,
    /// What events of this kind are.
    about: Words,
    /// Who signs first.
    by: KeyId,
    /// Who signs second.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    with: Option<KeyId>,
    /// When, as its author says.
    time: UtcSeconds,
    /// The forms that it is about. Of a move the form that is left, then the one that it comes to.
    forms: Vec<FormKey>,
    /// The event that it rests on: what is replaced, what stands, what is moved, objected to or answered.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    event: Option<EventId>,
    /// The versions that its author saw.
    versions: Vec<EventId>,
    /// Code of the reason.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    reason: Option<String>,
    /// Hash of its free text.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    note: Option<Digest>,
    /// The decision on paper that it rests on.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    decision: Option<Decision>,
    /// Why a poll is held again, or what became of an objection.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    more: Option<Words>,
    /// The numbers that stand once it is in the log, each with the one that is recorded now. Empty where it says none.
    numbers: Vec<Number>,
    /// Whether something else is recorded by now than what it was made for: it would change nothing.
    stale: bool,
    /// Whether its numbers can't be told with these fields: nobody should sign it.
    unread: bool,
}

/// A number.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Number {
    /// Name of the field.
    field: String,
    /// What it counts.
    label: Words,
    /// What is recorded; null where nothing is, or no number.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    old: Option<u32>,
    /// What it will be.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    new: Option<u32>,
}

pub fn words(q: WordsOf) -> Result<Said, Fault> {
    let payload = payload(&q.origin, &q.text)?;
    let bytes = signed_lines(&q.origin, &payload);
    let mut said = Said {
        id: event_id(&q.origin, &payload),
        challenge: challenge(&bytes),
        lines: String::from_utf8_lossy(&bytes).into_owned(),
        kind: payload.kind().into(),
        about: about(&payload),
        by: payload.by(),
        with: payload.with(),
        time: payload.time(),
        forms: payload.about().into_iter().cloned().collect(),
        event: None,
        versions: Vec::new(),
        reason: None,
        note: None,
        decision: None,
        more: None,
        numbers: Vec::new(),
        stale: false,
        unread: false,
    };
    let known = |id: EventId| q.published.iter().find(|of| of.id == id).map(|of| &of.values[..]);
    let recorded = q.recorded.and_then(known);
    // What the event says, and the numbers that will stand.
    let new = match &payload {
        Payload::FormsReviewed(_) => None,
        Payload::FormCorrected(of) => {
            said.forms.push(of.form.clone());
            (said.event, said.reason, said.note) = (Some(of.replaces), Some(of.reason.clone()), of.text);
            said.stale = q.recorded != Some(of.replaces);
            Some(&of.values[..])
        }
        Payload::FormResolved(of) => {
            (said.event, said.reason, said.note) = (Some(of.event), Some(of.reason.clone()), of.text);
            said.versions.clone_from(&of.versions);
            said.unread = known(of.event).is_none();
            known(of.event)
        }
        Payload::FormMoved(of) => {
            said.forms = vec![of.form.clone(), of.to.clone()];
            (said.event, said.reason, said.note) = (Some(of.event), Some(of.reason.clone()), of.text);
            Some(&of.values[..])
        }
        Payload::ObjectionFiled(of) => {
            (said.event, said.note) = (of.event, Some(of.text));
            None
        }
        Payload::ObjectionAnswered(of) => {
            (said.event, said.note) = (Some(of.objection), of.text);
            said.more = Some(Words::of(of.outcome.text()));
            None
        }
        Payload::PollRepeated(of) => {
            said.decision = Some(of.decision.clone());
            said.more = Some(Words::of(of.cause.text()));
            None
        }
        Payload::CountRepeated(of) => {
            said.decision = Some(of.decision.clone());
            None
        }
        Payload::StationAbsent(of) => {
            said.decision = Some(of.decision.clone());
            None
        }
        Payload::ResultDecided(of) => {
            said.forms.push(of.form.clone());
            (said.event, said.decision) = (of.replaces, Some(of.decision.clone()));
            said.stale = q.recorded != of.replaces;
            Some(&of.values[..])
        }
        other => return Err(Fault::BadEvent(Refusal::UnknownKind(other.kind().into()))),
    };
    if let Some(new) = new {
        let numbers = numbers(&q.fields, recorded, new);
        said.unread = numbers.is_none();
        said.numbers = numbers.unwrap_or_default();
    }
    Ok(said)
}

/// The payload of an event's text. Signatures behind it are of no concern here: it is shown before it is signed.
fn payload(origin: &str, text: &str) -> Result<Payload, Fault> {
    let mut lines = text.split('\n');
    let (header, log, json) = (lines.next(), lines.next(), lines.next());
    if header != Some(HEADER) {
        return Err(Fault::BadEvent(Refusal::UnknownHeader(header.unwrap_or_default().into())));
    }
    if log != Some(origin) {
        return Err(Fault::BadEvent(Refusal::WrongOrigin(log.unwrap_or_default().into())));
    }
    Payload::parse(json.unwrap_or_default()).map_err(Fault::BadEvent)
}

fn about(payload: &Payload) -> Words {
    let text = model::event::kinds().find(|(name, _)| *name == payload.kind()).map(|(_, text)| text);
    text.map(Words::of).unwrap_or_default()
}

/// Every number with its label; none where these are not the fields of so many numbers in form order.
fn numbers(fields: &[FieldLabel], old: Option<&[Option<u32>]>, new: &[Option<u32>]) -> Option<Vec<Number>> {
    let names: Vec<String> = fields.iter().map(|of| of.field.clone()).collect();
    let order: Vec<Field> = order::fields(&names)?;
    if order.len() != new.len() {
        return None;
    }
    let old = |at: usize| old.filter(|old| old.len() == new.len()).and_then(|old| old[at]);
    let number = |(at, of): (usize, &FieldLabel)| Number {
        field: of.field.clone(),
        label: Words::of(|lang| labels::told(&of.field, &of.label, lang)),
        old: old(at),
        new: new[at],
    };
    Some(fields.iter().enumerate().map(number).collect())
}
