//! Lines of a hand in the unit square: x to the right, y down.

use super::canvas::Place;
use super::chance::Chance;
use crate::rng::Rng;

/// One movement of the pen.
pub(super) type Path = Vec<Place>;

/// A smooth curve through the points (Catmull-Rom).
pub(super) fn smooth(points: &[Place]) -> Path {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return Path::new() };
    let at = |i: isize| match usize::try_from(i) {
        Err(_) => *first,
        Ok(i) => points.get(i).copied().unwrap_or(*last),
    };
    let mut path = Path::new();
    for i in 0..points.len().saturating_sub(1) as isize {
        let [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
        for step in 0..8 {
            let t = step as f32 / 8.0;
            let mix = |a: f32, b: f32, c: f32, d: f32| {
                0.5 * (2.0 * b
                    + (c - a) * t
                    + (2.0 * a - 5.0 * b + 4.0 * c - d) * t * t
                    + (3.0 * b - a - 3.0 * c + d) * t * t * t)
            };
            path.push((mix(a.0, b.0, c.0, d.0), mix(a.1, b.1, c.1, d.1)));
        }
    }
    path.push(*last);
    path
}

/// Part of an ellipse, angles in turns from the right, clockwise as seen on the page.
pub(super) fn arc(centre: Place, radius: Place, from: f32, turns: f32) -> Path {
    (0..=24)
        .map(|i| {
            let angle = (from + turns * i as f32 / 24.0) * std::f32::consts::TAU;
            (centre.0 + radius.0 * angle.cos(), centre.1 + radius.1 * angle.sin())
        })
        .collect()
}

/// Moves every point a little on its own: uneven corners.
pub(super) fn shaken(points: &[Place], deviation: f32, rng: &mut Rng) -> Path {
    points.iter().map(|p| (p.0 + rng.near(deviation), p.1 + rng.near(deviation))).collect()
}

/// Cuts the corners of a path, as a fast hand does; 0 keeps them.
pub(super) fn rounded(path: &[Place], share: f32) -> Path {
    if share < 0.01 || path.len() < 3 {
        return path.to_vec();
    }
    let mut out = vec![path[0]];
    for window in path.windows(3) {
        let [a, b, c] = [window[0], window[1], window[2]];
        let mix = |p: Place, q: Place, t: f32| (p.0 + (q.0 - p.0) * t, p.1 + (q.1 - p.1) * t);
        let (near, far) = (mix(b, a, share * 0.45), mix(b, c, share * 0.45));
        for step in 0..=4 {
            let t = step as f32 / 4.0;
            out.push(mix(mix(near, b, t), mix(b, far, t), t));
        }
    }
    out.push(path[path.len() - 1]);
    out
}
