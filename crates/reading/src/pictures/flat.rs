//! The page laid flat: every pixel of the result is fetched from where the rectification finds it in the photo.

use crate::gray::{Colour, Gray};
use crate::plane::PointF;
use crate::rectify::Rectified;
use forms::Size;

/// Side of the squares between whose corners places are interpolated, in pixels of the result.
const CELL: usize = 12;

/// A flat page in grey, `scale` pixels a millimetre. What lies outside the photo is white.
pub fn flatten(photo: &Gray, rectified: &Rectified, size: Size, scale: f32) -> Gray {
    let (width, height) = pixels(size, scale);
    let factor = reduction(rectified, size, scale);
    let small = (factor > 1).then(|| photo.shrunk(factor));
    let source = small.as_ref().unwrap_or(photo);
    let mut out = Gray::filled(width, height, 255);
    walk(rectified, scale, (width, height), |at, x, y| {
        let (x, y) = (x / factor as f32, y / factor as f32);
        if source.holds(x, y)
            && let Some(pixel) = out.pixels.get_mut(at)
        {
            *pixel = source.at(x, y).round() as u8;
        }
    });
    out
}

/// A flat page in colour; as [`flatten`].
pub fn flatten_colour(photo: &Colour, rectified: &Rectified, size: Size, scale: f32) -> Colour {
    let planes = [0, 1, 2].map(|plane| {
        let pixels = photo.pixels.iter().skip(plane).step_by(3).copied().collect();
        flatten(&Gray { width: photo.width, height: photo.height, pixels }, rectified, size, scale)
    });
    let (width, height) = pixels(size, scale);
    let [red, green, blue] = &planes;
    let pixels =
        red.pixels.iter().zip(&green.pixels).zip(&blue.pixels).flat_map(|((r, g), b)| [*r, *g, *b]).collect();
    Colour { width, height, pixels }
}

fn pixels(size: Size, scale: f32) -> (usize, usize) {
    let side = |length: i32| (length as f32 / 1000.0 * scale).round().max(1.0) as usize;
    (side(size.w), side(size.h))
}

/// By how much the photo is shrunk first, so that no ink falls between the pixels that are fetched.
fn reduction(rectified: &Rectified, size: Size, scale: f32) -> usize {
    let (a, b) = (
        rectified.to_photo(PointF::new(0.0, 0.0)),
        rectified.to_photo(PointF::new(size.w as f32, size.h as f32)),
    );
    let length = (b.0 - a.0).hypot(b.1 - a.1);
    let wanted = (size.w as f32).hypot(size.h as f32) / 1000.0 * scale;
    (length / wanted).round().clamp(1.0, 8.0) as usize
}

/// Calls `put(index of the pixel, x, y in the photo)` for every pixel of the result.
fn walk(
    rectified: &Rectified,
    scale: f32,
    (width, height): (usize, usize),
    mut put: impl FnMut(usize, f32, f32),
) {
    let place = |column: usize, row: usize| {
        let um = 1000.0 / scale;
        rectified.to_photo(PointF::new(column as f32 * um, row as f32 * um))
    };
    let columns = width.div_ceil(CELL);
    let line = |row: usize| (0..=columns).map(|c| place(c * CELL, row)).collect::<Vec<_>>();
    let mut upper = line(0);
    for top in (0..height).step_by(CELL) {
        let lower = line(top + CELL);
        for y in top..(top + CELL).min(height) {
            let down = (y - top) as f32 / CELL as f32 + 0.5 / CELL as f32;
            for (cell, (u, l)) in upper.windows(2).zip(lower.windows(2)).enumerate() {
                let ([u0, u1], [l0, l1]) = (u, l) else { continue };
                let from = mix(*u0, *l0, down);
                let to = mix(*u1, *l1, down);
                for x in cell * CELL..((cell + 1) * CELL).min(width) {
                    let across = ((x - cell * CELL) as f32 + 0.5) / CELL as f32;
                    let (px, py) = mix(from, to, across);
                    put(y * width + x, px, py);
                }
            }
        }
        upper = lower;
    }
}

fn mix(a: (f32, f32), b: (f32, f32), share: f32) -> (f32, f32) {
    (a.0 + (b.0 - a.0) * share, a.1 + (b.1 - a.1) * share)
}
