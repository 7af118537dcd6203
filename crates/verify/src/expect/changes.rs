//! What each event of a form changed, as the log says it.

use super::State;
use model::UtcSeconds;
use shapes::own::{CHANGES_PAGE, Change, ChangeKind, ChangedField};
use tabulate::{AnomalyKind, FormEvent, Moment, Status};

/// The lines of a page.
pub(crate) fn changes(state: &State<'_>, page: u64) -> Vec<Change> {
    let fold = state.fold;
    let from = page * CHANGES_PAGE;
    let here = fold.events_from(from).take_while(|(_, e)| e.index < from + CHANGES_PAGE);
    here.filter_map(|(_, event)| change(state, event)).collect()
}

fn change(state: &State<'_>, event: &FormEvent) -> Option<Change> {
    let State { fold, registry, .. } = state;
    let (contest, at) = fold.form_of(event)?;
    let form = fold.form(contest, at)?;
    let schema = &registry.district(registry.district_of(contest, at)?).schema;
    let station = registry.station(at);
    let [before, after] = [0, 1].map(|more| fold.moment(registry, form, event.index + more));
    let mut line = Change {
        index: event.index,
        kind: event.kind.code().into(),
        by: fold.key(event.key)?.to_hex(),
        arrival: UtcSeconds(event.arrival).rfc3339(),
        contest: contest.code().into(),
        codes: [state.places.codes(station.village), vec![station.code]].concat().join("/"),
        station: station.name.into(),
        above: registry.path(station.village).into_iter().map(|r| registry.region(r).name.into()).collect(),
        changes: Vec::new(),
        fields: Vec::new(),
        code: None,
    };
    if event.status == Status::Refused {
        let all = fold.anomalies().iter();
        let mut own = all.filter(|a| a.index == event.index && a.kind == AnomalyKind::Refused);
        line.code = own.next().map(|a| format!("E{}", a.refusal));
        line.changes = vec![ChangeKind::Refused];
        return Some(line);
    }
    let values = |moment: Moment| moment.recorded.map(|e| fold.values(e).to_vec());
    if let (Some(old), Some(new)) = (values(before), values(after)) {
        let fields = schema.fields().iter().zip(old.into_iter().zip(new)).filter(|(_, (a, b))| a != b);
        let changed = |(field, (before, after)): (&model::Field, _)| ChangedField {
            field: field.to_string(),
            before,
            after,
        };
        line.fields = fields.map(changed).collect();
    }
    line.changes = ChangeKind::ALL.into_iter().filter(|kind| holds(state, *kind, before, after)).collect();
    Some(line)
}

/// Whether an event that was not refused changed this.
fn holds(state: &State<'_>, kind: ChangeKind, before: Moment, after: Moment) -> bool {
    let both = before.recorded.zip(after.recorded);
    let events = both.map(|(a, b)| (state.fold.event(a), state.fold.event(b)));
    match kind {
        ChangeKind::Recorded => before.recorded.is_none() && after.recorded.is_some(),
        ChangeKind::Corrected => {
            both.is_some_and(|(a, b)| state.fold.values(a).to_vec() != state.fold.values(b).to_vec())
        }
        ChangeKind::Stage => events.is_some() && before.stage != after.stage,
        ChangeKind::Poll => events.is_some_and(|(a, b)| (a.round, a.count) != (b.round, b.count)),
        ChangeKind::Disputed => after.disputed && !before.disputed,
        ChangeKind::Settled => before.disputed && !after.disputed,
        ChangeKind::Held => after.held && !before.held,
        ChangeKind::Released => before.held && !after.held,
        ChangeKind::Refused => false,
    }
}
