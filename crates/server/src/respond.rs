//! A request's way: method, address, memory or disk, conditions, parts.

use crate::address::{Address, Nowhere, lang, parse};
use crate::body::{Entity, Kind, Lasting, etag, headers as headers_of};
use crate::config::Trouble;
use crate::encoding::{Accepted, Encoding};
use crate::fault::Fault;
use crate::load::{Asked, Loaded, load, named_etag, remembered};
use crate::modified::Modified;
use crate::range::{Wanted, wanted};
use crate::search;
use crate::snapshot::Snapshot;
use crate::state::State;
use crate::stream::{Long, ReaderBody, Reading};
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode, Uri, header};
use model::Lang;
use shapes::paths::object;
use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

/// The whole origin as a router, to mount in another server or to test.
pub fn router(state: Arc<State>) -> Router {
    Router::new().fallback(move |request: Request| {
        let state = state.clone();
        async move { respond(&state, request.method(), request.uri(), request.headers()).await }
    })
}

/// Answers a request. The body of a request is never read.
pub async fn respond(state: &Arc<State>, method: &Method, uri: &Uri, headers: &HeaderMap) -> Response<Body> {
    let mut response = answer(state, method, uri, headers).await;
    state.let_ask(response.headers_mut());
    response
}

async fn answer(state: &Arc<State>, method: &Method, uri: &Uri, headers: &HeaderMap) -> Response<Body> {
    let head = match *method {
        Method::GET => false,
        Method::HEAD => true,
        Method::OPTIONS => return preflight(),
        _ => return Fault::Method.response(false),
    };
    let lang = lang(uri.query());
    let snapshot = state.snapshot().await;
    let path = one_slash(uri.path());
    let address = match parse(&path) {
        Ok(Address::Health) => return health(state, &snapshot, head),
        Ok(Address::Moved(to)) => return moved(&to, lang),
        Ok(Address::Search) => {
            let asked = (lang, Accepted::of(headers).in_memory());
            let answer = search::find(state, &snapshot, search::question(uri.query()), asked).await;
            return answer.map_or_else(|fault| fault.response(head), |found| searched(found, headers, head));
        }
        Ok(Address::Station { contest, code }) => {
            return match search::station(state, &snapshot, contest, code).await {
                Ok(Some(to)) => moved(&to, lang),
                Ok(None) => no_page(&snapshot, lang, head),
                Err(fault) => fault.response(head),
            };
        }
        Ok(address) => address,
        Err(Nowhere::Data) => return Fault::Missing.response(head),
        Err(Nowhere::Page) => return no_page(&snapshot, lang, head),
    };
    let answer = match &address {
        Address::Csv { cut, file, packed } => {
            csv(&snapshot, cut, file, *packed, headers).map(Loaded::Long).ok_or(Fault::Missing)
        }
        address => {
            // A part is a part of the bytes as they are.
            let whole = !headers.contains_key(header::RANGE);
            let encoding = if whole { Accepted::of(headers).in_memory() } else { Encoding::Identity };
            let asked = Asked { path: &path, lang, encoding };
            match remembered(state, &snapshot, address, asked) {
                Some(answer) => answer.map(Loaded::Body),
                None => load(state, &snapshot, address, asked).await,
            }
        }
    };
    match answer {
        Ok(Loaded::Body(entity)) => body(&entity, headers, head),
        Ok(Loaded::Long(file)) => {
            long(state, file, headers, head).await.unwrap_or_else(|fault| fault.response(head))
        }
        Err(Fault::Missing) if matches!(address, Address::Page(_)) => no_page(&snapshot, lang, head),
        Err(fault) => fault.response(head),
    }
}

/// The path with every run of slashes as one: a client that joins an address that ends in a slash with a path that begins
/// with one means the same file.
fn one_slash(path: &str) -> Cow<'_, str> {
    if !path.contains("//") {
        return Cow::Borrowed(path);
    }
    let mut one = String::with_capacity(path.len());
    for c in path.chars() {
        if c != '/' || !one.ends_with('/') {
            one.push(c);
        }
    }
    Cow::Owned(one)
}

/// An answer from memory.
fn body(entity: &Entity, request: &HeaderMap, head: bool) -> Response<Body> {
    let modified = entity.modified.as_ref();
    if matches(request, header::IF_NONE_MATCH, &entity.etag) || Modified::is_known(modified, request) {
        return not_modified(&entity.headers, modified);
    }
    let mut headers = entity.headers.clone();
    Modified::tell(modified, &mut headers);
    if entity.ranges
        && let Some(range) = range_header(request, &entity.etag)
    {
        match wanted(range, entity.body.len() as u64) {
            Wanted::All => {}
            Wanted::Outside => return Fault::Range(entity.body.len() as u64).response(head),
            Wanted::Part(part) => {
                // A part lies within the body, whose length is a usize.
                let bytes = entity.body.slice(part.start as usize..part.end as usize);
                return partial(headers, &part, entity.body.len() as u64, head, Body::from(bytes));
            }
        }
    }
    let mut response = Response::new(if head { Body::empty() } else { Body::from(entity.body.clone()) });
    *response.headers_mut() = headers;
    response
}

/// An answer from disk.
async fn long(
    state: &Arc<State>,
    file: Long,
    request: &HeaderMap,
    head: bool,
) -> Result<Response<Body>, Fault> {
    let mut headers = headers_of(file.kind, file.lasting, file.encoding, &file.etag);
    if !file.ranges() {
        headers.remove(header::ACCEPT_RANGES);
    }
    if matches(request, header::IF_NONE_MATCH, &file.etag) {
        return Ok(not_modified(&headers, None));
    }
    let permit = state.streams.clone().try_acquire_owned().map_err(|_| Fault::Busy)?;
    let range = range_header(request, &file.etag).filter(|_| file.ranges()).map(str::to_string);
    let task_state = state.clone();
    let opening = tokio::task::spawn_blocking(move || {
        let (opened, len, modified) = file.open(&task_state.tree)?;
        let part = match (range, len) {
            (Some(range), Some(len)) => wanted(&range, len),
            _ => Wanted::All,
        };
        let span = if let Wanted::Part(part) = &part { Some(part.clone()) } else { None };
        let source = file.source(opened, span);
        let source = source.map_err(|e| Trouble::File { path: file.path.clone(), reason: e.to_string() })?;
        Ok((source, len, part, modified))
    });
    let damaged = |trouble: Trouble| {
        state.report(&trouble);
        Fault::Damaged
    };
    let (source, len, part, modified) = opening.await.map_err(|_| Fault::Damaged)?.map_err(damaged)?;
    if Modified::is_known(modified.as_ref(), request) {
        return Ok(not_modified(&headers, modified.as_ref()));
    }
    Modified::tell(modified.as_ref(), &mut headers);
    match (part, len) {
        (Wanted::Outside, Some(len)) => Err(Fault::Range(len)),
        (Wanted::Part(part), Some(len)) => {
            let body = ReaderBody::new(source, Some(part.end - part.start), permit);
            Ok(partial(headers, &part, len, head, Body::new(body)))
        }
        (_, len) => {
            if let Some(len) = len {
                headers.insert(header::CONTENT_LENGTH, HeaderValue::from(len));
            }
            let body = ReaderBody::new(source, len, permit);
            let mut response = Response::new(if head { Body::empty() } else { Body::new(body) });
            *response.headers_mut() = headers;
            Ok(response)
        }
    }
}

/// A cut's file: CSV as stored, as zstd on the way, or unpacked; everything else as stored.
fn csv(snapshot: &Snapshot, cut: &str, name: &str, packed: bool, request: &HeaderMap) -> Option<Long> {
    let (_, at) = snapshot.cuts.get(cut)?;
    let stored = snapshot.root.cuts.get(*at)?.files.get(name)?;
    let path = object(&stored.object);
    let forever = Lasting::Forever;
    if !name.ends_with(".csv") {
        let kind = if name.ends_with(".json") { Kind::Json } else { Kind::Binary };
        return (!packed).then(|| Long::raw(path, named_etag(&stored.object), kind, forever));
    }
    if packed {
        return Some(Long::raw(path, named_etag(&stored.object), Kind::Zstd, forever));
    }
    let accepted = Accepted::of(request);
    let (encoding, reading, len) = match accepted {
        Accepted { zstd: true, .. } => (Encoding::Zstd, Reading::AsStored, None),
        Accepted { gzip: true, .. } => (Encoding::Gzip, Reading::Repacked, None),
        _ => (Encoding::Identity, Reading::Unpacked, Some(stored.bytes)),
    };
    let etag = etag(&stored.sha256.parse().ok()?, encoding);
    Some(Long { path, reading, len, etag, kind: Kind::Csv, encoding, lasting: forever })
}

/// Whether a list of validators names this one, or any.
fn matches(request: &HeaderMap, name: header::HeaderName, etag: &HeaderValue) -> bool {
    request.get_all(name).iter().any(|value| {
        let listed = value.as_bytes().split(|b| *b == b',').map(|item| item.trim_ascii());
        listed
            .map(|item| item.strip_prefix(b"W/").unwrap_or(item))
            .any(|item| item == b"*" || item == etag.as_bytes())
    })
}

/// The `Range` header, unless `If-Range` names another state of the body.
fn range_header<'r>(request: &'r HeaderMap, etag: &HeaderValue) -> Option<&'r str> {
    let range = request.get(header::RANGE)?.to_str().ok()?;
    let same = request.get(header::IF_RANGE).is_none_or(|condition| condition == etag);
    same.then_some(range)
}

fn not_modified(full: &HeaderMap, modified: Option<&Modified>) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NOT_MODIFIED;
    let kept = [header::ETAG, header::CACHE_CONTROL, header::VARY, header::ACCESS_CONTROL_ALLOW_ORIGIN];
    for name in kept {
        if let Some(value) = full.get(&name) {
            response.headers_mut().insert(name, value.clone());
        }
    }
    Modified::tell(modified, response.headers_mut());
    response
}

fn partial(mut headers: HeaderMap, part: &Range<u64>, len: u64, head: bool, body: Body) -> Response<Body> {
    let span = format!("bytes {}-{}/{len}", part.start, part.end - 1);
    if let Ok(value) = HeaderValue::try_from(span) {
        headers.insert(header::CONTENT_RANGE, value);
    }
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(part.end - part.start));
    let exposed = HeaderValue::from_static("content-range, etag");
    headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, exposed);
    let mut response = Response::new(if head { Body::empty() } else { body });
    *response.status_mut() = StatusCode::PARTIAL_CONTENT;
    *response.headers_mut() = headers;
    response
}

fn preflight() -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NO_CONTENT;
    let rows = [
        (header::ALLOW, "GET, HEAD, OPTIONS"),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (header::ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, OPTIONS"),
        (header::ACCESS_CONTROL_ALLOW_HEADERS, "*"),
        (header::ACCESS_CONTROL_MAX_AGE, "86400"),
    ];
    response.headers_mut().extend(rows.map(|(name, value)| (name, HeaderValue::from_static(value))));
    response
}

/// For whoever watches the server: whether the newest root is served, troubles since the start, bytes in memory.
fn health(state: &State, snapshot: &Snapshot, head: bool) -> Response<Body> {
    let size = snapshot.root.checkpoint.lines().nth(1).unwrap_or("");
    let json = serde_json::json!({
        "current": state.is_current(),
        "memory": state.memory(),
        "origin": snapshot.root.origin,
        "size": size,
        "troubles": state.troubles(),
    })
    .to_string();
    let mut response = Response::new(if head { Body::empty() } else { Body::from(json + "\n") });
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn moved(to: &str, lang: Lang) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::PERMANENT_REDIRECT;
    let to = if lang == Lang::default() { to.to_string() } else { format!("{to}?lang={}", lang.code()) };
    // Built from checked codes only.
    if let Ok(value) = HeaderValue::try_from(to) {
        response.headers_mut().insert(header::LOCATION, value);
    }
    response
}

/// The page of a question. One that can't be looked for is the reader's mistake, and the page says what to do.
fn searched((mut entity, good): (Entity, bool), request: &HeaderMap, head: bool) -> Response<Body> {
    entity.ranges = false;
    entity.headers.remove(header::ACCEPT_RANGES);
    let mut response = body(&entity, request, head);
    if !good && response.status() == StatusCode::OK {
        *response.status_mut() = StatusCode::BAD_REQUEST;
    }
    response
}

fn no_page(snapshot: &Snapshot, lang: Lang, head: bool) -> Response<Body> {
    let entity = &snapshot.missing[lang as usize];
    let mut response = body(entity, &HeaderMap::new(), head);
    *response.status_mut() = StatusCode::NOT_FOUND;
    response.headers_mut().remove(header::ETAG);
    response.headers_mut().remove(header::ACCEPT_RANGES);
    response
}
