//! Count files of districts.

use super::counts::{Count, REGULAR};
use super::part;
use super::region::totals;
use super::{File, Files, State, arrival};
use model::{Contest, Level};
use registry::{DistrictIdx, RegionIdx};
use shapes::own::TreeFormat;
use shapes::own::{DistrictResult, Named};
use shapes::paths::join;
use std::collections::BTreeMap;

/// Districts whose nodes hang below a region.
pub(crate) fn districts_below(state: &State<'_>, region: RegionIdx) -> Vec<DistrictIdx> {
    let level = state.registry.region(region).level;
    let contests = state.registry.contests().iter().copied().filter(|c| c.districts_below() == Some(level));
    contests.flat_map(|contest| of_contest(state, contest, region)).collect()
}

fn of_contest(state: &State<'_>, contest: Contest, region: RegionIdx) -> Vec<DistrictIdx> {
    match contest.districts_below() {
        Some(Level::Nation) => state.registry.districts(contest).map(DistrictIdx).collect(),
        _ => state.places.districts_in(contest, region).collect(),
    }
}

/// Name of a district's node.
pub(crate) fn node_name(state: &State<'_>, district: DistrictIdx) -> String {
    let of = state.registry.district(district);
    format!("dapil.{}.{}", of.contest, of.code)
}

/// The files about districts that lie in a region's own node.
pub(super) fn summaries(state: &State<'_>, region: RegionIdx, files: &mut Files) {
    let level = state.registry.region(region).level;
    let codes = state.places.codes(region);
    for contest in state.registry.contests().iter().copied().filter(|c| state.places.takes_place(*c, region))
    {
        if contest.districts_below() == Some(level) {
            let count = |d: DistrictIdx| match level {
                Level::Nation => Count::district(state, d),
                _ => Count::part(state, contest, region, d),
            };
            let rows = of_contest(state, contest, region).into_iter();
            let counts = rows.map(|d| (state.registry.district(d).code.to_string(), count(d)));
            let whole = Count::region(state, contest, region);
            let file = match state.format {
                TreeFormat::V1 => {
                    let table = counts.map(|(code, count)| (code, count.row(REGULAR.into()))).collect();
                    File::DistrictCountOld(Box::new(whole.file(state, "hhcd", table)), true)
                }
                TreeFormat::V2 | TreeFormat::V3 | TreeFormat::V4 | TreeFormat::V5 | TreeFormat::V6 => {
                    let table = counts.map(|(code, count)| (code, count.district_row())).collect();
                    File::DistrictCounts(Box::new(whole.districts_file(state, table)))
                }
            };
            let codes = if level == Level::Nation { vec!["0"] } else { codes.clone() };
            files.insert(join(&format!("pemilu/hhcd/{contest}"), codes), file);
        }
        // A region that is one district has the district's result beside its own; the nation has it once.
        if level != Level::Nation && contest.is_whole() && contest.elects() == level {
            for district in state.places.districts_in(contest, region) {
                let file = File::District(Box::new(result(state, district)));
                files.insert(join(&format!("v1/dapil/{contest}"), codes.iter().copied()), file);
            }
        }
    }
}

/// The files of a district's own node.
pub(super) fn district(state: &State<'_>, region: RegionIdx, at: DistrictIdx) -> Files {
    let of = state.registry.district(at);
    let mut codes = state.places.codes(region);
    codes.push(of.code.as_str());
    let count = match state.format {
        TreeFormat::V1 => old_file(state, region, at),
        TreeFormat::V2 | TreeFormat::V3 | TreeFormat::V4 | TreeFormat::V5 | TreeFormat::V6 => {
            File::DistrictCount(Box::new(part::file(state, region, at)))
        }
    };
    let result = File::District(Box::new(result(state, at)));
    let mut files = Files::from([
        (join(&format!("pemilu/hhcd/{}", of.contest), codes.iter().copied()), count),
        (join(&format!("v1/dapil/{}", of.contest), codes.iter().copied()), result),
    ]);
    super::outcome::district(state, &codes, at, &mut files);
    files
}

/// In format 1 the chart was the whole district's and the table that of its regions below this one: of a district in several
/// home regions the one is not the sum of the other.
fn old_file(state: &State<'_>, region: RegionIdx, at: DistrictIdx) -> File {
    let of = state.registry.district(at);
    let rows = if of.contest == Contest::Pdprdk { Level::Kecamatan } else { Level::Regency };
    let mut table = BTreeMap::new();
    for part in parts(state, of.contest, region, at, rows) {
        let row = Count::part(state, of.contest, part, at).row(REGULAR.into());
        table.insert(state.registry.region(part).code.to_string(), row);
    }
    let file = Count::district(state, at).file(state, "hhcd", table);
    File::DistrictCountOld(Box::new(file), part::is_whole(state, region, at))
}

/// Regions of a level below a region in which a district lies.
fn parts(
    state: &State<'_>,
    contest: Contest,
    region: RegionIdx,
    at: DistrictIdx,
    level: Level,
) -> Vec<RegionIdx> {
    let inside = state.registry.subtree(region).map(RegionIdx);
    inside
        .filter(|r| state.registry.region(*r).level == level && state.places.meets(contest, *r, at))
        .collect()
}

fn result(state: &State<'_>, at: DistrictIdx) -> DistrictResult {
    let of = state.registry.district(at);
    let sums = state.fold.district_totals(at).cloned().unwrap_or_default();
    DistrictResult {
        district: Named { code: of.code.to_string(), name: of.name.clone() },
        contest: of.contest.code().into(),
        seats: of.seats,
        arrival: arrival(sums.newest),
        columns: of.schema.fields().iter().map(ToString::to_string).collect(),
        totals: totals(state, sums),
    }
}
