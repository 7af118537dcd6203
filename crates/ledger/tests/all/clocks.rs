//! The log's clock jumps by years: what is admitted keeps its place, its arrival is what the clock said, and every state
//! still continues the one before.

use crate::fixtures::{config, import, importer, opening};
use ledger::{Ledger, MemoryStore};
use model::UtcSeconds;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

const START: i64 = 1_707_900_000;
const YEAR: i64 = 365 * 86_400;

#[test]
fn a_clock_that_jumps_by_years_keeps_order_and_places() {
    let at = Arc::new(AtomicI64::new(START));
    let ticking = at.clone();
    let clock = Arc::new(move || UtcSeconds(ticking.load(Ordering::SeqCst)));
    let store = Arc::new(MemoryStore::new());
    let open = || Ledger::open(store.clone(), ledger::Config { clock: clock.clone(), ..config() }).unwrap();
    let mut log = open();
    for event in opening() {
        log.submit(event.bytes()).unwrap();
    }
    log.sequence().unwrap();
    let mut places = Vec::new();
    for (seq, years) in (0..).zip([0, -60, 10, -1, 0, 10, -54, 1, -60, 0]) {
        let now = (START + years * YEAR).max(0);
        at.store(now, Ordering::SeqCst);
        let event = import(&importer(), seq);
        let place = log.submit(event.bytes()).unwrap();
        assert_eq!((place.repeated, place.arrival), (false, UtcSeconds(now)), "{years}");
        log.sequence().unwrap();
        places.push((event, place));
        // A restart at another time finds the same log, and goes on.
        at.store((now + YEAR).max(0), Ordering::SeqCst);
        drop(log);
        log = open();
    }
    for (number, (event, place)) in places.iter().enumerate() {
        let again = log.submit(event.bytes()).unwrap();
        assert_eq!((again.repeated, again.index, again.arrival), (true, place.index, place.arrival));
        assert_eq!(place.index, opening().len() as u64 + number as u64);
        let entry = log.entries(place.index..place.index + 1).unwrap().remove(0);
        let entry = log.parse(&entry).unwrap();
        assert_eq!((entry.event.id(), entry.arrival), (event.id(), place.arrival));
    }
}
