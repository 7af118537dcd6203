//! The manifests of an election's folder: documents by their hash (docs/spec/manifest.md).

use crate::face::{Exit, Failure, io};
use crate::home::Home;
use crate::keys;
use model::{Digest, Manifest};
use registry::{Misfit, Registry};
use std::path::{Path, PathBuf};

/// Where the folder keeps the document of a hash.
fn place(folder: &Path, digest: Digest) -> PathBuf {
    folder.join("manifest").join(format!("{digest}.json"))
}

/// Keeps a document, so that the publisher has it before the log names it.
pub fn keep(home: &Home, manifest: &Manifest) -> Result<(), Failure> {
    let path = place(&home.folder, manifest.digest());
    let folder = home.folder.join("manifest");
    std::fs::create_dir_all(&folder).map_err(|e| io(&folder, e))?;
    keys::write_durably(&path, &manifest.to_bytes())
}

/// The document of a hash, where the folder has it.
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
/// C3070 with what is wrong in it.
pub fn read(path: &Path, registry: &Registry) -> Result<Manifest, Failure> {
    let bad = |id: String, en: String| {
        let p = path.display();
        Failure::new("C3070", Exit::Input, format!("{p}: {id}"), format!("{p}: {en}")).hint(
            "tulis berangkat dari yang berlaku: 'sirekap election manifest'; isinya: docs/spec/manifest.md",
            "write it from the one in force: 'sirekap election manifest'; its fields: docs/spec/manifest.md",
        )
    };
    let bytes = std::fs::read(path).map_err(|e| io(path, e))?;
    let manifest = Manifest::read(&bytes).map_err(|e| bad(e.to_string(), e.to_string()))?;
    match registry.misfit(&manifest) {
        None => Ok(manifest),
        Some(Misfit::Election) => {
            let (id, other) = (&registry.election().id, &manifest.election);
            Err(bad(
                format!("untuk pemilu {other}, bukan {id}"),
                format!("is of the election {other}, not {id}"),
            ))
        }
        Some(Misfit::Tiers) => {
            let contests: Vec<&str> = registry.contests().iter().map(|contest| contest.code()).collect();
            let all = contests.join(", ");
            Err(bad(
                format!("tiers: pemilihan {all}, masing-masing satu kali"),
                format!("tiers: the contests {all}, each once"),
            ))
        }
    }
}
