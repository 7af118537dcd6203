//! Opens plain files below a folder. A public tree is read by strangers' requests, and may have been brought by strangers:
//! a link in it could lead to a key, a pipe could wait for ever. Neither is followed or waited for.
//!
//! The crate never writes, never lists a folder, and never decides which file is asked for.

use std::fs::File;
use std::io::{Error, ErrorKind, Result};
use std::path::Path;

/// Opens a plain file for reading. The folder itself may be reached over links; below it every part of the path must be
/// what it seems.
///
/// # Errors
/// [`ErrorKind::NotFound`] where there is nothing of that name; [`ErrorKind::InvalidInput`] where the path is not one of
/// plain names divided by single slashes, or leads over a link or to anything but a plain file; else what the system says.
pub fn open(folder: &Path, path: &str) -> Result<File> {
    let plain = |name: &str| !name.is_empty() && name != "." && name != ".." && !name.contains(['\\', '\0']);
    if !path.split('/').all(plain) {
        return Err(refused("its path is not one of plain names"));
    }
    let file = walk(folder, path)?;
    match file.metadata()?.is_file() {
        true => Ok(file),
        false => Err(refused("it is not a plain file")),
    }
}

fn refused(why: &str) -> Error {
    Error::new(ErrorKind::InvalidInput, why)
}

/// Folder by folder, so that no part can be exchanged for a link in between.
#[cfg(unix)]
fn walk(folder: &Path, path: &str) -> Result<File> {
    use rustix::fs::{CWD, Mode, OFlags, openat};
    use rustix::io::Errno;
    let explain = |errno: Errno| match errno {
        // What a link is called when it must not be followed.
        Errno::LOOP | Errno::MLINK => refused("it is a link, or lies behind one"),
        // A part that is a file, or is a link where a folder is asked for.
        Errno::NOTDIR => Error::from(ErrorKind::NotFound),
        // A socket.
        Errno::NXIO => refused("it is not a plain file"),
        other => other.into(),
    };
    let into = OFlags::DIRECTORY | OFlags::RDONLY | OFlags::CLOEXEC;
    let mut at = openat(CWD, folder, into, Mode::empty()).map_err(explain)?;
    let (above, name) = path.rsplit_once('/').map_or((None, path), |(above, name)| (Some(above), name));
    for part in above.into_iter().flat_map(|above| above.split('/')) {
        at = openat(&at, part, into | OFlags::NOFOLLOW, Mode::empty()).map_err(|errno| match errno {
            Errno::NOTDIR if is_link(&at, part) => refused("it lies behind a link"),
            other => explain(other),
        })?;
    }
    let file = OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY;
    Ok(File::from(openat(&at, name, file, Mode::empty()).map_err(explain)?))
}

#[cfg(unix)]
fn is_link(at: &impl std::os::fd::AsFd, name: &str) -> bool {
    use rustix::fs::{AtFlags, FileType, statat};
    statat(at, name, AtFlags::SYMLINK_NOFOLLOW)
        .is_ok_and(|about| FileType::from_raw_mode(about.st_mode) == FileType::Symlink)
}

/// Where the system has no way to open without following, each part is looked at first.
#[cfg(not(unix))]
fn walk(folder: &Path, path: &str) -> Result<File> {
    let mut at = folder.to_path_buf();
    for part in path.split('/') {
        at.push(part);
        if at.symlink_metadata()?.is_symlink() {
            return Err(refused("it is a link, or lies behind one"));
        }
    }
    match at.metadata()?.is_file() {
        true => File::open(at),
        false => Err(refused("it is not a plain file")),
    }
}
