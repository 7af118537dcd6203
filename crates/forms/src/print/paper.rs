//! Paper, and where a page lies on it.

use super::PrintError;
use crate::unit::{Rect, Size, mm};
use std::fmt;
use std::str::FromStr;

/// What a page is printed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Paper {
    /// The page as designed: a form on plano of 600 x 900 mm, a copy on A4.
    Plano,
    /// A3, 297 x 420 mm.
    A3,
    /// A4, 210 x 297 mm.
    A4,
}

/// White edge that office printers can't print on: 5 mm, a little more than their usual 4.2 mm.
pub const MARGIN: i32 = mm(5);

/// Longest side of a page in PDF: 14,400 units of 1/72 inch.
const SIDE_MAX: i32 = mm(5080);

/// Where a page lies on its sheet of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placement {
    /// The sheet.
    pub sheet: Size,
    /// The page on the sheet, scaled uniformly and centred, in micrometres of the sheet.
    pub area: Rect,
}

impl Paper {
    /// All of them, the largest first.
    pub const ALL: [Paper; 3] = [Paper::Plano, Paper::A3, Paper::A4];

    /// Name in commands and file names.
    pub const fn code(self) -> &'static str {
        match self {
            Paper::Plano => "plano",
            Paper::A3 => "a3",
            Paper::A4 => "a4",
        }
    }

    /// Where a page of this size lies on the paper; a page wider than high turns the sheet.
    ///
    /// # Errors
    /// A page without area or with a side above 5.08 m.
    pub fn place(self, page: Size) -> Result<Placement, PrintError> {
        let side = 1..=SIDE_MAX;
        if !side.contains(&page.w) || !side.contains(&page.h) {
            return Err(PrintError::Size(page));
        }
        let (short, long) = match self {
            Paper::Plano => {
                return Ok(Placement { sheet: page, area: Rect::new(0, 0, page.w, page.h) });
            }
            Paper::A3 => (mm(297), mm(420)),
            Paper::A4 => (mm(210), mm(297)),
        };
        let sheet = if page.w > page.h { Size { w: long, h: short } } else { Size { w: short, h: long } };
        let (w, h) = fitted(page, Size { w: sheet.w - 2 * MARGIN, h: sheet.h - 2 * MARGIN });
        Ok(Placement { sheet, area: Rect::new((sheet.w - w) / 2, (sheet.h - h) / 2, w, h) })
    }
}

/// Sides of a page when it just fits into a room.
fn fitted(page: Size, room: Size) -> (i32, i32) {
    let share = |part: i32, of: i32, to: i32| {
        i32::try_from(i64::from(part) * i64::from(to) / i64::from(of)).unwrap_or(i32::MAX)
    };
    if i64::from(page.w) * i64::from(room.h) > i64::from(page.h) * i64::from(room.w) {
        (room.w, share(page.h, page.w, room.w))
    } else {
        (share(page.w, page.h, room.h), room.h)
    }
}

impl fmt::Display for Paper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The text is not the name of a paper.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a paper; known are plano, a3, a4")]
pub struct UnknownPaper(pub String);

impl FromStr for Paper {
    type Err = UnknownPaper;
    fn from_str(text: &str) -> Result<Self, UnknownPaper> {
        let known = Paper::ALL.into_iter().find(|p| p.code().eq_ignore_ascii_case(text));
        known.ok_or_else(|| UnknownPaper(text.chars().take(32).collect()))
    }
}
