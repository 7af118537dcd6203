//! The lists of districts, of contests whose rule has the law of them.

use super::{File, Files, State};
use model::Level;
use registry::{DistrictIdx, RegionIdx, StationIdx};
use shapes::own::{DistrictLaw, DistrictList, DistrictPopulation, HeldRegion, ListedDistrict, Named};
use shapes::paths::join;

pub(super) fn lists(state: &State<'_>, region: RegionIdx, files: &mut Files) {
    let level = state.registry.region(region).level;
    for contest in state.registry.contests().iter().copied() {
        // Where a region that elects is one district, the list is the nation's.
        let at = if contest.is_whole() { Level::Nation } else { contest.elects() };
        let Some(law) = state.registry.districting(contest).filter(|_| level == at) else { continue };
        let all: Vec<DistrictIdx> = match level {
            Level::Nation => state.registry.districts(contest).map(DistrictIdx).collect(),
            _ => state.places.districts_in(contest, region).collect(),
        };
        if all.is_empty() || contest.is_whole() && contest.elects() == Level::Nation {
            continue;
        }
        let mut seats = Some(0);
        let mut districts = Vec::with_capacity(all.len());
        for district in all {
            let row = row(state, district);
            seats = seats.zip(row.seats).map(|(sum, more)| sum + more);
            districts.push(row);
        }
        let law = DistrictLaw {
            seats: law.seats,
            council: law.council,
            parts: law.parts.tingkat(),
            within: law.within.tingkat(),
            source: law.source.clone(),
        };
        let region_named = state.places.named(region);
        let list =
            DistrictList { region: region_named, contest: contest.code().into(), law, seats, districts };
        let codes = state.places.codes(region);
        files.insert(
            join(&format!("v1/dapil/{contest}"), codes.iter().copied()),
            File::DistrictList(Box::new(list)),
        );
    }
}

fn row(state: &State<'_>, at: DistrictIdx) -> ListedDistrict {
    let of = state.registry.district(at);
    let (mut stations, mut voters) = (0, Some(0));
    for station in state.registry.district_stations(at).into_iter().flatten() {
        let known = state.registry.station(StationIdx(station)).registered;
        stations += 1;
        voters = voters.zip(known).map(|(sum, more)| sum + u64::from(more));
    }
    let mut regions = Vec::new();
    for region in state.registry.district_holds(at) {
        let level = state.registry.region(*region).level.tingkat();
        regions.push(HeldRegion { level, path: state.places.path(*region) });
    }
    let population = of.population.clone();
    ListedDistrict {
        district: Named { code: of.code.to_string(), name: of.name.clone() },
        seats: of.seats,
        population: population.map(|p| DistrictPopulation { people: p.people, source: p.source }),
        regions,
        stations,
        voters,
    }
}
