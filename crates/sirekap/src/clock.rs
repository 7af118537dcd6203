//! This machine's time, which only the binary reads.

use model::UtcSeconds;
use service::Clock;
use service::loops::Stopwatch;
use std::sync::Arc;
use std::time::Instant;

/// The machine's clock.
pub fn system_clock() -> Clock {
    Arc::new(now)
}

/// The machine's time.
pub fn now() -> UtcSeconds {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    UtcSeconds(since.map_or(0, |d| i64::try_from(d.as_secs()).unwrap_or(i64::MAX)))
}

/// The time since now, which never goes back.
pub fn stopwatch() -> Stopwatch {
    let begun = Instant::now();
    Arc::new(move || begun.elapsed())
}
