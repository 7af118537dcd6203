//! kill -9 at random moments: what was acknowledged is there, and all checkpoints are of one history.
//!
//! The process that is killed is this test binary, asked to run the ignored test below. A killed process loses what it
//! had not handed to the system; a power cut, which loses more, is what `faults` and `histories` play through.

use crate::auditor::audit;
use crate::fixtures::*;
use ledger::{Receipt, SqliteStore};
use model::UtcSeconds;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

const FOLDER: &str = "LEDGER_KILL_FOLDER";
const RUN: &str = "LEDGER_KILL_RUN";
/// How many kills; `make soak` asks for hundreds.
const KILLS: &str = "LEDGER_KILLS";
const KILLS_DEFAULT: u64 = 12;
/// Kills in one folder before a fresh one is taken: a log that was recovered must be recoverable.
const KILLS_PER_FOLDER: u64 = 4;

#[test]
#[ignore = "runs as a child of nothing_acknowledged_is_lost_by_a_kill"]
fn child() {
    let folder = std::env::var_os(FOLDER).expect("started by the kill test");
    let run: u64 = std::env::var(RUN).unwrap().parse().unwrap();
    let store = Arc::new(SqliteStore::open(folder.as_ref()).unwrap());
    let ledger = opened(store);
    let say = |line: String| {
        let mut out = std::io::stdout().lock();
        out.write_all(line.as_bytes()).and_then(|()| out.flush()).unwrap();
    };
    say("\nready\n".into());
    std::thread::scope(|scope| {
        let (ledger, say) = (&ledger, &say);
        for thread in 0..3 {
            scope.spawn(move || {
                for i in 0.. {
                    let seq = (run * 10 + thread) * 1_000_000 + i;
                    let receipt = match thread {
                        2 => {
                            let bulk: Vec<_> = (0..50).map(|k| import(&importer(), seq + 1000 * k)).collect();
                            ledger.submit_many(bytes(&bulk)).remove(49).unwrap()
                        }
                        _ => ledger.submit(import(&importer(), seq).bytes()).unwrap(),
                    };
                    say(format!("receipt {} {} {}\n", receipt.event, receipt.index, receipt.arrival.0));
                }
            });
        }
        scope.spawn(move || {
            loop {
                if let Some(note) = ledger.sequence().unwrap() {
                    let size = String::from_utf8(note).unwrap().lines().nth(1).unwrap().to_owned();
                    say(format!("checkpoint {size}\n"));
                }
                std::thread::sleep(Duration::from_millis(3));
            }
        });
    });
}

/// What a child said before it died.
#[derive(Default)]
struct Heard {
    receipts: Vec<Receipt>,
    checkpoints: Vec<u64>,
}

impl Heard {
    fn line(&mut self, line: &str) {
        let words: Vec<&str> = line.split(' ').collect();
        match words[..] {
            ["receipt", event, index, arrival] => self.receipts.push(Receipt {
                event: event.parse().unwrap(),
                index: index.parse().unwrap(),
                arrival: UtcSeconds(arrival.parse().unwrap()),
                repeated: false,
            }),
            ["checkpoint", size] => self.checkpoints.push(size.parse().unwrap()),
            _ => {}
        }
    }
}

fn run_and_kill(folder: &std::path::Path, run: u64, heard: &mut Heard) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "kill::child", "--ignored", "--nocapture"])
        .env(FOLDER, folder)
        .env(RUN, run.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    while line != "ready\n" {
        line.clear();
        assert!(out.read_line(&mut line).unwrap() > 0, "the child begins");
    }
    // Spread over the moments of a batch: 20 to 220 ms, the same every time for the same run.
    let mixed = (run + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40;
    let (moment, pid) = (Duration::from_millis(20 + mixed % 200), child.id());
    let killer = std::thread::spawn(move || {
        std::thread::sleep(moment);
        child.kill().unwrap();
        child.wait().unwrap()
    });
    let mut said = String::new();
    out.read_to_string(&mut said).unwrap();
    let status = killer.join().unwrap();
    assert_eq!(std::os::unix::process::ExitStatusExt::signal(&status), Some(9), "child {pid} was killed");
    // A line cut off by the kill was said by nobody: only lines with their end count.
    let whole = said.rfind('\n').map_or("", |end| &said[..end]);
    whole.lines().for_each(|line| heard.line(line));
}

#[test]
fn nothing_acknowledged_is_lost_by_a_kill() {
    let kills = std::env::var(KILLS).map_or(KILLS_DEFAULT, |text| text.parse().unwrap());
    let mut total = 0;
    for first in (0..kills).step_by(KILLS_PER_FOLDER as usize) {
        let folder = tempfile::tempdir().unwrap();
        let mut heard = Heard::default();
        for run in first..kills.min(first + KILLS_PER_FOLDER) {
            run_and_kill(folder.path(), run, &mut heard);
            let store = Arc::new(SqliteStore::open(folder.path()).unwrap());
            let audited = audit(&*store, &heard.receipts);
            for size in &heard.checkpoints {
                assert!(audited.sizes.contains(size), "checkpoint {size} was given out and stands");
            }
            let ledger = open(store.clone());
            ledger.sequence().unwrap();
            assert_eq!(ledger.size(), audited.staged, "everything staged is sequenced");
            drop(ledger);
            audit(&*store, &heard.receipts);
        }
        total += heard.receipts.len();
        assert!(!heard.checkpoints.is_empty());
    }
    assert!(total as u64 > kills, "{total} receipts are too few to show anything");
    println!("{kills} kills, {total} receipts, none lost");
}
