//! Random histories on stores that fail at random: after every step the auditor recomputes everything.

use crate::auditor::audit;
use crate::fixtures::*;
use ledger::{FaultRates, Faulty, Ledger, LedgerError, MemoryStore, Receipt, SqliteStore, Store};
use model::{Role, Submission};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

#[derive(Clone, Debug)]
enum Step {
    /// One event, from a small choice, so that events repeat.
    Submit(u8),
    /// Several at once.
    Bulk(Vec<u8>),
    Sequence,
    /// The process ends in good order and starts again.
    Reopen,
}

/// The events a history draws from: forms, enrolments of new keys and their ends, forms by these keys, and bad ones.
fn event(choice: u8) -> Submission {
    let new = key(100 + choice % 4);
    match choice {
        0..=39 => import(&importer(), choice.into()),
        40..=47 => enrol(&deputy(), &new, Role::Importer, "3171"),
        48..=51 => revoke(&root(), &deputy(), &new),
        52..=63 => import(&new, choice.into()),
        64..=65 => confirm(&officer(), NEXT_DOOR),
        66 => import(&stranger(), 0),
        _ => import(&dismissed(), choice.into()),
    }
}

fn steps(count: usize) -> impl Strategy<Value = (u64, Vec<Step>)> {
    let choice = 0_u8..70;
    let step = prop_oneof![
        6 => choice.clone().prop_map(Step::Submit),
        2 => prop::collection::vec(choice, 0..12).prop_map(Step::Bulk),
        2 => Just(Step::Sequence),
        1 => Just(Step::Reopen),
    ];
    (any::<u64>(), prop::collection::vec(step, 1..count))
}

/// What happened over all histories, so that a run in which nothing was tried fails.
#[derive(Default)]
struct Seen {
    faults: AtomicU64,
    crashes: AtomicU64,
    receipts: AtomicU64,
    refusals: AtomicU64,
}

impl Seen {
    fn count(counter: &AtomicU64) {
        counter.fetch_add(1, Ordering::Relaxed);
    }
}

struct History<'a, S> {
    open: &'a dyn Fn() -> Arc<S>,
    seed: u64,
    receipts: BTreeMap<model::EventId, Receipt>,
    seen: &'a Seen,
}

impl<S: Store + 'static> History<'_, S> {
    fn start(&mut self, rates: FaultRates) -> (Arc<Faulty<S>>, Ledger) {
        self.seed = self.seed.wrapping_add(1);
        let faulty = Arc::new(Faulty::new((self.open)(), self.seed, rates));
        let ledger = open(faulty.clone());
        (faulty, ledger)
    }

    fn take(&mut self, event: &Submission, answer: Result<Receipt, LedgerError>) {
        match answer {
            Ok(receipt) => {
                Seen::count(&self.seen.receipts);
                assert_eq!(receipt.event, event.id());
                let earlier = self.receipts.entry(receipt.event).or_insert(receipt);
                assert_eq!(
                    (earlier.index, earlier.arrival),
                    (receipt.index, receipt.arrival),
                    "one receipt per event"
                );
            }
            Err(LedgerError::Refused(_)) => {
                Seen::count(&self.seen.refusals);
                assert!(!self.receipts.contains_key(&event.id()), "what has a receipt is never refused");
            }
            Err(LedgerError::Store(_)) => {}
            Err(other) => panic!("{other}"),
        }
    }

    fn audit(&self, store: &dyn Store) {
        audit(store, &self.receipts.values().copied().collect::<Vec<_>>());
    }
}

fn run<S: Store + 'static>(open: &dyn Fn() -> Arc<S>, seed: u64, steps: Vec<Step>, seen: &Seen) {
    drop(opened(open()));
    let rates = FaultRates { per_million: [80_000, 80_000, 40_000, 40_000] };
    let mut history = History { open, seed, receipts: BTreeMap::new(), seen };
    let (mut faulty, mut ledger) = history.start(rates);
    for step in steps {
        let mut reopen = false;
        match step {
            Step::Submit(choice) => {
                let event = event(choice);
                history.take(&event, ledger.submit(event.bytes()));
            }
            Step::Bulk(choices) => {
                let events: Vec<_> = choices.into_iter().map(event).collect();
                let answers = ledger.submit_many(bytes(&events));
                assert_eq!(answers.len(), events.len());
                events.iter().zip(answers).for_each(|(event, answer)| history.take(event, answer));
            }
            Step::Sequence => match ledger.sequence() {
                Ok(note) => {
                    assert_eq!(ledger.pending(), 0);
                    assert!(note.is_none() || note == ledger.checkpoint());
                }
                Err(error) => assert!(matches!(error, LedgerError::Store(_)), "{error}"),
            },
            Step::Reopen => reopen = true,
        }
        history.audit(&**faulty.durable());
        if faulty.crashed() {
            Seen::count(&seen.crashes);
            reopen = true;
        }
        if reopen {
            seen.faults.fetch_add(faulty.injected(), Ordering::Relaxed);
            drop((ledger, faulty));
            (faulty, ledger) = history.start(rates);
        }
    }
    // In the end the disk is well: everything handed in again is answered, and everything is under a checkpoint.
    drop((ledger, faulty));
    let (faulty, ledger) = history.start(FaultRates::default());
    for choice in 0..40 {
        let event = event(choice);
        history.take(&event, ledger.submit(event.bytes()));
        assert!(history.receipts.contains_key(&event.id()));
    }
    ledger.sequence().unwrap();
    assert_eq!(ledger.pending(), 0);
    let all: Vec<_> = history.receipts.values().copied().collect();
    let audited = audit(&**faulty.durable(), &all);
    assert_eq!((audited.staged, audited.authority), (ledger.size(), ledger.authority()));
}

fn check(cases: u32, count: usize, run: impl Fn(u64, Vec<Step>, &Seen)) {
    let seen = Seen::default();
    let mut runner = TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() });
    let result = runner.run(&steps(count), |(seed, steps)| {
        run(seed, steps, &seen);
        Ok(())
    });
    result.unwrap_or_else(|e| panic!("{e}"));
    for counter in [&seen.faults, &seen.crashes, &seen.receipts, &seen.refusals] {
        assert!(
            counter.load(Ordering::Relaxed) > 0,
            "a run without faults, crashes, receipts or refusals shows nothing"
        );
    }
}

#[test]
fn random_histories_in_memory() {
    check(40, 40, |seed, steps, seen| {
        let store = Arc::new(MemoryStore::new());
        run(&|| store.clone(), seed, steps, seen);
    });
}

#[test]
fn random_histories_on_sqlite() {
    check(12, 40, |seed, steps, seen| {
        let folder = tempfile::tempdir().unwrap();
        run(&|| Arc::new(SqliteStore::open(folder.path()).unwrap()), seed, steps, seen);
    });
}
