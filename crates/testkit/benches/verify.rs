//! How long a verification takes, beside the bare rate of signatures in the same run.
//!
//! `cargo bench -p testkit [-- <stations>]`; the 2019 nation has 806,583. The tree lies in a folder; reading it is part of
//! the time, and it was just written, so that it comes from the page cache.
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

use publish::{Config, Publisher, Scope};
use std::sync::Arc;
use std::time::Instant;
use tabulate::Tabulation;
use testkit::history::log_bytes;
use testkit::nation;
use testkit::small::{LOG, ORIGIN, secret};
use testkit::tree::{MemoryLog, checkpoint, policy};

use verify::{Exit, Folder, Options};

fn main() {
    let stations: u32 = std::env::args().skip(1).find_map(|a| a.parse().ok()).unwrap_or(20_000);
    // The tree is made by another process, so that the memory measured is the verifier's alone.
    if let Ok(folder) = std::env::var("SIREKAP_BENCH_MAKE") {
        return make(stations, folder.as_ref());
    }
    let folder = tempfile::tempdir().unwrap();
    let mut maker = std::process::Command::new(std::env::current_exe().unwrap());
    let made = maker.arg(stations.to_string()).env("SIREKAP_BENCH_MAKE", folder.path()).status().unwrap();
    assert!(made.success());

    let key = secret(10);
    let (message, rounds) = ([7; 900], 20_000);
    let signature = key.sign(&message);
    let start = Instant::now();
    (0..rounds).for_each(|_| key.public().verify(&message, &signature).unwrap());
    let bare = f64::from(rounds) / start.elapsed().as_secs_f64();

    let options = Options { policy: Some(policy().to_string()), ..Options::default() };
    let start = Instant::now();
    let report = verify::verify(&Folder::new(folder.path()), &options, &|_| {});
    let time = start.elapsed();
    assert_eq!(report.exit, Exit::Pass);
    let rate = report.signatures as f64 / time.as_secs_f64();
    println!("entries {}, nodes {}, files {}", report.entries, report.nodes, report.files);
    println!("verified in {time:?}: {rate:.0} signatures/s with all else; bare, one core: {bare:.0}/s");
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = |name: &str| status.lines().find(|l| l.starts_with(name)).unwrap_or("").to_string();
    println!("{}", line("VmHWM"));
}

/// Makes the tree.
fn make(stations: u32, folder: &std::path::Path) {
    let registry = Arc::new(nation::registry(stations));
    let (history, _) = nation::entries(&registry);
    let entries = log_bytes(&history);
    let mut fold = Tabulation::new(&registry);
    history.iter().for_each(|e| drop(fold.apply(&registry, e)));
    drop(history);
    let note = checkpoint(&registry, &entries);
    let config =
        Config { origin: ORIGIN.into(), log_keys: vec![secret(LOG).id()], policy: policy().to_string() };
    let publisher = Publisher::new(testkit::tree::unflushed(folder), registry, config);
    let start = Instant::now();
    publisher.publish(&fold, &MemoryLog(entries), &note, Scope::All, &|_| {}).unwrap();
    println!("stations {stations}, published in {:?}", start.elapsed());
}
