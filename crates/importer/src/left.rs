//! Records that were left out, and why.

use model::Lang;
use model::lang::Text;

/// Why a record can't be taken. The numbers are stable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The first line does not name the expected columns.
    Columns(String),
    /// The row has another number of columns.
    Width {
        /// Columns expected.
        expected: usize,
        /// Columns found.
        found: usize,
    },
    /// A count is not a whole number from 0 to 4,294,967,295.
    Count(String),
    /// The registry has no such station.
    Station(String),
    /// The file is not JSON of the station shape of 2024.
    Json(String),
    /// The file's name or path names no station.
    Name(String),
    /// The contest is not held at the station.
    Contest(String),
    /// A candidate id is not on this station's ballot.
    Candidate(String),
    /// The votes of a contest between parties stand in a form that the event could not give back as it was.
    PartyContest(String),
    /// The same station stands in the file twice with other values and no time to tell which is newer.
    Twice(String),
    /// The record is larger than an event may be.
    TooLarge(usize),
}

impl Fault {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        ["R3001", "R3002", "R3003", "R3004", "R3005", "R3006", "R3007", "R3008", "R3009", "R3010", "R3011"]
            [self.row()]
    }

    const fn row(&self) -> usize {
        match self {
            Fault::Columns(_) => 0,
            Fault::Width { .. } => 1,
            Fault::Count(_) => 2,
            Fault::Station(_) => 3,
            Fault::Json(_) => 4,
            Fault::Name(_) => 5,
            Fault::Contest(_) => 6,
            Fault::Candidate(_) => 7,
            Fault::PartyContest(_) => 8,
            Fault::Twice(_) => 9,
            Fault::TooLarge(_) => 10,
        }
    }

    /// What to tell a person.
    pub fn text(&self, lang: Lang) -> String {
        let detail = match self {
            Fault::Width { expected, found } => format!("{expected} / {found}"),
            Fault::TooLarge(bytes) => bytes.to_string(),
            Fault::Columns(s)
            | Fault::Count(s)
            | Fault::Station(s)
            | Fault::Json(s)
            | Fault::Name(s)
            | Fault::Contest(s)
            | Fault::Candidate(s)
            | Fault::PartyContest(s)
            | Fault::Twice(s) => s.chars().take(160).collect(),
        };
        TEXTS[self.row()].get(lang).replacen("{}", &detail, 1)
    }
}

const fn t(id: &'static str, en: &'static str) -> Text {
    Text { id, en }
}

#[rustfmt::skip]
const TEXTS: [Text; 11] = [
    t("Baris pertama harus menyebut kolom {}. Periksa apakah berkasnya benar.",
      "The first line must name the columns {}. Check that this is the right file."),
    t("Jumlah kolom salah (seharusnya / ada): {}. Perbaiki baris ini di sumbernya.",
      "Wrong number of columns (expected / found): {}. Mend the row at its source."),
    t("{} bukan bilangan bulat dari 0 sampai 4294967295. Perbaiki di sumbernya; jangan ditebak.",
      "{} is not a whole number from 0 to 4294967295. Mend it at its source; do not guess."),
    t("TPS {} tidak ada dalam daftar pemilu ini. Periksa kode atau daftarnya.",
      "Station {} is not in this election's registry. Check the code or the registry."),
    t("Bukan JSON berkas TPS 2024: {}. Unduh ulang berkasnya.",
      "Not the JSON of a 2024 station file: {}. Fetch the file again."),
    t("Nama {} tidak menyebut kode TPS. Beri nama <kode TPS>.json.",
      "The name {} tells no station. Name the file <station code>.json."),
    t("Pemilihan {} tidak ada di TPS ini. Periksa jenis pemilihan.",
      "Contest {} is not held at this station. Check the contest."),
    t("Calon {} tidak ada di surat suara TPS ini. Periksa daftar calon.",
      "Candidate {} is not on this station's ballot. Check the list of candidates."),
    t("Berkas TPS pemilihan {} belum dapat diimpor: daftar calon resmi tidak memuat nomor id portal. Impor pemilihan ini dari sumber lain.",
      "Station files of contest {} can't be imported: the official lists carry no portal ids of candidates. Import the contest from another source."),
    t("TPS {} muncul dua kali dengan isi berbeda tanpa urutan waktu. Pilih satu.",
      "Station {} stands twice with different content and no order in time. Choose one."),
    t("Catatan ini {} bita, lebih besar dari satu peristiwa (16384). Pangkas alamat gambar.",
      "The record has {} bytes, more than an event may have (16384). Shorten its image addresses."),
];

/// A record that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// The file.
    pub file: String,
    /// The line, from 1; 0 when the file is one record.
    pub line: u32,
    /// Why.
    pub fault: Fault,
}
