//! Cuts a piece of the page out of the photo, straightened.

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
        let grid = Grid { nodes: grid, across };
        let (mid, right, low) = (place(0.5, 0.5), place(0.6, 0.5), place(0.5, 0.6));
        let step = |a: (f32, f32), cells: usize| {
            let length = 10.0 * (a.0 - mid.0).hypot(a.1 - mid.1) / cells.max(1) as f32;
            (length.ceil() as usize).clamp(1, TAPS_MAX)
        };
        let (taps_x, taps_y) = (step(right, width), step(low, height));
        let columns = cells(width, taps_x, across);
        let mut line = vec![(0.0, 0.0); across + 1];
        let mut sums = vec![0f32; width];
        let mut pixels = Vec::with_capacity(width * height);
        let scale = 1.0 / (taps_x * taps_y) as f32;
        for taps in cells(height, taps_y, down).chunks_exact(taps_y) {
            sums.fill(0.0);
            for &(row, share) in taps {
                grid.line(row, share, &mut line);
                for (sum, taps) in sums.iter_mut().zip(columns.chunks_exact(taps_x)) {
                    for &(column, share) in taps {
                        let (a, b) = (line[column], line[column + 1]);
                        *sum += gray.at(a.0 + (b.0 - a.0) * share, a.1 + (b.1 - a.1) * share);
                    }
                }
            }
            pixels.extend(sums.iter().map(|sum| (sum * scale + 0.5) as u8));
        }
        Gray { width, height, pixels }
    }
}

/// For each tap along a side: the cell of the grid it lies in, and how far along it.
fn cells(length: usize, taps: usize, count: usize) -> Vec<(usize, f32)> {
    let cell = |tap: usize| {
        let place = (tap as f32 + 0.5) / (length * taps) as f32 * count as f32;
        let first = (place as usize).min(count - 1);
        (first, place - first as f32)
    };
    (0..length * taps).map(cell).collect()
}

/// Places of the photo, row by row, `across + 1` a row.
struct Grid {
    nodes: Vec<(f32, f32)>,
    across: usize,
}

impl Grid {
    /// The places on a line between a row of nodes and the next one.
    fn line(&self, row: usize, share: f32, out: &mut [(f32, f32)]) {
        let upper = &self.nodes[row * (self.across + 1)..];
        for ((out, a), b) in out.iter_mut().zip(upper).zip(&upper[self.across + 1..]) {
            *out = (a.0 + (b.0 - a.0) * share, a.1 + (b.1 - a.1) * share);
        }
    }
}
