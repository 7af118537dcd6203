//! The officer's app: files that the binary carries.

use super::name::Name;
use crate::problem::Problem;
use crate::service::Service;
use axum::body::Body;
use axum::extract::State;
use axum::http::{Response, header};
use axum::response::Redirect;
use std::borrow::Cow;
use std::sync::Arc;

/// Everything from this address, nothing from elsewhere; WebAssembly may be compiled.
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; \
    img-src 'self' blob: data:; media-src 'self' blob:; connect-src *; worker-src 'self' blob:; \
    frame-ancestors 'none'; base-uri 'none'; form-action 'none'; object-src 'none'";

/// An officer who types the bare address.
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

fn answer(service: &Service, path: &str) -> Result<axum::response::Response, Problem> {
    let (media_type, bytes) = (service.around.app)(path).ok_or(Problem::NoPath)?;
    let body = match bytes {
        Cow::Borrowed(bytes) => Body::from(bytes),
        Cow::Owned(bytes) => Body::from(bytes),
    };
    Response::builder()
        .header(header::CONTENT_TYPE, media_type)
        .header(header::CACHE_CONTROL, "no-cache")
        .header("content-security-policy", POLICY)
        .header("permissions-policy", "camera=(self), geolocation=(), microphone=()")
        .header("referrer-policy", "no-referrer")
        .header("cross-origin-opener-policy", "same-origin")
        .body(body)
        .map_err(|_| Problem::Fault)
}
