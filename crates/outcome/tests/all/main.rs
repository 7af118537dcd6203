//! Tests of the outcome, one module per concept.

// The lint's own exception for tests does not reach the helpers of an integration test.
#![allow(clippy::unwrap_used, clippy::panic, clippy::disallowed_methods)]

mod dpr_2024;
mod editions;
mod given;
mod heads;
mod margins;
mod open;
mod rules;
mod seats;
#[path = "../../../testkit/src/shared_data.rs"]
mod shared_data;
mod sheets;
mod ties;
