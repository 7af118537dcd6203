//! Opens an election's log with what only the binary has: this machine's clock, the keys of its folder, and a terminal.

use crate::clock::system_clock;
use crate::face::Failure;
use crate::keys::FolderKeys;
use crate::post;
use crate::progress::Bars;
use registry::Registry;
use service::{Clock, Given, Home, LogHome};
use std::sync::Arc;

/// Opens the log of a folder.
pub fn open(home: Home) -> Result<LogHome, Failure> {
    let registry = Arc::new(home.registry()?);
    open_with(home, registry, system_clock())
}

/// Opens it with a registry that is read already, and another clock than this machine's.
pub fn open_with(home: Home, registry: Arc<Registry>, clock: Clock) -> Result<LogHome, Failure> {
    let keys = Arc::new(FolderKeys::of(&home));
    let given = Given { clock, keys, progress: Arc::new(Bars::default()), post: post::post() };
    Ok(LogHome::open(home, registry, given)?)
}

/// The policy file that a verifier pins.
pub fn policy(home: &Home) -> Result<String, Failure> {
    Ok(service::policy::of_verifiers(home, &FolderKeys::of(home))?)
}

/// The policy file that cards lead to.
pub fn card_policy(home: &Home) -> Result<String, Failure> {
    Ok(service::policy::of_cards(home, &FolderKeys::of(home))?)
}
