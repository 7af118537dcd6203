//! How people come to the desk: a card's code and PIN, a passkey, a name; and who one is.

use crate::answers::{Attested, Enrol, Enrolled, KeyOf, MandateArea, Me, OfferView, Registration};
use crate::desk::Desk;
use crate::log::NotTaken;
use crate::pins::Verdict;
use crate::problem::{DeskFault, Problem};
use crate::registration::registered;
use crate::serve::{Answer, Asked};
use crate::store::Person;
use crate::who::DESK;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use model::event::{HEADER, KeyEnrol, SignatureLine};
use model::{KeyId, Payload, Role, Submission};

/// Most characters of what a person is called.
const NAME_MAX: usize = 80;

pub(crate) fn offer(desk: &Desk, asked: &Asked) -> Result<Answer, Problem> {
    let ticket: KeyId = asked.named.parse().map_err(|_| DeskFault::Unknown)?;
    let mut found = None;
    desk.given.log.authority(&mut |authority| {
        let open = authority.offers().get(&ticket).filter(|offer| offer.gone.is_none());
        found = open.cloned();
    });
    let offer = found.ok_or(DeskFault::Unknown)?;
    Answer::json(
        200,
        &OfferView {
            role: offer.role.code().into(),
            area: desk.place(&offer.area),
            person: offer.person,
            until: offer.until,
            mandate_until: offer.mandate_until,
        },
    )
}

/// Reads what the browser gave when the passkey was made. It keeps nothing.
pub(crate) fn attested(desk: &Desk, asked: &Asked) -> Result<Answer, Problem> {
    let of: Registration = asked.json()?;
    let object = URL_SAFE_NO_PAD.decode(&of.attestation).map_err(|_| DeskFault::Registration("base64url"))?;
    let registered = registered(&object, &desk.given.site.rp)?;
    Answer::json(
        200,
        &Attested {
            alg: registered.public.algorithm().tag().into(),
            key: registered.public.to_base64(),
            id: registered.public.id(),
            credential: URL_SAFE_NO_PAD.encode(&registered.credential),
        },
    )
}

/// Checks the PIN, signs as the registrar, and hands the enrolment to the log. What the log has already is answered again.
pub(crate) fn enrol(desk: &Desk, asked: &Asked) -> Result<Answer, Problem> {
    let of: Enrol = asked.json()?;
    let name = of.name.trim();
    if name.is_empty() || name.chars().count() > NAME_MAX || name.chars().any(char::is_control) {
        return Err(DeskFault::Malformed("name").into());
    }
    let credential =
        URL_SAFE_NO_PAD.decode(&of.credential).map_err(|_| DeskFault::Malformed("credential"))?;
    let (event, enrolment) = countersigned(desk, &of.event)?;
    let event = Submission::parse(desk.given.log.origin(), event.as_bytes())?;
    let key = enrolment.public()?.id();
    let mut gone = false;
    desk.given.log.authority(&mut |authority| {
        gone = authority.offers().get(&enrolment.by).is_some_and(|offer| offer.gone.is_some());
    });
    // The PIN of a code that is gone opens nothing and is not looked at: the log says what became of it.
    if !gone {
        match (desk.given.pins)(enrolment.by, &of.pin, desk.now()) {
            Some(Verdict::Right) => {}
            Some(Verdict::Wrong) => return Err(DeskFault::WrongCode.into()),
            Some(Verdict::Wait { seconds }) => return Err(DeskFault::PinWait(seconds).into()),
            None => return Err(DeskFault::Fault.into()),
        }
    }
    let index = desk.given.log.submit(event.bytes()).map_err(|not_taken| match not_taken {
        NotTaken::Refused(refusal) => Problem::Event(refusal),
        NotTaken::Unknown => DeskFault::LogSilent.into(),
    })?;
    // Crash before: the log has the key and the desk no name of it; who asks again is answered, and named.
    desk.store.put_person(&Person { key, name: name.into(), credential })?;
    Answer::json(201, &Enrolled { id: event.id(), index, key })
}

/// The enrolment with the registrar's line between the two that it came with.
fn countersigned(desk: &Desk, text: &str) -> Result<(String, KeyEnrol), Problem> {
    let bad = || Problem::from(DeskFault::Malformed("event"));
    let lines: Vec<&str> = text.strip_suffix('\n').ok_or_else(bad)?.split('\n').collect();
    let [HEADER, origin, payload, ticket, passkey] = lines[..] else { return Err(bad()) };
    if origin != desk.given.log.origin() {
        return Err(bad());
    }
    let Payload::KeyEnrol(enrolment) = Payload::parse(payload)? else { return Err(bad()) };
    let registrar = &desk.given.registrar;
    let role = Role::from_code(&enrolment.role).is_some_and(|role| DESK.contains(&role));
    let for_a_desk = enrolment.rp.as_deref() == Some(&desk.given.site.rp) && role;
    if enrolment.with != Some(registrar.id()) || !for_a_desk {
        return Err(bad());
    }
    let head = format!("{HEADER}\n{origin}\n{payload}\n");
    // The code's own signature comes first: without the code nobody learns whether a PIN is right.
    let line = SignatureLine::parse(ticket)?;
    let mut known = None;
    desk.given.log.authority(&mut |authority| {
        known = authority.offers().get(&enrolment.by).map(|offer| offer.public.clone());
    });
    let good = known
        .is_some_and(|key| line.key == enrolment.by && key.verify(head.as_bytes(), &line.signature).is_ok());
    if !good {
        return Err(DeskFault::WrongCode.into());
    }
    let own = SignatureLine { key: registrar.id(), signature: registrar.sign(head.as_bytes()) };
    Ok((format!("{head}{ticket}\n{}{passkey}\n", own.to_text()), enrolment))
}

pub(crate) fn credential(desk: &Desk, asked: &Asked) -> Result<Answer, Problem> {
    let credential = URL_SAFE_NO_PAD.decode(&asked.named).map_err(|_| DeskFault::Unknown)?;
    let key = desk.store.key_of(&credential)?.ok_or(DeskFault::Unknown)?;
    Answer::json(200, &KeyOf { key })
}

pub(crate) fn me(desk: &Desk, asked: &Asked) -> Result<Answer, Problem> {
    let caller = asked.caller()?;
    let trained = !matches!(caller.grant.role, Role::Operator | Role::Commissioner)
        || desk.given.log.is_certified(caller.key, desk.now());
    let place = desk.place(&caller.grant.area);
    Answer::json(
        200,
        &Me {
            key: caller.key,
            role: caller.grant.role.code().into(),
            area: MandateArea { code: place.code, name: place.name, level: desk.level(&caller.grant.area) },
            person: caller.grant.person,
            name: desk.store.person(caller.key)?.map(|person| person.name),
            certified: trained,
            until: caller.session.until,
        },
    )
}
