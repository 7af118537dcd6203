//! What is asked and answered, as JSON: sessions and drafts here, people and places, and reports from the public.

mod people;
mod reports;

pub(crate) use people::*;
pub(crate) use reports::*;

use crate::election::Words;
use crate::store::Session;
use model::{EventId, Grant, KeyId, UtcSeconds};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Which desk this is.
#[derive(Serialize, ToSchema)]
pub(crate) struct Hello {
    /// The log's origin.
    pub log: String,
    /// The relying party of its passkeys.
    pub rp: String,
    /// Its pages.
    pub origins: Vec<String>,
    /// Seconds of its clock.
    pub time: UtcSeconds,
    /// The election.
    pub election: ElectionName,
    /// Whether nothing in it is real.
    pub drill: bool,
    /// Its contests.
    pub contests: Vec<Words>,
    /// Reasons of corrections that its manifest offers.
    pub reasons: Vec<Words>,
    /// The key that says that a card's PIN was right: `with` of an enrolment.
    pub registrar: KeyId,
    /// The election's root key, which a card pins.
    #[schema(required = true)]
    pub root: Option<KeyId>,
}

/// What an election is called.
#[derive(Serialize, ToSchema)]
pub(crate) struct ElectionName {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// What a passkey is to sign to open a session.
#[derive(Serialize, ToSchema)]
pub(crate) struct Challenge {
    /// For `navigator.credentials.get`: base64url of the SHA-256 of the lines of docs/spec/desk.md, "Signing in".
    pub challenge: String,
    /// A line of them; it goes back with the assertion.
    #[schema(pattern = "^[0-9a-f]{64}$")]
    pub nonce: String,
    /// The relying party.
    pub rp: String,
    /// The last second in which it can be used; goes back too.
    pub until: UtcSeconds,
}

/// An assertion over a challenge.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignIn {
    /// The passkey's id in the log.
    pub key: KeyId,
    /// As the challenge had it.
    #[schema(pattern = "^[0-9a-f]{64}$")]
    pub nonce: String,
    /// As the challenge had it.
    pub until: UtcSeconds,
    /// As the value of a signature line: authenticator data, client data and signature.
    pub signature: String,
    /// What the person calls this device.
    #[schema(max_length = 40)]
    pub device: String,
}

/// A session.
#[derive(Serialize, ToSchema)]
pub(crate) struct Opened {
    /// What it is called; nothing that opens it.
    #[schema(pattern = "^[0-9a-f]{16}$")]
    pub id: String,
    /// Whose.
    pub key: KeyId,
    /// The role of the key's mandate.
    pub role: String,
    /// Its area; empty for the nation.
    pub area: String,
    /// What the person calls the device.
    pub device: String,
    /// When it was opened.
    pub begun: UtcSeconds,
    /// When it was last used, to a minute.
    pub seen: UtcSeconds,
    /// When it ends at the latest.
    pub until: UtcSeconds,
    /// Whether it is the one that asks.
    pub is_this: bool,
}

impl Opened {
    pub fn of(session: &Session, grant: &Grant) -> Self {
        Opened {
            id: session.id(),
            key: session.key,
            role: grant.role.code().into(),
            area: grant.area.clone(),
            device: session.device.clone(),
            begun: session.begun,
            seen: session.seen,
            until: session.until,
            is_this: false,
        }
    }
}

/// Sessions, the oldest first.
#[derive(Serialize, ToSchema)]
pub(crate) struct Sessions {
    /// All of them.
    pub sessions: Vec<Opened>,
}

/// Which session is to end.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct EndSession {
    /// As lists call it.
    #[schema(pattern = "^[0-9a-f]{16}$")]
    pub id: String,
}

/// An event of two people with the first signature.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct HandIn {
    /// The three signed lines and the first signature line, each with its line feed.
    pub event: String,
}

/// What the second person signed: the event, or a decline.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Second {
    /// A signature line.
    pub line: String,
}

/// A draft.
#[derive(Serialize, ToSchema)]
pub(crate) struct DraftView {
    /// The event's id.
    pub id: EventId,
    /// The signed lines and the first signature line.
    pub event: String,
    /// Its kind, with the version.
    pub kind: String,
    /// The station it is about, if it is about one form.
    #[schema(required = true)]
    pub station: Option<String>,
    /// The contest, likewise.
    #[schema(required = true)]
    pub contest: Option<String>,
    /// Who signed first.
    pub by: KeyId,
    /// Who is to sign second.
    pub with: KeyId,
    /// When it was handed in.
    pub begun: UtcSeconds,
    /// Last second in which it can be answered.
    pub until: UtcSeconds,
    /// `open`, `signed`, `admitted`, `declined`, `expired` or `refused`.
    #[schema(pattern = "^(open|signed|admitted|declined|expired|refused)$")]
    pub state: String,
    /// By its state: nothing, the second signature line, the index in the log, the signed decline, the service's signed word,
    /// or the code of the log's refusal.
    pub closing: String,
}

/// Drafts, the oldest first.
#[derive(Serialize, ToSchema)]
pub(crate) struct Drafts {
    /// All of them.
    pub drafts: Vec<DraftView>,
}
