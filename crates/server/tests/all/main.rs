//! The origin as its readers see it: a hand-made tree, a table of requests, pages as whole outputs, states that change in
//! between, and hostile requests.

// The lint's own exception for tests does not reach the helpers of an integration test.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types
)]

mod changes;
mod client;
mod conditions;
#[path = "../../../portal/tests/all/fixture.rs"]
mod fixture;
mod hostile;
mod load;
mod pages;
mod paths;
mod scripts;
mod search;
mod sockets;
mod states;
