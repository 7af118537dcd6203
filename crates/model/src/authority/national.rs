//! What is of the whole nation: which events every phone must know, the newest release and policy, and the log's keys.

use super::Authority;
use crate::event::{AppRelease, ManifestSet, Payload, PolicySet, Witnessing};
use crate::key::PublicKey;

impl Authority {
    /// Whether checkpoints of this log name its national events ([`crate::national`]): those of a log that `setup/2` opened.
    pub fn names_national(&self) -> bool {
        self.vouches
    }

    /// Whether an event, which was judged good and is not applied yet, is one that every phone must know: `setup`; the
    /// commission's mandates and offers of the nation, and their ends; releases of the app; policies; manifests.
    pub fn is_national(&self, payload: &Payload) -> bool {
        payload.is_national(self)
    }

    /// The newest release of the officers' app, with its log index.
    pub fn release(&self) -> Option<&(u64, AppRelease)> {
        self.release.as_ref()
    }

    /// What phones follow, with its log index.
    pub fn policy(&self) -> Option<&(u64, PolicySet)> {
        self.policy.as_ref()
    }

    /// Who cosigns the log, with the log index of the policy that said so; `None` while none did.
    pub fn witnessing(&self) -> Option<&(u64, Witnessing)> {
        self.witnessing.as_ref()
    }

    /// What is settled for the election beside its registry, with its log index.
    pub fn manifest(&self) -> Option<&(u64, ManifestSet)> {
        self.manifest.as_ref()
    }

    /// The log's key for the entry of an index, and for a checkpoint whose last entry it is; `None` while it is the one that
    /// the pinned policy names.
    pub fn log_key_at(&self, index: u64) -> Option<&PublicKey> {
        self.log_keys.iter().rev().find(|(after, _)| index > *after).map(|(_, key)| key)
    }

    /// All keys of the log that policies named.
    pub fn log_keys(&self) -> impl Iterator<Item = &PublicKey> {
        self.log_keys.iter().map(|(_, key)| key)
    }
}
