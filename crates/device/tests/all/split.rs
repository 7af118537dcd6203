//! Events as QR codes in parts.

use device::split::{PART_LETTERS, Parts, split};
use proptest::prelude::*;

proptest! {
    #[test]
    fn parts_come_together_in_any_order(text in ".{1,3000}", order in any::<u64>(), again in any::<u8>()) {
        let mut parts = split(&text);
        prop_assert!(parts.iter().all(|p| p.len() < PART_LETTERS + 40));
        let count = parts.len();
        // Shuffled by the number, some shown twice.
        parts.sort_by_key(|p| (order ^ p.len() as u64).wrapping_mul(p.as_bytes()[9].into()));
        parts.extend(parts.clone().into_iter().take(usize::from(again) % (count + 1)));
        let mut found = None;
        let mut taker = Parts::default();
        for part in &parts {
            if let Some(event) = taker.take(part).unwrap() {
                found = Some(event);
            }
        }
        prop_assert_eq!(taker.progress(), (count, count));
        prop_assert_eq!(found.unwrap(), text);
    }

    #[test]
    fn nothing_else_is_taken(text in ".{0,200}") {
        prop_assert_eq!(Parts::default().take(&text).unwrap_err().code(), "P1009");
    }
}

#[test]
fn parts_of_two_forms_do_not_mix() {
    let (one, other) = (split(&"a".repeat(1_000)), split(&"b".repeat(1_000)));
    let mut taker = Parts::default();
    taker.take(&one[0]).unwrap();
    assert_eq!(taker.take(&other[1]).unwrap_err().code(), "P1009");
    assert_eq!(taker.progress(), (1, one.len()));
    // A part that was changed on the way.
    let mut changed = one.clone();
    changed[1] = changed[1].replace("YWFh", "YWFi");
    let mut taker = Parts::default();
    let last = changed.iter().map(|p| taker.take(p)).last().unwrap();
    assert_eq!(last.unwrap_err().code(), "P1009");
}
