//! Gathers what belongs to a station from a published tree, each entry with its proof.

use super::bundle::Files;
use crate::face::{Failure, no_station};
use crate::proof::inclusion;
use crate::tree::{Tree, damaged, missing, station_path};
use dossier::{
    CHECKPOINT, EntryItem, MANIFEST, Manifest, POLICY, REGISTRY, What, entry_path, log_keys, page_path,
    proof_path,
};
use model::event::{Payload, RenderedPage};
use model::{Contest, Digest, Entry, KeyId};
use registry::{Registry, StationIdx};
use shapes::own::{Disclosures, Keys, StationResult};
use shapes::paths::{self, DISCLOSURES, LOG};
use std::collections::{BTreeMap, BTreeSet};
use tlog::{BundleId, Policy, TILE_WIDTH};

/// A bundle in the making.
pub struct Gathered {
    /// Its list, without the files' hashes until it is sealed.
    pub manifest: Manifest,
    /// Its files.
    pub files: Files,
    /// The registry of the election.
    pub registry: Registry,
    /// The station.
    pub station: StationIdx,
    /// What is published of each contest.
    pub pages: Vec<(Contest, StationResult)>,
    /// Pictures and layouts.
    pub pictures: usize,
}

impl Gathered {
    /// Adds the list with the hash of every file; its own hash names the bundle.
    pub fn seal(&mut self) -> Digest {
        self.manifest.files =
            self.files.iter().map(|(path, bytes)| (path.clone(), Digest::of(bytes))).collect();
        let list = self.manifest.text();
        let digest = Digest::of(list.as_bytes());
        self.files.insert(MANIFEST.into(), list.into_bytes());
        digest
    }
}

/// The log as far as it is read for one bundle.
struct Log<'a> {
    tree: &'a Tree,
    origin: String,
    keys: Vec<KeyId>,
    mandates: Keys,
    size: u64,
    taken: BTreeMap<u64, (What, Entry, Vec<u8>, Vec<u8>)>,
}

/// Gathers a station.
pub fn gather(tree: &Tree, code: &str) -> Result<Gathered, Failure> {
    let registry = tree.registry()?;
    let station = registry.station_by_code(code).ok_or_else(|| no_station(code))?;
    let policy = tree.object(&tree.root.policy.object)?;
    let parsed = Policy::parse(&String::from_utf8_lossy(&policy))?;
    let checkpoint = crate::proof::checkpoint(tree)?;
    let root = Digest(checkpoint.root);
    let mut files = Files::new();
    files.insert(POLICY.into(), policy);
    files.insert(CHECKPOINT.into(), tree.root.checkpoint.clone().into_bytes());
    files.insert(REGISTRY.into(), tree.object(&tree.root.registry.object)?);
    let mut manifest = Manifest::new(&checkpoint.origin, code, checkpoint.size, root);
    let mut log = Log {
        tree,
        origin: checkpoint.origin.clone(),
        keys: log_keys(&parsed),
        mandates: tree.json("v1/kunci.json")?,
        size: checkpoint.size,
        taken: BTreeMap::new(),
    };
    log.take(0, What::Setup)?;
    let mut pages = Vec::new();
    for contest in registry.contests().iter().copied() {
        if registry.district_of(contest, station).is_none() {
            continue;
        }
        let path = station_path(&registry, contest, station);
        let bytes = tree.file(&path)?.ok_or_else(|| missing(&path))?;
        let page: StationResult = serde_json::from_slice(&bytes).map_err(|e| damaged(&path, e))?;
        manifest.contests.push(contest.code().into());
        files.insert(page_path(contest.code()), bytes);
        for item in &page.history {
            log.take(item.index, What::Form)?;
            let of = item.pictures.iter();
            let shown = of.flat_map(|p| [p.index].into_iter().chain(p.withdrawn.iter().map(|w| w.index)));
            shown.collect::<Vec<_>>().into_iter().try_for_each(|index| log.take(index, What::Picture))?;
        }
        acts(tree, &registry, &mut log, (contest, &page))?;
        pages.push((contest, page));
    }
    if let Some(bytes) = tree.file(DISCLOSURES)? {
        let said: Disclosures = serde_json::from_slice(&bytes).map_err(|e| damaged(DISCLOSURES, e))?;
        let places = said.openings.iter().map(|o| o.index).chain(said.builds.iter().map(|b| b.index));
        places.collect::<Vec<_>>().into_iter().try_for_each(|index| log.take(index, What::Build))?;
    }
    log.mandates()?;
    let pictures = pictures(tree, &log, &mut files)?;
    for (index, (what, entry, bytes, proof)) in log.taken {
        manifest.entries.push(EntryItem { index, kind: entry.event.payload().kind().into(), what });
        files.insert(entry_path(index), bytes);
        files.insert(proof_path(index), proof);
    }
    Ok(Gathered { manifest, files, registry, station, pages, pictures })
}

/// Takes what desks, objectors and authorities said of a form; of what was moved here, all that was said of the form that it left.
fn acts(
    tree: &Tree,
    registry: &Registry,
    log: &mut Log<'_>,
    (contest, page): (Contest, &StationResult),
) -> Result<(), Failure> {
    for act in page.acts.iter().flatten() {
        log.take(act.index, What::Form)?;
        let (Some(left), true) = (&act.says.form, act.says.to.is_some()) else { continue };
        if left.contest == contest && left.station.as_str() == page.station.code {
            continue;
        }
        let missing = || no_station(left.station.as_str());
        let station = registry.station_by_code(left.station.as_str()).ok_or_else(missing)?;
        let other: StationResult = tree.json(&station_path(registry, left.contest, station))?;
        let said = other.history.iter().map(|item| item.index);
        let said = said.chain(other.acts.iter().flatten().map(|act| act.index));
        said.collect::<Vec<_>>().into_iter().try_for_each(|index| log.take(index, What::Form))?;
    }
    Ok(())
}

impl Log<'_> {
    /// Takes an entry with its proof, once.
    fn take(&mut self, index: u64, what: What) -> Result<(), Failure> {
        if self.taken.contains_key(&index) {
            return Ok(());
        }
        let proof = inclusion(self.tree, index)?;
        let entry = Entry::parse_any(&self.origin, &self.keys, &proof.entry)
            .map_err(|e| damaged(&entry_path(index), e))?;
        let bundle = proof.bundle(self.tree);
        self.taken.insert(index, (what, entry, proof.entry, bundle));
        Ok(())
    }

    /// Takes the mandates of all who signed what was taken, and of those who signed these, to the root.
    fn mandates(&mut self) -> Result<(), Failure> {
        let mut known: BTreeSet<KeyId> = BTreeSet::new();
        loop {
            let signers = self.taken.values().flat_map(|(_, entry, ..)| entry.event.signatures());
            let open: Vec<KeyId> = signers.map(|line| line.key).filter(|key| !known.contains(key)).collect();
            if open.is_empty() {
                return Ok(());
            }
            let mut codes = BTreeSet::new();
            for key in open {
                if !known.insert(key) {
                    continue;
                }
                match self.mandates.get(&key.to_hex()).map(|of| (of.from, of.until)) {
                    Some((from, until)) => {
                        [Some(from), until]
                            .into_iter()
                            .flatten()
                            .try_for_each(|i| self.take(i, What::Mandate))?;
                    }
                    None => drop(codes.insert(key)),
                }
            }
            self.offers(codes)?;
        }
    }

    /// Takes the offers of codes, and where a passkey signed every event that names a manifest, since it says on which pages
    /// passkeys are good: no file says where they are, so that the log is read backwards until all are found.
    fn offers(&mut self, mut codes: BTreeSet<KeyId>) -> Result<(), Failure> {
        let mut signed = self.taken.values().flat_map(|(_, entry, ..)| entry.event.signatures());
        let passkeys = signed.any(|line| line.signature.passkey().is_some());
        // The root key has neither mandate nor offer.
        let root = match self.taken.get(&0).map(|(_, entry, ..)| entry.event.payload()) {
            Some(Payload::Setup(setup)) => setup.root().ok().map(|key| key.id()),
            _ => None,
        };
        codes.retain(|key| Some(*key) != root);
        let width = u64::from(TILE_WIDTH);
        let mut bundle = self.size.div_ceil(width);
        while (!codes.is_empty() || passkeys) && bundle > 0 {
            bundle -= 1;
            let count = width.min(self.size - bundle * width);
            let id = BundleId { index: bundle, width: count as u16 };
            let bytes = self.tree.raw(&format!("{LOG}/{}", id.path()))?;
            let entries = tlog::decode_bundle(&bytes)?;
            let mut found = Vec::new();
            for (at, entry) in entries.iter().enumerate() {
                // Most entries are forms: only those that could be offers are read.
                let may_be = contains(entry, b"key.offer/") || passkeys && contains(entry, b"manifest.set/");
                if !may_be {
                    continue;
                }
                let Ok(entry) = Entry::parse_any(&self.origin, &self.keys, entry) else { continue };
                let wanted = match entry.event.payload() {
                    Payload::KeyOffer(_) => {
                        let offered = entry.event.payload().makes_known().map(|public| public.id());
                        offered.is_some_and(|id| codes.remove(&id))
                    }
                    Payload::ManifestSet(_) => passkeys,
                    _ => false,
                };
                if wanted {
                    found.push(bundle * width + at as u64);
                }
            }
            found.into_iter().try_for_each(|index| self.take(index, What::Mandate))?;
        }
        Ok(())
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// The pictures and layouts that the entries name, and that were not taken away.
fn pictures(tree: &Tree, log: &Log<'_>, files: &mut Files) -> Result<usize, Failure> {
    let (mut wanted, mut taken) = (BTreeSet::new(), BTreeSet::new());
    for (_, entry, ..) in log.taken.values() {
        match entry.event.payload() {
            Payload::ImageRendered(of) => {
                for page in of.pages.iter().filter_map(RenderedPage::picture) {
                    wanted.extend(page.sizes().map(|d| (paths::picture(&d.to_hex()), d)));
                    wanted.insert((paths::layout(&page.layout.to_hex()), page.layout));
                }
            }
            Payload::ImageWithdrawn(of) => taken.extend(of.pictures.iter().copied()),
            _ => {}
        }
    }
    wanted.retain(|(_, digest)| !taken.contains(digest));
    for (path, digest) in &wanted {
        let bytes = tree.raw(path)?;
        if Digest::of(&bytes) != *digest {
            return Err(damaged(path, "SHA-256"));
        }
        files.insert(path.clone(), bytes);
    }
    Ok(wanted.len())
}
