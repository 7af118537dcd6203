//! Reads the log once from its beginning: bundles, hashes, events, signatures, mandates, and the fold.

use super::foreign::Unknown;
use super::keys::checkpoint;
use crate::doubt::Doubts;
use crate::entries::{Entries, Parsed};
use crate::findings::{Findings, Position, note};
use crate::pointer::Pointer;
use crate::remarks::Remarks;
use crate::{Check, Phase, Progress};
use model::{Entry, EventId, KeyId, National, Payload, PublicKey, Refusal, UtcSeconds};
use rayon::prelude::*;
use registry::Registry;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use tabulate::Tabulation;
use texts::check;
use tlog::{Hash, HashTree, TILE_WIDTH, leaf_hash};

/// Bundles in memory at one time: 64 x 256 entries of about 1 KiB are 16 MiB, work enough for every core.
const BATCH: u64 = 64;

/// What reading the log gave.
pub(crate) struct Folded {
    pub fold: Tabulation,
    pub tree: HashTree,
    pub remarks: Remarks,
    pub signatures: u64,
    /// Entries whose signatures do not verify, with the reason.
    pub unsigned: BTreeMap<u64, Refusal>,
    /// What can't be judged.
    pub doubts: Doubts,
}

/// Called with the state just before the entry of each index asked for, and with that entry.
pub(crate) trait Stop {
    /// Sizes at which [`Stop::state`] wants to be called.
    fn sizes(&self) -> &BTreeSet<u64>;
    /// The fold of the first entries, with the tree over them, what was remarked in them, and what can't be judged.
    fn state(&mut self, fold: &Tabulation, tree: &HashTree, remarks: &Remarks, doubts: &Doubts);
    /// A cut that the fold is about to take at its size.
    fn cut(&mut self, fold: &Tabulation, cut: &model::event::Cut, index: u64);
}

pub(super) struct Reader<'a> {
    pub(super) findings: &'a Findings,
    pub(super) registry: &'a Registry,
    pointer: &'a Pointer,
    pub(super) fold: Tabulation,
    pub(super) doubts: Doubts,
    pub(super) unknown: Unknown,
    tree: HashTree,
    remarks: Remarks,
    /// Every key that an entry so far brings, whether its mandate was good or not.
    keys: HashMap<KeyId, PublicKey>,
    ids: Vec<(EventId, u64)>,
    unsigned: BTreeMap<u64, Refusal>,
    signatures: u64,
    earlier_than_before: u64,
    last_arrival: i64,
    national: National,
}

/// Reads all entries under the checkpoint. `None` where some are missing: then nothing can be folded.
pub(crate) fn stream(
    entries: &Entries<'_>,
    registry: &Registry,
    pointer: &Pointer,
    findings: &Findings,
    stop: &mut dyn Stop,
    progress: &(dyn Fn(Progress) + Sync),
) -> Option<Folded> {
    findings.ran(Check::Entries);
    let mut reader = Reader {
        findings,
        registry,
        pointer,
        fold: Tabulation::new(registry),
        doubts: Doubts::default(),
        unknown: Unknown::default(),
        tree: HashTree::new(),
        remarks: Remarks::default(),
        keys: HashMap::new(),
        ids: Vec::new(),
        unsigned: BTreeMap::new(),
        signatures: 0,
        earlier_than_before: 0,
        last_arrival: i64::MIN,
        national: National::default(),
    };
    let bundles = entries.size.div_ceil(u64::from(TILE_WIDTH));
    for start in (0..bundles).step_by(BATCH as usize) {
        let end = bundles.min(start + BATCH);
        let read: Vec<_> = (start..end).into_par_iter().map(|b| (b, one_bundle(entries, b))).collect();
        let mut batch = Vec::new();
        for (index, bundle) in read {
            match bundle {
                Ok(mut bundle) => batch.append(&mut bundle),
                Err(what) => {
                    let position = Position::new(what).at(index * u64::from(TILE_WIDTH));
                    findings.fail(Check::Entries, position);
                    return None;
                }
            }
        }
        reader.batch(batch, stop);
        reader.fold.settle(registry);
        progress(Progress { phase: Phase::Log, done: reader.fold.size(), total: entries.size });
    }
    if stop.sizes().contains(&reader.fold.size()) {
        stop.state(&reader.fold, &reader.tree, &reader.remarks, &reader.doubts);
    }
    // Only now was every entry looked at: with a bundle missing none of these passes.
    for check in [Check::Events, Check::Kinds, Check::Signatures, Check::Mandates, Check::RootKey] {
        findings.ran(check);
    }
    checkpoint(pointer, reader.fold.authority(), reader.national, findings);
    reader.finish(entries.size)
}

/// Leaf hash, what is read, and the key that the arrival line names.
type Read = (Hash, Parsed, Option<KeyId>);

fn one_bundle(entries: &Entries<'_>, index: u64) -> Result<Vec<Read>, String> {
    let bundle = entries.bundle(index)?;
    let read = |bytes: &Vec<u8>| (leaf_hash(bytes), entries.read(bytes), Entry::arrival_key(bytes));
    Ok(bundle.iter().map(read).collect())
}

impl Reader<'_> {
    /// Signatures first, in parallel: which key an id means is a matter of its hash, not of its mandate, so that all keys
    /// that the batch brings may be used. Then the fold, which refuses what was not signed, and what was signed with a
    /// key that was not enrolled by then.
    fn batch(&mut self, batch: Vec<Read>, stop: &mut dyn Stop) {
        for (_, parsed, _) in &batch {
            let Parsed::Event(entry) = parsed else { continue };
            self.keys.extend(entry.event.payload().makes_known().map(|public| (public.id(), public)));
        }
        let keys = &self.keys;
        let look_up = |id: KeyId| keys.get(&id);
        // What is wrong with an event's signatures; whose verify, of a kind that is not known.
        let verified: Vec<(Option<Refusal>, Vec<KeyId>)> = batch
            .par_iter()
            .map(|(_, parsed, _)| match parsed {
                Parsed::Event(entry) => (entry.event.verify(look_up).err(), Vec::new()),
                Parsed::Foreign(event) => (None, event.verified(look_up)),
                Parsed::Not(_) => (None, Vec::new()),
            })
            .collect();
        for ((leaf, parsed, by), (unsigned, signers)) in batch.iter().zip(verified) {
            let index = self.fold.size();
            if stop.sizes().contains(&index) {
                self.fold.settle(self.registry);
                stop.state(&self.fold, &self.tree, &self.remarks, &self.doubts);
            }
            self.tree.push(*leaf);
            let named = self.pointer.log_keys.get(self.pointer.listed..).unwrap_or_default();
            let wrong = match self.fold.authority().log_key_at(index) {
                Some(key) => *by != Some(key.id()),
                // Before the log named it.
                None => by.is_some_and(|by| named.contains(&by)),
            };
            if wrong {
                let what = "arrived by a key that was not the log's here";
                self.findings.fail(Check::LogKey, Position::new(what).at(index));
            }
            match parsed {
                Parsed::Event(entry) => {
                    self.arrived(entry.event.id(), index, entry.arrival);
                    self.signatures += entry.event.signatures().len() as u64;
                    self.entry(index, entry, leaf, unsigned, stop);
                }
                Parsed::Foreign(event) => {
                    self.arrived(event.id(), index, event.arrival());
                    self.signatures += signers.len() as u64;
                    self.foreign(index, event, &signers);
                    self.fold.skip();
                }
                Parsed::Not(refusal) => {
                    self.findings.fail(Check::Events, Position::new(refusal.to_string()).at(index));
                    self.fold.skip();
                }
            }
        }
    }

    fn arrived(&mut self, id: EventId, index: u64, arrival: UtcSeconds) {
        self.earlier_than_before += u64::from(arrival.0 < self.last_arrival);
        self.last_arrival = arrival.0;
        self.ids.push((id, index));
    }

    fn entry(
        &mut self,
        index: u64,
        entry: &Entry,
        leaf: &Hash,
        unsigned: Option<Refusal>,
        stop: &mut dyn Stop,
    ) {
        let national = self.fold.authority().is_national(entry.event.payload());
        match entry.event.payload() {
            Payload::Setup(setup) if index == 0 => self.setup(index, setup),
            Payload::Cut(cut) => {
                self.fold.settle(self.registry);
                stop.cut(&self.fold, cut, index);
            }
            Payload::FormConfirmed(confirmed) => self.remarks.push(index, confirmed),
            _ => {}
        }
        let place = entry.event.payload().form_event().map(|f| f.form.station.to_string());
        let applied = match unsigned {
            None => self.fold.take(self.registry, entry),
            Some(refusal) => {
                self.unsigned.insert(index, refusal.clone());
                self.fold.refuse(self.registry, entry, refusal)
            }
        };
        match applied.refused {
            None if national => self.national.push(leaf),
            None => {}
            Some(refusal @ (Refusal::BadSignature(_) | Refusal::MissingSignature | Refusal::OnePerson)) => {
                let mut position = Position::new(refusal.to_string()).at(index);
                position.place = place;
                self.findings.fail(Check::Signatures, position);
            }
            // What had a receipt is sequenced, and so is what a desk decided on a state that passed meanwhile: it is void in public.
            Some(
                refusal @ (Refusal::KeyRevoked(_) | Refusal::OtherState(_) | Refusal::NoSuchObjection(_)),
            ) => {
                let why = |lang| match lang {
                    // As errors stand in logs, with the code.
                    model::Lang::En => refusal.to_string(),
                    lang => refusal.text(lang),
                };
                self.findings
                    .note(Check::Mandates, note(|lang| check::entry_is_void(lang, index, why(lang))));
            }
            Some(refusal) => {
                let mut position = Position::new(refusal.to_string()).at(index);
                position.place = place;
                self.findings.fail(Check::Mandates, position);
            }
        }
    }

    fn setup(&mut self, index: u64, setup: &model::event::Setup) {
        use model::{Algorithm, PublicKey};
        let key = PublicKey::from_base64(Algorithm::Ed25519, &setup.root_key).ok();
        let key: Option<[u8; 32]> = key.and_then(|k| k.bytes().try_into().ok());
        match self.pointer.root_key {
            None => self.findings.not_checked(Check::RootKey, note(check::POLICY_PINS_NO_ROOT_KEY)),
            pinned if pinned != key => {
                self.findings.fail(
                    Check::RootKey,
                    Position::new("setup brings another root key than the policy pins").at(index),
                );
            }
            Some(_) => {}
        }
        let digest = self.registry.digest();
        if setup.registry != digest {
            let position = Position::new("setup names another registry than the tree carries")
                .at(index)
                .field("registry");
            self.findings.fail(Check::Registry, position.sides(setup.registry, digest));
        } else if let Some(told) = setup.stations {
            let root = self.registry.stations_root();
            if told != root {
                let what = "setup vouches for other facts of stations than the registry has";
                let position = Position::new(what).at(index).field("stations");
                self.findings.fail(Check::Registry, position.sides(root, told));
            }
        }
        self.findings.ran(Check::Rules);
        self.doubts.rules = model::Rules::from_digest(&setup.rules).is_none();
        if let Some(why) = self.doubts.why() {
            for check in Check::BY_RULES.iter().chain(&[Check::Rules]) {
                self.findings.not_checked(*check, why.clone());
            }
        }
    }

    fn finish(mut self, size: u64) -> Option<Folded> {
        let findings = self.findings;
        if let Some(why) = self.unknown.why() {
            findings.not_checked(Check::Kinds, why);
        }
        if let Some(why) = self.doubts.why().filter(|_| self.doubts.first.is_some()) {
            for check in Check::OF_NUMBERS {
                findings.not_checked(*check, why.clone());
            }
        }
        if self.earlier_than_before > 0 {
            let count = self.earlier_than_before;
            findings.note(Check::Events, note(|lang| check::entries_arrived_earlier_than_one(lang, count)));
        }
        findings.ran(Check::Once);
        self.ids.sort_unstable();
        for pair in self.ids.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
            let what = format!("the event of entry {} again", pair[0].1);
            findings.fail(Check::Once, Position::new(what).at(pair[1].1));
        }
        findings.ran(Check::MerkleRoot);
        let expected = self.pointer.checkpoint.root;
        if self.tree.root() != expected || self.tree.size() != size {
            let sides = |h: Hash| model::Digest(h).to_hex();
            let position = Position::new("the entries hash to another root than the checkpoint's");
            findings.fail(Check::MerkleRoot, position.sides(sides(expected), sides(self.tree.root())));
        }
        Some(Folded {
            fold: self.fold,
            tree: self.tree,
            remarks: self.remarks,
            signatures: self.signatures,
            unsigned: self.unsigned,
            doubts: self.doubts,
        })
    }
}

/// Folds the log a second time, for the states at sizes that the first reading could not know it would be asked for.
///
/// # Errors
/// What is wrong, in words: the tree answered otherwise than before.
pub(crate) fn states(
    entries: &Entries<'_>,
    registry: &Registry,
    folded: &Folded,
    sizes: &BTreeSet<u64>,
    state: &mut dyn FnMut(&Tabulation),
) -> Result<(), String> {
    let last = sizes.last().copied().unwrap_or(0).min(entries.size);
    let mut fold = Tabulation::new(registry);
    for bundle in 0..last.div_ceil(u64::from(TILE_WIDTH)) {
        for bytes in entries.bundle(bundle)? {
            let index = fold.size();
            if sizes.contains(&index) {
                fold.settle(registry);
                state(&fold);
            }
            if index == last {
                return Ok(());
            }
            if folded.tree.leaf(index) != Some(leaf_hash(&bytes)) {
                return Err(format!("entry {index} changed while it was being verified"));
            }
            match (entries.parse(&bytes), folded.unsigned.get(&index)) {
                (Ok(entry), None) => drop(fold.take(registry, &entry)),
                (Ok(entry), Some(refusal)) => drop(fold.refuse(registry, &entry, refusal.clone())),
                (Err(_), _) => fold.skip(),
            }
        }
    }
    if sizes.contains(&fold.size()) {
        fold.settle(registry);
        state(&fold);
    }
    Ok(())
}
