//! The service's clock jumps by years, in both directions: nothing is lost, refused or counted twice.

use crate::fixture::{NOW, confirmation, picture, watched};
use device::trust::Pinned;
use intake::Work;
use model::UtcSeconds;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

const YEAR: i64 = 365 * 86_400;

#[test]
fn a_clock_that_jumps_by_years_loses_nothing() {
    let at = Arc::new(AtomicI64::new(NOW.0));
    let ticking = at.clone();
    let clock = Arc::new(move || UtcSeconds(ticking.load(Ordering::SeqCst)));
    let service = watched(clock, Arc::new(|| Work::ELSEWHERE));
    let mut receipts = Vec::new();
    let jumps = [0, -60, 10, -1, 0, 10, -60, 1, -54, 0];
    for (seq, years) in (1..).zip(jumps) {
        // No clock of a machine says less than 0.
        at.store((NOW.0 + years * YEAR).max(0), Ordering::SeqCst);
        let grey = picture(seq as u8, 3_000);
        let event = confirmation(seq, &[(&grey, &grey)]);
        let taken = service.submit(&event);
        assert_eq!(
            (taken.status, &taken.json()["repeated"]),
            (200, &false.into()),
            "{years}: {}",
            taken.body
        );
        // A picture whose upload begins before a jump and ends after it.
        let begun = service.create(&event, &grey, &grey[..1_000]);
        assert_eq!(begun.status, 201, "{years}: {}", begun.body);
        at.fetch_add(if seq % 2 == 0 { 3_600 } else { -3_600 }, Ordering::SeqCst);
        let id = crate::fixture::upload_id(&begun);
        let rest = service.piece(&id, 1_000, &grey[1_000..]);
        assert_eq!(rest.status, 204, "{years}: {}", rest.body);
        service.ledger.sequence().unwrap();
        let answer = service.get(&format!("events/{}", event.id())).json();
        let receipt = answer["receipt"].as_str().unwrap_or_else(|| panic!("{years}: {answer}")).to_owned();
        receipts.push((event, receipt));
        assert_eq!(service.get("hello").status, 200);
    }
    // What was told once is told the same for ever, whatever the clock says now.
    for (event, receipt) in &receipts {
        let again = service.submit(event).json();
        assert_eq!((&again["repeated"], again["receipt"].as_str()), (&true.into(), Some(receipt.as_str())));
        assert_eq!(service.get(&format!("events/{}/proof", event.id())).status, 200);
    }
    assert!(Pinned::of(&crate::fixture::policy()).is_ok());
    assert_eq!(service.ledger.size(), 6 + jumps.len() as u64);
}
