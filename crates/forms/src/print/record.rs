//! A record to be signed by hand: what was so, a code that says the same to a camera, and room for those who were there.
//!
//! Names stand on the paper alone: they are written by hand, and no file has them.

use super::salinan::{SIZE, Sheet, line, wrapped};
use crate::art::{Anchor, Face, Ink, Item, Style};
use crate::qr;
use crate::unit::{Rect, mm};

/// What a record says.
#[derive(Clone, Copy, Debug)]
pub struct Record<'a> {
    /// Its title: `BERITA PEMBUKAAN`.
    pub title: &'a str,
    /// Name of the election.
    pub election: &'a str,
    /// What is said of a drill, where it is one.
    pub drill: Option<&'a str>,
    /// What the record is, in a sentence or two.
    pub lead: &'a str,
    /// What was so: a label and its value each.
    pub rows: &'a [(String, String)],
    /// Text of the QR code.
    pub code: &'a str,
    /// What those who sign confirm.
    pub confirmed: &'a str,
    /// Labels of a line for each who signs: whose it is.
    pub signers: &'a [String],
    /// Labels over the columns of name and signature.
    pub columns: [&'a str; 2],
}

const LEFT: i32 = mm(20);
const WIDTH: i32 = SIZE.w - 2 * LEFT;
const PLAIN: Style = Style { size: 3000, face: Face::Regular, anchor: Anchor::Start, ink: Ink::BLACK };
const STRONG: Style = Style { face: Face::Bold, ..PLAIN };
const LABEL: Style = Style { size: 2600, ink: Ink(85), ..PLAIN };
/// Side of the QR code with its white edge.
const QR_SIDE: i32 = mm(52);
/// White edge of a QR code, in modules.
const QUIET: i32 = 4;
/// Largest version of the code: 52 mm still have half a millimetre for each module.
const QR_MOST: u8 = 22;
/// From one line to the next.
const LEADING: i32 = mm(5);
/// Height of a line for a name and a signature.
const ROW: i32 = mm(13);

/// Sets a record on one sheet of A4. What does not fit is cut off below: a caller gives at most some thirty rows.
pub fn record(of: &Record<'_>) -> Sheet {
    let mut art = Vec::new();
    let mut y = mm(24);
    art.push(line((LEFT, y), of.title, Style { size: 6200, ..STRONG }, WIDTH));
    y += mm(8);
    art.push(line((LEFT, y), of.election, Style { size: 4200, ..STRONG }, WIDTH));
    if let Some(drill) = of.drill {
        y += mm(4);
        art.push(Item::Fill { rect: Rect::new(LEFT, y, WIDTH, mm(7)), ink: Ink::BLACK });
        let style = Style { size: 3800, anchor: Anchor::Middle, ink: Ink::WHITE, ..STRONG };
        art.push(line((SIZE.w / 2, y + mm(5)), drill, style, WIDTH - mm(4)));
        y += mm(7);
    }
    y += mm(7);
    paragraph(&mut art, &mut y, of.lead, WIDTH);
    y += mm(3);
    let top = y;
    let label_width = mm(42);
    for (label, value) in of.rows {
        // Beside the code the lines are shorter.
        let width = if y < top + QR_SIDE { WIDTH - QR_SIDE } else { WIDTH } - label_width;
        art.push(line((LEFT, y), label, LABEL, label_width - mm(2)));
        for text in pieces(value, width) {
            art.push(line((LEFT + label_width, y), &text, PLAIN, width));
            y += LEADING;
        }
    }
    if let Some(modules) = qr::modules_up_to(of.code, QR_MOST) {
        let place = Rect::new(LEFT + WIDTH - QR_SIDE, top - mm(4), QR_SIDE, QR_SIDE);
        art.extend(modules.ink(modules.within_edge(place, QUIET)));
    }
    y = y.max(top + QR_SIDE) + mm(4);
    paragraph(&mut art, &mut y, of.confirmed, WIDTH);
    y += mm(2);
    signatures(&mut art, y, of);
    Sheet { art }
}

fn paragraph(art: &mut Vec<Item>, y: &mut i32, text: &str, width: i32) {
    for text in wrapped(text, PLAIN, width) {
        art.push(line((LEFT, *y), &text, PLAIN, width));
        *y += LEADING;
    }
}

/// A value in lines; a digest, which has no spaces, in groups of sixteen.
fn pieces(value: &str, width: i32) -> Vec<String> {
    let digest = value.len() == 64 && value.bytes().all(|b| b.is_ascii_hexdigit());
    let grouped = || {
        let bytes: Vec<&str> = (0..64).step_by(16).filter_map(|at| value.get(at..at + 16)).collect();
        bytes.chunks(2).map(|pair| pair.join(" ")).collect::<Vec<_>>()
    };
    if digest { grouped() } else { wrapped(value, PLAIN, width) }
}

fn signatures(art: &mut Vec<Item>, top: i32, of: &Record<'_>) {
    let columns = [LEFT + mm(42), LEFT + mm(110)];
    for (x, label) in columns.into_iter().zip(of.columns) {
        art.push(line((x, top + mm(4)), label, LABEL, mm(58)));
    }
    let mut y = top + mm(4) + ROW;
    for signer in of.signers {
        art.push(line((LEFT, y), signer, PLAIN, mm(40)));
        for (x, width) in columns.into_iter().zip([mm(64), WIDTH - mm(110)]) {
            let (from, to) = (crate::unit::Point { x, y }, crate::unit::Point { x: x + width, y });
            art.push(Item::Line { from, to, stroke: 250, ink: Ink::BLACK, dots: None });
        }
        y += ROW;
    }
}
