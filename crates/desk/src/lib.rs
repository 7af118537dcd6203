//! The server side of the desk (docs/spec/desk.md): people of the commission, of Bawaslu and of participants sign in with
//! passkeys, and two of them sign what the log then takes.
//!
//! Who may ask what is declared once, at the route ([`ROUTES`]), and is what the interface's document and the tests are made
//! from. A session is good for what its key's mandate is good for at that moment: what the log takes away is gone with the
//! next request. An event of two people waits here, durable, with the first signature inside, until the second signs or
//! declines, or a day is over.
//!
//! It never signs for a person, never admits an event (the log does), never judges a number, and holds one key, with
//! which it says that a draft has run out. It reads no environment, no clock and draws nothing at random: its caller hands
//! them in. It listens on nothing: its caller serves its [`router`].
//!
//! | module | what |
//! |---|---|
//! | `routes` | the table of routes: who may, what is asked and answered |
//! | `who` | who may: roles, reach, certificate |
//! | `serve` | what every request passes, and what every answer gets |
//! | `log` | what the desk asks of the log |
//! | `desk` | what all requests share |
//! | `signin` | challenges, and sessions that an assertion opens |
//! | `hello` | what it says of itself |
//! | `people` | cards, PINs and passkeys; who one is |
//! | `places` | areas, what waits in them, the forms of a station |
//! | `events` | what one person signs, and texts beside the log |
//! | `reports` | what the public says of stations |
//! | `election` | what is shown of the election, as the caller gives it |
//! | `pins` | what the desk asks of the book of PINs |
//! | `drafts` | events between their first and their second signature |
//! | `registration` | what a browser gives when a passkey is made, read to the key |
//! | `store`, `store_drafts`, `store_reports` | sessions, drafts, names and reports, durable |
//! | `writer` | makes writes durable, those of many at once |
//! | `openapi` | the document of the interface |
//! | `problem` | every refusal with its code, status and words |

mod answers;
mod desk;
mod drafts;
mod election;
mod events;
mod hello;
mod log;
mod openapi;
mod people;
mod pins;
mod places;
mod problem;
mod registration;
mod reports;
mod routes;
mod serve;
mod signin;
mod store;
mod store_drafts;
mod store_reports;
mod who;
mod writer;

pub use desk::{Desk, Given, Randomness, Texts, level};
pub use drafts::{DRAFT_SECONDS, decline_lines, expiry_lines};
pub use election::{
    About, Area, Election, FormRow, Place, Queue, QueueAsked, QueueForm, Station, StationForm, Unmet, Waits,
    Words,
};
pub use log::{Log, NotTaken};
pub use openapi::text as openapi;
pub use pins::{Pins, Verdict};
pub use problem::{DeskFault, Problem};
pub use registration::{Registered, registered};
pub use routes::{ROUTES, Route};
pub use serve::{Method, router};
pub use signin::{CHALLENGE_SECONDS, COOKIE, IDLE_SECONDS, SESSION_SECONDS, signin_lines};
pub use store::{Store, StoreError};
pub use store_drafts::DraftState;
pub use who::{DESK, Reach, SIGNING, Who};
