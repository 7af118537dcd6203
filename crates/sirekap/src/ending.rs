//! What requests are answered on, and the order to end.

use crate::face::{Failure, io};
use std::path::Path;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::watch;

/// What requests are answered on.
pub fn runtime(folder: &Path) -> Result<tokio::runtime::Runtime, Failure> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(|e| io(folder, e))
}

/// Ready with the order to end.
pub fn ended(stopped: &watch::Receiver<bool>) -> impl Future<Output = ()> + Send + use<> {
    let mut stopped = stopped.clone();
    async move { drop(stopped.wait_for(|s| *s).await) }
}

/// The order to end: Ctrl-C or SIGTERM, from the moment on that it is listened for.
pub struct Asked {
    interrupt: Signal,
    terminate: Signal,
}

impl Asked {
    /// Listens for it from now on.
    pub fn listen(runtime: &tokio::runtime::Runtime, folder: &Path) -> Result<Self, Failure> {
        let _inside = runtime.enter();
        let listen = |kind| signal(kind).map_err(|e| io(folder, e));
        Ok(Asked { interrupt: listen(SignalKind::interrupt())?, terminate: listen(SignalKind::terminate())? })
    }

    /// Ready when it comes.
    pub async fn comes(mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}
