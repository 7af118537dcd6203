//! Lanes. A lane is what one key says of one form. The log takes a bounded number of events of each lane, so that no key can
//! make a form's history, and the work of everybody who folds it, as long as it likes.

use model::event::EVENTS_PER_FORM_MAX;
use model::{Digest, FormKey, Payload};
use std::collections::HashMap;

/// A key and a form (contest, station, round, count), as 16 bytes (docs/spec/store.md): too many for two that fall together
/// to be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Lane(pub [u8; 16]);

impl Lane {
    /// The form that an event is counted for: the one whose values it carries, or to which somebody alone objects.
    pub(crate) fn form(payload: &Payload) -> Option<&FormKey> {
        match payload {
            Payload::ObjectionFiled(of) => Some(&of.form),
            other => other.form_event().map(|of| of.form),
        }
    }

    /// The lane of an event; none where it is not of a form.
    pub fn of(payload: &Payload) -> Option<Self> {
        let form = Self::form(payload)?;
        let place = format!("{}/{}/{}/{}", form.contest.code(), form.station, form.round, form.count);
        let Digest(hash) = Digest::of(&[&payload.by().0[..], place.as_bytes()].concat());
        hash.first_chunk().copied().map(Lane)
    }

    /// The lane of an entry's bytes, whichever log they are of; none where they are no event.
    pub fn of_entry(bytes: &[u8]) -> Option<Self> {
        let payload = std::str::from_utf8(bytes).ok()?.split('\n').nth(2)?;
        Lane::of(&Payload::parse(payload).ok()?)
    }
}

/// How many events each lane has. At worst 41 bytes for each key and form: 0.2 GB for five million.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lanes(HashMap<[u8; 16], u8>);

impl Lanes {
    /// One event more.
    pub fn add(&mut self, lane: Lane) {
        let count = self.0.entry(lane.0).or_default();
        *count = count.saturating_add(1);
    }

    /// Whether a lane has all that it may have, together with what a batch adds to it.
    pub fn is_full(&self, with: &Lanes, lane: Lane) -> bool {
        let count = |of: &Lanes| of.0.get(&lane.0).copied().unwrap_or_default();
        count(self).saturating_add(count(with)) >= EVENTS_PER_FORM_MAX
    }
}
