//! Why a picture was not read: an enum value with a stable number, and its text in one table per language that tells
//! the person with the camera what to do next.

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
}

impl Place {
    /// The corners in the order of [`forms::Page::corners`].
    pub const CORNERS: [Place; 4] =
        [Place::UpperLeft, Place::UpperRight, Place::LowerRight, Place::LowerLeft];

    /// The name of the place.
    pub const fn text(self) -> Text {
        match self {
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
    /// A picture of a known format that is not read, such as HEIC.
    UnsupportedFormat(&'static str),
    /// A kind of a known format that is not read, such as arithmetic-coded JPEG.
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
    /// The marker belongs to no form that is known here.
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
            Refusal::Glare(_) => 20,
            Refusal::WrongPage { .. } => 21,
            Refusal::WrongContest { .. } => 22,
            Refusal::WrongStation { .. } => 23,
            Refusal::NotFlat => 24,
            Refusal::CodeUnreadable => 25,
            Refusal::CodeContradicts { .. } => 26,
        }
    }

    /// What to tell a person, in their language; control characters of details that a stranger may have written are
    /// replaced.
    pub fn text(&self, lang: Lang) -> String {
        TEXTS[self.row()].get(lang).replacen(
            "{}",
            &self.detail(lang).replace(char::is_control, "\u{fffd}"),
            1,
        )
    }

    fn detail(&self, lang: Lang) -> String {
        match self {
            Refusal::TooManyBytes { bytes, most } => format!("{bytes} / {most}"),
            Refusal::UnsupportedFormat(name) | Refusal::UnsupportedKind(name) => (*name).to_string(),
            Refusal::TooManyPixels { width, height } | Refusal::TooSmall { width, height } => {
                format!("{width} x {height}")
            }
            Refusal::Corrupt(text) | Refusal::Glare(text) => text.chars().take(160).collect(),
            Refusal::MarkerUnknown { id } => id.to_string(),
            Refusal::SeveralPages { pages } => pages.to_string(),
            Refusal::CutOff(place) | Refusal::CornerHidden(place) => place.text().get(lang).to_string(),
            Refusal::NotThisForm { lines } => lines.to_string(),
            Refusal::TooFar { pixels, least } => format!("{pixels} / {least}"),
            Refusal::WrongPage { expected, found } => format!("{expected} / {found}"),
            Refusal::WrongContest { expected, found } | Refusal::WrongStation { expected, found } => {
                format!("{expected} / {found}").chars().take(160).collect()
            }
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
            | Refusal::CodeUnreadable => String::new(),
        }
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.code(), self.text(Lang::En))
    }
}

impl std::error::Error for Refusal {}

const fn t(id: &'static str, en: &'static str) -> Text {
    Text { id, en }
}

#[rustfmt::skip]
const TEXTS: [Text; 27] = [
    t("Berkas terlalu besar (bita / batas: {}). Kirim foto asli dari kamera, bukan berkas lain.",
      "The file is too large (bytes / most: {}). Send the camera's own photo, not another file."),
    t("Berkas ini bukan gambar JPEG, PNG atau WebP. Kirim foto dari kamera.",
      "This file is no JPEG, PNG or WebP picture. Send a photo from the camera."),
    t("Gambar {} belum dapat dibaca. Di pengaturan kamera pilih JPEG (pada iPhone: Kamera > Format > Paling Kompatibel), lalu foto lagi.",
      "{} pictures are not read yet. Choose JPEG in the camera's settings (on an iPhone: Camera > Formats > Most Compatible) and take the photo again."),
    t("Jenis gambar ini tidak dibaca: {}. Simpan ulang sebagai JPEG biasa, atau foto lagi.",
      "This kind of picture is not read: {}. Save it again as plain JPEG, or take the photo again."),
    t("Berkas ini berisi gambar bergerak. Kirim satu foto diam.",
      "This file is animated. Send one still photo."),
    t("Gambar terlalu besar: {} piksel. Kirim foto paling banyak 64 megapiksel dengan sisi paling panjang 12.000.",
      "The picture is too large: {} pixels. Send at most 64 megapixels with no side above 12,000."),
    t("Gambar terlalu kecil: {} piksel. Foto lagi dengan ukuran penuh, jangan kirim gambar mini.",
      "The picture is too small: {} pixels. Take the photo at full size, do not send a thumbnail."),
    t("Berkas terpotong: akhirnya tidak ada. Kirim lagi setelah sinyal baik.",
      "The file is cut short: its end is missing. Send it again over a good connection."),
    t("Berkas gambar rusak: {}. Kirim lagi, atau foto lagi.",
      "The picture file is damaged: {}. Send it again, or take the photo again."),
    t("Foto terlalu gelap. Foto lagi di tempat yang terang atau dengan lampu, tanpa bayangan tangan.",
      "The photo is too dark. Take it again in good light or with a lamp, without the shadow of a hand."),
    t("Foto terlalu terang. Jauhkan lampu kilat atau sinar matahari langsung, lalu foto lagi.",
      "The photo is overexposed. Keep flash and direct sunlight off the paper and take it again."),
    t("Foto kabur. Tahan ponsel diam, ketuk layar pada kotak angka agar fokus, lalu foto lagi.",
      "The photo is blurred. Hold the phone still, tap the digit boxes on the screen to focus, and take it again."),
    t("Halaman formulir tidak ditemukan. Foto seluruh halaman dengan keempat tanda sudut terlihat.",
      "No page of a form was found. Photograph the whole page with all four corner marks in view."),
    t("Penanda halaman (kotak hitam putih di kanan atas) tidak terbaca. Pastikan tidak tertutup, terlipat atau silau, lalu foto lagi.",
      "The page marker (the black and white square at the upper right) can't be read. See that it is not covered, folded or in glare, and take the photo again."),
    t("Penanda halaman {} bukan milik formulir yang dikenal. Periksa apakah ini formulir C.Hasil yang benar.",
      "Page marker {} belongs to no known form. Check that this is the right C.Hasil form."),
    t("Ada {} halaman dalam satu foto. Foto satu halaman saja setiap kali.",
      "There are {} pages in one photo. Photograph one page at a time."),
    t("Sudut {} halaman terpotong dari foto. Mundur sedikit dan foto seluruh halaman.",
      "The {} corner of the page lies outside the photo. Step back and photograph the whole page."),
    t("Tanda sudut {} tidak terlihat: tertutup, terlipat atau silau. Ratakan kertas, bebaskan sudut itu, lalu foto lagi.",
      "The {} corner mark can't be seen: covered, folded over or in glare. Flatten the paper, free that corner, and take the photo again."),
    t("Garis formulir tidak cocok dengan halaman ini (hanya {} % ditemukan). Ratakan kertas dan foto tegak lurus; periksa apakah ini formulir yang benar.",
      "The lines of the form do not match this page (only {} % found). Flatten the paper and photograph it squarely; check that this is the right form."),
    t("Halaman terlalu kecil dalam foto (lebar kotak angka / paling sedikit, piksel: {}). Dekatkan ponsel hingga halaman memenuhi layar.",
      "The page is too small in the photo (width of a digit box / least, pixels: {}). Move closer until the page fills the screen."),
    t("Pantulan cahaya menutupi {}. Miringkan ponsel atau kertas sedikit hingga pantulan hilang, lalu foto lagi.",
      "Glare covers {}. Tilt the phone or the paper a little until it is gone, and take the photo again."),
    t("Halaman ini bukan yang diminta (diminta / ditemukan: {}). Foto halaman yang diminta.",
      "This is not the page asked for (asked / found: {}). Photograph the page asked for."),
    t("Formulir ini untuk pemilihan lain (diminta / ditemukan: {}). Foto formulir pemilihan yang diminta.",
      "This form is of another contest (asked / found: {}). Photograph the form of the contest asked for."),
    t("Formulir ini milik TPS lain (diminta / ditemukan: {}). Foto formulir TPS Anda sendiri.",
      "This form is of another station (asked / found: {}). Photograph the form of your own station."),
    t("Kertas terlalu melengkung atau kusut. Ratakan kertas di meja atau tempelkan pada papan, lalu foto lagi.",
      "The paper is too bent or creased. Lay it flat on a table or pin it to a board, and take the photo again."),
    t("Kode QR halaman tidak terbaca. Pastikan tidak tertutup, terlipat atau silau, lalu foto lagi.",
      "The QR code of the page can't be read. See that it is not covered, folded or in glare, and take the photo again."),
    t("Penanda halaman dan kode QR menyebut halaman yang berbeda ({}). Pastikan tidak ada kertas lain yang menutupi, lalu foto lagi.",
      "Page marker and QR code name different pages ({}). See that no other paper lies over this one, and take the photo again."),
];

/// The whole table in one language, as the documentation prints it.
pub fn table(lang: Lang) -> Vec<(u16, &'static str)> {
    TEXTS.iter().zip(1001u16..).map(|(text, number)| (number, text.get(lang))).collect()
}
