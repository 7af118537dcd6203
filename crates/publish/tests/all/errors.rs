//! Every reason not to publish, its code, and that the tree stays as it was.

use crate::audit::audit;
use crate::fixture::{Log, ORIGIN, STATIONS, form, pairs, registry, story};
use model::{Contest, Lang};
use object_store::memory::InMemory;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt as _};
use publish::{LogSource, LogSourceError, PublishError, Publisher, Scope};
use std::ops::Range;
use std::sync::Arc;
use store::{PublicTree, Store};

fn memory() -> Arc<dyn ObjectStore> {
    Arc::new(InMemory::new())
}

fn put(store: &Arc<dyn ObjectStore>, path: &str, body: &str) {
    let body = body.to_string().into_bytes();
    crate::audit::runtime().block_on(store.put(&Path::from(path), body.into())).unwrap();
}

fn code(result: Result<publish::Report, PublishError>) -> String {
    let error = result.expect_err("it was published");
    for lang in [Lang::Id, Lang::En] {
        let text = error.text(lang);
        assert!(text.len() > 20 && !text.contains("{}"), "{text}");
    }
    assert!(error.to_string().starts_with(error.code()));
    error.code().into()
}

type Answer<T> = fn(&Log, Range<u64>) -> Result<Vec<T>, LogSourceError>;

/// A log that answers wrongly.
struct Lying<'a> {
    log: &'a Log,
    entries: Answer<Vec<u8>>,
    leaves: Answer<tlog::Hash>,
}

impl LogSource for Lying<'_> {
    fn entries(&self, range: Range<u64>) -> Result<Vec<Vec<u8>>, LogSourceError> {
        (self.entries)(self.log, range)
    }
    fn leaf_hashes(&self, range: Range<u64>) -> Result<Vec<tlog::Hash>, LogSourceError> {
        (self.leaves)(self.log, range)
    }
    fn document(&self, _: model::Digest) -> Result<Option<Vec<u8>>, LogSourceError> {
        Ok(None)
    }
}

#[test]
fn a_log_that_fails_or_lies() {
    let log = story(&Arc::new(registry()));
    let publish = |entries: Answer<Vec<u8>>, leaves: Answer<tlog::Hash>| {
        let store = memory();
        let source = Lying { log: &log, entries, leaves };
        let result =
            log.publisher(&store).publish(&log.fold, &source, &log.checkpoint(), Scope::All, &|_| {});
        assert_eq!(audit(&store), None);
        code(result)
    };
    assert_eq!(publish(|_, _| Err(LogSourceError::new("gone")), Log::leaf_hashes), "P1002");
    assert_eq!(publish(Log::entries, |_, _| Err(LogSourceError::new("gone"))), "P1002");
    assert_eq!(publish(|log, r| log.entries(r.start..r.end - 1), Log::leaf_hashes), "P1002", "too few");
    assert_eq!(publish(Log::entries, |log, r| log.leaf_hashes(r.start..r.end - 1)), "P1002", "too few");
    let wrong = |log: &Log, r: Range<u64>| -> Result<Vec<tlog::Hash>, LogSourceError> {
        let mut leaves = log.leaf_hashes(r)?;
        leaves[3][0] ^= 1;
        Ok(leaves)
    };
    assert_eq!(publish(Log::entries, wrong), "P1005");
    let garbled = |log: &Log, r: Range<u64>| -> Result<Vec<Vec<u8>>, LogSourceError> {
        Ok(log.entries(r)?.into_iter().map(|_| b"?".to_vec()).collect())
    };
    assert_eq!(publish(garbled, Log::leaf_hashes), "P1010");
    // The entries of one place at another: well-formed, but not the event that counts.
    let shifted = |log: &Log, r: Range<u64>| {
        log.entries(r.start - u64::from(r.start > 0)..r.end - u64::from(r.start > 0))
    };
    assert_eq!(publish(shifted, Log::leaf_hashes), "P1010");
}

#[test]
fn checkpoints_that_do_not_fit() {
    let registry = Arc::new(registry());
    let (log, mut longer) = (story(&registry), story(&registry));
    longer.confirm(form(Contest::Ppwp, STATIONS[0]), None, pairs([1, 1, 1]));
    let store = memory();
    let publisher = log.publisher(&store);
    let publish = |note: &[u8]| code(publisher.publish(&log.fold, &log, note, Scope::All, &|_| {}));
    assert_eq!(publish(b"no note"), "P1003");
    assert_eq!(publish(&longer.checkpoint()), "P1004");
    assert_eq!(audit(&store), None);
}

#[test]
fn places_that_hold_something_else() {
    let registry = Arc::new(registry());
    let log = story(&registry);
    let publish = |store: &Arc<dyn ObjectStore>, log: &Log| log.try_publish(store, Scope::Changed(&[]));

    let store = memory();
    put(&store, "root.json", "{}");
    assert_eq!(code(publish(&store, &log)), "P1009");

    let store = memory();
    log.publish(&store, Scope::All);
    let before = audit(&store);
    let text = String::from_utf8(crate::audit::get(&store, "root.json").unwrap().to_vec()).unwrap();
    let other = Arc::new(InMemory::new()) as Arc<dyn ObjectStore>;
    put(&other, "root.json", &text.replacen(ORIGIN, "lain.example/log", 1));
    assert_eq!(code(publish(&other, &log)), "P1006");
    put(&other, "root.json", &text.replacen("sirekap-tree/6", "sirekap-tree/9", 1));
    assert_eq!(code(publish(&other, &log)), "P1006");
    put(&other, "root.json", &text);
    assert_eq!(code(publish(&other, &log)), "P1009", "nodes are missing");

    // Going back, and another history of the same length.
    assert_eq!(code(publish(&store, &Log::new(&registry))), "P1007");
    let mut fork = Log::new(&registry);
    while fork.size() <= log.size() {
        fork.confirm(form(Contest::Ppwp, STATIONS[8]), None, pairs([1, 1, 1]));
    }
    assert_eq!(code(publish(&store, &fork)), "P1008");
    assert_eq!(audit(&store), before);
}

#[test]
fn nothing_to_publish() {
    let registry = Arc::new(registry());
    let log = Log::new(&registry);
    let empty = tabulate::Tabulation::new(&registry);
    let signer = tlog::NoteSigner::from_seed(ORIGIN, &[2; 32]).unwrap();
    let of =
        tlog::Checkpoint { origin: ORIGIN.into(), size: 0, root: tlog::empty_root(), extensions: Vec::new() };
    let note = tlog::sign_checkpoint(&of, &signer).to_bytes();
    let publisher = Publisher::new(Store::over(memory()).unwrap(), registry, log.config());
    assert_eq!(code(publisher.publish(&empty, &log, &note, Scope::All, &|_| {})), "P1013");
}

#[test]
fn a_folder_is_synced_and_read_back() {
    let folder = tempfile::tempdir().unwrap();
    let store: Arc<dyn ObjectStore> =
        Arc::new(object_store::local::LocalFileSystem::new_with_prefix(folder.path()).unwrap());
    let log = story(&Arc::new(registry()));
    let tree = Store::<PublicTree>::in_folder(folder.path()).unwrap();
    let publisher = Publisher::new(tree, log.registry.clone(), log.config());
    let phases = std::sync::Mutex::new(Vec::new());
    let note = log.checkpoint();
    publisher.publish(&log.fold, &log, &note, Scope::All, &|p| phases.lock().unwrap().push(p)).unwrap();
    let in_memory = memory();
    log.publish(&in_memory, Scope::All);
    assert_eq!(audit(&store), audit(&in_memory));
    let phases = phases.into_inner().unwrap();
    assert!(phases.iter().all(|p| p.done <= p.total));
    let last = phases.last().unwrap();
    assert_eq!((last.phase, last.done, last.total), (publish::Phase::Commit, 1, 1));
}
