//! What waits at stations, by urgency: kept beside the fold, so that a page of it costs no look at a nation's forms.
//!
//! One byte a form says why it waits, and its event's place in the log is kept beside it; what is wrong with forms that
//! need somebody stands in a map. After each publication the forms that new entries speak of are looked at again.

use desk::{QueueAsked, Waits};
use model::control::ControlSet;
use model::{Contest, Stage};
use registry::{Registry, StationIdx};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::{PoisonError, RwLock};
use tabulate::Tabulation;

/// Reasons that lead the queue; the others are a station's ordinary life.
const URGENT: u8 = bit(Waits::Disputed)
    | bit(Waits::Held)
    | bit(Waits::Objected)
    | bit(Waits::Broken)
    | bit(Waits::Incomplete);
/// The place of a form without an event.
const NO_EVENT: u32 = u32::MAX;

const fn bit(waits: Waits) -> u8 {
    1 << waits as u8
}

/// What waits, as the last publication left it.
#[derive(Default)]
pub struct Queue(RwLock<State>);

#[derive(Default)]
struct State {
    /// Entries of the log that it is made of.
    size: u64,
    contests: BTreeMap<Contest, Forms>,
    urgent: BTreeMap<(StationIdx, Contest), Urgent>,
}

/// Forms of a contest, by station.
struct Forms {
    waits: Vec<u8>,
    events: Vec<u32>,
}

#[derive(Clone, Copy)]
struct Urgent {
    arrival: i64,
    broken: ControlSet,
}

/// A form that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Its contest.
    pub contest: Contest,
    /// Its station.
    pub station: StationIdx,
    /// Why, a bit for each of [`Waits`].
    pub waits: u8,
    /// What it breaks.
    pub broken: ControlSet,
    /// Log index of what is recorded.
    pub event: Option<u64>,
}

impl Waiting {
    /// Why it waits, the most urgent first.
    pub fn reasons(&self) -> impl Iterator<Item = Waits> + use<'_> {
        Waits::ALL.into_iter().filter(|waits| self.waits & bit(*waits) != 0)
    }
}

/// Part of a queue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// Forms by reason.
    pub counts: BTreeMap<&'static str, u64>,
    /// Entries that it is made of.
    pub size: u64,
    /// Forms, by urgency.
    pub forms: Vec<Waiting>,
    /// Mark of the last, where there are more.
    pub next: Option<String>,
}

impl Queue {
    /// Follows a fold: all forms the first time, then those that new entries speak of.
    pub fn follow(&self, registry: &Registry, fold: &Tabulation) {
        let size = self.state(|state| state.size);
        if size == 0 {
            let whole = State::of(registry, fold);
            *self.0.write().unwrap_or_else(PoisonError::into_inner) = whole;
            return;
        }
        if fold.size() == size {
            return;
        }
        let events = fold.events_from(size).filter_map(|(_, event)| fold.form_of(event));
        let acts = fold.deeds(size..fold.size()).into_iter().map(|(contest, station, _)| (contest, station));
        let touched: BTreeSet<(Contest, StationIdx)> = events.chain(acts).collect();
        let mut state = self.0.write().unwrap_or_else(PoisonError::into_inner);
        for (contest, station) in touched {
            state.look(fold, contest, station);
        }
        state.size = fold.size();
    }

    fn state<T>(&self, look: impl FnOnce(&State) -> T) -> T {
        look(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// What waits at some stations.
    pub fn part(&self, stations: Range<u32>, asked: &QueueAsked) -> Part {
        self.state(|state| state.part(stations, asked))
    }
}

impl State {
    fn of(registry: &Registry, fold: &Tabulation) -> State {
        let mut state = State { size: fold.size(), ..State::default() };
        let stations = registry.station_count() as usize;
        for contest in registry.contests() {
            state
                .contests
                .insert(*contest, Forms { waits: vec![0; stations], events: vec![NO_EVENT; stations] });
            for station in (0..registry.station_count()).map(StationIdx) {
                if registry.takes_place_at(*contest, station) {
                    state.look(fold, *contest, station);
                }
            }
        }
        state
    }

    fn look(&mut self, fold: &Tabulation, contest: Contest, station: StationIdx) {
        let (Some(form), Some(forms)) = (fold.form(contest, station), self.contests.get_mut(&contest)) else {
            return;
        };
        let current = form.current().map(|number| fold.event(number));
        let has = |waits, there: bool| if there { bit(waits) } else { 0 };
        // By a desk's review or its own decision.
        let checked = fold.stage(form) >= Stage::Diperiksa;
        let waits = has(Waits::Disputed, form.disputed)
            | has(Waits::Held, form.held)
            | has(Waits::Objected, form.objected)
            // What a desk found to be on the paper as it is waits for nobody.
            | has(Waits::Broken, !form.answers.broken.is_empty() && !checked)
            | has(Waits::Incomplete, form.incomplete && !checked)
            | has(Waits::New, current.is_some() && !checked)
            | has(Waits::Missing, current.is_none() && !form.absent);
        if let (Some(old), Some(event)) =
            (forms.waits.get_mut(station.0 as usize), forms.events.get_mut(station.0 as usize))
        {
            *old = waits;
            *event = current.and_then(|event| u32::try_from(event.index).ok()).unwrap_or(NO_EVENT);
        }
        match waits & URGENT {
            0 => drop(self.urgent.remove(&(station, contest))),
            _ => {
                let arrival = current.map_or(0, |event| event.arrival);
                self.urgent.insert((station, contest), Urgent { arrival, broken: form.answers.broken });
            }
        }
    }

    fn part(&self, stations: Range<u32>, asked: &QueueAsked) -> Part {
        let own = |contest: Contest| asked.contest.is_none_or(|wanted| wanted == contest);
        let mut sums = [0_u64; Waits::ALL.len()];
        for (_, forms) in self.contests.iter().filter(|(contest, _)| own(**contest)) {
            for waits in forms.waits.get(stations.start as usize..stations.end as usize).unwrap_or_default() {
                for (sum, of) in sums.iter_mut().zip(Waits::ALL) {
                    *sum += u64::from(waits & bit(of) != 0);
                }
            }
        }
        let counts = Waits::ALL.into_iter().map(Waits::code).zip(sums).collect();
        let from = asked.from.as_deref().and_then(Mark::parse);
        // One more than is asked for tells whether there are more.
        let most = asked.limit + 1;
        let mut found = match (asked.waits, from) {
            (Some(Waits::New | Waits::Missing), _) | (None, Some(Mark::Plain(_))) => Vec::new(),
            (_, Some(Mark::Urgent(key))) => self.urgent(&stations, asked, Some(key), most),
            _ => self.urgent(&stations, asked, None, most),
        };
        if found.len() < most && asked.waits.is_none_or(|waits| bit(waits) & URGENT == 0) {
            let from = match from {
                Some(Mark::Plain(from)) => Some(from),
                _ => None,
            };
            found.extend(self.plain(&stations, asked, from, most - found.len()));
        }
        let more = found.len() == most;
        found.truncate(asked.limit);
        let next = found.last().filter(|_| more).map(|(mark, _)| mark.to_text());
        Part { counts, size: self.size, forms: found.into_iter().map(|(_, of)| of).collect(), next }
    }

    fn waiting(&self, contest: Contest, station: StationIdx) -> Option<Waiting> {
        let forms = self.contests.get(&contest)?;
        let event = *forms.events.get(station.0 as usize)?;
        Some(Waiting {
            contest,
            station,
            waits: *forms.waits.get(station.0 as usize)?,
            broken: self.urgent.get(&(station, contest)).map(|of| of.broken).unwrap_or_default(),
            event: (event != NO_EVENT).then_some(u64::from(event)),
        })
    }

    /// Forms that need somebody, the most urgent first, the older arrival first.
    fn urgent(
        &self,
        stations: &Range<u32>,
        asked: &QueueAsked,
        from: Option<Key>,
        most: usize,
    ) -> Vec<(Mark, Waiting)> {
        let here = self.urgent.range((StationIdx(stations.start), Contest::ALL[0])..);
        let here = here.take_while(|((station, _), _)| station.0 < stations.end);
        let of = |(&(station, contest), urgent): (&(StationIdx, Contest), &Urgent)| {
            let waiting = self.waiting(contest, station)?;
            let wanted = asked.waits.is_none_or(|waits| waiting.waits & bit(waits) != 0)
                && asked.contest.is_none_or(|wanted| wanted == contest);
            let key = (waiting.waits.trailing_zeros(), urgent.arrival, station.0, contest as u8);
            (wanted && from.is_none_or(|from| from < key)).then_some((key, waiting))
        };
        let mut found: Vec<(Key, Waiting)> = here.filter_map(of).collect();
        found.sort_unstable_by_key(|(key, _)| *key);
        found.into_iter().map(|(key, waiting)| (Mark::Urgent(key), waiting)).take(most).collect()
    }

    /// Forms that nobody has compared yet, or that are missing, by station.
    fn plain(
        &self,
        stations: &Range<u32>,
        asked: &QueueAsked,
        from: Option<(u32, u8)>,
        most: usize,
    ) -> Vec<(Mark, Waiting)> {
        let wanted = bit(asked.waits.unwrap_or(Waits::New));
        let start = from.map_or(stations.start, |(station, _)| station).max(stations.start);
        let mut found = Vec::new();
        for station in start..stations.end {
            for (contest, forms) in &self.contests {
                let behind = from.is_none_or(|from| (station, *contest as u8) > from);
                let waits = forms.waits.get(station as usize).copied().unwrap_or(0);
                // What is urgent too stands before, unless the one reason was asked for.
                let here = waits & wanted != 0 && (asked.waits.is_some() || waits & URGENT == 0);
                if behind && here && asked.contest.is_none_or(|wanted| wanted == *contest) {
                    let mark = Mark::Plain((station, *contest as u8));
                    found.extend(self.waiting(*contest, StationIdx(station)).map(|of| (mark, of)));
                    if found.len() == most {
                        return found;
                    }
                }
            }
        }
        found
    }
}

/// What urgent forms are ordered by: reason, arrival, station, contest.
type Key = (u32, i64, u32, u8);

/// Where a page ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Urgent(Key),
    Plain((u32, u8)),
}

impl Mark {
    fn to_text(self) -> String {
        match self {
            Mark::Urgent((rank, arrival, station, contest)) => {
                format!("u.{rank}.{arrival}.{station}.{contest}")
            }
            Mark::Plain((station, contest)) => format!("p.{station}.{contest}"),
        }
    }

    fn parse(text: &str) -> Option<Mark> {
        let parts: Vec<&str> = text.split('.').collect();
        Some(match parts[..] {
            ["u", rank, arrival, station, contest] => Mark::Urgent((
                rank.parse().ok()?,
                arrival.parse().ok()?,
                station.parse().ok()?,
                contest.parse().ok()?,
            )),
            ["p", station, contest] => Mark::Plain((station.parse().ok()?, contest.parse().ok()?)),
            _ => return None,
        })
    }
}
