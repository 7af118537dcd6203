//! A service on a free port of this machine, with a log in memory or in a folder.

use device::auth::{Asked, EVENT_TYPE, about_body, about_upload};
use intake::blobs::in_folder;
use intake::{AppFile, Bounds, Config, Dependencies, Listener, Server, Tls};
use ledger::{Ledger, MemoryStore};
use model::event::{FormConfirmed, KeyEnrol, KeyOffer, PagePictures, Payload, Setup, sign, signed_lines};
use model::{Contest, Digest, FormKey, Role, SecretKey, StationCode, Submission, UtcSeconds};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use store::{Pictures, Store};
use tlog::NoteSigner;

pub const ORIGIN: &str = "log.example/uji";
pub const NOW: UtcSeconds = UtcSeconds(1_707_900_000);
pub const STATION: &str = "3171010001001";
/// What a phone is told of it.
const STATION_FILE: &str = r#"{"leaf": "{}", "index": 0, "size": 1, "path": [], "ballots": []}"#;
/// Values of a form in the tests.
pub const WIDTH: usize = 4;

pub fn key(number: u8) -> SecretKey {
    SecretKey::from_seed(&[number; 32])
}

pub const ROOT: u8 = 1;
pub const LOG: u8 = 2;
pub const SECOND: u8 = 3;
pub const INTAKE: u8 = 4;
pub const REGISTRAR: u8 = 5;
pub const OFFICER: u8 = 6;
pub const TICKET: u8 = 7;

/// Begins the code of every station beside the one, for as many events as are needed.
pub const CROWD: &str = "99990000";

struct OneStation;

impl model::Territory for OneStation {
    fn knows_area(&self, area: &str) -> bool {
        area.is_empty() || area == STATION
    }
    fn contains(&self, area: &str, station: &StationCode) -> bool {
        match station.as_str() {
            STATION => area.is_empty() || area == STATION,
            other => area.is_empty() && other.starts_with(CROWD),
        }
    }
    fn contains_area(&self, outer: &str, inner: &str) -> bool {
        self.knows_area(outer) && self.knows_area(inner) && inner.starts_with(outer)
    }
    fn level(&self, _: &str) -> Option<model::Level> {
        None
    }
}

impl ledger::RegistryView for OneStation {
    fn form_width(&self, form: &FormKey) -> Option<usize> {
        (form.contest == Contest::Ppwp).then_some(WIDTH)
    }
}

pub fn enrol(number: u8, role: &str, with: Option<u8>) -> Submission {
    let by = if with.is_some() { key(SECOND) } else { key(ROOT) };
    let (own, with, role) = (key(number), with.map(key), Role::from_code(role).unwrap());
    let signers = (by.id(), with.as_ref().map(SecretKey::id));
    KeyEnrol::new(own.public(), signers, (role, ""), NOW).sign(ORIGIN, (&by, with.as_ref()), &own)
}

pub fn opening() -> Vec<Submission> {
    let root = key(ROOT);
    let setup = Payload::Setup(Setup {
        by: root.id(),
        election: "Pemilu Uji".into(),
        kind: Setup::KIND.into(),
        registry: Digest([7; 32]),
        root_key: root.public().to_base64(),
        rules: Digest([8; 32]),
        stations: Some(Digest([9; 32])),
        time: NOW,
    });
    let offer = Payload::KeyOffer(KeyOffer {
        area: STATION.into(),
        by: key(SECOND).id(),
        kind: KeyOffer::KIND_1.into(),
        mandate_until: UtcSeconds(NOW.0 + 86_400),
        person: None,
        role: "officer".into(),
        ticket: key(TICKET).public().to_base64(),
        time: NOW,
        until: UtcSeconds(NOW.0 + 3_600),
        with: root.id(),
    });
    vec![
        sign(ORIGIN, setup, &[&root]),
        enrol(SECOND, "authority", None),
        enrol(INTAKE, "intake", Some(ROOT)),
        enrol(REGISTRAR, "registrar", Some(ROOT)),
        enrol(OFFICER, "officer", Some(ROOT)),
        sign(ORIGIN, offer, &[&key(SECOND), &root]),
    ]
}

/// A picture of so many bytes, told apart by a number.
pub fn picture(number: u8, bytes: usize) -> Vec<u8> {
    (0..bytes).map(|i| number.wrapping_add((i * 31 % 251) as u8)).collect()
}

/// A confirmation with one page of these pictures.
pub fn confirmation(seq: u64, pages: &[(&[u8], &[u8])]) -> Submission {
    let officer = key(OFFICER);
    // No form gets more than 32 of one key.
    let crowd = format!("{CROWD}{:05}", seq / 32);
    let station = StationCode::new(if seq < 32 { STATION } else { &crowd }).unwrap();
    let payload = Payload::FormConfirmed(FormConfirmed {
        acknowledged: Vec::new(),
        by: officer.id(),
        form: FormKey { contest: Contest::Ppwp, count: 0, round: 0, station },
        incidents: Vec::new(),
        kind: FormConfirmed::KIND.into(),
        machine: None,
        pages: pages
            .iter()
            .map(|(grey, original)| PagePictures { grey: Digest::of(grey), original: Digest::of(original) })
            .collect(),
        prev: None,
        reading: None,
        replaces: None,
        seq,
        time: NOW,
        values: vec![Some(seq as u32); WIDTH],
        witnesses: BTreeMap::new(),
    });
    sign(ORIGIN, payload, &[&officer])
}

/// An enrolment with the code: the text as a phone sends it.
pub fn enrolment(phone: &SecretKey, ticket: &SecretKey, change: impl FnOnce(&mut KeyEnrol)) -> String {
    let signers = (ticket.id(), Some(key(REGISTRAR).id()));
    let mut payload = KeyEnrol {
        until: Some(UtcSeconds(NOW.0 + 86_400)),
        ..KeyEnrol::new(phone.public(), signers, (Role::Officer, STATION), NOW)
    };
    change(&mut payload);
    let head = signed_lines(ORIGIN, &Payload::KeyEnrol(payload));
    let line =
        |k: &SecretKey| model::event::SignatureLine { key: k.id(), signature: k.sign(&head) }.to_text();
    String::from_utf8(head.clone()).unwrap() + &line(ticket) + &line(phone)
}

pub fn signer() -> NoteSigner {
    NoteSigner::from_seed(ORIGIN, &[LOG; 32]).unwrap()
}

pub fn policy() -> String {
    let root = NoteSigner::from_seed("akar", &[ROOT; 32]).unwrap();
    format!("# sirekap-root {}\nlog {}\nquorum none\n", root.verifier_key(), signer().verifier_key())
}

/// The header that says who asks. A test that gives it empty asks as nobody.
pub const AUTH: &str = device::auth::HEADER;
/// A request without it.
pub const NOBODY: (&str, &str) = (AUTH, "");

fn is_bare(headers: &[(&str, &str)]) -> bool {
    headers.contains(&NOBODY)
}

/// What a key's holder would say of a request at this second.
pub fn auth_of(by: &SecretKey, time: UtcSeconds, method: &str, path: &str, about: Digest) -> String {
    let path = format!("/intake/v1/{path}");
    Asked { method, path: &path, time, about }.sign(ORIGIN, by)
}

/// What the officer's phone, or at its enrolment the card's holder, says of a request, unless the test says it.
pub fn auth(method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> String {
    auth_at(NOW, method, path, headers, body)
}

/// The same at another second.
fn auth_at(time: UtcSeconds, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> String {
    let of = |name: &str| headers.iter().find(|(n, _)| *n == name).map(|(_, value)| *value);
    if let Some(given) = of(AUTH) {
        return given.to_owned();
    }
    let about = match path.starts_with("uploads") {
        true => about_upload(of("upload-length"), of("upload-metadata"), of("upload-offset")),
        false => about_body(body),
    };
    let by = if path == "enrol" { TICKET } else { OFFICER };
    // A phone's clock goes on: no two requests of its are of one second here.
    static SECONDS: std::sync::atomic::AtomicI64 = std::sync::atomic::AtomicI64::new(0);
    let later = SECONDS.fetch_add(1, std::sync::atomic::Ordering::Relaxed) % 290;
    let time = UtcSeconds(time.0 + later);
    auth_of(&key(by), time, method, path, about)
}

/// A running service; it ends when it is dropped.
pub struct Service {
    pub base: String,
    pub operator: String,
    pub addr: SocketAddr,
    pub ledger: Arc<Ledger>,
    stop: Option<tokio::sync::oneshot::Sender<()>>,
    thread: Option<std::thread::JoinHandle<()>>,
    agent: ureq::Agent,
    clock: Clock,
    folder: Option<tempfile::TempDir>,
}

/// An answer: status, headers that matter, body.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: ureq::http::HeaderMap,
    pub body: String,
}

impl Answer {
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|e| panic!("{e}: {}", self.body))
    }
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|v| v.to_str().unwrap())
    }
    pub fn code(&self) -> String {
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }
}

/// Bounds for a machine under test: no disk floor.
pub fn bounds() -> Bounds {
    Bounds { disk_floor: 0, device_events: 1_000, ..Bounds::default() }
}

pub fn open_ledger(store: Arc<dyn ledger::Store>) -> Arc<Ledger> {
    let config = ledger::Config {
        signer: ledger::LogSigner::new(ORIGIN, Arc::new(SecretKey::from_seed(&[LOG; 32]))).unwrap(),
        registry: Arc::new(OneStation),
        clock: Arc::new(|| NOW),
        former: Vec::new(),
        next: None,
        published: None,
    };
    let ledger = Ledger::open(store, config).unwrap();
    for event in opening() {
        ledger.submit(event.bytes()).unwrap();
    }
    ledger.sequence().unwrap();
    Arc::new(ledger)
}

pub fn service() -> Service {
    with(bounds(), None)
}

pub fn with(bounds: Bounds, tls: Option<Tls>) -> Service {
    let folder = tempfile::tempdir().unwrap();
    let mut service = at(folder.path(), open_ledger(Arc::new(MemoryStore::new())), bounds, tls);
    service.folder = Some(folder);
    service
}

/// A service whose time and whose work beside the requests the test tells.
pub fn watched(clock: Clock, work: intake::Watching) -> Service {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open_ledger(Arc::new(MemoryStore::new()));
    let pictures = in_folder(folder.path()).unwrap();
    let mut service = beside(folder.path(), (ledger, pictures), (bounds(), None), (clock, work));
    service.folder = Some(folder);
    service
}

/// A service on a folder and a log that the test keeps.
pub fn at(folder: &Path, ledger: Arc<Ledger>, bounds: Bounds, tls: Option<Tls>) -> Service {
    let pictures = in_folder(folder).unwrap();
    beside(
        folder,
        (ledger, pictures),
        (bounds, tls),
        (Arc::new(|| NOW), Arc::new(|| intake::Work::ELSEWHERE)),
    )
}

/// A service whose pictures lie in a store that the test keeps.
pub fn over(pictures: Store<Pictures>) -> Service {
    let folder = tempfile::tempdir().unwrap();
    let told = (open_ledger(Arc::new(MemoryStore::new())), pictures);
    let goes: (Clock, intake::Watching) = (Arc::new(|| NOW), Arc::new(|| intake::Work::ELSEWHERE));
    let mut service = beside(folder.path(), told, (bounds(), None), goes);
    service.folder = Some(folder);
    service
}

type Clock = Arc<dyn Fn() -> UtcSeconds + Send + Sync>;

fn beside(
    folder: &Path,
    (ledger, pictures): (Arc<Ledger>, Store<Pictures>),
    (bounds, tls): (Bounds, Option<Tls>),
    (clock, work): (Clock, intake::Watching),
) -> Service {
    let any: SocketAddr = "127.0.0.1:0".parse().unwrap();
    let scheme = if tls.is_some() { "https" } else { "http" };
    let config = Config {
        listen: vec![Listener { addr: any, tls }],
        operator: Some(any),
        folder: folder.to_path_buf(),
        proxies: vec!["127.0.0.9".parse().unwrap()],
        bounds,
    };
    let told_time = clock.clone();
    let count = std::sync::atomic::AtomicU64::new(1);
    let given = Dependencies {
        ledger: ledger.clone(),
        pictures,
        policy: policy(),
        policy_signature: key(ROOT).sign(&device::trust::policy_lines(ORIGIN, &policy())).to_base64(),
        receipt_key: key(INTAKE),
        registrar: key(REGISTRAR),
        clock,
        work,
        random: Arc::new(move |bytes: &mut [u8]| {
            let n = count.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            bytes[..8].copy_from_slice(&n.to_be_bytes());
        }),
        stations: Arc::new(|code| (code == STATION).then(|| STATION_FILE.as_bytes().to_vec())),
        app: Arc::new(|path| {
            let file =
                || AppFile { media_type: "text/html", gzip: false, bytes: b"<html>".as_slice().into() };
            (path == "index.html").then(file)
        }),
        release: None,
    };
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let (tell, told) = std::sync::mpsc::channel();
    let thread = std::thread::spawn(move || {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        runtime.block_on(async {
            let server = Server::bind(config, given).await.unwrap();
            server.pins().put(key(TICKET).id(), intake::PinHash::new("123456", [9; 32])).unwrap();
            tell.send((server.addresses()[0], server.operator_address().unwrap())).unwrap();
            server.run(async { drop(stopped.await) }).await;
        });
    });
    let (addr, operator) = told.recv().unwrap();
    let agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .timeout_global(Some(Duration::from_secs(30)))
        // A connection that the service has closed would be a fault of the test's own client.
        .max_idle_connections(0)
        .build();
    Service {
        base: format!("{scheme}://{addr}"),
        operator: format!("http://{operator}"),
        addr,
        ledger,
        stop: Some(stop),
        thread: Some(thread),
        agent: agent.into(),
        clock: told_time,
        folder: None,
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        // Dropped, the sender tells as well as a message.
        self.stop = None;
        if let Some(thread) = self.thread.take() {
            thread.join().unwrap();
        }
    }
}

impl Service {
    /// As phones do it, by the service's own time.
    fn auth(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> String {
        auth_at((self.clock)(), method, path, headers, body)
    }

    pub fn url(&self, path: &str) -> String {
        format!("{}/intake/v1/{path}", self.base)
    }

    /// An answer, which must be one that the interface's document has.
    fn answer(
        (method, url): (&str, &str),
        result: Result<ureq::http::Response<ureq::Body>, ureq::Error>,
    ) -> Answer {
        let mut response = result.unwrap();
        let headers = response.headers().clone();
        let body = response.body_mut().read_to_string().unwrap();
        let answer = Answer { status: response.status().as_u16(), headers, body };
        crate::openapi::check(method, url, &answer);
        answer
    }

    pub fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let url = self.url(path);
        let request = ureq::http::Request::builder().method(method).uri(&url);
        let request = request.header(AUTH, self.auth(method, path, headers, body));
        let request = headers.iter().fold(request, |r, (n, v)| r.header(*n, *v));
        let request = request.body(body).unwrap();
        Self::answer((method, &url), self.agent.run(request))
    }

    /// With its headers, and signed unless they say that nobody does.
    fn signed<B>(
        &self,
        request: ureq::RequestBuilder<B>,
        (method, path): (&str, &str),
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> ureq::RequestBuilder<B> {
        let request = match is_bare(headers) {
            true => request,
            false => request.header(AUTH, self.auth(method, path, headers, body)),
        };
        headers.iter().filter(|(n, _)| *n != AUTH).fold(request, |r, (n, v)| r.header(*n, *v))
    }

    pub fn get(&self, path: &str) -> Answer {
        self.get_at(&self.url(path), &[])
    }

    pub fn get_at(&self, url: &str, headers: &[(&str, &str)]) -> Answer {
        let path = url.split_once("/intake/v1/").map_or("", |(_, path)| path);
        let request = self.agent.get(url);
        let request = self.signed(request, ("GET", path), headers, b"");
        Self::answer(("get", url), request.call())
    }

    pub fn post(&self, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let url = self.url(path);
        let request = self.agent.post(&url);
        let request = self.signed(request, ("POST", path), headers, body);
        Self::answer(("post", &url), request.send(body))
    }

    pub fn patch(&self, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let url = self.url(path);
        let request = self.agent.patch(&url);
        let request = self.signed(request, ("PATCH", path), headers, body);
        Self::answer(("patch", &url), request.send(body))
    }

    pub fn head(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let url = self.url(path);
        let request = self.agent.head(&url);
        let request = self.signed(request, ("HEAD", path), headers, b"");
        Self::answer(("head", &url), request.call())
    }

    pub fn delete(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let url = self.url(path);
        let request = self.agent.delete(&url);
        let request = self.signed(request, ("DELETE", path), headers, b"");
        Self::answer(("delete", &url), request.call())
    }

    pub fn submit(&self, event: &Submission) -> Answer {
        self.post("events", &[("content-type", EVENT_TYPE)], event.bytes())
    }

    /// Begins an upload of an event's picture, with a first piece.
    pub fn create(&self, event: &Submission, whole: &[u8], piece: &[u8]) -> Answer {
        let (length, metadata) = (whole.len().to_string(), metadata(event, whole));
        let headers = [
            ("tus-resumable", "1.0.0"),
            ("upload-length", length.as_str()),
            ("upload-metadata", metadata.as_str()),
            ("content-type", "application/offset+octet-stream"),
        ];
        self.post("uploads", &headers, piece)
    }

    pub fn piece(&self, id: &str, offset: u64, piece: &[u8]) -> Answer {
        let offset = offset.to_string();
        let headers = [
            ("tus-resumable", "1.0.0"),
            ("upload-offset", offset.as_str()),
            ("content-type", "application/offset+octet-stream"),
        ];
        self.patch(&format!("uploads/{id}"), &headers, piece)
    }

    /// The same; `None` when the service answered before it had read all, and the line broke with that.
    pub fn try_piece(&self, id: &str, offset: u64, piece: &[u8]) -> Option<Answer> {
        let request = self
            .agent
            .patch(self.url(&format!("uploads/{id}")))
            .header(
                AUTH,
                self.auth("PATCH", &format!("uploads/{id}"), &[("upload-offset", &offset.to_string())], b""),
            )
            .header("tus-resumable", "1.0.0")
            .header("upload-offset", offset.to_string())
            .header("content-type", "application/offset+octet-stream");
        let sent = request.send(piece).ok()?;
        Some(Self::answer(("patch", &self.url(&format!("uploads/{id}"))), Ok(sent)))
    }

    pub fn enrol(&self, event: &str, pin: &str) -> Answer {
        let body = serde_json::json!({"event": event, "pin": pin}).to_string();
        self.post("enrol", &[("content-type", "application/json")], body.as_bytes())
    }
}

pub fn metadata(event: &Submission, whole: &[u8]) -> String {
    use base64::Engine as _;
    let encode = |text: String| base64::engine::general_purpose::STANDARD.encode(text);
    format!("event {},sha256 {}", encode(event.id().to_hex()), encode(Digest::of(whole).to_hex()))
}

/// Name of an upload from its `Location`.
pub fn upload_id(answer: &Answer) -> String {
    answer.header("location").unwrap().rsplit('/').next().unwrap().to_owned()
}
