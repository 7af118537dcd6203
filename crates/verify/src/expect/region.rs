//! Count files of regions above the villages.

use super::counts::Count;
use super::{File, Files, State, arrival};
use model::{Contest, Level};
use registry::RegionIdx;
use shapes::own::{ChildResult, RegionResult, StationLine, Sums, Totals, TreeFormat};
use shapes::paths::join;
use std::collections::BTreeMap;
use tabulate::Tally;

/// The highest level with a file of 2024 in a contest.
const fn highest(contest: Contest) -> Level {
    match contest {
        Contest::Ppwp | Contest::Pdpr => Level::Nation,
        Contest::Pdpd | Contest::Pdprdp => Level::Province,
        Contest::Pdprdk => Level::Regency,
    }
}

pub(super) fn region(state: &State<'_>, region: RegionIdx, files: &mut Files) {
    let codes = state.places.codes(region);
    for contest in state.registry.contests().iter().copied().filter(|c| state.places.held(*c, region)) {
        let (mut table, mut children) = (BTreeMap::new(), Vec::new());
        for child in state.registry.children(region).filter(|c| state.places.held(contest, *c)) {
            let of = state.fold.totals(state.registry, contest, child).unwrap_or_default();
            table.insert(
                state.registry.region(child).code.to_string(),
                Count::of(state, contest, child, &of).row(),
            );
            children.push(ChildResult { region: state.places.named(child), totals: totals(state, of) });
        }
        children.sort_by_cached_key(|c| (c.region.name.clone(), c.region.code.clone()));
        let of = state.fold.totals(state.registry, contest, region).unwrap_or_default();
        if state.registry.region(region).level >= highest(contest) {
            let count = Count::of(state, contest, region, &of).file(state, "hhcw", table);
            let path = join(&format!("pemilu/hhcw/{contest}"), codes.iter().copied());
            files.insert(path, File::Count(Box::new(count)));
        }
        let own = result(state, contest, region, of, children, Vec::new());
        files
            .insert(join(&format!("v1/hasil/{contest}"), codes.iter().copied()), File::Region(Box::new(own)));
    }
}

pub(super) fn result(
    state: &State<'_>,
    contest: Contest,
    region: RegionIdx,
    of: tabulate::Totals,
    children: Vec<ChildResult>,
    stations: Vec<StationLine>,
) -> RegionResult {
    let columns = state.places.columns(contest, region);
    let mut path = state.places.path(region);
    path.pop();
    RegionResult {
        region: state.places.named(region),
        level: state.registry.region(region).level.tingkat(),
        path,
        contest: contest.code().into(),
        arrival: arrival(of.newest),
        columns: columns.map(|c| c.names.clone()).unwrap_or_default(),
        contestants: columns.map(|c| c.contestants.clone()).unwrap_or_default(),
        totals: totals(state, of),
        children,
        stations,
    }
}

pub(super) fn totals(state: &State<'_>, of: tabulate::Totals) -> Totals {
    let sums = |t: Tally| Sums { forms: t.forms, sums: t.sums, present: t.present };
    Totals {
        stations: of.stations,
        stages: of.stages,
        held: of.held,
        disputed: of.disputed,
        incomplete: state.since(TreeFormat::V2, || of.incomplete),
        broken: of.broken,
        broken_any: of.broken_any,
        recorded: sums(of.recorded),
        headline: sums(of.headline),
    }
}
