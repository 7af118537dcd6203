//! Our own station file: `v1/hasil/{contest}/.../{t}.json`, everything known of one form.

use super::station::Facts;
use crate::view::{View, rfc3339};
use model::control::Answer;
use model::event::Portal;
use shapes::own::{Breach, EventStatus, HistoryItem, Named, StationResult};
use tabulate::{EventNumber, Status};

/// The file of a form.
pub(crate) fn result(
    view: &View<'_>,
    facts: &Facts<'_>,
    path: &[Named],
    portal: Option<&Portal>,
) -> StationResult {
    let (round, count) = facts.poll(view);
    let newest = view.newest(facts.form);
    StationResult {
        station: view.station_named(facts.station),
        path: path.to_vec(),
        contest: facts.contest.code().into(),
        district: Some(facts.district.code.to_string()),
        stage: facts.stage,
        disputed: facts.form.disputed,
        held: facts.form.held,
        round,
        count,
        arrival: (newest != 0).then(|| rfc3339(newest)),
        values: facts.values.map(|v| v.to_vec()).unwrap_or_default(),
        broken: broken(view, facts),
        kept: facts.form.answers.kept.iter().map(|c| c.code().into()).collect(),
        images: portal.map(|p| p.images.clone()).unwrap_or_default(),
        history: view.fold.history(facts.form).map(|e| item(view, e)).collect(),
    }
}

/// Broken relations with both sides. Most forms break none; those need no second look.
fn broken(view: &View<'_>, facts: &Facts<'_>) -> Vec<Breach> {
    if facts.form.answers.broken.is_empty() {
        return Vec::new();
    }
    let fields = facts.district.schema.fields();
    let instances = view.fold.explain(view.registry, facts.contest, facts.station);
    let broken = instances.into_iter().filter(|i| i.answer == Answer::Broken);
    broken
        .map(|i| Breach {
            control: i.control.code().into(),
            fields: i.fields.iter().filter_map(|at| fields.get(*at)).map(ToString::to_string).collect(),
            left: i.left,
            right: i.right,
        })
        .collect()
}

fn item(view: &View<'_>, number: EventNumber) -> HistoryItem {
    let event = view.fold.event(number);
    HistoryItem {
        index: event.index,
        id: event.id.to_hex(),
        kind: event.kind.code().into(),
        by: view.fold.key(event.key).map(|k| k.to_hex()).unwrap_or_default(),
        arrival: rfc3339(event.arrival),
        claimed: rfc3339(event.claimed),
        stage: event.stage,
        round: event.round,
        count: event.count,
        replaces: view.fold.replaced(event).map(|e| view.fold.event(e).index),
        status: match event.status {
            Status::Counted => EventStatus::Counted,
            Status::Superseded => EventStatus::Superseded,
            Status::Disputed => EventStatus::Disputed,
            Status::Held => EventStatus::Held,
            Status::Refused => EventStatus::Refused,
        },
        values: view.fold.values(number).to_vec(),
    }
}
