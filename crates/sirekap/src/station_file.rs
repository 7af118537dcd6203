//! What a phone is told of its station, from the registry (docs/spec/intake.md, `GET /stations/{code}`).

use device::StationFile;
use device::station::{FieldItem, FormItem, PartyItem, Schema, Text};
use forms::{FormContest, own};
use model::{Contest, Field, Lang, StationCode, labels};
use registry::{District, Registry, StationIdx};

/// The file of a station; `None` when there is none of this code.
pub fn station_file(registry: &Registry, code: &str) -> Option<StationFile> {
    let station = registry.station_by_code(code)?;
    let place = registry.station(station);
    let path = registry.path(place.village);
    Some(StationFile {
        code: StationCode::new(place.code).ok()?,
        name: place.name.into(),
        places: path.into_iter().map(|r| registry.region(r).name.to_string()).collect(),
        zone: registry.zone_of(station).unwrap_or_default().code().into(),
        registered: place.registered,
        exempt: place.exempt,
        forms: registry.contests().iter().filter_map(|c| form(registry, *c, station)).collect(),
        parameters: registry.parameters().clone(),
    })
}

fn form(registry: &Registry, contest: Contest, station: StationIdx) -> Option<FormItem> {
    let district = registry.district(registry.district_of(contest, station)?);
    let plan = own::plan(FormContest::from(contest), &district.schema).ok()?;
    let field = |field: &Field| {
        let (id, en) = labels::labels(*field, registry.contestant_name(district, *field));
        FieldItem { name: field.to_string(), label: Text { id, en } }
    };
    let title = labels::contest(contest);
    Some(FormItem {
        contest,
        title: Text { id: title.get(Lang::Id).into(), en: title.get(Lang::En).into() },
        pages: u8::try_from(plan.len()).ok()?,
        fields: district.schema.fields().iter().map(field).collect(),
        parties: parties(registry, district),
        schema: Schema::of(&district.schema),
    })
}

/// Whose witnesses may come: the pairs, candidates or parties of the form.
fn parties(registry: &Registry, district: &District) -> Vec<PartyItem> {
    let contestants = district.schema.contestants().iter().filter_map(|at| district.schema.fields().get(*at));
    contestants
        .filter_map(|field| {
            let number = match field {
                Field::Votes(n) => *n,
                Field::PartyTotal(p) => p.0,
                _ => return None,
            };
            Some(PartyItem { number, name: registry.contestant_name(district, *field).into() })
        })
        .collect()
}

/// Stations of one region told at a time: the largest kecamatan has some 1,000.
const STATIONS_MAX: usize = 2_000;

/// The file of a station, or the stations of a region, as JSON.
pub fn json(registry: &Registry, code: &str) -> Option<Vec<u8>> {
    if let Some(file) = station_file(registry, code) {
        return serde_json::to_vec(&file).ok();
    }
    let region = registry.region_by_code(code)?;
    let stations = registry.stations(region);
    if stations.len() > STATIONS_MAX {
        return None;
    }
    let named = |at: u32| {
        let station = registry.station(StationIdx(at));
        serde_json::json!({"code": station.code, "name": station.name})
    };
    let list: Vec<serde_json::Value> = stations.map(named).collect();
    let name = registry.region(region).name;
    serde_json::to_vec(&serde_json::json!({"code": code, "name": name, "stations": list})).ok()
}
