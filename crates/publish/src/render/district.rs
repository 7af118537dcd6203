//! Counts by district: `pemilu/hhcd/**` and `v1/dapil/**`.

use super::Files;
use super::counts::{Count, MODE};
use super::part::{Part, part};
use super::totals::totals;
use crate::PublishError;
use crate::view::{View, json, rfc3339};
use model::{Contest, Level};
use registry::{Contestants, DistrictIdx, RegionIdx};
use shapes::Persen;
use shapes::own::{DistrictResult, Named};
use shapes::paths::join;
use shapes::portal::{Chart, DistrictFile, PARTY_ONLY, PARTY_TOTAL, PartyTable, Progres};
use std::collections::BTreeMap;

/// Districts whose nodes hang below a region.
pub(crate) fn districts_below(view: &View<'_>, region: RegionIdx) -> Vec<(Contest, DistrictIdx)> {
    let level = view.registry.region(region).level;
    let mut found = Vec::new();
    for contest in view.registry.contests().iter().filter(|c| c.districts_below() == Some(level)) {
        match level {
            Level::Nation => {
                found.extend(view.registry.districts(*contest).map(|d| (*contest, DistrictIdx(d))))
            }
            _ => found.extend(view.geography.districts_in(*contest, region).map(|d| (*contest, d))),
        }
    }
    found
}

/// Name of a district's node below its region's.
pub(crate) fn node_name(view: &View<'_>, contest: Contest, district: DistrictIdx) -> String {
    format!("dapil.{contest}.{}", view.registry.district(district).code)
}

/// Files that lie in the region's own node: all its districts side by side, and the district that it is itself.
pub(crate) fn summaries(view: &View<'_>, region: RegionIdx, files: &mut Files) -> Result<(), PublishError> {
    let level = view.registry.region(region).level;
    let codes = view.codes(region);
    for contest in view.registry.contests().iter().filter(|c| view.geography.takes_place(**c, region)) {
        if contest.districts_below() == Some(level) {
            let below = districts_below(view, region).into_iter().filter(|(c, _)| c == contest);
            let row = |(_, d): (_, DistrictIdx)| {
                let code = view.registry.district(d).code.to_string();
                // Below the nation a district may reach beyond the region; its part here is what adds up.
                let count = match level {
                    Level::Nation => Count::district(view, d),
                    _ => Count::part(view, *contest, region, d),
                };
                (code, count.district_row())
            };
            let table: BTreeMap<_, _> = below.map(row).collect();
            let file = Count::region(view, *contest, region).districts_file(view, table);
            let path = match level {
                Level::Nation => format!("pemilu/hhcd/{contest}/0.json"),
                _ => join(&format!("pemilu/hhcd/{contest}"), codes.iter().copied()),
            };
            files.insert(path, json(&file)?);
        }
        // The whole nation's result stands in its own file alone.
        if contest.is_whole() && level > Level::Nation && contest.elects() == level {
            for district in view.geography.districts_in(*contest, region) {
                let path = join(&format!("v1/dapil/{contest}"), codes.iter().copied());
                files.insert(path, json(&result(view, district))?);
            }
        }
    }
    Ok(())
}

/// The files of a district's own node.
pub(crate) fn district(
    view: &View<'_>,
    region: RegionIdx,
    contest: Contest,
    district: DistrictIdx,
) -> Result<Files, PublishError> {
    let mut codes = view.codes(region);
    codes.push(view.registry.district(district).code.as_str());
    let mut files = Files::new();
    files.insert(
        join(&format!("pemilu/hhcd/{contest}"), codes.iter().copied()),
        json(&file(view, region, district))?,
    );
    files.insert(join(&format!("v1/dapil/{contest}"), codes.iter().copied()), json(&result(view, district))?);
    super::outcome::district(view, &codes, contest, district, &mut files)?;
    Ok(files)
}

/// The district's file of 2024: of a district in several home regions, the part that lies in this one.
fn file(view: &View<'_>, region: RegionIdx, district: DistrictIdx) -> DistrictFile {
    let of = part(view, region, district);
    let schema = &view.registry.district(district).schema;
    let Contestants::Lists(lists) = &view.registry.district(district).contestants else {
        return of.file(view, BTreeMap::new(), PartyTable::new());
    };
    let (mut votes, mut table) = (BTreeMap::new(), PartyTable::new());
    for (rows, list) in schema.party_blocks().iter().zip(lists) {
        let candidates = list.candidates.iter().map(|c| c.id.to_string());
        let names = [PARTY_ONLY.to_string()].into_iter().chain(candidates);
        let mut party: BTreeMap<String, u64> =
            rows.parts.iter().zip(names).filter_map(|(at, name)| Some((name, of.named(*at)?))).collect();
        if let Some(total) = of.named(rows.total) {
            party.insert(PARTY_TOTAL.into(), total);
            votes.insert(list.party.to_string(), total);
        }
        if !party.is_empty() {
            table.insert(list.party.to_string(), party);
        }
    }
    of.file(view, votes, table)
}

impl Part {
    fn file(&self, view: &View<'_>, votes: BTreeMap<String, u64>, table: PartyTable) -> DistrictFile {
        let persen = Persen::of(self.stations_in, self.stations);
        DistrictFile {
            ts: view.ts(self.said),
            mode: MODE.into(),
            chart: (self.stations_in > 0).then_some(Chart { votes, persen }),
            table,
            progres: Progres { total: self.stations, progres: self.stations_in },
        }
    }
}

fn result(view: &View<'_>, district: DistrictIdx) -> DistrictResult {
    let of = view.registry.district(district);
    let sums = view.fold.district_totals(district).cloned().unwrap_or_default();
    DistrictResult {
        district: Named { code: of.code.to_string(), name: of.name.clone() },
        contest: of.contest.code().into(),
        seats: of.seats,
        arrival: (sums.newest != 0).then(|| rfc3339(sums.newest)),
        columns: of.schema.fields().iter().map(ToString::to_string).collect(),
        totals: totals(sums),
    }
}
