//! Listening: connections are accepted and counted, TLS is spoken where it is set up, and at the end the open requests are
//! answered before the sockets close.

use crate::budget::{Network, Prefix};
use crate::config::{Config, Dependencies, HEAD_BYTES_MAX, STREAMS_MAX, Tls, UPLOAD_SECONDS};
use crate::fault::ServeError;
use crate::gate::{Peer, Secure};
use crate::routes;
use crate::service::Service;
use crate::standing::{Counted, Crowd, For, Standing, Watched, watch};
use axum::Router;
use axum::extract::Request;
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use hyper_util::service::TowerToHyperService;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use std::future::Future;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch as told};
use tokio_rustls::TlsAcceptor;

/// A service that listens and does not answer yet.
pub struct Server {
    service: Arc<Service>,
    listeners: Vec<(TcpListener, Option<TlsAcceptor>)>,
    operator: Option<TcpListener>,
}

impl Server {
    /// Opens the folder and takes the addresses.
    ///
    /// # Errors
    /// [`ServeError`].
    pub async fn bind(config: Config, given: Dependencies) -> Result<Self, ServeError> {
        let mut listeners = Vec::new();
        for listener in &config.listen {
            let tls = listener.tls.as_ref().map(acceptor).transpose()?;
            listeners.push((bind(listener.addr).await?, tls));
        }
        let operator = match config.operator {
            Some(addr) => Some(bind(addr).await?),
            None => None,
        };
        Ok(Server { service: Service::open(config, given)?, listeners, operator })
    }

    /// The addresses taken, in the order of the configuration.
    pub fn addresses(&self) -> Vec<SocketAddr> {
        self.listeners.iter().filter_map(|(l, _)| l.local_addr().ok()).collect()
    }

    /// The operator's address, when there is one.
    pub fn operator_address(&self) -> Option<SocketAddr> {
        self.operator.as_ref().and_then(|l| l.local_addr().ok())
    }

    /// The PINs of this service's codes.
    pub fn pins(&self) -> &crate::PinBook {
        &self.service.pins
    }

    /// Answers until `shutdown` is ready; then takes no more and ends what is open within the configured time.
    pub async fn run(self, shutdown: impl Future<Output = ()>) {
        let service = self.service;
        let bounds = service.config.bounds;
        let (stop, stopped) = told::channel(false);
        let house = House::of(bounds.connections_max);
        let mut tasks = Vec::new();
        let public = routes::public(&service);
        for (listener, tls) in self.listeners {
            let door = Door {
                service: service.clone(),
                router: public.clone(),
                tls,
                house: house.clone(),
                behind: true,
            };
            tasks.push(tokio::spawn(door.stand(listener, stopped.clone())));
        }
        if let Some(listener) = self.operator {
            let router = routes::operator(&service);
            // A house of its own: who fills the public one does not keep the operator out.
            let door = Door {
                service: service.clone(),
                router,
                tls: None,
                house: House::of(OPERATOR_CONNECTIONS),
                behind: false,
            };
            tasks.push(tokio::spawn(door.stand(listener, stopped.clone())));
        }
        tasks.push(tokio::spawn(sweep(service.clone(), stopped)));
        shutdown.await;
        service.end();
        stop.send_replace(true);
        for task in tasks {
            if task.await.is_err() {
                tracing::error!("a listener panicked");
            }
        }
    }
}

async fn bind(addr: SocketAddr) -> Result<TcpListener, ServeError> {
    let socket = match addr {
        SocketAddr::V4(_) => tokio::net::TcpSocket::new_v4(),
        SocketAddr::V6(_) => tokio::net::TcpSocket::new_v6(),
    };
    let listening = socket.and_then(|socket| {
        socket.set_reuseaddr(true)?;
        socket.bind(addr)?;
        // The system cuts it to its own bound: a burst of connections should wait, not be refused.
        socket.listen(4_096)
    });
    listening.map_err(|source| ServeError::Listen { addr, source })
}

fn acceptor(tls: &Tls) -> Result<TlsAcceptor, ServeError> {
    let bad = |e: &dyn std::fmt::Display| ServeError::Tls(e.to_string());
    let chain: Vec<CertificateDer<'static>> = CertificateDer::pem_slice_iter(tls.certificates.as_bytes())
        .collect::<Result<_, _>>()
        .map_err(|e| bad(&e))?;
    let key = PrivateKeyDer::from_pem_slice(tls.key.as_bytes()).map_err(|e| bad(&e))?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|e| bad(&e))?
        .with_no_client_auth()
        .with_single_cert(chain, key);
    let mut config = config.map_err(|e| bad(&e))?;
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(TlsAcceptor::from(Arc::new(config)))
}

/// How often one looks whether it may begin its handshake.
const HANDSHAKE_TURN: Duration = Duration::from_millis(50);
/// Connections to the operator's address at once.
const OPERATOR_CONNECTIONS: usize = 64;
/// Connections that wait for another one to give way, at once.
const WAITING: usize = 256;
/// How long one waits for that.
const GIVE_WAY_TIME: Duration = Duration::from_secs(1);

/// The places that listeners share, and who has them.
#[derive(Clone)]
struct House {
    slots: Arc<Semaphore>,
    waiting: Arc<Semaphore>,
    crowd: Arc<Crowd>,
}

impl House {
    fn of(places: usize) -> Self {
        House {
            slots: Arc::new(Semaphore::new(places)),
            waiting: Arc::new(Semaphore::new(WAITING)),
            crowd: Arc::default(),
        }
    }

    /// A place; where all are taken, that of the oldest connection without a request in hand.
    async fn place(&self) -> Option<OwnedSemaphorePermit> {
        if let Ok(slot) = self.slots.clone().try_acquire_owned() {
            return Some(slot);
        }
        let _waits = self.waiting.try_acquire().ok()?;
        if !self.crowd.make_room() {
            return None;
        }
        tokio::time::timeout(GIVE_WAY_TIME, self.slots.clone().acquire_owned()).await.ok()?.ok()
    }
}

/// One listener.
#[derive(Clone)]
struct Door {
    service: Arc<Service>,
    router: Router,
    tls: Option<TlsAcceptor>,
    house: House,
    /// Whether proxies pass connections on to it.
    behind: bool,
}

impl Door {
    async fn stand(self, listener: TcpListener, mut stopped: told::Receiver<bool>) {
        let graceful = GracefulShutdown::new();
        loop {
            let accepted = tokio::select! {
                biased;
                _ = stopped.wait_for(|s| *s) => break,
                accepted = listener.accept() => accepted,
            };
            match accepted {
                Ok((stream, from)) => self.enter(stream, from, graceful.watcher()),
                // Out of file handles, or a client gone before it was taken: wait for others to end.
                Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
            }
        }
        drop(listener);
        let ended = tokio::time::timeout(self.service.config.bounds.shutdown_time, graceful.shutdown()).await;
        if ended.is_err() {
            tracing::warn!("connections were still open at the end");
        }
    }

    /// Takes a connection: of a proxy's, whose it is is asked first.
    fn enter(&self, mut stream: TcpStream, from: SocketAddr, watcher: Watcher) {
        let door = self.clone();
        if !self.behind || !self.service.config.proxies.contains(&from.ip().to_canonical()) {
            let counts = self.counts(from.ip());
            tokio::spawn(async move { door.stay(stream, from.ip(), counts, watcher).await });
            return;
        }
        tokio::spawn(async move {
            let head_time = door.service.config.bounds.head_time;
            match tokio::time::timeout(head_time, crate::proxy::client(&mut stream)).await {
                Ok(Ok(client)) => {
                    let address = client.unwrap_or(from.ip());
                    let counts = door.counts(address);
                    door.stay(stream, address, counts, watcher).await;
                }
                // A proxy that does not say whose connection it is would make everybody one address.
                _ => {
                    door.service.metrics.turned_away.inc();
                }
            }
        });
    }

    /// A place among those of its address and network; where there are too many of which nobody knows whose they are, the
    /// oldest of them gives way.
    fn counts(&self, address: IpAddr) -> Option<For> {
        let (service, bounds) = (&self.service, &self.service.config.bounds);
        let (prefix, network) = (Prefix::of(address), Network::of(address));
        let crowd = &self.house.crowd;
        let of_address = service.open.enter(prefix, bounds.connections_per_address).or_else(|| {
            // Beyond the bound by those that are closing.
            crowd.make_room_of(network, Some(prefix)).then(|| service.open.enter(prefix, usize::MAX))?
        })?;
        let of_network = service.networks.enter(network, bounds.connections_per_network).or_else(|| {
            crowd.make_room_of(network, None).then(|| service.networks.enter(network, usize::MAX))?
        })?;
        Some(For::Address(of_address, of_network))
    }

    /// Serves a connection to its end, or closes it at once when there are too many.
    async fn stay(self, stream: TcpStream, address: IpAddr, counts: Option<For>, watcher: Watcher) {
        let metrics = &self.service.metrics;
        let Some(counts) = counts else {
            metrics.turned_away.inc();
            return;
        };
        match self.house.place().await {
            Some(slot) => {
                metrics.connections.inc();
                metrics.open.inc();
                let prefix = Prefix::of(address);
                let standing = Arc::new(Standing::new(counts));
                let from = (Network::of(address), prefix);
                let (number, give_way) = self.house.crowd.enter(standing.clone(), from);
                let connection = self.connection(stream, prefix, standing.clone(), watcher);
                watch(connection, &standing, &give_way, self.service.config.bounds).await;
                self.house.crowd.leave(number);
                metrics.open.dec();
                drop(slot);
            }
            None => {
                metrics.turned_away.inc();
            }
        }
    }

    async fn connection(&self, stream: TcpStream, prefix: Prefix, standing: Arc<Standing>, watcher: Watcher) {
        if stream.set_nodelay(true).is_err() {
            return;
        }
        let bounds = self.service.config.bounds;
        match &self.tls {
            None => self.serve(stream, prefix, standing, watcher).await,
            Some(tls) => {
                // Handshakes cost a signature: an address that begins very many of them waits for its turn.
                let turn = async {
                    while self.service.handshakes.has(prefix, 1).is_err() {
                        tokio::time::sleep(HANDSHAKE_TURN).await;
                    }
                };
                if tokio::time::timeout(bounds.head_time, turn).await.is_err() {
                    return;
                }
                self.service.handshakes.take(prefix, 1);
                if let Ok(Ok(stream)) = tokio::time::timeout(bounds.head_time, tls.accept(stream)).await {
                    self.serve(stream, prefix, standing, watcher).await;
                }
            }
        }
    }

    async fn serve<S>(&self, stream: S, prefix: Prefix, standing: Arc<Standing>, watcher: Watcher)
    where
        S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let bounds = self.service.config.bounds;
        let mut builder = auto::Builder::new(TokioExecutor::new());
        builder
            .http1()
            .timer(TokioTimer::new())
            .header_read_timeout(bounds.head_time)
            .max_headers(64)
            .max_buf_size(HEAD_BYTES_MAX.max(64 << 10));
        builder
            .http2()
            .timer(TokioTimer::new())
            .max_concurrent_streams(STREAMS_MAX)
            .max_header_list_size(HEAD_BYTES_MAX as u32)
            .max_pending_accept_reset_streams(20)
            .keep_alive_interval(bounds.idle_time)
            .keep_alive_timeout(bounds.head_time);
        let router = TowerToHyperService::new(self.router.clone());
        let secure = self.tls.is_some();
        let stream = Watched::new(stream, standing.clone());
        let service = service_fn(move |request: hyper::Request<Incoming>| {
            let open = standing.asks(request.version() == hyper::Version::HTTP_2);
            let standing = standing.clone();
            let mut request: Request =
                request.map(|body| Counted::body(axum::body::Body::new(body), standing.clone(), None));
            request.extensions_mut().insert(Peer(prefix));
            request.extensions_mut().insert(standing.clone());
            if secure {
                request.extensions_mut().insert(Secure);
            }
            let answer = hyper::service::Service::call(&router, request);
            async move {
                answer.await.map(|response| response.map(|body| Counted::body(body, standing, Some(open))))
            }
        });
        let connection = builder.serve_connection(TokioIo::new(stream), service);
        // How a connection ended tells nothing that the client does not know: it is closed either way.
        drop(watcher.watch(connection.into_owned()).await);
    }
}

/// Gives up uploads that nobody has touched for a day, and those of which nothing has come for minutes.
async fn sweep(service: Arc<Service>, mut stopped: told::Receiver<bool>) {
    const EVERY: Duration = Duration::from_secs(60);
    loop {
        tokio::select! {
            _ = stopped.wait_for(|s| *s) => return,
            () = tokio::time::sleep(EVERY) => {}
        }
        let worker = service.clone();
        let now = (service.given.clock)().0;
        let (before, empty) = (now - UPLOAD_SECONDS, now - service.config.bounds.empty_upload_seconds);
        let swept =
            tokio::task::spawn_blocking(move || worker.blobs.forget_begun_before(before, empty)).await;
        match swept {
            Ok(Ok(0)) => {}
            Ok(Ok(count)) => tracing::info!(count, "uploads that nobody went on with are gone"),
            Ok(Err(error)) => tracing::error!(%error, "old uploads can't be removed"),
            Err(_) => tracing::error!("removing old uploads panicked"),
        }
    }
}
