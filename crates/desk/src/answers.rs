//! What is asked and answered, as JSON.

use crate::election::{Place, Station, Words};
use crate::store::Session;
use model::{Digest, EventId, Grant, KeyId, Person, UtcSeconds};
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

/// What a card's code is for.
#[derive(Serialize, ToSchema)]
pub(crate) struct OfferView {
    /// The role of the mandate.
    pub role: String,
    /// Its area.
    pub area: Place,
    /// For whom.
    #[schema(required = true)]
    pub person: Option<Person>,
    /// The last second in which the code can be used.
    pub until: UtcSeconds,
    /// The last second of the mandate.
    pub mandate_until: UtcSeconds,
}

/// What a browser gave when a passkey was made.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Registration {
    /// The attestation object, base64url without padding.
    pub attestation: String,
}

/// The same, read.
#[derive(Serialize, ToSchema)]
pub(crate) struct Attested {
    /// `alg` of the enrolment.
    pub alg: String,
    /// `key` of the enrolment.
    pub key: String,
    /// The key's id in the log.
    pub id: KeyId,
    /// The credential's id, base64url without padding.
    pub credential: String,
}

/// A person who comes to the desk.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Enrol {
    /// Text of a `key.enrol/3`: the signed lines, the line of the code's key and that of the passkey.
    pub event: String,
    /// The PIN that the person was told.
    #[schema(pattern = "^[0-9]{6}$")]
    pub pin: String,
    /// What the person is called here.
    #[schema(min_length = 1, max_length = 80)]
    pub name: String,
    /// The credential's id, base64url without padding.
    pub credential: String,
}

/// An enrolment in the log.
#[derive(Serialize, ToSchema)]
pub(crate) struct Enrolled {
    /// The event's id.
    pub id: EventId,
    /// Its place in the log.
    pub index: u64,
    /// The passkey's id.
    pub key: KeyId,
}

/// The key of a credential.
#[derive(Serialize, ToSchema)]
pub(crate) struct KeyOf {
    /// Its id in the log.
    pub key: KeyId,
}

/// The area of a mandate.
#[derive(Serialize, ToSchema)]
pub(crate) struct MandateArea {
    /// Its code; `0` is the nation.
    pub code: String,
    /// Its name.
    pub name: String,
    /// How high it stands: `nation`, `province`, `regency`, `district`, `village` or `station`.
    pub level: String,
}

/// Who one is.
#[derive(Serialize, ToSchema)]
pub(crate) struct Me {
    /// The key that signed in.
    pub key: KeyId,
    /// Its role.
    pub role: String,
    /// Its area.
    pub area: MandateArea,
    /// Whose hand it is.
    #[schema(required = true)]
    pub person: Option<Person>,
    /// What the person is called here.
    #[schema(required = true)]
    pub name: Option<String>,
    /// Whether the person may decide: trained, or nobody asks for it.
    pub certified: bool,
    /// When the session ends at the latest.
    pub until: UtcSeconds,
}

/// Somebody with a mandate over a station.
#[derive(Serialize, ToSchema)]
pub(crate) struct PersonView {
    /// The key.
    pub key: KeyId,
    /// Its role.
    pub role: String,
    /// Its area.
    pub area: Place,
    /// Whose hand it is.
    #[schema(required = true)]
    pub person: Option<Person>,
    /// What the person is called here; null where this desk does not know.
    #[schema(required = true)]
    pub name: Option<String>,
    /// Whether the key is signed in now.
    pub online: bool,
    /// Whether it can sign here.
    pub passkey: bool,
}

/// A station, who may act there, and what waits.
#[derive(Serialize, ToSchema)]
pub(crate) struct StationView {
    /// The station with its forms.
    #[serde(flatten)]
    pub station: Station,
    /// Everybody with a mandate of a desk over it.
    pub people: Vec<PersonView>,
    /// Drafts that wait for their second person.
    pub drafts: Vec<DraftView>,
}

/// An event in the log.
#[derive(Serialize, ToSchema)]
pub(crate) struct Taken {
    /// Its id.
    pub id: EventId,
    /// Its place.
    pub index: u64,
}

/// A text beside the log.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TextOf {
    /// Base64 of 16 random bytes and the text in UTF-8.
    pub text: String,
}

/// Where a text is kept.
#[derive(Serialize, ToSchema)]
pub(crate) struct TextTaken {
    /// SHA-256 of its bytes, the random ones included: what an event names it by.
    pub digest: Digest,
}
