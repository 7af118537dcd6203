//! Questions about what is sent.

use super::nation::Trust;
use crate::Fault;
use crate::answer::Blob;
use crate::outbox::{self, Action, Address, Belief, Item, Outcome};
use model::{Digest, Payload, Submission};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A signed event that is to be sent.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewItem {
    /// Origin of the log.
    origin: String,
    /// The event's text.
    text: String,
    /// Bytes of the pictures, by their hash.
    sizes: BTreeMap<Digest, u64>,
    /// Whether pictures of unknown size are left to somebody else, who has them.
    #[serde(default)]
    partial: bool,
}

pub fn item(q: NewItem) -> Result<Item, Fault> {
    let event = Submission::parse(&q.origin, q.text.as_bytes()).map_err(Fault::BadEvent)?;
    let Payload::FormConfirmed(confirmed) = event.payload() else {
        return Err(Fault::BadQuestion("a confirmation is expected".into()));
    };
    let mut named = Blob::named_by(confirmed);
    if q.partial {
        named.retain(|b| q.sizes.get(&b.sha256).is_some_and(|size| *size > 0));
    }
    if let Some(missing) = named.iter().find(|b| !q.sizes.contains_key(&b.sha256)) {
        return Err(Fault::BadQuestion(format!("no size of {}", missing.sha256)));
    }
    Item::new(q.text, event.id(), named, |d| q.sizes.get(d).copied().unwrap_or(0))
}

/// What a phone has to send, and where.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Next {
    /// The outbox.
    items: Vec<Item>,
    /// Addresses of the service.
    addresses: Vec<Address>,
    /// The phone's time, milliseconds.
    now: i64,
}

pub fn next(q: Next) -> Result<Action, Fault> {
    Ok(outbox::next(&q.items, &q.addresses, q.now))
}

/// What came of an action.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Done {
    /// The item.
    item: Item,
    /// The address.
    address: Address,
    /// What was done.
    action: Action,
    /// What was answered.
    outcome: Outcome,
    #[serde(flatten)]
    trust: Trust,
    /// The phone's time, milliseconds.
    now: i64,
}

/// What an answer has changed.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Changed {
    /// The item.
    item: Item,
    /// The address.
    address: Address,
}

pub fn done(q: Done) -> Result<Changed, Fault> {
    let (pinned, keys) = q.trust.open()?;
    let belief = Belief { pinned: &pinned, receipt_keys: &keys };
    let (item, address) = outbox::done(q.item, q.address, &q.action, &q.outcome, belief, q.now);
    Ok(Changed { item, address })
}
