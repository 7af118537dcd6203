//! The manifests of an election's folder: documents by their hash (docs/spec/manifest.md).

use crate::error::ManifestFault;
use crate::{Home, ServiceError, files};
use model::{Digest, Manifest};
use registry::{Misfit, Registry};
use std::path::{Path, PathBuf};

/// Where the folder keeps the document of a hash.
fn place(folder: &Path, digest: Digest) -> PathBuf {
    folder.join("manifest").join(format!("{digest}.json"))
}

/// Keeps a document, so that the publisher has it before the log names it.
///
/// # Errors
/// [`ServiceError::Io`].
pub fn keep(home: &Home, manifest: &Manifest) -> Result<(), ServiceError> {
    let path = place(&home.folder, manifest.digest());
    let folder = home.folder.join("manifest");
    std::fs::create_dir_all(&folder).map_err(|e| ServiceError::io(&folder, e))?;
    files::write_durably(&path, &manifest.to_bytes())
}

/// The document of a hash, where the folder has it.
///
/// # Errors
/// What the system says, but for a file that is not there.
pub fn find(folder: &Path, digest: Digest) -> std::io::Result<Option<Vec<u8>>> {
    match std::fs::read(place(folder, digest)) {
        Ok(bytes) => Ok((Digest::of(&bytes) == digest).then_some(bytes)),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(e) => Err(e),
    }
}

/// Reads a manifest that somebody wrote, and holds it against the registry.
///
/// # Errors
/// [`ServiceError::Io`]; [`ServiceError::Manifest`] with what is wrong in it.
pub fn read(path: &Path, registry: &Registry) -> Result<Manifest, ServiceError> {
    let bad = |fault| ServiceError::Manifest(path.to_path_buf(), fault);
    let bytes = std::fs::read(path).map_err(|e| ServiceError::io(path, e))?;
    let manifest = Manifest::read(&bytes).map_err(|e| bad(ManifestFault::Unreadable(e.to_string())))?;
    match registry.misfit(&manifest) {
        None => Ok(manifest),
        Some(Misfit::Election) => Err(bad(ManifestFault::Election {
            found: manifest.election,
            expected: registry.election().id.clone(),
        })),
        Some(Misfit::Tiers) => {
            let contests: Vec<&str> = registry.contests().iter().map(|contest| contest.code()).collect();
            Err(bad(ManifestFault::Tiers(contests.join(", "))))
        }
    }
}
