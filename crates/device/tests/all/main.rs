//! Integration tests of the crate; a module per subject.
#![allow(clippy::unwrap_used)]

mod bundle;
mod call;
mod code;
mod controls;
mod document;
mod nation;
mod outbox;
mod service;
mod split;
mod station;
mod trust;
