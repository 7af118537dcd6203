//! A small world: three stations in two provinces, a village of as many as are needed, and a key for every role.

// The bench uses this file too, and less of it.
#![allow(dead_code)]

use ledger::{Config, Ledger, LogSigner, RegistryView, Store};
use model::event::{
    Behind, FormConfirmed, FormImported, ImportedFrom, KeyEnrol, KeyRevoke, RevokeReason, Setup, sign,
};
use model::{
    Contest, Digest, FormKey, Level, Payload, Role, SecretKey, Stage, StationCode, Submission, Territory,
    UtcSeconds,
};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use tlog::NoteSigner;

pub const ORIGIN: &str = "pemilu.example/2024";
pub const HERE: &str = "3171010001001";
pub const NEXT_DOOR: &str = "3171010001002";
pub const FAR_AWAY: &str = "9471010001001";
/// Begins the code of every station of a large village.
pub const CROWD: &str = "31710900";
pub const WIDTH: usize = 28;

fn is_station(code: &str) -> bool {
    [HERE, NEXT_DOOR, FAR_AWAY].contains(&code) || code.len() >= 13 && code.starts_with(CROWD)
}

/// An area is a prefix of the codes of the stations in it.
pub struct ThreeStations;

impl Territory for ThreeStations {
    fn knows_area(&self, area: &str) -> bool {
        [HERE, NEXT_DOOR, FAR_AWAY].iter().any(|s| s.starts_with(area))
    }
    fn contains(&self, area: &str, station: &StationCode) -> bool {
        is_station(station.as_str()) && station.as_str().starts_with(area)
    }
    fn contains_area(&self, outer: &str, inner: &str) -> bool {
        inner.starts_with(outer)
    }
    fn level(&self, area: &str) -> Option<Level> {
        match area.len() {
            0 => Some(Level::Nation),
            2 => Some(Level::Province),
            4 => Some(Level::Regency),
            6 => Some(Level::Kecamatan),
            10 => Some(Level::Village),
            _ => Some(Level::Station),
        }
    }
}

impl RegistryView for ThreeStations {
    /// Three pairs everywhere; four candidates for the DPD in one province; no other contest.
    fn form_width(&self, form: &FormKey) -> Option<usize> {
        match form.contest {
            Contest::Ppwp => Some(WIDTH),
            Contest::Pdpd if form.station.as_str().starts_with("31") => Some(WIDTH + 1),
            _ => None,
        }
    }
}

pub fn key(n: u8) -> SecretKey {
    SecretKey::from_seed(&[n; 32])
}
pub fn root() -> SecretKey {
    key(1)
}
/// A second authority of the nation.
pub fn deputy() -> SecretKey {
    key(2)
}
pub fn importer() -> SecretKey {
    key(3)
}
/// Officer of the station [`HERE`].
pub fn officer() -> SecretKey {
    key(4)
}
/// Was an importer.
pub fn dismissed() -> SecretKey {
    key(5)
}
pub fn stranger() -> SecretKey {
    key(99)
}

pub const NOW: UtcSeconds = UtcSeconds(1_707_900_000);

/// The log's key, for checkpoints that a test makes by itself.
pub fn signer() -> NoteSigner {
    NoteSigner::from_seed(ORIGIN, &[200; 32]).unwrap()
}

/// A log's key as a ledger takes it.
pub fn log_signer(origin: &str, seed: u8) -> LogSigner {
    LogSigner::new(origin, Arc::new(SecretKey::from_seed(&[seed; 32]))).unwrap()
}

/// A clock that moves one second at every look.
pub fn config() -> Config {
    let ticks = AtomicI64::new(NOW.0);
    Config {
        signer: log_signer(ORIGIN, 200),
        registry: Arc::new(ThreeStations),
        clock: Arc::new(move || UtcSeconds(ticks.fetch_add(1, Ordering::Relaxed))),
        former: Vec::new(),
        next: None,
        published: None,
    }
}

pub fn open(store: Arc<dyn Store>) -> Ledger {
    Ledger::open(store, config()).unwrap()
}

pub fn setup() -> Submission {
    let root = root();
    let payload = Setup {
        by: root.id(),
        election: "Pemilu".into(),
        kind: "setup/2".into(),
        registry: Digest([7; 32]),
        root_key: root.public().to_base64(),
        rules: Digest([8; 32]),
        stations: Some(Digest([9; 32])),
        time: NOW,
    };
    sign(ORIGIN, Payload::Setup(payload), &[&root])
}

/// An enrolment by the root alone, or by anybody else with the root.
pub fn enrol(by: &SecretKey, key: &SecretKey, role: Role, area: &str) -> Submission {
    let second = (by.id() != root().id()).then(root);
    let signers = (by.id(), second.as_ref().map(SecretKey::id));
    KeyEnrol::new(key.public(), signers, (role, area), NOW).sign(ORIGIN, (by, second.as_ref()), key)
}

pub fn revoke(by: &SecretKey, with: &SecretKey, key: &SecretKey) -> Submission {
    let payload = KeyRevoke {
        by: by.id(),
        key: key.id(),
        kind: "key.revoke/1".into(),
        reason: RevokeReason::Ended,
        time: NOW,
        with: with.id(),
    };
    sign(ORIGIN, Payload::KeyRevoke(payload), &[by, with])
}

pub fn form(contest: Contest, station: &str) -> FormKey {
    FormKey { contest, count: 0, round: 0, station: StationCode::new(station).unwrap() }
}

pub fn import_payload(by: &SecretKey, seq: u64, station: &str) -> FormImported {
    FormImported {
        behind: Behind::Unsaid,
        by: by.id(),
        form: form(Contest::Ppwp, station),
        kind: "form.imported/1".into(),
        portal: None,
        prev: None,
        replaces: None,
        seq,
        source: ImportedFrom { file: "hasil.csv".into(), line: 1, sha256: Digest([9; 32]) },
        stage: Stage::Dikonfirmasi,
        time: NOW,
        values: vec![Some(seq as u32); WIDTH],
    }
}

pub fn signed(by: &SecretKey, payload: FormImported) -> Submission {
    sign(ORIGIN, Payload::FormImported(payload), &[by])
}

/// Station of a key's event of this number: no form gets more than 32 of one key.
pub fn station_of(seq: u64) -> String {
    if seq < 32 { HERE.into() } else { format!("{CROWD}{:05}", seq / 32) }
}

pub fn import(by: &SecretKey, seq: u64) -> Submission {
    signed(by, import_payload(by, seq, &station_of(seq)))
}

pub fn confirm(by: &SecretKey, station: &str) -> Submission {
    let payload = FormConfirmed {
        acknowledged: vec![],
        by: by.id(),
        form: form(Contest::Ppwp, station),
        incidents: vec![],
        kind: "form.confirmed/2".into(),
        machine: None,
        pages: vec![],
        prev: None,
        reading: None,
        replaces: None,
        seq: 0,
        time: NOW,
        values: vec![None; WIDTH],
        witnesses: Default::default(),
    };
    sign(ORIGIN, Payload::FormConfirmed(payload), &[by])
}

/// The events that make the world: one after the other, each by a key enrolled before.
pub fn opening() -> Vec<Submission> {
    let (root, deputy) = (root(), deputy());
    vec![
        setup(),
        enrol(&root, &deputy, Role::Authority, ""),
        enrol(&deputy, &importer(), Role::Importer, ""),
        enrol(&deputy, &officer(), Role::Officer, HERE),
        enrol(&deputy, &dismissed(), Role::Importer, ""),
        revoke(&root, &deputy, &dismissed()),
    ]
}

pub fn bytes(events: &[Submission]) -> Vec<Vec<u8>> {
    events.iter().map(|event| event.bytes().to_vec()).collect()
}

/// A ledger in which the world is made.
pub fn opened(store: Arc<dyn Store>) -> Ledger {
    let ledger = open(store);
    for answer in ledger.submit_many(bytes(&opening())) {
        answer.unwrap();
    }
    ledger
}
