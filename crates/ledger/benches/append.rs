//! Durable appends a second, beside what nobody can beat with the same disk and the same signatures:
//! a raw log file with group commit, and bare signature checks on all cores.
//!
//! `cargo bench -p ledger` prints one row per round and the medians. Rounds of the three are interleaved, so that a busy
//! machine slows all of them; the ratio of each round is to the smaller of the two bounds.

#![allow(clippy::unwrap_used, clippy::print_stdout)]

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
use std::sync::mpsc::{Receiver, SyncSender, channel, sync_channel};
use std::time::{Duration, Instant};

const ROUNDS: usize = 5;
/// Bytes of one event as handed in.
const EVENT_BYTES: usize = 1024;

fn events(count: u64) -> Vec<Submission> {
    let importer = importer();
    let plain = import(&importer, 1_000_000).bytes().len();
    (0..count)
        .into_par_iter()
        .map(|seq| {
            let mut payload = import_payload(&importer, 1_000_000 + seq, HERE);
            payload.values = vec![Some(100); WIDTH];
            payload.source.file = "x".repeat(EVENT_BYTES.saturating_sub(plain));
            signed(&importer, payload)
        })
        .collect()
}

/// Runs `work` on every event, on as many threads as there are producers, and gives the events a second.
fn produce(producers: usize, events: &[Submission], work: impl Fn(&Submission) + Sync) -> u128 {
    let start = Instant::now();
    std::thread::scope(|scope| {
        for part in events.chunks(events.len().div_ceil(producers)) {
            let work = &work;
            let thread = std::thread::Builder::new().stack_size(256 << 10);
            thread.spawn_scoped(scope, move || part.iter().for_each(work)).unwrap();
        }
    });
    rate(events.len(), start.elapsed())
}

fn rate(count: usize, time: Duration) -> u128 {
    count as u128 * 1_000_000 / time.as_micros().max(1)
}

fn ledger_rate(folder: &Path, producers: usize, events: &[Submission]) -> u128 {
    let folder = folder.join("ledger");
    let ledger = opened(Arc::new(SqliteStore::open(&folder).unwrap()));
    let rate = produce(producers, events, |event| {
        ledger.submit(event.bytes()).unwrap();
    });
    drop(ledger);
    std::fs::remove_dir_all(folder).unwrap();
    rate
}

fn bulk_rate(folder: &Path, events: &[Submission]) -> u128 {
    let folder = folder.join("bulk");
    let ledger = opened(Arc::new(SqliteStore::open(&folder).unwrap()));
    let start = Instant::now();
    ledger.submit_many(events.iter().map(|e| e.bytes().to_vec())).into_iter().for_each(|a| drop(a.unwrap()));
    let rate = rate(events.len(), start.elapsed());
    drop(ledger);
    std::fs::remove_dir_all(folder).unwrap();
    rate
}

/// The same producers and the same group commit, with nothing in between: bytes to a file, `fdatasync`, answer.
fn raw_rate(folder: &Path, producers: usize, events: &[Submission]) -> u128 {
    type Job = (Vec<u8>, SyncSender<()>);
    let path = folder.join("raw");
    let mut file = File::create(&path).unwrap();
    let (sender, jobs): (_, Receiver<Job>) = channel();
    let writer = std::thread::spawn(move || {
        while let Ok(job) = jobs.recv() {
            let batch: Vec<Job> = std::iter::once(job).chain(jobs.try_iter()).collect();
            let bytes: Vec<u8> = batch.iter().flat_map(|(bytes, _)| bytes).copied().collect();
            file.write_all(&bytes).and_then(|()| file.sync_data()).unwrap();
            batch.into_iter().for_each(|(_, answer)| answer.send(()).unwrap());
        }
    });
    let rate = produce(producers, events, |event| {
        let (answer, wait) = sync_channel(1);
        sender.send((event.bytes().to_vec(), answer)).unwrap();
        wait.recv().unwrap();
    });
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

fn median(mut values: Vec<u128>) -> u128 {
    values.sort_unstable();
    values[values.len() / 2]
}

fn main() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    println!(
        "events of {EVENT_BYTES} bytes, one signature each; rates are events/s; ratio is per cent of the smaller bound"
    );
    println!("producers | ledger | raw log | verify_strict, all cores | bulk import | ratio");
    for (producers, count) in [(64, 12_800), (1_024, 40_960)] {
        let events = events(count);
        assert_eq!(events[0].bytes().len(), EVENT_BYTES);
        let mut rounds = Vec::new();
        for _ in 0..ROUNDS {
            let ledger = ledger_rate(folder.path(), producers, &events);
            let raw = raw_rate(folder.path(), producers, &events);
            let verify = verify_rate(&events);
            let bulk = bulk_rate(folder.path(), &events);
            let row = [ledger, raw, verify, bulk, ledger * 100 / raw.min(verify)];
            println!("{producers} | {}", row.map(|n| n.to_string()).join(" | "));
            rounds.push(row);
        }
        let medians: Vec<_> =
            (0..5).map(|at| median(rounds.iter().map(|row| row[at]).collect()).to_string()).collect();
        println!("{producers}, median | {}", medians.join(" | "));
    }
}
