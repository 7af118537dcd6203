//! What desks said of forms: which events they set aside, what they checked, objections, and what was found void. The fold
//! keeps where the log says it, and of what it says only that from which a form's state follows (docs/spec/event.md, "The
//! desk").

use crate::events::{NONE, Status};
use crate::state::Tabulation;
use model::event::{Entry, Outcome, ReviewedForm};
use model::{Contest, EventId, FormKey, Payload, Refusal, Stage};
use registry::{Registry, StationIdx};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::ops::Range;

/// What an act does to a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Deed {
    /// An event carries the form's values; it is in the form's history too.
    Values,
    /// Somebody found that what is recorded is what the photo shows.
    Reviewed,
    /// It was decided which event stands.
    Resolved,
    /// An event was found to be of another form.
    MovedAway,
    /// Somebody objected.
    Objection,
    /// An objection, that of a log index, was answered: `true` where it is kept.
    Answer(u64, bool),
    /// A repeat poll, or one that is held later, was opened.
    PollOpened,
    /// A recount was opened.
    CountOpened,
    /// No result will come.
    Absent,
}

/// What a desk, an objector or authorities said of one form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// Log index of the entry that says it.
    pub index: u64,
    /// What it does.
    pub deed: Deed,
    /// Number of the author's key; see [`crate::Tabulation::key`].
    pub key: u32,
    /// Arrival as the log says, unix seconds.
    pub arrival: i64,
    /// Number of the refusal; 0 where it has effect. One review may have effect for some of its forms and not for others.
    pub refusal: u16,
    /// The event that it is about, by its number.
    pub(crate) event: u32,
}

impl Deed {
    /// The kind of its event, with the version.
    pub const fn kind(self) -> Option<&'static str> {
        Some(match self {
            Deed::Values => return None,
            Deed::Reviewed => model::event::FormsReviewed::KIND,
            Deed::Resolved => model::event::FormResolved::KIND,
            Deed::MovedAway => model::event::FormMoved::KIND,
            Deed::Objection => model::event::ObjectionFiled::KIND,
            Deed::Answer(..) => model::event::ObjectionAnswered::KIND,
            Deed::PollOpened => model::event::PollRepeated::KIND,
            Deed::CountOpened => model::event::CountRepeated::KIND,
            Deed::Absent => model::event::StationAbsent::KIND,
        })
    }
}

impl Act {
    /// Whether it has effect.
    pub fn holds(&self) -> bool {
        self.refusal == 0
    }

    /// The code of the refusal; none where it has effect.
    pub fn code(&self) -> Option<String> {
        (!self.holds()).then(|| format!("E{}", self.refusal))
    }
}

impl Tabulation {
    /// What was said of a form beside its values, and with them by desks and authorities, in log order.
    pub fn acts(&self, contest: Contest, station: StationIdx) -> &[Act] {
        self.number(contest, station).map_or(&[][..], |form| self.acts_of(form))
    }

    pub(crate) fn acts_of(&self, form: u32) -> &[Act] {
        self.acts.get(&form).map_or(&[][..], Vec::as_slice)
    }

    /// Forms of which something was said from a size of the log on.
    pub(crate) fn acted_on_since(&self, size: u64) -> impl Iterator<Item = (Contest, StationIdx)> + '_ {
        let newly = move |(form, acts): (&u32, &Vec<Act>)| {
            acts.last().is_some_and(|act| act.index >= size).then_some(*form)
        };
        self.acts.iter().filter_map(newly).filter_map(|form| self.place_of(form))
    }

    /// The number of a form of this election.
    fn number_of(&self, registry: &Registry, form: &FormKey) -> Result<u32, Refusal> {
        let unknown = || Refusal::UnknownStation(form.station.clone());
        let station = registry.station_by_code(form.station.as_str()).ok_or_else(unknown)?;
        let held = registry.district_of(form.contest, station).and(self.number(form.contest, station));
        held.ok_or_else(|| Refusal::NoSuchContest(form.contest.code().into()))
    }

    pub(crate) fn act(&mut self, form: u32, act: Act) {
        self.acts.entry(form).or_default().push(act);
        if act.deed != Deed::Values {
            self.deeds.push((act.index, form));
        }
        // What has no effect is kept to be seen, and changes no form.
        if act.holds() {
            self.dirty.push(form);
        }
    }

    /// Takes an entry that speaks of forms without being one's event; `verdict` is what authority and signatures say. Returns why it
    /// was refused, if it was.
    pub(crate) fn take_acts(
        &mut self,
        registry: &Registry,
        entry: &Entry,
        index: u64,
        verdict: Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let payload = entry.event.payload();
        let (about, deed) = match payload {
            Payload::FormsReviewed(of) => {
                return self.take_reviews(registry, &of.forms, (index, entry), verdict);
            }
            Payload::FormResolved(of) => (&of.form, Deed::Resolved),
            Payload::ObjectionFiled(of) => (&of.form, Deed::Objection),
            Payload::ObjectionAnswered(of) => (&of.form, Deed::Answer(0, false)),
            Payload::PollRepeated(of) => (&of.form, Deed::PollOpened),
            Payload::CountRepeated(of) => (&of.form, Deed::CountOpened),
            Payload::StationAbsent(of) => (&of.form, Deed::Absent),
            _ => return verdict,
        };
        self.settle(registry);
        let form = self.number_of(registry, about);
        let key = self.intern(payload.by());
        let mut act = Act { index, deed, key, arrival: entry.arrival.0, refusal: 0, event: NONE };
        let judged = verdict.and_then(|()| match (payload, &form) {
            (_, Err(refusal)) => Err(refusal.clone()),
            (Payload::FormResolved(of), Ok(form)) => {
                let seen: BTreeSet<EventId> = of.versions.iter().copied().collect();
                let mut stands = self.stands(*form, about);
                let state = &self.forms[*form as usize];
                // Of a form that is not in dispute, all that is to be seen is what is recorded.
                stands.retain(|number| state.disputed || *number == state.current);
                let ids = stands.iter().map(|n| self.events[*n as usize].id).collect::<BTreeSet<_>>();
                act.event = self.deciding(*form, about, of.event).unwrap_or(NONE);
                let same = !ids.is_empty() && ids == seen && act.event != NONE;
                if same { Ok(()) } else { Err(Refusal::OtherState(of.event)) }
            }
            (Payload::ObjectionAnswered(of), Ok(form)) => match self.objections.get(&of.objection) {
                Some((at, of_index)) if at == form => {
                    act.deed = Deed::Answer(*of_index, of.outcome == Outcome::Kept);
                    Ok(())
                }
                _ => Err(Refusal::NoSuchObjection(of.objection)),
            },
            _ => Ok(()),
        });
        if let (Payload::ObjectionFiled(_), Ok(()), Ok(form)) = (payload, &judged, &form) {
            self.objections.entry(entry.event.id()).or_insert((*form, index));
        }
        if let Ok(form) = form {
            self.act(form, Act { refusal: judged.as_ref().err().map_or(0, Refusal::number), ..act });
        }
        judged
    }

    fn take_reviews(
        &mut self,
        registry: &Registry,
        forms: &[ReviewedForm],
        (index, entry): (u64, &Entry),
        verdict: Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        self.settle(registry);
        let (by, arrival) = (entry.event.payload().by(), entry.arrival.0);
        let key = self.intern(by);
        let numbers: Vec<_> = forms.iter().map(|of| self.number_of(registry, &of.form)).collect();
        let missing = numbers.iter().find_map(|number| number.as_ref().err());
        let judged = verdict.and_then(|()| missing.map_or(Ok(()), |refusal| Err(refusal.clone())));
        for (of, number) in forms.iter().zip(numbers) {
            let Ok(form) = number else { continue };
            let event = self.recorded_as(form, &of.form, of.event);
            let fits = event.is_some_and(|number| {
                let state = &self.forms[form as usize];
                let is_in = self.events[number as usize].stage != Stage::BelumMasuk;
                !state.disputed && is_in && !self.is_own(number, by)
            });
            let refusal = match &judged {
                Err(refusal) => refusal.number(),
                Ok(()) if fits => 0,
                Ok(()) => Refusal::OtherState(of.event).number(),
            };
            let event = event.unwrap_or(NONE);
            self.act(form, Act { index, deed: Deed::Reviewed, key, arrival, refusal, event });
        }
        judged
    }

    /// Whether a human being would judge what his own key said.
    fn is_own(&self, number: u32, by: model::KeyId) -> bool {
        let person = |key: &model::KeyId| self.authority.grants().get(key).and_then(|grant| grant.person);
        let author = self.keys.get(self.events[number as usize].key as usize).and_then(person);
        author.is_some() && author == person(&by)
    }

    /// Whether an event that carries a form's values, by a desk or on a decision, meets the state that it was made for.
    pub(crate) fn meets_state(
        &self,
        form: u32,
        payload: &Payload,
        source: Option<u32>,
    ) -> Result<(), Refusal> {
        let recorded = match self.forms[form as usize].current {
            NONE => None,
            number => Some(self.events[number as usize].id),
        };
        let (named, holds) = match payload {
            Payload::FormCorrected(of) => {
                (Some(of.replaces), self.recorded_as(form, &of.form, of.replaces).is_some())
            }
            Payload::ResultDecided(of) => (of.replaces.or(recorded), of.replaces == recorded),
            Payload::FormMoved(of) => {
                let stands = source.is_some_and(|source| self.moving(source, of).is_some());
                (Some(of.event), stands)
            }
            _ => (None, true),
        };
        match named.filter(|_| !holds) {
            Some(id) => Err(Refusal::OtherState(id)),
            None => Ok(()),
        }
    }

    /// The form that an event leaves, where one does.
    pub(crate) fn source_of(&self, registry: &Registry, payload: &Payload) -> Option<Result<u32, Refusal>> {
        match payload {
            Payload::FormMoved(of) => Some(self.number_of(registry, &of.form)),
            _ => None,
        }
    }

    /// The event that a move takes away from a form.
    pub(crate) fn moving(&self, source: u32, of: &model::event::FormMoved) -> Option<u32> {
        let stands = self.stands(source, &of.form);
        stands.into_iter().find(|number| self.events[*number as usize].id == of.event)
    }

    /// What is recorded of a form, if it has this id and is of this round and count.
    fn recorded_as(&self, form: u32, key: &FormKey, id: EventId) -> Option<u32> {
        let number = self.forms[form as usize].current;
        let event = self.events.get(number as usize)?;
        (event.id == id && (event.round, event.count) == (key.round, key.count)).then_some(number)
    }

    /// The accepted event of this id in the poll of a form that decides.
    fn deciding(&self, form: u32, key: &FormKey, id: EventId) -> Option<u32> {
        let number = *self.ids.get(&id)?;
        let event = self.events.get(number as usize)?;
        let of = event.form == form && (event.round, event.count) == (key.round, key.count);
        (of && event.status != Status::Refused && event.behind == NONE).then_some(number)
    }

    /// The events of a form that nothing replaces, where this is the poll that decides.
    fn stands(&self, form: u32, key: &FormKey) -> Vec<u32> {
        let numbers = self.taking_part(&self.forms[form as usize]);
        let nodes = self.nodes(form, &numbers, u64::MAX);
        let live = |node: &&crate::resolve::Node| !node.refused && !node.aside;
        let poll = nodes.iter().filter(live).map(|node| node.poll).max();
        if poll != Some((key.round, key.count)) {
            return Vec::new();
        }
        let of_poll = |node: &&crate::resolve::Node| live(node) && Some(node.poll) == poll;
        let replaced: BTreeSet<usize> = nodes.iter().filter(of_poll).filter_map(|node| node.parent).collect();
        let ends = nodes.iter().enumerate().filter(|(i, node)| of_poll(node) && !replaced.contains(i));
        ends.map(|(_, node)| node.number).collect()
    }

    /// Acts that carry no values, of the entries of a range, in log order; of one entry in the order of contests and stations.
    pub fn deeds(&self, entries: Range<u64>) -> Vec<(Contest, StationIdx, Act)> {
        let from = self.deeds.partition_point(|(index, _)| *index < entries.start);
        let here = self.deeds.iter().skip(from).take_while(|(index, _)| *index < entries.end);
        let mut here: Vec<(u64, u32)> = here.copied().collect();
        here.sort_unstable();
        let act = |(index, form): (u64, u32)| {
            let act = self.acts_of(form).iter().find(|act| act.index == index && act.deed != Deed::Values)?;
            let (contest, station) = self.place_of(form)?;
            Some((contest, station, *act))
        };
        here.into_iter().filter_map(act).collect()
    }
}
