//! Outcomes: `v1/hasil-akhir/**`, of elections whose registry has rules.

use super::Files;
use crate::PublishError;
use crate::outcome::{Show, basis, council, district as file, together};
use crate::view::{View, json};
use model::{Contest, PartyNumber};
use outcome::{ContestOutcome, FoldAreas, Terms, Votes, of_contest, votes_of};
use registry::{District, DistrictIdx, ElectingRule, RegionIdx, Registry};
use shapes::paths::join;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{OnceLock, PoisonError, RwLock};

/// Outcomes of whole contests that hang together over all districts by a threshold, each made once for a state.
#[derive(Default)]
pub(crate) struct Outcomes(RwLock<BTreeMap<Contest, std::sync::Arc<OnceLock<ContestOutcome>>>>);

impl Outcomes {
    fn whole(&self, contest: Contest) -> std::sync::Arc<OnceLock<ContestOutcome>> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&contest).cloned();
        known.unwrap_or_else(|| {
            self.0.write().unwrap_or_else(PoisonError::into_inner).entry(contest).or_default().clone()
        })
    }
}

/// Votes of some districts of a contest, and their outcome.
struct Of<'a> {
    districts: Vec<DistrictIdx>,
    votes: Vec<Votes<'a>>,
    outcome: ContestOutcome,
}

fn of<'a>(view: &View<'a>, contest: Contest, districts: Vec<DistrictIdx>) -> Of<'a> {
    let whole = view.registry.has_threshold(contest);
    let votes = |districts: &[DistrictIdx]| -> Vec<Votes<'a>> {
        districts.iter().map(|d| votes_of(view.registry, view.fold, *d)).collect()
    };
    if !whole {
        let votes = votes(&districts);
        return Of { outcome: outcome(view, &votes), districts, votes };
    }
    let cell = view.outcomes.whole(contest);
    let all = || view.registry.districts(contest).map(DistrictIdx).collect::<Vec<_>>();
    let made = cell.get_or_init(|| outcome(view, &votes(&all())));
    let first = view.registry.districts(contest).start;
    let mine = |d: &DistrictIdx| made.districts.get((d.0 - first) as usize).cloned().flatten();
    let found = districts.iter().map(mine).collect();
    let outcome = ContestOutcome { threshold: made.threshold.clone(), districts: found };
    Of { votes: votes(&districts), districts, outcome }
}

fn outcome(view: &View<'_>, votes: &[Votes<'_>]) -> ContestOutcome {
    let areas = FoldAreas { registry: view.registry, tabulation: view.fold };
    let rule = |d: &District| view.registry.rule_of(d);
    let gone = BTreeSet::new();
    let terms = Terms { rule: &rule, areas: &areas, decisions: &[], gone: &gone };
    // Without decisions none can be amiss.
    of_contest(votes, &terms)
        .unwrap_or_else(|_| ContestOutcome { threshold: None, districts: vec![None; votes.len()] })
}

fn party_name(registry: &Registry, number: PartyNumber) -> String {
    registry.parties().iter().find(|p| p.number == number).map_or_else(String::new, |p| p.name.clone())
}

fn show<'a>(
    view: &View<'a>,
    rule: &'a ElectingRule,
    of: &'a Of<'_>,
    name: &'a dyn Fn(PartyNumber) -> String,
    at: Option<usize>,
) -> Show<'a> {
    let one = |at: usize| {
        let out = of.votes[at].outstanding;
        basis(view.fold.district_totals(of.districts[at]), out)
    };
    let basis = match at {
        Some(at) => one(at),
        None => together((0..of.votes.len()).map(one)),
    };
    Show { party: name, rule, threshold: of.outcome.threshold.as_ref(), basis }
}

/// The files of a region's own node: of the council that it elects, or of the one district that it is.
pub(crate) fn region(view: &View<'_>, region: RegionIdx, files: &mut Files) -> Result<(), PublishError> {
    let level = view.registry.region(region).level;
    let codes = view.codes(region);
    let name = |number| party_name(view.registry, number);
    for contest in view.registry.contests().iter().copied().filter(|c| c.elects() == level) {
        let districts: Vec<DistrictIdx> = match region == RegionIdx::NATION {
            true => view.registry.districts(contest).map(DistrictIdx).collect(),
            false => view.geography.districts_in(contest, region).collect(),
        };
        let Some(rule) = districts.first().and_then(|d| view.registry.rule_of(view.registry.district(*d)))
        else {
            continue;
        };
        let of = of(view, contest, districts);
        let path = join(&format!("v1/hasil-akhir/{contest}"), codes.iter().copied());
        let body = match contest.is_whole() {
            true => {
                let Some(outcome) = of.outcome.districts.first().and_then(Option::as_ref) else { continue };
                json(&file(&of.votes[0], outcome, &show(view, rule, &of, &name, Some(0))))?
            }
            false => {
                let rows: Vec<_> = of
                    .votes
                    .iter()
                    .zip(&of.outcome.districts)
                    .filter_map(|(v, o)| Some((v, o.as_ref()?)))
                    .collect();
                json(&council(view.named(region), &rows, &show(view, rule, &of, &name, None)))?
            }
        };
        files.insert(path, body);
    }
    Ok(())
}

/// The file of a district's own node.
pub(crate) fn district(
    view: &View<'_>,
    codes: &[&str],
    contest: Contest,
    at: DistrictIdx,
    files: &mut Files,
) -> Result<(), PublishError> {
    let Some(rule) = view.registry.rule_of(view.registry.district(at)) else { return Ok(()) };
    let of = of(view, contest, vec![at]);
    let Some(outcome) = of.outcome.districts.first().and_then(Option::as_ref) else { return Ok(()) };
    let name = |number| party_name(view.registry, number);
    let path = join(&format!("v1/hasil-akhir/{contest}"), codes.iter().copied());
    files.insert(path, json(&file(&of.votes[0], outcome, &show(view, rule, &of, &name, Some(0))))?);
    Ok(())
}
