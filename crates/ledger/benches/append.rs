//! Durable appends a second, beside what nobody can beat with the same disk and the same signatures:
//! a raw log file with group commit, and bare signature checks on all cores.
//!
//! `cargo bench -p ledger` prints one row per round and the medians. Rounds of the three are interleaved, so that a busy
//! machine slows all of them; the ratio of each round is to the smaller of the two bounds.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout
)]

#[path = "../tests/all/fixtures.rs"]
mod fixtures;

use fixtures::*;
use ledger::SqliteStore;
use model::Submission;
use rayon::prelude::*;
use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

const ROUNDS: usize = 5;
/// Bytes of one event as handed in.
const EVENT_BYTES: usize = 1024;

fn event(seq: u64, padding: usize) -> Submission {
    let mut payload = import_payload(&importer(), seq, &station_of(seq));
    payload.values = vec![Some(100); WIDTH];
    payload.source.file = "x".repeat(padding);
    signed(&importer(), payload)
}

fn events(count: u64) -> Vec<Submission> {
    let first = 1_000_000;
    let padding = EVENT_BYTES - event(first, 0).bytes().len();
    (first..first + count).into_par_iter().map(|seq| event(seq, padding)).collect()
}

/// Who hands in: threads that block, as a simple service has them, or tasks on one thread per core, as a service that
/// waits for the network has them. Either way a producer hands in its next event when it has the answer to the last.
#[derive(Clone, Copy)]
enum Producers {
    Threads(usize),
    Tasks(usize),
}

impl std::fmt::Display for Producers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Producers::Threads(n) => write!(f, "{n} threads"),
            Producers::Tasks(n) => write!(f, "{n} tasks"),
        }
    }
}

/// What a producer is told to call when its event is durable.
type Done = Box<dyn FnOnce() + Send>;

/// Has every event handed in by `submit`, and gives the events a second.
fn produce(producers: Producers, events: &[Submission], submit: impl Fn(&Submission, Done) + Sync) -> u128 {
    let start = Instant::now();
    let (Producers::Threads(n) | Producers::Tasks(n)) = producers;
    let shares: Vec<&[Submission]> = events.chunks(events.len().div_ceil(n)).collect();
    let threads = match producers {
        Producers::Threads(n) => n,
        Producers::Tasks(_) => std::thread::available_parallelism().unwrap().get(),
    };
    std::thread::scope(|scope| {
        for own in shares.chunks(shares.len().div_ceil(threads)) {
            let submit = &submit;
            let run = move || {
                let (sender, ready) = channel();
                let mut left: Vec<_> = own.iter().map(|share| share.iter()).collect();
                (0..left.len()).for_each(|producer| sender.send(producer).unwrap());
                let mut producing = left.len();
                while producing > 0 {
                    let producer: usize = ready.recv().unwrap();
                    let sender = sender.clone();
                    match left[producer].next() {
                        Some(event) => submit(event, Box::new(move || sender.send(producer).unwrap())),
                        None => producing -= 1,
                    }
                }
            };
            std::thread::Builder::new().stack_size(256 << 10).spawn_scoped(scope, run).unwrap();
        }
    });
    rate(events.len(), start.elapsed())
}

fn rate(count: usize, time: Duration) -> u128 {
    count as u128 * 1_000_000 / time.as_micros().max(1)
}

fn ledger_rate(folder: &Path, producers: Producers, events: &[Submission]) -> u128 {
    let folder = folder.join("ledger");
    let ledger = opened(Arc::new(SqliteStore::open(&folder).unwrap()));
    let rate = produce(producers, events, |event, done| {
        ledger.submit_then(event.bytes(), |answer| {
            answer.unwrap();
            done();
        });
    });
    drop(ledger);
    std::fs::remove_dir_all(folder).unwrap();
    rate
}

fn bulk_rate(folder: &Path, events: &[Submission]) -> u128 {
    let folder = folder.join("bulk");
    let ledger = opened(Arc::new(SqliteStore::open(&folder).unwrap()));
    let start = Instant::now();
    assert!(ledger.submit_many(events.iter().map(|e| e.bytes().to_vec())).iter().all(Result::is_ok));
    let rate = rate(events.len(), start.elapsed());
    drop(ledger);
    std::fs::remove_dir_all(folder).unwrap();
    rate
}

/// The same producers and the same group commit, with nothing in between: bytes to a file, `fdatasync`, answer.
fn raw_rate(folder: &Path, producers: Producers, events: &[Submission]) -> u128 {
    type Job = (Vec<u8>, Done);
    let path = folder.join("raw");
    let mut file = File::create(&path).unwrap();
    let (sender, jobs): (_, Receiver<Job>) = channel();
    let writer = std::thread::spawn(move || {
        while let Ok(job) = jobs.recv() {
            let batch: Vec<Job> = std::iter::once(job).chain(jobs.try_iter()).collect();
            let bytes: Vec<u8> = batch.iter().flat_map(|(bytes, _)| bytes).copied().collect();
            file.write_all(&bytes).and_then(|()| file.sync_data()).unwrap();
            batch.into_iter().for_each(|(_, done)| done());
        }
    });
    let rate = produce(producers, events, |event, done| sender.send((event.bytes().to_vec(), done)).unwrap());
    drop(sender);
    writer.join().unwrap();
    std::fs::remove_file(path).unwrap();
    rate
}

fn verify_rate(events: &[Submission]) -> u128 {
    let public = importer().public().clone();
    let start = Instant::now();
    events.par_iter().for_each(|event| event.verify(|_| Some(&public)).unwrap());
    rate(events.len(), start.elapsed())
}

/// Processor time that this process has used so far, all threads, in ticks of 10 ms (Linux).
fn ticks() -> u64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let after_name = stat.rsplit(')').next().unwrap();
    let fields: Vec<&str> = after_name.split_whitespace().collect();
    fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()
}

/// A rate, and the processor time that one event took, in tenths of a microsecond.
fn measured(count: usize, run: impl FnOnce() -> u128) -> [u128; 2] {
    let before = ticks();
    let rate = run();
    [rate, u128::from(ticks() - before) * 100_000 / count as u128]
}

fn median(mut values: Vec<u128>) -> u128 {
    values.sort_unstable();
    values[values.len() / 2]
}

fn main() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    println!(
        "events of {EVENT_BYTES} bytes, one signature each; events/s, and processor time of one event in 0.1 us"
    );
    println!(
        "ratio: ledger by the smaller of raw and verify, per cent; cpu ratio: verify by ledger, per cent"
    );
    println!(
        "producers | ledger, cpu | raw log, cpu | verify_strict on all cores, cpu | bulk, cpu | ratio | cpu ratio"
    );
    let crowds =
        [Producers::Threads(64), Producers::Tasks(64), Producers::Threads(1_024), Producers::Tasks(1_024)];
    for (producers, count) in crowds.into_iter().zip([12_800, 12_800, 40_960, 40_960]) {
        let events = events(count);
        assert_eq!(events[0].bytes().len(), EVENT_BYTES);
        let mut rounds = Vec::new();
        for _ in 0..ROUNDS {
            let [ledger, ledger_cpu] =
                measured(events.len(), || ledger_rate(folder.path(), producers, &events));
            let [raw, raw_cpu] = measured(events.len(), || raw_rate(folder.path(), producers, &events));
            let [verify, verify_cpu] = measured(events.len(), || verify_rate(&events));
            let [bulk, bulk_cpu] = measured(events.len(), || bulk_rate(folder.path(), &events));
            let ratios = [ledger * 100 / raw.min(verify), verify_cpu * 100 / ledger_cpu];
            let row =
                [ledger, ledger_cpu, raw, raw_cpu, verify, verify_cpu, bulk, bulk_cpu, ratios[0], ratios[1]];
            println!("{producers} | {}", row.map(|n| n.to_string()).join(" | "));
            rounds.push(row);
        }
        let column = |at: usize| median(rounds.iter().map(|row| row[at]).collect()).to_string();
        println!("{producers}, median | {}", (0..10).map(column).collect::<Vec<_>>().join(" | "));
    }
}
