//! What all requests share.

use crate::drafts;
use crate::log::Log;
use crate::signin::Challenges;
use crate::store::{Store, StoreError};
use crate::who::DESK;
use model::manifest;
use model::{Grant, KeyId, SecretKey, UtcSeconds};
use std::path::Path;
use std::sync::Arc;

/// Fills bytes at random.
pub type Randomness = Arc<dyn Fn(&mut [u8]) + Send + Sync>;

/// What only the caller has.
#[derive(Clone)]
pub struct Given {
    /// The log.
    pub log: Arc<dyn Log>,
    /// The relying party of this desk's passkeys, and its pages, as the manifest in force has them.
    pub site: manifest::Desk,
    /// Says that a draft has run out, and nothing else.
    pub key: SecretKey,
    /// The time.
    pub clock: Arc<dyn Fn() -> UtcSeconds + Send + Sync>,
    /// Random bytes.
    pub random: Randomness,
}

/// A desk: cheap to share behind an `Arc`.
pub struct Desk {
    pub(crate) given: Given,
    pub(crate) store: Store,
    pub(crate) challenges: Challenges,
}

impl Desk {
    /// Opens a desk on its folder, which is made if it is not there, and hands in what was signed and not yet taken.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn open(folder: &Path, given: Given) -> Result<Arc<Self>, StoreError> {
        let store = Store::open(folder)?;
        let challenges = Challenges::new(&given.random);
        let desk = Arc::new(Desk { given, store, challenges });
        desk.settle()?;
        Ok(desk)
    }

    /// Closes drafts that have run out, and hands in again what two have signed and the log was not heard of; for the
    /// caller's loop, every minute or so. Blocks.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn settle(&self) -> Result<(), StoreError> {
        drafts::settle(self)
    }

    pub(crate) fn now(&self) -> UtcSeconds {
        (self.given.clock)()
    }

    /// The mandate of a key by which a person may sit at this desk now: a passkey's, of a role of desks.
    pub(crate) fn mandate(&self, key: KeyId) -> Option<Grant> {
        let (now, mut found) = (self.now(), None);
        self.given.log.authority(&mut |authority| {
            let grant = authority.grants().get(&key);
            found = grant.filter(|g| g.until.is_none() && g.holds_at(now) && DESK.contains(&g.role)).cloned();
        });
        found.filter(|grant| grant.public.algorithm().is_passkey())
    }
}
