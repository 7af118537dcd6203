//! The ledger as its callers see it: many threads hand in, one thread writes.

use crate::admit::parse;
use crate::queue::{Answer, BATCH_ROWS_MAX, Item, JOBS_MAX, Job, Reply, reply};
use crate::shared::{Receipt, Shared};
use crate::write_path::Writer;
use crate::{LedgerError, LogSigner, RegistryView, Store, StoreError};
use model::{
    Algorithm, Authority, Entry, EventId, KeyId, National, PublicKey, Refusal, Submission, UtcSeconds,
};
use std::ops::Range;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread::JoinHandle;
use tlog::{Hash, VerifierKey};

/// What a ledger is opened with.
#[derive(Clone)]
pub struct Config {
    /// Signs checkpoints. Its name is the log's origin, its key is named in every arrival line.
    pub signer: LogSigner,
    /// The registry, or what stands for it.
    pub registry: Arc<dyn RegistryView>,
    /// Tells the time of arrival; only the binary knows it.
    pub clock: Arc<dyn Fn() -> UtcSeconds + Send + Sync>,
    /// Keys that signed the log before this one, oldest first (docs/spec/log.md, "The log's key").
    pub former: Vec<VerifierKey>,
    /// The only key that a `policy.set` may name as the log's next: none while nobody is about to change it, since the one that
    /// signs could go on with no entry after that.
    pub next: Option<KeyId>,
    /// A checkpoint of this log that was published before. A store that does not continue it, such as a backup that is too
    /// old, is refused: going on from it would sign a second history.
    pub published: Option<Vec<u8>>,
}

/// The only appender of one log. Cheap to share behind an `Arc`; all methods may be called from any thread, and block it
/// until the answer is durable.
pub struct Ledger {
    pub(crate) shared: Arc<Shared>,
    pub(crate) jobs: Option<SyncSender<Job>>,
    writer: Option<JoinHandle<()>>,
}

impl Ledger {
    /// Opens a log on its store and goes on where it ended, whether it was closed or killed.
    ///
    /// # Errors
    /// [`LedgerError::Store`], [`LedgerError::Checkpoint`] for another log's store or key, [`LedgerError::Fork`] when the
    /// entries do not have the root that was signed, [`LedgerError::Damaged`].
    pub fn open(store: Arc<dyn Store>, config: Config) -> Result<Self, LedgerError> {
        let mut log_keys = vec![log_key(config.signer.verifier_key())?];
        for former in config.former.iter().rev() {
            log_keys.push(log_key(former)?);
        }
        let before = config.published.clone();
        let shared = Arc::new(Shared::new(store, log_keys, config));
        let published = before.as_deref().map(|note| shared.open_note(note)).transpose()?;
        let writer = Writer::open(Arc::clone(&shared), published)?;
        let (jobs, queue) = sync_channel(JOBS_MAX);
        let thread = std::thread::Builder::new().name("ledger".into()).spawn(move || work(writer, &queue));
        let thread = thread.map_err(|e| StoreError::Failed(format!("no thread for the writer: {e}")))?;
        Ok(Ledger { shared, jobs: Some(jobs), writer: Some(thread) })
    }

    /// Takes one event, as handed in: three signed lines and the signature lines. Returns when it is durable. An event
    /// that has its place already gets the same receipt again, marked as repeated.
    ///
    /// # Errors
    /// [`LedgerError::Refused`]: handing in again will not help. [`LedgerError::Store`], [`LedgerError::Fork`],
    /// [`LedgerError::Busy`], [`LedgerError::Stopped`]: whether the event was taken is unknown, handing in again is safe.
    pub fn submit(&self, bytes: &[u8]) -> Result<Receipt, LedgerError> {
        let (reply, answer) = reply();
        self.submit_then(bytes, reply);
        answer.wait()?
    }

    /// As [`Ledger::submit`], for callers that are no threads of their own: checks form and signature here and now, and
    /// calls `then` once with the answer, from this thread when it is known at once, from the writer's when the event is
    /// durable. `then` holds the writer up and must only pass the answer on. If the writer ends before, it is dropped.
    pub fn submit_then(
        &self,
        bytes: &[u8],
        then: impl FnOnce(Result<Receipt, LedgerError>) + Send + 'static,
    ) {
        let event = match self.check(bytes) {
            Ok(Checked::New(event)) => event,
            Ok(Checked::Known(receipt)) => return then(Ok(receipt)),
            Err(refusal) => return then(Err(refusal.into())),
        };
        let Ok(jobs) = self.jobs() else { return then(Err(LedgerError::Stopped)) };
        match jobs.try_send(Job::One(Item { event, verified: true }, Box::new(then))) {
            Ok(()) => {}
            Err(TrySendError::Full(Job::One(_, then))) => then(Err(LedgerError::Busy)),
            Err(TrySendError::Disconnected(Job::One(_, then))) => then(Err(LedgerError::Stopped)),
            Err(_) => {} // the job that comes back is the one that was sent
        }
    }

    /// What can be said of an event without the writer.
    fn check(&self, bytes: &[u8]) -> Result<Checked, Refusal> {
        let event = parse(self.origin(), bytes)?;
        if let Some(receipt) = self.shared.receipt(event.id()) {
            return Ok(Checked::Known(receipt));
        }
        self.shared.check_signatures(&event)?;
        Ok(Checked::New(event))
    }

    /// Puts everything staged under a new signed checkpoint and returns it; `None` when there is nothing new.
    ///
    /// # Errors
    /// As [`Ledger::submit`], but for refusals and `Busy`.
    pub fn sequence(&self) -> Result<Option<Vec<u8>>, LedgerError> {
        let (reply, answer) = reply();
        self.jobs()?.send(Job::Sequence(reply)).map_err(|_| LedgerError::Stopped)?;
        answer.wait()?
    }

    /// The log's origin.
    pub fn origin(&self) -> &str {
        self.shared.origin()
    }

    /// Ids of the log's keys, as the arrival lines name them, the present one first.
    pub fn log_keys(&self) -> &[KeyId] {
        &self.shared.log_keys
    }

    /// Parses an entry of this log.
    ///
    /// # Errors
    /// The refusal.
    pub fn parse(&self, bytes: &[u8]) -> Result<Entry, Refusal> {
        Entry::parse_any(self.origin(), &self.shared.log_keys, bytes)
    }

    /// The last checkpoint, as signed.
    pub fn checkpoint(&self) -> Option<Vec<u8>> {
        self.shared.head().note.clone()
    }

    /// Entries under the last checkpoint.
    pub fn size(&self) -> u64 {
        self.shared.head().size
    }

    /// Entries that have a place but no checkpoint yet.
    pub fn pending(&self) -> u64 {
        let head = self.shared.head();
        head.staged.saturating_sub(head.size)
    }

    /// Arrival of the oldest entry that has a place but no checkpoint yet; `None` when all are under one.
    pub fn waits_since(&self) -> Option<UtcSeconds> {
        self.shared.head().waits_since
    }

    /// The last checkpoint, as signed, with its size: both of one moment. `None` for an empty log.
    pub fn stand(&self) -> Option<(u64, Vec<u8>)> {
        let head = self.shared.head();
        head.note.clone().map(|note| (head.size, note))
    }

    /// The exact bytes of entries under the last checkpoint.
    ///
    /// # Errors
    /// [`LedgerError::NotCommitted`] beyond it; [`LedgerError::Store`].
    pub fn entries(&self, range: Range<u64>) -> Result<Vec<Vec<u8>>, LedgerError> {
        self.committed(&range)?;
        Ok(self.shared.store.entries(range)?)
    }

    /// Leaf hashes of entries under the last checkpoint.
    ///
    /// # Errors
    /// As [`Ledger::entries`].
    pub fn leaf_hashes(&self, range: Range<u64>) -> Result<Vec<Hash>, LedgerError> {
        self.committed(&range)?;
        Ok(self.shared.store.leaves(range)?.into_iter().map(|leaf| leaf.hash).collect())
    }

    /// The index of an event that has a place, under a checkpoint or not yet.
    pub fn event_index(&self, event: EventId) -> Option<u64> {
        self.shared.receipt(event).map(|receipt| receipt.index)
    }

    /// Who may sign what, by the events that have a place so far. A copy: as large as the number of keys.
    pub fn authority(&self) -> Authority {
        self.shared.authority().clone()
    }

    /// Looks at who may sign what. Holds up whoever changes it: for short questions only.
    pub fn with_authority<R>(&self, look: impl FnOnce(&Authority) -> R) -> R {
        look(&self.shared.authority())
    }

    /// Indices of the national events under a checkpoint of this size, in their order ([`model::national`]).
    pub fn national(&self, size: u64) -> Vec<u64> {
        let nation = self.shared.national();
        nation.indices.iter().copied().take_while(|index| *index < size).collect()
    }

    /// The line that names the national events in a checkpoint of this size; none in a log whose checkpoints have none.
    ///
    /// # Errors
    /// As [`Ledger::entries`].
    pub fn national_line(&self, size: u64) -> Result<Option<String>, LedgerError> {
        if !self.with_authority(Authority::names_national) {
            return Ok(None);
        }
        let mut chain = National::default();
        for index in self.national(size) {
            self.leaf_hashes(index..index + 1)?.iter().for_each(|leaf| chain.push(leaf));
        }
        Ok(Some(chain.line()))
    }

    /// The receipt of an event that has a place, under a checkpoint or not yet.
    pub fn receipt(&self, event: EventId) -> Option<Receipt> {
        self.shared.receipt(event)
    }

    pub(crate) fn jobs(&self) -> Result<&SyncSender<Job>, LedgerError> {
        self.jobs.as_ref().ok_or(LedgerError::Stopped)
    }

    fn committed(&self, range: &Range<u64>) -> Result<(), LedgerError> {
        match self.size() {
            size if range.end > size => Err(LedgerError::NotCommitted { end: range.end, size }),
            _ => Ok(()),
        }
    }
}

impl Drop for Ledger {
    /// Answers what waits, then lets the store go. What is staged stays staged.
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(writer) = self.writer.take()
            && writer.join().is_err()
        {
            // The writer has panicked and its callers have their `Stopped`; there is nobody left to tell.
        }
    }
}

/// The id by which arrival lines name a log's key.
///
/// # Errors
/// [`LedgerError::Refused`] for a key that is not of Ed25519.
pub fn log_key(key: &VerifierKey) -> Result<KeyId, LedgerError> {
    let public = PublicKey::new(Algorithm::Ed25519, key.public_key());
    public.map(|key| key.id()).map_err(|e| Refusal::BadField(format!("log key: {e}")).into())
}

enum Checked {
    Known(Receipt),
    New(Box<Submission>),
}

/// Who waits for the answers of a batch, in its order.
enum Caller {
    One(Reply<Answer>),
    Many(usize, Reply<Vec<Answer>>),
}

/// The writer's thread: everything that waits becomes one transaction.
fn work(mut writer: Writer, queue: &Receiver<Job>) {
    let mut left_over = None;
    while let Some(job) = left_over.take().or_else(|| queue.recv().ok()) {
        let mut batch = Vec::new();
        let mut callers = Vec::new();
        let mut next = Some(job);
        while let Some(job) = next.take() {
            match job {
                Job::One(item, reply) => {
                    batch.push(item);
                    callers.push(Caller::One(reply));
                }
                Job::Many(items, reply) => {
                    callers.push(Caller::Many(items.len(), reply));
                    batch.extend(items);
                }
                Job::Sequence(reply) if batch.is_empty() => {
                    reply(writer.sequence());
                    break;
                }
                sequence => {
                    left_over = Some(sequence);
                    break;
                }
            }
            if batch.len() < BATCH_ROWS_MAX {
                next = queue.try_recv().ok();
            }
        }
        if !callers.is_empty() {
            answer(writer.append(batch), callers);
        }
    }
}

fn answer(result: Result<Vec<Result<Receipt, Refusal>>, LedgerError>, callers: Vec<Caller>) {
    let (answers, error) = match result {
        Ok(answers) => (answers, LedgerError::Stopped),
        Err(error) => (Vec::new(), error),
    };
    // A batch that failed as a whole has no answers: everybody is told its error.
    let mut answers = answers.into_iter().map(|answer| answer.map_err(LedgerError::from));
    let mut next = || answers.next().unwrap_or_else(|| Err(error.clone()));
    for caller in callers {
        match caller {
            Caller::One(reply) => reply(next()),
            Caller::Many(count, reply) => reply((0..count).map(|_| next()).collect()),
        }
    }
}
