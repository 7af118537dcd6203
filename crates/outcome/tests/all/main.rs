//! Tests of the outcome, one module per concept.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    reason = "tests"
)]

// The lint's own exception for tests does not reach the helpers of an integration test.

mod dpr_2024;
mod editions;
mod given;
mod heads;
mod hostile;
mod leads;
mod margins;
mod open;
mod rules;
mod seats;
#[path = "../../../testkit/src/shared_data.rs"]
mod shared_data;
mod sheets;
mod ties;
