//! Who may say what: a pure fold over `setup`, `key.offer`, `key.enrol` and `key.revoke`.
//!
//! Ledger and verifier use this same fold, so that what is admitted is what verifies.

mod disclosed;
mod foreign;
mod grant;
mod judge;
mod national;
mod office;
mod role;

pub use disclosed::{Disclosed, Opening};
pub use grant::{Grant, Offer};
pub(crate) use judge::{At, inside, national};
pub use office::Office;
pub use role::Role;

use crate::contest::{Contest, Level};
use crate::event::{AppRelease, ManifestSet, Payload, PolicySet, Submission, Witnessing};
use crate::form::FormKey;
use crate::id::{KeyId, StationCode};
use crate::key::PublicKey;
use crate::refusal::Refusal;
use crate::rules::Rules;
use crate::time::UtcSeconds;
use std::collections::{BTreeMap, BTreeSet};

/// What the authority fold needs to know of the registry.
pub trait Territory {
    /// Whether an area (a region or a station; empty for the nation) is known.
    fn knows_area(&self, area: &str) -> bool;
    /// Whether a station lies in an area. An unknown station lies nowhere.
    fn contains(&self, area: &str, station: &StationCode) -> bool;
    /// Whether an area lies in another.
    fn contains_area(&self, outer: &str, inner: &str) -> bool;
    /// How high an area stands; `None` for one that is not known.
    fn level(&self, area: &str) -> Option<Level>;
}

/// The state of the fold: all mandates so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Authority {
    pub(crate) root: Option<KeyId>,
    pub(crate) grants: BTreeMap<KeyId, Grant>,
    pub(crate) offers: BTreeMap<KeyId, Offer>,
    /// What the log is judged by, after `setup`.
    pub(crate) rules: Rules,
    /// Whether `setup` vouches for stations; then checkpoints name the national events, too.
    pub(crate) vouches: bool,
    /// The newest release of the app, with its index.
    pub(crate) release: Option<(u64, AppRelease)>,
    /// What phones follow, with its index.
    pub(crate) policy: Option<(u64, PolicySet)>,
    /// Who cosigns the log, and the entry that said so.
    pub(crate) witnessing: Option<(u64, Witnessing)>,
    /// What is settled beside the registry, with its index.
    pub(crate) manifest: Option<(u64, ManifestSet)>,
    /// Keys of the log that policies named, each from the entry after its policy's.
    pub(crate) log_keys: Vec<(u64, PublicKey)>,
    /// What the log says of the system itself.
    pub(crate) disclosed: Disclosed,
    /// Repeat polls (round) and recounts (count) that were opened, by contest and station.
    pub(crate) opened: BTreeMap<(Contest, StationCode), BTreeSet<(u8, u8)>>,
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
            let root = setup.root()?;
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
        payload.judge(self, At { arrival, territory })
    }

    /// Whether a form is of a poll that is open. A repeat poll or a recount is decided by people and opened by
    /// `poll.repeated` or `count.repeated`: until then a ledger takes none, so that nobody outranks what was counted by
    /// claiming one. What is in a log is counted by its rules.
    ///
    /// # Errors
    /// [`Refusal::NotOpened`].
    pub fn opened(&self, form: &FormKey) -> Result<(), Refusal> {
        let poll = (form.round, form.count);
        let is_open = || {
            let of = self.opened.get(&(form.contest, form.station.clone()));
            of.is_some_and(|polls| polls.contains(&poll))
        };
        match self.rules.needs_opening() && poll != (0, 0) && !is_open() {
            true => Err(Refusal::NotOpened),
            false => Ok(()),
        }
    }

    /// Opens a repeat poll or a recount.
    pub(crate) fn open_poll(&mut self, form: &FormKey) {
        let of = self.opened.entry((form.contest, form.station.clone())).or_default();
        of.insert((form.round, form.count));
    }

    /// Takes an event that was judged good at this index into the state.
    pub fn apply(&mut self, event: &Submission, index: u64) {
        event.payload().apply(self, index);
    }
}
