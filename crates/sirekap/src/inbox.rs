//! Events that wait in a folder for the process that has the log open: what an operator signs while the service runs.
//!
//! A file is written under another name first and renamed, so that what is found is whole. What is taken is removed; what
//! is refused stays beside its reason, under `.refused`.

use crate::face::{Failure, io};
use crate::home::Home;
use ledger::{Ledger, LedgerError};
use model::{Lang, Submission};
use std::path::PathBuf;

/// Most events taken at a time.
const AT_ONCE: usize = 4_096;

fn folder(home: &Home) -> PathBuf {
    home.folder.join("inbox")
}

/// Leaves events for the process that has the log open.
pub fn put(home: &Home, events: &[Submission]) -> Result<(), Failure> {
    let folder = folder(home);
    std::fs::create_dir_all(&folder).map_err(|e| io(&folder, e))?;
    for (number, event) in events.iter().enumerate() {
        // By number within one call: what a later event needs comes first.
        let name = format!("{}-{number:08}-{}", event.payload().time().0, event.id().to_hex());
        let (part, path) = (folder.join(format!("{name}.part")), folder.join(format!("{name}.event")));
        std::fs::write(&part, event.bytes()).map_err(|e| io(&part, e))?;
        std::fs::rename(&part, &path).map_err(|e| io(&path, e))?;
    }
    Ok(())
}

/// Hands what waits to the log; how many events were taken.
pub fn take(home: &Home, ledger: &Ledger) -> Result<usize, Failure> {
    let folder = folder(home);
    let entries = match std::fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(0),
        Err(e) => return Err(io(&folder, e)),
    };
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|e| e.ok().map(|e| e.path()))
        .filter(|p| p.extension().is_some_and(|e| e == "event"))
        .collect();
    paths.sort();
    paths.truncate(AT_ONCE);
    let mut events = Vec::with_capacity(paths.len());
    for path in &paths {
        events.push(std::fs::read(path).map_err(|e| io(path, e))?);
    }
    let mut taken = 0;
    for (path, answer) in paths.iter().zip(ledger.submit_many(events)) {
        match answer {
            Ok(_) => {
                taken += 1;
                std::fs::remove_file(path).map_err(|e| io(path, e))?;
            }
            Err(LedgerError::Refused(refusal)) => {
                let aside = path.with_extension("refused");
                let why = format!("{} {}\n", refusal.code(), refusal.text(Lang::En));
                std::fs::write(path.with_extension("reason"), why).map_err(|e| io(path, e))?;
                std::fs::rename(path, &aside).map_err(|e| io(path, e))?;
            }
            // Busy or ending: the file stays for the next time.
            Err(error) => return Err(error.into()),
        }
    }
    Ok(taken)
}
