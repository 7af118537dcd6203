//! The catalogue: what is wrong with it, and whether what is generated from it is what is committed.
//!
//! `UPDATE_EXPECT=1 cargo nextest run -p texts` writes the generated files anew.
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

mod catalogue;
mod info;
mod read;
mod rust;
mod typescript;
