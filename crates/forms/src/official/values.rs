//! Boxes, guides and bubbles of a number.

use super::draw::{CELL_GREY, LINE_1, LINE_3, Sheet, plain};
use crate::art::{Ink, Item};
use crate::page::{BUBBLES, Bubbles, ValueBoxes};
use crate::unit::{Point, Rect};
use model::Field;

/// Outer radius of a bubble.
pub(super) const RADIUS: i32 = 4_000 + LINE_1 / 2;
/// From the middle of a bubble down to the base line of its digit.
pub(super) const DIGIT_DOWN: i32 = 1_910;
/// Bubbles stand below each other at this distance.
const BUBBLE_PITCH: i32 = 10_500;
/// From the upper line of the boxes to the middles of the bubbles of 0.
const BUBBLES_DOWN: i32 = 29_500;
/// The digits of the bubbles.
const DIGITS: [&str; BUBBLES] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

/// Boxes by the left lines of their squares and the upper line; lines run in the middle of the stroke.
pub(super) fn boxes(field: Field, lefts: [i32; 3], top: i32, side: i32) -> ValueBoxes {
    let boxes = lefts.map(|x| Rect::new(x, top, side, side).grown(LINE_3 / 2));
    ValueBoxes { field, boxes, stroke: LINE_3, guide: false, bubbles: None }
}

/// The same with columns of bubbles below.
pub(super) fn with_bubbles(field: Field, lefts: [i32; 3], top: i32, side: i32) -> ValueBoxes {
    let at = lefts.map(|left| {
        let mut column = [Point::default(); BUBBLES];
        for (bubble, down) in column.iter_mut().zip((0..).step_by(BUBBLE_PITCH as usize)) {
            *bubble = Point { x: left + side / 2, y: top + BUBBLES_DOWN + down };
        }
        column
    });
    ValueBoxes {
        guide: true,
        bubbles: Some(Bubbles { radius: RADIUS, at }),
        ..boxes(field, lefts, top, side)
    }
}

/// Frames and bubbles as printed.
pub(super) fn draw(sheet: &mut Sheet, values: &[ValueBoxes]) {
    for value in values {
        for rect in value.boxes {
            sheet.art.push(Item::Frame { rect, stroke: value.stroke, ink: Ink::BLACK });
        }
        for column in value.bubbles.iter().flat_map(|b| &b.at) {
            column.iter().zip(DIGITS).for_each(|(at, digit)| bubble(sheet, *at, digit));
        }
    }
}

/// A ring with its digit.
pub(super) fn bubble(sheet: &mut Sheet, at: Point, digit: &'static str) {
    sheet.art.push(Item::Circle { at, radius: RADIUS, stroke: LINE_1, ink: Ink::BLACK, filled: false });
    sheet.words(plain(14, at.x, at.y + DIGIT_DOWN, 0, digit).middle());
}

/// The dotted seven-segment guide of a box: three columns of nine dots and three rows of five. `down` is the distance
/// from the box's outer edge to the middle of its upper row; it differs by a third of a millimetre between pairs.
pub(super) fn guide(sheet: &mut Sheet, rect: Rect, down: i32) {
    const LEFT: i32 = 5_833 + LINE_3 / 2;
    const DOT: i32 = 760;
    let (left, top) = (rect.x + LEFT, rect.y + down);
    let mut dotted = |from: Point, to: Point, pitch: i32| {
        sheet.art.push(Item::Line { from, to, stroke: DOT, ink: CELL_GREY, dots: Some(pitch) });
    };
    const ACROSS: i32 = 2_067;
    const DOWN: i32 = 1_659;
    for half in 0..3 {
        let (x, y) = (left + half * 2 * ACROSS, top + half * 4 * DOWN);
        dotted(Point { x, y: top }, Point { x, y: top + 8 * DOWN }, DOWN);
        dotted(Point { x: left, y }, Point { x: left + 4 * ACROSS, y }, ACROSS);
    }
}
