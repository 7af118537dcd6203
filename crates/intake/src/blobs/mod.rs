//! Pictures and records: durable under the name of their hash, sent in pieces, kept over crashes.
//!
//! ```text
//! <folder>/blobs/ab/<sha256>      whole and durable
//!          uploads/<id>           what has arrived of an upload
//!          uploads/<id>.json      what it is to become
//!          uploads/<id>.whole     checked, on its way to its name
//! ```
//!
//! A name under `blobs` is given only after the bytes were checked against it and are on the disk. What dies on the way
//! leaves an upload that goes on where it stood, or a file under `uploads` that is removed at the next start.

mod group;
mod upload;

pub use group::Flush;
pub use upload::{Started, Upload};

use group::Group;
use model::Digest;
use std::path::{Path, PathBuf};
use std::sync::Arc;

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
    /// The system failed.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// The writer has ended.
    #[error("the writer of pictures has ended")]
    Stopped,
}

/// The pictures of a folder.
pub struct Blobs {
    folder: PathBuf,
    floor: u64,
    uploads_max: usize,
    group: Group,
    uploads: upload::Uploads,
}

/// Makes a folder that its owner alone may enter, whatever lies in it: grey pages show names and signatures, pictures of
/// incidents people. A folder of an earlier version is closed too.
pub(crate) fn private(folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700))?;
    }
    Ok(())
}

impl Blobs {
    /// Opens a folder and goes on where it stood, whether it was closed or killed.
    ///
    /// # Errors
    /// The system's.
    pub fn open(folder: &Path, floor: u64, uploads_max: usize) -> Result<Arc<Self>, BlobError> {
        std::fs::create_dir_all(folder)?;
        Self::open_on(folder, floor, uploads_max, Group::disk(folder)?)
    }

    /// The same with another way to flush the disk: for tests of disks that fail and of power that is lost.
    ///
    /// # Errors
    /// The system's.
    pub fn open_on(
        folder: &Path,
        floor: u64,
        uploads_max: usize,
        flush: Flush,
    ) -> Result<Arc<Self>, BlobError> {
        private(&folder.join("blobs"))?;
        private(&folder.join("uploads"))?;
        let uploads = upload::Uploads::recover(&folder.join("uploads"))?;
        Ok(Arc::new(Blobs {
            group: Group::open(flush)?,
            folder: folder.to_path_buf(),
            floor,
            uploads_max,
            uploads,
        }))
    }

    /// Where a blob lies, or would.
    pub fn path(&self, sha256: &Digest) -> PathBuf {
        let hex = sha256.to_hex();
        self.folder.join("blobs").join(&hex[..2]).join(hex)
    }

    /// Whether a blob is durable.
    pub fn has(&self, sha256: &Digest) -> bool {
        self.path(sha256).is_file()
    }

    /// A blob's bytes.
    ///
    /// # Errors
    /// The system's.
    pub fn read(&self, sha256: &Digest) -> std::io::Result<Vec<u8>> {
        std::fs::read(self.path(sha256))
    }

    /// Checks bytes that are all there, and makes them durable.
    ///
    /// # Errors
    /// [`BlobError::OtherHash`], [`BlobError::Full`], the system's.
    pub fn put(&self, sha256: &Digest, bytes: &[u8], name: &str) -> Result<(), BlobError> {
        if Digest::of(bytes) != *sha256 {
            return Err(BlobError::OtherHash);
        }
        if self.has(sha256) {
            return Ok(());
        }
        self.room(bytes.len() as u64)?;
        let whole = self.folder.join("uploads").join(format!("{name}.whole"));
        std::fs::write(&whole, bytes)?;
        self.group.commit(whole, self.path(sha256))
    }

    /// Whether a picture could be taken now: there is room, and something can be written.
    ///
    /// # Errors
    /// [`BlobError::Full`], the system's.
    pub fn probe(&self) -> Result<(), BlobError> {
        self.room(0)?;
        let file = self.folder.join("uploads").join("probe.whole");
        std::fs::write(&file, b"?")?;
        Ok(std::fs::remove_file(&file)?)
    }

    /// Whether there is room for so many more bytes.
    fn room(&self, bytes: u64) -> Result<(), BlobError> {
        let disk = rustix::fs::statvfs(&self.folder).map_err(std::io::Error::from)?;
        let free = disk.f_bavail.saturating_mul(disk.f_frsize);
        if free < self.floor.saturating_add(bytes) { Err(BlobError::Full) } else { Ok(()) }
    }
}
