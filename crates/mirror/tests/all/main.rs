//! Tests of mirrors and witnesses.

// The lint's own exception for tests does not reach the helpers of an integration test.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types
)]

mod copying;
mod lying;
mod states;
mod witness;
