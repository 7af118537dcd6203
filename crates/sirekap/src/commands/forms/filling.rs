//! What the registry knows of a form before anybody writes on it.

use forms::{official, own};
use model::{Contest, Field, Level, StationCode};
use registry::{Contestants, DistrictIdx, Registry, StationIdx};

/// Between the two names of a pair, as registries write them.
const PAIR: &str = " - ";

/// What all stations of a district share: election, names of candidates and parties.
pub fn of_district(registry: &Registry, contest: Contest, district: DistrictIdx) -> own::Filling {
    let row = registry.district(district);
    let mut filling = own::Filling {
        election: Some(registry.election().name.to_uppercase()),
        district: contest.has_parties().then(|| row.name.clone()),
        ..own::Filling::default()
    };
    match &row.contestants {
        Contestants::Singles(list) => {
            let names = list.iter().map(|c| (Field::Votes(c.number), c.name.replacen(PAIR, "\n", 1)));
            filling.names.extend(names);
        }
        Contestants::Lists(lists) => {
            for list in lists {
                let named =
                    |c: &registry::Candidate| (Field::Candidate(list.party, c.number), c.name.clone());
                filling.names.extend(list.candidates.iter().map(named));
            }
        }
    }
    filling.parties.extend(registry.parties().iter().map(|p| (p.number, p.full_name.clone())));
    filling
}

/// The same for one station: its code, number and regions too.
pub fn of_station(registry: &Registry, district: &own::Filling, station: StationIdx) -> own::Filling {
    let mut filling = district.clone();
    let view = registry.station(station);
    for region in registry.path(view.village) {
        let region = registry.region(region);
        let place = match region.level {
            Level::Province => &mut filling.places.province,
            Level::Regency => &mut filling.places.regency,
            Level::Kecamatan => &mut filling.places.kecamatan,
            Level::Village => &mut filling.places.village,
            Level::Nation | Level::Station => continue,
        };
        *place = Some(region.name.to_string());
    }
    filling.station = StationCode::new(view.code).ok();
    filling.station_number = Some(view.name.trim_start_matches("TPS").trim().to_string());
    filling
}

/// The same for the official form, which has room for less.
pub fn official(filling: &own::Filling) -> official::Filling {
    let pair = |(field, names): (&Field, &String)| match field {
        Field::Votes(_) => {
            let (first, second) = names.split_once('\n').unwrap_or((names, ""));
            Some([first.to_string(), second.to_string()])
        }
        _ => None,
    };
    let places = filling.places.clone();
    official::Filling {
        province: places.province,
        regency: places.regency,
        kecamatan: places.kecamatan,
        village: places.village,
        station_number: filling.station_number.as_deref().and_then(|n| n.parse().ok()),
        pairs: filling.names.iter().filter_map(pair).collect(),
    }
}
