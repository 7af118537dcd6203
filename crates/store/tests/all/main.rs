//! What a store promises, over a folder and over memory.
#![allow(clippy::unwrap_used)]

mod promises;
