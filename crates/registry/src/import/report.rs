//! What an import took, what it left and why.

use model::lang::{Lang, Text};
use std::collections::BTreeMap;

/// Why a row was left out, or taken otherwise than it stands. The number is stable: `R2001` and on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The row has too few or too many columns.
    Columns,
    /// The row is not UTF-8 or not CSV.
    Unreadable,
    /// Its parent is not there, or was left out itself, or is of another level.
    UnknownParent,
    /// Its code stands on an earlier line.
    DuplicateCode,
    /// The code's length or characters do not fit its level, or it does not begin with its parent's.
    BadCode,
    /// The level is none.
    BadLevel,
    /// Digits are expected.
    BadNumber,
    /// The name is empty or too long.
    BadName,
    /// The party is not in the list of parties.
    UnknownParty,
    /// The district is not in the list of districts.
    UnknownDistrict,
    /// The number on the ballot is taken.
    DuplicateNumber,
    /// The region of a district is not in the tree, neither by code nor by name.
    UnknownRegion,
    /// The region is held by another district of the contest.
    HeldTwice,
    /// The first source lists this mission's stations, and not this one.
    NotOnPortal,
    /// The mission abroad is not in the tree.
    UnknownMission,
    /// The sex is neither L nor P.
    BadSex,
    /// The village id names another village on an earlier line.
    VillageDiffers,
    /// There are more names at one level than codes.
    CodesExhausted,
    /// Nobody stands in the district.
    NobodyStands,
    /// Noted: stations of a contest that no district holds.
    StationsWithoutDistrict,
    /// Noted: a split region; its parts stand on rows of their own.
    Split,
    /// Noted: the region was found by its name; the code is that of another or of none.
    FoundByName,
    /// Noted: the name differs from the tree's, the code was believed.
    FoundByCode,
    /// Noted: spaces or control characters in a name were made one space.
    NameCleaned,
    /// Noted: the region lies in one the same district holds already.
    HeldAlready,
    /// Noted: no source has the portal's code of this station abroad; one was made that the portal never has.
    CodeMade,
    /// The portal's code stands alone: the source of its id does not have the station.
    CodeWithoutId,
    /// Another candidate has the id that the mapping gives.
    IdTaken,
    /// The mapping gives an id to somebody who does not stand.
    NobodyOfThatPlace,
    /// Noted: a file that would say more is not there.
    FileAbsent,
}

impl Reason {
    /// All reasons by number.
    pub const ALL: [Reason; 30] = [
        Reason::Columns,
        Reason::Unreadable,
        Reason::UnknownParent,
        Reason::DuplicateCode,
        Reason::BadCode,
        Reason::BadLevel,
        Reason::BadNumber,
        Reason::BadName,
        Reason::UnknownParty,
        Reason::UnknownDistrict,
        Reason::DuplicateNumber,
        Reason::UnknownRegion,
        Reason::HeldTwice,
        Reason::NotOnPortal,
        Reason::UnknownMission,
        Reason::BadSex,
        Reason::VillageDiffers,
        Reason::CodesExhausted,
        Reason::NobodyStands,
        Reason::StationsWithoutDistrict,
        Reason::Split,
        Reason::FoundByName,
        Reason::FoundByCode,
        Reason::NameCleaned,
        Reason::HeldAlready,
        Reason::CodeMade,
        Reason::CodeWithoutId,
        Reason::IdTaken,
        Reason::NobodyOfThatPlace,
        Reason::FileAbsent,
    ];

    /// The stable code.
    pub const fn code(self) -> &'static str {
        ROWS[self as usize].0
    }

    /// The reason for people, without its detail.
    pub const fn text(self, lang: Lang) -> &'static str {
        ROWS[self as usize].1.get(lang)
    }
}

const fn t(id: &'static str, en: &'static str) -> Text {
    Text { id, en }
}

#[rustfmt::skip]
const ROWS: [(&str, Text); 30] = [
    ("R2001", t("jumlah kolom salah", "wrong number of columns")),
    ("R2002", t("baris tidak terbaca sebagai teks atau CSV", "the row is not readable as text or CSV")),
    ("R2003", t("wilayah induk tidak ada", "the parent region is not there")),
    ("R2004", t("kode sudah ada pada baris sebelumnya", "the code stands on an earlier line")),
    ("R2005", t("kode tidak cocok dengan tingkat atau induknya", "the code does not fit its level or parent")),
    ("R2006", t("tingkat wilayah tidak dikenal", "unknown level")),
    ("R2007", t("seharusnya angka", "digits are expected")),
    ("R2008", t("nama kosong atau terlalu panjang", "the name is empty or too long")),
    ("R2009", t("partai tidak dikenal", "unknown party")),
    ("R2010", t("daerah pemilihan tidak dikenal", "unknown district")),
    ("R2011", t("nomor urut sudah dipakai", "the ballot number is taken")),
    ("R2012", t("wilayah tidak ditemukan, baik kode maupun namanya", "the region is found neither by code nor by name")),
    ("R2013", t("wilayah sudah dimiliki daerah pemilihan lain", "the region is held by another district")),
    ("R2014", t("sumber pertama memuat TPS perwakilan ini, tanpa yang ini", "the first source lists this mission's stations, without this one")),
    ("R2015", t("perwakilan luar negeri tidak dikenal", "unknown mission abroad")),
    ("R2016", t("jenis kelamin bukan L atau P", "the sex is neither L nor P")),
    ("R2017", t("id kelurahan menyebut kelurahan lain pada baris sebelumnya", "the village id names another village on an earlier line")),
    ("R2018", t("kode sintetis habis pada tingkat ini", "synthetic codes are used up at this level")),
    ("R2019", t("tidak ada calon di daerah pemilihan ini", "nobody stands in this district")),
    ("R2020", t("TPS tanpa daerah pemilihan", "stations without a district")),
    ("R2021", t("wilayah terbagi; bagiannya ada pada baris lain", "a split region; its parts stand on other rows")),
    ("R2022", t("wilayah ditemukan menurut nama, bukan kode", "the region was found by name, not by code")),
    ("R2023", t("nama berbeda dari daftar wilayah; kode yang dipakai", "the name differs from the tree's; the code was used")),
    ("R2024", t("spasi atau karakter kendali dalam nama dirapikan", "spaces or control characters in a name were cleaned")),
    ("R2025", t("wilayah sudah termasuk dalam wilayah lain daerah pemilihan yang sama", "the region lies in another of the same district")),
    ("R2026", t("tidak ada sumber yang memuat kode portalnya; dibuatkan kode sintetis", "no source has the portal's code; a synthetic one was made")),
    ("R2027", t("kode portal tanpa id; TPS ini tidak ada di sumber id", "the portal's code has no id; the source of ids does not have this station")),
    ("R2028", t("id calon sudah dipakai calon lain; id sintetis yang dipakai", "another candidate has this id; the synthetic one was used")),
    ("R2029", t("padanan id menyebut calon yang tidak ada", "the mapping of ids names nobody who stands")),
    ("R2030", t("berkas tidak ada; isinya tidak diambil", "the file is not there; what it says is missing")),
];

/// A row that was left out, or taken otherwise than it stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Left {
    /// The file's name as given.
    pub file: String,
    /// Its line, from 1 with the header; of JSON the element; 0 where the remark is about no one line.
    pub line: u64,
    /// Why.
    pub reason: Reason,
    /// What was found, as it stands.
    pub detail: String,
}

impl Left {
    /// The stable code, `R2001` and on.
    pub const fn code(&self) -> &'static str {
        self.reason.code()
    }

    /// What to tell a person.
    pub fn text(&self, lang: Lang) -> String {
        format!("{}:{}: {} {}: {}", self.file, self.line, self.code(), self.reason.text(lang), self.detail)
    }
}

/// Longest detail kept of a row that did not fit, in characters.
const DETAIL_CHARS_MAX: usize = 120;

/// What an import took, left, and took otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// Rows taken, by kind.
    pub taken: BTreeMap<&'static str, u64>,
    /// Rows left out, in the order of files and lines.
    pub left: Vec<Left>,
    /// Rows taken otherwise than they stand, and what else a person should know.
    pub noted: Vec<Left>,
}

impl ImportReport {
    /// How many rows of a kind were taken.
    pub fn count(&self, kind: &str) -> u64 {
        self.taken.get(kind).copied().unwrap_or(0)
    }

    pub(crate) fn take(&mut self, kind: &'static str) {
        *self.taken.entry(kind).or_default() += 1;
    }

    /// Puts remarks in the order of lines within each file, files as they came.
    pub(crate) fn sort(&mut self) {
        for remarks in [&mut self.left, &mut self.noted] {
            let mut files: Vec<String> = Vec::new();
            for remark in remarks.iter() {
                if !files.contains(&remark.file) {
                    files.push(remark.file.clone());
                }
            }
            remarks.sort_by_cached_key(|r| (files.iter().position(|f| *f == r.file), r.line));
        }
    }

    pub(crate) fn leave(&mut self, file: &str, line: u64, reason: Reason, detail: &str) {
        self.left.push(row(file, line, reason, detail));
    }

    pub(crate) fn note(&mut self, file: &str, line: u64, reason: Reason, detail: &str) {
        self.noted.push(row(file, line, reason, detail));
    }
}

fn row(file: &str, line: u64, reason: Reason, detail: &str) -> Left {
    let printable = |c: char| if c.is_control() { ' ' } else { c };
    let detail = detail.chars().take(DETAIL_CHARS_MAX).map(printable).collect();
    Left { file: file.to_string(), line, reason, detail }
}
