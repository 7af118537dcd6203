//! Where a verifier can't judge numbers: at places that an entry of a kind it does not know says to touch, and, of a log that
//! is judged by rules it does not know, everywhere. A difference found there is told and fails nothing; one found anywhere
//! else fails (docs/spec/verify.md, "What can't be judged").

use crate::Check;
use crate::findings::{Note, note};
use crate::hold::Here;
use model::{Contest, KeyId};
use registry::{DistrictIdx, RegionIdx, Registry, StationIdx};
use serde_json::Value;
use std::collections::BTreeSet;
use texts::check;

/// Most codes that a note repeats.
const CODES_MAX: usize = 8;

/// What a file, a row or a part of one is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Of {
    /// The registry alone: no entry changes it.
    Registry,
    Region(RegionIdx),
    District(DistrictIdx),
    Station(StationIdx),
}

/// What can't be judged.
#[derive(Clone, Debug, Default)]
pub(crate) struct Doubts {
    /// The rules of the log are not known.
    pub rules: bool,
    /// Index of the first entry that touches anything.
    pub first: Option<u64>,
    /// Entries of unknown kinds, whether they touch anything or not.
    foreign: BTreeSet<u64>,
    /// Who signed those that touch something.
    signers: BTreeSet<KeyId>,
    /// By region: all of it is touched.
    whole: Vec<bool>,
    /// By region: something in it is touched.
    some: Vec<bool>,
    stations: Vec<bool>,
    codes: BTreeSet<String>,
}

impl Doubts {
    /// An entry of an unknown kind.
    pub fn foreign(&mut self, index: u64) {
        self.foreign.insert(index);
    }

    /// The entry at an index touches these stations and regions of the registry; none means the whole nation.
    pub fn touch(&mut self, registry: &Registry, codes: &[String], index: u64, signers: Vec<KeyId>) {
        self.first = self.first.or(Some(index));
        self.signers.extend(signers);
        self.whole.resize(registry.region_count() as usize, false);
        self.some.resize(registry.region_count() as usize, false);
        self.stations.resize(registry.station_count() as usize, false);
        if codes.is_empty() {
            self.region(registry, RegionIdx::NATION);
        }
        for code in codes {
            if self.codes.len() < CODES_MAX {
                self.codes.insert(code.clone());
            }
            if let Some(region) = registry.region_by_code(code) {
                self.region(registry, region);
            } else if let Some(station) = registry.station_by_code(code) {
                self.stations[station.0 as usize] = true;
                self.above(registry, registry.station(station).village);
            }
        }
    }

    /// Each region becomes wholly touched once, however many entries touch it.
    fn region(&mut self, registry: &Registry, region: RegionIdx) {
        if self.whole[region.0 as usize] {
            return;
        }
        let below = registry.subtree(region);
        self.whole[below.start as usize..below.end as usize].fill(true);
        self.some[below.start as usize..below.end as usize].fill(true);
        let stations = registry.stations(region);
        self.stations[stations.start as usize..stations.end as usize].fill(true);
        self.above(registry, region);
    }

    fn above(&mut self, registry: &Registry, region: RegionIdx) {
        let mut at = Some(region);
        while let Some(region) = at {
            self.some[region.0 as usize] = true;
            at = registry.region(region).parent;
        }
    }

    /// Whether the state of the first `size` entries has anything that can't be judged.
    pub fn before(&self, size: u64) -> bool {
        self.rules || self.first.is_some_and(|first| first < size)
    }

    /// Whether something that is of the whole nation can't be judged.
    pub fn nation(&self) -> bool {
        self.whole.first().copied().unwrap_or(false)
    }

    /// Whether a station's numbers can't be judged.
    pub fn station(&self, station: StationIdx) -> bool {
        self.rules || self.touched(Of::Station(station), None)
    }

    fn touched(&self, of: Of, registry: Option<&Registry>) -> bool {
        let at = |list: &[bool], n: u32| list.get(n as usize).copied().unwrap_or(false);
        match of {
            Of::Registry => false,
            Of::Region(region) => at(&self.some, region.0),
            Of::Station(station) => at(&self.stations, station.0),
            Of::District(district) => {
                let stations = registry.map(|r| r.district_stations(district)).unwrap_or_default();
                stations.into_iter().flatten().any(|s| at(&self.stations, s))
            }
        }
    }

    /// Whether the outcome of a district can't be judged: where there is a threshold it hangs on the votes of all districts.
    pub fn outcome(&self, registry: &Registry, district: DistrictIdx) -> bool {
        let contest = registry.district(district).contest;
        let touched = |d| self.touched(Of::District(d), Some(registry));
        self.rules
            || match registry.has_threshold(contest) {
                true => registry.districts(contest).map(DistrictIdx).any(touched),
                false => touched(district),
            }
    }

    /// Whether a published anomaly may follow from an entry that is not known: it is about one, or about the chain or the
    /// mandate of a key that signed one, whose area one touches, or that nobody here knows (then there is no area).
    pub fn anomaly(&self, registry: &Registry, index: u64, by: Option<KeyId>, area: Option<&str>) -> bool {
        self.foreign.contains(&index)
            || by.is_some_and(|by| self.signers.contains(&by))
            || area.is_none_or(|area| self.area(registry, area))
    }

    /// Whether the entry at an index is of an unknown kind.
    pub fn is_foreign(&self, index: u64) -> bool {
        self.foreign.contains(&index)
    }

    /// Whether all of an area is touched.
    fn area(&self, registry: &Registry, area: &str) -> bool {
        let region = if area.is_empty() { Some(RegionIdx::NATION) } else { registry.region_by_code(area) };
        let station = || registry.station_by_code(area);
        match (region, &self.first) {
            (_, None) => false,
            (Some(region), _) => self.whole[region.0 as usize],
            (None, _) => station().is_some_and(|station| self.stations[station.0 as usize]),
        }
    }

    /// Whether a difference in a field of a file can't be judged.
    pub fn field(
        &self,
        registry: &Registry,
        here: &Here<'_>,
        check: Check,
        field: &str,
        [mut expected, mut found]: [&Value; 2],
    ) -> bool {
        // Files of Pilkada have their numbers one step further in.
        let inner = field.strip_prefix("tungsura.");
        if inner.is_some() {
            (expected, found) = (&expected["tungsura"], &found["tungsura"]);
        }
        let mut names = inner.unwrap_or(field).split('.');
        let (head, second) = (names.next().unwrap_or_default(), names.next());
        if !self.rules && self.first.is_none() {
            return false;
        }
        match check {
            Check::Lists => self.rules && (here.path == "v1/aturan.json" || field == "rules"),
            // What a key may do in its area an entry that touches it may change.
            Check::Keys => {
                let area = [expected, found].into_iter().find_map(|side| side[head]["area"].as_str());
                area.is_some_and(|area| self.area(registry, area))
            }
            // Whose word counts for the nation an entry that touches it may change.
            Check::Disclosures => self.nation(),
            // A line tells of one station; what it changed follows from the rules too.
            Check::Changes => {
                let line = head.parse().ok().and_then(|at: usize| expected.get(at));
                let code = line.and_then(|line| line["codes"].as_str()?.rsplit('/').next());
                let station = code.and_then(|code| registry.station_by_code(code));
                let told = matches!(second, Some("changes" | "fields"));
                told && (self.rules || station.is_some_and(|at| self.touched(Of::Station(at), None)))
            }
            Check::Stations | Check::RegionResults | Check::DistrictResults | Check::StationFiles
                if OF_REGISTRY.contains(&head) =>
            {
                false
            }
            // Of the outcome all but what the registry says hangs on the votes, and where there is a threshold on those of
            // all districts.
            Check::Outcomes => {
                let contest =
                    here.path.strip_prefix("v1/hasil-akhir/").and_then(|p| p.split(['/', '.']).next());
                let whole = contest.and_then(|c| c.parse().ok()).is_some_and(|c| registry.has_threshold(c));
                let of_registry = head == "rule" || OF_REGISTRY.contains(&head);
                !of_registry && (self.rules || whole || self.touched(here.of, Some(registry)))
            }
            _ => {
                let Some((of, inner)) = part(registry, here, [head, second.unwrap_or_default()], expected)
                else {
                    return false;
                };
                // Of a line of the parts, which part it is.
                if inner && names.next().is_some_and(|name| matches!(name, "region" | "station")) {
                    return false;
                }
                self.touched(of, Some(registry)) || self.rules && by_rules(check, field)
            }
        }
    }

    /// Why the checks of numbers can't be answered whole; nothing where no entry touches anything.
    pub fn why(&self) -> Option<Note> {
        if self.rules {
            return Some(note(check::LOG_JUDGED_RULE_BOOK_VERIFIER));
        }
        self.first?;
        let codes: Vec<&str> = self.codes.iter().map(String::as_str).collect();
        let list = codes.join(", ") + if codes.len() == CODES_MAX { ", …" } else { "" };
        Some(match codes.is_empty() {
            true => note(check::ENTRIES_UNKNOWN_KINDS_TOUCH_WHOLE),
            false => note(|lang| check::entries_unknown_kinds_touch_these(lang, &list)),
        })
    }
}

/// Fields of our own files, and of stations' files of 2024, that follow from the registry alone.
const OF_REGISTRY: [&str; 10] = [
    "station",
    "path",
    "contest",
    "district",
    "region",
    "level",
    "columns",
    "seats",
    "contestants",
    "kode_dapil",
];

/// Whether a field depends on the rules. Which events a form has, and what they say, does not.
fn by_rules(check: Check, field: &str) -> bool {
    let mut names = field.split('.').skip(2);
    check != Check::History || matches!(names.next(), Some("status" | "replaces" | "behind"))
}

/// What a field of a file is about: the part whose line it is (and then `true`), or what the whole file is about. Nothing
/// where it is a line that should not be there.
fn part(
    registry: &Registry,
    here: &Here<'_>,
    [head, second]: [&str; 2],
    expected: &Value,
) -> Option<(Of, bool)> {
    let region = |code: &str| registry.region_by_code(code).map(Of::Region);
    let station = |code: &str| registry.station_by_code(code).map(Of::Station);
    let line = || second.parse::<usize>().ok().and_then(|at| expected[head].get(at));
    match (head, here.of) {
        _ if second.is_empty() => Some((here.of, false)),
        ("children", Of::Region(_)) => Some((region(line()?["region"]["code"].as_str()?)?, true)),
        ("stations", Of::Region(_)) => Some((station(line()?["station"]["code"].as_str()?)?, true)),
        ("table", Of::Region(_)) => {
            expected[head].get(second)?;
            let of_districts = here.path.strip_prefix("pemilu/hhcd/");
            let contest: Option<Contest> = of_districts.and_then(|rest| rest.split('/').next()?.parse().ok());
            let district = |contest| registry.district_by_code(contest, second).map(Of::District);
            let found = contest.and_then(district).or_else(|| region(second)).or_else(|| station(second));
            Some((found?, true))
        }
        _ => Some((here.of, false)),
    }
}
