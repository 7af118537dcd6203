//! The face of every error: one place maps it to a code, a sentence, a hint and an exit code.

use model::Lang;
use service::ServiceError;
use std::process::ExitCode;

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

/// Why something did not go, in both languages; whoever gives up on it adds a code and what to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reason {
    /// Bahasa Indonesia.
    pub id: String,
    /// English.
    pub en: String,
}

impl Reason {
    /// A reason in Bahasa Indonesia and English.
    pub fn new(id: impl Into<String>, en: impl Into<String>) -> Self {
        Reason { id: id.into(), en: en.into() }
    }
}

/// Why a command failed.
#[derive(Debug)]
pub struct Failure(Box<Face>);

/// What a failure shows.
#[derive(Debug)]
struct Face {
    /// Stable code.
    code: String,
    /// What happened, in Bahasa Indonesia and English.
    text: [String; 2],
    /// What to do next, in both languages; empty when the text says it.
    hint: [String; 2],
    /// Exit code.
    exit: Exit,
}

impl Failure {
    /// A failure with its text in Bahasa Indonesia and English.
    pub fn new(code: &str, exit: Exit, id: impl Into<String>, en: impl Into<String>) -> Self {
        let text = [id.into(), en.into()];
        Failure(Box::new(Face { code: code.into(), text, hint: Default::default(), exit }))
    }

    /// Adds what to do next.
    pub fn hint(mut self, id: impl Into<String>, en: impl Into<String>) -> Self {
        self.0.hint = [id.into(), en.into()];
        self
    }

    /// The stable code.
    pub fn code(&self) -> &str {
        &self.0.code
    }

    /// What happened and what to do next, on one line.
    pub fn line(&self, lang: Lang) -> String {
        let (i, face) = (lang as usize, &self.0);
        match face.hint[i].is_empty() {
            true => face.text[i].clone(),
            false => format!("{}; {}: {}", face.text[i], ["saran", "hint"][i], face.hint[i]),
        }
    }

    /// Prints the failure to stderr.
    pub fn show(&self, lang: Lang) -> ExitCode {
        let (i, face) = (lang as usize, &self.0);
        eprintln!("{} {}: {}", ["galat", "error"][i], face.code, face.text[i]);
        if !face.hint[i].is_empty() {
            eprintln!("  {}: {}", ["saran", "hint"][i], face.hint[i]);
        }
        ExitCode::from(face.exit as u8)
    }
}

/// A file that could not be read or written.
pub fn io(path: &std::path::Path, error: std::io::Error) -> Failure {
    ServiceError::io(path, error).into()
}

/// A station that the registry does not have.
pub fn no_station(code: &str) -> Failure {
    Failure::new("C1002", Exit::Found, format!("TPS {code} tidak ada"), format!("there is no station {code}"))
        .hint(
            "kode TPS ada di daftar wilayah: 'sirekap totals <kode kelurahan>'",
            "find codes with 'sirekap totals <village code>'",
        )
}

/// What does not let a service start.
fn not_started(code: &str, text: impl Fn(Lang) -> [String; 2]) -> Failure {
    let ([id, id_hint], [en, en_hint]) = (text(Lang::Id), text(Lang::En));
    Failure::new(code, Exit::Storage, id, en).hint(id_hint, en_hint)
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
            | E::Unsequenced { .. } => Exit::Storage,
            E::Tlog(_)
            | E::NoKey(..)
            | E::NotOpened(_)
            | E::OtherRoot
            | E::SameAuthority
            | E::CutExists(_)
            | E::CutBefore(_)
            | E::Unconfirmed(_)
            | E::NotAnOpening(_)
            | E::OpeningEarly { .. }
            | E::NoHour
            | E::OtherLogKey
            | E::RotateBeforeHour
            | E::Manifest(..) => Exit::Input,
        };
        let [id, en] = [Lang::Id, Lang::En].map(|lang| error.text(lang));
        Failure::new(&error.code(), exit, id, en).hint(error.hint(Lang::Id), error.hint(Lang::En))
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
        not_started(error.code(), |lang| error.text(lang))
    }
}

impl From<server::ServeError> for Failure {
    fn from(error: server::ServeError) -> Self {
        not_started(error.code(), |lang| error.text(lang))
    }
}

impl From<reading::digits::NetError> for Failure {
    fn from(error: reading::digits::NetError) -> Self {
        let (id, en) =
            (format!("pembaca angka rusak ({error})"), format!("the digit network is damaged ({error})"));
        Failure::new("C3021", Exit::Input, id, en)
            .hint("pasang ulang program ini", "install this program again")
    }
}

impl From<drill::DrillError> for Failure {
    fn from(error: drill::DrillError) -> Self {
        Failure::new(error.code(), Exit::Input, error.text(Lang::Id), error.text(Lang::En))
    }
}
