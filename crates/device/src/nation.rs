//! What a phone knows of the log: the few events of the whole nation, which a checkpoint names by their number and a hash over
//! all of them. So nobody can leave one out, and none of an older state is taken after a newer one (docs/spec/log.md,
//! "National events").

use crate::{Fault, Pinned};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use model::event::Setup;
use model::{
    Authority, Entry, Level, National, Payload, PublicKey, Refusal, StationCode, Territory, UtcSeconds,
};
use serde::{Deserialize, Serialize};
use tlog::{Checkpoint, Hash, Note};

/// The national events under a checkpoint, as a service tells them and a phone keeps them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Nation {
    /// The checkpoint, a signed note.
    pub checkpoint: String,
    /// The entries in the log's order, setup first.
    pub entries: Vec<NationalEntry>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NationalEntry {
    /// Its place in the log.
    pub index: u64,
    /// Its text.
    pub entry: String,
}

/// What follows from them.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    pub setup: Setup,
    pub authority: Authority,
    pub checkpoint: Checkpoint,
}

/// Where a service is, as far as the log says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Addresses {
    /// Base addresses, the preferred one first.
    pub urls: Vec<String>,
    /// Last second at which they are believed.
    pub until: Option<UtcSeconds>,
}

impl Pinned {
    /// Takes what a service tells of the nation: each event is judged after those before it, from the root key on; the
    /// checkpoint is the log's; and it names just these events, where the log's setup says that checkpoints do.
    ///
    /// # Errors
    /// [`Fault::BadEnrolment`] for the first event that does not follow, [`Fault::BadProof`] for the checkpoint,
    /// [`Fault::BadNation`].
    pub fn with(self, told: &Nation) -> Result<Self, Fault> {
        let known = self.fold(told)?;
        Ok(self.take(known))
    }

    /// The same, after what was taken before: nothing older is taken, and the log must have grown from the one that was seen.
    /// `consistency` are the hashes from the size of the one to that of the other, base64.
    ///
    /// # Errors
    /// As [`Pinned::with`]; [`Fault::Stale`], [`Fault::OtherHistory`].
    pub fn after(self, kept: &Nation, told: &Nation, consistency: &[String]) -> Result<Self, Fault> {
        let (old, new) = (self.fold(kept)?.checkpoint, self.fold(told)?);
        let other = |e: String| Fault::OtherHistory(e);
        match new.checkpoint.size.checked_sub(old.size) {
            None => return Err(Fault::Stale),
            Some(0) if new.checkpoint.root == old.root => {}
            Some(0) => return Err(other("another root of the same size".into())),
            Some(_) => {
                let hash = |text: &String| -> Result<Hash, Fault> {
                    let bytes = BASE64.decode(text).map_err(|e| other(e.to_string()))?;
                    bytes.try_into().map_err(|_| other("a hash has 32 bytes".into()))
                };
                let hashes = consistency.iter().map(hash).collect::<Result<Vec<_>, _>>()?;
                let (from, to) = (&old, &new.checkpoint);
                tlog::verify_consistency(from.size, to.size, &from.root, &to.root, &hashes)
                    .map_err(|e| other(e.to_string()))?;
            }
        }
        Ok(self.take(new))
    }

    fn fold(&self, told: &Nation) -> Result<Known, Fault> {
        let bad = |what: &str| Fault::BadNation(what.into());
        let (mut authority, mut chain) = (Authority::new(), National::default());
        let mut setup = None;
        let mut next = 0;
        for NationalEntry { index, entry: text } in &told.entries {
            if *index < next || (*index == 0) != setup.is_none() {
                return Err(bad("not in the order of the log"));
            }
            next = index + 1;
            let named = authority.log_key_at(*index).map(PublicKey::id);
            let keys = named.as_ref().map_or(self.listed(), std::slice::from_ref);
            let entry =
                Entry::parse_any(self.origin(), keys, text.as_bytes()).map_err(Fault::BadEnrolment)?;
            let (event, payload) = (&entry.event, entry.event.payload());
            let follows = authority
                .verify_signatures(event)
                .and_then(|()| authority.judge(event, *index, entry.arrival, &Everywhere));
            follows.map_err(Fault::BadEnrolment)?;
            if let Payload::Setup(opening) = payload {
                if opening.by != self.root() {
                    return Err(Fault::BadEnrolment(Refusal::UnknownKey(opening.by)));
                }
                setup = Some(opening.clone());
            }
            if !authority.is_national(payload) {
                return Err(bad("an event that is not of the nation"));
            }
            chain.push(&tlog::leaf_hash(text.as_bytes()));
            authority.apply(event, *index);
        }
        let setup = setup.ok_or(Fault::BadEnrolment(Refusal::SetupPlace))?;
        let checkpoint = self.checkpoint(&authority, &told.checkpoint)?;
        if next > checkpoint.size {
            return Err(bad("an event beyond the checkpoint"));
        }
        let says = National::of_lines(&checkpoint.extensions);
        if authority.names_national() && says != Some(chain) {
            return Err(bad("the checkpoint names other events"));
        }
        Ok(Known { setup, authority, checkpoint })
    }

    /// Entries under the newest checkpoint that was taken.
    ///
    /// # Errors
    /// As [`Pinned::known`].
    pub fn size(&self) -> Result<u64, Fault> {
        Ok(self.known()?.checkpoint.size)
    }

    /// Where the service is, as two authorities of the nation said last; nothing where they never did.
    ///
    /// # Errors
    /// As [`Pinned::known`].
    pub fn addresses(&self) -> Result<Addresses, Fault> {
        let policy = self.known()?.authority.policy();
        Ok(policy.map_or_else(Addresses::default, |(_, policy)| Addresses {
            urls: policy.addresses.clone(),
            until: Some(policy.until),
        }))
    }
}

/// The size of a checkpoint that is not looked at otherwise: what a phone asks to be proven consistent with.
pub fn size_of(checkpoint: &str) -> Option<u64> {
    let note = Note::parse(checkpoint.as_bytes()).ok()?;
    Checkpoint::parse(&note.text).ok().map(|c| c.size)
}

/// A phone has no registry: which area lies in which, the log has judged.
struct Everywhere;

impl Territory for Everywhere {
    fn knows_area(&self, _: &str) -> bool {
        true
    }
    fn contains(&self, _: &str, _: &StationCode) -> bool {
        true
    }
    fn contains_area(&self, _: &str, _: &str) -> bool {
        true
    }
    fn level(&self, _: &str) -> Option<Level> {
        Some(Level::Nation)
    }
}
