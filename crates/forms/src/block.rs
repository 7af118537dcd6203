//! The blocks of a page that may be shown to everybody: numbers, bubbles, and print that names no person of the
//! station. What is not a block is never shown, whatever is written there.

use crate::art::{Anchor, Item};
use crate::page::{Page, ValueBoxes};
use crate::unit::{Rect, mm};
use model::Field;

/// Side of the squares in which print is shown.
pub const TILE: i32 = 12_500;
/// Print nearer than this to a cell of names and signatures is no block: signatures run over their cells.
const PEOPLE_CLEAR: i32 = mm(10);
/// Paper around a number's boxes, and around its bubbles, that belongs to the block.
const NUMBER_MARGIN: i32 = mm(3);
const BUBBLES_MARGIN: i32 = mm(2);
/// Lines of tables are at least so dark; lighter ones run beside the page's content.
const TABLE_INK: u8 = 60;

/// What a block holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BlockKind {
    /// The three boxes of a number.
    Number(Field),
    /// The bubbles of a number.
    Bubbles(Field),
    /// A square of headings, labels and table cells.
    Print,
}

/// A part of the page that may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it holds.
    pub kind: BlockKind,
    /// Where it lies.
    pub rect: Rect,
}

impl Page {
    /// Every block of this page: print first, then numbers and bubbles in form order. None touches a cell of names,
    /// signatures or remarks; free space around tables belongs to no block, since people write remarks there.
    pub fn blocks(&self) -> Vec<Block> {
        let mut blocks = print(self);
        for value in &self.values {
            let number = around(value.boxes).grown(NUMBER_MARGIN);
            blocks.push(Block { kind: BlockKind::Number(value.field), rect: number });
            blocks.extend(bubbles(value).map(|rect| Block { kind: BlockKind::Bubbles(value.field), rect }));
        }
        blocks
    }
}

/// The rectangle around three boxes.
fn around([first, middle, last]: [Rect; 3]) -> Rect {
    joined(joined(first, middle), last)
}

fn bubbles(value: &ValueBoxes) -> Option<Rect> {
    let bubbles = value.bubbles.as_ref()?;
    let places = bubbles.at.iter().flatten().map(|at| Rect::new(at.x, at.y, 0, 0));
    places.reduce(joined).map(|rect| rect.grown(bubbles.radius + BUBBLES_MARGIN))
}

fn joined(a: Rect, b: Rect) -> Rect {
    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
    Rect::new(x, y, a.right().max(b.right()) - x, a.bottom().max(b.bottom()) - y)
}

/// Squares with print in or beside them, and squares inside table cells.
fn print(page: &Page) -> Vec<Block> {
    let mut inked = Tiles::over(page);
    let (mut upright, mut level) = (Tiles::over(page), Tiles::over(page));
    for item in &page.art {
        for (rect, table) in covers(item) {
            inked.mark(rect.grown(TILE));
            if table && rect.h > rect.w {
                upright.mark(rect);
            } else if table {
                level.mark(rect);
            }
        }
    }
    let tiles = (0..inked.rows).flat_map(|row| (0..inked.columns).map(move |column| (column, row)));
    tiles
        .filter(|&(column, row)| inked.at(column, row) || enclosed(&upright, &level, column, row))
        .map(|(column, row)| inked.rect(column, row, page))
        .filter(|rect| page.people.iter().all(|p| !p.mask.grown(PEOPLE_CLEAR).overlaps(*rect)))
        .map(|rect| Block { kind: BlockKind::Print, rect })
        .collect()
}

/// Whether lines of a table stand on all four sides of a square.
fn enclosed(upright: &Tiles, level: &Tiles, column: usize, row: usize) -> bool {
    let beside = |mut columns: std::ops::Range<usize>| columns.any(|at| upright.at(at, row));
    let over = |mut rows: std::ops::Range<usize>| rows.any(|at| level.at(column, at));
    beside(0..column + 1) && beside(column..upright.columns) && over(0..row + 1) && over(row..level.rows)
}

/// What an item covers, and whether that is a line of a table.
fn covers(item: &Item) -> Vec<(Rect, bool)> {
    match item {
        Item::Fill { rect, .. } => vec![(*rect, false)],
        Item::Frame { rect, stroke, ink } => {
            let r = *rect;
            let sides = [
                Rect::new(r.x, r.y, *stroke, r.h),
                Rect::new(r.right() - stroke, r.y, *stroke, r.h),
                Rect::new(r.x, r.y, r.w, *stroke),
                Rect::new(r.x, r.bottom() - stroke, r.w, *stroke),
            ];
            sides.map(|side| (side, ink.0 <= TABLE_INK)).to_vec()
        }
        Item::Line { from, to, stroke, ink, dots } => {
            let (x, y) = (from.x.min(to.x), from.y.min(to.y));
            let rect = Rect::new(x, y, (from.x - to.x).abs(), (from.y - to.y).abs()).grown(stroke / 2);
            let straight = from.x == to.x || from.y == to.y;
            vec![(rect, straight && dots.is_none() && ink.0 <= TABLE_INK)]
        }
        Item::Circle { at, radius, .. } => vec![(Rect::new(at.x, at.y, 0, 0).grown(*radius), false)],
        Item::Text { at, size, text, anchor, fit, .. } => {
            // Letters are less than an em wide; a text is never wider than its bound.
            let letters = i32::try_from(text.chars().count()).unwrap_or(i32::MAX);
            let width = letters.saturating_mul(size * 7 / 10);
            let width = if *fit > 0 { width.min(*fit) } else { width };
            let x = match anchor {
                Anchor::Start => at.x,
                Anchor::Middle => at.x - width / 2,
                Anchor::End => at.x - width,
            };
            vec![(Rect::new(x, at.y - size * 3 / 4, width, *size), false)]
        }
    }
}

/// A mark for each square of a page.
struct Tiles {
    columns: usize,
    rows: usize,
    marked: Vec<bool>,
}

impl Tiles {
    fn over(page: &Page) -> Tiles {
        let count = |length: i32| usize::try_from(length.div_euclid(TILE) + 1).unwrap_or(1);
        let (columns, rows) = (count(page.size.w - 1), count(page.size.h - 1));
        Tiles { columns, rows, marked: vec![false; columns * rows] }
    }

    fn at(&self, column: usize, row: usize) -> bool {
        self.marked.get(row * self.columns + column).copied().unwrap_or(false)
    }

    /// Marks every square that a rectangle touches.
    fn mark(&mut self, rect: Rect) {
        let place = |um: i32, most: usize| usize::try_from(um.div_euclid(TILE)).unwrap_or(0).min(most - 1);
        let (left, right) = (place(rect.x, self.columns), place(rect.right(), self.columns));
        for row in place(rect.y, self.rows)..=place(rect.bottom(), self.rows) {
            let start = row * self.columns;
            if let Some(line) = self.marked.get_mut(start + left..=start + right) {
                line.fill(true);
            }
        }
    }

    /// Where a square lies; the last of a row or column ends with the page.
    fn rect(&self, column: usize, row: usize, page: &Page) -> Rect {
        let place = |at: usize| i32::try_from(at).unwrap_or(0) * TILE;
        let (x, y) = (place(column), place(row));
        Rect::new(x, y, TILE.min(page.size.w - x), TILE.min(page.size.h - y))
    }
}
