//! Tests of the crate, one module a topic.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    clippy::float_arithmetic,
    reason = "tests"
)]

mod advice;
mod bent;
mod capture;
mod cases;
mod certain;
mod damage;
mod decode;
mod digits;
mod document;
mod evidence_belief;
mod evidence_calibration;
mod evidence_misreads;
mod evidence_pages;
mod evidence_relations;
mod evidence_simulation;
mod evidence_support;
mod locate;
mod misreads;
mod pages;
mod paper;
mod pdf;
mod photos;
mod pictures;
mod printed;
mod real;
mod rectify;
mod refusals;
#[path = "../../../testkit/src/shared_data.rs"]
mod shared_data;
mod shown;
mod signed;
