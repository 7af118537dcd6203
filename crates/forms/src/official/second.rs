//! Page 2: section IV, the votes of the three pairs in tally, figure, words and bubbles.

use super::draw::{LINE_2_5, LINE_3, Sheet, Words, bold, plain};
use super::people::{self, Block};
use super::{Filling, assemble, first, surround, tally, values};
use crate::art::{Ink, Item};
use crate::page::{Page, ValueBoxes};
use crate::unit::{Point, Rect, mm};
use model::Field;

const BLOCK: Block = first::BLOCK;
/// How far the region lines stand from their place on page 1; the same on page 3.
pub(super) const REGION: (i32, i32) = (32_940, -121_855);

/// Upper line of the table, and its left and right line; left line of the column of boxes is that of `tally::RIGHT`.
const TOP: i32 = mm(158);
const LEFT: i32 = mm(73);
const RIGHT: i32 = mm(527);
/// Upper lines of the pairs; height of the tally and of the whole of a pair.
const PAIRS: [i32; 3] = [mm(178), mm(330), mm(482)];
const TALLY: i32 = mm(80);
const PAIR: i32 = mm(142);
/// Left lines of the boxes, their side, and how far below the pair's upper line they stand; the same boxes on page 3.
pub(super) const BOXES: [i32; 3] = [mm(455), 478_500, mm(502)];
pub(super) const BOX: i32 = mm(20);
const BOXES_DOWN: i32 = 6_558;
/// From the outer edge of a box to the upper row of its guide; the first pair's stands a little higher.
const GUIDE_DOWN: [i32; 3] = [3_893, 4_220, 4_220];
const NUMBERS: [&str; 3] = ["1", "2", "3"];

pub(super) fn page(filling: &Filling) -> Page {
    let values = fields();
    let mut sheet = Sheet::default();
    surround::draw(&mut sheet, 2);
    surround::region(&mut sheet, REGION.0, REGION.1, filling);
    sheet.all_words(&HEADINGS);
    sheet.outline([LEFT, tally::LEFT], [TOP, PAIRS[0]], LINE_2_5);
    sheet.outline([tally::RIGHT, RIGHT], [TOP, PAIRS[0]], LINE_2_5);
    tally::heading(&mut sheet, TOP);
    for (pair, top) in PAIRS.into_iter().enumerate() {
        draw_pair(&mut sheet, top, NUMBERS[pair], filling.names(pair));
    }
    for between in [mm(320), mm(472)] {
        sheet.outline([LEFT, RIGHT], [between, between + mm(10)], LINE_3);
    }
    for (value, down) in values.iter().zip(GUIDE_DOWN) {
        value.boxes.into_iter().for_each(|rect: Rect| values::guide(&mut sheet, rect, down));
    }
    values::draw(&mut sheet, &values);
    people::draw(&mut sheet, &BLOCK, filling);
    assemble(2, values, people::boxes(&BLOCK), sheet.art)
}

fn fields() -> Vec<ValueBoxes> {
    let pair = |(n, top)| values::with_bubbles(Field::Votes(n), BOXES, top + BOXES_DOWN, BOX);
    (1..).zip(PAIRS).map(pair).collect()
}

fn draw_pair(sheet: &mut Sheet, top: i32, number: &'static str, (names, real): ([&str; 2], bool)) {
    tally::cells(sheet, top, top + TALLY);
    sheet.outline([LEFT, tally::LEFT], [top, top + TALLY], LINE_2_5);
    sheet.outline([LEFT, tally::RIGHT], [top + TALLY, top + PAIR], LINE_2_5);
    sheet.outline([tally::RIGHT, RIGHT], [top, top + PAIR], LINE_2_5);
    sheet.words(bold(36, mm(127), top + 17_210, 0, number).middle());
    let fits = if real { [mm(102); 2] } else { [68_400, 88_700] };
    for ((name, fit), down) in names.into_iter().zip(fits).zip([33_060, 39_870]) {
        sheet.art.push(bold(16, mm(127), top + down, 0, "").middle().saying(fit, name));
    }
    for words in HINTS {
        sheet.words(words.moved(0, top));
    }
    example(sheet, top + 120_915);
}

/// The example of how to fill a bubble: an empty one, an arrow, a black one.
fn example(sheet: &mut Sheet, y: i32) {
    values::bubble(sheet, Point { x: 391_667, y }, "0");
    let (head, stroke) = (Point { x: 402_820, y }, 1_240);
    sheet.line([397_920, head.x], [y, y], stroke, Ink::BLACK);
    for tail in [-1_700, 1_700] {
        sheet.line([head.x - 1_700, head.x], [y + tail, y], stroke, Ink::BLACK);
    }
    let at = Point { x: 409_664, y };
    sheet.art.push(Item::Circle { at, radius: values::RADIUS, stroke: 0, ink: Ink(25), filled: true });
}

const HEADINGS: [Words; 6] = [
    bold(18, 73_060, 138_930, 7_350, "IV."),
    bold(
        18,
        89_000,
        138_930,
        282_700,
        "DATA RINCIAN PEROLEHAN SUARA PASANGAN CALON PRESIDEN DAN WAKIL PRESIDEN",
    ),
    bold(13, 127_140, 166_870, 46_100, "NOMOR DAN NAMA").middle(),
    bold(13, 126_970, 172_370, 42_950, "PASANGAN CALON").middle(),
    bold(14, 298_490, 166_230, 81_750, "RINCIAN PEROLEHAN SUARA SAH").middle(),
    bold(12, 488_390, 169_480, 44_150, "JUMLAH SUARA SAH").middle(),
];

/// Under each pair, from its upper line.
const HINTS: [Words; 3] = [
    plain(14, 402_650, 107_380, 82_450, "Hitamkan bulatan ini sesuai dengan").middle(),
    plain(14, 402_820, 113_250, 53_450, "isian angka pada kotak").middle(),
    plain(10, 180_960, 134_460, 56_400, "( ditulis menggunakan huruf kapital )"),
];
