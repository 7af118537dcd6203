//! The reader as a WebAssembly module. It reads the same photos to the same numbers as the command `sirekap read`,
//! because it is the same crate; a page never has to leave the telephone to be read.
//!
//! How JavaScript asks says the crate `door`, what it may ask `reading::capture`; `web/door.mjs` is the other side. A form is
//! begun with what the registry knows of it, its pages are read one by one, and judged together.

mod abi;
