//! Page 3: section V, valid and invalid votes; place and date.

use super::draw::{LINE_2, LINE_2_5, Sheet, Words, bold, plain};
use super::people::{self, Block};
use super::second::{BOX, BOXES, REGION};
use super::{Filling, assemble, surround, tally, values};
use crate::page::{Page, ValueBoxes};
use crate::unit::{Point, mm};
use model::Field;

/// Names and signatures: higher on the page and with taller cells than on the other two.
const BLOCK: Block = Block {
    top: 412_450,
    officers: 422_876,
    title: 457_450,
    pairs: 467_186,
    witnesses: 503_707,
    end: 548_719,
    dots: 544_290,
};

/// Lines down the page: letters, names, words, boxes.
const COLUMNS: [i32; 5] = [mm(73), mm(88), tally::LEFT, tally::RIGHT, mm(527)];
/// Upper and lower lines of A, B and C.
const A: [i32; 2] = [mm(158), mm(194)];
const B: [i32; 2] = [mm(209), 291_302];
const C: [i32; 2] = [mm(304), mm(340)];

pub(super) fn page(filling: &Filling) -> Page {
    let values = fields();
    let mut sheet = Sheet::default();
    surround::draw(&mut sheet, 3);
    surround::region(&mut sheet, REGION.0, REGION.1, filling);
    sheet.table(&COLUMNS, &A, LINE_2_5);
    sheet.table(&COLUMNS, &C, LINE_2_5);
    sheet.table(&[COLUMNS[0], COLUMNS[1], COLUMNS[2]], &B, LINE_2_5);
    let cells = B[0] + tally::HEADING;
    tally::heading(&mut sheet, B[0]);
    tally::cells(&mut sheet, cells, B[1]);
    sheet.table(&[COLUMNS[3], COLUMNS[4]], &[B[0], cells, B[1]], LINE_2_5);
    date(&mut sheet);
    sheet.all_words(&WORDS);
    values::draw(&mut sheet, &values);
    people::draw(&mut sheet, &BLOCK, filling);
    assemble(3, values, people::boxes(&BLOCK), sheet.art)
}

fn fields() -> Vec<ValueBoxes> {
    let tops = [(Field::Valid, mm(166)), (Field::Invalid, 237_231), (Field::Total, mm(312))];
    tops.into_iter().map(|(field, top)| values::boxes(field, BOXES, top, BOX)).collect()
}

/// Squares for day, month and year, dots for the place.
fn date(sheet: &mut Sheet) {
    const SIDE: i32 = mm(16);
    for (left, digits) in [(321_950, 2), (392_431, 2), (463_000, 4)] {
        let lines: Vec<i32> = (0..=digits).map(|at| left + at * SIDE).collect();
        sheet.table(&lines, &[358_491, 358_491 + SIDE], LINE_2);
    }
    sheet.dots(Point { x: 178_365, y: 371_120 }, 4_706, 21, 1_070);
}

const WORDS: [Words; 23] = [
    bold(18, 73_060, 138_930, 5_250, "V."),
    bold(18, 89_000, 138_930, 135_650, "DATA SUARA SAH DAN SUARA TIDAK SAH"),
    bold(14, 80_350, 177_730, 4_900, "A.").middle(),
    bold(18, 134_340, 171_020, 56_300, "JUMLAH SELURUH").middle(),
    bold(18, 134_430, 178_720, 36_600, "SUARA SAH").middle(),
    bold(16, 134_660, 185_580, 51_200, "( IV.1 + IV.2 + IV.3 )").middle(),
    plain(10, 388_460, 184_180, 56_400, HINT),
    bold(14, 80_480, 251_890, 4_100, "B.").middle(),
    bold(20, 134_520, 248_400, 55_750, "JUMLAH SUARA").middle(),
    bold(20, 134_320, 256_900, 38_100, "TIDAK SAH").middle(),
    bold(14, 298_490, 217_220, 98_500, "RINCIAN PEROLEHAN SUARA TIDAK SAH").middle(),
    bold(12, 488_390, 220_480, 58_850, "JUMLAH SUARA TIDAK SAH").middle(),
    plain(10, 460_360, 288_810, 56_400, HINT),
    bold(14, 80_430, 323_740, 4_200, "C.").middle(),
    bold(18, 134_340, 312_820, 56_300, "JUMLAH SELURUH").middle(),
    bold(18, 134_420, 320_420, 53_100, "SUARA SAH DAN").middle(),
    bold(18, 134_440, 328_050, 58_200, "SUARA TIDAK SAH").middle(),
    bold(16, 134_690, 335_650, 36_000, "( V.A + V.B )").middle(),
    plain(10, 388_460, 330_180, 56_400, HINT),
    bold(18, 114_380, 368_480, 53_300, "DITETAPKAN DI :"),
    bold(18, 282_800, 368_480, 34_700, "TANGGAL :"),
    bold(18, 361_900, 368_480, 25_750, "BULAN :"),
    bold(18, 432_500, 368_480, 25_500, "TAHUN :"),
];

const HINT: &str = "( ditulis menggunakan huruf kapital )";
