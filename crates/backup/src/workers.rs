//! Some threads that take work from one queue, and stop at the first failure.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

/// Threads: what they do waits for a disk as often as for a processor, and each holds a block or a picture in memory.
const THREADS: usize = 6;

/// Does all work, in any order; gives the first failure.
pub fn each<T: Send, E: Send>(
    work: impl IntoIterator<Item = T, IntoIter: Send>,
    done: impl Fn(T) -> Result<(), E> + Sync,
) -> Result<(), E> {
    let (queue, failed) = (Mutex::new(work.into_iter()), Mutex::new(None));
    let stop = AtomicBool::new(false);
    let worker = || {
        while !stop.load(Ordering::Relaxed) {
            let next = queue.lock().unwrap_or_else(PoisonError::into_inner).next();
            let Some(next) = next else { return };
            if let Err(error) = done(next) {
                stop.store(true, Ordering::Relaxed);
                failed.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(error);
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(worker);
        }
    });
    failed.into_inner().unwrap_or_else(PoisonError::into_inner).map_or(Ok(()), Err)
}
