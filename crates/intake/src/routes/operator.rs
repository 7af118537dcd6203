//! Health, and figures for the operator.

use crate::config::Publishing;
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
    /// Whether what an operator leaves for the log is taken.
    inbox: Doing,
    /// Whether the public tree is brought up to date. It stops nothing here.
    publishing: Doing,
    /// Whether pictures can be taken: the disk has room above the floor that is kept for events and the log.
    pictures: Doing,
    /// Whether what is admitted comes under checkpoints.
    sequencing: Doing,
    /// Admitted entries that are under no checkpoint.
    unsequenced: u64,
    /// Age of the oldest of them, seconds; 0 when there is none.
    unsequenced_seconds: i64,
}

/// How a part of the work beside the requests is doing.
#[derive(Clone, Copy, serde::Serialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
enum Doing {
    /// It had a good round lately.
    Running,
    /// It had none for long, or it has ended by itself.
    Stalled,
    /// Publishing alone: numbers wait until something beside this machine's clock says that the hour has come.
    Unconfirmed,
}

const fn doing(runs: bool) -> Doing {
    if runs { Doing::Running } else { Doing::Stalled }
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

/// New events can be admitted: the log is open with its first checkpoint, somebody sequences, and the service is not ending.
///
/// A publisher that has stalled is told here and in the figures and makes nothing unready.
#[utoipa::path(
    get,
    path = "/intake/v1/health/ready",
    responses((status = 200, description = "New events can be admitted", body = Ready)),
    extensions(("x-refusals" = json!(["I1015", "I1022"])))
)]
pub async fn ready(State(service): State<Arc<Service>>) -> Result<Response, Problem> {
    if service.is_ending() {
        return Err(Problem::Ending);
    }
    if service.given.ledger.size() == 0 {
        return Err(Problem::Busy);
    }
    service.admits()?;
    let work = (service.given.work)();
    let worker = service.clone();
    let probed = tokio::task::spawn_blocking(move || worker.blobs.probe()).await;
    let ready = Ready {
        ready: true,
        inbox: doing(work.inbox),
        publishing: match work.publishing {
            Publishing::Running => Doing::Running,
            Publishing::Stalled => Doing::Stalled,
            Publishing::Unconfirmed => Doing::Unconfirmed,
        },
        pictures: doing(matches!(probed, Ok(Ok(())))),
        sequencing: doing(work.sequencer),
        unsequenced: service.given.ledger.pending(),
        unsequenced_seconds: service.unsequenced_for().unwrap_or(0),
    };
    json(200, &ready)
}

/// The figures.
pub async fn metrics(State(service): State<Arc<Service>>) -> Response {
    const TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    let work = (service.given.work)();
    let waits = (service.given.ledger.pending(), service.unsequenced_for());
    service.metrics.look(&work, waits, service.admits().is_ok());
    ([(header::CONTENT_TYPE, TYPE)], service.metrics.text()).into_response()
}
