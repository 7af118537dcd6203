//! Trees of earlier versions: they verify as they did, and their logs are published again with the same figures.

// The lint's own exception for tests does not reach the helpers of an integration test.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types
)]

mod desk;
mod fixtures;
mod leaving;
mod pictures;
mod schemas;
