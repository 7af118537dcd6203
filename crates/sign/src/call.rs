//! The one door for the desk's pages: a name and JSON in, JSON out. An error is `{"error": {"code": ..., "id": ..., "en": ...,
//! "detail": ...}}`. What can be asked stands in one list, from which the document of the door is made too.

use crate::{asserted, broken, card, lines, note, words};
use device::Fault;
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
            door::document::<Refused<'_>>("What the desk's pages ask of the crate sign", rows)
        }
    };
}

calls! {
    /// The lines of an event that are to be signed, and the challenge for a passkey.
    lines(lines::LinesOf) -> lines::Lines = lines::lines;
    /// The lines of the second person's no, and the challenge for a passkey.
    decline(lines::DeclineOf) -> lines::Decline = lines::decline;
    /// The challenge to sign in with: never that of an event.
    sign_in(lines::SignInOf) -> lines::Challenge = lines::sign_in;
    /// A signature line from what a browser gave.
    asserted(asserted::Asserted) -> asserted::Line = asserted::line;
    /// What the code of a card is for, however it was read.
    code(Text) -> card::CodeOf = card::code;
    /// A group of a typed code, in its one spelling.
    group(card::GroupOf) -> device::code::Group = card::group;
    /// The code of the card whose letters were typed.
    typed(card::TypedOf) -> card::CodeOf = card::typed;
    /// The id of the key that follows from a code.
    ticket(card::Ticket) -> card::TicketId = card::ticket;
    /// The signature line of that key over an enrolment.
    ticket_line(card::TicketText) -> asserted::Line = card::ticket_line;
    /// A text with its salt, and the hash by which an event names it.
    note(note::NoteOf) -> note::Note = note::note;
    /// The text of a hash; null where it is another one.
    note_text(note::Note) -> note::NoteText = note::text;
    /// The relations of a form that do not hold, in sentences.
    broken(broken::BrokenOf) -> broken::Sentences = broken::broken;
    /// What an event says, from its bytes.
    words(words::WordsOf) -> words::Said = words::words;
}

/// A text.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = TextOf))]
pub struct Text {
    /// The text.
    pub text: String,
}

/// Why a question has no answer, with what to tell the person.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = Fault))]
struct FaultText<'a> {
    /// The stable code.
    code: &'a str,
    /// What to tell the person.
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
