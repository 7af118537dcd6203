//! Where the log's entries come from.

use model::Digest;
use std::fmt;
use std::ops::Range;
use tlog::Hash;

/// The log as the publisher reads it. Ranges lie within the size of the checkpoint that is published.
pub trait LogSource: Sync {
    /// Bytes of the entries of a range, in order.
    ///
    /// # Errors
    /// Whatever keeps the source from answering; publishing ends and leaves the old state.
    fn entries(&self, range: Range<u64>) -> Result<Vec<Vec<u8>>, LogSourceError>;

    /// Leaf hashes of the entries of a range, in order.
    ///
    /// # Errors
    /// As [`LogSource::entries`].
    fn leaf_hashes(&self, range: Range<u64>) -> Result<Vec<Hash>, LogSourceError>;

    /// The document of this SHA-256 that the log names (the manifest, and what is disclosed), which lies beside the log; `None`
    /// where it is not there.
    ///
    /// # Errors
    /// As [`LogSource::entries`].
    fn document(&self, sha256: Digest) -> Result<Option<Vec<u8>>, LogSourceError>;

    /// The public picture or layout of this SHA-256, which a renderer made and the log names; `None` where it is not there.
    ///
    /// # Errors
    /// As [`LogSource::entries`].
    fn picture(&self, _sha256: Digest) -> Result<Option<Vec<u8>>, LogSourceError> {
        Ok(None)
    }
}

/// Why the log did not answer, in its own words.
#[derive(Debug)]
pub struct LogSourceError(Box<dyn std::error::Error + Send + Sync>);

impl LogSourceError {
    /// From any error, or from text.
    pub fn new(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        LogSourceError(error.into())
    }
}

impl fmt::Display for LogSourceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for LogSourceError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source()
    }
}
