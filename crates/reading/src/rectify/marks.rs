//! Corner marks: two dark squares that touch at a point, with paper in the other two quarters.

use crate::gray::Gray;
use crate::plane::PointF;
use std::sync::OnceLock;

/// A place that looks like a mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// Where the squares touch, in pixels of the picture searched.
    pub at: PointF,
    /// Correlation with a mark, at most 1.
    pub score: f32,
}

/// The sides of a mark's square in a picture: the steps along its upper and its left edge, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axes {
    /// Along the upper edge.
    pub right: (f32, f32),
    /// Along the left edge.
    pub down: (f32, f32),
}

impl Axes {
    /// The same for a mark so many times as large.
    pub fn scaled(self, by: f32) -> Axes {
        Axes { right: (self.right.0 * by, self.right.1 * by), down: (self.down.0 * by, self.down.1 * by) }
    }
}

/// Least correlation of a candidate.
pub const SCORE_MIN: f32 = 0.62;
/// Sizes tried, against the size expected.
const SCALES: [f32; 5] = [0.5, 0.65, 0.82, 1.0, 1.25];
/// From the touching point to the places compared, in sides: inside the squares of a mark half as large as expected.
const NEAR: f32 = 0.3;
/// Most places that are looked at closely, the most contrasting first.
const CLOSE_LOOKS: usize = 600;

/// The marks of a photo, kept for a second look: a page of our family is laid flat by its marks to read its code, and
/// then once more by its lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept(OnceLock<(Axes, Vec<Candidate>)>);

impl Kept {
    /// As [`find`] in the photo that these marks are of.
    pub fn find(&self, gray: &Gray, axes: Axes, contrast: f32) -> Vec<Candidate> {
        let (kept, found) = self.0.get_or_init(|| (axes, find(gray, axes, contrast)));
        if *kept == axes { found.clone() } else { find(gray, axes, contrast) }
    }
}

/// All marks of about the size and posture given, best first.
pub fn find(gray: &Gray, axes: Axes, contrast: f32) -> Vec<Candidate> {
    let mut places = peaks(gray, axes, contrast);
    places.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    places.truncate(CLOSE_LOOKS);
    let stencils = SCALES.map(|scale| Stencil::of(axes.scaled(scale)));
    let mut out: Vec<Candidate> = Vec::new();
    for &(_, (x, y)) in &places {
        let start = PointF::new(x as f32 + 0.5, y as f32 + 0.5);
        let best = stencils.iter().map(|s| (s.score(gray, start), s)).max_by(|a, b| a.0.total_cmp(&b.0));
        let Some((first, stencil)) = best else { continue };
        if first < SCORE_MIN - 0.2 {
            continue;
        }
        let found = climb(gray, start, stencil, 1.0, 0.25);
        if found.score >= SCORE_MIN && !out.iter().any(|other| other.at.distance(found.at) < 2.0) {
            out.push(found);
        }
    }
    out.sort_by(|a, b| b.score.total_cmp(&a.score));
    out
}

/// Places where both quarters of paper are lighter than both quarters of ink, and more so than next to them.
fn peaks(gray: &Gray, axes: Axes, contrast: f32) -> Vec<(i16, (usize, usize))> {
    let small = axes.scaled(NEAR);
    let whole = |x: f32, y: f32| (x.round() as isize, y.round() as isize);
    let ink = whole(small.right.0 + small.down.0, small.right.1 + small.down.1);
    let paper = whole(small.right.0 - small.down.0, small.right.1 - small.down.1);
    let margin = [ink.0, ink.1, paper.0, paper.1].iter().map(|v| v.unsigned_abs()).max().unwrap_or(0) + 1;
    let (width, height) = (gray.width, gray.height);
    if width <= 2 * margin || height <= 2 * margin {
        return Vec::new();
    }
    let inner = width - 2 * margin;
    let least = (0.3 * contrast).max(8.0) as i16;
    let mut lines = [vec![0i16; inner], vec![0i16; inner], vec![0i16; inner]];
    let mut out = Vec::new();
    let part = |y: usize, (dx, dy): (isize, isize)| {
        let row = gray.row(y.saturating_add_signed(dy));
        let start = margin.saturating_add_signed(dx);
        &row[start..start + inner]
    };
    for y in margin..height - margin {
        lines.rotate_left(1);
        let (a, b) = (part(y, (-ink.0, -ink.1)), part(y, ink));
        let (c, d) = (part(y, (-paper.0, -paper.1)), part(y, paper));
        for ((((out, &a), &b), &c), &d) in lines[2].iter_mut().zip(a).zip(b).zip(c).zip(d) {
            *out = i16::from(c.min(d)) - i16::from(a.max(b));
        }
        if y < margin + 2 {
            continue;
        }
        let [above, here, below] = &lines;
        for x in 1..inner - 1 {
            let value = here[x];
            if value < least || value < here[x - 1] || value <= here[x + 1] {
                continue;
            }
            let around = above[x - 1..=x + 1].iter().all(|v| *v <= value)
                && below[x - 1..=x + 1].iter().all(|v| *v < value);
            if around {
                out.push((value, (x + margin, y - 1)));
            }
        }
    }
    out
}

/// Samples along each axis of the square that is compared.
const SAMPLES: usize = 12;
/// Half of that square, in sides of a mark: a little of the paper around belongs to it.
const EXTENT: f32 = 1.2;

/// The places around a mark that are compared with it.
struct Stencil {
    /// Those that lie in its ink come first.
    places: Vec<(f32, f32)>,
    ink: usize,
}

impl Stencil {
    fn of(axes: Axes) -> Stencil {
        let step = |at: usize| ((at as f32 + 0.5) / SAMPLES as f32 * 2.0 - 1.0) * EXTENT;
        let all = (0..SAMPLES * SAMPLES).map(|at| (step(at % SAMPLES), step(at / SAMPLES)));
        let (ink, paper): (Vec<_>, Vec<_>) =
            all.partition(|(u, v)| u * v > 0.0 && u.abs() < 1.0 && v.abs() < 1.0);
        let place =
            |(u, v): &(f32, f32)| (u * axes.right.0 + v * axes.down.0, u * axes.right.1 + v * axes.down.1);
        Stencil { places: ink.iter().chain(&paper).map(place).collect(), ink: ink.len() }
    }

    /// Correlation of a place with a mark.
    fn score(&self, gray: &Gray, at: PointF) -> f32 {
        let sums = |places: &[(f32, f32)]| {
            places.iter().fold((0f32, 0f32), |(sum, squares), (x, y)| {
                let grey = gray.at(at.x + x, at.y + y);
                (sum + grey, squares + grey * grey)
            })
        };
        let (ink, paper) = self.places.split_at(self.ink);
        let (ink, paper) = (sums(ink), sums(paper));
        let (sum, squares) = (ink.0 + paper.0, ink.1 + paper.1);
        let (count, inked) = (self.places.len() as f32, self.ink as f32);
        let variance = squares - sum * sum / count;
        let ink_variance = inked - inked * inked / count;
        (sum * inked / count - ink.0) / (variance.max(count) * ink_variance).sqrt()
    }
}

/// The best place near a start, by steps that are halved until they are small.
fn climb(gray: &Gray, start: PointF, stencil: &Stencil, mut step: f32, least: f32) -> Candidate {
    let mut best = Candidate { at: start, score: stencil.score(gray, start) };
    let mut moves = 0;
    while step >= least {
        let around = [(-step, 0.0), (step, 0.0), (0.0, -step), (0.0, step)];
        let next = around
            .map(|(dx, dy)| best.at.moved(dx, dy))
            .map(|at| Candidate { at, score: stencil.score(gray, at) })
            .into_iter()
            .max_by(|a, b| a.score.total_cmp(&b.score));
        match next {
            Some(next) if next.score > best.score && moves < 40 => best = next,
            _ => step /= 2.0,
        }
        moves += 1;
    }
    best
}
