//! What an officer's telephone knows and decides: codes, events, whom to believe, which relation of a form does not hold,
//! and what to send next (docs/spec/intake.md).
//!
//! The same code runs in the browser, as WebAssembly behind [`call()`], and in the simulated phones of the load generator.
//! It has no screen, no camera, no network, no store, no clock and no randomness: its caller hands it values and gets values
//! back. The secret keys it touches are those of codes, which are made to be used once; a telephone's own key never comes
//! here, it signs where it lies.

mod answer;
pub mod auth;
#[cfg(feature = "bundle")]
pub mod bundle;
mod call;
pub mod code;
pub mod controls;
mod election;
mod fault;
mod nation;
pub mod outbox;
pub mod split;
pub mod station;
pub mod trust;

pub use answer::{Accepted, Blob, BlobRole, Hello, Limits, Manifest, OfferState, ProofAnswer, ReleaseAnswer};
pub use call::call;
#[cfg(feature = "openapi")]
pub use call::document;
pub use code::{Code, Typed};
pub use election::Election;
pub use fault::Fault;
pub use nation::{Addresses, Nation, NationalEntry, size_of};
pub use station::{StationAnswer, StationFile};
pub use trust::{Pinned, Proven};
