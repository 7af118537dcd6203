//! Publishing in steps gives the same tree as publishing at once, and writes only what changed.

use crate::audit::audit;
use crate::fixture::{Log, STATIONS, form, pairs, registry, story_steps};
use crate::sums::{act, play};
use model::Contest;
use object_store::ObjectStore;
use object_store::memory::InMemory;
use proptest::prelude::*;
use publish::Scope;
use std::sync::Arc;

fn memory() -> Arc<dyn ObjectStore> {
    Arc::new(InMemory::new())
}

/// The root without what a later publication may know more of: the checkpoint stays, cuts do not come in here.
fn at_once(log: &Log) -> crate::audit::Seen {
    let store = memory();
    log.publish(&store, Scope::All);
    audit(&store).unwrap()
}

#[test]
fn steps_equal_at_once_after_every_step() {
    let store = memory();
    let mut log = Log::new(&Arc::new(registry()));
    for step in story_steps() {
        log.publish(&store, Scope::Changed(&[]));
        step(&mut log);
        log.publish(&store, Scope::Changed(&[]));
        let (seen, whole) = (audit(&store).unwrap(), at_once(&log));
        for (path, body) in &whole.files {
            assert_eq!(seen.files.get(path), Some(body), "{path}");
        }
        assert_eq!(seen, whole);
    }
}

#[test]
fn one_change_writes_its_path_and_nothing_else() {
    let store = memory();
    let mut log = Log::new(&Arc::new(registry()));
    log.publish(&store, Scope::All);
    log.confirm(form(Contest::Ppwp, STATIONS[0]), None, pairs([1, 2, 3]));
    let report = log.publish(&store, Scope::Changed(&[(Contest::Ppwp, log.station(STATIONS[0]))]));
    // Village, kecamatan, kabupaten, province, nation, and the page of changes with the two above it; districts of the
    // station's other contests say the same as before.
    assert_eq!((report.objects, report.nodes), (5 + 3, 5 + 3));
    assert_eq!(report.log_files, 2);
}

#[test]
fn the_same_state_again_writes_no_object() {
    let store = memory();
    let log = crate::fixture::story(&Arc::new(registry()));
    let first = log.publish(&store, Scope::All);
    let again = log.publish(&store, Scope::All);
    assert_eq!((again.objects, again.log_files, again.node), (0, 0, first.node));
    let changed = log.publish(&store, Scope::Changed(&[]));
    assert_eq!((changed.objects, changed.nodes), (0, 1));
}

#[test]
fn a_long_log_crosses_tiles() {
    let store = memory();
    let mut log = Log::new(&Arc::new(registry()));
    for round in 0..7u32 {
        for n in 0..97 {
            log.confirm(form(Contest::Ppwp, STATIONS[n % 9]), None, pairs([round, n as u32, 1]));
        }
        log.publish(&store, Scope::Changed(&[]));
        assert_eq!(audit(&store).unwrap().size, log.size());
    }
    assert!(log.size() > 512, "two full tiles and one above them");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]
    #[test]
    fn random_histories_in_random_steps(batches in proptest::collection::vec(proptest::collection::vec(act(), 0..6), 1..8)) {
        let store = memory();
        let mut log = Log::new(&Arc::new(registry()));
        for batch in batches {
            batch.into_iter().for_each(|a| play(&mut log, a));
            log.publish(&store, Scope::Changed(&[]));
        }
        prop_assert_eq!(audit(&store).unwrap(), at_once(&log));
    }
}
