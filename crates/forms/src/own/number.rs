//! One number: three boxes with a dotted guide, and bubbles in columns below them or in rows beside or below.

use super::sheet::{BODY, PALE, Sheet, Style, style};
use crate::art::{Anchor, Face, Ink, Item};
use crate::page::{BUBBLES, Bubbles, ValueBoxes};
use crate::unit::{Point, Rect, mm};
use model::Field;

/// A box.
const BOX_W: i32 = mm(22);
pub(super) const BOX_H: i32 = mm(24);
const BOX_GAP: i32 = mm(4);
const STROKE: i32 = 900;
/// From the left edge of one box to that of the next.
const STEP: i32 = BOX_W + BOX_GAP;
/// The three boxes.
pub(super) const BOXES_W: i32 = 3 * BOX_W + 2 * BOX_GAP;

const RADIUS: i32 = 3_800;
/// Bubbles in columns grow with their distance up to this.
const RADIUS_MOST: i32 = mm(5);
const ACROSS: i32 = 9_200;
const DOWN: i32 = 8_700;
/// Room for the name of a row of bubbles.
const NAME_W: i32 = mm(16);
/// Bubbles in three rows, with the rows' names.
pub(super) const ROWS_W: i32 = NAME_W + 9 * ACROSS + 2 * RADIUS;
pub(super) const ROWS_H: i32 = 2 * DOWN + 2 * RADIUS;
/// Space between boxes and the columns of bubbles below them.
const BELOW: i32 = mm(4);

/// Boxes at one place and three rows of bubbles at another: `ratusan`, `puluhan`, `satuan`.
pub(super) fn in_rows(sheet: &mut Sheet, field: Field, boxes: Point, bubbles: Point) {
    let at = place(|position, digit| Point {
        x: bubbles.x + NAME_W + RADIUS + digit * ACROSS,
        y: bubbles.y + RADIUS + position * DOWN,
    });
    for (first, name) in at.iter().zip(["ratusan", "puluhan", "satuan"]) {
        let rect = Rect::new(bubbles.x - mm(1), first[0].y - mm(4), NAME_W + mm(2), mm(8));
        sheet.text(rect, &[name], style(37, Face::Regular, Anchor::End));
    }
    draw(sheet, field, boxes, Bubbles { radius: RADIUS, at });
}

/// Boxes in the middle of a rectangle's width and, below each, its column of bubbles down to the rectangle's end.
pub(super) fn in_columns(sheet: &mut Sheet, field: Field, rect: Rect) {
    let boxes = Point { x: rect.x + (rect.w - BOXES_W) / 2, y: rect.y };
    let first = rect.y + BOX_H + BELOW + RADIUS_MOST;
    let pitch = (rect.bottom() - RADIUS_MOST - first) / 9;
    let radius = (pitch * 41 / 100).min(RADIUS_MOST);
    let at =
        place(|position, digit| Point { x: boxes.x + position * STEP + BOX_W / 2, y: first + digit * pitch });
    draw(sheet, field, boxes, Bubbles { radius, at });
}

fn place(at: impl Fn(i32, i32) -> Point) -> [[Point; BUBBLES]; 3] {
    let mut places = [[Point::default(); BUBBLES]; 3];
    for (position, digits) in (0..).zip(&mut places) {
        for (digit, place) in (0..).zip(digits) {
            *place = at(position, digit);
        }
    }
    places
}

fn draw(sheet: &mut Sheet, field: Field, at: Point, bubbles: Bubbles) {
    let boxes = [0, 1, 2].map(|n| Rect::new(at.x + n * STEP, at.y, BOX_W, BOX_H));
    for rect in boxes {
        sheet.frame(rect, STROKE);
        guide(sheet, rect);
    }
    let digit = Style { ink: Ink(135), anchor: Anchor::Middle, ..style(46, Face::Regular, Anchor::Middle) };
    for row in &bubbles.at {
        for (name, at) in ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"].into_iter().zip(row) {
            let (at, radius) = (*at, bubbles.radius);
            sheet.art.push(Item::Circle { at, radius, stroke: 450, ink: Ink(90), filled: false });
            sheet.text(Rect::new(at.x - radius, at.y - radius, 2 * radius, 2 * radius), &[name], digit);
        }
    }
    sheet.values.push(ValueBoxes { field, boxes, stroke: STROKE, guide: true, bubbles: Some(bubbles) });
}

/// The seven strokes of a digit, dotted and pale, to write over.
fn guide(sheet: &mut Sheet, rect: Rect) {
    let inner = Rect::new(rect.x + 6_000, rect.y + mm(4), rect.w - 12_000, rect.h - mm(8));
    let middle = inner.centre().y;
    let mut stroke = |x0: i32, y0: i32, x1: i32, y1: i32| {
        let (from, to) = (Point { x: x0, y: y0 }, Point { x: x1, y: y1 });
        sheet.art.push(Item::Line { from, to, stroke: 450, ink: Ink(165), dots: Some(2_000) });
    };
    for y in [inner.y, middle, inner.bottom()] {
        stroke(inner.x, y, inner.right(), y);
    }
    for x in [inner.x, inner.right()] {
        stroke(x, inner.y, x, middle);
        stroke(x, middle, x, inner.bottom());
    }
}

/// Dotted lines for a number in words.
pub(super) fn words(sheet: &mut Sheet, rect: Rect, name: &str) {
    let head = Rect::new(rect.x + mm(2), rect.y + mm(4), mm(60), mm(12));
    sheet.text(head, &[name], BODY);
    let pitch = if rect.h > mm(90) { mm(25) } else { mm(17) };
    for n in 0..((rect.h - mm(10)) / pitch).clamp(1, 4) {
        let from = if n == 0 { rect.x + mm(38) } else { rect.x + mm(4) };
        sheet.dotted(from, rect.right() - mm(6), rect.y + pitch * 9 / 10 + n * pitch);
    }
    let note = Rect::new(rect.x, rect.bottom() - mm(8), rect.w - mm(2), mm(7));
    sheet.text(note, &["(ditulis dengan huruf kapital)"], style(44, Face::Regular, Anchor::End));
}

/// Pale lines of a grid of tally cells, each for five votes.
pub(super) fn tally(sheet: &mut Sheet, rect: Rect, down: i32) {
    for n in 1..TALLY_ACROSS {
        sheet.upright(rect, rect.x + rect.w * n / TALLY_ACROSS, PALE);
    }
    for n in 1..down {
        sheet.level(rect, rect.y + rect.h * n / down, PALE);
    }
}

/// Tally cells side by side; each takes five votes, so a row takes sixty.
pub(super) const TALLY_ACROSS: i32 = 12;

/// Two narrow boxes a tally row, for its sum.
pub(super) fn sums(sheet: &mut Sheet, rect: Rect, down: i32) {
    sheet.upright(rect, rect.centre().x, PALE);
    for n in 1..down {
        sheet.level(rect, rect.y + rect.h * n / down, PALE);
    }
}
