//! The districts of a region that elects: `v1/dapil/{contest}[/...].json`, where the registry has the law of its districts.

use super::Files;
use crate::PublishError;
use crate::view::{View, json};
use model::{Contest, Level};
use registry::{DistrictIdx, Districting, RegionIdx, StationIdx};
use shapes::own::{DistrictLaw, DistrictList, DistrictPopulation, HeldRegion, ListedDistrict};
use shapes::paths::{join, lists_districts};

/// The lists that lie in a region's own node.
pub(crate) fn lists(view: &View<'_>, region: RegionIdx, files: &mut Files) -> Result<(), PublishError> {
    let level = view.registry.region(region).level;
    let codes = view.codes(region);
    for contest in view.registry.contests().iter().copied().filter(|c| lists_districts(*c) == Some(level)) {
        let Some(law) = view.registry.districting(contest) else { continue };
        let districts = within(view, contest, region, level);
        if !districts.is_empty() {
            let list = list(view, contest, region, law, &districts);
            files.insert(join(&format!("v1/dapil/{contest}"), codes.iter().copied()), json(&list)?);
        }
    }
    Ok(())
}

fn within(view: &View<'_>, contest: Contest, region: RegionIdx, level: Level) -> Vec<DistrictIdx> {
    match level {
        Level::Nation => view.registry.districts(contest).map(DistrictIdx).collect(),
        _ => view.geography.districts_in(contest, region).collect(),
    }
}

fn list(
    view: &View<'_>,
    contest: Contest,
    region: RegionIdx,
    law: &Districting,
    districts: &[DistrictIdx],
) -> DistrictList {
    let districts: Vec<ListedDistrict> = districts.iter().map(|d| district(view, *d)).collect();
    DistrictList {
        region: view.named(region),
        contest: contest.code().into(),
        law: DistrictLaw {
            seats: law.seats,
            council: law.council,
            parts: law.parts.tingkat(),
            within: law.within.tingkat(),
            source: law.source.clone(),
        },
        seats: districts.iter().map(|d| d.seats).sum(),
        districts,
    }
}

fn district(view: &View<'_>, at: DistrictIdx) -> ListedDistrict {
    let of = view.registry.district(at);
    let held = |region: &RegionIdx| HeldRegion {
        level: view.registry.region(*region).level.tingkat(),
        path: view.path(*region),
    };
    let stations = || view.registry.district_stations(at).into_iter().flatten().map(StationIdx);
    ListedDistrict {
        district: shapes::own::Named { code: of.code.to_string(), name: of.name.clone() },
        seats: of.seats,
        population: of
            .population
            .as_ref()
            .map(|p| DistrictPopulation { people: p.people, source: p.source.clone() }),
        regions: view.registry.district_holds(at).iter().map(held).collect(),
        stations: stations().count() as u64,
        voters: stations().map(|s| view.registry.station(s).registered.map(u64::from)).sum(),
    }
}
