//! A document of what the operator discloses. Fields stand in the canonical order of their JSON.

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

/// Which document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum DisclosedDocument {
    /// Where each class of data may lie.
    Residency,
    /// Every place that data or names of the election are in, without addresses and exact places.
    Inventory,
    /// Requests for information and what was answered.
    Requests,
}

impl DisclosedDocument {
    /// All of them, in the order of their codes.
    pub const ALL: [DisclosedDocument; 3] =
        [DisclosedDocument::Inventory, DisclosedDocument::Requests, DisclosedDocument::Residency];

    /// Its code in events.
    pub const fn code(self) -> &'static str {
        match self {
            DisclosedDocument::Residency => "residency",
            DisclosedDocument::Inventory => "inventory",
            DisclosedDocument::Requests => "requests",
        }
    }
}

/// Puts a public document in force, by its hash; two authorities of the nation sign. Each stays in the log, so that everybody
/// sees when what is disclosed, or the rule of where data may lie, changed, and who changed it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DisclosureSet {
    /// An authority of the nation.
    pub by: KeyId,
    /// Which document.
    pub document: DisclosedDocument,
    /// `disclosure.set/1`.
    pub kind: String,
    /// SHA-256 of the document.
    pub sha256: Digest,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// Another authority of the nation.
    pub with: KeyId,
}

impl DisclosureSet {
    /// Its name.
    pub const KIND: &str = "disclosure.set/1";

    /// The payload that names a document, of two authorities.
    pub fn new(
        (by, with): (KeyId, KeyId),
        document: DisclosedDocument,
        sha256: Digest,
        time: UtcSeconds,
    ) -> Self {
        DisclosureSet { by, document, kind: Self::KIND.into(), sha256, time, with }
    }

    /// The event that names a document, signed by two authorities.
    pub fn signed(
        origin: &str,
        (by, with): (&SecretKey, &SecretKey),
        document: DisclosedDocument,
        sha256: Digest,
        time: UtcSeconds,
    ) -> Submission {
        let payload = Self::new((by.id(), with.id()), document, sha256, time);
        sign(origin, payload.into(), &[by, with])
    }
}

impl Kind for DisclosureSet {
    const NAMES: &'static [&'static str] = &[Self::KIND];
    const ABOUT: Text = event::DISCLOSURE_SET;
    const MANDATE: bool = true;

    fn with(&self) -> Option<KeyId> {
        Some(self.with)
    }

    fn judge(&self, authority: &Authority, at: At<'_>) -> Result<(), Refusal> {
        authority.two_of_the_nation([self.by, self.with], "disclosure.set", at)
    }

    fn apply(&self, authority: &mut Authority, index: u64) {
        authority.disclosed.documents.push((index, self.clone()));
    }
}
