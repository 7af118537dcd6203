//! Sockets: accepting, limits, and a graceful end.

use crate::config::{BUFFER_BYTES_MAX, Config, HEAD_BYTES_MAX};
use crate::progress::{Counted, Progress, watch};
use crate::respond::respond;
use crate::snapshot::RootError;
use crate::state::State;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use model::Lang;
use std::convert::Infallible;
use std::future::Future;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use texts::{Said, server};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Why a server does not start.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The tree has no usable root.
    #[error(transparent)]
    Root(#[from] RootError),
    /// The address can't be listened on.
    #[error("S904 can't listen on {addr}: {source}")]
    Listen {
        /// The address.
        addr: SocketAddr,
        /// What the system said.
        source: std::io::Error,
    },
}

/// A server that listens and does not answer yet.
pub struct Server {
    listener: TcpListener,
    addr: SocketAddr,
    state: Arc<State>,
}

/// Serves a tree until `shutdown` is ready and the requests then open are done.
///
/// # Errors
/// [`ServeError`] when it can't start.
pub async fn serve(config: Config, shutdown: impl Future<Output = ()>) -> Result<(), ServeError> {
    Server::bind(config).await?.run(shutdown).await;
    Ok(())
}

impl ServeError {
    /// Code, text and what to do next, in a language.
    pub fn said(&self, lang: Lang) -> Said {
        match self {
            ServeError::Root(error) => error.said(lang),
            ServeError::Listen { addr, source } => server::S904(lang, addr, source),
        }
    }
}

impl Server {
    /// Reads the tree's root and takes the address; port 0 takes any free one.
    ///
    /// # Errors
    /// [`ServeError`].
    pub async fn bind(mut config: Config) -> Result<Self, ServeError> {
        let failed = |source| ServeError::Listen { addr: config.addr, source };
        let listener = TcpListener::bind(config.addr).await.map_err(failed)?;
        let addr = listener.local_addr().map_err(failed)?;
        config.addr = addr;
        // The root is a small file, read once before anything is answered.
        let state = State::open(config)?;
        Ok(Server { listener, addr, state })
    }

    /// The address taken.
    pub fn local_addr(&self) -> SocketAddr {
        self.addr
    }

    /// The state that is served.
    pub fn state(&self) -> &Arc<State> {
        &self.state
    }

    /// Answers until `shutdown` is ready; then takes no more connections and ends those open within the configured time.
    pub async fn run(self, shutdown: impl Future<Output = ()>) {
        let config = self.state.config();
        let slots = Arc::new(Semaphore::new(config.connections_max));
        let graceful = GracefulShutdown::new();
        let mut shutdown = pin!(shutdown);
        loop {
            let accepted = tokio::select! {
                biased;
                () = shutdown.as_mut() => break,
                accepted = self.listener.accept() => accepted,
            };
            match accepted {
                // A client beyond the bound sees its connection closed; the queue of the system never fills.
                Ok((stream, _)) => {
                    if let Ok(slot) = slots.clone().try_acquire_owned() {
                        tokio::spawn(connection(self.state.clone(), stream, slot, graceful.watcher()));
                    }
                }
                // Out of file handles, or a client gone before it was taken: wait for others to end.
                Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
            }
        }
        drop(self.listener);
        // What is still open after that time is dropped with the runtime.
        if tokio::time::timeout(config.shutdown_time, graceful.shutdown()).await.is_err() {
            slots.close();
        }
    }
}

async fn connection(state: Arc<State>, stream: TcpStream, slot: OwnedSemaphorePermit, watcher: Watcher) {
    // Answers are written whole: waiting for more only costs the reader 40 ms. A socket without the option still works.
    if stream.set_nodelay(true).is_err() {
        return;
    }
    let progress = Progress::default();
    let io = Counted::new(TokioIo::new(stream), progress.clone());
    let (time, least) = (state.config().progress_time, state.config().progress_bytes);
    let service = {
        let progress = progress.clone();
        service_fn(move |request: hyper::Request<hyper::body::Incoming>| {
            progress.request();
            let state = state.clone();
            async move {
                Ok::<_, Infallible>(respond(&state, request.method(), request.uri(), request.headers()).await)
            }
        })
    };
    let connection = http1::Builder::new()
        .max_header_size(HEAD_BYTES_MAX)
        .max_buf_size(BUFFER_BYTES_MAX)
        .serve_connection(io, service);
    // How a connection ended tells nothing that the client does not know: it is closed either way.
    drop(watch(watcher.watch(connection), &progress, time, least).await);
    drop(slot);
}
