//! Why a state was not published, with a stable code and what to do next, in both languages.

use crate::LogSourceError;
use model::{Lang, Refusal};
use store::StoreError;
use tlog::TlogError;

texts::coded! {
    /// Why a state was not published. Whatever the reason, the tree still shows the state it showed before.
    #[derive(Debug, thiserror::Error)]
    #[error("{} {}", self.code(), self.text(Lang::En))]
    pub enum PublishError of publish(lang) {
        /// The store failed.
        P1001 Store(#[source] error: StoreError) => (error),
        /// The log did not answer.
        P1002 Log(#[source] error: LogSourceError) => (error),
        /// The checkpoint or a tile is not what tlog expects.
        P1003 Tlog(#[source] error: TlogError) => (error),
        /// The checkpoint is not of the size that was tabulated.
        P1004 Size {
            /// Entries under the checkpoint.
            checkpoint: u64,
            /// Entries tabulated.
            tabulated: u64,
        } => (format_args!("{checkpoint} / {tabulated}")),
        /// The tiles do not add up to the checkpoint's root.
        P1005 Root {
            /// Entries under the checkpoint.
            size: u64,
        } => (size),
        /// The tree there belongs to another election, or was made by another version.
        P1006 OtherTree(found: String) => (found),
        /// The tree there already stands for more of the log.
        P1007 Behind {
            /// Entries that the tree stands for.
            tree: u64,
            /// Entries that were to be published.
            offered: u64,
        } => (format_args!("{tree} / {offered}")),
        /// The log under the checkpoint is not a continuation of the log that the tree stands for.
        P1008 Fork {
            /// Entries that the tree stands for.
            tree: u64,
        } => (tree),
        /// A file of the tree can't be read back.
        P1009 Damaged {
            /// Its path.
            path: String,
            /// What is wrong with it.
            reason: String,
        } => (format_args!("{path}: {reason}")),
        /// An entry of the log is not the event that was tabulated at its place.
        P1010 Entry {
            /// Its index.
            index: u64,
            /// Why it can't be read, where it can't.
            refusal: Option<Refusal>,
        } => (entry(*index, refusal.as_ref())),
        /// A file could not be encoded.
        P1011 Encode(error: String) => (error),
        /// The folder could not be made durable.
        P1012 Sync(#[source] error: std::io::Error) => (error),
        /// The fold holds nothing: not even entry 0.
        P1013 Empty => (),
    }
}

impl From<StoreError> for PublishError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Folder(error) => PublishError::Sync(error),
            other => PublishError::Store(other),
        }
    }
}
impl From<LogSourceError> for PublishError {
    fn from(error: LogSourceError) -> Self {
        PublishError::Log(error)
    }
}
impl From<TlogError> for PublishError {
    fn from(error: TlogError) -> Self {
        PublishError::Tlog(error)
    }
}
impl From<serde_json::Error> for PublishError {
    fn from(error: serde_json::Error) -> Self {
        PublishError::Encode(error.to_string())
    }
}

/// The entry, and why it is refused where it is.
fn entry(index: u64, refusal: Option<&Refusal>) -> String {
    refusal.map_or_else(|| index.to_string(), |refusal| format!("{index}: {refusal}"))
}
