//! Reads single entries a second time, for what the fold does not keep: pictures, and how an imported file looked. What comes
//! back must have the leaf hash of the first reading.

use crate::TreeSource;
use model::event::{Foreign, ImageRendered, Portal, WithdrawReason};
use model::{Digest, Entry, KeyId, Payload, Refusal, UtcSeconds};
use std::collections::{BTreeSet, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};
use tabulate::{EventNumber, Tabulation};
use tlog::{BundleId, HashTree, TILE_WIDTH, decode_bundle, leaf_hash};

/// Bundles kept: villages are imported side by side, so that neighbours ask for the same ones.
const KEPT: usize = 32;

type Bundle = Arc<Vec<Vec<u8>>>;

/// The log's entries by index, once their hashes are known.
pub(crate) struct Entries<'a> {
    pub source: &'a dyn TreeSource,
    pub origin: &'a str,
    pub log_keys: &'a [KeyId],
    /// Size under the checkpoint.
    pub size: u64,
    kept: Mutex<VecDeque<(u64, Bundle)>>,
}

/// What the bytes of an entry are.
#[derive(Debug)]
pub(crate) enum Parsed {
    Event(Box<Entry>),
    /// An event of an unknown kind.
    Foreign(Box<Foreign>),
    Not(Refusal),
}

/// What an entry says beside its numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Extra {
    Portal(Box<Portal>),
    Pages(Vec<Digest>),
    Rendered(Box<ImageRendered>),
    Nothing,
}

/// What an entry took away of a confirmation's pictures.
#[derive(Clone, Debug)]
pub(crate) struct Taken {
    pub index: u64,
    pub arrival: UtcSeconds,
    pub reason: WithdrawReason,
    pub pictures: Vec<Digest>,
}

impl<'a> Entries<'a> {
    pub fn new(source: &'a dyn TreeSource, origin: &'a str, log_keys: &'a [KeyId], size: u64) -> Self {
        Entries { source, origin, log_keys, size, kept: Mutex::default() }
    }

    /// One bundle, under the name that a tree of this size gives it or, if that is gone, as the full one.
    ///
    /// # Errors
    /// What is wrong, in words.
    pub fn bundle(&self, index: u64) -> Result<Vec<Vec<u8>>, String> {
        let width = u64::from(TILE_WIDTH).min(self.size - index * u64::from(TILE_WIDTH)) as u16;
        let names = [BundleId { index, width }, BundleId { index, width: TILE_WIDTH }];
        for id in names {
            let path = format!("{}/{}", shapes::paths::LOG, id.path());
            let Some(bytes) = self.source.get(&path).map_err(|e| e.to_string())? else { continue };
            let entries = decode_bundle(&bytes).map_err(|e| format!("{path}: {e}"))?;
            if entries.len() != usize::from(id.width) {
                return Err(format!(
                    "{path} holds {} entries where its name says {}",
                    entries.len(),
                    id.width
                ));
            }
            return Ok(entries[..usize::from(width)].iter().map(|e| e.to_vec()).collect());
        }
        Err(format!("{} is missing", BundleId { index, width }.path()))
    }

    /// Parses an entry's bytes with whichever of the origin's keys its arrival line names.
    ///
    /// # Errors
    /// The refusal.
    pub fn parse(&self, bytes: &[u8]) -> Result<Entry, model::Refusal> {
        let mut result = Err(model::Refusal::BadLines("the policy lists no key of this log".into()));
        for key in self.log_keys {
            result = Entry::parse(self.origin, *key, bytes);
            if result.is_ok() {
                break;
            }
        }
        result
    }

    /// Reads an entry's bytes as far as this version can.
    pub fn read(&self, bytes: &[u8]) -> Parsed {
        let refusal = match self.parse(bytes) {
            Ok(entry) => return Parsed::Event(Box::new(entry)),
            Err(refusal) => refusal,
        };
        let foreign = self.log_keys.iter().find_map(|key| Foreign::parse(self.origin, *key, bytes).ok());
        foreign.map_or(Parsed::Not(refusal), |event| Parsed::Foreign(Box::new(event)))
    }

    /// What the entry at an index says beside its numbers.
    ///
    /// # Errors
    /// What is wrong, in words: the tree answered otherwise than before.
    pub fn extra(&self, tree: &HashTree, index: u64) -> Result<Extra, String> {
        let entry = self.entry(tree, index)?;
        Ok(match entry.event.payload() {
            Payload::FormImported(p) => match &p.portal {
                Some(portal) => Extra::Portal(Box::new(portal.clone())),
                None => Extra::Nothing,
            },
            Payload::FormConfirmed(p) => Extra::Pages(p.grey_pages()),
            Payload::ImageRendered(p) => Extra::Rendered(Box::new(p.clone())),
            _ => Extra::Nothing,
        })
    }

    /// What was taken away of a confirmation's pictures, by each entry that did, in log order: those of its pictures that an
    /// earlier entry names of this very confirmation.
    ///
    /// # Errors
    /// The index of an entry that can't be read again, and what is wrong, in words.
    pub fn taken_away(
        &self,
        tree: &HashTree,
        fold: &Tabulation,
        number: EventNumber,
    ) -> Result<Vec<Taken>, (u64, String)> {
        let both = fold.withdrawn_from(number).chain(fold.withdrawn(number).iter().copied());
        let (mut named, mut taken) = (BTreeSet::new(), Vec::new());
        for index in both.collect::<BTreeSet<u64>>() {
            let entry = self.entry(tree, index).map_err(|what| (index, what))?;
            match entry.event.payload() {
                Payload::ImageRendered(of) => {
                    named.extend(of.pages.iter().filter_map(|page| page.picture()).flat_map(|of| of.sizes()));
                }
                Payload::ImageWithdrawn(of) => {
                    let pictures = of.pictures.iter().copied().filter(|digest| named.contains(digest));
                    let (arrival, reason) = (entry.arrival, of.reason);
                    taken.push(Taken { index, arrival, reason, pictures: pictures.collect() });
                }
                _ => {}
            }
        }
        Ok(taken)
    }

    /// The entry at an index, read a second time.
    ///
    /// # Errors
    /// What is wrong, in words: the tree answered otherwise than before, or it is no event.
    pub fn entry(&self, tree: &HashTree, index: u64) -> Result<Entry, String> {
        let bundle = self.kept(index / u64::from(TILE_WIDTH))?;
        let bytes = bundle.get((index % u64::from(TILE_WIDTH)) as usize);
        let bytes = bytes.filter(|b| tree.leaf(index) == Some(leaf_hash(b)));
        let bytes = bytes.ok_or_else(|| format!("entry {index} changed while it was being verified"))?;
        self.parse(bytes).map_err(|e| e.to_string())
    }

    fn kept(&self, index: u64) -> Result<Bundle, String> {
        let find =
            |kept: &VecDeque<(u64, Bundle)>| kept.iter().find(|(i, _)| *i == index).map(|(_, b)| b.clone());
        if let Some(bundle) = find(&self.kept.lock().unwrap_or_else(PoisonError::into_inner)) {
            return Ok(bundle);
        }
        let bundle: Bundle = Arc::new(self.bundle(index)?);
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_back((index, bundle.clone()));
        if kept.len() > KEPT {
            kept.pop_front();
        }
        Ok(bundle)
    }
}
