//! The crate `device` as a WebAssembly module: codes, events, receipts, proofs, controls and the outbox, by the same code
//! that the simulated telephones run.
//!
//! JavaScript writes a name and its question to the place that `input` gives, calls `call` with the length of the name,
//! and takes the JSON of the answer from the place that `output` gives. No key of a telephone ever comes here.

mod abi;
mod exchange;
