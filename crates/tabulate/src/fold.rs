//! The fold itself: takes the log's entries one after the other, and settles the forms that they touched.

use crate::desk::{Act, Deed};
use crate::events::{EventKind, FormEvent, NONE, Status, push_values, said, words};
use crate::read::context;
use crate::resolve::{Node, resolve};
use crate::state::{Anomaly, AnomalyKind, Applied, Chain, CutRecord, Tabulation};
use crate::totals::Sign;
use model::control::{Answers, check};
use model::event::{Entry, Link, Payload, Power};
use model::form::{HEAD, at};
use model::{Contest, EventId, KeyId, Refusal, Rules, Sex, Stage};
use registry::{DistrictIdx, Registry, StationIdx};
use std::collections::BTreeMap;

impl Tabulation {
    /// Applies the next entry of the log. The caller has checked its signatures: one whose signatures do not verify is
    /// for [`Tabulation::refuse`].
    pub fn apply(&mut self, registry: &Registry, entry: &Entry) -> Applied {
        let applied = self.take(registry, entry);
        self.settle(registry);
        applied
    }

    /// The same for one of many entries: what follows from it for forms and totals is left to [`Tabulation::settle`], which
    /// must come before anything else is read. However many events one form gets, it is resolved once.
    pub fn take(&mut self, registry: &Registry, entry: &Entry) -> Applied {
        self.enter(registry, entry, None)
    }

    /// Takes the next entry of the log, one that [`Authority::verify_signatures`](model::Authority::verify_signatures)
    /// refuses. It keeps its place, changes nothing, and is refused in public; no key's chain goes through it, since
    /// nobody signed it.
    pub fn refuse(&mut self, registry: &Registry, entry: &Entry, refusal: Refusal) -> Applied {
        self.enter(registry, entry, Some(refusal))
    }

    fn enter(&mut self, registry: &Registry, entry: &Entry, unsigned: Option<Refusal>) -> Applied {
        let index = self.size;
        self.size += 1;
        if index == 0 {
            self.first_arrival = entry.arrival.0;
        }
        let by = entry.event.payload().by();
        let signed = match unsigned {
            None => self.authority.knows_signers(&entry.event),
            Some(refusal) => Err(self.authority.verify_signatures(&entry.event).err().unwrap_or(refusal)),
        };
        let is_signed = signed.is_ok();
        let verdict =
            signed.and_then(|()| self.authority.judge(&entry.event, index, entry.arrival, registry));
        let payload = entry.event.payload();
        if payload.form_event().is_some() {
            return self.apply_form(registry, entry, index, verdict, is_signed);
        }
        let taken = self.take_acts(registry, entry, index, verdict);
        let taken = taken.and_then(|()| self.take_pictures(registry, payload, index));
        if taken.is_ok() {
            if payload.is_mandate() {
                self.authority.apply(&entry.event, index);
                self.authority_entries.push((index, entry.event.bytes().to_vec()));
            }
            if let Payload::Cut(cut) = payload {
                self.cuts.push(CutRecord { index, arrival: entry.arrival.0, cut: cut.clone() });
            }
        }
        if let Err(refusal) = &taken {
            self.anomaly(index, AnomalyKind::Refused, by, refusal.number());
        }
        match taken {
            Ok(form) => Applied { form, refused: None },
            Err(refusal) => Applied { form: None, refused: Some(refusal) },
        }
    }

    /// Passes over an entry that is not an event this version knows: it keeps its place in the log and changes nothing.
    /// Only a verifier meets such entries; what it then compares it calls not checked.
    pub fn skip(&mut self) {
        self.size += 1;
    }

    fn apply_form(
        &mut self,
        registry: &Registry,
        entry: &Entry,
        index: u64,
        verdict: Result<(), Refusal>,
        signed: bool,
    ) -> Applied {
        let payload = entry.event.payload();
        let Some(event) = payload.form_event() else { return Applied::default() };
        let (by, contest) = (payload.by(), event.form.contest);
        let key = self.intern(by);
        if signed {
            event.link.into_iter().for_each(|link| self.follow_chain(index, by, key, link, entry.event.id()));
        }
        if event.power > Power::Claim {
            self.settle(registry);
        }

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
        let form = match (position, station, district) {
            (Some(p), Some(s), Some(_)) => (p * self.stations + s.0 as usize) as u32,
            _ => NONE,
        };
        let source = self.source_of(registry, payload);
        let refused = refused.or_else(|| match &source {
            Some(Err(refusal)) => Some(refusal.clone()),
            _ if form == NONE => None,
            of => self.meets_state(form, payload, of.iter().flatten().next().copied()).err(),
        });
        if let Some(refusal) = &refused {
            self.anomaly(index, AnomalyKind::Refused, by, refusal.number());
        }
        let refusal = refused.as_ref().map_or(0, Refusal::number);
        if let (Payload::FormMoved(of), Some(Ok(source))) = (payload, &source) {
            let event = self.moving(*source, of).unwrap_or(NONE);
            let act = Act { index, deed: Deed::MovedAway, key, arrival: entry.arrival.0, refusal, event };
            self.act(*source, act);
        }
        let number = self.events.len() as u32;
        let record = FormEvent {
            index,
            id: entry.event.id(),
            key,
            arrival: entry.arrival.0,
            claimed: payload.time().0,
            said: said(payload, entry.arrival.0),
            kind: match payload {
                Payload::FormImported(p) => match (p.behind.is_unsaid(), p.portal.is_some()) {
                    (true, false) => EventKind::Imported,
                    (true, true) => EventKind::ImportedPortal,
                    (false, false) => EventKind::Imported2,
                    (false, true) => EventKind::ImportedPortal2,
                },
                Payload::FormCorrected(_) => EventKind::Corrected,
                Payload::FormMoved(_) => EventKind::Moved,
                Payload::ResultDecided(_) => EventKind::Decided,
                _ => EventKind::Confirmed,
            },
            stage: event.stage,
            round: event.form.round,
            count: event.form.count,
            status: if refused.is_some() { Status::Refused } else { Status::Superseded },
            replaces: event
                .replaces
                .and_then(|id| self.earlier(id, form, event.form.round, event.form.count))
                .map(|number| self.newer(number))
                // What a desk said, only a desk replaces.
                .filter(|number| self.events[*number as usize].power() <= event.power)
                .unwrap_or(NONE),
            behind: event
                .behind
                .filter(|_| refused.is_none())
                .and_then(|id| self.earlier(id, form, event.form.round, event.form.count))
                .filter(|number| self.events[*number as usize].status != Status::Refused)
                .map_or(NONE, |number| self.newer(number)),
            next: NONE,
            form,
            at: push_values(&mut self.arena, event.values) as u32,
            width: event.values.len() as u16,
            rendered: NONE,
        };
        self.events.push(record);
        self.name(record.id, number);
        let (Some(station), true) = (station, form != NONE) else { return Applied { form: None, refused } };
        self.link(form, number);
        if event.power > Power::Claim {
            let act =
                Act { index, deed: Deed::Values, key, arrival: entry.arrival.0, refusal, event: number };
            self.act(form, act);
        }
        self.newest(registry, contest, station, district, number);
        if refused.is_none() {
            self.dirty.push(form);
        }
        Applied { form: Some((contest, station)), refused }
    }

    /// Judges the key's chain: numbers follow each other, each names the one before.
    fn follow_chain(&mut self, index: u64, by: KeyId, key: u32, Link { seq, prev }: Link, id: EventId) {
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

    pub(crate) fn intern(&mut self, key: KeyId) -> u32 {
        if let Some(number) = self.key_numbers.get(&key) {
            return *number;
        }
        let number = self.keys.len() as u32;
        self.keys.push(key);
        self.chains.push(Chain::default());
        self.key_numbers.insert(key, number);
        number
    }

    fn link(&mut self, form: u32, number: u32) {
        let state = &mut self.forms[form as usize];
        match state.last {
            NONE => state.first = number,
            last => self.events[last as usize].next = number,
        }
        state.last = number;
    }

    /// Resolves every form that got events since the last time, judges it and its station's other forms (K14), and moves
    /// the totals by the difference.
    pub fn settle(&mut self, registry: &Registry) {
        let mut dirty = std::mem::take(&mut self.dirty);
        let stations = self.stations;
        let station = |form: &u32| StationIdx((*form as usize % stations) as u32);
        // Forms of one station together.
        dirty.sort_unstable_by_key(|form| (station(form), *form));
        dirty.dedup();
        for together in dirty.chunk_by(|a, b| station(a) == station(b)) {
            if let Some(first) = together.first() {
                self.update(registry, station(first), together);
            }
        }
    }

    fn update(&mut self, registry: &Registry, station: StationIdx, changed: &[u32]) {
        let forms: Vec<(usize, u32)> = (0..self.contests.len())
            .map(|p| (p, (p * self.stations + station.0 as usize) as u32))
            .filter(|(_, f)| self.forms[*f as usize].first != NONE || self.acts.contains_key(f))
            .collect();
        for (position, form) in &forms {
            self.account(registry, *position, station, *form, Sign::Remove);
        }
        changed.iter().for_each(|form| self.resolve_form(*form));
        let voters: Vec<Option<u32>> = forms
            .iter()
            .map(|(_, f)| {
                self.forms[*f as usize].current().and_then(|e| self.values(e).get(at::voters(Sex::J)))
            })
            .collect();
        for (i, (position, form)) in forms.iter().enumerate() {
            let others: Vec<Option<u32>> =
                voters.iter().enumerate().filter(|(j, _)| *j != i).map(|(_, v)| *v).collect();
            self.judge_form(registry, self.contests[*position], station, *form, &others);
            self.account(registry, *position, station, *form, Sign::Add);
        }
    }

    fn resolve_form(&mut self, form: u32) {
        let numbers = self.taking_part(&self.forms[form as usize]);
        let nodes = self.nodes(form, &numbers, u64::MAX);
        let resolution = resolve(self.rules(), &nodes);
        for (node, status) in nodes.iter().zip(&resolution.statuses) {
            self.events[node.number as usize].status = *status;
        }
        let current = resolution.current.map_or(NONE, |i| nodes[i].number);
        let is_in = current != NONE && self.events[current as usize].stage != Stage::BelumMasuk;
        let checked = self.standing(form, current, u64::MAX).checked;
        let (objected, said_absent) = (self.is_objected(form, u64::MAX), self.is_said_absent(form, u64::MAX));
        let state = &mut self.forms[form as usize];
        (state.current, state.disputed, state.checked) = (current, resolution.disputed, checked);
        (state.objected, state.absent) = (objected, said_absent && !is_in);
    }

    /// A form's events as the resolver sees them, by what desks said before a size of the log. Linear but for the look-ups, and
    /// in what desks decided.
    pub(crate) fn nodes(&self, form: u32, numbers: &[u32], size: u64) -> Vec<Node> {
        let aside = self.set_aside(form, numbers, size);
        let mut position = BTreeMap::new();
        let mut said = BTreeMap::new();
        let node = |(i, number): (usize, &u32)| {
            let event = &self.events[*number as usize];
            let poll = (event.round, event.count);
            // By the first rules another stage was another thing to say.
            let stage = (self.rules() == Rules::V1).then_some(event.stage);
            position.insert(*number, i);
            Node {
                number: *number,
                poll,
                parent: position.get(&event.replaces).copied(),
                refused: event.status == Status::Refused,
                aside: aside.contains(number),
                same_as: *said.entry((poll, stage, self.words_of(event))).or_insert(i),
            }
        };
        numbers.iter().enumerate().map(node).collect()
    }

    pub(crate) fn words_of(&self, event: &FormEvent) -> &[u32] {
        let at = event.at as usize;
        &self.arena[at..at + words(event.width as usize)]
    }

    fn judge_form(
        &mut self,
        registry: &Registry,
        contest: Contest,
        station: StationIdx,
        form: u32,
        others: &[Option<u32>],
    ) {
        let state = self.forms[form as usize];
        let answers = match (state.current(), registry.district_of(contest, station)) {
            (Some(number), Some(district)) => {
                let values = self.values(number).to_vec();
                check(&context(registry, self.rules(), station, district, &values, others))
            }
            _ => Answers::default(),
        };
        // What is in dispute is out already, and its versions are what it is.
        let settled = !(state.disputed && self.rules().disputes_are_out());
        let upheld = self.standing(form, state.current, u64::MAX).upheld;
        let held = answers.broken.holds_out() && settled && !upheld;
        let incomplete = state.current().is_some_and(|e| {
            self.event(e).stage != Stage::BelumMasuk && self.values(e).iter().skip(HEAD).any(|v| v.is_none())
        });
        let state = &mut self.forms[form as usize];
        state.answers = answers;
        state.held = held;
        state.incomplete = incomplete;
        if state.current != NONE && settled {
            self.events[state.current as usize].status = if held { Status::Held } else { Status::Counted };
        }
    }

    /// Adds a form to, or removes it from, its tiers and its district.
    fn account(&mut self, registry: &Registry, position: usize, station: StationIdx, form: u32, sign: Sign) {
        let contest = self.contests[position];
        let state = self.forms[form as usize];
        let Some(district) = registry.district_of(contest, station) else { return };
        let values = state.current().map(|e| self.values(e).to_vec()).unwrap_or_default();
        let form = self.contribution(&state, &values);
        let map = &self.maps[district.0 as usize];
        let names_from = contest.names_from();
        let mut region = Some(registry.station(station).village);
        while let Some(r) = region {
            let view = registry.region(r);
            if let Some(totals) = self.regions[position].get_mut(self.upper[r.0 as usize] as usize) {
                let columns = if view.level < names_from { &map.above } else { &map.region };
                totals.account(&form, columns, sign);
            }
            region = view.parent;
        }
        self.districts[district.0 as usize].account(&form, &map.district, sign);
    }

    fn newest(
        &mut self,
        registry: &Registry,
        contest: Contest,
        station: StationIdx,
        district: Option<DistrictIdx>,
        number: u32,
    ) {
        let FormEvent { arrival, said, .. } = self.events[number as usize];
        let Some(position) = self.contests.iter().position(|c| *c == contest) else { return };
        let mut region = Some(registry.station(station).village);
        while let Some(r) = region {
            if let Some(totals) = self.regions[position].get_mut(self.upper[r.0 as usize] as usize) {
                totals.newest = totals.newest.max(arrival);
                totals.said = totals.said.max(said);
            }
            region = registry.region(r).parent;
        }
        if let Some(d) = district {
            let totals = &mut self.districts[d.0 as usize];
            totals.newest = totals.newest.max(arrival);
            totals.said = totals.said.max(said);
        }
    }
}
