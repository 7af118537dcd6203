//! What the writing thread and all callers read: who may sign what, which events have a place already, and how far the log
//! goes.

use crate::{Config, LedgerError, LogSigner, RegistryView, Store};
use model::{Authority, EventId, KeyId, National, PublicKey, Refusal, Submission, UtcSeconds};
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use tlog::{Checkpoint, VerifierKey, open_checkpoint};

/// The promise that an event is in the log, or will be under the next checkpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The event.
    pub event: EventId,
    /// Its index in the log.
    pub index: u64,
    /// The log's claim of its arrival.
    pub arrival: UtcSeconds,
    /// Whether the event had its place already: this is the earlier receipt, given again.
    pub repeated: bool,
}

/// Index and arrival of every event that is durable. About 100 bytes each at worst: 0.1 GB for a million events.
pub(crate) type Places = HashMap<EventId, (u64, UtcSeconds)>;

/// How far the log goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Head {
    /// Entries under the last checkpoint.
    pub size: u64,
    /// Entries staged, those under the checkpoint included.
    pub staged: u64,
    /// The last checkpoint, as signed.
    pub note: Option<Vec<u8>>,
    /// Arrival of the first entry that is staged and under no checkpoint.
    pub waits_since: Option<UtcSeconds>,
}

pub(crate) struct Shared {
    pub store: Arc<dyn Store>,
    pub signer: LogSigner,
    /// The log's keys, the present one first.
    pub log_keys: Vec<KeyId>,
    former: Vec<VerifierKey>,
    pub next: Option<KeyId>,
    pub registry: Arc<dyn RegistryView>,
    pub clock: Arc<dyn Fn() -> UtcSeconds + Send + Sync>,
    head: RwLock<Head>,
    places: RwLock<Places>,
    authority: RwLock<Authority>,
    national: RwLock<Nation>,
}

/// National events of everything staged, in their order: their indices, and the chain over them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Nation {
    pub indices: Vec<u64>,
    pub chain: National,
}

impl Nation {
    /// Takes the next ones, by index and leaf hash.
    pub fn extend(&mut self, entries: impl IntoIterator<Item = (u64, tlog::Hash)>) {
        for (index, leaf) in entries {
            self.indices.push(index);
            self.chain.push(&leaf);
        }
    }
}

impl Shared {
    pub fn new(store: Arc<dyn Store>, log_keys: Vec<KeyId>, config: Config) -> Self {
        Shared {
            store,
            signer: config.signer,
            log_keys,
            former: config.former,
            next: config.next,
            registry: config.registry,
            clock: config.clock,
            head: RwLock::default(),
            places: RwLock::default(),
            authority: RwLock::default(),
            national: RwLock::default(),
        }
    }

    pub fn origin(&self) -> &str {
        self.signer.verifier_key().name()
    }

    /// Id of the key that signs now.
    pub fn present_key(&self) -> KeyId {
        // There is always one: that of the signer.
        self.log_keys.first().copied().unwrap_or(KeyId([0; 32]))
    }

    /// A checkpoint that one of the log's keys signed.
    ///
    /// # Errors
    /// [`LedgerError::Checkpoint`], with what the present key makes of it.
    pub fn open_note(&self, bytes: &[u8]) -> Result<Checkpoint, LedgerError> {
        let open = |key: &VerifierKey| open_checkpoint(bytes, key).map(|(checkpoint, _)| checkpoint);
        let present = open(self.signer.verifier_key());
        present
            .or_else(|error| self.former.iter().rev().find_map(|key| open(key).ok()).ok_or(error))
            .map_err(LedgerError::Checkpoint)
    }

    /// The receipt of an event that is durable.
    pub fn receipt(&self, event: EventId) -> Option<Receipt> {
        let (index, arrival) = self.places().get(&event).copied()?;
        Some(Receipt { event, index, arrival, repeated: true })
    }

    /// Checks an event's signatures with the keys enrolled so far. The keys are copied out first, so that no lock is held
    /// over the slow part.
    pub fn check_signatures(&self, event: &Submission) -> Result<(), Refusal> {
        if matches!(event.payload(), model::Payload::Setup(_)) {
            return Authority::new().verify_signatures(event);
        }
        let authority = self.authority();
        let known = |key: KeyId| Some((key, authority.public_key(key)?.clone()));
        let keys: Vec<(KeyId, PublicKey)> =
            event.signatures().iter().filter_map(|line| known(line.key)).collect();
        drop(authority);
        event.verify(|id| keys.iter().find(|(key, _)| *key == id).map(|(_, public)| public))
    }

    // A lock is poisoned by a panic of its holder. The writer changes these values only after the store has agreed, each
    // in one step, so that what a poisoned lock guards is still whole.
    pub fn head(&self) -> RwLockReadGuard<'_, Head> {
        self.head.read().unwrap_or_else(PoisonError::into_inner)
    }
    pub fn head_mut(&self) -> RwLockWriteGuard<'_, Head> {
        self.head.write().unwrap_or_else(PoisonError::into_inner)
    }
    pub fn places(&self) -> RwLockReadGuard<'_, Places> {
        self.places.read().unwrap_or_else(PoisonError::into_inner)
    }
    pub fn places_mut(&self) -> RwLockWriteGuard<'_, Places> {
        self.places.write().unwrap_or_else(PoisonError::into_inner)
    }
    pub fn authority(&self) -> RwLockReadGuard<'_, Authority> {
        self.authority.read().unwrap_or_else(PoisonError::into_inner)
    }
    pub fn national(&self) -> RwLockReadGuard<'_, Nation> {
        self.national.read().unwrap_or_else(PoisonError::into_inner)
    }
    pub fn national_mut(&self) -> RwLockWriteGuard<'_, Nation> {
        self.national.write().unwrap_or_else(PoisonError::into_inner)
    }
    pub fn authority_mut(&self) -> RwLockWriteGuard<'_, Authority> {
        self.authority.write().unwrap_or_else(PoisonError::into_inner)
    }
}
