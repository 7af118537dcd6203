//! The writer dies at every write in turn: readers see the old state whole until the very last one.

use crate::audit::{Seen, audit};
use crate::fixture::{Log, registry, story_steps};
use object_store::ObjectStore;
use object_store::memory::InMemory;
use publish::Scope;
use std::sync::Arc;
use store::faulty::{Fault, Faulty};

fn state(upto: usize) -> Log {
    let mut log = Log::new(&Arc::new(registry()));
    story_steps().into_iter().take(upto).for_each(|step| step(&mut log));
    log
}

fn seen_at_once(log: &Log) -> Seen {
    let store: Arc<dyn ObjectStore> = Arc::new(InMemory::new());
    log.publish(&store, Scope::All);
    audit(&store).unwrap()
}

/// Dies at every write of the step from `before` (nothing, if `None`) to `after`; returns how many writes the step has.
fn die_everywhere(before: Option<usize>, after: usize, fault: Fault) -> i64 {
    let old = before.map(state);
    let new = state(after);
    let (old_seen, new_seen) = (old.as_ref().map(seen_at_once), seen_at_once(&new));
    for n in 0.. {
        let inner: Arc<dyn ObjectStore> = Arc::new(InMemory::new());
        if let Some(old) = &old {
            old.publish(&inner, Scope::All);
        }
        let dying: Arc<dyn ObjectStore> = Arc::new(Faulty::dies_after(inner.clone(), n, fault));
        match new.try_publish(&dying, Scope::Changed(&[])) {
            Ok(_) => {
                assert_eq!(audit(&inner).as_ref(), Some(&new_seen));
                return n;
            }
            Err(error) => assert_eq!(error.code(), "P1001", "{error}"),
        }
        // The pointer itself may have moved, if it is what was written before the failure was reported.
        let seen = audit(&inner);
        assert!(
            seen == old_seen || fault == Fault::DoneButFailed && seen.as_ref() == Some(&new_seen),
            "at write {n}"
        );
        // The next run completes it, whatever was left behind.
        new.publish(&inner, Scope::Changed(&[]));
        assert_eq!(audit(&inner).as_ref(), Some(&new_seen), "after write {n}");
    }
    0
}

#[test]
fn a_first_publication_dies_at_every_write() {
    let writes = die_everywhere(None, 3, Fault::NotDone);
    assert!(writes > 30, "{writes}");
    die_everywhere(None, 3, Fault::DoneButFailed);
}

#[test]
fn a_later_publication_dies_at_every_write() {
    for fault in [Fault::NotDone, Fault::DoneButFailed] {
        for from in [0, 5, 11, 14] {
            let writes = die_everywhere(Some(from), from + 2, fault);
            assert!(writes > 8, "{writes}");
        }
    }
}

#[test]
fn between_checkpoint_and_root_the_old_state_shows() {
    let (old, new) = (state(5), state(8));
    let inner: Arc<dyn ObjectStore> = Arc::new(InMemory::new());
    old.publish(&inner, Scope::All);
    // The last write is the root; the one before is the checkpoint.
    let writes = die_everywhere(Some(5), 8, Fault::NotDone);
    let dying: Arc<dyn ObjectStore> = Arc::new(Faulty::dies_after(inner.clone(), writes - 1, Fault::NotDone));
    new.try_publish(&dying, Scope::Changed(&[])).unwrap_err();
    let newest = crate::audit::get(&inner, "log/checkpoint").unwrap();
    assert_eq!(newest, new.checkpoint(), "the checkpoint has moved");
    assert_eq!(audit(&inner), Some(seen_at_once(&old)), "the root has not");
}
