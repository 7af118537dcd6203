//! Texts beside the log: each lies in the election's folder under its hash, a salt before it, so that the hash in the log tells
//! nobody what it says, and it can be taken away.

use crate::face::{Failure, io};
use crate::keys;
use model::Digest;
use service::{Home, files};
use std::path::{Path, PathBuf};

/// Bytes of the salt before a text.
const SALT_BYTES: usize = 16;

/// Keeps the text of a file, if one is named; its hash for the log.
pub fn text(home: &Home, file: Option<&Path>) -> Result<Option<Digest>, Failure> {
    let Some(file) = file else { return Ok(None) };
    let mut bytes = keys::random::<SALT_BYTES>()?.to_vec();
    bytes.extend(std::fs::read(file).map_err(|e| io(file, e))?);
    let digest = Digest::of(&bytes);
    let folder = home.folder.join("desk");
    std::fs::create_dir_all(&folder).map_err(|e| io(&folder, e))?;
    files::write_durably(&folder.join(digest.to_hex()), &bytes)?;
    Ok(Some(digest))
}

/// Hashes of files of evidence, ascending, each once.
pub fn digests(files: &[PathBuf]) -> Result<Vec<Digest>, Failure> {
    let mut digests = files.iter().map(|file| super::digest(file)).collect::<Result<Vec<_>, _>>()?;
    digests.sort_unstable();
    digests.dedup();
    Ok(digests)
}
