//! One look at the sources. Order of writing is the publisher's (docs/spec/tree.md): objects, log and pictures, made durable;
//! then `log/checkpoint`; then `root.json`; then what was withdrawn goes. Whoever is killed leaves one whole state.

use crate::folder::{Memory, State, read_policy};
use crate::relate::{Relation, relate};
use crate::sources::{Source, Sources};
use crate::told::{Asked, Copied, Progress, Round, Told};
use crate::walk::is_named;
use crate::{Mirror, Trouble, Trust};
use model::Digest;
use shapes::own::{Root, TreeFormat};
use shapes::paths;
use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};
use store::{StoreError, Writes};
use tlog::{Checkpoint, Note, Policy, TlogError};
use verify::{Folder, TreeSource, TreeSourceError};

/// Everything that copying one state needs.
pub(crate) struct Job<'a> {
    pub mirror: &'a Mirror,
    pub here: Folder,
    pub sources: Sources,
    pub asked: Asked,
    pub progress: &'a Progress<'a>,
    writes: &'a Writes,
    picture_writes: &'a Writes,
    count: &'a Mutex<(u64, u64)>,
}

impl Job<'_> {
    pub(crate) fn put(&self, path: String, bytes: Vec<u8>) -> Result<(), Trouble> {
        self.note(&bytes);
        Ok(self.writes.put(&path, bytes)?)
    }

    pub(crate) fn put_picture(&self, path: String, bytes: Vec<u8>) -> Result<(), Trouble> {
        self.note(&bytes);
        Ok(self.picture_writes.put(&path, bytes)?)
    }

    fn note(&self, bytes: &[u8]) {
        let mut count = self.count.lock().unwrap_or_else(PoisonError::into_inner);
        *count = (count.0 + 1, count.1 + bytes.len() as u64);
    }
}

/// What all parts of a round share.
#[derive(Clone, Copy)]
struct With<'a> {
    sources: &'a Sources,
    asked: Asked,
    progress: &'a Progress<'a>,
    count: &'a Mutex<(u64, u64)>,
}

/// A source's state, signed by the log.
struct Offer {
    root: Root,
    bytes: Vec<u8>,
    at: Checkpoint,
    newest: (Note, Checkpoint),
    trust: Trust,
}

/// Why a source's state is not taken.
enum No {
    Trouble(Trouble),
    Told(Told),
}

impl From<Trouble> for No {
    fn from(trouble: Trouble) -> Self {
        No::Trouble(trouble)
    }
}

impl From<TlogError> for No {
    fn from(error: TlogError) -> Self {
        No::Trouble(error.into())
    }
}

impl From<TreeSourceError> for No {
    fn from(error: TreeSourceError) -> Self {
        No::Trouble(error.into())
    }
}

impl From<StoreError> for No {
    fn from(error: StoreError) -> Self {
        No::Trouble(error.into())
    }
}

impl Mirror {
    /// Asks the sources in their order until one has a state that is accepted, and copies it.
    ///
    /// # Errors
    /// What is wrong with this machine, or with what the mirror remembers. What is wrong with a source is told.
    pub fn round(&self, sources: &Sources, asked: Asked, progress: &Progress<'_>) -> Result<Round, Trouble> {
        let mut told = Vec::new();
        for (at, source) in sources.all().iter().enumerate() {
            match self.take(source, &sources.from(at), asked, progress) {
                Ok(copied) => return Ok(Round { copied: Some(copied), told }),
                Err(No::Told(what)) => told.push(what),
                Err(No::Trouble(why)) if why.is_of_source() => {
                    told.push(Told::Dead { source: source.name.clone(), why });
                }
                Err(No::Trouble(trouble)) => return Err(trouble),
            }
        }
        Ok(Round { copied: None, told })
    }

    /// Holds the newest checkpoints of somebody else's copy against this one, and copies nothing. `None` where they are of
    /// one history.
    ///
    /// # Errors
    /// What is wrong with this machine; what is wrong with the other copy is told.
    pub fn compare(&self, other: &Source) -> Result<Option<Told>, Trouble> {
        let Some(state) = self.state()? else { return Ok(None) };
        match self.offer(other).and_then(|offer| self.hold(other, &offer, &state)) {
            Ok(()) | Err(No::Told(Told::Behind { .. })) => Ok(None),
            Err(No::Told(told)) => Ok(Some(told)),
            Err(No::Trouble(why)) if why.is_of_source() => {
                Ok(Some(Told::Dead { source: other.name.clone(), why }))
            }
            Err(No::Trouble(trouble)) => Err(trouble),
        }
    }

    fn take(
        &self,
        source: &Source,
        sources: &Sources,
        asked: Asked,
        progress: &Progress<'_>,
    ) -> Result<Copied, No> {
        let (state, memory) = (self.state()?, self.memory()?);
        let offer = self.offer(source)?;
        if let Some(state) = &state {
            self.hold(source, &offer, state)?;
        }
        let known = self.newest()?.map(|note| Checkpoint::parse(&note.text)).transpose()?;
        let known = known.map_or(0, |checkpoint| checkpoint.size);
        let same = state.as_ref().is_some_and(|state| state.bytes == offer.bytes);
        let whole = asked.repair || asked.pictures && !memory.pictures;
        let count = Mutex::new((0, 0));
        let with = With { sources, asked, progress, count: &count };
        let logged = state.as_ref().filter(|_| !asked.repair).map_or(0, |old| old.checkpoint.size);
        let (named, missing) = self.job(with, |job| {
            job.log(logged, &offer.at)?;
            let old = state.as_ref().filter(|_| !whole);
            let named = job.objects(&offer.root, old.map(|old| &old.root))?;
            let missing = match asked.pictures {
                true => job.pictures(&named, &memory.missing)?,
                false => BTreeSet::new(),
            };
            Ok((named, missing))
        })?;
        // What the step before wrote lies in the folder now.
        self.job(with, |job| job.log(offer.at.size, &offer.newest.1))?;
        let (files, bytes) = count.into_inner().unwrap_or_else(PoisonError::into_inner);
        // Durable, before anything points there.
        if files > 0 {
            self.tree.settle()?;
        }
        let newest = offer.newest.1.size.max(known);
        if offer.newest.1.size >= known && self.newest()?.as_ref() != Some(&offer.newest.0) {
            let path = format!("{}/checkpoint", paths::LOG);
            self.tree.point(&path, offer.newest.0.to_bytes())?;
        }
        if !same {
            self.tree.point(paths::ROOT, offer.bytes.clone())?;
        }
        let lacking = missing.len() as u64;
        let remembered = Memory { pictures: asked.pictures, missing, ..memory.clone() };
        if remembered != memory {
            self.remember(&remembered)?;
        }
        for path in named.withdrawn() {
            self.pictures.withdraw(path)?;
        }
        let size = offer.at.size;
        let changed = !same || files > 0;
        Ok(Copied {
            source: source.name.clone(),
            size,
            newest,
            changed,
            files,
            bytes,
            missing: lacking,
            trust: offer.trust,
        })
    }

    /// Does a part of the copying; when it returns, what was handed over is written.
    fn job<T>(
        &self,
        with: With<'_>,
        part: impl FnOnce(&Job<'_>) -> Result<T, Trouble>,
    ) -> Result<T, Trouble> {
        let With { sources, asked, progress, count } = with;
        self.tree.writing(|writes| {
            self.pictures.writing(|picture_writes| {
                let here = Folder::new(self.folder());
                let sources = sources.clone();
                part(&Job { mirror: self, here, sources, asked, progress, writes, picture_writes, count })
            })
        })
    }

    /// What a source points to, once the log's key is seen to have signed it.
    fn offer(&self, source: &Source) -> Result<Offer, No> {
        let missing = |path: &str| Trouble::Missing(path.to_string());
        let bytes = source.get(paths::ROOT)?.ok_or_else(|| missing(paths::ROOT))?;
        let refused = |why: String| -> No {
            match self.keep_refused(&bytes) {
                Ok(kept) => No::Told(Told::Refused { source: source.name.clone(), why, kept }),
                Err(trouble) => No::Trouble(trouble),
            }
        };
        let root: Root = serde_json::from_slice(&bytes).map_err(|e| refused(e.to_string()))?;
        if TreeFormat::from_code(&root.format).is_none() {
            return Err(refused(format!("{}: a newer program is needed", root.format)));
        }
        let known = self.policy()?;
        let first = match &known {
            Some(_) => Vec::new(),
            None => first_policy(source, &root)?,
        };
        let (policy, trust) = match known {
            Some(known) => known,
            None => (read_policy(&first).map_err(refused)?, Trust::FirstUse),
        };
        let signed = |note: &[u8]| -> Result<(Note, Checkpoint), TlogError> {
            let note = Note::parse(note)?;
            let checkpoint = policy.signed_by_log(&note)?;
            Ok((note, checkpoint))
        };
        let (note, at) = signed(root.checkpoint.as_bytes()).map_err(|e| refused(e.to_string()))?;
        if at.origin != root.origin || at.size == 0 {
            return Err(refused("its checkpoint is of another log, or of no entries".into()));
        }
        let newest = match source.get(&format!("{}/checkpoint", paths::LOG))? {
            Some(bytes) => signed(&bytes).map_err(|e| refused(format!("log/checkpoint: {e}")))?,
            None => (note.clone(), at.clone()),
        };
        if newest.1.origin != at.origin {
            return Err(refused("log/checkpoint is of another log".into()));
        }
        if let Some(state) = self.state()?
            && state.root.registry.sha256 != root.registry.sha256
        {
            return Err(refused("another election: its registry is not the one of this copy".into()));
        }
        // The two are read one after the other; a pointer that moved between is the newer one.
        let newest = if newest.1.size < at.size { (note.clone(), at.clone()) } else { newest };
        self.split(source, &policy, (&note, &*source.files), (&newest.0, &*source.files))?;
        if !first.is_empty() {
            self.trust(&first, Trust::FirstUse)?;
        }
        Ok(Offer { root, bytes: bytes.clone(), at, newest, trust })
    }

    /// That an offer continues what is here.
    fn hold(&self, source: &Source, offer: &Offer, state: &State) -> Result<(), No> {
        let Some((policy, _)) = self.policy()? else { return Ok(()) };
        let ours = match self.newest()? {
            Some(note) => note,
            None => Note::parse(state.root.checkpoint.as_bytes())?,
        };
        let here = Folder::new(self.folder());
        let root = Note::parse(offer.root.checkpoint.as_bytes())?;
        self.split(source, &policy, (&ours, &here), (&offer.newest.0, &*source.files))?;
        self.split(source, &policy, (&ours, &here), (&root, &*source.files))?;
        if offer.at.size < state.checkpoint.size {
            let (theirs, ours) = (offer.at.size, state.checkpoint.size);
            return Err(No::Told(Told::Behind { source: source.name.clone(), theirs, ours }));
        }
        Ok(())
    }

    /// That two states are of one history; where they are not, the evidence is kept.
    fn split(
        &self,
        source: &Source,
        policy: &Policy,
        ours: (&Note, &dyn TreeSource),
        theirs: (&Note, &dyn TreeSource),
    ) -> Result<(), No> {
        let Relation::Split(split) = relate(policy, ours, theirs)? else { return Ok(()) };
        let kept = self.keep_evidence(&split)?;
        let (smaller, larger) = split.check()?;
        let sizes = (smaller.size, larger.size);
        Err(No::Told(Told::Split { source: source.name.clone(), sizes, kept }))
    }
}

/// The policy that a source publishes.
fn first_policy(source: &Source, root: &Root) -> Result<Vec<u8>, Trouble> {
    let damaged = |why: String| Trouble::Damaged { path: paths::ROOT.into(), why };
    let name: Digest = root.policy.object.parse().map_err(|e| damaged(format!("policy: {e}")))?;
    let path = paths::object(&root.policy.object);
    let bytes = source.get(&path)?.ok_or_else(|| Trouble::Missing(path.clone()))?;
    is_named(name, &bytes).map_err(|why| Trouble::Damaged { path, why })?;
    Ok(bytes)
}
