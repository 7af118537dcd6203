//! Every refusal that the bytes alone can bring about.

use crate::fixtures::{
    ORIGIN, TIME, confirmed, cut, enrolment, imported, imported_as, key, offer, raw, revoke, setup, setup_2,
};
use expect_test::expect_file;
use model::event::{Behind, ENTRY_BYTES_MAX, Entry, Payload, sign};
use model::{Lang, Refusal, SecretKey, Submission};
use std::collections::BTreeSet;

/// The payload's line with a piece of it replaced, signed by the author.
fn edited(payload: &Payload, by: &SecretKey, from: &str, to: &str) -> Vec<u8> {
    let json = payload.to_json();
    assert!(json.contains(from), "{from} is not in {json}");
    raw(&json.replacen(from, to, 1), &[by])
}

fn cases() -> Vec<(&'static str, Vec<u8>)> {
    let [a, b, c] = [key(1), key(2), key(3)];
    let good = sign(ORIGIN, setup(&a), &[&a]).bytes().to_vec();
    let text = String::from_utf8(good.clone()).unwrap();
    let (s, i, f, k) = (setup(&a), imported(&a, "3171"), confirmed(&a, "3171"), cut(&a));
    let s2 = setup_2(&a);
    let late = imported_as(&a, "3171", Behind::Nothing);
    let e = Payload::KeyEnrol(enrolment(&a, None, &c, "officer", ""));
    let o = offer(&a, &b, &c, "officer", "");
    let r = revoke(&a, &b, &c);
    let pair = |from: &str, to: &str| raw(&r.to_json().replacen(from, to, 1), &[&a, &b]);
    vec![
        ("16,385 bytes", [good.clone(), vec![b'x'; ENTRY_BYTES_MAX + 1 - good.len()]].concat()),
        ("no bytes", Vec::new()),
        ("not UTF-8", [good.clone(), b"\xff\n".to_vec()].concat()),
        ("no line feed at the end", good[..good.len() - 1].to_vec()),
        ("header alone", b"sirekap-event/1\n".to_vec()),
        ("header and origin alone", format!("sirekap-event/1\n{ORIGIN}\n").into_bytes()),
        ("header of another version", text.replacen("event/1", "event/2", 1).into_bytes()),
        ("carriage returns", text.replace('\n', "\r\n").into_bytes()),
        ("byte order mark", format!("\u{feff}{text}").into_bytes()),
        ("empty first line", format!("\n{text}").into_bytes()),
        ("another origin", text.replacen(ORIGIN, "log.example/lain", 1).into_bytes()),
        ("an origin with a control character", text.replacen(ORIGIN, "\u{1b}[2Jlog", 1).into_bytes()),
        ("space in the payload", edited(&s, &a, ":", ": ")),
        ("keys in another order", raw(r#"{"kind":"setup/1","by":""}"#, &[&a])),
        ("a key twice", edited(&s, &a, "{", r#"{"by":"","#)),
        ("a key twice, the kind", edited(&s, &a, "{", r#"{"kind":"setup/1","#)),
        ("escaped letter", edited(&s, &a, "Pemilu", r"\u0050emilu")),
        ("decomposed text", edited(&s, &a, "Pemilu", "Pe\u{301}milu")),
        ("decomposed text of an unknown kind", raw("{\"a\":\"e\u{301}\",\"kind\":\"x/1\"}", &[&a])),
        ("fraction", edited(&i, &a, "[7,", "[7.0,")),
        ("exponent", edited(&i, &a, "[7,", "[7e0,")),
        ("sum of 2^53", edited(&k, &a, "[5,6]", "[5,9007199254740992]")),
        ("forms of 2^53", edited(&k, &a, r#"_forms":2"#, r#"_forms":9007199254740992"#)),
        ("size of 2^53", edited(&k, &a, r#""size":12"#, r#""size":9007199254740992"#)),
        ("seq of 2^53", edited(&f, &a, r#""seq":4"#, r#""seq":9007199254740992"#)),
        ("not JSON", raw("setup", &[&a])),
        ("empty payload", raw("", &[&a])),
        ("unknown kind", edited(&s, &a, "setup/1", "setop/1")),
        ("version 2 without the root of the stations", edited(&s, &a, "setup/1", "setup/2")),
        ("version 1 with it", edited(&s2, &a, "setup/2", "setup/1")),
        ("kind of another version", edited(&s, &a, "setup/1", "setup/3")),
        ("kind without version", edited(&s, &a, "setup/1", "setup")),
        ("no kind", raw("{}", &[&a])),
        ("kind is a number", raw(r#"{"kind":1}"#, &[&a])),
        ("an array", raw(r#"["setup/1"]"#, &[&a])),
        ("a missing field", edited(&s, &a, r#""election":"Pemilu Uji","#, "")),
        ("a missing field that may be null", edited(&f, &a, r#""prev":"#, r#""prew":"#)),
        ("a missing null", edited(&i, &a, r#""prev":null,"#, "")),
        ("a newer event in version 1", edited(&late, &a, "imported/2", "imported/1")),
        ("version 2 without the newer event", edited(&i, &a, "imported/1", "imported/2")),
        ("a newer event that is no id", edited(&late, &a, r#""behind":null"#, r#""behind":7"#)),
        ("an unknown field", edited(&s, &a, "}", r#","zzz":1}"#)),
        ("an unknown field, nested", edited(&i, &a, r#""sha256""#, r#""sha255":1,"sha256""#)),
        ("a field of another type", edited(&s, &a, r#""Pemilu Uji""#, "7")),
        (
            "a struct as an array",
            edited(
                &i,
                &a,
                r#"{"contest":"ppwp","count":0,"round":0,"station":"3171"}"#,
                r#"["ppwp",0,0,"3171"]"#,
            ),
        ),
        ("negative count", edited(&i, &a, "[7,", "[-7,")),
        ("letters in a count", edited(&i, &a, "[7,", r#"["7","#)),
        ("count of 2^32", edited(&i, &a, "[7,", "[4294967296,")),
        ("round of 256", edited(&i, &a, r#""round":0"#, r#""round":256"#)),
        ("unknown contest", edited(&i, &a, "ppwp", "pilpres")),
        ("contest in capitals", edited(&i, &a, "ppwp", "PPWP")),
        ("unknown stage", edited(&i, &a, "dikonfirmasi", "sah")),
        ("station with a slash", edited(&i, &a, r#""station":"3171""#, r#""station":"31/71""#)),
        ("empty station", edited(&i, &a, r#""station":"3171""#, r#""station":"""#)),
        (
            "station of 33 bytes",
            edited(&i, &a, r#""station":"3171""#, &format!(r#""station":"{}""#, "3".repeat(33))),
        ),
        ("digest in capitals", edited(&s, &a, &a.id().to_hex(), &a.id().to_hex().to_uppercase())),
        ("short digest", edited(&s, &a, &a.id().to_hex(), &a.id().to_hex()[1..])),
        ("time before 2000", edited(&s, &a, "1707900000", "946684799")),
        ("time after 2199", edited(&s, &a, "1707900000", "7258118400")),
        ("unknown reason", pair("lost", "bored")),
        ("name of a cut with a slash", edited(&k, &a, "2024-02-15-03", "../03")),
        ("a line that is no signature", [good.clone(), b"x\n".to_vec()].concat()),
        ("no signature", good[..text.rfind(&a.id().to_hex()).unwrap()].to_vec()),
        ("signature of somebody else", raw(&e.to_json(), &[&b, &c])),
        ("an enrolment that the key does not sign", raw(&e.to_json(), &[&a])),
        ("an enrolment of no key", raw(&e.to_json().replacen("ed25519", "rsa", 1), &[&a, &c])),
        (
            "an enrolment that ends before 2000",
            raw(&e.to_json().replacen("\"until\":null", "\"until\":1", 1), &[&a, &c]),
        ),
        ("an offer until after 2199", raw(&o.to_json().replacen("1707903600", "7258118400", 1), &[&a, &b])),
        ("an offer by one", raw(&o.to_json(), &[&a])),
        ("an unknown control", edited(&f, &a, "K4", "K99")),
        ("controls in another order", edited(&f, &a, "[\"K3\",\"K4\"]", "[\"K4\",\"K3\"]")),
        ("a control twice", edited(&f, &a, "[\"K3\",\"K4\"]", "[\"K3\",\"K3\"]")),
        ("fewer numbers of the machine", edited(&f, &a, "[21,null]", "[21]")),
        ("no witnesses of a party", edited(&f, &a, "\"10\":1", "\"10\":0")),
        ("a hundred witnesses", edited(&f, &a, "\"10\":1", "\"10\":100")),
        ("witnesses of party 0", edited(&f, &a, "\"1\":2", "\"0\":2")),
        ("witnesses of party 01", edited(&f, &a, "\"1\":2", "\"01\":2")),
        ("by and with are one key", pair(&b.id().to_hex(), &a.id().to_hex())),
    ]
}

#[test]
fn each_with_its_code_and_text() {
    let mut out = String::new();
    let mut numbers = BTreeSet::new();
    for (name, bytes) in cases() {
        let refusal = Submission::parse(ORIGIN, &bytes).expect_err(name);
        numbers.insert(refusal.number());
        out += &format!("{name}: {refusal}\n");
        assert!(!refusal.to_string().chars().any(char::is_control), "{name}");
        assert_ne!(refusal.text(Lang::Id), refusal.text(Lang::En));
    }
    expect_file!["parse_refusals.txt"].assert_eq(&out);
    let reachable: BTreeSet<u16> = (1001..=1009).chain([1019]).collect();
    assert_eq!(numbers, reachable, "each refusal that bytes alone bring about has a case");
}

#[test]
fn the_largest_event_that_fits() {
    let a = key(1);
    let room = ENTRY_BYTES_MAX - sign(ORIGIN, setup(&a), &[&a]).bytes().len();
    let of = |more: usize| {
        let mut payload = setup(&a);
        if let Payload::Setup(p) = &mut payload {
            p.election.push_str(&"x".repeat(more));
        }
        sign(ORIGIN, payload, &[&a])
    };
    assert!(Submission::parse(ORIGIN, of(room).bytes()).is_ok());
    let refused = Submission::parse(ORIGIN, of(room + 1).bytes());
    assert_eq!(refused, Err(Refusal::TooLarge { bytes: ENTRY_BYTES_MAX + 1 }));
}

#[test]
fn arrival_lines() {
    let (a, log, other) = (key(1), key(9).id(), key(8).id());
    let event = sign(ORIGIN, setup(&a), &[&a]);
    let with = |line: &str| Entry::parse(ORIGIN, log, &[event.bytes(), line.as_bytes()].concat());
    assert_eq!(
        with(&format!("{log} arrival 1707900000\n")).unwrap(),
        Entry { event: event.clone(), arrival: TIME }
    );
    for line in [
        String::new(),
        format!("{other} arrival 1707900000\n"),
        format!("{} arrival 1707900000\n", log.to_hex().to_uppercase()),
        format!("{log} arrival 01707900000\n"),
        format!("{log} arrival +1707900000\n"),
        format!("{log} arrival -0\n"),
        format!("{log} arrival 1707900000.0\n"),
        format!("{log} arrival  1707900000\n"),
        format!("{log} arrival 1707900000 \n"),
        format!("{log} arrival 1707900000\r\n"),
        format!("{log} arrival \n"),
        format!("{log} arrival 9223372036854775808\n"),
        format!("{log} arrived 1707900000\n"),
        format!("{log} arrival 1707900000\n\n"),
    ] {
        assert!(matches!(with(&line), Err(Refusal::BadLines(_))), "{line:?}: {:?}", with(&line));
    }
    // Two arrivals: the first of them stands where a signature must.
    let twice = format!("{log} arrival 1707900000\n").repeat(2);
    assert!(matches!(with(&twice), Err(Refusal::BadSignatureLine(_))));
}
