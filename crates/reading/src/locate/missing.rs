//! Why no marker was found.

use super::blobs::Blobs;
use super::print;
use crate::gray::Gray;
use crate::rectify::marks::{self, Axes, Candidate};
use crate::refusal::Refusal;

/// A photo is too dark when not even one pixel in twenty is lighter than this.
const DARK: u8 = 60;
/// A photo is overexposed when not even one pixel in a hundred is darker than this.
const LIGHT: u8 = 200;
/// And not even one in a thousand is darker than this.
const INK_FADED: u8 = 130;
/// A photo is blurred when the steepest of a thousand steps between neighbouring pixels is below this share of the
/// whole range of brightness.
const STEP_MIN: f32 = 0.35;
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
    /// Whether the marker of a form was seen as in a mirror.
    pub mirrored: bool,
}

impl Default for Near {
    fn default() -> Self {
        Near { sharpest: f32::MAX, cells: f32::MAX, mirrored: false }
    }
}

impl Near {
    fn blurred(&self) -> bool {
        let cells = self.cells < f32::MAX && self.cells > CELL_BLUR;
        cells || (self.sharpest < f32::MAX && self.sharpest > EDGE_BLUR)
    }
}

/// A page whose print takes less than this share of both sides of the photo is too far away.
const SMALL_PRINT: f32 = 0.45;
/// Width of a digit box against the width of the print on a page.
const BOX_SHARE: f32 = 0.044;
/// Pixels of a box whose page's marker is surely found.
const BOX_PIXELS: u32 = 14;

/// The reason that best explains a missing marker; `factor` pixels of the photo lie along one of the picture.
pub fn why(gray: &Gray, factor: f32, blobs: &Blobs, near: &Near) -> Refusal {
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
    // A scan of paper with little print is as light, but its print is black.
    if low > LIGHT && rank(&counts, 0.001) > INK_FADED {
        return Refusal::Overexposed;
    }
    if near.mirrored {
        return Refusal::Mirrored;
    }
    let print = print::extent(&blobs.letters);
    let far = too_far(gray, factor, blobs, print);
    let step = f32::from(rank(&steps, 0.999));
    if step < STEP_MIN * f32::from(high.saturating_sub(low).max(1)) {
        return Refusal::TooBlurred;
    }
    // What is far away has too few pixels to be sharp, so its own squares say nothing of the lens.
    if let Some(refusal) = far {
        return refusal;
    }
    if near.blurred() {
        return Refusal::TooBlurred;
    }
    if print.is_none() && blobs.tables.is_empty() && near.cells == f32::MAX {
        return Refusal::PageNotFound;
    }
    let contrast = f32::from(high.saturating_sub(low));
    if corner_marks(gray, contrast) { Refusal::MarkerMissing } else { Refusal::NoFormMarks }
}

/// The refusal of a page whose print and tables take a small part of the photo.
fn too_far(gray: &Gray, factor: f32, blobs: &Blobs, print: Option<(f32, f32)>) -> Option<Refusal> {
    let tables = blobs
        .tables
        .iter()
        .map(|[left, upper, right, lower]| ((right - left) as f32, (lower - upper) as f32));
    let (width, height) = tables.chain(print).reduce(|a, b| (a.0.max(b.0), a.1.max(b.1)))?;
    let small = width < SMALL_PRINT * gray.width as f32 && height < SMALL_PRINT * gray.height as f32;
    let pixels = ((width.min(height) * factor * BOX_SHARE) as u32).min(BOX_PIXELS - 1);
    small.then_some(Refusal::TooFar { pixels, least: BOX_PIXELS })
}

/// Side of a corner mark's square as a share of the photo's shorter side, where the page fills most of it.
const MARK_SIDE: f32 = 0.0115;
/// Least correlation of a corner mark where nothing says which way up the page lies.
const MARK_SCORE: f32 = 0.75;
/// Marks of which three are compared.
const MARKS_TRIED: usize = 24;
/// Corner marks span at least this share of the photo.
const MARKS_SPAN: f32 = 0.1;

/// Whether at least three corner marks of a form are seen, far apart. They are looked for upright and turned by a
/// quarter: half turns look the same.
fn corner_marks(gray: &Gray, contrast: f32) -> bool {
    let side = MARK_SIDE * gray.width.min(gray.height) as f32;
    let upright = Axes { right: (side, 0.0), down: (0.0, side) };
    let turned = Axes { right: (0.0, side), down: (-side, 0.0) };
    let whole = gray.width as f32 * gray.height as f32;
    [upright, turned].into_iter().any(|axes| {
        let mut marks = marks::find(gray, axes, contrast);
        marks.retain(|m| m.score >= MARK_SCORE);
        marks.truncate(MARKS_TRIED);
        let span = |a: &Candidate, b: &Candidate, c: &Candidate| {
            (b.at.x - a.at.x) * (c.at.y - a.at.y) - (b.at.y - a.at.y) * (c.at.x - a.at.x)
        };
        let spans =
            |a| marks.iter().any(|b| marks.iter().any(|c| span(a, b, c).abs() / 2.0 >= MARKS_SPAN * whole));
        marks.iter().any(spans)
    })
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
