//! Who is elected in one district.

use crate::area::{Area, Areas};
use crate::decision::{ByDistrict, Decision, Decisions, Matter, Misfit, Need, by_district};
use crate::margin::{Margin, margin};
use crate::open::{self, Open};
use crate::rank::{Ranking, rank};
use crate::seats::{Apportionment, Seat, apportion, divisor};
use crate::single::{Single, Verdict, alone, breadth, sum};
use crate::votes::Votes;
use model::{CandidateId, Level, PartyNumber};
use registry::electing::{Between, Method, Precedence};
use registry::{Candidate, Contestants, ElectingRule};
use std::cell::OnceCell;
use std::collections::BTreeSet;

/// A party's part in a district.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListOutcome {
    /// Its seats.
    pub seats: u32,
    /// Who of its candidates is elected, most votes first, by place in the list. Fewer than its seats where something is
    /// undecided, or where votes of its candidates are not known.
    pub elected: Vec<usize>,
    /// Whether the votes of its candidates are known.
    pub known: bool,
}

/// What a district's votes give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Award {
    /// Nobody has a vote.
    Nothing,
    /// The registry does not say how many seats there are.
    NoSeats,
    /// Seats of parties.
    Lists(Apportionment, Vec<ListOutcome>),
    /// Places of single candidates: who is elected, most votes first.
    Places(Vec<usize>),
    /// One pair, or none yet.
    Single(Single),
}

/// The outcome of a district.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DistrictOutcome {
    /// Its seats; one where a pair is elected.
    pub seats: u32,
    /// What its votes give.
    pub award: Award,
    /// What the rules leave undecided, settled or not.
    pub needs: Vec<Need>,
    /// How few votes would move its last seat. Of parties' seats only.
    pub margin: Option<Margin>,
    /// Whether what may still come can change who has how many seats, or who wins.
    pub open: Open,
}

impl DistrictOutcome {
    /// Everybody who is elected, as who stands and, of a party, which of its candidates.
    pub fn elected(&self) -> Vec<(usize, Option<usize>)> {
        match &self.award {
            Award::Lists(_, lists) => {
                let of = |(at, l): (usize, &ListOutcome)| {
                    l.elected.iter().map(move |c| (at, Some(*c))).collect::<Vec<_>>()
                };
                lists.iter().enumerate().flat_map(of).collect()
            }
            Award::Places(places) => places.iter().map(|at| (*at, None)).collect(),
            Award::Single(Single { verdict: Some(Verdict::Elected(at)), .. }) => vec![(*at, None)],
            _ => Vec::new(),
        }
    }
}

/// What a district is judged with, beside its votes.
#[derive(Clone, Copy)]
pub(crate) struct Case<'a> {
    pub rule: &'a ElectingRule,
    pub passes: &'a dyn Fn(PartyNumber) -> bool,
    pub areas: &'a dyn Areas,
    pub decisions: &'a ByDistrict<'a>,
    /// Who can't take a seat: died, resigned, no longer eligible.
    pub gone: &'a BTreeSet<CandidateId>,
    /// Whether which parties pass a threshold can no longer change.
    pub passing_is_settled: bool,
}

/// The areas of a district, each level asked for once.
struct Spread<'a> {
    votes: Votes<'a>,
    areas: &'a dyn Areas,
    levels: [OnceCell<Option<Vec<Area<'a>>>>; Level::ALL.len()],
}

impl<'a> Spread<'a> {
    fn new(votes: Votes<'a>, areas: &'a dyn Areas) -> Self {
        Spread { votes, areas, levels: Default::default() }
    }

    fn at(&self, level: Level) -> Option<&[Area<'a>]> {
        let of = || self.areas.of(self.votes.district, level);
        self.levels[level as usize].get_or_init(of).as_deref()
    }

    /// In how many areas of a level a number of the form is more than nothing.
    fn of(&self, field: Option<usize>, level: Level) -> Option<u64> {
        let (areas, field) = (self.at(level)?, field?);
        Some(areas.iter().filter(|a| a.sums.get(field).is_some_and(|v| *v > 0)).count() as u64)
    }
}

/// What a rule for equals says of a person.
fn person(by: Precedence, who: &Candidate, votes: u64, spread: impl Fn(Level) -> Option<u64>) -> Option<u64> {
    match by {
        Precedence::Spread(level) => spread(level),
        Precedence::Women => who.sex.map(|sex| u64::from(sex == 'P')),
        // Equals have equally many votes: either none of them has any, or this tells nobody apart.
        Precedence::ListOrder => Some(if votes == 0 { u64::from(u16::MAX - who.number) } else { 0 }),
    }
}

/// Who is elected, by one rule. Who has no place in `passes` takes no part in seats.
///
/// # Errors
/// A decision that does not fit what is undecided here.
pub(crate) fn judge(votes: Votes<'_>, case: Case<'_>) -> Result<DistrictOutcome, Misfit> {
    let district = votes.district;
    let mut decisions = Decisions::of(case.decisions, &district.code);
    let counts = votes.all();
    let one = matches!(case.rule.method, Method::Majority { .. } | Method::Plurality { .. });
    let seats = if one { Some(1) } else { district.seats };
    let mut outcome = DistrictOutcome {
        seats: seats.unwrap_or(0),
        award: if seats.is_some() { Award::Nothing } else { Award::NoSeats },
        needs: Vec::new(),
        margin: None,
        open: open::nothing(votes.outstanding),
    };
    if let Some(seats) = seats.filter(|_| sum(&counts) > 0) {
        let spread = Spread::new(votes, case.areas);
        match (&case.rule.method, &district.contestants) {
            (Method::Quotients { first, step, .. }, Contestants::Lists(_)) => {
                lists(&mut outcome, (*first, *step), &counts, &spread, case, &mut decisions)?;
            }
            (_, Contestants::Singles(people)) => {
                singles(&mut outcome, seats, people, &counts, &spread, case, &mut decisions)?;
            }
            _ => {}
        }
    }
    decisions.all_used()?;
    Ok(outcome)
}

/// The outcome of one district alone, all parties taking part.
///
/// # Errors
/// A decision that does not fit.
pub fn elect(
    votes: Votes<'_>,
    rule: &ElectingRule,
    areas: &dyn Areas,
    decisions: &[Decision],
) -> Result<DistrictOutcome, Misfit> {
    let (passes, gone) = (|_| true, BTreeSet::new());
    let decisions = &by_district(decisions, votes.district.contest);
    judge(votes, Case { rule, passes: &passes, areas, decisions, gone: &gone, passing_is_settled: true })
}

fn lists(
    outcome: &mut DistrictOutcome,
    divisors: (u32, u32),
    counts: &[u64],
    spread: &Spread<'_>,
    case: Case<'_>,
    decisions: &mut Decisions<'_>,
) -> Result<(), Misfit> {
    let Contestants::Lists(lists) = &spread.votes.district.contestants else { return Ok(()) };
    let part: Vec<bool> = lists.iter().map(|l| (case.passes)(l.party)).collect();
    let mut given = apportion(counts, &part, outcome.seats, divisors);
    if given.left > 0 {
        let key = |by, at: usize| match by {
            Precedence::Spread(level) => spread.of(spread.votes.total_field(given.equals[at]), level),
            _ => None,
        };
        let equals = vec![0; given.equals.len()];
        let ranking = rank(&equals, given.left as usize, &case.rule.ties, Between::Seats, &key);
        let real = |who: &[usize]| who.iter().map(|at| given.equals[*at]).collect::<Vec<_>>();
        let mut chosen = real(ranking.order.get(..ranking.sure).unwrap_or_default());
        if ranking.left > 0 {
            let mut need = Need {
                matter: Matter::Seat,
                among: real(&ranking.equals),
                left: ranking.left,
                from_seat: outcome.seats - ranking.left + 1,
                tried: ranking.tried.clone(),
                proposal: ranking.proposal.as_deref().map(real),
                settled: None,
            };
            chosen.extend(decisions.settle(&mut need, &|at| lists[at].party.0)?.unwrap_or_default());
            outcome.needs.push(need);
        }
        // Who has a seat by a rule or a decision is as good as the others who have it.
        chosen.sort_unstable();
        for list in chosen {
            let divisor = divisor(divisors.0, divisors.1, given.by_list[list]);
            given.seats.push(Seat { list, votes: counts[list], divisor });
            given.by_list[list] += 1;
            given.left -= 1;
        }
    }
    let mut people = Vec::with_capacity(lists.len());
    for (at, list) in lists.iter().enumerate() {
        let seats = given.by_list[at];
        let votes = spread.votes.candidates(at);
        let mut of = ListOutcome { seats, elected: Vec::new(), known: votes.is_some() };
        if seats > 0 {
            of.elected =
                elected_of(outcome, at, seats, votes.as_deref(), &list.candidates, spread, case, decisions)?;
        }
        people.push(of);
    }
    outcome.margin = margin(counts, &part, &given, divisors);
    outcome.open = match (given.left, case.passing_is_settled) {
        (0, true) => open::seats(counts, &part, &given, divisors, spread.votes.outstanding),
        _ => open::undecided(spread.votes.outstanding),
    };
    outcome.award = Award::Lists(given, people);
    Ok(())
}

/// The candidates of a party that its seats go to.
#[allow(clippy::too_many_arguments, reason = "one step of `lists`, told apart for reading")]
fn elected_of(
    outcome: &mut DistrictOutcome,
    at: usize,
    seats: u32,
    votes: Option<&[u64]>,
    list: &[Candidate],
    spread: &Spread<'_>,
    case: Case<'_>,
    decisions: &mut Decisions<'_>,
) -> Result<Vec<usize>, Misfit> {
    let Contestants::Lists(lists) = &spread.votes.district.contestants else { return Ok(Vec::new()) };
    let party = lists[at].party;
    // Who can't take a seat is passed over; places in the list stay what they are.
    let here: Vec<usize> = (0..list.len()).filter(|c| !case.gone.contains(&list[*c].id)).collect();
    let lacking = (seats as usize).saturating_sub(here.len()) as u32;
    if lacking > 0 && spread.votes.complete_lists {
        let mut need = Need {
            matter: Matter::Shortage(party),
            among: Vec::new(),
            left: lacking,
            from_seat: seats - lacking + 1,
            tried: Vec::new(),
            proposal: None,
            settled: None,
        };
        decisions.settle(&mut need, &|_| 0)?;
        outcome.needs.push(need);
    }
    // All that there are: elected whatever their votes.
    if here.len() <= seats as usize && votes.is_none() && spread.votes.complete_lists {
        return Ok(here);
    }
    let Some(votes) = votes else { return Ok(Vec::new()) };
    let counts: Vec<u64> = here.iter().map(|c| votes[*c]).collect();
    let key = |by, who: usize| {
        let candidate = here[who];
        person(by, &list[candidate], counts[who], |level| spread.of(spread.votes.field(at, candidate), level))
    };
    let places = (seats - lacking) as usize;
    let ranking = rank(&counts, places, &case.rule.ties, Between::Persons, &key);
    let settled = place(
        outcome,
        Matter::Person(party),
        &ranking,
        places,
        decisions,
        &|who| list[here[who]].number,
        |who| here[who],
    )?;
    Ok(settled)
}

/// Takes who is sure of a place, and whom a decision gives the rest. `real` tells the place in the list or district.
fn place(
    outcome: &mut DistrictOutcome,
    matter: Matter,
    ranking: &Ranking,
    places: usize,
    decisions: &mut Decisions<'_>,
    number: &dyn Fn(usize) -> u16,
    real: impl Fn(usize) -> usize,
) -> Result<Vec<usize>, Misfit> {
    let mut elected = ranking.order.get(..ranking.sure).unwrap_or_default().to_vec();
    if ranking.left > 0 {
        let mut need = Need {
            matter,
            among: ranking.equals.clone(),
            left: ranking.left,
            from_seat: places as u32 - ranking.left + 1,
            tried: ranking.tried.clone(),
            proposal: ranking.proposal.clone(),
            settled: None,
        };
        elected.extend(decisions.settle(&mut need, number)?.unwrap_or_default());
        need.among = need.among.iter().map(|who| real(*who)).collect();
        need.proposal = need.proposal.map(|who| who.iter().map(|w| real(*w)).collect());
        outcome.needs.push(need);
    }
    Ok(elected.into_iter().map(real).collect())
}

fn singles(
    outcome: &mut DistrictOutcome,
    seats: u32,
    people: &[Candidate],
    counts: &[u64],
    spread: &Spread<'_>,
    case: Case<'_>,
    decisions: &mut Decisions<'_>,
) -> Result<(), Misfit> {
    let votes = spread.votes;
    let here: Vec<usize> = (0..people.len()).filter(|p| !case.gone.contains(&people[*p].id)).collect();
    let left: Vec<u64> = here.iter().map(|p| counts[*p]).collect();
    let key = |by, who: usize| {
        let at = here[who];
        person(by, &people[at], counts[at], |level| spread.of(votes.field(at, 0), level))
    };
    let ranked = |places: usize| rank(&left, places, &case.rule.ties, Between::Persons, &key);
    let (number, real) = (|who: usize| people[here[who]].number, |who: usize| here[who]);
    let mut first = |outcome: &mut DistrictOutcome, matter, places: usize| {
        place(outcome, matter, &ranked(places), places, decisions, &number, real)
    };
    let all = sum(counts);
    match &case.rule.method {
        Method::Highest => {
            let elected = first(outcome, Matter::Place, (seats as usize).min(here.len()))?;
            outcome.open = open::places(counts, &elected, seats as usize, votes.outstanding);
            outcome.award = Award::Places(elected);
        }
        Method::Plurality { alone: share } => {
            let verdict = match alone(&votes) {
                Some((_, pair)) if share.exceeded(u128::from(counts[pair]), all) => {
                    Some(Verdict::Elected(pair))
                }
                Some(_) => Some(Verdict::Repeat),
                None => first(outcome, Matter::Place, 1)?.first().map(|at| Verdict::Elected(*at)),
            };
            outcome.open = match alone(&votes) {
                Some((_, pair)) => open::alone(counts[pair], all, *share, votes.outstanding),
                None => open::places(counts, &elected_of_verdict(&verdict), 1, votes.outstanding),
            };
            outcome.award = Award::Single(Single { votes: counts.to_vec(), verdict, breadth: None });
        }
        Method::Majority { share, breadth: asked } => {
            let areas = asked.as_ref().and_then(|b| spread.at(b.level));
            let count = asked.as_ref().zip(areas).map(|(rule, areas)| breadth(&votes, rule, areas));
            let mut above: Vec<usize> =
                (0..counts.len()).filter(|at| share.exceeded(u128::from(counts[*at]), all)).collect();
            above.sort_by_key(|at| std::cmp::Reverse(counts[*at]));
            let broad = |at: &usize| match (asked, &count) {
                (None, _) => Some(true),
                (Some(_), Some(b)) => Some(b.reached[*at] >= b.needed),
                (Some(_), None) => None,
            };
            let winner = above.iter().find(|at| broad(at) == Some(true));
            let unknown = above.iter().any(|at| broad(at).is_none());
            let verdict = match (winner, unknown) {
                (Some(at), _) => Some(Verdict::Elected(*at)),
                (None, true) => None,
                (None, false) => match first(outcome, Matter::SecondRound, 2)?.as_slice() {
                    [a, b] => Some(Verdict::SecondRound([*a, *b])),
                    _ => None,
                },
            };
            outcome.open = open::majority(
                &votes,
                counts,
                &verdict,
                (*share, asked.as_ref().zip(areas)),
                votes.outstanding,
            );
            outcome.award = Award::Single(Single { votes: counts.to_vec(), verdict, breadth: count });
        }
        Method::Quotients { .. } => {}
    }
    Ok(())
}

fn elected_of_verdict(verdict: &Option<Verdict>) -> Vec<usize> {
    match verdict {
        Some(Verdict::Elected(at)) => vec![*at],
        _ => Vec::new(),
    }
}
