//! Entries of a backup into a new ledger, with every hash up to the checkpoints.

use super::{Backup, Published};
use crate::blocks;
use crate::error::{RestoreError, What};
use crate::manifest::Block;
use ledger::{Row, SqliteStore, Store as _};
use model::event::Payload;
use model::{Digest, Entry, KeyId, Refusal};
use rayon::prelude::*;
use std::path::Path;
use tlog::{Checkpoint, Frontier, Note, Policy};

/// Blocks that are read at a time.
const BLOCKS_AT_ONCE: usize = 3;

/// Whom to believe, and what the log must come to.
pub(super) struct Trust {
    log_keys: Vec<KeyId>,
    /// The backup's own checkpoint, and what is published: as signed, and what they say.
    own: Option<(Vec<u8>, Checkpoint)>,
    published: Option<(Vec<u8>, Checkpoint)>,
}

impl Trust {
    /// Checks the signatures of both checkpoints by the log's keys, and that what was published is not more than the backup
    /// has.
    pub fn of(
        backup: &Backup,
        policy: Option<&str>,
        published: Option<Published<'_>>,
    ) -> Result<Self, RestoreError> {
        let manifest = &backup.manifest;
        let bad = |why: String| RestoreError::Checkpoint(why);
        let policy = match policy {
            Some(text) => Policy::parse(text).map_err(|e| bad(e.to_string()))?,
            None if manifest.entries == 0 => Policy::default(),
            None => return Err(bad("no policy names the log's key".into())),
        };
        let keys = policy.logs.iter().map(|(key, _)| key).filter(|key| key.name() == manifest.origin);
        let log_keys = keys.map(ledger::log_key).collect::<Result<_, _>>().map_err(|e| bad(e.to_string()))?;
        let signed = |note: &[u8]| {
            let mut note = Note::parse(note).map_err(|e| e.to_string())?;
            let checkpoint = policy.signed_by_log(&note).map_err(|e| e.to_string())?;
            // A ledger keeps the log's own signature; who cosigned is kept beside it.
            note.signatures.retain(|line| line.name == manifest.origin);
            match checkpoint.origin == manifest.origin {
                true => Ok((note.to_bytes(), checkpoint)),
                false => Err(format!("it is of {}", texts::safe(&checkpoint.origin, 80))),
            }
        };
        let own =
            manifest.checkpoint.as_ref().map(|note| signed(note.as_bytes())).transpose().map_err(bad)?;
        if let Some((_, checkpoint)) = own.as_ref().filter(|(_, own)| own.size > manifest.entries) {
            return Err(bad(format!("it is of {} entries, {} are here", checkpoint.size, manifest.entries)));
        }
        let published = match published {
            None => None,
            Some(Published { place, note }) => {
                let public = |why: String| RestoreError::Public { path: place.into(), why };
                Some(signed(note).map_err(public)?)
            }
        };
        let newer = published.as_ref().map(|(_, checkpoint)| checkpoint.size);
        match newer.filter(|size| *size > manifest.entries) {
            Some(published) => Err(RestoreError::Older { ours: manifest.entries, published }),
            None => Ok(Trust { log_keys, own, published }),
        }
    }

    /// The newest checkpoint that the restored log stands under.
    pub fn newest(&self) -> Option<&(Vec<u8>, Checkpoint)> {
        [&self.own, &self.published].into_iter().flatten().max_by_key(|(_, checkpoint)| checkpoint.size)
    }

    /// Size of what is published.
    pub fn published(&self) -> Option<u64> {
        self.published.as_ref().map(|(_, checkpoint)| checkpoint.size)
    }

    /// That the tree so far has the roots that were signed for its size.
    fn passes(&self, tree: &Frontier) -> Result<(), RestoreError> {
        let at = |signed: &Option<(Vec<u8>, Checkpoint)>| {
            signed.as_ref().is_some_and(|(_, of)| of.size == tree.size() && of.root != tree.root())
        };
        if at(&self.own) {
            let why = "the entries before it have another root than the checkpoint".into();
            return Err(RestoreError::Entry { index: tree.size(), why });
        }
        if at(&self.published) { Err(RestoreError::Fork { size: tree.size() }) } else { Ok(()) }
    }
}

/// Writes the ledger of a folder anew.
pub(super) fn write(
    backup: &Backup,
    trust: &Trust,
    folder: &Path,
    step: &(dyn Fn(u64) + Sync),
) -> Result<(), RestoreError> {
    let failed = |e: ledger::StoreError| RestoreError::io(folder, e);
    let store = SqliteStore::open(folder).map_err(failed)?;
    let mut tree = Frontier::new();
    trust.passes(&tree)?;
    for some in backup.manifest.blocks.chunks(BLOCKS_AT_ONCE) {
        let read: Vec<Vec<Row>> =
            some.par_iter().map(|block| rows(backup, trust, block)).collect::<Result<_, _>>()?;
        for (block, rows) in some.iter().zip(read) {
            if block.first == 0 {
                names_registry(backup, trust, rows.first())?;
            }
            for row in &rows {
                tree.push(row.leaf.hash);
                trust.passes(&tree)?;
            }
            store.stage(block.first, &rows).map_err(failed)?;
            step(1);
        }
    }
    if let Some((note, checkpoint)) = trust.newest().filter(|(_, of)| of.size > 0) {
        store.commit(None, checkpoint.size, note).map_err(failed)?;
    }
    Ok(())
}

fn rows(backup: &Backup, trust: &Trust, block: &Block) -> Result<Vec<Row>, RestoreError> {
    let what = What::Entries(block.first, block.first + block.count - 1);
    let bytes = backup.part(&block.part, what)?;
    let entries = blocks::decode(&bytes).filter(|entries| entries.len() as u64 == block.count);
    let entries = entries.ok_or_else(|| RestoreError::Entry {
        index: block.first,
        why: format!("its block has not {} entries", block.count),
    })?;
    let row = |(index, bytes): (u64, Vec<u8>)| {
        let bad = |e: Refusal| match e {
            // Not damaged: a later program wrote it, and would read it.
            Refusal::UnknownKind(format) => {
                let file = backup.file(&block.part.sha256);
                RestoreError::Version { file, format: texts::safe(&format, 60) }
            }
            other => RestoreError::Entry { index, why: other.to_string() },
        };
        Row::of_entry(&backup.manifest.origin, &trust.log_keys, bytes).map_err(bad)
    };
    (block.first..).zip(entries).map(row).collect()
}

/// That the registry of the backup is the one that entry 0 names.
fn names_registry(backup: &Backup, trust: &Trust, first: Option<&Row>) -> Result<(), RestoreError> {
    let first =
        first.and_then(|row| Entry::parse_any(&backup.manifest.origin, &trust.log_keys, &row.bytes).ok());
    let Some(Payload::Setup(setup)) = first.as_ref().map(|entry| entry.event.payload()) else {
        return Err(RestoreError::Entry { index: 0, why: "it opens no log".into() });
    };
    let registry = backup.manifest.files.iter().find(|file| file.path == crate::source::REGISTRY);
    let packed = registry.map(|file| backup.part(&file.part, What::File(file.path.clone()))).transpose()?;
    let bytes = packed.and_then(|packed| zstd::decode_all(&packed[..]).ok());
    match bytes.is_some_and(|bytes| Digest::of(&bytes) == setup.registry) {
        true => Ok(()),
        false => Err(RestoreError::Registry),
    }
}
