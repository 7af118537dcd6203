//! Tests of the drill, one module per concept.

// The lint's own exception for tests does not reach the helpers of an integration test.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types
)]

mod admission;
mod fixtures;
mod mistakes;
mod night;
mod photo_camera;
mod photo_crops;
mod photo_fill;
mod places;
mod rates;
#[path = "../../../testkit/src/shared_data.rs"]
mod shared_data;
mod truth;
