//! A body in memory with all its headers made once.

use crate::encoding::{Encoding, gzip};
use crate::modified::Modified;
use axum::http::{HeaderMap, HeaderValue, header};
use bytes::Bytes;
use model::Digest;
use portal::CONTENT_SECURITY_POLICY;
use std::sync::LazyLock;

/// What a body is, for its headers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// JSON.
    Json,
    /// A page for people.
    Page,
    /// A page that may run the module that proves.
    Proving,
    /// A feed as Atom.
    Atom,
    /// A feed as JSON.
    JsonFeed,
    /// A JSON value a line.
    JsonLines,
    /// Text.
    Text,
    /// The stylesheet.
    Style,
    /// A script.
    Script,
    /// A WebAssembly module.
    Wasm,
    /// The icon.
    Svg,
    /// Comma-separated values.
    Csv,
    /// Packed CSV or registry.
    Zstd,
    /// A public picture.
    Jpeg,
    /// Tiles, bundles, objects.
    Binary,
}

/// How long a body may be kept by others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lasting {
    /// It changes with the election's state.
    Live,
    /// What its address names never changes.
    Forever,
    /// Content never changes, but nobody will ask for long, or it may be taken away: partial tiles, public pictures.
    Day,
}

/// `Cache-Control` of what changes.
pub const PAGE_CACHE: &str = "public, max-age=5, stale-while-revalidate=30";

impl Kind {
    const fn media_type(self) -> &'static str {
        match self {
            Kind::Json => "application/json; charset=utf-8",
            Kind::Page | Kind::Proving => "text/html; charset=utf-8",
            Kind::Atom => "application/atom+xml; charset=utf-8",
            Kind::JsonFeed => "application/feed+json; charset=utf-8",
            Kind::JsonLines => "application/jsonl; charset=utf-8",
            Kind::Text => "text/plain; charset=utf-8",
            Kind::Style => "text/css; charset=utf-8",
            Kind::Script => "text/javascript; charset=utf-8",
            Kind::Wasm => "application/wasm",
            Kind::Svg => "image/svg+xml",
            Kind::Csv => "text/csv; charset=utf-8",
            Kind::Zstd => "application/zstd",
            Kind::Jpeg => "image/jpeg",
            Kind::Binary => "application/octet-stream",
        }
    }

    /// Whether a gzip variant is made. Tiles are hashes and objects are packed already; C2SP serves bundles as they are.
    pub const fn compressible(self) -> bool {
        !matches!(self, Kind::Zstd | Kind::Jpeg | Kind::Binary)
    }
}

impl Lasting {
    const fn cache_control(self) -> &'static str {
        match self {
            Lasting::Live => PAGE_CACHE,
            Lasting::Forever => "public, max-age=31536000, immutable",
            Lasting::Day => "public, max-age=86400",
        }
    }
}

/// A body with its headers.
#[derive(Clone, Debug)]
pub struct Entity {
    /// The bytes to send.
    pub body: Bytes,
    /// All headers of a full answer.
    pub headers: HeaderMap,
    /// Its strong validator.
    pub etag: HeaderValue,
    /// Whether parts of it may be asked for: only of bytes as they are.
    pub ranges: bool,
    /// When it last changed, where that is known.
    pub modified: Option<Modified>,
}

impl Entity {
    /// The variant of a body in an encoding; as it is where no variant is worth having.
    pub fn new(body: &Bytes, kind: Kind, lasting: Lasting, encoding: Encoding) -> Self {
        let packed = match encoding {
            Encoding::Gzip if kind.compressible() => gzip(body),
            _ => None,
        };
        let used = if packed.is_some() { Encoding::Gzip } else { Encoding::Identity };
        let etag = etag(&Digest::of(body), used);
        let body = packed.unwrap_or_else(|| body.clone());
        let mut headers = headers(kind, lasting, used, &etag);
        headers.insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
        Entity { body, headers, etag, ranges: used == Encoding::Identity, modified: None }
    }

    /// The same, last changed then.
    pub fn since(mut self, modified: Option<&Modified>) -> Self {
        self.modified = modified.cloned();
        self
    }

    /// Bytes it takes in memory, with its headers and a place in the cache.
    pub fn weight(&self) -> usize {
        self.body.len() + 1024
    }
}

/// A strong validator: half of the content's SHA-256, and the encoding.
pub fn etag(content: &Digest, encoding: Encoding) -> HeaderValue {
    let hex = content.to_hex();
    let suffix = match encoding {
        Encoding::Identity => "",
        Encoding::Gzip => "-gz",
        Encoding::Zstd => "-zst",
    };
    // Hex digits and a fixed suffix are always a header's value.
    HeaderValue::try_from(format!("\"{}{suffix}\"", &hex[..32])).unwrap_or(HeaderValue::from_static("\"\""))
}

/// The headers of a full answer but its length.
pub fn headers(kind: Kind, lasting: Lasting, encoding: Encoding, etag: &HeaderValue) -> HeaderMap {
    let mut headers = HeaderMap::with_capacity(12);
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind.media_type()));
    headers.insert(header::ETAG, etag.clone());
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(lasting.cache_control()));
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if kind.compressible() {
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    }
    match encoding {
        Encoding::Identity => headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes")),
        Encoding::Gzip => headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip")),
        Encoding::Zstd => headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("zstd")),
    };
    if matches!(kind, Kind::Page | Kind::Proving | Kind::Script | Kind::Svg | Kind::Atom) {
        security(&mut headers);
    }
    if kind == Kind::Proving {
        headers.insert(header::CONTENT_SECURITY_POLICY, PROVING.clone());
    }
    headers
}

/// The policy of pages that prove: words of a policy are always a header's value.
static PROVING: LazyLock<HeaderValue> = LazyLock::new(|| {
    let text = HeaderValue::try_from(portal::proving_policy());
    text.unwrap_or(HeaderValue::from_static(CONTENT_SECURITY_POLICY))
});

/// What a browser is told about anything it may show as a document.
pub fn security(headers: &mut HeaderMap) {
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(CONTENT_SECURITY_POLICY));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
}
