//! The queue between the many threads that hand in and the one thread that writes, and how a caller waits for its answer.

use crate::{LedgerError, Receipt};
use model::Submission;
use std::sync::mpsc::{Receiver, sync_channel};

/// Jobs that may wait. A single submission finds the queue full only when this many others wait at the same moment.
pub(crate) const JOBS_MAX: usize = 8_192;

/// Rows of one transaction: at most 64 MiB, and far less than a second of writing.
pub(crate) const BATCH_ROWS_MAX: usize = 4_096;

/// An event on its way to the writer.
pub(crate) struct Item {
    pub event: Box<Submission>,
    /// Whether its signatures were checked already. They were not if a key is enrolled only by an event before it in the
    /// same bulk; the writer then checks them.
    pub verified: bool,
}

pub(crate) type Answer = Result<Receipt, LedgerError>;

/// Called by the writer with what it has to say: one answer for each event of the job.
pub(crate) type Reply<T> = Box<dyn FnOnce(T) + Send>;

/// What the writer is asked for.
pub(crate) enum Job {
    /// Take this in.
    One(Item, Reply<Answer>),
    /// Take these in, in this order; one answer each.
    Many(Vec<Item>, Reply<Vec<Answer>>),
    /// Put everything staged under a checkpoint.
    Sequence(Reply<Result<Option<Vec<u8>>, LedgerError>>),
}

/// The caller's end of one answer.
pub(crate) struct Waiting<T>(Receiver<T>);

/// An answer that a thread waits for.
pub(crate) fn reply<T: Send + 'static>() -> (Reply<T>, Waiting<T>) {
    let (sender, receiver) = sync_channel(1);
    let send = move |answer| {
        if sender.send(answer).is_err() {
            // The caller has gone. What was written stays, and handing in again gives the receipt.
        }
    };
    (Box::new(send), Waiting(receiver))
}

impl<T> Waiting<T> {
    pub fn wait(self) -> Result<T, LedgerError> {
        self.0.recv().map_err(|_| LedgerError::Stopped)
    }
}
