//! What of a record was taken otherwise than it stands, or not at all, while its other numbers were taken.

use crate::record::Late;
use model::Lang;
use model::lang::Text;

/// What is odd. The numbers are stable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Odd {
    /// No whole number from 0 to 4,294,967,295: left empty.
    Number,
    /// A number or text that can only mean one thing, written otherwise than it should be: what it was taken as.
    Written(String),
    /// Something else than this belongs there: left out.
    Field(Expected),
    /// A field that station files of 2024 do not have: passed over.
    Unknown,
    /// Votes for somebody who does not stand here: not taken.
    Stranger,
    /// The key stands twice with different values: neither was taken.
    Twice,
    /// The field is not there: what it would say is unknown.
    Missing,
    /// Too long for an event: left out.
    Long,
    /// No time as 2024's portal wrote it: the record counts as older than every one with a time.
    Time,
    /// Older than what the log has: recorded, and not what counts. The value is the newer time.
    Late(String),
}

/// What belongs in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Text, or null.
    Text,
    /// true or false.
    Bool,
    /// A list of addresses.
    Images,
    /// An address, or null.
    Image,
    /// An object, or null. The numbers in it are lost.
    Block,
    /// The code of the station's own district.
    District,
}

/// One remark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The file.
    pub file: String,
    /// The line, from 1; 0 when the file is one record.
    pub line: u32,
    /// The station's code.
    pub station: String,
    /// Where it stands: `chart.100025`, or the column's name.
    pub path: String,
    /// What stands there, as written, cut to what a line can show.
    pub value: String,
    /// Whether a number stands there that was not taken.
    pub number_left: bool,
    /// What is odd.
    pub odd: Odd,
}

/// Longest value shown, in characters.
const VALUE_CHARS_MAX: usize = 60;

/// What is written, fit for a line: no control characters, and not longer than a line can show.
pub(crate) fn shown(raw: &str) -> String {
    let mut text: String =
        raw.chars().take(VALUE_CHARS_MAX).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if raw.chars().nth(VALUE_CHARS_MAX).is_some() {
        text.push('…');
    }
    text
}

impl Remark {
    /// The remark on a record that came too late.
    pub fn late(late: &Late) -> Self {
        Remark {
            file: late.file.clone(),
            line: late.line,
            station: late.form.station.to_string(),
            path: "ts".into(),
            value: shown(&late.ts),
            number_left: false,
            odd: Odd::Late(shown(&late.newer)),
        }
    }

    /// The stable code.
    pub const fn code(&self) -> &'static str {
        ["R3021", "R3022", "R3023", "R3024", "R3025", "R3026", "R3027", "R3028", "R3029", "R3030"][self.row()]
    }

    const fn row(&self) -> usize {
        match self.odd {
            Odd::Number => 0,
            Odd::Written(_) => 1,
            Odd::Field(_) => 2,
            Odd::Unknown => 3,
            Odd::Stranger => 4,
            Odd::Twice => 5,
            Odd::Missing => 6,
            Odd::Long => 7,
            Odd::Time => 8,
            Odd::Late(_) => 9,
        }
    }

    /// What to tell a person, without file and line.
    pub fn text(&self, lang: Lang) -> String {
        let detail = match &self.odd {
            Odd::Written(taken) => shown(taken),
            Odd::Field(expected) => EXPECTED[*expected as usize].get(lang).to_string(),
            Odd::Late(newer) => newer.clone(),
            _ => String::new(),
        };
        let mut out = format!("TPS {}: ", self.station);
        if lang == Lang::En {
            out = format!("station {}: ", self.station);
        }
        // Written piece by piece: what a file says may hold the marks of the sentence itself.
        for piece in TEXTS[self.row()].get(lang).split_inclusive(['@', '=', '+']) {
            let marks = [('@', &self.path), ('=', &self.value), ('+', &detail)];
            match marks.into_iter().find_map(|(mark, means)| Some((piece.strip_suffix(mark)?, means))) {
                Some((text, means)) => out.extend([text, means]),
                None => out.push_str(piece),
            }
        }
        out
    }
}

const fn t(id: &'static str, en: &'static str) -> Text {
    Text { id, en }
}

/// `@` stands for the place, `=` for what is written there, `+` for the detail.
#[rustfmt::skip]
const TEXTS: [Text; 10] = [
    t("@ berisi =, bukan bilangan bulat 0 sampai 4294967295. Dikosongkan; angka lainnya tetap diambil.",
      "@ says =, which is no whole number from 0 to 4294967295. Left empty; the other numbers were taken."),
    t("@ tertulis =; diambil sebagai +.",
      "@ is written =; taken as +."),
    t("@ berisi =, seharusnya +. Diabaikan; angka lainnya tetap diambil.",
      "@ says =, where + belongs. Left out; the other numbers were taken."),
    t("@ tidak dikenal dalam berkas TPS 2024 (isinya =). Diabaikan; angka lainnya tetap diambil.",
      "@ is not known in station files of 2024 (it says =). Passed over; the other numbers were taken."),
    t("@ berisi =, tetapi calon atau partai itu tidak ada di surat suara TPS ini. Tidak diambil; angka lainnya tetap diambil.",
      "@ says =, but nobody of that id or number is on this station's ballot. Not taken; the other numbers were."),
    t("@ tertulis dua kali dengan isi berbeda. Keduanya tidak diambil; angka lainnya tetap diambil.",
      "@ stands twice with different values. Neither was taken; the other numbers were."),
    t("@ tidak ada dalam berkas. Dibiarkan kosong; angka lainnya tetap diambil.",
      "@ is missing from the file. Left empty; the other numbers were taken."),
    t("@ terlalu panjang. Diabaikan; angkanya tetap diambil.",
      "@ is too long. Left out; the numbers were taken."),
    t("@ berisi =, bukan waktu seperti 2024-02-14 20:00:00. Berkas ini dianggap lebih lama daripada berkas yang waktunya terbaca.",
      "@ says =, which is no time like 2024-02-14 20:00:00. The file counts as older than files whose time can be read."),
    t("berkas ini (@ =) lebih lama daripada yang sudah tercatat (+). Dicatat, tetapi tidak berlaku.",
      "this file (@ =) is older than what the log has (+). Recorded, but not what counts."),
];

#[rustfmt::skip]
const EXPECTED: [Text; 6] = [
    t("teks atau null", "text or null"),
    t("true atau false", "true or false"),
    t("daftar alamat gambar", "a list of image addresses"),
    t("alamat gambar atau null", "an image address or null"),
    t("objek atau null", "an object or null"),
    t("kode dapil TPS ini", "the code of this station's district"),
];
