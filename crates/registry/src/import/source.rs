//! A file as an importer sees it, and why a whole file can't be read.

use crate::error::RegistryError;
use model::lang::Lang;

/// Decompressed bytes and the name to call them by in reports.
#[derive(Clone, Copy, Debug)]
pub struct SourceFile<'a> {
    /// The file's name.
    pub name: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
}

texts::coded! {
    /// Why a whole file can't be read.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum SourceError of registry(lang) {
        /// The compressed file ends too early.
        R2101 Truncated => (),
        /// The compressed file is damaged, or is not xz.
        R2102 Damaged(why: String) => (why),
        /// It unpacks to more bytes than allowed.
        R2103 TooLarge(limit: usize) => (limit),
        /// The first line does not hold the columns expected.
        R2104 Columns {
            /// The file.
            file: String,
            /// The columns expected.
            expected: String,
            /// The first line found.
            found: String,
        } => (format_args!("{file}: {found:?} / {expected:?}")),
        /// Not the JSON expected.
        R2105 Json {
            /// The file.
            file: String,
            /// What the parser says.
            error: String,
        } => (format_args!("{file}: {error}")),
        /// Text of two bytes a character, as some programs save it. The file.
        R2106 Utf16(file: String) => (file),
    }
}

impl std::fmt::Display for SourceError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.code(), self.text(Lang::En))
    }
}

impl std::error::Error for SourceError {}

/// Why an import made no registry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// A file can't be read at all.
    Source(SourceError),
    /// What was taken can't be frozen.
    Registry(Vec<RegistryError>),
}

impl From<SourceError> for ImportError {
    fn from(error: SourceError) -> Self {
        ImportError::Source(error)
    }
}

impl std::fmt::Display for ImportError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            ImportError::Source(error) => error.fmt(f),
            ImportError::Registry(errors) => match errors.first() {
                Some(first) => write!(f, "{first} ({} faults)", errors.len()),
                None => f.write_str("the registry was not frozen"),
            },
        }
    }
}

impl std::error::Error for ImportError {}
