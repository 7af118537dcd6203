//! Policy and inventory, tables of addresses and verdicts: from texts alone.

// The lints' own exception for tests does not reach the helpers of an integration test.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "tests"
)]

mod bom;
mod certificates;
mod codes;
mod dns;
mod excerpt;
mod files;
mod first;
mod mmdb;
mod redaction;
mod requests;
mod scenarios;
#[path = "../../../testkit/src/shared_data.rs"]
mod shared_data;
mod special;
mod tables;
mod verdicts;
mod words;

use residency::Inventory;
use residency::address::{AddressTable, TableFault, Tables};

/// Every place that the scenarios speak of, as one file.
const INVENTORY: &str = include_str!("inventory.toml");

fn inventory() -> Inventory {
    Inventory::parse(INVENTORY).unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// A table's declaration.
pub fn declared(id: &str) -> residency::Table {
    residency::Table {
        id: id.into(),
        path: String::new(),
        date: "2026-06-17".into(),
        licence: "CC0-1.0".into(),
        sha256: None,
    }
}

/// One table from its text.
pub fn table(id: &str, text: &str) -> Result<AddressTable, TableFault> {
    residency::address::read(&declared(id), text.as_bytes().to_vec()).map(|mut all| all.remove(0))
}

/// Several, good ones.
pub fn tables(all: &[(&str, &str)]) -> Tables {
    Tables(all.iter().map(|(id, text)| table(id, text).unwrap()).collect())
}
