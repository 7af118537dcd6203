//! What the desk is given of this log: whom the log believes, what waits at stations, and their public files.

mod election;
mod log;
mod queue;
mod texts;

pub use election::{DeskElection, Published};
pub use log::DeskLog;
pub use queue::{Part, Queue, Waiting};
pub use texts::DeskTexts;

use crate::{LogHome, manifest};
use model::Manifest;

/// The manifest that is in force, where this folder has its document.
#[must_use]
pub fn manifest_in_force(log: &LogHome) -> Option<Manifest> {
    let digest = log.ledger.with_authority(|authority| authority.manifest().map(|(_, set)| set.manifest))?;
    let bytes = manifest::find(&log.home.folder, digest).ok().flatten()?;
    Manifest::read(&bytes).ok()
}
