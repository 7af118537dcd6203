//! The loops as they are started: a publication that hangs holds no checkpoint back.

use crate::keys::{InMemory, home, key, log, program, unlimited};
use intake::Publishing;
use model::{Lang, Office};
use service::ceremony::{office_enrolment, open};
use service::hour::Hour;
use service::{Loops, Progress, Step};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// How long a test waits for what must come: it then fails, and never passes by it.
const PATIENCE: Duration = Duration::from_secs(60);

fn eventually(what: &str, holds: impl Fn() -> bool) {
    let begun = Instant::now();
    while !holds() {
        assert!(begun.elapsed() < PATIENCE, "it never came: {what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// Shows no progress, and lets no publication go on before the test says so.
struct Gate {
    shut: AtomicBool,
    entered: Mutex<Sender<()>>,
    open: Mutex<Receiver<()>>,
}

impl Progress for Gate {
    fn at(&self, step: Step, _: u64, _: u64) {
        if matches!(step, Step::Publishing(_)) && self.shut.swap(false, Ordering::SeqCst) {
            self.entered.lock().unwrap().send(()).unwrap();
            self.open.lock().unwrap().recv_timeout(PATIENCE).unwrap();
        }
    }

    fn clear(&self) {}
}

#[test]
fn a_publication_that_hangs_delays_no_checkpoint() {
    let temp = tempfile::tempdir().unwrap();
    let home = home(temp.path());
    let (entered, inside) = channel();
    let (go, gate) = channel();
    let gate = Gate { shut: AtomicBool::new(true), entered: Mutex::new(entered), open: Mutex::new(gate) };
    let (log, hand) = log(&home, Arc::new(InMemory::new(&unlimited())), Arc::new(gate));
    let root = key(1, &unlimited());
    open(&log, &root, &[], &program()).unwrap();
    let log = Arc::new(log);
    let hour = Hour::of(&log, Box::new(Vec::new));
    let begun = Instant::now();
    let stopwatch = Arc::new(move || begun.elapsed());
    let loops =
        Loops::start(&log, (hour, stopwatch), (Duration::from_millis(10), None), None, Lang::En).unwrap();
    let watch = loops.watch();
    inside.recv_timeout(PATIENCE).unwrap();

    // The publication hangs. Receipts are given and come under checkpoints all the same, one after the other.
    for number in 20..25 {
        let office = Office::from_code(&format!("peserta-{number}")).unwrap();
        let event = office_enrolment(log.origin(), &*root, &*key(number, &unlimited()), &office, log.now());
        let place = log.ledger.submit(event.unwrap().bytes()).unwrap();
        eventually("a checkpoint", || log.ledger.size() > place.index);
        assert_eq!((log.ledger.pending(), log.ledger.waits_since()), (0, None));
    }
    assert!(!home.tree().join("root.json").exists() && watch.work().published.is_none());
    assert_eq!(watch.work().publishing, Publishing::Running, "so far it only takes long");
    hand.fetch_add(1_000, Ordering::SeqCst);
    eventually("the sequencer's next round", || watch.work().sequencer);
    assert_eq!(watch.work().publishing, Publishing::Stalled);

    go.send(()).unwrap();
    eventually("the publication", || watch.work().published.is_some());
    loops.end().unwrap();
    let root = std::fs::read(home.tree().join("root.json")).unwrap();
    let root: shapes::own::Root = serde_json::from_slice(&root).unwrap();
    assert!(
        root.checkpoint.lines().nth(1) == Some(log.ledger.size().to_string().as_str()),
        "{}",
        root.checkpoint
    );
}
