//! V4.8: `versi.csv`, all versions of forms in dispute side by side.

use crate::TreeSource;
use crate::expect::{FormFacts, State};
use crate::packages::{lines, same};
use registry::StationIdx;
use shapes::own::Object;

/// The file's name.
pub(crate) const NAME: &str = "versi.csv";
/// Its columns.
pub(crate) const HEADER: [&str; 10] = [
    "contest",
    "district",
    "station_code",
    "station",
    "field",
    "version",
    "recorded",
    "index",
    "events",
    "value",
];

/// Where the station's code stands in it.
const CODE_AT: usize = 2;

/// One line for every number of every version of a form in dispute, forms abroad first, else in the registry's order. What
/// differs at stations that can't be judged alone is `Ok`, in words.
///
/// # Errors
/// What is wrong, in words.
pub(crate) fn judge(
    state: &State<'_>,
    source: &dyn TreeSource,
    object: &Object,
) -> Result<Option<String>, String> {
    let mut lines = lines(source, object, &HEADER)?;
    let registry = state.registry;
    let mut abroad: Vec<[String; 10]> = Vec::new();
    let mut home = Vec::new();
    for contest in registry.contests().iter().copied() {
        for station in (0..registry.station_count()).map(StationIdx) {
            let Some(facts) = FormFacts::of(state, contest, station).filter(|f| f.form.disputed) else {
                continue;
            };
            let into = if registry.zone_of(station).is_none() { &mut abroad } else { &mut home };
            into.extend(sides(state, &facts));
        }
    }
    abroad.extend(home);
    let whole = same(&abroad, &lines);
    if whole.is_ok() || !state.doubts.before(state.fold.size()) {
        return whole.map(|()| None);
    }
    let judged = |code: &str| registry.station_by_code(code).is_none_or(|s| !state.doubts.station(s));
    abroad.retain(|line| judged(&line[CODE_AT]));
    lines.retain(|line| judged(line.get(CODE_AT).unwrap_or_default()));
    same(&abroad, &lines).map(|()| whole.err())
}

/// Lines of a form in dispute: field by field what each version says, where one of them says anything.
fn sides(state: &State<'_>, facts: &FormFacts<'_>) -> Vec<[String; 10]> {
    let station = state.registry.station(facts.station);
    let versions = state.fold.versions(facts.form);
    let mut lines = Vec::new();
    for (at, field) in facts.district.schema.fields().iter().enumerate() {
        let value = |events: &Vec<_>| events.first().and_then(|e| state.fold.values(*e).get(at));
        if versions.iter().all(|events| value(events).is_none()) {
            continue;
        }
        lines.extend(versions.iter().enumerate().map(|(nth, events)| {
            [
                facts.contest.code().into(),
                facts.district.code.to_string(),
                station.code.to_string(),
                station.name.to_string(),
                field.to_string(),
                (nth + 1).to_string(),
                events.iter().any(|e| facts.form.current() == Some(*e)).to_string(),
                events.first().map_or_else(String::new, |e| state.fold.event(*e).index.to_string()),
                events.len().to_string(),
                value(events).map_or_else(String::new, |v| v.to_string()),
            ]
        }));
    }
    lines
}
