//! Whether the hour has come from which numbers of stations may be published (UU 7/2017 art. 449(5)).
//!
//! Two must say so: this machine's clock, and something that does not hang on it. That is one of
//!
//! | second | why a wrong clock here can't say it |
//! |---|---|
//! | the program's own date | it was written after the hour, so the hour is past |
//! | sources of time that the operator names | other machines' clocks; more than half of them must say so |
//! | an opening that two authorities of the nation signed ([`opening`]) | two people looked at clocks of theirs |
//!
//! The log's arrivals and checkpoints are no second: this machine's clock wrote them. Once the hour has come it stays so,
//! over restarts too, whatever a clock says later: what is public can't be taken back.
//!
//! It never opens because nobody could be asked.

pub mod opening;
#[cfg(test)]
mod tests;

use crate::files::write_whole;
use crate::{LogHome, ServiceError};
use model::UtcSeconds;
use model::lang::Text;
use std::path::{Path, PathBuf};

/// 1 November 2026, 00:00 UTC: no copy of this program is older. An hour up to here has passed, whatever a clock says.
/// Moved forward with a release, never beyond its day.
pub const PROGRAM_SECONDS: i64 = 1_793_491_200;

/// What may be published of the stations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The hour has come: everything.
    Open,
    /// This machine's clock says that it has not: nothing.
    Before,
    /// This machine's clock says that it has, and nothing else does: nothing.
    Unconfirmed,
}

/// Whether something other than this machine's clock says that the hour has come.
///
/// # Errors
/// Where what it says can't be kept; nothing is published then.
pub type Second = Box<dyn FnMut(UtcSeconds) -> Result<bool, ServiceError> + Send>;

/// Asks the sources of time that the operator names: what each says now, Unix seconds; nothing of one that does not answer.
/// Empty where there are none, or where it is too early to ask other people's machines again.
pub type Ask = Box<dyn FnMut() -> Vec<Option<i64>> + Send>;

/// Whether more than half of the sources say that the hour has come.
pub fn most_say(said: &[Option<i64>], hour: i64) -> bool {
    said.iter().flatten().filter(|time| hour <= **time).count() * 2 > said.len()
}

/// The hour of one election.
pub struct Hour {
    at: i64,
    passed: bool,
    second: Second,
}

impl Hour {
    /// The hour of an election's log; sources of time are asked beside this machine's clock.
    pub fn of(log: &LogHome, mut ask: Ask) -> Self {
        let at = log.registry.parameters().embargo_until;
        let (folder, origin) = (log.home.folder.clone(), log.origin().to_string());
        let note = Note::new(&folder, &origin, at);
        let ledger = std::sync::Arc::clone(&log.ledger);
        let passed = note.is_there();
        let second: Second = Box::new(move |now| {
            let signed = opening::read(&opening::place(&folder), &origin, at)
                .is_ok_and(|opening| ledger.with_authority(|authority| opening.is_by_two_of(authority, now)));
            let says = signed || most_say(&ask(), at);
            if says {
                note.keep()?;
            }
            Ok(says)
        });
        Hour { at, passed, second }
    }

    /// The hour `at` (Unix second), with what else is asked.
    #[cfg(test)]
    pub fn with(at: i64, second: Second) -> Self {
        Hour { at, passed: false, second }
    }

    /// The hour, Unix second.
    pub fn at(&self) -> i64 {
        self.at
    }

    /// How it stands while this machine's clock says `now`.
    ///
    /// # Errors
    /// Where it has come and that can't be kept.
    pub fn stands(&mut self, now: UtcSeconds) -> Result<Standing, ServiceError> {
        if self.passed {
            return Ok(Standing::Open);
        }
        if now.0 < self.at {
            return Ok(Standing::Before);
        }
        self.passed = self.at <= PROGRAM_SECONDS || (self.second)(now)?;
        Ok(if self.passed { Standing::Open } else { Standing::Unconfirmed })
    }

    /// Why numbers wait although this machine's clock says that the hour has come.
    pub fn unconfirmed(&self) -> ServiceError {
        ServiceError::Unconfirmed(UtcSeconds(self.at))
    }
}

/// What to do about an hour that nothing else confirms, in Bahasa Indonesia and English.
pub const REMEDY: Text = texts::service::CONFIRM_THE_HOUR;

/// That the hour has come, kept in the election's folder.
struct Note {
    path: PathBuf,
    text: String,
}

impl Note {
    fn new(folder: &Path, origin: &str, at: i64) -> Self {
        Note { path: folder.join("hour.passed"), text: format!("{origin}\n{at}\n") }
    }

    fn is_there(&self) -> bool {
        std::fs::read(&self.path).is_ok_and(|bytes| bytes == self.text.as_bytes())
    }

    fn keep(&self) -> Result<(), ServiceError> {
        write_whole(&self.path, self.text.as_bytes())
    }
}
