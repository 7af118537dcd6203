//! The block of names and signatures at the end of every page.

use super::Filling;
use super::draw::{LINE_1, LINE_1_5, LINE_2_5, LINE_3, Sheet, bold};
use crate::page::{PeopleBox, PeopleKind};
use crate::unit::{Point, Rect, mm};

/// Lines across the block: its top, the officers' cells, the witnesses' title, their pairs, their cells, its end.
pub(super) struct Block {
    pub(super) top: i32,
    pub(super) officers: i32,
    pub(super) title: i32,
    pub(super) pairs: i32,
    pub(super) witnesses: i32,
    pub(super) end: i32,
    /// Dots under the witnesses' names.
    pub(super) dots: i32,
}

const OFFICERS: i32 = 7;
const WITNESSES: i32 = 3;
/// Left and right line of the block.
const LEFT: i32 = mm(70);
const RIGHT: i32 = mm(530);
const NUMBERS: [&str; 7] = ["1.", "2.", "3.", "4.", "5.", "6.", "7."];
/// From the left line of an officer's cell past its number, from its upper line down to the number's base line and
/// to its dots.
const NUMBER_WIDTH: i32 = mm(12);
const NUMBER_DOWN: i32 = 19_523;
const DOTS_DOWN: i32 = 31_596;

/// Left line of a cell out of `count`; one past the last gives the right line.
const fn left(cell: i32, count: i32) -> i32 {
    LEFT + (RIGHT - LEFT) * cell / count
}

/// Cells as masked, and where in them a signature stands. A witness's mask takes in the pair's names above the cell:
/// signatures run over the line.
pub(super) fn boxes(block: &Block) -> Vec<PeopleBox> {
    let officers = (0..OFFICERS).map(|cell| {
        let (x, next) = (left(cell, OFFICERS), left(cell + 1, OFFICERS));
        let mask = Rect::new(x, block.officers, next - x, block.title - block.officers);
        let (ink_x, ink_y) = (x + NUMBER_WIDTH, block.officers + 1_500);
        let ink = Rect::new(ink_x, ink_y, next - 1_500 - ink_x, block.officers + DOTS_DOWN - 1_000 - ink_y);
        PeopleBox { kind: PeopleKind::Officer, mask, ink }
    });
    let witnesses = (0..WITNESSES).map(|cell| {
        let (x, next) = (left(cell, WITNESSES), left(cell + 1, WITNESSES));
        let mask = Rect::new(x, block.pairs, next - x, block.end - block.pairs);
        let ink_y = block.witnesses + 1_500;
        let ink = Rect::new(x + 2_000, ink_y, next - x - 4_000, block.dots - 1_000 - ink_y);
        PeopleBox { kind: PeopleKind::Witness, mask, ink }
    });
    officers.chain(witnesses).collect()
}

/// The block as printed.
pub(super) fn draw(sheet: &mut Sheet, block: &Block, filling: &Filling) {
    lines(sheet, block);
    let title = |y: i32, fit: i32, text| bold(14, mm(300), y, fit, text).middle();
    sheet.words(title(
        block.top + 6_950,
        204_300,
        "NAMA DAN TANDA TANGAN KELOMPOK PENYELENGGARA PEMUNGUTAN SUARA",
    ));
    sheet.words(title(
        block.title + 6_600,
        220_800,
        "NAMA DAN TANDA TANGAN SAKSI PASANGAN CALON PRESIDEN DAN WAKIL PRESIDEN",
    ));
    for (cell, number) in (0..OFFICERS).zip(NUMBERS) {
        let x = left(cell, OFFICERS);
        sheet.words(bold(18, x + 4_600, block.officers + NUMBER_DOWN, 0, number));
        sheet.dots(Point { x: x + 16_147, y: block.officers + DOTS_DOWN }, 2_746, 17, 625);
    }
    for (cell, number) in (0..WITNESSES).zip(NUMBERS) {
        pair(sheet, block, cell, number, filling);
    }
}

fn lines(sheet: &mut Sheet, block: &Block) {
    let officers: Vec<i32> = (0..=OFFICERS).map(|cell| left(cell, OFFICERS)).collect();
    let witnesses: Vec<i32> = (0..=WITNESSES).map(|cell| left(cell, WITNESSES)).collect();
    sheet.table(&officers, &[block.officers, block.title], LINE_1);
    sheet.outline([LEFT, RIGHT], [block.top, block.officers], LINE_1);
    sheet.outline([LEFT, RIGHT], [block.top, block.title], LINE_2_5);
    sheet.outline([LEFT, RIGHT], [block.title, block.pairs], LINE_1);
    sheet.table(&witnesses, &[block.pairs, block.witnesses, block.end], LINE_1_5);
    sheet.outline([LEFT, RIGHT], [block.title, block.end], LINE_3);
    sheet.outline([LEFT, RIGHT], [block.top, block.end], LINE_3);
}

/// A pair's number and names above its witness's cell, in the middle of its height.
fn pair(sheet: &mut Sheet, block: &Block, cell: i32, number: &'static str, filling: &Filling) {
    let x = left(cell, WITNESSES);
    let middle = (block.pairs + block.witnesses) / 2;
    sheet.words(bold(24, x + 7_350, middle + 2_980, 0, number));
    let (names, real) = filling.names(usize::try_from(cell).unwrap_or_default());
    let fits = if real { [127_000; 2] } else { [69_900, 90_600] };
    for ((name, fit), down) in names.into_iter().zip(fits).zip([-1_410, 5_380]) {
        sheet.art.push(bold(16, x + 22_000, middle + down, 0, "").saying(fit, name));
    }
    sheet.dots(Point { x: x + 42_310, y: block.dots }, super::surround::DOT_PITCH, 22, super::surround::DOT);
}
