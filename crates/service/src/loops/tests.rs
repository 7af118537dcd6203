//! The loops with a clock, a store and a publisher of the tests: nothing here sleeps, and what is waited for is told.

#![allow(clippy::disallowed_methods, reason = "tests wait, and no longer than so long")]

use super::publisher::{Figures, Press, Publisher};
use super::pulse::Pulse;
use super::round::{Round, Trouble};
use super::{PUBLISHER_SECONDS, SEQUENCER_SECONDS, Watch, sequenced, verdict};
use crate::hour::Hour;
use crate::{Clock, Home, ServiceError, Settings, inbox};
use intake::Publishing;
use ledger::{Fault, FaultRates, Faulty, Ledger, LedgerError, LogSigner, MemoryStore, RegistryView};
use model::event::{Payload, Setup, sign};
use model::{Digest, FormKey, Lang, SecretKey, StationCode, Submission, UtcSeconds};
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

const ORIGIN: &str = "log.example/uji";
const START: i64 = 1_707_900_000;
/// So long that a round comes only when it is asked for.
const NEVER: Duration = Duration::from_secs(86_400);
/// How long a test waits for what must come: it then fails, and never passes by it.
const PATIENCE: Duration = Duration::from_secs(60);

struct Nowhere;

impl model::Territory for Nowhere {
    fn knows_area(&self, area: &str) -> bool {
        area.is_empty()
    }
    fn contains(&self, _: &str, _: &StationCode) -> bool {
        false
    }
    fn contains_area(&self, outer: &str, _: &str) -> bool {
        outer.is_empty()
    }
    fn level(&self, _: &str) -> Option<model::Level> {
        None
    }
}

impl RegistryView for Nowhere {
    fn form_width(&self, _: &FormKey) -> Option<usize> {
        None
    }
}

/// A clock that the test moves.
#[derive(Clone)]
struct Hand(Arc<AtomicI64>);

impl Hand {
    fn new() -> Self {
        Hand(Arc::new(AtomicI64::new(START)))
    }
    fn clock(&self) -> Clock {
        let at = Arc::clone(&self.0);
        Arc::new(move || UtcSeconds(at.load(Ordering::SeqCst)))
    }
    fn forward(&self, seconds: i64) {
        self.0.fetch_add(seconds, Ordering::SeqCst);
    }
}

type Store = Arc<Faulty<MemoryStore>>;

fn key(number: u8) -> SecretKey {
    SecretKey::from_seed(&[number; 32])
}

/// A log whose only event is its setup, staged and under no checkpoint.
fn log(hand: &Hand) -> (Arc<Ledger>, Store) {
    let store = Arc::new(Faulty::new(Arc::new(MemoryStore::new()), 1, FaultRates::default()));
    let config = ledger::Config {
        signer: LogSigner::new(ORIGIN, Arc::new(key(2))).unwrap(),
        registry: Arc::new(Nowhere),
        clock: hand.clock(),
        former: Vec::new(),
        next: None,
        published: None,
    };
    let ledger = Ledger::open(Arc::clone(&store) as Arc<dyn ledger::Store>, config).unwrap();
    ledger.submit(setup().bytes()).unwrap();
    (Arc::new(ledger), store)
}

fn setup() -> Submission {
    let payload = Payload::Setup(Setup {
        by: key(1).id(),
        election: "Pemilu Uji".into(),
        kind: Setup::KIND.into(),
        registry: Digest([7; 32]),
        root_key: key(1).public().to_base64(),
        rules: Digest([8; 32]),
        stations: Some(Digest([9; 32])),
        time: UtcSeconds(START),
    });
    sign(ORIGIN, payload, &[&key(1)])
}

/// The root enrols an authority: an event that the log takes.
fn enrolment(number: u8) -> Submission {
    let (root, own) = (key(1), key(number));
    let payload = model::event::KeyEnrol::new(
        own.public(),
        (root.id(), None),
        (model::Role::Authority, ""),
        UtcSeconds(START),
    );
    payload.sign(ORIGIN, (&root, None), &own)
}

fn ill(what: &str) -> ServiceError {
    ServiceError::Chance(what.into())
}

/// A round is told to the test before its pulse beats: what follows from the beat is waited for.
fn eventually(holds: impl Fn() -> bool) {
    let begun = std::time::Instant::now();
    while !holds() {
        assert!(begun.elapsed() < PATIENCE, "it never came");
        std::thread::yield_now();
    }
}

fn becomes(watch: &Watch, wanted: Publishing) {
    eventually(|| watch.work().publishing == wanted);
}

/// A sequencer over a log; each round is told.
fn sequencer(ledger: &Arc<Ledger>, watch: &Watch) -> (Round, Receiver<bool>) {
    let (tell, told) = channel();
    let mine = Arc::clone(ledger);
    let round = Round::start("sequencer", NEVER, (watch.pulses.sequencer.clone(), Lang::En), move || {
        let done = sequenced(mine.sequence());
        tell.send(done.is_ok()).unwrap();
        done
    });
    (round.unwrap(), told)
}

/// A publisher whose fold and publication are the test's.
fn publisher(
    watch: &Watch,
    clock: &Clock,
    ledger: &Arc<Ledger>,
    embargo_until: i64,
    (fold, mut publish): (
        impl FnMut() -> Result<u64, ServiceError> + Send + 'static,
        impl FnMut(u64) -> Result<(), ServiceError> + Send + 'static,
    ),
) -> (Round, Receiver<bool>) {
    let (tell, told) = channel();
    let (size, now) = (Arc::clone(ledger), Arc::clone(ledger));
    let mut hour = Hour::with(embargo_until, Box::new(|_| Ok(true)));
    let mut publisher = Publisher::new(
        Press {
            clock: Arc::clone(clock),
            stopwatch: Arc::new(|| Duration::ZERO),
            hour: Box::new(move |now| hour.stands(now).map_err(Trouble::Passing)),
            size: Box::new(move || size.size()),
            fold: Box::new(fold),
            publish: Box::new(move |folded: &mut u64, _| {
                *folded = now.size();
                publish(*folded).map(|()| *folded)
            }),
            cut: Box::new(|_| Ok(None)),
            again: Box::new(|_| false),
        },
        watch.figures.clone(),
    );
    let round = Round::start("publisher", NEVER, (watch.pulses.publisher.clone(), Lang::En), move || {
        let done = publisher.round();
        tell.send(done.is_ok()).unwrap();
        done
    });
    (round.unwrap(), told)
}

fn next(told: &Receiver<bool>) -> bool {
    told.recv_timeout(PATIENCE).unwrap()
}

/// Hands in an event and waits until it is under a checkpoint.
fn one_more(ledger: &Ledger, number: u8, (round, told): &(Round, Receiver<bool>)) {
    let place = ledger.submit(enrolment(number).bytes()).unwrap();
    assert_eq!(ledger.waits_since(), Some(place.arrival));
    round.wake();
    assert!(next(told));
    assert_eq!((ledger.size(), ledger.waits_since()), (place.index + 1, None));
}

#[test]
fn a_first_fold_that_fails_delays_no_sequencing_and_is_tried_again() {
    let hand = Hand::new();
    let (ledger, _) = log(&hand);
    let watch = Watch::new(&hand.clock(), &Arc::new(Figures::default()));
    let (failures, published) = (Arc::new(AtomicU64::new(2)), Arc::new(AtomicU64::new(0)));
    let (left, seen) = (failures.clone(), published.clone());
    let fold = move || match left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |n| n.checked_sub(1)) {
        Ok(_) => Err(ill("no fold")),
        Err(_) => Ok(0),
    };
    let publish = move |size| {
        seen.store(size, Ordering::SeqCst);
        Ok(())
    };
    let press = publisher(&watch, &hand.clock(), &ledger, 0, (fold, publish));
    let sequencer = sequencer(&ledger, &watch);
    assert!(next(&sequencer.1));
    assert!(!next(&press.1), "the first fold fails");
    one_more(&ledger, 10, &sequencer);
    press.0.wake();
    assert!(!next(&press.1), "the second too");
    one_more(&ledger, 11, &sequencer);
    assert_eq!(published.load(Ordering::SeqCst), 0);
    press.0.wake();
    assert!(next(&press.1));
    assert_eq!(published.load(Ordering::SeqCst), 3, "setup and two enrolments");
    assert!(sequencer.0.end(PATIENCE) && press.0.end(PATIENCE));
    assert!(verdict(!watch.pulses.sequencer.ended(), ledger.pending()).is_ok());
}

#[test]
fn a_publication_that_takes_long_delays_no_sequencing_and_shows_as_stalled() {
    let hand = Hand::new();
    let (ledger, _) = log(&hand);
    let watch = Watch::new(&hand.clock(), &Arc::new(Figures::default()));
    let (go, gate): (Sender<()>, Receiver<()>) = channel();
    let (entered, inside) = channel();
    let publish = move |size| {
        entered.send(size).unwrap();
        gate.recv_timeout(PATIENCE).unwrap();
        Ok(())
    };
    let sequencer = sequencer(&ledger, &watch);
    assert!(next(&sequencer.1));
    let press = publisher(&watch, &hand.clock(), &ledger, 0, (|| Ok(0), publish));
    assert_eq!(inside.recv_timeout(PATIENCE), Ok(1), "a publication has begun");
    for number in 10..20 {
        one_more(&ledger, number, &sequencer);
    }
    assert_eq!(watch.work().publishing, Publishing::Running);
    hand.forward(PUBLISHER_SECONDS + 1);
    one_more(&ledger, 20, &sequencer);
    eventually(|| watch.work().sequencer);
    let work = watch.work();
    assert_eq!((work.publishing, work.published), (Publishing::Stalled, None));
    go.send(()).unwrap();
    assert!(next(&press.1));
    becomes(&watch, Publishing::Running);
    assert_eq!(watch.work().published, Some(hand.clock()()));
    // What came meanwhile is published by the next round, and once.
    press.0.wake();
    assert_eq!(inside.recv_timeout(PATIENCE), Ok(12));
    go.send(()).unwrap();
    assert!(next(&press.1));
    press.0.wake();
    assert!(next(&press.1));
    assert!(inside.try_recv().is_err(), "nothing new, nothing published");
    assert!(sequencer.0.end(PATIENCE) && press.0.end(PATIENCE));
}

#[test]
fn a_publisher_that_fails_or_dies_is_told_and_stops_nothing() {
    let hand = Hand::new();
    let (ledger, _) = log(&hand);
    let watch = Watch::new(&hand.clock(), &Arc::new(Figures::default()));
    let times = AtomicU64::new(0);
    let publish = move |_| match times.fetch_add(1, Ordering::SeqCst) {
        0 => Err(ill("the disk is full")),
        _ => panic!("as a test of panics"),
    };
    let press = publisher(&watch, &hand.clock(), &ledger, 0, (|| Ok(0), publish));
    let sequencer = sequencer(&ledger, &watch);
    assert!(next(&sequencer.1) && !next(&press.1));
    hand.forward(PUBLISHER_SECONDS + 1);
    one_more(&ledger, 10, &sequencer);
    assert_eq!(watch.work().publishing, Publishing::Stalled);
    hand.forward(-PUBLISHER_SECONDS - 1);
    assert_eq!(watch.work().publishing, Publishing::Running);
    press.0.wake();
    assert!(!press.0.end(PATIENCE), "it has panicked");
    assert_eq!(watch.work().publishing, Publishing::Stalled, "and that is known at once");
    one_more(&ledger, 11, &sequencer);
    eventually(|| watch.work().sequencer);
    assert!(sequencer.0.end(PATIENCE));
    assert!(verdict(!watch.pulses.sequencer.ended(), ledger.pending()).is_ok());
}

#[test]
fn waiting_for_the_hour_is_no_stall() {
    let hand = Hand::new();
    let (ledger, _) = log(&hand);
    ledger.sequence().unwrap();
    let watch = Watch::new(&hand.clock(), &Arc::new(Figures::default()));
    let published = Arc::new(Mutex::new(Vec::new()));
    let (seen, clock) = (published.clone(), hand.clock());
    let publish = move |size| {
        seen.lock().unwrap().push((clock().0 - START, size));
        Ok(())
    };
    let press = publisher(&watch, &hand.clock(), &ledger, START + 36_000, (|| Ok(0), publish));
    assert!(next(&press.1));
    for number in 10..19 {
        ledger.submit(enrolment(number).bytes()).unwrap();
        ledger.sequence().unwrap();
        hand.forward(3_600);
        press.0.wake();
        assert!(next(&press.1));
        becomes(&watch, Publishing::Running);
    }
    hand.forward(3_600);
    press.0.wake();
    assert!(next(&press.1));
    assert_eq!(*published.lock().unwrap(), [(0, 1), (36_000, 10)], "once before the hour, and at the hour");
    assert!(press.0.end(PATIENCE));
}

#[test]
fn a_store_that_fails_shows_as_receipts_that_wait_and_is_forgiven_when_it_works_again() {
    let hand = Hand::new();
    let (ledger, store) = log(&hand);
    let watch = Watch::new(&hand.clock(), &Arc::new(Figures::default()));
    let sequencer = sequencer(&ledger, &watch);
    assert!(next(&sequencer.1));
    let place = ledger.submit(enrolment(10).bytes()).unwrap();
    store.fail_next(Fault::CrashBefore);
    for _ in 0..3 {
        sequencer.0.wake();
        assert!(!next(&sequencer.1));
    }
    assert!(watch.work().sequencer, "not yet");
    assert_eq!(ledger.waits_since(), Some(place.arrival));
    hand.forward(SEQUENCER_SECONDS + 1);
    assert!(!watch.work().sequencer);
    assert!(verdict(!watch.pulses.sequencer.ended(), ledger.pending()).is_err());
    store.recover();
    sequencer.0.wake();
    assert!(next(&sequencer.1));
    eventually(|| watch.work().sequencer);
    assert_eq!((ledger.size(), ledger.waits_since()), (2, None));
    assert!(sequencer.0.end(PATIENCE));
    assert!(verdict(!watch.pulses.sequencer.ended(), ledger.pending()).is_ok());
}

#[test]
fn a_sequencer_that_dies_is_known_at_once_and_its_exit_code_says_so() {
    let hand = Hand::new();
    let watch = || Watch::new(&hand.clock(), &Arc::new(Figures::default()));
    let pulse = |watch: &Watch| (watch.pulses.sequencer.clone(), Lang::En);

    let panicking = watch();
    let round =
        Round::start("sequencer", NEVER, pulse(&panicking), || panic!("as a test of panics")).unwrap();
    assert!(!round.end(PATIENCE));
    assert!(!panicking.work().sequencer);

    // A fork can't be mended by trying again: the loop ends.
    let forked = watch();
    let round = Round::start("sequencer", NEVER, pulse(&forked), || {
        sequenced(Err(LedgerError::Fork { size: 7, found: "another root".into() }))
    });
    round.unwrap().end(PATIENCE);
    assert!(!forked.work().sequencer && forked.pulses.sequencer.ended());
    let failure = verdict(!forked.pulses.sequencer.ended(), 3).unwrap_err();
    assert_eq!(failure.code(), "C4020");
    assert!(failure.line(Lang::Id).contains("3 entri") && failure.line(Lang::En).contains("3 entries"));

    // What hangs is left behind.
    let hung = watch();
    let (go, gate) = channel::<()>();
    let round = Round::start("sequencer", NEVER, pulse(&hung), move || {
        gate.recv().unwrap_or(());
        Ok(())
    });
    assert!(!round.unwrap().end(Duration::from_millis(1)));
    drop(go);

    let orderly = watch();
    let round = Round::start("sequencer", NEVER, pulse(&orderly), || Ok::<(), Trouble>(())).unwrap();
    assert!(round.end(PATIENCE) && orderly.work().sequencer);
}

#[test]
fn a_pulse_counts_from_the_start_of_its_loop() {
    let hand = Hand::new();
    let pulse = Pulse::new(hand.clock());
    assert!(pulse.beats(60) && pulse.good().is_none());
    hand.forward(60);
    assert!(pulse.beats(60));
    hand.forward(1);
    assert!(!pulse.beats(60));
    pulse.beat();
    assert!(pulse.beats(0));
    pulse.end();
    assert!(!pulse.beats(60));
}

/// A folder of an election with this inbox.
fn home(folder: &Path) -> Home {
    Home { folder: folder.into(), settings: Settings { origin: ORIGIN.into() } }
}

#[test]
fn what_can_not_be_read_in_the_inbox_is_set_aside_with_its_reason() {
    let hand = Hand::new();
    let (ledger, _) = log(&hand);
    let temp = tempfile::tempdir().unwrap();
    let home = home(temp.path());
    let folder = temp.path().join("inbox");
    assert_eq!(inbox::take(&home, &ledger).unwrap(), 0, "no folder is an empty one");
    std::fs::create_dir_all(folder.join("0-folder.event")).unwrap();
    let link = |to: &str, name: &str| std::os::unix::fs::symlink(to, folder.join(name)).unwrap();
    link("nowhere", "1-dangling.event");
    link("3-loop.event", "3-loop.event");
    std::fs::write(temp.path().join("outside"), enrolment(40).bytes()).unwrap();
    link("../outside", "2-elsewhere.event");
    let pipe = folder.join("4-pipe.event");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    std::fs::write(folder.join("5-garbage.event"), b"garbage").unwrap();
    std::fs::write(folder.join("6-large.event"), vec![b'x'; 100_000]).unwrap();
    std::fs::write(folder.join("7-not-whole.part"), b"sire").unwrap();
    // A reason that lies there already is no way to make the service wait.
    assert!(Command::new("mkfifo").arg(folder.join("5-garbage.reason")).status().unwrap().success());
    inbox::put(&home, &[enrolment(10), enrolment(11)]).unwrap();

    assert_eq!(inbox::take(&home, &ledger).unwrap(), 2);
    let mut left: Vec<String> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let plain = path.symlink_metadata().unwrap().is_file();
            match name.ends_with(".reason") && plain {
                true => format!("{name}: {}", std::fs::read_to_string(&path).unwrap().trim()),
                false => name,
            }
        })
        .collect();
    left.sort();
    expect_test::expect![[r#"
        0-folder.reason: it is a folder, not a file
        0-folder.refused
        1-dangling.reason: it is a link, not a file
        1-dangling.refused
        2-elsewhere.reason: it is a link, not a file
        2-elsewhere.refused
        3-loop.reason: it is a link, not a file
        3-loop.refused
        4-pipe.reason: it is a pipe or a device, not a file
        4-pipe.refused
        5-garbage.reason
        5-garbage.refused
        6-large.reason: it has 100000 bytes, more than any event
        6-large.refused
        7-not-whole.part"#]]
    .assert_eq(&left.join("\n"));
    assert_eq!(inbox::take(&home, &ledger).unwrap(), 0, "and not looked at again");
    ledger.sequence().unwrap();
    assert_eq!(ledger.size(), 3);
}

#[test]
fn an_inbox_that_is_no_folder_is_told_and_what_can_not_be_set_aside_stops_nothing_else() {
    let hand = Hand::new();
    let (ledger, _) = log(&hand);
    let temp = tempfile::tempdir().unwrap();
    let home = home(temp.path());
    let folder = temp.path().join("inbox");
    std::fs::write(&folder, b"").unwrap();
    assert_eq!(inbox::take(&home, &ledger).unwrap_err().code(), "C4001");
    std::fs::remove_file(&folder).unwrap();

    // A file can't take the place of a folder that has something in it.
    std::fs::create_dir_all(folder.join("0-bad.refused").join("full")).unwrap();
    std::fs::write(folder.join("0-bad.event"), b"garbage").unwrap();
    inbox::put(&home, &[enrolment(10)]).unwrap();
    for taken in [true, false] {
        assert_eq!(inbox::take(&home, &ledger).unwrap_err().code(), "C4001");
        ledger.sequence().unwrap();
        assert_eq!(ledger.size(), 2, "{taken}");
    }
}
