//! The last page: section V, remarks, and signatures.

use super::filling::Filling;
use super::number;
use super::sheet::{BODY, BOTTOM, LEFT, SHADE, Sheet, THICK, THIN, TOP, WIDTH, columns, style};
use super::signatures::{self, STRIP_H};
use super::spec::PageSpec;
use super::texts;
use crate::art::{Anchor, Face};
use crate::unit::{Rect, mm};
use model::Field;

/// Letter; name; words or tally; number.
const WIDTHS: [i32; 4] = [mm(20), mm(112), mm(292), mm(92)];
const BLOCK_H: i32 = mm(128);
const GAP: i32 = mm(4);
const TALLY_DOWN: i32 = 5;
const WITNESS_ROW: i32 = mm(38);

/// One number of the section.
struct Sum {
    field: Field,
    letter: &'static str,
    name: &'static [&'static str],
    note: &'static str,
}

pub(super) fn draw(sheet: &mut Sheet, spec: &PageSpec, filling: &Filling, witnesses: u8) {
    let y = sheet.section(TOP, "V.  DATA SUARA SAH DAN SUARA TIDAK SAH");
    let mut y = sheet.instruction(y, texts::INSTRUCTION);
    let sums = [
        Sum {
            field: Field::Valid,
            letter: "A",
            name: &["JUMLAH SELURUH", "SUARA SAH"],
            note: "(jumlah bagian IV)",
        },
        Sum { field: Field::Invalid, letter: "B", name: &["JUMLAH", "SUARA TIDAK SAH"], note: "" },
        Sum {
            field: Field::Total,
            letter: "C",
            name: &["JUMLAH SELURUH", "SUARA SAH DAN", "SUARA TIDAK SAH"],
            note: "(V.A + V.B)",
        },
    ];
    for sum in sums {
        block(sheet, &sum, y);
        y += BLOCK_H + GAP;
    }
    y = place_and_date(sheet, y);
    let signed = STRIP_H + mm(2) + signatures::witnesses_h(witnesses, WITNESS_ROW);
    let top = BOTTOM - signed;
    let rect = Rect::new(LEFT, y, WIDTH, top - mm(5) - y);
    signatures::remarks(sheet, rect, "CATATAN KEJADIAN KHUSUS DAN/ATAU KEBERATAN SAKSI");
    let y = signatures::officers(sheet, top, STRIP_H) + mm(2);
    let names = signatures::names(spec, filling, witnesses);
    signatures::witnesses(sheet, spec, names, (y, WITNESS_ROW));
}

fn block(sheet: &mut Sheet, sum: &Sum, y: i32) {
    let rect = Rect::new(LEFT, y, WIDTH, BLOCK_H);
    let [letter, name, middle, value] = columns(rect.x, y, BLOCK_H, WIDTHS);
    sheet.fill(letter, SHADE);
    sheet.text(letter, &[sum.letter], style(130, Face::Bold, Anchor::Middle));
    sheet.text(Rect { h: BLOCK_H - mm(30), ..name }, sum.name, style(75, Face::Bold, Anchor::Middle));
    let note = Rect::new(name.x, y + BLOCK_H / 2 + mm(10), name.w, mm(12));
    sheet.text(note, &[sum.note], style(62, Face::Regular, Anchor::Middle));
    let mut words = middle;
    if sum.field == Field::Invalid {
        let h = BLOCK_H * 60 / 100;
        let [tally, sums] = columns(middle.x, y, h, [middle.w - mm(28), mm(28)]);
        number::tally(sheet, tally, TALLY_DOWN);
        number::sums(sheet, sums, TALLY_DOWN);
        sheet.frame(tally, THIN);
        sheet.frame(sums, THIN);
        words = Rect::new(middle.x, y + h, middle.w, BLOCK_H - h);
    }
    number::words(sheet, words, "Terbilang");
    for cell in [letter, name, words, value] {
        sheet.frame(cell, THIN);
    }
    number::in_columns(sheet, sum.field, Rect::new(value.x, y + mm(5), value.w, BLOCK_H - mm(9)));
    sheet.frame(rect, THICK);
}

fn place_and_date(sheet: &mut Sheet, y: i32) -> i32 {
    let line = y + mm(11);
    let parts = [
        ("Ditetapkan di", 42, 82, 260),
        ("tanggal", 264, 290, 330),
        ("bulan", 334, 354, 440),
        ("tahun", 444, 464, 558),
    ];
    for (name, x, from, right) in parts {
        let rect = Rect::new(mm(x) - mm(2), y + mm(3), mm(from - x) + mm(4), mm(10));
        sheet.text(rect, &[name], BODY);
        sheet.dotted(mm(from), mm(right), line);
    }
    y + mm(18)
}
