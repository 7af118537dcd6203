//! A device gets its mandate: with code and PIN, once.

use crate::fixture::{NOW, REGISTRAR, STATION, TICKET, enrolment, key, service, watched};
use device::OfferState;
use model::{SecretKey, UtcSeconds};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

fn phone() -> SecretKey {
    SecretKey::p256(&[40; 32]).unwrap()
}

#[test]
fn code_and_pin_give_a_mandate() {
    let service = service();
    let offer: OfferState =
        serde_json::from_str(&service.get(&format!("offers/{}", key(TICKET).id())).body).unwrap();
    assert_eq!((offer.station.as_str(), offer.role.as_str()), (STATION, "officer"));
    let event = enrolment(&phone(), &key(TICKET), |_| ());
    let done = service.enrol(&event, "123456");
    assert_eq!((done.status, done.json()["index"].as_u64()), (200, Some(6)), "{}", done.body);
    service.ledger.with_authority(|a| {
        let grant = &a.grants()[&phone().id()];
        assert_eq!((grant.area.as_str(), grant.valid.1), (STATION, Some(UtcSeconds(NOW.0 + 86_400))));
        assert_eq!(grant.enrolled_by, [key(TICKET).id(), key(REGISTRAR).id()]);
    });
    // The answer was lost: the same enrolment again is answered the same.
    let again = service.enrol(&event, "123456");
    assert_eq!((again.status, again.json()["index"].as_u64()), (200, Some(6)));
    // A second device with the same code.
    let second = enrolment(&key(60), &key(TICKET), |_| ());
    let refused = service.enrol(&second, "123456");
    assert_eq!((refused.status, refused.code().as_str()), (422, "E1024"));
    assert_eq!(service.get(&format!("offers/{}", key(TICKET).id())).status, 404, "it is used");
}

#[test]
fn wrong_pins_slow_a_code_down_and_never_lock_its_officer_out() {
    let later = Arc::new(AtomicI64::new(0));
    let ticking = later.clone();
    let clock = Arc::new(move || UtcSeconds(NOW.0 + ticking.load(Ordering::SeqCst)));
    let service = watched(clock, Arc::new(|| intake::Work::ELSEWHERE));
    let event = enrolment(&phone(), &key(TICKET), |_| ());
    for attempt in 1..=3 {
        let answer = service.enrol(&event, "000000");
        assert_eq!((answer.status, answer.code().as_str()), (403, "I1012"), "{attempt}");
        assert_eq!(answer.header("retry-after"), None, "as for a code that nobody knows");
    }
    for (pin, at, wait) in [("123456", 0, "15"), ("000000", 10, "5")] {
        later.store(at, Ordering::SeqCst);
        let answer = service.enrol(&event, pin);
        assert_eq!((answer.status, answer.code().as_str()), (429, "I1013"), "{}", answer.body);
        assert_eq!(answer.header("retry-after"), Some(wait));
    }
    // Who has the card and goes on trying: the officer comes through all the same.
    for _ in 0..12 {
        later.fetch_add(900, Ordering::SeqCst);
        assert_eq!(service.enrol(&event, "000000").code(), "I1012");
    }
    // The offer holds for an hour in this log, and the log's own clock stands still.
    later.fetch_add(900, Ordering::SeqCst);
    let right = service.enrol(&event, "123456");
    assert_eq!(right.status, 200, "{}", right.body);
}

/// A least time, which no load of the machine can shorten: that of every refusal, whatever it is for.
#[test]
fn a_refusal_does_not_tell_by_its_time_what_it_is_for() {
    let service = service();
    let event = enrolment(&phone(), &key(TICKET), |_| ());
    let took = |event: &str, pin: &str, code: &str| {
        let begun = Instant::now();
        let answer = service.enrol(event, pin);
        assert_eq!(answer.code(), code, "{}", answer.body);
        assert!(begun.elapsed() >= Duration::from_millis(250), "{code} {pin}");
    };
    took(&enrolment(&phone(), &key(61), |_| ()), "123456", "I1012");
    took(&event, "12345x", "I1012");
    for _ in 0..3 {
        took(&event, "000000", "I1012");
    }
    took(&event, "123456", "I1013");
    let spent = crate::fixture::service();
    assert_eq!(spent.enrol(&event, "123456").status, 200);
    let begun = Instant::now();
    assert_eq!(spent.enrol(&enrolment(&key(60), &key(TICKET), |_| ()), "000000").code(), "E1024");
    assert!(begun.elapsed() >= Duration::from_millis(250));
}

#[test]
fn without_the_code_nobody_learns_anything_about_a_pin() {
    let service = service();
    let stranger = key(61);
    let mut in_anothers_name = enrolment(&phone(), &stranger, |e| e.by = key(TICKET).id());
    let unknown = enrolment(&phone(), &stranger, |_| ());
    let answers = [
        service.enrol(&in_anothers_name, "123456"),
        service.enrol(&unknown, "123456"),
        service.enrol(&enrolment(&phone(), &key(TICKET), |_| ()), "999999"),
        service.enrol(&enrolment(&phone(), &key(TICKET), |_| ()), "12345x"),
    ];
    assert!(answers.iter().all(|a| a.status == 403 && a.body == answers[0].body), "one answer for all");
    let names = |a: &crate::fixture::Answer| a.headers.keys().map(|k| k.to_string()).collect::<Vec<_>>();
    assert!(answers.iter().all(|a| names(a) == names(&answers[0])), "with the same headers");
    // The signature line names another key than it should.
    in_anothers_name = in_anothers_name.replace(&stranger.id().to_hex(), &key(TICKET).id().to_hex());
    assert_eq!(service.enrol(&in_anothers_name, "123456").body, answers[0].body);
}

#[test]
fn what_is_no_enrolment() {
    let service = service();
    let good = enrolment(&phone(), &key(TICKET), |_| ());
    let wide = enrolment(&phone(), &key(TICKET), |e| e.area = String::new());
    let by_another = enrolment(&phone(), &key(TICKET), |e| e.with = Some(key(99).id()));
    for (name, text, status, code) in [
        ("for the whole nation", wide.as_str(), 422, "E1007"),
        ("of another registrar", &by_another, 400, "I1011"),
        ("without the phone's signature", good.trim_end().rsplit_once('\n').unwrap().0, 400, "I1011"),
        ("of another log", &good.replacen("log.example/uji", "log.example/lain", 1), 400, "I1011"),
        ("not canonical", &good.replacen("\":", "\": ", 1), 422, "E1005"),
        ("nothing", "", 400, "I1011"),
    ] {
        let answer = service.enrol(text, "123456");
        assert_eq!((answer.status, answer.code().as_str()), (status, code), "{name}: {}", answer.body);
    }
    let body = service.post("enrol", &[("content-type", "text/plain")], b"{}");
    assert_eq!(body.code(), "I1014");
    let body = service.post("enrol", &[("content-type", "application/json")], b"{\"event\":1}");
    assert_eq!(body.code(), "I1011");
    let body = service.post("enrol", &[("content-type", "application/json")], &[b' '; 5_000]);
    assert_eq!((body.status, body.code().as_str()), (413, "I1007"));
}
