//! What each event of a form changed, as the log says it.

use super::State;
use model::{Contest, UtcSeconds};
use registry::StationIdx;
use shapes::own::{CHANGES_PAGE, Change, ChangeKind, ChangedField, TreeFormat};
use tabulate::{Act, AnomalyKind, FormEvent, Moment, Status};

/// The lines of a page.
pub(crate) fn changes(state: &State<'_>, page: u64) -> Vec<Change> {
    let fold = state.fold;
    let from = page * CHANGES_PAGE;
    let here = fold.events_from(from).take_while(|(_, e)| e.index < from + CHANGES_PAGE);
    let event = |(_, event): (_, &FormEvent)| {
        let (contest, at) = fold.form_of(event)?;
        let refused = (event.status == Status::Refused).then(|| refusal(state, event.index));
        Some((contest, at, event.index, event.kind.code(), (event.key, event.arrival), refused))
    };
    let act = |(contest, at, act): (Contest, StationIdx, Act)| {
        let refused = act.code().map(Some);
        Some((contest, at, act.index, act.deed.kind()?, (act.key, act.arrival), refused))
    };
    let mut all: Vec<Line> = here.filter_map(event).collect();
    // Acts of formats before 6 had no lines.
    if state.format >= TreeFormat::V6 {
        all.extend(fold.deeds(from..from + CHANGES_PAGE).into_iter().filter_map(act));
    }
    let place = |of: Contest| fold.contests().iter().position(|contest| *contest == of);
    all.sort_by_key(|(contest, at, index, ..)| (*index, place(*contest), at.0));
    all.into_iter().filter_map(|line| change(state, line)).collect()
}

/// What a line tells of: form, log index, kind, author and arrival, and where it has no effect the code.
type Line = (Contest, StationIdx, u64, &'static str, (u32, i64), Option<Option<String>>);

/// The code of an event that the fold refused.
fn refusal(state: &State<'_>, index: u64) -> Option<String> {
    let all = state.fold.anomalies().iter();
    let mut own = all.filter(|a| a.index == index && a.kind == AnomalyKind::Refused);
    own.next().map(|a| format!("E{}", a.refusal))
}

fn change(state: &State<'_>, (contest, at, index, kind, (key, arrival), refused): Line) -> Option<Change> {
    let State { fold, registry, .. } = state;
    let schema = &registry.district(registry.district_of(contest, at)?).schema;
    let station = registry.station(at);
    let [before, after] = [0, 1].map(|more| fold.moment(registry, (contest, at), index + more));
    let mut line = Change {
        index,
        kind: kind.into(),
        by: fold.key(key)?.to_hex(),
        arrival: UtcSeconds(arrival).rfc3339(),
        contest: contest.code().into(),
        codes: [state.places.codes(station.village), vec![station.code]].concat().join("/"),
        station: station.name.into(),
        above: registry.path(station.village).into_iter().map(|r| registry.region(r).name.into()).collect(),
        changes: Vec::new(),
        fields: Vec::new(),
        code: None,
    };
    if let Some(code) = refused {
        line.code = code;
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
        ChangeKind::Removed => before.recorded.is_some() && after.recorded.is_none(),
        ChangeKind::Objected => after.objected && !before.objected,
        ChangeKind::Answered => before.objected && !after.objected,
        ChangeKind::Absent => after.absent && !before.absent,
        ChangeKind::Awaited => before.absent && !after.absent,
        ChangeKind::Disputed => after.disputed && !before.disputed,
        ChangeKind::Settled => before.disputed && !after.disputed,
        ChangeKind::Held => after.held && !before.held,
        ChangeKind::Released => before.held && !after.held,
        ChangeKind::Refused => false,
    }
}
