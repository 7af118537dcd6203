//! Health, and figures for the operator.

use crate::problem::Problem;
use crate::service::{Service, json};
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use std::sync::Arc;

/// Answer to `GET /health/live`.
#[derive(serde::Serialize, utoipa::ToSchema)]
pub struct Live {
    /// Always true.
    live: bool,
}

/// Answer to `GET /health/ready`.
#[derive(serde::Serialize, utoipa::ToSchema)]
pub struct Ready {
    /// Always true.
    ready: bool,
}

/// The process answers.
#[utoipa::path(
    get,
    path = "/intake/v1/health/live",
    responses((status = 200, description = "It answers", body = Live))
)]
pub async fn live() -> Result<Response, Problem> {
    json(200, &Live { live: true })
}

/// Requests can be answered: the log is open with its first checkpoint, and the service is not ending.
#[utoipa::path(
    get,
    path = "/intake/v1/health/ready",
    responses((status = 200, description = "Requests can be answered", body = Ready)),
    extensions(("x-refusals" = json!(["I1015"])))
)]
pub async fn ready(State(service): State<Arc<Service>>) -> Result<Response, Problem> {
    if service.is_ending() {
        return Err(Problem::Ending);
    }
    match service.around.ledger.size() {
        0 => Err(Problem::Busy),
        _ => json(200, &Ready { ready: true }),
    }
}

/// The figures.
pub async fn metrics(State(service): State<Arc<Service>>) -> Response {
    const TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    ([(header::CONTENT_TYPE, TYPE)], service.metrics.text()).into_response()
}
