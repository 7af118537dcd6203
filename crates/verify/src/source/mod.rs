//! Where a tree is read from: a folder, or a URL.

mod folder;
mod http;

pub use folder::Folder;
pub use http::Http;

/// Most bytes of one file that are read: a full bundle of the longest entries has 16 MiB, the national CSV of the largest
/// contest packs to less than 200 MiB.
pub const FILE_BYTES_MAX: u64 = 256 << 20;

/// A tree of files, read by path (docs/spec/tree.md).
pub trait TreeSource: Sync {
    /// The bytes of a file; `None` when there is none.
    ///
    /// # Errors
    /// [`TreeSourceError`]: the file could not be read, which is not the same as absent.
    fn get(&self, path: &str) -> Result<Option<Vec<u8>>, TreeSourceError>;

    /// The address, without a slash at its end, where [`get`](TreeSource::get) also reaches what is served there beside the
    /// tree's own files: public paths, and pages with `?lang=en` behind their path. `None` for a folder.
    fn address(&self) -> Option<&str> {
        None
    }
}

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TreeSourceError {
    /// The folder or the network did not answer. Try again later.
    #[error("{path} can't be read: {reason}; try again later")]
    Unreadable {
        /// The file.
        path: String,
        /// What happened.
        reason: String,
    },
    /// The file is larger than any file of a tree.
    #[error("{path} has more than {FILE_BYTES_MAX} bytes; this is no file of a tree")]
    TooLarge {
        /// The file.
        path: String,
    },
    /// The address is not one.
    #[error("\"{0}\" is not an http or https address; give the address of a tree, or a folder")]
    Address(String),
}
