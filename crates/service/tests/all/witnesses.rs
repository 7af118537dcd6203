//! Witnesses are asked when a state is published; one that is silent costs its cosignature and nothing else.

use crate::keys::{InMemory, START, home, key, log_asking, program, unlimited};
use model::event::{WitnessAt, WitnessGroup, Witnessing};
use service::ceremony::open;
use service::hour::Standing;
use service::publication::publish;
use service::{Answered, Home, KeyName, Keys, LogHome, policy};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use tlog::{AddCheckpoint, Checkpoint, CosignerKey, Note, Policy, WitnessRefusal, cosign};

/// Two witnesses, by address; the second may be silent.
struct Network {
    keys: [CosignerKey; 2],
    latest: Mutex<[Option<Checkpoint>; 2]>,
    logs: Mutex<Policy>,
    silent: AtomicBool,
    asked: Mutex<Vec<(String, u64)>>,
}

impl Network {
    fn new() -> Arc<Self> {
        let key = |n: u8| CosignerKey::from_seed(&format!("saksi{n}.example"), &[n; 32]).unwrap();
        Arc::new(Network {
            keys: [key(1), key(2)],
            latest: Mutex::default(),
            logs: Mutex::default(),
            silent: AtomicBool::new(false),
            asked: Mutex::default(),
        })
    }

    fn witnessing(&self) -> Witnessing {
        let at = |(n, key): (usize, &CosignerKey)| WitnessAt {
            address: format!("https://saksi{n}.example/w"),
            key: public(key).to_base64(),
            name: key.verifier_key().name().into(),
        };
        let witnesses: Vec<WitnessAt> = self.keys.iter().enumerate().map(at).collect();
        let members = witnesses.iter().map(|w| w.name.clone()).collect();
        let groups = vec![WitnessGroup { members, name: "dua".into(), threshold: 2 }];
        Witnessing { groups, quorum: Some("dua".into()), witnesses }
    }

    fn answer(&self, url: &str, body: &[u8]) -> Result<Answered, String> {
        let at = usize::from(url == "https://saksi1.example/w/add-checkpoint");
        assert!(at == 1 || url == "https://saksi0.example/w/add-checkpoint", "{url}");
        if at == 1 && self.silent.load(Ordering::SeqCst) {
            return Err("timeout".into());
        }
        let request = AddCheckpoint::parse(body).unwrap();
        self.asked.lock().unwrap().push((url.into(), request.old));
        let mut latest = self.latest.lock().unwrap();
        let known = latest[at].clone();
        Ok(match request.judge(&self.logs.lock().unwrap(), |_| known) {
            Ok(checkpoint) => {
                let line = cosign(&checkpoint, &self.keys[at], START as u64);
                latest[at] = Some(checkpoint);
                Answered { status: 200, body: format!("{line}\n").into_bytes() }
            }
            Err(WitnessRefusal::Conflict { size }) => {
                Answered { status: 409, body: format!("{size}\n").into_bytes() }
            }
            Err(error) => Answered { status: error.status(), body: error.to_string().into_bytes() },
        })
    }
}

fn public(key: &CosignerKey) -> model::PublicKey {
    model::PublicKey::new(model::Algorithm::Ed25519, key.verifier_key().public_key()).unwrap()
}

/// An election whose log names both witnesses.
fn election(folder: &Path, network: &Arc<Network>) -> (LogHome, Arc<std::sync::atomic::AtomicI64>) {
    let home = home(folder);
    // The inventory that it begins with has whom the log names.
    std::fs::remove_file(home.folder.join(service::declared::INVENTORY)).unwrap();
    let (log, hand) = reopen(&home, network);
    open(&log, &key(1, &unlimited()), &[], &program()).unwrap();
    let keys = InMemory::new(&unlimited());
    let [by, with] = [KeyName::Authority, KeyName::Second].map(|name| keys.signer(name).unwrap());
    let event = policy::witnessed(&log.home, [&*by, &*with], network.witnessing(), log.now()).unwrap();
    log.append(vec![event]).unwrap();
    log.sequence().unwrap();
    *network.logs.lock().unwrap() = Policy::parse(&log.policy().unwrap()).unwrap();
    (log, hand)
}

fn reopen(home: &Home, network: &Arc<Network>) -> (LogHome, Arc<std::sync::atomic::AtomicI64>) {
    let asked = Arc::clone(network);
    let post: service::Post = Arc::new(move |place, url, body| {
        assert!(
            place.addresses.iter().any(|address| url.starts_with(address)),
            "the place that the address is of"
        );
        asked.answer(url, body)
    });
    log_asking(home, Arc::new(InMemory::new(&unlimited())), Arc::new(()), post)
}

fn published(log: &LogHome) -> (shapes::own::Root, Policy) {
    let mut fold = log.fold().unwrap();
    let note = log.advance(&mut fold).unwrap();
    publish(log, &fold, &note, Standing::Open).unwrap();
    let read = |path: &str| std::fs::read(log.home.tree().join(path)).unwrap();
    let root: shapes::own::Root = serde_json::from_slice(&read("root.json")).unwrap();
    assert_eq!(read("log/checkpoint"), root.checkpoint.as_bytes());
    let policy = read(&shapes::paths::object(&root.policy.object));
    (root, Policy::parse(str::from_utf8(&policy).unwrap()).unwrap())
}

/// One entry more.
fn grow(log: &LogHome) {
    log.append(vec![log_policy(log)]).unwrap();
    log.sequence().unwrap();
}

fn log_policy(log: &LogHome) -> model::Submission {
    let keys = InMemory::new(&unlimited());
    let [by, with] = [KeyName::Authority, KeyName::Second].map(|name| keys.signer(name).unwrap());
    let size = log.ledger.size() as i64;
    let time = model::UtcSeconds(log.now().0 + size);
    let payload = model::event::PolicySet {
        addresses: vec!["https://tps.example".into()],
        by: by.id(),
        kind: model::event::PolicySet::KIND.into(),
        log: None,
        time,
        until: time,
        with: with.id(),
        witnessing: None,
    };
    model::event::sign_by(log.origin(), payload.into(), &[&*by, &*with]).unwrap()
}

#[test]
fn a_witness_that_the_inventory_does_not_allow_is_not_asked() {
    let (temp, network) = (tempfile::tempdir().unwrap(), Network::new());
    let (log, _) = election(temp.path(), &network);
    let first = service::declared::first_with(Some(&network.witnessing()));
    let mut inventory = first.inventory(model::Lang::Id);
    // One of the two is not in it.
    inventory.places.iter_mut().for_each(|place| place.flows_to.clear());
    inventory.places.retain(|place| place.addresses != ["https://saksi0.example/w"]);
    let file = log.home.folder.join(service::declared::INVENTORY);
    std::fs::write(&file, inventory.to_toml(model::Lang::Id)).unwrap();
    let (root, policy) = published(&log);
    assert!(policy.check(root.checkpoint.as_bytes()).is_err(), "published without its quorum");
    let asked: Vec<String> = network.asked.lock().unwrap().iter().map(|(url, _)| url.clone()).collect();
    assert_eq!(asked, ["https://saksi1.example/w/add-checkpoint"]);
}

#[test]
fn what_is_published_is_cosigned_and_the_ledger_keeps_its_own_note() {
    let (temp, network) = (tempfile::tempdir().unwrap(), Network::new());
    let (log, _) = election(temp.path(), &network);
    let (root, policy) = published(&log);
    let verdict = policy.check(root.checkpoint.as_bytes()).unwrap();
    assert_eq!((verdict.cosigned.len(), verdict.cosigned_at[0]), (2, START as u64));
    assert_eq!(policy.witnesses[0].url.as_deref(), Some("https://saksi0.example/w"));
    let own = Note::parse(&log.ledger.checkpoint().unwrap()).unwrap();
    assert_eq!(own.signatures.len(), 1, "the ledger compares its own bytes");
    // The next state comes with a proof from the last; after a restart the witness says where it is.
    grow(&log);
    let (root, policy) = published(&log);
    assert!(policy.check(root.checkpoint.as_bytes()).unwrap().quorate);
    let home = log.home.clone();
    drop(log);
    let (log, _) = reopen(&home, &network);
    grow(&log);
    let (root, policy) = published(&log);
    assert!(policy.check(root.checkpoint.as_bytes()).unwrap().quorate);
    let of_one: Vec<u64> =
        network.asked.lock().unwrap().iter().filter(|(url, _)| url.contains("saksi0")).map(|a| a.1).collect();
    let size = log.ledger.size();
    assert_eq!(of_one, [0, size - 2, 0, size - 1]);
    // A later policy of before leaves the witnesses as they stand, and addresses were not touched by theirs.
    assert_eq!(
        log.ledger.with_authority(|a| a.witnessing().map(|w| w.1.clone())),
        Some(network.witnessing())
    );
    assert_eq!(log.ledger.with_authority(|a| a.policy().map(|p| p.1.addresses.len())), Some(1));
}

#[test]
fn a_silent_witness_delays_nothing_and_is_asked_again() {
    let (temp, network) = (tempfile::tempdir().unwrap(), Network::new());
    let (log, hand) = election(temp.path(), &network);
    network.silent.store(true, Ordering::SeqCst);
    let (root, policy) = published(&log);
    let verdict = policy.look(root.checkpoint.as_bytes()).unwrap();
    assert_eq!((verdict.quorate, &verdict.cosigned[..]), (false, &["saksi1.example".to_string()][..]));
    assert!(!log.witnesses.are_due(log.now()));
    network.silent.store(false, Ordering::SeqCst);
    // It rests: a new state does not wait for it either.
    grow(&log);
    let (root, policy) = published(&log);
    assert!(!policy.look(root.checkpoint.as_bytes()).unwrap().quorate);
    hand.fetch_add(60, Ordering::SeqCst);
    assert!(log.witnesses.are_due(log.now()));
    let (root, policy) = published(&log);
    assert!(policy.check(root.checkpoint.as_bytes()).unwrap().quorate);
    assert!(!log.witnesses.are_due(log.now()));
    // What was given before for the same state is not lost when it is published once more.
    network.silent.store(true, Ordering::SeqCst);
    let (root, policy) = published(&log);
    assert!(policy.check(root.checkpoint.as_bytes()).unwrap().quorate);
}

#[test]
fn a_policy_file_says_who_cosigns() {
    let network = Network::new();
    let witnessing = network.witnessing();
    let policy = service::witnesses::with(Policy::default(), Some(&witnessing));
    assert_eq!(service::witnesses::of_policy(&policy.to_string()), Ok(witnessing.clone()));
    // Other names than the keys' are the file's own, and an address must be there.
    let renamed = policy.to_string().replace("witness saksi1.example ", "witness satu ");
    let renamed = renamed.replace("2 saksi1.example", "2 satu");
    assert_eq!(service::witnesses::of_policy(&renamed), Ok(witnessing));
    let without = policy.to_string().replace(" https://saksi0.example/w", "");
    assert!(service::witnesses::of_policy(&without).is_err());
}
