//! Decides when the public tree is brought up to date, and which state it then shows.

use super::round::Trouble;
use crate::hour::Standing;
use crate::{Clock, ServiceError};
use model::UtcSeconds;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Brings the fold up to date and publishes it; gives the entries that it then has.
pub type Publish<T> = dyn FnMut(&mut T, Standing) -> Result<u64, ServiceError> + Send;

/// Makes the cuts that are due; gives the entries that are then published, where there was any.
pub type Cutting<T> = dyn FnMut(&mut T) -> Result<Option<u64>, ServiceError> + Send;

/// How long it is since any moment that never changes: measured by whoever starts the loops.
pub type Stopwatch = Arc<dyn Fn() -> Duration + Send + Sync>;

/// What a publisher works with; `T` is the fold.
pub struct Press<T> {
    /// The time.
    pub clock: Clock,
    /// A time that only ever goes forward, for how long a publication takes.
    pub stopwatch: Stopwatch,
    /// Whether the hour has come: before it nothing that changes is published.
    pub hour: Box<dyn FnMut(UtcSeconds) -> Result<Standing, Trouble> + Send>,
    /// Entries under the log's checkpoint.
    pub size: Box<dyn Fn() -> u64 + Send>,
    /// The fold of the log, from nothing or from its cache.
    pub fold: Box<dyn FnMut() -> Result<T, ServiceError> + Send>,
    /// Brings the fold up to date and publishes it; gives the entries that it then has.
    pub publish: Box<Publish<T>>,
    /// Makes the cuts that are due of a fold that is published; gives the entries published with them.
    pub cut: Box<Cutting<T>>,
    /// Whether what is published is to be published again although nothing is new: witnesses were missing, and may answer now.
    pub again: Box<dyn Fn(UtcSeconds) -> bool + Send>,
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
pub struct Figures {
    last: Mutex<Option<Published>>,
    unconfirmed: AtomicBool,
}

impl Figures {
    /// The last publication, if there was one.
    pub fn last(&self) -> Option<Published> {
        *self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether numbers wait although this machine's clock says that the hour has come.
    pub fn is_unconfirmed(&self) -> bool {
        self.unconfirmed.load(Ordering::Relaxed)
    }

    fn note(&self, published: Published) {
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Some(published);
    }
}

/// The publisher's memory between its rounds.
pub struct Publisher<T> {
    press: Press<T>,
    fold: Option<T>,
    /// Entries published, and whether the hour had come.
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
        let standing = (self.press.hour)(now)?;
        self.figures.unconfirmed.store(standing == Standing::Unconfirmed, Ordering::Relaxed);
        let open = standing == Standing::Open;
        // Before the hour nothing that changes is published, so once is enough, and waiting for the hour is no stall.
        let nothing_new = self.done == Some((if open { (self.press.size)() } else { 0 }, open));
        if !nothing_new || (self.press.again)(now) {
            self.publish(standing)?;
        }
        let Some(fold) = self.fold.as_mut().filter(|_| open) else { return Ok(()) };
        let begun = (self.press.stopwatch)();
        if let Some(size) = (self.press.cut)(fold).map_err(Trouble::Passing)? {
            self.done(size, true, begun);
        }
        Ok(())
    }

    fn publish(&mut self, standing: Standing) -> Result<(), Trouble> {
        let open = standing == Standing::Open;
        let begun = (self.press.stopwatch)();
        let fold = match &mut self.fold {
            Some(fold) => fold,
            none => none.insert((self.press.fold)().map_err(Trouble::Passing)?),
        };
        let size = (self.press.publish)(fold, standing).map_err(Trouble::Passing)?;
        self.done(if open { size } else { 0 }, open, begun);
        Ok(())
    }

    fn done(&mut self, size: u64, open: bool, begun: Duration) {
        self.done = Some((size, open));
        self.figures.note(Published {
            at: (self.press.clock)(),
            took: (self.press.stopwatch)().saturating_sub(begun),
        });
    }
}
