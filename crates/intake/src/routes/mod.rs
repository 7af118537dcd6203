//! The paths of docs/spec/intake.md, a file each.

mod app;
mod body;
mod enrol;
mod events;
pub mod hello;
mod name;
pub mod openapi;
mod operator;
mod stations;
pub mod uploads;

use crate::gate::{gate, words};
use crate::problem::Problem;
use crate::service::Service;
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use std::sync::Arc;

/// What officers reach.
pub fn public(service: &Arc<Service>) -> Router {
    Router::new()
        .route("/", get(app::home))
        .route("/petugas", get(app::home))
        .route("/petugas/", get(app::index))
        .route("/petugas/{*path}", get(app::file))
        .route("/intake/v1/hello", get(hello::hello))
        .route("/intake/v1/stations/{code}", get(stations::station))
        .route("/intake/v1/release", get(app::release))
        .route("/intake/v1/offers/{ticket}", get(enrol::offer))
        .route("/intake/v1/enrol", post(enrol::enrol))
        .route("/intake/v1/events", post(events::submit))
        .route("/intake/v1/events/{id}", get(events::ask))
        .route("/intake/v1/events/{id}/proof", get(events::proof))
        .route("/intake/v1/uploads", post(uploads::create))
        .route(
            "/intake/v1/uploads/{id}",
            axum::routing::head(uploads::ask).patch(uploads::append).delete(uploads::give_up),
        )
        .route("/intake/v1/openapi.json", get(openapi::document))
        .route("/intake/v1/health/live", get(operator::live))
        .route("/intake/v1/health/ready", get(operator::ready))
        .fallback(|| async { Problem::NoPath })
        .method_not_allowed_fallback(|| async { Problem::NoMethod })
        .layer(from_fn_with_state(service.clone(), gate))
        .with_state(service.clone())
}

/// What the operator's machines reach.
pub fn operator(service: &Arc<Service>) -> Router {
    Router::new()
        .route("/metrics", get(operator::metrics))
        .route("/health/live", get(operator::live))
        .route("/health/ready", get(operator::ready))
        .layer(from_fn(words))
        .with_state(service.clone())
}
