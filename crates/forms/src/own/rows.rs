//! Section IV in rows: DPD candidates, or parties with their candidates. A row has a name, a tally, boxes and bubbles.

use super::filling::Filling;
use super::number::{self, BOX_H, BOXES_W, ROWS_H, ROWS_W};
use super::sheet::{BOTTOM, LEFT, SHADE, Sheet, THICK, THIN, TOP, WIDTH, columns, style, wrapped};
use super::signatures::{self, STRIP_H};
use super::spec::{PageSpec, PartyRows};
use super::texts;
use crate::art::{Anchor, Face, Ink};
use crate::unit::{Point, Rect, mm};
use model::Field;

/// Cells of a row: boxes, bubbles.
const BOXES_CELL: i32 = BOXES_W + mm(8);
const BUBBLES_CELL: i32 = ROWS_W + mm(7);
/// Number; name; tally; boxes; bubbles.
const WIDTHS: [i32; 5] =
    [mm(20), mm(116), WIDTH - mm(136) - BOXES_CELL - BUBBLES_CELL, BOXES_CELL, BUBBLES_CELL];
const HEAD_H: i32 = mm(12);
const PARTY_H: i32 = mm(19);
/// Between two parties.
const GAP: i32 = mm(5);
/// Most height of a row; the least is what the bounds of [`super::spec`] give: 32.4 mm.
const ROW_MOST: i32 = mm(52);
const TALLY_DOWN: i32 = 2;

/// A row: what stands before it and which number it takes.
struct Row<'a> {
    field: Field,
    number: String,
    name: Option<&'a str>,
    /// A sum has no tally and is set bold.
    sum: bool,
}

pub(super) fn draw_singles(sheet: &mut Sheet, spec: &PageSpec, filling: &Filling, numbers: &[u16]) {
    let top = head(sheet, spec, "NAMA CALON");
    let h = row_h(top, numbers.len(), 0);
    let mut y = top;
    for number in numbers {
        let field = Field::Votes(*number);
        let name = filling.names.get(&field).map(String::as_str);
        y = row(sheet, y, h, &Row { field, number: number.to_string(), name, sum: false });
    }
    sheet.frame(Rect::new(LEFT, top, WIDTH, y - top), THICK);
    signatures::officers(sheet, BOTTOM - STRIP_H, STRIP_H);
}

pub(super) fn draw_parties(sheet: &mut Sheet, spec: &PageSpec, filling: &Filling, parties: &[PartyRows]) {
    let top = head(sheet, spec, "NAMA PARTAI POLITIK DAN CALON");
    let rows = parties.iter().map(|party| party.candidates.len() + 2).sum();
    let count = i32::try_from(parties.len()).unwrap_or(1);
    let h = row_h(top, rows, count * PARTY_H + (count - 1) * GAP);
    let mut y = top;
    for party in parties {
        y = self::party(sheet, filling, party, (y, h)) + GAP;
    }
    signatures::officers(sheet, BOTTOM - STRIP_H, STRIP_H);
}

/// Section's heading, instruction and the table's head.
fn head(sheet: &mut Sheet, spec: &PageSpec, names: &str) -> i32 {
    let y = sheet.section(TOP, &texts::section_four(spec.contest()));
    let y = sheet.instruction(y, texts::INSTRUCTION);
    let [number, name, tally, boxes, bubbles] = columns(LEFT, y, HEAD_H, WIDTHS);
    sheet.head(number, &["NO."]);
    sheet.head(name, &[names]);
    sheet.head(tally, &["RINCIAN PEROLEHAN SUARA SAH"]);
    sheet.head(Rect { w: boxes.w + bubbles.w, ..boxes }, &["JUMLAH SUARA SAH"]);
    y + HEAD_H
}

fn row_h(top: i32, rows: usize, other: i32) -> i32 {
    let rows = i32::try_from(rows).unwrap_or(i32::MAX).max(1);
    ((BOTTOM - STRIP_H - mm(5) - top - other) / rows).min(ROW_MOST)
}

fn party(sheet: &mut Sheet, filling: &Filling, party: &PartyRows, at: (i32, i32)) -> i32 {
    let (top, h) = at;
    let mut y = party_head(sheet, filling, party, top);
    let (first, last) = (Field::PartyOnly(party.party), Field::PartyTotal(party.party));
    let only = Row { field: first, number: "A.1".into(), name: Some("SUARA PARTAI POLITIK"), sum: false };
    y = row(sheet, y, h, &only);
    for number in &party.candidates {
        let field = Field::Candidate(party.party, *number);
        let name = filling.names.get(&field).map(String::as_str);
        y = row(sheet, y, h, &Row { field, number: number.to_string(), name, sum: false });
    }
    let name = Some("JUMLAH SUARA SAH\nPARTAI POLITIK DAN CALON");
    y = row(sheet, y, h, &Row { field: last, number: "B".into(), name, sum: true });
    sheet.frame(Rect::new(LEFT, top, WIDTH, y - top), THICK);
    y
}

fn party_head(sheet: &mut Sheet, filling: &Filling, party: &PartyRows, y: i32) -> i32 {
    let rect = Rect::new(LEFT, y, WIDTH, PARTY_H);
    sheet.fill(rect, SHADE);
    let number = Rect { w: mm(26), ..rect };
    sheet.fill(number, Ink::BLACK);
    let white = super::sheet::Style { ink: Ink::WHITE, ..style(130, Face::Bold, Anchor::Middle) };
    sheet.text(number, &[&party.party.to_string()], white);
    let name = Rect::new(number.right() + mm(4), y, WIDTH - number.w - mm(4), PARTY_H);
    match filling.parties.get(&party.party) {
        Some(text) => sheet.text(name, &[text], style(110, Face::Bold, Anchor::Start)),
        None => sheet.dotted(name.x + mm(4), name.x + mm(240), y + mm(14)),
    }
    rect.bottom()
}

fn row(sheet: &mut Sheet, y: i32, h: i32, row: &Row<'_>) -> i32 {
    let [number, name, tally, boxes, bubbles] = columns(LEFT, y, h, WIDTHS);
    if row.sum {
        sheet.fill(Rect { w: number.w + name.w + tally.w, ..number }, Ink(SHADE.0 + 14));
    }
    let named = if row.sum { Rect { w: name.w + tally.w, ..name } } else { name };
    match row.name {
        Some(text) => {
            let face = if row.sum { Face::Bold } else { Face::Regular };
            let lines = if row.sum { text.lines().take(2).collect() } else { wrapped(text, 30) };
            sheet.text(named, &lines, style(66, face, Anchor::Start));
        }
        None => sheet.dotted(name.x + mm(4), name.right() - mm(4), y + h / 2 + mm(4)),
    }
    if row.sum {
        sheet.frame(named, THIN);
    } else {
        sheet.frame(name, THIN);
        number::tally(sheet, tally, TALLY_DOWN);
        sheet.frame(tally, THIN);
    }
    sheet.text(number, &[&row.number], style(85, Face::Bold, Anchor::Middle));
    sheet.frame(number, THIN);
    sheet.frame(Rect { w: boxes.w + bubbles.w, ..boxes }, THIN);
    let boxes = Point { x: boxes.x + mm(5), y: y + (h - BOX_H) / 2 };
    let bubbles = Point { x: bubbles.x + mm(2), y: y + (h - ROWS_H) / 2 };
    number::in_rows(sheet, row.field, boxes, bubbles);
    y + h
}
