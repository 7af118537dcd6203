//! Tests of the shapes: numbers, captured files, nodes, paths, and our own files whole.
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

mod captured;
mod mutations;
mod nodes;
mod own;
mod paths;
mod persen;
mod portal;
#[path = "../../../testkit/src/shared_data.rs"]
mod shared_data;
