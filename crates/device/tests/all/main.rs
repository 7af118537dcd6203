//! Integration tests of the crate; a module per subject.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types
)]

mod bundle;
mod call;
mod code;
mod controls;
mod document;
mod nation;
mod outbox;
mod service;
mod split;
mod station;
mod trust;
