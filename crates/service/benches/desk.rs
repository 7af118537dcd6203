//! How fast the desk is over a nation's registry: the first page of a queue of 10,000 forms in doubt, and what it takes
//! until a decision of two people is in the log, with 200 operators at once.
//!
//! `cargo bench -p service --bench desk [-- <stations>]`. Requests go to the desk's router without a network; signatures of
//! people are made before. The log is SQLite on this machine's disk.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    clippy::float_arithmetic,
    dead_code,
    reason = "a bench prints what it measured"
)]

#[path = "../tests/all/keys.rs"]
mod keys;

use axum::body::{Body, to_bytes};
use axum::http::Request;
use desk::{Desk, Given, router};
use keys::{InMemory, nobody, unlimited};
use model::event::{FormCorrected, KeyEnrol, ManifestSet, SignatureLine, sign, signed_lines};
use model::{EventId, FormKey, Manifest, Person, Role, SecretKey, Submission, UtcSeconds, manifest};
use serde_json::{Value, json};
use service::desk::{DeskElection, DeskLog, DeskTexts, Queue};
use service::{Home, LogHome, Progress, Step};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use testkit::small::{ORIGIN, ROOT, SECOND, secret};
use testkit::{history, nation};
use tower::ServiceExt as _;

const FORMS: u32 = 10_000;
const OPERATORS: u32 = 200;
const EACH: u32 = 5;
const LOOKS: usize = 500;
const RP: &str = "meja.example";
const PAGE: &str = "https://meja.example";

struct Silent;

impl Progress for Silent {
    fn at(&self, _: Step, _: u64, _: u64) {}
    fn clear(&self) {}
}

fn passkey(number: u32) -> SecretKey {
    let mut seed = [77; 32];
    seed[..4].copy_from_slice(&number.to_be_bytes());
    SecretKey::passkey(&seed, RP, PAGE).unwrap()
}

fn enrolled(number: u32, role: Role, time: UtcSeconds) -> Submission {
    let (by, with, own) = (secret(ROOT), secret(SECOND), passkey(number));
    let payload = KeyEnrol::new(own.public(), (by.id(), Some(with.id())), (role, ""), time);
    let mut person = [1; 16];
    person[..4].copy_from_slice(&number.to_be_bytes());
    payload.of_person(Person(person), RP).sign(ORIGIN, (&by, Some(&with)), &own)
}

fn quantile(times: &mut [Duration], of: f64) -> f64 {
    times.sort_unstable();
    times[((times.len() - 1) as f64 * of) as usize].as_secs_f64() * 1e3
}

async fn ask(desk: &Arc<Desk>, method: &str, path: &str, cookie: &str, body: &Value) -> (u16, Value) {
    let request = Request::builder()
        .method(method)
        .uri(format!("/desk/v1/{path}"))
        .header("origin", PAGE)
        .header("content-type", "application/json")
        .header("cookie", cookie)
        .body(Body::from(body.to_string()))
        .unwrap();
    let response = router(desk.clone()).oneshot(request).await.unwrap();
    let (head, body) = response.into_parts();
    let cookie = head.headers.get("set-cookie").and_then(|v| v.to_str().ok());
    let cookie = cookie.map(|c| c.split(';').next().unwrap().to_owned());
    let body = to_bytes(body, usize::MAX).await.unwrap();
    let mut json: Value = serde_json::from_slice(&body).unwrap();
    if let Some(cookie) = cookie {
        json["cookie"] = json!(cookie);
    }
    (head.status.as_u16(), json)
}

async fn sign_in(desk: &Arc<Desk>, own: &SecretKey) -> String {
    let (_, challenge) = ask(desk, "POST", "challenges", "", &Value::Null).await;
    let (nonce, until) = (challenge["nonce"].as_str().unwrap(), challenge["until"].as_i64().unwrap());
    let lines = desk::signin_lines(ORIGIN, RP, nonce, UtcSeconds(until));
    let signature = own.sign(lines.as_bytes()).to_base64();
    let body =
        json!({"key": own.id(), "nonce": nonce, "until": until, "signature": signature, "device": "ukur"});
    let (status, opened) = ask(desk, "POST", "sessions", "", &body).await;
    assert_eq!(status, 201, "{opened}");
    opened["cookie"].as_str().unwrap().to_owned()
}

/// A correction, its first line and its second.
fn correction(
    operator: &SecretKey,
    commissioner: &SecretKey,
    form: &FormKey,
    of: &Submission,
) -> (EventId, String, String) {
    let values = of.payload().form_event().unwrap().values.to_vec();
    let payload = model::Payload::FormCorrected(FormCorrected {
        by: operator.id(),
        evidence: Vec::new(),
        form: form.clone(),
        kind: FormCorrected::KIND.into(),
        reason: "salah-baca".into(),
        replaces: of.id(),
        text: None,
        time: UtcSeconds(history::START + 10),
        touches: vec![form.station.clone()],
        values: values.iter().map(|v| v.map(|n| n + 1)).collect(),
        with: commissioner.id(),
    });
    let lines = signed_lines(ORIGIN, &payload);
    let line = |key: &SecretKey| SignatureLine { key: key.id(), signature: key.sign(&lines) }.to_text();
    let id = sign(ORIGIN, payload.clone(), &[]).id();
    (id, String::from_utf8(lines.clone()).unwrap() + &line(operator), line(commissioner))
}

/// All operators decide at once, each on its own forms one after the other; how long each signature took.
async fn decide(
    desk: &Arc<Desk>,
    signed_in: &[(String, String)],
    work: Vec<(usize, (EventId, String, String))>,
    every: Duration,
) -> Vec<(Duration, Duration)> {
    let start = Instant::now();
    let mut tasks = Vec::new();
    for (operator, cookies) in signed_in.iter().enumerate() {
        let own: Vec<_> = work.iter().filter(|(who, _)| *who == operator).map(|(_, w)| w.clone()).collect();
        let (desk, cookies) = (desk.clone(), cookies.clone());
        let offset = every * operator as u32 / signed_in.len() as u32;
        tasks.push(tokio::spawn(async move {
            let mut times = Vec::new();
            for (nth, (id, half, line)) in own.into_iter().enumerate() {
                let turn = (offset + every * nth as u32).saturating_sub(start.elapsed());
                if !turn.is_zero() {
                    tokio::time::sleep(turn).await;
                }
                let begun = Instant::now();
                let (status, answer) =
                    ask(&desk, "POST", "drafts", &cookies.0, &json!({"event": half})).await;
                let first = begun.elapsed();
                assert_eq!(status, 201, "{answer}");
                let begun = Instant::now();
                let path = format!("drafts/{id}/signature");
                let (status, answer) = ask(&desk, "POST", &path, &cookies.1, &json!({"line": line})).await;
                assert_eq!((status, answer["state"].as_str()), (200, Some("admitted")), "{answer}");
                times.push((first, begun.elapsed()));
            }
            times
        }));
    }
    let mut all = Vec::new();
    for task in tasks {
        all.extend(task.await.unwrap());
    }
    all
}

fn main() {
    let stations = std::env::args().skip(1).find_map(|a| a.parse().ok()).unwrap_or(823_236);
    let registry = nation::registry(stations);
    let temp = tempfile::tempdir().unwrap();
    let home = Home::create(temp.path(), ORIGIN, &registry).unwrap();
    let clock: service::Clock = Arc::new(|| UtcSeconds(history::START + 20));
    let given = service::Given {
        clock: clock.clone(),
        keys: Arc::new(InMemory::new(&unlimited())),
        progress: Arc::new(Silent),
        post: nobody(),
    };
    let log = Arc::new(LogHome::open(home.clone(), Arc::new(registry), given).unwrap());
    let registry = &log.registry;
    let time = UtcSeconds(history::START);
    let site = manifest::Desk { origins: vec![PAGE.into()], rp: RP.into() };
    let document = Manifest { desks: vec![site.clone()], ..registry.manifest() };
    service::manifest::keep(&home, &document).unwrap();
    let set = ManifestSet {
        by: secret(ROOT).id(),
        desks: Some(vec![site.clone()]),
        kind: ManifestSet::KIND.into(),
        manifest: document.digest(),
        time,
        with: secret(SECOND).id(),
    };
    let mut events = vec![
        sign(ORIGIN, history::setup(model::Rules::LATEST, registry), &[&secret(ROOT)]),
        history::enrol(SECOND, "authority", "", ROOT),
        sign(ORIGIN, set.into(), &[&secret(ROOT), &secret(SECOND)]),
    ];
    for number in 0..OPERATORS {
        events.push(enrolled(number, Role::Operator, time));
        events.push(enrolled(OPERATORS + number, Role::Commissioner, time));
    }
    let doubtful = nation::doubtful(registry, FORMS);
    let forms: Vec<Submission> = doubtful[1..].to_vec();
    events.extend(doubtful);
    log.append(events).unwrap();
    log.sequence().unwrap();

    let begun = Instant::now();
    let fold = log.fold().unwrap();
    let folded = begun.elapsed();
    let queue = Arc::new(Queue::default());
    let begun = Instant::now();
    queue.follow(registry, &fold);
    let made = begun.elapsed();
    let counter = AtomicU64::new(1);
    let given = Given {
        log: Arc::new(DeskLog::new(&log)),
        election: Arc::new(DeskElection::new(&log, &queue, Arc::new(|_| None))),
        texts: Arc::new(DeskTexts::of(&home)),
        pins: Arc::new(|_, _, _| None),
        registrar: SecretKey::from_seed(&[3; 32]),
        site,
        key: SecretKey::from_seed(&[9; 32]),
        clock,
        random: Arc::new(move |bytes| {
            bytes[..8].copy_from_slice(&counter.fetch_add(1, Ordering::Relaxed).to_be_bytes());
        }),
    };
    let desk = Desk::open(&temp.path().join("meja"), given).unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let people: Vec<(SecretKey, SecretKey)> =
        (0..OPERATORS).map(|n| (passkey(n), passkey(OPERATORS + n))).collect();
    let mut signed_in = Vec::new();
    for (operator, commissioner) in &people {
        signed_in.push(
            runtime.block_on(async { (sign_in(&desk, operator).await, sign_in(&desk, commissioner).await) }),
        );
    }
    println!("stations {stations}, forms in doubt {}", forms.len());
    println!("fold {:.2} s, queue made {:.3} s", folded.as_secs_f64(), made.as_secs_f64());

    let mut looks = Vec::new();
    for path in ["areas/0/queue", "areas/0/queue?kind=broken&limit=200"] {
        looks.clear();
        for _ in 0..LOOKS {
            let begun = Instant::now();
            let (status, answer) = runtime.block_on(ask(&desk, "GET", path, &signed_in[0].0, &Value::Null));
            looks.push(begun.elapsed());
            assert_eq!((status, answer["counts"]["broken"].as_u64()), (200, Some(forms.len() as u64)));
        }
        let (half, most) = (quantile(&mut looks, 0.5), quantile(&mut looks, 0.99));
        println!("{path:40} p50 {half:7.1} ms  p99 {most:7.1} ms  limit 200 ms");
    }

    for (name, every, from) in [
        ("as fast as they can", Duration::ZERO, 0),
        ("each once a second", Duration::from_secs(1), OPERATORS * EACH),
    ] {
        let work: Vec<_> = (0..OPERATORS * EACH)
            .map(|n| {
                let (form, who) = (&forms[(from + n) as usize], (n % OPERATORS) as usize);
                let about = form.payload().form_event().unwrap().form.clone();
                (who, correction(&people[who].0, &people[who].1, &about, form))
            })
            .collect();
        let begun = Instant::now();
        let times = runtime.block_on(decide(&desk, &signed_in, work, every));
        let whole = begun.elapsed();
        let (mut first, mut second): (Vec<_>, Vec<_>) = times.into_iter().unzip();
        println!(
            "{OPERATORS} operators, {name}: {:.0} decisions a second",
            f64::from(OPERATORS * EACH) / whole.as_secs_f64()
        );
        for (name, times) in [("first signature", &mut first), ("second signature", &mut second)] {
            let (half, most) = (quantile(times, 0.5), quantile(times, 0.99));
            println!("{name:40} p50 {half:7.1} ms  p99 {most:7.1} ms  limit 100 ms");
        }
    }
    log.sequence().unwrap();
    let mut fold = fold;
    let begun = Instant::now();
    log.advance(&mut fold).unwrap();
    queue.follow(registry, &fold);
    println!(
        "queue brought up to date with {} entries in {:.1} ms",
        OPERATORS * EACH,
        begun.elapsed().as_secs_f64() * 1e3
    );
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    println!("memory {}", status.lines().find(|l| l.starts_with("VmHWM")).unwrap_or_default());
}
