//! What the example election discloses of itself: the example deployment's documents, put in force by both authorities.

use crate::commands::disclosure;
use crate::face::Failure;
use model::Digest;
use model::event::{DisclosureSet, sign_by};
use service::{LogHome, keys, manifest};

/// Keeps the documents and puts them in force.
pub fn disclose(log: &LogHome) -> Result<(), Failure> {
    let [by, with] = keys::authorities(log.keys())?;
    let mut events = Vec::new();
    for (document, text) in disclosure::examples()? {
        manifest::keep_disclosed(&log.home, text.as_bytes())?;
        let digest = Digest::of(text.as_bytes());
        let payload = DisclosureSet::new((by.id(), with.id()), document, digest, log.now());
        events.push(sign_by(log.origin(), payload.into(), &[&*by, &*with])?);
    }
    log.append(events)?;
    Ok(log.sequence()?)
}
