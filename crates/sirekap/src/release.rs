//! The release of the officers' app that this program carries, in the log of its election.

use crate::app::MANIFEST;
use crate::face::{Failure, io};
use model::event::{AppRelease, Payload, sign_by};
use model::{Digest, Submission};
use service::{KeyName, LogHome};

/// Signs the release and puts it into the log, unless the log has it: its manifest. None where the election was made before there were
/// release keys.
pub fn once(log: &LogHome) -> Result<Option<String>, Failure> {
    let key = log.keys().signer(KeyName::Release)?;
    if !log.ledger.with_authority(|a| a.grants().contains_key(&key.id())) {
        return Ok(None);
    }
    // The event is kept beside the log, so that the next start signs no other.
    let path = log.home.folder.join("release.event");
    let kept = std::fs::read(&path).ok().and_then(|bytes| Submission::parse(log.origin(), &bytes).ok());
    let same = |e: &Submission| matches!(e.payload(), Payload::AppRelease(p) if p.manifest == Digest::of(MANIFEST.as_bytes()) && p.by == key.id());
    let event = match kept.filter(same) {
        Some(event) => event,
        None => {
            let manifest: device::Manifest =
                serde_json::from_str(MANIFEST).map_err(|e| io(&path, e.into()))?;
            let payload = Payload::AppRelease(AppRelease {
                by: key.id(),
                kind: AppRelease::KIND.into(),
                manifest: Digest::of(MANIFEST.as_bytes()),
                time: log.now(),
                version: manifest.version,
            });
            let event = sign_by(log.origin(), payload, &[&*key])?;
            std::fs::write(&path, event.bytes()).map_err(|e| io(&path, e))?;
            event
        }
    };
    let id = event.id();
    if log.ledger.receipt(id).is_none() {
        log.append(vec![event])?;
        log.sequence()?;
    }
    Ok(Some(MANIFEST.into()))
}
