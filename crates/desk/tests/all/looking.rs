//! Areas, queues and stations: what is asked reaches the election, and nobody is led to where he may not look.

use crate::fixture::{ELSEWHERE, HERE, OPERATOR, STATION, Site, passkey};
use serde_json::{Value, json};

#[test]
fn what_a_queue_is_asked() {
    let folder = tempfile::tempdir().unwrap();
    let site = Site::new(folder.path());
    let cookie = site.sign_in(&passkey(OPERATOR));
    let ask =
        |query: &str| site.ask("GET", &format!("areas/{HERE}/queue{query}"), Some(&cookie), &Value::Null);
    for (query, expected) in [
        ("", "QueueAsked { contest: None, waits: None, from: None, limit: 50 }"),
        (
            "?contest=pdpr&kind=broken&limit=200",
            "QueueAsked { contest: Some(Pdpr), waits: Some(Broken), from: None, limit: 200 }",
        ),
        ("?from=p.3.1", "QueueAsked { contest: None, waits: None, from: Some(\"p.3.1\"), limit: 50 }"),
    ] {
        let answer = ask(query);
        assert_eq!(answer.status, 200, "{}", answer.json);
        assert_eq!(answer.json["next"], expected);
    }
    for query in ["?contest=dpr", "?kind=bad", "?limit=0", "?limit=201", "?limit=x", "?other=1", "?kind"] {
        assert_eq!(ask(query).code(), "M1003", "{query}");
    }
}

#[test]
fn numbers_are_held_against_the_form_before_anybody_signs() {
    let folder = tempfile::tempdir().unwrap();
    let site = Site::new(folder.path());
    let cookie = site.sign_in(&passkey(OPERATOR));
    let ask = |body: Value| site.ask("POST", &format!("stations/{STATION}/check"), Some(&cookie), &body);
    assert_eq!(ask(json!({"contest": "ppwp", "values": [7]})).json, json!({"broken": []}));
    let unmet = json!([{"control": "K4", "fields": ["V.C"], "left": 8, "right": null}]);
    assert_eq!(ask(json!({"contest": "ppwp", "values": [8]})).json["broken"], unmet);
    for bad in [
        json!({"contest": "ppwp", "values": []}),
        json!({"contest": "dpr", "values": [7]}),
        json!({"contest": "ppwp", "values": [-1]}),
        json!({"contest": "ppwp"}),
    ] {
        assert_eq!(ask(bad.clone()).code(), "M1003", "{bad}");
    }
}

#[test]
fn only_ones_own_area() {
    let folder = tempfile::tempdir().unwrap();
    let site = Site::new(folder.path());
    let cookie = site.sign_in(&passkey(OPERATOR));
    let ask = |path: &str| site.ask("GET", path, Some(&cookie), &Value::Null);
    let station = ask(&format!("stations/{STATION}"));
    assert_eq!(station.status, 200, "{}", station.json);
    let roles: Vec<&str> =
        station.json["people"].as_array().unwrap().iter().map(|p| p["role"].as_str().unwrap()).collect();
    assert!(roles.contains(&"operator") && roles.contains(&"commissioner"), "{roles:?}");
    assert!(station.json["people"].as_array().unwrap().iter().all(|p| p["area"]["code"] != ELSEWHERE));
    let online: Vec<&Value> =
        station.json["people"].as_array().unwrap().iter().filter(|p| p["online"] == json!(true)).collect();
    assert_eq!(online.len(), 1);
    for path in [
        &format!("areas/{ELSEWHERE}"),
        "areas/0",
        "areas/31",
        "stations/3201001",
        "areas/0/queue",
        "areas/99",
    ] {
        assert_eq!(ask(path).code(), "M1009", "{path}");
    }
}
