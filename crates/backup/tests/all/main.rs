//! Backups of small elections: made, damaged, restored.

// The lint's own exception for tests does not reach the helpers of an integration test.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod again;
mod damage;
mod election;
mod places;
mod sealed;
