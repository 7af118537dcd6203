//! Opening: going on after an end of any kind, and refusing what does not continue the history.

use crate::auditor::audit;
use crate::fixtures::*;
use ledger::{Config, Ledger, LedgerError, MemoryStore, SqliteStore, Store, StoreError};
use std::path::Path;
use std::sync::Arc;
use tlog::{Checkpoint, sign_checkpoint};

fn sqlite(folder: &Path) -> Arc<SqliteStore> {
    Arc::new(SqliteStore::open(folder).unwrap())
}

/// A closed log with six entries under a checkpoint and one staged.
fn closed(folder: &Path) {
    let ledger = opened(sqlite(folder));
    ledger.sequence().unwrap();
    ledger.submit(import(&importer(), 1).bytes()).unwrap();
}

fn change(folder: &Path, sql: &str) {
    let database = rusqlite::Connection::open(folder.join("ledger.sqlite")).unwrap();
    assert!(database.execute(sql, []).unwrap() > 0, "{sql} changes something");
}

fn open_error(store: Arc<dyn Store>) -> LedgerError {
    match Ledger::open(store, config()) {
        Ok(_) => panic!("opened"),
        Err(error) => error,
    }
}

#[test]
fn a_closed_log_goes_on_where_it_ended() {
    let folder = tempfile::tempdir().unwrap();
    closed(folder.path());
    let store = sqlite(folder.path());
    let ledger = open(store.clone());
    assert_eq!((ledger.size(), ledger.pending()), (6, 1));
    assert!(ledger.waits_since().is_some(), "what was staged before the end waits since its arrival");
    assert!(ledger.submit(import(&importer(), 1).bytes()).unwrap().repeated);
    let receipt = ledger.submit(import(&importer(), 2).bytes()).unwrap();
    let note = ledger.sequence().unwrap();
    assert_eq!(note, ledger.checkpoint());
    assert_eq!((ledger.waits_since(), ledger.stand()), (None, note.map(|note| (8, note))));
    assert_eq!(ledger.sequence().unwrap(), None, "nothing new, nothing signed");
    let audited = audit(&*store, &[receipt]);
    assert_eq!(audited.sizes, [6, 8]);
    assert_eq!(ledger.authority(), audited.authority);
}

#[test]
fn only_what_a_checkpoint_covers_is_given_out() {
    let ledger = opened(Arc::new(MemoryStore::new()));
    assert_eq!(ledger.entries(0..1).unwrap_err(), LedgerError::NotCommitted { end: 1, size: 0 });
    ledger.sequence().unwrap();
    ledger.submit(import(&importer(), 1).bytes()).unwrap();
    assert_eq!(ledger.entries(0..6).unwrap().len(), 6);
    let leaves: Vec<_> = ledger.entries(2..4).unwrap().iter().map(|e| tlog::leaf_hash(e)).collect();
    assert_eq!(ledger.leaf_hashes(2..4).unwrap(), leaves);
    assert!(matches!(ledger.entries(6..7), Err(LedgerError::NotCommitted { .. })));
    assert!(matches!(ledger.leaf_hashes(0..7), Err(LedgerError::NotCommitted { .. })));
}

#[test]
fn a_damaged_store_is_named_and_not_written_to() {
    let damages = [
        ("UPDATE leaf SET hash = zeroblob(32) WHERE idx = 2", "L1006"),
        ("UPDATE leaf SET event_id = zeroblob(32) WHERE idx = 6", "L1008"),
        ("UPDATE leaf SET arrival = 5 WHERE idx = 6", "L1008"),
        ("UPDATE leaf SET hash = zeroblob(32) WHERE idx = 6", "L1008"),
        ("UPDATE leaf SET lane = NULL WHERE idx = 6", "L1008"),
        ("UPDATE leaf SET lane = zeroblob(16) WHERE idx = 6", "L1008"),
        ("UPDATE entry SET bytes = zeroblob(9) WHERE idx = 6", "L1008"),
        ("UPDATE entry SET bytes = (SELECT bytes FROM entry WHERE idx = 1) WHERE idx = 2", "L1008"),
        ("UPDATE leaf SET event_id = (SELECT event_id FROM leaf WHERE idx = 2) WHERE idx = 3", "L1008"),
        ("DELETE FROM leaf WHERE idx = 3", "L1004"),
        ("DELETE FROM entry WHERE idx = 6", "L1004"),
        ("UPDATE checkpoint SET note = x'00'", "L1007"),
        ("UPDATE checkpoint SET size = 5", "L1006"),
    ];
    for (sql, code) in damages {
        let folder = tempfile::tempdir().unwrap();
        closed(folder.path());
        change(folder.path(), sql);
        let error = open_error(sqlite(folder.path()));
        assert_eq!(error.code(), code, "{sql}: {error}");
    }
}

#[test]
fn a_store_of_another_key_or_origin_is_not_opened() {
    let store = Arc::new(MemoryStore::new());
    let ledger = opened(store.clone());
    let other = |name: &str, seed: u8| {
        let signer = log_signer(name, seed);
        Ledger::open(store.clone(), Config { signer, ..config() }).map(|_| ()).unwrap_err().code()
    };
    assert_eq!(other(ORIGIN, 201), "L1008", "before any checkpoint the arrival lines name the key");
    assert_eq!(other("pilkada.example/2024", 200), "L1008");
    ledger.sequence().unwrap();
    assert_eq!(other(ORIGIN, 201), "L1007");
    assert_eq!(other("pilkada.example/2024", 200), "L1007");
}

#[test]
fn a_backup_older_than_what_was_published_is_refused() {
    let old = Arc::new(MemoryStore::new());
    let ledger = opened(old.clone());
    ledger.sequence().unwrap();
    // The backup is taken here; the log goes on and publishes.
    let backup = Arc::new(MemoryStore::new());
    let rows = |store: &MemoryStore, range: std::ops::Range<u64>| -> Vec<ledger::Row> {
        let mandates: Vec<u64> = store.mandates().unwrap().into_iter().map(|(index, _)| index).collect();
        let entries = store.entries(range.clone()).unwrap();
        let leaves = store.leaves(range.clone()).unwrap();
        let zipped = range.zip(leaves).zip(entries);
        zipped.map(|((i, leaf), bytes)| ledger::Row { leaf, mandate: mandates.contains(&i), bytes }).collect()
    };
    backup.stage(0, &rows(&old, 0..6)).unwrap();
    backup.commit(None, 6, &old.checkpoint().unwrap().unwrap()).unwrap();
    ledger.submit(import(&importer(), 1).bytes()).unwrap();
    let published = ledger.sequence().unwrap();

    let with = |store: &Arc<MemoryStore>| {
        Ledger::open(store.clone(), Config { published: published.clone(), ..config() }).map(|l| l.size())
    };
    assert_eq!(with(&old), Ok(7));
    assert!(matches!(with(&backup), Err(LedgerError::Fork { size: 7, .. })));
    // Going on from the backup without that knowledge makes another history of the same size, which is refused too.
    let fork = open(backup.clone());
    fork.submit(import(&importer(), 2).bytes()).unwrap();
    fork.sequence().unwrap();
    drop(fork);
    assert!(matches!(with(&backup), Err(LedgerError::Fork { size: 7, .. })));
}

#[test]
fn two_ledgers_on_one_store_never_make_two_histories() {
    // No lock file stands between these two: compare-and-swap alone must do.
    let store = Arc::new(MemoryStore::new());
    let (a, b) = (opened(store.clone()), open(store.clone()));
    a.sequence().unwrap();
    let conflict =
        |error: LedgerError| assert!(matches!(error, LedgerError::Store(StoreError::Conflict(_))), "{error}");
    let from_a = a.submit(import(&importer(), 1).bytes()).unwrap();
    conflict(b.submit(import(&importer(), 2).bytes()).unwrap_err());
    let from_b = b.submit(import(&importer(), 2).bytes()).unwrap();
    b.sequence().unwrap().unwrap();
    conflict(a.sequence().map(|_| ()).err().unwrap_or(LedgerError::Busy));
    let again = a.submit(import(&importer(), 1).bytes()).unwrap();
    assert_eq!(again.index, from_a.index);
    let audited = audit(&*store, &[from_a, from_b]);
    assert_eq!(audited.sizes, [6, 8]);
}

#[test]
fn nothing_is_signed_over_a_checkpoint_that_is_not_ours() {
    let store = Arc::new(MemoryStore::new());
    let ledger = opened(store.clone());
    ledger.sequence().unwrap();
    ledger.submit_many(bytes(&[import(&importer(), 1), import(&importer(), 2)]));
    // Signed with the right key, over entries that are there, with another root: only the tree in memory knows better.
    let rogue = Checkpoint { origin: ORIGIN.into(), size: 7, root: [9; 32], extensions: vec![] };
    let rogue = sign_checkpoint(&rogue, &signer()).to_bytes();
    store.commit(ledger.checkpoint().as_deref(), 7, &rogue).unwrap();

    assert_eq!(ledger.sequence().unwrap_err().code(), "L1002", "somebody went on");
    assert_eq!(ledger.sequence().unwrap_err().code(), "L1006", "and not with our history");
    assert_eq!(ledger.submit(import(&importer(), 3).bytes()).unwrap_err().code(), "L1006");
    assert_eq!((store.pending().unwrap(), store.checkpoint().unwrap()), (7..8, Some(rogue)));
    assert_eq!(open_error(store).code(), "L1006");
}
