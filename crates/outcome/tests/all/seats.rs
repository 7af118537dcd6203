//! Seats by quotients: against the oracle, and what must hold whatever the votes.

use outcome::{Apportionment, apportion};
use proptest::prelude::*;

/// Votes of every size: few and small ones make equals, huge ones would overflow.
fn votes() -> impl Strategy<Value = Vec<u64>> {
    let one = prop_oneof![0_u64..12, 0_u64..100_000, any::<u64>()];
    prop_oneof![prop::collection::vec(0_u64..12, 1..8), prop::collection::vec(one, 1..20)]
}

fn divisors() -> impl Strategy<Value = (u32, u32)> {
    prop_oneof![Just((1, 2)), Just((1, 1)), (1_u32..5, 1_u32..5)]
}

fn all(votes: &[u64], seats: u32, by: (u32, u32)) -> Apportionment {
    apportion(votes, &vec![true; votes.len()], seats, by)
}

proptest! {
    #[test]
    fn the_oracle_says_the_same(
        votes in votes(), seats in 0_u32..60, by in divisors(), seed in any::<u32>(),
    ) {
        let part: Vec<bool> = (0..votes.len()).map(|at| seed >> (at % 32) & 1 == 0).collect();
        let ours = apportion(&votes, &part, seats, by);
        let (by_list, mut equals, left) = testkit::oracle::seats::seats(&votes, &part, seats, by);
        equals.sort_unstable();
        prop_assert_eq!(&ours.by_list, &by_list);
        prop_assert_eq!((&ours.equals, ours.left), (&equals, left));
        let given: u32 = by_list.iter().sum();
        prop_assert_eq!(ours.seats.len() as u32, given);
        let someone = votes.iter().zip(&part).any(|(v, p)| *p && *v > 0);
        prop_assert_eq!(given + left, if someone { seats } else { 0 });
    }

    /// Anonymity: who a list is changes nothing.
    #[test]
    fn renaming_lists_renames_their_seats(votes in votes(), seats in 0_u32..30, by in divisors(), turn in 0_usize..20) {
        let turn = turn % votes.len();
        let turned: Vec<u64> = (0..votes.len()).map(|at| votes[(at + turn) % votes.len()]).collect();
        let (a, b) = (all(&votes, seats, by), all(&turned, seats, by));
        for at in 0..votes.len() {
            prop_assert_eq!(b.by_list[at], a.by_list[(at + turn) % votes.len()]);
        }
        prop_assert_eq!(a.left, b.left);
    }

    /// Population monotonicity: more votes for one and none for others never cost it a seat, nor win one for another.
    #[test]
    fn more_votes_never_cost_a_seat(votes in votes(), seats in 0_u32..30, by in divisors(), who in 0_usize..20, more in 0_u64..1_000_000) {
        let who = who % votes.len();
        let mut grown = votes.clone();
        grown[who] = grown[who].saturating_add(more);
        let (a, b) = (all(&votes, seats, by), all(&grown, seats, by));
        let most = |of: &Apportionment, at: usize| of.by_list[at] + u32::from(of.equals.contains(&at));
        prop_assert!(b.by_list[who] >= a.by_list[who]);
        for at in (0..votes.len()).filter(|at| *at != who) {
            prop_assert!(b.by_list[at] <= most(&a, at));
        }
    }

    /// House monotonicity: one seat more takes none from anybody.
    #[test]
    fn one_seat_more_takes_none_away(votes in votes(), seats in 0_u32..40, by in divisors()) {
        let (a, b) = (all(&votes, seats, by), all(&votes, seats + 1, by));
        prop_assert!(a.by_list.iter().zip(&b.by_list).all(|(x, y)| x <= y));
    }

    /// The quotients of the seats never rise from one seat to the next.
    #[test]
    fn quotients_descend(votes in votes(), seats in 0_u32..40, by in divisors()) {
        let given = all(&votes, seats, by).seats;
        for pair in given.windows(2) {
            let (a, b) = (pair[0], pair[1]);
            prop_assert!(u128::from(a.votes) * u128::from(b.divisor) >= u128::from(b.votes) * u128::from(a.divisor));
        }
    }
}

#[test]
fn tables_of_equals() {
    // votes, seats -> seats beyond doubt, equals, left
    type Case = (&'static [u64], u32, &'static [u32], &'static [usize], u32);
    let cases: &[Case] = &[
        (&[100, 100], 1, &[0, 0], &[0, 1], 1),
        (&[100, 100], 2, &[1, 1], &[], 0),
        (&[100, 100, 100], 2, &[0, 0, 0], &[0, 1, 2], 2),
        // 300 : 3 = 100: the second seat of the first against the first of the second.
        (&[300, 100], 2, &[1, 0], &[0, 1], 1),
        (&[300, 100], 3, &[2, 1], &[], 0),
        // The same of votes that are not divisible: 5/3 and 10/6 don't come up, 5 : 1 and 15 : 3 do.
        (&[15, 5, 4], 2, &[1, 0, 0], &[0, 1], 1),
        (&[0, 0], 3, &[0, 0], &[], 0),
        (&[7], 3, &[3], &[], 0),
        (&[u64::MAX, u64::MAX, 1], 3, &[1, 1, 0], &[0, 1], 1),
        (&[u64::MAX, u64::MAX - 1], 1, &[1, 0], &[], 0),
    ];
    for (votes, seats, by_list, equals, left) in cases {
        let got = all(votes, *seats, (1, 2));
        assert_eq!(
            (&got.by_list[..], &got.equals[..], got.left),
            (*by_list, *equals, *left),
            "{votes:?} {seats}"
        );
    }
}
