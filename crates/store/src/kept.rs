//! Pictures, and parts of backups: each is durable under the name of its hash before anybody is told so.

use crate::class::{Backups, Kept, Pictures};
use crate::error::StoreError;
use crate::folder::Folder;
use crate::group::{self, Flush};
use crate::seam::Store;
use bytes::Bytes;
use std::path::Path;

/// The object that shows that something can be written.
const PROBE: &str = "probe";

impl Store<Pictures> {
    /// Pictures in a folder of this machine. `staging`, on the same file system, is where files wait for their names.
    ///
    /// # Errors
    /// The system's.
    pub fn in_folder(folder: &Path, staging: &Path) -> Result<Self, StoreError> {
        std::fs::create_dir_all(folder)?;
        Self::in_folder_with(folder, staging, group::disk(folder)?)
    }

    /// The same with another way to flush the disk: for tests of disks that fail and of power that is lost.
    ///
    /// # Errors
    /// The system's.
    pub fn in_folder_with(folder: &Path, staging: &Path, flush: Flush) -> Result<Self, StoreError> {
        let (files, folder) = Folder::grouped::<Pictures>(folder, staging, flush)?;
        Self::with(files, Some(folder))
    }
}

impl Store<Backups> {
    /// Backups in a folder. `staging`, on the same file system, is where files wait for their names.
    ///
    /// # Errors
    /// The system's.
    pub fn in_folder(folder: &Path, staging: &Path) -> Result<Self, StoreError> {
        std::fs::create_dir_all(folder)?;
        let (files, folder) = Folder::grouped::<Backups>(folder, staging, group::disk(folder)?)?;
        Self::with(files, Some(folder))
    }
}

impl<C: Kept> Store<C> {
    /// Keeps bytes under a name. When it returns they are durable; where the name has an object it stays as it is, since
    /// a name is a hash.
    ///
    /// # Errors
    /// The store's: then it is not known whether they were kept, and keeping them again is harmless.
    pub fn keep(&self, name: &str, bytes: Bytes) -> Result<(), StoreError> {
        match &self.folder {
            Some(folder) => folder.keep(name, &bytes),
            None => self.write(name, bytes),
        }
    }

    /// The same with the bytes of a file of this machine, which is then gone: in a folder it gets the name, elsewhere it
    /// is copied there.
    ///
    /// # Errors
    /// The store's. If the file is still there, its bytes are good and it may be kept again; a file that a flush failed on
    /// can't be trusted any more, and is removed.
    pub fn keep_file(&self, name: &str, file: &Path) -> Result<(), StoreError> {
        match &self.folder {
            Some(folder) => folder.keep_file(name, file),
            None => {
                self.write(name, std::fs::read(file)?.into())?;
                // Crash here: the object is there, and the file too; whoever keeps it again writes the same bytes.
                Ok(std::fs::remove_file(file)?)
            }
        }
    }

    /// Whether something can be written now.
    ///
    /// # Errors
    /// The store's.
    pub fn probe(&self) -> Result<(), StoreError> {
        match &self.folder {
            Some(folder) => folder.probe(),
            None => self.write(PROBE, Bytes::from_static(b"?")),
        }
    }
}
