//! Pens, and the ink they leave: strokes in millimetres on the page, painted at any scale.

use super::canvas::{Mask, Picture, Place};
use super::chance::Chance;
use super::curve::Path;
use crate::rng::Rng;

/// What a form is filled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pen {
    /// A blue ballpoint.
    Blue,
    /// A black ballpoint.
    Black,
    /// A violet ballpoint.
    Violet,
    /// A broad marker, blue or black.
    Marker,
    /// A soft pencil, faint.
    Pencil,
}

impl Pen {
    /// All of them.
    pub const ALL: [Pen; 5] = [Pen::Blue, Pen::Black, Pen::Violet, Pen::Marker, Pen::Pencil];
}

/// Ink of one writer: what it lets through of red, green and blue, and how fully it covers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ink {
    pub colour: [f32; 3],
    pub cover: f32,
    /// Width of a stroke in parts of the digit box's height.
    pub width: f32,
    /// How much cover wavers along a stroke, 0 to 1.
    pub waver: f32,
}

impl Ink {
    pub(super) fn of(pen: Pen, rng: &mut Rng) -> Self {
        let dark = rng.within(0.0, 0.12);
        let (colour, cover, width, waver) = match pen {
            Pen::Blue => ([0.08 + dark, 0.16 + dark, 0.5 + dark * 2.0], (0.75, 1.0), (0.03, 0.062), 0.25),
            Pen::Black => ([0.1 + dark, 0.1 + dark, 0.13 + dark], (0.8, 1.0), (0.03, 0.062), 0.2),
            Pen::Violet => ([0.28 + dark, 0.14 + dark, 0.48 + dark], (0.7, 0.95), (0.03, 0.06), 0.25),
            Pen::Marker => {
                let blue = if rng.often(0.5) { 0.35 } else { 0.08 };
                ([0.06 + dark * 0.5, 0.08 + dark * 0.5, blue], (0.93, 1.0), (0.06, 0.105), 0.04)
            }
            Pen::Pencil => ([0.35, 0.35, 0.37], (0.42, 0.72), (0.035, 0.06), 0.45),
        };
        Ink { colour, cover: rng.within(cover.0, cover.1), width: rng.within(width.0, width.1), waver }
    }
}

/// One mark on the page, in millimetres.
#[derive(Clone, Debug)]
pub(super) enum Mark {
    /// A stroke of a pen: points with half widths.
    Stroke { points: Vec<(f32, f32, f32)>, colour: [f32; 3], cover: f32, waver: f32, seed: u32 },
    /// Correction fluid: an uneven white patch.
    Fluid { at: Place, half: Place, seed: u32 },
    /// Ink cut from a photograph of real handwriting: what it lets through, laid over a rectangle.
    Cut { from: Place, size: Place, width: usize, height: usize, ink: std::sync::Arc<Vec<[u8; 3]>> },
}

/// A stroke along a path in millimetres, with the pressure of a hand.
pub(super) fn stroke(path: &Path, ink: &Ink, width: f32, rng: &mut Rng) -> Mark {
    let mut points = Vec::with_capacity(path.len() * 2);
    let (phase, pace) = (rng.within(0.0, 6.3), rng.within(0.3, 1.1));
    let count = path.len().max(2) as f32 - 1.0;
    for (i, point) in path.iter().enumerate() {
        let t = i as f32 / count;
        let lift = 1.0 - 0.35 * (2.0 * t - 1.0).powi(8);
        let press = lift * (1.0 + 0.16 * (phase + i as f32 * pace).sin());
        points.push((point.0, point.1, width / 2.0 * press));
    }
    let seed = rng.draw() as u32;
    Mark::Stroke { points, colour: ink.colour, cover: ink.cover, waver: ink.waver, seed }
}

/// A pseudo-random value from 0 to 1 at a place of a grid.
pub(super) fn grain(x: u32, y: u32, seed: u32) -> f32 {
    let mut v = x.wrapping_mul(0x9E37_79B1) ^ y.wrapping_mul(0x85EB_CA77) ^ seed;
    v = (v ^ (v >> 15)).wrapping_mul(0x2C1B_3C6D);
    v = (v ^ (v >> 12)).wrapping_mul(0x297A_2D39);
    ((v ^ (v >> 15)) >> 8) as f32 / (1u32 << 24) as f32
}

/// The same, smooth between the places of the grid.
pub(super) fn cloud(x: f32, y: f32, seed: u32) -> f32 {
    let (fx, fy) = (x.floor(), y.floor());
    let (tx, ty) = (x - fx, y - fy);
    let (ix, iy) = (fx as i64 as u32, fy as i64 as u32);
    let right = ix.wrapping_add(1);
    let below = iy.wrapping_add(1);
    let upper = grain(ix, iy, seed) * (1.0 - tx) + grain(right, iy, seed) * tx;
    let lower = grain(ix, below, seed) * (1.0 - tx) + grain(right, below, seed) * tx;
    upper * (1.0 - ty) + lower * ty
}

/// Lays a mark on a page picture of so many pixels per millimetre.
pub(super) fn lay(sheet: &mut Picture, mark: &Mark, scale: f32) {
    match mark {
        Mark::Stroke { points, colour, cover, waver, seed } => {
            lay_stroke(sheet, points, scale, |x, y, share| {
                let (u, v) = (x as f32 / scale, y as f32 / scale);
                let thin = 1.0
                    - waver * cloud(u * 0.8, v * 0.8, *seed) * (0.6 + 0.4 * grain(x as u32, y as u32, *seed));
                (*colour, share * cover * thin)
            });
        }
        Mark::Fluid { at, half, seed } => lay_fluid(sheet, *at, *half, *seed, scale),
        Mark::Cut { from, size, width, height, ink } => {
            lay_cut(sheet, (*from, *size), (*width, *height), ink, scale);
        }
    }
}

fn lay_stroke(
    sheet: &mut Picture,
    points: &[(f32, f32, f32)],
    scale: f32,
    ink: impl Fn(usize, usize, f32) -> ([f32; 3], f32),
) {
    let mut low = (f32::MAX, f32::MAX);
    let mut high = (f32::MIN, f32::MIN);
    let mut broad = 0.5f32;
    for (x, y, half) in points {
        low = (low.0.min(x * scale), low.1.min(y * scale));
        high = (high.0.max(x * scale), high.1.max(y * scale));
        broad = broad.max(half * scale);
    }
    if points.is_empty() {
        return;
    }
    let mut mask = Mask::around(low, high, broad + 1.0, (sheet.width, sheet.height));
    // A stroke thinner than a pixel is drawn a pixel wide and fainter.
    let thin = points.iter().map(|p| p.2).fold(0.0, f32::max) * scale * 2.0;
    let share = thin.clamp(0.05, 1.0);
    for pair in points.windows(2) {
        let (a, b) = (pair[0], pair[1]);
        let pieces = ((b.0 - a.0).hypot(b.1 - a.1) * scale / 24.0).ceil().max(1.0);
        let at = |t: f32| {
            let t = t / pieces;
            let mix = |p: f32, q: f32| (p + (q - p) * t) * scale;
            ((mix(a.0, b.0), mix(a.1, b.1)), mix(a.2, b.2).max(0.5))
        };
        for piece in 0..pieces as usize {
            let ((p, from), (q, to)) = (at(piece as f32), at(piece as f32 + 1.0));
            mask.capsule(p, q, from, to);
        }
    }
    mask.each(|x, y, cover| {
        let (colour, cover) = ink(x, y, cover * share);
        sheet.stain(x, y, colour, cover);
    });
}

fn lay_fluid(sheet: &mut Picture, at: Place, half: Place, seed: u32, scale: f32) {
    for y in super::canvas::span((at.1 - half.1 * 1.3) * scale, (at.1 + half.1 * 1.3) * scale, sheet.height) {
        for x in
            super::canvas::span((at.0 - half.0 * 1.3) * scale, (at.0 + half.0 * 1.3) * scale, sheet.width)
        {
            let (u, v) = ((x as f32 / scale - at.0) / half.0, (y as f32 / scale - at.1) / half.1);
            let edge = 1.0 + 0.25 * (cloud(u * 3.0 + 9.0, v * 3.0 + 9.0, seed) - 0.5);
            let far = (u.powi(4) + v.powi(4)).powf(0.25);
            let cover = ((edge - far) * 8.0).clamp(0.0, 1.0);
            if cover > 0.0 {
                let relief = 250.0 - 14.0 * cloud(u * 4.0, v * 9.0, seed ^ 7) - 22.0 * f32::from(cover < 0.9);
                sheet.cover(x, y, [relief, relief, relief - 4.0], cover * 0.95);
            }
        }
    }
}

fn lay_cut(
    sheet: &mut Picture,
    (from, size): (Place, Place),
    (w, h): (usize, usize),
    ink: &[[u8; 3]],
    scale: f32,
) {
    for y in super::canvas::span(from.1 * scale, (from.1 + size.1) * scale, sheet.height) {
        for x in super::canvas::span(from.0 * scale, (from.0 + size.0) * scale, sheet.width) {
            let u = ((x as f32 + 0.5) / scale - from.0) / size.0 * w as f32 - 0.5;
            let v = ((y as f32 + 0.5) / scale - from.1) / size.1 * h as f32 - 0.5;
            let (u, v) = (u.clamp(0.0, w as f32 - 1.001), v.clamp(0.0, h as f32 - 1.001));
            let at = v as usize * w + u as usize;
            let (tu, tv) = (u.fract(), v.fract());
            let Some([a, b]) = ink.get(at..at + 2).and_then(|two| <[[u8; 3]; 2]>::try_from(two).ok()) else {
                continue;
            };
            let under = ink.get(at + w..at + w + 2).and_then(|two| <[[u8; 3]; 2]>::try_from(two).ok());
            let [c, d] = under.unwrap_or([a, b]);
            let pass = std::array::from_fn(|i| {
                let upper = f32::from(a[i]) * (1.0 - tu) + f32::from(b[i]) * tu;
                let lower = f32::from(c[i]) * (1.0 - tu) + f32::from(d[i]) * tu;
                (upper * (1.0 - tv) + lower * tv) / 255.0
            });
            sheet.stain(x, y, pass, 1.0);
        }
    }
}
