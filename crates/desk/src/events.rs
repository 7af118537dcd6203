//! Events that one person signs, and texts beside the log.

use crate::answers::{HandIn, Taken, TextOf, TextTaken};
use crate::desk::Desk;
use crate::log::NotTaken;
use crate::problem::{DeskFault, Problem};
use crate::serve::{Answer, Asked};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use model::{Digest, Payload, Role, Submission};

/// Bytes of the salt before a text, which make its hash tell nothing.
const SALT_BYTES: usize = 16;
/// Most bytes of a text.
const TEXT_MAX: usize = 4_000;

/// Hands an event of one signer to the log: reviews, objections and their answers.
pub(crate) fn submit(desk: &Desk, asked: &Asked) -> Result<Answer, Problem> {
    let caller = asked.caller()?;
    let of: HandIn = asked.json()?;
    let event = Submission::parse(desk.given.log.origin(), of.event.as_bytes())?;
    let alone = matches!(
        event.payload(),
        Payload::FormsReviewed(_) | Payload::ObjectionFiled(_) | Payload::ObjectionAnswered(_)
    );
    if !alone {
        return Err(DeskFault::Kind.into());
    }
    if event.payload().by() != caller.key {
        return Err(DeskFault::NotYours.into());
    }
    let index = desk.given.log.submit(event.bytes()).map_err(|not_taken| match not_taken {
        NotTaken::Refused(refusal) => Problem::Event(refusal),
        NotTaken::Unknown => DeskFault::LogSilent.into(),
    })?;
    Answer::json(201, &Taken { id: event.id(), index })
}

/// Keeps a text under its hash; the event that names it comes after.
pub(crate) fn put_text(desk: &Desk, asked: &Asked) -> Result<Answer, Problem> {
    let of: TextOf = asked.json()?;
    let bytes = BASE64.decode(&of.text).map_err(|_| DeskFault::Malformed("text"))?;
    let text = bytes.get(SALT_BYTES..).filter(|text| !text.is_empty() && text.len() <= TEXT_MAX);
    let readable = text.and_then(|text| std::str::from_utf8(text).ok());
    readable.ok_or(DeskFault::Malformed("text"))?;
    let digest = Digest::of(&bytes);
    let caller = asked.caller()?;
    desk.given.texts.put(digest, &bytes).map_err(|error| failed(&error))?;
    desk.store.put_text(digest, caller.key, &caller.grant.area)?;
    Answer::json(201, &TextTaken { digest })
}

/// A text is for who wrote it, and for committees and supervisors whose area meets the author's; one that came without an
/// author, from a terminal, for those of the nation.
pub(crate) fn text(desk: &Desk, asked: &Asked) -> Result<Answer, Problem> {
    let digest: Digest = asked.named.parse().map_err(|_| DeskFault::Unknown)?;
    let (caller, author) = (asked.caller()?, desk.store.text(digest)?);
    let (by, area) = author.map_or((None, String::new()), |(by, area)| (Some(by), area));
    let own = &caller.grant.area;
    let meets = desk.reaches(own, &area) || (by.is_some() && desk.reaches(&area, own));
    if by != Some(caller.key) && (caller.grant.role == Role::Saksi || !meets) {
        return Err(DeskFault::Unknown.into());
    }
    let bytes = desk.given.texts.get(digest).map_err(|error| failed(&error))?;
    Answer::json(200, &TextOf { text: BASE64.encode(bytes.ok_or(DeskFault::Unknown)?) })
}

fn failed(error: &std::io::Error) -> Problem {
    tracing::error!(%error, "the desk's texts can't be reached");
    DeskFault::Fault.into()
}
