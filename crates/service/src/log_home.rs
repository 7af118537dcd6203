//! The ledger of an election's folder, and the fold over it.

use crate::files::write_whole;
use crate::progress::{Progress, Step};
use crate::{Home, Keys, Post, ServiceError, Witnesses, declared, log_key, policy};
use ledger::{Config, Ledger, LogSigner, SqliteStore};
use model::event::{Entry, Payload};
use model::{Rules, Submission, UtcSeconds};
use rayon::prelude::*;
use registry::Registry;
use residency::DataClass;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};
use store::{Pictures, Store};
use tabulate::{CacheKey, Tabulation};

/// Where the time is taken from.
pub type Clock = Arc<dyn Fn() -> UtcSeconds + Send + Sync>;

/// What the binary gives: the time, who signs, and who shows progress.
#[derive(Clone)]
pub struct Given {
    /// The time.
    pub clock: Clock,
    /// Who signs.
    pub keys: Arc<dyn Keys>,
    /// Who shows how far long work is.
    pub progress: Arc<dyn Progress>,
    /// How witnesses are asked.
    pub post: Post,
}

/// An open log with its registry.
pub struct LogHome {
    /// The folder.
    pub home: Home,
    /// The registry.
    pub registry: Arc<Registry>,
    /// The ledger.
    pub ledger: Arc<Ledger>,
    signer: LogSigner,
    given: Given,
    pictures: Mutex<Option<Store<Pictures>>>,
    /// What is remembered of the witnesses.
    pub witnesses: Witnesses,
}

impl LogHome {
    /// Opens the log; makes it when it is not there yet.
    ///
    /// # Errors
    /// Where its inventory does not allow it ([`ServiceError::Place`]), its key is not there, its store can't be opened, or it does not continue what was published.
    pub fn open(home: Home, registry: Arc<Registry>, given: Given) -> Result<Self, ServiceError> {
        let log = Self::open_to_read(home, registry, given)?;
        if log_key::is_due(log.keys(), &log.ledger)? {
            // The log names another key, and the change was cut off: it is brought to its end, and the log opened with it.
            // What was staged comes under a checkpoint of the old key first: it is the only one that may sign that size.
            log.ledger.sequence()?;
            let LogHome { home, registry, ledger, given, .. } = log;
            drop(ledger);
            log_key::take(&home, &*given.keys)?;
            return Self::open(home, registry, given);
        }
        log_key::go_on(&log)?;
        Ok(log)
    }

    /// Opens it for who only reads: nothing is signed, and a change of the log's key that was cut off is left as it is.
    ///
    /// # Errors
    /// As [`LogHome::open`].
    pub(crate) fn open_to_read(
        home: Home,
        registry: Arc<Registry>,
        given: Given,
    ) -> Result<Self, ServiceError> {
        let folder = home.folder.join("ledger");
        declared::own(&home, &folder, &[DataClass::EventLog])?;
        declared::own(&home, &home.keys(), &[DataClass::Keys])?;
        let signer = log_key::present(&home, &*given.keys)?;
        std::fs::create_dir_all(&folder).map_err(|e| ServiceError::io(&folder, e))?;
        let store = SqliteStore::open(&folder).map_err(ledger::LedgerError::from)?;
        let config = Config {
            signer: signer.clone(),
            registry: Arc::clone(&registry) as Arc<dyn ledger::RegistryView>,
            clock: Arc::clone(&given.clock),
            former: log_key::former(&home)?,
            next: log_key::next(&*given.keys)?,
            published: published(&home)?,
        };
        let ledger = Arc::new(Ledger::open(Arc::new(store), config)?);
        Ok(LogHome {
            home,
            registry,
            ledger,
            signer,
            given,
            pictures: Mutex::default(),
            witnesses: Witnesses::default(),
        })
    }

    /// What the binary gave.
    pub fn given(&self) -> &Given {
        &self.given
    }

    /// Who signs.
    pub fn keys(&self) -> &dyn Keys {
        &*self.given.keys
    }

    /// The store of the intake's pictures, opened when it is first asked for.
    ///
    /// # Errors
    /// [`ServiceError::Io`].
    pub fn pictures(&self) -> Result<Store<Pictures>, ServiceError> {
        let mut held = self.pictures.lock().unwrap_or_else(PoisonError::into_inner);
        match &*held {
            Some(store) => Ok(store.clone()),
            None => Ok(held.insert(crate::places::pictures(&self.home)?).clone()),
        }
    }

    /// The time.
    pub fn now(&self) -> UtcSeconds {
        (self.given.clock)()
    }

    /// The origin of the log.
    pub fn origin(&self) -> &str {
        &self.home.settings.origin
    }

    /// The policy file that a verifier pins.
    ///
    /// # Errors
    /// As [`policy::of_verifiers`].
    pub fn policy(&self) -> Result<String, ServiceError> {
        policy::of_verifiers(&self.home, self.keys())
    }

    /// That the log was opened: it has its `setup`.
    ///
    /// # Errors
    /// [`ServiceError::NotOpened`].
    pub fn is_opened(&self) -> Result<(), ServiceError> {
        match self.ledger.size() + self.ledger.pending() {
            0 => Err(ServiceError::NotOpened(self.home.folder.clone())),
            _ => Ok(()),
        }
    }

    /// A signed checkpoint of the log as it stood at a smaller size.
    pub fn checkpoint_at(&self, size: u64) -> Result<Vec<u8>, ServiceError> {
        let root = self.frontier(size)?.root();
        let extensions = self.ledger.national_line(size)?.into_iter().collect();
        let checkpoint = tlog::Checkpoint { origin: self.origin().into(), size, root, extensions };
        Ok(self.signer.sign(&checkpoint)?.to_bytes())
    }

    fn frontier(&self, size: u64) -> Result<tlog::Frontier, ServiceError> {
        let mut frontier = tlog::Frontier::new();
        self.ledger.leaf_hashes(0..size)?.into_iter().for_each(|h| frontier.push(h));
        Ok(frontier)
    }

    /// Appends events and stops at the first refusal.
    pub fn append(&self, events: Vec<Submission>) -> Result<(), ServiceError> {
        for answer in self.ledger.submit_many(events.into_iter().map(|e| e.bytes().to_vec())) {
            answer?;
        }
        Ok(())
    }

    /// Puts everything staged under a checkpoint.
    pub fn sequence(&self) -> Result<(), ServiceError> {
        self.ledger.sequence()?;
        Ok(())
    }

    /// Entries of a range, parsed.
    pub fn entries(&self, range: Range<u64>) -> Result<Vec<Entry>, ServiceError> {
        let bytes = self.ledger.entries(range)?;
        let parsed: Result<Vec<_>, _> = bytes.par_iter().map(|b| self.ledger.parse(b)).collect();
        parsed.map_err(ServiceError::Entry)
    }

    /// The fold of the whole log: from the cache where it fits, then entry by entry.
    pub fn fold(&self) -> Result<Tabulation, ServiceError> {
        let mut tabulation = self.cached().unwrap_or_else(|| Tabulation::new(&self.registry));
        self.advance(&mut tabulation)?;
        Ok(tabulation)
    }

    /// Applies what the log has beyond the fold; gives the signed checkpoint that the fold then stands under. The log may
    /// grow meanwhile: fold and checkpoint are of one size all the same.
    pub fn advance(&self, tabulation: &mut Tabulation) -> Result<Vec<u8>, ServiceError> {
        let (size, note) = self.ledger.stand().unwrap_or_default();
        self.advance_to(tabulation, size)?;
        Ok(note)
    }

    /// Takes what the log has up to a size into a fold.
    ///
    /// # Errors
    /// Where the log does not answer.
    pub(crate) fn advance_to(&self, tabulation: &mut Tabulation, size: u64) -> Result<(), ServiceError> {
        let (first, progress) = (tabulation.size(), &self.given.progress);
        while tabulation.size() < size {
            let range = tabulation.size()..size.min(tabulation.size() + FOLD_CHUNK);
            for entry in self.entries(range)? {
                tabulation.take(&self.registry, &entry);
            }
            tabulation.settle(&self.registry);
            progress.at(Step::Counting, tabulation.size() - first, size - first);
        }
        progress.clear();
        Ok(())
    }

    fn cached(&self) -> Option<Tabulation> {
        let bytes = std::fs::read(self.cache_path()).ok()?;
        // The cache names its own size; its root must be the root of our log at that size.
        let size = Tabulation::cache_size(&bytes).filter(|s| *s <= self.ledger.size())?;
        let key = self.cache_key(size).ok()?;
        Tabulation::from_cache(&self.registry, self.origin(), &key, &bytes).ok()
    }

    /// Writes the fold's cache; it is disposable, so a crash here costs a fold and nothing else.
    pub fn save_cache(&self, tabulation: &Tabulation) -> Result<(), ServiceError> {
        let (path, key) = (self.cache_path(), self.cache_key(tabulation.size())?);
        // A state that can't be written leaves no cache.
        let Ok(bytes) = tabulation.to_cache(&key) else { return Ok(()) };
        write_whole(&path, &bytes)
    }

    fn cache_key(&self, size: u64) -> Result<CacheKey, ServiceError> {
        let root = match self.checkpoint()? {
            // The usual case: the checkpoint says the root, nothing need be hashed again.
            Some(checkpoint) if checkpoint.size == size => checkpoint.root,
            _ => self.frontier(size)?.root(),
        };
        Ok(CacheKey { size, root, rules: self.rules()?, registry: self.registry.digest() })
    }

    /// The rules that the log is judged by; the newest where nobody here knows those that it was opened with.
    pub(crate) fn judged_by(&self) -> Rules {
        self.rules().ok().and_then(|digest| Rules::from_digest(&digest)).unwrap_or(Rules::LATEST)
    }

    /// Digest of the rules that the log was opened with.
    fn rules(&self) -> Result<model::Digest, ServiceError> {
        let first = self.entries(0..1.min(self.ledger.size()))?;
        Ok(match first.first().map(|entry| entry.event.payload()) {
            Some(Payload::Setup(setup)) => setup.rules,
            _ => Rules::LATEST.digest(),
        })
    }

    /// The log's newest checkpoint.
    pub fn checkpoint(&self) -> Result<Option<tlog::Checkpoint>, ServiceError> {
        let Some(bytes) = self.ledger.checkpoint() else { return Ok(None) };
        let note = tlog::Note::parse(&bytes)?;
        Ok(Some(tlog::Checkpoint::parse(&note.text)?))
    }

    fn cache_path(&self) -> std::path::PathBuf {
        self.home.folder.join("fold.cache")
    }
}

/// The checkpoint that the tree shows: a ledger that does not continue it is an old backup, and must not sign.
///
/// A tree that does not answer is an error: an old backup must not pass because nobody could say that it is one.
fn published(home: &Home) -> Result<Option<Vec<u8>>, ServiceError> {
    // Where no folder is, there is no tree: the publisher says so, and nothing else waits for it.
    if !home.tree().is_dir() {
        return Ok(None);
    }
    let root = crate::places::tree(home)?.get(shapes::paths::ROOT).map_err(publish::PublishError::from)?;
    let root = root.and_then(|bytes| serde_json::from_slice::<shapes::own::Root>(&bytes).ok());
    Ok(root.map(|root| root.checkpoint.into_bytes()))
}

/// Entries parsed at once while folding: bounds memory to some ten MiB.
const FOLD_CHUNK: u64 = 16_384;
