//! The thread on which requests to a store run.

use crate::StoreError;
use std::future::Future;
use std::sync::mpsc::{Receiver, sync_channel};

/// One thread of its own for a store's requests, so that threads with and without an executor may ask, and the
/// connections of a store that is reached over a network are always attended to.
pub(crate) struct Runtime(Option<tokio::runtime::Runtime>);

impl Runtime {
    pub fn new(name: &str) -> std::io::Result<Self> {
        let mut builder = tokio::runtime::Builder::new_multi_thread();
        builder.worker_threads(1).thread_name(format!("store-{name}")).enable_all();
        builder.build().map(Some).map(Runtime)
    }

    /// Starts a request; its answer can be waited for on any thread.
    pub fn start<T: Send + 'static>(
        &self,
        work: impl Future<Output = Result<T, StoreError>> + Send + 'static,
    ) -> Started<T> {
        let (tell, told) = sync_channel(1);
        if let Some(runtime) = &self.0 {
            runtime.spawn(async move {
                if tell.send(work.await).is_err() {
                    // Whoever asked has gone; what was written is where it is.
                }
            });
        }
        Started(told)
    }

    /// Does a request, for callers that must not wait on their thread.
    pub async fn run<T: Send + 'static>(
        &self,
        work: impl Future<Output = Result<T, StoreError>> + Send + 'static,
    ) -> Result<T, StoreError> {
        let runtime = self.0.as_ref().ok_or(StoreError::Stopped)?;
        runtime.spawn(work).await.map_err(|_| StoreError::Stopped)?
    }
}

impl Drop for Runtime {
    fn drop(&mut self) {
        // In the background, since an executor may be what drops it, and that must not wait.
        if let Some(runtime) = self.0.take() {
            runtime.shutdown_background();
        }
    }
}

/// A request under way.
pub(crate) struct Started<T>(Receiver<Result<T, StoreError>>);

impl<T> Started<T> {
    pub fn wait(self) -> Result<T, StoreError> {
        self.0.recv().map_err(|_| StoreError::Stopped)?
    }
}
