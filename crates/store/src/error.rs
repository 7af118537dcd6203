//! Why a store did not do what it was asked.

/// Why a store did not do what it was asked. Of a write that failed nothing is known: it may have been done.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The store behind the seam failed.
    #[error("{0}")]
    Objects(#[from] object_store::Error),
    /// The file system failed.
    #[error("{0}")]
    Folder(#[from] std::io::Error),
    /// The store's own threads have ended.
    #[error("the store has ended")]
    Stopped,
}
