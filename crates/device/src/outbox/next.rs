//! What to do next.

use super::{Action, Item, PIECE_BYTES, Parcel, State};
use crate::BlobRole;
use serde::{Deserialize, Serialize};

/// An address of the service, and how it did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Address {
    /// `https://...`, without a slash at the end.
    pub url: String,
    /// Failures in a row.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub tries: u32,
    /// Not before this millisecond.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub next_try: i64,
}

/// Longest that anything waits ([`super::done`]). What says that it waits longer was written while the clock ran ahead.
pub(super) const LONGEST_MS: i64 = 300_000;

/// Whether something that was put off until `time` may be done now. Phones' clocks are set back as they are set right: no
/// time beyond the longest wait is believed, else a form would lie until the wrong date came.
pub(super) fn is_due(time: i64, now: i64) -> bool {
    time <= now || time > now.saturating_add(LONGEST_MS)
}

/// Urgency of an action: the lowest goes first.
type Urgency = u8;

/// The most urgent thing that may be done now.
pub fn next(items: &[Item], addresses: &[Address], now: i64) -> Action {
    let open: Vec<&Item> = items.iter().filter(|i| !i.finished()).collect();
    if open.is_empty() {
        return Action::Idle;
    }
    let ready = |time: &i64| is_due(*time, now);
    // The address that failed least; of equals the first, which is the one its owner prefers.
    let address = addresses.iter().filter(|a| ready(&a.next_try)).min_by_key(|a| a.tries);
    if let Some(address) = address {
        let due = open.iter().filter(|i| ready(&i.next_try));
        let steps = due.filter_map(|item| step(item, address, addresses, now));
        if let Some((_, action)) = steps.min_by_key(|(urgency, _)| *urgency) {
            return action;
        }
    }
    let soonest_item = open.iter().map(|i| i.due()).min();
    let soonest_address = addresses.iter().map(|a| a.next_try).min();
    let until = soonest_item.max(soonest_address).unwrap_or(now);
    Action::Wait { until: until.clamp(now.saturating_add(LEAST_WAIT_MS), now.saturating_add(LONGEST_MS)) }
}

/// A phone that has nothing to do now looks again at the earliest after this.
const LEAST_WAIT_MS: i64 = 250;

/// The next step of one item.
fn step(item: &Item, address: &Address, addresses: &[Address], now: i64) -> Option<(Urgency, Action)> {
    let (event, url) = (item.event, address.url.clone());
    if matches!(item.state, State::Queued | State::Refused) {
        let urgency = u8::from(item.state == State::Refused) * 6;
        return Some((urgency, Action::PostEvent { event, address: url }));
    }
    let parcel = |wanted: fn(BlobRole) -> bool| {
        item.blobs.iter().find(|p| p.open() && is_due(p.next_try, now) && wanted(p.blob.role))
    };
    if let Some(grey) = parcel(|role| role == BlobRole::Grey) {
        return Some((1, upload(item, grey, address, addresses, now)));
    }
    if item.may_ask_receipt() {
        return Some((2, Action::AskReceipt { event, address: url }));
    }
    if item.may_ask_proof() && is_due(item.proof_at, now) {
        return Some((3, Action::AskProof { event, address: url }));
    }
    let rest = parcel(|role| role == BlobRole::Reading).or_else(|| parcel(|_| true))?;
    let urgency = if rest.blob.role == BlobRole::Reading { 4 } else { 5 };
    Some((urgency, upload(item, rest, address, addresses, now)))
}

fn upload(item: &Item, parcel: &Parcel, address: &Address, addresses: &[Address], now: i64) -> Action {
    let (event, sha256) = (item.event, parcel.blob.sha256);
    // An upload lives where it was begun; where that does not answer, another is begun elsewhere.
    let begun = parcel.upload.as_ref().and_then(|upload| {
        let home = addresses.iter().find(|a| upload.starts_with(&format!("{}/", a.url)))?;
        is_due(home.next_try, now).then_some((upload.clone(), home.url.clone()))
    });
    match (begun, parcel.offset) {
        (None, _) => {
            let (address, size) = (address.url.clone(), parcel.size.min(PIECE_BYTES));
            Action::UploadCreate { event, sha256, address, size }
        }
        (Some((upload, address)), None) => Action::UploadAsk { event, sha256, address, upload },
        (Some((upload, address)), Some(offset)) => {
            let size = parcel.size.saturating_sub(offset).min(PIECE_BYTES);
            Action::UploadPiece { event, sha256, address, upload, offset, size }
        }
    }
}
