//! What the desk asks of the log.

use model::{Authority, EventId, KeyId, Refusal, Territory, UtcSeconds};

/// Why an event was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// The log refuses it: handing it in again will not help.
    Refused(Refusal),
    /// Whether it was taken is unknown; handing it in again is safe.
    Unknown,
}

/// A log beside the desk: the ledger of the same process, or an inbox that another one reads.
pub trait Log: Send + Sync {
    /// The log's origin.
    fn origin(&self) -> &str;

    /// Looks at who may say what, as the log stands.
    fn authority(&self, look: &mut dyn FnMut(&Authority));

    /// The registry's areas.
    fn territory(&self) -> &dyn Territory;

    /// Whether a key's holder has a training certificate that is in force.
    fn is_certified(&self, key: KeyId, now: UtcSeconds) -> bool;

    /// Index of an event that is in the log.
    fn place(&self, event: EventId) -> Option<u64>;

    /// Hands in a whole event; returns its index when it is durable. One that the log has already is taken again. Blocks.
    ///
    /// # Errors
    /// [`NotTaken`].
    fn submit(&self, event: &[u8]) -> Result<u64, NotTaken>;
}
