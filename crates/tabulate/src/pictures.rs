//! Which public pictures belong to which confirmation: the fold keeps where the log says it, and nothing of what it says.

use crate::events::{EventKind, EventNumber, FormEvent, Status};
use crate::state::Tabulation;
use model::{Contest, EventId, FormKey, Payload, Refusal};
use registry::{Registry, StationIdx};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// An entry that speaks of a confirmation's public pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PictureEntry {
    /// Log index.
    pub index: u64,
    /// Number of the confirmation.
    pub event: u32,
}

impl Tabulation {
    /// Log index of the newest `image.rendered` of a confirmation.
    pub fn rendered(&self, event: &FormEvent) -> Option<u64> {
        self.rendered.get(event.rendered as usize).map(|entry| entry.index)
    }

    /// Log indices of the `image.withdrawn` of a confirmation, in log order.
    pub fn withdrawn(&self, number: EventNumber) -> impl Iterator<Item = u64> + '_ {
        self.withdrawn.iter().filter(move |entry| entry.event == number.0).map(|entry| entry.index)
    }

    /// Log indices of every `image.rendered` that stands, from a size of the log on, in log order.
    pub fn rendered_since(&self, size: u64) -> impl Iterator<Item = u64> + '_ {
        self.rendered.iter().map(|entry| entry.index).filter(move |index| *index >= size)
    }

    /// Every `image.rendered` that stands, with the confirmation that it is of, in log order.
    pub fn renderings(&self) -> impl Iterator<Item = (u64, EventNumber)> + '_ {
        self.rendered.iter().map(|entry| (entry.index, EventNumber(entry.event)))
    }

    /// Log indices of every `image.withdrawn` that stands, in log order.
    pub fn all_withdrawn(&self) -> impl Iterator<Item = u64> + '_ {
        self.withdrawn.iter().map(|entry| entry.index)
    }

    /// The forms whose public files the entries from a size on may have changed.
    pub fn touched_since(&self, size: u64) -> BTreeSet<(Contest, StationIdx)> {
        let first = self.events.partition_point(|event| event.index < size);
        let pictures = self.rendered.iter().chain(&self.withdrawn).filter(|entry| entry.index >= size);
        let of = pictures.filter_map(|entry| self.events.get(entry.event as usize));
        self.events[first..].iter().chain(of).filter_map(|event| self.form_of(event)).collect()
    }

    /// Takes an entry that speaks of pictures; the form that it touches.
    pub(crate) fn take_pictures(
        &mut self,
        registry: &Registry,
        payload: &Payload,
        index: u64,
    ) -> Result<Option<(Contest, StationIdx)>, Refusal> {
        let (event, form) = match payload {
            Payload::ImageRendered(of) => (of.event, &of.form),
            Payload::ImageWithdrawn(of) => (of.event, &of.form),
            _ => return Ok(None),
        };
        let number = self.confirmation(registry, event, form).ok_or(Refusal::NoSuchConfirmation(event))?;
        let entry = PictureEntry { index, event: number };
        match payload {
            Payload::ImageRendered(_) => {
                self.events[number as usize].rendered = self.rendered.len() as u32;
                self.rendered.push(entry);
            }
            _ => self.withdrawn.push(entry),
        }
        Ok(self.form_of(&self.events[number as usize]))
    }

    /// The number of a confirmation of this form that is not refused.
    fn confirmation(&self, registry: &Registry, id: EventId, form: &FormKey) -> Option<u32> {
        let number = *self.ids.get(&id)?;
        let event = self.events.get(number as usize)?;
        let station = registry.station_by_code(form.station.as_str())?;
        let same = self.form_of(event) == Some((form.contest, station))
            && (event.round, event.count) == (form.round, form.count);
        (same && event.kind == EventKind::Confirmed && event.status != Status::Refused).then_some(number)
    }
}
