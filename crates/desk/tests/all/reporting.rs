//! Reports from the public: anybody writes, committees of the area read and answer, and nobody else learns what was said.

use crate::fixture::{COMMISSIONER, OPERATOR, OPERATOR_ELSEWHERE, STATION, Site, of_role, passkey};
use model::Role;
use serde_json::{Value, json};

fn report(site: &Site, body: &Value) -> String {
    let taken = site.ask("POST", "reports", None, body);
    assert_eq!(taken.status, 201, "{}", taken.json);
    taken.json["number"].as_str().unwrap().to_owned()
}

fn usual() -> Value {
    json!({"station": STATION, "contest": "ppwp", "words": "Di foto 78, di laman 780.", "contact": "warga@example.id"})
}

#[test]
fn from_the_writer_to_the_committee_and_back() {
    let folder = tempfile::tempdir().unwrap();
    let site = Site::new(folder.path());
    let number = report(&site, &usual());
    let counts = |site: &Site| site.ask("GET", "reports", None, &Value::Null).json;
    assert_eq!(counts(&site), json!({"received": 1, "waiting": 1, "answered": 0}));
    let state = site.ask("GET", &format!("reports/{number}"), None, &Value::Null);
    assert_eq!((state.status, &state.json["outcome"]), (200, &Value::Null));
    let told = state.json.to_string();
    assert!(!told.contains("780") && !told.contains("warga"), "{told}");
    let list = |by: u8, state: &str| {
        let path = format!("areas/{}/reports{state}", crate::fixture::HERE);
        site.ask("GET", &path, Some(&site.sign_in(&passkey(by))), &Value::Null)
    };
    let waiting = list(OPERATOR, "").json;
    assert_eq!(waiting["reports"][0]["words"], "Di foto 78, di laman 780.");
    assert_eq!(waiting["reports"][0]["contact"], "warga@example.id");
    assert_eq!(list(of_role(Role::Saksi, true).unwrap().0, "").code(), "M1008");
    assert_eq!(list(OPERATOR_ELSEWHERE, "").code(), "M1009");
    let answer = |by: u8, body: &Value| {
        let cookie = site.sign_in(&passkey(by));
        site.ask("POST", &format!("reports/{number}/answer"), Some(&cookie), body)
    };
    let good = json!({"outcome": "mended", "answer": "Sudah diperbaiki."});
    assert_eq!(answer(OPERATOR_ELSEWHERE, &good).code(), "M1009");
    assert_eq!(answer(OPERATOR, &json!({"outcome": "gone", "answer": "x"})).code(), "M1003");
    assert_eq!(answer(OPERATOR, &json!({"outcome": "noted", "answer": " "})).code(), "M1003");
    assert_eq!(answer(COMMISSIONER, &good).status, 200);
    assert_eq!(answer(OPERATOR, &good).code(), "M1018", "once");
    let state = site.ask("GET", &format!("reports/{number}"), None, &Value::Null).json;
    assert_eq!(
        (state["outcome"].as_str(), state["answer"].as_str()),
        (Some("mended"), Some("Sudah diperbaiki."))
    );
    assert_eq!(counts(&site), json!({"received": 1, "waiting": 0, "answered": 1}));
    assert_eq!(list(OPERATOR, "").json, json!({"reports": []}));
    assert_eq!(list(OPERATOR, "?state=answered").json["reports"][0]["number"], json!(number));
    assert_eq!(list(OPERATOR, "?state=x").code(), "M1003");
    let site = site.reopened(folder.path());
    assert_eq!(counts(&site), json!({"received": 1, "waiting": 0, "answered": 1}));
}

#[test]
fn what_is_no_report() {
    let folder = tempfile::tempdir().unwrap();
    let site = Site::new(folder.path());
    for (name, value) in [
        ("station", json!("3171")),
        ("station", json!("9999999")),
        ("contest", json!("dpr")),
        ("words", json!("")),
        ("words", json!(" \n ")),
        ("words", json!("x".repeat(2_001))),
        ("words", json!("a\u{0}b")),
        ("contact", json!("x".repeat(201))),
        ("other", json!(1)),
    ] {
        let mut body = usual();
        body[name] = value;
        assert_eq!(site.ask("POST", "reports", None, &body).code(), "M1003", "{body}");
    }
    // A page of somebody else can't make its readers report.
    let headers = [("origin", "https://lain.example"), ("content-type", "application/json")];
    let answer = site.raw("POST", "reports", &headers, usual().to_string().into_bytes());
    assert_eq!(answer.code(), "M1006");
    assert_eq!(site.ask("GET", "reports/0000000000000000", None, &Value::Null).code(), "M1015");
    assert_eq!(site.ask("GET", "reports", None, &Value::Null).json["received"], 0);
}

#[test]
fn no_more_than_people_can_read() {
    let folder = tempfile::tempdir().unwrap();
    let site = Site::new(folder.path());
    let numbers: Vec<String> = (0..20).map(|_| report(&site, &usual())).collect();
    let refused = site.ask("POST", "reports", None, &usual());
    assert_eq!((refused.status, refused.code()), (429, "M1023"));
    // Another station is heard still; and this one again, once somebody has answered.
    report(&site, &json!({"station": "3201001", "words": "Foto tidak ada."}));
    let cookie = site.sign_in(&passkey(OPERATOR));
    let body = json!({"outcome": "unfounded", "answer": "Sudah sesuai."});
    let answered = site.ask("POST", &format!("reports/{}/answer", numbers[0]), Some(&cookie), &body);
    assert_eq!(answered.status, 200, "{}", answered.json);
    report(&site, &usual());
}
