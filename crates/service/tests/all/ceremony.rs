//! The opening ceremony: what it puts into the log, that it may be cut off at any signature and run again, and that nothing
//! afterwards asks for the root key.

use crate::keys::{InMemory, home, key, log, program, unlimited};
use model::event::Payload;
use model::{Office, Role};
use service::ceremony::{Opened, open};
use service::{Keys, LogHome, RootNote, ServiceError, log_key, policy};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Number of the root key.
const ROOT: u8 = 1;
/// Entries of an opened log: setup, two authorities, the manifest, seven roles, the app's release, the record.
const ENTRIES: u64 = 13;

fn kinds(log: &LogHome) -> Vec<String> {
    let entries = log.entries(0..log.ledger.size()).unwrap();
    entries.iter().map(|entry| entry.event.payload().kind().to_string()).collect()
}

#[test]
fn one_batch_opens_the_log_and_the_root_key_signs_nothing_but_its_part() {
    let temp = tempfile::tempdir().unwrap();
    let home = home(temp.path());
    let (log, _) = log(&home, Arc::new(InMemory::new(&unlimited())), Arc::new(()));
    assert!(matches!(log.is_opened(), Err(ServiceError::NotOpened(_))));
    let (root, bawaslu) = (key(ROOT, &unlimited()), key(2, &unlimited()));
    let offices = [(Office::from_code("bawaslu").unwrap(), bawaslu.clone())];
    assert_eq!(open(&log, &root, &offices, &program()).unwrap(), Opened::Now);
    log.is_opened().unwrap();
    assert_eq!(
        kinds(&log).join(" "),
        "setup/2 key.enrol/2 key.enrol/2 office.enrol/1 manifest.set/1 key.enrol/2 key.enrol/2 key.enrol/2 key.enrol/2 key.enrol/2 key.enrol/2 key.enrol/2 app.release/1 opening.recorded/1"
    );
    let entries = log.entries(0..log.ledger.size()).unwrap();
    let by_root = entries.iter().filter(|e| e.event.signatures().iter().any(|line| line.key == root.id()));
    assert_eq!(by_root.count(), 4);
    // Whoever was enrolled by the authorities has the signatures of two different keys.
    for entry in &entries[5..12] {
        let Payload::KeyEnrol(enrol) = entry.event.payload() else { panic!("{:?}", entry.event) };
        assert!(
            enrol.with.is_some_and(|with| with != enrol.by && with != root.id() && enrol.by != root.id())
        );
    }
    let grants = log.ledger.authority().grants().clone();
    let of = |role| grants.values().filter(|grant| grant.role == role).count();
    // The root, the two authorities of the commission, and the one of Bawaslu.
    assert_eq!([Role::Authority, Role::Intake, Role::Publisher].map(of), [4, 1, 1]);
    // Again: nothing is signed, and another root key is told that it is another.
    assert_eq!(open(&log, &root, &offices, &program()).unwrap(), Opened::Before);
    assert!(matches!(open(&log, &bawaslu, &[], &program()), Err(ServiceError::OtherRoot)));
    assert_eq!(log.ledger.size(), ENTRIES + 1);
}

#[test]
fn a_ceremony_that_is_cut_off_at_any_signature_is_run_again() {
    let mut cut_off = 0;
    for signatures in 0.. {
        let temp = tempfile::tempdir().unwrap();
        let home = home(temp.path());
        let left = Arc::new(AtomicU64::new(signatures));
        let (log, _) = log(&home, Arc::new(InMemory::new(&left)), Arc::new(()));
        let root = key(ROOT, &left);
        let first = open(&log, &root, &[], &program());
        let whole = match &first {
            Ok(opened) => {
                assert_eq!(*opened, Opened::Now);
                true
            }
            Err(error) => {
                assert!(["N1003", "L1012"].contains(&&*error.code()), "{error}");
                cut_off += 1;
                false
            }
        };
        left.store(u64::MAX, Ordering::SeqCst);
        open(&log, &root, &[], &program()).unwrap();
        assert_eq!((log.ledger.size(), log.ledger.pending()), (ENTRIES, 0), "after {signatures}");
        assert_eq!(kinds(&log).iter().filter(|kind| kind.starts_with("setup")).count(), 1);
        RootNote::read(&home).unwrap();
        if whole {
            break;
        }
    }
    // One for setup, two for each authority, two for the manifest, three for each role, one for the app's release, two for the
    // record of the opening, the checkpoint, the policy of cards.
    assert_eq!(cut_off, 1 + 4 + 2 + 21 + 1 + 2 + 1 + 1);
}

#[test]
fn what_cards_lead_to_is_said_once_and_the_log_changes_its_key_without_the_root() {
    let temp = tempfile::tempdir().unwrap();
    let home = home(temp.path());
    let keys = Arc::new(InMemory::new(&unlimited()));
    let (opened, _) = log(&home, keys.clone(), Arc::new(()));
    open(&opened, &key(ROOT, &unlimited()), &[], &program()).unwrap();
    let (note, cards) = (RootNote::read(&home).unwrap(), policy::of_cards(&home, &*keys).unwrap());
    assert_eq!(cards, policy::of_verifiers(&home, &*keys).unwrap());
    let first = keys.signer(service::KeyName::Log).unwrap().id();

    let key = log_key::rotate(opened).unwrap();
    assert_ne!(keys.signer(service::KeyName::Log).unwrap().id(), first);
    assert_eq!(policy::of_cards(&home, &*keys).unwrap(), cards, "cards lead to the same policy for ever");
    assert_eq!(RootNote::read(&home).unwrap(), note);
    let verifiers = policy::of_verifiers(&home, &*keys).unwrap();
    assert!(verifiers.contains(&key.to_string()) && verifiers.lines().count() == cards.lines().count() + 1);
    let (log, _) = log(&home, keys, Arc::new(()));
    assert_eq!(log.ledger.log_keys().len(), 2);
    assert!(
        policy::announce(&log, &["https://tps.example.id".into()]).unwrap(),
        "two authorities tell addresses"
    );
    assert!(!policy::announce(&log, &["https://tps.example.id".into()]).unwrap(), "once");
}

#[test]
fn two_authorities_are_two_keys() {
    struct One(InMemory);
    impl Keys for One {
        fn signer(&self, name: service::KeyName) -> Result<service::SharedSigner, ServiceError> {
            match name {
                service::KeyName::Second => self.0.signer(service::KeyName::Authority),
                other => self.0.signer(other),
            }
        }
        fn next_log_key(&self) -> Result<Option<service::SharedSigner>, ServiceError> {
            self.0.next_log_key()
        }
        fn make_next_log_key(&self) -> Result<service::SharedSigner, ServiceError> {
            self.0.make_next_log_key()
        }
        fn take_next_log_key(&self) -> Result<(), ServiceError> {
            self.0.take_next_log_key()
        }
    }
    let temp = tempfile::tempdir().unwrap();
    let home = home(temp.path());
    let (log, _) = log(&home, Arc::new(One(InMemory::new(&unlimited()))), Arc::new(()));
    let refused = open(&log, &key(ROOT, &unlimited()), &[], &program()).unwrap_err();
    assert!(matches!(refused, ServiceError::SameAuthority), "{refused}");
    assert_eq!(log.ledger.size() + log.ledger.pending(), 0);
}
