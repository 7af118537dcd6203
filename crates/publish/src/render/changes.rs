//! `v1/perubahan/{n}.jsonl`: what each event of a form changed when it came. A page whose entries are all in the log is never
//! written again: no line says anything that came after it.

use crate::PublishError;
use crate::view::{View, json, rfc3339};
use model::Contest;
use registry::{RegionIdx, StationIdx};
use shapes::own::{CHANGES_PAGE, Change, ChangeKind, ChangedField};
use tabulate::{AnomalyKind, Moment, Status};

/// The lines of a page.
pub(crate) fn page(view: &View<'_>, page: u64) -> Result<Vec<u8>, PublishError> {
    let mut lines = Vec::new();
    let from = page * CHANGES_PAGE;
    let here = view.fold.events_from(from).take_while(|(_, event)| event.index < from + CHANGES_PAGE);
    let events = here.filter_map(|(_, event)| {
        let (contest, station) = view.fold.form_of(event)?;
        let (key, arrival) = (event.key, event.arrival);
        let code = (event.status == Status::Refused).then(|| code(view, event.index));
        Some(Said { index: event.index, contest, station, kind: event.kind.code(), key, arrival, code })
    });
    let acts =
        view.fold.deeds(from..from + CHANGES_PAGE).into_iter().filter_map(|(contest, station, act)| {
            let (index, key, arrival) = (act.index, act.key, act.arrival);
            Some(Said { index, contest, station, kind: act.deed.kind()?, key, arrival, code: act.code() })
        });
    let mut said: Vec<Said> = events.chain(acts).collect();
    let contest = |said: &Said| view.fold.contests().iter().position(|c| *c == said.contest);
    said.sort_by_key(|said| (said.index, contest(said), said.station));
    for said in said {
        if let Some(change) = change(view, said) {
            lines.extend(json(&change)?);
            lines.push(b'\n');
        }
    }
    Ok(lines)
}

/// An event or an act of a form.
struct Said {
    index: u64,
    contest: Contest,
    station: StationIdx,
    kind: &'static str,
    key: u32,
    arrival: i64,
    /// Why it has no effect, where it has none.
    code: Option<String>,
}

fn change(view: &View<'_>, said: Said) -> Option<Change> {
    let Said { contest, station, .. } = said;
    let district = view.registry.district_of(contest, station)?;
    let place = view.registry.station(station);
    let village: RegionIdx = place.village;
    let mut codes = view.codes(village);
    codes.push(place.code);
    let [before, after] =
        [said.index, said.index + 1].map(|size| view.fold.moment(view.registry, (contest, station), size));
    let refused = said.code.is_some();
    let changes = if refused { vec![ChangeKind::Refused] } else { told(view, before, after) };
    let corrected = changes.contains(&ChangeKind::Corrected);
    Some(Change {
        index: said.index,
        kind: said.kind.into(),
        by: view.fold.key(said.key).map(|k| k.to_hex()).unwrap_or_default(),
        arrival: rfc3339(said.arrival),
        contest: contest.code().into(),
        codes: codes.join("/"),
        station: place.name.into(),
        above: view.path(village).into_iter().map(|named| named.name).collect(),
        fields: match (before.recorded, after.recorded) {
            (Some(before), Some(after)) if corrected => {
                let fields = view.registry.district(district).schema.fields();
                let both =
                    view.fold.values(before).to_vec().into_iter().zip(view.fold.values(after).to_vec());
                let all = fields.iter().zip(both);
                all.filter(|(_, (before, after))| before != after)
                    .map(|(field, (before, after))| ChangedField { field: field.to_string(), before, after })
                    .collect()
            }
            _ => Vec::new(),
        },
        changes,
        code: said.code,
    })
}

/// What differs between a form before and after an event.
fn told(view: &View<'_>, before: Moment, after: Moment) -> Vec<ChangeKind> {
    let differs = |differs: bool, kind: ChangeKind| differs.then_some(kind);
    let recorded = match (before.recorded, after.recorded) {
        (None, Some(_)) => vec![ChangeKind::Recorded],
        (Some(old), Some(new)) => {
            let (was, is) = (view.fold.event(old), view.fold.event(new));
            let values = view.fold.values(old).to_vec() != view.fold.values(new).to_vec();
            let all = [
                differs(values, ChangeKind::Corrected),
                differs(before.stage != after.stage, ChangeKind::Stage),
                differs((was.round, was.count) != (is.round, is.count), ChangeKind::Poll),
            ];
            all.into_iter().flatten().collect()
        }
        (Some(_), None) => vec![ChangeKind::Removed],
        (None, None) => Vec::new(),
    };
    let doubts = [
        differs(after.disputed && !before.disputed, ChangeKind::Disputed),
        differs(before.disputed && !after.disputed, ChangeKind::Settled),
        differs(after.held && !before.held, ChangeKind::Held),
        differs(before.held && !after.held, ChangeKind::Released),
        differs(after.objected && !before.objected, ChangeKind::Objected),
        differs(before.objected && !after.objected, ChangeKind::Answered),
        differs(after.absent && !before.absent, ChangeKind::Absent),
        differs(before.absent && !after.absent, ChangeKind::Awaited),
    ];
    recorded.into_iter().chain(doubts.into_iter().flatten()).collect()
}

/// The code with which an event was refused, which stands among the anomalies.
fn code(view: &View<'_>, index: u64) -> String {
    let all = view.fold.anomalies();
    let from = all.partition_point(|a| a.index < index);
    let here = all[from..].iter().take_while(|a| a.index == index);
    let refusal = here.filter(|a| a.kind == AnomalyKind::Refused).map(|a| a.refusal).next();
    refusal.map(|refusal| format!("E{refusal}")).unwrap_or_default()
}
