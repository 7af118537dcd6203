//! Drafts: an event of two people between its first and its second signature.
//!
//! A draft moves from `open` to `signed` when the second signature is durable, and from there to `admitted` or `refused`
//! when the log has answered; each step is one write. Whatever is cut off between them is done again by [`settle`], and the
//! log takes an event once, however often it is handed in.

use crate::answers::{DraftView, Drafts, HandIn, Second};
use crate::desk::Desk;
use crate::log::NotTaken;
use crate::problem::{DeskFault, Problem};
use crate::serve::{Answer, Asked};
use crate::signin::{Caller, assertion_of};
use crate::store::StoreError;
use crate::store_drafts::{Draft, DraftState};
use model::event::{HEADER, Payload, SignatureLine, Submission, sign};
use model::{EventId, FormKey, KeyId, PublicKey, Refusal, UtcSeconds};

/// How long a draft waits.
pub const DRAFT_SECONDS: i64 = 24 * 3_600;
/// Most drafts of one key that wait at once.
const OPEN_MAX: i64 = 200;

/// The lines that the second person signs who does not sign the event.
pub fn decline_lines(origin: &str, event: EventId) -> String {
    format!("sirekap-decline/1\n{origin}\n{event}\n")
}

/// The lines that the service signs when nobody did.
pub fn expiry_lines(origin: &str, event: EventId, until: UtcSeconds) -> String {
    format!("sirekap-expiry/1\n{origin}\n{event}\n{}\n", until.0)
}

/// An event as its first signer hands it in.
struct Half {
    /// Without signatures.
    event: Submission,
    line: SignatureLine,
    with: KeyId,
}

impl Half {
    /// Three lines and one signature line, exactly as an event has them.
    fn parse(origin: &str, text: &str) -> Result<Half, Problem> {
        let bad = || DeskFault::Malformed("event");
        let lines: Vec<&str> = text.strip_suffix('\n').ok_or_else(bad)?.split('\n').collect();
        let [HEADER, found, payload, line] = lines[..] else { return Err(bad().into()) };
        if found != origin {
            return Err(Refusal::WrongOrigin(found.chars().take(80).collect()).into());
        }
        let (payload, line) = (Payload::parse(payload)?, SignatureLine::parse(line)?);
        let Some(with) = payload.with().filter(|_| payload.brings().is_ok_and(|key| key.is_none())) else {
            return Err(DeskFault::Kind.into());
        };
        if payload.by() == with {
            return Err(Refusal::OnePerson.into());
        }
        if line.key != payload.by() {
            return Err(Refusal::MissingSignature.into());
        }
        Ok(Half { event: sign(origin, payload, &[]), line, with })
    }
}

pub(crate) fn hand_in(desk: &Desk, asked: &Asked) -> Result<Answer, Problem> {
    let caller = asked.caller()?;
    let of: HandIn = asked.json()?;
    let half = Half::parse(desk.given.log.origin(), &of.event)?;
    if half.line.key != caller.key {
        return Err(DeskFault::NotYours.into());
    }
    let id = half.event.id();
    verified(desk, &caller.grant.public, caller.grant.rp.as_deref(), half.event.signed_bytes(), &half.line)?;
    if let Some(known) = desk.store.draft(id)? {
        return shown(desk, 200, &known);
    }
    judged(desk, &half.event)?;
    if desk.store.waiting_of(caller.key)? >= OPEN_MAX {
        return Err(DeskFault::TooMany.into());
    }
    let now = desk.now();
    let draft = Draft {
        id,
        event: of.event.into_bytes(),
        by: caller.key,
        with: half.with,
        area: caller.grant.area.clone(),
        begun: now,
        until: UtcSeconds(now.0 + DRAFT_SECONDS),
        state: DraftState::Open,
        closing: String::new(),
        station: form_of(half.event.payload()).map(|form| form.station.to_string()),
    };
    // Crash before: nothing is here, and who hands it in again is answered. Crash after: it is here, and so is he.
    desk.store.put_draft(&draft)?;
    shown(desk, 201, &draft)
}

/// Whether the log would take the event now with both signatures: both mandates, by form and authority.
fn judged(desk: &Desk, event: &Submission) -> Result<(), Problem> {
    let (now, territory) = (desk.now(), desk.given.log.territory());
    let mut verdict = Ok(());
    // An event of two people is never the first of a log.
    desk.given.log.authority(&mut |authority| verdict = authority.judge(event, 1, now, territory));
    Ok(verdict?)
}

/// A signature line over a message, by a key whose relying party is this one.
fn verified(
    desk: &Desk,
    public: &PublicKey,
    rp: Option<&str>,
    message: &[u8],
    line: &SignatureLine,
) -> Result<(), Problem> {
    if line.key != public.id() || line.signature.algorithm() != public.algorithm() {
        return Err(Refusal::BadSignature(line.key).into());
    }
    assertion_of(desk, public, rp, message, &line.signature)
}

pub(crate) fn list(desk: &Desk, asked: &Asked) -> Result<Answer, Problem> {
    let caller = asked.caller()?;
    let drafts = desk.store.drafts_of(caller.key)?;
    Answer::json(200, &Drafts { drafts: drafts.iter().map(|d| view(desk, d)).collect() })
}

pub(crate) fn look(desk: &Desk, asked: &Asked) -> Result<Answer, Problem> {
    shown(desk, 200, &of_path(desk, asked)?)
}

fn of_path(desk: &Desk, asked: &Asked) -> Result<Draft, Problem> {
    let id = asked.named.parse().map_err(|_| DeskFault::Unknown)?;
    desk.store.draft(id)?.ok_or(DeskFault::Unknown.into())
}

/// The draft that waits for this caller.
fn waiting(desk: &Desk, asked: &Asked) -> Result<(Draft, SignatureLine), Problem> {
    let draft = of_path(desk, asked)?;
    let of: Second = asked.json()?;
    if draft.with != asked.caller()?.key {
        return Err(DeskFault::NotYours.into());
    }
    let line = of.line.strip_suffix('\n').unwrap_or(&of.line);
    Ok((draft, SignatureLine::parse(line)?))
}

pub(crate) fn second(desk: &Desk, asked: &Asked) -> Result<Answer, Problem> {
    let (draft, line) = waiting(desk, asked)?;
    let Caller { grant, .. } = asked.caller()?;
    let half = Half::parse(desk.given.log.origin(), &String::from_utf8_lossy(&draft.event))?;
    verified(desk, &grant.public, grant.rp.as_deref(), half.event.signed_bytes(), &line)?;
    if draft.state == DraftState::Open {
        if desk.now() > draft.until {
            return Err(DeskFault::Closed.into());
        }
        judged(desk, &half.event)?;
        // Crash before: the draft is open, and the person signs again. Crash after: the event is whole, and goes on by itself.
        desk.store.move_draft(draft.id, DraftState::Open, DraftState::Signed, &line.to_text())?;
    }
    let draft = of_path(desk, asked)?;
    let draft = if draft.state == DraftState::Signed { admitted(desk, draft)? } else { draft };
    match draft.state {
        DraftState::Admitted => shown(desk, 200, &draft),
        DraftState::Open | DraftState::Signed => Err(DeskFault::LogSilent.into()),
        DraftState::Declined | DraftState::Expired | DraftState::Refused => Err(DeskFault::Closed.into()),
    }
}

pub(crate) fn decline(desk: &Desk, asked: &Asked) -> Result<Answer, Problem> {
    let (draft, line) = waiting(desk, asked)?;
    let Caller { grant, .. } = asked.caller()?;
    let lines = decline_lines(desk.given.log.origin(), draft.id);
    verified(desk, &grant.public, grant.rp.as_deref(), lines.as_bytes(), &line)?;
    if draft.state == DraftState::Open && desk.now() <= draft.until {
        desk.store.move_draft(
            draft.id,
            DraftState::Open,
            DraftState::Declined,
            &(lines + &line.to_text()),
        )?;
    }
    let draft = of_path(desk, asked)?;
    match draft.state {
        DraftState::Declined => shown(desk, 200, &draft),
        _ => Err(DeskFault::Closed.into()),
    }
}

/// Hands a whole event to the log and notes what it said.
fn admitted(desk: &Desk, draft: Draft) -> Result<Draft, StoreError> {
    let whole = [&draft.event[..], draft.closing.as_bytes()].concat();
    let (state, closing) = match desk.given.log.submit(&whole) {
        Ok(index) => (DraftState::Admitted, index.to_string()),
        Err(NotTaken::Refused(refusal)) => (DraftState::Refused, refusal.code().to_string()),
        Err(NotTaken::Unknown) => return Ok(draft),
    };
    // Crash before: the event is in the log and the draft says `signed`; it is handed in again, and the log knows it.
    desk.store.move_draft(draft.id, DraftState::Signed, state, &closing)?;
    Ok(Draft { state, closing, ..draft })
}

pub(crate) fn settle(desk: &Desk) -> Result<(), StoreError> {
    for draft in desk.store.drafts(DraftState::Signed)? {
        admitted(desk, draft)?;
    }
    let now = desk.now();
    for draft in desk.store.drafts(DraftState::Open)?.into_iter().filter(|draft| draft.until < now) {
        let lines = expiry_lines(desk.given.log.origin(), draft.id, draft.until);
        let key = &desk.given.key;
        let line = SignatureLine { key: key.id(), signature: key.sign(lines.as_bytes()) };
        desk.store.move_draft(draft.id, DraftState::Open, DraftState::Expired, &(lines + &line.to_text()))?;
    }
    Ok(())
}

/// Drafts that wait and touch a station.
pub(crate) fn of_station(desk: &Desk, station: &str) -> Result<Vec<DraftView>, StoreError> {
    let open = desk.store.waiting_at(station)?;
    let views = open.iter().map(|draft| view(desk, draft));
    Ok(views.filter(|of| of.state == DraftState::Open.code()).collect())
}

/// The form that an event is about, if it is about one.
fn form_of(payload: &Payload) -> Option<FormKey> {
    payload.form_event().map(|of| of.form).or(payload.about().first().copied()).cloned()
}

fn view(desk: &Desk, draft: &Draft) -> DraftView {
    // One that has run out is closed, whether the loop has come by or not.
    let over = draft.state == DraftState::Open && draft.until < desk.now();
    let state = if over { DraftState::Expired } else { draft.state };
    let event = String::from_utf8_lossy(&draft.event).into_owned();
    // What is kept here was read when it was handed in.
    let payload = event.lines().nth(2).and_then(|line| Payload::parse(line).ok());
    let form = payload.as_ref().and_then(form_of);
    DraftView {
        id: draft.id,
        kind: payload.as_ref().map(|payload| payload.kind().to_owned()).unwrap_or_default(),
        station: draft.station.clone(),
        contest: form.map(|form| form.contest.code().to_owned()),
        event,
        by: draft.by,
        with: draft.with,
        begun: draft.begun,
        until: draft.until,
        state: state.code().into(),
        closing: draft.closing.clone(),
    }
}

fn shown(desk: &Desk, status: u16, draft: &Draft) -> Result<Answer, Problem> {
    Answer::json(status, &view(desk, draft))
}
