//! Entry 0: what a log is about, and who speaks first. Fields stand in the canonical order of their JSON.

use super::kinds;
use crate::id::{Digest, KeyId};
use crate::key::PublicKey;
use crate::rules::Rules;
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};

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
        if stations.is_some() { kinds::SETUP } else { kinds::SETUP_1 }
    }
}
