//! The rules of 2024 on districts of parties: thresholds that take a party out, shortages, and who is gone.

use crate::given::{LISTS, bare, rule, sheet};
use model::{CandidateId, Contest, PartyNumber};
use outcome::{Award, Matter, NoAreas, Terms, Votes, of_contest};
use registry::Contestants;
use std::collections::BTreeSet;

#[test]
fn a_party_below_the_threshold_gets_no_seat_of_the_dpr() {
    // Party 3: 39 of 1,000 in all, and most votes of district 2.
    let rows = "pdpr,1,3,1,,,600\npdpr,1,3,2,,,350\npdpr,2,1,1,,,6\npdpr,2,1,2,,,5\npdpr,2,1,3,,,39\n";
    let given = sheet(LISTS, rows);
    let votes: Vec<Votes<'_>> = given.districts().iter().map(|d| d.view()).collect();
    let found = bare(&votes, &rule(Contest::Pdpr));
    let threshold = found.threshold.as_ref().unwrap();
    let third = threshold.parties[2];
    assert_eq!((third.votes, third.passes, third.margin), (39, false, Some(2)));
    assert_eq!(
        threshold.parties[0].margin,
        Some(606 - 17 + 1),
        "17 of 411 are more than 4 %, 16 of 410 are less"
    );
    let Award::Lists(two, _) = &found.districts[1].as_ref().unwrap().award else { panic!() };
    assert_eq!(two.by_list, [1, 0, 0]);
    // With one more vote elsewhere for it, it would still not pass; exactly 4 % does.
    let rows = rows.replace(",39\n", ",40\n").replace("600", "599");
    let exact = sheet(LISTS, &rows);
    let votes: Vec<Votes<'_>> = exact.districts().iter().map(|d| d.view()).collect();
    let found = bare(&votes, &rule(Contest::Pdpr));
    assert!(found.threshold.as_ref().unwrap().parties[2].passes, "40 of 1,000");
    assert_eq!(found.seats(&votes, |_| true)[&PartyNumber(3)], 1);
}

#[test]
fn a_party_with_too_few_candidates_waits_and_who_is_gone_is_passed_over() {
    let given =
        sheet(LISTS, "pdprdp,1,2,1,1,,60\npdprdp,1,2,1,2,,50\npdprdp,1,2,1,3,,40\npdprdp,1,2,2,1,,1\n");
    let mut district = given.districts()[0].clone();
    district.complete_lists = true;
    let rule = rule(Contest::Pdprdp);
    let Contestants::Lists(lists) = &district.district.contestants else { panic!() };
    let id = |at: usize| lists[0].candidates[at].id;
    let elected = |gone: &[CandidateId]| {
        let gone: BTreeSet<_> = gone.iter().copied().collect();
        let terms = Terms { rule: &|_| Some(&rule), areas: &NoAreas, decisions: &[], gone: &gone };
        of_contest(&[district.view()], &terms).unwrap().districts.remove(0).unwrap()
    };
    assert_eq!(elected(&[]).elected(), [(0, Some(0)), (0, Some(1))]);
    assert_eq!(elected(&[id(0)]).elected(), [(0, Some(1)), (0, Some(2))]);
    let short = elected(&[id(0), id(2)]);
    assert_eq!(short.elected(), [(0, Some(1))]);
    let need = &short.needs[0];
    assert_eq!((need.matter, need.left, need.from_seat), (Matter::Shortage(PartyNumber(1)), 1, 2));
}
