//! The server's memory: the present state of the tree, and bodies and nodes within a bound.

use crate::body::Entity;
use crate::config::{Config, ROOT_CHECK, Trouble};
use crate::encoding::Encoding;
use crate::objects::{self, Unpacked};
use crate::snapshot::{RootError, Snapshot, Stamp, stamp};
use axum::http::{HeaderMap, HeaderValue, header};
use model::{Digest, Lang};
use quick_cache::sync::{Cache, DefaultLifecycle};
use quick_cache::{DefaultHashBuilder, Equivalent, OptionsBuilder, Weighter};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Instant;
use tokio::sync::Semaphore;

/// What a body in memory was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MadeFrom {
    /// A node: the same path in the same node is the same body for ever.
    Node(Digest),
    /// One state: pages and the root.
    Generation(u64),
    /// The address alone: objects, tiles, assets.
    Fixed,
}

/// Which body.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BodyKey {
    /// What it was made from.
    pub source: MadeFrom,
    /// Its variant.
    pub encoding: Encoding,
    /// Whether it is a page in English.
    pub lang: Lang,
    /// The request's path.
    pub path: Box<str>,
}

/// A [`BodyKey`] whose path is borrowed; hashes as one.
#[derive(Clone, Copy, Debug, Hash)]
pub struct BodyRef<'a> {
    /// What it was made from.
    pub source: MadeFrom,
    /// Its variant.
    pub encoding: Encoding,
    /// Whether it is a page in English.
    pub lang: Lang,
    /// The request's path.
    pub path: &'a str,
}

impl Equivalent<BodyKey> for BodyRef<'_> {
    fn equivalent(&self, key: &BodyKey) -> bool {
        self.source == key.source
            && self.encoding == key.encoding
            && self.lang == key.lang
            && *self.path == *key.path
    }
}

impl BodyRef<'_> {
    /// The key to keep.
    pub fn to_key(self) -> BodyKey {
        BodyKey { source: self.source, encoding: self.encoding, lang: self.lang, path: self.path.into() }
    }
}

/// Weights in bytes.
#[derive(Clone, Copy, Debug)]
pub struct Bytes;

impl Weighter<BodyKey, Arc<Entity>> for Bytes {
    fn weight(&self, key: &BodyKey, entity: &Arc<Entity>) -> u64 {
        (key.path.len() + entity.weight()) as u64
    }
}

impl Weighter<Digest, Arc<Unpacked>> for Bytes {
    fn weight(&self, _: &Digest, node: &Arc<Unpacked>) -> u64 {
        node.weight
    }
}

type Weighted<K, V> = Cache<K, Arc<V>, Bytes>;

/// Everything a request needs.
pub struct State {
    /// The folder.
    pub tree: PathBuf,
    /// Address of the site as readers know it.
    pub url: String,
    /// Bodies in memory.
    pub bodies: Weighted<BodyKey, Entity>,
    /// Nodes in memory.
    nodes: Weighted<Digest, Unpacked>,
    /// Who may read from disk, unpack and render now: as many as there are cores, so that memory and CPU stay bounded.
    pub work: Arc<Semaphore>,
    /// Who may send a long file now.
    pub streams: Arc<Semaphore>,
    config: Config,
    present: RwLock<Arc<Snapshot>>,
    watched: Mutex<Option<Stamp>>,
    started: Instant,
    checked: AtomicU64,
    troubles: AtomicU64,
}

/// A cache of at most so many bytes. Few shards, so that one large thing still fits its share.
fn cache<K: Eq + std::hash::Hash, V>(bytes: usize, items: usize) -> Weighted<K, V>
where
    Bytes: Weighter<K, Arc<V>>,
{
    const SHARDS: usize = 4;
    let options = OptionsBuilder::new()
        .shards(SHARDS)
        .weight_capacity(bytes as u64)
        .estimated_items_capacity(items.max(1))
        .build();
    let (hasher, lifecycle) = (DefaultHashBuilder::default(), DefaultLifecycle::default());
    match options {
        Ok(options) => Cache::with_options(options, Bytes, hasher, lifecycle),
        // Not reached: weight and items are both given.
        Err(_) => Cache::with(items, bytes as u64, Bytes, hasher, lifecycle),
    }
}

impl State {
    /// Reads a tree's present state.
    ///
    /// # Errors
    /// [`RootError`] when there is no usable `root.json`.
    pub fn open(config: Config) -> Result<Arc<Self>, RootError> {
        let url = config.public_url.clone().unwrap_or_else(|| format!("http://{}", config.addr));
        let seen = stamp(&config.tree.join(shapes::paths::ROOT))?;
        let snapshot = Snapshot::read(&config.tree, 0, &url)?;
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        let half = config.memory_bound / 2;
        Ok(Arc::new(State {
            tree: config.tree.clone(),
            url,
            // A station's body weighs about 2 KB, a village's node about 200 KB.
            bodies: cache(half, half / 2048),
            nodes: cache(half, half / 200_000),
            work: Arc::new(Semaphore::new(cores)),
            streams: Arc::new(Semaphore::new(config.streams_max)),
            present: RwLock::new(Arc::new(snapshot)),
            watched: Mutex::new(Some(seen)),
            started: Instant::now(),
            checked: AtomicU64::new(0),
            troubles: AtomicU64::new(0),
            config,
        }))
    }

    /// The present state, looked up again at most every [`ROOT_CHECK`].
    pub async fn snapshot(self: &Arc<Self>) -> Arc<Snapshot> {
        // Milliseconds of an uptime fit 64 bits.
        let now = self.started.elapsed().as_millis() as u64;
        let last = self.checked.load(Ordering::Relaxed);
        let due = now.saturating_sub(last) >= ROOT_CHECK.as_millis() as u64;
        if due && self.checked.compare_exchange(last, now, Ordering::Relaxed, Ordering::Relaxed).is_ok() {
            let state = self.clone();
            // A panic there would leave the present state in place; the next check tries again.
            if let Err(e) = tokio::task::spawn_blocking(move || state.refresh()).await {
                self.report(&Trouble::Root(e.to_string()));
            }
        }
        self.present.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Swaps the present state when `root.json` is another file than the one it was read from.
    fn refresh(&self) {
        // One at a time; who comes second is served the state before.
        let Ok(mut watched) = self.watched.try_lock() else { return };
        // The stamp is taken before reading: a change in between is seen at the next check.
        let seen = match stamp(&self.tree.join(shapes::paths::ROOT)) {
            Ok(seen) => seen,
            Err(e) => return self.trouble_once(&mut watched, &RootError::Io(e)),
        };
        if *watched == Some(seen) {
            return;
        }
        let generation = self.present.read().unwrap_or_else(PoisonError::into_inner).generation + 1;
        match Snapshot::read(&self.tree, generation, &self.url) {
            Ok(snapshot) => {
                *self.present.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(snapshot);
                *watched = Some(seen);
            }
            Err(e) => self.trouble_once(&mut watched, &e),
        }
    }

    /// Lets a page ask the mirrors that this server names.
    pub fn let_ask(&self, headers: &mut HeaderMap) {
        let mirrors = &self.config.mirrors;
        let sent = headers.get_mut(header::CONTENT_SECURITY_POLICY).filter(|_| !mirrors.is_empty());
        if let Some(sent) = sent
            && let Ok(text) = sent.to_str()
            && let Ok(ours) = HeaderValue::try_from(portal::asking(text, mirrors))
        {
            *sent = ours;
        }
    }

    /// Reports a bad root when it turns bad, not at every check that finds it so.
    fn trouble_once(&self, watched: &mut Option<Stamp>, error: &RootError) {
        if watched.take().is_some() {
            self.report(&Trouble::Root(error.to_string()));
        }
    }

    /// Whether the newest `root.json` is the state served.
    pub fn is_current(&self) -> bool {
        self.watched.try_lock().is_ok_and(|w| w.is_some())
    }

    /// A node, from memory or disk.
    pub fn node(&self, digest: &Digest) -> Result<Arc<Unpacked>, Trouble> {
        self.nodes.get_or_insert_with(digest, || objects::node(&self.tree, digest).map(Arc::new))
    }

    /// A node, if it is in memory.
    pub fn node_in_memory(&self, digest: &Digest) -> Option<Arc<Unpacked>> {
        self.nodes.get(digest)
    }

    /// Counts a trouble and tells the observer.
    pub fn report(&self, trouble: &Trouble) {
        self.troubles.fetch_add(1, Ordering::Relaxed);
        if let Some(observer) = &self.config.observer {
            observer(trouble);
        }
    }

    /// Troubles since the start.
    pub fn troubles(&self) -> u64 {
        self.troubles.load(Ordering::Relaxed)
    }

    /// Bytes of bodies and nodes in memory.
    pub fn memory(&self) -> u64 {
        self.bodies.weight() + self.nodes.weight()
    }

    /// The configuration.
    pub fn config(&self) -> &Config {
        &self.config
    }
}
