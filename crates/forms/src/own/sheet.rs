//! A page while it is drawn: ink, values and people's places, and the few shapes that all pages are made of.

use crate::art::{Anchor, Face, Ink, Item};
use crate::page::{PeopleBox, ValueBoxes};
use crate::unit::{Point, Rect, mm};

/// Left edge of everything between the marks.
pub(super) const LEFT: i32 = mm(42);
/// Width of everything between the marks.
pub(super) const WIDTH: i32 = mm(516);
/// Upper edge of what follows the page's head.
pub(super) const TOP: i32 = mm(122);
/// Lower edge of everything above the foot line.
pub(super) const BOTTOM: i32 = mm(858);

/// Strokes of tables: their outer frame, and lines within.
pub(super) const THICK: i32 = 900;
pub(super) const THIN: i32 = 350;
/// Ground of table heads.
pub(super) const SHADE: Ink = Ink(226);
/// Lines to write on and between tally cells.
pub(super) const PALE: Ink = Ink(165);

pub(super) use crate::art::Style;

/// A style in black: size in tenths of a millimetre.
pub(super) const fn style(tenths: i32, face: Face, anchor: Anchor) -> Style {
    Style { size: tenths * 100, face, anchor, ink: Ink::BLACK }
}

/// Running text.
pub(super) const BODY: Style = style(65, Face::Regular, Anchor::Start);
/// Heads of tables.
pub(super) const HEAD: Style = style(55, Face::Bold, Anchor::Middle);
/// Headings of sections.
pub(super) const SECTION: Style = style(80, Face::Bold, Anchor::Start);

#[derive(Default)]
pub(super) struct Sheet {
    pub art: Vec<Item>,
    pub values: Vec<ValueBoxes>,
    pub people: Vec<PeopleBox>,
}

impl Sheet {
    pub(super) fn fill(&mut self, rect: Rect, ink: Ink) {
        self.art.push(Item::Fill { rect, ink });
    }

    pub(super) fn frame(&mut self, rect: Rect, stroke: i32) {
        self.art.push(Item::Frame { rect, stroke, ink: Ink::BLACK });
    }

    /// A whole upright or level line between two points.
    pub(super) fn line(&mut self, from: Point, to: Point, stroke: i32, ink: Ink) {
        self.art.push(Item::Line { from, to, stroke, ink, dots: None });
    }

    /// A level line across a rectangle's width, at a height.
    pub(super) fn level(&mut self, rect: Rect, y: i32, ink: Ink) {
        self.line(Point { x: rect.x, y }, Point { x: rect.right(), y }, THIN, ink);
    }

    /// An upright line across a rectangle's height.
    pub(super) fn upright(&mut self, rect: Rect, x: i32, ink: Ink) {
        self.line(Point { x, y: rect.y }, Point { x, y: rect.bottom() }, THIN, ink);
    }

    /// A dotted line to write on.
    pub(super) fn dotted(&mut self, x: i32, right: i32, y: i32) {
        let (from, to) = (Point { x, y }, Point { x: right, y });
        self.art.push(Item::Line { from, to, stroke: 600, ink: Ink(110), dots: Some(2_000) });
    }

    /// Lines of text in the middle of a rectangle's height, 2 mm from its sides.
    pub(super) fn text(&mut self, rect: Rect, lines: &[&str], style: Style) {
        let pitch = style.size * 5 / 4;
        let count = i32::try_from(lines.len()).unwrap_or(1);
        let first = rect.y + (rect.h - pitch * (count - 1)) / 2 + style.size * 36 / 100;
        let x = match style.anchor {
            Anchor::Start => rect.x + mm(2),
            Anchor::Middle => rect.centre().x,
            Anchor::End => rect.right() - mm(2),
        };
        let lines = (0..).map(|n| first + n * pitch).zip(lines).filter(|(_, line)| !line.is_empty());
        for (y, line) in lines {
            self.art.push(Item::Text {
                at: Point { x, y },
                size: style.size,
                text: (*line).to_owned(),
                face: style.face,
                anchor: style.anchor,
                ink: style.ink,
                fit: rect.w - mm(4),
            });
        }
    }

    /// A shaded cell of a table's head.
    pub(super) fn head(&mut self, rect: Rect, lines: &[&str]) {
        self.fill(rect, SHADE);
        self.frame(rect, THIN);
        self.text(rect, lines, HEAD);
    }

    /// The heading of a section and, at its right, how to fill it in. Gives the height where the section begins.
    pub(super) fn section(&mut self, y: i32, heading: &str) -> i32 {
        let rect = Rect::new(LEFT - mm(2), y, WIDTH, mm(12));
        self.text(rect, &[heading], SECTION);
        rect.bottom()
    }

    /// How to fill in boxes and bubbles, in one line with an example. Gives the height below it.
    pub(super) fn instruction(&mut self, y: i32, text: &str) -> i32 {
        let rect = Rect::new(LEFT - mm(2), y, WIDTH - mm(28), mm(8));
        self.text(rect, &[text], style(52, Face::Regular, Anchor::End));
        let (from, to) = (LEFT + WIDTH - mm(24), LEFT + WIDTH - mm(4));
        let y = rect.centre().y;
        for (x, filled) in [(from, false), (to, true)] {
            let (at, ink) = (Point { x, y }, Ink(if filled { 30 } else { 90 }));
            self.art.push(Item::Circle { at, radius: 3_800, stroke: 500, ink, filled });
        }
        let digit = Style { ink: Ink(120), ..style(48, Face::Regular, Anchor::Middle) };
        self.text(Rect::new(from - mm(5), y - mm(4), mm(10), mm(8)), &["7"], digit);
        self.line(Point { x: from + mm(6), y }, Point { x: to - mm(6), y }, 700, Ink::BLACK);
        for dy in [-mm(2), mm(2)] {
            let tip = Point { x: to - mm(6), y };
            self.line(Point { x: tip.x - mm(2), y: y + dy }, tip, 700, Ink::BLACK);
        }
        rect.bottom() + mm(2)
    }
}

/// A text on one line, or on two, parted at the space nearest its middle, when it has more characters than `most`.
pub(super) fn wrapped(text: &str, most: usize) -> Vec<&str> {
    let middle = text.len() / 2;
    let nearest = text.match_indices(' ').map(|(at, _)| at).min_by_key(|at| at.abs_diff(middle));
    match nearest.and_then(|at| text.split_at_checked(at)) {
        Some((first, second)) if text.chars().count() > most => vec![first, second.trim_start()],
        _ => vec![text],
    }
}

/// Columns of a table: rectangles side by side with the given widths.
pub(super) fn columns<const N: usize>(x: i32, y: i32, h: i32, widths: [i32; N]) -> [Rect; N] {
    let mut left = x;
    widths.map(|w| {
        let rect = Rect::new(left, y, w, h);
        left += w;
        rect
    })
}
