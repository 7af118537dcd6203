//! The catalogue: what is wrong with it, and whether what is generated from it is what is committed.
//!
//! `UPDATE_EXPECT=1 cargo nextest run -p texts` writes the generated files anew.

mod catalogue;
mod read;
mod rust;
mod typescript;
