//! Two counts side by side.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a test that can't go on fails, and some read the real data"
)]

mod files;
mod mapping;
mod mirror;
mod real;
#[path = "../../../testkit/src/shared_data.rs"]
mod shared_data;
mod shown;

use compare::{Known, Mapping, Places, Sheet, SheetFault};

/// A file read without anything known of the election.
pub fn read(text: &str, mapping: &Mapping) -> Result<Sheet, SheetFault> {
    let places = Places::by_codes([]);
    Sheet::read(text.as_bytes(), mapping, &Known { fields: &[], people: &[], places: &places })
}
