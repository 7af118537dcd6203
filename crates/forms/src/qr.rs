//! QR codes as ink: a text becomes black modules, and runs of modules become rectangles.

use crate::art::{Ink, Item};
use crate::unit::{Point, Rect};
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// Smallest version used, so that most pages carry codes of one size: 29 modules.
const LEAST: u8 = 3;
/// Largest version used on forms: 41 modules; it holds 106 bytes at correction level M.
const FORM: u8 = 6;
/// Largest version used on cards: 57 modules, which is 0.7 mm each; it holds 213 bytes at correction level M.
#[cfg(feature = "print")]
pub(crate) const CARD: u8 = 10;

/// A code's modules, row by row, black as `true`.
pub(crate) struct Modules(Vec<Vec<bool>>);

/// Encodes a text of a form; none if it is too long.
pub(crate) fn modules(text: &str) -> Option<Modules> {
    modules_up_to(text, FORM)
}

/// Encodes a text at correction level M or better (15 % of the code may be lost), in a version up to one; none if it is
/// too long.
pub(crate) fn modules_up_to(text: &str, most: u8) -> Option<Modules> {
    let segments = QrSegment::make_segments(text);
    let (least, most) = (Version::new(LEAST), Version::new(most));
    let code =
        QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, least, most, None, true).ok()?;
    let side = 0..code.size();
    Some(Modules(side.clone().map(|y| side.clone().map(|x| code.get_module(x, y)).collect()).collect()))
}

impl Modules {
    /// Modules of the side.
    fn side(&self) -> i32 {
        i32::try_from(self.0.len()).unwrap_or(i32::MAX)
    }

    /// The largest square of whole modules, each of whole micrometres, in the middle of a place.
    pub(crate) fn within(&self, place: Rect) -> Rect {
        let side = place.w.min(place.h) / self.side() * self.side();
        Rect::new(place.x + (place.w - side) / 2, place.y + (place.h - side) / 2, side, side)
    }

    /// The same with a white edge of so many modules all around.
    #[cfg(feature = "print")]
    pub(crate) fn within_edge(&self, place: Rect, edge: i32) -> Rect {
        let module = place.w.min(place.h) / (self.side() + 2 * edge);
        self.within(place.grown(-edge * module))
    }

    /// The ink of the code in its square: every horizontal run of black modules is one rectangle.
    pub(crate) fn ink(&self, square: Rect) -> Vec<Item> {
        let module = square.w / self.side();
        let mut out = Vec::new();
        for (y, row) in (0..).zip(&self.0) {
            let mut x = 0;
            for run in row.chunk_by(|a, b| a == b) {
                let length = i32::try_from(run.len()).unwrap_or(0);
                if run.first() == Some(&true) {
                    let at = Point { x: square.x + x * module, y: square.y + y * module };
                    let rect = Rect::new(at.x, at.y, length * module, module);
                    out.push(Item::Fill { rect, ink: Ink::BLACK });
                }
                x += length;
            }
        }
        out
    }
}
