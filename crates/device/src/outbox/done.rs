//! What an answer changes.

use super::{Action, Address, Item, Parcel, Problem, State};
use crate::answer::{Accepted, ProofAnswer};
use crate::trust::Pinned;
use crate::{BlobRole, Fault};
use model::{Digest, KeyId, Lang, PublicKey};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What came of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Outcome {
    /// The status; `None` when there was no answer.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub status: Option<u16>,
    /// `Retry-After`, seconds.
    #[serde(default)]
    pub retry_after: Option<u32>,
    /// `Upload-Offset`.
    #[serde(default)]
    pub upload_offset: Option<u64>,
    /// `Location`, made absolute.
    #[serde(default)]
    pub location: Option<String>,
    /// The body, as text.
    #[serde(default)]
    pub body: String,
}

/// First wait after a failure, milliseconds; it doubles with each.
const BACK_OFF_MS: i64 = 1_000;
/// Longest wait of an address or an item that fails.
const BACK_OFF_MAX_MS: i64 = 60_000;
/// How long an item, or a picture, rests that a service refused: long, since nothing will change soon, but not for ever, since the
/// service may have been a false one.
const REFUSED_MS: i64 = super::next::LONGEST_MS;
/// How long a phone waits for a checkpoint before it asks for the proof, and between two questions.
const CHECKPOINT_MS: i64 = 5_000;
/// Longest `Retry-After` that is obeyed: a false service could otherwise silence a phone.
const RETRY_AFTER_MAX_S: u32 = 120;

/// Whom the answers are checked against.
#[derive(Clone, Copy, Debug)]
pub struct Belief<'a> {
    /// The policy of the phone's card.
    pub pinned: &'a Pinned,
    /// The keys that may sign receipts.
    pub receipt_keys: &'a BTreeMap<KeyId, PublicKey>,
}

/// The item and the address after an answer.
pub fn done(
    mut item: Item,
    mut address: Address,
    action: &Action,
    outcome: &Outcome,
    belief: Belief<'_>,
    now: i64,
) -> (Item, Address) {
    let status = outcome.status.unwrap_or(0);
    // 401: the clocks differ, or the service does not know the phone's key yet.
    let busy = matches!(status, 0 | 401 | 408 | 429 | 500..);
    if busy {
        // The address, not the item, has the trouble; the offset of an upload is unknown after it.
        address.tries = address.tries.saturating_add(1);
        let asked = outcome.retry_after.map(|s| i64::from(s.min(RETRY_AFTER_MAX_S)) * 1_000);
        address.next_try = now + asked.unwrap_or_else(|| back_off(address.tries, &item));
        forget_offset(&mut item, action);
        // The service does not know this phone's key, or not any more: no other address will, and the officer must know.
        if status == 401 && problem(outcome).text.ends_with(": key") {
            item.problem = Some(problem(outcome));
        }
        return (item, address);
    }
    let useful = match action {
        Action::PostEvent { .. } | Action::AskReceipt { .. } => accepted(&mut item, outcome, belief, now),
        Action::UploadCreate { sha256, .. }
        | Action::UploadAsk { sha256, .. }
        | Action::UploadPiece { sha256, .. } => uploaded(&mut item, sha256, action, outcome, now),
        Action::AskProof { .. } => proven(&mut item, outcome, belief, now),
        Action::Wait { .. } | Action::Idle => true,
    };
    // Who answers, but nothing of use, comes after the others: it may be a false service.
    address.tries = if useful { 0 } else { address.tries.saturating_add(1) };
    address.next_try = if useful { now } else { now + back_off(address.tries, &item) };
    (item, address)
}

/// Doubles with every failure; spread over half of itself by the item's id, so that phones that failed together do not
/// come back together.
fn back_off(tries: u32, item: &Item) -> i64 {
    let wait = (BACK_OFF_MS << tries.saturating_sub(1).min(16)).min(BACK_OFF_MAX_MS);
    let spread = i64::from(u16::from_be_bytes([item.event.0[0], item.event.0[1]]));
    wait / 2 + wait * spread / (2 * 65_536)
}

fn forget_offset(item: &mut Item, action: &Action) {
    if let Action::UploadPiece { sha256, .. } | Action::UploadAsk { sha256, .. } = action
        && let Some(parcel) = item.parcel(sha256)
    {
        parcel.offset = None;
    }
}

fn fail(item: &mut Item, outcome: &Outcome, wait: i64, now: i64) {
    item.tries = item.tries.saturating_add(1);
    item.next_try = now + wait;
    item.problem = Some(problem(outcome));
}

fn problem(outcome: &Outcome) -> Problem {
    #[derive(Deserialize)]
    struct Body {
        #[serde(default)]
        code: String,
        #[serde(default)]
        title: String,
        #[serde(default)]
        detail: String,
    }
    match serde_json::from_str::<Body>(&outcome.body) {
        Ok(body) if body.detail.is_empty() => Problem { code: body.code, text: body.title },
        Ok(body) => Problem { code: body.code, text: format!("{}: {}", body.title, body.detail) },
        Err(_) => Problem { code: String::new(), text: format!("HTTP {}", outcome.status.unwrap_or(0)) },
    }
}

fn succeed(item: &mut Item, now: i64) {
    (item.tries, item.next_try) = (0, now);
    // What still keeps a picture back is not cured by another's success.
    if !item.blobs.iter().any(|p| p.void() || (p.open() && p.next_try > now)) {
        item.problem = None;
    }
}

fn accepted(item: &mut Item, outcome: &Outcome, belief: Belief<'_>, now: i64) -> bool {
    let answer: Option<Accepted> =
        if outcome.status == Some(200) { serde_json::from_str(&outcome.body).ok() } else { None };
    let Some(answer) = answer.filter(|a| a.event == item.event) else {
        if matches!(item.state, State::Queued | State::Refused) {
            item.state = State::Refused;
            fail(item, outcome, REFUSED_MS, now);
            return false;
        }
        // It was taken elsewhere before; this service does not know it yet: hand it in here too.
        item.state = if item.receipt.is_some() { item.state } else { State::Queued };
        fail(item, outcome, BACK_OFF_MS, now);
        return false;
    };
    succeed(item, now);
    for parcel in &mut item.blobs {
        parcel.done = !answer.wanted.iter().any(|w| w.sha256 == parcel.blob.sha256);
    }
    (item.index, item.arrival) = (Some(answer.index), Some(answer.arrival));
    if let Some(empty) = item.blobs.iter().find(|p| p.void()) {
        let fault = Fault::EmptyPicture(empty.blob.sha256);
        item.problem = Some(Problem { code: fault.code().into(), text: fault.text(Lang::default()) });
    }
    let grey = item.grey();
    let receipt = answer
        .receipt
        .filter(|text| belief.pinned.receipt(belief.receipt_keys, text, item.event, &grey).is_ok());
    match receipt {
        Some(receipt) => {
            item.receipt = Some(receipt);
            item.state = item.state.max(State::Receipt);
            item.proof_at = now + CHECKPOINT_MS;
        }
        None => {
            item.state = State::Sent;
            if item.any_grey(Parcel::void) {
                // No receipt can follow. The form is in the log, and the proof will show it.
                item.proof_at = now + CHECKPOINT_MS;
                return true;
            }
            // Everything is there and yet no receipt that can be believed: not at once again.
            if item.blobs.iter().all(|p| p.done || p.blob.role != BlobRole::Grey) {
                item.tries = item.tries.saturating_add(1);
                item.next_try = now + BACK_OFF_MS;
                return false;
            }
        }
    }
    true
}

fn uploaded(item: &mut Item, sha256: &Digest, action: &Action, outcome: &Outcome, now: i64) -> bool {
    let created = matches!(action, Action::UploadCreate { .. });
    let Some(parcel) = item.parcel(sha256) else { return false };
    match (outcome.status, outcome.upload_offset) {
        (Some(200 | 201 | 204), Some(offset)) => {
            if created {
                parcel.upload.clone_from(&outcome.location);
            }
            parcel.offset = Some(offset.min(parcel.size));
            if offset >= parcel.size {
                (parcel.done, parcel.upload, parcel.offset) = (true, None, None);
            }
            succeed(item, now);
            true
        }
        (Some(409), _) => {
            parcel.offset = None;
            true
        }
        // It will not be had, here or not at all: told, and not soon again.
        (Some(400 | 413 | 415), _) => {
            (parcel.upload, parcel.offset) = (None, None);
            parcel.next_try = now + REFUSED_MS;
            item.problem = Some(problem(outcome));
            false
        }
        // Gone, or not what its hash says: from the beginning.
        _ => {
            (parcel.upload, parcel.offset) = (None, None);
            fail(item, outcome, BACK_OFF_MS, now);
            false
        }
    }
}

fn proven(item: &mut Item, outcome: &Outcome, belief: Belief<'_>, now: i64) -> bool {
    let answer: Option<ProofAnswer> =
        if outcome.status == Some(200) { serde_json::from_str(&outcome.body).ok() } else { None };
    let proven = answer.and_then(|a| belief.pinned.proof(&a, item.event).ok());
    match proven {
        Some(proven) => {
            succeed(item, now);
            item.state = State::Logged;
            (item.index, item.arrival) = (Some(proven.index), Some(proven.arrival));
            item.logged = proven.values;
            true
        }
        None if outcome.status == Some(404) => {
            item.proof_at = now + CHECKPOINT_MS;
            true
        }
        None => {
            item.problem = Some(problem(outcome));
            item.proof_at = now + BACK_OFF_MAX_MS;
            false
        }
    }
}
