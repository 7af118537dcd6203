//! Who may say what: a pure fold over `setup`, `key.offer`, `key.enrol` and `key.revoke`.
//!
//! Ledger and verifier use this same fold, so that what is admitted is what verifies.

mod foreign;
mod grant;
mod national;
mod role;

pub use grant::{Grant, Offer};
pub use role::Role;

use crate::event::{AppRelease, KeyEnrol, KeyOffer, KeyRevoke, Payload, PolicySet, Submission};
use crate::form::FormKey;
use crate::id::{KeyId, StationCode};
use crate::key::{Algorithm, PublicKey};
use crate::refusal::Refusal;
use crate::rules::Rules;
use crate::time::UtcSeconds;
use std::collections::BTreeMap;

/// What the authority fold needs to know of the registry.
pub trait Territory {
    /// Whether an area (a region or a station; empty for the nation) is known.
    fn knows_area(&self, area: &str) -> bool;
    /// Whether a station lies in an area. An unknown station lies nowhere.
    fn contains(&self, area: &str, station: &StationCode) -> bool;
    /// Whether an area lies in another.
    fn contains_area(&self, outer: &str, inner: &str) -> bool;
}

/// The state of the fold: all mandates so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Authority {
    root: Option<KeyId>,
    grants: BTreeMap<KeyId, Grant>,
    offers: BTreeMap<KeyId, Offer>,
    /// What the log is judged by, after `setup`.
    rules: Rules,
    /// Whether `setup` vouches for stations; then checkpoints name the national events, too.
    vouches: bool,
    /// The newest release of the app, with its index.
    release: Option<(u64, AppRelease)>,
    /// What phones follow, with its index.
    policy: Option<(u64, PolicySet)>,
    /// Keys of the log that policies named, each from the entry after its policy's.
    log_keys: Vec<(u64, PublicKey)>,
}

impl Authority {
    /// Before the first entry.
    pub fn new() -> Self {
        Self::default()
    }

    /// The root key's id, after `setup`.
    pub fn root(&self) -> Option<KeyId> {
        self.root
    }

    /// The rules that `setup` names; before it, and where they are not known, the latest.
    pub fn rules(&self) -> Rules {
        self.rules
    }

    /// All mandates by key id, ended ones too.
    pub fn grants(&self) -> &BTreeMap<KeyId, Grant> {
        &self.grants
    }

    /// All offers by the id of the code's key, those that are gone too.
    pub fn offers(&self) -> &BTreeMap<KeyId, Offer> {
        &self.offers
    }

    /// The public key of an id, a code's too, whether its mandate has ended or not.
    pub fn public_key(&self, id: KeyId) -> Option<&PublicKey> {
        self.grants.get(&id).map(|g| &g.public).or_else(|| self.offers.get(&id).map(|o| &o.public))
    }

    /// Checks the signatures of an event; those of `setup` with the key it brings.
    ///
    /// # Errors
    /// As [`Submission::verify`]; [`Refusal::BadField`] for a bad root key.
    pub fn verify_signatures(&self, event: &Submission) -> Result<(), Refusal> {
        if let Payload::Setup(setup) = event.payload() {
            let root = root_key(&setup.root_key)?;
            if root.id() != setup.by {
                return Err(Refusal::UnknownKey(setup.by));
            }
            return event.verify(|id| (id == root.id()).then_some(&root));
        }
        event.verify(|id| self.public_key(id))
    }

    /// Whether every signer of an event is known by now: enrolled or offered, or brought by the event itself. Of an event
    /// whose signatures verify with the keys of these ids this is what [`Authority::verify_signatures`] says.
    ///
    /// # Errors
    /// [`Refusal::UnknownKey`].
    pub fn knows_signers(&self, event: &Submission) -> Result<(), Refusal> {
        let brought = match event.payload() {
            Payload::KeyOffer(_) => None,
            payload => payload.makes_known().map(|public| public.id()),
        };
        let unknown = |id: &KeyId| brought != Some(*id) && self.public_key(*id).is_none();
        match event.signatures().iter().map(|line| line.key).find(unknown) {
            Some(id) => Err(Refusal::UnknownKey(id)),
            None => Ok(()),
        }
    }

    /// Judges whether an event may stand at this index with this arrival, by form and authority alone, never by
    /// plausibility. Signatures are checked apart, by [`Authority::verify_signatures`].
    ///
    /// # Errors
    /// The first refusal that applies.
    pub fn judge(
        &self,
        event: &Submission,
        index: u64,
        arrival: UtcSeconds,
        territory: &dyn Territory,
    ) -> Result<(), Refusal> {
        let payload = event.payload();
        if matches!(payload, Payload::Setup(_)) != (index == 0) {
            return Err(Refusal::SetupPlace);
        }
        let at = At { arrival, territory };
        match payload {
            Payload::Setup(p) => match root_key(&p.root_key)?.id() == p.by {
                true => Ok(()),
                false => Err(Refusal::UnknownKey(p.by)),
            },
            Payload::KeyOffer(p) => self.judge_offer(p, at),
            Payload::KeyEnrol(p) => self.judge_enrol(p, at),
            Payload::KeyRevoke(p) => self.judge_revoke(p, at),
            Payload::FormImported(p) => {
                self.at_station(p.by, Role::Importer, "form.imported", &p.form.station, at)
            }
            Payload::FormConfirmed(p) => {
                self.at_station(p.by, Role::Officer, "form.confirmed", &p.form.station, at)
            }
            Payload::Cut(p) => self.active(p.by, Role::Publisher, "cut", at).map(|_| ()),
            Payload::AppRelease(p) => self.active(p.by, Role::Release, "app.release", at).map(|_| ()),
            Payload::PolicySet(p) => self.judge_policy(p, at),
        }
    }

    fn judge_offer(&self, p: &KeyOffer, at: At<'_>) -> Result<(), Refusal> {
        let by = self.active(p.by, Role::Authority, "key.offer", at)?;
        let with = self.active(p.with, Role::Authority, "key.offer", at)?;
        let ticket = ticket_key(&p.ticket)?.id();
        let role = Role::from_code(&p.role).ok_or_else(|| Refusal::BadField(format!("role {}", p.role)))?;
        national(role, &p.area, [by, with])?;
        inside([by, with], &p.area, at)?;
        self.unknown_yet(ticket)
    }

    fn judge_enrol(&self, p: &KeyEnrol, at: At<'_>) -> Result<(), Refusal> {
        let key = p.public()?.id();
        let offer = self.offers.get(&p.by);
        let (by, with) = match (offer, p.with) {
            (Some(offer), with) => {
                self.open(p.by, offer, at)?;
                let with = with.ok_or(Refusal::MissingSignature)?;
                (None, Some(self.active(with, Role::Registrar, "key.enrol", at)?))
            }
            (None, Some(with)) => {
                let by = self.active(p.by, Role::Authority, "key.enrol", at)?;
                (Some(by), Some(self.active(with, Role::Authority, "key.enrol", at)?))
            }
            // The root opens the log before there is anybody else.
            (None, None) => {
                let by = self.active(p.by, Role::Authority, "key.enrol", at)?;
                if self.root != Some(p.by) {
                    return Err(Refusal::MissingSignature);
                }
                (Some(by), None)
            }
        };
        let role = Role::from_code(&p.role).ok_or_else(|| Refusal::BadField(format!("role {}", p.role)))?;
        if p.from.zip(p.until).is_some_and(|(from, until)| from > until) {
            return Err(Refusal::BadField("from: after until".into()));
        }
        if let Some(offer) = offer
            && (role, &p.area, p.from, p.until) != (offer.role, &offer.area, None, Some(offer.mandate_until))
        {
            return Err(Refusal::BadField(
                "area, role, from, until: not what the code was offered for".into(),
            ));
        }
        // Of a code's offer both authorities were looked at then; its registrar says only that the PIN was right.
        let granting = by.into_iter().chain(with.filter(|_| offer.is_none()));
        national(role, &p.area, granting)?;
        inside(by.into_iter().chain(with), &p.area, at)?;
        self.unknown_yet(key)
    }

    fn judge_revoke(&self, p: &KeyRevoke, at: At<'_>) -> Result<(), Refusal> {
        let by = self.active(p.by, Role::Authority, "key.revoke", at)?;
        let with = self.active(p.with, Role::Authority, "key.revoke", at)?;
        let (area, gone) = match (self.grants.get(&p.key), self.offers.get(&p.key)) {
            (Some(grant), _) => (&grant.area, grant.until.is_some()),
            (None, Some(offer)) => (&offer.area, offer.gone.is_some()),
            (None, None) => return Err(Refusal::UnknownKey(p.key)),
        };
        if gone {
            return Err(Refusal::KeyRevoked(p.key));
        }
        inside([by, with], area, at)
    }

    /// Whether the offer of a code can still be taken.
    fn open(&self, id: KeyId, offer: &Offer, at: At<'_>) -> Result<(), Refusal> {
        let stands = |id: &KeyId| self.grants.get(id).is_some_and(|g| g.until.is_none());
        if offer.gone.is_some() || !offer.by.iter().all(stands) {
            return Err(Refusal::OfferGone(id));
        }
        if at.arrival > offer.until { Err(Refusal::NotNow(id)) } else { Ok(()) }
    }

    /// Whether a form is of a poll that is open. A repeat poll or a recount is decided by people and opened by a kind of event
    /// that is still to come: until then a ledger takes none, so that nobody outranks what was counted by claiming one. What
    /// is in a log is counted by its rules.
    ///
    /// # Errors
    /// [`Refusal::NotOpened`].
    pub fn opened(&self, form: &FormKey) -> Result<(), Refusal> {
        match self.rules.needs_opening() && (form.round, form.count) != (0, 0) {
            true => Err(Refusal::NotOpened),
            false => Ok(()),
        }
    }

    /// A key or code comes into the log once.
    fn unknown_yet(&self, key: KeyId) -> Result<(), Refusal> {
        match self.grants.contains_key(&key) || self.offers.contains_key(&key) {
            true => Err(Refusal::KeyEnrolled(key)),
            false => Ok(()),
        }
    }

    /// Takes an event that was judged good at this index into the state.
    pub fn apply(&mut self, event: &Submission, index: u64) {
        match event.payload() {
            Payload::Setup(p) => {
                self.rules = Rules::from_digest(&p.rules).unwrap_or(Rules::LATEST);
                self.vouches = p.stations.is_some();
                if let Ok(public) = root_key(&p.root_key) {
                    self.root = Some(public.id());
                    self.grant(Grant {
                        public,
                        role: Role::Authority,
                        area: String::new(),
                        from: index,
                        until: None,
                        valid: (None, None),
                        enrolled_by: Vec::new(),
                    });
                }
            }
            Payload::KeyOffer(p) => {
                if let (Ok(public), Some(role)) = (ticket_key(&p.ticket), Role::from_code(&p.role)) {
                    let offer = Offer {
                        role,
                        area: p.area.clone(),
                        by: [p.by, p.with],
                        until: p.until,
                        mandate_until: p.mandate_until,
                        gone: None,
                        public,
                    };
                    self.offers.insert(offer.public.id(), offer);
                }
            }
            Payload::KeyEnrol(p) => {
                if let Some(offer) = self.offers.get_mut(&p.by) {
                    offer.gone = Some(index);
                }
                if let (Ok(public), Some(role)) = (p.public(), Role::from_code(&p.role)) {
                    self.grant(Grant {
                        public,
                        role,
                        area: p.area.clone(),
                        from: index,
                        until: None,
                        valid: (p.from, p.until),
                        enrolled_by: [p.by].into_iter().chain(p.with).collect(),
                    });
                }
            }
            Payload::KeyRevoke(p) => {
                if let Some(grant) = self.grants.get_mut(&p.key) {
                    grant.until = Some(index);
                } else if let Some(offer) = self.offers.get_mut(&p.key) {
                    offer.gone = Some(index);
                }
            }
            Payload::AppRelease(p) => self.release = Some((index, p.clone())),
            Payload::PolicySet(p) => {
                if let Ok(Some(key)) = p.log_key() {
                    self.log_keys.push((index, key));
                }
                self.policy = Some((index, p.clone()));
            }
            Payload::FormImported(_) | Payload::FormConfirmed(_) | Payload::Cut(_) => {}
        }
    }

    fn grant(&mut self, grant: Grant) {
        self.grants.insert(grant.public.id(), grant);
    }

    fn active(&self, id: KeyId, role: Role, kind: &'static str, at: At<'_>) -> Result<&Grant, Refusal> {
        let grant = self.grants.get(&id).ok_or(Refusal::UnknownKey(id))?;
        if grant.until.is_some() {
            return Err(Refusal::KeyRevoked(id));
        }
        if grant.role != role {
            return Err(Refusal::RoleMayNot(kind));
        }
        if grant.holds_at(at.arrival) { Ok(grant) } else { Err(Refusal::NotNow(id)) }
    }

    fn at_station(
        &self,
        id: KeyId,
        role: Role,
        kind: &'static str,
        station: &StationCode,
        at: At<'_>,
    ) -> Result<(), Refusal> {
        let grant = self.active(id, role, kind, at)?;
        match at.territory.contains(&grant.area, station) {
            true => Ok(()),
            false if !at.territory.contains("", station) => Err(Refusal::UnknownStation(station.clone())),
            false => Err(Refusal::OutsideArea(station.clone())),
        }
    }
}

/// When and where an event is judged.
#[derive(Clone, Copy)]
struct At<'a> {
    arrival: UtcSeconds,
    territory: &'a dyn Territory,
}

/// A role of the whole nation is given for all of it, by authorities of all of it.
fn national<'g>(role: Role, area: &str, grants: impl IntoIterator<Item = &'g Grant>) -> Result<(), Refusal> {
    let whole = area.is_empty() && grants.into_iter().all(|g| g.area.is_empty());
    if role.is_national() && !whole { Err(Refusal::NationalRole(role.code())) } else { Ok(()) }
}

/// An area that is known and lies in those of all these grants.
fn inside<'g>(grants: impl IntoIterator<Item = &'g Grant>, area: &str, at: At<'_>) -> Result<(), Refusal> {
    let known = at.territory.knows_area(area);
    match known && grants.into_iter().all(|g| at.territory.contains_area(&g.area, area)) {
        true => Ok(()),
        false => Err(Refusal::UnknownArea(area.to_owned())),
    }
}

fn ticket_key(base64: &str) -> Result<PublicKey, Refusal> {
    PublicKey::from_base64(Algorithm::Ed25519, base64).map_err(|e| Refusal::BadField(format!("ticket: {e}")))
}

fn root_key(base64: &str) -> Result<PublicKey, Refusal> {
    PublicKey::from_base64(Algorithm::Ed25519, base64)
        .map_err(|e| Refusal::BadField(format!("root_key: {e}")))
}
