//! Margins: the least change is found, and one vote less changes nothing.

use model::Contest;
use outcome::{Move, NoAreas, OwnedVotes, Sheet, elect};
use proptest::prelude::*;
use std::fmt::Write as _;

fn district(votes: &[u64], seats: u32) -> OwnedVotes {
    let mut csv = String::from("pemilihan,kode_dapil,kursi,nomor_partai,suara\n");
    for (at, votes) in votes.iter().enumerate() {
        writeln!(csv, "pdprdp,1,{seats},{},{votes}", at + 1).unwrap();
    }
    Sheet::read(csv.as_bytes(), None).unwrap().districts()[0].clone()
}

fn seats(votes: &[u64], seats: u32) -> (Vec<u32>, Option<outcome::Margin>) {
    let district = district(votes, seats);
    let outcome = elect(district.view(), &crate::given::rule(Contest::Pdprdp), &NoAreas, &[]).unwrap();
    match outcome.award {
        outcome::Award::Lists(given, _) if given.left == 0 => (given.by_list, outcome.margin),
        _ => (Vec::new(), None),
    }
}

proptest! {
    #[test]
    fn the_move_changes_seats_and_one_vote_less_does_not(
        votes in prop::collection::vec(0_u64..400, 2..6), count in 1_u32..8,
    ) {
        let (before, margin) = seats(&votes, count);
        let Some(margin) = margin else { return Ok(()) };
        type Apply = fn(&mut [u64], Move, u64);
        let moves: [(Option<Move>, Apply); 3] = [
            (Some(margin.gain), |v, m, n| v[m.to] += n),
            (margin.loss, |v, m, n| v[m.from] -= n),
            (Some(margin.swap), |v, m, n| { v[m.from] -= n; v[m.to] += n; }),
        ];
        for (this, apply) in moves {
            let Some(this) = this else { continue };
            let mut moved = votes.clone();
            apply(&mut moved, this, this.votes);
            prop_assert_ne!(&seats(&moved, count).0, &before);
            // No smaller change of this kind does, between any two of them: equals at most.
            for from in 0..votes.len() {
                for to in 0..votes.len() {
                    let fewer = Move { votes: this.votes - 1, from, to };
                    if from == to || votes[from] < fewer.votes {
                        continue;
                    }
                    let mut less = votes.clone();
                    apply(&mut less, fewer, fewer.votes);
                    let after = seats(&less, count).0;
                    prop_assert!(after.is_empty() || after == before, "{:?} {:?} {:?}", votes, fewer, after);
                }
            }
        }
    }
}

#[test]
fn a_seat_may_be_closer_in_votes_than_in_quotients() {
    // Seats: 0 has two (900, 300), 1 has one (280). Next: 2 with 250 : 1, 0 with 900 : 5 = 180. In quotients 2 is next, 30 behind.
    let (by, margin) = seats(&[900, 280, 250], 3);
    assert_eq!(by, [2, 1, 0]);
    let margin = margin.unwrap();
    assert_eq!((margin.last, margin.next, margin.gap), (1, 2, (30, 1)));
    assert_eq!(margin.gain, Move { votes: 31, from: 1, to: 2 });
    assert_eq!(margin.loss, Some(Move { votes: 31, from: 1, to: 2 }));
    assert_eq!(margin.swap, Move { votes: 16, from: 1, to: 2 });
}
