//! The reader as a WebAssembly module. It reads the same photos to the same numbers as the command `sirekap read`,
//! because it is the same crate; a page never has to leave the telephone to be read.
//!
//! JavaScript writes a photo, a frame or a question to the place that `input` gives, calls one of the others, and takes
//! the answer from the place that `output` gives; see `node.mjs`. A form is begun with what the registry knows of it,
//! its pages are read one by one, and judged together.

mod abi;
mod exchange;
mod guide;
mod known;
mod places;
