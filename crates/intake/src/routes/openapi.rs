//! `GET /openapi.json`: this interface in OpenAPI 3.1, generated from the handlers and from the types of their answers.
//!
//! A handler says in `x-refusals` with which codes it may refuse; statuses and words follow from the table of `problem`,
//! so that no status is written twice.

use crate::problem::{ProblemDetails, table};
use axum::body::Body;
use axum::http::header;
use axum::response::Response;
use device::{Accepted, StationAnswer};
use model::{Lang, StationCode};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::sync::LazyLock;
use utoipa::{OpenApi, ToSchema};

/// Refusals that every request may meet: its address has wasted its budget, the service is ending, a fault of ours.
const EVERYWHERE: [&str; 3] = ["I1004", "I1016", "I1018"];
/// What a handler lists for "whatever the log says of the event".
const LOG: &str = "E";
/// Status of an event that the log refuses.
const LOG_STATUS: u16 = 422;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Sirekap intake",
        description = "How an officer's device gets its mandate, hands in forms and pictures, and gets a receipt: docs/spec/intake.md. \
            Beside what each operation lists, any other path is answered with I1001 (404), any other method with I1002 (405), \
            and OPTIONS with 204 (CORS, and what tus asks of it). What is not HTTP, or has a head above its bounds, gets 400 or 431 without a body."
    ),
    paths(
        super::hello::hello,
        super::stations::station,
        super::app::release,
        super::enrol::offer,
        super::enrol::enrol,
        super::events::submit,
        super::events::ask,
        super::events::proof,
        super::uploads::create,
        super::uploads::ask,
        super::uploads::append,
        super::uploads::give_up,
        super::operator::live,
        super::operator::ready,
        document,
    ),
    components(schemas(ProblemDetails, Accepted, StationAnswer, Region))
)]
struct Document;

/// Who asks: docs/spec/intake.md, "Who asks".
#[derive(utoipa::IntoParams)]
#[into_params(parameter_in = Header)]
#[expect(dead_code, reason = "a shape for the document")]
pub struct AuthHeader {
    /// `<key id> <unix seconds> <SHA-256 of what it is about> <signature, base64>`
    #[param(
        rename = "Sirekap-Auth",
        pattern = "^[0-9a-f]{64} [0-9]{1,12} [0-9a-f]{64} [A-Za-z0-9+/]{86}==$"
    )]
    sirekap_auth: String,
}

/// A region and its stations, for who takes over.
#[derive(ToSchema)]
#[expect(dead_code, reason = "the shape of what the binary hands in as bytes")]
pub struct Region {
    /// The region's code.
    code: StationCode,
    /// Its name.
    name: String,
    /// Its stations, in the register's order.
    stations: Vec<StationName>,
}

/// A station by name.
#[derive(ToSchema)]
#[expect(dead_code, reason = "the shape of what the binary hands in as bytes")]
pub struct StationName {
    /// The station's code.
    code: StationCode,
    /// `TPS 001`.
    name: String,
}

/// Answer to a code: a station, or a region.
#[derive(ToSchema)]
#[expect(dead_code, reason = "the shape of what the binary hands in as bytes")]
#[serde(untagged)]
pub enum StationOrRegion {
    /// A station's facts, with the proof that they are the election's.
    Station(StationAnswer),
    /// A region and its stations.
    Region(Region),
}

/// The document, made once.
static TEXT: LazyLock<String> = LazyLock::new(|| value().to_string());

/// The document of the public interface, as JSON.
pub fn text() -> &'static str {
    &TEXT
}

/// This interface.
#[utoipa::path(
    get,
    path = "/intake/v1/openapi.json",
    responses((status = 200, description = "An OpenAPI document", body = Object))
)]
pub async fn document() -> Response {
    let mut response = Response::new(Body::from(text()));
    let json = axum::http::HeaderValue::from_static("application/json");
    response.headers_mut().insert(header::CONTENT_TYPE, json);
    response
}

fn value() -> Value {
    // The types of a document always have a JSON form; an empty one would fail every test of it.
    let mut value = serde_json::to_value(Document::openapi()).unwrap_or_default();
    let paths = value.get_mut("paths").and_then(Value::as_object_mut);
    for (method, operation) in
        paths.into_iter().flat_map(Map::values_mut).filter_map(Value::as_object_mut).flatten()
    {
        if let Some(operation) = operation.as_object_mut() {
            refusals(method, operation);
        }
    }
    // An upload may begin without a piece, which the macro can't say of a body that has a type.
    if let Some(required) = value.pointer_mut("/paths/~1intake~1v1~1uploads/post/requestBody/required") {
        *required = false.into();
    }
    value
}

/// Puts an answer for each status that the operation's refusals have in place of their codes.
fn refusals(method: &str, operation: &mut Map<String, Value>) {
    // The names of our modules are nobody's business.
    operation.remove("tags");
    let listed = operation.remove("x-refusals");
    let listed = listed.iter().filter_map(Value::as_array).flatten().filter_map(Value::as_str);
    let mut by_status: BTreeMap<u16, Vec<(String, &str)>> = BTreeMap::new();
    let rows = table(Lang::En);
    for code in EVERYWHERE.into_iter().chain(listed) {
        match rows.iter().find(|(known, ..)| known == code) {
            Some((_, status, title)) => by_status.entry(*status).or_default().push((code.to_owned(), title)),
            None => {
                by_status.entry(LOG_STATUS).or_default().push((LOG.to_owned(), "The log refuses the event."))
            }
        }
    }
    let Some(answers) = operation.get_mut("responses").and_then(Value::as_object_mut) else { return };
    for (status, mut refusals) in by_status {
        refusals.sort_unstable();
        let words: Vec<String> = refusals.iter().map(|(code, title)| format!("{code} {title}")).collect();
        let mut answer = json!({"description": words.join(" ")});
        if method != "head" {
            answer["content"] = json!({"application/problem+json": {"schema": problem(status, &refusals)}});
        }
        answers.insert(status.to_string(), answer);
    }
}

/// The schema of a refusal with one status and certain codes.
fn problem(status: u16, refusals: &[(String, &str)]) -> Value {
    let codes: Vec<&str> = refusals.iter().map(|(code, _)| code.as_str()).collect();
    let code = if codes.contains(&LOG) { json!({"pattern": "^E[0-9]{4}$"}) } else { json!({"enum": codes}) };
    json!({"allOf": [
        {"$ref": "#/components/schemas/Problem"},
        {"type": "object", "properties": {"status": {"const": status}, "code": code}},
    ]})
}
