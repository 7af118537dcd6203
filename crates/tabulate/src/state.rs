//! What the fold keeps: the state of every form, the totals above them, mandates, chains, anomalies.

#![expect(clippy::disallowed_types, reason = "look-ups of events and keys by id")]

use crate::columns::{ColumnMap, contest_parties, region_columns};
use crate::desk::Act;
use crate::events::{EventNumber, FormEvent, NONE};
use crate::pictures::PictureEntry;
use crate::totals::Totals;
use model::control::Answers;
use model::event::Cut;
use model::{Authority, Contest, EventId, KeyId, Level, PartyNumber, Refusal};
use registry::{DistrictIdx, RegionIdx, Registry, StationIdx};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// State of one form (station and contest).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    pub(crate) first: u32,
    pub(crate) last: u32,
    pub(crate) current: u32,
    /// Whether events of it contradict each other (docs/spec/event.md, "What counts").
    pub disputed: bool,
    /// Whether a hard bound holds it out of the headline total. A form in dispute is out of it already and never held.
    pub held: bool,
    /// Whether something is recorded that lacks a number of section IV or V.
    pub incomplete: bool,
    /// Whether a desk compared what is recorded with the photo, or decided on it.
    pub checked: bool,
    /// Whether an objection waits for its answer or was kept.
    pub objected: bool,
    /// Whether it was said that no result will come, and none is recorded.
    pub absent: bool,
    /// The controls' answers for the values that count.
    #[serde(with = "crate::cache::raw::answers")]
    pub answers: Answers,
}

impl Form {
    pub(crate) const EMPTY: Form = Form {
        first: NONE,
        last: NONE,
        current: NONE,
        disputed: false,
        held: false,
        incomplete: false,
        checked: false,
        objected: false,
        absent: false,
        answers: Answers { broken: model::control::ControlSet(0), kept: model::control::ControlSet(0) },
    };

    /// The event that counts, if one does.
    pub fn current(&self) -> Option<EventNumber> {
        (self.current != NONE).then_some(EventNumber(self.current))
    }
}

/// What is odd about an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[repr(u8)]
pub enum AnomalyKind {
    /// Its key's chain leaves numbers out before it.
    Gap = 0,
    /// It names another predecessor than its key's previous event.
    Fork = 1,
    /// Its number in the chain was used before.
    Double = 2,
    /// The fold refused it.
    Refused = 3,
}

/// An odd entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anomaly {
    /// Log index.
    pub index: u64,
    /// What is odd.
    pub kind: AnomalyKind,
    /// The author.
    #[serde(with = "crate::cache::raw::key")]
    pub by: KeyId,
    /// Number of the refusal; 0 for the others.
    pub refusal: u16,
}

/// A cut that the log names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CutRecord {
    /// Log index of the event.
    pub index: u64,
    /// Its arrival, unix seconds.
    pub arrival: i64,
    /// The event.
    #[serde(with = "crate::cache::raw::cut")]
    pub cut: Cut,
}

/// What applying an entry did.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Applied {
    /// The form touched.
    pub form: Option<(Contest, StationIdx)>,
    /// Why it was refused, if it was.
    pub refused: Option<Refusal>,
}

/// Form events by what became of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StatusCounts {
    /// Counted.
    pub counted: u64,
    /// Superseded.
    pub superseded: u64,
    /// Disputed.
    pub disputed: u64,
    /// Held.
    pub held: u64,
    /// Refused.
    pub refused: u64,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Chain {
    pub next: u64,
    #[serde(with = "crate::cache::raw::last")]
    pub last: Option<EventId>,
}

/// The state of the election at a size of the log.
#[derive(Clone, Debug, PartialEq)]
pub struct Tabulation {
    pub(crate) size: u64,
    pub(crate) first_arrival: i64,
    pub(crate) contests: Vec<Contest>,
    pub(crate) stations: usize,
    pub(crate) authority: Authority,
    /// Entries that made the authority, for the cache.
    pub(crate) authority_entries: Vec<(u64, Vec<u8>)>,
    pub(crate) keys: Vec<KeyId>,
    pub(crate) key_numbers: HashMap<KeyId, u32>,
    pub(crate) chains: Vec<Chain>,
    pub(crate) events: Vec<FormEvent>,
    pub(crate) arena: Vec<u32>,
    pub(crate) ids: HashMap<EventId, u32>,
    pub(crate) forms: Vec<Form>,
    /// Forms with events that are not resolved yet.
    pub(crate) dirty: Vec<u32>,
    /// Parties on the forms of each contest, in ballot order.
    pub(crate) parties: Vec<Vec<PartyNumber>>,
    pub(crate) maps: Vec<ColumnMap>,
    /// Dense number of each region above the villages, by region; NONE for villages.
    pub(crate) upper: Vec<u32>,
    /// Totals by contest and upper region.
    pub(crate) regions: Vec<Vec<Totals>>,
    pub(crate) districts: Vec<Totals>,
    pub(crate) anomalies: Vec<Anomaly>,
    pub(crate) cuts: Vec<CutRecord>,
    /// Entries that name public pictures, in log order.
    pub(crate) rendered: Vec<PictureEntry>,
    /// Log indices of those that take some away, by the number of the confirmation.
    pub(crate) withdrawn: BTreeMap<u32, Vec<u64>>,
    /// What desks, objectors and authorities said, by form.
    pub(crate) acts: BTreeMap<u32, Vec<Act>>,
    /// Objections that were accepted: their form and log index.
    pub(crate) objections: BTreeMap<EventId, (u32, u64)>,
}

impl Tabulation {
    /// Before the first entry of a log over this registry.
    pub fn new(registry: &Registry) -> Self {
        let contests = registry.contests().to_vec();
        let stations = registry.station_count() as usize;
        let mut upper = vec![NONE; registry.region_count() as usize];
        let mut uppers = Vec::new();
        for region in registry.regions() {
            if registry.region(region).level < Level::Village {
                upper[region.0 as usize] = uppers.len() as u32;
                uppers.push(region);
            }
        }
        let parties: Vec<Vec<PartyNumber>> = contests.iter().map(|c| contest_parties(registry, *c)).collect();
        let regions = contests
            .iter()
            .zip(&parties)
            .map(|(c, parties)| {
                let before = stations_before(registry, *c);
                let totals = |r: &RegionIdx| {
                    let range = registry.stations(*r);
                    let stations = before[range.end as usize] - before[range.start as usize];
                    Totals::new(u64::from(stations), region_columns(registry, *c, *r, parties).len())
                };
                uppers.iter().map(totals).collect()
            })
            .collect();
        let mut maps = Vec::new();
        let mut districts = Vec::new();
        for d in 0..registry.district_count() {
            let district = registry.district(DistrictIdx(d));
            let position = contests.iter().position(|c| *c == district.contest);
            let parties = position.and_then(|p| parties.get(p)).map_or(&[][..], Vec::as_slice);
            maps.push(ColumnMap::new(&district.schema, parties));
            let stations: u32 =
                registry.district_stations(DistrictIdx(d)).iter().map(|r| r.end - r.start).sum();
            districts.push(Totals::new(u64::from(stations), district.schema.width()));
        }
        Tabulation {
            size: 0,
            first_arrival: 0,
            forms: vec![Form::EMPTY; contests.len() * stations],
            dirty: Vec::new(),
            contests,
            stations,
            authority: Authority::new(),
            authority_entries: Vec::new(),
            keys: Vec::new(),
            key_numbers: HashMap::new(),
            chains: Vec::new(),
            events: Vec::new(),
            arena: Vec::new(),
            ids: HashMap::new(),
            parties,
            maps,
            upper,
            regions,
            districts,
            anomalies: Vec::new(),
            cuts: Vec::new(),
            rendered: Vec::new(),
            withdrawn: BTreeMap::new(),
            acts: BTreeMap::new(),
            objections: BTreeMap::new(),
        }
    }
}

/// Prefix counts: how many stations before each one hold the contest.
fn stations_before(registry: &Registry, contest: Contest) -> Vec<u32> {
    let mut counts = Vec::with_capacity(registry.station_count() as usize + 1);
    let mut count = 0;
    counts.push(0);
    for station in 0..registry.station_count() {
        count += u32::from(registry.district_of(contest, StationIdx(station)).is_some());
        counts.push(count);
    }
    counts
}
