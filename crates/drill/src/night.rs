//! What arrives when: the plan of a night, before anything is signed.

use crate::forms::FilledForm;
use crate::keys::Device;
use crate::rng::Rng;
use model::form::{HEAD, TAIL};
use model::{FormKey, StationCode, Zone};
use registry::Registry;
use std::collections::{BTreeMap, BTreeSet};

/// A confirmation to be signed.
pub struct Confirm {
    /// Its number in the plan.
    pub slot: usize,
    /// The slot it replaces; planned to arrive at least [`CORRECTION_AFTER`] earlier.
    pub replaces: Option<usize>,
    /// Code of the station's village.
    pub village: String,
    /// Who sends it; a first device that is lost by then stands for its replacement.
    pub device: Device,
    /// Whether the values were typed, not read by a machine.
    pub by_hand: bool,
    /// The form.
    pub key: FormKey,
    /// Its values.
    pub values: Vec<Option<u32>>,
}

/// Something that arrives.
pub enum Act {
    /// An officer confirms a form.
    Confirm(Box<Confirm>),
    /// A village's first device is reported lost: two authorities revoke its key.
    Lose(String),
    /// Its replacement is enrolled.
    Replace(String),
}

/// A form on which two officers disagree to the end.
pub struct Fork {
    /// Place of the form in the list.
    pub form: usize,
    /// Slots of the two that contradict each other, the one that comes first before the other.
    pub events: [usize; 2],
}

/// The plan.
pub struct Night {
    /// Seconds after the start, and what arrives then; in order.
    pub acts: Vec<(i64, Act)>,
    /// Villages in which both officers send.
    pub two_devices: BTreeSet<String>,
    /// Forms that end in dispute.
    pub forks: Vec<Fork>,
}

const MINUTE: u32 = 60;
const HOUR: u32 = 60 * MINUTE;
/// The eastern stations close this long after the start, the others one and two hours later.
const CLOSE: u32 = HOUR;
/// Shortest time until a mistake is seen and corrected.
const CORRECTION_AFTER: u32 = 2 * HOUR;
/// Misreads that are corrected within the night; the others stay for the public to find.
const CORRECTED_PER_MILLE: u32 = 800;
/// First confirmations that were typed by hand.
const BY_HAND_PER_MILLE: u32 = 100;
/// Forms on which two officers disagree: at least two, and one more for every thousand forms.
const FORKS_LEAST: usize = 2;
const FORMS_PER_FORK: usize = 1000;
/// A village whose device is lost sends nothing for this long.
const LOSS_PAUSE: i64 = HOUR as i64;

struct Planner<'a> {
    registry: &'a Registry,
    forms: &'a [FilledForm],
    rng: Rng,
    acts: Vec<(i64, Act)>,
    next_slot: usize,
    two_devices: BTreeSet<String>,
    forks: Vec<Fork>,
}

/// Plans the night of these forms.
pub fn plan(registry: &Registry, forms: &[FilledForm], seed: u64) -> Night {
    let mut planner = Planner {
        registry,
        forms,
        rng: Rng::of(seed, "night"),
        acts: Vec::new(),
        next_slot: forms.len(),
        two_devices: BTreeSet::new(),
        forks: Vec::new(),
    };
    let times = planner.first_arrivals();
    planner.corrections(&times);
    planner.forks(&times);
    planner.lost_device();
    planner.acts.sort_by_key(|(at, _)| *at);
    Night { acts: planner.acts, two_devices: planner.two_devices, forks: planner.forks }
}

impl Planner<'_> {
    fn village(&self, station: &StationCode) -> String {
        let station = self.registry.station_by_code(station.as_str());
        let village = station.map(|s| self.registry.region(self.registry.station(s).village).code);
        village.unwrap_or_default().to_string()
    }

    /// A confirmation by the village's first device, typed, of a form's key with other values.
    fn confirm(&mut self, key: &FormKey, values: Vec<Option<u32>>) -> Confirm {
        let slot = self.next_slot;
        self.next_slot += 1;
        Confirm {
            slot,
            replaces: None,
            village: self.village(&key.station),
            device: Device::First,
            by_hand: true,
            key: key.clone(),
            values,
        }
    }

    fn push(&mut self, at: i64, confirm: Confirm) {
        self.acts.push((at, Act::Confirm(Box::new(confirm))));
    }

    /// Every form that arrives, in ballot order at each station. The slot of a first confirmation is its form's place.
    fn first_arrivals(&mut self) -> Vec<Option<i64>> {
        let (mut times, mut station, mut at) = (Vec::with_capacity(self.forms.len()), "", 0);
        for (slot, form) in self.forms.iter().enumerate() {
            if form.key.station.as_str() == station {
                at += self.rng.between(20 * MINUTE, 80 * MINUTE);
            } else {
                station = form.key.station.as_str();
                at = closing(self.registry, station) + 30 * MINUTE;
                at += (0..3).map(|_| self.rng.below(2 * HOUR)).sum::<u32>();
            }
            times.push(form.arrived().then_some(i64::from(at)));
            if form.arrived() {
                let by_hand = !form.misread() && self.rng.happens(BY_HAND_PER_MILLE);
                let first = self.confirm(&form.key, form.values.clone());
                self.push(i64::from(at), Confirm { slot, by_hand, ..first });
            }
        }
        times
    }

    /// The officer sees what the machine misread, and sends what the paper says.
    fn corrections(&mut self, times: &[Option<i64>]) {
        for (slot, form) in self.forms.iter().enumerate() {
            let Some(first) = times[slot] else { continue };
            if form.misread() && self.rng.happens(CORRECTED_PER_MILLE) {
                let after = self.rng.between(CORRECTION_AFTER, 8 * HOUR);
                let correction = self.confirm(&form.key, form.paper.clone());
                self.push(first + i64::from(after), Confirm { replaces: Some(slot), ..correction });
            }
        }
    }

    /// Two officers of one village who disagree: from the start, or in correcting what was sent.
    fn forks(&mut self, times: &[Option<i64>]) {
        let sound = |(form, time): (&FilledForm, &Option<i64>)| {
            let pairs = form.key.contest.has_pairs() && form.mistakes.is_empty();
            time.filter(|_| pairs && one_vote_moved(&form.values).is_some())
        };
        let mut open: Vec<(usize, i64)> =
            self.forms.iter().zip(times).map(sound).enumerate().filter_map(|(i, t)| Some((i, t?))).collect();
        for number in 0..FORKS_LEAST + self.forms.len() / FORMS_PER_FORK {
            if open.is_empty() {
                return;
            }
            let (slot, first) = open.swap_remove(self.rng.below(open.len() as u32) as usize);
            let form = &self.forms[slot];
            let Some(other) = one_vote_moved(&form.values) else { continue };
            let second = Confirm { device: Device::Second, ..self.confirm(&form.key, other.clone()) };
            self.two_devices.insert(second.village.clone());
            let pause = i64::from(self.rng.between(10 * MINUTE, 50 * MINUTE));
            if number % 2 == 0 {
                self.forks.push(Fork { form: slot, events: [slot, second.slot] });
                self.push(first + pause, second);
                continue;
            }
            let after = first + i64::from(CORRECTION_AFTER);
            let own = one_vote_moved(&other).unwrap_or(other);
            let own = Confirm { replaces: Some(slot), ..self.confirm(&form.key, own) };
            self.forks.push(Fork { form: slot, events: [own.slot, second.slot] });
            self.push(after, own);
            self.push(after + pause, Confirm { replaces: Some(slot), ..second });
        }
    }

    /// The busiest village loses its device in the middle of its night.
    fn lost_device(&mut self) {
        let mut by_village: BTreeMap<&str, Vec<i64>> = BTreeMap::new();
        for (at, act) in &self.acts {
            if let Act::Confirm(c) = act {
                by_village.entry(&c.village).or_default().push(*at);
            }
        }
        let busiest = by_village.into_iter().max_by_key(|(_, times)| times.len());
        let Some((village, mut times)) = busiest.map(|(v, t)| (v.to_string(), t)) else { return };
        times.sort_unstable();
        let lost = times[times.len() / 2];
        for (at, act) in &mut self.acts {
            let waits = matches!(act, Act::Confirm(c) if c.village == village);
            if waits && (lost..lost + LOSS_PAUSE).contains(at) {
                // Sent in the same order in the minute after the pause: what replaces comes later than what it replaces.
                *at = lost + LOSS_PAUSE + (*at - lost) / 60;
            }
        }
        self.acts.push((lost, Act::Lose(village.clone())));
        self.acts.push((lost + LOSS_PAUSE / 2, Act::Replace(village)));
    }
}

/// Seconds from the start until a station closes.
fn closing(registry: &Registry, station: &str) -> u32 {
    let zone = registry.station_by_code(station).and_then(|s| registry.zone_of(s));
    match zone {
        None | Some(Zone::Wit) => CLOSE,
        Some(Zone::Wita) => CLOSE + HOUR,
        Some(Zone::Wib) => CLOSE + 2 * HOUR,
    }
}

/// The same presidential form with a vote of one pair given to the next; every sum stays right. None without votes.
fn one_vote_moved(values: &[Option<u32>]) -> Option<Vec<Option<u32>>> {
    let votes = HEAD..values.len().checked_sub(TAIL)?;
    let from = votes.clone().find(|at| values[*at].is_some_and(|v| v > 0))?;
    let to = votes.clone().find(|at| *at != from && values[*at].is_some_and(|v| v < 100))?;
    let mut moved = values.to_vec();
    moved[from] = moved[from].map(|v| v - 1);
    moved[to] = moved[to].map(|v| v + 1);
    Some(moved)
}
