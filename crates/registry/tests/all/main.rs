//! Tests of the registry: facts, corruptions, importers on hand-made files and, where present, on the real ones.
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

mod compressed;
mod corruption;
mod fit;
mod freeze;
mod hostile;
mod import_2019;
mod import_2024;
mod look_up;
mod outlines;
mod pilkada;
mod real;
mod rules;
#[path = "../../../testkit/src/shared_data.rs"]
mod shared_data;
mod small;
mod snapshot;
