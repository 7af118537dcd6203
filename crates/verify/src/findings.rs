//! Collects what was found wrong. Many threads report, and the order in which it is told does not depend on them.

use crate::Check;
use model::lang::{Say, Words};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

/// Where something is wrong, and what.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Position {
    /// Log index.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub index: Option<u64>,
    /// Path of the file, under the origin.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Code of the station, region or district.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Field of the file, column or control.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// What should be there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<String>,
    /// What is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found: Option<String>,
    /// What is wrong, in English.
    pub what: String,
}

/// Longest foreign text that a position repeats, in characters.
const EXCERPT: usize = 200;

impl Position {
    /// Something wrong.
    pub fn new(what: impl Into<String>) -> Self {
        Position { what: what.into(), ..Position::default() }
    }
    /// At an entry.
    pub fn at(mut self, index: u64) -> Self {
        self.index = Some(index);
        self
    }
    /// In a file.
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }
    /// Of a place.
    pub fn place(mut self, place: impl Into<String>) -> Self {
        self.place = Some(place.into());
        self
    }
    /// In a field.
    pub fn field(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }
    /// With both sides.
    pub fn sides(mut self, expected: impl ToString, found: impl ToString) -> Self {
        self.expected = Some(excerpt(&expected.to_string()));
        self.found = Some(excerpt(&found.to_string()));
        self
    }
}

fn excerpt(text: &str) -> String {
    text.chars().take(EXCERPT).collect()
}

/// What is worth saying of a check, to people.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Note(pub Words);

/// A note in every language.
pub(crate) fn note(text: impl Say) -> Note {
    Note(Words::of(text))
}

/// What a program reports of bytes that it could not read is in its own words.
impl From<String> for Note {
    fn from(text: String) -> Self {
        note(|_| text.clone())
    }
}

/// What one check found.
#[derive(Clone, Debug, Default)]
pub(crate) struct Slot {
    pub ran: bool,
    pub failures: u64,
    pub positions: BTreeSet<Position>,
    /// Differences where the verifier can't judge.
    pub doubted: u64,
    pub doubts: BTreeSet<Position>,
    /// Why some of it was not looked at.
    pub not_checked: Option<Note>,
    pub notes: BTreeSet<Note>,
}

/// All that was found.
pub(crate) struct Findings {
    slots: Mutex<BTreeMap<Check, Slot>>,
    /// Most positions kept of one check; the number of failures is always whole.
    limit: usize,
}

impl Findings {
    pub fn new(limit: usize) -> Self {
        Findings { slots: Mutex::new(BTreeMap::new()), limit }
    }

    /// Most positions of one check.
    pub fn limit(&self) -> usize {
        self.limit
    }

    fn with(&self, check: Check, change: impl FnOnce(&mut Slot)) {
        // A thread that panicked with the lock left a whole slot behind: changes are single assignments.
        let mut slots = self.slots.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        change(slots.entry(check).or_default());
    }

    /// The check was run on something.
    pub fn ran(&self, check: Check) {
        self.with(check, |slot| slot.ran = true);
    }

    /// It failed somewhere. Of many positions the first in order are kept.
    pub fn fail(&self, check: Check, position: Position) {
        let limit = self.limit;
        self.with(check, |slot| {
            slot.ran = true;
            slot.failures += 1;
            keep(&mut slot.positions, position, limit);
        });
    }

    /// Something differs where it may do so for a reason that this verifier does not know ([`crate::doubt`]): it is told, and
    /// fails nothing.
    pub fn doubt(&self, check: Check, mut position: Position) {
        position.what = format!("can't be judged here: {}", position.what);
        let limit = self.limit;
        self.with(check, |slot| {
            slot.ran = true;
            slot.doubted += 1;
            keep(&mut slot.doubts, position, limit);
        });
    }

    /// Something of it could not be looked at.
    pub fn not_checked(&self, check: Check, why: impl Into<Note>) {
        self.with(check, |slot| slot.not_checked = slot.not_checked.take().or(Some(why.into())));
    }

    /// Worth saying, not wrong.
    pub fn note(&self, check: Check, note: Note) {
        self.with(check, |slot| {
            slot.notes.insert(note);
        });
    }

    /// What was found of a check, which is taken out.
    pub fn take(&self, check: Check) -> Slot {
        let mut slots = self.slots.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        slots.remove(&check).unwrap_or_default()
    }
}

fn keep(positions: &mut BTreeSet<Position>, position: Position, limit: usize) {
    positions.insert(position);
    if positions.len() > limit {
        positions.pop_last();
    }
}
