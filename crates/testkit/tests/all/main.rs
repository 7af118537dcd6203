//! Whole trees against the verifier.

// The lint's own exception for tests does not reach the helpers of an integration test.
#![allow(clippy::unwrap_used)]

mod fixtures;
mod honest;
mod http;
mod lies;
mod schemas;
mod unknown;
