//! Group commit of files: many become durable with two flushes of the disk.

use crate::error::StoreError;
use crate::folder::remove_if_there;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

/// Files that become durable together at most: 64 senders, and some.
const BATCH_MAX: usize = 256;

/// Makes everything that was written so far durable.
pub type Flush = Box<dyn FnMut() -> std::io::Result<()> + Send>;

/// A file that is written and waits for its name.
struct Job {
    from: PathBuf,
    to: PathBuf,
    done: SyncSender<Result<(), StoreError>>,
}

/// The one thread that gives names.
pub(crate) struct Group {
    jobs: Option<SyncSender<Job>>,
    thread: Option<std::thread::JoinHandle<()>>,
}

/// Flushes the file system that a folder lies on.
pub(crate) fn disk(folder: &Path) -> std::io::Result<Flush> {
    let disk = File::open(folder)?;
    Ok(Box::new(move || rustix::fs::syncfs(&disk).map_err(Into::into)))
}

impl Group {
    /// Starts the thread.
    pub fn open(flush: Flush) -> std::io::Result<Self> {
        let (jobs, queue) = sync_channel(BATCH_MAX);
        let thread =
            std::thread::Builder::new().name("store-names".into()).spawn(move || work(flush, &queue))?;
        Ok(Group { jobs: Some(jobs), thread: Some(thread) })
    }

    /// Returns when the file is durable under its name. After a failure it is under none: what a flush failed on may not be
    /// on the disk although a second flush said so.
    pub fn commit(&self, from: PathBuf, to: PathBuf) -> Result<(), StoreError> {
        let (done, answer) = sync_channel(1);
        let jobs = self.jobs.as_ref().ok_or(StoreError::Stopped)?;
        jobs.send(Job { from, to, done }).map_err(|_| StoreError::Stopped)?;
        answer.recv().map_err(|_| StoreError::Stopped)?
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            // Its callers have their `Stopped`; there is nobody left to tell.
        }
    }
}

fn work(mut flush: Flush, queue: &Receiver<Job>) {
    while let Ok(first) = queue.recv() {
        let mut batch = vec![first];
        batch.extend(std::iter::from_fn(|| queue.try_recv().ok()).take(BATCH_MAX - 1));
        let named = flush().and_then(|()| {
            // Crash here: the bytes are on the disk, under no name that counts.
            let named: Vec<_> = batch.iter().map(|job| name(&job.from, &job.to)).collect();
            if let Err(error) = flush() {
                // A name that may not be on the disk must not be believed later.
                batch
                    .iter()
                    .zip(&named)
                    .filter(|(_, new)| matches!(new, Ok(true)))
                    .for_each(|(job, _)| give_up(&job.to));
                return Err(error);
            }
            // Crash here: the names are on the disk, and nobody was told; who sends again is told at once.
            Ok(named)
        });
        match named {
            Ok(named) => {
                for (job, result) in batch.iter().zip(named) {
                    tell(job, result.map(|_| ()).map_err(StoreError::from));
                }
            }
            Err(error) => {
                for job in &batch {
                    give_up(&job.from);
                    tell(job, Err(std::io::Error::new(error.kind(), error.to_string()).into()));
                }
            }
        }
    }
}

/// Gives a file its name; whether the name is new. One that is there already stays what it is: the same bytes, durable.
fn name(from: &Path, to: &Path) -> std::io::Result<bool> {
    if to.is_file() {
        return std::fs::remove_file(from).map(|()| false);
    }
    if let Some(folder) = to.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::rename(from, to).map(|()| true)
}

/// Removes a file that may not be durable.
fn give_up(path: &Path) {
    if let Err(error) = remove_if_there(path) {
        tracing::error!(%error, "a file that may not be durable can't be removed");
    }
}

fn tell(job: &Job, result: Result<(), StoreError>) {
    if job.done.send(result).is_err() {
        // Whoever asked has gone; the file is where it is.
    }
}
