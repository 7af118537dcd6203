//! Integration tests of the crate; a module per subject.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types
)]

mod card;
mod document;
mod signing;
mod words;

use serde_json::Value;

/// Origin of the log.
pub const ORIGIN: &str = "log.example/uji";

/// Asks as a page does.
pub fn ask(name: &str, question: Value) -> Value {
    serde_json::from_str(&sign::call(name, &question.to_string())).unwrap()
}
