//! Who cosigns the log, and how many of them must have: the witnesses and the quorum of a `policy.set/2`, as
//! c2sp.org/tlog-policy has them. Fields stand in the canonical order of their JSON.

use crate::key::{Algorithm, PublicKey};
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Most witnesses, and most groups of them.
const ITEMS_MAX: usize = 32;
/// Most bytes of a name.
const NAME_BYTES_MAX: usize = 128;
/// Most bytes of an address.
const ADDRESS_BYTES_MAX: usize = 256;

/// Witnesses, groups of them, and the quorum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Witnessing {
    /// Groups, each after its members.
    pub groups: Vec<WitnessGroup>,
    /// The witness or group that must have cosigned; null where none must.
    pub quorum: Option<String>,
    /// Witnesses.
    pub witnesses: Vec<WitnessAt>,
}

/// So many of these.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WitnessGroup {
    /// Witnesses and groups of before, each in one group at most.
    pub members: Vec<String>,
    /// Its name.
    pub name: String,
    /// How many of the members must have cosigned: 1 to their number.
    pub threshold: u64,
}

/// A witness and where it is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WitnessAt {
    /// The submission prefix (c2sp.org/tlog-witness): `https://...` without a slash at the end.
    pub address: String,
    /// Its Ed25519 public key, base64.
    pub key: String,
    /// Its key's name, by which groups and quorum mean it too.
    pub name: String,
}

impl WitnessAt {
    /// Its public key.
    ///
    /// # Errors
    /// [`Refusal::BadField`].
    pub fn public(&self) -> Result<PublicKey, Refusal> {
        let public = PublicKey::from_base64(Algorithm::Ed25519, &self.key)
            .map_err(|e| Refusal::BadField(format!("witnessing: {e}")))?;
        // As notes demand it of their keys: one point has one spelling.
        let point =
            public.bytes().try_into().ok().and_then(|b| ed25519_dalek::VerifyingKey::from_bytes(b).ok());
        match point.is_some_and(|point| point.to_edwards().compress().as_bytes() == public.bytes()) {
            true => Ok(public),
            false => Err(Refusal::BadField("witnessing: a key is not written canonically".into())),
        }
    }
}

impl Witnessing {
    /// Whether names, keys, addresses and numbers are what they may be.
    pub(crate) fn check_ranges(&self) -> Result<(), Refusal> {
        let wrong = |what: &str| Err(Refusal::BadField(format!("witnessing: {what}")));
        if self.witnesses.len() > ITEMS_MAX || self.groups.len() > ITEMS_MAX {
            return wrong("at most 32 witnesses and 32 groups");
        }
        let (mut names, mut keys, mut members) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for witness in &self.witnesses {
            if !is_name(&witness.name) || !names.insert(witness.name.as_str()) {
                return wrong("each name once, of visible ASCII without plus signs, and not none");
            }
            if !keys.insert(witness.public()?.bytes().to_vec()) {
                return wrong("a key stands twice");
            }
            if !is_prefix(&witness.address) {
                return wrong("an address is https://host, perhaps with a port and a path");
            }
        }
        for group in &self.groups {
            let known = |member: &String| names.contains(member.as_str());
            if !group.members.iter().all(|member| known(member) && members.insert(member.clone())) {
                return wrong("members are named before, and in one group");
            }
            if !(1..=group.members.len() as u64).contains(&group.threshold) {
                return wrong("a threshold is 1 to the number of members");
            }
            if !is_name(&group.name) || !names.insert(group.name.as_str()) {
                return wrong("each name once, of visible ASCII without plus signs, and not none");
            }
        }
        match self.quorum.as_deref().is_none_or(|quorum| names.contains(quorum)) {
            true => Ok(()),
            false => wrong("the quorum is no witness or group"),
        }
    }
}

/// What can name a key, a witness and a group at once.
fn is_name(name: &str) -> bool {
    let good = |b: u8| b.is_ascii_graphic() && b != b'+';
    (1..=NAME_BYTES_MAX).contains(&name.len()) && name != "none" && name.bytes().all(good)
}

/// An address that a path can be put behind.
fn is_prefix(address: &str) -> bool {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    address.len() <= ADDRESS_BYTES_MAX
        && address.bytes().all(|b| b.is_ascii_graphic())
        && rest.is_some_and(|rest| {
            !rest.is_empty()
                && !rest.starts_with('/')
                && !rest.ends_with('/')
                && !rest.contains(['?', '#', '@', '\\'])
        })
}
