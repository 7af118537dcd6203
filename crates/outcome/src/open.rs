//! Whether what may still come can change the outcome: bounds, never forecasts.
//!
//! "Can't change" means that no distribution of all the ballots that are still out would. It says nothing of numbers that
//! are corrected, of disputes or of courts.

use crate::area::Area;
use crate::seats::{Apportionment, divisor};
use crate::single::{Verdict, sum};
use crate::votes::{Outstanding, Votes};
use registry::Share;
use registry::electing::Breadth;

/// Whether an outcome can still change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// Nothing is out any more.
    Complete,
    /// However the ballots that are out were cast, it stays as it is.
    Settled,
    /// It can change.
    Can,
}

/// Of a district without a vote, or without a number of seats.
pub(crate) fn nothing(out: Outstanding) -> Open {
    undecided(out)
}

/// Of a district in which something is undecided.
pub(crate) fn undecided(out: Outstanding) -> Open {
    if out.stations == 0 { Open::Complete } else { Open::Can }
}

fn bound(settled: bool, out: Outstanding) -> Open {
    match (out.stations, settled) {
        (0, _) => Open::Complete,
        (_, true) => Open::Settled,
        (_, false) => Open::Can,
    }
}

/// Of seats of parties: no party can reach the last quotient of another one.
pub(crate) fn seats(
    votes: &[u64],
    takes_part: &[bool],
    of: &Apportionment,
    (first, step): (u32, u32),
    out: Outstanding,
) -> Open {
    let part = |list: &usize| takes_part.get(*list).copied().unwrap_or(false);
    let lists = || (0..votes.len()).filter(part);
    let more = u128::from(out.ballots);
    let safe = |from: usize, to: usize| {
        let Some(has) = of.by_list[from].checked_sub(1) else { return true };
        let (has, next) = (divisor(first, step, has), divisor(first, step, of.by_list[to]));
        // Votes for others raise no quotient of `to`, so that all of them for `to` is the worst. Equal is not safe.
        (u128::from(votes[to]) + more) * u128::from(has) < u128::from(votes[from]) * u128::from(next)
    };
    bound(lists().all(|from| lists().filter(|to| *to != from).all(|to| safe(from, to))), out)
}

/// Of the first places by votes: nobody else can reach who has one.
pub(crate) fn places(votes: &[u64], elected: &[usize], places: usize, out: Outstanding) -> Open {
    let least = elected.iter().map(|at| votes[*at]).min().unwrap_or(0);
    let others = (0..votes.len()).filter(|at| !elected.contains(at)).map(|at| votes[at]).max();
    let safe = others.is_none_or(|most| u128::from(most) + u128::from(out.ballots) < u128::from(least));
    bound(elected.len() == places.min(votes.len()) && safe, out)
}

/// Of a pair that stands alone.
pub(crate) fn alone(pair: u64, all: u128, share: Share, out: Outstanding) -> Open {
    let more = u128::from(out.ballots);
    let wins = |votes, all| share.exceeded(votes, all);
    let (least, most) = (wins(u128::from(pair), all + more), wins(u128::from(pair) + more, all + more));
    bound(least == most, out)
}

/// Of a majority, with breadth where the rule asks it.
pub(crate) fn majority(
    votes: &Votes<'_>,
    counts: &[u64],
    verdict: &Option<Verdict>,
    (share, breadth): (Share, Option<(&Breadth, &[Area<'_>])>),
    out: Outstanding,
) -> Open {
    let (all, more) = (sum(counts), u128::from(out.ballots));
    let safe = match verdict {
        Some(Verdict::Elected(at)) => {
            let narrow = share.exceeded(u128::from(counts[*at]), all + more);
            // How many regions he keeps if all that is out came there against him: each region for itself may have all.
            let wide = breadth.is_none_or(|(rule, areas)| {
                let regions = areas.iter().filter(|a| !rule.leaves_out(&a.code));
                let kept = regions.clone().filter(|area| {
                    let here = Votes { sums: &area.sums, ..*votes }.all();
                    rule.share.reached(u128::from(here[*at]), sum(&here) + more) && sum(&here) > 0
                });
                rule.regions.exceeded(kept.count() as u128, regions.count() as u128)
            });
            narrow && wide
        }
        Some(Verdict::SecondRound([a, b])) => {
            let least = u128::from(counts[*a].min(counts[*b]));
            let third = (0..counts.len()).filter(|at| at != a && at != b).map(|at| counts[at]).max();
            let reach = counts.iter().any(|v| share.exceeded(u128::from(*v) + more, all + more));
            !reach && third.is_none_or(|most| u128::from(most) + more < least)
        }
        _ => false,
    };
    bound(safe, out)
}
