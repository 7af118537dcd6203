//! Every text that people read, in every language: pages, app, commands, paper, refusals.
//!
//! The source are the Fluent files in `texts/<language>/`; `src/generated` and the app's texts are written from them by
//! this crate's tests (`UPDATE_EXPECT=1 cargo nextest run -p texts`), which also fail where a language lacks a text or
//! nothing uses one. Prose is Markdown in `texts/<language>/info/` and becomes HTML in the same way. A language is a
//! folder there: docs/howto/language.md.
//!
//! This crate never reads Fluent, Markdown, a file or the environment when it runs, and never falls back from one language to
//! another: each text has every language, or it does not compile.

mod article;
mod generated;
mod text;

pub use article::Article;
pub use generated::*;
pub use text::{Said, Say, Text, count, safe};
