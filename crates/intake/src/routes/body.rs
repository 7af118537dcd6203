//! Bodies of requests: whole and small, or in pieces with a least speed.

use crate::config::Bounds;
use crate::problem::Problem;
use axum::body::Body;
use axum::http::{HeaderMap, header};
use bytes::Bytes;
use http_body_util::{BodyExt as _, Limited};

/// The media type without its parameters.
pub fn media_type(headers: &HeaderMap) -> &str {
    let value = headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or("");
    value.split(';').next().unwrap_or("").trim()
}

/// A whole body of at most so many bytes, within the time for small ones.
pub async fn small(body: Body, headers: &HeaderMap, most: usize, bounds: &Bounds) -> Result<Bytes, Problem> {
    let said = headers.get(header::CONTENT_LENGTH).and_then(|v| v.to_str().ok()?.parse::<u64>().ok());
    if said.is_some_and(|n| n > most as u64) {
        return Err(Problem::TooLarge { most: most as u64 });
    }
    let read = tokio::time::timeout(bounds.body_time, Limited::new(body, most).collect());
    match read.await {
        Err(_) => Err(Problem::Slow),
        Ok(Ok(collected)) => Ok(collected.to_bytes()),
        Ok(Err(error)) if error.is::<http_body_util::LengthLimitError>() => {
            Err(Problem::TooLarge { most: most as u64 })
        }
        Ok(Err(_)) => Err(Problem::Malformed("the body broke off")),
    }
}

/// The next bytes of a body, gathered up to `enough`; what came before the line broke is given, and then nothing.
pub async fn piece(body: &mut Body, enough: usize, bounds: &Bounds) -> Result<Option<Bytes>, Problem> {
    let mut gathered: Vec<u8> = Vec::new();
    let mut due = tokio::time::Instant::now() + bounds.piece_time;
    let mut since = 0u64;
    while gathered.len() < enough {
        let frame = match tokio::time::timeout_at(due, body.frame()).await {
            // Slow, but what has arrived is kept.
            Err(_) if since < bounds.piece_bytes => {
                return if gathered.is_empty() { Err(Problem::Slow) } else { Ok(Some(gathered.into())) };
            }
            Err(_) => {
                (due, since) = (tokio::time::Instant::now() + bounds.piece_time, 0);
                continue;
            }
            Ok(None) => break,
            Ok(Some(Err(_))) => break,
            Ok(Some(Ok(frame))) => frame,
        };
        if let Ok(data) = frame.into_data() {
            since += data.len() as u64;
            gathered.extend_from_slice(&data);
        }
    }
    Ok((!gathered.is_empty()).then(|| gathered.into()))
}
