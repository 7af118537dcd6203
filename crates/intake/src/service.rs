//! What all requests share: the log, the pictures, the budgets of keys and addresses, and the questions that several
//! routes ask of them.

use crate::blobs::{BlobError, Blobs};
use crate::budget::{Buckets, Network, Open, Prefix, Used};
use crate::config::{Config, Dependencies};
use crate::metrics::Metrics;
use crate::pins::PinBook;
use crate::problem::Problem;
use crate::proofs::Proofs;
use device::{Accepted, Blob, BlobRole, Nation, NationalEntry, ProofAnswer};
use ledger::{LedgerError, Receipt};
use model::event::FormConfirmed;
use model::receipt;
use model::{EventId, KeyId, Payload, Submission};
use std::collections::{BTreeSet, HashMap};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Semaphore;

/// Everything a request needs.
pub struct Service {
    pub config: Config,
    pub given: Dependencies,
    pub blobs: Arc<Blobs>,
    pub pins: PinBook,
    pub proofs: Proofs,
    pub metrics: Metrics,
    /// What addresses may still waste.
    pub patience: Buckets<Prefix>,
    /// What keys may still waste.
    pub key_patience: Buckets<KeyId>,
    /// TLS handshakes that addresses may still begin.
    pub handshakes: Buckets<Prefix>,
    /// Connections by address, on which nobody has said who he is.
    pub open: Arc<Open<Prefix>>,
    /// The same by network.
    pub networks: Arc<Open<Network>>,
    /// Connections by key.
    pub lines: Arc<Open<KeyId>>,
    /// Headers with which uploads were begun.
    pub used: Used,
    /// Events that devices may still send.
    pub device_events: Buckets<KeyId>,
    /// Kilobytes of pictures that devices may still send.
    pub device_bytes: Buckets<KeyId>,
    /// Who may write pictures now.
    pub writers: Arc<Semaphore>,
    /// Confirmations that are staged and under no checkpoint yet, which the ledger does not give back.
    staged: Mutex<HashMap<EventId, (u64, Arc<FormConfirmed>)>>,
    ending: AtomicBool,
    /// National entries that were read so far.
    nation: Mutex<Vec<NationalEntry>>,
}

/// Seconds of a day.
const DAY: u64 = 86_400;

impl Service {
    pub fn open(config: Config, given: Dependencies) -> Result<Arc<Self>, BlobError> {
        let bounds = config.bounds;
        Ok(Arc::new(Service {
            blobs: Blobs::open(
                &config.folder,
                given.pictures.clone(),
                bounds.disk_floor,
                bounds.uploads_max,
            )?,
            pins: PinBook::open(config.folder.join("pins"))?,
            proofs: Proofs::default(),
            metrics: Metrics::new(),
            patience: Buckets::new(bounds.patience.into(), u64::from(bounds.patience_per_second) * 1_000),
            key_patience: Buckets::new(
                bounds.key_patience.into(),
                u64::from(bounds.patience_per_second) * 1_000,
            ),
            handshakes: Buckets::new(bounds.handshakes.0.into(), u64::from(bounds.handshakes.1) * 1_000),
            open: Arc::default(),
            networks: Arc::default(),
            lines: Arc::default(),
            used: Used::default(),
            device_events: Buckets::new(
                bounds.device_events.into(),
                1_000 / u64::from(bounds.device_event_seconds.max(1)),
            ),
            device_bytes: Buckets::new(bounds.device_bytes >> 10, (bounds.device_bytes >> 10) * 1_000 / DAY),
            writers: Arc::new(Semaphore::new(bounds.writers)),
            staged: Mutex::default(),
            ending: AtomicBool::new(false),
            nation: Mutex::default(),
            config,
            given,
        }))
    }

    /// What every phone must know of the log, under its newest checkpoint; with the hashes that lead there from a size that
    /// the phone has seen. Blocks: the tree may have to grow.
    ///
    /// # Errors
    /// [`Problem::Busy`] before the first checkpoint.
    pub fn nation(&self, from: Option<u64>) -> Result<(Nation, Vec<String>), Problem> {
        let ledger = &self.given.ledger;
        let (size, note) = ledger.stand().ok_or(Problem::Busy)?;
        let checkpoint = String::from_utf8(note).map_err(|_| Problem::Fault)?;
        let indices = ledger.national(size);
        let entries = {
            // Entries never change: what was read is kept, and only new ones are read.
            let mut kept = self.nation.lock().unwrap_or_else(PoisonError::into_inner);
            for index in indices.iter().copied().skip(kept.len()) {
                let bytes = ledger.entries(index..index + 1)?.pop().ok_or(Problem::Fault)?;
                let entry = String::from_utf8(bytes).map_err(|_| Problem::Fault)?;
                kept.push(NationalEntry { index, entry });
            }
            kept.iter().take(indices.len()).cloned().collect()
        };
        let consistency = match from.filter(|from| (1..size).contains(from)) {
            Some(from) => self.proofs.consistency(ledger, from, size)?,
            None => Vec::new(),
        };
        Ok((Nation { checkpoint, entries }, consistency))
    }

    /// The newest release as apps looked for it that know no national events: the entries by which its key was enrolled, and
    /// the proof that the log has it. Without these they could never take the app that does.
    pub fn release_as_before(&self) -> Option<(Vec<String>, Option<ProofAnswer>)> {
        let ledger = &self.given.ledger;
        let (release, indices) = ledger.with_authority(|authority| {
            let (index, release) = authority.release()?;
            let mut indices = BTreeSet::from([0]);
            let mut open = vec![release.by];
            while let Some(grant) = open.pop().and_then(|id| authority.grants().get(&id)) {
                if indices.insert(grant.from) {
                    open.extend(&grant.enrolled_by);
                }
            }
            Some((*index, indices))
        })?;
        let entry = |index: u64| String::from_utf8(ledger.entries(index..index + 1).ok()?.pop()?).ok();
        let entries = indices.into_iter().map(entry).collect::<Option<Vec<_>>>()?;
        Some((entries, self.proofs.of(ledger, release).ok()))
    }

    /// Takes no more requests.
    pub fn end(&self) {
        self.ending.store(true, Ordering::Relaxed);
    }

    /// Whether the order to end was given.
    pub fn is_ending(&self) -> bool {
        self.ending.load(Ordering::Relaxed)
    }

    /// Whether new events may be admitted: a receipt promises a place under a checkpoint, so somebody must be there to make
    /// one. What was admitted before is answered all the same.
    ///
    /// # Errors
    /// [`Problem::Unsequenced`].
    pub fn admits(&self) -> Result<(), Problem> {
        let late =
            self.unsequenced_for().is_some_and(|seconds| seconds > self.config.bounds.unsequenced_seconds);
        if late || !(self.given.work)().sequencer { Err(Problem::Unsequenced) } else { Ok(()) }
    }

    /// Seconds for which the oldest admitted entry has waited for a checkpoint; `None` when none waits.
    pub fn unsequenced_for(&self) -> Option<i64> {
        let since = self.given.ledger.waits_since()?;
        Some((self.given.clock)().0.saturating_sub(since.0).max(0))
    }

    /// Keeps a confirmation until the ledger can give it back.
    pub fn keep(&self, event: EventId, index: u64, confirmed: &FormConfirmed) {
        let size = self.given.ledger.size();
        if index < size {
            return;
        }
        let mut staged = self.staged.lock().unwrap_or_else(PoisonError::into_inner);
        staged.insert(event, (index, Arc::new(confirmed.clone())));
        // Now and then, what is under a checkpoint is let go.
        if staged.len().is_power_of_two() && staged.len() > 64 {
            staged.retain(|_, (index, _)| *index >= size);
        }
    }

    /// A confirmation that the log has.
    pub fn confirmation(&self, event: EventId) -> Result<(Receipt, Arc<FormConfirmed>), Problem> {
        let ledger = &self.given.ledger;
        let receipt = ledger.receipt(event).ok_or(Problem::Unknown)?;
        if let Some((_, found)) = self.staged.lock().unwrap_or_else(PoisonError::into_inner).get(&event) {
            return Ok((receipt, found.clone()));
        }
        let entries = match ledger.entries(receipt.index..receipt.index + 1) {
            // Staged by another process, or before this one began: under the next checkpoint it can be read.
            Err(LedgerError::NotCommitted { .. }) => return Err(Problem::Unknown),
            other => other?,
        };
        let bytes = entries.first().ok_or(Problem::Fault)?;
        let entry = ledger.parse(bytes).map_err(|_| Problem::Fault)?;
        match entry.event.payload() {
            Payload::FormConfirmed(confirmed) => Ok((receipt, Arc::new(confirmed.clone()))),
            _ => Err(Problem::Unknown),
        }
    }

    /// The answer for an event that is durable in the ledger: what is still wanted, and the receipt when nothing grey is. It
    /// is for a key's holder: what is wanted tells a stranger what to send.
    ///
    /// # Errors
    /// [`Problem::Fault`] where the store of pictures does not say what it has.
    pub async fn accepted(&self, place: &Receipt, confirmed: &FormConfirmed) -> Result<Accepted, Problem> {
        let mut wanted = Vec::new();
        for blob in Blob::named_by(confirmed) {
            if !self.blobs.look(&blob.sha256).await? {
                wanted.push(blob);
            }
        }
        // No promise of a place under a checkpoint while nobody is there to make one.
        let kept = place.index < self.given.ledger.size() || self.admits().is_ok();
        let complete = kept && wanted.iter().all(|b| b.role != BlobRole::Grey);
        let promise = complete.then(|| receipt::Receipt {
            arrival: place.arrival,
            by: self.given.receipt_key.id(),
            event: place.event,
            index: place.index,
            kind: receipt::KIND.into(),
            pages: confirmed.grey_pages(),
        });
        Ok(Accepted {
            event: place.event,
            index: place.index,
            arrival: place.arrival,
            repeated: place.repeated,
            wanted,
            receipt: promise.map(|p| receipt::sign(self.given.ledger.origin(), &p, &self.given.receipt_key)),
        })
    }

    /// Whether the log has an event already.
    pub fn knows(&self, text: &str) -> bool {
        let id = self.parse(text.as_bytes()).map(|event| event.id());
        id.is_ok_and(|id| self.given.ledger.receipt(id).is_some())
    }

    /// Parses an event of this log, as cheaply as can be.
    pub fn parse(&self, bytes: &[u8]) -> Result<Submission, Problem> {
        Submission::parse(self.given.ledger.origin(), bytes).map_err(Problem::Event)
    }
}

/// A JSON answer.
pub fn json(status: u16, value: &impl serde::Serialize) -> Result<axum::response::Response, Problem> {
    let body = serde_json::to_vec(value).map_err(|_| Problem::Fault)?;
    let response = axum::http::Response::builder()
        .status(status)
        .header(axum::http::header::CONTENT_TYPE, "application/json")
        .body(axum::body::Body::from(body));
    response.map_err(|_| Problem::Fault)
}
