//! Where the service is reached, and by which key the log signs. Fields stand in the canonical order of their JSON.

use super::kind::Kind;
use super::witnessing::Witnessing;
use crate::authority::{At, Authority};
use crate::id::KeyId;
use crate::key::{Algorithm, PublicKey};
use crate::lang::Text;
use crate::refusal::Refusal;
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};
use texts::event;

/// What phones and verifiers follow from here on; two authorities of the nation sign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicySet {
    /// Base addresses of the service, the preferred one first: `https://...` without a slash at the end. In `policy.set/2`
    /// none leaves those that stand.
    pub addresses: Vec<String>,
    /// An authority of the nation.
    pub by: KeyId,
    /// `policy.set/1` or `policy.set/2`.
    pub kind: String,
    /// The key that signs the log after this entry (Ed25519, base64); null where it stays.
    pub log: Option<String>,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// Last second at which the addresses are believed.
    pub until: UtcSeconds,
    /// Another authority of the nation.
    pub with: KeyId,
    /// Who cosigns the log from here on; `policy.set/1` has none, and leaves it as it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub witnessing: Option<Witnessing>,
}

/// Most addresses.
const ADDRESSES_MAX: usize = 16;
/// Most bytes of one.
const ADDRESS_BYTES_MAX: usize = 256;

impl PolicySet {
    /// Its name where it says nothing of witnesses.
    pub const KIND: &str = "policy.set/1";
    /// Its name where it says who cosigns.
    pub const KIND_2: &str = "policy.set/2";

    /// The new key of the log, where one is named.
    ///
    /// # Errors
    /// [`Refusal::BadField`].
    pub fn log_key(&self) -> Result<Option<PublicKey>, Refusal> {
        let key = self.log.as_deref().map(|text| PublicKey::from_base64(Algorithm::Ed25519, text));
        key.transpose().map_err(|e| Refusal::BadField(format!("log: {e}")))
    }
}

impl Kind for PolicySet {
    const NAMES: &'static [&'static str] = &[Self::KIND, Self::KIND_2];
    const ABOUT: Text = event::POLICY_SET;
    const MANDATE: bool = true;
    const VERSIONED_BY: &'static str = "witnessing";

    fn name(&self) -> &'static str {
        if self.witnessing.is_some() { Self::KIND_2 } else { Self::KIND }
    }

    fn with(&self) -> Option<KeyId> {
        Some(self.with)
    }

    fn times(&self) -> [Option<UtcSeconds>; 2] {
        [None, Some(self.until)]
    }

    fn is_national(&self, _: &Authority) -> bool {
        true
    }

    fn judge(&self, authority: &Authority, at: At<'_>) -> Result<(), Refusal> {
        authority.two_of_the_nation([self.by, self.with], "policy.set", at)?;
        self.log_key().map(|_| ())
    }

    fn apply(&self, authority: &mut Authority, index: u64) {
        if let Ok(Some(key)) = self.log_key() {
            authority.log_keys.push((index, key));
        }
        if let Some(witnessing) = &self.witnessing {
            authority.witnessing = Some((index, witnessing.clone()));
        }
        // Who names witnesses, and no addresses, says nothing of where the service is.
        if self.witnessing.is_none() || !self.addresses.is_empty() {
            authority.policy = Some((index, self.clone()));
        }
    }

    fn check_ranges(&self) -> Result<(), Refusal> {
        let good = |address: &String| {
            let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
            address.len() <= ADDRESS_BYTES_MAX
                && host.is_some_and(|host| !host.is_empty() && !host.contains(['/', '?', '#', '@', '\\']))
                && address.bytes().all(|b| b.is_ascii_graphic())
        };
        if self.addresses.len() > ADDRESSES_MAX || !self.addresses.iter().all(good) {
            return Err(Refusal::BadField("addresses: up to 16 of https://host or https://host:port".into()));
        }
        self.witnessing.as_ref().map_or(Ok(()), Witnessing::check_ranges)?;
        self.log_key().map(|_| ())
    }
}
