//! The reader as a WebAssembly module. It reads the same photos to the same numbers as the command `sirekap read`,
//! because it is the same crate; a page never has to leave the telephone to be read.
//!
//! JavaScript writes a photo to the place that `input` gives, calls `read`, and takes the answer from the place that
//! `output` gives; see `node.mjs`.

mod abi;
mod exchange;
