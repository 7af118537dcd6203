//! The crate `sign` as a WebAssembly module: what a person at a desk signs, and its words, made in the browser from the bytes.
//!
//! How JavaScript asks says the crate `door`; `web/door.mjs` is the other side. No passkey ever comes here.

mod abi;
