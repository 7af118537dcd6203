//! The face of every error: one place maps it to a code, a sentence, a hint and an exit code.

use model::Lang;
use service::ServiceError;
use std::process::ExitCode;
use texts::{Said, Say, command, failure};

/// Exit codes, as `--help` documents them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// Verification found something that does not hold, or a station was not found.
    Found = 1,
    /// The command is written wrongly.
    Usage = 2,
    /// The input can't be used.
    Input = 3,
    /// A file, folder or network could not be read or written.
    Storage = 4,
    /// The log refused an event.
    Refused = 5,
    /// Verification could not check everything.
    Incomplete = 6,
    /// Photos were read, and a person must look at some numbers.
    Doubtful = 7,
    /// A photo could not be read.
    Unread = 8,
    /// Something of what was to be imported was left out.
    Partial = 9,
}

/// Why a command failed.
#[derive(Debug)]
pub struct Failure(Box<Face>);

/// What a failure shows.
#[derive(Debug)]
struct Face {
    /// Code, what happened, and what to do next, in every language.
    said: [Said; Lang::ALL.len()],
    /// Exit code.
    exit: Exit,
}

impl Failure {
    /// A failure with what is said of it.
    pub fn new(exit: Exit, said: impl Fn(Lang) -> Said) -> Self {
        Failure(Box::new(Face { said: Lang::ALL.map(said), exit }))
    }

    /// What to do next, where the caller knows better.
    pub fn hint(mut self, hint: impl Say) -> Self {
        for (said, lang) in self.0.said.iter_mut().zip(Lang::ALL) {
            said.hint = hint.say(lang);
        }
        self
    }

    /// The stable code.
    pub fn code(&self) -> &str {
        &self.0.said[0].code
    }

    /// What happened and what to do next, on one line.
    pub fn line(&self, lang: Lang) -> String {
        let Said { text, hint, .. } = &self.0.said[lang as usize];
        match hint.is_empty() {
            true => text.clone(),
            false => format!("{text}; {}: {hint}", command::HINT.get(lang)),
        }
    }

    /// Prints the failure to stderr.
    pub fn show(&self, lang: Lang) -> ExitCode {
        let Said { code, text, hint } = &self.0.said[lang as usize];
        eprintln!("{} {code}: {text}", command::ERROR.get(lang));
        if !hint.is_empty() {
            eprintln!("  {}: {hint}", command::HINT.get(lang));
        }
        ExitCode::from(self.0.exit as u8)
    }
}

/// A file that could not be read or written.
pub fn io(path: &std::path::Path, error: std::io::Error) -> Failure {
    ServiceError::io(path, error).into()
}

/// A station that the registry does not have.
pub fn no_station(code: &str) -> Failure {
    Failure::new(Exit::Found, |lang| failure::C1002(lang, code))
}

impl From<ServiceError> for Failure {
    fn from(error: ServiceError) -> Self {
        use ServiceError as E;
        let exit = match &error {
            E::Ledger(ledger::LedgerError::Refused(_)) => Exit::Refused,
            E::Io { .. }
            | E::Ledger(_)
            | E::Entry(_)
            | E::Publish(_)
            | E::Signer(_)
            | E::Chance(_)
            | E::Registry(..)
            | E::RootNote(_)
            | E::NoRootNote(_)
            | E::TreeFolder(..)
            | E::NotAKey(_)
            | E::NotAtHand(_)
            | E::OpenSeed(..)
            | E::Pictures(_)
            | E::Picture(_)
            | E::Unsequenced { .. } => Exit::Storage,
            E::Tlog(_)
            | E::NoKey(..)
            | E::NotOpened(_)
            | E::OtherRoot
            | E::SameAuthority
            | E::CutExists(_)
            | E::CutName(_)
            | E::CutBefore(_)
            | E::Unconfirmed(_)
            | E::NotAnOpening(_)
            | E::OpeningEarly { .. }
            | E::NoHour
            | E::OtherLogKey
            | E::RotateBeforeHour
            | E::Place(_)
            | E::Residency(..)
            | E::Manifest(..)
            | E::Table(..)
            | E::ResolverAddress(..) => Exit::Input,
        };
        Failure::new(exit, |lang| error.said(lang))
    }
}

impl From<model::SignerError> for Failure {
    fn from(error: model::SignerError) -> Self {
        ServiceError::from(error).into()
    }
}

impl From<tlog::TlogError> for Failure {
    fn from(error: tlog::TlogError) -> Self {
        ServiceError::from(error).into()
    }
}

impl From<intake::ServeError> for Failure {
    fn from(error: intake::ServeError) -> Self {
        Failure::new(Exit::Storage, |lang| error.said(lang))
    }
}

impl From<server::ServeError> for Failure {
    fn from(error: server::ServeError) -> Self {
        Failure::new(Exit::Storage, |lang| error.said(lang))
    }
}

impl From<reading::digits::NetError> for Failure {
    fn from(error: reading::digits::NetError) -> Self {
        Failure::new(Exit::Input, |lang| failure::C3021(lang, &error))
    }
}

impl From<drill::DrillError> for Failure {
    fn from(error: drill::DrillError) -> Self {
        Failure::new(Exit::Input, |lang| error.said(lang))
    }
}
