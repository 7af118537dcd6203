//! Shares of keys on paper: a sheet for each, on which the holder's name is written by hand.

use super::salinan::{SIZE, Sheet, line, wrapped};
use crate::art::{Anchor, Face, Ink, Item, Style};
use crate::qr;
use crate::unit::{Point, Rect, mm};
use model::Lang;
use texts::paper;

/// What a sheet says. It is as secret as a part of the key is.
#[derive(Clone, Copy, Debug)]
pub struct KeyShare<'a> {
    /// What the key is called.
    pub label: &'a str,
    /// First digits of the id of its public half.
    pub key: &'a str,
    /// Code of the set.
    pub set: &'a str,
    /// Which share, of how many, and how many are enough.
    pub numbers: (u8, u8, u8),
    /// Text of the QR code.
    pub qr: &'a str,
    /// Groups to be typed.
    pub groups: &'a [String],
}

const LEFT: i32 = mm(20);
const WIDTH: i32 = SIZE.w - 2 * LEFT;
const PLAIN: Style = Style { size: 3400, face: Face::Regular, anchor: Anchor::Start, ink: Ink::BLACK };
const STRONG: Style = Style { face: Face::Bold, ..PLAIN };
const LABEL: Style = Style { size: 2800, ink: Ink(85), ..PLAIN };
/// Side of the QR code, its white edge included.
const QR_SIDE: i32 = mm(58);
/// White edge of the QR code, in modules.
const QUIET: i32 = 4;
/// Groups in a row.
const COLUMNS: i32 = 2;
/// A letter's place: the face is proportional, and letters in places of one width are not misread.
const CELL: i32 = 5_200;
/// From a row of groups to the next.
const ROW: i32 = mm(9);
/// From one line to be filled in to the next.
const FILLED: i32 = mm(13);

/// Sets one share.
pub fn key_share(share: &KeyShare<'_>, lang: Lang) -> Sheet {
    let mut art = Vec::new();
    let (number, shares, threshold) = share.numbers;
    let title = paper::share_title(lang, number, shares);
    art.push(line((LEFT, mm(28)), &title, Style { size: 7_000, ..STRONG }, WIDTH));
    put(&mut art, mm(37), &paper::share_needed(lang, threshold), PLAIN, WIDTH);
    let square = Rect::new(LEFT, mm(48), QR_SIDE, QR_SIDE);
    if let Some(modules) = qr::modules_up_to(share.qr, qr::CARD) {
        art.extend(modules.ink(modules.within_edge(square, QUIET)));
    }
    let x = LEFT + QR_SIDE + mm(6);
    let rows =
        [(paper::SHARE_KEY, share.label), (paper::SHARE_KEY_ID, share.key), (paper::SHARE_SET, share.set)];
    for (row, (label, value)) in (0..).zip(rows) {
        let y = mm(56) + row * mm(17);
        art.push(line((x, y), label.get(lang), LABEL, SIZE.w - LEFT - x));
        art.push(line((x, y + mm(6)), value, Style { size: 4_600, ..STRONG }, SIZE.w - LEFT - x));
    }
    typed(share, lang, &mut art);
    by_hand(lang, &mut art);
    put(&mut art, mm(272), paper::SHARE_KEEP.get(lang), LABEL, WIDTH);
    art.push(line((LEFT, mm(284)), paper::SHARE_JOIN.get(lang), LABEL, WIDTH));
    Sheet { art }
}

/// The groups, numbered down each column.
fn typed(share: &KeyShare<'_>, lang: Lang, art: &mut Vec<Item>) {
    art.push(line((LEFT, mm(116)), paper::SHARE_TYPED.get(lang), LABEL, WIDTH));
    let count = i32::try_from(share.groups.len()).unwrap_or(0);
    let rows = (count + COLUMNS - 1) / COLUMNS;
    for (at, group) in (0..).zip(share.groups) {
        let (column, row) = (at / rows.max(1), at % rows.max(1));
        let (x, y) = (LEFT + column * WIDTH / COLUMNS, mm(126) + row * ROW);
        art.push(line((x, y), &format!("{}", at + 1), LABEL, mm(8)));
        for (place, letter) in (0..).zip(group.chars()) {
            let style = Style { size: 5_000, anchor: Anchor::Middle, ..STRONG };
            art.push(line((x + mm(12) + place * CELL, y), &letter.to_string(), style, 0));
        }
    }
}

/// What is written by hand: names stand on paper alone.
fn by_hand(lang: Lang, art: &mut Vec<Item>) {
    let labels = [
        paper::SHARE_HOLDER,
        paper::SHARE_OFFICE,
        paper::SHARE_DATE,
        paper::SHARE_SIGNATURE,
        paper::SHARE_WITNESS,
    ];
    for (row, label) in (0..).zip(labels) {
        let y = mm(202) + row * FILLED;
        art.push(line((LEFT, y), label.get(lang), LABEL, mm(60)));
        let (from, to) = (Point { x: LEFT + mm(62), y }, Point { x: SIZE.w - LEFT, y });
        art.push(Item::Line { from, to, stroke: 250, ink: Ink(120), dots: None });
    }
}

fn put(art: &mut Vec<Item>, y: i32, text: &str, style: Style, width: i32) {
    for (row, text) in (0..).zip(wrapped(text, style, width)) {
        art.push(line((LEFT, y + row * style.size * 13 / 10), &text, style, width));
    }
}
