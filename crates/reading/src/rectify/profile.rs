//! Looking for one piece of a line: brightness across it in the photo against the ink that the form has there.

use super::strokes::{Across, Piece, Stroke};
use crate::gray::Gray;
use crate::plane::PointF;

/// How far is looked, and how fine.
#[derive(Clone, Copy, Debug)]
pub struct Search {
    /// Half width of the ink pattern around the line that is compared, in micrometres.
    pub pattern: f32,
    /// Farthest displacement, in micrometres.
    pub reach: f32,
    /// Width of a sample, in micrometres.
    pub bin: f32,
    /// Samples along the piece.
    pub along: usize,
    /// Standard deviation of the blur of the photo, in micrometres: the pattern is blurred as much.
    pub blur: f32,
}

/// Most samples of a profile.
const BINS_MAX: usize = 160;
/// Most passes that blur a pattern.
const PASSES_MAX: f32 = 16.0;
/// A second place that fits as well as the best one within this much makes a find doubtful.
const RIVAL: f32 = 0.06;

/// What was found.
#[derive(Clone, Copy, Debug)]
pub struct Find {
    /// Displacement across the piece, in micrometres of the page.
    pub shift: f32,
    /// Correlation of ink and photo, at most 1.
    pub score: f32,
    /// Grey levels between paper and full ink that fit the photo best.
    pub contrast: f32,
    /// Whether another place fits nearly as well.
    pub doubtful: bool,
}

/// A place in a picture with the steps that one micrometre to the right and down makes there, in its pixels.
#[derive(Clone, Copy, Debug)]
pub struct Spot {
    /// The place.
    pub at: PointF,
    /// Step to the right.
    pub right: (f32, f32),
    /// Step down.
    pub down: (f32, f32),
}

/// The ink across a piece as the form has it, `2 * half + 1` samples, smoothed a little.
pub struct Pattern {
    values: Vec<f32>,
    norm: f32,
}

impl Pattern {
    /// Ink of all strokes near the piece, averaged along it.
    pub fn of(piece: &Piece, strokes: &[Stroke], search: &Search) -> Pattern {
        let half = (search.pattern / search.bin) as usize;
        let mut values = vec![0f32; 2 * half + 1];
        let start = match piece.across {
            Across::X => piece.x,
            Across::Y => piece.y,
        } - (half as f32 + 0.5) * search.bin;
        let stop = start + (2 * half + 1) as f32 * search.bin;
        let middle = match piece.across {
            Across::X => piece.y,
            Across::Y => piece.x,
        };
        for stroke in strokes {
            let [left, upper, right, lower] = stroke.edges;
            let (n0, n1, t0, t1) = match piece.across {
                Across::X => (left, right, upper, lower),
                Across::Y => (upper, lower, left, right),
            };
            if n1 <= start || n0 >= stop || t1 <= middle - piece.half || t0 >= middle + piece.half {
                continue;
            }
            let share = (t1.min(middle + piece.half) - t0.max(middle - piece.half)) / (2.0 * piece.half);
            let (from, to) = ((n0 - start) / search.bin, (n1 - start) / search.bin);
            let first = from.max(0.0) as usize;
            for (at, value) in values.iter_mut().enumerate().skip(first).take(to as usize + 1 - first) {
                let cover = to.min(at as f32 + 1.0) - from.max(at as f32);
                *value += cover.max(0.0) * share * stroke.dark;
            }
        }
        for value in &mut values {
            *value = value.min(1.0);
        }
        // A pass has a variance of half a sample.
        let passes = (2.0 * (search.blur / search.bin).powi(2)).round().clamp(1.0, PASSES_MAX) as usize;
        for _ in 0..passes {
            smooth(&mut values);
        }
        let mean = values.iter().sum::<f32>() / values.len() as f32;
        for value in &mut values {
            *value -= mean;
        }
        let norm = values.iter().map(|v| v * v).sum::<f32>();
        Pattern { values, norm }
    }
}

fn smooth(values: &mut [f32]) {
    let mut before = values.first().copied().unwrap_or(0.0);
    for at in 0..values.len() {
        let here = values[at];
        let after = values.get(at + 1).copied().unwrap_or(here);
        values[at] = (before + 2.0 * here + after) / 4.0;
        before = here;
    }
}

/// Looks for a piece around where it is expected. None where the photo ends or the form has no ink to compare.
pub fn find(gray: &Gray, spot: &Spot, piece: &Piece, pattern: &Pattern, search: &Search) -> Option<Find> {
    let reach = (search.reach / search.bin) as usize;
    let width = pattern.values.len();
    let bins = width + 2 * reach;
    if bins > BINS_MAX || pattern.norm < 1e-4 {
        return None;
    }
    let mut profile = [0f32; BINS_MAX];
    let profile = &mut profile[..bins];
    measure(gray, spot, piece, search, profile)?;
    let mut scores = [0f32; BINS_MAX];
    let scores = &mut scores[..=2 * reach];
    let mut best = (0, f32::MIN);
    let mut contrast = 0.0;
    for (shift, score) in scores.iter_mut().enumerate() {
        let window = &profile[shift..shift + width];
        let (mut sum, mut squares, mut product) = (0f32, 0f32, 0f32);
        for (&seen, &ink) in window.iter().zip(&pattern.values) {
            sum += seen;
            squares += seen * seen;
            product -= seen * ink;
        }
        let variance = squares - sum * sum / width as f32;
        *score = product / (variance.max(width as f32) * pattern.norm).sqrt();
        if *score > best.1 {
            best = (shift, *score);
            contrast = product / pattern.norm;
        }
    }
    let (at, score) = best;
    let apart = (1_500.0 / search.bin).max(2.0) as usize;
    let rival = scores.iter().enumerate().filter(|(k, _)| k.abs_diff(at) > apart).map(|(_, &s)| s);
    let doubtful = rival.fold(f32::MIN, f32::max) > score - RIVAL || at == 0 || at == 2 * reach;
    let fraction = match (at.checked_sub(1).and_then(|k| scores.get(k)), scores.get(at + 1)) {
        (Some(before), Some(after)) => {
            let bend = before - 2.0 * score + after;
            if bend < -1e-6 { (0.5 * (before - after) / bend).clamp(-0.5, 0.5) } else { 0.0 }
        }
        _ => 0.0,
    };
    let shift = (at as f32 + fraction - reach as f32) * search.bin;
    Some(Find { shift, score, contrast, doubtful })
}

/// Mean brightness along the piece for each step across it.
fn measure(gray: &Gray, spot: &Spot, piece: &Piece, search: &Search, profile: &mut [f32]) -> Option<()> {
    let (across, along) = match piece.across {
        Across::X => (spot.right, spot.down),
        Across::Y => (spot.down, spot.right),
    };
    let steps = search.along.max(1);
    let middle = (profile.len() / 2) as f32;
    let part = 2.0 * piece.half / steps as f32;
    let last = profile.len() as f32 - 1.0 - middle;
    for k in 0..steps {
        let t = (k as f32 + 0.5) * part - piece.half;
        let (x, y) = (spot.at.x + t * along.0, spot.at.y + t * along.1);
        let end = |n: f32| (x + n * search.bin * across.0, y + n * search.bin * across.1);
        let (from, to) = (end(-middle), end(last));
        if !gray.holds(from.0, from.1) || !gray.holds(to.0, to.1) {
            return None;
        }
        let (dx, dy) = (search.bin * across.0, search.bin * across.1);
        for (at, value) in profile.iter_mut().enumerate() {
            *value += gray.at(from.0 + at as f32 * dx, from.1 + at as f32 * dy);
        }
    }
    let scale = 1.0 / steps as f32;
    for value in profile.iter_mut() {
        *value *= scale;
    }
    Some(())
}
