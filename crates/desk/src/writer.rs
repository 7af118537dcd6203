//! One thread writes, and makes what waits durable together: one flush of the disk for all who ask at once.

use crate::store::StoreError;
use rusqlite::{Connection, Savepoint, TransactionBehavior};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread::JoinHandle;

/// Most writes that wait; whoever comes then waits to be let in.
const WAITING_MAX: usize = 1_024;
/// Most writes of one flush.
const BATCH_MAX: usize = 256;

/// Writes, inside a point to which it can be undone.
type Write = Box<dyn FnOnce(&Savepoint<'_>) -> Result<(), StoreError> + Send>;
/// Tells an asker what came of it.
type Tell = Box<dyn FnOnce(Result<(), StoreError>) + Send>;

/// What is written, and how its asker is told when it is durable, or that it is not.
struct Job {
    write: Write,
    told: Tell,
}

/// The writer of a store; it ends when it is dropped, after what waits is written.
pub(crate) struct Writer {
    jobs: Mutex<Option<SyncSender<Job>>>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Writer {
    /// Starts it on its connection.
    pub fn start(connection: Connection) -> Result<Self, StoreError> {
        let (jobs, waiting) = sync_channel(WAITING_MAX);
        let thread =
            std::thread::Builder::new().name("desk".into()).spawn(move || work(connection, &waiting))?;
        Ok(Writer { jobs: Mutex::new(Some(jobs)), thread: Mutex::new(Some(thread)) })
    }

    /// Writes, and returns when it is durable. What fails is undone by itself, and nothing beside it.
    pub fn write<T: Send + 'static>(
        &self,
        write: impl FnOnce(&Savepoint<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let stopped = || StoreError::Failed("the writer has ended".into());
        let jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner).clone().ok_or_else(stopped)?;
        let (value, answer) = (sync_channel(1), sync_channel(1));
        let (gives, told) = (value.0, answer.0);
        let job = Job {
            write: Box::new(move |point| {
                // The asker waits for it, or is gone with his process.
                drop(gives.send(write(point)?));
                Ok(())
            }),
            told: Box::new(move |done| drop(told.send(done))),
        };
        jobs.send(job).map_err(|_| stopped())?;
        answer.1.recv().map_err(|_| stopped())??;
        value.1.recv().map_err(|_| stopped())
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        drop(self.jobs.lock().unwrap_or_else(PoisonError::into_inner).take());
        if let Some(thread) = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take() {
            drop(thread.join());
        }
    }
}

fn work(mut connection: Connection, waiting: &Receiver<Job>) {
    while let Ok(first) = waiting.recv() {
        let batch = std::iter::once(first).chain(std::iter::from_fn(|| waiting.try_recv().ok()));
        let (mut done, mut told) = (Vec::new(), Vec::new());
        let committed = commit(&mut connection, batch.take(BATCH_MAX), &mut done, &mut told);
        for (done, told) in done.into_iter().zip(told) {
            told(match &committed {
                Ok(()) => done,
                Err(error) => Err(StoreError::Failed(error.to_string())),
            });
        }
    }
}

/// Writes a batch in one transaction. Whoever is in `told` and not in `done` was not written.
fn commit(
    connection: &mut Connection,
    batch: impl Iterator<Item = Job>,
    done: &mut Vec<Result<(), StoreError>>,
    told: &mut Vec<Tell>,
) -> Result<(), StoreError> {
    // Whoever waits is told, also where no transaction begins.
    let mut writes = Vec::new();
    for job in batch {
        writes.push(job.write);
        told.push(job.told);
        done.push(Err(StoreError::Failed("not written".into())));
    }
    let mut whole = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for (write, done) in writes.into_iter().zip(done.iter_mut()) {
        let point = whole.savepoint()?;
        *done = write(&point);
        if done.is_ok() {
            point.commit()?;
        }
    }
    Ok(whole.commit()?)
}
