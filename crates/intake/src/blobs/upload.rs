//! Uploads in pieces: how far each is, over crashes too.

use super::{BlobError, Blobs};
use model::Digest;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

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
}

/// An upload that was begun, or needs none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Started {
    /// Under this name.
    Begun(String),
    /// The blob is there already.
    There,
}

/// One upload; a piece holds its lock while it is written.
struct Open {
    upload: Upload,
    offset: u64,
}

/// Uploads by name.
pub struct Uploads(Mutex<HashMap<String, Arc<Mutex<Open>>>>);

impl Uploads {
    /// Finds what was begun before; removes what can't go on.
    pub fn recover(folder: &Path) -> std::io::Result<Self> {
        let (mut found, mut parts) = (HashMap::new(), Vec::new());
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if name.ends_with(".whole") {
                std::fs::remove_file(&path)?;
            } else if let Some(id) = name.strip_suffix(".json") {
                let upload: Option<Upload> =
                    std::fs::read(&path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
                let offset = std::fs::metadata(folder.join(id)).map(|m| m.len()).ok();
                match (upload, offset) {
                    // More bytes than it has: the disk kept what was never whole.
                    (Some(upload), Some(offset)) if offset <= upload.length => {
                        found.insert(id.to_string(), Arc::new(Mutex::new(Open { upload, offset })));
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
        for id in parts.iter().filter(|id| !found.contains_key(*id)) {
            remove_if_there(&folder.join(id))?;
        }
        Ok(Uploads(Mutex::new(found)))
    }

    fn get(&self, id: &str) -> Result<Arc<Mutex<Open>>, BlobError> {
        let open = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        open.get(id).cloned().ok_or(BlobError::NoUpload)
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
        self.folder.join("uploads").join(id)
    }

    /// Begins an upload under a name that the caller drew at random.
    ///
    /// # Errors
    /// [`BlobError::Full`], [`BlobError::TooMany`], the system's.
    pub fn begin(&self, id: String, upload: Upload) -> Result<Started, BlobError> {
        if self.has(&upload.sha256) {
            return Ok(Started::There);
        }
        self.room(upload.length)?;
        let count = self.uploads.0.lock().unwrap_or_else(PoisonError::into_inner).len();
        if count >= self.uploads_max {
            return Err(BlobError::TooMany);
        }
        File::create(self.part(&id))?;
        std::fs::write(
            self.part(&format!("{id}.json")),
            serde_json::to_vec(&upload).map_err(std::io::Error::from)?,
        )?;
        let open = Arc::new(Mutex::new(Open { upload, offset: 0 }));
        self.uploads.0.lock().unwrap_or_else(PoisonError::into_inner).insert(id.clone(), open);
        Ok(Started::Begun(id))
    }

    /// What an upload is to become, and how far it is.
    ///
    /// # Errors
    /// [`BlobError::NoUpload`].
    pub fn stands(&self, id: &str) -> Result<(Upload, u64), BlobError> {
        let open = self.uploads.get(id)?;
        let open = open.lock().unwrap_or_else(PoisonError::into_inner);
        Ok((open.upload, open.offset))
    }

    /// Appends a piece at the place where the upload stands; the new place. The last piece makes the blob durable, or
    /// ends the upload when it is not what its hash says.
    ///
    /// # Errors
    /// [`BlobError::NoUpload`], [`BlobError::Offset`], [`BlobError::OtherHash`], [`BlobError::Full`], the system's.
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
        if open.offset == open.upload.length {
            self.finish(id, &open.upload)?;
        }
        Ok(open.offset)
    }

    fn finish(&self, id: &str, upload: &Upload) -> Result<(), BlobError> {
        let part = self.part(id);
        let right = Digest::of(&std::fs::read(&part)?) == upload.sha256;
        let result = match right {
            true => self.group.commit(part, self.path(&upload.sha256)),
            false => Err(BlobError::OtherHash),
        };
        self.forget(id)?;
        result
    }

    /// Gives an upload up.
    ///
    /// # Errors
    /// [`BlobError::NoUpload`], the system's.
    pub fn give_up(&self, id: &str) -> Result<(), BlobError> {
        self.uploads.get(id)?;
        self.forget(id)
    }

    fn forget(&self, id: &str) -> Result<(), BlobError> {
        self.uploads.0.lock().unwrap_or_else(PoisonError::into_inner).remove(id);
        remove_if_there(&self.part(&format!("{id}.json")))?;
        remove_if_there(&self.part(id))?;
        Ok(())
    }

    /// Gives up what was begun before a second and is not whole; how many.
    ///
    /// # Errors
    /// The system's.
    pub fn forget_begun_before(&self, second: i64) -> Result<usize, BlobError> {
        let open: Vec<(String, Arc<Mutex<Open>>)> = {
            let uploads = self.uploads.0.lock().unwrap_or_else(PoisonError::into_inner);
            uploads.iter().map(|(id, open)| (id.clone(), open.clone())).collect()
        };
        let mut count = 0;
        for (id, open) in open {
            if open.lock().unwrap_or_else(PoisonError::into_inner).upload.begun < second {
                self.forget(&id)?;
                count += 1;
            }
        }
        Ok(count)
    }

    /// Uploads begun and not whole.
    pub fn open_uploads(&self) -> usize {
        self.uploads.0.lock().unwrap_or_else(PoisonError::into_inner).len()
    }
}
