//! What every request passes, cheapest check first: is it the desk's own page that asks, who is signed in, may he; and what
//! every answer gets on its way out.

use crate::desk::Desk;
use crate::problem::{DeskFault, Problem};
use crate::routes::{ROUTES, Route};
use crate::signin::{Caller, token_of};
use crate::who::{Reach, Who};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use axum::routing::{MethodRouter, delete, get, post};
use model::{Lang, Role};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::Arc;

/// Most bytes of a body: an event of the log's greatest length, as a JSON text.
const BODY_BYTES_MAX: usize = 64 * 1024;

/// A method of a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Looks, and changes nothing.
    Get,
    /// Makes something.
    Post,
    /// Ends something.
    Delete,
}

impl Method {
    /// As it stands in a request.
    pub const fn name(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Post => "POST",
            Method::Delete => "DELETE",
        }
    }
}

/// A request that may be answered.
pub(crate) struct Asked {
    /// Who asks; none where anybody may and nobody is signed in.
    pub caller: Option<Caller>,
    /// The text of the session's cookie.
    pub token: Option<String>,
    /// What stands in the path's last place in braces.
    pub named: String,
    /// What stands behind the path's question mark.
    pub query: String,
    /// The body.
    pub body: Vec<u8>,
}

impl Asked {
    /// Who is signed in.
    pub fn caller(&self) -> Result<&Caller, Problem> {
        self.caller.as_ref().ok_or(DeskFault::NotSignedIn.into())
    }

    /// Names and values behind the path's question mark: codes, numbers and marks, which no browser encodes.
    pub fn query(&self) -> impl Iterator<Item = (&str, &str)> {
        let pairs = self.query.split('&').filter(|pair| !pair.is_empty());
        pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")))
    }

    /// The body, of a type.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Problem> {
        serde_json::from_slice(&self.body).map_err(|_| DeskFault::Malformed("JSON").into())
    }
}

/// An answer: status, JSON, and a cookie to set.
pub(crate) struct Answer {
    status: u16,
    json: Vec<u8>,
    cookie: Option<String>,
}

impl Answer {
    /// A value.
    pub fn json(status: u16, value: &impl Serialize) -> Result<Self, Problem> {
        let json = serde_json::to_vec(value).map_err(|_| DeskFault::Fault)?;
        Ok(Answer { status, json, cookie: None })
    }

    /// With a cookie.
    pub fn with_cookie(self, cookie: String) -> Self {
        Answer { cookie: Some(cookie), ..self }
    }
}

/// All routes, for the caller to serve over TLS.
pub fn router(desk: Arc<Desk>) -> Router {
    let mut router = Router::new();
    for route in ROUTES {
        let answer = move |State(desk), request| serve(route, desk, request);
        let method: MethodRouter<Arc<Desk>> = match route.method {
            Method::Get => get(answer),
            Method::Post => post(answer),
            Method::Delete => delete(answer),
        };
        router = router.route(route.path, method);
    }
    let refuse = |fault: DeskFault| {
        move |headers: HeaderMap| async move { written(Err(fault.into()), language(&headers)) }
    };
    router
        .fallback(refuse(DeskFault::NoPath))
        .method_not_allowed_fallback(refuse(DeskFault::NoMethod))
        .with_state(desk)
}

async fn serve(route: &'static Route, desk: Arc<Desk>, request: Request) -> Response<Body> {
    let (head, body) = request.into_parts();
    let lang = language(&head.headers);
    if let Err(problem) = same_site(&desk, route.method, &head.headers) {
        return written(Err(problem), lang);
    }
    let Ok(body) = to_bytes(body, BODY_BYTES_MAX).await else {
        return written(Err(DeskFault::TooLarge.into()), lang);
    };
    let (token, named) = (token_of(&head.headers), named(route.path, head.uri.path()));
    let query = head.uri.query().unwrap_or_default().to_owned();
    let answer = tokio::task::spawn_blocking(move || {
        let caller = token.as_deref().map(|token| Caller::find(&desk, token)).transpose()?.flatten();
        may(&desk, route.who, caller.as_ref(), &named)?;
        (route.answer)(&desk, &Asked { caller, token, named, query, body: body.into() })
    });
    written(answer.await.unwrap_or(Err(DeskFault::Fault.into())), lang)
}

/// The rule of a route. Tests ask it nothing: they ask the routes.
fn may(desk: &Desk, who: Who, caller: Option<&Caller>, named: &str) -> Result<(), Problem> {
    let Who::Signed { roles, reach, certified } = who else { return Ok(()) };
    let caller = caller.ok_or(DeskFault::NotSignedIn)?;
    if !roles.contains(&caller.grant.role) {
        return Err(DeskFault::MayNot.into());
    }
    let inside = |area: &str| desk.reaches(&caller.grant.area, area);
    let reaches = match reach {
        Reach::Own => true,
        Reach::Area | Reach::Station => inside(named),
        Reach::Report => {
            let report = desk.store.report(named)?.ok_or(DeskFault::Unknown)?;
            inside(&report.station)
        }
        Reach::Draft => {
            let id = named.parse().map_err(|_| DeskFault::Unknown)?;
            let draft = desk.store.draft(id)?.ok_or(DeskFault::Unknown)?;
            draft.names(caller.key) || inside(&draft.area)
        }
    };
    if !reaches {
        return Err(DeskFault::OutsideArea.into());
    }
    let trained = matches!(caller.grant.role, Role::Operator | Role::Commissioner);
    match certified && trained && !desk.given.log.is_certified(caller.key, desk.now()) {
        true => Err(DeskFault::NotCertified.into()),
        false => Ok(()),
    }
}

/// That a page of the desk asks, where something is changed: no form of another page can send such a content type, no script
/// of another page gets leave to, and browsers say where a request comes from.
fn same_site(desk: &Desk, method: Method, headers: &HeaderMap) -> Result<(), Problem> {
    let of = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    if of("sec-fetch-site").is_some_and(|site| !matches!(site, "same-origin" | "none")) {
        return Err(DeskFault::CrossSite.into());
    }
    if method == Method::Get {
        return Ok(());
    }
    if !of("origin").is_some_and(|origin| desk.given.site.origins.iter().any(|own| own == origin)) {
        return Err(DeskFault::CrossSite.into());
    }
    let media = of("content-type").and_then(|value| value.split(';').next()).map(str::trim);
    match method == Method::Post && media != Some("application/json") {
        true => Err(DeskFault::MediaType.into()),
        false => Ok(()),
    }
}

/// What stands where a route's path has its last braces: codes and ids, which no browser encodes.
fn named(pattern: &str, path: &str) -> String {
    let both = pattern.split('/').zip(path.split('/'));
    both.filter(|(pattern, _)| pattern.starts_with('{'))
        .last()
        .map(|(_, part)| part.to_owned())
        .unwrap_or_default()
}

/// The language that is asked for first; where there is none of it, the first of all.
fn language(headers: &HeaderMap) -> Lang {
    let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or("");
    let first = asked.split([',', ';', '-']).next().unwrap_or("").trim();
    Lang::of(&first.to_ascii_lowercase()).unwrap_or_default()
}

fn written(answer: Result<Answer, Problem>, lang: Lang) -> Response<Body> {
    let (answer, media) = match answer {
        Ok(answer) => (answer, "application/json"),
        Err(problem) => {
            // Texts and a number always have a JSON form.
            let json = serde_json::to_vec(&problem.details(lang)).unwrap_or_default();
            (Answer { status: problem.status(), json, cookie: None }, "application/problem+json")
        }
    };
    let mut response = Response::new(Body::from(answer.json));
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, media),
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'"),
        (header::VARY, "accept-language, cookie"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if let Some(cookie) = answer.cookie.and_then(|cookie| HeaderValue::from_str(&cookie).ok()) {
        headers.insert(header::SET_COOKIE, cookie);
    }
    response
}
