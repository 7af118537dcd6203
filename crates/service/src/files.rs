//! Writes files so that each is either whole and durable under its name, or not there.

use crate::ServiceError;
use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

/// Writes a file that its owner alone reads: whole and durable, or not at all.
///
/// # Errors
/// [`ServiceError::Io`].
pub fn write_durably(path: &Path, bytes: &[u8]) -> Result<(), ServiceError> {
    let part = path.with_extension("part");
    let file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&part);
    file.and_then(|mut f| f.write_all(bytes).and_then(|()| f.sync_all()))
        .map_err(|e| ServiceError::io(&part, e))?;
    std::fs::rename(&part, path).map_err(|e| ServiceError::io(path, e))?;
    path.parent().map_or(Ok(()), sync_folder)
}

/// Makes the names in a folder durable.
///
/// # Errors
/// [`ServiceError::Io`].
pub fn sync_folder(folder: &Path) -> Result<(), ServiceError> {
    File::open(folder).and_then(|f| f.sync_all()).map_err(|e| ServiceError::io(folder, e))
}

/// Writes a file that is not secret and may be made again: whole, or as it was.
///
/// # Errors
/// [`ServiceError::Io`].
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), ServiceError> {
    let part = path.with_extension("part");
    std::fs::write(&part, bytes).map_err(|e| ServiceError::io(&part, e))?;
    std::fs::rename(&part, path).map_err(|e| ServiceError::io(path, e))
}
