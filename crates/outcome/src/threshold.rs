//! Which parties pass a threshold of the whole contest.

use crate::votes::{Outstanding, Votes};
use model::PartyNumber;
use registry::{Contestants, Share};
use std::collections::BTreeMap;

/// One party against the threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passing {
    /// The party.
    pub party: PartyNumber,
    /// Its votes in all districts.
    pub votes: u128,
    /// Whether they are at least the share.
    pub passes: bool,
    /// Fewest votes more with which it would pass, or fewest less with which it would not; `None` where no number of votes
    /// would do, and where nobody has any.
    pub margin: Option<u128>,
    /// Whether what may still come can change it.
    pub settled: bool,
}

/// A threshold over a whole contest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Threshold {
    /// At least this share.
    pub share: Share,
    /// Votes of all parties.
    pub all: u128,
    /// Every party, by number.
    pub parties: Vec<Passing>,
}

impl Threshold {
    /// Adds the districts up and holds each party against the share.
    pub(crate) fn of(votes: &[Votes<'_>], share: Share) -> Threshold {
        let mut parties: BTreeMap<PartyNumber, u128> = BTreeMap::new();
        let mut out = Outstanding::default();
        for district in votes {
            out = out + district.outstanding;
            let Contestants::Lists(lists) = &district.district.contestants else { continue };
            for (at, list) in lists.iter().enumerate() {
                *parties.entry(list.party).or_default() += u128::from(district.of(at));
            }
        }
        let all: u128 = parties.values().sum();
        let more = u128::from(out.ballots);
        let parties = parties.into_iter().map(|(party, votes)| {
            let passes = share.reached(votes, all) && all > 0;
            let (part, whole) = (u128::from(share.part()), u128::from(share.whole()));
            let (own, needed) = (votes * whole, all * part);
            // Votes more for a party are votes more of all, and votes less likewise.
            let margin = match (passes, whole - part) {
                _ if all == 0 => None,
                (_, 0) => None,
                (true, rest) => Some((own - needed) / rest + 1).filter(|fewer| *fewer <= votes),
                (false, rest) => Some(needed.saturating_sub(own).div_ceil(rest)),
            };
            let settled = match passes {
                true => share.reached(votes, all + more),
                false => !share.reached(votes + more, all + more),
            };
            Passing { party, votes, passes, margin, settled: settled || out.stations == 0 }
        });
        Threshold { share, all, parties: parties.collect() }
    }

    /// A party against the threshold; `None` for one that stands nowhere.
    pub fn of_party(&self, party: PartyNumber) -> Option<&Passing> {
        self.parties.get(self.parties.binary_search_by_key(&party, |p| p.party).ok()?)
    }

    /// Whether a party passes; one that stands nowhere does not.
    pub fn passes(&self, party: PartyNumber) -> bool {
        self.of_party(party).is_some_and(|p| p.passes)
    }

    /// Whether nothing that may still come changes who passes.
    pub fn settled(&self) -> bool {
        self.parties.iter().all(|p| p.settled)
    }
}
