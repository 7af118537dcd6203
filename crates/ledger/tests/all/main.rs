//! The ledger, tried through its public door, on every store.

// The lints' own exception for tests does not reach the helpers of an integration test.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout
)]

mod auditor;
mod clocks;
mod errors;
mod faults;
mod fixtures;
mod histories;
mod kill;
mod lanes;
mod opening;
mod refusals;
mod registry_view;
mod signing;
mod stores;
mod threads;
