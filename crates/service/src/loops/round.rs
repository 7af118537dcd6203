//! A thread that does its round again and again until it is told to end, and whose death is noticed.

use super::pulse::Pulse;
use crate::ServiceError;
use model::Lang;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

/// Why a round did not do what it is for.
pub enum Trouble {
    /// The next round tries again.
    Passing(ServiceError),
    /// No later round can mend it: the loop ends, and is known to be dead.
    Lasting(ServiceError),
}

/// A loop.
pub struct Round {
    name: &'static str,
    orders: Sender<()>,
    /// Closed by the end of the thread, however it ends.
    gone: Receiver<()>,
    thread: JoinHandle<()>,
}

impl Round {
    /// Starts at once with a first round; the next one begins `every` after the end of the one before.
    pub fn start(
        name: &'static str,
        every: Duration,
        (pulse, lang): (Arc<Pulse>, Lang),
        mut round: impl FnMut() -> Result<(), Trouble> + Send + 'static,
    ) -> std::io::Result<Self> {
        let (orders, told) = channel();
        let (alive, gone) = channel::<()>();
        let work = move || {
            let _alive = alive;
            let mut watch = Watched { name, pulse, asked: false };
            let mut teller = Teller { name, lang, told: None };
            loop {
                let lasts = match round() {
                    Ok(()) => {
                        watch.pulse.beat();
                        teller.well();
                        false
                    }
                    Err(Trouble::Passing(failure)) => {
                        teller.ill(&failure);
                        false
                    }
                    Err(Trouble::Lasting(failure)) => {
                        teller.ill(&failure);
                        true
                    }
                };
                if lasts || watch.asked {
                    return;
                }
                // Whoever lets the orders go asks for a last round.
                watch.asked = matches!(told.recv_timeout(every), Err(RecvTimeoutError::Disconnected));
            }
        };
        let thread = std::thread::Builder::new().name(name.into()).spawn(work)?;
        Ok(Round { name, orders, gone, thread })
    }

    /// Asks for a round now.
    #[cfg(test)]
    pub fn wake(&self) {
        // A loop that has ended needs no waking.
        self.orders.send(()).unwrap_or(());
    }

    /// Asks for a last round and waits for its end, but not longer than this: what hangs must not keep the process.
    /// Whether it came to an orderly end.
    pub fn end(self, patience: Duration) -> bool {
        drop(self.orders);
        if self.gone.recv_timeout(patience) == Err(RecvTimeoutError::Timeout) {
            tracing::error!(part = self.name, "it does not end, and is left behind");
            return false;
        }
        self.thread.join().is_ok()
    }
}

/// Dropped on every way out of the thread, a panic included.
struct Watched {
    name: &'static str,
    pulse: Arc<Pulse>,
    asked: bool,
}

impl Drop for Watched {
    fn drop(&mut self) {
        let panicked = std::thread::panicking();
        if panicked || !self.asked {
            self.pulse.end();
            tracing::error!(part = self.name, panicked, "it has ended by itself");
        }
    }
}

/// Tells of a trouble when it begins, when it becomes another, and when it is over: not at every round.
struct Teller {
    name: &'static str,
    lang: Lang,
    told: Option<String>,
}

impl Teller {
    fn ill(&mut self, failure: &ServiceError) {
        let text = failure.line(self.lang);
        if self.told.as_ref() != Some(&text) {
            tracing::error!(part = self.name, code = %failure.code(), "{text}");
            self.told = Some(text);
        }
    }

    fn well(&mut self) {
        if self.told.take().is_some() {
            tracing::info!(part = self.name, "it goes on");
        }
    }
}
