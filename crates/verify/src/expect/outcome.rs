//! Who is elected, as far as the votes say it: `v1/hasil-akhir/**`.

use super::{File, Files, State};
use model::{Contest, PartyNumber};
use outcome::{
    Award, ContestOutcome, DistrictOutcome as Found, FoldAreas, Matter, Open, Terms, Verdict, Votes,
};
use registry::electing::{Method, Precedence};
use registry::{Contestants, District, DistrictIdx, ElectingRule, RegionIdx};
use shapes::own::{
    AllocatedSeat, AskedRule, CouncilOutcome, DistrictOutcome, DistrictSeats, Named, NeedsDecision,
    OutcomeBasis, OutcomeBreadth, OutcomeOpen, OutcomeRule, OutcomeVerdict, PartySeats, RankedCandidate,
    SeatMargin, Standing, VoteMove,
};
use shapes::paths::join;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// Of the contests of a state with a threshold: what is out of each of their districts, and the outcome over all of them.
/// Made when it is first needed.
#[derive(Default)]
pub(crate) struct Whole([OnceLock<(Vec<outcome::Outstanding>, ContestOutcome)>; Contest::ALL.len()]);

struct Counted<'a> {
    at: DistrictIdx,
    votes: Votes<'a>,
    found: Found,
    rule: &'a ElectingRule,
}

fn judge(state: &State<'_>, votes: &[Votes<'_>]) -> ContestOutcome {
    let (rule, gone) = (|d: &District| state.registry.rule_of(d), BTreeSet::new());
    let areas = FoldAreas { registry: state.registry, tabulation: state.fold };
    let terms = Terms { rule: &rule, areas: &areas, decisions: &[], gone: &gone };
    let nothing = || ContestOutcome { threshold: None, districts: vec![None; votes.len()] };
    outcome::of_contest(votes, &terms).unwrap_or_else(|_| nothing())
}

/// Some districts of a contest with what they give, and the threshold that they share.
fn counted<'a>(
    state: &State<'a>,
    contest: Contest,
    districts: &[DistrictIdx],
) -> (Vec<Counted<'a>>, Option<outcome::Threshold>) {
    let (registry, fold) = (state.registry, state.fold);
    let (votes, found, threshold): (Vec<Votes<'a>>, Vec<Option<Found>>, _) =
        if registry.has_threshold(contest) {
            let (out, whole) = state.whole.0[contest as usize].get_or_init(|| {
                let votes = outcome::fold_votes(registry, fold, contest);
                (votes.iter().map(|v| v.outstanding).collect(), judge(state, &votes))
            });
            let first = registry.districts(contest).start;
            let at = |d: &DistrictIdx| (d.0 - first) as usize;
            let votes = districts.iter().map(|d| outcome::votes_with(registry, fold, *d, out[at(d)]));
            let found = districts.iter().map(|d| whole.districts[at(d)].clone());
            (votes.collect(), found.collect(), whole.threshold.clone())
        } else {
            let votes: Vec<_> = districts.iter().map(|d| outcome::votes_of(registry, fold, *d)).collect();
            let outcome = judge(state, &votes);
            (votes, outcome.districts, outcome.threshold)
        };
    let rows = districts.iter().zip(votes).zip(found).filter_map(|((d, votes), found)| {
        Some(Counted { at: *d, rule: registry.rule_of(votes.district)?, votes, found: found? })
    });
    (rows.collect(), threshold)
}

/// The file of a region that elects.
pub(super) fn region(state: &State<'_>, region: RegionIdx, files: &mut Files) {
    let level = state.registry.region(region).level;
    for contest in state.registry.contests().iter().copied().filter(|c| c.elects() == level) {
        let districts: Vec<DistrictIdx> = match level {
            model::Level::Nation => state.registry.districts(contest).map(DistrictIdx).collect(),
            _ => state.places.districts_in(contest, region).collect(),
        };
        let (rows, threshold) = counted(state, contest, &districts);
        let Some(first) = rows.first() else { continue };
        let file = match contest.is_whole() {
            true => File::Outcome(Box::new(of_district(state, first, threshold.as_ref()))),
            false => File::Council(Box::new(council(state, region, &rows, threshold.as_ref()))),
        };
        files.insert(join(&format!("v1/hasil-akhir/{contest}"), state.places.codes(region)), file);
    }
}

/// The file of a district that is a part of such a region; `codes` lead to it.
pub(super) fn district(state: &State<'_>, codes: &[&str], at: DistrictIdx, files: &mut Files) {
    let contest = state.registry.district(at).contest;
    if let Some(of) = outcome_of(state, at) {
        let path = join(&format!("v1/hasil-akhir/{contest}"), codes.iter().copied());
        files.insert(path, File::Outcome(Box::new(of)));
    }
}

/// What the votes of a district give; nothing where it has no rule.
pub(crate) fn outcome_of(state: &State<'_>, at: DistrictIdx) -> Option<DistrictOutcome> {
    let (rows, threshold) = counted(state, state.registry.district(at).contest, &[at]);
    rows.first().map(|only| of_district(state, only, threshold.as_ref()))
}

fn basis(state: &State<'_>, of: &Counted<'_>) -> OutcomeBasis {
    let totals = state.fold.district_totals(of.at).cloned().unwrap_or_default();
    OutcomeBasis {
        stations: totals.stations,
        counted: totals.headline.forms,
        stages: totals.stages,
        stations_out: of.votes.outstanding.stations,
        ballots_out: of.votes.outstanding.ballots,
    }
}

fn rule(of: &ElectingRule) -> OutcomeRule {
    let mut rule = OutcomeRule {
        method: of.method.code().into(),
        source: of.source.clone(),
        share: None,
        divisors: None,
        threshold: None,
    };
    match &of.method {
        Method::Majority { share, .. } => rule.share = Some(share.to_string()),
        Method::Plurality { alone } => rule.share = Some(alone.to_string()),
        Method::Quotients { threshold, first, step } => {
            rule.divisors = Some([*first, *step]);
            rule.threshold = threshold.map(|share| share.to_string());
        }
        Method::Highest => {}
    }
    rule
}

fn open(of: Open) -> OutcomeOpen {
    match of {
        Open::Complete => OutcomeOpen::Complete,
        Open::Settled => OutcomeOpen::Settled,
        Open::Can => OutcomeOpen::CanChange,
    }
}

fn most(number: u128) -> u64 {
    number.min(u128::from(u64::MAX)) as u64
}

/// Ballot numbers of a district's parties, pairs or candidates.
fn numbers(district: &District) -> Vec<u16> {
    match &district.contestants {
        Contestants::Singles(people) => people.iter().map(|p| p.number).collect(),
        Contestants::Lists(lists) => lists.iter().map(|l| l.party.0).collect(),
    }
}

fn margin(of: &Counted<'_>) -> Option<SeatMargin> {
    let numbers = numbers(of.votes.district);
    let change = |m: outcome::Move| VoteMove { votes: m.votes, from: numbers[m.from], to: numbers[m.to] };
    of.found.margin.map(|m| SeatMargin {
        last: numbers[m.last],
        next: numbers[m.next],
        gap: [most(m.gap.0), most(m.gap.1)],
        gain: change(m.gain),
        loss: m.loss.map(change),
        swap: change(m.swap),
    })
}

fn standing(state: &State<'_>, of: &Counted<'_>, threshold: Option<&outcome::Threshold>) -> Vec<Standing> {
    let (votes, elected) = (of.votes.all(), of.found.elected());
    let breadth = match &of.found.award {
        Award::Single(single) => single.breadth.as_ref(),
        _ => None,
    };
    match &of.votes.district.contestants {
        Contestants::Singles(people) => people
            .iter()
            .enumerate()
            .map(|(at, person)| Standing {
                number: person.number,
                name: person.name.clone(),
                votes: votes[at],
                takes_part: true,
                seats: u32::from(elected.contains(&(at, None))),
                regions: breadth.map(|b| b.reached[at]),
                candidates: None,
            })
            .collect(),
        Contestants::Lists(lists) => lists
            .iter()
            .enumerate()
            .map(|(at, list)| {
                let ranked = of.votes.candidates(at).map(|counts| {
                    let mut rows: Vec<RankedCandidate> = (0..)
                        .zip(list.candidates.iter().zip(counts))
                        .map(|(place, (candidate, votes))| RankedCandidate {
                            number: candidate.number,
                            id: candidate.id.to_string(),
                            name: candidate.name.clone(),
                            votes,
                            elected: elected.contains(&(at, Some(place))),
                        })
                        .collect();
                    rows.sort_by(|a, b| (b.votes, a.number).cmp(&(a.votes, b.number)));
                    rows
                });
                Standing {
                    number: list.party.0,
                    name: state.registry.party_name(list.party).to_string(),
                    votes: votes[at],
                    takes_part: threshold.is_none_or(|t| t.passes(list.party)),
                    seats: match &of.found.award {
                        Award::Lists(given, _) => given.by_list[at],
                        _ => 0,
                    },
                    regions: None,
                    candidates: ranked,
                }
            })
            .collect(),
    }
}

fn need(of: &outcome::Need, district: &District) -> NeedsDecision {
    let own: Vec<u16> = match (&district.contestants, of.matter) {
        (Contestants::Lists(lists), Matter::Person(party)) => {
            let list = lists.iter().filter(|l| l.party == party).flat_map(|l| &l.candidates);
            list.map(|c| c.number).collect()
        }
        _ => numbers(district),
    };
    let named = |who: &Vec<usize>| who.iter().map(|at| own[*at]).collect::<Vec<_>>();
    let asked = of.tried.iter().map(|tried| {
        let (by, level) = match tried.rule.by {
            Precedence::Spread(level) => ("spread", Some(level.tingkat())),
            Precedence::Women => ("women", None),
            Precedence::ListOrder => ("list", None),
        };
        AskedRule { by: by.into(), level, decides: tried.rule.binding, parted: tried.parted }
    });
    NeedsDecision {
        matter: of.matter.code().into(),
        party: of.matter.party().map(|p| p.0),
        among: named(&of.among),
        places: of.left,
        from_seat: of.from_seat,
        asked: asked.collect(),
        proposal: of.proposal.as_ref().map(named),
        settled: of.settled.clone(),
    }
}

fn verdict(of: &Counted<'_>) -> Option<OutcomeVerdict> {
    let numbers = numbers(of.votes.district);
    let Award::Single(single) = &of.found.award else { return None };
    let (kind, who): (_, Vec<usize>) = match single.verdict.as_ref()? {
        Verdict::Elected(at) => ("elected", vec![*at]),
        Verdict::SecondRound(two) => ("second_round", two.to_vec()),
        Verdict::Repeat => ("repeat", Vec::new()),
    };
    Some(OutcomeVerdict { kind: kind.into(), numbers: who.into_iter().map(|at| numbers[at]).collect() })
}

fn breadth(of: &Counted<'_>) -> Option<OutcomeBreadth> {
    let (Award::Single(single), Method::Majority { breadth: Some(rule), .. }) =
        (&of.found.award, &of.rule.method)
    else {
        return None;
    };
    single.breadth.as_ref().map(|count| OutcomeBreadth {
        level: rule.level.tingkat(),
        share: rule.share.to_string(),
        regions: count.regions,
        needed: count.needed,
    })
}

fn seats(of: &Counted<'_>) -> Option<u32> {
    (of.found.award != Award::NoSeats).then_some(of.found.seats)
}

fn of_district(
    state: &State<'_>,
    of: &Counted<'_>,
    threshold: Option<&outcome::Threshold>,
) -> DistrictOutcome {
    let district = of.votes.district;
    let numbers = numbers(district);
    let given = match &of.found.award {
        Award::Lists(given, _) => given.seats.as_slice(),
        _ => &[],
    };
    let seat = |(at, s): (u32, &outcome::Seat)| AllocatedSeat {
        seat: at,
        number: numbers[s.list],
        votes: s.votes,
        divisor: s.divisor,
    };
    DistrictOutcome {
        district: Named { code: district.code.to_string(), name: district.name.clone() },
        contest: district.contest.code().into(),
        rule: rule(of.rule),
        seats: seats(of),
        basis: basis(state, of),
        open: open(of.found.open),
        standing: standing(state, of, threshold),
        allocation: (1..).zip(given).map(seat).collect(),
        margin: margin(of),
        verdict: verdict(of),
        breadth: breadth(of),
        needs: of.found.needs.iter().map(|n| need(n, district)).collect(),
    }
}

fn council(
    state: &State<'_>,
    region: RegionIdx,
    rows: &[Counted<'_>],
    threshold: Option<&outcome::Threshold>,
) -> CouncilOutcome {
    let mut parties: BTreeMap<PartyNumber, (u128, u32)> = BTreeMap::new();
    let mut sum = OutcomeBasis::default();
    let mut districts = Vec::new();
    for row in rows {
        let Contestants::Lists(lists) = &row.votes.district.contestants else { continue };
        let mut given = 0;
        for (at, list) in lists.iter().enumerate() {
            let has = match &row.found.award {
                Award::Lists(of, _) => of.by_list[at],
                _ => 0,
            };
            let party = parties.entry(list.party).or_default();
            *party = (party.0 + u128::from(row.votes.of(at)), party.1 + has);
            given += has;
        }
        let one = basis(state, row);
        sum.stations += one.stations;
        sum.counted += one.counted;
        sum.stages = std::array::from_fn(|at| sum.stages[at] + one.stages[at]);
        sum.stations_out += one.stations_out;
        sum.ballots_out = sum.ballots_out.saturating_add(one.ballots_out);
        districts.push(DistrictSeats {
            district: Named {
                code: row.votes.district.code.to_string(),
                name: row.votes.district.name.clone(),
            },
            seats: seats(row),
            given,
            needs: row.found.needs.iter().filter(|n| n.is_open()).count() as u32,
            open: open(row.found.open),
            margin: margin(row),
        });
    }
    let view = state.registry.region(region);
    let of_all = if rows.iter().any(|r| r.found.open == Open::Can) {
        OutcomeOpen::CanChange
    } else if rows.iter().all(|r| r.found.open == Open::Complete) {
        OutcomeOpen::Complete
    } else {
        OutcomeOpen::Settled
    };
    CouncilOutcome {
        region: Named { code: view.code.into(), name: view.name.into() },
        contest: rows[0].rule.contest.code().into(),
        rule: rule(rows[0].rule),
        seats: rows.iter().map(seats).sum(),
        basis: sum,
        open: of_all,
        votes: most(parties.values().map(|(votes, _)| votes).sum()),
        parties: parties
            .into_iter()
            .map(|(party, (votes, seats))| PartySeats {
                number: party.0,
                name: state.registry.party_name(party).to_string(),
                votes: most(votes),
                passes: threshold.is_none_or(|t| t.passes(party)),
                threshold_margin: threshold
                    .and_then(|t| t.parties.iter().find(|p| p.party == party))
                    .and_then(|p| p.margin)
                    .map(most),
                seats,
            })
            .collect(),
        districts,
    }
}
