//! Entry 0: what a log is about, and who speaks first. Fields stand in the canonical order of their JSON.

use super::kind::Kind;
use crate::authority::{At, Authority, Office};
use crate::id::{Digest, KeyId};
use crate::key::{Algorithm, PublicKey};
use crate::lang::Text;
use crate::refusal::Refusal;
use crate::rules::Rules;
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};
use texts::event;

/// Opens the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setup {
    /// Id of the root key; it signs.
    pub by: KeyId,
    /// Name of the election, for people.
    pub election: String,
    /// `setup/1` or `setup/2`.
    pub kind: String,
    /// SHA-256 of the frozen registry: regions, stations, contests, candidates, parameters.
    pub registry: Digest,
    /// The root public key (Ed25519), base64; the published policy pins it.
    pub root_key: String,
    /// SHA-256 of the rule book the log is judged by.
    pub rules: Digest,
    /// Root (RFC 6962) over the facts of all stations, in the registry's order ([`crate::facts`]); `setup/1` has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stations: Option<Digest>,
    /// The author's claim of the time.
    pub time: UtcSeconds,
}

impl Setup {
    /// Its name before it vouched for what phones are told of stations.
    pub const KIND_1: &str = "setup/1";
    /// Its name.
    pub const KIND: &str = "setup/2";

    /// The opening of a log by the rules of today.
    pub fn new(
        root: &PublicKey,
        election: &str,
        (registry, stations): (Digest, Option<Digest>),
        rules: Rules,
        time: UtcSeconds,
    ) -> Self {
        Setup {
            by: root.id(),
            election: election.into(),
            kind: Setup::kind_of(stations).into(),
            registry,
            root_key: root.to_base64(),
            rules: rules.digest(),
            stations,
            time,
        }
    }

    /// The kind, by whether it vouches for what phones are told of stations.
    pub(crate) fn kind_of(stations: Option<Digest>) -> &'static str {
        if stations.is_some() { Self::KIND } else { Self::KIND_1 }
    }

    /// The root key.
    ///
    /// # Errors
    /// [`Refusal::BadField`]; [`Refusal::UnknownKey`] where it is not the author's.
    pub fn root(&self) -> Result<PublicKey, Refusal> {
        let root = PublicKey::from_base64(Algorithm::Ed25519, &self.root_key)
            .map_err(|e| Refusal::BadField(format!("root_key: {e}")))?;
        if root.id() == self.by { Ok(root) } else { Err(Refusal::UnknownKey(self.by)) }
    }
}

impl Kind for Setup {
    const NAMES: &'static [&'static str] = &[Self::KIND_1, Self::KIND];
    const ABOUT: Text = event::SETUP;
    const MANDATE: bool = true;
    const VERSIONED_BY: &'static str = "stations";

    fn name(&self) -> &'static str {
        Self::kind_of(self.stations)
    }

    fn makes_known(&self) -> Option<PublicKey> {
        PublicKey::from_base64(Algorithm::Ed25519, &self.root_key).ok()
    }

    fn is_national(&self, _: &Authority) -> bool {
        true
    }

    fn judge(&self, _: &Authority, _: At<'_>) -> Result<(), Refusal> {
        self.root().map(|_| ())
    }

    fn apply(&self, authority: &mut Authority, index: u64) {
        authority.rules = Rules::from_digest(&self.rules).unwrap_or(Rules::LATEST);
        authority.vouches = self.stations.is_some();
        if let Ok(public) = self.root() {
            authority.root = Some(public.id());
            authority.grant_nation(public, Office::Commission, index, None);
        }
    }
}
