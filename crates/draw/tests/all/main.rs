//! A public draw, its size, and what its outcome says.
#![allow(clippy::unwrap_used, reason = "tests")]

mod bounds;
mod faults;
mod oracle;
mod replay;
