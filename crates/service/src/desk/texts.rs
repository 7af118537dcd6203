//! Texts beside the log, in the election's folder, each under its hash.

use crate::Home;
use crate::files;
use desk::Texts;
use model::Digest;
use std::io;
use std::path::PathBuf;

/// The folder `desk` of an election's folder.
pub struct DeskTexts(PathBuf);

impl DeskTexts {
    /// Of an election's folder.
    pub fn of(home: &Home) -> Self {
        DeskTexts(home.folder.join("desk"))
    }
}

impl Texts for DeskTexts {
    fn put(&self, digest: Digest, bytes: &[u8]) -> io::Result<()> {
        std::fs::create_dir_all(&self.0)?;
        files::write_durably(&self.0.join(digest.to_hex()), bytes).map_err(io::Error::other)
    }

    fn get(&self, digest: Digest) -> io::Result<Option<Vec<u8>>> {
        match std::fs::read(self.0.join(digest.to_hex())) {
            Ok(bytes) => Ok(Some(bytes).filter(|bytes| Digest::of(bytes) == digest)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }
}
