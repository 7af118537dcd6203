//! Every refusal over HTTP: its status, code, language and shape.

use crate::fixture::{INTAKE, NOW, OFFICER, ORIGIN, STATION, confirmation, key, service};
use device::auth::EVENT_TYPE;
use model::event::{Payload, sign};
use model::{Lang, StationCode, UtcSeconds};

#[test]
fn refusals_of_events_and_paths() {
    let service = service();
    let good = confirmation(1, &[]);
    let text = String::from_utf8(good.bytes().to_vec()).unwrap();
    let changed = |change: &dyn Fn(&mut model::event::FormConfirmed), signer: u8| {
        let Payload::FormConfirmed(mut p) = good.payload().clone() else { unreachable!() };
        change(&mut p);
        sign(ORIGIN, Payload::FormConfirmed(p), &[&key(signer)]).bytes().to_vec()
    };
    let plain = [("content-type", EVENT_TYPE)];
    for (name, body, status, code) in [
        ("garbage", b"garbage".to_vec(), 422, "E1002"),
        ("nothing", Vec::new(), 422, "E1002"),
        ("too large", vec![b'x'; 16_291], 413, "I1007"),
        ("of another log", text.replacen(ORIGIN, "log.example/lain", 1).into_bytes(), 422, "E1004"),
        ("another kind", crate::fixture::enrol(50, "officer", None).bytes().to_vec(), 403, "I1006"),
        ("an unknown key", changed(&|p| p.by = key(90).id(), 90), 422, "E1010"),
        ("a key of another role", changed(&|p| p.by = key(INTAKE).id(), INTAKE), 422, "E1013"),
        ("a bad signature", text.replacen("\"seq\":1", "\"seq\":2", 1).into_bytes(), 422, "E1012"),
        (
            "another station",
            changed(&|p| p.form.station = StationCode::new("99").unwrap(), OFFICER),
            422,
            "E1015",
        ),
        ("too few values", changed(&|p| p.values.truncate(1), OFFICER), 422, "E1017"),
        ("a time before 2000", changed(&|p| p.time = UtcSeconds(1), OFFICER), 422, "E1007"),
    ] {
        let answer = service.post("events", &plain, &body);
        assert_eq!((answer.status, answer.code().as_str()), (status, code), "{name}: {}", answer.body);
        shape(&answer);
    }
    let html = service.post("events", &[("content-type", "text/html")], good.bytes());
    assert_eq!((html.status, html.code().as_str()), (415, "I1014"));
    for (path, status, code) in [
        ("nothing", 404, "I1001"),
        ("stations/nowhere", 404, "I1003"),
        ("stations/..%2f..%2fpins", 404, "I1003"),
        ("events/zz", 404, "I1010"),
        ("events/0000000000000000000000000000000000000000000000000000000000000000", 404, "I1010"),
        ("events/0000000000000000000000000000000000000000000000000000000000000000/proof", 404, "I1010"),
        ("offers/zz", 404, "I1010"),
        ("enrol", 405, "I1002"),
        ("uploads", 405, "I1002"),
    ] {
        let answer = service.get(path);
        assert_eq!((answer.status, answer.code().as_str()), (status, code), "{path}");
        shape(&answer);
    }
    assert_eq!(service.get(&format!("stations/{STATION}")).json()["size"], 1);
    service.ledger.sequence().unwrap();
    assert_eq!(service.ledger.size(), 6, "nothing of it is in the log, at {NOW:?}");
}

/// RFC 9457, with headers that every answer has.
fn shape(answer: &crate::fixture::Answer) {
    assert_eq!(answer.header("content-type"), Some("application/problem+json"));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
    let body = answer.json();
    let fields: Vec<&str> = body.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(fields, ["code", "detail", "hint", "status", "title", "type"]);
    assert_eq!(body["status"].as_u64(), Some(answer.status.into()));
    assert!(body["title"].as_str().unwrap().len() > 10);
    assert_eq!(body["type"], format!("/intake/v1/problems/{}", answer.code()));
}

#[test]
fn refusals_speak_the_readers_language() {
    let service = service();
    let url = service.url("stations/nowhere");
    for (asked, title) in [
        ("id", "TPS ini tidak ada."),
        ("", "TPS ini tidak ada."),
        ("en-GB,en;q=0.9", "There is no such station."),
        ("de, en;q=0.5", "TPS ini tidak ada."),
    ] {
        assert_eq!(service.get_at(&url, &[("accept-language", asked)]).json()["title"], title, "{asked}");
    }
}

#[test]
fn the_table_is_the_documented_one() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/spec/intake.md");
    let text = std::fs::read_to_string(path).unwrap();
    let rows: Vec<(u16, u16)> = text
        .lines()
        .filter_map(|line| line.strip_prefix("| I"))
        .filter_map(|line| {
            let mut cells = line.split('|').map(str::trim);
            Some((cells.next()?.parse().ok()?, cells.next()?.parse().ok()?))
        })
        .collect();
    let (id, en) = (intake::table(Lang::Id), intake::table(Lang::En));
    let coded: Vec<(u16, u16)> =
        id.iter().map(|(code, status, _)| (code[1..].parse().unwrap(), *status)).collect();
    assert_eq!(rows, coded);
    assert!(id.iter().zip(&en).all(|(a, b)| a.2 != b.2));
}

#[test]
fn other_origins_may_ask() {
    let service = service();
    let request = ureq::http::Request::builder()
        .method("OPTIONS")
        .uri(service.url("uploads"))
        .header("origin", "https://lain.example")
        .header("access-control-request-method", "PATCH")
        .body(())
        .unwrap();
    let answer = ureq::run(request).unwrap();
    assert_eq!(answer.status().as_u16(), 204);
    let header = |name: &str| answer.headers().get(name).unwrap().to_str().unwrap().to_owned();
    assert!(header("access-control-allow-methods").contains("PATCH"));
    assert!(header("access-control-allow-headers").contains("upload-offset"));
    assert_eq!(header("tus-extension"), "creation,creation-with-upload,termination");
}
