//! A card: the code for the camera, the code to be typed, whose it is, and what to do.

use super::{CARDS, EDGE, LABEL, Officer, PLAIN, STRONG, WIDTH, code_in_groups, head, words};
use crate::art::{Anchor, Item, Style};
use crate::print::salinan::{line, wrapped};
use crate::qr;
use crate::unit::{Point, Rect, mm};
use model::Lang;
use texts::paper;

/// What one card says.
#[derive(Clone, Copy, Debug)]
pub struct Card<'a> {
    /// Whose it is.
    pub officer: Officer<'a>,
    /// Text of the QR code.
    pub code: &'a str,
    /// Where the app is, for who types: `https://tps.example.id/petugas/`.
    pub address: &'a str,
    /// The groups to be typed; none where the card has a QR code only.
    pub groups: &'a [String],
}

/// Side of the QR code with its white edge.
const QR_SIDE: i32 = mm(42);
/// White edge of a QR code, in modules.
const QUIET: i32 = 2;
/// Top of QR code and station.
const TOP: i32 = mm(17);
/// Place of one typed letter. The face is proportional; letters in the middle of places of one width are not misread.
const CELL: i32 = 3_000;
/// Size of a typed letter: the widest, W, is narrower than its place by a tenth of a millimetre.
const LETTER_SIZE: i32 = 2_950;
/// Sizes of the steps that are tried, the largest first: 7.7 to 6 points.
const STEP_SIZES: [i32; 3] = [2700, 2400, 2100];
/// Size of the steps where none of them fits.
const LEAST_STEP: i32 = 1500;

/// From one line of the steps to the next.
const fn leading(style: Style) -> i32 {
    style.size * 5 / 4
}

/// Between two groups.
const GAP: i32 = 2_300;

impl Card<'_> {
    pub(super) fn draw(&self, at: Point, lang: Lang, art: &mut Vec<Item>) {
        head(at, &self.officer, lang, art);
        self.qr(Rect::new(at.x + mm(3), at.y + TOP, QR_SIDE, QR_SIDE), art);
        self.station(Point { x: at.x + mm(47), y: at.y + TOP }, at.x + EDGE + WIDTH, lang, art);
        if !self.groups.is_empty() {
            self.typed(Point { x: at.x + EDGE, y: at.y + mm(63) }, lang, art);
        }
        let top = at.y + mm(if self.groups.is_empty() { 66 } else { 76 });
        self.steps(Point { x: at.x + EDGE, y: top }, at.y + CARDS.h - mm(2), lang, art);
    }

    /// What to do, as large as there is room; a long address makes it smaller.
    fn steps(&self, at: Point, bottom: i32, lang: Lang, art: &mut Vec<Item>) {
        let steps = words::steps(lang, self.address, !self.groups.is_empty(), self.officer.is_station());
        let set = |size: i32| {
            let style = Style { size, ..PLAIN };
            let lines: Vec<String> = steps.iter().flat_map(|step| wrapped(step, style, WIDTH)).collect();
            (style, lines)
        };
        let fits = |(style, lines): &(Style, Vec<String>)| {
            let count = i32::try_from(lines.len()).unwrap_or(i32::MAX);
            at.y + (count - 1) * leading(*style) <= bottom
        };
        let (style, lines) = STEP_SIZES.into_iter().map(set).find(fits).unwrap_or_else(|| set(LEAST_STEP));
        for (row, text) in (0..).zip(&lines) {
            art.push(line((at.x, at.y + row * leading(style)), text, style, WIDTH));
        }
    }

    /// A code that is too long for any QR code is not printed: the card then has its letters alone.
    fn qr(&self, place: Rect, art: &mut Vec<Item>) {
        if let Some(modules) = qr::modules_up_to(self.code, qr::CARD) {
            art.extend(modules.ink(modules.within_edge(place, QUIET)));
        }
    }

    fn station(&self, at: Point, right: i32, lang: Lang, art: &mut Vec<Item>) {
        let (officer, fit) = (&self.officer, right - at.x);
        let mut y = at.y + 3200;
        let mut put = |text: &str, style: Style, down: i32| {
            y += down;
            art.push(line((at.x, y), text, style, fit));
        };
        put(paper::CARD.get(lang), LABEL, 0);
        put(officer.name, Style { size: 7200, ..STRONG }, 7400);
        for place in officer.places.iter().take(3) {
            put(place, PLAIN, 4000);
        }
        let label = if officer.is_station() { paper::STATION_CODE } else { paper::REGION_CODE };
        put(label.get(lang), LABEL, 6200);
        put(&code_in_groups(officer.code), Style { size: 4300, ..STRONG }, 4600);
        put(&format!("{} {}", paper::NUMBER.get(lang), officer.number), PLAIN, 5600);
    }

    fn typed(&self, at: Point, lang: Lang, art: &mut Vec<Item>) {
        let letters: i32 = self.groups.iter().map(|g| i32::try_from(g.chars().count()).unwrap_or(0)).sum();
        let gaps = i32::try_from(self.groups.len()).unwrap_or(1) - 1;
        let mut x = at.x + (WIDTH - letters * CELL - gaps * GAP) / 2;
        art.push(line((x, at.y), paper::TYPED.get(lang), LABEL, WIDTH));
        for group in self.groups {
            for letter in group.chars() {
                let style = Style { size: LETTER_SIZE, anchor: Anchor::Middle, ..STRONG };
                art.push(line((x + CELL / 2, at.y + 5_600), &letter.to_string(), style, 0));
                x += CELL;
            }
            x += GAP;
        }
    }
}
