//! Places for names and signatures: the seven officers, and the witnesses.

use super::filling::Filling;
use super::sheet::{LEFT, Sheet, THICK, THIN, WIDTH, style, wrapped};
use super::spec::{PageSpec, WITNESSES_MAX};
use super::texts;
use crate::art::{Anchor, Face};
use crate::page::{PeopleBox, PeopleKind};
use crate::unit::{Rect, mm};
use model::Field;

/// Officers of a station.
const OFFICERS: u8 = 7;
/// Most witnesses side by side.
const ACROSS: u8 = 12;
const HEAD_H: i32 = mm(8);
/// The officers' strip with its head.
pub(super) const STRIP_H: i32 = mm(42);

/// The strip of the seven officers, at a height; gives the height below.
pub(super) fn officers(sheet: &mut Sheet, y: i32, h: i32) -> i32 {
    let rect = Rect::new(LEFT, y, WIDTH, h);
    sheet.head(Rect { h: HEAD_H, ..rect }, &[texts::OFFICERS]);
    let cells = Rect::new(rect.x, rect.y + HEAD_H, rect.w, rect.h - HEAD_H);
    for (cell, n) in row(cells, OFFICERS).into_iter().zip(1..) {
        let number = Rect::new(cell.x, cell.y + mm(1), mm(12), mm(9));
        sheet.text(number, &[&format!("{n}.")], style(62, Face::Bold, Anchor::Start));
        let ink = Rect::new(cell.x + mm(12), cell.y + mm(2), cell.w - mm(14), cell.h - mm(4));
        person(sheet, PeopleKind::Officer, cell, ink);
    }
    sheet.frame(rect, THICK);
    rect.bottom()
}

/// Height that cells for so many witnesses take, head included, when a row of cells is so high.
pub(super) fn witnesses_h(count: u8, row: i32) -> i32 {
    if count == 0 { 0 } else { HEAD_H + row * i32::from(count.div_ceil(ACROSS)) }
}

/// Cells for the witnesses in one row or two, at a height.
pub(super) fn witnesses(sheet: &mut Sheet, spec: &PageSpec, names: Vec<String>, place: (i32, i32)) {
    let (y, row_h) = place;
    let count = u8::try_from(names.len()).unwrap_or(WITNESSES_MAX).min(WITNESSES_MAX);
    if count == 0 {
        return;
    }
    let rect = Rect::new(LEFT, y, WIDTH, witnesses_h(count, row_h));
    sheet.head(Rect { h: HEAD_H, ..rect }, &[texts::witnesses(spec.contest())]);
    let rows = count.div_ceil(ACROSS);
    let first = count.div_ceil(rows);
    let mut names = names.into_iter();
    for (n, across) in [(0, first), (1, count - first)].into_iter().filter(|(_, across)| *across > 0) {
        let line = Rect::new(rect.x, rect.y + HEAD_H + n * row_h, rect.w, row_h);
        for cell in row(line, across) {
            let strip = Rect { h: mm(12), ..cell };
            let name = names.next().unwrap_or_default();
            let letters = usize::try_from(cell.w / 2_700).unwrap_or(0);
            sheet.text(strip, &wrapped(&name, letters), style(44, Face::Bold, Anchor::Start));
            let ink = Rect::new(cell.x + mm(2), strip.bottom() + mm(1), cell.w - mm(4), cell.h - mm(15));
            person(sheet, PeopleKind::Witness, cell, ink);
        }
    }
    sheet.frame(rect, THICK);
}

/// A place for other handwriting that names people: remarks.
pub(super) fn remarks(sheet: &mut Sheet, rect: Rect, heading: &str) {
    sheet.head(Rect { h: HEAD_H, ..rect }, &[heading]);
    let cell = Rect::new(rect.x, rect.y + HEAD_H, rect.w, rect.h - HEAD_H);
    person(sheet, PeopleKind::Other, cell, cell.grown(-mm(2)));
    sheet.frame(rect, THICK);
}

fn person(sheet: &mut Sheet, kind: PeopleKind, mask: Rect, ink: Rect) {
    sheet.frame(mask, THIN);
    sheet.people.push(PeopleBox { kind, mask, ink });
}

fn row(rect: Rect, count: u8) -> Vec<Rect> {
    let count = i32::from(count);
    let edge = |n: i32| rect.x + rect.w * n / count;
    (0..count).map(|n| Rect::new(edge(n), rect.y, edge(n + 1) - edge(n), rect.h)).collect()
}

/// The name over the cell of a pair's witness.
pub(super) fn pair_name(filling: &Filling, number: u16) -> String {
    let field = Field::Votes(number);
    match filling.names.get(&field) {
        _ if filling.blank_column == Some(field) => BLANK_COLUMN.to_owned(),
        Some(name) => numbered(number, name),
        None => format!("{number}."),
    }
}

/// Who watches over the blank column.
const BLANK_COLUMN: &str = "Pemantau kolom kosong";

fn numbered(number: u16, name: &str) -> String {
    format!("{number}. {}", name.lines().next().unwrap_or_default())
}

/// Whose witness signs where: known when the names are, else a place for the number.
pub(super) fn names(spec: &PageSpec, filling: &Filling, count: u8) -> Vec<String> {
    let known: Vec<String> = if spec.contest().has_parties() {
        filling.parties.iter().map(|(party, name)| format!("{party}. {name}")).collect()
    } else {
        let votes = filling.names.iter().filter_map(|(field, name)| match field {
            Field::Votes(number) if Some(*field) != filling.blank_column => Some((*number, name)),
            _ => None,
        });
        let blank = filling.blank_column.iter().map(|_| BLANK_COLUMN.to_owned());
        votes.map(|(number, name)| numbered(number, name)).chain(blank).collect()
    };
    let blank = || (0..count).map(|_| "No. .........".to_owned()).collect();
    if known.len() == usize::from(count) { known } else { blank() }
}
