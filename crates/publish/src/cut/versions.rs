//! `versi.csv`: all versions of forms in dispute side by side, a line for each number of each version.

use super::columns::{Kind, c};
use super::dictionary::Table;
use super::writer::Writer;
use crate::view::View;
use model::Contest;
use registry::StationIdx;
use tabulate::{EventNumber, Form};
use texts::columns;

/// What contradicts each other.
pub(crate) static VERSIONS: Table = Table {
    name: "versi.csv",
    columns: &[
        c("contest", Kind::Text, columns::CONTEST),
        c("district", Kind::Text, columns::CODE_ELECTORAL_DISTRICT),
        c("station_code", Kind::Text, columns::CODE_POLLING_STATION),
        c("station", Kind::Text, columns::POLLING_STATION),
        c("field", Kind::Text, columns::FIELD_FORM_KAMUS_CSV),
        c("version", Kind::Number, columns::VERSION_FROM_ORDER_LOG),
        c("recorded", Kind::Flag, columns::TRUE_VERSION_WHAT_RECORDED_STATION),
        c("index", Kind::Number, columns::INDEX_LOG_FIRST_EVENT_SAYS),
        c("events", Kind::Number, columns::HOW_MANY_EVENTS_SAY_VERSION),
        c("value", Kind::Number, columns::NUMBER_EMPTY_WHERE_THERE_NONE),
    ],
    key: &["contest", "station_code", "field", "version"],
};

/// [`VERSIONS`]: forms abroad first, as in the other files; versions stand together under each field that one of them has.
pub(crate) fn versions(view: &View<'_>) -> Vec<u8> {
    let mut out = VERSIONS.start();
    for abroad in [true, false] {
        for contest in view.registry.contests().iter().copied() {
            for station in (0..view.registry.station_count()).map(StationIdx) {
                let Some(form) = view.fold.form(contest, station).filter(|form| form.disputed) else {
                    continue;
                };
                if view.registry.zone_of(station).is_none() == abroad {
                    form_of(view, contest, station, form, &mut out);
                }
            }
        }
    }
    out.bytes()
}

fn form_of(view: &View<'_>, contest: Contest, station: StationIdx, form: &Form, out: &mut Writer) {
    let Some(district) = view.registry.district_of(contest, station) else { return };
    let (district, station) = (view.registry.district(district), view.registry.station(station));
    let versions = view.fold.versions(form);
    for (place, field) in district.schema.fields().iter().enumerate() {
        let value = |events: &Vec<EventNumber>| events.first().and_then(|e| view.fold.values(*e).get(place));
        if versions.iter().all(|events| value(events).is_none()) {
            continue;
        }
        for (nth, events) in versions.iter().enumerate() {
            for text in
                [contest.code(), district.code.as_str(), station.code, station.name, &field.to_string()]
            {
                out.text(text);
            }
            out.number(nth as u64 + 1);
            out.flag(events.iter().any(|e| form.current() == Some(*e)));
            match events.first() {
                Some(first) => out.number(view.fold.event(*first).index),
                None => out.absent(),
            }
            out.number(events.len() as u64);
            match value(events) {
                Some(value) => out.number(u64::from(value)),
                None => out.absent(),
            }
            out.end();
        }
    }
}
