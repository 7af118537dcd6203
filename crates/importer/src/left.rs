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
    /// The file is not JSON. What it begins with.
    Json(String),
    /// The file's name or path names no station.
    Name(String),
    /// The contest does not take place at the station.
    Contest(String),
    /// None of the candidate ids is on this station's ballot. The first of them.
    Candidate(String),
    /// The votes are those of another kind of contest: of parties where candidates stand alone, or the other way.
    PartyContest(String),
    /// The same station stands in the file twice with other values and no time to tell which is newer.
    Twice(String),
    /// The record is larger than an event may be.
    TooLarge(usize),
    /// No number of the record can be taken. How much is odd.
    Nothing(usize),
    /// JSON, but not of a station: what tells it.
    Other(String),
    /// JSON that ends too early: after this many bytes.
    Cut(usize),
    /// The file is no UTF-8 text: what it is, if it can be told, or the byte at which it ceases to be.
    Encoding(String),
}

impl Fault {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        [
            "R3001", "R3002", "R3003", "R3004", "R3005", "R3006", "R3007", "R3008", "R3009", "R3010",
            "R3011", "R3012", "R3013", "R3014", "R3015",
        ][self.row()]
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
            Fault::Nothing(_) => 11,
            Fault::Other(_) => 12,
            Fault::Cut(_) => 13,
            Fault::Encoding(_) => 14,
        }
    }

    /// What to tell a person.
    pub fn text(&self, lang: Lang) -> String {
        let detail = match self {
            Fault::Width { expected, found } => format!("{expected} / {found}"),
            Fault::TooLarge(n) | Fault::Nothing(n) | Fault::Cut(n) => n.to_string(),
            Fault::Columns(s)
            | Fault::Count(s)
            | Fault::Station(s)
            | Fault::Json(s)
            | Fault::Name(s)
            | Fault::Contest(s)
            | Fault::Candidate(s)
            | Fault::PartyContest(s)
            | Fault::Twice(s)
            | Fault::Other(s)
            | Fault::Encoding(s) => s.chars().take(160).collect(),
        };
        TEXTS[self.row()].get(lang).replacen("{}", &detail, 1)
    }
}

const fn t(id: &'static str, en: &'static str) -> Text {
    Text { id, en }
}

#[rustfmt::skip]
const TEXTS: [Text; 15] = [
    t("Baris pertama harus menyebut kolom {}. Periksa apakah berkasnya benar.",
      "The first line must name the columns {}. Check that this is the right file."),
    t("Jumlah kolom salah (seharusnya / ada): {}. Perbaiki baris ini di sumbernya.",
      "Wrong number of columns (expected / found): {}. Mend the row at its source."),
    t("{} bukan bilangan bulat dari 0 sampai 4294967295. Perbaiki di sumbernya; jangan ditebak.",
      "{} is not a whole number from 0 to 4294967295. Mend it at its source; do not guess."),
    t("TPS {} tidak ada dalam daftar pemilu ini. Periksa kode atau daftarnya.",
      "Station {} is not in this election's registry. Check the code or the registry."),
    t("Bukan berkas TPS 2024, isinya: {}. Unduh ulang berkasnya.",
      "Not a station file of 2024; it says: {}. Fetch the file again."),
    t("Nama {} tidak menyebut kode TPS. Beri nama <kode TPS>.json.",
      "The name {} tells no station. Name the file <station code>.json."),
    t("Pemilihan {} tidak ada di TPS ini. Periksa jenis pemilihan.",
      "Contest {} is not held at this station. Check the contest."),
    t("Tidak satu pun nomor calon dalam berkas ini ada di surat suara TPS ini, misalnya {}. Periksa jenis pemilihan dan daftar calonnya.",
      "None of the file's candidates is on this station's ballot, {} for one. Check the contest and the list of candidates."),
    t("Isi {} milik jenis pemilihan lain (calon perseorangan atau partai). Periksa --contest atau nama foldernya.",
      "What {} says belongs to another kind of contest (single candidates or parties). Check --contest or the folder's name."),
    t("TPS {} muncul dua kali dengan isi berbeda tanpa urutan waktu. Pilih satu.",
      "Station {} stands twice with different content and no order in time. Choose one."),
    t("Catatan ini {} bita, lebih besar dari yang muat (16384). Laporkan berkas ini.",
      "The record has {} bytes, more than an event may have (16384). Report this file."),
    t("Tidak satu pun angkanya dapat diambil ({} kejanggalan). Perbaiki di sumbernya; jangan ditebak.",
      "None of its numbers can be taken ({} oddities). Mend it at its source; do not guess."),
    t("Ini JSON, tetapi bukan berkas satu TPS ({}). Ambil berkas TPS-nya.",
      "This is JSON, but not of one station ({}). Fetch the station's own file."),
    t("Berkas terpotong setelah {} bita. Unduh ulang berkasnya.",
      "The file is cut off after {} bytes. Fetch the file again."),
    t("Berkas ini bukan teks UTF-8 ({}). Simpan ulang sebagai UTF-8.",
      "The file is not UTF-8 text ({}). Save it again as UTF-8."),
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
