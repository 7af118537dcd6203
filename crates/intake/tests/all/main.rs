//! Integration tests of the crate; a module per subject.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types
)]

mod blobs;
mod clocks;
mod credentials;
mod enrolment;
mod fixture;
mod floods;
mod limits;
mod openapi;
mod pins;
#[cfg(unix)]
mod power;
mod refusals;
mod store;
mod submissions;
mod unsequenced;
mod uploads;
