//! The ledger of this process, as the desk asks it.

use crate::LogHome;
use crate::desk::manifest_in_force;
use desk::{Log, NotTaken};
use ledger::LedgerError;
use model::{Authority, EventId, KeyId, Territory, UtcSeconds};
use std::sync::Arc;

/// The ledger beside the desk.
pub struct DeskLog(Arc<LogHome>);

impl DeskLog {
    /// Over an open log.
    pub fn new(log: &Arc<LogHome>) -> Self {
        DeskLog(Arc::clone(log))
    }
}

impl Log for DeskLog {
    fn origin(&self) -> &str {
        self.0.origin()
    }

    fn authority(&self, look: &mut dyn FnMut(&Authority)) {
        self.0.ledger.with_authority(look);
    }

    fn territory(&self) -> &dyn Territory {
        &*self.0.registry
    }

    /// There are no certificates yet: where the manifest asks for one, nobody has it.
    fn is_certified(&self, _: KeyId, _: UtcSeconds) -> bool {
        manifest_in_force(&self.0).is_none_or(|manifest| manifest.training.is_none())
    }

    fn place(&self, event: EventId) -> Option<u64> {
        self.0.ledger.event_index(event)
    }

    fn submit(&self, event: &[u8]) -> Result<u64, NotTaken> {
        self.0.ledger.submit(event).map(|receipt| receipt.index).map_err(|error| match error {
            LedgerError::Refused(refusal) => NotTaken::Refused(refusal),
            error => {
                tracing::error!(part = "desk", %error, "the log does not answer");
                NotTaken::Unknown
            }
        })
    }
}
