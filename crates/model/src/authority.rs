//! Who may say what: a pure fold over `setup`, `key.enrol` and `key.revoke`.
//!
//! Ledger and verifier use this same fold, so that what is admitted is what verifies.

use crate::event::{Payload, Submission};
use crate::id::{KeyId, StationCode};
use crate::key::{Algorithm, PublicKey};
use crate::refusal::Refusal;
use std::collections::BTreeMap;

/// What a key may do. The root key of `setup` enrols and revokes as an authority of the nation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Enrols and revokes keys within its area.
    Authority,
    /// Signs `form.imported` within its area.
    Importer,
    /// An officer's device (KPPS, or PPS/PPK in take-over): signs `form.confirmed` within its area.
    Officer,
    /// Signs `cut`.
    Publisher,
}

impl Role {
    /// All roles.
    pub const ALL: [Role; 4] = [Role::Authority, Role::Importer, Role::Officer, Role::Publisher];

    /// The code in enrolments.
    pub const fn code(self) -> &'static str {
        match self {
            Role::Authority => "authority",
            Role::Importer => "importer",
            Role::Officer => "officer",
            Role::Publisher => "publisher",
        }
    }

    /// The role of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Role::ALL.into_iter().find(|r| r.code() == code)
    }
}

/// What the authority fold needs to know of the registry.
pub trait Territory {
    /// Whether an area (a region or a station; empty for the nation) is known.
    fn knows_area(&self, area: &str) -> bool;
    /// Whether a station lies in an area. An unknown station lies nowhere.
    fn contains(&self, area: &str, station: &StationCode) -> bool;
    /// Whether an area lies in another.
    fn contains_area(&self, outer: &str, inner: &str) -> bool;
}

/// A key's mandate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// The key.
    pub public: PublicKey,
    /// What it may do.
    pub role: Role,
    /// Where; empty for the nation.
    pub area: String,
    /// Log index of the enrolment.
    pub from: u64,
    /// Log index of the revocation: events from there on are not its any more.
    pub until: Option<u64>,
}

/// The state of the fold: all mandates so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Authority {
    root: Option<KeyId>,
    grants: BTreeMap<KeyId, Grant>,
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

    /// All mandates by key id, ended ones too.
    pub fn grants(&self) -> &BTreeMap<KeyId, Grant> {
        &self.grants
    }

    /// The public key of an id, whether its mandate has ended or not.
    pub fn public_key(&self, id: KeyId) -> Option<&PublicKey> {
        self.grants.get(&id).map(|g| &g.public)
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

    /// Judges whether an event may stand at this index, by form and authority alone, never by plausibility.
    /// Signatures are checked apart, by [`Authority::verify_signatures`].
    ///
    /// # Errors
    /// The first refusal that applies.
    pub fn judge(&self, event: &Submission, index: u64, territory: &dyn Territory) -> Result<(), Refusal> {
        let payload = event.payload();
        if matches!(payload, Payload::Setup(_)) != (index == 0) {
            return Err(Refusal::SetupPlace);
        }
        match payload {
            Payload::Setup(p) => match root_key(&p.root_key)?.id() == p.by {
                true => Ok(()),
                false => Err(Refusal::UnknownKey(p.by)),
            },
            Payload::KeyEnrol(p) => {
                let enroller = self.active(p.by, Role::Authority, "key.enrol")?;
                let algorithm =
                    Algorithm::from_tag(&p.alg).ok_or_else(|| Refusal::BadField(format!("alg {}", p.alg)))?;
                let key = PublicKey::from_base64(algorithm, &p.key)
                    .map_err(|e| Refusal::BadField(format!("key: {e}")))?;
                Role::from_code(&p.role).ok_or_else(|| Refusal::BadField(format!("role {}", p.role)))?;
                if !territory.knows_area(&p.area) || !territory.contains_area(&enroller.area, &p.area) {
                    return Err(Refusal::UnknownArea(p.area.clone()));
                }
                match self.grants.contains_key(&key.id()) {
                    true => Err(Refusal::KeyEnrolled(key.id())),
                    false => Ok(()),
                }
            }
            Payload::KeyRevoke(p) => {
                let by = self.active(p.by, Role::Authority, "key.revoke")?;
                let with = self.active(p.with, Role::Authority, "key.revoke")?;
                let target = self.grants.get(&p.key).ok_or(Refusal::UnknownKey(p.key))?;
                let inside = |g: &Grant| territory.contains_area(&g.area, &target.area);
                match (target.until.is_some(), inside(by) && inside(with)) {
                    (true, _) => Err(Refusal::KeyRevoked(p.key)),
                    (_, false) => Err(Refusal::UnknownArea(target.area.clone())),
                    _ => Ok(()),
                }
            }
            Payload::FormImported(p) => {
                self.at_station(p.by, Role::Importer, "form.imported", &p.form.station, territory)
            }
            Payload::FormConfirmed(p) => {
                self.at_station(p.by, Role::Officer, "form.confirmed", &p.form.station, territory)
            }
            Payload::Cut(p) => self.active(p.by, Role::Publisher, "cut").map(|_| ()),
        }
    }

    /// Takes an event that was judged good at this index into the state.
    pub fn apply(&mut self, event: &Submission, index: u64) {
        match event.payload() {
            Payload::Setup(p) => {
                if let Ok(public) = root_key(&p.root_key) {
                    let id = public.id();
                    self.root = Some(id);
                    let grant = Grant {
                        public,
                        role: Role::Authority,
                        area: String::new(),
                        from: index,
                        until: None,
                    };
                    self.grants.insert(id, grant);
                }
            }
            Payload::KeyEnrol(p) => {
                let algorithm = Algorithm::from_tag(&p.alg);
                let key = algorithm.and_then(|a| PublicKey::from_base64(a, &p.key).ok());
                if let (Some(public), Some(role)) = (key, Role::from_code(&p.role)) {
                    let grant = Grant { role, area: p.area.clone(), from: index, until: None, public };
                    self.grants.insert(grant.public.id(), grant);
                }
            }
            Payload::KeyRevoke(p) => {
                if let Some(grant) = self.grants.get_mut(&p.key) {
                    grant.until = Some(index);
                }
            }
            Payload::FormImported(_) | Payload::FormConfirmed(_) | Payload::Cut(_) => {}
        }
    }

    fn active(&self, id: KeyId, role: Role, kind: &'static str) -> Result<&Grant, Refusal> {
        let grant = self.grants.get(&id).ok_or(Refusal::UnknownKey(id))?;
        if grant.until.is_some() {
            return Err(Refusal::KeyRevoked(id));
        }
        if grant.role == role { Ok(grant) } else { Err(Refusal::RoleMayNot(kind)) }
    }

    fn at_station(
        &self,
        id: KeyId,
        role: Role,
        kind: &'static str,
        station: &StationCode,
        territory: &dyn Territory,
    ) -> Result<(), Refusal> {
        let grant = self.active(id, role, kind)?;
        match territory.contains(&grant.area, station) {
            true => Ok(()),
            false if !territory.contains("", station) => Err(Refusal::UnknownStation(station.clone())),
            false => Err(Refusal::OutsideArea(station.clone())),
        }
    }
}

fn root_key(base64: &str) -> Result<PublicKey, Refusal> {
    PublicKey::from_base64(Algorithm::Ed25519, base64)
        .map_err(|e| Refusal::BadField(format!("root_key: {e}")))
}
