//! Pixels: a grey sheet for printed ink, a coloured sheet for handwriting and photographs, a mask for one stroke.

/// A place in pixels or millimetres, as the function at hand says.
pub(super) type Place = (f32, f32);

/// A grey picture, rows from the top.
#[derive(Clone, Debug)]
pub(super) struct Grey {
    pub width: usize,
    pub height: usize,
    pub pixels: Vec<u8>,
}

/// A colour picture, rows from the top, three bytes a pixel: red, green, blue.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Pixels across.
    pub width: usize,
    /// Pixels down.
    pub height: usize,
    /// Three bytes a pixel.
    pub rgb: Vec<u8>,
}

impl Picture {
    /// A picture of one colour.
    pub fn plain(width: usize, height: usize, colour: [u8; 3]) -> Self {
        let mut rgb = Vec::with_capacity(width * height * 3);
        for _ in 0..width * height {
            rgb.extend_from_slice(&colour);
        }
        Picture { width, height, rgb }
    }

    /// Multiplies one pixel by the colour of an ink, as far as the ink covers it.
    pub(super) fn stain(&mut self, x: usize, y: usize, ink: [f32; 3], cover: f32) {
        let at = (y * self.width + x) * 3;
        if let Some(pixel) = self.rgb.get_mut(at..at + 3) {
            for (value, ink) in pixel.iter_mut().zip(ink) {
                *value = (f32::from(*value) * (1.0 - cover * (1.0 - ink)) + 0.5) as u8;
            }
        }
    }

    /// Covers one pixel with an opaque colour.
    pub(super) fn cover(&mut self, x: usize, y: usize, colour: [f32; 3], cover: f32) {
        let at = (y * self.width + x) * 3;
        if let Some(pixel) = self.rgb.get_mut(at..at + 3) {
            for (value, colour) in pixel.iter_mut().zip(colour) {
                *value = (f32::from(*value) * (1.0 - cover) + colour * cover + 0.5) as u8;
            }
        }
    }

    /// The same at half the size, each pixel the mean of four.
    pub(super) fn halved(&self) -> Picture {
        let (width, height) = ((self.width / 2).max(1), (self.height / 2).max(1));
        let mut rgb = vec![0; width * height * 3];
        let (line, last) = (self.width * 3, self.rgb.len());
        for y in 0..height {
            let upper = (2 * y) * line;
            for x in 0..width * 3 {
                let left = upper + (x / 3) * 6 + x % 3;
                let sum: u32 = [left, left + 3, left + line, left + line + 3]
                    .into_iter()
                    .map(|at| u32::from(self.rgb[at.min(last - 1)]))
                    .sum();
                rgb[y * width * 3 + x] = ((sum + 2) / 4) as u8;
            }
        }
        Picture { width, height, rgb }
    }
}

/// Whole pixels that a span touches, within bounds.
pub(super) fn span(low: f32, high: f32, bound: usize) -> std::ops::Range<usize> {
    let from = low.floor().max(0.0) as usize;
    let to = (high.ceil().max(0.0) as usize).min(bound);
    from.min(to)..to
}

impl Grey {
    pub(super) fn paper(width: usize, height: usize) -> Self {
        Grey { width, height, pixels: vec![255; width * height] }
    }

    pub(super) fn blend(&mut self, x: usize, y: usize, ink: u8, cover: f32) {
        if let Some(pixel) = self.pixels.get_mut(y * self.width + x) {
            let value = f32::from(*pixel);
            *pixel = (value + (f32::from(ink) - value) * cover + 0.5) as u8;
        }
    }

    /// An upright rectangle in pixels, its edges by area.
    pub(super) fn rect(&mut self, from: Place, to: Place, ink: u8) {
        for y in span(from.1, to.1, self.height) {
            let down = overlap(y, from.1, to.1);
            for x in span(from.0, to.0, self.width) {
                let cover = down * overlap(x, from.0, to.0);
                self.blend(x, y, ink, cover);
            }
        }
    }

    /// A ring between two radii in pixels; a disc when the inner one is 0 or less.
    pub(super) fn ring(&mut self, at: Place, inner: f32, outer: f32, ink: u8) {
        for y in span(at.1 - outer - 1.0, at.1 + outer + 1.0, self.height) {
            for x in span(at.0 - outer - 1.0, at.0 + outer + 1.0, self.width) {
                let far = (x as f32 + 0.5 - at.0).hypot(y as f32 + 0.5 - at.1);
                let hole = if inner > 0.0 { (inner - far + 0.5).clamp(0.0, 1.0) } else { 0.0 };
                let cover = (outer - far + 0.5).clamp(0.0, 1.0) - hole;
                if cover > 0.0 {
                    self.blend(x, y, ink, cover);
                }
            }
        }
    }

    /// A dot that may be smaller than a pixel.
    pub(super) fn dot(&mut self, at: Place, radius: f32, ink: u8) {
        let seen = radius.max(0.5);
        let share = (radius / seen) * (radius / seen);
        let faint = (255.0 - (255.0 - f32::from(ink)) * share) as u8;
        self.ring(at, 0.0, seen, faint.max(ink));
    }

    /// A straight line with round ends.
    pub(super) fn line(&mut self, from: Place, to: Place, width: f32, ink: u8) {
        let half = (width / 2.0).max(0.5);
        let share = (width / 2.0 / half).min(1.0);
        let pieces = ((to.0 - from.0).hypot(to.1 - from.1) / 32.0).ceil().max(1.0);
        let at = |t: f32| (from.0 + (to.0 - from.0) * t / pieces, from.1 + (to.1 - from.1) * t / pieces);
        let mut mask = Mask::around(from, to, half + 1.0, (self.width, self.height));
        for piece in 0..pieces as usize {
            let (a, b) = (at(piece as f32), at(piece as f32 + 1.0));
            mask.capsule(a, b, half, half);
        }
        mask.each(|x, y, cover| self.blend(x, y, ink, cover * share));
    }
}

/// How much of a pixel lies within a span.
fn overlap(pixel: usize, low: f32, high: f32) -> f32 {
    let at = pixel as f32;
    ((at + 1.0).min(high) - at.max(low)).clamp(0.0, 1.0)
}

/// Coverage of one stroke: where it crosses itself it is not darker.
#[derive(Debug)]
pub(super) struct Mask {
    x: usize,
    y: usize,
    width: usize,
    height: usize,
    cover: Vec<u8>,
}

impl Mask {
    /// An empty mask over the rectangle of two places, grown, within a sheet of this size.
    pub(super) fn around(a: Place, b: Place, grown: f32, sheet: (usize, usize)) -> Self {
        let across = span(a.0.min(b.0) - grown, a.0.max(b.0) + grown, sheet.0);
        let down = span(a.1.min(b.1) - grown, a.1.max(b.1) + grown, sheet.1);
        let (width, height) = (across.len(), down.len());
        Mask { x: across.start, y: down.start, width, height, cover: vec![0; width * height] }
    }

    /// A thick straight piece whose half width changes from one end to the other.
    pub(super) fn capsule(&mut self, a: Place, b: Place, from: f32, to: f32) {
        let (ax, ay) = (a.0 - self.x as f32, a.1 - self.y as f32);
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        let length = (dx * dx + dy * dy).max(1e-6);
        let grown = from.max(to) + 1.0;
        for y in span((ay + dy.min(0.0)) - grown, (ay + dy.max(0.0)) + grown, self.height) {
            let py = y as f32 + 0.5 - ay;
            for x in span((ax + dx.min(0.0)) - grown, (ax + dx.max(0.0)) + grown, self.width) {
                let px = x as f32 + 0.5 - ax;
                let t = ((px * dx + py * dy) / length).clamp(0.0, 1.0);
                let (ex, ey) = (px - t * dx, py - t * dy);
                let cover = from + (to - from) * t + 0.5 - (ex * ex + ey * ey).sqrt();
                if cover > 0.0 {
                    let value = (cover.min(1.0) * 255.0) as u8;
                    let at = &mut self.cover[y * self.width + x];
                    *at = (*at).max(value);
                }
            }
        }
    }

    /// Every covered pixel with its share, in sheet coordinates.
    pub(super) fn each(&self, mut ink: impl FnMut(usize, usize, f32)) {
        for (y, row) in self.cover.chunks_exact(self.width.max(1)).enumerate() {
            for (x, cover) in row.iter().enumerate() {
                if *cover > 0 {
                    ink(x + self.x, y + self.y, f32::from(*cover) / 255.0);
                }
            }
        }
    }
}
