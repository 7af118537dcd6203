//! What the tests share: a small and a demo-sized election, and the controls of a form.

use drill::{Arrival, FilledForm};
use model::control::{self, Answers, Context};
use model::form::at;
use model::{FormSchema, Sex, UtcSeconds};
use registry::{Registry, StationIdx};

pub const ORIGIN: &str = "log.example/contoh-2024";
pub const START: UtcSeconds = UtcSeconds(1_707_882_000);

pub fn election(seed: u64, stations: u32) -> Registry {
    drill::registry(seed, stations, 0).unwrap()
}

pub fn night(registry: &Registry, seed: u64) -> Vec<Arrival> {
    drill::events(registry, &drill::keys(seed), ORIGIN, START, seed)
}

pub fn station_of(registry: &Registry, form: &FilledForm) -> StationIdx {
    registry.station_by_code(form.key.station.as_str()).unwrap()
}

pub fn schema<'r>(registry: &'r Registry, form: &FilledForm) -> &'r FormSchema {
    let station = station_of(registry, form);
    &registry.district(registry.district_of(form.key.contest, station).unwrap()).schema
}

/// All controls of some values of a form, with the station's other forms for K14.
pub fn check(
    registry: &Registry,
    form: &FilledForm,
    values: &[Option<u32>],
    siblings: &[Option<u32>],
) -> Answers {
    let station = registry.station(station_of(registry, form));
    control::check(&Context {
        schema: schema(registry, form),
        values,
        parameters: registry.parameters(),
        rules: model::Rules::LATEST,
        exempt: station.exempt,
        registered: station.registered,
        sibling_voters: siblings,
        second_readings: &[],
    })
}

/// I.A.J of the true forms of a form's station.
pub fn siblings(forms: &[FilledForm], form: &FilledForm) -> Vec<Option<u32>> {
    let same = forms.iter().filter(|f| f.key.station == form.key.station);
    same.map(|f| f.truth[at::voters(Sex::J)]).collect()
}
