//! Which public pictures belong to which confirmation: the fold keeps where the log says it, and nothing of what it says.

use crate::events::{EventKind, EventNumber, FormEvent};
use crate::state::Tabulation;
use model::{Contest, EventId, FormKey, Payload, Refusal};
use registry::{Registry, StationIdx};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// An entry that names a confirmation's public pictures.
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
    pub fn withdrawn(&self, number: EventNumber) -> &[u64] {
        self.withdrawn.get(&number.0).map_or(&[], Vec::as_slice)
    }

    /// Log indices of every `image.rendered` of a confirmation of which something was withdrawn, in log order; nothing of others.
    pub fn withdrawn_from(&self, number: EventNumber) -> impl Iterator<Item = u64> + '_ {
        let asked = !self.withdrawn(number).is_empty();
        let of = self.rendered.iter().filter(move |entry| asked && entry.event == number.0);
        of.map(|entry| entry.index)
    }

    /// Log indices of every `image.rendered` that stands, from a size of the log on, in log order.
    pub fn rendered_since(&self, size: u64) -> impl Iterator<Item = u64> + '_ {
        self.rendered_from(size).iter().map(|entry| entry.index)
    }

    /// Every `image.rendered` that stands, with the confirmation that it is of, in log order.
    pub fn renderings(&self) -> impl Iterator<Item = (u64, EventNumber)> + '_ {
        self.rendered.iter().map(|entry| (entry.index, EventNumber(entry.event)))
    }

    /// Confirmations of which something was withdrawn.
    pub fn with_withdrawals(&self) -> impl Iterator<Item = EventNumber> + '_ {
        self.withdrawn.keys().map(|number| EventNumber(*number))
    }

    /// They stand in log order.
    fn rendered_from(&self, size: u64) -> &[PictureEntry] {
        let first = self.rendered.partition_point(|entry| entry.index < size);
        self.rendered.get(first..).unwrap_or_default()
    }

    /// The forms whose public files the entries from a size on may have changed.
    pub fn touched_since(&self, size: u64) -> BTreeSet<(Contest, StationIdx)> {
        let first = self.events.partition_point(|event| event.index < size);
        let rendered = self.rendered_from(size).iter().map(|entry| entry.event);
        let newly = |(number, indices): (&u32, &Vec<u64>)| {
            indices.last().is_some_and(|last| *last >= size).then_some(*number)
        };
        let pictures = rendered.chain(self.withdrawn.iter().filter_map(newly));
        let of = pictures.filter_map(|number| self.events.get(number as usize));
        let events = self.events[first..].iter().chain(of).filter_map(|event| self.form_of(event));
        events.chain(self.acted_on_since(size)).collect()
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
        match payload {
            Payload::ImageRendered(_) => {
                self.events[number as usize].rendered = self.rendered.len() as u32;
                self.rendered.push(PictureEntry { index, event: number });
            }
            _ => self.withdrawn.entry(number).or_default().push(index),
        }
        Ok(self.form_of(&self.events[number as usize]))
    }

    /// The number of a confirmation of this form, refused or not.
    fn confirmation(&self, registry: &Registry, id: EventId, form: &FormKey) -> Option<u32> {
        let number = *self.ids.get(&id)?;
        let event = self.events.get(number as usize)?;
        let station = registry.station_by_code(form.station.as_str())?;
        let same = self.form_of(event) == Some((form.contest, station))
            && (event.round, event.count) == (form.round, form.count);
        (same && event.kind == EventKind::Confirmed).then_some(number)
    }
}
