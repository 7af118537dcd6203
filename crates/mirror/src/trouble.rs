//! Why a round did not bring a copy up to date.

use std::path::PathBuf;
use store::StoreError;
use tlog::TlogError;
use verify::TreeSourceError;

/// Why a source, or this machine, did not give what was needed. Nothing that readers of the copy see has changed.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The source does not answer.
    #[error("{0}")]
    Source(#[from] TreeSourceError),
    /// The source leads to a file that no source has.
    #[error("{0} is missing")]
    Missing(String),
    /// A file is not what its name, or the checkpoint, says.
    #[error("{path}: {why}")]
    Damaged {
        /// Its path.
        path: String,
        /// What is wrong.
        why: String,
    },
    /// A state that is not accepted: not signed by the log's key, of another election, or of a format that is not known.
    #[error("{0}")]
    Refused(String),
    /// This machine's disk.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// This machine's disk, by the file.
    #[error("{}: {why}", path.display())]
    Disk {
        /// The file.
        path: PathBuf,
        /// What the system says.
        why: String,
    },
    /// Another process keeps this copy.
    #[error("another process works on {}", .0.display())]
    Locked(PathBuf),
    /// What the mirror remembers beside its copy can't be read.
    #[error("{path}: {why}; nothing was changed")]
    Memory {
        /// Its path within the folder.
        path: String,
        /// What is wrong.
        why: String,
    },
}

impl Trouble {
    /// A system's error over a file.
    pub(crate) fn disk(path: impl Into<PathBuf>, error: &std::io::Error) -> Self {
        Trouble::Disk { path: path.into(), why: error.to_string() }
    }

    /// Whether another source may do better.
    pub fn is_of_source(&self) -> bool {
        matches!(
            self,
            Trouble::Source(_) | Trouble::Missing(_) | Trouble::Damaged { .. } | Trouble::Refused(_)
        )
    }
}

impl From<TlogError> for Trouble {
    fn from(error: TlogError) -> Self {
        Trouble::Refused(error.to_string())
    }
}
