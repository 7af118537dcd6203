//! What is settled for an election beside its registry. Fields stand in the canonical order of their JSON.

use super::kind::Kind;
use super::{Submission, sign};
use crate::authority::{At, Authority};
use crate::id::{Digest, KeyId};
use crate::key::SecretKey;
use crate::lang::Text;
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
    /// `manifest.set/1`.
    pub kind: String,
    /// SHA-256 of the document.
    pub manifest: Digest,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// Another authority of the nation.
    pub with: KeyId,
}

impl ManifestSet {
    /// Its name.
    pub const KIND: &str = "manifest.set/1";

    /// The event that names a document, signed by two authorities.
    pub fn signed(
        origin: &str,
        (by, with): (&SecretKey, &SecretKey),
        manifest: Digest,
        time: UtcSeconds,
    ) -> Submission {
        let payload = ManifestSet { by: by.id(), kind: Self::KIND.into(), manifest, time, with: with.id() };
        sign(origin, payload.into(), &[by, with])
    }
}

impl Kind for ManifestSet {
    const NAMES: &'static [&'static str] = &[Self::KIND];
    const ABOUT: Text = event::MANIFEST_SET;
    const MANDATE: bool = true;

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
