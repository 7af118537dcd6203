//! The witness over HTTP/1.1. TLS, and limits of how often somebody asks, are for what stands before it.

use crate::witness::{Answer, REQUEST_BYTES_MAX, Witness};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{Response, StatusCode, header};
use axum::routing::{get, post};
use std::sync::Arc;
use tokio::net::TcpListener;

/// Answers until `shutdown` is ready, and then ends what is open.
///
/// # Errors
/// The listener's.
pub async fn serve(
    witness: Arc<Witness>,
    listener: TcpListener,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let routes = Router::new()
        .route("/add-checkpoint", post(add))
        .route("/{origin}/checkpoint", get(latest))
        .layer(DefaultBodyLimit::max(REQUEST_BYTES_MAX))
        .with_state(witness);
    axum::serve(listener, routes).with_graceful_shutdown(shutdown).await
}

async fn add(State(witness): State<Arc<Witness>>, body: Bytes) -> Response<Body> {
    // It waits for the disk.
    let asked = tokio::task::spawn_blocking(move || witness.add_checkpoint(&body)).await;
    asked.map_or_else(|_| broken(), answered)
}

async fn latest(State(witness): State<Arc<Witness>>, Path(origin): Path<String>) -> Response<Body> {
    let asked = tokio::task::spawn_blocking(move || witness.checkpoint(&origin)).await;
    asked.map_or_else(|_| broken(), answered)
}

fn answered(answer: Answer) -> Response<Body> {
    let response = Response::builder()
        .status(answer.status)
        .header(header::CONTENT_TYPE, answer.content_type)
        .header(header::CACHE_CONTROL, "no-store")
        .body(Body::from(answer.body));
    response.unwrap_or_else(|_| broken())
}

fn broken() -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    response
}
