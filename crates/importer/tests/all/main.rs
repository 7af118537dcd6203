//! Tests of the importers: hand-made rows and files always, the real ones where they are.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "tests")]

mod cases;
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
