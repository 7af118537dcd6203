//! Pictures and records: durable under the name of their hash, sent in pieces, kept over crashes.
//!
//! ```text
//! ab/<sha256>                     in the store of pictures: whole and durable
//! <folder>/uploads/<id>           what has arrived of an upload
//!          uploads/<id>.json      what it is to become
//! ```
//!
//! The store is a folder beside `uploads` ([`in_folder`]) or any other (`store::Store`). Pieces are this machine's own until
//! they are whole: whoever takes its place knows nothing of them, and phones begin these pictures again.
//!
//! A name in the store is given only after the bytes were checked against it, and nobody is told before they are durable.
//! What dies on the way leaves an upload that goes on where it stood.

mod upload;

pub use upload::{Started, Upload};

use bytes::Bytes;
use model::Digest;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::{Pictures, Store, StoreError};

/// Why a store of pictures did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum BlobError {
    /// The disk is nearly full.
    #[error("the disk is nearly full")]
    Full,
    /// The bytes are not what their hash says.
    #[error("the bytes are not what their hash says")]
    OtherHash,
    /// There is no such upload.
    #[error("there is no such upload")]
    NoUpload,
    /// The upload stands elsewhere.
    #[error("the upload stands at {at}")]
    Offset {
        /// Bytes that it has.
        at: u64,
    },
    /// Too many uploads are open.
    #[error("too many uploads are open")]
    TooMany,
    /// Too many uploads of one key are open.
    #[error("too many uploads of one key are open")]
    TooManyOfKey,
    /// This machine's disk failed.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// The store of pictures failed. Whether it wrote what it was given is not known.
    #[error("{0}")]
    Store(#[from] StoreError),
}

/// The pictures of an intake, and its uploads.
pub struct Blobs {
    uploads_folder: PathBuf,
    floor: u64,
    uploads_max: usize,
    store: Store<Pictures>,
    uploads: upload::Uploads,
}

/// Name of an intake's folder of pictures.
const PICTURES: &str = "blobs";
/// Name of its folder of pieces.
const UPLOADS: &str = "uploads";

/// The store of pictures in an intake's own folder.
///
/// # Errors
/// The system's.
pub fn in_folder(folder: &Path) -> Result<Store<Pictures>, StoreError> {
    Store::<Pictures>::in_folder(&folder.join(PICTURES), &folder.join(UPLOADS))
}

/// The same with another way to flush the disk: for tests of disks that fail and of power that is lost.
///
/// # Errors
/// The system's.
pub fn in_folder_with(folder: &Path, flush: store::Flush) -> Result<Store<Pictures>, StoreError> {
    Store::<Pictures>::in_folder_with(&folder.join(PICTURES), &folder.join(UPLOADS), flush)
}

/// The name of a picture's object.
pub fn name(sha256: &Digest) -> String {
    let hex = sha256.to_hex();
    format!("{}/{hex}", &hex[..2])
}

impl Blobs {
    /// Opens the pieces of a folder beside a store of pictures, and goes on where they stood, whether the service was closed
    /// or killed.
    ///
    /// # Errors
    /// The system's.
    pub fn open(
        folder: &Path,
        store: Store<Pictures>,
        floor: u64,
        uploads_max: usize,
    ) -> Result<Arc<Self>, BlobError> {
        let uploads_folder = folder.join(UPLOADS);
        store::owner_only(&uploads_folder)?;
        let uploads = upload::Uploads::recover(&uploads_folder)?;
        Ok(Arc::new(Blobs { uploads_folder, floor, uploads_max, store, uploads }))
    }

    /// Whether a picture is durable. Waits on this thread.
    ///
    /// # Errors
    /// The store's: then it is not known.
    pub fn has(&self, sha256: &Digest) -> Result<bool, BlobError> {
        Ok(self.store.has(&name(sha256))?)
    }

    /// The same for a task, which must not wait on its thread.
    ///
    /// # Errors
    /// The store's: then it is not known.
    pub async fn look(&self, sha256: &Digest) -> Result<bool, BlobError> {
        Ok(self.store.look(&name(sha256)).await?)
    }

    /// A picture's bytes, or `None` where it is not there.
    ///
    /// # Errors
    /// The store's.
    pub fn read(&self, sha256: &Digest) -> Result<Option<Bytes>, BlobError> {
        Ok(self.store.get(&name(sha256))?)
    }

    /// Checks bytes that are all there, and makes them durable.
    ///
    /// # Errors
    /// [`BlobError::OtherHash`], [`BlobError::Full`], the system's.
    pub fn put(&self, sha256: &Digest, bytes: Bytes) -> Result<(), BlobError> {
        if Digest::of(&bytes) != *sha256 {
            return Err(BlobError::OtherHash);
        }
        if self.has(sha256)? {
            return Ok(());
        }
        self.room(bytes.len() as u64)?;
        Ok(self.store.keep(&name(sha256), bytes)?)
    }

    /// Whether a picture could be taken now: there is room, and something can be written.
    ///
    /// # Errors
    /// [`BlobError::Full`], the system's.
    pub fn probe(&self) -> Result<(), BlobError> {
        self.room(0)?;
        Ok(self.store.probe()?)
    }

    /// Whether this machine's disk has room for so many more bytes.
    fn room(&self, bytes: u64) -> Result<(), BlobError> {
        let disk = rustix::fs::statvfs(&self.uploads_folder).map_err(std::io::Error::from)?;
        let free = disk.f_bavail.saturating_mul(disk.f_frsize);
        if free < self.floor.saturating_add(bytes) { Err(BlobError::Full) } else { Ok(()) }
    }
}
