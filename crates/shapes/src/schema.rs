//! JSON Schemas (2020-12) of every public file, and which file has which: `docs/spec/schema` and `docs/spec/schemas.md` are
//! written from here by a test.
//!
//! Schemas are made with the feature `openapi` alone. A program has the table of public files, and the schemas as the document
//! that origins serve; nothing is read or written by them.

#[cfg(feature = "openapi")]
mod document;
#[cfg(feature = "openapi")]
mod openapi;
mod published;
#[cfg(feature = "openapi")]
pub(crate) mod words;

#[cfg(feature = "openapi")]
pub use document::documents;
#[cfg(feature = "openapi")]
pub use openapi::openapi;
pub use published::{PUBLISHED, Published, Shape, fits, of_path, templates};
