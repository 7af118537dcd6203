//! Why no marker was found.

use super::blobs::Blobs;
use crate::gray::Gray;
use crate::refusal::Refusal;

/// A photo is too dark when not even one pixel in twenty is lighter than this.
const DARK: u8 = 60;
/// A photo is overexposed when not even one pixel in a hundred is darker than this.
const LIGHT: u8 = 200;
/// A photo is blurred when the steepest of a thousand steps between neighbouring pixels is below this share of the
/// whole range of brightness.
const STEP_MIN: f32 = 0.2;
/// A marker whose cells can't be told apart is blurred, rather than damaged, from this blur on, in cells.
const CELL_BLUR: f32 = 0.5;
/// A photo whose sharpest dark square has this blur or more, in pixels of the picture searched, is blurred.
const EDGE_BLUR: f32 = 1.6;

/// What was nearly a marker.
pub struct Near {
    /// Least blur across the sides of a dark square, in pixels.
    pub sharpest: f32,
    /// Least blur, in cells, of a square that has a marker's border but no code that could be read.
    pub cells: f32,
}

impl Default for Near {
    fn default() -> Self {
        Near { sharpest: f32::MAX, cells: f32::MAX }
    }
}

impl Near {
    fn blurred(&self) -> bool {
        let cells = self.cells < f32::MAX && self.cells > CELL_BLUR;
        cells || (self.sharpest < f32::MAX && self.sharpest > EDGE_BLUR)
    }
}

/// The reason that best explains a missing marker.
pub fn why(gray: &Gray, blobs: &Blobs, near: &Near) -> Refusal {
    let mut counts = [0usize; 256];
    let mut steps = [0usize; 256];
    for y in (0..gray.height).step_by(3) {
        for pair in gray.row(y).windows(3) {
            counts[usize::from(pair[0])] += 1;
            steps[usize::from(pair[0].abs_diff(pair[2]))] += 1;
        }
    }
    let (low, high) = (rank(&counts, 0.01), rank(&counts, 0.95));
    if high < DARK {
        return Refusal::TooDark;
    }
    if low > LIGHT {
        return Refusal::Overexposed;
    }
    if near.blurred() {
        return Refusal::TooBlurred;
    }
    let step = f32::from(rank(&steps, 0.999));
    if step < STEP_MIN * f32::from(high.saturating_sub(low).max(1)) {
        return Refusal::TooBlurred;
    }
    if blobs.tables > 0 || near.cells < f32::MAX { Refusal::MarkerMissing } else { Refusal::PageNotFound }
}

/// The value that a share of all does not exceed.
fn rank(counts: &[usize; 256], share: f64) -> u8 {
    let total: usize = counts.iter().sum();
    let wanted = (total as f64 * share) as usize;
    let mut sum = 0;
    for (value, count) in (0u8..=255).zip(counts) {
        sum += count;
        if sum > wanted {
            return value;
        }
    }
    255
}
