//! Receipts: their exact bytes, what is refused, and that nothing else verifies.

use crate::fixtures::{ORIGIN, Random, TIME, key, mutate};
use model::receipt::{self, KIND, Receipt};
use model::{Digest, EventId, Refusal};

fn sample() -> Receipt {
    Receipt {
        arrival: TIME,
        by: key(7).id(),
        event: EventId([9; 32]),
        index: 1_234,
        kind: KIND.into(),
        pages: vec![Digest::of(b"page 1"), Digest::of(b"page 2")],
    }
}

#[test]
fn exact_bytes_and_the_way_back() {
    let text = receipt::sign(ORIGIN, &sample(), &key(7));
    expect_test::expect_file!["receipt.txt"].assert_eq(&text);
    assert_eq!(receipt::sign(ORIGIN, &sample(), &key(7)), text, "the same receipt has the same bytes");
    let signed = receipt::parse(ORIGIN, &text).unwrap();
    assert_eq!(signed.receipt, sample());
    assert_eq!(signed.verify(key(7).public()), Ok(()));
    assert_eq!(signed.verify(key(8).public()), Err(Refusal::UnknownKey(key(7).id())));
}

#[test]
fn what_is_no_receipt() {
    let good = receipt::sign(ORIGIN, &sample(), &key(7));
    let in_anothers_name = receipt::sign(ORIGIN, &sample(), &key(8));
    let of_another_kind = receipt::sign(ORIGIN, &Receipt { kind: "receipt/2".into(), ..sample() }, &key(7));
    for (name, text, number) in [
        ("too long", good.clone() + &"x".repeat(9_000), 1001),
        ("no line feed at the end", good.trim_end().to_string(), 1002),
        ("a line more", good.clone() + "x\n", 1002),
        ("nothing", String::new(), 1002),
        ("an event", good.replacen("receipt/1", "event/1", 1), 1003),
        ("of another log", good.replacen(ORIGIN, "log.example/lain", 1), 1004),
        ("a space", good.replacen("\":", "\": ", 1), 1005),
        ("another kind", of_another_kind.clone(), 1006),
        ("another kind with other fields", of_another_kind.replacen("{\"", "{\"a\":1,\"", 1), 1006),
        ("no kind", good.replacen("\"kind\":\"receipt/1\",", "", 1), 1007),
        ("a kind that is no text", good.replacen("\"receipt/1\"", "1", 1), 1007),
        ("a field missing", good.replacen("\"index\":1234,", "", 1), 1007),
        ("a field more", good.replacen("{\"", "{\"a\":1,\"", 1), 1007),
        ("a negative index", good.replacen("1234", "-1", 1), 1007),
        ("no signature", good.replacen("ed25519", "rsa", 1), 1008),
        ("in another's name", in_anothers_name, 1009),
    ] {
        let refusal = receipt::parse(ORIGIN, &text).unwrap_err();
        assert_eq!(refusal.number(), number, "{name}: {refusal}");
    }
    let changed = receipt::parse(ORIGIN, &good.replacen("1234", "1235", 1)).unwrap();
    assert_eq!(changed.verify(key(7).public()), Err(Refusal::BadSignature(key(7).id())));
}

#[test]
fn nothing_but_the_receipt_itself_verifies() {
    let good = receipt::sign(ORIGIN, &sample(), &key(7));
    let mut random = Random(20_241_127);
    for _ in 0..20_000 {
        let bytes = mutate(&mut random, good.as_bytes());
        let Ok(text) = std::str::from_utf8(&bytes) else { continue };
        if text == good {
            continue;
        }
        let verified = receipt::parse(ORIGIN, text).and_then(|r| r.verify(key(7).public()));
        assert!(verified.is_err(), "{text}");
    }
}
