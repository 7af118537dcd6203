//! The folder of one election: registry, keys, ledger, fold cache and the public tree.
//!
//! ```text
//! <data>/<election>/sirekap.json   origin of the log
//!                   registry.zst   the frozen registry
//!                   keys/*.seed    secret keys, mode 0600 (never in the tree)
//!                   ledger/        the ledger's store
//!                   fold.cache     disposable
//!                   tree/          the public tree: all that is ever published
//! <data>/current                   the election used last
//! ```

use crate::face::{Exit, Failure, io};
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

/// Name of the file that remembers which election was used last.
const CURRENT: &str = "current";

impl Home {
    /// Whether a folder is an election's.
    pub fn exists(folder: &Path) -> bool {
        folder.join("sirekap.json").is_file()
    }

    /// Makes a new folder with its registry.
    pub fn create(folder: &Path, origin: &str, registry: &Registry) -> Result<Self, Failure> {
        std::fs::create_dir_all(folder.join("keys")).map_err(|e| io(folder, e))?;
        let settings = Settings { origin: origin.into() };
        let packed = zstd::encode_all(&registry.to_bytes()[..], 9).map_err(|e| io(folder, e))?;
        let registry_path = folder.join("registry.zst");
        std::fs::write(&registry_path, packed).map_err(|e| io(&registry_path, e))?;
        // Settings last: a folder with settings is complete.
        let path = folder.join("sirekap.json");
        let text = serde_json::to_string_pretty(&settings).map_err(|e| io(&path, e.into()))?;
        std::fs::write(&path, text + "\n").map_err(|e| io(&path, e))?;
        Ok(Home { folder: folder.into(), settings })
    }

    /// Opens the folder given, or the election used last.
    pub fn open(folder: Option<&Path>) -> Result<Self, Failure> {
        let folder = match folder {
            Some(folder) => folder.to_path_buf(),
            None => current()?,
        };
        let path = folder.join("sirekap.json");
        let text = std::fs::read_to_string(&path).map_err(|e| {
            io(&path, e).hint(
                "buat pemilu dahulu dengan 'sirekap demo' atau 'sirekap import'",
                "make an election first with 'sirekap demo' or 'sirekap import'",
            )
        })?;
        let settings = serde_json::from_str(&text).map_err(|e| io(&path, e.into()))?;
        Ok(Home { folder, settings })
    }

    /// Remembers this election as the one used last.
    pub fn remember(&self) -> Result<(), Failure> {
        let parent = self.folder.parent().unwrap_or(Path::new("."));
        let (path, name) = (parent.join(CURRENT), self.folder.file_name().unwrap_or_default());
        // Whole or not at all: whoever is killed here leaves the name that was there before.
        let part = path.with_extension("part");
        std::fs::write(&part, name.to_string_lossy().as_bytes()).map_err(|e| io(&part, e))?;
        std::fs::rename(&part, &path).map_err(|e| io(&path, e))
    }

    /// The frozen registry.
    pub fn registry(&self) -> Result<Registry, Failure> {
        let path = self.folder.join("registry.zst");
        let packed = std::fs::read(&path).map_err(|e| io(&path, e))?;
        let bytes = zstd::decode_all(&packed[..]).map_err(|e| io(&path, e))?;
        Registry::load(&bytes).map_err(|e| {
            Failure::new(
                "C4002",
                Exit::Storage,
                format!("{} rusak ({e})", path.display()),
                format!("{} is damaged ({e})", path.display()),
            )
            .hint(
                "salin lagi dari cadangan, atau buat pemilu ini sekali lagi",
                "restore it from a backup, or make the election again",
            )
        })
    }

    /// The public tree.
    pub fn tree(&self) -> PathBuf {
        self.folder.join("tree")
    }
}

/// The data folder: `SIREKAP_DATA`, else `data`.
pub fn data_folder() -> PathBuf {
    std::env::var_os("SIREKAP_DATA").map_or_else(|| PathBuf::from("data"), PathBuf::from)
}

fn current() -> Result<PathBuf, Failure> {
    let path = data_folder().join(CURRENT);
    let name = std::fs::read_to_string(&path).map_err(|_| {
        Failure::new(
            "C3001",
            Exit::Input,
            "belum ada pemilu di folder data",
            "there is no election in the data folder yet",
        )
        .hint(
            "jalankan 'sirekap demo', atau sebut foldernya: --data FOLDER, atau --tree FOLDER/tree untuk yang hanya membaca",
            "run 'sirekap demo', or name its folder: --data FOLDER, or --tree FOLDER/tree where a command only reads",
        )
    })?;
    Ok(data_folder().join(name.trim()))
}
