//! What goes on beside the intake while a log is open: events from the inbox, checkpoints, publication.

use crate::commands::publish::publish;
use crate::face::Failure;
use crate::inbox;
use crate::log_home::{LogHome, now};
use model::Lang;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How often events are sequenced: phones wait for a proof, and one signature a second costs nothing.
const SEQUENCE_EVERY: Duration = Duration::from_secs(1);
/// How often the thread looks whether it should end.
const LOOK_EVERY: Duration = Duration::from_millis(100);

/// The thread; it ends when it is dropped, after a last checkpoint and publication.
pub struct Secretary {
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Secretary {
    /// Starts; `publish_every` is how often the tree is brought up to date.
    pub fn start(log: Arc<LogHome>, publish_every: Duration, lang: Lang) -> std::io::Result<Self> {
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let thread = std::thread::Builder::new().name("secretary".into()).spawn(move || {
            work(&log, publish_every, lang, &stopped);
        })?;
        Ok(Secretary { stop, thread: Some(thread) })
    }
}

impl Drop for Secretary {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            eprintln!("secretary: panicked");
        }
    }
}

fn work(log: &LogHome, publish_every: Duration, lang: Lang, stop: &AtomicBool) {
    let tell = |failure: Failure| {
        failure.show(lang);
    };
    let mut tabulation = match log.fold() {
        Ok(tabulation) => tabulation,
        Err(failure) => return tell(failure),
    };
    let mut published: Option<(u64, bool)> = None;
    let (mut sequenced, mut looked) = (Instant::now(), None::<Instant>);
    loop {
        let last = stop.load(Ordering::Relaxed);
        if last || sequenced.elapsed() >= SEQUENCE_EVERY {
            sequenced = Instant::now();
            let done = inbox::take(&log.home, &log.ledger).and_then(|_| log.sequence());
            if let Err(failure) = done {
                tell(failure);
            }
        }
        let due = looked.is_none_or(|at| at.elapsed() >= publish_every);
        if last || due {
            looked = Some(Instant::now());
            let open = now().0 >= log.registry.parameters().embargo_until;
            // Before the hour nothing that changes is published, so once is enough.
            let state = (if open { log.ledger.size() } else { 0 }, open);
            if published != Some(state) {
                let done = log.advance(&mut tabulation).and_then(|()| publish(log, &tabulation, now()));
                match done {
                    Ok(_) => published = Some(state),
                    Err(failure) => tell(failure),
                }
            }
        }
        if last {
            return;
        }
        std::thread::sleep(LOOK_EVERY);
    }
}
