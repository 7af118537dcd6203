//! What every request passes before its route, cheapest check first: is the service ending, and has the address used up
//! its budget. And what every answer gets on its way out: the same headers, and for a refusal a body in the reader's
//! language.

use crate::budget::Prefix;
use crate::caller::Caller;
use crate::problem::Problem;
use crate::service::Service;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use model::Lang;
use std::sync::Arc;

/// Where a request came from, as the listener says.
#[derive(Clone, Copy)]
pub struct Peer(pub Prefix);

/// Of a request that came over TLS.
#[derive(Clone, Copy)]
pub struct Secure;

/// Half a year: the name is asked over TLS alone from then on.
const HSTS: &str = "max-age=15552000";

/// Headers that other origins may read.
const EXPOSED: &str = "location, retry-after, tus-resumable, upload-length, upload-offset";
/// Headers that other origins may send.
const ALLOWED: &str = "accept-language, content-type, sirekap-auth, tus-resumable, upload-length, upload-metadata, upload-offset";

/// The way in and out.
pub async fn gate(State(service): State<Arc<Service>>, request: Request, next: Next) -> Response {
    let lang = language(request.headers());
    let peer = request.extensions().get::<Peer>().copied();
    let secure = request.extensions().get::<Secure>().is_some();
    let route = request.extensions().get::<MatchedPath>().map_or("-", |p| p.as_str()).to_string();
    let found = Caller::find(&service, &request);
    let early = match &found.0 {
        _ if service.is_ending() => Some(Problem::Ending),
        // What costs nothing, and what a phone must have before it can say who it is.
        _ if is_free(request.method(), &route) => None,
        Some(Ok(caller)) => admit(&service, caller, peer),
        _ => peer.and_then(|Peer(prefix)| spent(&service, prefix)),
    };
    let turned_away = early.is_some();
    let caller = found.0.as_ref().and_then(|f| f.as_ref().ok()).cloned();
    let mut request = request;
    request.extensions_mut().insert(found);
    let mut response = match early {
        Some(problem) => problem.into_response(),
        None if request.method() == Method::OPTIONS => preflight(),
        None => next.run(request).await,
    };
    let code = match response.extensions_mut().remove::<Problem>() {
        Some(problem) => {
            // What a key has not signed, or not for this, is not charged to it.
            let of_key = caller.filter(|c| c.is_good() && !matches!(problem, Problem::Unsigned(_)));
            match (of_key, peer) {
                (Some(caller), _) => service.key_patience.take(caller.key(), problem.cost().into()),
                (None, Some(Peer(prefix))) => service.patience.take(prefix, problem.cost().into()),
                (None, None) => {}
            }
            response = problem.answer(lang);
            problem.code().into_owned()
        }
        None => response.status().as_u16().to_string(),
    };
    service.metrics.answer(&route, &code);
    let headers = response.headers_mut();
    for (name, value) in [
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (header::ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (HeaderName::from_static("tus-resumable"), "1.0.0"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if secure {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(HSTS));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    headers.append(header::VARY, HeaderValue::from_static("accept-language"));
    if turned_away {
        headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    response
}

/// What is answered to everybody at all times: the app, who this is, and what browsers ask before they ask.
fn is_free(method: &Method, route: &str) -> bool {
    let read = method == Method::GET || method == Method::HEAD;
    let free = ["/", "/petugas", "/petugas/", "/petugas/{*path}", "/intake/v1/hello", "/intake/v1/release"];
    method == Method::OPTIONS || (read && free.contains(&route))
}

/// Whether an address has wasted its share.
fn spent(service: &Service, prefix: Prefix) -> Option<Problem> {
    service.patience.has(prefix, 1).err().map(|wait| Problem::AddressBudget { wait })
}

/// Whoever says truly who he is answers for himself alone, whatever others at his address do.
fn admit(service: &Service, caller: &Caller, peer: Option<Peer>) -> Option<Problem> {
    if let Err(wait) = service.key_patience.has(caller.key(), 1) {
        return Some(Problem::DeviceBudget { wait });
    }
    let spent = spent(service, peer?.0)?;
    if caller.verified().is_ok() { None } else { Some(spent) }
}

/// The operator's way out: a refusal gets its words, and nothing is counted.
pub async fn words(request: Request, next: Next) -> Response {
    let lang = language(request.headers());
    let mut response = next.run(request).await;
    match response.extensions_mut().remove::<Problem>() {
        Some(problem) => problem.answer(lang),
        None => response,
    }
}

fn preflight() -> Response {
    let mut response = axum::http::StatusCode::NO_CONTENT.into_response();
    let headers = response.headers_mut();
    for (name, value) in [
        ("access-control-allow-methods", "GET, HEAD, POST, PATCH, DELETE, OPTIONS"),
        ("access-control-allow-headers", ALLOWED),
        ("access-control-max-age", "86400"),
        ("tus-version", "1.0.0"),
        ("tus-extension", "creation,creation-with-upload,termination"),
        ("tus-max-size", "16777216"),
    ] {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response
}

/// The language that is asked for first; where there is none of it, the first of all.
pub fn language(headers: &HeaderMap) -> Lang {
    let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or("");
    let first = asked.split([',', ';', '-']).next().unwrap_or("").trim();
    Lang::of(&first.to_ascii_lowercase()).unwrap_or_default()
}
