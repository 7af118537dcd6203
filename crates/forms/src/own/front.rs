//! The first page: sections I to III, twenty-two numbers, and signatures.

use super::filling::Filling;
use super::number::{self, BOX_H, BOXES_W, ROWS_H, ROWS_W};
use super::sheet::{BODY, BOTTOM, LEFT, SHADE, Sheet, Style, THICK, THIN, TOP, WIDTH, columns, style};
use super::spec::PageSpec;
use super::{signatures, texts};
use crate::art::{Anchor, Face, Ink};
use crate::unit::{Point, Rect, mm};
use model::{Field, Sex};

/// Widths of a table with laki-laki, perempuan, jumlah.
const SEXES: [i32; 4] = [mm(183), mm(111), mm(111), mm(111)];
/// Height of a row with boxes above bubbles.
const TALL: i32 = mm(60);
/// Height of a row with boxes beside bubbles.
const FLAT: i32 = mm(32);
/// Height of a strip that heads some rows.
const STRIP: i32 = mm(9);
/// Most height of a row of witnesses' cells.
const WITNESS_MOST: i32 = mm(46);

pub(super) fn draw(sheet: &mut Sheet, spec: &PageSpec, filling: &Filling, witnesses: u8) {
    opening(sheet);
    let y = sheet.instruction(TOP + mm(8), texts::INSTRUCTION);
    let y = users(sheet, y) + mm(3);
    let y = ballots(sheet, y) + mm(3);
    let y = disabled(sheet, y) + mm(5);
    let y = signatures::officers(sheet, y, mm(38)) + mm(2);
    let rows = signatures::witnesses_h(witnesses, 1) - signatures::witnesses_h(witnesses, 0);
    let row = (BOTTOM - y - mm(8)) / rows.max(1);
    let names = signatures::names(spec, filling, witnesses);
    signatures::witnesses(sheet, spec, names, (y, row.min(WITNESS_MOST)));
}

/// The line that dates the meeting.
fn opening(sheet: &mut Sheet) {
    let small = style(58, Face::Regular, Anchor::Start);
    let parts = [("Pada hari ini", 42, 32), ("tanggal", 120, 20), ("bulan", 176, 20), ("tahun", 248, 20)];
    for ((name, x, _), right) in parts.into_iter().zip([118, 174, 246, 310]) {
        let width = if x == 42 { 34 } else { 22 };
        sheet.text(Rect::new(mm(x) - mm(2), TOP, mm(width) + mm(4), mm(8)), &[name], small);
        sheet.dotted(mm(x + width), mm(right), TOP + mm(6));
    }
    let rest = Rect::new(mm(310), TOP, mm(248), mm(8));
    sheet.text(rest, &["KPPS mengadakan rapat pemungutan dan penghitungan suara, dengan hasil:"], small);
}

fn users(sheet: &mut Sheet, y: i32) -> i32 {
    let top = sheet.section(y, "I.  DATA PEMILIH DAN PENGGUNA HAK PILIH");
    let mut y = sexes_head(sheet, top);
    y = strip(sheet, y, "A.  DATA PEMILIH");
    let row = ["", "Jumlah pemilih dalam Daftar Pemilih Tetap (DPT)", "(Model A-Kabko Daftar Pemilih)"];
    y = sexes_row(sheet, y, &row, Field::Voters);
    y = strip(sheet, y, "B.  PENGGUNA HAK PILIH");
    let rows = [
        ["1.", "Jumlah pengguna hak pilih dalam", "Daftar Pemilih Tetap (DPT)"],
        ["2.", "Jumlah pengguna hak pilih dalam", "Daftar Pemilih Tambahan (DPTb)"],
        ["3.", "Jumlah pengguna hak pilih dalam", "Daftar Pemilih Khusus (DPK)"],
        ["4.", "JUMLAH PENGGUNA HAK PILIH", "(B.1 + B.2 + B.3)"],
    ];
    for (n, row) in (1..).zip(rows) {
        y = sexes_row(sheet, y, &row, |sex| Field::Users(n, sex));
    }
    sheet.frame(Rect::new(LEFT, top, WIDTH, y - top), THICK);
    y
}

fn ballots(sheet: &mut Sheet, y: i32) -> i32 {
    let top = sheet.section(y, "II.  DATA PENGGUNAAN SURAT SUARA");
    let rows: [&[&str]; 4] = [
        &["1.", "Jumlah surat suara yang diterima, termasuk surat suara", "cadangan 2% dari DPT (2 + 3 + 4)"],
        &["2.", "Jumlah surat suara yang digunakan"],
        &["3.", "Jumlah surat suara yang dikembalikan oleh pemilih", "(karena rusak atau keliru coblos)"],
        &[
            "4.",
            "Jumlah surat suara yang tidak digunakan/tidak terpakai,",
            "termasuk sisa surat suara cadangan",
        ],
    ];
    let mut y = top;
    for (n, lines) in (1..).zip(rows) {
        let value = BOXES_W + ROWS_W + mm(14);
        let [label, cell] = columns(LEFT, y, FLAT, [WIDTH - value, value]);
        row_label(sheet, label, lines);
        sheet.frame(cell, THIN);
        let boxes = Point { x: cell.x + mm(5), y: y + (FLAT - BOX_H) / 2 };
        let bubbles = Point { x: boxes.x + BOXES_W + mm(4), y: y + (FLAT - ROWS_H) / 2 };
        number::in_rows(sheet, Field::Ballots(n), boxes, bubbles);
        y += FLAT;
    }
    sheet.frame(Rect::new(LEFT, top, WIDTH, y - top), THICK);
    y
}

fn disabled(sheet: &mut Sheet, y: i32) -> i32 {
    let top = sheet.section(y, "III.  DATA PEMILIH DISABILITAS");
    let y = sexes_head(sheet, top);
    let row = ["", "Jumlah seluruh pemilih disabilitas", "yang menggunakan hak pilih"];
    let y = sexes_row(sheet, y, &row, Field::Disabled);
    sheet.frame(Rect::new(LEFT, top, WIDTH, y - top), THICK);
    y
}

fn sexes_head(sheet: &mut Sheet, y: i32) -> i32 {
    let names = ["URAIAN", "LAKI-LAKI (L)", "PEREMPUAN (P)", "JUMLAH (L + P)"];
    for (rect, name) in columns(LEFT, y, STRIP, SEXES).into_iter().zip(names) {
        sheet.head(rect, &[name]);
    }
    y + STRIP
}

fn strip(sheet: &mut Sheet, y: i32, name: &str) -> i32 {
    let rect = Rect::new(LEFT, y, WIDTH, STRIP);
    sheet.fill(rect, Ink(SHADE.0 + 14));
    sheet.frame(rect, THIN);
    sheet.text(rect, &[name], style(60, Face::Bold, Anchor::Start));
    rect.bottom()
}

fn sexes_row(sheet: &mut Sheet, y: i32, lines: &[&str], field: impl Fn(Sex) -> Field) -> i32 {
    let [label, cells @ ..] = columns(LEFT, y, TALL, SEXES);
    row_label(sheet, label, lines);
    let between = (TALL - BOX_H - ROWS_H) / 3;
    for (cell, sex) in cells.into_iter().zip(Sex::ALL) {
        sheet.frame(cell, THIN);
        let boxes = Point { x: cell.x + (cell.w - BOXES_W) / 2, y: y + between };
        let bubbles = Point { x: cell.x + (cell.w - ROWS_W) / 2, y: y + 2 * between + BOX_H };
        number::in_rows(sheet, field(sex), boxes, bubbles);
    }
    y + TALL
}

/// A row's number and lines of text; rows in capitals are set bold.
fn row_label(sheet: &mut Sheet, rect: Rect, lines: &[&str]) {
    sheet.frame(rect, THIN);
    let [number, lines @ ..] = lines else { return };
    let bold = lines.first().is_some_and(|line| !line.contains(|c: char| c.is_ascii_lowercase()));
    let face = if bold { Face::Bold } else { Face::Regular };
    let indent = if number.is_empty() { mm(2) } else { mm(11) };
    let right = Rect::new(rect.x + indent, rect.y, rect.w - indent, rect.h);
    sheet.text(right, lines, Style { face, ..BODY });
    // The number stands beside the first line.
    let mut numbers = vec![""; lines.len()];
    if let Some(first) = numbers.first_mut() {
        *first = number;
    }
    sheet.text(Rect { x: rect.x + mm(2), ..rect }, &numbers, Style { face, ..BODY });
}
