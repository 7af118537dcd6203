//! Ink to PDF operators, in the page's own micrometres with y downwards.
#![allow(clippy::float_arithmetic, reason = "PDF has real numbers; nothing is counted here")]

use super::typeface;
use crate::art::{Face, Ink, Item};
use crate::font;
use crate::unit::{Point, Rect};
use pdf_writer::Content;
use pdf_writer::types::LineCapStyle;

/// Pieces painted by one operator: what touches is one shape, without a seam on screens.
const PATH_PIECES_MAX: usize = 256;
/// Where the handles of four Bezier curves stand so that they make a circle: 4/3 (sqrt 2 - 1) of the radius.
const ROUND: f32 = 0.552_284_8;

/// The operators for a piece of art; they rely on a fresh graphics state only.
pub(super) fn content(items: &[Item]) -> Vec<u8> {
    let mut brush = Brush { out: Content::new(), path: None, pieces: 0, set: State::default() };
    items.iter().for_each(|item| brush.draw(item));
    brush.paint();
    brush.out.finish().into_vec()
}

/// How a path is painted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Fill(Ink),
    Stroke { ink: Ink, width: i32, dots: Option<i32> },
}

/// What the graphics state holds, beginning with PDF's defaults; a width of 0 is never used, so it is unknown.
#[derive(Default)]
struct State {
    fill: u8,
    stroke: u8,
    width: i32,
    dots: Option<i32>,
}

struct Brush {
    out: Content,
    /// Style of the path under way.
    path: Option<Style>,
    pieces: usize,
    set: State,
}

impl Brush {
    fn draw(&mut self, item: &Item) {
        match *item {
            Item::Fill { rect, ink } => {
                self.style(Style::Fill(ink));
                self.rect(rect, 0);
            }
            Item::Frame { rect, stroke, ink } => {
                self.style(Style::Stroke { ink, width: stroke, dots: None });
                self.rect(rect, stroke);
            }
            Item::Line { from, to, stroke, ink, dots } => {
                self.style(Style::Stroke { ink, width: stroke, dots: dots.map(|d| d.max(1)) });
                self.out.move_to(from.x as f32, from.y as f32).line_to(to.x as f32, to.y as f32);
            }
            Item::Circle { at, radius, ink, filled: true, .. } => {
                self.style(Style::Fill(ink));
                self.circle(at, radius as f32);
            }
            Item::Circle { at, radius, stroke, ink, filled: false } => {
                self.style(Style::Stroke { ink, width: stroke, dots: None });
                self.circle(at, radius as f32 - stroke as f32 / 2.0);
            }
            Item::Text { at, size, ref text, face, anchor, ink, fit } => {
                self.paint();
                self.text(at, &font::set(face, text, size, fit, anchor), face, ink);
            }
        }
    }

    /// Begins or continues a path of a style.
    fn style(&mut self, style: Style) {
        if self.path != Some(style) || self.pieces == PATH_PIECES_MAX {
            self.paint();
            self.begin(style);
        }
        self.pieces += 1;
    }

    /// Brings the graphics state to a style, saying only what changes.
    fn begin(&mut self, style: Style) {
        self.path = Some(style);
        let Style::Stroke { ink, width, dots } = style else {
            if let Style::Fill(ink) = style {
                self.fill_ink(ink);
            }
            return;
        };
        if self.set.stroke != ink.0 {
            self.set.stroke = ink.0;
            self.out.set_stroke_gray(grey(ink));
        }
        if self.set.width != width {
            self.set.width = width;
            self.out.set_line_width(width as f32);
        }
        if self.set.dots != dots {
            let cap = if dots.is_some() { LineCapStyle::RoundCap } else { LineCapStyle::ButtCap };
            let dashes = dots.map(|d| [0.0, d as f32]);
            self.set.dots = dots;
            self.out.set_line_cap(cap).set_dash_pattern(dashes.into_iter().flatten(), 0.0);
        }
    }

    fn fill_ink(&mut self, ink: Ink) {
        if self.set.fill != ink.0 {
            self.set.fill = ink.0;
            self.out.set_fill_gray(grey(ink));
        }
    }

    /// Paints the path under way.
    fn paint(&mut self) {
        match self.path.take() {
            Some(Style::Fill(_)) => self.out.fill_nonzero(),
            Some(Style::Stroke { .. }) => self.out.stroke(),
            None => &mut self.out,
        };
        self.pieces = 0;
    }

    /// A rectangle whose stroke lies inside it.
    fn rect(&mut self, rect: Rect, stroke: i32) {
        let inset = stroke as f32 / 2.0;
        self.out.rect(
            rect.x as f32 + inset,
            rect.y as f32 + inset,
            rect.w as f32 - stroke as f32,
            rect.h as f32 - stroke as f32,
        );
    }

    fn circle(&mut self, at: Point, radius: f32) {
        // Whole micrometres: nobody sees the difference, and files are much smaller.
        let (x, y, r, k) = (at.x as f32, at.y as f32, radius, (radius * ROUND).round());
        self.out
            .move_to(x + r, y)
            .cubic_to(x + r, y + k, x + k, y + r, x, y + r)
            .cubic_to(x - k, y + r, x - r, y + k, x - r, y)
            .cubic_to(x - r, y - k, x - k, y - r, x, y - r)
            .cubic_to(x + k, y - r, x + r, y - k, x + r, y)
            .close_path();
    }

    fn text(&mut self, at: Point, line: &font::Line, face: Face, ink: Ink) {
        let Some(first) = line.glyphs.first() else { return };
        let glyphs: Vec<u8> = line.glyphs.iter().flat_map(|g| g.id.to_be_bytes()).collect();
        self.fill_ink(ink);
        self.out
            .begin_text()
            .set_font(typeface::name(face), line.size as f32)
            .set_text_matrix([1.0, 0.0, 0.0, -1.0, at.x.saturating_add(first.x) as f32, at.y as f32])
            .show(pdf_writer::Str(&glyphs))
            .end_text();
    }
}

fn grey(ink: Ink) -> f32 {
    // Three decimals tell 256 greys apart and keep files small.
    (f32::from(ink.0) / 255.0 * 1000.0).round() / 1000.0
}
