//! The published file of a form against the fold of the bundle's entries.

use model::{Contest, UtcSeconds};
use registry::{Registry, StationIdx};
use shapes::own::{EventStatus, FormAct, HistoryItem, StationResult};
use tabulate::{Act, Form, Status, Tabulation};

/// The names of the fields that do not say what the entries give. Not looked at: `versions`, `images`, and of an event
/// `confirmation`.
pub(crate) fn differing(
    registry: &Registry,
    fold: &Tabulation,
    (contest, station): (Contest, StationIdx),
    found: &StationResult,
) -> Vec<String> {
    let Some(form) = fold.form(contest, station) else { return vec!["contest".into()] };
    let of = registry.station(station);
    let current = form.current().map(|number| (fold.event(number), fold.values(number).to_vec()));
    let path: Vec<&str> = registry.path(of.village).into_iter().map(|r| registry.region(r).code).collect();
    let district = registry.district_of(contest, station).map(|d| registry.district(d).code.to_string());
    let codes = |set: model::control::ControlSet| set.iter().map(|c| c.code()).collect::<Vec<_>>();
    let broken: Vec<&str> = found.broken.iter().map(|b| b.control.as_str()).collect();
    let mut controls = codes(form.answers.broken);
    controls.retain(|code| !broken.contains(code));
    let newest = fold.history(form).map(|number| fold.event(number).arrival).max();
    let checks = [
        ("station", found.station.code == of.code && found.station.name == of.name),
        ("path", found.path.iter().map(|p| p.code.as_str()).eq(path)),
        ("contest", found.contest == contest.code()),
        ("district", found.district == district),
        ("stage", found.stage == fold.stage(form)),
        ("disputed", found.disputed == form.disputed),
        ("held", found.held == form.held),
        ("incomplete", found.incomplete.is_none_or(|i| i == form.incomplete)),
        ("objected", found.objected.is_none_or(|o| o == form.objected)),
        ("absent", found.absent.is_none_or(|a| a == form.absent)),
        ("acts", found.acts.as_ref().is_none_or(|acts| same_acts(acts, fold.acts(contest, station)))),
        ("round", found.round == current.as_ref().map_or(0, |(e, _)| e.round)),
        ("count", found.count == current.as_ref().map_or(0, |(e, _)| e.count)),
        ("arrival", found.arrival == newest.map(|at| UtcSeconds(at).rfc3339())),
        ("values", found.values == current.as_ref().map_or_else(Vec::new, |(_, values)| values.clone())),
        ("broken", controls.is_empty() && broken.iter().all(|b| codes(form.answers.broken).contains(b))),
        ("kept", found.kept.iter().map(String::as_str).eq(codes(form.answers.kept))),
        ("event", found.event.is_none_or(|index| current.as_ref().is_some_and(|(e, _)| e.index == index))),
    ];
    let wrong = checks.into_iter().filter(|(_, holds)| !holds).map(|(name, _)| name.to_string());
    wrong.chain(history(fold, form, &found.history)).collect()
}

/// Whether the acts that are published are those of the fold, each with why it has no effect, where it has none.
fn same_acts(found: &[FormAct], acts: &[Act]) -> bool {
    let told = |act: &Act| (act.index, act.code());
    found.iter().map(|act| (act.index, act.code.clone())).eq(acts.iter().map(told))
}

fn history(fold: &Tabulation, form: &Form, found: &[HistoryItem]) -> Vec<String> {
    let numbers: Vec<_> = fold.history(form).collect();
    if numbers.len() != found.len() {
        return vec!["history".into()];
    }
    let mut wrong = Vec::new();
    for (number, item) in numbers.into_iter().zip(found) {
        let event = fold.event(number);
        let status = match event.status {
            Status::Counted => EventStatus::Counted,
            Status::Superseded => EventStatus::Superseded,
            Status::Disputed => EventStatus::Disputed,
            Status::Held => EventStatus::Held,
            Status::Refused => EventStatus::Refused,
        };
        let of = |number: Option<tabulate::EventNumber>| number.map(|n| fold.event(n).index);
        let rendered = item.pictures.as_ref().map(|p| p.index);
        let checks = [
            ("index", item.index == event.index),
            ("id", item.id == event.id.to_hex()),
            ("kind", item.kind == event.kind.code()),
            ("by", Some(item.by.as_str()) == fold.key(event.key).map(|k| k.to_hex()).as_deref()),
            ("arrival", item.arrival == UtcSeconds(event.arrival).rfc3339()),
            ("claimed", item.claimed == UtcSeconds(event.claimed).rfc3339()),
            ("stage", item.stage == event.stage),
            ("round", item.round == event.round),
            ("count", item.count == event.count),
            ("replaces", item.replaces == of(fold.replaced(event))),
            ("behind", item.behind == of(fold.behind(event))),
            ("status", item.status == status),
            ("values", item.values == fold.values(number).to_vec()),
            ("pictures", rendered == fold.rendered(event)),
        ];
        let names = checks.into_iter().filter(|(_, holds)| !holds).map(|(name, _)| name);
        wrong.extend(names.map(|name| format!("history[{}].{name}", event.index)));
    }
    wrong
}
