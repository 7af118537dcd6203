//! The four corners of a dark square seen in perspective.

use super::blobs::Blob;
use crate::gray::Gray;
use crate::plane::PointF;

/// Corners clockwise as seen, and how wide the step from paper to ink is.
#[derive(Clone, Copy, Debug)]
pub struct Quad {
    /// Corners, clockwise in the picture.
    pub corners: [PointF; 4],
    /// Standard deviation of the blur across its edges, in pixels.
    pub blur: f32,
}

/// Most ratio of the longest to the shortest side of a marker in perspective.
const SIDES_RATIO_MAX: f32 = 2.5;
/// Least share of the hull's area that the four corners must cover.
const COVER_MIN: f32 = 0.8;

/// The quadrilateral that a dark area fills, to the pixel; none when it has another shape.
pub fn rough(blob: &Blob) -> Option<[PointF; 4]> {
    let mut hull = hull(blob);
    let whole = area(&hull);
    while hull.len() > 4 {
        let count = hull.len();
        let loss = |at: usize| {
            let (a, b, c) = (hull[(at + count - 1) % count], hull[at], hull[(at + 1) % count]);
            cross(a, b, c).abs()
        };
        let least = (0..count).min_by(|&a, &b| loss(a).total_cmp(&loss(b)))?;
        hull.remove(least);
    }
    let corners: [PointF; 4] = hull.try_into().ok()?;
    let sides = [0, 1, 2, 3].map(|at| corners[at].distance(corners[(at + 1) % 4]));
    let (short, long) = sides.iter().fold((f32::MAX, 0f32), |(s, l), &side| (s.min(side), l.max(side)));
    (area(&corners) >= COVER_MIN * whole && short > 0.0 && long <= SIDES_RATIO_MAX * short).then_some(corners)
}

/// Twice the signed area of a triangle; positive when it turns clockwise as seen (y down).
fn cross(a: PointF, b: PointF, c: PointF) -> f32 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

fn area(points: &[PointF]) -> f32 {
    let Some(&first) = points.first() else { return 0.0 };
    points.windows(2).map(|pair| cross(first, pair[0], pair[1])).sum::<f32>().abs() / 2.0
}

/// The convex hull of a dark area, clockwise as seen.
fn hull(blob: &Blob) -> Vec<PointF> {
    let upper = blob.bounds[1] as f32;
    let rows = || blob.outline.iter().enumerate().filter(|(_, row)| row.0 <= row.1);
    // Down along the right side, then up along the left one; each keeps only what bulges outwards.
    let right = rows().flat_map(|(y, row)| [0.0, 1.0].map(|d| PointF::new(row.1, upper + y as f32 + d)));
    let left = rows().rev().flat_map(|(y, row)| [1.0, 0.0].map(|d| PointF::new(row.0, upper + y as f32 + d)));
    let mut out: Vec<PointF> = chain(right);
    out.extend(chain(left));
    out.dedup_by(|a, b| a.distance(*b) < 1e-3);
    out
}

fn chain(points: impl Iterator<Item = PointF>) -> Vec<PointF> {
    let mut out: Vec<PointF> = Vec::new();
    for point in points {
        while let [.., a, b] = out[..] {
            if cross(a, b, point) > 0.0 {
                break;
            }
            out.pop();
        }
        out.push(point);
    }
    out
}

/// Points along a side at which its edge is looked for.
const PROBES: usize = 15;
/// Steps of a search to each side.
const REACH: usize = 12;

/// The corners to a fraction of a pixel: each side's edge is found at many places, a line is laid through them, and
/// neighbouring lines are cut. `reach` is how far the edge may be from the corners given, in pixels.
pub fn refine(gray: &Gray, corners: [PointF; 4], reach: f32) -> Option<Quad> {
    let mut lines = [Line::default(); 4];
    let mut blur = 0.0;
    for (at, line) in lines.iter_mut().enumerate() {
        let (fitted, width) = side(gray, corners[at], corners[(at + 1) % 4], reach)?;
        *line = fitted;
        blur += width / 4.0;
    }
    let mut out = corners;
    for (at, corner) in out.iter_mut().enumerate() {
        *corner = lines[(at + 3) % 4].meet(lines[at])?;
        if corner.distance(corners[at]) > 3.0 * reach {
            return None;
        }
    }
    Some(Quad { corners: out, blur })
}

/// A line through a point along a direction of unit length.
#[derive(Clone, Copy, Default)]
struct Line {
    x: f32,
    y: f32,
    dx: f32,
    dy: f32,
}

impl Line {
    fn meet(self, other: Line) -> Option<PointF> {
        let turn = self.dx * other.dy - self.dy * other.dx;
        if turn.abs() < 0.2 {
            return None;
        }
        let t = ((other.x - self.x) * other.dy - (other.y - self.y) * other.dx) / turn;
        Some(PointF::new(self.x + t * self.dx, self.y + t * self.dy))
    }
}

/// The line along the edge of one side, dark on its right hand as one walks clockwise, and the blur across it.
fn side(gray: &Gray, from: PointF, to: PointF, reach: f32) -> Option<(Line, f32)> {
    let length = from.distance(to);
    if length < 4.0 {
        return None;
    }
    let (dx, dy) = ((to.x - from.x) / length, (to.y - from.y) / length);
    // Outwards: to the left of the clockwise walk, with y down.
    let (nx, ny) = (dy, -dx);
    let step = reach / REACH as f32;
    let (mut found, mut widths) = (Vec::with_capacity(PROBES), Vec::with_capacity(PROBES));
    for probe in 0..PROBES {
        let t = length * (0.1 + 0.8 * probe as f32 / (PROBES - 1) as f32);
        let (x, y) = (from.x + t * dx, from.y + t * dy);
        let mut profile = [0f32; 2 * REACH + 1];
        for (at, value) in profile.iter_mut().enumerate() {
            let n = (at as f32 - REACH as f32) * step;
            *value = gray.at(x + n * nx, y + n * ny);
        }
        if let Some((place, width)) = rise(&profile) {
            found.push((t, (place - REACH as f32) * step));
            widths.push(width * step);
        }
    }
    if found.len() < PROBES / 2 {
        return None;
    }
    let (offset, slope) = robust_line(&mut found)?;
    widths.sort_by(f32::total_cmp);
    let (x, y) = (from.x + offset * nx, from.y + offset * ny);
    let (lx, ly) = (dx + slope * nx, dy + slope * ny);
    let norm = lx.hypot(ly);
    Some((Line { x, y, dx: lx / norm, dy: ly / norm }, widths[widths.len() / 2]))
}

/// Place and standard deviation of the steepest rise, in samples: the middle of the mass of the slope around it.
fn rise(profile: &[f32]) -> Option<(f32, f32)> {
    let slopes: Vec<f32> = profile.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let (peak, &steepest) = slopes.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1))?;
    if steepest < 1.0 {
        return None;
    }
    // Outwards from the peak as long as it rises by more than a tenth of the steepest slope.
    let enough = |slope: &&f32| **slope > 0.1 * steepest;
    let before = slopes[..peak].iter().rev().take_while(enough).count();
    let after = slopes[peak..].iter().take_while(enough).count();
    let part = &slopes[peak - before..peak + after];
    let mass: f32 = part.iter().sum();
    let start = (peak - before) as f32 + 0.5;
    let mean = part.iter().enumerate().map(|(at, s)| s * at as f32).sum::<f32>() / mass;
    let spread = part.iter().enumerate().map(|(at, s)| s * (at as f32 - mean).powi(2)).sum::<f32>() / mass;
    Some((start + mean, spread.max(0.0).sqrt()))
}

/// Offset and slope of the line through (t, n) that most points agree on: the worst are dropped twice.
fn robust_line(points: &mut Vec<(f32, f32)>) -> Option<(f32, f32)> {
    let mut line = least_squares(points)?;
    for _ in 0..2 {
        let off = |p: &(f32, f32)| (p.1 - line.0 - line.1 * p.0).abs();
        points.sort_by(|a, b| off(a).total_cmp(&off(b)));
        points.truncate((points.len() * 4).div_ceil(5).max(5));
        line = least_squares(points)?;
    }
    Some(line)
}

fn least_squares(points: &[(f32, f32)]) -> Option<(f32, f32)> {
    let count = points.len() as f32;
    let (t, n) = points.iter().fold((0.0, 0.0), |sum, p| (sum.0 + p.0 / count, sum.1 + p.1 / count));
    let (tt, tn) =
        points.iter().fold((0.0, 0.0), |sum, p| (sum.0 + (p.0 - t).powi(2), sum.1 + (p.0 - t) * (p.1 - n)));
    if tt <= 0.0 {
        return None;
    }
    let slope = tn / tt;
    Some((n - slope * t, slope))
}
