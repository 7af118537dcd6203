//! What is settled for an election beside its registry. Fields stand in the canonical order of their JSON.

use super::kind::Kind;
use super::{Submission, sign};
use crate::authority::{At, Authority};
use crate::id::{Digest, KeyId};
use crate::key::SecretKey;
use crate::lang::Text;
use crate::manifest::{Desk, Manifest};
use crate::refusal::Refusal;
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};
use texts::event;

/// Names the election's manifest from here on; two authorities of the nation sign. The document is public
/// ([`crate::manifest`]).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManifestSet {
    /// An authority of the nation.
    pub by: KeyId,
    /// What the document says of desks; from version 2 on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub desks: Option<Vec<Desk>>,
    /// `manifest.set/1`, or `manifest.set/2` where it says where people sign in.
    pub kind: String,
    /// SHA-256 of the document.
    pub manifest: Digest,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// Another authority of the nation.
    pub with: KeyId,
}

impl ManifestSet {
    /// Its name before it said where people sign in.
    pub const KIND_1: &str = "manifest.set/1";
    /// Its name.
    pub const KIND: &str = "manifest.set/2";
    /// Most desks of one event, so that it fits an entry.
    pub const DESKS_MAX: usize = 64;

    /// Names a document; where it has desks, the event says them too, for readers who have the log alone.
    pub fn of(manifest: &Manifest, (by, with): (KeyId, KeyId), time: UtcSeconds) -> Self {
        let desks = (!manifest.desks.is_empty()).then(|| manifest.desks.clone());
        let kind = if desks.is_some() { Self::KIND } else { Self::KIND_1 };
        ManifestSet { by, desks, kind: kind.into(), manifest: manifest.digest(), time, with }
    }

    /// The event that names a document without desks, signed by two authorities.
    pub fn signed(
        origin: &str,
        (by, with): (&SecretKey, &SecretKey),
        manifest: Digest,
        time: UtcSeconds,
    ) -> Submission {
        let kind = Self::KIND_1.into();
        let payload = ManifestSet { by: by.id(), desks: None, kind, manifest, time, with: with.id() };
        sign(origin, payload.into(), &[by, with])
    }
}

impl Kind for ManifestSet {
    const NAMES: &'static [&'static str] = &[Self::KIND_1, Self::KIND];
    const ABOUT: Text = event::MANIFEST_SET;
    const MANDATE: bool = true;
    const VERSIONED_BY: &'static str = "desks";

    fn name(&self) -> &'static str {
        if self.desks.is_some() { Self::KIND } else { Self::KIND_1 }
    }

    fn check_ranges(&self) -> Result<(), Refusal> {
        let bad = |why: &str| Err(Refusal::BadField(format!("desks: {why}")));
        match &self.desks {
            Some(desks) if desks.is_empty() || desks.len() > Self::DESKS_MAX => bad("1 to 64"),
            Some(desks) if !desks.iter().all(Desk::is_good) => {
                bad("rp is a host name, and every origin https:// and it or a host below it")
            }
            _ => Ok(()),
        }
    }

    fn with(&self) -> Option<KeyId> {
        Some(self.with)
    }

    fn is_national(&self, _: &Authority) -> bool {
        true
    }

    fn judge(&self, authority: &Authority, at: At<'_>) -> Result<(), Refusal> {
        authority.two_of_the_nation([self.by, self.with], "manifest.set", at)
    }

    fn apply(&self, authority: &mut Authority, index: u64) {
        authority.manifest = Some((index, self.clone()));
    }
}
