//! The table of routes: for each who may, what is asked and what is answered. Nothing else makes a route.

use crate::answers::{ElectionName, Hello};
use crate::desk::Desk;
use crate::drafts;
use crate::events;
use crate::openapi;
use crate::people;
use crate::places;
use crate::problem::Problem;
use crate::serve::{Answer, Asked, Method};
use crate::signin;
use crate::who::{DESK, Reach, SIGNING, Who};
use model::Role;

/// A path with a method.
pub struct Route {
    /// The method.
    pub method: Method,
    /// The path; what stands in braces is a code or an id.
    pub path: &'static str,
    /// Who may ask.
    pub who: Who,
    /// What it does.
    pub about: &'static str,
    /// Parameters behind its question mark, and what they ask.
    pub(crate) asks: &'static [(&'static str, &'static str)],
    /// Schema of the body that it takes.
    pub(crate) takes: Option<&'static str>,
    /// Status and schema of its answer.
    pub(crate) gives: (u16, &'static str),
    /// Codes of the desk with which it may refuse, beside those that follow from who may; `A` and `E` for all of docs/spec/event.md.
    pub(crate) refuses: &'static [&'static str],
    pub(crate) answer: fn(&Desk, &Asked) -> Result<Answer, Problem>,
}

const OWN: Who = Who::Signed { roles: DESK, reach: Reach::Own, certified: false };
const AREA: Who = Who::Signed { roles: DESK, reach: Reach::Area, certified: false };
const SUPERIORS: Who = Who::Signed { roles: &[Role::Authority], reach: Reach::Area, certified: false };
const SECOND: Who = Who::Signed { roles: SIGNING, reach: Reach::Draft, certified: true };

/// All routes.
pub const ROUTES: &[Route] = &[
    Route {
        method: Method::Get,
        path: "/desk/v1/hello",
        who: Who::Anybody,
        about: "Which desk this is.",
        asks: &[],
        takes: None,
        gives: (200, "Hello"),
        refuses: &[],
        answer: hello,
    },
    Route {
        method: Method::Get,
        path: "/desk/v1/openapi.json",
        who: Who::Anybody,
        about: "This document.",
        asks: &[],
        takes: None,
        gives: (200, "Object"),
        refuses: &[],
        answer: openapi::document,
    },
    Route {
        method: Method::Post,
        path: "/desk/v1/challenges",
        who: Who::Anybody,
        about: "Makes a challenge to sign in with.",
        asks: &[],
        takes: None,
        gives: (200, "Challenge"),
        refuses: &[],
        answer: signin::begin,
    },
    Route {
        method: Method::Post,
        path: "/desk/v1/sessions",
        who: Who::Anybody,
        about: "Signs in: opens a session on this device, in place of the one it had.",
        asks: &[],
        takes: Some("SignIn"),
        gives: (201, "Opened"),
        refuses: &["M1003", "M1011", "M1012", "A"],
        answer: signin::sign_in,
    },
    Route {
        method: Method::Get,
        path: "/desk/v1/sessions",
        who: OWN,
        about: "Where one's key is signed in.",
        asks: &[],
        takes: None,
        gives: (200, "Sessions"),
        refuses: &[],
        answer: signin::own_sessions,
    },
    Route {
        method: Method::Delete,
        path: "/desk/v1/sessions/{id}",
        who: OWN,
        about: "Ends one of them: signs out, here or on a device that is elsewhere.",
        asks: &[],
        takes: None,
        gives: (200, "Opened"),
        refuses: &["M1015"],
        answer: signin::end_own,
    },
    Route {
        method: Method::Get,
        path: "/desk/v1/areas/{area}/sessions",
        who: SUPERIORS,
        about: "Who is signed in of an area.",
        asks: &[],
        takes: None,
        gives: (200, "Sessions"),
        refuses: &[],
        answer: signin::sessions_of_area,
    },
    Route {
        method: Method::Post,
        path: "/desk/v1/areas/{area}/sessions/end",
        who: SUPERIORS,
        about: "Ends a session of somebody of an area.",
        asks: &[],
        takes: Some("EndSession"),
        gives: (200, "Opened"),
        refuses: &["M1003", "M1015"],
        answer: signin::end_in_area,
    },
    Route {
        method: Method::Get,
        path: "/desk/v1/drafts",
        who: Who::Signed { roles: SIGNING, reach: Reach::Own, certified: false },
        about: "Drafts that one has begun, or that wait for one.",
        asks: &[],
        takes: None,
        gives: (200, "Drafts"),
        refuses: &[],
        answer: drafts::list,
    },
    Route {
        method: Method::Post,
        path: "/desk/v1/drafts",
        who: Who::Signed { roles: SIGNING, reach: Reach::Own, certified: true },
        about: "Hands in an event of two people with the first signature. One that is here already is answered as it stands.",
        asks: &[],
        takes: Some("HandIn"),
        gives: (201, "DraftView"),
        refuses: &["M1003", "M1016", "M1017", "M1019", "A", "E"],
        answer: drafts::hand_in,
    },
    Route {
        method: Method::Get,
        path: "/desk/v1/drafts/{id}",
        who: Who::Signed { roles: DESK, reach: Reach::Draft, certified: false },
        about: "A draft, and what became of it.",
        asks: &[],
        takes: None,
        gives: (200, "DraftView"),
        refuses: &["M1015"],
        answer: drafts::look,
    },
    Route {
        method: Method::Post,
        path: "/desk/v1/drafts/{id}/signature",
        who: SECOND,
        about: "The second signature: the event goes to the log. Asked again it answers where the event is.",
        asks: &[],
        takes: Some("Second"),
        gives: (200, "DraftView"),
        refuses: &["M1003", "M1014", "M1015", "M1016", "M1018", "A", "E"],
        answer: drafts::second,
    },
    Route {
        method: Method::Post,
        path: "/desk/v1/drafts/{id}/decline",
        who: SECOND,
        about: "The second person's signed no.",
        asks: &[],
        takes: Some("Second"),
        gives: (200, "DraftView"),
        refuses: &["M1003", "M1015", "M1016", "M1018", "A", "E"],
        answer: drafts::decline,
    },
    Route {
        method: Method::Get,
        path: "/desk/v1/offers/{ticket}",
        who: Who::Anybody,
        about: "What a card's code is for.",
        asks: &[],
        takes: None,
        gives: (200, "OfferView"),
        refuses: &["M1015"],
        answer: people::offer,
    },
    Route {
        method: Method::Post,
        path: "/desk/v1/registrations",
        who: Who::Anybody,
        about: "Reads what a browser gave when a passkey was made. Nothing is kept.",
        asks: &[],
        takes: Some("Registration"),
        gives: (200, "Attested"),
        refuses: &["M1003", "M1020", "A"],
        answer: people::attested,
    },
    Route {
        method: Method::Post,
        path: "/desk/v1/enrolments",
        who: Who::Anybody,
        about: "A person comes with a card and a PIN: the passkey is enrolled. What is enrolled already is answered again.",
        asks: &[],
        takes: Some("Enrol"),
        gives: (201, "Enrolled"),
        refuses: &["M1003", "M1014", "M1021", "M1022", "E"],
        answer: people::enrol,
    },
    Route {
        method: Method::Get,
        path: "/desk/v1/credentials/{credential}",
        who: Who::Anybody,
        about: "The key of a passkey's credential.",
        asks: &[],
        takes: None,
        gives: (200, "KeyOf"),
        refuses: &["M1015"],
        answer: people::credential,
    },
    Route {
        method: Method::Get,
        path: "/desk/v1/me",
        who: OWN,
        about: "Who one is.",
        asks: &[],
        takes: None,
        gives: (200, "Me"),
        refuses: &[],
        answer: people::me,
    },
    Route {
        method: Method::Get,
        path: "/desk/v1/areas/{area}",
        who: AREA,
        about: "An area with what lies directly in it; `0` is the nation.",
        asks: &[],
        takes: None,
        gives: (200, "Area"),
        refuses: &["M1015"],
        answer: places::area,
    },
    Route {
        method: Method::Get,
        path: "/desk/v1/areas/{area}/queue",
        who: AREA,
        about: "What waits in an area, by urgency.",
        asks: &[
            ("contest", "One contest alone, by its code"),
            ("kind", "One reason alone: disputed, held, objected, broken, incomplete, new or missing"),
            ("from", "Behind the form with this mark: `next` of the answer before"),
            ("limit", "Most forms, 1 to 200; 50 if absent"),
        ],
        takes: None,
        gives: (200, "Queue"),
        refuses: &["M1003", "M1015"],
        answer: places::queue,
    },
    Route {
        method: Method::Get,
        path: "/desk/v1/stations/{station}",
        who: Who::Signed { roles: DESK, reach: Reach::Station, certified: false },
        about: "A station with all its forms, who may act there, and what waits for a second person.",
        asks: &[],
        takes: None,
        gives: (200, "StationView"),
        refuses: &["M1015"],
        answer: places::station,
    },
    Route {
        method: Method::Post,
        path: "/desk/v1/events",
        who: Who::Signed { roles: DESK, reach: Reach::Own, certified: true },
        about: "Hands in a review, an objection or the answer to one, whole.",
        asks: &[],
        takes: Some("HandIn"),
        gives: (201, "Taken"),
        refuses: &["M1014", "M1003", "M1016", "M1017", "E"],
        answer: events::submit,
    },
    Route {
        method: Method::Post,
        path: "/desk/v1/texts",
        who: OWN,
        about: "Keeps a text under its hash, before the event that names it.",
        asks: &[],
        takes: Some("TextOf"),
        gives: (201, "TextTaken"),
        refuses: &["M1003"],
        answer: events::put_text,
    },
    Route {
        method: Method::Get,
        path: "/desk/v1/texts/{digest}",
        who: OWN,
        about: "A text, unless it was taken away.",
        asks: &[],
        takes: None,
        gives: (200, "TextOf"),
        refuses: &["M1015"],
        answer: events::text,
    },
];

fn hello(desk: &Desk, _: &Asked) -> Result<Answer, Problem> {
    let site = &desk.given.site;
    let log = desk.given.log.origin().to_owned();
    let about = desk.given.election.about();
    let mut root = None;
    desk.given.log.authority(&mut |authority| root = authority.root());
    let hello = Hello {
        log,
        rp: site.rp.clone(),
        origins: site.origins.clone(),
        time: desk.now(),
        election: ElectionName { id: about.id, name: about.name },
        drill: about.drill,
        contests: about.contests,
        reasons: about.reasons,
        registrar: desk.given.registrar.id(),
        root,
    };
    Answer::json(200, &hello)
}
