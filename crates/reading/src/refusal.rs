//! Why a picture was not read: an enum value with a stable number, and its text in one table per language that tells
//! the person with the camera what to do next.

use model::contest::Contest;
use model::labels;
use model::lang::{Lang, Text};
use texts::{count, photo, safe};

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
            Place::Upper => photo::UPPER,
            Place::Right => photo::RIGHT,
            Place::Lower => photo::LOWER,
            Place::Left => photo::LEFT,
            Place::UpperLeft => photo::UPPER_LEFT,
            Place::UpperRight => photo::UPPER_RIGHT,
            Place::LowerRight => photo::LOWER_RIGHT,
            Place::LowerLeft => photo::LOWER_LEFT,
        }
    }
}

texts::coded! {
    /// Why a picture was not read. Ordered as checked: the first reason that applies is the one given.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum Refusal of photo(lang) {
        /// The file has more bytes than [`crate::decode::Limits::bytes`].
        G1001 TooManyBytes {
            /// Bytes of the file.
            bytes: usize,
            /// Most bytes taken.
            most: usize,
        } => (format_args!("{} / {}", count(*bytes as u64, lang), count(*most as u64, lang))),
        /// Not a picture of a format that is read, by its first bytes.
        G1002 NotAPicture => (),
        /// A camera's picture of a known format that is not read: HEIC or AVIF.
        G1003 UnsupportedFormat(name: &'static str) => (name),
        /// A kind of picture that is known and not read, such as GIF or arithmetic-coded JPEG.
        G1004 UnsupportedKind(name: &'static str) => (name),
        /// Several pictures in one file, one after the other.
        G1005 Animated => (),
        /// More pixels, or a longer side, than [`crate::decode::Limits`] allow.
        G1006 TooManyPixels {
            /// Width by the header, in pixels.
            width: u32,
            /// Height by the header, in pixels.
            height: u32,
        } => (size(*width, *height, lang)),
        /// Too few pixels for a page to be legible.
        G1007 TooSmall {
            /// Width in pixels.
            width: u32,
            /// Height in pixels.
            height: u32,
        } => (size(*width, *height, lang)),
        /// The file ends before the picture does.
        G1008 Truncated => (),
        /// The bytes do not decode.
        G1009 Corrupt(why: String) => (safe(why, 160)),
        /// Nearly all of the picture is black.
        G1010 TooDark => (),
        /// Nearly all of the picture is white.
        G1011 Overexposed => (),
        /// Nothing in the picture is as sharp as print must be.
        G1012 TooBlurred => (),
        /// Nothing looks like a page.
        G1013 PageNotFound => (),
        /// Something like a page, but no marker could be read on it.
        G1014 MarkerMissing => (),
        /// The marker belongs to no form that is known here, or the page around it is none.
        G1015 MarkerUnknown {
            /// Id in the family AprilTag 36h10.
            id: u16,
        } => (id),
        /// More than one page in the picture.
        G1016 SeveralPages {
            /// Pages counted.
            pages: usize,
        } => (pages),
        /// Part of the page lies outside the picture.
        G1017 CutOff(place: Place) => (place.text().get(lang)),
        /// A corner that should be in the picture can't be seen: folded over, covered, or in glare.
        G1018 CornerHidden(place: Place) => (place.text().get(lang)),
        /// The marks are there, but the lines of the page do not lie where the form has them.
        G1019 NotThisForm {
            /// Share of the form's lines found, in percent.
            lines: u8,
        } => (lines),
        /// The page is so small in the picture that its boxes are not legible.
        G1020 TooFar {
            /// Width of the smallest box in pixels.
            pixels: u32,
            /// Least width that is read.
            least: u32,
        } => (format_args!("{pixels} / {least}")),
        /// Light is reflected from a box.
        G1021 Glare(field: String) => (safe(&photo::boxes(lang, field), 160)),
        /// Light is reflected where a corner mark should be.
        G1021 GlareOnCorner(place: Place) => (photo::corner_mark(lang, place.text().get(lang))),
        /// The page is of another number than asked for.
        G1022 WrongPage {
            /// Asked for.
            expected: u8,
            /// Found.
            found: u8,
        } => (found, expected),
        /// The page is of another contest than asked for.
        G1023 WrongContest {
            /// Asked for.
            expected: String,
            /// Found.
            found: String,
        } => (title(found, lang), title(expected, lang)),
        /// The page is of another station than asked for.
        G1024 WrongStation {
            /// Asked for.
            expected: String,
            /// Found.
            found: String,
        } => (safe(found, 80), safe(expected, 80)),
        /// The paper is so bent that its lines can't be followed with certainty.
        G1025 NotFlat => (),
        /// The QR code of the page could not be read, so that its station stays unknown.
        G1026 CodeUnreadable => (),
        /// Page marker and QR code are of different pages: two papers, or a forged one.
        G1027 CodeContradicts {
            /// Page by the marker, such as `ppwp 2`.
            marker: String,
            /// Page by the code.
            code: String,
        } => (safe(&format!("{marker} / {code}"), 160)),
        /// A PDF that holds no picture of a page.
        G1028 PdfWithoutPicture => (),
        /// A PDF that a password locks.
        G1029 PdfLocked => (),
        /// The page is seen as in a mirror.
        G1030 Mirrored => (),
        /// All corner marks are in view, and the camera looks from too far aside to follow the page between them.
        G1031 TooSlanted => (),
        /// Paper with print on it, but neither the page marker nor the corner marks of C.Hasil.
        G1032 NoFormMarks => (),
        /// The QR code can be read and is of no edition of the form that is known here.
        G1033 OtherEdition {
            /// How its text begins.
            code: String,
        } => (safe(code, 12)),
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.code(), self.text(Lang::En))
    }
}

impl std::error::Error for Refusal {}

/// As much of a name as a sentence bears.
/// Name of a contest by its code.
fn title(code: &str, lang: Lang) -> String {
    code.parse::<Contest>().map_or_else(|_| safe(code, 80), |c| labels::contest(c).get(lang).to_string())
}

/// Width and height in pixels.
fn size(width: u32, height: u32, lang: Lang) -> String {
    format!("{} x {}", count(u64::from(width), lang), count(u64::from(height), lang))
}
