//! The ledger as the publisher reads it.

use ledger::Ledger;
use publish::{LogSource, SourceError};
use std::ops::Range;
use tlog::Hash;

/// A ledger's committed entries.
pub struct LedgerSource<'a>(pub &'a Ledger);

impl LogSource for LedgerSource<'_> {
    fn entries(&self, range: Range<u64>) -> Result<Vec<Vec<u8>>, SourceError> {
        self.0.entries(range).map_err(SourceError::new)
    }
    fn leaf_hashes(&self, range: Range<u64>) -> Result<Vec<Hash>, SourceError> {
        self.0.leaf_hashes(range).map_err(SourceError::new)
    }
}
