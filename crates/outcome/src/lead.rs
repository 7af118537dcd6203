//! How far the first of those who stand alone is ahead, and how far from a share that he needs.

use crate::single::{alone, sum};
use crate::votes::Votes;
use registry::electing::Method;
use registry::{ElectingRule, Share};

/// By how many votes the first is before the second, and above or below a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lead {
    /// Who has most votes; of equals the first.
    pub first: usize,
    /// Who has most votes of the others; `None` where nobody else stands.
    pub second: Option<usize>,
    /// Votes of the first less those of the second; 0 where they are equal.
    pub votes: u64,
    /// Where a share must be exceeded.
    pub share: Option<ToShare>,
}

/// How far somebody is from exceeding a share of all votes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToShare {
    /// He exceeds it, and with so many votes fewer he would not.
    Above(u64),
    /// He does not, and with so many votes more he would; `None` where no number of votes would do.
    Short(Option<u64>),
}

impl Lead {
    /// Of a contest that one pair wins: the share is asked of the first by the rule of a majority, and of the pair where one
    /// stands alone against the blank column. `None` elsewhere, and where nobody has a vote.
    pub fn of(votes: &Votes<'_>, rule: &ElectingRule) -> Option<Lead> {
        let (share, who) = match &rule.method {
            Method::Majority { share, .. } => (Some(*share), None),
            Method::Plurality { alone: share } => match alone(votes) {
                Some((_, pair)) => (Some(*share), Some(pair)),
                None => (None, None),
            },
            Method::Quotients { .. } | Method::Highest => return None,
        };
        Lead::among(&votes.all(), share, who)
    }

    fn among(votes: &[u64], share: Option<Share>, who: Option<usize>) -> Option<Lead> {
        let most = |but: Option<usize>| {
            (0..votes.len())
                .filter(|at| Some(*at) != but)
                .max_by_key(|at| (votes[*at], std::cmp::Reverse(*at)))
        };
        let first = most(None).filter(|at| votes[*at] > 0)?;
        let second = most(Some(first));
        let lead = votes[first] - second.map_or(0, |at| votes[at]);
        let own = votes.get(who.unwrap_or(first)).copied().unwrap_or(0);
        let share = share.map(|share| to_share(u128::from(own), sum(votes), share));
        Some(Lead { first, second, votes: lead, share })
    }
}

/// Votes more or fewer for one are votes more or fewer of all.
fn to_share(votes: u128, all: u128, share: Share) -> ToShare {
    let (part, whole) = (u128::from(share.part()), u128::from(share.whole()));
    let (own, needed, rest) = (votes * whole, all * part, whole - part);
    let few = |votes: u128| u64::try_from(votes).unwrap_or(u64::MAX);
    match (share.exceeded(votes, all), rest) {
        (true, _) => ToShare::Above(few((own - needed).div_ceil(rest.max(1)).min(votes))),
        (false, 0) => ToShare::Short(None),
        (false, rest) => ToShare::Short(Some(few((needed - own) / rest + 1))),
    }
}
