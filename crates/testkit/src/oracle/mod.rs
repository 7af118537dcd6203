//! A naive oracle of the fold: everything is recomputed from nothing, with maps of names and wide numbers, from the
//! rules as they are written down (architecture, domain §4, the comments of `tabulate::resolve`), not from its code.

mod authority;
mod behind;
mod compare;
mod controls;
mod resolve;
pub mod seats;
mod totals;
mod versions;

pub use compare::differences;
pub use totals::{Sums, Totals};

use model::{Contest, Entry, EventId, KeyId, Payload, Stage};
use registry::{Registry, StationIdx};
use std::collections::{BTreeMap, BTreeSet};

/// What became of an event, in words.
pub type Word = &'static str;

/// One form event as the oracle sees it.
#[derive(Clone, Debug)]
pub struct Event {
    /// Log index.
    pub index: u64,
    /// Id.
    pub id: EventId,
    /// Arrival, unix seconds.
    pub arrival: i64,
    /// Time of what it says, unix seconds.
    pub said: i64,
    /// Contest and station's code.
    pub form: (Contest, String),
    /// Round and count.
    pub poll: (u8, u8),
    /// Stage claimed.
    pub stage: Stage,
    /// Values in form order.
    pub values: Vec<Option<u32>>,
    /// Id it says it replaces.
    pub replaces: Option<EventId>,
    /// Id of the event that it says is newer by the source's own time.
    pub behind: Option<EventId>,
    /// Number of the refusal, if refused.
    pub refused: Option<u16>,
}

/// One form as the oracle sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// Log index of the event that counts.
    pub current: Option<u64>,
    /// Stage.
    pub stage: Stage,
    /// Values that count.
    pub values: Vec<Option<u32>>,
    /// Whether it forks.
    pub disputed: bool,
    /// Whether a bound holds it out.
    pub held: bool,
    /// Whether it adds to the headline total.
    pub headline: bool,
    /// Whether a number of section IV or V is missing.
    pub incomplete: bool,
    /// Log indices of each version of a form in dispute.
    pub versions: Vec<Vec<u64>>,
    /// Codes of broken controls.
    pub broken: BTreeSet<String>,
    /// Codes of kept controls.
    pub kept: BTreeSet<String>,
}

/// All that the oracle says.
#[derive(Clone, Debug, Default)]
pub struct OracleState {
    /// Number of the rules.
    pub rules: u8,
    /// Status of every form event, by log index.
    pub statuses: BTreeMap<u64, Word>,
    /// Every form of the election that has an event.
    pub forms: BTreeMap<(Contest, String), Form>,
    /// Totals by contest and region.
    pub regions: BTreeMap<(Contest, String), Totals>,
    /// Totals by contest and district.
    pub districts: BTreeMap<(Contest, String), Totals>,
    /// Index, kind, author, refusal.
    pub anomalies: Vec<(u64, Word, KeyId, u16)>,
    /// Indices of accepted cuts.
    pub cuts: Vec<u64>,
}

/// Recomputes everything.
pub fn check(registry: &Registry, entries: &[Entry]) -> OracleState {
    let mut state = OracleState::default();
    let mut events = Vec::new();
    let mut signed: Vec<&Entry> = Vec::new();
    let mut accepted: Vec<&Payload> = Vec::new();
    state.rules = match entries.first().map(|e| e.event.payload()) {
        Some(Payload::Setup(setup)) if setup.rules.to_hex().starts_with("1e780754") => 1,
        _ => 2,
    };
    for (index, entry) in entries.iter().enumerate() {
        let by = entry.event.payload().by();
        let unsigned = authority::unsigned(&accepted, entry);
        if unsigned.is_none() {
            signed.push(entry);
            if let Some(kind) = chain_anomaly(&signed) {
                state.anomalies.push((index as u64, kind, by, 0));
            }
        }
        let mut refused = unsigned.or_else(|| authority::refusal(registry, &accepted, index == 0, entry));
        if let Some(form) = entry.event.payload().form_event() {
            let code = form.form.station.to_string();
            let district =
                registry.station_by_code(&code).and_then(|s| registry.district_of(form.form.contest, s));
            // A form that does not exist comes before one whose values do not fit.
            refused = refused.or(match district {
                None => Some(if registry.station_by_code(&code).is_none() { 1015 } else { 1016 }),
                Some(d) if registry.district(d).schema.width() != form.values.len() => Some(1017),
                Some(_) => None,
            });
            let event = Event {
                index: index as u64,
                id: entry.event.id(),
                arrival: entry.arrival.0,
                said: said(entry),
                form: (form.form.contest, code),
                poll: (form.form.round, form.form.count),
                stage: form.stage,
                values: form.values.to_vec(),
                replaces: form.replaces,
                behind: form.behind,
                refused,
            };
            state.statuses.insert(index as u64, "refused");
            // An event of a form that does not exist stands at no form.
            if district.is_some() {
                events.push(event);
            }
        }
        match (refused, entry.event.payload()) {
            (Some(number), _) => state.anomalies.push((index as u64, "refused", by, number)),
            (None, Payload::Cut(_)) => state.cuts.push(index as u64),
            (None, mandate) if mandate.is_mandate() => {
                accepted.push(mandate);
            }
            (None, _) => {}
        }
    }
    forms(registry, &events, &mut state);
    totals::all(registry, &events, &mut state);
    state
}

/// The time that the version line of 2024's files tells of an event: what its source says, if a version of the kind that
/// knows of it says so in the way of 2024 and it is not in the future; else when it came.
fn said(entry: &Entry) -> i64 {
    let came = entry.arrival.0;
    let Payload::FormImported(p) = entry.event.payload() else { return came };
    let Some(portal) = p.portal.as_ref().filter(|_| p.kind == "form.imported/2") else { return came };
    wall_seconds(&portal.ts).map_or(came, |wall| (wall - 7 * 3600).min(came))
}

/// Seconds of a wall clock since it showed the beginning of 1970, counted up year by year and month by month.
fn wall_seconds(text: &str) -> Option<i64> {
    let shape = text.chars().map(|c| if c.is_ascii_digit() { '9' } else { c }).collect::<String>();
    let numbers: Vec<i64> = text.split(['-', ' ', ':']).filter_map(|n| n.parse().ok()).collect();
    let [year, month, day, hour, minute, second]: [i64; 6] = numbers.try_into().ok()?;
    let leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let february = if leap(year) { 29 } else { 28 };
    let months = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let whole = (1..=12).contains(&month) && (1..=months[(month - 1) as usize]).contains(&day);
    if shape != "9999-99-99 99:99:99" || !whole || hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let years: i64 = (1970..year).map(|y| if leap(y) { 366 } else { 365 }).sum();
    let days = years + months[..(month - 1) as usize].iter().sum::<i64>() + day - 1;
    Some(((days * 24 + hour) * 60 + minute) * 60 + second)
}

fn forms(registry: &Registry, events: &[Event], state: &mut OracleState) {
    let keys: BTreeSet<_> = events.iter().map(|e| e.form.clone()).collect();
    let mut found: BTreeMap<(Contest, String), Form> = BTreeMap::new();
    for key in &keys {
        let mine: Vec<&Event> = events.iter().filter(|e| e.form == *key && e.refused.is_none()).collect();
        let all: Vec<&Event> = events.iter().filter(|e| e.form == *key).collect();
        // An import that another one is newer than is told as superseded, and there is no more word of it.
        let (late, mine): (Vec<&Event>, Vec<&Event>) =
            mine.into_iter().partition(|e| behind::newer(e, &all).is_some());
        state.statuses.extend(late.iter().map(|e| (e.index, "superseded")));
        let (current, disputed, words, versions) = match state.rules {
            1 => {
                let (current, disputed, words) = resolve::resolve(&mine, &all);
                (current, disputed, words, Vec::new())
            }
            _ => versions::resolve(&mine, &all),
        };
        state.statuses.extend(words);
        let mut form = Form { disputed, versions, ..Form::default() };
        if let Some(event) = current {
            form.current = Some(event.index);
            form.stage = event.stage;
            form.values.clone_from(&event.values);
        }
        found.insert(key.clone(), form);
    }
    // The controls look at the same station's other forms, so they come when all forms are known.
    for key in &keys {
        let Some(current) = found[key].current else { continue };
        let others: Vec<&Form> =
            found.iter().filter(|(k, _)| k.1 == key.1 && k.0 != key.0).map(|(_, f)| f).collect();
        let (broken, kept) = controls::answers(state.rules, registry, key, &found[key].values, &others);
        let form = &found[key];
        let out = form.disputed && state.rules > 1;
        let held = broken.contains("K15") && !out;
        if !out {
            state.statuses.insert(current, if held { "held" } else { "counted" });
        }
        let headline = form.stage >= Stage::Dikonfirmasi && !held && !out;
        let numbers = form.values.iter().skip(22).all(Option::is_some);
        let incomplete = form.stage != Stage::BelumMasuk && !numbers;
        state.forms.insert(key.clone(), Form { held, headline, incomplete, broken, kept, ..form.clone() });
    }
    for (key, form) in found {
        state.forms.entry(key).or_insert(form);
    }
}

/// What is odd about the last entry in its key's chain.
fn chain_anomaly(entries: &[&Entry]) -> Option<Word> {
    let links: Vec<_> = entries
        .iter()
        .filter_map(|e| Some((e.event.payload().by(), e.event.payload().form_event()?.link?, e.event.id())))
        .collect();
    let last = entries.last()?;
    let (event, by) = (last.event.payload().form_event()?.link?, last.event.payload().by());
    let before: Vec<_> = links[..links.len() - 1].iter().filter(|l| l.0 == by).collect();
    let expected = before.iter().map(|l| l.1.seq + 1).max().unwrap_or(0);
    let previous = before.last().map(|l| l.2);
    if event.seq > expected {
        Some("gap")
    } else if event.seq < expected {
        Some("double")
    } else if event.prev != previous {
        Some("fork")
    } else {
        None
    }
}

/// The codes of the regions a station lies in, the nation's `0` too.
fn regions_of(registry: &Registry, station: StationIdx) -> Vec<String> {
    let village = registry.station(station).village;
    let mut codes: Vec<String> =
        registry.path(village).into_iter().map(|r| registry.region(r).code.to_string()).collect();
    codes.push("0".into());
    codes
}
