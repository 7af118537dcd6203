//! How fast the fold is: from entries, from the cache, and one event at a time. Medians of interleaved rounds.
//!
//! `cargo bench -p tabulate [-- <stations>]`; the nation has 823,236. One confirmed presidential form for each station;
//! every tenth is then corrected, which is what the time per event is taken from.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::float_arithmetic, reason = "a bench prints what it measured")]

use model::event::{FormConfirmed, kinds, sign};
use model::{CandidateId, Contest, Digest, Entry, EventId, FormKey, Level, Parameters, Payload, StationCode, UtcSeconds};
use registry::{Candidate, Contestants, DistrictRow, Election, Registry, RegistryBuilder, StationIdx};
use std::time::{Duration, Instant};
use tabulate::{CacheKey, Tabulation};
use testkit::history::{START, enrol, good, setup};
use testkit::small::{ORIGIN, ROOT, secret};

const ROUNDS: usize = 5;
/// Stations of a village, villages of a kecamatan, and so on: as in 2024, roughly.
const FAN: u32 = 10;

fn nation(stations: u32) -> Registry {
    let mut b = RegistryBuilder::new(Election {
        id: "ukur".into(),
        name: "Pengukuran".into(),
        date: "2024-02-14".into(),
        parameters: Parameters::general(),
    });
    let villages = stations.div_ceil(FAN);
    let levels = [(Level::Province, 2), (Level::Regency, 4), (Level::Kecamatan, 6), (Level::Village, 10)];
    let mut known = std::collections::BTreeSet::new();
    for village in 0..villages {
        let code = format!("{:02}{:02}{:02}{:04}", 11 + village / 40_000, 1 + village / 1_000 % 40, 1 + village / 100 % 10, 1 + village % 100);
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
        contestants: Contestants::Singles((1..=3).map(pair).collect()),
        holds: vec!["0".into()],
    });
    b.freeze().unwrap()
}

fn entries(registry: &Registry) -> (Vec<Entry>, Vec<Entry>) {
    let (root, officer) = (secret(ROOT), secret(10));
    let entry = |event| Entry { event, arrival: UtcSeconds(START) };
    let opening = [(setup(registry), &root), (enrol(10, "officer", "", ROOT), &root)];
    let mut all: Vec<Entry> = opening.into_iter().map(|(p, key)| entry(sign(ORIGIN, p, &[key]))).collect();
    let (mut seq, mut prev, mut firsts) = (0, None, Vec::new());
    let mut confirm = |station: u32, add: u32, replaces: Option<EventId>| {
        let district = registry.district_of(Contest::Ppwp, StationIdx(station)).unwrap();
        let code = registry.station(StationIdx(station)).code;
        let payload = Payload::FormConfirmed(FormConfirmed {
            by: officer.id(),
            form: FormKey { contest: Contest::Ppwp, count: 0, round: 0, station: StationCode::new(code).unwrap() },
            kind: kinds::FORM_CONFIRMED.into(),
            pages: Vec::new(),
            prev,
            reading: None,
            replaces,
            seq,
            time: UtcSeconds(START),
            values: good(Contest::Ppwp, &registry.district(district).schema, station % 40 + add),
        });
        let event = sign(ORIGIN, payload, &[&officer]);
        (seq, prev) = (seq + 1, Some(event.id()));
        entry(event)
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

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn main() {
    let stations = std::env::args().skip(1).find_map(|a| a.parse().ok()).unwrap_or(20_000);
    let registry = nation(stations);
    let (all, corrections) = entries(&registry);
    let (mut scratch, mut cached, mut single) = (Vec::new(), Vec::new(), Vec::new());
    let key = CacheKey { size: all.len() as u64, root: [0; 32], rules: Digest([0; 32]), registry: registry.digest() };
    let mut bytes = 0;
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let mut fold = Tabulation::new(&registry);
        all.iter().for_each(|e| drop(fold.apply(&registry, e)));
        scratch.push(start.elapsed());

        let cache = fold.to_cache(&key);
        bytes = cache.len();
        let start = Instant::now();
        let mut read = Tabulation::from_cache(&registry, ORIGIN, &key, &cache).unwrap();
        cached.push(start.elapsed());

        let start = Instant::now();
        corrections.iter().for_each(|e| drop(read.apply(&registry, e)));
        single.push(start.elapsed() / corrections.len() as u32);
    }
    let (scratch, cached) = (median(scratch), median(cached));
    println!("stations {stations}, entries {}, cache {bytes} bytes", all.len());
    println!("from entries {scratch:?}, {:?} an entry", scratch / all.len() as u32);
    println!("from cache {cached:?}, {:.1} times as fast", scratch.as_secs_f64() / cached.as_secs_f64());
    println!("one event {:?}", median(single));
}
