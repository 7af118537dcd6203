//! What all requests share.

use crate::drafts;
use crate::election::{Election, Place};
use crate::log::Log;
use crate::pins::Pins;
use crate::signin::Challenges;
use crate::store::{Store, StoreError};
use crate::who::DESK;
use model::manifest;
use model::{Digest, Grant, KeyId, Level, SecretKey, UtcSeconds};
use std::path::Path;
use std::sync::Arc;

/// Fills bytes at random.
pub type Randomness = Arc<dyn Fn(&mut [u8]) + Send + Sync>;

/// Texts beside the log, each under its hash, so that any of them can be taken away.
pub trait Texts: Send + Sync {
    /// Keeps one; returns when it is durable. Blocks.
    ///
    /// # Errors
    /// The system's.
    fn put(&self, digest: Digest, bytes: &[u8]) -> std::io::Result<()>;

    /// The one of a hash; none where there never was one, or it was taken away. Blocks.
    ///
    /// # Errors
    /// The system's.
    fn get(&self, digest: Digest) -> std::io::Result<Option<Vec<u8>>>;
}

/// What only the caller has.
#[derive(Clone)]
pub struct Given {
    /// The log.
    pub log: Arc<dyn Log>,
    /// What is shown of the election.
    pub election: Arc<dyn Election>,
    /// Texts beside the log.
    pub texts: Arc<dyn Texts>,
    /// PINs of cards.
    pub pins: Pins,
    /// Says that the PIN of a card was right, and nothing else.
    pub registrar: SecretKey,
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

    /// Whether a place lies in the area of a mandate. Mandates call the nation by an empty text, places by `0`.
    pub(crate) fn reaches(&self, area: &str, place: &str) -> bool {
        self.given.log.territory().contains_area(area, if place == "0" { "" } else { place })
    }

    /// The place of a mandate's area.
    pub(crate) fn place(&self, area: &str) -> Place {
        let code = if area.is_empty() { "0" } else { area };
        let name = self.given.election.area(code).map(|area| area.name).unwrap_or_default();
        Place { code: code.into(), name }
    }

    /// How high a mandate's area stands, in the interface.
    pub(crate) fn level(&self, area: &str) -> String {
        level(self.given.log.territory().level(area)).into()
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

/// A level's name in the interface.
pub const fn level(level: Option<Level>) -> &'static str {
    match level {
        Some(Level::Nation) => "nation",
        Some(Level::Province) => "province",
        Some(Level::Regency) => "regency",
        Some(Level::Kecamatan) => "district",
        Some(Level::Village) => "village",
        Some(Level::Station) => "station",
        None => "",
    }
}
