//! A change is noticed within one look, handed on once, kept over a restart, and nothing that is handed on has an address.

use super::resolver::{Lie, Resolver, liar};
use super::{inventory, means, tables};
use model::{Digest, Lang, UtcSeconds};
use residency::observe::Verdict;
use service::ServiceError;
use service::watch::{Observed, Running, Sink, Watching};
use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use std::time::Duration;

const OURS: &str = "portal.example.id A 103.0.0.1";
const MOVED: &str = "portal.example.id A 170.33.13.55";

/// What was handed on.
#[derive(Clone, Default)]
struct Taken(Arc<Mutex<Vec<Observed>>>);

impl Taken {
    fn sink(&self) -> Sink {
        let all = Arc::clone(&self.0);
        Box::new(move |observed| {
            all.lock().unwrap().push(observed.clone());
            Ok(())
        })
    }

    fn told(&self) -> Vec<(i64, Verdict)> {
        self.0.lock().unwrap().iter().map(|observed| (observed.time.0, observed.verdict)).collect()
    }
}

fn open(folder: &Path, resolver: std::net::SocketAddr, clock: &Arc<AtomicI64>) -> Watching {
    let inventory = inventory(&[("satu", resolver, &[])]);
    Watching::open(folder, (inventory, tables()), means(clock)).unwrap()
}

#[test]
fn an_endpoint_that_moves_to_another_owner_and_country_is_noticed_once() {
    let (temp, clock, taken) = (tempfile::tempdir().unwrap(), Arc::new(AtomicI64::new(0)), Taken::default());
    let resolver = Resolver::start(OURS);
    let mut watching = open(temp.path(), resolver.address, &clock);
    for (second, zone) in
        [(10, OURS), (20, OURS), (30, MOVED), (40, MOVED), (50, MOVED), (60, OURS), (70, OURS)]
    {
        clock.store(second, Ordering::SeqCst);
        resolver.becomes(zone);
        if second == 50 {
            // Whoever starts again goes on.
            watching = open(temp.path(), resolver.address, &clock);
        }
        watching.round(&mut taken.sink()).unwrap();
    }
    use Verdict::{Consistent, Inconsistent};
    assert_eq!(taken.told(), [(10, Consistent), (30, Inconsistent), (60, Consistent)]);

    // What is handed on can be checked by the evidence, and has no address.
    for observed in taken.0.lock().unwrap().iter() {
        assert_eq!((observed.place.as_str(), observed.tables.len()), ("portal", 2));
        let public = serde_json::to_string(observed).unwrap();
        assert!(
            !public.contains("170.33") && !public.contains("103.0") && !public.contains("example"),
            "{public}"
        );
        let name = format!("portal-{}-{}.txt", observed.time.0, &observed.evidence.to_hex()[..8]);
        let file = std::fs::read_to_string(temp.path().join("watch").join(name)).unwrap();
        let (salt, json) = file.trim_end().split_once('\n').unwrap();
        let salt: Vec<u8> =
            (0..16).map(|at| u8::from_str_radix(&salt[2 * at..2 * at + 2], 16).unwrap()).collect();
        assert_eq!(Digest::of(&[&salt[..], json.as_bytes()].concat()), observed.evidence);
        let evidence: serde_json::Value = serde_json::from_str(json).unwrap();
        let address = if observed.verdict == Inconsistent { "170.33.13.55" } else { "103.0.0.1" };
        assert_eq!(evidence["seen"]["looked"][0]["addresses"][0], address);
        assert_eq!(evidence["tables"][0]["id"], "asn");
    }
}

/// What the log does not take is kept, and handed on later: in its order, with the same values, once.
#[test]
fn what_could_not_be_handed_on_waits() {
    let (temp, clock, taken) = (tempfile::tempdir().unwrap(), Arc::new(AtomicI64::new(10)), Taken::default());
    let resolver = Resolver::start(OURS);
    let mut shut: Sink = Box::new(|_| Err(ServiceError::Chance("shut".into())));
    assert!(open(temp.path(), resolver.address, &clock).round(&mut shut).is_err());
    clock.store(20, Ordering::SeqCst);
    resolver.becomes(MOVED);
    // It looks all the same.
    assert!(open(temp.path(), resolver.address, &clock).round(&mut shut).is_err());
    clock.store(30, Ordering::SeqCst);
    let mut watching = open(temp.path(), resolver.address, &clock);
    watching.round(&mut taken.sink()).unwrap();
    watching.round(&mut taken.sink()).unwrap();
    assert_eq!(taken.told(), [(10, Verdict::Consistent), (20, Verdict::Inconsistent)]);
}

/// Whoever dies after the log took it and before that was noted hands the same on again.
#[test]
fn who_dies_in_between_hands_the_same_on_again() {
    let (temp, clock) = (tempfile::tempdir().unwrap(), Arc::new(AtomicI64::new(10)));
    let resolver = Resolver::start(OURS);
    let taken = Taken::default();
    let all = Arc::clone(&taken.0);
    let mut dies: Sink = Box::new(move |observed| {
        all.lock().unwrap().push(observed.clone());
        Err(ServiceError::Chance("dies here".into()))
    });
    assert!(open(temp.path(), resolver.address, &clock).round(&mut dies).is_err());
    let first = taken.0.lock().unwrap()[0].clone();
    clock.store(20, Ordering::SeqCst);
    let again = Taken::default();
    open(temp.path(), resolver.address, &clock).round(&mut again.sink()).unwrap();
    assert_eq!(*again.0.lock().unwrap(), [first], "the same evidence: it can be dropped");
}

#[test]
fn silence_is_noticed_once_and_its_end_too() {
    let (temp, clock, taken) = (tempfile::tempdir().unwrap(), Arc::new(AtomicI64::new(10)), Taken::default());
    let silent = liar(Lie::Silent, "103.0.0.1");
    let mut watching = open(temp.path(), silent, &clock);
    watching.round(&mut taken.sink()).unwrap();
    watching.round(&mut taken.sink()).unwrap();
    let resolver = Resolver::start(OURS);
    clock.store(20, Ordering::SeqCst);
    open(temp.path(), resolver.address, &clock).round(&mut taken.sink()).unwrap();
    assert_eq!(taken.told(), [(10, Verdict::Undecidable), (20, Verdict::Consistent)]);
}

#[test]
fn a_state_that_cannot_be_read_is_an_error_and_never_a_new_beginning() {
    let (temp, clock) = (tempfile::tempdir().unwrap(), Arc::new(AtomicI64::new(10)));
    let resolver = Resolver::start(OURS);
    open(temp.path(), resolver.address, &clock).round(&mut Taken::default().sink()).unwrap();
    let path = temp.path().join("watch/state.json");
    let good = std::fs::read_to_string(&path).unwrap();
    for bad in ["", "{}", &good[..good.len() / 2], &good.replace("watch/1", "watch/2")] {
        std::fs::write(&path, bad).unwrap();
        let inventory = inventory(&[("satu", resolver.address, &[])]);
        let error = Watching::open(temp.path(), (inventory, tables()), means(&clock)).err().unwrap();
        assert_eq!(error.code(), "C4001", "{bad}");
    }
    use std::os::unix::fs::PermissionsExt as _;
    for file in std::fs::read_dir(temp.path().join("watch")).unwrap().map(Result::unwrap) {
        if file.file_name() != "state.json" {
            assert_eq!(
                file.metadata().unwrap().permissions().mode() & 0o077,
                0,
                "others can't read the evidence"
            );
        }
    }
}

/// In its own thread: the first look comes at once, the next within an interval, and the end is orderly.
#[test]
fn a_watch_runs_by_itself() {
    let (temp, clock) = (tempfile::tempdir().unwrap(), Arc::new(AtomicI64::new(10)));
    let resolver = Resolver::start(OURS);
    let (send, taken) = channel();
    let sink: Sink = Box::new(move |observed| {
        send.send(observed.verdict).unwrap();
        Ok(())
    });
    let running = Running::start(
        open(temp.path(), resolver.address, &clock),
        Duration::from_millis(20),
        sink,
        Lang::default(),
    )
    .unwrap();
    let wait = Duration::from_secs(60);
    assert_eq!(taken.recv_timeout(wait), Ok(Verdict::Consistent));
    resolver.becomes(MOVED);
    assert_eq!(taken.recv_timeout(wait), Ok(Verdict::Inconsistent));
    running.end();
    assert!(taken.recv_timeout(Duration::ZERO).is_err(), "once, and nothing after the end");
    assert_eq!(UtcSeconds(10), (means(&clock).clock)());
}
