//! Outcomes as the public files have them: of a fold in the tree, and of anybody's own votes on the command line.

use model::PartyNumber;
use outcome::{Award, Margin, Matter, Move, Need, Open, Outstanding, Threshold, Tried, Verdict, Votes};
use registry::electing::{Method, Precedence};
use registry::{Candidate, Contestants, ElectingRule};
use shapes::own::{
    AllocatedSeat, AskedRule, CouncilOutcome, DistrictOutcome, DistrictSeats, Named, NeedsDecision,
    OutcomeBasis, OutcomeBreadth, OutcomeOpen, OutcomeRule, OutcomeVerdict, PartySeats, RankedCandidate,
    SeatMargin, Standing, VoteMove,
};
use std::collections::BTreeMap;

/// What an outcome is shown with.
pub struct Show<'a> {
    /// Short name of a party.
    pub party: &'a dyn Fn(PartyNumber) -> String,
    /// The rule of the contest or district.
    pub rule: &'a ElectingRule,
    /// The threshold of the contest, where it has one.
    pub threshold: Option<&'a Threshold>,
    /// How far the numbers are.
    pub basis: OutcomeBasis,
}

/// What is said of the numbers themselves.
pub fn basis(totals: Option<&tabulate::Totals>, out: Outstanding) -> OutcomeBasis {
    let of = |totals: &tabulate::Totals| (totals.stations, totals.headline.forms, totals.stages);
    let (stations, counted, stages) = totals.map(of).unwrap_or_default();
    OutcomeBasis { stations, counted, stages, stations_out: out.stations, ballots_out: out.ballots }
}

/// The bases of districts together.
pub fn together(all: impl IntoIterator<Item = OutcomeBasis>) -> OutcomeBasis {
    all.into_iter().fold(OutcomeBasis::default(), |mut sum, one| {
        sum.stations += one.stations;
        sum.counted += one.counted;
        sum.stages.iter_mut().zip(one.stages).for_each(|(a, b)| *a += b);
        sum.stations_out += one.stations_out;
        sum.ballots_out = sum.ballots_out.saturating_add(one.ballots_out);
        sum
    })
}

fn rule(rule: &ElectingRule) -> OutcomeRule {
    let (share, divisors, threshold) = match &rule.method {
        Method::Majority { share, .. } | Method::Plurality { alone: share } => {
            (Some(share.to_string()), None, None)
        }
        Method::Quotients { threshold, first, step } => {
            (None, Some([*first, *step]), threshold.map(|t| t.to_string()))
        }
        Method::Highest => (None, None, None),
    };
    let (method, source) = (rule.method.code().to_string(), rule.source.clone());
    OutcomeRule { method, source, share, divisors, threshold }
}

const fn open(open: Open) -> OutcomeOpen {
    match open {
        Open::Complete => OutcomeOpen::Complete,
        Open::Settled => OutcomeOpen::Settled,
        Open::Can => OutcomeOpen::CanChange,
    }
}

fn clamp(votes: u128) -> u64 {
    u64::try_from(votes).unwrap_or(u64::MAX)
}

fn margin(of: &Margin, number: &dyn Fn(usize) -> u16) -> SeatMargin {
    let step = |m: &Move| VoteMove { votes: m.votes, from: number(m.from), to: number(m.to) };
    SeatMargin {
        last: number(of.last),
        next: number(of.next),
        gap: [clamp(of.gap.0), clamp(of.gap.1)],
        gain: step(&of.gain),
        loss: of.loss.as_ref().map(step),
        swap: step(&of.swap),
    }
}

fn asked(tried: &Tried) -> AskedRule {
    let (by, level) = match tried.rule.by {
        Precedence::Spread(level) => ("spread", Some(level.tingkat())),
        Precedence::Women => ("women", None),
        Precedence::ListOrder => ("list", None),
    };
    AskedRule { by: by.into(), level, decides: tried.rule.binding, parted: tried.parted }
}

/// Ballot numbers of those a need is about: parties, candidates of its party, or singles.
fn need(of: &Need, who: &Contestants) -> NeedsDecision {
    let number = |at: &usize| match (who, of.matter) {
        (Contestants::Lists(lists), Matter::Person(party) | Matter::Shortage(party)) => {
            let list = lists.iter().find(|l| l.party == party);
            list.and_then(|l| l.candidates.get(*at)).map_or(0, |c| c.number)
        }
        (Contestants::Lists(lists), _) => lists.get(*at).map_or(0, |l| l.party.0),
        (Contestants::Singles(people), _) => people.get(*at).map_or(0, |c| c.number),
    };
    let numbers = |who: &Vec<usize>| who.iter().map(number).collect::<Vec<_>>();
    NeedsDecision {
        matter: of.matter.code().into(),
        party: of.matter.party().map(|p| p.0),
        among: numbers(&of.among),
        places: of.left,
        from_seat: of.from_seat,
        asked: of.tried.iter().map(asked).collect(),
        proposal: of.proposal.as_ref().map(numbers),
        settled: of.settled.clone(),
    }
}

/// A party's candidates, most votes first, equals by number.
fn ranked(list: &[Candidate], votes: &[u64], elected: &[usize]) -> Vec<RankedCandidate> {
    let mut order: Vec<usize> = (0..list.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(votes[*at]));
    let row = |at: usize| RankedCandidate {
        number: list[at].number,
        id: list[at].id.to_string(),
        name: list[at].name.clone(),
        votes: votes[at],
        elected: elected.contains(&at),
    };
    order.into_iter().map(row).collect()
}

/// The outcome of a district.
pub fn district(votes: &Votes<'_>, of: &outcome::DistrictOutcome, show: &Show<'_>) -> DistrictOutcome {
    let district = votes.district;
    let counts = votes.all();
    let elected = of.elected();
    let single = match &of.award {
        Award::Single(single) => Some(single),
        _ => None,
    };
    let breadth = single.and_then(|s| s.breadth.as_ref());
    let mut standing = Vec::with_capacity(counts.len());
    let mut numbers = Vec::with_capacity(counts.len());
    match &district.contestants {
        Contestants::Singles(people) => {
            for (at, person) in people.iter().enumerate() {
                numbers.push(person.number);
                standing.push(Standing {
                    number: person.number,
                    name: person.name.clone(),
                    votes: counts[at],
                    takes_part: true,
                    seats: u32::from(elected.iter().any(|(who, _)| *who == at)),
                    regions: breadth.and_then(|b| b.reached.get(at).copied()),
                    candidates: None,
                });
            }
        }
        Contestants::Lists(lists) => {
            for (at, list) in lists.iter().enumerate() {
                let mine: Vec<usize> =
                    elected.iter().filter(|(who, _)| *who == at).filter_map(|(_, c)| *c).collect();
                numbers.push(list.party.0);
                standing.push(Standing {
                    number: list.party.0,
                    name: (show.party)(list.party),
                    votes: counts[at],
                    takes_part: show.threshold.is_none_or(|t| t.passes(list.party)),
                    seats: match &of.award {
                        Award::Lists(given, _) => given.by_list.get(at).copied().unwrap_or(0),
                        _ => 0,
                    },
                    regions: None,
                    candidates: votes.candidates(at).map(|v| ranked(&list.candidates, &v, &mine)),
                });
            }
        }
    }
    let number = |at: usize| numbers.get(at).copied().unwrap_or(0);
    let allocation = match &of.award {
        Award::Lists(given, _) => (1..)
            .zip(&given.seats)
            .map(|(seat, s)| AllocatedSeat {
                seat,
                number: number(s.list),
                votes: s.votes,
                divisor: s.divisor,
            })
            .collect(),
        _ => Vec::new(),
    };
    let verdict = single.and_then(|s| s.verdict.as_ref()).map(|v| {
        let (kind, numbers) = match v {
            Verdict::Elected(at) => ("elected", vec![number(*at)]),
            Verdict::SecondRound(two) => ("second_round", two.iter().map(|at| number(*at)).collect()),
            Verdict::Repeat => ("repeat", Vec::new()),
        };
        OutcomeVerdict { kind: kind.into(), numbers }
    });
    let breadth = breadth.zip(asked_breadth(show.rule)).map(|(count, rule)| OutcomeBreadth {
        level: rule.level.tingkat(),
        share: rule.share.to_string(),
        regions: count.regions,
        needed: count.needed,
    });
    DistrictOutcome {
        district: named(votes),
        contest: district.contest.code().into(),
        rule: rule(show.rule),
        seats: (!matches!(of.award, Award::NoSeats)).then_some(of.seats),
        basis: show.basis.clone(),
        open: open(of.open),
        standing,
        allocation,
        margin: of.margin.as_ref().map(|m| margin(m, &number)),
        verdict,
        breadth,
        needs: of.needs.iter().map(|n| need(n, &district.contestants)).collect(),
    }
}

fn asked_breadth(rule: &ElectingRule) -> Option<&registry::electing::Breadth> {
    match &rule.method {
        Method::Majority { breadth, .. } => breadth.as_ref(),
        _ => None,
    }
}

fn named(votes: &Votes<'_>) -> Named {
    Named { code: votes.district.code.to_string(), name: votes.district.name.clone() }
}

/// The seats of a council over its districts. `basis` of [`Show`] is that of all of them.
pub fn council(
    region: Named,
    districts: &[(&Votes<'_>, &outcome::DistrictOutcome)],
    show: &Show<'_>,
) -> CouncilOutcome {
    let mut parties: BTreeMap<PartyNumber, (u128, u32)> = BTreeMap::new();
    let mut rows = Vec::with_capacity(districts.len());
    for (votes, of) in districts {
        let Contestants::Lists(lists) = &votes.district.contestants else { continue };
        let given = match &of.award {
            Award::Lists(given, _) => given.by_list.as_slice(),
            _ => &[],
        };
        for (at, list) in lists.iter().enumerate() {
            let sum = parties.entry(list.party).or_default();
            sum.0 += u128::from(votes.of(at));
            sum.1 += given.get(at).copied().unwrap_or(0);
        }
        let number = |at: usize| lists.get(at).map_or(0, |l| l.party.0);
        rows.push(DistrictSeats {
            district: named(votes),
            seats: (!matches!(of.award, Award::NoSeats)).then_some(of.seats),
            given: given.iter().sum(),
            needs: of.needs.iter().filter(|n| n.is_open()).count() as u32,
            open: open(of.open),
            margin: of.margin.as_ref().map(|m| margin(m, &number)),
        });
    }
    let all: u128 = parties.values().map(|(votes, _)| votes).sum();
    let passing = |party| show.threshold.and_then(|t| t.of_party(party));
    let party = |(party, (votes, seats)): (PartyNumber, (u128, u32))| PartySeats {
        number: party.0,
        name: (show.party)(party),
        votes: clamp(votes),
        passes: show.threshold.is_none_or(|t| t.passes(party)),
        threshold_margin: passing(party).and_then(|p| p.margin).map(clamp),
        seats,
    };
    let can = rows.iter().any(|r| r.open == OutcomeOpen::CanChange);
    let complete = rows.iter().all(|r| r.open == OutcomeOpen::Complete);
    CouncilOutcome {
        region,
        contest: show.rule.contest.code().into(),
        rule: rule(show.rule),
        seats: rows.iter().map(|r| r.seats).sum(),
        basis: show.basis.clone(),
        open: match (can, complete) {
            (true, _) => OutcomeOpen::CanChange,
            (false, true) => OutcomeOpen::Complete,
            (false, false) => OutcomeOpen::Settled,
        },
        votes: clamp(all),
        parties: parties.into_iter().map(party).collect(),
        districts: rows,
    }
}
