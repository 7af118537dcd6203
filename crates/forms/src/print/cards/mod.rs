//! Cards that officers are handed, and the slips with their PINs: sheets of A4 with lines to cut along.
//!
//! Cards and slips are never on one sheet: two offices print them, so that no one of them holds both. What stands on them
//! comes from the caller; nothing here is drawn or remembered.

mod card;
mod slip;
mod words;

pub use card::Card;
pub use slip::Slip;

use super::salinan::{SIZE, Sheet, line};
use crate::art::{Anchor, Face, Ink, Item, Style};
use crate::unit::{Point, Rect, mm};
use model::Lang;
use texts::paper;

/// What card and slip of one officer have in common, so that they find together.
#[derive(Clone, Copy, Debug)]
pub struct Officer<'a> {
    /// Name of the election.
    pub election: &'a str,
    /// Whether it is a drill: then every card and slip says so.
    pub drill: bool,
    /// Code of the station or region.
    pub code: &'a str,
    /// Its name: `TPS 001`.
    pub name: &'a str,
    /// Where it lies, the smallest place first: kelurahan/desa, kecamatan, kabupaten/kota.
    pub places: &'a [String],
    /// Number of the card, the same on card and slip.
    pub number: &'a str,
}

impl Officer<'_> {
    /// Whether it is a station's; else a region's, for who takes over there.
    fn is_station(&self) -> bool {
        const STATION_CODE: usize = 13;
        self.code.len() == STATION_CODE
    }
}

/// Rows and columns of a sheet, and the size of one piece.
struct Grid {
    columns: i32,
    rows: i32,
    w: i32,
    h: i32,
}

const CARDS: Grid = Grid { columns: 2, rows: 3, w: mm(95), h: mm(92) };
const SLIPS: Grid = Grid { columns: 2, rows: 7, w: mm(95), h: mm(39) };

/// Free edge of a card and a slip.
const EDGE: i32 = mm(5);
/// Width of what stands on it.
const WIDTH: i32 = CARDS.w - 2 * EDGE;

const PLAIN: Style = Style { size: 2900, face: Face::Regular, anchor: Anchor::Start, ink: Ink::BLACK };
const STRONG: Style = Style { face: Face::Bold, ..PLAIN };
/// Labels, darker than a cheap printer loses.
const LABEL: Style = Style { size: 2500, ink: Ink(85), ..PLAIN };

/// Sheets of cards.
pub fn cards(cards: &[Card<'_>], lang: Lang) -> Vec<Sheet> {
    sheets(&CARDS, cards, |at, card, art| card.draw(at, lang, art))
}

/// Sheets of slips with PINs.
pub fn slips(slips: &[Slip<'_>], lang: Lang) -> Vec<Sheet> {
    sheets(&SLIPS, slips, |at, slip, art| slip.draw(at, lang, art))
}

fn sheets<T>(grid: &Grid, all: &[T], draw: impl Fn(Point, &T, &mut Vec<Item>)) -> Vec<Sheet> {
    let per_sheet = usize::try_from(grid.columns * grid.rows).unwrap_or(1);
    let sheet = |part: &[T]| {
        let mut art = cuts(grid);
        for (number, piece) in (0..).zip(part) {
            draw(grid.corner(number % grid.columns, number / grid.columns), piece, &mut art);
        }
        Sheet { art }
    };
    all.chunks(per_sheet).map(sheet).collect()
}

impl Grid {
    /// Upper left corner of a piece; also of those beyond the last, whose corners end the lines.
    fn corner(&self, column: i32, row: i32) -> Point {
        let (left, top) = ((SIZE.w - self.columns * self.w) / 2, (SIZE.h - self.rows * self.h) / 2);
        Point { x: left + column * self.w, y: top + row * self.h }
    }
}

/// Where to cut: dotted lines between the pieces.
fn cuts(grid: &Grid) -> Vec<Item> {
    let cut = |from, to| Item::Line { from, to, stroke: 200, ink: Ink(130), dots: Some(1200) };
    let down = (0..=grid.columns).map(|c| cut(grid.corner(c, 0), grid.corner(c, grid.rows)));
    let across = (0..=grid.rows).map(|r| cut(grid.corner(0, r), grid.corner(grid.columns, r)));
    down.chain(across).collect()
}

/// The election's name, and the black band of a drill: never colour alone, and never small.
fn head(at: Point, officer: &Officer<'_>, lang: Lang, art: &mut Vec<Item>) {
    let style = Style { size: 3300, ..STRONG };
    art.push(line((at.x + EDGE, at.y + mm(8)), officer.election, style, WIDTH));
    if officer.drill {
        let band = Rect::new(at.x + EDGE, at.y + mm(10), WIDTH, 5200);
        art.push(Item::Fill { rect: band, ink: Ink::BLACK });
        let style = Style { size: 3100, anchor: Anchor::Middle, ink: Ink::WHITE, ..STRONG };
        art.push(line((band.centre().x, band.y + 3800), paper::DRILL.get(lang), style, WIDTH - mm(2)));
    }
}

/// Thirteen digits in the groups of province to village and station, as forms show them; another code as it is.
fn code_in_groups(code: &str) -> String {
    match (code.len(), code.get(..6), code.get(6..10), code.get(10..)) {
        (13, Some(regency), Some(village), Some(station)) => format!("{regency} {village} {station}"),
        _ => code.into(),
    }
}
