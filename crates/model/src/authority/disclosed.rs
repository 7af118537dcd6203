//! What the log says of the system itself: documents, observations of places, builds, the record of the opening.

use super::Authority;
use crate::event::{BuildReleased, DisclosedDocument, DisclosureSet, OpeningRecorded, PlaceObserved};
use crate::id::Digest;
use std::collections::BTreeMap;

/// All that was accepted, each with its log index, in log order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Disclosed {
    /// Documents; the newest of each is in force.
    pub documents: Vec<(u64, DisclosureSet)>,
    /// Observations of places.
    pub observations: Vec<(u64, PlaceObserved)>,
    /// Builds.
    pub builds: Vec<(u64, BuildReleased)>,
    /// Records of the opening.
    pub openings: Vec<Opening>,
}

impl Disclosed {
    /// The document in force.
    pub fn document(&self, document: DisclosedDocument) -> Option<&(u64, DisclosureSet)> {
        self.documents.iter().rev().find(|(_, set)| set.document == document)
    }
}

/// A record of the opening, beside what the log itself says at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// Its log index.
    pub index: u64,
    /// What was signed.
    pub said: OpeningRecorded,
    /// How many keys had a mandate in force before it, by role.
    pub roles: BTreeMap<String, u64>,
    /// The app's newest release before it.
    pub app: Option<Digest>,
}

impl Authority {
    /// What the log says of the system itself.
    pub fn disclosed(&self) -> &Disclosed {
        &self.disclosed
    }

    /// How many keys have a mandate that was not ended, by role; roles that nobody has are left out. Dates within which a
    /// mandate holds are not looked at.
    pub fn roles_in_force(&self) -> BTreeMap<String, u64> {
        let mut roles = BTreeMap::new();
        for grant in self.grants.values().filter(|grant| grant.until.is_none()) {
            *roles.entry(grant.role.code().to_string()).or_insert(0) += 1;
        }
        roles
    }
}
