//! A desk over a log in memory, and people with passkeys in software.

use axum::body::{Body, to_bytes};
use axum::http::Request;
use desk::{
    About, Area, COOKIE, Desk, Election, Given, Log, NotTaken, Queue, QueueAsked, Station, Texts, Unmet,
    Verdict,
};
use model::event::{
    FormCorrected, KeyEnrol, KeyRevoke, ManifestSet, OfficeEnrol, Payload, RevokeReason, Setup,
    SignatureLine, sign, signed_lines,
};
use model::{
    Authority, Contest, Digest, EventId, FormKey, KeyId, Level, Office, Person, Role, Rules, SecretKey,
    StationCode, Submission, Territory, UtcSeconds, manifest,
};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use tower::ServiceExt as _;

pub const ORIGIN: &str = "log.example/pemilu-uji";
pub const NOW: i64 = 1_707_900_000;
pub const RP: &str = "meja.example";
pub const PAGE: &str = "https://kec-1.meja.example";
pub const HERE: &str = "3171";
pub const ELSEWHERE: &str = "32";
pub const STATION: &str = "3171001";

/// Provinces 31 and 32, kab/kota 3171, two stations; a code lies in every code that begins it.
struct Land;

impl Territory for Land {
    fn knows_area(&self, area: &str) -> bool {
        ["", "31", HERE, ELSEWHERE, STATION, "3201001"].contains(&area)
    }
    fn contains(&self, area: &str, station: &StationCode) -> bool {
        station.as_str().len() == 7 && self.contains_area(area, station.as_str())
    }
    fn contains_area(&self, outer: &str, inner: &str) -> bool {
        self.knows_area(outer) && self.knows_area(inner) && inner.starts_with(outer)
    }
    fn level(&self, area: &str) -> Option<Level> {
        Some(match area.len() {
            0 => Level::Nation,
            2 => Level::Province,
            4 => Level::Regency,
            _ => Level::Station,
        })
    }
}

/// What the log does when an event is handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goes {
    Well,
    /// It takes nothing, and is not heard of.
    Silent,
    /// It takes the event, and is not heard of.
    TakenSilently,
}

/// A log in memory; with a file, the ids of what it took outlive a kill.
pub struct TestLog {
    pub authority: Mutex<Authority>,
    pub taken: Mutex<Vec<Submission>>,
    pub goes: Mutex<Goes>,
    pub uncertified: Mutex<Vec<KeyId>>,
}

impl Log for TestLog {
    fn origin(&self) -> &str {
        ORIGIN
    }
    fn authority(&self, look: &mut dyn FnMut(&Authority)) {
        look(&self.authority.lock().unwrap());
    }
    fn territory(&self) -> &dyn Territory {
        &Land
    }
    fn is_certified(&self, key: KeyId, _: UtcSeconds) -> bool {
        !self.uncertified.lock().unwrap().contains(&key)
    }
    fn place(&self, event: EventId) -> Option<u64> {
        let at = self.taken.lock().unwrap().iter().position(|taken| taken.id() == event)?;
        Some(1_000 + at as u64)
    }
    fn submit(&self, bytes: &[u8]) -> Result<u64, NotTaken> {
        let goes = *self.goes.lock().unwrap();
        if goes == Goes::Silent {
            return Err(NotTaken::Unknown);
        }
        let event = Submission::parse(ORIGIN, bytes).map_err(NotTaken::Refused)?;
        if self.place(event.id()).is_none() {
            let mut authority = self.authority.lock().unwrap();
            authority.verify_signatures(&event).map_err(NotTaken::Refused)?;
            authority.judge(&event, 1_000, UtcSeconds(NOW), &Land).map_err(NotTaken::Refused)?;
            authority.apply(&event, 1_000);
            self.taken.lock().unwrap().push(event.clone());
        }
        match goes {
            Goes::TakenSilently => Err(NotTaken::Unknown),
            _ => Ok(self.place(event.id()).unwrap()),
        }
    }
}

/// What the desk shows: places of [`Land`] without anything in them.
struct TestElection;

impl Election for TestElection {
    fn about(&self) -> About {
        About {
            id: "uji".into(),
            name: "Pemilu Uji".into(),
            drill: true,
            contests: Vec::new(),
            reasons: Vec::new(),
        }
    }
    fn area(&self, code: &str) -> Option<Area> {
        let area = if code == "0" { "" } else { code };
        Land.knows_area(area).then(|| Area {
            code: code.into(),
            name: format!("Wilayah {code}"),
            level: desk::level(Land.level(area)).into(),
            up: None,
            parts: Vec::new(),
            stations: Vec::new(),
        })
    }
    fn queue(&self, area: &str, asked: &QueueAsked) -> Option<Queue> {
        self.area(area)?;
        // What was asked for, so that tests see it.
        Some(Queue { next: Some(format!("{asked:?}")), ..Queue::default() })
    }
    fn check(&self, _: &str, _: Contest, values: &[Option<u32>]) -> Option<Vec<Unmet>> {
        // One value alone fits.
        let of =
            |n: u64| Unmet { control: "K4".into(), fields: vec!["V.C".into()], left: Some(n), right: None };
        (values.len() == 1)
            .then(|| values.iter().flatten().filter(|n| **n != 7).map(|n| of((*n).into())).collect())
    }
    fn station(&self, code: &str) -> Option<Station> {
        (code == STATION).then(|| Station {
            code: code.into(),
            name: "TPS 1".into(),
            places: Vec::new(),
            registered: Some(300),
            contests: Vec::new(),
        })
    }
}

/// Texts in memory.
#[derive(Default)]
struct TestTexts(Mutex<BTreeMap<Digest, Vec<u8>>>);

impl Texts for TestTexts {
    fn put(&self, digest: Digest, bytes: &[u8]) -> std::io::Result<()> {
        self.0.lock().unwrap().insert(digest, bytes.to_vec());
        Ok(())
    }
    fn get(&self, digest: Digest) -> std::io::Result<Option<Vec<u8>>> {
        Ok(self.0.lock().unwrap().get(&digest).cloned())
    }
}

/// The PIN of every card.
pub const PIN: &str = "123456";
/// A PIN that is not looked at.
pub const PIN_TOO_SOON: &str = "000000";

pub fn registrar() -> SecretKey {
    key(REGISTRAR)
}

pub fn key(number: u8) -> SecretKey {
    SecretKey::from_seed(&[number; 32])
}

/// A passkey of a person with this number.
pub fn passkey(number: u8) -> SecretKey {
    SecretKey::passkey(&[number; 32], RP, PAGE).unwrap()
}

/// People: keys by number, with role and area. Two of each role, here and elsewhere.
pub const OPERATOR: u8 = 30;
pub const COMMISSIONER: u8 = 31;
pub const OPERATOR_ELSEWHERE: u8 = 40;
pub const AUTHORITY: u8 = 32;
pub const AUTHORITY_2: u8 = 33;
/// Whose mandate is revoked in tests.
pub const SOMEBODY: u8 = 50;
/// The desk's registrar, a key without a passkey.
pub const REGISTRAR: u8 = 60;

/// The number of a role's person, here or elsewhere, and his area.
pub fn of_role(role: Role, here: bool) -> Option<(u8, &'static str)> {
    let number = match role {
        Role::Authority => AUTHORITY,
        Role::Operator => OPERATOR,
        Role::Commissioner => COMMISSIONER,
        Role::Supervisor => 34,
        Role::Saksi => 35,
        Role::Importer => 36,
        Role::Officer => 37,
        Role::Registrar => 38,
        _ => return None,
    };
    Some(if here { (number, HERE) } else { (number + 10, ELSEWHERE) })
}

fn enrol(authority: &mut Authority, number: u8, role: Role, area: &str) {
    let [by, with] = match role {
        Role::Supervisor => [key(3), key(4)],
        Role::Saksi => [key(5), key(1)],
        _ => [key(1), key(2)],
    };
    let own = passkey(number);
    let signers = (by.id(), Some(with.id()));
    let payload = KeyEnrol::new(own.public(), signers, (role, area), UtcSeconds(NOW));
    let event = payload.of_person(Person([number; 16]), RP).sign(ORIGIN, (&by, Some(&with)), &own);
    take(authority, &event);
}

fn take(authority: &mut Authority, event: &Submission) {
    let index = authority.grants().len() as u64;
    authority.verify_signatures(event).unwrap();
    authority.judge(event, index, UtcSeconds(NOW), &Land).unwrap();
    authority.apply(event, index);
}

fn opened() -> Authority {
    let (mut authority, root) = (Authority::new(), key(1));
    let setup = Payload::Setup(Setup {
        by: root.id(),
        election: "Pemilu Uji".into(),
        kind: Setup::KIND.into(),
        registry: Digest([7; 32]),
        root_key: root.public().to_base64(),
        rules: Rules::V2.digest(),
        stations: Some(Digest([9; 32])),
        time: UtcSeconds(NOW),
    });
    take(&mut authority, &sign(ORIGIN, setup, &[&root]));
    let second = KeyEnrol::new(key(2).public(), (root.id(), None), (Role::Authority, ""), UtcSeconds(NOW));
    take(&mut authority, &second.sign(ORIGIN, (&root, None), &key(2)));
    let participant = Office::from_code("peserta-partai.3").unwrap();
    for (number, office) in [(3, Office::Bawaslu), (4, Office::Bawaslu), (5, participant)] {
        let event = OfficeEnrol::signed(ORIGIN, &root, &key(number), &office, UtcSeconds(NOW));
        take(&mut authority, &event);
    }
    take(&mut authority, &manifest_set());
    for role in Role::ALL {
        for (number, area) in [true, false].into_iter().filter_map(|here| of_role(role, here)) {
            enrol(&mut authority, number, role, area);
        }
    }
    enrol(&mut authority, AUTHORITY_2, Role::Authority, HERE);
    enrol(&mut authority, SOMEBODY, Role::Operator, HERE);
    enrol(&mut authority, SOMEBODY + 1, Role::Publisher, "");
    let own = registrar();
    let signers = (key(1).id(), Some(key(2).id()));
    let event = KeyEnrol::new(own.public(), signers, (Role::Registrar, ""), UtcSeconds(NOW));
    take(&mut authority, &event.sign(ORIGIN, (&key(1), Some(&key(2))), &own));
    authority
}

/// Where the desk's people sign in.
fn site() -> manifest::Desk {
    manifest::Desk { origins: vec!["https://meja.example".into(), PAGE.into()], rp: RP.into() }
}

/// The manifest's event, which says on which pages their passkeys are good.
fn manifest_set() -> Submission {
    let payload = ManifestSet {
        by: key(1).id(),
        desks: Some(vec![site()]),
        kind: ManifestSet::KIND.into(),
        manifest: Digest([8; 32]),
        time: UtcSeconds(NOW),
        with: key(2).id(),
    };
    sign(ORIGIN, payload.into(), &[&key(1), &key(2)])
}

/// A desk with its log and its clock.
pub struct Site {
    pub desk: Arc<Desk>,
    pub log: Arc<TestLog>,
    pub clock: Arc<AtomicI64>,
    pub given: Given,
    runtime: tokio::runtime::Runtime,
}

pub struct Answer {
    pub status: u16,
    pub json: Value,
    pub cookie: Option<String>,
    pub headers: axum::http::HeaderMap,
}

impl Answer {
    pub fn code(&self) -> &str {
        self.json["code"].as_str().unwrap_or_default()
    }
}

impl Site {
    pub fn new(folder: &Path) -> Site {
        let log = Arc::new(TestLog {
            authority: Mutex::new(opened()),
            taken: Mutex::default(),
            goes: Mutex::new(Goes::Well),
            uncertified: Mutex::default(),
        });
        let clock = Arc::new(AtomicI64::new(NOW));
        let time = clock.clone();
        let given = Given {
            log: log.clone(),
            site: site(),
            election: Arc::new(TestElection),
            texts: Arc::new(TestTexts::default()),
            pins: Arc::new(|_, pin, _| {
                Some(match pin {
                    PIN => Verdict::Right,
                    PIN_TOO_SOON => Verdict::Wait { seconds: 30 },
                    _ => Verdict::Wrong,
                })
            }),
            registrar: registrar(),
            key: key(9),
            clock: Arc::new(move || UtcSeconds(time.load(Ordering::Relaxed))),
            // No two are equal, also after a restart.
            random: Arc::new(|bytes| {
                static COUNT: AtomicU64 = AtomicU64::new(1);
                let n = COUNT.fetch_add(1, Ordering::Relaxed);
                bytes[..8].copy_from_slice(&n.to_be_bytes());
                // A number of a report has no room for more.
                if let Some(room) = bytes.get_mut(8..12) {
                    room.copy_from_slice(&std::process::id().to_be_bytes());
                }
            }),
        };
        let desk = Desk::open(folder, given.clone()).unwrap();
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        Site { desk, log, clock, given, runtime }
    }

    /// The same desk as after a crash: its process is gone, its folder and the log are there.
    pub fn reopened(self, folder: &Path) -> Site {
        let Site { desk, log, clock, given, runtime } = self;
        drop(desk);
        let desk = Desk::open(folder, given.clone()).unwrap();
        Site { desk, log, clock, given, runtime }
    }

    pub fn later(&self, seconds: i64) {
        self.clock.fetch_add(seconds, Ordering::Relaxed);
    }

    /// A request with these headers and no others.
    pub fn raw(&self, method: &str, path: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Answer {
        let request = Request::builder().method(method).uri(format!("/desk/v1/{path}"));
        let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        let request = request.body(Body::from(body)).unwrap();
        let router = desk::router(self.desk.clone());
        self.runtime.block_on(async {
            let response = router.oneshot(request).await.unwrap();
            let (head, body) = response.into_parts();
            let body = to_bytes(body, usize::MAX).await.unwrap();
            let set = head.headers.get("set-cookie").map(|value| value.to_str().unwrap());
            let cookie = set.map(|value| value.split(';').next().unwrap().to_owned());
            let json = serde_json::from_slice(&body).unwrap_or_default();
            Answer { status: head.status.as_u16(), json, cookie, headers: head.headers }
        })
    }

    /// As the desk's page asks.
    pub fn ask(&self, method: &str, path: &str, cookie: Option<&str>, body: &Value) -> Answer {
        let mut headers =
            vec![("origin", PAGE), ("content-type", "application/json"), ("sec-fetch-site", "same-origin")];
        headers.extend(cookie.map(|cookie| ("cookie", cookie)));
        self.raw(method, path, &headers, body.to_string().into_bytes())
    }

    /// A challenge, answered by a key.
    pub fn assertion(&self, by: &SecretKey) -> Value {
        let challenge = self.ask("POST", "challenges", None, &Value::Null).json;
        let nonce = challenge["nonce"].as_str().unwrap();
        let until = challenge["until"].as_i64().unwrap();
        let lines = desk::signin_lines(ORIGIN, RP, nonce, UtcSeconds(until));
        assert_eq!(challenge["challenge"], model::passkey::challenge(lines.as_bytes()));
        let signature = by.sign(lines.as_bytes()).to_base64();
        json!({"key": by.id(), "nonce": nonce, "until": until, "signature": signature, "device": "Laptop PPK"})
    }

    /// Signs in; the cookie.
    pub fn sign_in(&self, by: &SecretKey) -> String {
        let answer = self.ask("POST", "sessions", None, &self.assertion(by));
        assert_eq!(answer.status, 201, "{}", answer.json);
        let cookie = answer.cookie.unwrap();
        assert!(cookie.starts_with(COOKIE));
        cookie
    }
}

/// A correction by an operator and a commissioner.
pub fn correction(by: &SecretKey, with: &SecretKey, number: u8) -> Payload {
    let station = StationCode::new(STATION).unwrap();
    Payload::FormCorrected(FormCorrected {
        by: by.id(),
        evidence: vec![Digest([1; 32])],
        form: FormKey { contest: Contest::Ppwp, count: 0, round: 0, station: station.clone() },
        kind: FormCorrected::KIND.into(),
        reason: "salah-baca".into(),
        replaces: EventId([number; 32]),
        text: None,
        time: UtcSeconds(NOW),
        touches: vec![station],
        values: vec![Some(21), None],
        with: with.id(),
    })
}

/// A revocation by two authorities.
pub fn revocation(by: &SecretKey, with: &SecretKey, key: KeyId) -> Payload {
    Payload::KeyRevoke(KeyRevoke {
        by: by.id(),
        key,
        kind: KeyRevoke::KIND.into(),
        reason: RevokeReason::Ended,
        time: UtcSeconds(NOW),
        with: with.id(),
    })
}

/// The id of an event and its text with the first signature.
pub fn half(payload: &Payload, by: &SecretKey) -> (EventId, String) {
    let lines = signed_lines(ORIGIN, payload);
    let line = SignatureLine { key: by.id(), signature: by.sign(&lines) }.to_text();
    let id = sign(ORIGIN, payload.clone(), &[]).id();
    (id, String::from_utf8(lines).unwrap() + &line)
}

/// The second signature of an event that was handed in so.
pub fn second_line(half: &str, by: &SecretKey) -> String {
    let lines: String = half.split_inclusive('\n').take(3).collect();
    SignatureLine { key: by.id(), signature: by.sign(lines.as_bytes()) }.to_text()
}

/// A decline.
pub fn decline_line(event: EventId, by: &SecretKey) -> String {
    let lines = desk::decline_lines(ORIGIN, event);
    SignatureLine { key: by.id(), signature: by.sign(lines.as_bytes()) }.to_text()
}
