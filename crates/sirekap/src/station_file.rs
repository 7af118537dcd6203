//! What phones are told of stations, from the registry (docs/spec/intake.md, `GET /stations/{code}`).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use device::StationAnswer;
use registry::{FactsTree, Registry, StationIdx};
use std::sync::Arc;

/// Answers for all stations and regions of a registry.
pub struct Stations {
    registry: Arc<Registry>,
    tree: FactsTree,
}

/// Stations of one region told at a time: the largest kecamatan has some 1,000.
const STATIONS_MAX: usize = 2_000;

impl Stations {
    /// Makes the tree over the facts of all stations: seconds for a nation.
    pub fn new(registry: Arc<Registry>) -> Self {
        let tree = registry.facts_tree();
        Stations { registry, tree }
    }

    /// The facts of a station, or the stations of a region, as JSON.
    pub fn json(&self, code: &str) -> Option<Vec<u8>> {
        if let Some(station) = self.registry.station_by_code(code) {
            return serde_json::to_vec(&self.answer(station)?).ok();
        }
        let region = self.registry.region_by_code(code)?;
        let stations = self.registry.stations(region);
        if stations.len() > STATIONS_MAX {
            return None;
        }
        let named = |at: u32| {
            let station = self.registry.station(StationIdx(at));
            serde_json::json!({"code": station.code, "name": station.name})
        };
        let list: Vec<serde_json::Value> = stations.map(named).collect();
        let name = self.registry.region(region).name;
        serde_json::to_vec(&serde_json::json!({"code": code, "name": name, "stations": list})).ok()
    }

    fn answer(&self, station: StationIdx) -> Option<StationAnswer> {
        let proof = self.tree.prove(&self.registry, station)?;
        Some(StationAnswer {
            leaf: proof.leaf,
            index: proof.index,
            size: proof.size,
            path: proof.path.iter().map(|hash| BASE64.encode(hash)).collect(),
            ballots: proof.ballots,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::Lang;
    use model::StationCode;
    use model::labels::label;

    /// What phones derive from the answer is what everybody else derives from the registry.
    #[test]
    fn phones_derive_what_the_registry_says() {
        let registry = Arc::new(drill::registry(1, 60, 0).unwrap());
        let stations = Stations::new(Arc::clone(&registry));
        assert_eq!(stations.tree.root(), registry.stations_root());
        for at in (0..registry.station_count()).map(StationIdx) {
            let station = registry.station(at);
            let code = StationCode::new(station.code).unwrap();
            let told: StationAnswer = serde_json::from_slice(&stations.json(station.code).unwrap()).unwrap();
            let file = told.read(&code).unwrap();
            assert_eq!((file.registered, file.exempt), (station.registered, station.exempt));
            assert_eq!(&file.parameters, registry.parameters());
            let of_contests = registry.contests().iter().filter_map(|c| registry.district_of(*c, at));
            let districts: Vec<_> = of_contests.map(|d| registry.district(d)).collect();
            assert_eq!(file.forms.len(), districts.len());
            for (form, district) in file.forms.iter().zip(districts) {
                assert_eq!(form.schema.fields().unwrap(), district.schema);
                let fields = district.schema.fields();
                assert_eq!(form.fields.len(), fields.len());
                for (told, field) in form.fields.iter().zip(fields) {
                    let name = registry.contestant_name(district, *field);
                    assert_eq!(told.name, field.to_string());
                    for lang in Lang::ALL {
                        assert_eq!(told.label.get(lang), label(*field, name, lang));
                    }
                }
            }
        }
        assert!(stations.json("nowhere").is_none());
        let nation = serde_json::from_slice::<serde_json::Value>(&stations.json("0").unwrap()).unwrap();
        assert_eq!(nation["stations"].as_array().map(Vec::len), Some(60));
    }
}
