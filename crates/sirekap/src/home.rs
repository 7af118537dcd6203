//! Where elections lie, and which one was used last.
//!
//! ```text
//! <data>/<election>   an election's folder (`service::Home`)
//! <data>/current      the name of the one used last
//! ```

use crate::face::{Exit, Failure};
use service::Home;
use std::path::{Path, PathBuf};
use texts::{command, failure};

/// Name of the file that remembers which election was used last.
const CURRENT: &str = "current";

/// The data folder: `SIREKAP_DATA`, else `data`.
pub fn data_folder() -> PathBuf {
    std::env::var_os("SIREKAP_DATA").map_or_else(|| PathBuf::from("data"), PathBuf::from)
}

/// Opens the folder given, or the election used last.
pub fn open(folder: Option<&Path>) -> Result<Home, Failure> {
    let folder = match folder {
        Some(folder) => folder.to_path_buf(),
        None => current()?,
    };
    Home::open(&folder).map_err(|e| Failure::from(e).hint(command::MAKE_AN_ELECTION))
}

/// Remembers an election as the one used last.
pub fn remember(home: &Home) -> Result<(), Failure> {
    let parent = home.folder.parent().unwrap_or(Path::new("."));
    let name = home.folder.file_name().unwrap_or_default().to_string_lossy();
    // Whole or not at all: whoever is killed here leaves the name that was there before.
    Ok(service::files::write_whole(&parent.join(CURRENT), name.as_bytes())?)
}

fn current() -> Result<PathBuf, Failure> {
    let path = data_folder().join(CURRENT);
    let name = std::fs::read_to_string(&path).map_err(|_| Failure::new(Exit::Input, failure::C3001))?;
    Ok(data_folder().join(name.trim()))
}
