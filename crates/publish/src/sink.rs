//! Reading and writing the store: many writes at a time, none of them an overwrite with other content.

use crate::PublishError;
use bytes::Bytes;
use model::Digest;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt as _};
use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use tokio::sync::mpsc;
use tokio::task::JoinSet;

/// Writes in flight: enough to hide a store's latency, few enough that bodies waiting stay within some megabytes.
const IN_FLIGHT: usize = 32;

/// Bodies that wait for the writer.
const QUEUE: usize = 64;

/// The store, called from threads that know no executor.
pub(crate) struct Store {
    store: Arc<dyn ObjectStore>,
    runtime: tokio::runtime::Runtime,
}

/// Takes what is to be written, from any thread.
pub(crate) struct Sink<'a> {
    queue: mpsc::Sender<(Path, Bytes)>,
    known: &'a HashSet<Digest>,
    pub counts: Counts,
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

impl Store {
    pub fn new(store: Arc<dyn ObjectStore>) -> Result<Self, PublishError> {
        let runtime =
            tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(PublishError::Sync)?;
        Ok(Store { store, runtime })
    }

    /// A file, or `None` when there is none.
    pub fn get(&self, path: &str) -> Result<Option<Bytes>, PublishError> {
        let path = Path::from(path);
        self.runtime.block_on(async {
            match self.store.get(&path).await {
                Ok(found) => Ok(Some(found.bytes().await?)),
                Err(object_store::Error::NotFound { .. }) => Ok(None),
                Err(e) => Err(e.into()),
            }
        })
    }

    /// Writes a file now.
    pub fn put(&self, path: &str, body: Vec<u8>) -> Result<(), PublishError> {
        let path = Path::from(path);
        self.runtime.block_on(async { self.store.put(&path, body.into()).await.map(drop) })?;
        Ok(())
    }

    /// Runs a job that hands bodies to a sink, while this thread writes them. When it returns, all are written.
    pub fn writing<T: Send>(
        &self,
        known: &HashSet<Digest>,
        job: impl FnOnce(&Sink<'_>) -> Result<T, PublishError> + Send,
    ) -> Result<(T, Counts), PublishError> {
        let (queue, bodies) = mpsc::channel(QUEUE);
        std::thread::scope(|scope| {
            let worker = scope.spawn(move || {
                let sink = Sink { queue, known, counts: Counts::default() };
                job(&sink).map(|value| (value, sink.counts))
            });
            let written = self.runtime.block_on(drain(self.store.clone(), bodies));
            let made = worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            // A store that failed is the reason for a job that could not go on.
            written?;
            made
        })
    }
}

async fn drain(
    store: Arc<dyn ObjectStore>,
    mut bodies: mpsc::Receiver<(Path, Bytes)>,
) -> Result<(), PublishError> {
    let mut writes = JoinSet::new();
    while let Some((path, body)) = bodies.recv().await {
        let store = store.clone();
        writes.spawn(async move { store.put(&path, body.into()).await.map(drop) });
        while writes.len() >= IN_FLIGHT {
            settle(writes.join_next().await)?;
        }
    }
    while !writes.is_empty() {
        settle(writes.join_next().await)?;
    }
    Ok(())
}

fn settle(
    outcome: Option<Result<Result<(), object_store::Error>, tokio::task::JoinError>>,
) -> Result<(), PublishError> {
    match outcome {
        None | Some(Ok(Ok(()))) => Ok(()),
        Some(Ok(Err(e))) => Err(e.into()),
        Some(Err(e)) => Err(PublishError::Sync(std::io::Error::other(e.to_string()))),
    }
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
        self.send(shapes::paths::object(&digest.to_hex()), body)?;
        Ok(digest)
    }

    /// Writes a tile or bundle below `log/`.
    pub fn log_file(&self, path: &str, body: Vec<u8>) -> Result<(), PublishError> {
        self.counts.log_files.fetch_add(1, Relaxed);
        self.counts.log_bytes.fetch_add(body.len() as u64, Relaxed);
        self.send(format!("{}/{path}", shapes::paths::LOG), body)
    }

    fn send(&self, path: String, body: Vec<u8>) -> Result<(), PublishError> {
        let item = (Path::from(path), Bytes::from(body));
        // The writer hangs up only when a write failed; that error is the one reported.
        self.queue
            .blocking_send(item)
            .map_err(|_| PublishError::Sync(std::io::Error::other("the writer has stopped")))
    }
}
