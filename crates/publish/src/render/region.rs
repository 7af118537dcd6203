//! Count files of regions above the villages: `pemilu/hhcw/**`, `pilkada/hhcw/**` and `v1/hasil/**`.

use super::Files;
use super::counts::Count;
use super::totals::totals;
use crate::PublishError;
use crate::view::{View, json, rfc3339};
use model::Contest;
use registry::{DistrictIdx, RegionIdx};
use shapes::own::{ChildResult, Contestant, RegionResult, StationLine};
use shapes::paths::{self, join};
use std::collections::BTreeMap;

/// Both count files of a region in every contest that takes place there.
pub(crate) fn region(view: &View<'_>, region: RegionIdx, files: &mut Files) -> Result<(), PublishError> {
    let codes = view.codes(region);
    for contest in view.registry.contests().iter().filter(|c| view.geography.takes_place(**c, region)) {
        let mut parts = BTreeMap::new();
        let mut children = Vec::new();
        for child in view.registry.children(region).filter(|c| view.geography.takes_place(*contest, *c)) {
            let of = view.fold.totals(view.registry, *contest, child).unwrap_or_default();
            let count = Count::of(&of, view.columns(*contest, child));
            parts.insert(view.registry.region(child).code.to_string(), count.into());
            children.push(ChildResult { region: view.named(child), totals: totals(of) });
        }
        children.sort_by(|a, b| (&a.region.name, &a.region.code).cmp(&(&b.region.name, &b.region.code)));
        let of = view.fold.totals(view.registry, *contest, region).unwrap_or_default();
        let level = view.registry.region(region).level;
        if level >= contest.counted_from() {
            let count = Count::of(&of, view.columns(*contest, region));
            let path = join(&paths::counts("hhcw", *contest), paths::count_codes(*contest, &codes));
            files.insert(path, count.file(view, *contest, level, parts)?);
        }
        let own = result(view, *contest, region, of, children, Vec::new());
        files.insert(join(&format!("v1/hasil/{contest}"), codes.iter().copied()), json(&own)?);
    }
    Ok(())
}

/// Who stands on a form below a region, and whether on every one: parties of one province are on no form elsewhere.
fn contestants(view: &View<'_>, contest: Contest, region: RegionIdx) -> Vec<Contestant> {
    let columns = view.columns(contest, region);
    if !contest.has_parties() {
        return columns.contestants.clone();
    }
    let all = || view.registry.districts(contest).map(DistrictIdx).collect();
    let inside = || view.geography.districts_in(contest, region).collect();
    let districts: Vec<DistrictIdx> = if region == RegionIdx::NATION { all() } else { inside() };
    // One pass over the forms: this is done for every village.
    let mut on: BTreeMap<u16, usize> = BTreeMap::new();
    for block in districts.iter().flat_map(|d| view.registry.district(*d).schema.party_blocks()) {
        *on.entry(block.party.0).or_default() += 1;
    }
    let with = |party: &Contestant| {
        let some = on.get(&party.number)?;
        Some(Contestant { everywhere: Some(*some == districts.len()), ..party.clone() })
    };
    columns.contestants.iter().filter_map(with).collect()
}

/// Our own file of a region.
pub(crate) fn result(
    view: &View<'_>,
    contest: Contest,
    region: RegionIdx,
    of: tabulate::Totals,
    children: Vec<ChildResult>,
    stations: Vec<StationLine>,
) -> RegionResult {
    let columns = view.columns(contest, region);
    let mut path = view.path(region);
    path.pop();
    RegionResult {
        region: view.named(region),
        level: view.registry.region(region).level.tingkat(),
        path,
        contest: contest.code().into(),
        arrival: (of.newest != 0).then(|| rfc3339(of.newest)),
        columns: columns.names.clone(),
        contestants: contestants(view, contest, region),
        totals: totals(of),
        children,
        stations,
    }
}
