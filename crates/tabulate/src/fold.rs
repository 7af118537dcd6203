//! The fold itself: one entry after the other.

use crate::columns::{ColumnMap, contest_parties, region_columns};
use crate::events::{EventKind, EventNumber, FormEvent, NONE, Status, Values, push_values, words};
use crate::resolve::{Node, resolve};
use crate::totals::{Contribution, Sign, Totals};
use model::control::{Answers, Context, check};
use model::event::{Cut, Entry, Payload};
use model::form::at;
use model::{Authority, Contest, EventId, Field, KeyId, Level, PartyNumber, Refusal, Sex, Stage};
use registry::{DistrictIdx, Registry, RegionIdx, StationIdx};
use std::collections::HashMap;

/// State of one form (station and contest).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form {
    pub(crate) first: u32,
    pub(crate) last: u32,
    pub(crate) current: u32,
    /// Whether successors of one event contradict each other.
    pub disputed: bool,
    /// Whether a hard bound holds it out of the headline total.
    pub held: bool,
    /// The controls' answers for the values that count.
    pub answers: Answers,
}

impl Form {
    pub(crate) const EMPTY: Form = Form {
        first: NONE,
        last: NONE,
        current: NONE,
        disputed: false,
        held: false,
        answers: Answers { broken: model::control::ControlSet(0), kept: model::control::ControlSet(0) },
    };

    /// The event that counts, if one does.
    pub fn current(&self) -> Option<EventNumber> {
        (self.current != NONE).then_some(EventNumber(self.current))
    }
}

/// What is odd about an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum AnomalyKind {
    /// Its key's chain leaves numbers out before it.
    Gap = 0,
    /// It names another predecessor than its key's previous event.
    Fork = 1,
    /// Its number in the chain was used before.
    Double = 2,
    /// The fold refused it.
    Refused = 3,
}

/// An odd entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anomaly {
    /// Log index.
    pub index: u64,
    /// What is odd.
    pub kind: AnomalyKind,
    /// The author.
    pub by: KeyId,
    /// Number of the refusal; 0 for the others.
    pub refusal: u16,
}

/// A cut that the log names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CutRecord {
    /// Log index of the event.
    pub index: u64,
    /// Its arrival, unix seconds.
    pub arrival: i64,
    /// The event.
    pub cut: Cut,
}

/// What applying an entry did.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Applied {
    /// The form touched.
    pub form: Option<(Contest, StationIdx)>,
    /// Why it was refused, if it was.
    pub refused: Option<Refusal>,
}

/// Form events by what became of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StatusCounts {
    /// Counted.
    pub counted: u64,
    /// Superseded.
    pub superseded: u64,
    /// Disputed.
    pub disputed: u64,
    /// Held.
    pub held: u64,
    /// Refused.
    pub refused: u64,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Chain {
    pub next: u64,
    pub last: Option<EventId>,
}

/// The state of the election at a size of the log.
#[derive(Clone, Debug, PartialEq)]
pub struct Tabulation {
    pub(crate) size: u64,
    pub(crate) first_arrival: i64,
    pub(crate) contests: Vec<Contest>,
    pub(crate) stations: usize,
    pub(crate) authority: Authority,
    /// Entries that made the authority, for the cache.
    pub(crate) authority_entries: Vec<(u64, Vec<u8>)>,
    pub(crate) keys: Vec<KeyId>,
    pub(crate) key_numbers: HashMap<KeyId, u32>,
    pub(crate) chains: Vec<Chain>,
    pub(crate) events: Vec<FormEvent>,
    pub(crate) arena: Vec<u32>,
    pub(crate) ids: HashMap<EventId, u32>,
    pub(crate) forms: Vec<Form>,
    /// Parties on the forms of each contest, in ballot order.
    pub(crate) parties: Vec<Vec<PartyNumber>>,
    pub(crate) maps: Vec<ColumnMap>,
    /// Dense number of each region above the villages, by region; NONE for villages.
    pub(crate) upper: Vec<u32>,
    /// Totals by contest and upper region.
    pub(crate) regions: Vec<Vec<Totals>>,
    pub(crate) districts: Vec<Totals>,
    pub(crate) anomalies: Vec<Anomaly>,
    pub(crate) cuts: Vec<CutRecord>,
}

impl Tabulation {
    /// Before the first entry of a log over this registry.
    pub fn new(registry: &Registry) -> Self {
        let contests = registry.contests().to_vec();
        let stations = registry.station_count() as usize;
        let mut upper = vec![NONE; registry.region_count() as usize];
        let mut uppers = Vec::new();
        for region in registry.regions() {
            if registry.region(region).level < Level::Village {
                upper[region.0 as usize] = uppers.len() as u32;
                uppers.push(region);
            }
        }
        let parties: Vec<Vec<PartyNumber>> = contests.iter().map(|c| contest_parties(registry, *c)).collect();
        let regions = contests
            .iter()
            .zip(&parties)
            .map(|(c, parties)| {
                let held = held_before(registry, *c);
                let totals = |r: &RegionIdx| {
                    let range = registry.stations(*r);
                    let stations = held[range.end as usize] - held[range.start as usize];
                    Totals::new(u64::from(stations), region_columns(registry, *c, *r, parties).len())
                };
                uppers.iter().map(totals).collect()
            })
            .collect();
        let mut maps = Vec::new();
        let mut districts = Vec::new();
        for d in 0..registry.district_count() {
            let district = registry.district(DistrictIdx(d));
            let position = contests.iter().position(|c| *c == district.contest);
            let parties = position.and_then(|p| parties.get(p)).map_or(&[][..], Vec::as_slice);
            maps.push(ColumnMap::new(&district.schema, parties));
            let stations: u32 = registry.district_stations(DistrictIdx(d)).iter().map(|r| r.end - r.start).sum();
            districts.push(Totals::new(u64::from(stations), district.schema.width()));
        }
        Tabulation {
            size: 0,
            first_arrival: 0,
            forms: vec![Form::EMPTY; contests.len() * stations],
            contests,
            stations,
            authority: Authority::new(),
            authority_entries: Vec::new(),
            keys: Vec::new(),
            key_numbers: HashMap::new(),
            chains: Vec::new(),
            events: Vec::new(),
            arena: Vec::new(),
            ids: HashMap::new(),
            parties,
            maps,
            upper,
            regions,
            districts,
            anomalies: Vec::new(),
            cuts: Vec::new(),
        }
    }

    /// Applies the next entry of the log. The caller has checked its signatures.
    pub fn apply(&mut self, registry: &Registry, entry: &Entry) -> Applied {
        let index = self.size;
        self.size += 1;
        if index == 0 {
            self.first_arrival = entry.arrival.0;
        }
        let by = entry.event.payload().by();
        let verdict = self.authority.judge(&entry.event, index, registry);
        let payload = entry.event.payload();
        let refused = match payload {
            Payload::Setup(_) | Payload::KeyEnrol(_) | Payload::KeyRevoke(_) => {
                if verdict.is_ok() {
                    self.authority.apply(&entry.event, index);
                    self.authority_entries.push((index, entry.event.bytes().to_vec()));
                }
                verdict.err()
            }
            Payload::Cut(cut) => {
                if verdict.is_ok() {
                    self.cuts.push(CutRecord { index, arrival: entry.arrival.0, cut: cut.clone() });
                }
                verdict.err()
            }
            Payload::FormImported(_) | Payload::FormConfirmed(_) => {
                return self.apply_form(registry, entry, index, verdict);
            }
        };
        if let Some(refusal) = &refused {
            self.anomaly(index, AnomalyKind::Refused, by, refusal.number());
        }
        Applied { form: None, refused }
    }

    /// Passes over an entry that is not an event this version knows: it keeps its place in the log and changes nothing.
    /// Only a verifier meets such entries; what it then compares it calls not checked.
    pub fn skip(&mut self) {
        self.size += 1;
    }

    fn apply_form(&mut self, registry: &Registry, entry: &Entry, index: u64, verdict: Result<(), Refusal>) -> Applied {
        let payload = entry.event.payload();
        let Some(event) = payload.form_event() else { return Applied::default() };
        let (by, contest) = (payload.by(), event.form.contest);
        let key = self.intern(by);
        self.follow_chain(index, by, key, event.seq, event.prev, entry.event.id());

        // Where it belongs; an event that names no form of this election is recorded as refused, at no form.
        let station = registry.station_by_code(event.form.station.as_str());
        let district = station.and_then(|s| registry.district_of(contest, s));
        let position = self.contests.iter().position(|c| *c == contest);
        let refused = verdict.err().or(match (station, district) {
            (None, _) => Some(Refusal::UnknownStation(event.form.station.clone())),
            (_, None) => Some(Refusal::NoSuchContest(contest.code().into())),
            (_, Some(d)) => {
                let expected = registry.district(d).schema.width();
                let found = event.values.len();
                (expected != found).then_some(Refusal::WrongWidth { expected, found })
            }
        });
        if let Some(refusal) = &refused {
            self.anomaly(index, AnomalyKind::Refused, by, refusal.number());
        }
        let form = match (position, station, district) {
            (Some(p), Some(s), Some(_)) => (p * self.stations + s.0 as usize) as u32,
            _ => NONE,
        };
        let number = self.events.len() as u32;
        let record = FormEvent {
            index,
            id: entry.event.id(),
            key,
            arrival: entry.arrival.0,
            claimed: payload.time().0,
            kind: match payload {
                Payload::FormImported(p) if p.portal.is_some() => EventKind::ImportedPortal,
                Payload::FormImported(_) => EventKind::Imported,
                _ => EventKind::Confirmed,
            },
            stage: event.stage,
            round: event.form.round,
            count: event.form.count,
            status: if refused.is_some() { Status::Refused } else { Status::Superseded },
            replaces: event
                .replaces
                .and_then(|id| self.earlier(id, form, event.form.round, event.form.count))
                .unwrap_or(NONE),
            next: NONE,
            form,
            at: push_values(&mut self.arena, event.values) as u32,
            width: event.values.len() as u16,
        };
        self.events.push(record);
        self.ids.entry(record.id).or_insert(number);
        let (Some(station), true) = (station, form != NONE) else { return Applied { form: None, refused } };
        self.link(form, number);
        self.newest(registry, contest, station, district, entry.arrival.0);
        if refused.is_none() {
            self.update(registry, station, form);
        }
        Applied { form: Some((contest, station)), refused }
    }

    /// Judges the key's chain: numbers follow each other, each names the one before.
    fn follow_chain(&mut self, index: u64, by: KeyId, key: u32, seq: u64, prev: Option<EventId>, id: EventId) {
        let chain = self.chains[key as usize];
        let kind = match seq.cmp(&chain.next) {
            std::cmp::Ordering::Greater => Some(AnomalyKind::Gap),
            std::cmp::Ordering::Less => Some(AnomalyKind::Double),
            std::cmp::Ordering::Equal if prev != chain.last => Some(AnomalyKind::Fork),
            std::cmp::Ordering::Equal => None,
        };
        if let Some(kind) = kind {
            self.anomaly(index, kind, by, 0);
        }
        self.chains[key as usize] = Chain { next: chain.next.max(seq.saturating_add(1)), last: Some(id) };
    }

    fn anomaly(&mut self, index: u64, kind: AnomalyKind, by: KeyId, refusal: u16) {
        self.anomalies.push(Anomaly { index, kind, by, refusal });
    }

    fn intern(&mut self, key: KeyId) -> u32 {
        if let Some(number) = self.key_numbers.get(&key) {
            return *number;
        }
        let number = self.keys.len() as u32;
        self.keys.push(key);
        self.chains.push(Chain::default());
        self.key_numbers.insert(key, number);
        number
    }

    /// Number of an earlier event of the same form, round and count.
    fn earlier(&self, id: EventId, form: u32, round: u8, count: u8) -> Option<u32> {
        let number = *self.ids.get(&id)?;
        let event = &self.events[number as usize];
        (event.form == form && event.round == round && event.count == count).then_some(number)
    }

    fn link(&mut self, form: u32, number: u32) {
        let state = &mut self.forms[form as usize];
        match state.last {
            NONE => state.first = number,
            last => self.events[last as usize].next = number,
        }
        state.last = number;
    }

    /// Resolves a form anew, judges it and its station's other forms (K14), and moves the totals by the difference.
    fn update(&mut self, registry: &Registry, station: StationIdx, changed: u32) {
        let forms: Vec<(usize, u32)> = (0..self.contests.len())
            .map(|p| (p, (p * self.stations + station.0 as usize) as u32))
            .filter(|(_, f)| self.forms[*f as usize].first != NONE)
            .collect();
        for (position, form) in &forms {
            self.account(registry, *position, station, *form, Sign::Remove);
        }
        self.resolve_form(changed);
        let voters: Vec<Option<u32>> = forms
            .iter()
            .map(|(_, f)| self.forms[*f as usize].current().and_then(|e| self.values(e).get(at::voters(Sex::J))))
            .collect();
        for (i, (position, form)) in forms.iter().enumerate() {
            let others: Vec<Option<u32>> = voters.iter().enumerate().filter(|(j, _)| *j != i).map(|(_, v)| *v).collect();
            self.judge_form(registry, self.contests[*position], station, *form, &others);
            self.account(registry, *position, station, *form, Sign::Add);
        }
    }

    fn resolve_form(&mut self, form: u32) {
        let numbers: Vec<u32> = self.form_events(form).collect();
        let mut nodes: Vec<Node> = Vec::with_capacity(numbers.len());
        for (i, number) in numbers.iter().enumerate() {
            let event = &self.events[*number as usize];
            let says_same = |j: &usize| {
                let other = &self.events[numbers[*j] as usize];
                other.stage == event.stage
                    && (other.round, other.count) == (event.round, event.count)
                    && self.words_of(other) == self.words_of(event)
            };
            nodes.push(Node {
                number: *number,
                poll: (event.round, event.count),
                parent: numbers[..i].iter().position(|n| *n == event.replaces),
                refused: event.status == Status::Refused,
                same_as: (0..i).find(says_same).unwrap_or(i),
            });
        }
        let resolution = resolve(&nodes);
        for (node, status) in nodes.iter().zip(&resolution.statuses) {
            self.events[node.number as usize].status = *status;
        }
        let state = &mut self.forms[form as usize];
        state.current = resolution.current.map_or(NONE, |i| nodes[i].number);
        state.disputed = resolution.disputed;
    }

    fn words_of(&self, event: &FormEvent) -> &[u32] {
        let at = event.at as usize;
        &self.arena[at..at + words(event.width as usize)]
    }

    fn judge_form(&mut self, registry: &Registry, contest: Contest, station: StationIdx, form: u32, others: &[Option<u32>]) {
        let state = self.forms[form as usize];
        let answers = match (state.current(), registry.district_of(contest, station)) {
            (Some(number), Some(district)) => {
                let values = self.values(number).to_vec();
                check(&context(registry, station, district, &values, others))
            }
            _ => Answers::default(),
        };
        let held = answers.broken.holds_out();
        let state = &mut self.forms[form as usize];
        state.answers = answers;
        state.held = held;
        if state.current != NONE {
            self.events[state.current as usize].status = if held { Status::Held } else { Status::Counted };
        }
    }

    /// Adds a form to, or removes it from, its tiers and its district.
    fn account(&mut self, registry: &Registry, position: usize, station: StationIdx, form: u32, sign: Sign) {
        let contest = self.contests[position];
        let state = self.forms[form as usize];
        let Some(district) = registry.district_of(contest, station) else { return };
        let values = state.current().map(|e| self.values(e).to_vec()).unwrap_or_default();
        let stage = self.stage(&state);
        let form =
            Contribution { stage, held: state.held, disputed: state.disputed, answers: state.answers, values: &values };
        let map = &self.maps[district.0 as usize];
        let mut region = Some(registry.station(station).village);
        while let Some(r) = region {
            let view = registry.region(r);
            if let Some(totals) = self.regions[position].get_mut(self.upper[r.0 as usize] as usize) {
                let columns = if view.level == Level::Nation { &map.nation } else { &map.region };
                totals.account(&form, columns, sign);
            }
            region = view.parent;
        }
        self.districts[district.0 as usize].account(&form, &map.district, sign);
    }

    fn newest(&mut self, registry: &Registry, contest: Contest, station: StationIdx, district: Option<DistrictIdx>, arrival: i64) {
        let Some(position) = self.contests.iter().position(|c| *c == contest) else { return };
        let mut region = Some(registry.station(station).village);
        while let Some(r) = region {
            if let Some(totals) = self.regions[position].get_mut(self.upper[r.0 as usize] as usize) {
                totals.newest = totals.newest.max(arrival);
            }
            region = registry.region(r).parent;
        }
        if let Some(d) = district {
            let totals = &mut self.districts[d.0 as usize];
            totals.newest = totals.newest.max(arrival);
        }
    }
}

/// Reading the state.
impl Tabulation {
    /// Entries applied.
    pub fn size(&self) -> u64 {
        self.size
    }
    /// Arrival of entry 0, unix seconds.
    pub fn first_arrival(&self) -> i64 {
        self.first_arrival
    }
    /// All mandates.
    pub fn authority(&self) -> &Authority {
        &self.authority
    }
    /// Odd entries, in log order.
    pub fn anomalies(&self) -> &[Anomaly] {
        &self.anomalies
    }
    /// Cuts, oldest first.
    pub fn cuts(&self) -> &[CutRecord] {
        &self.cuts
    }
    /// Contests of the election.
    pub fn contests(&self) -> &[Contest] {
        &self.contests
    }
    /// The key of a number in [`FormEvent::key`].
    pub fn key(&self, number: u32) -> Option<KeyId> {
        self.keys.get(number as usize).copied()
    }
    /// State of a form; `None` when the contest is not part of the election.
    pub fn form(&self, contest: Contest, station: StationIdx) -> Option<&Form> {
        let position = self.contests.iter().position(|c| *c == contest)?;
        self.forms.get(position * self.stations + station.0 as usize)
    }
    /// The stage of a form.
    pub fn stage(&self, form: &Form) -> Stage {
        form.current().map_or(Stage::BelumMasuk, |e| self.event(e).stage)
    }
    /// A form event.
    pub fn event(&self, number: EventNumber) -> &FormEvent {
        &self.events[number.0 as usize]
    }
    /// Values of a form event.
    pub fn values(&self, number: EventNumber) -> Values<'_> {
        let event = self.event(number);
        Values { words: self.words_of(event), width: event.width as usize }
    }
    /// Events of a form in log order.
    pub fn history(&self, form: &Form) -> impl Iterator<Item = EventNumber> + '_ {
        let mut next = form.first;
        std::iter::from_fn(move || {
            let number = (next != NONE).then_some(EventNumber(next))?;
            next = self.events[next as usize].next;
            Some(number)
        })
    }
    /// The event that an event replaces.
    pub fn replaced(&self, event: &FormEvent) -> Option<EventNumber> {
        (event.replaces != NONE).then_some(EventNumber(event.replaces))
    }
    /// All form events in log order.
    pub fn events(&self) -> impl Iterator<Item = (EventNumber, &FormEvent)> {
        self.events.iter().enumerate().map(|(i, e)| (EventNumber(i as u32), e))
    }
    /// The form an event belongs to; `None` for a refused event that names no form of this election.
    pub fn form_of(&self, event: &FormEvent) -> Option<(Contest, StationIdx)> {
        let form = event.form as usize;
        let contest = self.contests.get(form.checked_div(self.stations)?)?;
        Some((*contest, StationIdx((form % self.stations) as u32)))
    }
    /// Where a key's chain stands: the number of its next event, and its last event.
    pub fn chain(&self, key: KeyId) -> (u64, Option<EventId>) {
        let chain = self.key_numbers.get(&key).map(|n| self.chains[*n as usize]).unwrap_or_default();
        (chain.next, chain.last)
    }
    /// Form events by what became of them; the five add up to all.
    pub fn status_counts(&self) -> StatusCounts {
        let mut counts = StatusCounts::default();
        for event in &self.events {
            *match event.status {
                Status::Counted => &mut counts.counted,
                Status::Superseded => &mut counts.superseded,
                Status::Disputed => &mut counts.disputed,
                Status::Held => &mut counts.held,
                Status::Refused => &mut counts.refused,
            } += 1;
        }
        counts
    }
    /// Totals of a region; a village's are summed on the spot.
    pub fn totals(&self, registry: &Registry, contest: Contest, region: RegionIdx) -> Option<Totals> {
        let position = self.contests.iter().position(|c| *c == contest)?;
        let upper = *self.upper.get(region.0 as usize)?;
        if upper != NONE {
            return self.regions[position].get(upper as usize).cloned();
        }
        let stations = || registry.stations(region).map(StationIdx);
        let held = stations().filter(|s| registry.district_of(contest, *s).is_some()).count() as u64;
        let mut totals = Totals::new(held, self.columns(registry, contest, region).len());
        for station in stations() {
            let state = self.forms[position * self.stations + station.0 as usize];
            let Some(district) = registry.district_of(contest, station) else { continue };
            let values = state.current().map(|e| self.values(e).to_vec()).unwrap_or_default();
            let form = Contribution {
                stage: self.stage(&state),
                held: state.held,
                disputed: state.disputed,
                answers: state.answers,
                values: &values,
            };
            totals.account(&form, &self.maps[district.0 as usize].region, Sign::Add);
            let newest = self.history(&state).map(|e| self.event(e).arrival).max();
            totals.newest = totals.newest.max(newest.unwrap_or(0));
        }
        Some(totals)
    }
    /// The columns of a region's sums; see [`crate::Totals`]. Empty when the contest is not part of the election.
    pub fn columns(&self, registry: &Registry, contest: Contest, region: RegionIdx) -> Vec<Field> {
        match self.contests.iter().position(|c| *c == contest) {
            Some(position) => region_columns(registry, contest, region, &self.parties[position]),
            None => Vec::new(),
        }
    }
    /// Where each field of a district's form goes in the sums of regions.
    pub fn column_map(&self, district: DistrictIdx) -> Option<&ColumnMap> {
        self.maps.get(district.0 as usize)
    }
    /// Totals of a district with every field of its form.
    pub fn district_totals(&self, district: DistrictIdx) -> Option<&Totals> {
        self.districts.get(district.0 as usize)
    }
    /// The relations of a form's values with both sides, as the controls see them.
    pub fn explain(&self, registry: &Registry, contest: Contest, station: StationIdx) -> Vec<model::control::Instance> {
        let Some(number) = self.form(contest, station).and_then(Form::current) else { return Vec::new() };
        let Some(district) = registry.district_of(contest, station) else { return Vec::new() };
        let others: Vec<Option<u32>> = self
            .contests
            .iter()
            .filter(|c| **c != contest)
            .filter_map(|c| self.form(*c, station).and_then(Form::current))
            .map(|e| self.values(e).get(at::voters(Sex::J)))
            .collect();
        let values = self.values(number).to_vec();
        model::control::explain(&context(registry, station, district, &values, &others))
    }

    fn form_events(&self, form: u32) -> impl Iterator<Item = u32> + '_ {
        self.history(&self.forms[form as usize]).map(|e| e.0)
    }
}

fn context<'a>(
    registry: &'a Registry,
    station: StationIdx,
    district: DistrictIdx,
    values: &'a [Option<u32>],
    others: &'a [Option<u32>],
) -> Context<'a> {
    let view = registry.station(station);
    Context {
        schema: &registry.district(district).schema,
        values,
        parameters: registry.parameters(),
        exempt: view.exempt,
        registered: view.registered,
        sibling_voters: others,
        second_readings: &[],
    }
}

/// Prefix counts: how many stations before each one hold the contest.
fn held_before(registry: &Registry, contest: Contest) -> Vec<u32> {
    let mut counts = Vec::with_capacity(registry.station_count() as usize + 1);
    let mut count = 0;
    counts.push(0);
    for station in 0..registry.station_count() {
        count += u32::from(registry.district_of(contest, StationIdx(station)).is_some());
        counts.push(count);
    }
    counts
}
