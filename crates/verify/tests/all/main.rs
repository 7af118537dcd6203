//! Whole trees against the verifier, honest ones and those that lie, and what needs no tree.

// The lint's own exception for tests does not reach the helpers of an integration test.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types
)]

mod checks;
mod honest;
mod http;
mod lies;
mod sources;
mod unknown;
