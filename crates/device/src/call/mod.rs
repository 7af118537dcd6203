//! The one door for other languages: a name and JSON in, JSON out. An error is `{"error": {"code": ..., "id": ..., "en": ...,
//! "detail": ...}}`.
//!
//! What can be asked stands in one list. The document of the door (feature `openapi`) is made from the same list and types, and
//! the types of the app's TypeScript from the document, so that no question is written twice.

mod bundles;
mod cards;
mod events;
mod forms;
mod nation;
mod outbox;

use crate::Fault;
use model::lang::Words;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Makes [`call`], and the rows of its document, of one list: a sentence, the name, the question, the answer, the function.
macro_rules! calls {
    ($(#[doc = $about:literal] $name:ident($question:ty) -> $answer:ty = $function:path;)*) => {
        /// Answers a question. Which there are, with their fields, is in `tests/all/openapi.json`.
        pub fn call(name: &str, question: &str) -> String {
            match name {
                $(stringify!($name) => answer::<$question, $answer>(question, $function),)*
                _ => refused(&Fault::BadQuestion(format!("there is no {name}"))),
            }
        }

        /// The document of everything that can be asked, in OpenAPI 3.1.
        #[cfg(feature = "openapi")]
        pub fn document() -> serde_json::Value {
            let rows = vec![$(door::Row::of::<$question, $answer>(stringify!($name), $about)),*];
            door::document::<Refused<'_>>("What an officer's telephone asks of the crate device", rows)
        }
    };
}

calls! {
    /// What the code of a card is for, however it was read.
    code(Text) -> cards::CodeOf = cards::code;
    /// A group of a typed code, in its one spelling.
    group(cards::GroupOf) -> crate::code::Group = cards::group;
    /// The code of the card whose letters were typed.
    typed(cards::TypedOf) -> cards::Fragment = cards::typed;
    /// The key that follows from a code.
    ticket(cards::Ticket) -> cards::TicketKey = cards::ticket;
    /// A signature by the key that follows from a code.
    ticket_sign(cards::TicketMessage) -> events::SignatureText = cards::ticket_sign;
    /// The id of a public key.
    key_id(events::Key) -> events::Id = events::key_id;
    /// The lines of an event that are to be signed.
    lines(events::LinesOf) -> events::Lines = events::lines;
    /// An event with its signatures.
    signed(events::Signed) -> events::Whole = events::signed;
    /// What a request's signature is over.
    auth(events::AuthOf) -> events::Auth = events::auth;
    /// A service's policy, where it is the one that the card vouches for.
    policy(nation::PolicyOf) -> nation::Policy = nation::policy;
    /// What a service tells of the nation, where it is whole and goes on from what the phone has.
    nation(nation::NationOf) -> nation::Told = nation::nation;
    /// The election, as the root key signed it at the beginning of the log.
    election(nation::Trust) -> crate::Election = nation::election;
    /// The keys that may sign receipts.
    receipt_keys(nation::Trust) -> nation::ReceiptKeys = nation::receipt_keys;
    /// A station, as the root key vouches for it.
    station(nation::StationOf) -> crate::StationFile = nation::station;
    /// What a receipt says, where it is good.
    receipt(nation::ReceiptOf) -> nation::Received = nation::receipt;
    /// Where the log has an event, where the proof holds.
    proof(nation::ProofOf) -> nation::InLog = nation::proof;
    /// A release of the app, where the log has it.
    release(nation::ReleaseOf) -> nation::Release = nation::release;
    /// What the controls say of a form as it is typed.
    controls(forms::Form) -> crate::controls::Report = forms::controls;
    /// A signed event as an item of the outbox.
    item(outbox::NewItem) -> crate::outbox::Item = outbox::item;
    /// What a phone does next.
    outbox_next(outbox::Next) -> crate::outbox::Action = outbox::next;
    /// What an answer changes.
    outbox_done(outbox::Done) -> outbox::Changed = outbox::done;
    /// A text in parts that fit into QR codes.
    split(Text) -> bundles::Parts = bundles::split;
    /// The text of such parts; null while some are missing.
    join(bundles::Parts) -> bundles::Joined = bundles::join;
}

/// A text.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = TextOf))]
struct Text {
    /// The text.
    text: String,
}

/// Why a question has no answer, with what to tell the officer.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = Fault))]
struct FaultText<'a> {
    /// The stable code.
    code: &'a str,
    /// What to tell the officer.
    #[serde(flatten)]
    text: Words,
    /// The code, and what it was about.
    detail: String,
}

/// An answer that is none.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
struct Refused<'a> {
    /// Why.
    error: FaultText<'a>,
}

fn answer<Q: DeserializeOwned, A: Serialize>(
    question: &str,
    function: impl FnOnce(Q) -> Result<A, Fault>,
) -> String {
    let bad = |e: serde_json::Error| Fault::BadQuestion(e.to_string());
    let answer = serde_json::from_str(question).map_err(bad).and_then(function);
    match answer.and_then(|answer| serde_json::to_string(&answer).map_err(bad)) {
        Ok(answer) => answer,
        Err(fault) => refused(&fault),
    }
}

fn refused(fault: &Fault) -> String {
    let text = Words::of(|lang| fault.text(lang));
    let refused = Refused { error: FaultText { code: fault.code(), text, detail: fault.to_string() } };
    // Texts always serialise; an empty answer is none for whoever asked.
    serde_json::to_string(&refused).unwrap_or_default()
}
