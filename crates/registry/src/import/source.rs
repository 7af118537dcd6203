//! A file as an importer sees it, and why a whole file can't be read.

use crate::error::RegistryError;
use model::lang::{Lang, Text};

/// Decompressed bytes and the name to call them by in reports.
#[derive(Clone, Copy, Debug)]
pub struct SourceFile<'a> {
    /// The file's name.
    pub name: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
}

/// Why a whole file can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceError {
    /// The compressed file ends too early.
    Truncated,
    /// The compressed file is damaged, or is not xz.
    Damaged(String),
    /// It unpacks to more bytes than allowed.
    TooLarge(usize),
    /// The first line does not hold the columns expected.
    Columns {
        /// The file.
        file: String,
        /// The columns expected.
        expected: String,
        /// The first line found.
        found: String,
    },
    /// Not the JSON expected.
    Json {
        /// The file.
        file: String,
        /// What the parser says.
        error: String,
    },
    /// Text of two bytes a character, as some programs save it. The file.
    Utf16(String),
}

impl SourceError {
    /// The stable code, `R2101` and on.
    pub const fn code(&self) -> &'static str {
        match self {
            SourceError::Truncated => "R2101",
            SourceError::Damaged(_) => "R2102",
            SourceError::TooLarge(_) => "R2103",
            SourceError::Columns { .. } => "R2104",
            SourceError::Json { .. } => "R2105",
            SourceError::Utf16(_) => "R2106",
        }
    }

    /// What to tell a person.
    pub fn text(&self, lang: Lang) -> String {
        let (text, detail) = match self {
            SourceError::Truncated => (&TEXTS[0], String::new()),
            SourceError::Damaged(error) => (&TEXTS[1], error.clone()),
            SourceError::TooLarge(limit) => (&TEXTS[2], limit.to_string()),
            SourceError::Columns { file, expected, found } => {
                (&TEXTS[3], format!("{file}: {found:?} / {expected:?}"))
            }
            SourceError::Json { file, error } => (&TEXTS[4], format!("{file}: {error}")),
            SourceError::Utf16(file) => (&TEXTS[5], file.clone()),
        };
        text.get(lang).replacen("{}", &detail, 1)
    }
}

const fn t(id: &'static str, en: &'static str) -> Text {
    Text { id, en }
}

#[rustfmt::skip]
const TEXTS: [Text; 6] = [
    t("Berkas xz terpotong. Unduh ulang.", "The xz file is cut off. Fetch it again."),
    t("Berkas xz rusak: {}. Unduh ulang.", "The xz file is damaged: {}. Fetch it again."),
    t("Isi berkas xz melebihi {} bita. Periksa apakah ini berkas yang benar.",
      "The xz file unpacks to more than {} bytes. Check that it is the right file."),
    t("Kolom salah (ditemukan / diharapkan) {}. Periksa apakah ini berkas yang benar.",
      "Wrong columns (found / expected) {}. Check that it is the right file."),
    t("Bukan JSON yang diharapkan: {}. Periksa apakah ini berkas yang benar.",
      "Not the JSON expected: {}. Check that it is the right file."),
    t("Berkas {} disimpan sebagai UTF-16. Simpan ulang sebagai UTF-8.",
      "The file {} is saved as UTF-16. Save it again as UTF-8."),
];

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
