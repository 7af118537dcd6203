//! Region lists of 2024.

use super::{File, Files, State};
use model::{Contest, Level};
use registry::{DistrictIdx, RegionIdx, StationIdx};
use shapes::own::TreeFormat;
use shapes::paths::{join, region_lists};
use shapes::portal::{DistrictItem, LocalDistrictItem, RegionItem};

pub(super) fn lists(state: &State<'_>, region: RegionIdx, files: &mut Files) {
    for contest in state.registry.contests().iter().copied() {
        let prefix = region_lists(contest);
        if region == RegionIdx::NATION {
            files.insert(format!("{prefix}/0.json"), File::Regions(regions(state, contest, region, None)));
            if contest == Contest::Pdpr {
                let all = || districts(state, state.registry.districts(contest).map(DistrictIdx));
                files.insert(format!("{prefix}/dapil_dpr.json"), File::Districts(all()));
                if state.format != TreeFormat::V1 {
                    files.insert(format!("{prefix}/infopublik/dapil_dpr.json"), File::Districts(all()));
                }
            }
        } else if state.places.takes_place(contest, region) {
            below_nation(state, contest, region, &prefix, files);
        }
    }
}

fn below_nation(state: &State<'_>, contest: Contest, region: RegionIdx, prefix: &str, files: &mut Files) {
    let codes = state.places.codes(region);
    // Where a region has districts, the district's code follows the code of the region of this level.
    let level = contest.listed_by_district().map(|level| usize::from(level.tingkat()));
    let plain = join(prefix, codes.iter().copied());
    let Some(level) = level.filter(|level| *level <= codes.len()) else {
        files.insert(plain, File::Regions(regions(state, contest, region, None)));
        return;
    };
    if codes.len() == level {
        let list = districts(state, state.places.districts_in(contest, region));
        let list = match (state.format, contest) {
            (TreeFormat::V1, _) | (_, Contest::Pdpr) => File::Districts(list),
            _ => File::LocalDistricts(list.into_iter().map(local).collect()),
        };
        files.insert(plain, list);
    }
    for district in state.places.districts_in(contest, region) {
        let (before, after) = codes.split_at(level);
        let path = [before, &[state.registry.district(district).code.as_str()], after].concat();
        files.insert(join(prefix, path), File::Regions(regions(state, contest, region, Some(district))));
    }
}

/// The same in the words of both DPRD's lists.
fn local(of: DistrictItem) -> LocalDistrictItem {
    LocalDistrictItem { id_dapil: of.id, kode_dapil: of.kode, nama_dapil: of.nama }
}

/// Stations of a village by code; else the regions below where the contest (in the district) takes place, by name.
fn regions(
    state: &State<'_>,
    contest: Contest,
    region: RegionIdx,
    district: Option<DistrictIdx>,
) -> Vec<RegionItem> {
    let registry = state.registry;
    if registry.region(region).level == Level::Village {
        let item = |s: u32| {
            let of = registry.station(StationIdx(s));
            RegionItem { nama: of.name.into(), id: of.portal_id, kode: of.code.into(), tingkat: 5 }
        };
        return registry.stations(region).map(item).collect();
    }
    let here = |child: &RegionIdx| match district {
        Some(district) => state.places.meets(contest, *child, district),
        None => state.places.takes_place(contest, *child),
    };
    let item = |child: RegionIdx| {
        let of = registry.region(child);
        RegionItem {
            nama: of.name.into(),
            id: of.portal_id,
            kode: of.code.into(),
            tingkat: of.level.tingkat(),
        }
    };
    let mut items: Vec<_> = registry.children(region).filter(here).map(item).collect();
    items.sort_by_cached_key(|i| (i.nama.clone(), i.kode.clone()));
    items
}

/// Districts by name. Their number is their code where that is one, else their place in the contest, from 1.
fn districts(state: &State<'_>, all: impl Iterator<Item = DistrictIdx>) -> Vec<DistrictItem> {
    let item = |at: DistrictIdx| {
        let of = state.registry.district(at);
        let place = at.0 - state.registry.districts(of.contest).start + 1;
        let id = of.code.as_str().parse().unwrap_or(place);
        DistrictItem { nama: of.name.clone(), id, kode: of.code.to_string() }
    };
    let mut items: Vec<_> = all.map(item).collect();
    items.sort_by_cached_key(|i| (i.nama.clone(), i.kode.clone()));
    items
}
