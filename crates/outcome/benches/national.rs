//! How fast a nation's outcomes are: all five contests over 2,749 districts from a fold, and after one form has changed.
//! Medians of interleaved rounds.
//!
//! `cargo bench -p outcome [-- <stations>]`; the nation has 823,236. The fold is empty, so that every station is looked at
//! for what is out; the votes are drawn.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    clippy::float_arithmetic,
    reason = "a bench prints what it measured"
)]

use model::{CandidateId, Contest, Level, Parameters, PartyNumber};
use outcome::{NoAreas, Terms, Votes, fold_votes, of_contest};
use registry::electing::pemilu_2024;
use registry::{
    Candidate, Contestants, District, DistrictRow, Election, Party, PartyList, Registry, RegistryBuilder,
};
use std::collections::BTreeSet;
use std::time::{Duration, Instant};
use tabulate::Tabulation;

const ROUNDS: usize = 9;
const PROVINCES: u32 = 38;
const REGENCIES: u32 = 508;
/// Districts by contest: 1 + 84 + 38 + 301 + 2,325 = 2,749.
const DISTRICTS: [(Contest, u32); 4] =
    [(Contest::Pdpr, 84), (Contest::Pdpd, 38), (Contest::Pdprdp, 301), (Contest::Pdprdk, 2_325)];
const PARTIES: u16 = 18;
const CANDIDATES: u16 = 8;

fn candidates(first: u32, count: u16) -> Vec<Candidate> {
    let one = |number: u16| Candidate {
        id: CandidateId(first + u32::from(number)),
        number,
        name: format!("CALON {number}"),
        colour: None,
        sex: Some(if number.is_multiple_of(3) { 'P' } else { 'L' }),
        residence: None,
    };
    (1..=count).map(one).collect()
}

/// Five kecamatan a kabupaten; each is held by the next of a contest's districts.
fn registry(stations: u32) -> Registry {
    let mut b = RegistryBuilder::new(Election {
        id: "ukur".into(),
        name: "Pengukuran".into(),
        date: "2024-02-14".into(),
        drill: false,
        parameters: Parameters::general(),
    });
    for number in 1..=PARTIES {
        b.add_party(Party {
            number: PartyNumber(number),
            portal_id: number.into(),
            name: format!("P{number}"),
            full_name: format!("Partai {number}"),
            colour: "#102030".into(),
            local: false,
        });
    }
    let mut kecamatan = Vec::new();
    for p in 0..PROVINCES {
        b.add_region(Level::Province, &format!("{:02}", p + 11), "PROVINSI", "0", 1);
    }
    for k in 0..REGENCIES {
        let province = format!("{:02}", 11 + k * PROVINCES / REGENCIES);
        let code = format!("{province}{:02}", 1 + k % 90);
        b.add_region(Level::Regency, &code, "KABUPATEN", &province, 1);
        for c in 1..=5 {
            let (at, village) = (format!("{code}{c:02}"), format!("{code}{c:02}2001"));
            b.add_region(Level::Kecamatan, &at, "KECAMATAN", &code, 1);
            b.add_region(Level::Village, &village, "DESA", &at, 1);
            let share = stations / (REGENCIES * 5);
            for n in 1..=share {
                b.add_station(&village, &format!("{village}{n:03}"), &format!("TPS {n:03}"), n, None);
            }
            kecamatan.push(at);
        }
    }
    let mut id = 1_000;
    let row = |contest, code: String, contestants, seats, holds| DistrictRow {
        contest,
        code,
        name: "DAPIL".into(),
        seats: Some(seats),
        population: None,
        contestants,
        holds,
    };
    b.add_district(row(
        Contest::Ppwp,
        "0".into(),
        Contestants::Singles(candidates(1, 3)),
        1,
        vec!["0".into()],
    ));
    for (contest, count) in DISTRICTS {
        for d in 0..count {
            let range = |n: u32| (n as usize * kecamatan.len()) / count as usize;
            let holds = kecamatan[range(d)..range(d + 1)].to_vec();
            let contestants = if contest.has_parties() {
                let list = |party: u16| {
                    id += 100;
                    PartyList { party: PartyNumber(party), candidates: candidates(id, CANDIDATES) }
                };
                Contestants::Lists((1..=PARTIES).map(list).collect())
            } else {
                id += 100;
                Contestants::Singles(candidates(id, 14))
            };
            b.add_district(row(contest, format!("{:05}", d + 1), contestants, 4 + d % 9, holds));
        }
    }
    b.set_rules(pemilu_2024());
    b.freeze().unwrap()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn main() {
    let stations = std::env::args().skip(1).find_map(|a| a.parse().ok()).unwrap_or(823_236);
    let registry = registry(stations);
    let fold = Tabulation::new(&registry);
    let mut seed = 1_u64;
    let mut draw = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 40) % 90_000
    };
    let contests = registry.contests().to_vec();
    let drawn: Vec<Vec<(Vec<u64>, Vec<u64>)>> = contests
        .iter()
        .map(|c| {
            let of = |votes: &Votes<'_>| {
                let width = votes.district.schema.width();
                let mut sums: Vec<u64> = (0..width).map(|_| draw()).collect();
                for block in votes.district.schema.party_blocks() {
                    sums[block.total] = block.parts.iter().map(|p| sums[*p]).sum();
                }
                (sums, vec![1; width])
            };
            fold_votes(&registry, &fold, *c).iter().map(of).collect()
        })
        .collect();
    let (rule, gone) = (|d: &District| registry.rule_of(d), BTreeSet::new());
    let terms = Terms { rule: &rule, areas: &NoAreas, decisions: &[], gone: &gone };
    let (mut whole, mut rules, mut one) = (Vec::new(), Vec::new(), Vec::new());
    let mut districts = 0;
    for _ in 0..ROUNDS {
        let (mut all, mut judged) = (Duration::ZERO, Duration::ZERO);
        for (contest, drawn) in contests.iter().zip(&drawn) {
            let start = Instant::now();
            let mut votes = fold_votes(&registry, &fold, *contest);
            for (votes, (sums, present)) in votes.iter_mut().zip(drawn) {
                (votes.sums, votes.present) = (sums, present);
            }
            let middle = Instant::now();
            let mut outcome = of_contest(&votes, &terms).unwrap();
            all += start.elapsed();
            judged += middle.elapsed();
            districts += outcome.districts.len();
            if *contest == Contest::Pdpr {
                let start = Instant::now();
                outcome.recount(41, &votes, &terms).unwrap();
                one.push(start.elapsed());
            }
        }
        whole.push(all);
        rules.push(judged);
    }
    println!("stations {}, districts {}", registry.station_count(), districts / ROUNDS);
    println!("{:<44} {:>10} {:>10}", "", "ms", "limit");
    let ms = |d: Duration| d.as_secs_f64() * 1_000.0;
    println!("{:<44} {:>10.2} {:>10}", "all contests, what is out counted", ms(median(whole)), 100);
    println!("{:<44} {:>10.2} {:>10}", "of this: seats, persons, margins", ms(median(rules)), "");
    println!("{:<44} {:>10.3} {:>10}", "one form of the DPR changed", ms(median(one)), 1);
}
