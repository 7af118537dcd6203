//! What the rules leave undecided, and how it is settled.

use crate::rank::Tried;
use model::{Contest, DistrictCode, PartyNumber};
use std::collections::BTreeMap;

/// What is undecided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Matter {
    /// Parties have equal quotients for the last seats of a district.
    Seat,
    /// Candidates of a party have as many votes for its last seats.
    Person(PartyNumber),
    /// A party won more seats than it has candidates.
    Shortage(PartyNumber),
    /// Single candidates or pairs have as many votes for the last place.
    Place,
    /// Who stands in the second round.
    SecondRound,
}

impl Matter {
    /// Its name in files.
    pub const fn code(self) -> &'static str {
        match self {
            Matter::Seat => "kursi",
            Matter::Person(_) => "calon",
            Matter::Shortage(_) => "kekurangan",
            Matter::Place => "tempat",
            Matter::SecondRound => "putaran-kedua",
        }
    }

    /// The party that it is about, if it is of one.
    pub const fn party(self) -> Option<PartyNumber> {
        match self {
            Matter::Person(party) | Matter::Shortage(party) => Some(party),
            _ => None,
        }
    }
}

/// Something that the rules do not decide. It is never chosen silently: a body with the right to decides, and records it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// What is undecided.
    pub matter: Matter,
    /// Who is equal, by place in the district's or the list's order. Nobody in a shortage.
    pub among: Vec<usize>,
    /// Seats or places that are left.
    pub left: u32,
    /// Number of the first of these seats in the district or the list, from 1.
    pub from_seat: u32,
    /// The rules that were asked before.
    pub tried: Vec<Tried>,
    /// Whom the rules that only propose would choose.
    pub proposal: Option<Vec<usize>>,
    /// The paper on which it was settled; `None`: it is open.
    pub settled: Option<String>,
}

impl Need {
    /// Whether it still waits for somebody.
    pub fn is_open(&self) -> bool {
        self.settled.is_none()
    }
}

/// A decision that somebody recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The contest.
    pub contest: Contest,
    /// The district.
    pub district: DistrictCode,
    /// What it settles.
    pub matter: Matter,
    /// Ballot numbers of the parties or candidates that get the places; none in a shortage, whose seats are filled
    /// from elsewhere or stay empty as the paper says.
    pub chosen: Vec<u16>,
    /// The paper: which decree or record, its number and date.
    pub paper: String,
}

/// Why a decision can't be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Undecided {
    /// There is nothing to decide of this kind: nobody is equal there, or nothing lacks.
    NothingOpen,
    /// It chooses more or fewer than there are places.
    WrongNumber,
    /// It chooses somebody who is not among the equals.
    NotAmong(u16),
    /// It chooses somebody twice.
    Twice(u16),
    /// The district is not one of these results.
    NoDistrict,
    /// It names no paper.
    NoPaper,
}

/// A decision that does not fit, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// Place of the decision in those given.
    pub decision: usize,
    /// Why.
    pub why: Undecided,
}

/// The decisions of one contest by district, each with its place in those given.
pub(crate) type ByDistrict<'a> = BTreeMap<&'a DistrictCode, Vec<(usize, &'a Decision)>>;

/// Sorts decisions by district, once for all districts of a contest.
pub(crate) fn by_district(all: &[Decision], contest: Contest) -> ByDistrict<'_> {
    let mut sorted = ByDistrict::new();
    for (at, decision) in all.iter().enumerate().filter(|(_, d)| d.contest == contest) {
        sorted.entry(&decision.district).or_default().push((at, decision));
    }
    sorted
}

/// The decisions of one district, each taken at most once.
pub(crate) struct Decisions<'a> {
    of: Vec<(usize, &'a Decision)>,
}

impl<'a> Decisions<'a> {
    pub(crate) fn of(all: &ByDistrict<'a>, district: &DistrictCode) -> Self {
        Decisions { of: all.get(district).cloned().unwrap_or_default() }
    }

    /// Settles a need where a decision is there: who was chosen, by place. `number` tells the ballot number of a place.
    pub(crate) fn settle(
        &mut self,
        need: &mut Need,
        number: &dyn Fn(usize) -> u16,
    ) -> Result<Option<Vec<usize>>, Misfit> {
        let Some(at) = self.of.iter().position(|(_, d)| d.matter == need.matter) else { return Ok(None) };
        let (index, decision) = self.of.remove(at);
        let misfit = |why| Misfit { decision: index, why };
        if decision.paper.trim().is_empty() {
            return Err(misfit(Undecided::NoPaper));
        }
        if decision.chosen.len() > need.among.len() {
            return Err(misfit(Undecided::WrongNumber));
        }
        let mut chosen = Vec::new();
        for given in &decision.chosen {
            let who = need.among.iter().copied().find(|who| number(*who) == *given);
            let who = who.ok_or(misfit(Undecided::NotAmong(*given)))?;
            if chosen.contains(&who) {
                return Err(misfit(Undecided::Twice(*given)));
            }
            chosen.push(who);
        }
        let wanted = if need.among.is_empty() { 0 } else { need.left as usize };
        if chosen.len() != wanted {
            return Err(misfit(Undecided::WrongNumber));
        }
        need.settled = Some(decision.paper.clone());
        Ok(Some(chosen))
    }

    /// Every decision was needed: one that was not is an error, since whoever recorded it believed otherwise.
    pub(crate) fn all_used(self) -> Result<(), Misfit> {
        match self.of.first() {
            Some((decision, _)) => Err(Misfit { decision: *decision, why: Undecided::NothingOpen }),
            None => Ok(()),
        }
    }
}
