//! Cutting a piece of the page out of the photo.

use super::Rectified;
use crate::gray::Gray;
use crate::plane::PointF;
use forms::Rect;

/// Which corrections hold for a cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Local {
    /// The page's.
    Page,
    /// Those of a number's own boxes too, by its index in [`forms::Page::values`].
    Value(usize),
}

/// Places between which the map is taken as straight, along each side of a cut.
const NODES: usize = 6;
/// Most places of the photo averaged along each side of one pixel.
const TAPS_MAX: usize = 8;

impl Rectified {
    /// A rectangle of the page as an upright picture of `width` x `height` pixels, each the mean over its area in
    /// the photo. Places outside the photo take its nearest pixel.
    pub fn sample(&self, gray: &Gray, rect: Rect, width: usize, height: usize, local: Local) -> Gray {
        let place = |u: f32, v: f32| {
            let p = PointF::new(rect.x as f32 + u * rect.w as f32, rect.y as f32 + v * rect.h as f32);
            match local {
                Local::Page => self.to_photo(p),
                Local::Value(value) => self.value_to_photo(value, p),
            }
        };
        let across = (width / 8).clamp(2, NODES * 8);
        let down = (height / 8).clamp(2, NODES * 8);
        let mut grid = Vec::with_capacity((across + 1) * (down + 1));
        for row in 0..=down {
            for column in 0..=across {
                grid.push(place(column as f32 / across as f32, row as f32 / down as f32));
            }
        }
        let grid = Grid { nodes: grid, across, down };
        let (mid, right, low) = (place(0.5, 0.5), place(0.6, 0.5), place(0.5, 0.6));
        let step = |a: (f32, f32), cells: usize| {
            let length = 10.0 * (a.0 - mid.0).hypot(a.1 - mid.1) / cells.max(1) as f32;
            (length.ceil() as usize).clamp(1, TAPS_MAX)
        };
        let (taps_x, taps_y) = (step(right, width), step(low, height));
        let mut pixels = Vec::with_capacity(width * height);
        let scale = 1.0 / (taps_x * taps_y) as f32;
        for y in 0..height {
            for x in 0..width {
                let mut sum = 0.0;
                for j in 0..taps_y {
                    let v = (y as f32 + (j as f32 + 0.5) / taps_y as f32) / height as f32;
                    for i in 0..taps_x {
                        let u = (x as f32 + (i as f32 + 0.5) / taps_x as f32) / width as f32;
                        let (px, py) = grid.at(u, v);
                        sum += gray.at(px, py);
                    }
                }
                pixels.push((sum * scale + 0.5) as u8);
            }
        }
        Gray { width, height, pixels }
    }
}

struct Grid {
    nodes: Vec<(f32, f32)>,
    across: usize,
    down: usize,
}

impl Grid {
    fn at(&self, u: f32, v: f32) -> (f32, f32) {
        let (x, y) = (u * self.across as f32, v * self.down as f32);
        let (column, row) = ((x as usize).min(self.across - 1), (y as usize).min(self.down - 1));
        let (fx, fy) = (x - column as f32, y - row as f32);
        let at = row * (self.across + 1) + column;
        let (a, b) = (self.nodes[at], self.nodes[at + 1]);
        let (c, d) = (self.nodes[at + self.across + 1], self.nodes[at + self.across + 2]);
        let mix = |a: f32, b: f32, c: f32, d: f32| {
            let (top, low) = (a + (b - a) * fx, c + (d - c) * fx);
            top + (low - top) * fy
        };
        (mix(a.0, b.0, c.0, d.0), mix(a.1, b.1, c.1, d.1))
    }
}
