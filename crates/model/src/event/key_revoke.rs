//! A mandate ends. Fields stand in the canonical order of their JSON.

use super::kind::Kind;
use crate::authority::{At, Authority, Office, inside};
use crate::id::KeyId;
use crate::lang::Text;
use crate::refusal::Refusal;
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};
use texts::event;

/// Why a mandate ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RevokeReason {
    /// The device is lost.
    Lost,
    /// The key is known or feared to be in other hands.
    Compromised,
    /// The mandate ended as planned.
    Ended,
    /// Another device takes over.
    Replaced,
}

/// Ends a key's mandate, from this place in the log on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyRevoke {
    /// The author.
    pub by: KeyId,
    /// The key whose mandate ends.
    pub key: KeyId,
    /// `key.revoke/1`.
    pub kind: String,
    /// The reason's code.
    pub reason: RevokeReason,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// The second person, another key than `by`.
    pub with: KeyId,
}

impl KeyRevoke {
    /// Its name.
    pub const KIND: &str = "key.revoke/1";
}

impl Kind for KeyRevoke {
    const NAMES: &'static [&'static str] = &[Self::KIND];
    const ABOUT: Text = event::KEY_REVOKE;
    const MANDATE: bool = true;

    fn with(&self) -> Option<KeyId> {
        Some(self.with)
    }

    fn is_national(&self, authority: &Authority) -> bool {
        let grant = authority.grants().get(&self.key).map(|g| (&g.area, &g.office));
        let of = grant.or_else(|| authority.offers().get(&self.key).map(|o| (&o.area, &o.office)));
        of.is_some_and(|(area, office)| area.is_empty() && *office == Office::Commission)
    }

    fn judge(&self, authority: &Authority, at: At<'_>) -> Result<(), Refusal> {
        let granting = authority.granting(self.by, Some(self.with), "key.revoke", at)?;
        let (area, office, gone) =
            match (authority.grants().get(&self.key), authority.offers().get(&self.key)) {
                (Some(grant), _) => (&grant.area, &grant.office, grant.until.is_some()),
                (None, Some(offer)) => (&offer.area, &offer.office, offer.gone.is_some()),
                (None, None) => return Err(Refusal::UnknownKey(self.key)),
            };
        if gone {
            return Err(Refusal::KeyRevoked(self.key));
        }
        granting.office.is(office)?;
        inside(granting.all(), area, at)
    }

    fn apply(&self, authority: &mut Authority, index: u64) {
        if let Some(grant) = authority.grants.get_mut(&self.key) {
            grant.until = Some(index);
        } else if let Some(offer) = authority.offers.get_mut(&self.key) {
            offer.gone = Some(index);
        }
    }
}
