//! How people come to the desk: cards, PINs, passkeys, names.

use crate::fixture::{HERE, NOW, ORIGIN, PIN, PIN_TOO_SOON, RP, Site, key, passkey, registrar};
use model::event::{KeyEnrol, KeyOffer, SignatureLine, sign, signed_lines};
use model::{Payload, Person, Role, SecretKey, UtcSeconds};
use serde_json::{Value, json};

const TICKET: u8 = 80;
const NEWCOMER: u8 = 81;
const UNTIL: i64 = NOW + 86_400;

fn offer(site: &Site, role: Role) {
    let (by, with) = (key(1), key(2));
    let payload = KeyOffer {
        area: HERE.into(),
        by: by.id(),
        kind: KeyOffer::KIND.into(),
        mandate_until: UtcSeconds(UNTIL),
        person: Some(Person([NEWCOMER; 16])),
        role: role.code().into(),
        ticket: key(TICKET).public().to_base64(),
        time: UtcSeconds(NOW),
        until: UtcSeconds(UNTIL),
        with: with.id(),
    };
    let event = sign(ORIGIN, payload.into(), &[&by, &with]);
    site.log.authority.lock().unwrap().apply(&event, 400);
}

fn enrolment(own: &SecretKey, role: Role, rp: &str) -> Payload {
    let signers = (key(TICKET).id(), Some(registrar().id()));
    let new = KeyEnrol::new(own.public(), signers, (role, HERE), UtcSeconds(NOW));
    let new = KeyEnrol { until: Some(UtcSeconds(UNTIL)), ..new };
    new.of_person(Person([NEWCOMER; 16]), rp).into()
}

/// The event as a page hands it in.
fn text(payload: &Payload, ticket: &SecretKey, own: &SecretKey) -> String {
    let lines = signed_lines(ORIGIN, payload);
    let line = |key: &SecretKey| SignatureLine { key: key.id(), signature: key.sign(&lines) }.to_text();
    String::from_utf8(lines.clone()).unwrap() + &line(ticket) + &line(own)
}

fn body(event: &str, pin: &str) -> Value {
    json!({"event": event, "pin": pin, "name": "Sari, PPK Gambir", "credential": "AQIDBA"})
}

#[test]
fn a_card_a_pin_and_a_passkey() {
    let folder = tempfile::tempdir().unwrap();
    let site = Site::new(folder.path());
    offer(&site, Role::Operator);
    let ticket = key(TICKET).id();
    let told = site.ask("GET", &format!("offers/{ticket}"), None, &Value::Null);
    assert_eq!((told.status, told.json["role"].as_str()), (200, Some("operator")));
    assert_eq!(told.json["area"], json!({"code": HERE, "name": "Wilayah 3171"}));
    let own = passkey(NEWCOMER);
    let event = text(&enrolment(&own, Role::Operator, RP), &key(TICKET), &own);
    let wrong = site.ask("POST", "enrolments", None, &body(&event, "654321"));
    assert_eq!((wrong.status, wrong.code()), (403, "M1021"));
    let soon = site.ask("POST", "enrolments", None, &body(&event, PIN_TOO_SOON));
    assert_eq!((soon.status, soon.code(), soon.json["wait"].as_u64()), (429, "M1022", Some(30)));
    assert!(soon.json["title"].as_str().unwrap().contains("30"));
    let first = site.ask("POST", "enrolments", None, &body(&event, PIN));
    assert_eq!(first.status, 201, "{}", first.json);
    // Whose answer was lost asks again, and the PIN of a code that is gone is not looked at.
    let again = site.ask("POST", "enrolments", None, &body(&event, "654321"));
    assert_eq!((again.status, &again.json), (201, &first.json));
    assert_eq!(site.ask("GET", &format!("offers/{ticket}"), None, &Value::Null).code(), "M1015");
    let found = site.ask("GET", "credentials/AQIDBA", None, &Value::Null);
    assert_eq!(found.json, json!({"key": own.id()}));
    assert_eq!(site.ask("GET", "credentials/BAMCAQ", None, &Value::Null).code(), "M1015");
    let me = site.ask("GET", "me", Some(&site.sign_in(&own)), &Value::Null).json;
    assert_eq!((me["name"].as_str(), me["role"].as_str()), (Some("Sari, PPK Gambir"), Some("operator")));
    assert_eq!(me["area"], json!({"code": HERE, "name": "Wilayah 3171", "level": "regency"}));
}

#[test]
fn who_is_not_let_in() {
    let own = passkey(NEWCOMER);
    let good = |role| text(&enrolment(&own, role, RP), &key(TICKET), &own);
    let elsewhere = SecretKey::passkey(&[NEWCOMER; 32], "lain.example", "https://lain.example").unwrap();
    let of_another = text(&enrolment(&elsewhere, Role::Operator, "lain.example"), &key(TICKET), &elsewhere);
    for (offered, event, refused) in [
        (Role::Operator, text(&enrolment(&own, Role::Operator, RP), &key(99), &own), "M1021"),
        (Role::Operator, of_another, "M1003"),
        (Role::Officer, good(Role::Officer), "M1003"),
        (Role::Operator, good(Role::Commissioner), "E1007"),
        (Role::Operator, good(Role::Operator).replace(ORIGIN, "log.example/lain"), "M1003"),
        (Role::Operator, good(Role::Operator).trim_end().into(), "M1003"),
        (Role::Operator, text(&enrolment(&own, Role::Operator, RP), &key(TICKET), &passkey(82)), "E1009"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let site = Site::new(folder.path());
        offer(&site, offered);
        let answer = site.ask("POST", "enrolments", None, &body(&event, PIN));
        assert_eq!(answer.code(), refused, "{event}");
        assert!(site.log.taken.lock().unwrap().is_empty());
    }
    let folder = tempfile::tempdir().unwrap();
    let site = Site::new(folder.path());
    offer(&site, Role::Operator);
    for (name, value) in [
        ("name", json!("")),
        ("name", json!("  ")),
        ("name", json!("x".repeat(81))),
        ("name", json!("a\nb")),
        ("credential", json!("not base64url!")),
        ("other", json!(1)),
    ] {
        let mut body = body(&good(Role::Operator), PIN);
        body[name] = value;
        assert_eq!(site.ask("POST", "enrolments", None, &body).code(), "M1003", "{body}");
    }
}
