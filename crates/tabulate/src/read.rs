//! Reading the state: totals, forms, events and counts, as publisher and verifier ask for them.

use crate::columns::{ColumnMap, region_columns};
use crate::events::{EventNumber, FormEvent, NONE, Status, Values};
use crate::resolve::resolve;
use crate::standing::reached;
use crate::state::{Anomaly, CutRecord, Form, StatusCounts, Tabulation};
use crate::totals::{Contribution, Sign, Totals};
use model::control::{Answers, Context, check};
use model::form::at;
use model::{Authority, Contest, EventId, Field, KeyId, Rules, Sex, Stage};
use registry::{DistrictIdx, RegionIdx, Registry, StationIdx};

impl Tabulation {
    /// Entries applied.
    pub fn size(&self) -> u64 {
        self.size
    }
    /// Arrival of entry 0, unix seconds.
    pub fn first_arrival(&self) -> i64 {
        self.first_arrival
    }
    /// The rules that entry 0 names; the latest where it names none that are known here.
    pub fn rules(&self) -> Rules {
        self.authority.rules()
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
        self.forms.get(self.number(contest, station)? as usize)
    }
    /// The number of a form; `None` when the contest is not part of the election.
    pub(crate) fn number(&self, contest: Contest, station: StationIdx) -> Option<u32> {
        let position = self.contests.iter().position(|c| *c == contest)?;
        Some((position * self.stations + station.0 as usize) as u32)
    }
    /// The form of a number; `None` for that of no form.
    pub(crate) fn place_of(&self, form: u32) -> Option<(Contest, StationIdx)> {
        let contest = self.contests.get((form as usize).checked_div(self.stations)?)?;
        Some((*contest, StationIdx((form as usize % self.stations) as u32)))
    }
    /// The stage of a form.
    pub fn stage(&self, form: &Form) -> Stage {
        let claimed = form.current().map_or(Stage::BelumMasuk, |e| self.event(e).stage);
        reached(claimed, form.checked)
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
    /// The event that is newer than an import by the source's own time, which therefore never counts.
    pub fn behind(&self, event: &FormEvent) -> Option<EventNumber> {
        (event.behind != NONE).then_some(EventNumber(event.behind))
    }
    /// All form events in log order.
    pub fn events(&self) -> impl Iterator<Item = (EventNumber, &FormEvent)> {
        self.events.iter().enumerate().map(|(i, e)| (EventNumber(i as u32), e))
    }
    /// Form events from a place of the log on, in log order.
    pub fn events_from(&self, index: u64) -> impl Iterator<Item = (EventNumber, &FormEvent)> {
        let first = self.events.partition_point(|event| event.index < index);
        self.events().skip(first)
    }
    /// The form an event belongs to; `None` for a refused event that names no form of this election.
    pub fn form_of(&self, event: &FormEvent) -> Option<(Contest, StationIdx)> {
        self.place_of(event.form)
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
        let taking_part = stations().filter(|s| registry.district_of(contest, *s).is_some()).count() as u64;
        let mut totals = Totals::new(taking_part, self.columns(registry, contest, region).len());
        for station in stations() {
            let state = self.forms[position * self.stations + station.0 as usize];
            let Some(district) = registry.district_of(contest, station) else { continue };
            let values = state.current().map(|e| self.values(e).to_vec()).unwrap_or_default();
            totals.account(
                &self.contribution(&state, &values),
                &self.maps[district.0 as usize].region,
                Sign::Add,
            );
            let newest = self.history(&state).map(|e| self.event(e).arrival).max();
            totals.newest = totals.newest.max(newest.unwrap_or(0));
            let said = self.history(&state).map(|e| self.event(e).said).max();
            totals.said = totals.said.max(said.unwrap_or(0));
        }
        Some(totals)
    }
    /// Whether a form adds to the headline total.
    pub fn in_headline(&self, form: &Form) -> bool {
        self.stage(form).is_headline() && !self.is_out(form)
    }
    /// Whether a bound or a dispute keeps a form out of the headline total.
    fn is_out(&self, form: &Form) -> bool {
        form.held || form.disputed && self.rules().disputes_are_out()
    }
    /// What the controls say of the values of any event of a form, the station's other forms being as they are.
    pub fn answers(&self, registry: &Registry, number: EventNumber) -> Answers {
        let event = self.event(number);
        let Some((contest, station)) = self.form_of(event) else { return Answers::default() };
        let Some(district) = registry.district_of(contest, station) else { return Answers::default() };
        let (values, others) = (self.values(number).to_vec(), self.other_voters(contest, station));
        check(&context(registry, self.rules(), station, district, &values, &others))
    }
    /// I.A.J of the same station's other forms, for K14.
    fn other_voters(&self, contest: Contest, station: StationIdx) -> Vec<Option<u32>> {
        let others = self.contests.iter().filter(|c| **c != contest);
        others
            .filter_map(|c| self.form(*c, station).and_then(Form::current))
            .map(|e| self.values(e).get(at::voters(Sex::J)))
            .collect()
    }
    /// What a form gives to the totals above it.
    pub(crate) fn contribution<'v>(&self, form: &Form, values: &'v [Option<u32>]) -> Contribution<'v> {
        Contribution {
            stage: self.stage(form),
            held: form.held,
            disputed: form.disputed,
            out: self.is_out(form),
            incomplete: form.incomplete,
            absent: form.absent,
            objected: form.objected,
            answers: form.answers,
            values,
        }
    }
    /// The versions of a form in dispute by [`Rules::V2`], the one that the log had first before the others: of each the
    /// events that say it and that nothing replaces, in log order. Empty where there is no dispute.
    pub fn versions(&self, form: &Form) -> Vec<Vec<EventNumber>> {
        if !form.disputed {
            return Vec::new();
        }
        let numbers = self.taking_part(form);
        let of = numbers.first().map_or(NONE, |number| self.events[*number as usize].form);
        let versions = resolve(self.rules(), &self.nodes(of, &numbers, u64::MAX)).versions;
        versions.into_iter().map(|v| v.into_iter().map(|i| EventNumber(numbers[i])).collect()).collect()
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
    pub fn explain(
        &self,
        registry: &Registry,
        contest: Contest,
        station: StationIdx,
    ) -> Vec<model::control::Instance> {
        let Some(number) = self.form(contest, station).and_then(Form::current) else { return Vec::new() };
        let Some(district) = registry.district_of(contest, station) else { return Vec::new() };
        let others = self.other_voters(contest, station);
        let values = self.values(number).to_vec();
        model::control::explain(&context(registry, self.rules(), station, district, &values, &others))
    }

    /// Numbers of the form's events that take part in what counts: an import that is behind another one does not.
    pub(crate) fn taking_part(&self, form: &Form) -> Vec<u32> {
        self.history(form).map(|e| e.0).filter(|e| self.events[*e as usize].behind == NONE).collect()
    }
}

/// What the controls of a form look at.
pub(crate) fn context<'a>(
    registry: &'a Registry,
    rules: Rules,
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
        rules,
        exempt: view.exempt,
        registered: view.registered,
        sibling_voters: others,
        second_readings: &[],
    }
}
