//! When a body last changed, for clients that ask by date (RFC 9110 §8.8.2, §13.1.3): the time of the file it is made from.
//! The clock of this machine is never told.

#![expect(clippy::disallowed_methods, reason = "how old a file is, never which hour it is")]

use axum::http::{HeaderMap, HeaderValue, header};
use std::time::{Duration, SystemTime};

/// The time of a file, and how a header says it.
#[derive(Clone, Debug)]
pub struct Modified {
    time: SystemTime,
    text: HeaderValue,
}

/// Dates have seconds: a file younger than this may change once more within the second that its date names.
const SETTLED: Duration = Duration::from_secs(2);

impl Modified {
    /// The time of a file, where its disk tells one that can be written as a date.
    pub fn of(time: Option<SystemTime>) -> Option<Self> {
        // Dates begin in 1970 and end long after now; a file from the future has none.
        let first = httpdate::parse_http_date("Thu, 01 Jan 1970 00:00:00 GMT").ok()?;
        let time = time.filter(|time| *time >= first && time.elapsed().is_ok())?;
        let text = HeaderValue::try_from(httpdate::fmt_http_date(time)).ok()?;
        Some(Modified { time, text })
    }

    /// The header's value, once the second it names is over.
    pub fn told(&self) -> Option<&HeaderValue> {
        self.time.elapsed().is_ok_and(|age| age >= SETTLED).then_some(&self.text)
    }

    /// Puts `Last-Modified` into an answer.
    pub fn tell(this: Option<&Self>, headers: &mut HeaderMap) {
        if let Some(text) = this.and_then(Self::told) {
            headers.insert(header::LAST_MODIFIED, text.clone());
        }
    }

    /// Whether the client's copy is as new. A validator that the client sends too decides alone.
    pub fn is_known(this: Option<&Self>, request: &HeaderMap) -> bool {
        if request.contains_key(header::IF_NONE_MATCH) {
            return false;
        }
        let asked = request.get(header::IF_MODIFIED_SINCE).and_then(|v| v.to_str().ok());
        let asked = asked.and_then(|text| httpdate::parse_http_date(text).ok());
        match (this.filter(|m| m.told().is_some()), asked) {
            // Within the second that the date names, the file is the one that the date was told of.
            (Some(m), Some(asked)) => m.time < asked + Duration::from_secs(1),
            _ => false,
        }
    }
}
