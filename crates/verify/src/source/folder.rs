//! A tree in a folder.

use super::{FILE_BYTES_MAX, TreeSource, TreeSourceError};
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};

/// A folder that holds a tree.
#[derive(Clone, Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// The folder in which `root.json` lies.
    pub fn new(folder: impl AsRef<Path>) -> Self {
        Folder(folder.as_ref().to_path_buf())
    }
}

impl TreeSource for Folder {
    fn get(&self, path: &str) -> Result<Option<Vec<u8>>, TreeSourceError> {
        let unreadable =
            |e: std::io::Error| TreeSourceError::Unreadable { path: path.into(), reason: e.to_string() };
        // Whoever made the folder may have put links or pipes into it.
        let file = match beneath::open(&self.0, path) {
            Ok(file) => file,
            Err(e) if e.kind() == ErrorKind::NotFound => return Ok(None),
            Err(e) => return Err(unreadable(e)),
        };
        let mut bytes = Vec::new();
        file.take(FILE_BYTES_MAX + 1).read_to_end(&mut bytes).map_err(unreadable)?;
        match bytes.len() as u64 > FILE_BYTES_MAX {
            true => Err(TreeSourceError::TooLarge { path: path.into() }),
            false => Ok(Some(bytes)),
        }
    }
}
