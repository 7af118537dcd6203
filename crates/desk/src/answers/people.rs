//! People, places, and what one person signs.

use super::DraftView;
use crate::election::{Place, Station, Unmet};
use model::{Digest, EventId, KeyId, Person, UtcSeconds};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

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

/// Numbers that somebody types.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CheckAsked {
    /// The contest.
    pub contest: String,
    /// The values of its form, in order; null where the paper has none.
    pub values: Vec<Option<u32>>,
}

/// What of them would not fit.
#[derive(Serialize, ToSchema)]
pub(crate) struct Checked {
    /// Relations that would not hold.
    pub broken: Vec<Unmet>,
}
