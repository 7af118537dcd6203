//! The program that runs here, and the release of the officers' app that it carries, in the log of its election.

use crate::app::MANIFEST;
use crate::face::{Failure, io};
use model::Digest;
use model::event::sign_by;
use service::ceremony::{self, Program};
use service::{KeyName, LogHome};
use std::path::Path;

/// The program that runs here, as an opening records it.
pub fn program() -> Result<Program, Failure> {
    let path = std::env::current_exe().map_err(|e| io(Path::new("sirekap"), e))?;
    let binary = Digest::of(&std::fs::read(&path).map_err(|e| io(&path, e))?);
    Ok(Program { binary, app: Some((Digest::of(MANIFEST.as_bytes()), version()?)) })
}

/// Signs the release and puts it into the log, unless it is the newest there: its manifest. None where the election was made before
/// there were release keys.
pub fn once(log: &LogHome) -> Result<Option<String>, Failure> {
    let key = log.keys().signer(KeyName::Release)?;
    let manifest = Digest::of(MANIFEST.as_bytes());
    // What an earlier start staged is in the log now.
    log.sequence()?;
    let (enrolled, newest) = log.ledger.with_authority(|a| {
        (a.grants().contains_key(&key.id()), a.release().map(|(_, release)| release.manifest))
    });
    if !enrolled {
        return Ok(None);
    }
    if newest != Some(manifest) {
        let payload = ceremony::release(key.id(), manifest, &version()?, log.now());
        log.append(vec![sign_by(log.origin(), payload, &[&*key])?])?;
        log.sequence()?;
    }
    Ok(Some(MANIFEST.into()))
}

/// The version of the app, as its manifest has it.
fn version() -> Result<String, Failure> {
    let manifest: device::Manifest =
        serde_json::from_str(MANIFEST).map_err(|e| io(Path::new("app"), e.into()))?;
    Ok(manifest.version)
}
