//! Tests of the importers: hand-made rows and files always, the real ones where they are.
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

mod cases;
mod counted;
mod damage;
mod inverse;
mod latest;
mod mutations;
mod pilkada;
mod pilpres;
mod real;
#[path = "../../../testkit/src/shared_data.rs"]
mod shared_data;
mod signing;
mod small;
mod stations;
mod texts;
