//! A bundle on disk: a folder, or a tar archive whose bytes follow from its files alone.

use crate::face::{Failure, io};
use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::{Component, Path};

/// Most bytes of a bundle.
const BYTES_MAX: u64 = 2 << 30;
/// Most files.
const FILES_MAX: usize = 100_000;

/// Files by their path in the bundle.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Writes a bundle: an archive where the name ends in `.tar`, else a folder.
pub fn write(out: &Path, files: &Files) -> Result<(), Failure> {
    if out.extension().is_some_and(|e| e == "tar") {
        return archive(files).and_then(|bytes| std::fs::write(out, bytes)).map_err(|e| io(out, e));
    }
    for (path, bytes) in files {
        let file = out.join(path);
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder).map_err(|e| io(folder, e))?;
        }
        std::fs::write(&file, bytes).map_err(|e| io(&file, e))?;
    }
    Ok(())
}

/// Files in the order of their paths, without times, names or owners.
fn archive(files: &Files) -> std::io::Result<Vec<u8>> {
    let mut tar = tar::Builder::new(Vec::new());
    for (path, bytes) in files {
        let mut header = tar::Header::new_ustar();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        header.set_entry_type(tar::EntryType::Regular);
        tar.append_data(&mut header, path, bytes.as_slice())?;
    }
    tar.into_inner()
}

/// Reads a bundle. Only plain files are taken, and no path leads out of it.
pub fn read(from: &Path) -> Result<Files, Failure> {
    let mut files = Files::new();
    let mut left = BYTES_MAX;
    match from.is_dir() {
        true => folder(from, from, &mut left, &mut files)?,
        false => tarred(from, &mut left, &mut files).map_err(|e| io(from, e))?,
    }
    Ok(files)
}

fn too_much(path: &Path) -> Failure {
    io(path, std::io::Error::other("too large"))
}

fn folder(root: &Path, at: &Path, left: &mut u64, files: &mut Files) -> Result<(), Failure> {
    for entry in std::fs::read_dir(at).map_err(|e| io(at, e))? {
        let entry = entry.map_err(|e| io(at, e))?;
        let (path, kind) = (entry.path(), entry.file_type().map_err(|e| io(at, e))?);
        if kind.is_dir() {
            folder(root, &path, left, files)?;
            continue;
        }
        if !kind.is_file() {
            return Err(io(&path, std::io::Error::other("not a plain file")));
        }
        let size = entry.metadata().map_err(|e| io(&path, e))?.len();
        *left = left.checked_sub(size).ok_or_else(|| too_much(&path))?;
        let bytes = std::fs::read(&path).map_err(|e| io(&path, e))?;
        let name = path.strip_prefix(root).unwrap_or(&path).components();
        let name: Vec<String> = name.map(|c| c.as_os_str().to_string_lossy().into_owned()).collect();
        if files.len() >= FILES_MAX {
            return Err(too_much(&path));
        }
        files.insert(name.join("/"), bytes);
    }
    Ok(())
}

fn tarred(from: &Path, left: &mut u64, files: &mut Files) -> std::io::Result<()> {
    let bad = |what: &str| std::io::Error::other(what.to_string());
    let mut archive = tar::Archive::new(std::fs::File::open(from)?);
    for entry in archive.entries()? {
        let mut entry = entry?;
        if entry.header().entry_type().is_dir() {
            continue;
        }
        let path = entry.path()?.into_owned();
        let inside = path.components().all(|c| matches!(c, Component::Normal(_)));
        if !entry.header().entry_type().is_file() || !inside {
            return Err(bad("not a plain file of the bundle"));
        }
        *left = left.checked_sub(entry.size()).ok_or_else(|| bad("too large"))?;
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes)?;
        let twice = files.insert(path.to_string_lossy().into_owned(), bytes);
        if twice.is_some() || files.len() > FILES_MAX {
            return Err(bad("a file twice, or too many"));
        }
    }
    Ok(())
}
