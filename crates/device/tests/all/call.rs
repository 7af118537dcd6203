//! The door for other languages.

use crate::service::{
    NOW, OFFICER, ORIGIN, ROOT, Service, confirmation, key, nation, policy, policy_signature, size_of,
};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use device::{Blob, Code, Typed, call};
use model::event::KeyEnrol;
use model::{Payload, StationCode, Submission};
use serde_json::{Value, json};

fn ask(name: &str, question: Value) -> Value {
    serde_json::from_str(&call(name, &question.to_string())).unwrap()
}

#[test]
fn an_enrolment_from_the_card_to_the_wire() {
    let code = Code::new(StationCode::new("3171010001001").unwrap(), [7; 16], ORIGIN, key(ROOT).id());
    let card = format!("https://a.example/petugas/#{}", code.fragment());
    assert_eq!(ask("code", json!({"text": card}))["station"], "3171010001001");
    let signature = policy_signature(&policy());
    let pinned = ask("policy", json!({"text": policy(), "signature": signature, "code": card}));
    assert_eq!(pinned, json!({"origin": ORIGIN, "root": key(ROOT).id().to_hex()}));

    let phone = model::SecretKey::p256(&[9; 32]).unwrap();
    let id = ask("key_id", json!({"alg": "p256", "key": phone.public().to_base64()}));
    assert_eq!(id["id"], phone.id().to_hex());
    let ticket = ask("ticket", json!({"origin": ORIGIN, "code": card}));
    let payload = json!({
        "alg": "p256", "area": "3171010001001", "by": ticket["id"], "from": null, "key": phone.public().to_base64(),
        "kind": "key.enrol/2", "role": "officer", "time": NOW.0, "until": NOW.0 + 9, "with": key(8).id().to_hex(),
    });
    let lines = ask("lines", json!({"origin": ORIGIN, "payload": payload}));
    let text = lines["text"].as_str().unwrap();
    let by_ticket =
        ask("ticket_sign", json!({"origin": ORIGIN, "code": card, "message": BASE64.encode(text)}));
    let own =
        json!({"key": phone.id().to_hex(), "alg": "p256", "value": phone.sign(text.as_bytes()).to_base64()});
    let sent = ask(
        "signed",
        json!({"origin": ORIGIN, "text": text, "signatures": [by_ticket, own], "partial": true}),
    );
    // The service puts the registrar's line between the two.
    let sent = sent["text"].as_str().unwrap();
    let mut all: Vec<String> = sent.lines().map(|l| format!("{l}\n")).collect();
    let registrar = model::event::SignatureLine { key: key(8).id(), signature: key(8).sign(text.as_bytes()) };
    all.insert(4, registrar.to_text());
    let event = Submission::parse(ORIGIN, all.concat().as_bytes()).unwrap();
    assert_eq!(event.id().to_hex(), lines["event"].as_str().unwrap());
    let (ticket, registrar) = (code.ticket(ORIGIN), key(8));
    let known = [ticket.public(), registrar.public()];
    event.verify(|id| known.into_iter().find(|k| k.id() == id)).unwrap();
    assert!(matches!(event.payload(), Payload::KeyEnrol(KeyEnrol { alg, .. }) if alg == "p256"));
}

#[test]
fn a_typed_code_gives_the_code_of_its_card() {
    let station = StationCode::new("3171010001001").unwrap();
    let (typed, code) = Typed::issue(station, 7 << 40, ORIGIN, key(ROOT).id()).unwrap();
    let groups = typed.groups();
    let group = ask("group", json!({"number": 1, "text": groups[1].to_lowercase()}));
    assert_eq!(group, json!({"text": groups[1], "left": 0, "good": true}));
    let half = ask("group", json!({"number": 3, "text": &groups[3][..2]}));
    assert_eq!(half, json!({"text": &groups[3][..2], "left": 4, "good": false}));
    let asked = |text: String, station: &str, policy: String| {
        let signature = policy_signature(&policy);
        ask("typed", json!({"text": text, "station": station, "policy": policy, "signature": signature}))
    };
    let opened = asked(groups.join(" "), " 3171010001001", policy());
    assert_eq!(opened, json!({"fragment": code.fragment()}));
    assert_eq!(asked(groups.join(" "), "3171010001002", policy())["error"]["code"], "P1013");
    assert_eq!(asked(groups.join(" "), "TPS 1", policy())["error"]["code"], "P1013");
    let fault = asked(groups.concat().replacen(&groups[2], &groups[3], 1), "3171010001001", policy());
    assert_eq!(fault["error"]["code"], "P1012");
    assert!(fault["error"]["id"].as_str().unwrap().contains("Kelompok 3"), "{fault}");
}

#[test]
fn a_form_through_the_outbox() {
    let mut service = Service::default();
    let event = confirmation(1, 2, 0);
    let text = String::from_utf8(event.bytes().to_vec()).unwrap();
    let Payload::FormConfirmed(confirmed) = event.payload() else { unreachable!() };
    let sizes: serde_json::Map<String, Value> =
        Blob::named_by(confirmed).iter().map(|b| (b.sha256.to_hex(), size_of(&b.sha256).into())).collect();
    assert_eq!(ask("item", json!({"origin": ORIGIN, "text": text, "sizes": {}}))["error"]["code"], "P1008");
    let mut item = ask("item", json!({"origin": ORIGIN, "text": text, "sizes": sizes}));
    let mut address = json!({"url": "https://a.example"});
    let mut now = 0;
    let mut asked = 0;
    loop {
        let action = ask("outbox_next", json!({"items": [item], "addresses": [address], "now": now}));
        match action["do"].as_str().unwrap() {
            "idle" => break,
            "wait" => {
                service.sequence();
                now = action["until"].as_i64().unwrap();
                continue;
            }
            _ => asked += 1,
        }
        let typed = serde_json::from_value(action.clone()).unwrap();
        let outcome = service.answer(&typed, &text);
        let after = ask(
            "outbox_done",
            json!({"item": item, "address": address, "action": action, "outcome": outcome, "policy": policy(),
                   "nation": nation(), "now": now}),
        );
        (item, address) = (after["item"].clone(), after["address"].clone());
    }
    assert_eq!(item["state"], "logged");
    assert!(asked >= 8, "{asked} requests");
    let receipt = item["receipt"].as_str().unwrap();
    let grey: Vec<String> = confirmed.pages.iter().map(|p| p.grey.to_hex()).collect();
    let trust = json!({"policy": policy(), "nation": nation(), "receipt": receipt, "event": event.id().to_hex(), "pages": grey});
    assert_eq!(ask("receipt", trust), json!({"index": 0, "arrival": NOW.0}));
    let answer: Value = serde_json::from_str(&service.proof(event.id())).unwrap();
    let proven = ask(
        "proof",
        json!({"policy": policy(), "nation": nation(), "answer": answer, "event": event.id().to_hex()}),
    );
    assert_eq!(proven, json!({"index": 0, "size": 1, "arrival": NOW.0}));
    let keys = ask("receipt_keys", json!({"policy": policy(), "nation": nation()}));
    assert_eq!(keys["keys"].as_array().unwrap().len(), 1);
}

#[test]
fn lines_are_canonical_and_checked() {
    let Payload::FormConfirmed(mut confirmed) = confirmation(1, 1, 0).payload().clone() else {
        unreachable!()
    };
    confirmed.by = key(OFFICER).id();
    let json = Payload::FormConfirmed(confirmed.clone()).to_json();
    // Keys in any order, as another language writes them.
    let shuffled: serde_json::Map<String, Value> =
        serde_json::from_str::<serde_json::Map<String, Value>>(&json).unwrap().into_iter().rev().collect();
    let lines = ask("lines", json!({"origin": ORIGIN, "payload": shuffled}));
    assert_eq!(lines["text"], format!("sirekap-event/1\n{ORIGIN}\n{json}\n"));
    let mut bad: Value = serde_json::from_str(&json).unwrap();
    bad["witnesses"] = json!({"1": 100});
    assert_eq!(ask("lines", json!({"origin": ORIGIN, "payload": bad}))["error"]["code"], "P1007");
    bad["values"] = json!([1.5]);
    assert!(ask("lines", json!({"origin": ORIGIN, "payload": bad}))["error"]["id"].as_str().is_some());
}

#[test]
fn every_question_that_is_not_understood_is_told_so() {
    for name in [
        "code",
        "group",
        "typed",
        "ticket",
        "ticket_sign",
        "key_id",
        "lines",
        "signed",
        "policy",
        "receipt_keys",
        "receipt",
        "proof",
        "controls",
        "item",
        "outbox_next",
        "outbox_done",
        "split",
        "join",
        "nonsense",
    ] {
        for question in ["", "{}", "[]", "null", "{\"text\":7}"] {
            let answer: Value = serde_json::from_str(&call(name, question)).unwrap();
            assert_eq!(answer["error"]["code"], "P1008", "{name} {question}");
            let (id, en) = (answer["error"]["id"].as_str().unwrap(), answer["error"]["en"].as_str().unwrap());
            assert!(id.len() > 20 && en.len() > 20 && id != en);
        }
    }
}

#[test]
fn controls_and_parts_through_the_door() {
    let schema = json!({"contest": "ppwp", "ballot": {"singles": [1, 2]}});
    let mut values = vec![Value::Null; 27];
    for (at, value) in [(22, 5), (23, 6), (24, 12), (25, 1), (26, 13)] {
        values[at] = value.into();
    }
    let parameters = serde_json::to_value(model::Parameters::general()).unwrap();
    let question = json!({"schema": schema, "parameters": parameters, "registered": null, "values": values});
    let answer = ask("controls", question);
    assert_eq!(answer["broken"][0]["id"], "Suara sah tertulis 12, padahal jumlah suara semua paslon = 11.");
    assert_eq!(answer["broken"][0]["fields"], json!(["V.A", "IV.1", "IV.2"]));
    let huge: Vec<u16> = (0..5_000).collect();
    let question = json!({"schema": {"contest": "ppwp", "ballot": {"singles": huge}}, "parameters": parameters, "registered": null, "values": []});
    assert_eq!(ask("controls", question)["error"]["code"], "P1008");
    let text = "x".repeat(2_000);
    let parts = ask("split", json!({"text": text}))["parts"].clone();
    assert_eq!(ask("join", json!({"parts": parts}))["text"], text);
    let first = json!([parts[0]]);
    assert_eq!(
        ask("join", json!({"parts": first})),
        json!({"text": null, "found": 1, "of": parts.as_array().unwrap().len()})
    );
}
