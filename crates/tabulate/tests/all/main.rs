//! Tests of the fold, one module per concept.

// The lint's own exception for tests does not reach the helpers of an integration test.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types
)]

mod behind;
mod cache;
mod desk;
mod facts;
mod histories;
mod hostile;
mod vectors;
