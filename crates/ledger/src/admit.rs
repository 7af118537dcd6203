//! Judges the events of a batch, before anything is stored: is each well formed, truly signed, and signed by somebody who
//! may say it. Whether its numbers are plausible is never asked here.

use crate::lane::Lanes;
use crate::queue::Item;
use crate::shared::{Places, Shared};
use crate::{Lane, Leaf, Receipt, RegistryView, Row};
use model::event::ENTRY_BYTES_MAX;
use model::{Authority, Entry, EventId, FormKey, Payload, Refusal, Submission, UtcSeconds};
use std::collections::HashMap;
use std::ops::Deref;
use std::sync::{RwLockReadGuard, RwLockWriteGuard};
use tlog::leaf_hash;

/// Most bytes of the arrival line that the log adds: key id, ` arrival `, the longest 64-bit number, line feed.
pub(crate) const ARRIVAL_BYTES_MAX: usize = 64 + 9 + 20 + 1;

/// Parses what a caller hands in; an event must leave room for the arrival line.
pub(crate) fn parse(origin: &str, bytes: &[u8]) -> Result<Box<Submission>, Refusal> {
    if bytes.len() + ARRIVAL_BYTES_MAX > ENTRY_BYTES_MAX {
        return Err(Refusal::TooLarge { bytes: bytes.len() + ARRIVAL_BYTES_MAX });
    }
    Submission::parse(origin, bytes).map(Box::new)
}

/// Whether an event changes who may say what.
pub(crate) fn is_mandate(event: &Submission) -> bool {
    event.payload().is_mandate()
}

/// The authority while a batch is judged: shared with readers, or held alone until the batch is durable when the batch
/// changes it. So nobody ever acts on a mandate that a crash could take back.
pub(crate) enum BatchAuthority<'a> {
    Shared(RwLockReadGuard<'a, Authority>),
    Alone(RwLockWriteGuard<'a, Authority>),
}

impl<'a> BatchAuthority<'a> {
    pub fn for_batch(shared: &'a Shared, batch: &[Item]) -> Self {
        match batch.iter().any(|item| is_mandate(&item.event)) {
            true => BatchAuthority::Alone(shared.authority_mut()),
            false => BatchAuthority::Shared(shared.authority()),
        }
    }

    /// Keeps hold of an authority that the batch changed, lets go of any other.
    pub fn only_if_changed(self) -> Option<Self> {
        matches!(self, BatchAuthority::Alone(_)).then_some(self)
    }

    fn apply(&mut self, event: &Submission, index: u64) {
        if let BatchAuthority::Alone(authority) = self {
            authority.apply(event, index);
        }
    }
}

impl Deref for BatchAuthority<'_> {
    type Target = Authority;
    fn deref(&self) -> &Authority {
        match self {
            BatchAuthority::Shared(authority) => authority,
            BatchAuthority::Alone(authority) => authority,
        }
    }
}

/// A judged batch.
#[derive(Default)]
pub(crate) struct Admitted {
    /// What is to be staged, in order.
    pub rows: Vec<Row>,
    /// Which of it every phone must know, by index and leaf hash.
    pub national: Vec<(u64, tlog::Hash)>,
    /// One answer per event of the batch; a receipt in it holds once the rows are durable.
    pub answers: Vec<Result<Receipt, Refusal>>,
}

/// Judges events in their order, each at the index it would get.
pub(crate) fn admit(
    shared: &Shared,
    authority: &mut BatchAuthority<'_>,
    lanes: &Lanes,
    first: u64,
    arrival: UtcSeconds,
    batch: Vec<Item>,
) -> Admitted {
    let places = shared.places();
    let mut earlier = HashMap::new();
    // What the batch adds to the lanes, once it is durable.
    let mut added = Lanes::default();
    let mut admitted = Admitted { rows: Vec::with_capacity(batch.len()), ..Admitted::default() };
    for item in batch {
        let index = first + admitted.rows.len() as u64;
        let answer = match known(&places, &earlier, item.event.id()) {
            Some(receipt) => Ok(receipt),
            None => {
                judge(authority, (shared, &places), [lanes, &added], (index, arrival), &item).map(|lane| {
                    let event = item.event.id();
                    let row = row(shared, &item.event, arrival, lane);
                    if authority.is_national(item.event.payload()) {
                        admitted.national.push((index, row.leaf.hash));
                    }
                    authority.apply(&item.event, index);
                    earlier.insert(event, (index, arrival));
                    lane.into_iter().for_each(|lane| added.add(lane));
                    admitted.rows.push(row);
                    Receipt { event, index, arrival, repeated: false }
                })
            }
        };
        admitted.answers.push(answer);
    }
    admitted
}

fn known(places: &Places, earlier: &Places, event: EventId) -> Option<Receipt> {
    let (index, arrival) = places.get(&event).or_else(|| earlier.get(&event)).copied()?;
    Some(Receipt { event, index, arrival, repeated: true })
}

fn judge(
    authority: &Authority,
    (shared, places): (&Shared, &Places),
    [lanes, added]: [&Lanes; 2],
    (index, arrival): (u64, UtcSeconds),
    item: &Item,
) -> Result<Option<Lane>, Refusal> {
    let registry: &dyn RegistryView = &*shared.registry;
    if !item.verified {
        authority.verify_signatures(&item.event)?;
    }
    authority.judge(&item.event, index, arrival, registry)?;
    let not_ours = || Refusal::BadField("log: only 'sirekap log rotate' takes a new key of the log".into());
    if let Payload::PolicySet(policy) = item.event.payload()
        && policy.log_key()?.is_some_and(|key| shared.next != Some(key.id()))
    {
        return Err(not_ours());
    }
    // After it nothing is this key's to take.
    if authority.log_key_at(index).is_some_and(|key| key.id() != shared.present_key()) {
        return Err(not_ours());
    }
    of_a_confirmation(shared, places, item.event.payload())?;
    let payload = item.event.payload();
    let width = |form: &FormKey| {
        registry.form_width(form).ok_or_else(|| Refusal::NoSuchContest(form.contest.code().into()))
    };
    payload.about().into_iter().try_for_each(|form| width(form).map(|_| ()))?;
    if let Some(form_event) = payload.form_event() {
        authority.opened(form_event.form)?;
        let (expected, found) = (width(form_event.form)?, form_event.values.len());
        if found != expected {
            return Err(Refusal::WrongWidth { expected, found });
        }
    }
    let Some(form) = Lane::form(payload) else { return Ok(None) };
    let lane = Lane::of(payload);
    match lane.is_some_and(|lane| lanes.is_full(added, lane)) {
        true => Err(Refusal::TooMany(form.station.clone())),
        false => Ok(lane),
    }
}

fn row(shared: &Shared, event: &Submission, arrival: UtcSeconds, lane: Option<Lane>) -> Row {
    let bytes = event.entry_bytes(shared.present_key(), arrival);
    let leaf = Leaf { event: event.id(), hash: leaf_hash(&bytes), arrival, lane };
    Row { leaf, mandate: is_mandate(event), bytes }
}

/// That what is said of public pictures is said of a confirmation of that form which the log has.
fn of_a_confirmation(shared: &Shared, places: &Places, payload: &Payload) -> Result<(), Refusal> {
    let (event, form) = match payload {
        Payload::ImageRendered(of) => (of.event, &of.form),
        Payload::ImageWithdrawn(of) => (of.event, &of.form),
        _ => return Ok(()),
    };
    let place = places.get(&event).map(|(index, _)| *index);
    // A store that does not answer: who hands it in again is answered then.
    let bytes = place.and_then(|at| shared.store.entries(at..at + 1).ok()?.into_iter().next());
    let entry = bytes.and_then(|bytes| Entry::parse_any(shared.origin(), &shared.log_keys, &bytes).ok());
    match entry.as_ref().map(|entry| entry.event.payload()) {
        Some(Payload::FormConfirmed(of)) if of.form == *form => Ok(()),
        _ => Err(Refusal::NoSuchConfirmation(event)),
    }
}
