//! The ledger as the publisher reads it.

use crate::manifest;
use ledger::Ledger;
use model::Digest;
use publish::{LogSource, LogSourceError};
use std::ops::Range;
use std::path::Path;
use store::{Pictures, Store};
use tlog::Hash;

/// A ledger's committed entries, the folder of its election, and what its renderer made.
pub(crate) struct LedgerSource<'a> {
    pub ledger: &'a Ledger,
    pub folder: &'a Path,
    pub pictures: Store<Pictures>,
}

impl LogSource for LedgerSource<'_> {
    fn entries(&self, range: Range<u64>) -> Result<Vec<Vec<u8>>, LogSourceError> {
        self.ledger.entries(range).map_err(LogSourceError::new)
    }
    fn leaf_hashes(&self, range: Range<u64>) -> Result<Vec<Hash>, LogSourceError> {
        self.ledger.leaf_hashes(range).map_err(LogSourceError::new)
    }
    fn document(&self, sha256: Digest) -> Result<Option<Vec<u8>>, LogSourceError> {
        manifest::find(self.folder, sha256).map_err(LogSourceError::new)
    }
    fn picture(&self, sha256: Digest) -> Result<Option<Vec<u8>>, LogSourceError> {
        let found = self.pictures.get(&intake::blobs::name(&sha256)).map_err(LogSourceError::new)?;
        Ok(found.map(|bytes| bytes.to_vec()))
    }
}
