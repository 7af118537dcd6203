//! The contract, row by row, on every store.

use expect_test::expect;
use ledger::{FaultRates, Faulty, Lane, Leaf, MemoryStore, Row, SqliteStore, Store, StoreError};
use model::{EventId, UtcSeconds};
use std::sync::Arc;

fn row(n: u8) -> Row {
    let lane = (!n.is_multiple_of(3)).then_some(Lane([n; 16]));
    let leaf = Leaf { event: EventId([n; 32]), hash: [n; 32], arrival: UtcSeconds(i64::from(n)), lane };
    Row { leaf, mandate: n.is_multiple_of(3), bytes: vec![n; usize::from(n)] }
}

fn on_every_store(test: impl Fn(&dyn Store)) {
    test(&MemoryStore::new());
    let folder = tempfile::tempdir().unwrap();
    test(&SqliteStore::open(folder.path()).unwrap());
    test(&Faulty::new(Arc::new(MemoryStore::new()), 0, FaultRates::default()));
}

fn conflict(result: Result<(), StoreError>) {
    assert!(matches!(result, Err(StoreError::Conflict(_))), "{result:?}");
}

#[test]
fn an_empty_store_is_empty() {
    on_every_store(|store| {
        assert_eq!(store.pending().unwrap(), 0..0);
        assert_eq!(store.checkpoint().unwrap(), None);
        assert_eq!(store.checkpoints().unwrap(), Vec::<Vec<u8>>::new());
        assert_eq!(store.entries(0..0).unwrap(), Vec::<Vec<u8>>::new());
        assert_eq!(store.mandates().unwrap(), []);
    });
}

#[test]
fn what_is_staged_is_read_back_in_order() {
    on_every_store(|store| {
        store.stage(0, &[row(0), row(1)]).unwrap();
        store.stage(2, &[row(2), row(3)]).unwrap();
        store.stage(4, &[]).unwrap();
        assert_eq!(store.pending().unwrap(), 0..4);
        assert_eq!(store.entries(1..3).unwrap(), [row(1).bytes, row(2).bytes]);
        assert_eq!(store.leaves(0..4).unwrap(), [0, 1, 2, 3].map(|n| row(n).leaf));
        assert_eq!(store.mandates().unwrap(), [(0, row(0).bytes), (3, row(3).bytes)]);
    });
}

#[test]
fn staging_twice_is_harmless_and_staging_something_else_is_a_conflict() {
    on_every_store(|store| {
        store.stage(0, &[row(1), row(2)]).unwrap();
        store.stage(0, &[row(1), row(2)]).unwrap();
        store.stage(1, &[row(2), row(3)]).unwrap();
        assert_eq!(store.pending().unwrap(), 0..3);
        conflict(store.stage(1, &[row(2), row(9), row(10)]));
        conflict(store.stage(4, &[row(5)]));
        assert_eq!(store.entries(0..3).unwrap(), [1, 2, 3].map(|n| row(n).bytes), "all or none");
        assert_eq!(store.pending().unwrap(), 0..3);
    });
}

#[test]
fn a_checkpoint_is_taken_by_compare_and_swap() {
    on_every_store(|store| {
        store.stage(0, &[row(0), row(1), row(2)]).unwrap();
        conflict(store.commit(Some(b"a"), 2, b"b"));
        conflict(store.commit(None, 4, b"a"));
        conflict(store.commit(None, 0, b"a"));
        store.commit(None, 2, b"a").unwrap();
        assert_eq!(store.pending().unwrap(), 2..3);
        conflict(store.commit(None, 3, b"b"));
        conflict(store.commit(Some(b"a"), 2, b"b"));
        store.commit(Some(b"a"), 3, b"b").unwrap();
        assert_eq!(store.checkpoint().unwrap(), Some(b"b".to_vec()));
        assert_eq!(store.checkpoints().unwrap(), [b"a".to_vec(), b"b".to_vec()]);
        assert_eq!(store.pending().unwrap(), 3..3);
    });
}

#[test]
fn reading_beyond_the_end_is_an_error_not_a_short_answer() {
    on_every_store(|store| {
        store.stage(0, &[row(0)]).unwrap();
        assert!(matches!(store.entries(0..2), Err(StoreError::Damaged(_))));
        assert!(matches!(store.leaves(1..2), Err(StoreError::Damaged(_))));
    });
}

#[test]
fn sqlite_keeps_what_it_was_given_when_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(folder.path()).unwrap();
    store.stage(0, &[row(0), row(1)]).unwrap();
    store.commit(None, 1, b"a").unwrap();
    drop(store);
    let store = SqliteStore::open(folder.path()).unwrap();
    assert_eq!(store.pending().unwrap(), 1..2);
    assert_eq!(store.leaves(0..2).unwrap(), [row(0).leaf, row(1).leaf]);
}

#[test]
fn sqlite_is_set_to_survive_a_power_cut() {
    let folder = tempfile::tempdir().unwrap();
    drop(SqliteStore::open(folder.path()).unwrap());
    let database = rusqlite::Connection::open(folder.path().join("ledger.sqlite")).unwrap();
    let pragma = |name: &str| -> String {
        let read = |row: &rusqlite::Row<'_>| row.get::<_, rusqlite::types::Value>(0);
        format!("{name} {:?}\n", database.pragma_query_value(None, name, read).unwrap())
    };
    let tables: Vec<String> = database
        .prepare("SELECT sql FROM sqlite_schema ORDER BY name")
        .and_then(|mut s| s.query_map([], |row| row.get(0))?.collect())
        .unwrap();
    let found = ["journal_mode", "application_id", "user_version", "page_size"].map(pragma).concat();
    expect![[r#"
        journal_mode Text("wal")
        application_id Integer(1397443655)
        user_version Integer(2)
        page_size Integer(8192)
        CREATE TABLE checkpoint (size INTEGER PRIMARY KEY, note BLOB NOT NULL) STRICT
        CREATE TABLE entry (idx INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT
        CREATE TABLE leaf (idx INTEGER PRIMARY KEY, event_id BLOB NOT NULL, hash BLOB NOT NULL, arrival INTEGER NOT NULL, lane BLOB) STRICT
        CREATE TABLE mandate (idx INTEGER PRIMARY KEY) STRICT
    "#]].assert_eq(&(found + &tables.join("\n") + "\n"));
}

#[test]
fn a_second_opener_of_the_folder_is_turned_away() {
    let folder = tempfile::tempdir().unwrap();
    let first = SqliteStore::open(folder.path()).unwrap();
    let error = SqliteStore::open(folder.path()).unwrap_err();
    assert!(matches!(&error, StoreError::Locked(where_) if where_ == &folder.path().display().to_string()));
    assert_eq!(error.code(), "L1001");
    drop(first);
    SqliteStore::open(folder.path()).unwrap();
}

#[test]
fn a_database_of_another_make_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger.sqlite");
    let database = rusqlite::Connection::open(&path).unwrap();
    database.execute_batch("CREATE TABLE recipe (name TEXT); PRAGMA user_version = 9").unwrap();
    drop(database);
    assert_eq!(SqliteStore::open(folder.path()).unwrap_err(), StoreError::Version(9));
    std::fs::write(&path, [b'x'; 4096]).unwrap();
    assert!(matches!(SqliteStore::open(folder.path()).unwrap_err(), StoreError::Damaged(_)));
}
