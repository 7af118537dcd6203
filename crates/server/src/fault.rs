//! Every refusal: status, stable code, and words in both languages from one table.

use crate::body::{PAGE_CACHE, security};
use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};
use model::lang::Text;

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
            Fault::Missing => Text {
                id: "Tidak ada berkas di alamat ini. Periksa alamatnya.",
                en: "No file lies at this address. Check the address.",
            },
            Fault::Method => Text {
                id: "Di sini hanya bisa membaca. Gunakan GET atau HEAD.",
                en: "This is for reading only. Use GET or HEAD.",
            },
            Fault::Range(_) => Text {
                id: "Bagian yang diminta berada di luar berkas. Minta berkas seluruhnya.",
                en: "The range lies outside the file. Ask for the whole file.",
            },
            Fault::Damaged => Text {
                id: "Berkas ini rusak atau hilang di server ini. Coba cermin lain; pengelola sudah diberi tahu.",
                en: "This file is damaged or lost on this server. Try a mirror; the operator has been told.",
            },
            Fault::Busy => Text {
                id: "Terlalu banyak unduhan besar sekaligus. Coba lagi sebentar lagi.",
                en: "Too many large downloads at once. Try again shortly.",
            },
        }
    }

    /// The answer for programs: `{"code":"S500","pesan":…,"message":…}`; where nothing lies, a page, as the portal of 2024
    /// had: a program that reads JSON without looking at the status then fails, and never takes a missing file for an
    /// empty record. Nothing of the request or the disk is repeated in it.
    pub fn response(self, head: bool) -> Response<Body> {
        let Text { id, en } = self.text();
        let code = self.status().as_u16();
        let (kind, text) = match self {
            Fault::Missing => ("text/html; charset=utf-8", page(id, en)),
            _ => (
                "application/json; charset=utf-8",
                format!("{{\"code\":\"S{code}\",\"pesan\":\"{id}\",\"message\":\"{en}\"}}\n"),
            ),
        };
        let length = HeaderValue::from(text.len());
        let mut response = Response::new(if head { Body::empty() } else { Body::from(text) });
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

/// A page of two sentences.
fn page(id: &str, en: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"id\"><head><meta charset=\"utf-8\"><title>404</title></head>\n\
         <body><h1>404</h1><p>{id}</p><p lang=\"en\">{en}</p></body></html>\n"
    )
}
