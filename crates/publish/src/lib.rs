//! Totals and log in, the content-addressed static tree out (docs/spec/tree.md).
//!
//! [`Publisher::publish`] renders the files of every region that changed, packs them into nodes, and writes nodes, log tiles
//! and entry bundles first, the checkpoint second, and `root.json` last: a reader who takes `root.json` once sees one state,
//! whatever happens to the writer. What is there already is not written again. The same log, registry and cuts give the
//! same bytes, whether they were published at once or in a thousand steps.
//!
//! [`Leaving`] holds a tree that leaves the machine against the table of public files and fields.
//!
//! It computes no total (that is `tabulate`), reads no network, no clock, no environment and no key, and never deletes or
//! overwrites an object. It knows nothing of the ledger: entries come through [`LogSource`].

mod cut;
mod error;
mod geography;
mod listed;
mod log;
mod nodes;
mod old;
pub mod outcome;
mod pictures;
mod plan;
mod progress;
mod publisher;
mod render;
mod sink;
mod source;
mod view;

pub use error::PublishError;
pub use listed::{Leaving, Unlisted};
pub use progress::{MissedCut, Phase, Progress, Report};
pub use publisher::{Config, Cosign, Publisher, Scope, Tiles};
pub use source::{LogSource, LogSourceError};
