//! `GET /stations/{code}`: public registry data of a station, or the stations of a region.

use crate::problem::Problem;
use crate::service::Service;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::Response;
use std::sync::Arc;

pub async fn station(
    State(service): State<Arc<Service>>,
    Path(code): Path<String>,
) -> Result<Response, Problem> {
    model::StationCode::new(&code).map_err(|_| Problem::NoStation)?;
    let file = (service.around.stations)(&code).ok_or(Problem::NoStation)?;
    let response =
        Response::builder().header(header::CONTENT_TYPE, "application/json").body(Body::from(file));
    response.map_err(|_| Problem::Fault)
}
