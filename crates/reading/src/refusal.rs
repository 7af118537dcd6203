//! Why a picture was not read: an enum value with a stable number, and its text in one table per language that tells
//! the person with the camera what to do next.

use crate::number::grouped;
use model::contest::Contest;
use model::labels;
use model::lang::{Lang, Text};

/// A place at the edge of a page as it is designed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// Upper left corner.
    UpperLeft,
    /// Upper right corner.
    UpperRight,
    /// Lower right corner.
    LowerRight,
    /// Lower left corner.
    LowerLeft,
    /// The whole upper side.
    Upper,
    /// The whole right side.
    Right,
    /// The whole lower side.
    Lower,
    /// The whole left side.
    Left,
}

impl Place {
    /// The corners in the order of [`forms::Page::corners`].
    pub const CORNERS: [Place; 4] =
        [Place::UpperLeft, Place::UpperRight, Place::LowerRight, Place::LowerLeft];

    /// The place of corners that share a fault, in the order of [`Place::CORNERS`]: the side between two of them, else
    /// the first; none without any.
    pub fn of(corners: [bool; 4]) -> Option<Place> {
        const SIDES: [Place; 4] = [Place::Upper, Place::Right, Place::Lower, Place::Left];
        let side = (0..4).find(|at| corners[*at] && corners[(at + 1) % 4]);
        let corner = || corners.iter().position(|c| *c);
        side.map(|at| SIDES[at]).or_else(|| corner().map(|at| Place::CORNERS[at]))
    }

    /// The name of the place.
    pub const fn text(self) -> Text {
        match self {
            Place::Upper => t("atas", "upper"),
            Place::Right => t("kanan", "right"),
            Place::Lower => t("bawah", "lower"),
            Place::Left => t("kiri", "left"),
            Place::UpperLeft => t("kiri atas", "upper left"),
            Place::UpperRight => t("kanan atas", "upper right"),
            Place::LowerRight => t("kanan bawah", "lower right"),
            Place::LowerLeft => t("kiri bawah", "lower left"),
        }
    }
}

/// Why a picture was not read. Ordered as checked: the first reason that applies is the one given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The file has more bytes than [`crate::decode::Limits::bytes`].
    TooManyBytes {
        /// Bytes of the file.
        bytes: usize,
        /// Most bytes taken.
        most: usize,
    },
    /// Not a picture of a format that is read, by its first bytes.
    NotAPicture,
    /// A camera's picture of a known format that is not read: HEIC or AVIF.
    UnsupportedFormat(&'static str),
    /// A kind of picture that is known and not read, such as GIF or arithmetic-coded JPEG.
    UnsupportedKind(&'static str),
    /// Several pictures in one file, one after the other.
    Animated,
    /// More pixels, or a longer side, than [`crate::decode::Limits`] allow.
    TooManyPixels {
        /// Width by the header, in pixels.
        width: u32,
        /// Height by the header, in pixels.
        height: u32,
    },
    /// Too few pixels for a page to be legible.
    TooSmall {
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
    },
    /// The file ends before the picture does.
    Truncated,
    /// The bytes do not decode.
    Corrupt(String),
    /// Nearly all of the picture is black.
    TooDark,
    /// Nearly all of the picture is white.
    Overexposed,
    /// Nothing in the picture is as sharp as print must be.
    TooBlurred,
    /// Nothing looks like a page.
    PageNotFound,
    /// Something like a page, but no marker could be read on it.
    MarkerMissing,
    /// The marker belongs to no form that is known here, or the page around it is none.
    MarkerUnknown {
        /// Id in the family AprilTag 36h10.
        id: u16,
    },
    /// More than one page in the picture.
    SeveralPages {
        /// Pages counted.
        pages: usize,
    },
    /// Part of the page lies outside the picture.
    CutOff(Place),
    /// A corner that should be in the picture can't be seen: folded over, covered, or in glare.
    CornerHidden(Place),
    /// The marks are there, but the lines of the page do not lie where the form has them.
    NotThisForm {
        /// Share of the form's lines found, in percent.
        lines: u8,
    },
    /// The page is so small in the picture that its boxes are not legible.
    TooFar {
        /// Width of the smallest box in pixels.
        pixels: u32,
        /// Least width that is read.
        least: u32,
    },
    /// Light is reflected from a box.
    Glare(String),
    /// Light is reflected where a corner mark should be.
    GlareOnCorner(Place),
    /// The page is of another number than asked for.
    WrongPage {
        /// Asked for.
        expected: u8,
        /// Found.
        found: u8,
    },
    /// The page is of another contest than asked for.
    WrongContest {
        /// Asked for.
        expected: String,
        /// Found.
        found: String,
    },
    /// The page is of another station than asked for.
    WrongStation {
        /// Asked for.
        expected: String,
        /// Found.
        found: String,
    },
    /// The paper is so bent that its lines can't be followed with certainty.
    NotFlat,
    /// The QR code of the page could not be read, so that its station stays unknown.
    CodeUnreadable,
    /// Page marker and QR code are of different pages: two papers, or a forged one.
    CodeContradicts {
        /// Page by the marker, such as `ppwp 2`.
        marker: String,
        /// Page by the code.
        code: String,
    },
    /// A PDF that holds no picture of a page.
    PdfWithoutPicture,
    /// A PDF that a password locks.
    PdfLocked,
    /// The page is seen as in a mirror.
    Mirrored,
    /// All corner marks are in view, and the camera looks from too far aside to follow the page between them.
    TooSlanted,
    /// Paper with print on it, but neither the page marker nor the corner marks of C.Hasil.
    NoFormMarks,
    /// The QR code can be read and is of no edition of the form that is known here.
    OtherEdition {
        /// How its text begins.
        code: String,
    },
}

impl Refusal {
    /// The stable number: 1001 and on.
    pub const fn number(&self) -> u16 {
        1001 + self.row() as u16
    }

    /// The stable code, `G1001` … as shown to people and programs.
    pub fn code(&self) -> String {
        format!("G{}", self.number())
    }

    const fn row(&self) -> usize {
        match self {
            Refusal::TooManyBytes { .. } => 0,
            Refusal::NotAPicture => 1,
            Refusal::UnsupportedFormat(_) => 2,
            Refusal::UnsupportedKind(_) => 3,
            Refusal::Animated => 4,
            Refusal::TooManyPixels { .. } => 5,
            Refusal::TooSmall { .. } => 6,
            Refusal::Truncated => 7,
            Refusal::Corrupt(_) => 8,
            Refusal::TooDark => 9,
            Refusal::Overexposed => 10,
            Refusal::TooBlurred => 11,
            Refusal::PageNotFound => 12,
            Refusal::MarkerMissing => 13,
            Refusal::MarkerUnknown { .. } => 14,
            Refusal::SeveralPages { .. } => 15,
            Refusal::CutOff(_) => 16,
            Refusal::CornerHidden(_) => 17,
            Refusal::NotThisForm { .. } => 18,
            Refusal::TooFar { .. } => 19,
            Refusal::Glare(_) | Refusal::GlareOnCorner(_) => 20,
            Refusal::WrongPage { .. } => 21,
            Refusal::WrongContest { .. } => 22,
            Refusal::WrongStation { .. } => 23,
            Refusal::NotFlat => 24,
            Refusal::CodeUnreadable => 25,
            Refusal::CodeContradicts { .. } => 26,
            Refusal::PdfWithoutPicture => 27,
            Refusal::PdfLocked => 28,
            Refusal::Mirrored => 29,
            Refusal::TooSlanted => 30,
            Refusal::NoFormMarks => 31,
            Refusal::OtherEdition { .. } => 32,
        }
    }

    /// What to tell a person, in their language; control characters of details that a stranger may have written are
    /// replaced.
    pub fn text(&self, lang: Lang) -> String {
        let mut pieces = TEXTS[self.row()].get(lang).split("{}");
        let mut text = pieces.next().unwrap_or_default().to_string();
        for (piece, detail) in pieces.zip([self.detail(lang), self.expected(lang)]) {
            text += &detail.replace(char::is_control, "\u{fffd}");
            text += piece;
        }
        text
    }

    /// What was asked for, where a text names both that and what was found.
    fn expected(&self, lang: Lang) -> String {
        match self {
            Refusal::WrongPage { expected, .. } => expected.to_string(),
            Refusal::WrongContest { expected, .. } => title(expected, lang),
            Refusal::WrongStation { expected, .. } => brief(expected),
            _ => String::new(),
        }
    }

    fn detail(&self, lang: Lang) -> String {
        match self {
            Refusal::TooManyBytes { bytes, most } => {
                format!("{} / {}", grouped(*bytes as u64, lang), grouped(*most as u64, lang))
            }
            Refusal::UnsupportedFormat(name) | Refusal::UnsupportedKind(name) => (*name).to_string(),
            Refusal::TooManyPixels { width, height } | Refusal::TooSmall { width, height } => {
                format!("{} x {}", grouped(u64::from(*width), lang), grouped(u64::from(*height), lang))
            }
            Refusal::Corrupt(text) => text.chars().take(160).collect(),
            Refusal::Glare(field) => BOXES.get(lang).replacen("{}", field, 1).chars().take(160).collect(),
            Refusal::GlareOnCorner(place) => MARK.get(lang).replacen("{}", place.text().get(lang), 1),
            Refusal::OtherEdition { code } => code.chars().take(12).collect(),
            Refusal::MarkerUnknown { id } => id.to_string(),
            Refusal::SeveralPages { pages } => pages.to_string(),
            Refusal::CutOff(place) | Refusal::CornerHidden(place) => place.text().get(lang).to_string(),
            Refusal::NotThisForm { lines } => lines.to_string(),
            Refusal::TooFar { pixels, least } => format!("{pixels} / {least}"),
            Refusal::WrongPage { found, .. } => found.to_string(),
            Refusal::WrongContest { found, .. } => title(found, lang),
            Refusal::WrongStation { found, .. } => brief(found),
            Refusal::CodeContradicts { marker, code } => {
                format!("{marker} / {code}").chars().take(160).collect()
            }
            Refusal::NotAPicture
            | Refusal::Animated
            | Refusal::Truncated
            | Refusal::TooDark
            | Refusal::Overexposed
            | Refusal::TooBlurred
            | Refusal::PageNotFound
            | Refusal::MarkerMissing
            | Refusal::NotFlat
            | Refusal::CodeUnreadable
            | Refusal::PdfWithoutPicture
            | Refusal::PdfLocked
            | Refusal::Mirrored
            | Refusal::TooSlanted
            | Refusal::NoFormMarks => String::new(),
        }
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.code(), self.text(Lang::En))
    }
}

impl std::error::Error for Refusal {}

/// As much of a name as a sentence bears.
fn brief(name: &str) -> String {
    name.chars().take(80).collect()
}

/// What people call a contest.
fn title(code: &str, lang: Lang) -> String {
    code.parse::<Contest>().map_or_else(|_| brief(code), |c| labels::contest(c).get(lang).to_string())
}

const fn t(id: &'static str, en: &'static str) -> Text {
    Text { id, en }
}

const BOXES: Text = t("kotak {}", "the boxes of {}");
const MARK: Text = t("tanda sudut {}", "the {} corner mark");

#[rustfmt::skip]
const TEXTS: [Text; 33] = [
    t("Berkas terlalu besar (bita / batas: {}). Kirim foto langsung dari kamera.",
      "The file is too large (bytes / most: {}). Send the photo as the camera made it."),
    t("Berkas ini bukan foto yang dapat dibaca (JPEG, PNG, atau WebP). Kirim foto dari kamera.",
      "This file is no photo that can be read (JPEG, PNG or WebP). Send a photo from the camera."),
    t("Foto {} belum dapat dibaca. Ubah kamera ke JPEG, lalu foto lagi. iPhone: Pengaturan > Kamera > Format > Paling Kompatibel. Samsung, Xiaomi, Oppo, Vivo: Kamera > Pengaturan > Format foto, matikan HEIF (efisiensi tinggi).",
      "{} photos are not read yet. Set the camera to JPEG and take the photo again. iPhone: Settings > Camera > Formats > Most Compatible. Samsung, Xiaomi, Oppo, Vivo: Camera > Settings > Photo format, switch HEIF (high efficiency) off."),
    t("Jenis gambar ini tidak dibaca: {}. Simpan ulang sebagai JPEG biasa, atau foto kertasnya.",
      "This kind of picture is not read: {}. Save it again as plain JPEG, or photograph the paper."),
    t("Berkas ini berisi gambar bergerak. Kirim satu foto biasa.",
      "This file is animated. Send one still photo."),
    t("Gambar terlalu besar: {} piksel. Kirim foto paling banyak 64 megapiksel dengan sisi paling panjang 12.000 piksel.",
      "The picture is too large: {} pixels. Send at most 64 megapixels with no side above 12,000 pixels."),
    t("Gambar terlalu kecil: {} piksel. Foto lagi dengan ukuran penuh; jangan kirim gambar kecilnya.",
      "The picture is too small: {} pixels. Take the photo at full size; do not send a thumbnail."),
    t("Berkas ini terpotong: bagian akhirnya tidak ada. Kirim lagi setelah sinyal baik.",
      "The file is cut short: its end is missing. Send it again over a good connection."),
    t("Berkas gambar rusak ({}). Kirim lagi, atau foto lagi.",
      "The picture file is damaged ({}). Send it again, or take the photo again."),
    t("Foto terlalu gelap. Foto lagi di tempat terang atau dengan lampu; jangan sampai tertutup bayangan.",
      "The photo is too dark. Take it again in good light or with a lamp, without a shadow on the paper."),
    t("Foto terlalu terang. Hindari lampu kilat dan sinar matahari langsung, lalu foto lagi.",
      "The photo is overexposed. Avoid the flash and direct sunlight, and take it again."),
    t("Foto kabur. Tahan ponsel diam, ketuk layar pada kotak angka agar fokus, lalu foto lagi.",
      "The photo is blurred. Hold the phone still, tap the digit boxes on the screen to focus, and take it again."),
    t("Tidak ada halaman formulir di foto ini. Foto seluruh halaman C.Hasil dengan keempat tanda sudutnya.",
      "There is no page of a form in this photo. Photograph the whole page of C.Hasil with its four corner marks."),
    t("Penanda halaman (kotak hitam putih di kanan atas) tidak terbaca. Pastikan tidak tertutup, terlipat, atau silau, lalu foto lagi.",
      "The page marker (the black and white square at the upper right) can't be read. See that it is not covered, folded or in glare, and take the photo again."),
    t("Ini formulir lain: penanda halaman {} bukan dari C.Hasil yang dibaca di sini. Mungkin C.Hasil jenis pemilihan lain. Foto C.Hasil yang diminta.",
      "This is another form: page marker {} is of no C.Hasil that is read here. Perhaps it is the C.Hasil of another contest. Photograph the C.Hasil asked for."),
    t("Ada {} halaman dalam satu foto. Foto satu per satu.",
      "There are {} pages in one photo. Photograph one page at a time."),
    t("Bagian {} halaman tidak masuk foto. Mundur sedikit, lalu foto seluruh halaman.",
      "The {} part of the page lies outside the photo. Step back a little and photograph the whole page."),
    t("Tanda sudut {} tidak terlihat: tertutup atau terlipat. Ratakan kertas, singkirkan penutupnya, lalu foto lagi.",
      "The {} corner mark can't be seen: covered or folded over. Flatten the paper, free that corner, and take the photo again."),
    t("Garis formulir tidak cocok dengan halaman ini (hanya {} % ditemukan). Ratakan kertas dan foto dari depan; periksa apakah ini formulir yang benar.",
      "The lines of the form do not match this page (only {} % found). Flatten the paper and photograph it from the front; check that this is the right form."),
    t("Halaman terlalu kecil di foto (lebar kotak angka / paling sedikit, piksel: {}). Dekatkan ponsel sampai halaman memenuhi layar.",
      "The page is too small in the photo (width of a digit box / least, pixels: {}). Move closer until the page fills the screen."),
    t("Pantulan cahaya menutupi {}. Miringkan sedikit ponsel atau kertas sampai pantulan hilang, lalu foto lagi.",
      "Glare covers {}. Tilt the phone or the paper a little until it is gone, and take the photo again."),
    t("Ini halaman {}; yang diminta halaman {}. Foto halaman yang diminta.",
      "This is page {}; page {} was asked for. Photograph the page asked for."),
    t("Ini formulir {}; yang diminta formulir {}. Foto formulir yang diminta.",
      "This is the form {}; the form {} was asked for. Photograph the form asked for."),
    t("Ini formulir TPS {}; Anda bertugas di TPS {}. Foto formulir TPS Anda sendiri.",
      "This is the form of station {}; you work at station {}. Photograph the form of your own station."),
    t("Kertas terlalu melengkung atau kusut. Ratakan di meja atau tempelkan di papan, lalu foto lagi.",
      "The paper is too bent or creased. Lay it flat on a table or pin it to a board, and take the photo again."),
    t("Kode QR halaman tidak terbaca. Pastikan tidak tertutup, terlipat, atau silau, lalu foto lagi.",
      "The QR code of the page can't be read. See that it is not covered, folded or in glare, and take the photo again."),
    t("Penanda halaman dan kode QR menyebut halaman yang berbeda ({}). Pastikan tidak ada kertas lain di atasnya, lalu foto lagi.",
      "Page marker and QR code name different pages ({}). See that no other paper lies over this one, and take the photo again."),
    t("PDF ini tidak berisi foto atau pindaian halaman. Foto kertas C.Hasil, atau pindai lalu simpan sebagai JPEG.",
      "This PDF holds no photo or scan of a page. Photograph the paper of C.Hasil, or scan it and save it as JPEG."),
    t("PDF ini terkunci dengan kata sandi. Simpan ulang tanpa kata sandi, atau foto kertasnya.",
      "This PDF is locked with a password. Save it again without one, or photograph the paper."),
    t("Foto ini terbalik seperti di cermin. Pakai kamera belakang, atau matikan pencerminan di kamera, lalu foto lagi.",
      "This photo is mirrored. Use the back camera, or switch mirroring off in the camera, and take the photo again."),
    t("Ponsel terlalu miring. Angkat ponsel tegak lurus di atas tengah halaman, lalu foto lagi.",
      "The phone is held too far aslant. Hold it straight above the middle of the page and take the photo again."),
    t("Tidak tampak penanda dan tanda sudut C.Hasil. Foto seluruh halaman C.Hasil; salinan A4, D.Hasil, dan formulir pemilu lama tidak dibaca di sini.",
      "Neither the page marker nor the corner marks of C.Hasil are in view. Photograph the whole page of C.Hasil; A4 copies, D.Hasil and forms of earlier elections are not read here."),
    t("Kode QR ini bukan dari bentuk formulir yang dikenal ({}). Perbarui program ini, atau periksa apakah ini C.Hasil yang benar.",
      "This QR code is of no edition of the form that is known here ({}). Update this program, or check that this is the right C.Hasil."),
];

/// The whole table in one language, as the documentation prints it.
pub fn table(lang: Lang) -> Vec<(u16, &'static str)> {
    TEXTS.iter().zip(1001u16..).map(|(text, number)| (number, text.get(lang))).collect()
}
