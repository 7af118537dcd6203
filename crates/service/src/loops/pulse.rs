//! What can be seen of a loop from outside: whether it runs, and how its last rounds went.

use crate::Clock;
use model::UtcSeconds;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The pulse of one loop: the end of its last good round, and whether it has ended by itself.
pub struct Pulse {
    clock: Clock,
    beat: Mutex<Beat>,
}

struct Beat {
    /// Start of the loop, before its first good round.
    since: UtcSeconds,
    /// End of the last good round.
    good: Option<UtcSeconds>,
    ended: bool,
}

impl Pulse {
    /// A loop that begins now.
    pub fn new(clock: Clock) -> Self {
        let since = clock();
        Pulse { clock, beat: Mutex::new(Beat { since, good: None, ended: false }) }
    }

    /// A round went well.
    pub fn beat(&self) {
        let now = (self.clock)();
        self.lock().good = Some(now);
    }

    /// The loop has ended, and nobody had asked it to.
    pub fn end(&self) {
        self.lock().ended = true;
    }

    /// Whether it has ended by itself.
    pub fn ended(&self) -> bool {
        self.lock().ended
    }

    /// End of its last good round.
    pub fn good(&self) -> Option<UtcSeconds> {
        self.lock().good
    }

    /// Whether it is there, and had a good round in the last so many seconds.
    pub fn beats(&self, within: i64) -> bool {
        let now = (self.clock)();
        let beat = self.lock();
        !beat.ended && now.0.saturating_sub(beat.good.unwrap_or(beat.since).0) <= within
    }

    fn lock(&self) -> MutexGuard<'_, Beat> {
        // Each change is one assignment: a panic can't leave half of one.
        self.beat.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
