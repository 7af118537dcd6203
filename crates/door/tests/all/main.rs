//! A door without a module: what goes in and out, and its document.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "tests"
)]

use door::{Exchange, Room, Row, document};
use serde_json::json;
use utoipa::ToSchema;

/// Says what it was asked.
#[derive(Default)]
struct Echo {
    cleared: bool,
}

impl Room for Echo {
    const MOST: usize = 20;

    fn call(&mut self, name: &str, question: &str, bytes: &[u8]) -> Vec<u8> {
        format!("{name}|{question}|{}", bytes.len()).into_bytes()
    }

    fn clear(&mut self) {
        self.cleared = true;
    }
}

#[test]
fn a_question_is_taken_apart_as_its_lengths_say_and_then_forgotten() {
    let mut exchange = Exchange::new(Echo::default());
    for (input, name, question, answer) in [
        ("name{}xyz", 4, 2, "name|{}|3"),
        ("name{}", 4, 2, "name|{}|0"),
        ("name", 4, 0, "name||0"),
        // Lengths beyond the input take what there is.
        ("name{}", 4, 99, "name|{}|0"),
        ("name{}", usize::MAX, usize::MAX, "name{}||0"),
        ("", 0, 0, "||0"),
    ] {
        exchange.input(input.len()).unwrap().copy_from_slice(input.as_bytes());
        let length = exchange.call(name, question);
        assert_eq!((exchange.output(), length), (answer.as_bytes(), answer.len()), "{input}");
    }
    // The last question's bytes are gone before the next is written.
    exchange.input(4).unwrap().copy_from_slice(b"code");
    exchange.call(4, 0);
    assert_eq!(exchange.call(4, 0), "\0\0\0\0||0".len());
}

#[test]
fn what_is_too_long_has_no_room_and_freeing_forgets_the_answer() {
    let mut exchange = Exchange::new(Echo::default());
    assert!(exchange.input(21).is_none());
    assert!(exchange.input(20).is_some());
    exchange.call(1, 1);
    assert!(!exchange.output().is_empty());
    exchange.free();
    assert!(exchange.output().is_empty());
}

/// A question.
#[derive(ToSchema)]
#[expect(dead_code, reason = "a shape")]
struct Question {
    /// A text.
    text: String,
}

/// An answer.
#[derive(ToSchema)]
#[expect(dead_code, reason = "a shape")]
struct Answer {
    of: Question,
}

#[test]
fn the_document_names_every_type_once() {
    let rows = vec![Row::of::<Question, Answer>("one", " Asks. "), Row::bytes::<Question>("two", "Asks.")];
    let made = document::<Answer>("Echo", rows);
    let schemas: Vec<&String> = made["components"]["schemas"].as_object().unwrap().keys().collect();
    assert_eq!(schemas, ["Answer", "Question"]);
    let one = &made["paths"]["/one"]["post"];
    assert_eq!(one["summary"], "Asks.");
    let answer = &one["responses"]["200"]["content"]["application/json"]["schema"];
    assert_eq!(*answer, json!({"$ref": "#/components/schemas/Answer"}));
    let bytes = &made["paths"]["/two"]["post"]["responses"]["200"]["content"];
    assert!(bytes.get("application/octet-stream").is_some(), "{bytes}");
}
