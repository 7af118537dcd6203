//! Outlines of printed letters, filled by exact area.

use super::canvas::{Grey, Place};
use forms::{Face, font};
use ttf_parser::{GlyphId, OutlineBuilder};

/// The two faces of the form's typeface, ready to be drawn.
pub(super) struct Typeface {
    regular: Option<ttf_parser::Face<'static>>,
    bold: Option<ttf_parser::Face<'static>>,
}

impl Typeface {
    /// The typeface of the forms. Its bytes are compiled in; a face that does not parse draws nothing.
    pub(super) fn new() -> Self {
        let parse = |face| ttf_parser::Face::parse(font::bytes(face), 0).ok();
        Typeface { regular: parse(Face::Regular), bold: parse(Face::Bold) }
    }

    /// Draws a line that was set in micrometres, at so many pixels per micrometre.
    pub(super) fn draw(
        &self,
        sheet: &mut Grey,
        line: &font::Line,
        face: Face,
        (at, scale): (Place, f32),
        ink: u8,
    ) {
        let face = match face {
            Face::Regular => self.regular.as_ref(),
            Face::Bold => self.bold.as_ref(),
        };
        let Some(face) = face else { return };
        let em = f32::from(face.units_per_em()).max(1.0);
        let units = line.size as f32 * scale / em;
        for glyph in &line.glyphs {
            let id = GlyphId(glyph.id);
            let Some(bounds) = face.glyph_bounding_box(id) else { continue };
            let x = at.0 + glyph.x as f32 * scale;
            let left = (x + f32::from(bounds.x_min) * units).floor() - 1.0;
            let top = (at.1 - f32::from(bounds.y_max) * units).floor() - 1.0;
            let width = (f32::from(bounds.x_max) - f32::from(bounds.x_min)) * units + 4.0;
            let height = (f32::from(bounds.y_max) - f32::from(bounds.y_min)) * units + 4.0;
            let mut area = Area::new((x - left, at.1 - top), units, width as usize, height as usize);
            face.outline_glyph(id, &mut area);
            area.ink(sheet, left, top, ink);
        }
    }
}

/// Signed areas of an outline per pixel (the accumulation method of font rasterisers).
struct Area {
    origin: Place,
    scale: f32,
    width: usize,
    height: usize,
    sums: Vec<f32>,
    start: Place,
    pen: Place,
}

impl Area {
    fn new(origin: Place, scale: f32, width: usize, height: usize) -> Self {
        let sums = vec![0.0; width * height + 2];
        Area { origin, scale, width, height, sums, start: (0.0, 0.0), pen: (0.0, 0.0) }
    }

    fn place(&self, x: f32, y: f32) -> Place {
        (self.origin.0 + x * self.scale, self.origin.1 - y * self.scale)
    }

    /// One straight edge: every row it crosses gets its area to the right of it.
    fn edge(&mut self, to: Place) {
        let from = self.pen;
        self.pen = to;
        if from.1 == to.1 {
            return;
        }
        let (sign, upper, lower) = if from.1 < to.1 { (1.0, from, to) } else { (-1.0, to, from) };
        let slope = (lower.0 - upper.0) / (lower.1 - upper.1);
        for y in super::canvas::span(upper.1, lower.1, self.height) {
            let (top, bottom) = ((y as f32).max(upper.1), (y as f32 + 1.0).min(lower.1));
            let (x0, x1) = (upper.0 + (top - upper.1) * slope, upper.0 + (bottom - upper.1) * slope);
            self.row(y, sign * (bottom - top), x0.min(x1), x0.max(x1));
        }
    }

    /// Shares the height of an edge within one row out over the pixels that it crosses there.
    fn row(&mut self, y: usize, height: f32, low: f32, high: f32) {
        let last = self.width.saturating_sub(1) as f32;
        let (low, high) = (low.clamp(0.0, last), high.clamp(0.0, last));
        let base = y * self.width;
        let (first, end) = (low as usize, high as usize);
        let wide = (high - low).max(1e-6);
        let mut before = 0.0;
        for x in first..=end {
            let (a, b) = (low.max(x as f32), high.min(x as f32 + 1.0));
            let share = if end == first { height } else { height * (b - a).max(0.0) / wide };
            let right = share * (x as f32 + 1.0 - (a + b) / 2.0);
            self.sums[base + x] += right - before;
            before = right - share;
        }
        self.sums[base + end + 1] -= before;
    }

    fn ink(&self, sheet: &mut Grey, left: f32, top: f32, ink: u8) {
        for y in 0..self.height {
            let mut sum = 0.0;
            for x in 0..self.width {
                sum += self.sums[y * self.width + x];
                let (px, py) = (left + x as f32, top + y as f32);
                let inside = px >= 0.0 && py >= 0.0 && (px as usize) < sheet.width;
                if inside && sum.abs() > 0.004 {
                    sheet.blend(px as usize, py as usize, ink, sum.abs().min(1.0));
                }
            }
        }
    }

    fn bend(&mut self, steps: u8, at: impl Fn(f32) -> Place) {
        for step in 1..=steps {
            self.edge(at(f32::from(step) / f32::from(steps)));
        }
    }
}

impl OutlineBuilder for Area {
    fn move_to(&mut self, x: f32, y: f32) {
        self.start = self.place(x, y);
        self.pen = self.start;
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.edge(self.place(x, y));
    }
    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (a, b, c) = (self.pen, self.place(x1, y1), self.place(x, y));
        let mix = |p: f32, q: f32, r: f32, t: f32| (1.0 - t) * ((1.0 - t) * p + 2.0 * t * q) + t * t * r;
        self.bend(4, |t| (mix(a.0, b.0, c.0, t), mix(a.1, b.1, c.1, t)));
    }
    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (a, b, c, d) = (self.pen, self.place(x1, y1), self.place(x2, y2), self.place(x, y));
        let mix = |p: f32, q: f32, r: f32, s: f32, t: f32| {
            let u = 1.0 - t;
            u * u * u * p + 3.0 * u * u * t * q + 3.0 * u * t * t * r + t * t * t * s
        };
        self.bend(6, |t| (mix(a.0, b.0, c.0, d.0, t), mix(a.1, b.1, c.1, d.1, t)));
    }
    fn close(&mut self) {
        self.edge(self.start);
    }
}
