//! A whole public tree in memory, made by the publisher from a registry and entries, and tools to change any part of it
//! so that everything above still fits: objects are renamed, checkpoints signed again.

mod edit;
mod log;

pub use log::{checkpoint, log_signer, national, policy, signed, signed_with};

use crate::history::{fold, fold_one, log_bytes};
use crate::small::{LOG, ORIGIN, PUBLISHER, secret};
use model::event::{Cut, CutTotals};
use model::form::HEAD;
use model::{Digest, Entry, Payload, UtcSeconds};
use object_store::local::LocalFileSystem;
use publish::{Config, LogSource, LogSourceError, Publisher, Scope};
use registry::{RegionIdx, Registry};
use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;
use store::{PublicTree, Store};
use tabulate::Tabulation;
use tlog::{Hash, HashTree, leaf_hash};

/// A tree's files by path, and the entries of its log.
#[derive(Clone)]
pub struct Tree {
    /// Every file.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Bytes of the log's entries.
    pub entries: Vec<Vec<u8>>,
    /// What it was made from.
    pub history: Vec<Entry>,
    /// Receipts to hold against it; those that its intake gave when `None`.
    pub receipts: Option<Vec<String>>,
}

impl verify::TreeSource for Tree {
    fn get(&self, path: &str) -> Result<Option<Vec<u8>>, verify::TreeSourceError> {
        Ok(self.files.get(path).cloned())
    }
}

/// A log in memory.
pub struct MemoryLog(pub Vec<Vec<u8>>);

impl LogSource for MemoryLog {
    fn entries(&self, range: Range<u64>) -> Result<Vec<Vec<u8>>, LogSourceError> {
        let range = range.start as usize..range.end as usize;
        self.0.get(range).map(<[_]>::to_vec).ok_or_else(|| LogSourceError::new("beyond the end"))
    }
    fn leaf_hashes(&self, range: Range<u64>) -> Result<Vec<Hash>, LogSourceError> {
        Ok(self.entries(range)?.iter().map(|e| leaf_hash(e)).collect())
    }
    fn document(&self, sha256: model::Digest) -> Result<Option<Vec<u8>>, LogSourceError> {
        let all = [crate::small::registry(), crate::small::pilkada()].map(|r| r.manifest().to_bytes());
        let mut all = all.into_iter().chain([crate::small::disclosed().to_vec()]);
        Ok(all.find(|bytes| model::Digest::of(bytes) == sha256))
    }
    fn picture(&self, sha256: model::Digest) -> Result<Option<Vec<u8>>, LogSourceError> {
        let made = crate::gallery::made(&crate::small::registry());
        Ok(made.into_iter().find(|bytes| model::Digest::of(bytes) == sha256))
    }
}

/// Publishes entries as an honest publisher does: at every cut, and at the end.
pub fn tree(registry: &Registry, history: &[Entry]) -> Tree {
    let items: Vec<Item<'_>> = history.iter().map(Item::Event).collect();
    tree_over(registry, &items)
}

/// An entry to publish.
#[derive(Clone, Copy)]
pub enum Item<'a> {
    /// One that is understood.
    Event(&'a Entry),
    /// Bytes of one that the publisher passes over.
    Foreign(&'a [u8]),
}

impl Item<'_> {
    fn bytes(&self) -> Vec<u8> {
        match self {
            Item::Event(entry) => log_bytes(std::slice::from_ref(*entry)).remove(0),
            Item::Foreign(bytes) => bytes.to_vec(),
        }
    }
}

/// The Merkle root over the first entries.
pub fn root_over(items: &[Item<'_>]) -> Digest {
    Digest(HashTree::from_leaves(items.iter().map(|i| leaf_hash(&i.bytes())).collect()).root())
}

/// A tree in a folder that is never flushed to the disk: no test turns the power off here.
pub fn unflushed(folder: &Path) -> Store<PublicTree> {
    let files = LocalFileSystem::new_with_prefix(folder).unwrap();
    Store::over(Arc::new(files)).unwrap()
}

/// Publishes entries of which some are of kinds that the publisher does not know.
pub fn tree_over(registry: &Registry, items: &[Item<'_>]) -> Tree {
    let folder = tempfile::tempdir().unwrap();
    let entries: Vec<Vec<u8>> = items.iter().map(Item::bytes).collect();
    let log = MemoryLog(entries.clone());
    let config =
        Config { origin: ORIGIN.into(), log_keys: vec![secret(LOG).id()], policy: policy().to_string() };
    let pictures = LocalFileSystem::new_with_prefix(folder.path()).unwrap();
    let publisher = Publisher::new(unflushed(folder.path()), Arc::new(registry.clone()), config)
        .with_pictures(Store::over(Arc::new(pictures)).unwrap());
    let mut fold = Tabulation::new(registry);
    let mut history = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let cut = match item {
            Item::Foreign(_) => {
                fold.skip();
                false
            }
            Item::Event(entry) => {
                history.push((*entry).clone());
                let applied = fold_one(&mut fold, registry, entry);
                matches!(entry.event.payload(), Payload::Cut(_)) && applied.refused.is_none()
            }
        };
        if cut || at + 1 == items.len() {
            let note = checkpoint(registry, &entries[..=at]);
            publisher.publish(&fold, &log, &note, Scope::All, &|_| {}).unwrap();
        }
    }
    let mut files = BTreeMap::new();
    read_folder(folder.path(), folder.path(), &mut files);
    Tree { files, entries, history, receipts: None }
}

fn read_folder(base: &Path, folder: &Path, into: &mut BTreeMap<String, Vec<u8>>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_folder(base, &path, into);
        } else {
            let name = path.strip_prefix(base).unwrap().to_str().unwrap().replace('\\', "/");
            into.insert(name, std::fs::read(&path).unwrap());
        }
    }
}

impl Tree {
    /// Writes the tree into a folder.
    pub fn write(&self, folder: &Path) {
        for (path, bytes) in &self.files {
            let path = folder.join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
    }
}

/// The payload of an honest cut after these entries.
pub fn cut(registry: &Registry, entries: &[Entry], name: String) -> Cut {
    let fold = fold(registry, entries);
    let leaves = log_bytes(entries).iter().map(|e| leaf_hash(e)).collect();
    let totals = registry.contests().iter().map(|contest| {
        let totals = fold.totals(registry, *contest, RegionIdx::NATION).unwrap();
        let totals = CutTotals {
            headline_forms: totals.headline.forms,
            headline: totals.headline.sums[HEAD..].to_vec(),
            recorded_forms: totals.recorded.forms,
            recorded: totals.recorded.sums[HEAD..].to_vec(),
        };
        (contest.code().to_string(), totals)
    });
    Cut {
        by: secret(PUBLISHER).id(),
        kind: model::event::Cut::KIND.into(),
        name,
        root: Digest(HashTree::from_leaves(leaves).root()),
        size: entries.len() as u64,
        time: UtcSeconds(crate::history::START),
        totals: totals.collect(),
    }
}
