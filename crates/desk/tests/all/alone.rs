//! What one person signs, and texts beside the log.

use crate::fixture::{COMMISSIONER, NOW, OPERATOR, ORIGIN, STATION, Site, correction, of_role, passkey};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use model::event::{ObjectionFiled, sign};
use model::{Contest, Digest, FormKey, Payload, Role, SecretKey, StationCode, UtcSeconds};
use serde_json::{Value, json};

fn objection(by: &SecretKey, text: Digest) -> Payload {
    let station = StationCode::new(STATION).unwrap();
    ObjectionFiled {
        by: by.id(),
        event: None,
        evidence: Vec::new(),
        field: None,
        form: FormKey { contest: Contest::Ppwp, count: 0, round: 0, station: station.clone() },
        kind: ObjectionFiled::KIND.into(),
        on_behalf: None,
        text,
        time: UtcSeconds(NOW),
        touches: vec![station],
    }
    .into()
}

fn whole(payload: Payload, by: &[&SecretKey]) -> Value {
    json!({"event": String::from_utf8(sign(ORIGIN, payload, by).bytes().to_vec()).unwrap()})
}

#[test]
fn an_objection_with_its_text() {
    let folder = tempfile::tempdir().unwrap();
    let site = Site::new(folder.path());
    let saksi = passkey(of_role(Role::Saksi, true).unwrap().0);
    let cookie = site.sign_in(&saksi);
    let bytes = [&[7; 16][..], "Angka 78 tertulis 780".as_bytes()].concat();
    let text = BASE64.encode(&bytes);
    let kept = site.ask("POST", "texts", Some(&cookie), &json!({"text": text}));
    assert_eq!((kept.status, &kept.json["digest"]), (201, &json!(Digest::of(&bytes))));
    let read = site.ask("GET", &format!("texts/{}", Digest::of(&bytes)), Some(&cookie), &Value::Null);
    assert_eq!(read.json, json!({"text": text}));
    // It is for committees and supervisors of the area; for other witnesses and other areas it is not there.
    for (role, here, status) in [
        (Role::Commissioner, true, 200),
        (Role::Supervisor, true, 200),
        (Role::Commissioner, false, 404),
        (Role::Supervisor, false, 404),
        (Role::Saksi, false, 404),
    ] {
        let other = site.sign_in(&passkey(of_role(role, here).unwrap().0));
        let read = site.ask("GET", &format!("texts/{}", Digest::of(&bytes)), Some(&other), &Value::Null);
        assert_eq!(read.status, status, "{role:?} {here}");
    }
    let unknown = site.ask("GET", &format!("texts/{}", Digest([1; 32])), Some(&cookie), &Value::Null);
    assert_eq!(unknown.code(), "M1015");
    let event = whole(objection(&saksi, Digest::of(&bytes)), &[&saksi]);
    let taken = site.ask("POST", "events", Some(&cookie), &event);
    assert_eq!((taken.status, &taken.json["index"]), (201, &json!(1_000)), "{}", taken.json);
    // Sent twice, taken once.
    assert_eq!(site.ask("POST", "events", Some(&cookie), &event).json, taken.json);
    assert_eq!(site.log.taken.lock().unwrap().len(), 1);
}

#[test]
fn what_is_not_ones_own_to_say() {
    let folder = tempfile::tempdir().unwrap();
    let site = Site::new(folder.path());
    let saksi = passkey(of_role(Role::Saksi, true).unwrap().0);
    let (operator, commissioner) = (passkey(OPERATOR), passkey(COMMISSIONER));
    let cookie = site.sign_in(&operator);
    for (event, refused) in [
        (whole(objection(&saksi, Digest([1; 32])), &[&saksi]), "M1016"),
        (whole(correction(&operator, &commissioner, 1), &[&operator, &commissioner]), "M1017"),
        (whole(objection(&operator, Digest([1; 32])), &[&commissioner]), "E1009"),
        // An operator objects on behalf of who has no key, and says so.
        (whole(objection(&operator, Digest([1; 32])), &[&operator]), "E1007"),
        (json!({"event": "sirekap-event/1\n"}), "E1002"),
    ] {
        assert_eq!(site.ask("POST", "events", Some(&cookie), &event).code(), refused, "{event}");
    }
    assert!(site.log.taken.lock().unwrap().is_empty());
}

#[test]
fn texts_that_are_none() {
    let folder = tempfile::tempdir().unwrap();
    let site = Site::new(folder.path());
    let cookie = site.sign_in(&passkey(OPERATOR));
    let salted = |text: &[u8]| BASE64.encode([&[7; 16][..], text].concat());
    for text in [
        String::new(),
        "?".into(),
        salted(b""),
        salted(&[0xff, 0xfe]),
        salted(&vec![b'a'; 4_001]),
        BASE64.encode([7; 15]),
    ] {
        assert_eq!(
            site.ask("POST", "texts", Some(&cookie), &json!({"text": text})).code(),
            "M1003",
            "{text}"
        );
    }
    assert_eq!(
        site.ask("POST", "texts", Some(&cookie), &json!({"text": salted(&vec![b'a'; 4_000])})).status,
        201
    );
}
