//! Events that wait in a folder for the process that has the log open: what an operator signs while the service runs.
//!
//! A file is written under another name first and renamed, so that what is found is whole. What is taken is removed; what
//! is refused, or is no plain file that can be read, is set aside beside its reason, under `.refused`: it is never followed
//! anywhere else, never waited for, and keeps nothing else from being taken.

use crate::{Home, ServiceError};
use ledger::{Ledger, LedgerError};
use model::{Lang, Submission};
use std::fs::File;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

/// Most events taken at a time.
const AT_ONCE: usize = 4_096;
/// Most bytes of a file: an event has at most 16 KiB.
const BYTES_MAX: u64 = 64 << 10;

/// Where events wait.
pub fn folder(home: &Home) -> PathBuf {
    home.folder.join("inbox")
}

/// Leaves events for the process that has the log open.
///
/// # Errors
/// [`ServiceError::Io`].
pub fn put(home: &Home, events: &[Submission]) -> Result<(), ServiceError> {
    let folder = folder(home);
    std::fs::create_dir_all(&folder).map_err(|e| ServiceError::io(&folder, e))?;
    for (number, event) in events.iter().enumerate() {
        // By number within one call: what a later event needs comes first.
        let name = format!("{}-{number:08}-{}", event.payload().time().0, event.id().to_hex());
        let (part, path) = (folder.join(format!("{name}.part")), folder.join(format!("{name}.event")));
        let written =
            File::create(&part).and_then(|mut f| f.write_all(event.bytes()).and_then(|()| f.sync_all()));
        written.map_err(|e| ServiceError::io(&part, e))?;
        std::fs::rename(&part, &path).map_err(|e| ServiceError::io(&path, e))?;
    }
    // Whoever handed it in may delete his own copy now.
    File::open(&folder).and_then(|f| f.sync_all()).map_err(|e| ServiceError::io(&folder, e))
}

/// Hands what waits to the log; how many events were taken.
///
/// # Errors
/// When the folder can't be read, the log does not answer, or something could neither be taken nor set aside; all else is
/// done before.
pub fn take(home: &Home, ledger: &Ledger) -> Result<usize, ServiceError> {
    let folder = folder(home);
    let entries = match std::fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(0),
        Err(e) => return Err(ServiceError::io(&folder, e)),
    };
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|e| e.ok().map(|e| e.path()))
        .filter(|p| p.extension().is_some_and(|e| e == "event"))
        .collect();
    paths.sort();
    let (mut readable, mut events, mut stuck) = (Vec::new(), Vec::new(), None);
    for path in paths {
        match read(&path) {
            Ok(bytes) => {
                readable.push(path);
                events.push(bytes);
            }
            Err(reason) => note(&mut stuck, set_aside(&path, &reason)),
        }
        if events.len() == AT_ONCE {
            break;
        }
    }
    let mut taken = 0;
    for (path, answer) in readable.iter().zip(ledger.submit_many(events)) {
        match answer {
            Ok(_) => {
                taken += 1;
                // Crash here: the file is handed in again, and the log knows it.
                note(&mut stuck, std::fs::remove_file(path).map_err(|e| ServiceError::io(path, e)));
            }
            Err(LedgerError::Refused(refusal)) => {
                let reason = format!("{} {}", refusal.code(), refusal.text(Lang::En));
                note(&mut stuck, set_aside(path, &reason));
            }
            // Busy or ending: the file stays for the next time.
            Err(error) => return Err(error.into()),
        }
    }
    stuck.map_or(Ok(taken), Err)
}

/// Keeps the first thing that went wrong.
fn note(stuck: &mut Option<ServiceError>, done: Result<(), ServiceError>) {
    if let Err(failure) = done {
        stuck.get_or_insert(failure);
    }
}

/// The bytes of a plain file, or why it is none. Opening a pipe would wait for its writer, so it is looked at first.
fn read(path: &Path) -> Result<Vec<u8>, String> {
    let about = std::fs::symlink_metadata(path).map_err(|e| e.to_string())?;
    if !about.is_file() {
        let what = match about.file_type() {
            t if t.is_symlink() => "a link",
            t if t.is_dir() => "a folder",
            _ => "a pipe or a device",
        };
        return Err(format!("it is {what}, not a file"));
    }
    if about.len() > BYTES_MAX {
        return Err(format!("it has {} bytes, more than any event", about.len()));
    }
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(BYTES_MAX).read_to_end(&mut bytes));
    read.map(|_| bytes).map_err(|e| format!("it can't be read: {e}"))
}

/// Moves something out of the way, with its reason beside it.
pub(crate) fn set_aside(path: &Path, reason: &str) -> Result<(), ServiceError> {
    let aside = path.with_extension("refused");
    std::fs::rename(path, &aside).map_err(|e| ServiceError::io(path, e))?;
    // Made anew or not at all: what lies there already may be a pipe.
    let mut reason_file = match File::create_new(path.with_extension("reason")) {
        Ok(file) => Some(file),
        Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => None,
        Err(e) => return Err(ServiceError::io(path, e)),
    };
    if let Some(file) = &mut reason_file {
        writeln!(file, "{reason}").map_err(|e| ServiceError::io(path, e))?;
    }
    tracing::warn!(part = "inbox", file = %aside.display(), reason, "set aside");
    Ok(())
}
