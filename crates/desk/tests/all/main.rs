//! Integration tests of the crate; a module per subject.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout
)]

mod alone;
mod authorisation;
mod coming;
mod document;
mod drafts;
mod faults;
mod fixture;
mod kill;
mod looking;
mod registrations;
mod reporting;
mod signing_in;
