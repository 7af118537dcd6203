//! Why a registry can't be read or frozen.

use model::lang::{Lang, Text};

/// What is wrong, as a value. Its text stands in one table per language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// More bytes than a snapshot may have.
    TooLarge(usize),
    /// Not UTF-8.
    NotUtf8,
    /// The first line is not `sirekap-registry/1`.
    Header,
    /// A row of a kind that may not stand here, or with too few or too many fields.
    Row(String),
    /// A field that is not what it must be.
    Field(String),
    /// A row that stands before one it must follow.
    Order(String),
    /// A code, number or id that stands twice.
    Duplicate(String),
    /// A region, station or party that is named but not there.
    Unknown(String),
    /// A row that says what is so without it.
    Redundant(String),
    /// More regions or stations than a registry may have.
    TooMany(usize),
    /// A district in which nobody stands.
    NobodyStands(String),
    /// The text ends before its last line.
    Truncated,
    /// The text is not the one spelling of its meaning.
    NotCanonical,
    /// An election whose name says that it is a drill and which is none, or the other way round.
    DrillName(String),
}

/// A fault and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegistryError {
    /// Line of the snapshot, from 1; 0 where the fault is of the whole or of rows that were never a text.
    pub line: u64,
    /// What is wrong.
    pub fault: Fault,
}

impl From<Fault> for RegistryError {
    fn from(fault: Fault) -> Self {
        RegistryError { line: 0, fault }
    }
}

impl Fault {
    /// The stable code, `R1001` and on.
    pub const fn code(&self) -> &'static str {
        CODES[self.row()]
    }

    const fn row(&self) -> usize {
        match self {
            Fault::TooLarge(_) => 0,
            Fault::NotUtf8 => 1,
            Fault::Header => 2,
            Fault::Row(_) => 3,
            Fault::Field(_) => 4,
            Fault::Order(_) => 5,
            Fault::Duplicate(_) => 6,
            Fault::Unknown(_) => 7,
            Fault::Redundant(_) => 8,
            Fault::TooMany(_) => 9,
            Fault::NobodyStands(_) => 10,
            Fault::Truncated => 11,
            Fault::NotCanonical => 12,
            Fault::DrillName(_) => 13,
        }
    }

    fn detail(&self) -> String {
        match self {
            Fault::TooLarge(n) | Fault::TooMany(n) => n.to_string(),
            Fault::Row(s)
            | Fault::Field(s)
            | Fault::Order(s)
            | Fault::Duplicate(s)
            | Fault::Unknown(s)
            | Fault::Redundant(s)
            | Fault::NobodyStands(s)
            | Fault::DrillName(s) => s.chars().take(120).collect(),
            Fault::NotUtf8 | Fault::Header | Fault::Truncated | Fault::NotCanonical => String::new(),
        }
    }

    /// What to tell a person, in their language.
    pub fn text(&self, lang: Lang) -> String {
        TEXTS[self.row()].get(lang).replacen("{}", &self.detail(), 1)
    }
}

impl RegistryError {
    /// The stable code, `R1001` and on.
    pub const fn code(&self) -> &'static str {
        self.fault.code()
    }

    /// What to tell a person, with the line where there is one.
    pub fn text(&self, lang: Lang) -> String {
        let text = self.fault.text(lang);
        match (self.line, lang) {
            (0, _) => text,
            (line, Lang::Id) => format!("baris {line}: {text}"),
            (line, Lang::En) => format!("line {line}: {text}"),
        }
    }
}

impl std::fmt::Display for RegistryError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.code(), self.text(Lang::En))
    }
}

impl std::error::Error for RegistryError {}

const CODES: [&str; 14] = [
    "R1001", "R1002", "R1003", "R1004", "R1005", "R1006", "R1007", "R1008", "R1009", "R1010", "R1011",
    "R1012", "R1013", "R1014",
];

const fn t(id: &'static str, en: &'static str) -> Text {
    Text { id, en }
}

#[rustfmt::skip]
const TEXTS: [Text; 14] = [
    t("Daftar terlalu besar: {} bita. Periksa apakah ini berkas yang benar.",
      "The registry is too large: {} bytes. Check that it is the right file."),
    t("Daftar bukan teks UTF-8. Unduh ulang berkasnya.",
      "The registry is not UTF-8 text. Fetch the file again."),
    t("Baris pertama bukan sirekap-registry/1. Periksa berkas atau perbarui program.",
      "The first line is not sirekap-registry/1. Check the file, or update the program."),
    t("Baris tidak pada tempatnya atau jumlah kolomnya salah: {}. Unduh ulang berkasnya.",
      "A row is out of place or has the wrong number of fields: {}. Fetch the file again."),
    t("Isian salah: {}. Perbaiki isian itu di sumbernya.",
      "A field is wrong: {}. Correct it at its source."),
    t("Urutan salah pada {}. Buat ulang daftar dari sumbernya.",
      "Wrong order at {}. Make the registry again from its sources."),
    t("{} muncul dua kali. Hapus salah satunya di sumber.",
      "{} stands twice. Remove one at its source."),
    t("{} disebut tetapi tidak ada. Tambahkan, atau hapus yang menyebutnya.",
      "{} is named but not there. Add it, or remove what names it."),
    t("{} menyatakan hal yang sudah berlaku tanpanya. Hapus baris itu.",
      "{} says what is so without it. Remove that row."),
    t("Terlalu banyak: {}. Periksa apakah ini berkas yang benar.",
      "Too many: {}. Check that it is the right file."),
    t("Tidak ada peserta di daerah pemilihan {}. Tambahkan calonnya, atau hapus daerah itu.",
      "Nobody stands in district {}. Add its candidates, or remove the district."),
    t("Daftar terpotong: baris terakhir bukan end. Unduh ulang berkasnya.",
      "The registry is cut off: its last line is not end. Fetch the file again."),
    t("Daftar tidak ditulis dalam bentuk bakunya. Unduh ulang berkasnya.",
      "The registry is not in its canonical spelling. Fetch the file again."),
    t("Nama dan jenis pemilu tidak sejalan: {}. Nama simulasi memuat kata simulasi, gladi, latihan, atau contoh; nama pemilu tidak.",
      "Name and kind of the election do not agree: {}. A drill's name has one of the words simulasi, gladi, latihan, contoh; an election's has none."),
];
