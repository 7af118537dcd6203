//! The check of a bundle, step by step; what differs is named, and the check goes on.

use crate::manifest::{CHECKPOINT, MANIFEST, Manifest, POLICY, REGISTRY, entry_path, page_path, proof_path};
use crate::{DossierFault as Fault, page};
use model::event::{Payload, RenderedPage};
use model::{Contest, Digest, Entry, KeyId, Lang, Refusal};
use registry::Registry;
use shapes::paths;
use std::collections::{BTreeMap, BTreeSet};
use tabulate::Tabulation;
use tlog::{Policy, ProofBundle, leaf_hash};

/// What is checked.
#[derive(Clone, Copy)]
pub struct Given<'a> {
    /// Every file of the bundle by its path in it.
    pub files: &'a BTreeMap<String, Vec<u8>>,
    /// The registry unpacked, where it could be.
    pub registry: Option<&'a [u8]>,
    /// The policy from elsewhere; without it the bundle's own is believed, which proves nothing against who made it.
    pub policy: Option<&'a str>,
    /// Language of reasons.
    pub lang: Lang,
}

/// What a check found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// The list, where there is one.
    pub manifest: Option<Manifest>,
    /// SHA-256 of the list: it names the whole bundle.
    pub digest: Option<Digest>,
    /// Entries that are proven, signed and mandated.
    pub entries: u64,
    /// Published files that say what the entries give.
    pub pages: u64,
    /// Pictures and layouts that entries name.
    pub pictures: u64,
    /// Whether the policy came from elsewhere.
    pub pinned: bool,
    /// What is not what it should be, in the order of the check.
    pub faults: Vec<Fault>,
}

/// Checks a bundle.
pub fn check(given: Given<'_>) -> Checked {
    let mut checked = Checked { pinned: given.policy.is_some(), ..Checked::default() };
    let Some(list) = given.files.get(MANIFEST) else {
        checked.faults.push(Fault::Missing(MANIFEST.into()));
        return checked;
    };
    checked.digest = Some(Digest::of(list));
    match Manifest::read(list) {
        Ok(manifest) => {
            listed(given, &manifest, &mut checked);
            proven(given, &manifest, &mut checked);
            checked.manifest = Some(manifest);
        }
        Err(fault) => checked.faults.push(fault),
    }
    checked
}

/// Every file is the one that the list names.
fn listed(given: Given<'_>, manifest: &Manifest, checked: &mut Checked) {
    for (path, digest) in &manifest.files {
        match given.files.get(path) {
            None => checked.faults.push(Fault::Missing(path.clone())),
            Some(bytes) if Digest::of(bytes) != *digest => checked.faults.push(Fault::Altered(path.clone())),
            Some(_) => {}
        }
    }
    let strange = given.files.keys().filter(|p| *p != MANIFEST && !manifest.files.contains_key(*p));
    checked.faults.extend(strange.map(|path| Fault::Unlisted(path.clone())));
}

fn text<'a>(given: Given<'a>, path: &str) -> Result<&'a str, Fault> {
    let bytes = given.files.get(path).ok_or_else(|| Fault::Missing(path.into()))?;
    std::str::from_utf8(bytes).map_err(|_| Fault::Altered(path.into()))
}

/// The policy that is gone by.
fn policy(given: Given<'_>, checked: &mut Checked) -> Result<Policy, Fault> {
    let own = text(given, POLICY);
    if let (Some(pinned), Ok(own)) = (given.policy, &own)
        && pinned != *own
    {
        checked.faults.push(Fault::OtherPolicy);
    }
    let text = given.policy.map_or(own, Ok)?;
    Policy::parse(text).map_err(|e| Fault::Policy(e.to_string()))
}

fn proven(given: Given<'_>, manifest: &Manifest, checked: &mut Checked) {
    let policy = match policy(given, checked) {
        Ok(policy) => policy,
        Err(fault) => return checked.faults.push(fault),
    };
    if let Err(fault) = checkpoint(given, manifest, &policy) {
        checked.faults.push(fault);
    }
    let Some(registry) = registry(given, checked) else { return };
    let entries = entries(given, manifest, &policy, checked);
    opened(&entries, given.registry, &policy, checked);
    let fold = folded(given.lang, &registry, manifest, &entries, checked);
    pages(given, &registry, manifest, &fold, checked);
    pictures(given, manifest, &entries, checked);
}

/// The checkpoint is the list's, and signed as the policy asks.
fn checkpoint(given: Given<'_>, manifest: &Manifest, policy: &Policy) -> Result<(), Fault> {
    let text = text(given, CHECKPOINT)?;
    let verdict = policy.check(text.as_bytes()).map_err(|e| Fault::Checkpoint(e.to_string()))?;
    let found = verdict.checkpoint;
    match (found.size, Digest(found.root), found.origin)
        == (manifest.size, manifest.root, manifest.origin.clone())
    {
        true => Ok(()),
        false => Err(Fault::Checkpoint(MANIFEST.into())),
    }
}

fn registry(given: Given<'_>, checked: &mut Checked) -> Option<Registry> {
    let unpacked = given.registry.ok_or_else(|| Fault::Registry(REGISTRY.into()));
    let read = |bytes| Registry::load(bytes).map_err(|e| Fault::Registry(e.text(given.lang)));
    match unpacked.and_then(read) {
        Ok(registry) => Some(registry),
        Err(fault) => {
            checked.faults.push(fault);
            None
        }
    }
}

/// Ids of the keys of a policy's logs, as arrival lines name them.
pub fn log_keys(policy: &Policy) -> Vec<KeyId> {
    let public = |key: &tlog::VerifierKey| model::PublicKey::new(model::Algorithm::Ed25519, key.public_key());
    policy.logs.iter().filter_map(|(key, _)| public(key).ok()).map(|key| key.id()).collect()
}

/// The entries that are proven, parsed, by place.
fn entries(
    given: Given<'_>,
    manifest: &Manifest,
    policy: &Policy,
    checked: &mut Checked,
) -> BTreeMap<u64, Entry> {
    let keys = log_keys(policy);
    let mut entries = BTreeMap::new();
    for item in &manifest.entries {
        let index = item.index;
        match entry(given, index, manifest, policy, &keys) {
            Ok(entry) => {
                let found = entry.event.payload().kind();
                if found != item.kind {
                    let said = item.kind.clone();
                    checked.faults.push(Fault::Kind { index, said, found: found.to_string() });
                }
                entries.insert(index, entry);
            }
            Err(fault) => checked.faults.push(fault),
        }
    }
    entries
}

fn entry(
    given: Given<'_>,
    index: u64,
    manifest: &Manifest,
    policy: &Policy,
    keys: &[KeyId],
) -> Result<Entry, Fault> {
    let get = |path: String| given.files.get(&path).ok_or(Fault::Missing(path));
    let (bytes, proof) = (get(entry_path(index))?, get(proof_path(index))?);
    let wrong = |why: String| Fault::Proof { index, why };
    let proof = ProofBundle::parse(proof).map_err(|e| wrong(e.to_string()))?;
    if proof.index != index {
        return Err(wrong(format!("index {}", proof.index)));
    }
    if given.files.get(CHECKPOINT) != Some(&proof.checkpoint) {
        return Err(wrong(CHECKPOINT.into()));
    }
    proof.verify(&leaf_hash(bytes), policy).map_err(|e| wrong(e.to_string()))?;
    let refused = |refusal: Refusal| Fault::Entry { index, why: refusal.text(given.lang) };
    Entry::parse_any(&manifest.origin, keys, bytes).map_err(refused)
}

/// Entry 0 brings the pinned root key and names the registry.
fn opened(entries: &BTreeMap<u64, Entry>, registry: Option<&[u8]>, policy: &Policy, checked: &mut Checked) {
    let Some(Payload::Setup(setup)) = entries.get(&0).map(|e| e.event.payload()) else {
        return checked.faults.push(Fault::Missing(entry_path(0)));
    };
    let pinned = policy.tagged("sirekap-root").next().and_then(|text| text.parse::<tlog::VerifierKey>().ok());
    let root = setup.root().ok();
    let same = pinned.zip(root.as_ref()).is_some_and(|(pinned, root)| {
        model::PublicKey::new(model::Algorithm::Ed25519, pinned.public_key())
            .is_ok_and(|key| key.id() == root.id())
    });
    if !same {
        checked.faults.push(Fault::OtherRoot);
    }
    if registry.is_none_or(|bytes| Digest::of(bytes) != setup.registry) {
        checked.faults.push(Fault::Registry(setup.registry.to_hex()));
    }
}

/// The fold of the entries at their places; every signature and mandate is judged again.
fn folded(
    lang: Lang,
    registry: &Registry,
    manifest: &Manifest,
    entries: &BTreeMap<u64, Entry>,
    checked: &mut Checked,
) -> Tabulation {
    let mut fold = Tabulation::new(registry);
    let last = entries.keys().next_back().map_or(0, |last| last + 1).min(manifest.size);
    for index in 0..last {
        let Some(entry) = entries.get(&index) else {
            fold.skip();
            continue;
        };
        if let Err(refusal) = fold.authority().verify_signatures(&entry.event) {
            checked.faults.push(Fault::Entry { index, why: refusal.text(lang) });
            fold.refuse(registry, entry, refusal);
            continue;
        }
        // What the opening counted and which builds there are concerns no form: signed and proven is all that is asked.
        if matches!(entry.event.payload(), Payload::OpeningRecorded(_) | Payload::BuildReleased(_)) {
            fold.skip();
            checked.entries += 1;
            continue;
        }
        // What the log's own fold refused is told by the published file as refused, and no fault of the bundle.
        match fold.take(registry, entry).refused {
            Some(refusal) if !says_of_a_form(entry.event.payload()) => {
                checked.faults.push(Fault::Mandate { index, why: refusal.text(lang) });
            }
            _ => checked.entries += 1,
        }
    }
    fold.settle(registry);
    fold
}

/// Whether an event says something of a form: then its station's file tells whether it was refused.
fn says_of_a_form(payload: &Payload) -> bool {
    payload.form_event().is_some() || payload.is_act()
}

fn pages(
    given: Given<'_>,
    registry: &Registry,
    manifest: &Manifest,
    fold: &Tabulation,
    checked: &mut Checked,
) {
    let Some(station) = registry.station_by_code(&manifest.station) else {
        return checked.faults.push(Fault::Registry(manifest.station.clone()));
    };
    let held = registry.contests().iter().filter(|c| registry.district_of(**c, station).is_some());
    let held: Vec<Contest> = held.copied().collect();
    if !held.iter().map(|c| c.code()).eq(manifest.contests.iter().map(String::as_str)) {
        checked.faults.push(Fault::Page { path: MANIFEST.into(), fields: "contests".into() });
    }
    for contest in held {
        let path = page_path(contest.code());
        let found = given.files.get(&path).and_then(|bytes| serde_json::from_slice(bytes).ok());
        let fields = match found {
            Some(found) => page::differing(registry, fold, (contest, station), &found),
            None => vec!["–".into()],
        };
        if fields.is_empty() {
            checked.pages += 1;
        } else {
            checked.faults.push(Fault::Page { path, fields: fields.join(", ") });
        }
    }
}

/// Pictures and layouts are those that entries name, and those that entries name are here.
fn pictures(given: Given<'_>, manifest: &Manifest, entries: &BTreeMap<u64, Entry>, checked: &mut Checked) {
    let (mut named, mut layouts, mut taken) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for entry in entries.values() {
        match entry.event.payload() {
            Payload::ImageRendered(of) => {
                let pages = of.pages.iter().filter_map(RenderedPage::picture);
                for page in pages {
                    named.extend(page.sizes());
                    layouts.insert(page.layout);
                }
            }
            Payload::ImageWithdrawn(of) => taken.extend(of.pictures.iter().copied()),
            _ => {}
        }
    }
    let wanted = named.difference(&taken).map(|d| (paths::picture(&d.to_hex()), *d));
    let wanted = wanted.chain(layouts.iter().map(|d| (paths::layout(&d.to_hex()), *d)));
    let wanted: BTreeMap<String, Digest> = wanted.collect();
    for (path, digest) in &wanted {
        match given.files.get(path) {
            Some(bytes) if Digest::of(bytes) == *digest => checked.pictures += 1,
            Some(_) => checked.faults.push(Fault::Unnamed(path.clone())),
            None => checked.faults.push(Fault::NoPicture(path.clone())),
        }
    }
    let of_pictures = |path: &&String| path.starts_with(paths::PICTURES) || path.starts_with(paths::LAYOUTS);
    let strange = manifest.files.keys().filter(of_pictures).filter(|p| !wanted.contains_key(*p));
    checked.faults.extend(strange.map(|path| Fault::Unnamed(path.clone())));
}
