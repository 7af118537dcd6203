//! Outcomes: `v1/hasil-akhir/**`, of elections whose registry has rules.

use super::Files;
use crate::PublishError;
use crate::outcome::{Show, basis, council, district as file, together};
use crate::view::{View, json};
use model::{Contest, PartyNumber};
use outcome::{
    ContestOutcome, FoldAreas, Outstanding, Terms, Votes, fold_votes, of_contest, votes_of, votes_with,
};
use registry::{District, DistrictIdx, ElectingRule, RegionIdx};
use shapes::own::DistrictOutcome;
use shapes::paths::join;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// Of contests that hang together over all districts by a threshold: what is out of each, and the outcome. Made once for
/// a state, since it takes a look at every station.
#[derive(Default)]
pub(crate) struct Outcomes([OnceLock<(Vec<Outstanding>, ContestOutcome)>; Contest::ALL.len()]);

/// Votes of some districts of a contest, and their outcome.
struct Of<'a> {
    districts: Vec<DistrictIdx>,
    votes: Vec<Votes<'a>>,
    outcome: ContestOutcome,
}

fn of<'a>(view: &View<'a>, contest: Contest, districts: Vec<DistrictIdx>) -> Of<'a> {
    let (registry, fold) = (view.registry, view.fold);
    if !registry.has_threshold(contest) {
        let votes: Vec<_> = districts.iter().map(|d| votes_of(registry, fold, *d)).collect();
        return Of { outcome: outcome(view, &votes), districts, votes };
    }
    let (out, made) = view.outcomes.0[contest as usize].get_or_init(|| {
        let votes = fold_votes(registry, fold, contest);
        (votes.iter().map(|v| v.outstanding).collect(), outcome(view, &votes))
    });
    let first = registry.districts(contest).start;
    let place = |d: &DistrictIdx| (d.0 - first) as usize;
    let votes = districts.iter().map(|d| votes_with(registry, fold, *d, out[place(d)])).collect();
    let found = districts.iter().map(|d| made.districts[place(d)].clone()).collect();
    let outcome = ContestOutcome { threshold: made.threshold.clone(), districts: found };
    Of { votes, districts, outcome }
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
    let name = |number| view.registry.party_name(number).to_string();
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
    if let Some(outcome) = of_district(view, at) {
        let path = join(&format!("v1/hasil-akhir/{contest}"), codes.iter().copied());
        files.insert(path, json(&outcome)?);
    }
    Ok(())
}

/// What the votes of a district give; `None` where it has no rule.
pub(crate) fn of_district(view: &View<'_>, at: DistrictIdx) -> Option<DistrictOutcome> {
    let district = view.registry.district(at);
    let rule = view.registry.rule_of(district)?;
    let of = of(view, district.contest, vec![at]);
    let outcome = of.outcome.districts.first()?.as_ref()?;
    let name = |number| view.registry.party_name(number).to_string();
    Some(file(&of.votes[0], outcome, &show(view, rule, &of, &name, Some(0))))
}
