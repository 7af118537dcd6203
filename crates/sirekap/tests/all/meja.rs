//! The desk as its people use it: cards, passkeys in software, and what two of them sign reaches everybody's page.

use crate::run::sirekap;
use crate::service::{Serving, election, free};
use device::Code;
use model::event::{FormCorrected, FormsReviewed, KeyEnrol, ReviewedForm, SignatureLine, sign, signed_lines};
use model::{FormKey, KeyId, Payload, Person, Role, SecretKey, UtcSeconds};
use serde_json::{Value, json};
use std::path::Path;

const PAGE: &str = "http://localhost:8025";
const RP: &str = "localhost";

/// A browser at the desk, with its cookie.
struct Browser {
    base: String,
    cookie: String,
}

impl Browser {
    fn at(addr: &str) -> Self {
        Browser { base: format!("http://{addr}"), cookie: String::new() }
    }

    fn ask(&mut self, method: &str, path: &str, body: Option<&Value>) -> (u16, Value) {
        let request = ureq::http::Request::builder()
            .method(method)
            .uri(format!("{}/desk/v1/{path}", self.base))
            .header("origin", PAGE)
            .header("content-type", "application/json")
            .header("cookie", &self.cookie);
        let request = request.body(body.map(Value::to_string).unwrap_or_default()).unwrap();
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .allow_non_standard_methods(true)
            .build()
            .into();
        let mut answer = agent.run(request).unwrap();
        if let Some(set) = answer.headers().get("set-cookie") {
            self.cookie = set.to_str().unwrap().split(';').next().unwrap().into();
        }
        let text = answer.body_mut().read_to_string().unwrap();
        (answer.status().as_u16(), serde_json::from_str(&text).unwrap_or_else(|_| panic!("{path}: {text}")))
    }

    fn get(&mut self, path: &str) -> Value {
        let (status, answer) = self.ask("GET", path, None);
        assert_eq!(status, 200, "{path}: {answer}");
        answer
    }

    fn post(&mut self, path: &str, body: &Value) -> Value {
        let (status, answer) = self.ask("POST", path, Some(body));
        assert!(status < 300, "{path}: {status} {answer}");
        answer
    }

    fn sign_in(&mut self, own: &SecretKey) {
        let challenge = self.post("challenges", &Value::Null);
        let (nonce, until) = (challenge["nonce"].as_str().unwrap(), challenge["until"].as_i64().unwrap());
        let origin = self.get("hello")["log"].as_str().unwrap().to_owned();
        let lines = format!("sirekap-signin/1\n{origin}\n{RP}\n{nonce}\n{until}\n");
        let signature = own.sign(lines.as_bytes()).to_base64();
        let body = json!({"key": own.id(), "nonce": nonce, "until": until, "signature": signature, "device": "Laptop"});
        self.post("sessions", &body);
    }
}

/// Comes with a card and a new passkey, and signs in.
fn come(
    data: &Path,
    serving: &Serving,
    addr: &str,
    role: &str,
    area: &str,
    number: u8,
) -> (Browser, SecretKey) {
    let made = sirekap(data, &["desk", "card", role, area, "--json"]);
    assert_eq!(made.code, 0, "{}", made.stderr);
    let card: Value = serde_json::from_str(&made.stdout).unwrap();
    let text = |of: &str| card[of].as_str().unwrap().to_owned();
    assert!(text("code").starts_with(&format!("{PAGE}/meja/#{area}.")), "{card}");
    let mut browser = Browser::at(addr);
    let hello = browser.get("hello");
    let origin = hello["log"].as_str().unwrap();
    let offer = format!("offers/{}", text("ticket"));
    serving.until("the offer is in the log", |_| Browser::at(addr).ask("GET", &offer, None).0 == 200);
    let offer = browser.get(&offer);
    let own = SecretKey::passkey(&[number; 32], RP, PAGE).unwrap();
    let ticket = Code::parse(&text("code")).unwrap().ticket(origin);
    let registrar: KeyId = hello["registrar"].as_str().unwrap().parse().unwrap();
    let role = Role::from_code(role).unwrap();
    let area = if area == "0" { "" } else { area };
    let time = UtcSeconds(hello["time"].as_i64().unwrap());
    let new = KeyEnrol::new(own.public(), (ticket.id(), Some(registrar)), (role, area), time);
    let until = UtcSeconds(offer["mandate_until"].as_i64().unwrap());
    let person: Person = offer["person"].as_str().unwrap().parse().unwrap();
    let payload: Payload = KeyEnrol { until: Some(until), ..new }.of_person(person, RP).into();
    let lines = signed_lines(origin, &payload);
    let line = |key: &SecretKey| SignatureLine { key: key.id(), signature: key.sign(&lines) }.to_text();
    let event = String::from_utf8(lines.clone()).unwrap() + &line(&ticket) + &line(&own);
    let body = |pin: &str| json!({"event": event, "pin": pin, "name": format!("Orang {number}"), "credential": format!("AAA{number}")});
    let wrong = if text("pin") == "000000" { "000001" } else { "000000" };
    assert_eq!(browser.ask("POST", "enrolments", Some(&body(wrong))).1["code"], "M1021");
    browser.post("enrolments", &body(&text("pin")));
    browser.sign_in(&own);
    (browser, own)
}

#[test]
fn two_people_correct_a_form_and_everybody_sees_it() {
    let data = tempfile::tempdir().unwrap();
    let home = election(data.path());
    let addr = free();
    let serving = Serving::start(data.path(), &["--intake", "--desk", "--desk-addr", &addr]);
    let (mut first, operator) = come(data.path(), &serving, &addr, "operator", "0", 1);
    let (mut second, commissioner) = come(data.path(), &serving, &addr, "commissioner", "0", 2);
    let me = first.get("me");
    assert_eq!((me["name"].as_str(), me["certified"].as_bool()), (Some("Orang 1"), Some(true)), "{me}");
    serving.until("the queue is made", |_| {
        Browser { base: format!("http://{addr}"), cookie: first.cookie.clone() }.get("areas/0/queue")["size"]
            != 0
    });
    let queue = first.get("areas/0/queue?kind=broken");
    let waits = &queue["forms"][0];
    let station = waits["station"].as_str().unwrap();
    let form: FormKey = serde_json::from_value(waits["form"].clone()).unwrap();
    let seen = first.get(&format!("stations/{station}"));
    let of = |seen: &Value| {
        let found = seen["contests"].as_array().unwrap().iter().find(|c| c["contest"] == form.contest.code());
        found.unwrap().clone()
    };
    let published = of(&seen);
    let keys: Vec<&Value> = seen["people"].as_array().unwrap().iter().map(|p| &p["key"]).collect();
    assert!(keys.contains(&&json!(commissioner.id())), "{keys:?}");
    let values: Vec<Option<u32>> = serde_json::from_value(published["result"]["values"].clone()).unwrap();
    assert_eq!(values.len(), published["rows"].as_array().unwrap().len());
    let text = json!({"text": "AAECAwQFBgcICQoLDA0OD0FuZ2thIGRpYmFjYSBzYWxhaC4="});
    let digest = first.post("texts", &text)["digest"].as_str().unwrap().parse().unwrap();
    let now = || UtcSeconds(Browser::at(&addr).get("hello")["time"].as_i64().unwrap());
    let changed: Vec<Option<u32>> = values.iter().map(|_| Some(0)).collect();
    let payload = Payload::FormCorrected(FormCorrected {
        by: operator.id(),
        evidence: Vec::new(),
        form: form.clone(),
        kind: FormCorrected::KIND.into(),
        reason: "salah-baca".into(),
        replaces: waits["event"].as_str().unwrap().parse().unwrap(),
        text: Some(digest),
        time: now(),
        touches: vec![form.station.clone()],
        values: changed.clone(),
        with: commissioner.id(),
    });
    let origin = &first.get("hello")["log"].as_str().unwrap().to_owned();
    let lines = signed_lines(origin, &payload);
    let line = |key: &SecretKey| SignatureLine { key: key.id(), signature: key.sign(&lines) }.to_text();
    let half = String::from_utf8(lines.clone()).unwrap() + &line(&operator);
    let id = first.post("drafts", &json!({"event": half}))["id"].as_str().unwrap().to_owned();
    let waiting = second.get("drafts");
    assert_eq!(waiting["drafts"][0]["station"], station);
    assert_eq!(second.get(&format!("stations/{station}"))["drafts"][0]["id"], json!(id));
    let done = second.post(&format!("drafts/{id}/signature"), &json!({"line": line(&commissioner)}));
    assert_eq!(done["state"], "admitted");
    // Reviews are signed by one, many together.
    let new = first.get("areas/0/queue?kind=new&limit=10");
    let mut forms: Vec<ReviewedForm> = new["forms"]
        .as_array()
        .unwrap()
        .iter()
        // A form in dispute is decided on, not reviewed (docs/spec/event.md, "The desk").
        .filter(|of| !of["kinds"].as_array().unwrap().contains(&json!("disputed")))
        .map(|of| ReviewedForm {
            event: of["event"].as_str().unwrap().parse().unwrap(),
            form: serde_json::from_value(of["form"].clone()).unwrap(),
        })
        .filter(|of| of.form != form)
        .collect();
    forms.sort_by_key(|of| of.event);
    let mut touches: Vec<_> = forms.iter().map(|of| of.form.station.clone()).collect();
    touches.sort();
    touches.dedup();
    let count = forms.len() as u64;
    let review =
        FormsReviewed { by: operator.id(), forms, kind: FormsReviewed::KIND.into(), time: now(), touches };
    let event = sign(origin, review.into(), &[&operator]);
    first.post("events", &json!({"event": String::from_utf8(event.bytes().to_vec()).unwrap()}));
    let before = new["counts"]["new"].as_u64().unwrap();
    serving.until("everybody sees it", |_| {
        let mut browser = Browser { base: format!("http://{addr}"), cookie: first.cookie.clone() };
        let seen = of(&browser.get(&format!("stations/{station}")));
        let left = browser.get("areas/0/queue")["counts"]["new"].as_u64().unwrap();
        seen["result"]["values"] == json!(changed) && left == before - count - 1
    });
    let page = &published["path"].as_str().unwrap();
    let public =
        ureq::get(format!("http://{addr}/{page}")).call().unwrap().body_mut().read_to_string().unwrap();
    assert!(public.contains("form.corrected/1") || public.contains("salah-baca"), "{public}");
    assert_eq!(serving.end(), 0);
    let verified = sirekap(data.path(), &["verify", "--json"]);
    assert_eq!(verified.code, 0, "{} {}", verified.stdout, verified.stderr);
    drop(home);
}

#[test]
fn a_desk_without_its_place_is_told_what_to_do() {
    let data = tempfile::tempdir().unwrap();
    let home = election(data.path());
    // The newest manifest is not here: nobody knows where the desk stands.
    std::fs::remove_dir_all(home.join("manifest")).unwrap();
    let refused = sirekap(data.path(), &["serve", "--desk", "--desk-addr", &free(), "--lang", "en"]);
    assert_eq!(refused.code, 3, "{}", refused.stderr);
    assert!(
        refused.stderr.contains("C3161") && refused.stderr.contains("sirekap election set"),
        "{}",
        refused.stderr
    );
}
