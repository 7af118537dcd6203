//! The outcome of a whole contest: the threshold over all its districts, then each of them.

use crate::area::Areas;
use crate::decision::{ByDistrict, Decision, Misfit, Undecided, by_district};
use crate::district::{Award, Case, DistrictOutcome, judge};
use crate::threshold::Threshold;
use crate::votes::{Outstanding, Votes};
use model::{CandidateId, Contest, PartyNumber};
use registry::electing::Method;
use registry::{Contestants, District, DistrictIdx, ElectingRule, Registry, StationIdx};
use std::collections::{BTreeMap, BTreeSet};
use tabulate::Tabulation;

/// What the outcome of a contest depends on beside its votes.
pub struct Terms<'a> {
    /// The rule of each district; `None`: it elects nobody.
    pub rule: &'a dyn Fn(&District) -> Option<&'a ElectingRule>,
    /// Where votes by area come from.
    pub areas: &'a dyn Areas,
    /// Decisions of any contest.
    pub decisions: &'a [Decision],
    /// Who can't take a seat: died, resigned, no longer eligible.
    pub gone: &'a BTreeSet<CandidateId>,
}

/// The outcome of a contest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContestOutcome {
    /// The threshold, where the contest has one.
    pub threshold: Option<Threshold>,
    /// Each district in the order of the votes given; `None` where it has no rule.
    pub districts: Vec<Option<DistrictOutcome>>,
}

fn threshold(votes: &[Votes<'_>], terms: &Terms<'_>) -> Option<Threshold> {
    let rule = votes.iter().find_map(|v| (terms.rule)(v.district))?;
    match rule.method {
        Method::Quotients { threshold, .. } => threshold.map(|share| Threshold::of(votes, share)),
        _ => None,
    }
}

fn one(
    votes: Votes<'_>,
    terms: &Terms<'_>,
    decisions: &ByDistrict<'_>,
    threshold: Option<&Threshold>,
) -> Result<Option<DistrictOutcome>, Misfit> {
    let Some(rule) = (terms.rule)(votes.district) else { return Ok(None) };
    let passes = |party: PartyNumber| threshold.is_none_or(|t| t.passes(party));
    let case = Case {
        rule,
        passes: &passes,
        areas: terms.areas,
        decisions,
        gone: terms.gone,
        passing_is_settled: threshold.is_none_or(Threshold::settled),
    };
    judge(votes, case).map(Some)
}

/// The outcome of one contest: `votes` are those of all its districts.
///
/// # Errors
/// A decision that does not fit what is undecided.
pub fn of_contest(votes: &[Votes<'_>], terms: &Terms<'_>) -> Result<ContestOutcome, Misfit> {
    let threshold = threshold(votes, terms);
    let contest = votes.first().map(|v| v.district.contest);
    let decisions = contest.map(|c| by_district(terms.decisions, c)).unwrap_or_default();
    let district = |v: &Votes<'_>| one(*v, terms, &decisions, threshold.as_ref());
    let districts = votes.iter().map(district).collect::<Result<_, _>>()?;
    if let Some(contest) = contest {
        let known: BTreeSet<_> = votes.iter().map(|v| &v.district.code).collect();
        let stray = |d: &Decision| d.contest == contest && !known.contains(&d.district);
        if let Some(decision) = terms.decisions.iter().position(stray) {
            return Err(Misfit { decision, why: Undecided::NoDistrict });
        }
    }
    Ok(ContestOutcome { threshold, districts })
}

impl ContestOutcome {
    /// Brings the outcome up to date when the votes of one district have changed. Equal to [`of_contest`] of all.
    ///
    /// # Errors
    /// A decision that does not fit what is undecided now; the outcome is as it was.
    pub fn recount(&mut self, at: usize, votes: &[Votes<'_>], terms: &Terms<'_>) -> Result<(), Misfit> {
        let new = threshold(votes, terms);
        let passing = |t: &Option<Threshold>| {
            t.as_ref().map(|t| (t.parties.iter().map(|p| p.passes).collect::<Vec<_>>(), t.settled()))
        };
        if passing(&new) != passing(&self.threshold) {
            *self = of_contest(votes, terms)?;
            return Ok(());
        }
        let Some(changed) = votes.get(at) else { return Ok(()) };
        let decisions = by_district(terms.decisions, changed.district.contest);
        let district = one(*changed, terms, &decisions, new.as_ref())?;
        if let Some(place) = self.districts.get_mut(at) {
            *place = district;
        }
        self.threshold = new;
        Ok(())
    }

    /// Seats of each party, over those of the districts for which `counts` says so.
    pub fn seats(
        &self,
        votes: &[Votes<'_>],
        counts: impl Fn(&District) -> bool,
    ) -> BTreeMap<PartyNumber, u32> {
        let mut seats = BTreeMap::new();
        for (votes, outcome) in votes.iter().zip(&self.districts) {
            let Contestants::Lists(lists) = &votes.district.contestants else { continue };
            let Some(Award::Lists(given, _)) = outcome.as_ref().map(|o| &o.award) else { continue };
            if counts(votes.district) {
                for (list, has) in lists.iter().zip(&given.by_list) {
                    *seats.entry(list.party).or_default() += has;
                }
            }
        }
        seats
    }
}

/// Ballots that a station received at most: its voters and the reserve; where its voters are not known, the most that a
/// station may have.
fn ballots_of(registry: &Registry, station: StationIdx) -> u64 {
    let (station, parameters) = (registry.station(station), registry.parameters());
    let most = match station.exempt {
        true => parameters.exempt_value_max,
        false => parameters.station_voters_max,
    };
    u64::from(parameters.ballots(station.registered.unwrap_or(most)))
}

/// What may still come from a district: the stations whose form is not in the headline total.
fn out_of(registry: &Registry, tabulation: &Tabulation, district: DistrictIdx) -> Outstanding {
    let contest = registry.district(district).contest;
    let mut out = Outstanding::default();
    for station in registry.district_stations(district).into_iter().flatten().map(StationIdx) {
        let counts = tabulation.form(contest, station).is_some_and(|f| tabulation.in_headline(f));
        if !counts {
            out.stations += 1;
            out.ballots = out.ballots.saturating_add(ballots_of(registry, station));
        }
    }
    out
}

/// The votes of a district in the headline total.
pub fn votes_of<'a>(registry: &'a Registry, tabulation: &'a Tabulation, district: DistrictIdx) -> Votes<'a> {
    votes_with(registry, tabulation, district, out_of(registry, tabulation, district))
}

/// The same where what is out was counted before: it takes a look at every station.
pub fn votes_with<'a>(
    registry: &'a Registry,
    tabulation: &'a Tabulation,
    district: DistrictIdx,
    outstanding: Outstanding,
) -> Votes<'a> {
    let headline = tabulation.district_totals(district).map(|t| &t.headline);
    Votes {
        district: registry.district(district),
        sums: headline.map_or(&[], |h| &h.sums),
        present: headline.map_or(&[], |h| &h.present),
        outstanding,
        complete_lists: true,
    }
}

/// The votes of all districts of a contest in the headline total, in the registry's order.
pub fn fold_votes<'a>(
    registry: &'a Registry,
    tabulation: &'a Tabulation,
    contest: Contest,
) -> Vec<Votes<'a>> {
    registry.districts(contest).map(|d| votes_of(registry, tabulation, DistrictIdx(d))).collect()
}
