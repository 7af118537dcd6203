//! Cuts of a running service: the one that is due by the clock, once a day or an hour, and those that somebody asked for, by a
//! file in the inbox (`NAME.cut`).
//!
//! A day or an hour in which nothing came needs no cut, and gets none.

use crate::inbox::{self, set_aside};
use crate::publication::cut_beside_others;
use crate::{Home, LogHome, ServiceError};
use ledger::LedgerError;
use model::id::check_code;
use model::{Lang, UtcSeconds, Zone};
use std::fs::File;
use std::path::PathBuf;
use tabulate::Tabulation;

/// How often a cut is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CutEvery {
    /// At the first moment of each day, by the clock of western Indonesia.
    Day,
    /// At the first moment of each hour.
    Hour,
}

impl CutEvery {
    /// The name of the cut of the day (`2029-02-15`) or hour (`2029-02-15T1400`) that begins a time, as the clock of western
    /// Indonesia shows it.
    pub fn name(self, now: UtcSeconds) -> String {
        let local = now.local(Zone::Wib);
        let (day, time) = local.split_once(' ').unwrap_or((&local, ""));
        match self {
            CutEvery::Day => day.to_string(),
            CutEvery::Hour => format!("{day}T{}00", time.get(..2).unwrap_or("00")),
        }
    }

    /// The name of the cut that is due: it is not there yet, and something has come since the last cut.
    fn due(self, now: UtcSeconds, tabulation: &Tabulation) -> Option<String> {
        let (name, cuts) = (self.name(now), tabulation.cuts());
        // Asked every few seconds: what has come is looked through only where there is no such cut.
        if cuts.iter().any(|record| record.cut.name == name) {
            return None;
        }
        let since = cuts.iter().map(|record| record.cut.size).max().unwrap_or(0);
        (!tabulation.touched_since(since).is_empty()).then_some(name)
    }
}

/// Asks the process that has the log open for a cut.
///
/// # Errors
/// [`ServiceError::CutName`], [`ServiceError::Io`].
pub fn ask(home: &Home, name: &str) -> Result<(), ServiceError> {
    check_code(name).map_err(|_| ServiceError::CutName(name.into()))?;
    let folder = inbox::folder(home);
    std::fs::create_dir_all(&folder).map_err(|e| ServiceError::io(&folder, e))?;
    let path = folder.join(format!("{name}.cut"));
    File::create(&path).and_then(|file| file.sync_all()).map_err(|e| ServiceError::io(&path, e))
}

/// What was asked for: files by name.
fn asked(home: &Home) -> Result<Vec<(PathBuf, String)>, ServiceError> {
    let folder = inbox::folder(home);
    let entries = match std::fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(e) => return Err(ServiceError::io(&folder, e)),
    };
    let paths = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let named = |path: PathBuf| {
        let name = path.file_name()?.to_str()?.strip_suffix(".cut")?.to_string();
        Some((path, name))
    };
    let mut found: Vec<_> = paths.filter_map(named).collect();
    found.sort();
    Ok(found)
}

/// Makes the cuts that were asked for, and the one that is due; gives the entries published, where there was any.
///
/// # Errors
/// What keeps a cut from being made; it is made in a later round. What can never be made is set aside with its reason.
pub fn round(
    log: &LogHome,
    tabulation: &mut Tabulation,
    every: Option<CutEvery>,
) -> Result<Option<u64>, ServiceError> {
    let mut size = None;
    for (path, name) in asked(&log.home)? {
        match cut_beside_others(log, tabulation, &name) {
            Ok(published) => {
                size = Some(published);
                std::fs::remove_file(&path).map_err(|e| ServiceError::io(&path, e))?;
            }
            Err(error @ (ServiceError::CutExists(_) | ServiceError::Ledger(LedgerError::Refused(_)))) => {
                set_aside(&path, &error.line(Lang::En))?;
            }
            Err(error) => return Err(error),
        }
    }
    if let Some(name) = every.and_then(|every| every.due(log.now(), tabulation)) {
        size = Some(cut_beside_others(log, tabulation, &name)?);
        tracing::info!(part = "publisher", cut = name, "a cut was made");
    }
    Ok(size)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_are_named_by_the_day_or_hour_of_western_indonesia() {
        // 2029-02-14 16:59:59 UTC is 23:59:59 there.
        for (second, day, hour) in [
            (1_865_782_799, "2029-02-14", "2029-02-14T2300"),
            (1_865_782_800, "2029-02-15", "2029-02-15T0000"),
            (1_865_786_399, "2029-02-15", "2029-02-15T0000"),
            (1_865_786_400, "2029-02-15", "2029-02-15T0100"),
        ] {
            let names = [CutEvery::Day, CutEvery::Hour].map(|every| every.name(UtcSeconds(second)));
            assert_eq!(names, [day, hour]);
            assert!(names.iter().all(|name| check_code(name).is_ok()));
        }
    }
}
