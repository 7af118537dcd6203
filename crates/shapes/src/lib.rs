//! The shapes of every public file, and nothing else: the JSON of 2024 as existing programs read it ([`portal`]),
//! our own files beside it ([`own`]), where each lies ([`paths`]), which pages show them ([`page`]), how a node of the tree
//! is laid out ([`node`]) and in which order the search index stands ([`search`]).
//!
//! No rendering, no numbers of its own, no I/O. Publisher, origin and verifier meet here and nowhere else.

pub mod node;
pub mod order;
pub mod own;
pub mod page;
pub mod paths;
pub mod persen;
pub mod portal;
pub mod schema;
pub mod search;
mod strict;

pub use node::{Node, NodeError};
pub use page::{Info, Page};
pub use persen::Persen;
