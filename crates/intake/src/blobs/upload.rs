//! Uploads in pieces. A phone on a bad line sends a picture piece by piece; how far each upload has come is remembered,
//! also when the service dies in between.

use super::{BlobError, Blobs, name};
use model::{Digest, KeyId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What an upload is to become.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Upload {
    /// Its hash.
    pub sha256: Digest,
    /// Its bytes.
    pub length: u64,
    /// Second at which it was begun.
    pub begun: i64,
    /// The key that sends it, and may alone go on with it; anybody's where an earlier version began it.
    #[serde(default)]
    pub by: Option<KeyId>,
}

impl Upload {
    fn may_go_on(&self, by: KeyId) -> bool {
        self.by.is_none_or(|own| own == by)
    }
}

/// An upload that was begun, or needs none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Started {
    /// Under this name.
    Begun(String),
    /// The key has begun it already, under this name, and it stands here.
    Open(String, u64),
    /// The blob is there already.
    There,
}

/// One upload; a piece holds its lock while it is written.
struct Open {
    upload: Upload,
    offset: u64,
}

/// Uploads by name, how many each key has, and the bytes that are still to come of all.
#[derive(Default)]
struct Known {
    open: BTreeMap<String, Arc<Mutex<Open>>>,
    by_key: HashMap<KeyId, usize>,
    by_what: HashMap<(KeyId, Digest), String>,
    to_come: u64,
}

impl Known {
    fn add(&mut self, id: String, upload: Upload, offset: u64) {
        self.to_come += upload.length.saturating_sub(offset);
        if let Some(key) = upload.by {
            *self.by_key.entry(key).or_default() += 1;
            self.by_what.insert((key, upload.sha256), id.clone());
        }
        self.open.insert(id, Arc::new(Mutex::new(Open { upload, offset })));
    }
}

/// Uploads that are begun and not whole.
pub struct Uploads(Mutex<Known>);

impl Uploads {
    /// Finds what was begun before; removes what can't go on.
    pub fn recover(folder: &Path) -> std::io::Result<Self> {
        let (mut found, mut parts) = (Known::default(), Vec::new());
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if let Some(id) = name.strip_suffix(".json") {
                let upload: Option<Upload> =
                    std::fs::read(&path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
                let offset = std::fs::metadata(folder.join(id)).map(|m| m.len()).ok();
                match (upload, offset) {
                    // More bytes than it has: the disk kept what was never whole.
                    (Some(upload), Some(offset)) if offset <= upload.length => {
                        found.add(id.to_string(), upload, offset);
                    }
                    _ => {
                        std::fs::remove_file(&path)?;
                        remove_if_there(&folder.join(id))?;
                    }
                }
            } else {
                parts.push(name);
            }
        }
        // Bytes whose note was lost with the power: nobody could go on with them.
        for id in parts.iter().filter(|id| !found.open.contains_key(*id)) {
            remove_if_there(&folder.join(id))?;
        }
        Ok(Uploads(Mutex::new(found)))
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn get(&self, id: &str) -> Result<Arc<Mutex<Open>>, BlobError> {
        self.known().open.get(id).cloned().ok_or(BlobError::NoUpload)
    }
}

fn remove_if_there(path: &Path) -> std::io::Result<()> {
    match std::fs::remove_file(path) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(e),
        _ => Ok(()),
    }
}

impl Blobs {
    fn part(&self, id: &str) -> PathBuf {
        self.uploads_folder.join(id)
    }

    /// Begins an upload under a name that the caller drew at random, unless its key has `most` already. Its bytes are reserved
    /// beside those that are still to come of all others.
    ///
    /// # Errors
    /// [`BlobError::Full`], [`BlobError::TooMany`], [`BlobError::TooManyOfKey`], the system's.
    pub fn begin(&self, id: String, upload: Upload, most: usize) -> Result<Started, BlobError> {
        let begun =
            upload.by.and_then(|key| self.uploads.known().by_what.get(&(key, upload.sha256)).cloned());
        if self.has(&upload.sha256)? {
            // It came another way, or the store's answer was lost: nobody will go on with what was begun.
            match begun.map(|id| self.forget(&id)) {
                None | Some(Ok(()) | Err(BlobError::NoUpload)) => {}
                Some(Err(error)) => return Err(error),
            }
            return Ok(Started::There);
        }
        if let Some(id) = begun
            && let Ok((before, at)) = self.stands(&id, upload.by.unwrap_or(KeyId([0; 32])))
            && before.length == upload.length
        {
            if at == before.length {
                self.append(&id, at, &[])?;
                return Ok(Started::There);
            }
            return Ok(Started::Open(id, at));
        }
        {
            let mut known = self.uploads.known();
            if upload.by.and_then(|key| known.by_key.get(&key)).is_some_and(|count| *count >= most) {
                return Err(BlobError::TooManyOfKey);
            }
            if known.open.len() >= self.uploads_max {
                return Err(BlobError::TooMany);
            }
            self.room(known.to_come.saturating_add(upload.length))?;
            // Its place is taken before its files are made: two at once count as two.
            known.add(id.clone(), upload, 0);
        }
        let json = serde_json::to_vec(&upload).map_err(std::io::Error::from)?;
        let made =
            File::create(self.part(&id)).and_then(|_| std::fs::write(self.part(&format!("{id}.json")), json));
        if let Err(error) = made {
            self.forget(&id)?;
            return Err(error.into());
        }
        Ok(Started::Begun(id))
    }

    /// What an upload of a key is to become, and how far it is.
    ///
    /// # Errors
    /// [`BlobError::NoUpload`], also for another key's.
    pub fn stands(&self, id: &str, by: KeyId) -> Result<(Upload, u64), BlobError> {
        let open = self.uploads.get(id)?;
        let open = open.lock().unwrap_or_else(PoisonError::into_inner);
        if open.upload.may_go_on(by) { Ok((open.upload, open.offset)) } else { Err(BlobError::NoUpload) }
    }

    /// Appends a piece at the place where the upload stands; the new place. The last piece makes the picture durable, or
    /// ends the upload when it is not what its hash says. Where the store failed, or the machine died before it was asked,
    /// the upload is there with all its bytes, and an empty piece asks the store again.
    ///
    /// # Errors
    /// [`BlobError::NoUpload`], [`BlobError::Offset`], [`BlobError::OtherHash`], [`BlobError::Full`], the system's and the
    /// store's.
    pub fn append(&self, id: &str, at: u64, bytes: &[u8]) -> Result<u64, BlobError> {
        let open = self.uploads.get(id)?;
        let mut open = open.lock().unwrap_or_else(PoisonError::into_inner);
        if open.offset != at || at + bytes.len() as u64 > open.upload.length {
            return Err(BlobError::Offset { at: open.offset });
        }
        // Looked at again with every piece: many uploads may have begun while there was room for each.
        self.room(bytes.len() as u64)?;
        let mut file = OpenOptions::new().append(true).open(self.part(id))?;
        if let Err(error) = file.write_all(bytes) {
            // Some of it may be there: back to what is known.
            file.set_len(open.offset)?;
            return Err(error.into());
        }
        open.offset += bytes.len() as u64;
        {
            let mut known = self.uploads.known();
            known.to_come = known.to_come.saturating_sub(bytes.len() as u64);
        }
        if open.offset == open.upload.length {
            self.finish(id, &open)?;
        }
        Ok(open.offset)
    }

    fn finish(&self, id: &str, open: &Open) -> Result<(), BlobError> {
        let part = self.part(id);
        let right = Digest::of(&std::fs::read(&part)?) == open.upload.sha256;
        let result = match right {
            true => self.store.keep_file(&name(&open.upload.sha256), &part).map_err(BlobError::from),
            false => Err(BlobError::OtherHash),
        };
        if matches!(result, Err(BlobError::Store(_))) && part.is_file() {
            // The store may be asked again: the phone need not send it all once more.
            return result;
        }
        self.gone(id, open)?;
        result
    }

    /// Gives an upload of a key up.
    ///
    /// # Errors
    /// [`BlobError::NoUpload`], also for another key's; the system's.
    pub fn give_up(&self, id: &str, by: KeyId) -> Result<(), BlobError> {
        self.stands(id, by)?;
        self.forget(id)
    }

    fn forget(&self, id: &str) -> Result<(), BlobError> {
        let open = self.uploads.get(id)?;
        let open = open.lock().unwrap_or_else(PoisonError::into_inner);
        self.gone(id, &open)
    }

    /// Takes an upload from the list and its files from the disk. Whoever calls holds its lock.
    fn gone(&self, id: &str, open: &Open) -> Result<(), BlobError> {
        {
            let mut known = self.uploads.known();
            if known.open.remove(id).is_none() {
                return Ok(());
            }
            known.to_come = known.to_come.saturating_sub(open.upload.length.saturating_sub(open.offset));
            if let Some(key) = open.upload.by {
                known.by_what.remove(&(key, open.upload.sha256));
            }
            if let Some(key) = open.upload.by
                && let Some(count) = known.by_key.get_mut(&key)
            {
                *count = count.saturating_sub(1);
                if *count == 0 {
                    known.by_key.remove(&key);
                }
            }
        }
        remove_if_there(&self.part(&format!("{id}.json")))?;
        remove_if_there(&self.part(id))?;
        Ok(())
    }

    /// Gives up what was begun before a second and is not whole, and what was begun before another one and has not one byte;
    /// how many.
    ///
    /// # Errors
    /// The system's.
    pub fn forget_begun_before(&self, second: i64, empty: i64) -> Result<usize, BlobError> {
        let open: Vec<(String, Arc<Mutex<Open>>)> =
            self.uploads.known().open.iter().map(|(id, open)| (id.clone(), open.clone())).collect();
        let mut count = 0;
        for (id, open) in open {
            let open = open.lock().unwrap_or_else(PoisonError::into_inner);
            if open.upload.begun < second || (open.offset == 0 && open.upload.begun < empty) {
                self.gone(&id, &open)?;
                count += 1;
            }
        }
        Ok(count)
    }

    /// Uploads begun and not whole.
    pub fn open_uploads(&self) -> usize {
        self.uploads.known().open.len()
    }
}
