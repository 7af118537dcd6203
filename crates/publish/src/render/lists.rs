//! Region lists of 2024: `wilayah/**`. Regions and districts by name, stations by code.

use super::Files;
use crate::PublishError;
use crate::view::{View, json};
use model::{Contest, Level};
use registry::{DistrictIdx, RegionIdx, StationIdx};
use shapes::paths::{join, region_lists};
use shapes::portal::{DistrictItem, LocalDistrictItem, RegionItem};

/// All lists that lie in a region's node.
pub(crate) fn lists(view: &View<'_>, region: RegionIdx, files: &mut Files) -> Result<(), PublishError> {
    let level = view.registry.region(region).level;
    for contest in view.registry.contests() {
        if level == Level::Nation {
            national(view, *contest, files)?;
        } else if view.geography.takes_place(*contest, region) {
            regional(view, *contest, region, level, files)?;
        }
    }
    Ok(())
}

fn national(view: &View<'_>, contest: Contest, files: &mut Files) -> Result<(), PublishError> {
    let prefix = region_lists(contest);
    files.insert(format!("{prefix}/0.json"), json(&below(view, contest, RegionIdx::NATION, None))?);
    if contest == Contest::Pdpr {
        let all = json(&districts(view, view.registry.districts(contest).map(DistrictIdx)))?;
        files.insert(format!("{prefix}/infopublik/dapil_dpr.json"), all.clone());
        files.insert(format!("{prefix}/dapil_dpr.json"), all);
    }
    Ok(())
}

fn regional(
    view: &View<'_>,
    contest: Contest,
    region: RegionIdx,
    level: Level,
    files: &mut Files,
) -> Result<(), PublishError> {
    let prefix = region_lists(contest);
    let codes = view.codes(region);
    // Level below which the district's code stands in the path, and at which the list of districts lies.
    let Some(splits) = contest.listed_by_district().filter(|splits| level >= *splits) else {
        files.insert(join(&prefix, codes), json(&below(view, contest, region, None))?);
        return Ok(());
    };
    if level == splits {
        let here = view.geography.districts_in(contest, region);
        let list = districts(view, here);
        let list = if contest == Contest::Pdpr { json(&list)? } else { json(&local(list))? };
        files.insert(join(&prefix, codes.iter().copied()), list);
    }
    for district in view.geography.districts_in(contest, region) {
        let mut path = codes.clone();
        path.insert(usize::from(splits.tingkat()), view.registry.district(district).code.as_str());
        files.insert(join(&prefix, path), json(&below(view, contest, region, Some(district)))?);
    }
    Ok(())
}

/// The regions or stations directly below a region where a contest takes place, or where a district of it lies.
fn below(
    view: &View<'_>,
    contest: Contest,
    region: RegionIdx,
    district: Option<DistrictIdx>,
) -> Vec<RegionItem> {
    let registry = view.registry;
    if registry.region(region).level == Level::Village {
        let stations = registry.stations(region).map(|s| registry.station(StationIdx(s)));
        return stations
            .map(|s| RegionItem {
                nama: s.name.into(),
                id: s.portal_id,
                kode: s.code.into(),
                tingkat: Level::Station.tingkat(),
            })
            .collect();
    }
    let holds = |child: &RegionIdx| match district {
        Some(d) => view.geography.meets(contest, *child, d),
        None => view.geography.takes_place(contest, *child),
    };
    let children = registry.children(region).filter(holds).map(|r| registry.region(r));
    let mut items: Vec<_> = children
        .map(|r| RegionItem {
            nama: r.name.into(),
            id: r.portal_id,
            kode: r.code.into(),
            tingkat: r.level.tingkat(),
        })
        .collect();
    items.sort_by(|a, b| (&a.nama, &a.kode).cmp(&(&b.nama, &b.kode)));
    items
}

/// Districts of both DPRD, whose lists name the same things otherwise.
fn local(districts: Vec<DistrictItem>) -> Vec<LocalDistrictItem> {
    let item =
        |of: DistrictItem| LocalDistrictItem { id_dapil: of.id, kode_dapil: of.kode, nama_dapil: of.nama };
    districts.into_iter().map(item).collect()
}

fn districts(view: &View<'_>, districts: impl Iterator<Item = DistrictIdx>) -> Vec<DistrictItem> {
    let mut items: Vec<_> = districts
        .map(|d| {
            let district = view.registry.district(d);
            let place = d.0 - view.registry.districts(district.contest).start + 1;
            // The registry has no portal number of districts: their code is one, where it is a number.
            let id = district.code.as_str().parse().unwrap_or(place);
            DistrictItem { nama: district.name.clone(), id, kode: district.code.to_string() }
        })
        .collect();
    items.sort_by(|a, b| (&a.nama, &a.kode).cmp(&(&b.nama, &b.kode)));
    items
}
