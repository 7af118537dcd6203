//! The crate `device` as a WebAssembly module: codes, events, receipts, proofs, controls and the outbox, by the same code
//! that the simulated telephones run.
//!
//! How JavaScript asks says the crate `door`; `web/door.mjs` is the other side. No key of a telephone ever comes here.

mod abi;
