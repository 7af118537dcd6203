//! The one adapter for file systems: what a folder needs so that it keeps what a store promises.

use crate::class::Class;
use crate::error::StoreError;
use crate::group::{Flush, Group};
use object_store::local::LocalFileSystem;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// End of the names of files that wait for their own.
const WAITING: &str = "whole";

/// A folder whose files are objects.
pub(crate) struct Folder {
    folder: PathBuf,
    /// Writes file and name through to the disk before it answers.
    through: Arc<LocalFileSystem>,
    naming: Option<Naming>,
}

/// How files get their names where many become durable together.
struct Naming {
    staging: PathBuf,
    count: AtomicU64,
    group: Group,
}

impl Folder {
    /// A folder whose files become durable when it is flushed.
    pub fn plain<C: Class>(folder: &Path) -> Result<(Arc<LocalFileSystem>, Self), StoreError> {
        open::<C>(folder)?;
        let files = LocalFileSystem::new_with_prefix(folder)?;
        let through = Arc::new(files.clone().with_fsync(true));
        Ok((Arc::new(files), Folder { folder: folder.to_path_buf(), through, naming: None }))
    }

    /// A folder whose files have a name only once they are durable, many at a time. What a crash left waiting for its
    /// name is removed: nobody was told that it is there.
    pub fn grouped<C: Class>(
        folder: &Path,
        staging: &Path,
        flush: Flush,
    ) -> Result<(Arc<LocalFileSystem>, Self), StoreError> {
        let (files, plain) = Self::plain::<C>(folder)?;
        open::<C>(staging)?;
        for entry in std::fs::read_dir(staging)? {
            let path = entry?.path();
            if path.extension().is_some_and(|end| end == WAITING) {
                std::fs::remove_file(&path)?;
            }
        }
        let (count, group) = (AtomicU64::new(0), Group::open(flush)?);
        let naming = Naming { staging: staging.to_path_buf(), count, group };
        Ok((files, Folder { naming: Some(naming), ..plain }))
    }

    pub fn has(&self, name: &str) -> bool {
        self.folder.join(name).is_file()
    }

    pub fn through(&self) -> Arc<LocalFileSystem> {
        Arc::clone(&self.through)
    }

    /// One flush of the file system the folder lies on.
    pub fn flush(&self) -> Result<(), StoreError> {
        Ok(crate::group::disk(&self.folder)?()?)
    }

    pub fn keep(&self, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
        let naming = self.naming()?;
        let file = naming.fresh();
        if let Err(error) = std::fs::write(&file, bytes) {
            // Part of it may be there, and takes room that others need.
            remove_if_there(&file)?;
            return Err(error.into());
        }
        let kept = naming.group.commit(file.clone(), self.folder.join(name));
        if kept.is_err() {
            remove_if_there(&file)?;
        }
        kept
    }

    pub fn keep_file(&self, name: &str, file: &Path) -> Result<(), StoreError> {
        self.naming()?.group.commit(file.to_path_buf(), self.folder.join(name))
    }

    pub fn probe(&self) -> Result<(), StoreError> {
        let file = self.naming()?.fresh();
        let written = std::fs::write(&file, b"?");
        remove_if_there(&file)?;
        Ok(written?)
    }

    fn naming(&self) -> Result<&Naming, StoreError> {
        self.naming.as_ref().ok_or(StoreError::Stopped)
    }
}

impl Naming {
    /// A name under which nothing waits.
    fn fresh(&self) -> PathBuf {
        let count = self.count.fetch_add(1, Ordering::Relaxed);
        self.staging.join(format!("{count}.{WAITING}"))
    }
}

fn open<C: Class>(folder: &Path) -> std::io::Result<()> {
    match C::OWNER_ONLY {
        true => owner_only(folder),
        false => std::fs::create_dir_all(folder),
    }
}

/// Makes a folder that its owner alone may enter, whatever lies in it. One that an earlier version left open is closed.
///
/// # Errors
/// The system's.
pub fn owner_only(folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700))?;
    }
    Ok(())
}

pub(crate) fn remove_if_there(path: &Path) -> std::io::Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
