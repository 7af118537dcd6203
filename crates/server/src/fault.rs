//! Every refusal: status, stable code, and words in both languages from one table.

use crate::body::{PAGE_CACHE, security};
use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};
use model::lang::{Lang, Text};
use texts::server;

/// Why a request has no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing lies there.
    Missing,
    /// Only reading is possible.
    Method,
    /// The range lies behind the end of a body of so many bytes.
    Range(u64),
    /// A file of the tree is missing, damaged or unreadable.
    Damaged,
    /// Too many long files are being sent.
    Busy,
}

impl Fault {
    /// The status of the answer.
    pub const fn status(self) -> StatusCode {
        match self {
            Fault::Missing => StatusCode::NOT_FOUND,
            Fault::Method => StatusCode::METHOD_NOT_ALLOWED,
            Fault::Range(_) => StatusCode::RANGE_NOT_SATISFIABLE,
            Fault::Damaged => StatusCode::INTERNAL_SERVER_ERROR,
            Fault::Busy => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// What to tell a person.
    const fn text(self) -> Text {
        match self {
            Fault::Missing => server::NO_FILE_LIES_ADDRESS_CHECK,
            Fault::Method => server::READING_ONLY_USE_GET_HEAD,
            Fault::Range(_) => server::RANGE_LIES_OUTSIDE_FILE_ASK,
            Fault::Damaged => server::FILE_DAMAGED_LOST_SERVER_TRY,
            Fault::Busy => server::TOO_MANY_LARGE_DOWNLOADS_ONCE,
        }
    }

    /// The answer for programs: `{"code":"S500","pesan":…,"message":…}`; where nothing lies, a page, as the portal of 2024
    /// had: a program that reads JSON without looking at the status then fails, and never takes a missing file for an
    /// empty record. Nothing of the request or the disk is repeated in it.
    pub fn response(self, head: bool) -> Response<Body> {
        let text = self.text();
        let code = self.status().as_u16();
        let (kind, body) = match self {
            Fault::Missing => ("text/html; charset=utf-8", page(text)),
            _ => (
                "application/json; charset=utf-8",
                format!(
                    "{{\"code\":\"S{code}\",\"pesan\":\"{}\",\"message\":\"{}\"}}\n",
                    text.get(Lang::Id),
                    text.get(Lang::En)
                ),
            ),
        };
        let length = HeaderValue::from(body.len());
        let mut response = Response::new(if head { Body::empty() } else { Body::from(body) });
        *response.status_mut() = self.status();
        let headers = response.headers_mut();
        security(headers);
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        headers.insert(header::CONTENT_LENGTH, length);
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        let cache = if self == Fault::Missing { PAGE_CACHE } else { "no-store" };
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
        match self {
            Fault::Method => {
                headers.insert(header::ALLOW, HeaderValue::from_static("GET, HEAD, OPTIONS"));
            }
            Fault::Range(len) => {
                if let Ok(value) = HeaderValue::try_from(format!("bytes */{len}")) {
                    headers.insert(header::CONTENT_RANGE, value);
                }
            }
            Fault::Busy => {
                headers.insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
            }
            Fault::Missing | Fault::Damaged => {}
        }
        response
    }
}

/// A page of one sentence in every language.
fn page(text: Text) -> String {
    let [first, others @ ..] = Lang::ALL;
    let more = others.map(|lang| format!("<p lang=\"{}\">{}</p>", lang.code(), text.get(lang))).concat();
    format!(
        "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><title>404</title></head>\n\
         <body><h1>404</h1><p>{}</p>{more}</body></html>\n",
        first.code(),
        text.get(first)
    )
}
