//! The public's own check of an election's tree: from a URL or a folder alone it tells whether the log is signed and
//! whole, whether every event was allowed, and whether every published number follows from the events. Each check has a
//! number and is specified in docs/spec/verify.md, well enough to write a second verifier from.
//!
//! It folds the log again itself and never asks the publisher, the ledger or the server for anything but bytes. It shares
//! with them the fold and the shapes of the files, and makes every expected file by its own code; pages it compares with those
//! of a renderer that the caller hands in. It never writes, takes no clock and no chance, believes no cache, and never calls passed what it did not look at.

mod changes;
mod checks;
mod compare;
mod cuts;
mod disclosed;
mod doubt;
mod elected;
mod entries;
mod expect;
mod findings;
mod hold;
mod known;
mod log;
mod manifest;
mod objects;
mod packages;
mod pictures;
mod places;
mod pointer;
mod progress;
mod receipts;
mod remarks;
mod report;
mod run;
mod search;
mod served;
mod sheets;
pub mod source;
mod sums;
mod versions;
mod walk;

pub use checks::Check;
pub use findings::Position;
pub use objects::unpack;
pub use progress::{Phase, Progress};
pub use report::{CheckReport, Exit, Outcome, Report};
pub use run::{Options, verify};
pub use served::{Asked, LayoutOf, NodeOf, Paths, Renderer};
pub use source::{Folder, Http, TreeSource, TreeSourceError};
