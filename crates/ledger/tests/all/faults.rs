//! Each fault at each write, one by one: what the caller is told, and what is there afterwards.

use crate::auditor::audit;
use crate::fixtures::*;
use expect_test::expect;
use ledger::{Fault, FaultRates, Faulty, LedgerError, MemoryStore};
use std::sync::Arc;

#[test]
fn every_fault_at_every_write_leaves_a_log_that_goes_on() {
    let mut table = String::new();
    for fault in Fault::ALL {
        for at_commit in [false, true] {
            let faulty = Arc::new(Faulty::new(Arc::new(MemoryStore::new()), 1, FaultRates::default()));
            let mut ledger = opened(faulty.clone());
            ledger.sequence().unwrap();
            let event = import(&importer(), 1);
            if at_commit {
                ledger.submit(event.bytes()).unwrap();
            }

            faulty.fail_next(fault);
            let error = match at_commit {
                true => ledger.sequence().unwrap_err(),
                false => ledger.submit(event.bytes()).unwrap_err(),
            };
            assert!(matches!(error, LedgerError::Store(_)), "{error}");
            let left = audit(&**faulty.durable(), &[]);
            assert_eq!(
                ledger.waits_since().is_some(),
                at_commit,
                "{fault:?}: what is known to be staged waits"
            );
            if faulty.crashed() {
                assert!(
                    ledger.submit(event.bytes()).is_err() || at_commit,
                    "a dead process gives no new receipt"
                );
                drop(ledger);
                faulty.recover();
                ledger = open(faulty.clone());
            }

            let receipt = ledger.submit(event.bytes()).unwrap();
            let note = ledger.sequence().unwrap();
            let end = audit(&**faulty.durable(), &[receipt]);
            assert_eq!((ledger.pending(), ledger.size(), ledger.waits_since()), (0, 7, None));
            table.push_str(&format!(
                "{fault:?} at {}: left {} entries, {:?}; then receipt {}{}, {}, {:?}\n",
                if at_commit { "commit" } else { "stage" },
                left.staged,
                left.sizes,
                receipt.index,
                if receipt.repeated { " again" } else { "" },
                if note.is_some() { "checkpoint" } else { "nothing to sequence" },
                end.sizes,
            ));
        }
    }
    expect![[r#"
        NotWritten at stage: left 6 entries, [6]; then receipt 6, checkpoint, [6, 7]
        NotWritten at commit: left 7 entries, [6]; then receipt 6 again, checkpoint, [6, 7]
        ReportedFailed at stage: left 7 entries, [6]; then receipt 6 again, checkpoint, [6, 7]
        ReportedFailed at commit: left 7 entries, [6, 7]; then receipt 6 again, nothing to sequence, [6, 7]
        CrashBefore at stage: left 6 entries, [6]; then receipt 6, checkpoint, [6, 7]
        CrashBefore at commit: left 7 entries, [6]; then receipt 6 again, checkpoint, [6, 7]
        CrashAfter at stage: left 7 entries, [6]; then receipt 6 again, checkpoint, [6, 7]
        CrashAfter at commit: left 7 entries, [6, 7]; then receipt 6 again, nothing to sequence, [6, 7]
    "#]]
    .assert_eq(&table);
}

#[test]
fn a_failed_enrolment_is_not_believed_until_it_is_read_back() {
    for (fault, taken) in [(Fault::NotWritten, false), (Fault::ReportedFailed, true)] {
        let faulty = Arc::new(Faulty::new(Arc::new(MemoryStore::new()), 1, FaultRates::default()));
        let ledger = opened(faulty.clone());
        let new = key(60);
        faulty.fail_next(fault);
        ledger.submit(enrol(&deputy(), &new, model::Role::Importer, "").bytes()).unwrap_err();
        let answer = ledger.submit(import(&new, 0).bytes());
        assert_eq!(answer.is_ok(), taken, "{fault:?}: {answer:?}");
        let audited = audit(&**faulty.durable(), &[]);
        assert_eq!(audited.authority, ledger.authority());
    }
}

#[test]
fn the_same_seed_gives_the_same_faults() {
    let run = |seed| {
        let rates = FaultRates { per_million: [200_000, 200_000, 0, 0] };
        let faulty = Arc::new(Faulty::new(Arc::new(MemoryStore::new()), seed, rates));
        let ledger = open(faulty.clone());
        let answers: Vec<bool> = (0..40).map(|_| ledger.submit(setup().bytes()).is_ok()).collect();
        (answers, faulty.injected())
    };
    assert_eq!(run(5), run(5));
    assert!((1..40).any(|seed| run(seed) != run(5)));
}
