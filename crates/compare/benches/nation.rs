//! How long two nations take, from two CSV files to every place that differs, beside `sort` and `join` of the system on the
//! same files in the same run. Medians of interleaved rounds.
//!
//! `cargo bench -p compare [-- <stations>]`; 2019 had 806,583. The second file is in another order, one place in a hundred has
//! another number, and one in a thousand is not there.
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

use compare::{Comparison, Known, Mapping, Places, Sheet};
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

const ROUNDS: usize = 5;
const HEADER: &str = "kode,pas1,pas2,sah,tsah,jum";

fn main() {
    let stations: u32 = std::env::args().skip(1).find_map(|a| a.parse().ok()).unwrap_or(806_583);
    let folder = tempfile();
    let (a, b) = (folder.join("a.csv"), folder.join("b.csv"));
    let (first, second) = files(stations);
    std::fs::write(&a, &first).unwrap();
    std::fs::write(&b, &second).unwrap();
    drop((first, second));
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    let mut found = (0, 0);
    for _ in 0..ROUNDS {
        let start = Instant::now();
        found.0 = compared(&a, &b);
        ours.push(start.elapsed());
        let start = Instant::now();
        found.1 = joined(&folder);
        theirs.push(start.elapsed());
    }
    let median = |times: &mut Vec<Duration>| {
        times.sort();
        times[times.len() / 2]
    };
    println!("{stations} stations a side, {} differ; sort and join: {}", found.0, found.1);
    println!("compare {:?}; sort, join and awk {:?}", median(&mut ours), median(&mut theirs));
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    println!("{}", status.lines().find(|l| l.starts_with("VmHWM")).unwrap_or(""));
    std::fs::remove_dir_all(folder).unwrap();
}

fn tempfile() -> std::path::PathBuf {
    let folder = std::env::temp_dir().join(format!("compare-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn files(stations: u32) -> (String, String) {
    let mut rows: Vec<(u64, u64)> = Vec::with_capacity(stations as usize);
    let mut state = 1_u64;
    for n in 0..stations {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // 38 provinces, villages of ten stations.
        let code = 1_100_000_000_000
            + u64::from(n % 38) * 100_000_000_000
            + u64::from(n / 380) * 1_000
            + u64::from(n / 38 % 10)
            + 1;
        rows.push((code, state >> 33));
    }
    let line = |(code, chance): &(u64, u64), change: bool| {
        let (one, two, bad) = (chance % 300, chance / 300 % 300, chance % 17);
        let one = one + u64::from(change);
        format!("{code},{one},{two},{},{bad},{}\n", one + two, one + two + bad)
    };
    let (mut a, mut b) = (format!("{HEADER}\n"), format!("{HEADER}\n"));
    rows.iter().for_each(|row| a += &line(row, false));
    rows.sort_by_key(|(code, chance)| (*chance, *code));
    for row in rows.iter().filter(|(code, _)| code % 1_000 != 7 || code / 1_000 % 100 != 0) {
        b.write_str(&line(row, row.1 % 100 == 0)).unwrap();
    }
    (a, b)
}

fn compared(a: &Path, b: &Path) -> u64 {
    let (a, b) = (std::fs::read(a).unwrap(), std::fs::read(b).unwrap());
    let none = Places::by_codes([]);
    let known = Known { fields: &[], people: &[], places: &none };
    let [x, y] = [a, b].map(|bytes| Sheet::read(&bytes, &Mapping::default(), &known).unwrap());
    let places = Places::by_codes(
        [&x, &y].into_iter().flat_map(|s| (0..s.table.len() as u32).map(|r| s.table.code(r))),
    );
    Comparison::of(&x.table, &y.table, &places).unwrap().whole().differing
}

/// The rows that are in both files and differ, by the system's own programs.
fn joined(folder: &Path) -> u64 {
    let script = "export LC_ALL=C; tail -n +2 a.csv | sort -t, -k1,1 > a.sorted; tail -n +2 b.csv | sort -t, -k1,1 > b.sorted; \
                  join -t, a.sorted b.sorted | awk -F, '$2!=$7||$3!=$8||$4!=$9||$5!=$10||$6!=$11' | wc -l";
    let output = Command::new("sh").args(["-c", script]).current_dir(folder).output().unwrap();
    String::from_utf8(output.stdout).unwrap().trim().parse().unwrap()
}
