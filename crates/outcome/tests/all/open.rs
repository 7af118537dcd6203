//! "Can it still change?": whatever is said to be settled stays so under every distribution of what is out, tried by hand.

use crate::given::rule;
use model::{CandidateId, Contest, DistrictCode, PartyNumber};
use outcome::{Award, DistrictOutcome, NoAreas, Open, Outstanding, OwnedVotes, elect};
use proptest::prelude::*;
use registry::{Candidate, Contestants, District, PartyList};

fn candidate(number: u16) -> Candidate {
    let name = format!("C{number}");
    Candidate { id: CandidateId(number.into()), number, name, colour: None, sex: None, residence: None }
}

fn district(contest: Contest, votes: &[u64], seats: u32, ballots: u64) -> OwnedVotes {
    let numbers = 1..=votes.len() as u16;
    let contestants = if contest.has_parties() {
        let list = |n| PartyList { party: PartyNumber(n), candidates: Vec::new() };
        Contestants::Lists(numbers.map(list).collect())
    } else {
        Contestants::Singles(numbers.map(candidate).collect())
    };
    let schema = contestants.schema(contest);
    let (mut sums, mut present) = (vec![0; schema.width()], vec![0; schema.width()]);
    for (at, votes) in schema.contestants().iter().zip(votes) {
        (sums[*at], present[*at]) = (*votes, 1);
    }
    let code = DistrictCode::new("1").unwrap();
    let district = District {
        contest,
        code,
        name: "D".into(),
        schema,
        contestants,
        seats: Some(seats),
        population: None,
    };
    let outstanding = Outstanding { stations: u64::from(ballots > 0), ballots };
    OwnedVotes { district, sums, present, outstanding, complete_lists: false }
}

fn of(contest: Contest, votes: &[u64], seats: u32, ballots: u64) -> DistrictOutcome {
    elect(district(contest, votes, seats, ballots).view(), &rule(contest), &NoAreas, &[]).unwrap()
}

/// Who wins how much, comparable.
fn result(outcome: &DistrictOutcome) -> (Vec<u32>, Vec<(usize, Option<usize>)>) {
    let mut elected = outcome.elected();
    elected.sort_unstable();
    match &outcome.award {
        Award::Lists(given, _) => (given.by_list.clone(), Vec::new()),
        _ => (Vec::new(), elected),
    }
}

/// Every way to add at most `more` votes to three numbers.
fn all_ways(votes: &[u64; 3], more: u64) -> Vec<[u64; 3]> {
    let mut ways = Vec::new();
    for a in 0..=more {
        for b in 0..=more - a {
            for c in 0..=more - a - b {
                ways.push([votes[0] + a, votes[1] + b, votes[2] + c]);
            }
        }
    }
    ways
}

proptest! {
    #[test]
    fn settled_is_settled_and_open_is_open(votes in any::<[u8; 3]>(), seats in 1_u32..5, more in 1_u64..8) {
        let votes = votes.map(|v| u64::from(v % 24));
        for contest in [Contest::Pdprdp, Contest::Pdpd, Contest::Pkwkk] {
            let seats = if contest == Contest::Pkwkk { 1 } else { seats };
            let now = of(contest, &votes, seats, more);
            let changed = all_ways(&votes, more).iter().any(|w| {
                let then = of(contest, w, seats, 0);
                result(&then) != result(&now) || then.needs.iter().any(|n| n.is_open())
            });
            prop_assert_eq!(now.open == Open::Settled, !changed && votes.iter().sum::<u64>() > 0 && now.needs.is_empty(),
                "{:?} {:?} {} {}: {:?}", contest, votes, seats, more, now);
        }
    }
}

#[test]
fn nothing_out_is_complete() {
    assert_eq!(of(Contest::Pdprdp, &[5, 3, 2], 3, 0).open, Open::Complete);
    assert_eq!(of(Contest::Pdprdp, &[0, 0, 0], 3, 0).open, Open::Complete);
    assert_eq!(of(Contest::Pdprdp, &[0, 0, 0], 3, 5).open, Open::Can);
}
