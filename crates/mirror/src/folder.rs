//! The copy: a folder that is a tree like any other, and what the mirror remembers beside it.
//!
//! ```text
//! <folder>/root.json, o/, log/, gambar/, v1/   the copy (docs/spec/tree.md)
//! <folder>/.mirror/lock                        held by the one process that works on it
//! <folder>/.mirror/policy                      whom the mirror believes
//! <folder>/.mirror/state.json                  whether it has pictures, and which are still missing
//! <folder>/.mirror/evidence/<hash>             two states that can't both be true (docs/spec/log.md, "Split views")
//! <folder>/.mirror/refused/<hash>              pointers that were not accepted, as they were served
//! <folder>/.mirror/witness/<origin's hash>/checkpoint   what was cosigned last
//! ```

use crate::Trouble;
use model::Digest;
use serde::{Deserialize, Serialize};
use shapes::own::Root;
use shapes::paths;
use std::collections::BTreeSet;
use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use store::{PublicPictures, PublicTree, Store};
use tlog::{Checkpoint, Note, Policy, SplitView};

const MEMORY: &str = ".mirror";
/// Most files of each kind that are set aside: a liar could fill the disk.
const KEPT_MAX: usize = 256;

/// Whom a mirror believes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// The policy that its operator gave, now or before.
    Given,
    /// The policy that the first source published when the copy began: it shows no more than that nothing changed since.
    FirstUse,
}

/// A mirror's folder. One process at a time.
pub struct Mirror {
    folder: PathBuf,
    pub(crate) tree: Store<PublicTree>,
    pub(crate) pictures: Store<PublicPictures>,
    /// Held as long as the mirror is.
    _lock: File,
}

/// What a mirror remembers of its copy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Memory {
    /// Whether the copy has the public pictures of its state.
    pub pictures: bool,
    /// Paths of pictures and layouts that no source had.
    pub missing: BTreeSet<String>,
    /// Whether the policy was given, and not taken from the first source.
    pub given: bool,
}

/// The state that a copy shows.
#[derive(Clone, Debug)]
pub(crate) struct State {
    pub root: Root,
    pub bytes: Vec<u8>,
    pub checkpoint: Checkpoint,
}

impl Mirror {
    /// Opens a copy, or makes an empty one.
    ///
    /// # Errors
    /// [`Trouble::Locked`] where another process works on it; the system's.
    pub fn open(folder: &Path) -> Result<Self, Trouble> {
        let memory = folder.join(MEMORY);
        std::fs::create_dir_all(&memory).map_err(|e| Trouble::disk(&memory, &e))?;
        let path = memory.join("lock");
        let lock = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
        let lock = lock.map_err(|e| Trouble::disk(&path, &e))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(Trouble::Locked(folder.into())),
            Err(TryLockError::Error(e)) => return Err(Trouble::disk(&path, &e)),
        }
        let (tree, pictures) =
            (Store::<PublicTree>::in_folder(folder)?, Store::<PublicPictures>::in_folder(folder)?);
        Ok(Mirror { folder: folder.into(), tree, pictures, _lock: lock })
    }

    /// Where it lies.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The policy that the mirror goes by, and whose it is; `None` before the first copy of a mirror that was given none.
    ///
    /// # Errors
    /// [`Trouble::Memory`]; the disk's.
    pub fn policy(&self) -> Result<Option<(Policy, Trust)>, Trouble> {
        let Some(text) = self.remembered("policy")? else { return Ok(None) };
        let trust = if self.memory()?.given { Trust::Given } else { Trust::FirstUse };
        Ok(Some((read_policy(&text).map_err(|why| memory("policy", why))?, trust)))
    }

    /// Has the mirror go by this policy from now on.
    ///
    /// # Errors
    /// [`Trouble::Refused`] for what is no policy; the disk's.
    pub fn trust(&self, text: &[u8], trust: Trust) -> Result<Policy, Trouble> {
        let policy = read_policy(text).map_err(Trouble::Refused)?;
        self.point("policy", text)?;
        let given = trust == Trust::Given;
        self.remember(&Memory { given, ..self.memory()? })?;
        Ok(policy)
    }

    /// The newest checkpoint that the copy has seen, under `log/checkpoint`.
    ///
    /// # Errors
    /// [`Trouble::Memory`]; the disk's.
    pub fn newest(&self) -> Result<Option<Note>, Trouble> {
        let path = format!("{}/checkpoint", paths::LOG);
        let note = self.tree.get(&path)?.map(|bytes| Note::parse(&bytes));
        note.transpose().map_err(|e| Trouble::Memory { path, why: e.to_string() })
    }

    /// The state that the copy shows, where it shows one.
    pub(crate) fn state(&self) -> Result<Option<State>, Trouble> {
        let Some(bytes) = self.tree.get(paths::ROOT)? else { return Ok(None) };
        let unreadable = |why: String| Trouble::Memory { path: paths::ROOT.into(), why };
        let root: Root = serde_json::from_slice(&bytes).map_err(|e| unreadable(e.to_string()))?;
        let note = Note::parse(root.checkpoint.as_bytes()).map_err(|e| unreadable(e.to_string()))?;
        let checkpoint = Checkpoint::parse(&note.text).map_err(|e| unreadable(e.to_string()))?;
        Ok(Some(State { root, bytes: bytes.to_vec(), checkpoint }))
    }

    pub(crate) fn memory(&self) -> Result<Memory, Trouble> {
        let Some(bytes) = self.remembered("state.json")? else { return Ok(Memory::default()) };
        serde_json::from_slice(&bytes).map_err(|e| memory("state.json", e.to_string()))
    }

    pub(crate) fn remember(&self, what: &Memory) -> Result<(), Trouble> {
        let bytes = serde_json::to_vec(what).map_err(|e| memory("state.json", e.to_string()))?;
        self.point("state.json", &bytes)
    }

    /// Sets aside two states that can't both be true; gives where.
    ///
    /// # Errors
    /// The disk's.
    pub fn keep_evidence(&self, split: &SplitView) -> Result<PathBuf, Trouble> {
        self.set_aside("evidence", &split.to_bytes())
    }

    /// Sets aside a pointer that was not accepted; gives where.
    pub(crate) fn keep_refused(&self, bytes: &[u8]) -> Result<PathBuf, Trouble> {
        self.set_aside("refused", bytes)
    }

    /// Once under the name of its hash; beyond a number that no honest source reaches nothing more is kept.
    fn set_aside(&self, kind: &str, bytes: &[u8]) -> Result<PathBuf, Trouble> {
        let name = format!("{MEMORY}/{kind}/{}", Digest::of(bytes).to_hex());
        let folder = self.folder.join(MEMORY).join(kind);
        let there = std::fs::read_dir(&folder).map_or(0, Iterator::count);
        if there < KEPT_MAX && !self.tree.has(&name)? {
            self.tree.point(&name, bytes.to_vec())?;
        }
        Ok(self.folder.join(name))
    }

    pub(crate) fn remembered(&self, name: &str) -> Result<Option<Vec<u8>>, Trouble> {
        Ok(self.tree.get(&format!("{MEMORY}/{name}"))?.map(|bytes| bytes.to_vec()))
    }

    /// Writes what is remembered, whole, and returns when it is durable.
    pub(crate) fn point(&self, name: &str, bytes: &[u8]) -> Result<(), Trouble> {
        Ok(self.tree.point(&format!("{MEMORY}/{name}"), bytes.to_vec())?)
    }
}

/// A policy by which at least one log can be told.
pub(crate) fn read_policy(text: &[u8]) -> Result<Policy, String> {
    let text = str::from_utf8(text).map_err(|e| e.to_string())?;
    let policy = Policy::parse(text).map_err(|e| e.to_string())?;
    match policy.logs.is_empty() {
        true => Err("the policy lists no log".into()),
        false => Ok(policy),
    }
}

fn memory(name: &str, why: String) -> Trouble {
    Trouble::Memory { path: format!("{MEMORY}/{name}"), why }
}
