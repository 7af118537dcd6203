//! The form events of the log as the fold keeps them: records of a fixed size, with the values of all events in one
//! vector.

use model::event::Power;
use model::{EventId, Payload, Stage};
use serde::{Deserialize, Serialize};

/// Number of a form event, in log order, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventNumber(pub(crate) u32);

/// No event.
pub(crate) const NONE: u32 = u32::MAX;

/// Kind of a form event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[repr(u8)]
pub enum EventKind {
    /// `form.imported/1`
    Imported = 0,
    /// `form.imported/1` with a 2024 station file's block: the entry says how that file looked.
    ImportedPortal = 1,
    /// `form.confirmed/2`
    Confirmed = 2,
    /// `form.imported/2`
    Imported2 = 3,
    /// `form.imported/2` with a 2024 station file's block.
    ImportedPortal2 = 4,
    /// `form.corrected/1`
    Corrected = 5,
    /// `form.moved/1`, at the form that the event comes to.
    Moved = 6,
    /// `result.decided/1`
    Decided = 7,
}

impl EventKind {
    /// The kind with its version.
    pub const fn code(self) -> &'static str {
        match self {
            EventKind::Imported | EventKind::ImportedPortal => model::event::FormImported::KIND_1,
            EventKind::Imported2 | EventKind::ImportedPortal2 => model::event::FormImported::KIND,
            EventKind::Confirmed => model::event::FormConfirmed::KIND,
            EventKind::Corrected => model::event::FormCorrected::KIND,
            EventKind::Moved => model::event::FormMoved::KIND,
            EventKind::Decided => model::event::ResultDecided::KIND,
        }
    }

    /// Whether the values were taken over from another system's file.
    pub const fn is_imported(self) -> bool {
        match self {
            EventKind::Imported | EventKind::Imported2 => true,
            EventKind::ImportedPortal | EventKind::ImportedPortal2 => true,
            EventKind::Confirmed | EventKind::Corrected | EventKind::Moved | EventKind::Decided => false,
        }
    }

    /// By which power it speaks.
    pub const fn power(self) -> Power {
        match self {
            EventKind::Imported | EventKind::Imported2 => Power::Claim,
            EventKind::ImportedPortal | EventKind::ImportedPortal2 | EventKind::Confirmed => Power::Claim,
            EventKind::Corrected | EventKind::Moved => Power::Desk,
            EventKind::Decided => Power::Decision,
        }
    }

    /// Whether the entry says how a station file of 2024 looked.
    pub const fn has_portal(self) -> bool {
        matches!(self, EventKind::ImportedPortal | EventKind::ImportedPortal2)
    }
}

/// What became of a form event. Every one has exactly one of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[repr(u8)]
pub enum Status {
    /// It is what counts.
    Counted = 0,
    /// Another event replaced it, said the same before it, belongs to a later round or count, or is newer by the
    /// source's own time; or a desk or a decision set it aside.
    Superseded = 1,
    /// It belongs to one of the versions that contradict each other.
    Disputed = 2,
    /// It is what is recorded, held out of the headline total by a hard bound that no desk has looked at.
    Held = 3,
    /// Its mandate did not hold at its place, or it names no form of this election.
    Refused = 4,
}

/// One form event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormEvent {
    /// Log index.
    pub index: u64,
    /// Event id.
    #[serde(with = "crate::cache::raw::event")]
    pub id: EventId,
    /// Number of the author's key; see [`crate::Tabulation::key`].
    pub key: u32,
    /// Arrival as the log says, unix seconds.
    pub arrival: i64,
    /// Time as the author says, unix seconds.
    pub claimed: i64,
    /// Time of what it says, unix seconds: the source's own time of a `form.imported/2` that has one, at most the arrival;
    /// else the arrival.
    pub said: i64,
    /// Kind.
    pub kind: EventKind,
    /// Stage claimed.
    #[serde(with = "crate::cache::raw::stage")]
    pub stage: Stage,
    /// Round of the form.
    pub round: u8,
    /// Count of the form.
    pub count: u8,
    /// What became of it.
    pub status: Status,
    /// The event it replaces, if that is an earlier event of the same form, round and count.
    pub(crate) replaces: u32,
    /// The event that is newer by the source's own time, if that is an earlier event of the same form, round and count
    /// that was not refused: then this one never counts, and what replaces it replaces that one.
    pub(crate) behind: u32,
    /// The form's next event.
    pub(crate) next: u32,
    /// The form.
    pub(crate) form: u32,
    /// Where its values start in the arena.
    pub(crate) at: u32,
    /// How many there are.
    pub(crate) width: u16,
    /// The newest entry that names its public pictures.
    pub(crate) rendered: u32,
}

impl FormEvent {
    /// By which power it speaks.
    pub const fn power(&self) -> Power {
        self.kind.power()
    }
}

/// Values of an event: a bitmap of those present, then one word each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Values<'a> {
    pub(crate) words: &'a [u32],
    pub(crate) width: usize,
}

impl<'a> Values<'a> {
    /// How many fields there are.
    pub fn len(self) -> usize {
        self.width
    }
    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.width == 0
    }
    /// The value of a field, if it is there.
    pub fn get(self, field: usize) -> Option<u32> {
        let present = self.words.get(field / 32)? >> (field % 32) & 1 == 1;
        if present && field < self.width {
            self.words.get(self.width.div_ceil(32) + field).copied()
        } else {
            None
        }
    }
    /// All fields in form order.
    pub fn iter(self) -> impl Iterator<Item = Option<u32>> + 'a {
        (0..self.width).map(move |i| self.get(i))
    }
    /// All fields in form order.
    pub fn to_vec(self) -> Vec<Option<u32>> {
        self.iter().collect()
    }
}

/// Writes values into an arena; returns where they start.
pub(crate) fn push_values(arena: &mut Vec<u32>, values: &[Option<u32>]) -> usize {
    let at = arena.len();
    for group in values.chunks(32) {
        arena.push(group.iter().enumerate().fold(0, |bits, (i, v)| bits | u32::from(v.is_some()) << i));
    }
    arena.extend(values.iter().map(|v| v.unwrap_or(0)));
    at
}

/// Words that values of this width take.
pub(crate) const fn words(width: usize) -> usize {
    width.div_ceil(32) + width
}

/// Time of what an event says. Version 1 of an import does not say that its source's time may be believed.
pub(crate) fn said(payload: &Payload, arrival: i64) -> i64 {
    match payload {
        Payload::FormImported(p) if !p.behind.is_unsaid() => {
            p.source_time().map_or(arrival, |time| time.0.min(arrival))
        }
        _ => arrival,
    }
}
