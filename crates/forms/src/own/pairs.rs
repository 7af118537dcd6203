//! Section IV of a contest between pairs: a block for each, with tally, boxes, bubbles and the number in words.

use super::filling::Filling;
use super::number;
use super::sheet::{BOTTOM, LEFT, Sheet, THICK, THIN, TOP, WIDTH, columns, style};
use super::signatures::{self, STRIP_H};
use super::spec::PageSpec;
use super::texts;
use crate::art::{Anchor, Face};
use crate::unit::{Rect, mm};
use model::Field;

/// Pair; tally; sums of the tally's rows; number.
const WIDTHS: [i32; 4] = [mm(112), mm(284), mm(28), mm(92)];
const HEAD_H: i32 = mm(14);
/// Most height of a pair's block.
const BLOCK_MOST: i32 = mm(205);
/// Most pairs whose witnesses sign on the same page; below five blocks there is no room.
const SIGNED_MOST: usize = 4;
/// A witness's cell.
const WITNESS_H: i32 = mm(38);
const TALLY_DOWN: i32 = 5;

pub(super) fn draw(sheet: &mut Sheet, spec: &PageSpec, filling: &Filling, numbers: &[u16]) {
    let y = sheet.section(TOP, &texts::section_four(spec.contest()));
    let top = sheet.instruction(y, texts::INSTRUCTION);
    head(sheet, top);
    let signed = numbers.len() <= SIGNED_MOST;
    let below = if signed { mm(2) + signatures::witnesses_h(1, WITNESS_H) } else { 0 };
    let strip = BOTTOM - STRIP_H - below;
    let first = top + HEAD_H;
    let count = i32::try_from(numbers.len()).unwrap_or(1).max(1);
    let block = ((strip - mm(6) - first) / count).min(BLOCK_MOST);
    for (n, number) in (0..).zip(numbers) {
        pair(sheet, filling, *number, Rect::new(LEFT, first + n * block, WIDTH, block));
    }
    let y = signatures::officers(sheet, strip, STRIP_H);
    if signed {
        let names = numbers.iter().map(|n| signatures::pair_name(filling, *n)).collect();
        signatures::witnesses(sheet, spec, names, (y + mm(2), WITNESS_H));
    }
}

fn head(sheet: &mut Sheet, y: i32) {
    let names: [&[&str]; 4] = [
        &["NOMOR URUT DAN NAMA", "PASANGAN CALON"],
        &["RINCIAN PEROLEHAN SUARA SAH", "(satu kotak untuk lima suara)"],
        &["JUMLAH", "BARIS"],
        &["JUMLAH SUARA SAH"],
    ];
    for (rect, lines) in columns(LEFT, y, HEAD_H, WIDTHS).into_iter().zip(names) {
        sheet.head(rect, lines);
    }
}

fn pair(sheet: &mut Sheet, filling: &Filling, number: u16, rect: Rect) {
    let [who, tally, sums, value] = columns(rect.x, rect.y, rect.h, WIDTHS);
    let field = Field::Votes(number);
    name(sheet, filling, number, who);
    let tally_h = rect.h * 60 / 100;
    let [tally, sums] = [tally, sums].map(|r| Rect { h: tally_h, ..r });
    number::tally(sheet, tally, TALLY_DOWN);
    number::sums(sheet, sums, TALLY_DOWN);
    let words = Rect::new(tally.x, tally.bottom(), tally.w + sums.w, rect.h - tally_h);
    for cell in [tally, sums, words, value] {
        sheet.frame(cell, THIN);
    }
    number::words(sheet, words, "Terbilang");
    number::in_columns(sheet, field, Rect::new(value.x, value.y + mm(5), value.w, value.h - mm(9)));
    sheet.frame(rect, THICK);
}

fn name(sheet: &mut Sheet, filling: &Filling, number: u16, rect: Rect) {
    let field = Field::Votes(number);
    let blank = filling.blank_column == Some(field);
    let lines: Vec<&str> = match filling.names.get(&field) {
        _ if blank => vec!["KOLOM KOSONG", "(tidak bergambar)"],
        Some(name) => name.lines().take(2).collect(),
        None => Vec::new(),
    };
    let third = rect.h / 3;
    sheet.text(Rect { h: third, ..rect }, &[&number.to_string()], style(200, Face::Bold, Anchor::Middle));
    let below = Rect::new(rect.x + mm(2), rect.y + third, rect.w - mm(4), mm(24));
    if lines.is_empty() {
        sheet.dotted(below.x + mm(4), below.right() - mm(4), below.y + mm(9));
        sheet.dotted(below.x + mm(4), below.right() - mm(4), below.y + mm(21));
    } else {
        sheet.text(below, &lines, style(72, Face::Bold, Anchor::Middle));
    }
}
