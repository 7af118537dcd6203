//! Entries of unknown kinds: what every reader can tell of them.

use crate::fixtures::{ORIGIN, TIME, key};
use model::event::{Entry, Foreign, HEADER};
use model::{Refusal, SecretKey, UtcSeconds};

fn log() -> SecretKey {
    key(100)
}

fn entry(payload: &str, signers: &[u8]) -> Vec<u8> {
    let signed = format!("{HEADER}\n{ORIGIN}\n{payload}\n");
    let line = |n: &u8| {
        let signature = key(*n).sign(signed.as_bytes());
        format!("{} {} {}\n", key(*n).id(), signature.algorithm().tag(), signature.to_base64())
    };
    let lines: String = signers.iter().map(line).collect();
    format!("{signed}{lines}{} arrival {}\n", log().id(), TIME.0).into_bytes()
}

fn payload(touches: &str) -> String {
    format!(r#"{{"by":"{}","kind":"desk.note/1","time":{},"touches":{touches}}}"#, key(1).id(), TIME.0)
}

fn parse(bytes: &[u8]) -> Result<Foreign, Refusal> {
    Foreign::parse(ORIGIN, log().id(), bytes)
}

#[test]
fn who_signed_and_what_it_touches_can_be_told() {
    let bytes = entry(&payload(r#"["31","3171001"]"#), &[1, 2]);
    let event = parse(&bytes).unwrap();
    assert_eq!((event.kind(), event.arrival()), ("desk.note/1", UtcSeconds(TIME.0)));
    assert_eq!(event.touches().unwrap().unwrap(), ["31", "3171001"]);
    for (touches, found) in [("[]", Some([].as_slice())), ("null", None)] {
        assert_eq!(parse(&entry(&payload(touches), &[1])).unwrap().touches(), Ok(found), "{touches}");
    }
    let (one, two) = (key(1), key(2));
    assert_eq!(event.verified(|_| None), []);
    assert_eq!(event.verified(|id| (id == two.id()).then(|| two.public())), [two.id()]);
    assert_eq!(event.verified(|_| Some(one.public())), [one.id()], "with another's key nothing verifies");
    assert_eq!(
        Entry::parse(ORIGIN, log().id(), &bytes).unwrap_err(),
        Refusal::UnknownKind("desk.note/1".into())
    );
}

#[test]
fn what_is_wrong_is_said_once_and_in_order() {
    let good = payload("[]");
    // (entry, code of parsing it, of its signatures, of what it touches; nothing where it is good)
    let rows: Vec<(&str, Vec<u8>, &str, &str, &str)> = vec![
        ("the nation", entry(&good, &[1]), "", "", ""),
        ("a known kind", entry(&good.replace("desk.note/1", "cut/1"), &[1]), "E1007", "", ""),
        ("a kind that is a number", entry(&good.replace("\"desk.note/1\"", "1"), &[1]), "E1007", "", ""),
        ("no object", entry("[]", &[1]), "E1007", "", ""),
        ("a space", entry(&good.replace(':', ": "), &[1]), "E1005", "", ""),
        (
            "another origin",
            String::from_utf8(entry(&good, &[1])).unwrap().replace(ORIGIN, "x").into(),
            "E1004",
            "",
            "",
        ),
        ("no signature", entry(&good, &[]), "", "", "E1009"),
        ("nine signatures", entry(&good, &[1; 9]), "", "E1008", "E1009"),
        (
            "a broken line",
            String::from_utf8(entry(&good, &[1])).unwrap().replace(" ed25519 ", " x ").into(),
            "",
            "E1008",
            "E1009",
        ),
        ("in another's name", entry(&good, &[2, 1]), "", "", "E1009"),
        ("no touches", entry(&good.replace("touches", "touchez"), &[1]), "", "", "E1007"),
        ("touches is a text", entry(&payload("\"31\""), &[1]), "", "", "E1007"),
        ("touches a number", entry(&payload("[31]"), &[1]), "", "", "E1007"),
        ("touches an empty code", entry(&payload("[\"\"]"), &[1]), "", "", "E1007"),
        ("touches twice", entry(&payload("[\"31\",\"31\"]"), &[1]), "", "", "E1007"),
        ("touches out of order", entry(&payload("[\"32\",\"31\"]"), &[1]), "", "", "E1007"),
        ("no author", entry(&good.replacen("by", "bz", 1), &[1]), "", "", "E1007"),
        ("a time before 2000", entry(&good.replace(&TIME.0.to_string(), "7"), &[1]), "", "", "E1007"),
    ];
    let code = |refusal: Option<Refusal>| refusal.map(|r| r.code()).unwrap_or_default();
    for (name, bytes, parsed, signatures, touches) in rows {
        match parse(&bytes) {
            Err(refusal) => assert_eq!(refusal.code(), parsed, "{name}"),
            Ok(event) => {
                assert_eq!("", parsed, "{name} is read");
                let found = (code(event.signatures().err()), code(event.touches().err()));
                assert_eq!(found, (signatures, touches), "{name}");
            }
        }
    }
}
