//! The work beside the requests, tried with keys and a clock of the tests.

// The lints' own exception for tests does not reach the helpers of an integration test.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    reason = "tests"
)]

mod agent;
mod ceremony;
mod cuts;
mod declared;
mod errors;
mod keys;
mod pace;
mod pictures;
mod queue;
mod ssh_agent;
mod watch;
mod witnesses;
