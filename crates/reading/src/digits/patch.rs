//! What happens to the pixels of a box before the network: exactly the steps of `training/README.md`, which trained it.

use crate::gray::Gray;

/// Side of the network's input in pixels.
pub const SIDE: usize = 32;
/// Rank of the paper's grey among the sorted pixels of a patch: seven tenths are not lighter.
const PAPER_RANK: usize = 716;
/// Rank of the ink's grey: one in fifty is darker.
const INK_RANK: usize = 20;
/// Least difference between paper and ink that is stretched to the full range, as a share of the paper's grey and in
/// grey levels: below it a patch is blank or unreadable and must not be made up into ink.
const CONTRAST_MIN: (f32, f32) = (0.12, 6.0);

/// The network's input: 0 is paper and 1 is the darkest ink, whatever the light; row by row.
#[derive(Clone, Debug, PartialEq)]
pub struct Patch(pub [f32; SIDE * SIDE]);

impl Patch {
    /// Normalises grey values (0 black to 255 white).
    pub fn normalised(grey: &[f32; SIDE * SIDE]) -> Self {
        let mut sorted = *grey;
        sorted.sort_unstable_by(f32::total_cmp);
        let (paper, ink) = (sorted[PAPER_RANK], sorted[INK_RANK]);
        let scale = (paper - ink).max(CONTRAST_MIN.0 * paper).max(CONTRAST_MIN.1);
        Patch(grey.map(|value| ((paper - value) / scale).clamp(-0.5, 1.5)))
    }
}

/// How much of each of `length` unit pixels lies in each cell of a window; pixels at the edge stand for what is beyond.
fn weights(length: usize, start: f32, extent: f32) -> Vec<Vec<(usize, f32)>> {
    let cell = extent / SIDE as f32;
    let last = length.saturating_sub(1) as i64;
    (0..SIDE)
        .map(|i| {
            let (from, to) = (start + i as f32 * cell, start + (i + 1) as f32 * cell);
            (from.floor() as i64..to.ceil() as i64)
                .filter_map(|k| {
                    let part = to.min((k + 1) as f32) - from.max(k as f32);
                    (part > 0.0).then_some((k.clamp(0, last) as usize, part / cell))
                })
                .collect()
        })
        .collect()
}

/// The area average of an image in the network's size. `framing` scales the window about the image's middle: above 1
/// it reaches over the edge. An image without pixels gives white paper.
pub fn resample(image: &Gray, framing: f32) -> [f32; SIDE * SIDE] {
    let mut out = [255.0; SIDE * SIDE];
    if image.width == 0 || image.height == 0 {
        return out;
    }
    let window = |length: usize| {
        let extent = length as f32;
        weights(length, extent * (1.0 - framing) / 2.0, extent * framing)
    };
    let (columns, rows) = (window(image.width), window(image.height));
    let mut line = vec![0.0f32; image.width];
    for (out, row) in out.chunks_exact_mut(SIDE).zip(&rows) {
        line.fill(0.0);
        for (y, part) in row {
            let pixels = &image.pixels[y * image.width..(y + 1) * image.width];
            line.iter_mut().zip(pixels).for_each(|(sum, p)| *sum += part * f32::from(*p));
        }
        for (cell, column) in out.iter_mut().zip(&columns) {
            *cell = column.iter().map(|(x, part)| part * line[*x]).sum();
        }
    }
    out
}
