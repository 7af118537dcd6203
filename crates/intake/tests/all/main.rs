//! Integration tests of the crate; a module per subject.
#![allow(clippy::unwrap_used)]

mod blobs;
mod credentials;
mod enrolment;
mod fixture;
mod limits;
mod openapi;
mod pins;
mod refusals;
mod submissions;
mod unsequenced;
mod uploads;
