//! `GET /hello`: who this is, and whom its phones may believe.

use crate::config::{EVENT_BYTES_MAX, GREY_BYTES_MAX, ORIGINAL_BYTES_MAX};
use crate::problem::Problem;
use crate::service::{Service, json};
use axum::extract::State;
use axum::http::Uri;
use axum::response::Response;
use device::{Hello, Limits};
use std::sync::Arc;

/// What the asking phone has seen of the log.
#[derive(utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "a shape for the document")]
pub struct From {
    /// Entries under the checkpoint that it keeps: the answer then has the hashes that lead from there to its own.
    /// What is no size of a log is as if it were not there: who asks must be answered.
    #[param(required = false)]
    from: Option<String>,
}

/// Who this is, whom its phones may believe, and what is taken at most.
#[utoipa::path(
    get,
    path = "/intake/v1/hello",
    params(From),
    responses((status = 200, description = "Who this is", body = Hello)),
    extensions(("x-refusals" = json!(["I1015"])))
)]
pub async fn hello(State(service): State<Arc<Service>>, uri: Uri) -> Result<Response, Problem> {
    let from = uri.query().and_then(|query| query.strip_prefix("from=")?.parse().ok());
    let worker = service.clone();
    let told = tokio::task::spawn_blocking(move || worker.nation(from));
    let (nation, consistency) = told.await.map_err(|_| Problem::Fault)??;
    let given = &service.given;
    json(
        200,
        &Hello {
            origin: given.ledger.origin().to_owned(),
            policy: given.policy.clone(),
            policy_signature: given.policy_signature.clone(),
            time: (given.clock)(),
            registrar: given.registrar.id(),
            nation,
            consistency,
            limits: Limits {
                event: EVENT_BYTES_MAX as u64,
                grey: GREY_BYTES_MAX,
                original: ORIGINAL_BYTES_MAX,
            },
        },
    )
}
