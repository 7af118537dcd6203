//! Count files of regions above the villages.

use super::counts::{Count, REGULAR};
use super::{File, Files, State, arrival};
use crate::sums::Tier;
use model::Contest;
use registry::RegionIdx;
use shapes::own::{ChildResult, Contestant, RegionResult, StationLine, Sums, Totals, TreeFormat};
use shapes::paths::{count_codes, counts, join};
use std::collections::BTreeMap;
use tabulate::Tally;

pub(super) fn region(state: &State<'_>, region: RegionIdx, files: &mut Files) {
    let codes = state.places.codes(region);
    for contest in state.registry.contests().iter().copied().filter(|c| state.places.takes_place(*c, region))
    {
        let (mut parts, mut children) = (BTreeMap::new(), Vec::new());
        for child in state.registry.children(region).filter(|c| state.places.takes_place(contest, *c)) {
            let of = state.fold.totals(state.registry, contest, child).unwrap_or_default();
            let count = Count::of(state, contest, child, &of);
            parts.insert(state.registry.region(child).code.to_string(), (REGULAR.to_string(), count));
            children.push(ChildResult { region: state.places.named(child), totals: totals(state, of) });
        }
        children.sort_by_cached_key(|c| (c.region.name.clone(), c.region.code.clone()));
        let of = state.fold.totals(state.registry, contest, region).unwrap_or_default();
        let level = state.registry.region(region).level;
        if level >= contest.counted_from() {
            let file = Count::of(state, contest, region, &of).published(state, contest, level, parts);
            files.insert(join(&counts("hhcw", contest), count_codes(contest, &codes)), file);
        }
        let own = result(state, contest, region, of, children, Vec::new());
        files
            .insert(join(&format!("v1/hasil/{contest}"), codes.iter().copied()), File::Region(Box::new(own)));
    }
}

/// What the region's files in a contest say of it.
pub(super) fn tier(state: &State<'_>, contest: Contest, region: RegionIdx) -> Tier {
    let of = state.fold.totals(state.registry, contest, region).unwrap_or_default();
    let count = Count::of(state, contest, region, &of);
    let published = state.registry.region(region).level >= contest.counted_from();
    Tier {
        votes: published.then(|| count.chart()),
        stations: published.then(|| count.stations()),
        totals: Some(totals(state, of)),
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
        contestants: contestants(state, contest, region),
        totals: totals(state, of),
        children,
        stations,
    }
}

/// Who stands below a region: in format 2 only those on a form there, each with whether every form names it.
fn contestants(state: &State<'_>, contest: Contest, region: RegionIdx) -> Vec<Contestant> {
    let all = state.places.columns(contest, region).map(|c| c.contestants.clone()).unwrap_or_default();
    if state.format == TreeFormat::V1 {
        return all;
    }
    let mut forms = 0;
    let mut named: BTreeMap<String, u32> = BTreeMap::new();
    for district in state.places.districts_in(contest, region).map(|d| state.registry.district(d)) {
        forms += 1;
        for block in district.schema.party_blocks() {
            *named.entry(block.party.to_string()).or_default() += 1;
        }
    }
    let mut stand = Vec::new();
    for mut contestant in all {
        let on = if contest.has_parties() { named.get(&contestant.id).copied().unwrap_or(0) } else { forms };
        contestant.everywhere = Some(on == forms || !contest.has_parties());
        if on > 0 || !contest.has_parties() {
            stand.push(contestant);
        }
    }
    stand
}

pub(super) fn totals(state: &State<'_>, of: tabulate::Totals) -> Totals {
    let sums = |t: Tally| Sums { forms: t.forms, sums: t.sums, present: t.present };
    Totals {
        stations: of.stations,
        stages: of.stages,
        held: of.held,
        disputed: of.disputed,
        incomplete: state.since(TreeFormat::V2, || of.incomplete),
        absent: state.since(TreeFormat::V6, || of.absent),
        objected: state.since(TreeFormat::V6, || of.objected),
        broken: of.broken,
        broken_any: of.broken_any,
        recorded: sums(of.recorded),
        headline: sums(of.headline),
    }
}
