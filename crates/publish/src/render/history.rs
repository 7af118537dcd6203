//! Our own station file: `v1/hasil/{contest}/.../{t}.json`, everything known of one form.

use super::station::Facts;
use crate::view::{Confirmed, Extra, Extras, View, rfc3339};
use model::control::Answer;
use model::event::RenderedPage;
use model::{Digest, Field, FormSchema};
use shapes::own::{
    Breach, Confirmation, EventStatus, FormAct, HistoryItem, MachineReading, Misread, Named, PagePicture,
    Pictures, StationResult, Version, Withdrawal,
};
use tabulate::{EventNumber, Status, Values};

/// The file of a form, with the extras of all its events.
pub(crate) fn result(view: &View<'_>, facts: &Facts<'_>, path: &[Named], extras: &Extras) -> StationResult {
    let (round, count) = facts.poll(view);
    let images = match facts.current.and_then(|e| extras.get(&view.fold.event(e).index)) {
        Some(Extra::Portal(portal)) => portal.images.clone(),
        _ => Vec::new(),
    };
    let newest = view.newest(facts.form);
    StationResult {
        station: view.station_named(facts.station),
        path: path.to_vec(),
        contest: facts.contest.code().into(),
        district: Some(facts.district.code.to_string()),
        stage: facts.stage,
        disputed: facts.form.disputed,
        held: facts.form.held,
        incomplete: Some(facts.form.incomplete),
        objected: Some(facts.form.objected),
        absent: Some(facts.form.absent),
        round,
        count,
        arrival: (newest != 0).then(|| rfc3339(newest)),
        values: facts.values.map(|v| v.to_vec()).unwrap_or_default(),
        broken: broken(view, facts),
        kept: facts.form.answers.kept.iter().map(|c| c.code().into()).collect(),
        versions: Some(versions(view, facts)),
        images,
        event: facts.current.map(|e| view.fold.event(e).index),
        history: view
            .fold
            .history(facts.form)
            .map(|e| item(view, &facts.district.schema, extras, e))
            .collect(),
        acts: Some(acts(view, facts, extras)),
    }
}

/// What desks, objectors and authorities said.
fn acts(view: &View<'_>, facts: &Facts<'_>, extras: &Extras) -> Vec<FormAct> {
    let act = |act: &tabulate::Act| match extras.get(&act.index) {
        Some(Extra::Act(entry)) => Some(FormAct::of(act.index, act.code(), entry)),
        _ => None,
    };
    view.fold.acts(facts.contest, facts.station).iter().filter_map(act).collect()
}

/// What contradicts each other, side by side.
fn versions(view: &View<'_>, facts: &Facts<'_>) -> Vec<Version> {
    let version = |events: Vec<EventNumber>| {
        let broken = events.first().map(|e| view.fold.answers(view.registry, *e).broken);
        Version {
            recorded: facts.current.is_some_and(|current| events.contains(&current)),
            values: events.first().map(|e| view.fold.values(*e).to_vec()).unwrap_or_default(),
            broken: broken.unwrap_or_default().iter().map(|c| c.code().into()).collect(),
            events: events.into_iter().map(|e| view.fold.event(e).index).collect(),
        }
    };
    view.fold.versions(facts.form).into_iter().map(version).collect()
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

fn item(view: &View<'_>, schema: &FormSchema, extras: &Extras, number: EventNumber) -> HistoryItem {
    let event = view.fold.event(number);
    let values = view.fold.values(number);
    let confirmation = match extras.get(&event.index) {
        Some(Extra::Confirmed(of)) => Some(confirmation(schema.fields(), values, of)),
        _ => None,
    };
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
        behind: view.fold.behind(event).map(|e| view.fold.event(e).index),
        status: match event.status {
            Status::Counted => EventStatus::Counted,
            Status::Superseded => EventStatus::Superseded,
            Status::Disputed => EventStatus::Disputed,
            Status::Held => EventStatus::Held,
            Status::Refused => EventStatus::Refused,
        },
        values: values.to_vec(),
        confirmation,
        pictures: pictures(view, extras, number),
    }
}

/// The newest pictures of a confirmation, and what was taken away of all that it had.
fn pictures(view: &View<'_>, extras: &Extras, number: EventNumber) -> Option<Pictures> {
    let index = view.fold.rendered(view.fold.event(number))?;
    let Some(Extra::Rendered(rendered)) = extras.get(&index) else { return None };
    let withdrawal = |(index, gone): (u64, Vec<Digest>)| match extras.get(&index) {
        Some(Extra::Withdrawn(of, arrival)) => Some(Withdrawal {
            index,
            arrival: rfc3339(arrival.0),
            pictures: gone.iter().map(|digest| digest.to_hex()).collect(),
            reason: of.reason,
        }),
        _ => None,
    };
    Some(Pictures {
        index,
        images: rendered.images,
        pages: rendered.pages.iter().map(page).collect(),
        withdrawn: view.taken_away(extras, number).into_iter().filter_map(withdrawal).collect(),
    })
}

fn page(of: &RenderedPage) -> PagePicture {
    let hex = |digest: Option<Digest>| digest.map(|digest| digest.to_hex());
    PagePicture {
        large: hex(of.large),
        layout: hex(of.layout),
        shown: of.shown.clone(),
        small: hex(of.small),
        why: of.why.clone(),
    }
}

fn confirmation(fields: &[Field], paper: Values<'_>, of: &Confirmed) -> Confirmation {
    Confirmation {
        machine: of.machine.as_ref().map(|machine| reading(fields, paper, machine)),
        acknowledged: of.acknowledged.clone(),
        witnesses: of.witnesses.clone(),
    }
}

/// The machine's reading against the paper. Values beyond the form's fields (of a refused event) have no name there.
fn reading(fields: &[Field], paper: Values<'_>, machine: &[Option<u32>]) -> MachineReading {
    let mut of = MachineReading { same: 0, misread: Vec::new(), unread: Vec::new() };
    for ((field, paper), machine) in fields.iter().zip(paper.iter()).zip(machine) {
        match (*machine, paper) {
            (None, None) => {}
            (None, Some(_)) => of.unread.push(field.to_string()),
            (Some(machine), Some(number)) if machine == number => of.same += 1,
            (Some(machine), paper) => of.misread.push(Misread { field: field.to_string(), machine, paper }),
        }
    }
    of
}
