//! The record that nothing was counted when the election was opened. Fields stand in the canonical order of their JSON.

use super::kind::Kind;
use crate::authority::{At, Authority, Opening};
use crate::canon;
use crate::id::{Digest, KeyId, check_code};
use crate::lang::Text;
use crate::refusal::Refusal;
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use texts::event;

/// What two authorities of the nation saw before the first form: which program, app, registry, rules and forms, and how many
/// keys of each role were in force. That no form came before it follows from its place in the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpeningRecorded {
    /// SHA-256 of the manifest of the officers' app whose release was the newest in the log; null where there was none.
    pub app: Option<Digest>,
    /// SHA-256 of the program's file.
    pub binary: Digest,
    /// An authority of the nation.
    pub by: KeyId,
    /// SHA-256 over the forms as they are printed (docs/spec/forms.md).
    pub forms: Digest,
    /// `opening.recorded/1`.
    pub kind: String,
    /// SHA-256 of the registry, as `setup` names it.
    pub registry: Digest,
    /// How many keys had a mandate in force, by role; roles that nobody had are left out.
    pub roles: BTreeMap<String, u64>,
    /// SHA-256 of the rule book, as `setup` names it.
    pub rules: Digest,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// Another authority of the nation.
    pub with: KeyId,
}

impl OpeningRecorded {
    /// Its name.
    pub const KIND: &str = "opening.recorded/1";
}

impl Kind for OpeningRecorded {
    const NAMES: &'static [&'static str] = &[Self::KIND];
    const ABOUT: Text = event::OPENING_RECORDED;
    const MANDATE: bool = true;

    fn with(&self) -> Option<KeyId> {
        Some(self.with)
    }

    fn check_ranges(&self) -> Result<(), Refusal> {
        let good =
            |(role, keys): (&String, &u64)| check_code(role).is_ok() && *keys > 0 && canon::counted(*keys);
        match self.roles.iter().all(good) {
            true => Ok(()),
            false => Err(Refusal::BadField("roles: how many keys, by role, at least one".into())),
        }
    }

    fn judge(&self, authority: &Authority, at: At<'_>) -> Result<(), Refusal> {
        authority.two_of_the_nation([self.by, self.with], "opening.recorded", at)
    }

    fn apply(&self, authority: &mut Authority, index: u64) {
        let roles = authority.roles_in_force();
        let app = authority.release.as_ref().map(|(_, release)| release.manifest);
        authority.disclosed.openings.push(Opening { index, said: self.clone(), roles, app });
    }
}
