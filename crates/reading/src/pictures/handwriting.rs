//! Whether a cell that should be empty paper has handwriting in it.

use crate::gray::Gray;
use crate::rectify::{Local, Rectified};
use forms::Rect;

/// What a cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// Strokes of a pen.
    Yes,
    /// Paper.
    No,
    /// Something that may be either.
    Unclear,
}

/// Samples a millimetre.
const PER_MM: i32 = 2;
/// Paper at the edge of a cell that is not looked at, in micrometres: as far as a located cell may be off.
const EDGE: i32 = 1_500;
/// From a stroke to the paper on both sides, in samples: strokes up to 2 mm wide. Stripes of a screen are broader.
const ASIDE: isize = 3;
/// Least darkness of a stroke against the paper on both sides of it.
const DARK_LEAST: f32 = 0.06;
/// A stroke is so many times darker than the darkest of the paper's quieter parts.
const ABOVE_PAPER: f32 = 2.2;
/// Which share of a cell is taken for those quieter parts, however much is written in the rest.
const QUIET: f32 = 0.7;
/// Left edge and width of a strip of the page's margin, in micrometres, and how far it reaches beyond a cell's height.
const MARGIN: (i32, i32) = (7_000, 4_000);
const PAPER_AROUND: i32 = 5_000;
/// Which share of a margin's samples is no darker than what is taken for its darkness.
const PAPER_RANK: f32 = 0.98;
/// A stroke is so many times darker than the margin.
const ABOVE_MARGIN: f32 = 1.25;
/// Unevenness at which a light pen can't be told from paper: a screen's grid, strong noise.
const UNEVEN: f32 = 0.04;
/// Side of the squares, in samples, that are counted to tell handwriting from a grid, which is everywhere.
const SQUARE: usize = 14;
/// Share of those squares with ink from which on it is no handwriting.
const EVERYWHERE: f32 = 0.75;
/// Longest side of connected strokes from which on they are handwriting, and from which on they are noticed, in samples.
const LENGTH: (usize, usize) = (18, 6);
/// Shorter side of handwriting, in samples: a straight line is no signature.
const BREADTH: usize = 5;
/// Least samples of ink in handwriting.
const INK_LEAST: usize = 24;
/// Share of ink from which on a cell holds something else: a shadow, a finger, a stain.
const INK_MOST: f32 = 0.45;

/// Looks at a rectangle of the page.
pub fn written(photo: &Gray, rectified: &Rectified, cell: Rect) -> Written {
    let cell = cell.grown(-EDGE);
    let side = |um: i32| usize::try_from(um * PER_MM / 1_000).unwrap_or(0);
    let (width, height) = (side(cell.w), side(cell.h));
    if width < LENGTH.0 || height < BREADTH || !inside(photo, rectified, cell) {
        return Written::Unclear;
    }
    let seen = rectified.sample(photo, cell, width, height, Local::Page);
    judge(&darkness(&seen), width, paper(photo, rectified, cell))
}

/// How dark the page's own margins beside a cell seem, where nobody prints or writes: the quieter of both. None where
/// neither is in the photo.
fn paper(photo: &Gray, rectified: &Rectified, cell: Rect) -> f32 {
    let (near, far) = (
        Rect { x: MARGIN.0, w: MARGIN.1, ..cell },
        Rect { x: rectified.width() - MARGIN.0 - MARGIN.1, w: MARGIN.1, ..cell },
    );
    let strips = [near, far]
        .map(|strip| strip.grown(PAPER_AROUND))
        .into_iter()
        .filter(|s| inside(photo, rectified, *s));
    let dark = strips.map(|strip| {
        let side = |um: i32| usize::try_from(um * PER_MM / 1_000).unwrap_or(0);
        let seen = rectified.sample(photo, strip, side(strip.w), side(strip.h), Local::Page);
        let mut sorted = darkness(&seen);
        sorted.sort_unstable_by(f32::total_cmp);
        sorted.get((sorted.len() as f32 * PAPER_RANK) as usize).copied().unwrap_or(0.0)
    });
    dark.reduce(f32::min).unwrap_or(0.0)
}

fn inside(photo: &Gray, rectified: &Rectified, cell: Rect) -> bool {
    cell.corners().into_iter().all(|corner| {
        let (x, y) = rectified.to_photo(corner.into());
        photo.holds(x, y)
    })
}

/// How much darker each sample is than the paper on both sides of it, as a share of that paper: high in a stroke of any
/// direction, none at the edge of a shadow.
fn darkness(seen: &Gray) -> Vec<f32> {
    const WAYS: [(isize, isize); 4] = [(1, 0), (0, 1), (1, 1), (1, -1)];
    let (width, height) = (seen.width as isize, seen.height as isize);
    let at = |x: isize, y: isize| f32::from(seen.near(x as i64, y as i64));
    let mut out = Vec::with_capacity(seen.pixels.len());
    for y in 0..height {
        for x in 0..width {
            let here = at(x, y);
            let mut most = 0f32;
            for (dx, dy) in WAYS.map(|(dx, dy)| (dx * ASIDE, dy * ASIDE)) {
                let (a, b) = (at(x + dx, y + dy), at(x - dx, y - dy));
                most = most.max((a.min(b) - here) / a.max(b).max(1.0));
            }
            out.push(most);
        }
    }
    out
}

fn judge(darkness: &[f32], width: usize, paper: f32) -> Written {
    let mut sorted = darkness.to_vec();
    sorted.sort_unstable_by(f32::total_cmp);
    let uneven = sorted.get((sorted.len() as f32 * QUIET) as usize).copied().unwrap_or(0.0);
    let limit = DARK_LEAST.max(ABOVE_PAPER * uneven).max(ABOVE_MARGIN * paper);
    let ink: Vec<bool> = darkness.iter().map(|d| *d > limit).collect();
    let full = ink.iter().filter(|i| **i).count() as f32 > INK_MOST * ink.len() as f32;
    if full || uneven > UNEVEN && spread(&ink, width) > EVERYWHERE {
        return Written::Unclear;
    }
    let strokes = pieces(&ink, width);
    let long = |s: &Piece, least: usize| s.right - s.left + 1 >= least || s.lower - s.upper + 1 >= least;
    let broad = |s: &Piece| (s.right - s.left + 1).min(s.lower - s.upper + 1) >= BREADTH;
    if strokes.iter().any(|s| s.count >= INK_LEAST && long(s, LENGTH.0) && broad(s)) {
        Written::Yes
    } else if uneven > UNEVEN || paper > DARK_LEAST || strokes.iter().any(|s| long(s, LENGTH.1)) {
        Written::Unclear
    } else {
        Written::No
    }
}

/// Share of the squares of a cell that hold ink.
fn spread(ink: &[bool], width: usize) -> f32 {
    let (columns, rows) = (width.div_ceil(SQUARE), (ink.len() / width.max(1)).div_ceil(SQUARE));
    let mut squares = vec![false; columns * rows];
    for at in (0..ink.len()).filter(|at| ink[*at]) {
        squares[at / width / SQUARE * columns + at % width / SQUARE] = true;
    }
    squares.iter().filter(|s| **s).count() as f32 / squares.len().max(1) as f32
}

/// Ink that hangs together.
struct Piece {
    count: usize,
    left: usize,
    right: usize,
    upper: usize,
    lower: usize,
}

/// Pieces of ink, a gap of one sample bridged.
fn pieces(ink: &[bool], width: usize) -> Vec<Piece> {
    const REACH: usize = 2;
    let height = ink.len() / width.max(1);
    let mut seen = vec![false; ink.len()];
    let mut out = Vec::new();
    for start in 0..ink.len() {
        if !ink[start] || seen[start] {
            continue;
        }
        seen[start] = true;
        let mut piece = Piece { count: 0, left: width, right: 0, upper: height, lower: 0 };
        let mut next = vec![start];
        while let Some(at) = next.pop() {
            let (x, y) = (at % width, at / width);
            piece.count += 1;
            (piece.left, piece.right) = (piece.left.min(x), piece.right.max(x));
            (piece.upper, piece.lower) = (piece.upper.min(y), piece.lower.max(y));
            for row in y.saturating_sub(REACH)..(y + REACH + 1).min(height) {
                for column in x.saturating_sub(REACH)..(x + REACH + 1).min(width) {
                    let other = row * width + column;
                    if ink[other] && !std::mem::replace(&mut seen[other], true) {
                        next.push(other);
                    }
                }
            }
        }
        out.push(piece);
    }
    out
}
