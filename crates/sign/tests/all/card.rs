//! From the card to the enrolment that a desk hands to the log.

use crate::{ORIGIN, ask};
use device::{Code, Typed};
use model::{SecretKey, StationCode, Submission};
use serde_json::json;

fn root() -> SecretKey {
    SecretKey::from_seed(&[1; 32])
}

#[test]
fn a_typed_card_gives_the_code_of_its_place_and_of_its_root_alone() {
    let area = || StationCode::new("31").unwrap();
    let (typed, code) = Typed::issue(area(), 7 << 40, ORIGIN, root().id()).unwrap();
    let groups = typed.groups().join(" ").to_lowercase();
    let open = |area: &str, root: &SecretKey| {
        ask("typed", json!({"text": groups, "area": area, "origin": ORIGIN, "root": root.id().to_hex()}))
    };
    assert_eq!(open("31", &root()), json!({"area": "31", "fragment": code.fragment()}));
    assert_eq!(open("32", &root())["error"]["code"], "P1013");
    assert_eq!(open("31", &SecretKey::from_seed(&[2; 32]))["error"]["code"], "P1013");
    let link = format!("https://meja.example/meja/#{}", code.fragment());
    assert_eq!(ask("code", json!({"text": link}))["fragment"], code.fragment());
    assert_eq!(ask("group", json!({"number": 0, "text": typed.groups()[0]}))["good"], true);
}

#[test]
fn the_codes_key_signs_the_enrolment_first() {
    let code = Code::new(StationCode::new("0").unwrap(), [7; 16], ORIGIN, root().id()).fragment();
    let ticket = ask("ticket", json!({"origin": ORIGIN, "code": code}));
    let (passkey, registrar) = (
        SecretKey::passkey(&[9; 32], "meja.example", "https://meja.example").unwrap(),
        SecretKey::from_seed(&[8; 32]),
    );
    let payload = json!({
        "alg": "passkey-es256", "area": "", "by": ticket["id"], "from": null, "key": passkey.public().to_base64(),
        "kind": "key.enrol/3", "person": "01".repeat(16), "role": "operator", "rp": "meja.example",
        "time": 1_900_000_000, "until": 1_900_000_009, "with": registrar.id().to_hex(),
    });
    let lines = ask("lines", json!({"origin": ORIGIN, "payload": payload}));
    let text = lines["text"].as_str().unwrap();
    let first = ask("ticket_line", json!({"origin": ORIGIN, "code": code, "text": text}));
    let line = |key: &SecretKey| {
        model::event::SignatureLine { key: key.id(), signature: key.sign(text.as_bytes()) }.to_text()
    };
    let event = [text, first["line"].as_str().unwrap(), &line(&registrar), &line(&passkey)].concat();
    let event = Submission::parse(ORIGIN, event.as_bytes()).unwrap();
    assert_eq!(event.id().to_hex(), lines["event"].as_str().unwrap());
    let ticket = Code::parse(&code).unwrap().ticket(ORIGIN);
    let known = [ticket.public(), registrar.public(), passkey.public()];
    event.verify(|id| known.into_iter().find(|k| k.id() == id)).unwrap();
}
