//! Tests of the published tree: every one of them ends in [`audit`], which trusts nothing but `root.json`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    reason = "helpers of tests stand outside #[test] functions"
)]

mod audit;
mod confirmations;
mod crash;
mod cuts;
mod errors;
mod fidelity;
mod fixture;
mod incremental;
mod listing;
mod shapes_2024;
#[path = "../../../testkit/src/shared_data.rs"]
mod shared_data;
mod story;
mod sums;
