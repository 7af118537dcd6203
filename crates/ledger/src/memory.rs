//! A store in memory: for tests and rehearsals. What it holds ends with the process.

use crate::store::check_range;
use crate::{Leaf, Row, Store, StoreError};
use std::ops::Range;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Entries and checkpoints in memory.
#[derive(Debug, Default)]
pub struct MemoryStore(Mutex<Content>);

#[derive(Debug, Default)]
struct Content {
    rows: Vec<Row>,
    checkpoints: Vec<(u64, Vec<u8>)>,
}

impl MemoryStore {
    /// An empty store.
    pub fn new() -> Self {
        Self::default()
    }

    fn content(&self) -> MutexGuard<'_, Content> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Content {
    fn slice(&self, range: Range<u64>) -> Result<&[Row], StoreError> {
        check_range(&range, self.rows.len() as u64)?;
        Ok(&self.rows[range.start as usize..range.end as usize])
    }

    fn size(&self) -> u64 {
        self.checkpoints.last().map_or(0, |(size, _)| *size)
    }
}

impl Store for MemoryStore {
    fn stage(&self, first: u64, rows: &[Row]) -> Result<(), StoreError> {
        let mut content = self.content();
        let there = content.slice(first..content.rows.len() as u64).map_err(|_| {
            StoreError::Conflict(format!("entry {first} would leave a gap after {}", content.rows.len()))
        })?;
        if let Some(at) = there.iter().zip(rows).position(|(old, new)| old != new) {
            return Err(StoreError::Conflict(format!("entry {} is another", first + at as u64)));
        }
        let new = rows.get(there.len()..).unwrap_or_default();
        content.rows.extend_from_slice(new);
        Ok(())
    }

    fn pending(&self) -> Result<Range<u64>, StoreError> {
        let content = self.content();
        Ok(content.size()..content.rows.len() as u64)
    }

    fn commit(&self, expected: Option<&[u8]>, size: u64, note: &[u8]) -> Result<(), StoreError> {
        let mut content = self.content();
        let last = content.checkpoints.last().map(|(_, note)| note.as_slice());
        if last != expected || size <= content.size() || size > content.rows.len() as u64 {
            return Err(StoreError::Conflict(format!("checkpoint {size} does not follow the last one")));
        }
        content.checkpoints.push((size, note.to_vec()));
        Ok(())
    }

    fn checkpoint(&self) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.content().checkpoints.last().map(|(_, note)| note.clone()))
    }

    fn checkpoints(&self) -> Result<Vec<Vec<u8>>, StoreError> {
        Ok(self.content().checkpoints.iter().map(|(_, note)| note.clone()).collect())
    }

    fn entries(&self, range: Range<u64>) -> Result<Vec<Vec<u8>>, StoreError> {
        Ok(self.content().slice(range)?.iter().map(|row| row.bytes.clone()).collect())
    }

    fn leaves(&self, range: Range<u64>) -> Result<Vec<Leaf>, StoreError> {
        Ok(self.content().slice(range)?.iter().map(|row| row.leaf).collect())
    }

    fn mandates(&self) -> Result<Vec<(u64, Vec<u8>)>, StoreError> {
        let content = self.content();
        let numbered = (0..).zip(&content.rows).filter(|(_, row)| row.mandate);
        Ok(numbered.map(|(index, row)| (index, row.bytes.clone())).collect())
    }
}
