//! Whether the hour has come from which numbers of stations may be published (UU 7/2017 art. 449(5)).
//!
//! Two must say so: this machine's clock, and something that does not hang on it. That is one of
//!
//! | second | why a wrong clock here can't say it |
//! |---|---|
//! | the program's own date | it was written after the hour, so the hour is past |
//! | sources of time that the operator names ([`sources`]) | other machines' clocks; more than half of them must say so |
//! | an opening that two authorities of the nation signed ([`opening`]) | two people looked at clocks of theirs |
//!
//! The log's arrivals and checkpoints are no second: this machine's clock wrote them. Once the hour has come it stays so,
//! over restarts too, whatever a clock says later: what is public can't be taken back.
//!
//! It never opens because nobody could be asked.

pub mod opening;
pub mod sources;
#[cfg(test)]
mod tests;

use crate::context::Context;
use crate::face::{Exit, Failure, io};
use crate::log_home::LogHome;
use model::UtcSeconds;
use sources::Sources;
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
pub type Second = Box<dyn FnMut(UtcSeconds) -> Result<bool, Failure> + Send>;

/// The hour of one election.
pub struct Hour {
    at: i64,
    passed: bool,
    second: Second,
}

impl Hour {
    /// The hour of an election's log; `sources` are asked beside this machine's clock.
    pub fn of(log: &LogHome, mut sources: Sources) -> Self {
        let at = log.registry.parameters().embargo_until;
        let (folder, origin) = (log.home.folder.clone(), log.origin().to_string());
        let note = Note::new(&folder, &origin, at);
        let ledger = std::sync::Arc::clone(&log.ledger);
        let passed = note.is_there();
        let second: Second = Box::new(move |now| {
            let signed = opening::read(&opening::place(&folder), &origin, at)
                .is_ok_and(|opening| ledger.with_authority(|authority| opening.is_by_two_of(authority, now)));
            let says = signed || sources.say(at);
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
    pub fn stands(&mut self, now: UtcSeconds) -> Result<Standing, Failure> {
        if self.passed {
            return Ok(Standing::Open);
        }
        if now.0 < self.at {
            return Ok(Standing::Before);
        }
        self.passed = self.at <= PROGRAM_SECONDS || (self.second)(now)?;
        Ok(if self.passed { Standing::Open } else { Standing::Unconfirmed })
    }

    /// Says what is awaited and what to do, where something is.
    pub fn say(&self, context: &Context, standing: Standing) {
        let at = UtcSeconds(self.at).rfc3339();
        match standing {
            Standing::Open => {}
            Standing::Before => {
                context.say(
                    &format!("Angka TPS baru diterbitkan mulai {at} (UU 7/2017 pasal 449 ayat 5)"),
                    &format!("Numbers of stations are published from {at} on (UU 7/2017, article 449(5))"),
                );
                context.say(
                    &format!(
                        "Selain jam mesin ini harus ada yang menyatakan jam itu sudah tiba: {REMEDY_ID}"
                    ),
                    &format!("Something beside this machine's clock must then say so: {REMEDY_EN}"),
                );
            }
            Standing::Unconfirmed => {
                let failure = self.unconfirmed();
                eprintln!("{} {}", failure.code(), failure.line(context.lang));
            }
        }
    }

    /// Why numbers wait although this machine's clock says that the hour has come.
    pub fn unconfirmed(&self) -> Failure {
        let at = UtcSeconds(self.at).rfc3339();
        Failure::new(
            "C3050",
            Exit::Input,
            format!("angka TPS menunggu: menurut jam mesin ini {at} sudah lewat, tetapi belum ada sumber lain yang menyatakannya"),
            format!("numbers of stations wait: by this machine's clock {at} has passed, and nothing else says so yet"),
        )
        .hint(REMEDY_ID, REMEDY_EN)
    }
}

const REMEDY_ID: &str = "periksa jam mesin ini; sebut sumber waktu (--time-source https://...), atau minta dua otoritas menandatangani pembukaan (sirekap publish --open)";
const REMEDY_EN: &str = "check this machine's clock; name sources of time (--time-source https://...), or have two authorities sign an opening (sirekap publish --open)";

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

    fn keep(&self) -> Result<(), Failure> {
        let part = self.path.with_extension("part");
        std::fs::write(&part, &self.text).map_err(|e| io(&part, e))?;
        std::fs::rename(&part, &self.path).map_err(|e| io(&self.path, e))
    }
}
