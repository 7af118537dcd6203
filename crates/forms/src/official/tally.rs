//! Tally of votes: twelve columns and five rows of cells, row sums at the side.

use super::draw::{CELL_GREY, LINE_1, LINE_1_5, LINE_2_5, Sheet, bold, plain};
use crate::unit::mm;

const COLUMNS: i32 = 12;
const ROWS: i32 = 5;
/// Left line of the cells, of the row sums, and their right line.
pub(super) const LEFT: i32 = mm(181);
pub(super) const SUMS: i32 = mm(416);
pub(super) const RIGHT: i32 = mm(450);
/// Height of the heading, and from its top to the row of column numbers.
pub(super) const HEADING: i32 = mm(20);
const NUMBERS_DOWN: i32 = mm(13);
const NUMBERS: [&str; 12] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];

/// Left line of a column.
const fn column(at: i32) -> i32 {
    LEFT + (SUMS - LEFT) * at / COLUMNS
}

/// The heading with its column numbers.
pub(super) fn heading(sheet: &mut Sheet, top: i32) {
    let (numbers, bottom) = (top + NUMBERS_DOWN, top + HEADING);
    let columns: Vec<i32> = (0..=COLUMNS).map(column).collect();
    sheet.table(&columns, &[numbers, bottom], LINE_1);
    sheet.outline([LEFT, SUMS], [numbers, bottom], LINE_2_5);
    sheet.table(&[LEFT, SUMS, RIGHT], &[top, bottom], LINE_2_5);
    for (at, number) in (0..COLUMNS).zip(NUMBERS) {
        sheet.words(plain(12, (column(at) + column(at + 1)) / 2, top + 17_950, 0, number).middle());
    }
    sheet.words(bold(12, 432_890, top + 8_930, 17_550, "JUMLAH").middle());
    sheet.words(bold(12, 432_930, top + 14_030, 23_650, "TIAP BARIS").middle());
}

/// The cells and the row sums between two lines.
pub(super) fn cells(sheet: &mut Sheet, top: i32, bottom: i32) {
    for at in 1..COLUMNS {
        sheet.line([column(at); 2], [top, bottom], LINE_1_5, CELL_GREY);
    }
    for x in [mm(421), mm(433), mm(445)] {
        sheet.line([x, x], [top, bottom], LINE_1_5, CELL_GREY);
    }
    for at in 1..ROWS {
        let y = top + (bottom - top) * at / ROWS;
        sheet.line([LEFT, SUMS], [y, y], LINE_1_5, CELL_GREY);
        sheet.line([mm(421), mm(445)], [y, y], LINE_1_5, CELL_GREY);
    }
    sheet.table(&[LEFT, SUMS, RIGHT], &[top, bottom], LINE_2_5);
}
