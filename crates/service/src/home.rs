//! The folder of one election: registry, keys, ledger, fold cache and the public tree.
//!
//! ```text
//! <data>/<election>/sirekap.json   origin of the log
//!                   inventory.toml where its data lie, and with whom (docs/spec/residency.md)
//!                   residency.toml where they may, if that is another policy than the one of the program
//!                   registry.zst   the frozen registry
//!                   keys/          keys, never in the tree; only the binary reads the secret ones
//!                   ledger/        the ledger's store
//!                   fold.cache     disposable
//!                   intake/        what officers' devices sent beside their forms, closed to others
//!                   tree/          the public tree: all that is ever published
//! ```

use crate::ServiceError;
use registry::Registry;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// The settings of an election's folder.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Origin of the log: a schema-less URL that names it for ever.
    pub origin: String,
}

/// The folder of one election.
#[derive(Clone, Debug)]
pub struct Home {
    /// The folder.
    pub folder: PathBuf,
    /// Its settings.
    pub settings: Settings,
}

impl Home {
    /// Whether a folder is an election's.
    pub fn exists(folder: &Path) -> bool {
        folder.join("sirekap.json").is_file()
    }

    /// Makes a new folder with its registry and a first inventory, and without keys.
    ///
    /// # Errors
    /// [`ServiceError::Io`].
    pub fn create(folder: &Path, origin: &str, registry: &Registry) -> Result<Self, ServiceError> {
        std::fs::create_dir_all(folder.join("keys")).map_err(|e| ServiceError::io(folder, e))?;
        let settings = Settings { origin: origin.into() };
        let packed =
            zstd::encode_all(&registry.to_bytes()[..], 9).map_err(|e| ServiceError::io(folder, e))?;
        let registry_path = folder.join("registry.zst");
        std::fs::write(&registry_path, packed).map_err(|e| ServiceError::io(&registry_path, e))?;
        crate::declared::begin(folder)?;
        // Settings last: a folder with settings is complete.
        let path = folder.join("sirekap.json");
        let text = serde_json::to_string_pretty(&settings).map_err(|e| ServiceError::io(&path, e.into()))?;
        std::fs::write(&path, text + "\n").map_err(|e| ServiceError::io(&path, e))?;
        Ok(Home { folder: folder.into(), settings })
    }

    /// Opens an election's folder.
    ///
    /// # Errors
    /// [`ServiceError::Io`] where it is none.
    pub fn open(folder: &Path) -> Result<Self, ServiceError> {
        let path = folder.join("sirekap.json");
        let text = std::fs::read_to_string(&path).map_err(|e| ServiceError::io(&path, e))?;
        let settings = serde_json::from_str(&text).map_err(|e| ServiceError::io(&path, e.into()))?;
        Ok(Home { folder: folder.to_path_buf(), settings })
    }

    /// The frozen registry.
    ///
    /// # Errors
    /// [`ServiceError::Io`], [`ServiceError::Registry`].
    pub fn registry(&self) -> Result<Registry, ServiceError> {
        let path = self.folder.join("registry.zst");
        let packed = std::fs::read(&path).map_err(|e| ServiceError::io(&path, e))?;
        let bytes = zstd::decode_all(&packed[..]).map_err(|e| ServiceError::io(&path, e))?;
        Registry::load(&bytes).map_err(|e| ServiceError::Registry(path, e.to_string()))
    }

    /// Folder of the keys.
    pub fn keys(&self) -> PathBuf {
        self.folder.join("keys")
    }

    /// Folder of the intake: uploads in pieces, PINs, and pictures where they lie on this machine.
    pub fn intake(&self) -> PathBuf {
        self.folder.join("intake")
    }

    /// The public tree.
    pub fn tree(&self) -> PathBuf {
        self.folder.join("tree")
    }
}
