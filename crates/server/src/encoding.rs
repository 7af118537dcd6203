//! Which variants of a body a client accepts (RFC 9110 §12.5.3), and making them.

use axum::http::{HeaderMap, header};
use bytes::Bytes;
use flate2::{Compression, write::GzEncoder};
use std::io::Write as _;

/// How a body's bytes are coded on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// As they are.
    Identity,
    /// gzip (RFC 1952).
    Gzip,
    /// Zstandard (RFC 8878): only where the stored object is one already.
    Zstd,
}

/// What a client accepts besides the bytes as they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Accepted {
    /// gzip.
    pub gzip: bool,
    /// Zstandard.
    pub zstd: bool,
}

/// Bodies below this many bytes are not worth a variant: they fit one packet as they are.
const COMPRESS_MIN: usize = 256;

/// Level of gzip: bodies are compressed once per change and kept.
const GZIP_LEVEL: u32 = 6;

impl Accepted {
    /// Reads `Accept-Encoding`; weights other than zero are not ranked.
    pub fn of(headers: &HeaderMap) -> Self {
        let mut accepted = Accepted::default();
        for value in headers.get_all(header::ACCEPT_ENCODING) {
            for item in value.to_str().unwrap_or("").split(',') {
                let (name, parameters) = item.split_once(';').unwrap_or((item, ""));
                let refused = parameters.trim().strip_prefix("q=").is_some_and(is_zero);
                match name.trim() {
                    "gzip" | "x-gzip" => accepted.gzip = !refused,
                    "zstd" => accepted.zstd = !refused,
                    _ => {}
                }
            }
        }
        accepted
    }

    /// The variant of a body kept in memory.
    pub fn in_memory(self) -> Encoding {
        if self.gzip { Encoding::Gzip } else { Encoding::Identity }
    }
}

/// `0`, `0.`, `0.000`.
fn is_zero(weight: &str) -> bool {
    weight.starts_with('0') && weight.bytes().all(|b| matches!(b, b'0' | b'.'))
}

/// The gzip variant, if it is worth having.
pub fn gzip(body: &[u8]) -> Option<Bytes> {
    if body.len() < COMPRESS_MIN {
        return None;
    }
    let mut encoder = GzEncoder::new(Vec::with_capacity(body.len() / 3), Compression::new(GZIP_LEVEL));
    // Writing to memory does not fail; without a variant the body goes as it is.
    encoder.write_all(body).ok()?;
    let packed = encoder.finish().ok()?;
    (packed.len() < body.len()).then(|| Bytes::from(packed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_weight_refuses() {
        for (text, gzip, zstd) in [
            ("gzip, deflate, br, zstd", true, true),
            ("gzip;q=0, zstd;q=0.5", false, true),
            ("GZIP", false, false),
            ("x-gzip; q=0.000", false, false),
            ("", false, false),
            ("br", false, false),
        ] {
            let headers = HeaderMap::from_iter([(header::ACCEPT_ENCODING, text.parse().unwrap())]);
            assert_eq!(Accepted::of(&headers), Accepted { gzip, zstd }, "{text:?}");
        }
    }
}
