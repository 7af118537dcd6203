//! When the tree is brought up to date, and from which state.

use super::round::Trouble;
use crate::face::Failure;
use crate::log_home::Clock;
use model::UtcSeconds;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// What a publisher works with; `T` is the fold.
pub struct Press<T> {
    /// The time.
    pub clock: Clock,
    /// Before this second nothing that changes is published.
    pub embargo_until: i64,
    /// Entries under the log's checkpoint.
    pub size: Box<dyn Fn() -> u64 + Send>,
    /// The fold of the log, from nothing or from its cache.
    pub fold: Box<dyn FnMut() -> Result<T, Failure> + Send>,
    /// Brings the fold up to date and publishes it; gives the entries that it then has.
    pub publish: Box<dyn FnMut(&mut T, UtcSeconds) -> Result<u64, Failure> + Send>,
}

/// The last publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Published {
    /// When it was done.
    pub at: UtcSeconds,
    /// How long it took.
    pub took: Duration,
}

/// What the publisher tells of its work.
#[derive(Default)]
pub struct Figures(Mutex<Option<Published>>);

impl Figures {
    /// The last publication, if there was one.
    pub fn last(&self) -> Option<Published> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn note(&self, published: Published) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(published);
    }
}

/// The publisher's memory between its rounds.
pub struct Publisher<T> {
    press: Press<T>,
    fold: Option<T>,
    /// Entries published, and whether the embargo was over.
    done: Option<(u64, bool)>,
    figures: Arc<Figures>,
}

impl<T> Publisher<T> {
    /// Nothing is folded and nothing published yet.
    pub fn new(press: Press<T>, figures: Arc<Figures>) -> Self {
        Publisher { press, fold: None, done: None, figures }
    }

    /// Publishes where there is something new. A fold that fails is tried again in the next round.
    pub fn round(&mut self) -> Result<(), Trouble> {
        let now = (self.press.clock)();
        let open = now.0 >= self.press.embargo_until;
        // Before the hour nothing that changes is published, so once is enough, and waiting for the hour is no stall.
        if self.done == Some((if open { (self.press.size)() } else { 0 }, open)) {
            return Ok(());
        }
        let begun = Instant::now();
        let fold = match &mut self.fold {
            Some(fold) => fold,
            none => none.insert((self.press.fold)().map_err(Trouble::Passing)?),
        };
        let size = (self.press.publish)(fold, now).map_err(Trouble::Passing)?;
        self.done = Some((if open { size } else { 0 }, open));
        self.figures.note(Published { at: (self.press.clock)(), took: begun.elapsed() });
        Ok(())
    }
}
