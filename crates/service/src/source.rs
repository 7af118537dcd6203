//! The ledger as the publisher reads it.

use crate::manifest;
use ledger::Ledger;
use model::Digest;
use publish::{LogSource, LogSourceError};
use std::ops::Range;
use std::path::Path;
use tlog::Hash;

/// A ledger's committed entries, and the folder of its election.
pub(crate) struct LedgerSource<'a>(pub &'a Ledger, pub &'a Path);

impl LogSource for LedgerSource<'_> {
    fn entries(&self, range: Range<u64>) -> Result<Vec<Vec<u8>>, LogSourceError> {
        self.0.entries(range).map_err(LogSourceError::new)
    }
    fn leaf_hashes(&self, range: Range<u64>) -> Result<Vec<Hash>, LogSourceError> {
        self.0.leaf_hashes(range).map_err(LogSourceError::new)
    }
    fn manifest(&self, sha256: Digest) -> Result<Option<Vec<u8>>, LogSourceError> {
        manifest::find(self.1, sha256).map_err(LogSourceError::new)
    }
}
