//! How fast an address is found in a full table, and what that table takes in memory. Medians of interleaved rounds, beside
//! the same look-ups in a `BTreeMap`.
//!
//! `cargo bench -p residency [-- <rows>]`; the free table of networks has 411,961 rows of IPv4. This one is drawn, with as
//! many rows, 80,000 networks, gaps, and names of 25 letters.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    reason = "a bench prints what it measured"
)]

use residency::Table;
use residency::address::read;
use std::collections::BTreeMap;
use std::hint::black_box;
use std::net::Ipv4Addr;
use std::time::{Duration, Instant};

const ROUNDS: usize = 9;
const LOOK_UPS: u32 = 1_000_000;
const NETWORKS: u64 = 80_000;

/// The next number of a row of numbers that look drawn.
fn drawn(state: &mut u64) -> u64 {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    *state >> 33
}

fn median(mut of: Vec<Duration>) -> Duration {
    of.sort_unstable();
    of[of.len() / 2]
}

fn per_second(took: Duration) -> u128 {
    u128::from(LOOK_UPS) * 1_000_000_000 / took.as_nanos().max(1)
}

fn main() {
    let rows: u32 = std::env::args().filter_map(|arg| arg.parse().ok()).next_back().unwrap_or(412_000);
    let (mut state, step) = (7, (u32::MAX - 0x0100_0000) / rows);
    let ranges: Vec<(u32, u32, u32)> = (0..rows)
        .map(|n| {
            let from = 0x0100_0000 + n * step;
            // A gap behind every range, of a quarter at most.
            let length = step - 1 - u32::try_from(drawn(&mut state)).unwrap() % (step / 4).max(1);
            (from, from + length, 1 + u32::try_from(drawn(&mut state) % NETWORKS).unwrap())
        })
        .collect();
    let line = |(from, to, asn): &(u32, u32, u32)| {
        format!(
            "{},{},{asn},\"PT JARINGAN NOMOR {asn:08}\"\n",
            Ipv4Addr::from_bits(*from),
            Ipv4Addr::from_bits(*to)
        )
    };
    let text: String = ranges.iter().map(line).collect();
    let declared = Table {
        id: "asn".into(),
        path: String::new(),
        date: String::new(),
        licence: String::new(),
        sha256: None,
    };
    let begun = Instant::now();
    let table = read(&declared, text.clone().into_bytes()).unwrap().remove(0);
    println!(
        "read                    {:>9} ms  {} MB of CSV",
        begun.elapsed().as_millis(),
        text.len() / 1_000_000
    );
    let (of_ranges, of_names) = table.bytes();
    println!(
        "memory                  {of_ranges:>9} bytes of ranges ({} a row), {of_names} of names",
        of_ranges / table.rows().0
    );
    let map: BTreeMap<u32, (u32, u32)> = ranges.iter().map(|(from, to, asn)| (*from, (*to, *asn))).collect();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let mut state = u64::try_from(round).unwrap();
        let asked: Vec<u32> =
            (0..LOOK_UPS).map(|_| u32::try_from(drawn(&mut state) & 0x7fff_ffff).unwrap() << 1).collect();
        let begun = Instant::now();
        let found =
            asked.iter().filter(|a| black_box(table.look_up(Ipv4Addr::from_bits(**a).into())).is_some());
        let found = found.count();
        ours.push(begun.elapsed());
        let begun = Instant::now();
        let also = asked.iter().filter(|a| {
            let (_, (to, asn)) = map.range(..=**a).next_back().unwrap_or((&0, &(0, 0)));
            black_box((**a <= *to).then_some(*asn)).is_some()
        });
        let also = also.count();
        theirs.push(begun.elapsed());
        assert_eq!(found, also, "both find the same");
    }
    println!("look-ups                {:>9} a second, name included", per_second(median(ours)));
    println!("in a BTreeMap           {:>9} a second, number alone", per_second(median(theirs)));
}
