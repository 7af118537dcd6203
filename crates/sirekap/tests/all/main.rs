//! Tests of the binary and of the whole repository.

// The lint's own exception for tests does not reach the helpers of an integration test.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types
)]

mod backup;
mod ceremony;
mod comparing;
mod corpus;
mod crash;
mod dossiers;
mod drawing;
mod embargo;
mod forms;
mod imports;
mod intake;
mod inventory;
mod lying;
mod meja;
mod mirror;
mod offers;
mod reading;
mod rotation;
mod run;
mod service;
mod serving;
mod settled;
#[path = "../../../testkit/src/shared_data.rs"]
mod shared_data;
mod ssh_agent;
mod tidy;
mod transcripts;
mod whereabouts;
