//! What a person at a desk signs (docs/spec/desk.md, docs/spec/event.md): the exact lines and the challenge that a passkey is
//! given for them, signature lines from what a browser gives back, the key of a card's code, and the words of an event, made
//! from its bytes.
//!
//! A passkey shows nobody what it signs, and the desk's server could show another event than the one whose bytes it hands
//! out. So the words stand on the bytes alone: [`call()`] is asked in the browser, as WebAssembly, with the event's text and
//! the files that everybody can read. It has no network, no store, no clock and no randomness, and no key ever comes here
//! but those of codes, which are made to be used once.

mod asserted;
mod broken;
mod call;
mod card;
mod lines;
mod note;
mod order;
mod words;

pub use call::call;
#[cfg(feature = "openapi")]
pub use call::document;
