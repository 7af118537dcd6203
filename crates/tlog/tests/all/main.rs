//! Tests of the log, one module per concept.

// The lint's own exception for tests does not reach the helpers of an integration test.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types
)]

mod checkpoints;
mod entries;
mod errors;
mod fixtures;
mod from_tiles;
mod keys;
mod mutations;
mod notes;
mod oracle;
mod policies;
mod proof_bundles;
mod proofs;
mod third_party;
mod tiles;
mod trees;
mod witness;
