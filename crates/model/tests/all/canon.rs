//! One value, one spelling.

use model::canon::{INTEGER_MAX, NotCanonical, encode, is_nfc, nfc, parse};
use proptest::prelude::*;
use serde_json::{Map, Value};

#[test]
fn spellings_accepted() {
    for text in [
        "null",
        "true",
        "0",
        "-1",
        "9007199254740991",
        "-9007199254740991",
        r#""""#,
        r#""\"\\\n\r\t\b\f\u0000\u001f""#,
        "\"\u{7f}/é😀\"",
        "[]",
        "{}",
        "[[],{}]",
        r#"{"":1,"A":2,"a":3,"b":{"x":[null]}}"#,
        // Keys stand in the order of their code points: U+FF5E before U+1F600, which UTF-16 would turn round.
        "{\"\u{ff5e}\":1,\"\u{1f600}\":2}",
    ] {
        assert_eq!(encode(&parse(text).unwrap()).unwrap(), text);
    }
}

#[test]
fn spellings_refused() {
    let kind = |text: &str| match parse(text) {
        Err(NotCanonical::Syntax(_)) => "syntax",
        Err(NotCanonical::Number(_)) => "number",
        Err(NotCanonical::NotNfc(_)) => "not nfc",
        Err(NotCanonical::Spelling(_)) => "spelling",
        Ok(_) => "accepted",
    };
    let deep = "[".repeat(200) + &"]".repeat(200);
    for (name, text, expected) in [
        ("key order", r#"{"b":1,"a":2}"#, "spelling"),
        ("key order, nested", r#"{"a":[{"b":1,"a":2}]}"#, "spelling"),
        ("space after a colon", r#"{"a": 1}"#, "spelling"),
        ("space before", " 1", "spelling"),
        ("line feed after", "1\n", "spelling"),
        ("duplicate key", r#"{"a":1,"a":1}"#, "spelling"),
        ("duplicate key by escape", r#"{"a":1,"\u0061":1}"#, "spelling"),
        ("fraction", "1.5", "number"),
        ("fraction of nothing", "1.0", "number"),
        ("exponent", "1e2", "number"),
        ("minus nought", "-0", "number"),
        ("2^53", "9007199254740992", "number"),
        ("-2^53", "-9007199254740992", "number"),
        ("the least of 64 bits", "-9223372036854775808", "number"),
        ("beyond 64 bits", "18446744073709551616", "number"),
        ("a hundred digits", &"9".repeat(100), "number"),
        ("fraction, nested", r#"{"a":[0.5]}"#, "number"),
        ("leading nought", "01", "syntax"),
        ("plus", "+1", "syntax"),
        ("NaN", "NaN", "syntax"),
        ("needless escape of a letter", r#""\u0061""#, "spelling"),
        ("needless escape of a slash", r#""\/""#, "spelling"),
        ("upper-case escape", r#""\u001F""#, "spelling"),
        ("long escape of a line feed", r#""\u000a""#, "spelling"),
        ("escaped surrogates", r#""\ud83d\ude00""#, "spelling"),
        ("lone surrogate", r#""\ud83d""#, "syntax"),
        ("decomposed text", "\"e\u{301}\"", "not nfc"),
        ("decomposed key", "{\"e\u{301}\":1}", "not nfc"),
        ("decomposed, nested", "[{\"a\":\"e\u{301}\"}]", "not nfc"),
        ("decomposed by escape", r#""e\u0301""#, "not nfc"),
        ("single quotes", "'a'", "syntax"),
        ("raw control character", "\"\u{1}\"", "syntax"),
        ("two values", "1 2", "syntax"),
        ("trailing comma", "[1,]", "syntax"),
        ("comment", "/**/1", "syntax"),
        ("byte order mark", "\u{feff}1", "syntax"),
        ("nothing", "", "syntax"),
        ("too deep", &deep, "syntax"),
    ] {
        assert_eq!(kind(text), expected, "{name}");
    }
}

#[test]
fn depth() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(parse(&nested(127)).is_ok() && parse(&nested(128)).is_err());
}

#[test]
fn numbers_that_no_text_gives_are_refused_when_written() {
    for bad in [Value::from(u64::MAX), Value::from(i64::MIN), Value::from(INTEGER_MAX + 1), Value::from(0.5)]
    {
        assert!(matches!(encode(&bad), Err(NotCanonical::Number(_))), "{bad}");
    }
}

#[test]
fn normalisation() {
    assert!(is_nfc("é") && !is_nfc("e\u{301}") && is_nfc("\n\u{301}"));
    assert_eq!(nfc("e\u{301}"), "é");
}

fn values() -> impl Strategy<Value = Value> {
    let text = || any::<String>().prop_map(|s| nfc(&s));
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-INTEGER_MAX..=INTEGER_MAX).prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 48, 8, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..8).prop_map(Value::from),
            proptest::collection::btree_map(text(), inner, 0..8)
                .prop_map(|m| Value::Object(m.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_written_is_what_is_read(value in values()) {
        let text = encode(&value).unwrap();
        prop_assert_eq!(&parse(&text).unwrap(), &value);
        // Any other spelling of the same value is refused.
        let pretty = serde_json::to_string_pretty(&value).unwrap();
        prop_assert_eq!(parse(&pretty).is_ok(), pretty == text);
    }
}
