//! How fast the fold is: from entries, from the cache, and one event at a time. Medians of interleaved rounds.
//!
//! `cargo bench -p tabulate [-- <stations>]`; the nation has 823,236. One confirmed presidential form for each station;
//! every tenth is then corrected, which is what the time per event is taken from.
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

use model::Digest;
use std::time::{Duration, Instant};
use tabulate::{CacheKey, Tabulation};
use testkit::nation;
use testkit::small::ORIGIN;

const ROUNDS: usize = 5;

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn main() {
    let stations = std::env::args().skip(1).find_map(|a| a.parse().ok()).unwrap_or(20_000);
    let registry = nation::registry(stations);
    let (all, corrections) = nation::entries(&registry);
    let (mut scratch, mut cached, mut single) = (Vec::new(), Vec::new(), Vec::new());
    let key = CacheKey {
        size: all.len() as u64,
        root: [0; 32],
        rules: Digest([0; 32]),
        registry: registry.digest(),
    };
    let mut bytes = 0;
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let mut fold = Tabulation::new(&registry);
        all.iter().for_each(|e| drop(fold.take(&registry, e)));
        fold.settle(&registry);
        scratch.push(start.elapsed());

        let cache = fold.to_cache(&key).expect("a state can be written");
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
    const FLOOD: u32 = 100_000;
    for rules in model::Rules::ALL {
        let flood = nation::flood(rules, &registry, FLOOD);
        let start = Instant::now();
        let mut fold = Tabulation::new(&registry);
        flood.iter().for_each(|e| drop(fold.take(&registry, e)));
        fold.settle(&registry);
        println!("{FLOOD} events of one key on one form, rules/{}: {:?}", rules.number(), start.elapsed());
    }
}
