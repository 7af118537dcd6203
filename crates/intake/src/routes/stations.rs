//! `GET /stations/{code}`: public registry data of a station, or the stations of a region.

use super::name::Name;
use crate::problem::Problem;
use crate::service::Service;
use axum::body::Body;
use axum::extract::State;
use axum::http::header;
use axum::response::Response;
use model::StationCode;
use std::sync::Arc;

/// A station's facts, with the proof that they are the election's; of a region, its stations.
#[utoipa::path(
    get,
    path = "/intake/v1/stations/{code}",
    params(("code" = StationCode, Path, description = "Code of a station or region")),
    responses((status = 200, description = "The station, or the region's stations", body = super::openapi::StationOrRegion)),
    extensions(("x-refusals" = json!(["I1003"])))
)]
pub async fn station(State(service): State<Arc<Service>>, Name(code): Name) -> Result<Response, Problem> {
    StationCode::new(&code).map_err(|_| Problem::NoStation)?;
    let file = (service.given.stations)(&code).ok_or(Problem::NoStation)?;
    let response =
        Response::builder().header(header::CONTENT_TYPE, "application/json").body(Body::from(file));
    response.map_err(|_| Problem::Fault)
}
