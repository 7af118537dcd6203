//! What is wrong with a sheet.

use model::{Contest, Lang};

/// What is wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetFault {
    /// Not a CSV file, not UTF-8, or a row with another number of fields.
    Csv(String),
    /// A column that must be there is not.
    NoColumn(&'static str),
    /// A column that is none of ours, or one that stands twice.
    Column(String),
    /// A field that is not what its column holds: the column and what stands there.
    Field(&'static str, String),
    /// A district that the registry does not have.
    NoDistrict(String),
    /// Somebody who does not stand in the district.
    NobodySuch(String),
    /// The same number a second time.
    Twice(String),
    /// A district with two numbers of seats, or two names.
    Differs(&'static str, String),
    /// A row of a party in a contest without, or the other way round.
    Party(Contest),
    /// No row at all.
    Empty,
}

/// What is wrong with a sheet, and on which line of it, from 1; 0: on the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetError {
    /// The line.
    pub line: u64,
    /// What is wrong.
    pub fault: SheetFault,
}

impl SheetFault {
    /// What is wrong and what to do, in a language.
    pub fn text(&self, lang: Lang) -> String {
        let text = |id: &str, en: &str| if lang == Lang::Id { id.to_string() } else { en.to_string() };
        match self {
            SheetFault::Csv(why) => text(
                &format!("Bukan CSV: {why}. Simpan sebagai CSV (UTF-8, koma)."),
                &format!("Not CSV: {why}. Save it as CSV (UTF-8, commas)."),
            ),
            SheetFault::NoColumn(name) => text(
                &format!("Kolom {name} tidak ada. Tambahkan di baris pertama."),
                &format!("The column {name} is missing. Add it to the first line."),
            ),
            SheetFault::Column(name) => text(
                &format!("Kolom {name:?} tidak dikenal atau ada dua kali. Hapus kolom itu."),
                &format!("The column {name:?} is not known, or stands twice. Remove it."),
            ),
            SheetFault::Field(column, found) => text(
                &format!(
                    "{column}: {found:?} tidak dapat dipakai. Tulis kode, atau bilangan dengan angka saja."
                ),
                &format!("{column}: {found:?} can't be used. Write a code, or a number in digits alone."),
            ),
            SheetFault::NoDistrict(which) => text(
                &format!("Dapil {which} tidak ada di daftar pemilu. Periksa kodenya."),
                &format!("The registry has no district {which}. Check its code."),
            ),
            SheetFault::NobodySuch(who) => text(
                &format!("{who}: tidak ada peserta dengan nomor itu di dapil ini. Periksa nomornya."),
                &format!("{who}: nobody with this number stands in the district. Check the number."),
            ),
            SheetFault::Twice(who) => text(
                &format!("{who}: sudah ada di baris sebelumnya. Hapus salah satunya."),
                &format!("{who}: stands on an earlier line already. Remove one of them."),
            ),
            SheetFault::Differs(column, which) => text(
                &format!("{column} dapil {which} berbeda dari baris sebelumnya. Samakan."),
                &format!("{column} of district {which} differs from an earlier line. Make them equal."),
            ),
            SheetFault::Party(contest) => text(
                &format!("nomor_partai diisi tepat bila partai yang dipilih; periksa baris {contest} ini."),
                &format!("nomor_partai is filled exactly where parties stand; check this line of {contest}."),
            ),
            SheetFault::Empty => text("Tidak ada baris suara.", "There is no line of votes."),
        }
    }

    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            SheetFault::Csv(_) => "H1001",
            SheetFault::NoColumn(_) => "H1002",
            SheetFault::Column(_) => "H1003",
            SheetFault::Field(..) => "H1004",
            SheetFault::NoDistrict(_) => "H1005",
            SheetFault::NobodySuch(_) => "H1006",
            SheetFault::Twice(_) => "H1007",
            SheetFault::Differs(..) => "H1008",
            SheetFault::Party(_) => "H1009",
            SheetFault::Empty => "H1010",
        }
    }
}
