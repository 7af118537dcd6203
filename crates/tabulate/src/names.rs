//! Finds the event that an id names, for the fields `replaces` and `behind`, which refer to earlier events.

use crate::events::{NONE, Status};
use crate::state::Tabulation;
use model::EventId;

impl Tabulation {
    /// An event is named by the first entry that has it and is not refused: a copy that nobody signed, put before it,
    /// does not stand for it when a later one replaces it.
    pub(crate) fn name(&mut self, id: EventId, number: u32) {
        let events = &self.events;
        let refused = |n: u32| events[n as usize].status == Status::Refused;
        self.ids
            .entry(id)
            .and_modify(|first| {
                if refused(*first) && !refused(number) {
                    *first = number;
                }
            })
            .or_insert(number);
    }

    /// Number of an earlier event of the same form, round and count.
    pub(crate) fn earlier(&self, id: EventId, form: u32, round: u8, count: u8) -> Option<u32> {
        let number = *self.ids.get(&id)?;
        let event = &self.events[number as usize];
        (event.form == form && event.round == round && event.count == count).then_some(number)
    }

    /// The event itself, or the one that it is behind. That one takes part itself, since it was found the same way.
    pub(crate) fn newer(&self, number: u32) -> u32 {
        match self.events[number as usize].behind {
            NONE => number,
            newer => newer,
        }
    }
}
