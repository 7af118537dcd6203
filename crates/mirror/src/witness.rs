//! A witness: cosigns a checkpoint that continues the last one it cosigned, once the new one is durable
//! (c2sp.org/tlog-witness; the rules are `tlog::AddCheckpoint::judge`).

use crate::{Mirror, Trouble};
use model::{Digest, UtcSeconds};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use tlog::{
    AddCheckpoint, Checkpoint, CosignerKey, Note, Policy, SplitView, WitnessRefusal, cosign,
    verify_cosignature,
};

/// Most bytes of a request: a checkpoint with some dozen signatures, and 63 lines of proof.
pub const REQUEST_BYTES_MAX: usize = 256 << 10;

const TEXT: &str = "text/plain; charset=utf-8";
/// Says that the body of an answer is a size.
const SIZE: &str = "text/x.tlog.size";

/// The time, in seconds since 1970.
pub type Clock = Arc<dyn Fn() -> UtcSeconds + Send + Sync>;

/// An answer of HTTP.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Status.
    pub status: u16,
    /// `Content-Type`.
    pub content_type: &'static str,
    /// Body.
    pub body: Vec<u8>,
}

/// A witness of the logs that its mirror's policy lists. What it cosigned lies with the mirror's memory, so that the
/// mirror's lock keeps a second one away.
pub struct Witness {
    mirror: Arc<Mirror>,
    key: CosignerKey,
    logs: Policy,
    clock: Clock,
    /// The last checkpoint cosigned of each origin, with the log's signature and ours. Held while a request is judged and
    /// until its checkpoint is durable.
    latest: Mutex<BTreeMap<String, Note>>,
}

impl Witness {
    /// A witness that goes on where it was.
    ///
    /// # Errors
    /// [`Trouble::Memory`] where what was cosigned last can't be read or was not cosigned by this key: going on would forget
    /// it. [`Trouble::Refused`] where the mirror has no policy yet, so that there is no log to cosign.
    pub fn open(mirror: Arc<Mirror>, key: CosignerKey, clock: Clock) -> Result<Self, Trouble> {
        let policy = mirror.policy()?;
        let (logs, _) = policy.ok_or_else(|| Trouble::Refused("a witness needs a policy first".into()))?;
        let mut latest = BTreeMap::new();
        for (log, _) in &logs.logs {
            let name = place(log.name());
            let Some(bytes) = mirror.remembered(&name)? else { continue };
            let unreadable = |e: tlog::TlogError| Trouble::Memory { path: name.clone(), why: e.to_string() };
            let note = Note::parse(&bytes).map_err(unreadable)?;
            Checkpoint::parse(&note.text).map_err(unreadable)?;
            verify_cosignature(&note, key.verifier_key()).map_err(unreadable)?;
            latest.insert(log.name().to_string(), note);
        }
        Ok(Witness { mirror, key, logs, clock, latest: Mutex::new(latest) })
    }

    /// `POST /add-checkpoint`. When it answers 200 the checkpoint is durable as the last one cosigned.
    pub fn add_checkpoint(&self, body: &[u8]) -> Answer {
        let request = match AddCheckpoint::parse(body) {
            Ok(request) => request,
            Err(error) => return refusal(&WitnessRefusal::Malformed(error)),
        };
        let mut latest = self.latest.lock().unwrap_or_else(PoisonError::into_inner);
        let before = |origin: &str| latest.get(origin).and_then(|note| Checkpoint::parse(&note.text).ok());
        let checkpoint = match request.judge(&self.logs, before) {
            Ok(checkpoint) => checkpoint,
            Err(error) => {
                self.keep(&request, &latest);
                return refusal(&error);
            }
        };
        // No cosignature is from before 1970, nor without a time.
        let now = u64::try_from((self.clock)().0).unwrap_or(0).max(1);
        let line = cosign(&checkpoint, &self.key, now);
        let mut note = request.note;
        note.signatures.retain(|line| self.logs.logs.iter().any(|(key, _)| line.is_by(key)));
        note.signatures.push(line.clone());
        // Once more the same checkpoint: a newer time, and nothing else to forget.
        if let Err(trouble) = self.mirror.point(&place(&checkpoint.origin), &note.to_bytes()) {
            return text(500, &format!("not kept, so not cosigned: {trouble}"));
        }
        latest.insert(checkpoint.origin, note);
        text(200, &line.to_string())
    }

    /// `GET /<hash of the origin>/checkpoint`: the last one cosigned.
    pub fn checkpoint(&self, origin_hash: &str) -> Answer {
        let latest = self.latest.lock().unwrap_or_else(PoisonError::into_inner);
        let found = latest.iter().find(|(origin, _)| hash(origin) == origin_hash);
        found.map_or_else(
            || text(404, "nothing of this log was cosigned here"),
            |(_, note)| Answer { status: 200, content_type: TEXT, body: note.to_bytes() },
        )
    }

    /// The key that verifiers and the log must know.
    pub fn key(&self) -> &tlog::VerifierKey {
        self.key.verifier_key()
    }

    /// Keeps what the log signed twice for one size, whatever else is wrong with the request.
    fn keep(&self, request: &AddCheckpoint, latest: &BTreeMap<String, Note>) {
        let origin = request.note.text.lines().next().unwrap_or_default();
        let Some(before) = latest.get(origin) else { return };
        let split = |log: &tlog::VerifierKey| SplitView {
            log: log.clone(),
            smaller: before.clone(),
            larger: request.note.clone(),
            between: None,
        };
        let mut splits = self.logs.logs.iter().map(|(log, _)| split(log));
        if let Some(split) = splits.find(|split| split.check().is_ok())
            && self.mirror.keep_evidence(&split).is_err()
        {
            // The disk is full: the request is refused all the same, and the log's operator can show it again.
        }
    }
}

/// Where the last checkpoint of an origin is remembered.
fn place(origin: &str) -> String {
    format!("witness/{}/checkpoint", hash(origin))
}

/// SHA-256 of an origin, as addresses have it.
fn hash(origin: &str) -> String {
    Digest::of(origin.as_bytes()).to_hex()
}

fn refusal(why: &WitnessRefusal) -> Answer {
    match why {
        WitnessRefusal::Conflict { size } => {
            Answer { status: why.status(), content_type: SIZE, body: format!("{size}\n").into_bytes() }
        }
        _ => text(why.status(), &why.to_string()),
    }
}

fn text(status: u16, line: &str) -> Answer {
    Answer { status, content_type: TEXT, body: format!("{line}\n").into_bytes() }
}
