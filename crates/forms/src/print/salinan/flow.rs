//! Text and tables down the page, and from page to page.

use super::{Salinan, Sheet, head};
use crate::art::{Anchor, Face, Ink, Item};
use crate::font;
use crate::unit::{Point, Rect, mm};

/// Left edge of everything.
pub(super) const LEFT: i32 = mm(16);
/// Width of everything.
pub(super) const WIDTH: i32 = mm(178);
/// Where a page's content ends; below stand the foot lines.
const BOTTOM: i32 = mm(276);
/// Common type size: 9 points.
pub(super) const BODY: i32 = 3175;
/// Small type: 7.5 points.
pub(super) const SMALL: i32 = 2650;
/// Thin lines of tables.
pub(super) const THIN: i32 = 150;
/// Black enough to read, light enough to save toner.
pub(super) const INK: Ink = Ink(20);
/// Second-rank text.
pub(super) const PALE: Ink = Ink(95);

pub(super) use crate::art::Style;

/// Common text that begins at the left.
pub(super) const PLAIN: Style = Style { size: BODY, face: Face::Regular, anchor: Anchor::Start, ink: INK };
/// The same in bold.
pub(super) const STRONG: Style = Style { face: Face::Bold, ..PLAIN };

/// Pages under way.
pub(super) struct Flow {
    done: Vec<Vec<Item>>,
    art: Vec<Item>,
    /// Where the next thing begins.
    pub y: i32,
    /// What every page but the first begins with, and where it ends.
    running: (Vec<Item>, i32),
}

impl Flow {
    pub(super) fn new(copy: &Salinan<'_>) -> Self {
        let running = head::running(copy);
        let (art, y) = head::first(copy);
        Flow { done: Vec::new(), art, y, running }
    }

    /// Makes sure of a height; begins a new page when this one has no room. Says whether it did.
    pub(super) fn room(&mut self, height: i32) -> bool {
        if self.y + height <= BOTTOM {
            return false;
        }
        let (head, y) = self.running.clone();
        self.done.push(std::mem::replace(&mut self.art, head));
        self.y = y;
        true
    }

    pub(super) fn put(&mut self, item: Item) {
        self.art.push(item);
    }

    pub(super) fn frame(&mut self, rect: Rect) {
        self.art.push(Item::Frame { rect, stroke: THIN, ink: INK });
    }

    /// A heading that stays with at least `below` of what follows it.
    pub(super) fn heading(&mut self, text: &str, below: i32) {
        self.room(mm(9) + below);
        self.y += mm(3);
        self.put(line((LEFT, self.y + mm(4)), text, Style { size: 3500, ..STRONG }, WIDTH));
        self.y += mm(6);
    }

    /// The finished pages.
    pub(super) fn finish(mut self, copy: &Salinan<'_>) -> Vec<Sheet> {
        self.done.push(self.art);
        let count = self.done.len();
        let with_foot = |(number, mut art): (usize, Vec<Item>)| {
            head::foot(&mut art, copy, number + 1, count);
            Sheet { art }
        };
        self.done.into_iter().enumerate().map(with_foot).collect()
    }
}

/// One line of text at its base line; narrower than `fit`.
pub(in crate::print) fn line((x, y): (i32, i32), text: &str, style: Style, fit: i32) -> Item {
    let Style { size, face, anchor, ink } = style;
    Item::Text { at: Point { x, y }, size, text: text.into(), face, anchor, ink, fit }
}

/// A text in lines of a width. A word longer than a line is left to be set smaller.
pub(in crate::print) fn wrapped(text: &str, style: Style, width: i32) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let full = lines.len() >= LINES_MAX;
        let Some(last) = lines.last_mut() else { break };
        let longer = if last.is_empty() { word.to_string() } else { format!("{last} {word}") };
        if last.is_empty() || full || font::width(style.face, &longer, style.size) <= width {
            *last = longer;
        } else {
            lines.push(word.to_string());
        }
    }
    lines
}

/// Most lines of one cell or sentence; what is longer is set smaller in the last one, so that a page always holds it.
const LINES_MAX: usize = 6;
