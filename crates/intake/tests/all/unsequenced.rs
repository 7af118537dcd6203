//! Nobody sequences: nothing new is admitted, what was admitted is answered, and the operator sees it.

use crate::fixture::{Answer, NOW, Service, TICKET, confirmation, enrolment, key, picture, watched};
use intake::{Publishing, Work};
use model::UtcSeconds;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A service, its clock in seconds after the start, and what its loops say.
fn service() -> (Service, Arc<AtomicI64>, Arc<Mutex<Work>>) {
    let (later, work) = (Arc::new(AtomicI64::new(0)), Arc::new(Mutex::new(Work::ELSEWHERE)));
    let (time, said) = (later.clone(), work.clone());
    let clock = Arc::new(move || UtcSeconds(NOW.0 + time.load(Ordering::SeqCst)));
    (watched(clock, Arc::new(move || *said.lock().unwrap())), later, work)
}

fn closed(answer: &Answer) {
    let found = (answer.status, answer.code(), answer.header("retry-after").map(str::to_owned));
    assert_eq!(found, (503, "I1022".to_owned(), Some("30".to_owned())), "{}", answer.body);
}

fn figure(service: &Service, name: &str) -> String {
    let text = service.get_at(&format!("{}/metrics", service.operator), &[]).body;
    let line = text.lines().find_map(|l| l.strip_prefix(&format!("sirekap_intake_{name} ")));
    line.unwrap_or_else(|| panic!("{name} is not in {text}")).to_owned()
}

fn ready(service: &Service) -> Answer {
    service.get_at(&format!("{}/health/ready", service.operator), &[])
}

#[test]
fn a_receipt_without_a_checkpoint_for_a_minute_stops_admission() {
    let (service, later, _) = service();
    let grey = picture(1, 5_000);
    let first = confirmation(1, &[(&grey, &grey)]);
    assert_eq!(service.submit(&first).status, 200);
    later.store(60, Ordering::SeqCst);
    assert_eq!(service.submit(&confirmation(2, &[])).status, 200, "a minute is not over yet");
    let told = |answer: Answer| {
        let json = answer.json();
        (answer.status, json["unsequenced"].as_u64(), json["unsequenced_seconds"].as_i64())
    };
    let figures =
        || ["unsequenced_entries", "oldest_unsequenced_age_seconds"].map(|name| figure(&service, name));
    assert_eq!(told(ready(&service)), (200, Some(2), Some(60)));
    assert_eq!(figures(), ["2", "60"]);
    assert_eq!(figure(&service, "admitting"), "1");

    later.store(61, Ordering::SeqCst);
    closed(&service.submit(&confirmation(3, &[])));
    closed(&ready(&service));
    closed(&service.get("health/ready"));
    assert_eq!(service.get("health/live").status, 200, "the process answers all the same");
    assert_eq!(
        (figure(&service, "admitting"), figure(&service, "oldest_unsequenced_age_seconds")),
        ("0".into(), "61".into())
    );
    // What is in the log stays in the log, and its pictures are taken. Its receipt would promise a checkpoint that nobody makes.
    assert_eq!(service.submit(&first).json()["repeated"], true);
    assert_eq!(service.create(&first, &grey, &grey).status, 201);
    let receipt = || service.get(&format!("events/{}", first.id())).json()["receipt"].clone();
    assert!(receipt().is_null());
    assert!(service.submit(&first).json()["receipt"].is_null());

    service.ledger.sequence().unwrap();
    assert!(receipt().is_string());
    assert_eq!(told(ready(&service)), (200, Some(0), Some(0)));
    assert_eq!(figures(), ["0", "0"]);
    assert_eq!(service.submit(&confirmation(3, &[])).status, 200);
}

#[test]
fn without_a_sequencer_nothing_is_admitted_and_no_try_of_a_pin_is_counted() {
    let (service, _, work) = service();
    let phone = key(60);
    let event = enrolment(&phone, &key(TICKET), |_| {});
    work.lock().unwrap().sequencer = false;
    for _ in 0..7 {
        closed(&service.enrol(&event, "000000"));
    }
    closed(&service.submit(&confirmation(1, &[])));
    closed(&ready(&service));
    assert_eq!(
        (figure(&service, "sequencer_running"), figure(&service, "admitting")),
        ("0".into(), "0".into())
    );
    assert_eq!(service.ledger.pending(), 0);
    work.lock().unwrap().sequencer = true;
    assert_eq!(service.enrol(&event, "123456").status, 200, "the code is not locked");
    work.lock().unwrap().sequencer = false;
    assert_eq!(service.enrol(&event, "123456").status, 200, "what the log has is answered the same");
}

#[test]
fn a_publisher_that_stalls_is_told_and_stops_nothing() {
    let (service, _, work) = service();
    let told = |json: serde_json::Value| {
        ["inbox", "publishing", "sequencing"].map(|part| json[part].as_str().unwrap().to_owned())
    };
    assert_eq!(told(ready(&service).json()), ["running", "running", "running"]);
    *work.lock().unwrap() = Work {
        inbox: false,
        publishing: Publishing::Stalled,
        sequenced: Some(UtcSeconds(1_707_900_007)),
        published: Some(UtcSeconds(1_707_900_001)),
        publication: Some(Duration::from_millis(14_500)),
        ..Work::ELSEWHERE
    };
    let answer = ready(&service);
    assert_eq!(
        (answer.status, told(answer.json())),
        (200, ["stalled", "stalled", "running"].map(String::from))
    );
    assert_eq!(service.submit(&confirmation(1, &[])).status, 200);
    for (name, value) in [
        ("admitting", "1"),
        ("inbox_running", "0"),
        ("publisher_running", "0"),
        ("sequencer_running", "1"),
        ("last_sequenced_timestamp_seconds", "1707900007"),
        ("last_published_timestamp_seconds", "1707900001"),
        ("last_publication_duration_seconds", "14.5"),
    ] {
        assert_eq!(figure(&service, name), value, "{name}");
    }
}

#[test]
fn the_app_is_found_without_its_last_slash() {
    let (service, ..) = service();
    let asked = ureq::Agent::config_builder().max_redirects(0).http_status_as_error(false).build();
    let agent: ureq::Agent = asked.into();
    for path in ["/", "/petugas"] {
        let answer = agent.get(format!("{}{path}", service.base)).call().unwrap();
        let to = answer.headers().get("location").map(|v| v.to_str().unwrap().to_owned());
        assert_eq!((answer.status().as_u16(), to), (307, Some("/petugas/".to_owned())), "{path}");
    }
}
