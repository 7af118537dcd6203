//! The layouts: that what is printed is where the reader looks.
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

mod blocks;
mod cards;
mod official;
mod official_blank;
mod own;
mod payload;
mod poppler;
mod print;
mod raster;
mod records;
mod salinan;
#[path = "../../../testkit/src/shared_data.rs"]
mod shared_data;
mod shares;
mod tags;
