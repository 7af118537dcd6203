//! Tests of the verifier that need no tree; those with trees are in `testkit`.

// The lint's own exception for tests does not reach the helpers of an integration test.
#![allow(clippy::unwrap_used)]

mod checks;
mod sources;
