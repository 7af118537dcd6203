//! Contests that one pair wins.

use crate::area::Area;
use crate::votes::Votes;
use registry::Contestants;
use registry::electing::Breadth;

/// What the votes say of a contest that one pair wins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// This one has won.
    Elected(usize),
    /// None has won: these two stand again.
    SecondRound([usize; 2]),
    /// A pair that stood alone did not reach its share against the blank column: the election is repeated.
    Repeat,
}

/// How widely each pair reached the share that a winner needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BreadthCount {
    /// Regions in which each has the share.
    pub reached: Vec<u32>,
    /// Regions in all.
    pub regions: u32,
    /// Regions that a winner needs.
    pub needed: u32,
}

/// A contest that one pair wins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Single {
    /// Votes of each.
    pub votes: Vec<u64>,
    /// What they say; `None` where something is to be decided first, or the regions' votes are not known.
    pub verdict: Option<Verdict>,
    /// How widely each is spread, where the rule asks it and the votes of regions are known.
    pub breadth: Option<BreadthCount>,
}

/// Sum of votes, which may exceed what 64 bits hold.
pub(crate) fn sum(votes: &[u64]) -> u128 {
    votes.iter().map(|v| u128::from(*v)).sum()
}

/// Counts the regions in which each has the share. A region without a vote is one of the regions, and nobody has it.
pub(crate) fn breadth(votes: &Votes<'_>, rule: &Breadth, areas: &[Area<'_>]) -> BreadthCount {
    let mut reached = vec![0; votes.standing()];
    let counts = |a: &&Area<'_>| !rule.leaves_out(&a.code);
    let mut regions = 0;
    for area in areas.iter().filter(counts) {
        regions += 1;
        let here = Votes { sums: &area.sums, ..*votes }.all();
        let all = sum(&here);
        for (count, votes) in reached.iter_mut().zip(&here) {
            *count += u32::from(all > 0 && rule.share.reached(u128::from(*votes), all));
        }
    }
    let needed = (0..=regions).find(|n| rule.regions.exceeded(u128::from(*n), u128::from(regions)));
    BreadthCount { reached, regions, needed: needed.unwrap_or(regions) }
}

/// The blank column and the pair beside it, where a pair stands alone.
pub(crate) fn alone(votes: &Votes<'_>) -> Option<(usize, usize)> {
    match &votes.district.contestants {
        Contestants::Singles(list) => match list.as_slice() {
            [a, b] if a.is_blank() != b.is_blank() => Some(if a.is_blank() { (0, 1) } else { (1, 0) }),
            _ => None,
        },
        Contestants::Lists(_) => None,
    }
}
