//! Questions about whom to believe: the policy of the card, the national events, and what follows from them.

use crate::answer::ProofAnswer;
use crate::code::Code;
use crate::{Addresses, Election, Fault, Nation, Pinned, Proven, StationAnswer, StationFile};
use model::{Digest, EventId, KeyId, PublicKey, StationCode, UtcSeconds};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A policy that a service hands out.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PolicyOf {
    /// Text of the policy file.
    text: String,
    /// The root key's signature of it, base64.
    signature: String,
    /// The card's code.
    code: String,
}

/// Whom a policy names.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Policy {
    /// Origin of the log.
    origin: String,
    /// The root key.
    root: KeyId,
}

pub fn policy(q: PolicyOf) -> Result<Policy, Fault> {
    let pinned = Pinned::new(&q.text, &q.signature, &Code::parse(&q.code)?)?;
    Ok(Policy { origin: pinned.origin().into(), root: pinned.root() })
}

/// Whom a phone believes: the policy that its card vouches for, and what it has taken of the log.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Trust {
    /// Text of the policy file.
    policy: String,
    /// What is kept of the nation.
    nation: Nation,
}

impl Trust {
    fn pinned(&self) -> Result<Pinned, Fault> {
        Pinned::of(&self.policy)?.with(&self.nation)
    }

    pub fn open(&self) -> Result<(Pinned, BTreeMap<KeyId, PublicKey>), Fault> {
        let pinned = self.pinned()?;
        let keys = pinned.receipt_keys()?;
        Ok((pinned, keys))
    }
}

/// What a service tells of the nation, and what the phone has.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NationOf {
    /// Text of the policy file.
    policy: String,
    /// What was kept; null where nothing was.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    kept: Option<Nation>,
    /// What is told.
    nation: Nation,
    /// The hashes from the checkpoint that was kept to the one that is told, base64.
    #[serde(default)]
    consistency: Vec<String>,
}

/// What follows from it.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Told {
    /// Entries under the checkpoint.
    size: u64,
    /// Where the service is, as the log says.
    addresses: Vec<String>,
    /// Last second at which the addresses are believed; null where the log names none.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    until: Option<UtcSeconds>,
    /// How many keys may sign receipts.
    receipt_keys: usize,
}

pub fn nation(q: NationOf) -> Result<Told, Fault> {
    let pinned = Pinned::of(&q.policy)?;
    let pinned = match &q.kept {
        Some(kept) => pinned.after(kept, &q.nation, &q.consistency)?,
        None => pinned.with(&q.nation)?,
    };
    let Addresses { urls, until } = pinned.addresses()?;
    let receipt_keys = pinned.receipt_keys()?.len();
    Ok(Told { size: pinned.size()?, addresses: urls, until, receipt_keys })
}

pub fn election(q: Trust) -> Result<Election, Fault> {
    q.pinned()?.election()
}

/// Keys.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReceiptKeys {
    /// The keys.
    keys: Vec<ReceiptKey>,
}

/// A key that may sign receipts.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReceiptKey {
    /// Its id.
    id: KeyId,
    /// Tag of its algorithm.
    alg: String,
    /// The key, base64.
    key: String,
}

pub fn receipt_keys(q: Trust) -> Result<ReceiptKeys, Fault> {
    let key = |(id, key): (KeyId, PublicKey)| {
        let alg = key.algorithm().tag().into();
        ReceiptKey { id, alg, key: key.to_base64() }
    };
    Ok(ReceiptKeys { keys: q.open()?.1.into_iter().map(key).collect() })
}

/// What a service says of a station.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StationOf {
    #[serde(flatten)]
    trust: Trust,
    /// The answer of `GET /stations/{code}`.
    answer: StationAnswer,
    /// Code of the station.
    code: StationCode,
}

pub fn station(q: StationOf) -> Result<StationFile, Fault> {
    q.trust.pinned()?.station(&q.answer, &q.code)
}

/// A receipt of an event.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReceiptOf {
    #[serde(flatten)]
    trust: Trust,
    /// The receipt.
    receipt: String,
    /// The event.
    event: EventId,
    /// Its grey pages.
    pages: Vec<Digest>,
}

/// What a receipt says.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Received {
    /// The event's place in the log.
    index: u64,
    /// Its arrival.
    arrival: UtcSeconds,
}

pub fn receipt(q: ReceiptOf) -> Result<Received, Fault> {
    let (pinned, keys) = q.trust.open()?;
    let receipt = pinned.receipt(&keys, &q.receipt, q.event, &q.pages)?;
    Ok(Received { index: receipt.index, arrival: receipt.arrival })
}

/// A proof that an event is in the log.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProofOf {
    #[serde(flatten)]
    trust: Trust,
    /// The answer of `GET /events/{id}/proof`.
    answer: ProofAnswer,
    /// The event.
    event: EventId,
}

/// Where the log has an event.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InLog {
    /// Its place.
    index: u64,
    /// Entries under the checkpoint.
    size: u64,
    /// The log's claim of its arrival.
    arrival: UtcSeconds,
}

pub fn proof(q: ProofOf) -> Result<InLog, Fault> {
    let Proven { index, size, arrival, .. } = q.trust.pinned()?.proof(&q.answer, q.event)?;
    Ok(InLog { index, size, arrival })
}

/// A release of the app.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReleaseOf {
    #[serde(flatten)]
    trust: Trust,
    /// Text of its manifest.
    manifest: String,
}

/// What a release has.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Release {
    /// The version, for people.
    version: String,
    /// SHA-256 of every file, by its path.
    files: BTreeMap<String, Digest>,
}

pub fn release(q: ReleaseOf) -> Result<Release, Fault> {
    let manifest = q.trust.pinned()?.release(&q.manifest)?;
    Ok(Release { version: manifest.version, files: manifest.files })
}
