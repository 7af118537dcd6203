//! Stations as columns in the order of their villages.

#![expect(clippy::disallowed_types, reason = "look-ups of stations by code")]

use crate::codes::CodeOrder;
use crate::index::RegionIdx;
use crate::limits::RUN_DIGITS_MAX;
use crate::texts::Texts;
use std::collections::HashMap;

/// A station, looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Station<'a> {
    /// Unique among regions and stations.
    pub code: &'a str,
    /// Name as its source writes it (`TPS 001`).
    pub name: &'a str,
    /// The kelurahan/desa, or its equivalent abroad.
    pub village: RegionIdx,
    /// `id` of the public JSON of 2024.
    pub portal_id: u32,
    /// Voters in the DPT, where known.
    pub registered: Option<u32>,
    /// Whether control K15 does not bind it (abroad, noken areas).
    pub exempt: bool,
}

/// Marks a number that is not known in [`Stations::registered`].
pub const UNKNOWN: u32 = u32::MAX;

/// All stations, by [`crate::StationIdx`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stations {
    pub codes: Texts,
    /// Position in `names`: few names serve many stations.
    pub name_ids: Vec<u32>,
    pub names: Texts,
    pub villages: Vec<u32>,
    pub portal_ids: Vec<u32>,
    /// Empty as long as the number of no station is known.
    pub registered: Vec<u32>,
    pub order: CodeOrder,
}

impl Stations {
    /// Number of stations.
    pub fn len(&self) -> usize {
        self.villages.len()
    }

    /// The voters of a station, where known.
    pub fn registered(&self, at: usize) -> Option<u32> {
        self.registered.get(at).copied().filter(|n| *n != UNKNOWN)
    }

    /// Sets the voters of the last station.
    pub fn push_registered(&mut self, count: Option<u32>) {
        let len = self.len();
        match count {
            None if self.registered.is_empty() => {}
            _ => {
                self.registered.resize(len.saturating_sub(1), UNKNOWN);
                self.registered.push(count.unwrap_or(UNKNOWN));
            }
        }
    }
}

/// A text that ends in a running number: what stands before it, and the number with its width (0: no number).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbered<'a> {
    pub stem: &'a str,
    pub width: usize,
    pub number: u32,
}

impl<'a> Numbered<'a> {
    /// Splits off the last digits, at most [`RUN_DIGITS_MAX`] of them.
    pub fn of(text: &'a str) -> Self {
        let width = text.bytes().rev().take(RUN_DIGITS_MAX).take_while(u8::is_ascii_digit).count();
        let (stem, digits) = text.split_at(text.len() - width);
        let number = digits.bytes().fold(0, |n, d| n * 10 + u32::from(d - b'0'));
        Numbered { stem, width, number }
    }

    /// The largest number of this width.
    pub fn last(&self) -> u32 {
        10u32.pow(self.width as u32) - 1
    }

    /// Whether the other is the next of the same run.
    pub fn precedes(&self, next: &Numbered<'_>) -> bool {
        self.width > 0 && self.width == next.width && self.number + 1 == next.number && self.stem == next.stem
    }

    /// Writes the digits of a number of this width into a buffer.
    pub fn digits(width: usize, number: u32, buffer: &mut [u8; RUN_DIGITS_MAX]) -> &str {
        let mut rest = number;
        for place in buffer[..width].iter_mut().rev() {
            *place = b'0' + (rest % 10) as u8;
            rest /= 10;
        }
        std::str::from_utf8(&buffer[..width]).unwrap_or("")
    }
}

/// Gives equal names equal ids while stations are added; forgotten when the registry is frozen.
#[derive(Debug, Default)]
pub struct NameIds {
    stems: HashMap<String, u32>,
    ids: HashMap<Key, u32>,
    /// The names that follow on `start`, since most villages begin with the same one.
    start: Key,
    following: Vec<u32>,
}

/// Stem, width and number of a name.
type Key = (u32, u8, u32);

impl NameIds {
    /// Begins a run of names.
    pub fn start(&mut self, first: Numbered<'_>) {
        let stem = match self.stems.get(first.stem) {
            Some(stem) => *stem,
            None => {
                let stem = self.stems.len() as u32 + 1;
                self.stems.insert(first.stem.to_string(), stem);
                stem
            }
        };
        let start = (stem, first.width as u8, first.number);
        if start != self.start {
            self.start = start;
            self.following.clear();
        }
    }

    /// Id of the name `step` places after the run's first, which is added to the column when new. Steps count up from 0.
    pub fn name(&mut self, names: &mut Texts, first: Numbered<'_>, step: u32) -> u32 {
        if let Some(id) = self.following.get(step as usize) {
            return *id;
        }
        let (stem, width, number) = self.start;
        let id = *self.ids.entry((stem, width, number + step)).or_insert_with(|| {
            let mut buffer = [0; RUN_DIGITS_MAX];
            names.push(&[first.stem, Numbered::digits(first.width, number + step, &mut buffer)]);
            names.len() as u32 - 1
        });
        self.following.push(id);
        id
    }
}
