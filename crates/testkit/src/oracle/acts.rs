//! Whether an act meets the state that it was made for, and what it is an act of.

use super::desk::{Act, Found, Place, Said, form};
use super::{Event, mandates};
use model::event::Outcome;
use model::{EventId, FormKey, KeyId, Payload, Stage};
use registry::Registry;
use std::collections::BTreeSet;

/// All that an act is judged by: the log before it.
pub struct Before<'a> {
    /// The registry.
    pub registry: &'a Registry,
    /// Mandates that were accepted.
    pub accepted: &'a [&'a Payload],
    /// Events of forms of the election, refused ones too.
    pub events: &'a [Event],
    /// Acts, refused ones too.
    pub acts: &'a [Act],
    /// Accepted objections: id, form, log index.
    pub objections: &'a [(EventId, Place, u64)],
}

/// No log index.
const NOTHING: u64 = u64::MAX;

impl Before<'_> {
    /// The refusal of an entry that authority lets through, and the acts that an entry is, whether or not it is refused.
    pub fn judge(&self, payload: &Payload, index: u64, refused: Option<u16>) -> (Option<u16>, Vec<Act>) {
        if let Payload::FormsReviewed(of) = payload {
            let refused = refused.or_else(|| of.forms.iter().find_map(|f| self.exists(&f.form)));
            let review = |named: &model::event::ReviewedForm| {
                let (event, void) = self.review(&named.form, named.event, of.by);
                let refused = refused.or(void.then_some(1030));
                self.act(&named.form, index, Said::Reviewed(event), refused)
            };
            return (refused, of.forms.iter().filter_map(review).collect());
        }
        let (forms, state) = match payload {
            Payload::FormCorrected(of) => {
                let found = self.found(&of.form);
                let fits = found.recorded.is_some_and(|e| e.id == of.replaces && e.poll == poll(&of.form));
                (vec![(&of.form, Said::Values)], (!fits).then_some(1030))
            }
            Payload::ResultDecided(of) => {
                let fits = self.found(&of.form).recorded.map(|e| e.id) == of.replaces;
                (vec![(&of.form, Said::Values)], (!fits).then_some(1030))
            }
            Payload::FormMoved(of) => {
                let found = self.found(&of.form);
                let end = found.ends.iter().find(|e| e.id == of.event);
                let end = end.filter(|_| found.poll == Some(poll(&of.form))).map(|e| e.index);
                let left = (&of.form, Said::Left(end.unwrap_or(NOTHING)));
                (vec![left, (&of.to, Said::Values)], end.is_none().then_some(1030))
            }
            Payload::FormResolved(of) => {
                let event = self.stands(&of.form, of.event, &of.versions);
                (vec![(&of.form, Said::Stands(event.unwrap_or(NOTHING)))], event.is_none().then_some(1030))
            }
            Payload::ObjectionFiled(of) => (vec![(&of.form, Said::Objection)], None),
            Payload::ObjectionAnswered(of) => {
                let named = self.objections.iter().find(|(id, ..)| *id == of.objection);
                let named = named.filter(|(_, form, _)| *form == place(&of.form)).map(|(.., at)| *at);
                let said = Said::Answer(named.unwrap_or(NOTHING), of.outcome == Outcome::Kept);
                (vec![(&of.form, said)], named.is_none().then_some(1031))
            }
            Payload::PollRepeated(of) => (vec![(&of.form, Said::Repeated)], None),
            Payload::CountRepeated(of) => (vec![(&of.form, Said::Recount)], None),
            Payload::StationAbsent(of) => (vec![(&of.form, Said::Absent)], None),
            _ => return (refused, Vec::new()),
        };
        // The form whose values it carries was looked at before.
        let named = forms.iter().filter(|(_, said)| *said != Said::Values);
        let refused = refused.or_else(|| named.clone().find_map(|(form, _)| self.exists(form))).or(state);
        let acts = forms.iter().filter_map(|(form, said)| self.act(form, index, said.clone(), refused));
        (refused, acts.collect())
    }

    /// What a form's recorded event was when it was reviewed, and whether the review is void.
    fn review(&self, form: &FormKey, id: EventId, by: KeyId) -> (u64, bool) {
        let found = self.found(form);
        let person = |key| mandates::mandate(self.accepted, key).and_then(|m| m.person);
        let Some(event) = found.recorded.filter(|e| e.id == id && e.poll == poll(form)) else {
            return (NOTHING, true);
        };
        let own = person(by).is_some() && person(event.by) == person(by);
        (event.index, event.stage == Stage::BelumMasuk || own || found.disputed)
    }

    /// The event that is said to stand, if what was seen is what is there.
    fn stands(&self, form: &FormKey, id: EventId, seen: &[EventId]) -> Option<u64> {
        let Found { poll: deciding, ends, recorded, disputed } = self.found(form);
        let ends = ends.iter().map(|e| e.id);
        let there: BTreeSet<EventId> = match disputed {
            true => ends.collect(),
            false => recorded.iter().map(|e| e.id).collect(),
        };
        if deciding != Some(poll(form)) || there != seen.iter().copied().collect() {
            return None;
        }
        let all: Vec<&Event> = self.events.iter().filter(|e| e.form == place(form)).collect();
        let good = |e: &&Event| e.refused.is_none() && super::behind::newer(e, &all).is_none();
        let event = all.iter().copied().find(|e| e.id == id)?;
        (event.poll == poll(form) && good(&event)).then_some(event.index)
    }

    fn found(&self, of: &FormKey) -> Found<'_> {
        form(&place(of), self.events, self.acts)
    }

    /// What is wrong with a form that is named.
    fn exists(&self, form: &FormKey) -> Option<u16> {
        let Some(station) = self.registry.station_by_code(form.station.as_str()) else { return Some(1015) };
        self.registry.district_of(form.contest, station).is_none().then_some(1016)
    }

    fn act(&self, form: &FormKey, index: u64, said: Said, refused: Option<u16>) -> Option<Act> {
        self.exists(form).is_none().then(|| Act { index, form: place(form), said, refused })
    }
}

fn place(form: &FormKey) -> Place {
    (form.contest, form.station.to_string())
}

fn poll(form: &FormKey) -> (u8, u8) {
    (form.round, form.count)
}
