//! The outbox: what to send next, and what an answer changes. A pure state machine; the app keeps the items in its
//! store, the simulated phones keep them in memory.
//!
//! Rules:
//! 1. Small things go first: events of all forms, then grey pages, receipts, proofs, readings, and originals last.
//! 2. An item leaves no state on anybody's word but a verified receipt's or proof's. A service that refuses may be a false
//!    one, so a refused item is shown and tried again, slowly, at every address.
//! 3. Nothing is ever dropped, and everything may be sent twice.
//! 4. A picture without bytes is never taken in, and never asked to be taken: no service would. Where an event that was
//!    signed elsewhere names one, the rest of the form goes its way, and the item says what is missing.
//! 5. A picture that a service will not have rests alone: the other parts of its form go on.

mod done;
mod next;

pub use done::{Belief, Outcome, done};
pub use next::{Address, next};

use crate::{BlobRole, Fault, answer::Blob};
use model::{Digest, EventId, UtcSeconds};
use serde::{Deserialize, Serialize};

/// How far a form has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = ItemState))]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// On the phone.
    Queued,
    /// A service has refused it; it is tried again.
    Refused,
    /// A service has the event.
    Sent,
    /// A verified receipt is held.
    Receipt,
    /// A verified proof from the public log is held.
    Logged,
}

/// A picture or record on its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Parcel {
    /// What it is.
    #[serde(flatten)]
    pub blob: Blob,
    /// Bytes.
    pub size: u64,
    /// Whether the service has it.
    pub done: bool,
    /// Address of the upload that was begun.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub upload: Option<String>,
    /// Bytes that the upload has; unknown after a broken request.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub offset: Option<u64>,
    /// Not before this millisecond: a service would not have it.
    #[serde(default)]
    pub next_try: i64,
}

impl Parcel {
    /// Whether it is still to be sent.
    fn open(&self) -> bool {
        !self.done && self.size > 0
    }

    /// Whether it is a picture without bytes, which can't be sent.
    fn void(&self) -> bool {
        !self.done && self.size == 0
    }
}

/// What a service said against an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// Stable code, or empty.
    pub code: String,
    /// Its words.
    pub text: String,
}

/// A form's event with all that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Item {
    /// The event.
    pub event: EventId,
    /// Its text: signed lines and signature lines.
    pub text: String,
    /// How far it has come.
    pub state: State,
    /// What it names, in the order in which it is sent.
    pub blobs: Vec<Parcel>,
    /// The verified receipt.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub receipt: Option<String>,
    /// Its place in the log, as the service says.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub index: Option<u64>,
    /// Its arrival, as the service says.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub arrival: Option<UtcSeconds>,
    /// What the last service said against it.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub problem: Option<Problem>,
    /// Failures in a row.
    pub tries: u32,
    /// Not before this millisecond.
    pub next_try: i64,
    /// No proof is asked for before this millisecond.
    #[serde(default)]
    pub proof_at: i64,
    /// The numbers in form order as the log's own entry has them, read from the proof; none before there is one.
    #[serde(default)]
    pub logged: Option<Vec<Option<u32>>>,
}

/// What a phone does next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum Action {
    /// `POST /events`.
    PostEvent {
        /// The item.
        event: EventId,
        /// Where.
        address: String,
    },
    /// `POST /uploads` with the first piece.
    UploadCreate {
        /// The item.
        event: EventId,
        /// The picture.
        sha256: Digest,
        /// Where.
        address: String,
        /// Bytes of the first piece.
        size: u64,
    },
    /// `HEAD` of the upload.
    UploadAsk {
        /// The item.
        event: EventId,
        /// The picture.
        sha256: Digest,
        /// Where.
        address: String,
        /// The upload's own address.
        upload: String,
    },
    /// `PATCH` of the upload.
    UploadPiece {
        /// The item.
        event: EventId,
        /// The picture.
        sha256: Digest,
        /// Where.
        address: String,
        /// The upload's own address.
        upload: String,
        /// First byte.
        offset: u64,
        /// Bytes.
        size: u64,
    },
    /// `GET /events/{id}`.
    AskReceipt {
        /// The item.
        event: EventId,
        /// Where.
        address: String,
    },
    /// `GET /events/{id}/proof`.
    AskProof {
        /// The item.
        event: EventId,
        /// Where.
        address: String,
    },
    /// Nothing before this millisecond.
    Wait {
        /// When to ask again.
        until: i64,
    },
    /// Everything is sent and proven.
    Idle,
}

impl Action {
    /// The item it is about.
    pub const fn event(&self) -> Option<EventId> {
        match self {
            Action::PostEvent { event, .. }
            | Action::UploadCreate { event, .. }
            | Action::UploadAsk { event, .. }
            | Action::UploadPiece { event, .. }
            | Action::AskReceipt { event, .. }
            | Action::AskProof { event, .. } => Some(*event),
            Action::Wait { .. } | Action::Idle => None,
        }
    }

    /// The address it goes to.
    pub fn address(&self) -> Option<&str> {
        match self {
            Action::PostEvent { address, .. }
            | Action::UploadCreate { address, .. }
            | Action::UploadAsk { address, .. }
            | Action::UploadPiece { address, .. }
            | Action::AskReceipt { address, .. }
            | Action::AskProof { address, .. } => Some(address),
            Action::Wait { .. } | Action::Idle => None,
        }
    }
}

/// Bytes sent in one request: small enough to arrive over a bad line, large enough to be few.
pub const PIECE_BYTES: u64 = 128 << 10;

impl Item {
    /// A new item with all that its event names; `size` tells the bytes of each.
    ///
    /// # Errors
    /// [`Fault::EmptyPicture`] where one has none.
    pub fn new(
        text: String,
        event: EventId,
        named: Vec<Blob>,
        size: impl Fn(&Digest) -> u64,
    ) -> Result<Self, Fault> {
        if let Some(empty) = named.iter().find(|b| size(&b.sha256) == 0) {
            return Err(Fault::EmptyPicture(empty.sha256));
        }
        let parcel = |blob: Blob| Parcel {
            size: size(&blob.sha256),
            blob,
            done: false,
            upload: None,
            offset: None,
            next_try: 0,
        };
        Ok(Item {
            event,
            text,
            state: State::Queued,
            blobs: named.into_iter().map(parcel).collect(),
            receipt: None,
            index: None,
            arrival: None,
            problem: None,
            tries: 0,
            next_try: 0,
            proof_at: 0,
            logged: None,
        })
    }

    /// When there is something to do again.
    fn due(&self) -> i64 {
        if matches!(self.state, State::Queued | State::Refused) {
            return self.next_try;
        }
        let parcels = self.blobs.iter().filter(|p| p.open()).map(|p| p.next_try);
        let proof = self.may_ask_proof().then_some(self.proof_at);
        let receipt = self.may_ask_receipt().then_some(0);
        parcels.chain(proof).chain(receipt).min().map_or(self.next_try, |first| self.next_try.max(first))
    }

    fn any_grey(&self, is: fn(&Parcel) -> bool) -> bool {
        self.blobs.iter().any(|p| p.blob.role == BlobRole::Grey && is(p))
    }

    /// Whether a receipt can be expected: every grey page is there.
    fn may_ask_receipt(&self) -> bool {
        self.state == State::Sent && !self.any_grey(Parcel::open) && !self.any_grey(Parcel::void)
    }

    /// Whether a proof can be expected. A form with an empty grey page never gets a receipt; it is in the log all the same.
    fn may_ask_proof(&self) -> bool {
        let without = self.any_grey(Parcel::void) && !self.any_grey(Parcel::open);
        self.state == State::Receipt || (self.state == State::Sent && without)
    }

    /// The grey pages, in order.
    pub fn grey(&self) -> Vec<Digest> {
        self.blobs.iter().filter(|p| p.blob.role == BlobRole::Grey).map(|p| p.blob.sha256).collect()
    }

    /// Whether nothing is left to send or ask.
    pub fn finished(&self) -> bool {
        self.state == State::Logged && !self.blobs.iter().any(Parcel::open)
    }

    fn parcel(&mut self, sha256: &Digest) -> Option<&mut Parcel> {
        self.blobs.iter_mut().find(|p| p.blob.sha256 == *sha256)
    }
}
