//! The table of routes: for each who may, what is asked and what is answered. Nothing else makes a route.

use crate::answers::Hello;
use crate::desk::Desk;
use crate::drafts;
use crate::openapi;
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
    /// Schema of the body that it takes.
    pub(crate) takes: Option<&'static str>,
    /// Status and schema of its answer.
    pub(crate) gives: (u16, &'static str),
    /// Codes of the desk with which it may refuse, beside those that follow from who may; `A` and `E` for all of docs/spec/event.md.
    pub(crate) refuses: &'static [&'static str],
    pub(crate) answer: fn(&Desk, &Asked) -> Result<Answer, Problem>,
}

const OWN: Who = Who::Signed { roles: DESK, reach: Reach::Own, certified: false };
const SUPERIORS: Who = Who::Signed { roles: &[Role::Authority], reach: Reach::Area, certified: false };
const SECOND: Who = Who::Signed { roles: SIGNING, reach: Reach::Draft, certified: true };

/// All routes.
pub const ROUTES: &[Route] = &[
    Route {
        method: Method::Get,
        path: "/desk/v1/hello",
        who: Who::Anybody,
        about: "Which desk this is.",
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
        takes: Some("Second"),
        gives: (200, "DraftView"),
        refuses: &["M1003", "M1015", "M1016", "M1018", "A", "E"],
        answer: drafts::decline,
    },
];

fn hello(desk: &Desk, _: &Asked) -> Result<Answer, Problem> {
    let site = &desk.given.site;
    let log = desk.given.log.origin().to_owned();
    let hello = Hello { log, rp: site.rp.clone(), origins: site.origins.clone(), time: desk.now() };
    Answer::json(200, &hello)
}
