//! The officer's app: files that the binary carries.

use super::name::Name;
use crate::problem::Problem;
use crate::service::{Service, json};
use axum::body::Body;
use axum::extract::State;
use axum::http::{Response, header};
use axum::response::Redirect;
use device::ReleaseAnswer;
use std::borrow::Cow;
use std::sync::Arc;

/// Everything from this address, nothing from elsewhere; WebAssembly may be compiled.
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; \
    img-src 'self' blob: data:; media-src 'self' blob:; connect-src *; worker-src 'self' blob:; \
    frame-ancestors 'none'; base-uri 'none'; form-action 'none'; object-src 'none'";

/// An officer who types the bare address, or leaves the last slash out.
pub async fn home() -> Redirect {
    Redirect::temporary("/petugas/")
}

/// The app.
pub async fn index(State(service): State<Arc<Service>>) -> Result<axum::response::Response, Problem> {
    answer(&service, "index.html")
}

/// A file of it.
pub async fn file(
    State(service): State<Arc<Service>>,
    Name(path): Name,
) -> Result<axum::response::Response, Problem> {
    answer(&service, &path)
}

/// The release of the officers' app that is handed out. That it is the log's newest, `GET /hello` shows.
#[utoipa::path(
    get,
    path = "/intake/v1/release",
    responses((status = 200, description = "The release", body = ReleaseAnswer)),
    extensions(("x-refusals" = json!(["I1010"])))
)]
pub async fn release(State(service): State<Arc<Service>>) -> Result<axum::response::Response, Problem> {
    let manifest = service.given.release.clone().ok_or(Problem::Unknown)?;
    let worker = service.clone();
    let before = tokio::task::spawn_blocking(move || worker.release_as_before());
    let (entries, proof) = before.await.map_err(|_| Problem::Fault)?.unwrap_or_default();
    json(200, &ReleaseAnswer { manifest, entries, proof })
}

fn answer(service: &Service, path: &str) -> Result<axum::response::Response, Problem> {
    let file = (service.given.app)(path).ok_or(Problem::NoPath)?;
    let body = match file.bytes {
        Cow::Borrowed(bytes) => Body::from(bytes),
        Cow::Owned(bytes) => Body::from(bytes),
    };
    let mut response = Response::builder();
    if file.gzip {
        response = response.header(header::CONTENT_ENCODING, "gzip");
    }
    response
        .header(header::CONTENT_TYPE, file.media_type)
        .header(header::CACHE_CONTROL, "no-cache")
        .header("content-security-policy", POLICY)
        .header("permissions-policy", "camera=(self), geolocation=(), microphone=()")
        .header("referrer-policy", "no-referrer")
        .header("cross-origin-opener-policy", "same-origin")
        .body(body)
        .map_err(|_| Problem::Fault)
}
