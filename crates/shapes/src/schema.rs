//! JSON Schemas (2020-12) of every public file, and which file has which: `docs/spec/schema` and `docs/spec/schemas.md` are
//! written from here by a test.
//!
//! Built with the feature `openapi` alone: no program carries schemas, and nothing is read or written by them.

mod document;
mod openapi;
mod published;
pub(crate) mod words;

pub use document::documents;
pub use openapi::openapi;
pub use published::{PUBLISHED, Published, Shape, of_path};
