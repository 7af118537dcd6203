//! What is of the whole nation: which events every phone must know, the newest release and policy, and the log's keys.

use super::{At, Authority, Role};
use crate::event::{AppRelease, Payload, PolicySet};
use crate::key::PublicKey;
use crate::refusal::Refusal;

impl Authority {
    /// Whether checkpoints of this log name its national events ([`crate::national`]): those of a log that `setup/2` opened.
    pub fn names_national(&self) -> bool {
        self.vouches
    }

    /// Whether an event, which was judged good and is not applied yet, is one that every phone must know: `setup`; mandates
    /// and offers of the nation, and their ends; releases of the app; policies.
    pub fn is_national(&self, payload: &Payload) -> bool {
        match payload {
            Payload::Setup(_) | Payload::AppRelease(_) | Payload::PolicySet(_) => true,
            Payload::KeyEnrol(p) => p.area.is_empty(),
            Payload::KeyOffer(p) => p.area.is_empty(),
            Payload::KeyRevoke(p) => {
                let grant = self.grants.get(&p.key).map(|g| g.area.is_empty());
                grant.or_else(|| self.offers.get(&p.key).map(|o| o.area.is_empty())).unwrap_or(false)
            }
            Payload::FormImported(_) | Payload::FormConfirmed(_) | Payload::Cut(_) => false,
        }
    }

    /// The newest release of the officers' app, with its log index.
    pub fn release(&self) -> Option<&(u64, AppRelease)> {
        self.release.as_ref()
    }

    /// What phones follow, with its log index.
    pub fn policy(&self) -> Option<&(u64, PolicySet)> {
        self.policy.as_ref()
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

    /// Two authorities of the nation, who are two.
    pub(super) fn judge_policy(&self, p: &PolicySet, at: At<'_>) -> Result<(), Refusal> {
        let by = self.active(p.by, Role::Authority, "policy.set", at)?;
        let with = self.active(p.with, Role::Authority, "policy.set", at)?;
        match by.area.is_empty() && with.area.is_empty() {
            true => p.log_key().map(|_| ()),
            false => Err(Refusal::NationalRole("policy.set")),
        }
    }
}
