//! The ledger of an election's folder, and the fold over it.

use crate::face::{Exit, Failure, io};
use crate::home::Home;
use crate::keys::{self, KeyName};
use crate::log_key;
use crate::manifest;
use crate::progress::bar;
use crate::root;
use ledger::{Config, Ledger, SqliteStore};
use model::event::{Entry, KeyEnrol, ManifestSet, Payload, Setup, sign};
use model::{Role, Rules, SecretKey, Submission, UtcSeconds};
use rayon::prelude::*;
use registry::Registry;
use std::ops::Range;
use std::sync::Arc;
use tabulate::{CacheKey, Tabulation};
use tlog::{NoteSigner, VerifierKey};

/// Where the ledger takes the time from.
pub type Clock = Arc<dyn Fn() -> UtcSeconds + Send + Sync>;

/// The machine's clock.
pub fn system_clock() -> Clock {
    Arc::new(now)
}

/// The machine's time.
pub fn now() -> UtcSeconds {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    UtcSeconds(since.map_or(0, |d| i64::try_from(d.as_secs()).unwrap_or(i64::MAX)))
}

/// An open log with its registry.
pub struct LogHome {
    /// The folder.
    pub home: Home,
    /// The registry.
    pub registry: Arc<Registry>,
    /// The ledger.
    pub ledger: Arc<Ledger>,
    signer: NoteSigner,
}

impl LogHome {
    /// Opens the log; makes it when it is not there yet.
    pub fn open(home: Home, registry: Arc<Registry>, clock: Clock) -> Result<Self, Failure> {
        let signer = log_key::present(&home)?;
        let folder = home.folder.join("ledger");
        std::fs::create_dir_all(&folder).map_err(|e| io(&folder, e))?;
        let store = SqliteStore::open(&folder)?;
        let config = Config {
            signer: signer.clone(),
            ground: Arc::clone(&registry) as Arc<dyn ledger::Ground>,
            clock: Arc::clone(&clock),
            former: log_key::former(&home)?,
            next: log_key::next(&home)?,
            published: published(&home),
        };
        let ledger = Arc::new(Ledger::open(Arc::new(store), config)?);
        if log_key::is_due(&home, &ledger)? {
            // The log names another key, and the change was cut off: it is brought to its end, and the log opened with it.
            // What was staged comes under a checkpoint of the old key first: it is the only one that may sign that size.
            ledger.sequence()?;
            drop(ledger);
            log_key::take(&home)?;
            return Self::open(home, registry, clock);
        }
        root::remember(&home)?;
        let log = LogHome { home, registry, ledger, signer };
        log_key::go_on(&log)?;
        Ok(log)
    }

    /// The origin of the log.
    pub fn origin(&self) -> &str {
        &self.home.settings.origin
    }

    /// The policy file that a verifier pins.
    pub fn policy(&self) -> Result<String, Failure> {
        policy(&self.home)
    }

    /// Appends the events that open a log, where it is empty: setup, the mandates of the folder's keys, and the manifest.
    /// Whether it did: the root key then has nothing more to do here.
    pub fn open_election_once(&self, time: UtcSeconds) -> Result<bool, Failure> {
        if self.ledger.size() > 0 {
            return Ok(false);
        }
        let root = keys::secret(&self.home, KeyName::Root)?;
        let registry = &self.registry;
        let digests = (registry.digest(), Some(registry.stations_root()));
        let setup = Setup::new(root.public(), &registry.election().name, digests, Rules::LATEST, time);
        let setup = Payload::Setup(setup);
        let mut events = vec![sign(self.origin(), setup, &[&root])];
        let (authority, second) = keys::authorities(&self.home)?;
        // Roles in the whole nation, for good.
        let enrol = |by: &SecretKey, with: Option<&SecretKey>, key: &SecretKey, role| {
            let payload = KeyEnrol::new(key.public(), (by.id(), with.map(SecretKey::id)), (role, ""), time);
            payload.sign(self.origin(), (by, with), key)
        };
        events.push(enrol(&root, None, &authority, Role::Authority));
        // In a folder of before the root is the second authority itself.
        events.extend((second.id() != root.id()).then(|| enrol(&root, None, &second, Role::Authority)));
        let document = registry.manifest();
        manifest::keep(&self.home, &document)?;
        events.push(ManifestSet::signed(self.origin(), (&authority, &second), document.digest(), time));
        let roles = [
            (KeyName::Importer, Role::Importer),
            (KeyName::Publisher, Role::Publisher),
            (KeyName::Registrar, Role::Registrar),
            (KeyName::Intake, Role::Intake),
            (KeyName::Release, Role::Release),
        ];
        for (name, role) in roles {
            let key = keys::secret(&self.home, name)?;
            events.push(enrol(&authority, Some(&second), &key, role));
        }
        self.append(events)?;
        self.sequence()?;
        Ok(true)
    }

    /// A signed checkpoint of the log as it stood at a smaller size.
    pub fn checkpoint_at(&self, size: u64) -> Result<Vec<u8>, Failure> {
        let root = self.frontier(size)?.root();
        let extensions = self.ledger.national_line(size)?.into_iter().collect();
        let checkpoint = tlog::Checkpoint { origin: self.origin().into(), size, root, extensions };
        Ok(tlog::sign_checkpoint(&checkpoint, &self.signer).to_bytes())
    }

    fn frontier(&self, size: u64) -> Result<tlog::Frontier, Failure> {
        let mut frontier = tlog::Frontier::new();
        self.ledger.leaf_hashes(0..size)?.into_iter().for_each(|h| frontier.push(h));
        Ok(frontier)
    }

    /// Appends events and stops at the first refusal.
    pub fn append(&self, events: Vec<Submission>) -> Result<(), Failure> {
        for answer in self.ledger.submit_many(events.into_iter().map(|e| e.bytes().to_vec())) {
            answer?;
        }
        Ok(())
    }

    /// Puts everything staged under a checkpoint.
    pub fn sequence(&self) -> Result<(), Failure> {
        self.ledger.sequence()?;
        Ok(())
    }

    /// Entries of a range, parsed.
    pub fn entries(&self, range: Range<u64>) -> Result<Vec<Entry>, Failure> {
        let bytes = self.ledger.entries(range)?;
        let parsed: Result<Vec<_>, _> = bytes.par_iter().map(|b| self.ledger.parse(b)).collect();
        parsed.map_err(|r| {
            Failure::new(&r.code(), Exit::Storage, r.text(model::Lang::Id), r.text(model::Lang::En))
        })
    }

    /// The fold of the whole log: from the cache where it fits, then entry by entry.
    pub fn fold(&self) -> Result<Tabulation, Failure> {
        let mut tabulation = self.cached().unwrap_or_else(|| Tabulation::new(&self.registry));
        self.advance(&mut tabulation)?;
        Ok(tabulation)
    }

    /// Applies what the log has beyond the fold; gives the signed checkpoint that the fold then stands under. The log may
    /// grow meanwhile: fold and checkpoint are of one size all the same.
    pub fn advance(&self, tabulation: &mut Tabulation) -> Result<Vec<u8>, Failure> {
        let (size, note) = self.ledger.stand().unwrap_or_default();
        let bar = bar(["menghitung", "counting"], size.saturating_sub(tabulation.size()));
        while tabulation.size() < size {
            let range = tabulation.size()..size.min(tabulation.size() + FOLD_CHUNK);
            for entry in self.entries(range)? {
                tabulation.take(&self.registry, &entry);
            }
            tabulation.settle(&self.registry);
            bar.set_position(tabulation.size());
        }
        bar.finish_and_clear();
        Ok(note)
    }

    fn cached(&self) -> Option<Tabulation> {
        let bytes = std::fs::read(self.cache_path()).ok()?;
        // The cache names its own size; its root must be the root of our log at that size.
        let size = Tabulation::cache_size(&bytes).filter(|s| *s <= self.ledger.size())?;
        let key = self.cache_key(size).ok()?;
        Tabulation::from_cache(&self.registry, self.origin(), &key, &bytes).ok()
    }

    /// Writes the fold's cache; it is disposable, so a crash here costs a fold and nothing else.
    pub fn save_cache(&self, tabulation: &Tabulation) -> Result<(), Failure> {
        let (path, key) = (self.cache_path(), self.cache_key(tabulation.size())?);
        let part = path.with_extension("part");
        std::fs::write(&part, tabulation.to_cache(&key)).map_err(|e| io(&part, e))?;
        std::fs::rename(&part, &path).map_err(|e| io(&path, e))
    }

    fn cache_key(&self, size: u64) -> Result<CacheKey, Failure> {
        let root = match self.checkpoint()? {
            // The usual case: the checkpoint says the root, nothing need be hashed again.
            Some(checkpoint) if checkpoint.size == size => checkpoint.root,
            _ => self.frontier(size)?.root(),
        };
        Ok(CacheKey { size, root, rules: self.rules()?, registry: self.registry.digest() })
    }

    /// Digest of the rules that the log was opened with.
    fn rules(&self) -> Result<model::Digest, Failure> {
        let first = self.entries(0..1.min(self.ledger.size()))?;
        Ok(match first.first().map(|entry| entry.event.payload()) {
            Some(Payload::Setup(setup)) => setup.rules,
            _ => Rules::LATEST.digest(),
        })
    }

    /// The log's newest checkpoint.
    pub fn checkpoint(&self) -> Result<Option<tlog::Checkpoint>, Failure> {
        let Some(bytes) = self.ledger.checkpoint() else { return Ok(None) };
        let note = tlog::Note::parse(&bytes).map_err(tlog_failure)?;
        tlog::Checkpoint::parse(&note.text).map(Some).map_err(tlog_failure)
    }

    fn cache_path(&self) -> std::path::PathBuf {
        self.home.folder.join("fold.cache")
    }
}

/// The checkpoint that the tree shows: a ledger that does not continue it is an old backup, and must not sign.
fn published(home: &Home) -> Option<Vec<u8>> {
    let bytes = std::fs::read(home.tree().join(shapes::paths::ROOT)).ok()?;
    let root: shapes::own::Root = serde_json::from_slice(&bytes).ok()?;
    Some(root.checkpoint.into_bytes())
}

/// Entries parsed at once while folding: bounds memory to some ten MiB.
const FOLD_CHUNK: u64 = 16_384;

/// The policy file that a verifier pins: the log's keys, the present one first, and the election's root key in a comment.
pub fn policy(home: &Home) -> Result<String, Failure> {
    let former = log_key::former(home)?;
    let present = log_key::present(home)?.verifier_key().clone();
    policy_of(home, [present].into_iter().chain(former.into_iter().rev()))
}

/// The policy file that cards lead to: with the key that the log began with, and never another, so that what the root key
/// signed once is good for ever. Later keys are named by the log itself (`policy.set/1`).
pub fn card_policy(home: &Home) -> Result<String, Failure> {
    match log_key::former(home)?.into_iter().next() {
        Some(first) => policy_of(home, [first]),
        None => policy(home),
    }
}

fn policy_of(home: &Home, logs: impl IntoIterator<Item = VerifierKey>) -> Result<String, Failure> {
    let logs: String = logs.into_iter().map(|key| format!("log {key}\n")).collect();
    Ok(format!("# sirekap-root {}\n{logs}quorum none\n", root::public(home)?))
}

/// A failure of the log's own arithmetic or names.
pub fn tlog_failure(error: tlog::TlogError) -> Failure {
    let code = format!("T{}", error.code());
    Failure::new(&code, Exit::Input, format!("isi catatan tidak cocok ({error})"), error.to_string()).hint(
        "periksa dengan 'sirekap verify'; bila salinan, ambil lagi dari sumbernya",
        "check with 'sirekap verify'; fetch it again if it is a copy",
    )
}
