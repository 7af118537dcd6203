//! The time that a file of the 2024 portal carries: `YYYY-MM-DD HH:MM:SS`, local time of Jakarta, without a zone.

use model::{UtcSeconds, Zone};

/// The time of a file's `ts`, if it is written so.
pub(crate) fn source_time(ts: &str) -> Option<UtcSeconds> {
    UtcSeconds::from_local(ts, Zone::Wib)
}
