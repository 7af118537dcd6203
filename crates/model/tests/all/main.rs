//! Tests of the vocabulary: bytes, refusals, authority, forms, controls, times.
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

mod authority;
mod authority_random;
mod canon;
mod controls;
mod der;
mod desk;
mod desk_bytes;
mod documents;
mod event_bytes;
mod fixtures;
mod foreign;
mod forms;
mod keys;
mod manifests;
mod mutations;
mod offices;
mod parse_refusals;
mod passkey_cases;
mod passkeys;
mod pictures;
mod receipts;
mod refusal_table;
mod signers;
mod times;
mod witnessing;
