//! Somebody's own votes, and seats by quotients against the oracle.

use crate::oracle;
use outcome::{Decision, NoAreas, Sheet, apportion, elect};
use registry::electing::{Method, pemilu_2024, pilkada_2024};

/// A sheet of votes, or of decisions; what is taken is judged by the rules of 2024.
pub fn sheet(bytes: &[u8]) {
    if let Ok(decisions) = Decision::read(bytes) {
        assert!(decisions.iter().all(|d| !d.paper.is_empty()));
    }
    let Ok(sheet) = Sheet::read(bytes, None) else { return };
    let rules = [pemilu_2024(), pilkada_2024()].concat();
    for votes in sheet.districts() {
        let view = votes.view();
        let rule = rules.iter().find(|r| r.contest == votes.district.contest).unwrap();
        let outcome = elect(view, rule, &NoAreas, &[]).unwrap();
        // With votes of parties all seats are given, or said to be open.
        if let (outcome::Award::Lists(given, _), Method::Quotients { .. }) = (&outcome.award, &rule.method) {
            assert_eq!(given.seats.len() as u32 + given.left, outcome.seats);
        }
        assert!(outcome.elected().len() <= outcome.seats as usize);
    }
}

/// Seats (1 byte), divisors (2 bytes), then votes of 8 bytes each: with small ones equals are frequent, with large ones products.
pub fn outcome(bytes: &[u8]) {
    let [seats, first, step, rest @ ..] = bytes else { return };
    let (first, step) = (u32::from(*first).max(1), u32::from(*step).max(1));
    let votes: Vec<u64> =
        rest.chunks_exact(8).take(24).map(|b| u64::from_le_bytes(b.try_into().unwrap())).collect();
    let part: Vec<bool> = votes.iter().map(|v| v % 7 != 3).collect();
    let ours = apportion(&votes, &part, u32::from(*seats), (first, step));
    let (by_list, mut equals, left) = oracle::seats::seats(&votes, &part, u32::from(*seats), (first, step));
    equals.sort_unstable();
    assert_eq!((ours.by_list, ours.equals, ours.left), (by_list, equals, left));
}
