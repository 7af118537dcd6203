//! The pages as whole outputs, over a tree made by hand, and what holds for each of them.

// The lint's own exception for tests does not reach the helpers of an integration test.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types
)]

mod changes;
mod disclosure;
// The tests of `server` serve the same tree.
#[allow(dead_code)]
mod editions;
mod fixture;
mod info;
mod pages;
mod people;
mod search;
mod tree;
