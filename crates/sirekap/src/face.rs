//! The face of every error: one place maps it to a code, a sentence, a hint and an exit code.

use model::Lang;
use std::process::ExitCode;

/// Exit codes, as `--help` documents them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// Verification found something that does not hold, or a station was not found.
    Found = 1,
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
    let (id, en) = match error.kind() {
        std::io::ErrorKind::NotFound => ("tidak ada".to_string(), "does not exist".to_string()),
        std::io::ErrorKind::PermissionDenied => {
            ("tidak boleh diakses".to_string(), "is not accessible".to_string())
        }
        _ => (error.to_string(), error.to_string()),
    };
    let p = path.display();
    Failure::new("C4001", Exit::Storage, format!("{p} {id}"), format!("{p} {en}"))
        .hint("periksa nama dan hak aksesnya", "check its name and permissions")
}

/// An error of a library whose text begins with its code.
pub fn coded(error: &dyn std::fmt::Display) -> Failure {
    let text = error.to_string();
    let (code, rest) = text.split_once(' ').unwrap_or((&text, ""));
    Failure::new(code, Exit::Storage, rest, rest)
}

/// A station that the registry does not have.
pub fn no_station(code: &str) -> Failure {
    Failure::new("C1002", Exit::Found, format!("TPS {code} tidak ada"), format!("there is no station {code}"))
        .hint(
            "kode TPS ada di daftar wilayah: 'sirekap totals <kode kelurahan>'",
            "find codes with 'sirekap totals <village code>'",
        )
}

impl From<ledger::LedgerError> for Failure {
    fn from(error: ledger::LedgerError) -> Self {
        let exit =
            if matches!(error, ledger::LedgerError::Refused(_)) { Exit::Refused } else { Exit::Storage };
        Failure::new(&error.code(), exit, error.text(Lang::Id), error.text(Lang::En))
    }
}

impl From<reading::digits::NetError> for Failure {
    fn from(error: reading::digits::NetError) -> Self {
        Failure::new("C3021", Exit::Input, error.to_string(), error.to_string())
            .hint("pasang ulang program ini", "install this program again")
    }
}

impl From<drill::DrillError> for Failure {
    fn from(error: drill::DrillError) -> Self {
        Failure::new(error.code(), Exit::Input, error.text(Lang::Id), error.text(Lang::En))
    }
}

impl From<ledger::StoreError> for Failure {
    fn from(error: ledger::StoreError) -> Self {
        Failure::new(&error.code(), Exit::Storage, error.text(Lang::Id), error.text(Lang::En))
    }
}
