//! Two results of one contest side by side: which votes, quotients, seats and persons moved, and in which district.

use crate::contest::ContestOutcome;
use crate::district::{Award, DistrictOutcome};
use crate::votes::Votes;
use model::{CandidateId, DistrictCode, PartyNumber};
use registry::{Contestants, District};
use std::collections::BTreeMap;

/// One of the two results.
#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    /// Its votes.
    pub votes: &'a [Votes<'a>],
    /// Their outcome.
    pub outcome: &'a ContestOutcome,
}

/// Votes and what they were divided by.
pub type Quotient = (u64, u64);

/// What changed for one who stands in a district.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListChange {
    /// Ballot number of the party, pair or candidate.
    pub number: u16,
    /// Votes before and after.
    pub votes: (u64, u64),
    /// Seats before and after.
    pub seats: (u32, u32),
}

/// What changed in one district.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DistrictChange {
    /// Whose votes or seats changed, by number.
    pub lists: Vec<ListChange>,
    /// The quotient that won the last seat before and after, as votes and divisor; of parties' seats, where it changed.
    pub last: (Option<Quotient>, Option<Quotient>),
    /// Who is elected after and was not before.
    pub elected: Vec<CandidateId>,
    /// Who was elected before and is not after.
    pub unseated: Vec<CandidateId>,
    /// Whether the number of open decisions changed: before and after.
    pub needs: (usize, usize),
}

/// What changed for a party over the whole contest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PartyChange {
    /// Votes before and after.
    pub votes: (u128, u128),
    /// Seats before and after.
    pub seats: (u32, u32),
    /// Whether it passed the threshold before and after; true where there is none.
    pub passes: (bool, bool),
}

/// Ballot number of who stands at a place.
fn numbers(district: &District) -> Vec<u16> {
    match &district.contestants {
        Contestants::Singles(list) => list.iter().map(|c| c.number).collect(),
        Contestants::Lists(lists) => lists.iter().map(|l| l.party.0).collect(),
    }
}

fn seats(outcome: Option<&DistrictOutcome>, at: usize) -> u32 {
    match outcome.map(|o| &o.award) {
        Some(Award::Lists(given, _)) => given.by_list.get(at).copied().unwrap_or(0),
        Some(_) => outcome.map_or(0, |o| o.elected().iter().filter(|(who, _)| *who == at).count() as u32),
        None => 0,
    }
}

fn last(outcome: Option<&DistrictOutcome>) -> Option<Quotient> {
    match outcome.map(|o| &o.award) {
        Some(Award::Lists(given, _)) => given.seats.last().map(|s| (s.votes, s.divisor)),
        _ => None,
    }
}

fn elected(district: &District, outcome: Option<&DistrictOutcome>) -> Vec<CandidateId> {
    let id = |(at, candidate): (usize, Option<usize>)| match &district.contestants {
        Contestants::Singles(list) => list.get(at).map(|c| c.id),
        Contestants::Lists(lists) => lists.get(at).and_then(|l| l.candidates.get(candidate?)).map(|c| c.id),
    };
    outcome.map(|o| o.elected().into_iter().filter_map(id).collect()).unwrap_or_default()
}

fn open(outcome: Option<&DistrictOutcome>) -> usize {
    outcome.map_or(0, |o| o.needs.iter().filter(|n| n.is_open()).count())
}

type Side<'a> = (&'a Votes<'a>, Option<&'a DistrictOutcome>);

fn sides<'a>(edition: &Edition<'a>) -> BTreeMap<&'a DistrictCode, Side<'a>> {
    let of = edition.votes.iter().zip(&edition.outcome.districts);
    of.map(|(votes, outcome)| (&votes.district.code, (votes, outcome.as_ref()))).collect()
}

/// What differs, by district; districts in which nothing does are left out. One that only one of the results has is
/// compared with no votes.
pub fn compare(before: &Edition<'_>, after: &Edition<'_>) -> BTreeMap<DistrictCode, DistrictChange> {
    let (a, b) = (sides(before), sides(after));
    let mut changes = BTreeMap::new();
    for code in a.keys().chain(b.keys()) {
        let (old, new) = (a.get(*code).copied(), b.get(*code).copied());
        let change = change(old, new);
        if change != DistrictChange::default() {
            changes.insert((*code).clone(), change);
        }
    }
    changes
}

fn change(old: Option<Side<'_>>, new: Option<Side<'_>>) -> DistrictChange {
    let mut lists: BTreeMap<u16, ListChange> = BTreeMap::new();
    let mut take = |side: Option<Side<'_>>, later: bool| {
        let Some((votes, outcome)) = side else { return };
        for (at, number) in numbers(votes.district).into_iter().enumerate() {
            let change = lists.entry(number).or_insert(ListChange { number, votes: (0, 0), seats: (0, 0) });
            let found = (votes.of(at), seats(outcome, at));
            match later {
                false => (change.votes.0, change.seats.0) = found,
                true => (change.votes.1, change.seats.1) = found,
            }
        }
    };
    take(old, false);
    take(new, true);
    let of = |side: Option<Side<'_>>| side.map(|(v, o)| elected(v.district, o)).unwrap_or_default();
    let (before, after) = (of(old), of(new));
    let quotients = (last(old.and_then(|s| s.1)), last(new.and_then(|s| s.1)));
    let needs = (open(old.and_then(|s| s.1)), open(new.and_then(|s| s.1)));
    DistrictChange {
        lists: lists.into_values().filter(|l| l.votes.0 != l.votes.1 || l.seats.0 != l.seats.1).collect(),
        last: if quotients.0 == quotients.1 { (None, None) } else { quotients },
        elected: after.iter().filter(|id| !before.contains(id)).copied().collect(),
        unseated: before.iter().filter(|id| !after.contains(id)).copied().collect(),
        needs: if needs.0 == needs.1 { (0, 0) } else { needs },
    }
}

/// What changed for each party over the whole contest; all parties, by number.
pub fn parties(before: &Edition<'_>, after: &Edition<'_>) -> BTreeMap<PartyNumber, PartyChange> {
    let mut parties: BTreeMap<PartyNumber, PartyChange> = BTreeMap::new();
    for (edition, later) in [(before, false), (after, true)] {
        for votes in edition.votes {
            let Contestants::Lists(lists) = &votes.district.contestants else { continue };
            for (at, list) in lists.iter().enumerate() {
                let change = parties.entry(list.party).or_default();
                let sum = if later { &mut change.votes.1 } else { &mut change.votes.0 };
                *sum += u128::from(votes.of(at));
            }
        }
        for (party, seats) in edition.outcome.seats(edition.votes, |_| true) {
            let change = parties.entry(party).or_default();
            *(if later { &mut change.seats.1 } else { &mut change.seats.0 }) = seats;
        }
        let passes = |party| edition.outcome.threshold.as_ref().is_none_or(|t| t.passes(party));
        for (party, change) in &mut parties {
            *(if later { &mut change.passes.1 } else { &mut change.passes.0 }) = passes(*party);
        }
    }
    parties
}
