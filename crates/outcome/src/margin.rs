//! How few votes would move the last seat, and between whom.

use crate::seats::{Apportionment, divisor};

/// A least change of votes after which a seat goes to somebody else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Move {
    /// The number of votes.
    pub votes: u64,
    /// Who would lose the seat.
    pub from: usize,
    /// Who would gain it.
    pub to: usize,
}

/// What separates the last seat from the next quotient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Margin {
    /// Who has the last seat.
    pub last: usize,
    /// Who would be next.
    pub next: usize,
    /// The last quotient less the next one, as a fraction.
    pub gap: (u128, u128),
    /// Fewest votes more for somebody.
    pub gain: Move,
    /// Fewest votes less for somebody; `None` where nobody else has a vote.
    pub loss: Option<Move>,
    /// Fewest votes that change hands.
    pub swap: Move,
}

fn few(votes: u128) -> u64 {
    u64::try_from(votes).unwrap_or(u64::MAX)
}

/// The margin of a district whose seats are all given; `None` where one is not, or nobody is next.
pub(crate) fn margin(
    votes: &[u64],
    takes_part: &[bool],
    of: &Apportionment,
    (first, step): (u32, u32),
) -> Option<Margin> {
    let last = of.seats.last().filter(|_| of.left == 0)?;
    let part = |list: &usize| takes_part.get(*list).copied().unwrap_or(false);
    let lists = || (0..votes.len()).filter(part);
    let next_of = |list: usize| divisor(first, step, of.by_list[list]);
    let last_of = |list: usize| of.by_list[list].checked_sub(1).map(|has| divisor(first, step, has));
    let next = lists().filter(|l| *l != last.list).max_by(|a, b| {
        // Of equals the first, as everywhere.
        crate::seats::order((votes[*a], next_of(*a)), (votes[*b], next_of(*b))).then(b.cmp(a))
    })?;
    let (v, d) = (u128::from(last.votes), u128::from(last.divisor));
    let (w, e) = (u128::from(votes[next]), u128::from(next_of(next)));
    let gap = ((v * e).checked_sub(w * d)?, d * e);
    // Every pair of one who has a seat and another who might: the least change is not always at the last quotient, since a
    // quotient of a high divisor takes more votes to move.
    let mut found: [Option<(Move, (u128, u128))>; 3] = [None; 3];
    for from in lists() {
        let Some(has) = last_of(from).map(u128::from) else { continue };
        for to in lists().filter(|to| *to != from) {
            let (v, w, e) = (u128::from(votes[from]), u128::from(votes[to]), u128::from(next_of(to)));
            let ahead = (v * e).checked_sub(w * has)?;
            // (w + x) / e > v / has, (v - y) / has < w / e, (w + t) / e > (v - t) / has.
            let by = [has, if w == 0 { 0 } else { e }, has + e];
            for (best, by) in found.iter_mut().zip(by).filter(|(_, by)| *by > 0) {
                // Of pairs that need the same whole number, the one that needs less of it is the one that moves.
                let need = (ahead / by, ahead % by);
                let this = (Move { votes: few(need.0 + 1), from, to }, (need.1, by));
                let less = |b: &(Move, (u128, u128))| {
                    (this.0.votes, this.1.0 * b.1.1) < (b.0.votes, b.1.0 * this.1.1)
                };
                if best.as_ref().is_none_or(less) {
                    *best = Some(this);
                }
            }
        }
    }
    let [gain, loss, swap] = found.map(|found| found.map(|(this, _)| this));
    let (gain, swap) = (gain?, swap?);
    Some(Margin { last: last.list, next, gap, gain, loss, swap })
}
