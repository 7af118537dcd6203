//! What must be said beside the numbers, and room for signatures.

use super::Salinan;
use super::flow::{BODY, Flow, INK, LEFT, PLAIN, SMALL, STRONG, Style, THIN, WIDTH, line, wrapped};
use crate::art::{Anchor, Item};
use crate::unit::{Point, Rect, mm};
use model::contest::Standing;

/// Officers of a station: a chair and six members.
const OFFICERS: [&str; 7] =
    ["1. Ketua", "2. Anggota", "3. Anggota", "4. Anggota", "5. Anggota", "6. Anggota", "7. Anggota"];
/// Most cells for witnesses: 18 national and 6 local parties stood in Aceh in 2024.
const WITNESSES_MAX: usize = 24;
/// Height of a cell to sign in.
const CELL: i32 = mm(18);
/// Distance of base lines.
const LEADING: i32 = 3900;

/// The sentences that must stand beside the numbers.
pub(super) fn notes(flow: &mut Flow, copy: &Salinan<'_>) {
    if copy.notes.is_empty() {
        return;
    }
    flow.heading("CATATAN ATAS BILANGAN", mm(10));
    for note in copy.notes {
        let lines = wrapped(note, PLAIN, WIDTH - mm(5));
        flow.room(i32::try_from(lines.len()).unwrap_or(1) * LEADING + mm(1));
        for (n, text) in lines.iter().enumerate() {
            if n == 0 {
                let dot = Point { x: LEFT + mm(1), y: flow.y + mm(3) - 300 };
                flow.put(Item::Circle { at: dot, radius: 500, stroke: 0, ink: INK, filled: true });
            }
            flow.put(line((LEFT + mm(4), flow.y + BODY), text, PLAIN, WIDTH - mm(5)));
            flow.y += LEADING;
        }
        flow.y += mm(1);
    }
}

/// Room for the signatures of officers and witnesses.
pub(super) fn signatures(flow: &mut Flow, copy: &Salinan<'_>) {
    let whose = match copy.contest.about().standing {
        Standing::Pairs => "SAKSI PASANGAN CALON",
        Standing::Candidates => "SAKSI CALON ANGGOTA DPD",
        Standing::Parties => "SAKSI PARTAI POLITIK",
    };
    let officers: Vec<String> = OFFICERS.iter().map(|o| o.to_string()).collect();
    cells(flow, "NAMA DAN TANDA TANGAN KPPS", &officers, 7);
    let count = copy.schema.contestants().len().min(WITNESSES_MAX);
    let witnesses: Vec<String> =
        copy.schema.contestants().iter().take(count).map(|at| witness(copy, *at)).collect();
    let across = if count <= 6 { count.max(1) } else { 6 };
    cells(flow, &format!("NAMA DAN TANDA TANGAN {whose}"), &witnesses, across);
}

/// Whose witness signs: the contestant's ballot number.
fn witness(copy: &Salinan<'_>, at: usize) -> String {
    match copy.schema.fields().get(at) {
        Some(model::Field::Votes(number)) => format!("{number}."),
        Some(model::Field::PartyTotal(party)) => {
            let name = copy.filling.parties.get(party).map_or("", String::as_str);
            format!("{party}. {name}")
        }
        _ => String::new(),
    }
}

fn cells(flow: &mut Flow, heading: &str, labels: &[String], across: usize) {
    flow.heading(heading, CELL);
    let width = WIDTH / i32::try_from(across).unwrap_or(1);
    for row in labels.chunks(across) {
        flow.room(CELL);
        for (n, label) in (0..).zip(row) {
            let cell = Rect::new(LEFT + n * width, flow.y, width + THIN, CELL + THIN);
            flow.frame(cell);
            let style = Style { size: SMALL, anchor: Anchor::Start, ..STRONG };
            flow.put(line((cell.x + mm(1), flow.y + mm(3)), label, style, width - mm(2)));
            let y = flow.y + CELL - mm(3);
            let (from, to) = (Point { x: cell.x + mm(2), y }, Point { x: cell.x + width - mm(2), y });
            flow.put(Item::Line { from, to, stroke: 250, ink: INK, dots: Some(900) });
        }
        flow.y += CELL;
    }
}
