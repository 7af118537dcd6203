//! A mandate is offered to whoever holds a code. Fields stand in the canonical order of their JSON.

use super::key_enrol::of_a_person;
use super::kind::Kind;
use crate::authority::{At, Authority, Offer, Office, Role, inside, national};
use crate::id::{KeyId, Person};
use crate::key::{Algorithm, PublicKey};
use crate::lang::Text;
use crate::refusal::Refusal;
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};
use texts::event;

/// Offers a mandate to the holder of a code, once. Two authorities sign: neither alone can give a telephone a station.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyOffer {
    /// Code of the region or station that the mandate will be for.
    pub area: String,
    /// The first authority.
    pub by: KeyId,
    /// `key.offer/1`, or `key.offer/2` where it says for whom it is.
    pub kind: String,
    /// When the mandate will end.
    pub mandate_until: UtcSeconds,
    /// For whom; from version 2 on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Person>,
    /// Code of the role; see [`crate::authority::Role`].
    pub role: String,
    /// Public key of the code (Ed25519), base64: what its holder signs the enrolment with.
    pub ticket: String,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// Arrivals after this second are too late for it.
    pub until: UtcSeconds,
    /// The second authority, another key than `by`.
    pub with: KeyId,
}

impl KeyOffer {
    /// Its name before it said for whom it is.
    pub const KIND_1: &str = "key.offer/1";
    /// Its name.
    pub const KIND: &str = "key.offer/2";

    /// The kind, by whether it says for whom it is.
    pub const fn kind_of(person: Option<Person>) -> &'static str {
        if person.is_some() { Self::KIND } else { Self::KIND_1 }
    }

    fn code(&self) -> Result<PublicKey, Refusal> {
        PublicKey::from_base64(Algorithm::Ed25519, &self.ticket)
            .map_err(|e| Refusal::BadField(format!("ticket: {e}")))
    }
}

impl Kind for KeyOffer {
    const NAMES: &'static [&'static str] = &[Self::KIND_1, Self::KIND];
    const ABOUT: Text = event::KEY_OFFER;
    const MANDATE: bool = true;
    const VERSIONED_BY: &'static str = "person";

    fn name(&self) -> &'static str {
        Self::kind_of(self.person)
    }

    fn with(&self) -> Option<KeyId> {
        Some(self.with)
    }

    fn times(&self) -> [Option<UtcSeconds>; 2] {
        [Some(self.until), Some(self.mandate_until)]
    }

    fn makes_known(&self) -> Option<PublicKey> {
        self.code().ok()
    }

    fn is_national(&self, authority: &Authority) -> bool {
        self.area.is_empty() && authority.office_of(self.by, Some(self.with)) == Office::Commission
    }

    fn judge(&self, authority: &Authority, at: At<'_>) -> Result<(), Refusal> {
        let granting = authority.granting(self.by, Some(self.with), "key.offer", at)?;
        let code = self.code()?.id();
        let role = Role::named(&self.role)?;
        of_a_person(role, self.person)?;
        granting.office.may_grant(role)?;
        national(role, &self.area, granting.all())?;
        inside(granting.all(), &self.area, at)?;
        authority.unknown_yet(code)
    }

    fn apply(&self, authority: &mut Authority, _: u64) {
        if let (Ok(public), Some(role)) = (self.code(), Role::from_code(&self.role)) {
            let offer = Offer {
                role,
                office: authority.office_of(self.by, Some(self.with)),
                area: self.area.clone(),
                person: self.person,
                by: [self.by, self.with],
                until: self.until,
                mandate_until: self.mandate_until,
                gone: None,
                public,
            };
            authority.offers.insert(offer.public.id(), offer);
        }
    }
}
