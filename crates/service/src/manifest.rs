//! The documents of an election's folder by their hash: manifests (docs/spec/manifest.md), and what is disclosed.

use crate::error::ManifestFault;
use crate::{Home, ServiceError, files};
use model::{Digest, Manifest};
use registry::{Misfit, Registry};
use std::path::{Path, PathBuf};

/// Folder of manifests.
const MANIFESTS: &str = "manifest";
/// Folder of what is disclosed.
const DISCLOSED: &str = "disclosed";

/// Where a folder keeps the document of a hash.
fn place(folder: &Path, of: &str, digest: Digest) -> PathBuf {
    folder.join(of).join(format!("{digest}.json"))
}

/// Keeps a manifest, so that the publisher has it before the log names it.
///
/// # Errors
/// [`ServiceError::Io`].
pub fn keep(home: &Home, manifest: &Manifest) -> Result<(), ServiceError> {
    keep_in(home, MANIFESTS, &manifest.to_bytes())
}

/// Keeps a document that is to be disclosed, for the same reason.
///
/// # Errors
/// [`ServiceError::Io`].
pub fn keep_disclosed(home: &Home, document: &[u8]) -> Result<(), ServiceError> {
    keep_in(home, DISCLOSED, document)
}

fn keep_in(home: &Home, of: &str, bytes: &[u8]) -> Result<(), ServiceError> {
    let folder = home.folder.join(of);
    std::fs::create_dir_all(&folder).map_err(|e| ServiceError::io(&folder, e))?;
    files::write_durably(&place(&home.folder, of, Digest::of(bytes)), bytes)
}

/// The document of a hash, where the folder has it.
///
/// # Errors
/// What the system says, but for a file that is not there.
pub fn find(folder: &Path, digest: Digest) -> std::io::Result<Option<Vec<u8>>> {
    for of in [MANIFESTS, DISCLOSED] {
        match std::fs::read(place(folder, of, digest)) {
            Ok(bytes) if Digest::of(&bytes) == digest => return Ok(Some(bytes)),
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => return Err(e),
            Ok(_) | Err(_) => {}
        }
    }
    Ok(None)
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
