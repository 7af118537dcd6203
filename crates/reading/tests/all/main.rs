//! Tests of the crate, one module a topic.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::float_arithmetic, reason = "tests")]

mod decode;
mod digits;
mod evidence_belief;
mod evidence_calibration;
mod evidence_misreads;
mod evidence_pages;
mod evidence_relations;
mod evidence_simulation;
mod evidence_support;
mod locate;
mod paper;
mod rectify;
mod refusals;
