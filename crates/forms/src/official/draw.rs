//! A sheet that is drawn upon, with the strokes and type sizes of the form.

use crate::art::{Anchor, Face, Ink, Item};
use crate::unit::{Point, Rect};

/// Strokes of the form by their width in points.
pub(super) const LINE_1: i32 = 353;
pub(super) const LINE_1_5: i32 = 529;
pub(super) const LINE_2: i32 = 706;
pub(super) const LINE_2_5: i32 = 882;
pub(super) const LINE_3: i32 = 1_058;
pub(super) const LINE_4: i32 = 1_411;

/// Greys: cells of the tally and guides; the long lines along the sides; the page title outside of them.
pub(super) const CELL_GREY: Ink = Ink(178);
pub(super) const SIDE_GREY: Ink = Ink(204);
pub(super) const TITLE_GREY: Ink = Ink(127);

/// A line of text of the blank: place on the base line, width in print, size in points.
#[derive(Clone, Copy)]
pub(super) struct Words {
    x: i32,
    y: i32,
    fit: i32,
    points: i32,
    face: Face,
    anchor: Anchor,
    ink: Ink,
    text: &'static str,
}

/// Bold words that begin at `x`.
pub(super) const fn bold(points: i32, x: i32, y: i32, fit: i32, text: &'static str) -> Words {
    Words { x, y, fit, points, face: Face::Bold, anchor: Anchor::Start, ink: Ink::BLACK, text }
}

/// Upright words that begin at `x`.
pub(super) const fn plain(points: i32, x: i32, y: i32, fit: i32, text: &'static str) -> Words {
    Words { x, y, fit, points, face: Face::Regular, anchor: Anchor::Start, ink: Ink::BLACK, text }
}

impl Words {
    /// With the middle at `x`.
    pub(super) const fn middle(self) -> Words {
        Words { anchor: Anchor::Middle, ..self }
    }
    /// In another grey.
    pub(super) const fn ink(self, ink: Ink) -> Words {
        Words { ink, ..self }
    }
    /// Moved.
    pub(super) const fn moved(self, x: i32, y: i32) -> Words {
        Words { x: self.x + x, y: self.y + y, ..self }
    }
    /// With other text in its place, no wider than `fit`.
    pub(super) fn saying(self, fit: i32, text: &str) -> Item {
        let at = Point { x: self.x, y: self.y };
        let size = self.points * 25_400 / 72;
        Item::Text {
            at,
            size,
            text: text.to_owned(),
            face: self.face,
            anchor: self.anchor,
            ink: self.ink,
            fit,
        }
    }
}

/// Ink so far.
#[derive(Default)]
pub(super) struct Sheet {
    pub(super) art: Vec<Item>,
}

impl Sheet {
    /// A black rectangle.
    pub(super) fn fill(&mut self, rect: Rect) {
        self.art.push(Item::Fill { rect, ink: Ink::BLACK });
    }
    /// A rectangle with the stroke centred on its edges, as drawing programs do.
    pub(super) fn outline(&mut self, x: [i32; 2], y: [i32; 2], stroke: i32) {
        let rect = Rect::new(x[0], y[0], x[1] - x[0], y[1] - y[0]).grown(stroke / 2);
        self.art.push(Item::Frame { rect, stroke, ink: Ink::BLACK });
    }
    /// A table by its lines.
    pub(super) fn table(&mut self, xs: &[i32], ys: &[i32], stroke: i32) {
        let (&[left, .., right], &[top, .., bottom]) = (xs, ys) else { return };
        self.outline([left, right], [top, bottom], stroke);
        for &x in xs.get(1..xs.len() - 1).unwrap_or_default() {
            self.line([x, x], [top, bottom], stroke, Ink::BLACK);
        }
        for &y in ys.get(1..ys.len() - 1).unwrap_or_default() {
            self.line([left, right], [y, y], stroke, Ink::BLACK);
        }
    }
    /// A whole line.
    pub(super) fn line(&mut self, x: [i32; 2], y: [i32; 2], stroke: i32, ink: Ink) {
        let (from, to) = (Point { x: x[0], y: y[0] }, Point { x: x[1], y: y[1] });
        self.art.push(Item::Line { from, to, stroke, ink, dots: None });
    }
    /// A row of black dots to write upon, the first centred at the place.
    pub(super) fn dots(&mut self, from: Point, pitch: i32, count: i32, size: i32) {
        let to = Point { x: from.x + pitch * (count - 1), y: from.y };
        self.art.push(Item::Line { from, to, stroke: size, ink: Ink::BLACK, dots: Some(pitch) });
    }
    /// Words of the blank.
    pub(super) fn words(&mut self, words: Words) {
        self.art.push(words.saying(words.fit, words.text));
    }
    /// Several of them.
    pub(super) fn all_words(&mut self, words: &[Words]) {
        words.iter().for_each(|w| self.words(*w));
    }
}
