//! One key floods one form: the log takes 64 events of it, whatever happens in between.

use crate::auditor::audit;
use crate::fixtures::*;
use ledger::{Fault, FaultRates, Faulty, Lane, Ledger, LedgerError, MemoryStore, SqliteStore, Store};
use model::event::EVENTS_PER_FORM_MAX;
use model::{Contest, Refusal, Role, Submission};
use std::sync::Arc;

const MOST: u64 = EVENTS_PER_FORM_MAX as u64;

/// The event of this number, all of one key for one form.
fn flood(seq: u64) -> Submission {
    signed(&importer(), import_payload(&importer(), seq, HERE))
}

fn is_full(result: Result<ledger::Receipt, LedgerError>) -> bool {
    matches!(result, Err(LedgerError::Refused(Refusal::TooMany(station))) if station.as_str() == HERE)
}

fn on_every_store(test: impl Fn(Arc<dyn Store>)) {
    test(Arc::new(MemoryStore::new()));
    let folder = tempfile::tempdir().unwrap();
    test(Arc::new(SqliteStore::open(folder.path()).unwrap()));
    test(Arc::new(Faulty::new(Arc::new(MemoryStore::new()), 0, FaultRates::default())));
}

#[test]
fn a_key_says_so_much_of_a_form_and_no_more() {
    on_every_store(|store| {
        let ledger = opened(store.clone());
        let first: Vec<_> = (0..MOST).map(|seq| ledger.submit(flood(seq).bytes()).unwrap()).collect();
        ledger.sequence().unwrap();
        for seq in MOST..MOST + 3 {
            assert!(is_full(ledger.submit(flood(seq).bytes())));
            assert!(is_full(ledger.submit_many(bytes(&[flood(seq)])).remove(0)));
        }
        assert_eq!(ledger.submit(flood(99).bytes()).unwrap_err().code(), "E1027");
        // What has its place is answered as ever, and takes no second.
        assert!((0..MOST).zip(&first).all(|(seq, receipt)| {
            let again = ledger.submit(flood(seq).bytes()).unwrap();
            again.repeated && again.index == receipt.index
        }));
        // Other forms, and other keys of the same, have their own.
        ledger.submit(signed(&importer(), import_payload(&importer(), 99, NEXT_DOOR)).bytes()).unwrap();
        ledger.submit(confirm(&officer(), HERE).bytes()).unwrap();
        let mut other = import_payload(&importer(), 99, HERE);
        (other.form, other.values) = (form(Contest::Pdpd, HERE), vec![None; WIDTH + 1]);
        ledger.submit(signed(&importer(), other).bytes()).unwrap();
        assert_eq!(ledger.pending(), 3);
        audit(&*store, &first);
    });
}

#[test]
fn a_bulk_is_counted_event_by_event() {
    on_every_store(|store| {
        let ledger = opened(store.clone());
        let twice: Vec<Submission> = (0..MOST + 6).flat_map(|seq| [flood(seq), flood(seq)]).collect();
        let answers = ledger.submit_many(bytes(&twice));
        let taken = answers.iter().filter(|a| a.as_ref().is_ok_and(|r| !r.repeated)).count() as u64;
        let refused = answers.iter().filter(|a| is_full((*a).clone())).count() as u64;
        assert_eq!((taken, refused), (MOST, 12));
        assert!(is_full(ledger.submit(flood(500).bytes())));
        audit(&*store, &[]);
    });
}

/// Whoever has enrolled a second key has its own count: authorities bound how many keys there are.
#[test]
fn a_refused_event_takes_no_place() {
    let ledger = opened(Arc::new(MemoryStore::new()));
    for seq in 0..MOST * 2 {
        let mut wrong = import_payload(&importer(), seq, HERE);
        wrong.values.pop();
        assert_eq!(ledger.submit(signed(&importer(), wrong).bytes()).unwrap_err().code(), "E1017");
    }
    ledger.submit_many(bytes(&(0..MOST).map(flood).collect::<Vec<_>>())).into_iter().for_each(|a| {
        a.unwrap();
    });
    ledger.submit(enrol(&deputy(), &key(60), Role::Importer, HERE).bytes()).unwrap();
    ledger.submit(signed(&key(60), import_payload(&key(60), 0, HERE)).bytes()).unwrap();
}

/// Some under a checkpoint, some only staged, some refused: opening again counts what is there.
#[test]
fn an_end_of_the_process_loses_no_count() {
    let folder = tempfile::tempdir().unwrap();
    let open = || open(Arc::new(SqliteStore::open(folder.path()).unwrap()));
    drop(opened(Arc::new(SqliteStore::open(folder.path()).unwrap())));
    for part in 0..4 {
        let ledger = open();
        for seq in part * MOST / 4..(part + 1) * MOST / 4 {
            ledger.submit(flood(seq).bytes()).unwrap();
        }
        if part % 2 == 0 {
            ledger.sequence().unwrap();
        }
    }
    let ledger = open();
    assert!(is_full(ledger.submit(flood(MOST).bytes())));
    assert!(ledger.submit(flood(0).bytes()).unwrap().repeated);
}

/// Writes fail in every way; what is durable is counted, once, and nothing else.
#[test]
fn failing_stores_lose_no_count() {
    for seed in 0..8 {
        let durable = Arc::new(MemoryStore::new());
        let store = Arc::new(Faulty::new(durable.clone(), seed, FaultRates::default()));
        let mut ledger = opened(store.clone());
        let mut next = 0;
        let mut faults = Fault::ALL.into_iter().cycle().skip(seed as usize);
        loop {
            if next % 5 == seed % 5 {
                store.fail_next(faults.next().unwrap());
            }
            let answer = ledger.submit(flood(next).bytes());
            if store.crashed() {
                store.recover();
                drop(ledger);
                ledger = open(store.clone());
            }
            match answer {
                Ok(_) => next += 1,
                Err(LedgerError::Refused(Refusal::TooMany(_))) => break,
                // Handing in again is safe.
                Err(_) => assert!(ledger.submit(flood(next).bytes()).is_ok()),
            }
        }
        assert_eq!(next, MOST, "seed {seed}");
        assert!(store.injected() > 5);
        let lane = Lane::of(flood(0).payload());
        let end = durable.pending().unwrap().end;
        let staged = durable.leaves(0..end).unwrap().iter().filter(|leaf| leaf.lane == lane).count();
        assert_eq!(staged as u64, MOST, "seed {seed}");
    }
}

/// A store of the version before, half under a checkpoint: opened by this one it counts what it has.
#[test]
fn a_running_election_is_taken_over() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = opened(Arc::new(SqliteStore::open(folder.path()).unwrap()));
    for seq in 0..MOST {
        ledger.submit(flood(seq).bytes()).unwrap();
        if seq == MOST / 2 {
            ledger.sequence().unwrap();
        }
    }
    drop(ledger);
    let leaves = |store: &SqliteStore| store.leaves(0..store.pending().unwrap().end).unwrap();
    let before = leaves(&SqliteStore::open(folder.path()).unwrap());
    let database = || rusqlite::Connection::open(folder.path().join("ledger.sqlite")).unwrap();
    let schema = |of: &rusqlite::Connection| -> String {
        of.query_row("SELECT sql FROM sqlite_schema WHERE name = 'leaf'", [], |row| row.get(0)).unwrap()
    };
    let now = schema(&database());
    database().execute_batch("ALTER TABLE leaf DROP COLUMN lane; PRAGMA user_version = 1").unwrap();
    assert_eq!(
        schema(&database()),
        "CREATE TABLE leaf (idx INTEGER PRIMARY KEY, event_id BLOB NOT NULL, hash BLOB NOT NULL, arrival INTEGER NOT NULL) STRICT"
    );
    // A change that was cut off leaves everything as it was.
    let mut cut_off = database();
    cut_off.transaction().unwrap().execute_batch("ALTER TABLE leaf ADD COLUMN lane BLOB").unwrap();
    drop(cut_off);

    let store = Arc::new(SqliteStore::open(folder.path()).unwrap());
    assert_eq!(leaves(&store), before);
    let ledger: Ledger = open(store.clone());
    assert!(is_full(ledger.submit(flood(MOST).bytes())));
    assert!(ledger.submit(flood(3).bytes()).unwrap().repeated);
    ledger.submit(signed(&importer(), import_payload(&importer(), 99, NEXT_DOOR)).bytes()).unwrap();
    ledger.sequence().unwrap();
    audit(&*store, &[]);
    drop((ledger, store));
    assert_eq!(schema(&database()), now);
    drop(SqliteStore::open(folder.path()).unwrap());
}

#[test]
fn a_lane_is_one_key_and_one_form() {
    let lane = |submission: &Submission| Lane::of(submission.payload());
    let one = lane(&flood(0)).unwrap();
    assert_eq!(lane(&flood(1)), Some(one));
    assert_eq!(lane(&setup()), None);
    let mut others = vec![lane(&signed(&importer(), import_payload(&importer(), 0, NEXT_DOOR)))];
    others.push(lane(&signed(&dismissed(), import_payload(&dismissed(), 0, HERE))));
    for (round, count) in [(1, 0), (0, 1), (11, 0)] {
        let mut payload = import_payload(&importer(), 0, HERE);
        (payload.form.round, payload.form.count) = (round, count);
        others.push(lane(&signed(&importer(), payload)));
    }
    assert!(others.iter().all(|other| other.is_some_and(|other| other != one)), "{others:?}");
    let entry = flood(0).entry_bytes(key(7).id(), NOW);
    assert_eq!(Lane::of_entry(&entry), Some(one));
    assert_eq!([Lane::of_entry(b""), Lane::of_entry(b"\xff\n\n\n"), Lane::of_entry(b"a\nb\nc\n")], [None; 3]);
    // docs/spec/store.md says how it is made: for ever, since it lies in stores.
    let text = [&importer().id().0[..], b"ppwp/3171010001001/0/0"].concat();
    assert_eq!(one.0, model::Digest::of(&text).0[..16]);
}
