//! Plays the steps of desks: enrols those who work there when the first of them comes, and makes their events from what the
//! log says by then.

use super::desk::{Deed, DeskStep, Tip};
use super::{Player, START, enrol_person, fold_one};
use crate::history::mandates::device;
use crate::small::{BAWASLU, ORIGIN, ROOT, SECOND, secret};
use model::event::{
    CountRepeated, Decision, FormCorrected, FormMoved, FormResolved, FormsReviewed, ObjectionAnswered,
    ObjectionFiled, OfficeEnrol, Outcome, PollRepeated, RepeatCause, ResultDecided, ReviewedForm,
    StationAbsent, sign,
};
use model::{Contest, Digest, EventId, FormKey, KeyId, Office, Payload, StationCode, UtcSeconds};
use registry::{Registry, StationIdx};
use tabulate::Tabulation;

/// Number of an officer of the nation who is the first operator's person.
pub(super) const OFFICER: u8 = 75;
/// Operators: of the nation, a regency, a station. The first and the officer above are one human being.
const OPERATORS: [(u8, &str, u8); 3] = [(50, "", 1), (51, "1101", 2), (52, "3173011001001", 3)];
/// Commissioners: of the nation, a province, a station. The second is the second operator's person.
const COMMISSIONERS: [(u8, &str, u8); 3] = [(53, "", 4), (54, "11", 2), (55, "1101012001001", 5)];
/// Bawaslu's supervisor of the nation.
const SUPERVISOR: u8 = 56;
/// Authority of a participant's office, and its witness in a regency.
const PARTICIPANT: u8 = 57;
const SAKSI: u8 = 58;
/// Further authorities: of a regency, a kecamatan, and of the nation and a province by one person. The first is also the first
/// commissioner.
const AUTHORITIES: [(u8, &str, u8); 4] = [(59, "1101", 4), (73, "110101", 9), (74, "", 8), (76, "11", 8)];
/// A key that nobody enrolled.
const NOBODY: u8 = 99;

/// What desks know of the log, and what they said.
pub(super) struct Desk {
    /// The fold of the entries up to a place.
    fold: Tabulation,
    folded: usize,
    seated: bool,
    /// What carries no values, so that nothing is said twice.
    said: Vec<EventId>,
    objections: Vec<(EventId, FormKey)>,
}

impl Desk {
    pub(super) fn new(registry: &Registry) -> Self {
        let fold = Tabulation::new(registry);
        Desk { fold, folded: 0, seated: false, said: Vec::new(), objections: Vec::new() }
    }
}

impl Player<'_> {
    /// Enrols everybody at a desk, once.
    fn seat(&mut self) {
        if std::mem::replace(&mut self.desk.seated, true) {
            return;
        }
        let both = (ROOT, Some(SECOND));
        let people = OPERATORS.map(|(n, area, of)| (n, "operator", area, of, both)).into_iter();
        let people = people
            .chain(COMMISSIONERS.map(|(n, area, of)| (n, "commissioner", area, of, both)))
            .chain(AUTHORITIES.map(|(n, area, of)| (n, "authority", area, of, (ROOT, None))))
            .chain([
                (OFFICER, "officer", "", 1, both),
                (SUPERVISOR, "supervisor", "", 6, (BAWASLU, Some(ROOT))),
            ]);
        for (number, role, area, of, by) in people {
            self.push(enrol_person(number, (role, area, None), Some(of), by));
        }
        let office = Office::Participant("ppwp.1".into());
        let key = secret(PARTICIPANT);
        self.push(OfficeEnrol::signed(ORIGIN, &secret(ROOT), &key, &office, UtcSeconds(START)));
        self.push(enrol_person(SAKSI, ("saksi", "1101", None), Some(7), (PARTICIPANT, Some(ROOT))));
    }

    /// Enrols somebody more, rightly or not.
    pub(super) fn hire(&mut self, number: u8, (role, area): (u8, u8), person: u8, by: u8) {
        self.seat();
        let roles = ["operator", "commissioner", "authority", "officer", "supervisor", "saksi"];
        let areas = ["", "11", "1101", "110101", "3173011001001"];
        let granting =
            [(ROOT, Some(SECOND)), (74, Some(76)), (59, Some(SECOND)), (BAWASLU, Some(PARTICIPANT))];
        let (role, area) = (roles[usize::from(role) % 6], areas[usize::from(area) % 5]);
        // The last has no person.
        let of = (person < 8).then_some(person + 1);
        self.arrival += 1;
        self.push(enrol_person(number, (role, area, None), of, granting[usize::from(by) % 4]));
    }

    /// The fold of all that was said so far.
    fn catch_up(&mut self) {
        for (index, entry) in self.entries.iter().enumerate().skip(self.desk.folded) {
            // Who made the entries knows which signatures are good, and looks at no others.
            match self.forged.contains(&index) {
                true => drop(fold_one(&mut self.desk.fold, self.registry, entry)),
                false => drop(self.desk.fold.take(self.registry, entry)),
            }
        }
        self.desk.fold.settle(self.registry);
        self.desk.folded = self.entries.len();
    }

    pub(super) fn desk(&mut self, step: &DeskStep) {
        self.seat();
        self.catch_up();
        let (by, with) = signers(step);
        if with == Some(by) {
            return;
        }
        self.arrival += i64::from(step.later);
        let step = &self.brought_near(step);
        let payload = self.payload(step, (device(by).id(), with.unwrap_or(by)));
        let keys: Vec<_> = [by].into_iter().chain(with).map(device).collect();
        let event = sign(ORIGIN, payload, &keys.iter().collect::<Vec<_>>());
        if self.all.contains(&event.id()) || self.desk.said.contains(&event.id()) {
            return;
        }
        self.push_as(event.clone(), step.forged);
        if step.careful && !self.holds() {
            drop(self.entries.pop());
            return;
        }
        match (event.payload().form_event(), event.payload()) {
            (Some(of), _) => {
                self.forms.entry(of.form.clone()).or_default().push((event.id(), of.values.to_vec()));
                self.all.push(event.id());
            }
            (None, Payload::ObjectionFiled(of)) => {
                self.desk.objections.push((event.id(), of.form.clone()));
                self.desk.said.push(event.id());
            }
            _ => self.desk.said.push(event.id()),
        }
    }

    /// The step at a form of which something was said, where it asks for that.
    fn brought_near(&self, step: &DeskStep) -> DeskStep {
        let station = |form: &FormKey| self.registry.station_by_code(form.station.as_str());
        let disputed = |form: &&FormKey| {
            let state = station(form).and_then(|at| self.desk.fold.form(form.contest, at));
            state.is_some_and(|state| state.disputed)
        };
        let mut forms: Vec<&FormKey> = self.forms.keys().collect();
        if step.deed == Deed::Resolve && forms.iter().any(disputed) {
            forms.retain(disputed);
        }
        let at = usize::from(step.station) * 5 + usize::from(step.contest);
        let Some(form) = forms.get(at % forms.len().max(1)).filter(|_| step.near) else {
            return step.clone();
        };
        let contest = self.registry.contests().iter().position(|c| *c == form.contest);
        match (station(form), contest) {
            (Some(at), Some(contest)) => {
                DeskStep { station: at.0 as u8, contest: contest as u8, ..step.clone() }
            }
            _ => step.clone(),
        }
    }

    /// Whether the last entry would be taken with all that it says.
    fn holds(&self) -> bool {
        let Some(entry) = self.entries.last() else { return false };
        let mut trial = self.desk.fold.clone();
        let taken = trial.apply(self.registry, entry).refused.is_none();
        let index = self.entries.len() as u64 - 1;
        taken
            && entry.event.payload().about().into_iter().all(|form| {
                let Some(station) = self.registry.station_by_code(form.station.as_str()) else {
                    return false;
                };
                trial
                    .acts(form.contest, station)
                    .iter()
                    .filter(|act| act.index == index)
                    .all(tabulate::Act::holds)
            })
    }

    fn form_key(&self, step: &DeskStep, (contest, station): (u8, u8)) -> FormKey {
        let contests = self.registry.contests();
        let contest = contests[usize::from(contest) % contests.len()];
        let (code, _) = self.place(contest, station);
        let station = StationCode::new(&code).unwrap();
        let deciding = self.seen(contest, &code).first().map(|(_, poll)| *poll);
        let (round, count) = step.poll.or(deciding).unwrap_or((0, 0));
        FormKey { contest, count, round, station }
    }

    /// Ids of what is to be seen at a form, with round and count: of one in dispute the events of its versions, else what is
    /// recorded.
    fn seen(&self, contest: Contest, code: &str) -> Vec<(EventId, (u8, u8))> {
        let station = self.registry.station_by_code(code);
        let fold = &self.desk.fold;
        let Some(form) = station.and_then(|station| fold.form(contest, station)) else { return Vec::new() };
        let versions = fold.versions(form).into_iter().flatten();
        let recorded = form.current().filter(|_| !form.disputed);
        let seen = versions.chain(recorded).map(|number| fold.event(number));
        seen.map(|event| (event.id, (event.round, event.count))).collect()
    }

    /// What an act takes for what is recorded of a form.
    fn tip(&self, tip: Tip, form: &FormKey) -> Option<EventId> {
        let station = self.registry.station_by_code(form.station.as_str());
        let state = station.and_then(|station| self.desk.fold.form(form.contest, station));
        let recorded = state.and_then(|s| s.current()).map(|number| self.desk.fold.event(number).id);
        let unknown = Some(EventId([9; 32]));
        match tip {
            Tip::Right => recorded,
            Tip::Stale => {
                let events = self.forms.get(form).map_or(&[][..], Vec::as_slice);
                events.iter().rev().map(|(id, _)| *id).find(|id| Some(*id) != recorded).or(unknown)
            }
            Tip::Any(n) if !self.all.is_empty() => Some(self.all[usize::from(n) % self.all.len()]),
            Tip::Any(_) | Tip::Unknown => unknown,
        }
    }

    /// The events that an act takes for those that stand, and one of them, or one that was there.
    fn versions(&self, step: &DeskStep, form: &FormKey) -> (Vec<EventId>, EventId) {
        let ends = self.seen(form.contest, form.station.as_str());
        let mut ends: Vec<EventId> = ends.into_iter().map(|(id, _)| id).collect();
        let one = self.tip(step.tip, form).unwrap_or(EventId([9; 32]));
        let older = self.forms.get(form).map_or(&[][..], Vec::as_slice);
        let at = usize::from(step.pick) / 3;
        let event = match step.pick % 3 {
            0 if !ends.is_empty() => ends[at % ends.len()],
            1 if !older.is_empty() => older[at % older.len()].0,
            _ => one,
        };
        if !matches!(step.tip, Tip::Right) {
            match ends.iter().position(|id| *id == one) {
                Some(at) => drop(ends.remove(at)),
                None => ends.push(one),
            }
        }
        if ends.is_empty() {
            ends.push(one);
        }
        ends.sort_unstable();
        ends.dedup();
        (ends, event)
    }

    fn payload(&self, step: &DeskStep, (by, with): (KeyId, u8)) -> Payload {
        let with = device(with).id();
        let form = self.form_key(step, (step.contest, step.station));
        let time = UtcSeconds(self.arrival - 30);
        let touches = vec![form.station.clone()];
        let text = step.pick.is_multiple_of(2).then_some(Digest([step.pick; 32]));
        let (reason, kind): (String, _) = ("salin".into(), |name: &str| name.to_string());
        let unknown = EventId([9; 32]);
        let valued = |form: &FormKey| {
            let station = self.registry.station_by_code(form.station.as_str());
            let district =
                station.and_then(|station: StationIdx| self.registry.district_of(form.contest, station));
            self.values((step.numbers, step.seed), form, district)
        };
        match step.deed {
            Deed::Review => {
                let (forms, touches) = self.reviewed(step);
                FormsReviewed { by, forms, kind: kind(FormsReviewed::KIND), time, touches }.into()
            }
            Deed::Correct => {
                let replaces = self.tip(step.tip, &form).unwrap_or(unknown);
                let (values, evidence, kind) = (valued(&form), Vec::new(), kind(FormCorrected::KIND));
                FormCorrected {
                    by,
                    evidence,
                    form,
                    kind,
                    reason,
                    replaces,
                    text,
                    time,
                    touches,
                    values,
                    with,
                }
                .into()
            }
            Deed::Resolve => {
                let (versions, event) = self.versions(step, &form);
                let kind = kind(FormResolved::KIND);
                FormResolved { by, event, form, kind, reason, text, time, touches, versions, with }.into()
            }
            Deed::Move => {
                let (ends, event) = self.versions(step, &form);
                // Mostly what really stands.
                let event = if ends.contains(&event) { event } else { ends[0] };
                let contest = step.contest + step.pick % 2;
                let mut to = self.form_key(step, (contest, step.station.wrapping_add(step.pick / 2 % 3)));
                if (to.contest, &to.station) == (form.contest, &form.station) {
                    let code = if form.station.as_str() == "1101012001001" {
                        "1101012001002"
                    } else {
                        "1101012001001"
                    };
                    to.station = StationCode::new(code).unwrap();
                }
                let mut touches = vec![form.station.clone(), to.station.clone()];
                touches.sort_unstable();
                touches.dedup();
                let (values, kind) = (valued(&to), kind(FormMoved::KIND));
                FormMoved { by, event, form, kind, reason, text, time, to, touches, values, with }.into()
            }
            Deed::Object => {
                let on_behalf = (matches!(step.by % 7, 2 | 3 | 5)).then(|| "bawaslu".to_string());
                let (event, evidence) = (self.tip(step.tip, &form), vec![Digest([1; 32])]);
                let (field, kind) = (text.map(|_| "V.A".to_string()), kind(ObjectionFiled::KIND));
                let text = Digest([step.pick; 32]);
                ObjectionFiled { by, event, evidence, field, form, kind, on_behalf, text, time, touches }
                    .into()
            }
            Deed::Answer => {
                let mine =
                    |(_, of): &&(EventId, FormKey)| of.contest == form.contest && of.station == form.station;
                let all = self.desk.objections.iter();
                let asked: Vec<&(EventId, FormKey)> = match step.tip {
                    Tip::Right => all.filter(mine).collect(),
                    Tip::Unknown => Vec::new(),
                    _ => all.collect(),
                };
                let at = usize::from(step.pick) / 3;
                let objection = asked.get(at % asked.len().max(1)).map_or(unknown, |(id, _)| *id);
                let (outcome, kind) =
                    (Outcome::ALL[usize::from(step.pick) % 3], kind(ObjectionAnswered::KIND));
                ObjectionAnswered { by, form, kind, objection, outcome, text, time, touches }.into()
            }
            Deed::Repeat => {
                let form = FormKey { round: 1 + step.pick % 2, count: 0, ..form };
                let (cause, kind) = (RepeatCause::ALL[usize::from(step.pick) % 3], kind(PollRepeated::KIND));
                PollRepeated { by, cause, decision: decision(), form, kind, time, touches, with }.into()
            }
            Deed::Recount => {
                let form = FormKey { count: 1, ..form };
                let kind = kind(CountRepeated::KIND);
                CountRepeated { by, decision: decision(), form, kind, time, touches, with }.into()
            }
            Deed::Absent => {
                let kind = kind(StationAbsent::KIND);
                StationAbsent { by, decision: decision(), form, kind, time, touches, with }.into()
            }
            Deed::Decide => {
                let replaces = self.tip(step.tip, &form);
                let (values, kind) = (valued(&form), kind(ResultDecided::KIND));
                ResultDecided { by, decision: decision(), form, kind, replaces, time, touches, values, with }
                    .into()
            }
        }
    }

    /// One to three forms, those of the neighbours among them, and their stations.
    fn reviewed(&self, step: &DeskStep) -> (Vec<ReviewedForm>, Vec<StationCode>) {
        let mut forms: Vec<ReviewedForm> = (0..=step.pick % 3)
            .filter_map(|n| {
                let form = self.form_key(step, (step.contest + n % 2, step.station.wrapping_add(n / 2)));
                let event = self.tip(step.tip, &form);
                // What is not in can't be reviewed, but somebody may try.
                let careful = step.careful && event.is_none() && n > 0;
                (!careful).then(|| ReviewedForm { event: event.unwrap_or(EventId([n; 32])), form })
            })
            .collect();
        forms.sort_by_key(|of| of.event);
        forms.dedup_by_key(|of| of.event);
        let mut stations: Vec<StationCode> = forms.iter().map(|of| of.form.station.clone()).collect();
        stations.sort_unstable();
        stations.dedup();
        (forms, stations)
    }
}

/// Numbers of those who sign; the first of each list may.
fn signers(step: &DeskStep) -> (u8, Option<u8>) {
    let (by, with) = (usize::from(step.by), usize::from(step.with));
    let at_desk = (
        [50, 50, 51, 52, OFFICER, 53, 10, NOBODY, 43, 64, 65, 66, 67][by % 13],
        [53, 53, 54, 55, 50, SUPERVISOR, 64, 65, 66, 67][with % 10],
    );
    let above = (
        [ROOT, SECOND, 76, 59, 73, 74, BAWASLU, 50, 64, 65][by % 10],
        [SECOND, 59, 76, 74, ROOT, BAWASLU, 53, 66, 67][with % 9],
    );
    match step.deed {
        Deed::Review => (at_desk.0, None),
        Deed::Correct | Deed::Resolve | Deed::Move => (at_desk.0, Some(at_desk.1)),
        Deed::Object => ([SUPERVISOR, SAKSI, 50, 51, 10, SAKSI, 50][by % 7], None),
        Deed::Answer => (at_desk.1, None),
        Deed::Repeat | Deed::Recount | Deed::Absent | Deed::Decide => (above.0, Some(above.1)),
    }
}

fn decision() -> Decision {
    Decision { date: "2024-02-20".into(), document: Digest([6; 32]), number: "12/PL.01/2024".into() }
}
