//! Many threads hand in at once.

use crate::auditor::audit;
use crate::fixtures::*;
use ledger::{MemoryStore, Receipt, SqliteStore, Store};
use std::collections::BTreeMap;
use std::sync::Arc;

const THREADS: u64 = 8;
const EVENTS: u64 = 60;

fn crowd(store: Arc<dyn Store>) {
    let ledger = opened(store.clone());
    let receipts: Vec<Receipt> = std::thread::scope(|scope| {
        let ledger = &ledger;
        let sequencer = scope.spawn(move || {
            let covers = |_| ledger.sequence().unwrap().is_some();
            (0..20).map(covers).filter(|covered| *covered).count()
        });
        let submitters: Vec<_> = (0..THREADS)
            .map(|thread| {
                scope.spawn(move || {
                    // Every event is handed in by two threads, one of them in bulk, in different orders.
                    let seqs = (0..EVENTS).map(|i| (thread / 2) * EVENTS + (i * 7 + thread * 3) % EVENTS);
                    let events: Vec<_> = seqs.map(|seq| import(&importer(), seq)).collect();
                    match thread % 2 {
                        0 => events.iter().map(|e| ledger.submit(e.bytes()).unwrap()).collect::<Vec<_>>(),
                        _ => ledger.submit_many(bytes(&events)).into_iter().map(Result::unwrap).collect(),
                    }
                })
            })
            .collect();
        let receipts = submitters.into_iter().flat_map(|s| s.join().unwrap()).collect();
        assert!(sequencer.join().unwrap() > 0);
        receipts
    });
    ledger.sequence().unwrap();

    let mut by_event: BTreeMap<_, Vec<Receipt>> = BTreeMap::new();
    receipts.iter().for_each(|r| by_event.entry(r.event).or_default().push(*r));
    assert_eq!(by_event.len() as u64, THREADS / 2 * EVENTS);
    for (event, receipts) in by_event {
        assert!(receipts.iter().all(|r| (r.index, r.arrival) == (receipts[0].index, receipts[0].arrival)));
        assert_eq!(receipts.iter().filter(|r| !r.repeated).count(), 1, "{event} was taken once");
    }
    assert_eq!(ledger.size(), 6 + THREADS / 2 * EVENTS);
    audit(&*store, &receipts);
}

#[test]
fn a_crowd_in_memory() {
    crowd(Arc::new(MemoryStore::new()));
}

#[test]
fn a_crowd_on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    crowd(Arc::new(SqliteStore::open(folder.path()).unwrap()));
}
