//! An election of any size, for benches: the presidential contest alone, every form confirmed and good.

use crate::history::{START, enrol, good, setup};
use crate::small::{ORIGIN, ROOT, secret};
use model::event::{FormConfirmed, sign};
use model::{
    CandidateId, Contest, Entry, EventId, FormKey, FormSchema, Level, Parameters, Payload, SecretKey,
    StationCode, Submission, UtcSeconds,
};
use registry::{Candidate, Contestants, DistrictRow, Election, Registry, RegistryBuilder, StationIdx};
use std::collections::BTreeMap;

/// Stations of a village, villages of a kecamatan, and so on: as in 2024, roughly.
const FAN: u32 = 10;

/// A registry of so many stations and the presidential contest.
pub fn registry(stations: u32) -> Registry {
    let mut b = RegistryBuilder::new(Election {
        id: "ukur".into(),
        name: "Pengukuran".into(),
        date: "2024-02-14".into(),
        drill: false,
        parameters: Parameters::general(),
    });
    let villages = stations.div_ceil(FAN);
    let levels = [(Level::Province, 2), (Level::Regency, 4), (Level::Kecamatan, 6), (Level::Village, 10)];
    let mut known = std::collections::BTreeSet::new();
    for village in 0..villages {
        let code = format!(
            "{:02}{:02}{:02}{:04}",
            11 + village / 40_000,
            1 + village / 1_000 % 40,
            1 + village / 100 % 10,
            1 + village % 100
        );
        let mut parent = "0";
        for (level, digits) in levels {
            if known.insert(code[..digits].to_string()) {
                b.add_region(level, &code[..digits], &format!("WILAYAH {}", &code[..digits]), parent, 1);
            }
            parent = &code[..digits];
        }
        for number in 1..=FAN.min(stations - village * FAN) {
            b.add_station(&code, &format!("{code}{number:03}"), &format!("TPS {number:03}"), 1, None);
        }
    }
    let pair = |n: u16| Candidate {
        id: CandidateId(100_024 + u32::from(n)),
        number: n,
        name: format!("PASANGAN {n}"),
        colour: Some("#102030".into()),
        sex: None,
        residence: None,
    };
    b.add_district(DistrictRow {
        contest: Contest::Ppwp,
        code: "0".into(),
        name: "NASIONAL".into(),
        seats: None,
        population: None,
        contestants: Contestants::Singles((1..=3).map(pair).collect()),
        holds: vec!["0".into()],
    });
    b.freeze().unwrap()
}

/// The root and the officer of the nation whose key signs every form here, and the opening that makes them known.
fn opening(rules: model::Rules, registry: &Registry) -> Vec<Entry> {
    let events =
        [sign(ORIGIN, setup(rules, registry), &[&secret(ROOT)]), enrol(OFFICER, "officer", "", ROOT)];
    events.into_iter().map(entry).collect()
}

const OFFICER: u8 = 10;

fn entry(event: Submission) -> Entry {
    Entry { event, arrival: UtcSeconds(START) }
}

/// The officer's key with its chain.
struct Officer<'r> {
    key: SecretKey,
    registry: &'r Registry,
    seq: u64,
    prev: Option<EventId>,
}

impl<'r> Officer<'r> {
    fn new(registry: &'r Registry) -> Self {
        Officer { key: secret(OFFICER), registry, seq: 0, prev: None }
    }

    fn schema(&self, station: StationIdx) -> &'r FormSchema {
        &self.registry.district(self.registry.district_of(Contest::Ppwp, station).unwrap()).schema
    }

    /// The next confirmation of a station's presidential form.
    fn confirm(&mut self, station: StationIdx, values: Vec<Option<u32>>, replaces: Option<EventId>) -> Entry {
        let code = self.registry.station(station).code;
        let payload = Payload::FormConfirmed(FormConfirmed {
            acknowledged: Vec::new(),
            by: self.key.id(),
            form: FormKey {
                contest: Contest::Ppwp,
                count: 0,
                round: 0,
                station: StationCode::new(code).unwrap(),
            },
            incidents: Vec::new(),
            kind: FormConfirmed::KIND.into(),
            machine: None,
            pages: Vec::new(),
            prev: self.prev,
            reading: None,
            replaces,
            seq: self.seq,
            time: UtcSeconds(START),
            values,
            witnesses: BTreeMap::new(),
        });
        let event = sign(ORIGIN, payload, &[&self.key]);
        (self.seq, self.prev) = (self.seq + 1, Some(event.id()));
        entry(event)
    }
}

/// The opening, and so many contradicting events of one key on one form: every other one replaces the first, so that there
/// are forks from the beginning and from one event.
pub fn flood(rules: model::Rules, registry: &Registry, events: u32) -> Vec<Entry> {
    let mut officer = Officer::new(registry);
    let width = officer.schema(StationIdx(0)).width();
    let mut all = opening(rules, registry);
    let mut first = None;
    for n in 0..events {
        let values = (0..width).map(|at| Some(n >> at & 1)).collect();
        let next = officer.confirm(StationIdx(0), values, first.filter(|_| n % 2 == 1));
        first = first.or(Some(next.event.id()));
        all.push(next);
    }
    all
}

/// A confirmed form for so many stations in which the votes don't add up, by an officer of the nation.
pub fn doubtful(registry: &Registry, forms: u32) -> Vec<Submission> {
    let mut officer = Officer::new(registry);
    let mut all = vec![enrol(OFFICER, "officer", "", ROOT)];
    let each = (registry.station_count() / forms).max(1);
    for station in (0..registry.station_count()).step_by(each as usize).take(forms as usize).map(StationIdx) {
        let mut values = good(Contest::Ppwp, officer.schema(station), station.0 % 40);
        // The last field is all votes, valid and invalid (V.C).
        let last = values.last_mut().unwrap();
        *last = last.map(|n| n + 1);
        all.push(officer.confirm(station, values, None).event);
    }
    all
}

/// The opening and one confirmed form for each station; and then a correction of every tenth.
pub fn entries(registry: &Registry) -> (Vec<Entry>, Vec<Entry>) {
    let mut officer = Officer::new(registry);
    let mut all = opening(model::Rules::LATEST, registry);
    let mut firsts = Vec::new();
    let mut confirm = |station: u32, add: u32, replaces: Option<EventId>| {
        let station_at = StationIdx(station);
        let values = good(Contest::Ppwp, officer.schema(station_at), station % 40 + add);
        officer.confirm(station_at, values, replaces)
    };
    for station in 0..registry.station_count() {
        let first = confirm(station, 0, None);
        firsts.push(first.event.id());
        all.push(first);
    }
    let corrections = (0..registry.station_count()).step_by(10);
    let corrections = corrections.map(|s| confirm(s, 1, Some(firsts[s as usize]))).collect();
    (all, corrections)
}
