//! What is written to the tree, named and counted.

use crate::PublishError;
use model::Digest;
use std::collections::HashSet;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use store::{PublicTree, Store, Writes};

/// Takes what is to be written, from any thread.
pub(crate) struct Sink<'a> {
    writes: &'a Writes,
    known: &'a HashSet<Digest>,
    counts: Counts,
}

/// What went through a sink.
#[derive(Debug, Default)]
pub(crate) struct Counts {
    pub objects: AtomicU64,
    pub object_bytes: AtomicU64,
    pub objects_known: AtomicU64,
    pub log_files: AtomicU64,
    pub log_bytes: AtomicU64,
}

/// Runs a job that hands bodies to a sink, while they are written. When it returns, all are written.
pub(crate) fn writing<T>(
    store: &Store<PublicTree>,
    known: &HashSet<Digest>,
    job: impl FnOnce(&Sink<'_>) -> Result<T, PublishError>,
) -> Result<(T, Counts), PublishError> {
    store.writing(|writes| {
        let sink = Sink { writes, known, counts: Counts::default() };
        job(&sink).map(|value| (value, sink.counts))
    })
}

impl Sink<'_> {
    /// Writes an object, unless it is known to be there; gives its name.
    pub fn object(&self, body: Vec<u8>) -> Result<Digest, PublishError> {
        let digest = Digest::of(&body);
        if self.known.contains(&digest) {
            self.counts.objects_known.fetch_add(1, Relaxed);
            return Ok(digest);
        }
        self.counts.objects.fetch_add(1, Relaxed);
        self.counts.object_bytes.fetch_add(body.len() as u64, Relaxed);
        self.writes.put(&shapes::paths::object(&digest.to_hex()), body)?;
        Ok(digest)
    }

    /// Writes a tile or bundle below `log/`.
    pub fn log_file(&self, path: &str, body: Vec<u8>) -> Result<(), PublishError> {
        self.counts.log_files.fetch_add(1, Relaxed);
        self.counts.log_bytes.fetch_add(body.len() as u64, Relaxed);
        self.writes.put(&format!("{}/{path}", shapes::paths::LOG), body)?;
        Ok(())
    }
}
