//! Helpers of integration tests, never part of a program: a naive oracle of the fold ([`oracle`]), random histories of
//! an election ([`history`]), a small registry with every peculiarity ([`small`]), a large one for benches ([`nation`]), and, with the feature `trees`, whole
//! trees in memory, the auditor that everything calls, and one named corruption per check of the verifier.
//!
//! It shares no logic with what it tests: the oracle recomputes everything from nothing, slowly and obviously.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a helper of tests fails by panicking"
)]

pub mod foreign;
pub mod history;
pub mod nation;
pub mod oracle;
#[cfg(feature = "trees")]
pub mod parsers;
pub mod small;

#[cfg(feature = "trees")]
pub mod audit;
#[cfg(feature = "trees")]
pub mod corrupt;
#[cfg(feature = "trees")]
pub mod gallery;
#[cfg(feature = "trees")]
pub mod tree;
