//! A key receives a mandate. Fields stand in the canonical order of their JSON.

use super::kind::Kind;
use super::{Submission, sign};
use crate::authority::{At, Authority, Grant, Office, Role, inside, national};
use crate::id::{KeyId, Person};
use crate::key::{Algorithm, PublicKey, SecretKey};
use crate::lang::Text;
use crate::manifest::is_host;
use crate::refusal::Refusal;
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};
use texts::event;

/// Gives a key its mandate, from this place in the log on. The key itself signs too, so that nobody's key is enrolled
/// by others behind its back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyEnrol {
    /// Tag of the key's algorithm.
    pub alg: String,
    /// Code of the region or station it may act in; empty for the nation.
    pub area: String,
    /// Who enrols: an authority, or the ticket of an offer.
    pub by: KeyId,
    /// Arrivals before this second are too early; null for none.
    pub from: Option<UtcSeconds>,
    /// The public key, base64.
    pub key: String,
    /// `key.enrol/2`, or `key.enrol/3` where it says whose hand it is.
    pub kind: String,
    /// Whose hand it is; from version 3 on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Person>,
    /// Code of the role; see [`crate::authority::Role`].
    pub role: String,
    /// Version 3: the relying party of a passkey, a host name; empty for other keys.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rp: Option<String>,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// Arrivals after this second are too late; null for none.
    pub until: Option<UtcSeconds>,
    /// The second who enrols: another authority; the registrar where a ticket enrols; null where the root does.
    pub with: Option<KeyId>,
}

impl KeyEnrol {
    /// Its name before it said whose hand a key is.
    pub const KIND_2: &str = "key.enrol/2";
    /// Its name.
    pub const KIND: &str = "key.enrol/3";

    /// An enrolment without dates, to be signed.
    pub fn new(
        key: &PublicKey,
        (by, with): (KeyId, Option<KeyId>),
        (role, area): (Role, &str),
        time: UtcSeconds,
    ) -> Self {
        KeyEnrol {
            alg: key.algorithm().tag().into(),
            area: area.into(),
            by,
            from: None,
            key: key.to_base64(),
            kind: Self::KIND_2.into(),
            person: None,
            role: role.code().into(),
            rp: None,
            time,
            until: None,
            with,
        }
    }

    /// The same for the hand of a person; `rp` is the relying party of a passkey, empty for other keys.
    pub fn of_person(self, person: Person, rp: &str) -> Self {
        KeyEnrol { kind: Self::KIND.into(), person: Some(person), rp: Some(rp.into()), ..self }
    }

    /// Signs as an enrolment needs to be: author, second, and the key itself.
    pub fn sign(
        self,
        origin: &str,
        (by, with): (&SecretKey, Option<&SecretKey>),
        key: &SecretKey,
    ) -> Submission {
        let signers: Vec<&SecretKey> = [by].into_iter().chain(with).chain([key]).collect();
        sign(origin, self.into(), &signers)
    }

    /// The key that is enrolled.
    ///
    /// # Errors
    /// [`Refusal::BadField`] when it is none of the algorithm it names, and of a passkey that names no relying party.
    pub fn public(&self) -> Result<PublicKey, Refusal> {
        let at_a_site = |algorithm: &Algorithm| algorithm.is_passkey() && self.rp.is_some();
        match Algorithm::from_tag(&self.alg).filter(at_a_site) {
            Some(algorithm) => key_of(algorithm, &self.key),
            None => public_key(&self.alg, &self.key),
        }
    }
}

/// A role of human beings is somebody's.
pub(super) fn of_a_person(role: Role, person: Option<Person>) -> Result<(), Refusal> {
    match role.is_personal() && person.is_none() {
        true => Err(Refusal::BadField(format!("person: role {} is a human being's", role.code()))),
        false => Ok(()),
    }
}

/// A key in the fields `alg` and `key` of a payload that names no relying party, and so can bring no passkey.
pub(super) fn public_key(tag: &str, base64: &str) -> Result<PublicKey, Refusal> {
    let algorithm = Algorithm::from_tag(tag).filter(|algorithm| !algorithm.is_passkey());
    let algorithm = algorithm.ok_or_else(|| Refusal::BadField(format!("alg {tag}")))?;
    key_of(algorithm, base64)
}

fn key_of(algorithm: Algorithm, base64: &str) -> Result<PublicKey, Refusal> {
    PublicKey::from_base64(algorithm, base64).map_err(|e| Refusal::BadField(format!("key: {e}")))
}

impl Kind for KeyEnrol {
    const NAMES: &'static [&'static str] = &[Self::KIND_2, Self::KIND];
    const ABOUT: Text = event::KEY_ENROL;
    const MANDATE: bool = true;
    const VERSIONED_BY: &'static str = "person";

    fn name(&self) -> &'static str {
        if self.person.is_some() { Self::KIND } else { Self::KIND_2 }
    }

    fn with(&self) -> Option<KeyId> {
        self.with
    }

    fn times(&self) -> [Option<UtcSeconds>; 2] {
        [self.from, self.until]
    }

    fn brings(&self) -> Result<Option<PublicKey>, Refusal> {
        self.public().map(Some)
    }

    fn check_ranges(&self) -> Result<(), Refusal> {
        let is_passkey = Algorithm::from_tag(&self.alg).is_some_and(Algorithm::is_passkey);
        match (&self.person, &self.rp) {
            // Who signs with a passkey is a person, at a desk.
            (None, None) if !is_passkey => Ok(()),
            (Some(_), Some(rp)) if is_passkey == is_host(rp) && is_passkey != rp.is_empty() => Ok(()),
            _ => Err(Refusal::BadField("person, rp: both; rp is a passkey's host name, else empty".into())),
        }
    }

    fn is_national(&self, authority: &Authority) -> bool {
        let offered = authority.offers().get(&self.by).map(|offer| offer.office == Office::Commission);
        let granted = || authority.office_of(self.by, self.with) == Office::Commission;
        self.area.is_empty() && offered.unwrap_or_else(granted)
    }

    fn judge(&self, authority: &Authority, at: At<'_>) -> Result<(), Refusal> {
        let key = self.public()?.id();
        match authority.offers().get(&self.by) {
            Some(offer) => {
                authority.open(self.by, offer, at)?;
                let with = self.with.ok_or(Refusal::MissingSignature)?;
                let registrar = authority.active(with, Role::Registrar, "key.enrol", at)?;
                let role = self.role()?;
                let offered = (offer.role, &offer.area, offer.person, None, Some(offer.mandate_until));
                if (role, &self.area, self.person, self.from, self.until) != offered {
                    return Err(Refusal::BadField(
                        "area, person, role, from, until: not what the code was offered for".into(),
                    ));
                }
                // Both authorities were looked at when they offered; the registrar says only that the PIN was right.
                national(role, &self.area, [])?;
                inside([registrar], &self.area, at)?;
            }
            None => {
                let granting = authority.granting(self.by, self.with, "key.enrol", at)?;
                let role = self.role()?;
                if self.with.is_none() && role != Role::Authority && !authority.rules.root_grants_alone() {
                    return Err(Refusal::MissingSignature);
                }
                granting.office.may_grant(role)?;
                national(role, &self.area, granting.all())?;
                inside(granting.all(), &self.area, at)?;
            }
        }
        authority.unknown_yet(key)
    }

    fn apply(&self, authority: &mut Authority, index: u64) {
        let offered = authority.offers.get_mut(&self.by).map(|offer| {
            offer.gone = Some(index);
            offer.office.clone()
        });
        if let (Ok(public), Ok(role)) = (self.public(), self.role()) {
            let office = offered.unwrap_or_else(|| authority.office_of(self.by, self.with));
            authority.grant(Grant {
                public,
                role,
                office,
                area: self.area.clone(),
                person: self.person,
                rp: self.rp.clone().filter(|rp| !rp.is_empty()),
                from: index,
                until: None,
                valid: (self.from, self.until),
                enrolled_by: [self.by].into_iter().chain(self.with).collect(),
            });
        }
    }
}

impl KeyEnrol {
    fn role(&self) -> Result<Role, Refusal> {
        let role = Role::named(&self.role)?;
        if self.from.zip(self.until).is_some_and(|(from, until)| from > until) {
            return Err(Refusal::BadField("from: after until".into()));
        }
        of_a_person(role, self.person)?;
        Ok(role)
    }
}
