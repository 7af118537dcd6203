//! The desk of an open log, over HTTP: its interface, its pages, and beside them the public files that the pages show.
//!
//! It speaks no TLS: it is for this machine, or stands behind one that does (docs/proxies.md).

use crate::clock::system_clock;
use crate::face::{Exit, Failure, io};
use crate::tree::Tree;
use crate::{desk_app, keys};
use axum::Router;
use axum::body::Body;
use axum::extract::{Path as PathOf, Request};
use axum::http::{Response, StatusCode, header};
use axum::response::Redirect;
use axum::routing::get;
use intake::PinBook;
use model::{Manifest, SecretKey, manifest};
use residency::DataClass;
use service::desk::{DeskElection, DeskLog, DeskTexts, Queue, manifest_in_force};
use service::{Home, KeyName, LogHome};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};
use texts::failure;

/// Everything from this address, nothing from elsewhere; WebAssembly may be compiled, and pictures cut.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; \
    connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";
/// How often drafts that have run out are closed, and what was signed is handed in again.
const SETTLE_EVERY: Duration = Duration::from_secs(60);

/// A desk that listens.
pub struct DeskService {
    desk: Arc<desk::Desk>,
    listener: tokio::net::TcpListener,
    tree: PathBuf,
    /// Where its people open it.
    pub page: String,
}

impl DeskService {
    /// Opens the desk of a log and listens for it.
    pub async fn bind(log: &Arc<LogHome>, queue: &Arc<Queue>, addr: SocketAddr) -> Result<Self, Failure> {
        let site = site(log)?;
        let page = site.origins.first().cloned().unwrap_or_default();
        let folder = log.home.folder.join("meja");
        service::declared::own(&log.home, &folder, &[DataClass::OperatorRecords])?;
        let seed = keys::seed_or_new(&log.home.keys().join("desk.seed"))?;
        let pins = log.home.intake().join("pins");
        let book = PinBook::open(pins.clone()).map_err(|e| io(&pins, e))?;
        let latest = Latest { folder: log.home.tree(), held: Mutex::default() };
        let published = Arc::new(move |path: &str| latest.file(path));
        let given = desk::Given {
            log: Arc::new(DeskLog::new(log)),
            election: Arc::new(DeskElection::new(log, queue, published)),
            texts: Arc::new(DeskTexts::of(&log.home)),
            pins: Arc::new(move |ticket, pin, now| match book.check(ticket, pin, now) {
                Ok(intake::pins::Verdict::Right) => Some(desk::Verdict::Right),
                Ok(intake::pins::Verdict::Wrong) => Some(desk::Verdict::Wrong),
                Ok(intake::pins::Verdict::Wait { seconds }) => Some(desk::Verdict::Wait { seconds }),
                Err(error) => {
                    tracing::error!(part = "desk", %error, "the PINs can't be read");
                    None
                }
            }),
            registrar: keys::secret(&log.home, KeyName::Registrar)?,
            site,
            key: SecretKey::from_seed(&seed),
            clock: system_clock(),
            random: Arc::new(|bytes| {
                if let Err(error) = getrandom::fill(bytes) {
                    // Nobody may be let in by a number that can be guessed.
                    tracing::error!(part = "desk", %error, "no randomness");
                    std::process::abort();
                }
            }),
        };
        let desk = desk::Desk::open(&folder, given).map_err(|e| io(&folder, std::io::Error::other(e)))?;
        let listener = tokio::net::TcpListener::bind(addr)
            .await
            .map_err(|e| Failure::new(Exit::Input, |lang| failure::C3160(lang, addr, &e)))?;
        Ok(DeskService { desk, listener, tree: log.home.tree(), page })
    }

    /// Answers until the order to end comes.
    pub async fn run(self, ended: impl Future<Output = ()> + Send + 'static) {
        let DeskService { desk, listener, tree, .. } = self;
        let settling = Arc::clone(&desk);
        let settle = tokio::spawn(async move {
            loop {
                tokio::time::sleep(SETTLE_EVERY).await;
                let desk = Arc::clone(&settling);
                if let Ok(Err(error)) = tokio::task::spawn_blocking(move || desk.settle()).await {
                    tracing::error!(part = "desk", %error, "drafts can't be settled");
                }
            }
        });
        let served = axum::serve(listener, router(desk, tree)).with_graceful_shutdown(ended).await;
        settle.abort();
        if let Err(error) = served {
            tracing::error!(part = "desk", %error, "the desk has ended");
        }
    }
}

/// Where people open the desk of an election, as its published manifest says; this machine where it says nothing.
pub fn page_of(home: &Home) -> String {
    let tree = Tree::open(&home.tree().to_string_lossy());
    let manifest = tree.and_then(|tree| tree.json::<Manifest>(shapes::paths::MANIFEST));
    let desk = manifest.ok().and_then(|manifest| manifest.desks.into_iter().next());
    let page = desk.and_then(|desk| desk.origins.into_iter().next());
    page.unwrap_or_else(|| "http://localhost:8025".into())
}

/// The relying party and the pages of the desk, from the manifest in force.
fn site(log: &LogHome) -> Result<manifest::Desk, Failure> {
    let desks = manifest_in_force(log).map(|manifest| manifest.desks).unwrap_or_default();
    desks.into_iter().next().ok_or_else(|| Failure::new(Exit::Input, failure::C3161))
}

/// The public tree as it stands, opened again when it has changed.
struct Latest {
    folder: PathBuf,
    held: Mutex<Option<(SystemTime, Arc<Tree>)>>,
}

impl Latest {
    fn file(&self, path: &str) -> Option<Vec<u8>> {
        let root = self.folder.join(shapes::paths::ROOT);
        let changed = std::fs::metadata(root).and_then(|of| of.modified()).ok()?;
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let tree = match &*held {
            Some((at, tree)) if *at == changed => Arc::clone(tree),
            _ => {
                let tree = Arc::new(Tree::open(&self.folder.to_string_lossy()).ok()?);
                *held = Some((changed, Arc::clone(&tree)));
                tree
            }
        };
        drop(held);
        tree.file(path).ok()?
    }
}

fn router(desk: Arc<desk::Desk>, tree: PathBuf) -> Router {
    let home = || get(|| async { Redirect::temporary("/meja/") });
    let portal = Arc::new(Portal { tree, state: Mutex::default() });
    let public = || {
        let portal = Arc::clone(&portal);
        get(move |request: Request| async move { portal.answer(request).await })
    };
    Router::new()
        .route("/", home())
        .route("/meja", home())
        .route("/meja/", get(|| async { page("index.html") }))
        .route("/meja/{*path}", get(|PathOf(path): PathOf<String>| async move { page(&path) }))
        .route("/root.json", public())
        .route("/v1/{*path}", public())
        .route("/gambar/{*path}", public())
        .route("/log/{*path}", public())
        .merge(desk::router(desk))
}

/// A file of the pages.
fn page(path: &str) -> Response<Body> {
    let Some((media_type, gzip, bytes)) = desk_app::file(path) else { return empty(StatusCode::NOT_FOUND) };
    let mut response = Response::builder();
    if gzip {
        response = response.header(header::CONTENT_ENCODING, "gzip");
    }
    let response = response
        .header(header::CONTENT_TYPE, media_type)
        .header(header::CACHE_CONTROL, "no-cache")
        .header(header::CONTENT_SECURITY_POLICY, POLICY)
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .header(header::REFERRER_POLICY, "no-referrer")
        .header("permissions-policy", "camera=(), geolocation=(), microphone=(), publickey-credentials-get=(self), publickey-credentials-create=(self)")
        .header("cross-origin-opener-policy", "same-origin")
        .header("cross-origin-resource-policy", "same-origin")
        .body(Body::from(bytes));
    response.unwrap_or_else(|_| empty(StatusCode::INTERNAL_SERVER_ERROR))
}

fn empty(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}

/// The public files, from the first publication on.
struct Portal {
    tree: PathBuf,
    state: Mutex<Option<Arc<server::State>>>,
}

impl Portal {
    async fn answer(&self, request: Request) -> Response<Body> {
        let Some(state) = self.opened() else { return empty(StatusCode::NOT_FOUND) };
        server::respond(&state, request.method(), request.uri(), request.headers()).await
    }

    fn opened(&self) -> Option<Arc<server::State>> {
        let mut held = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if held.is_none() {
            *held = open(&self.tree);
        }
        held.clone()
    }
}

fn open(tree: &Path) -> Option<Arc<server::State>> {
    let config =
        crate::commands::serve::portal_config(tree, SocketAddr::from(([127, 0, 0, 1], 0)), MEMORY_MIB);
    server::State::open(config).ok()
}

/// Memory for public files that are often read.
const MEMORY_MIB: usize = 64;
