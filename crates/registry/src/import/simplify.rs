//! Outlines with fewer points, so that neighbours do not gape: a stretch that two of them share is thinned once.

use crate::outline::Point;
use std::collections::{BTreeMap, BTreeSet};

/// A point, with room to reckon in.
type Wide = (i64, i64);

const fn wide(p: Point) -> Wide {
    (p.0 as i64, p.1 as i64)
}

/// Twice the area of a ring, in square units.
pub fn area(ring: &[Point]) -> i64 {
    let next = ring.iter().cycle().skip(1);
    let cross = |(a, b): (&Point, &Point)| {
        let (a, b) = (wide(*a), wide(*b));
        a.0 * b.1 - b.0 * a.1
    };
    ring.iter().zip(next).map(cross).sum::<i64>().abs()
}

/// Where lines meet: points with more or fewer neighbours than the two of a line that goes on. They stay.
pub struct Junctions(BTreeMap<Point, BTreeSet<Point>>);

impl Junctions {
    /// Of all rings of a map.
    pub fn of<'r>(rings: impl Iterator<Item = &'r Vec<Point>>) -> Self {
        let mut neighbours: BTreeMap<Point, BTreeSet<Point>> = BTreeMap::new();
        for ring in rings {
            for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
                neighbours.entry(*a).or_default().insert(*b);
                neighbours.entry(*b).or_default().insert(*a);
            }
        }
        Junctions(neighbours)
    }

    fn is_one(&self, at: &Point) -> bool {
        self.0.get(at).is_none_or(|others| others.len() != 2)
    }
}

/// A ring without the points that lie within `tolerance` of the line that is left. Empty where fewer than three points are
/// left.
pub fn thin(ring: &[Point], junctions: &Junctions, tolerance: i64) -> Vec<Point> {
    let stays: Vec<usize> = (0..ring.len()).filter(|at| junctions.is_one(&ring[*at])).collect();
    // A ring that meets nobody, or meets at one place: both sides of it begin at the same two points.
    let stays = match stays.as_slice() {
        [] | [_] => ends(ring, stays.first().copied()),
        _ => stays,
    };
    let mut out = Vec::new();
    for (n, from) in stays.iter().enumerate() {
        let to = stays[(n + 1) % stays.len()];
        let length = (to + ring.len() - from - 1) % ring.len() + 1;
        let mut stretch: Vec<Point> = (0..=length).map(|step| ring[(from + step) % ring.len()]).collect();
        // The neighbour walks it the other way: it is thinned in one direction.
        let back = stretch.last() < stretch.first()
            || (stretch.last() == stretch.first() && stretch.iter().rev().lt(stretch.iter()));
        if back {
            stretch.reverse();
        }
        let mut kept = line(&stretch, tolerance);
        if back {
            kept.reverse();
        }
        kept.pop();
        out.append(&mut kept);
    }
    out.dedup();
    if out.len() < 3 || area(&out) == 0 { Vec::new() } else { out }
}

/// The smallest point, or the one given, and the one farthest from it, in the order of the ring.
fn ends(ring: &[Point], one: Option<usize>) -> Vec<usize> {
    let Some(first) = one.or_else(|| (0..ring.len()).min_by_key(|at| ring[*at])) else { return Vec::new() };
    let from = wide(ring[first]);
    let far = |at: &usize| {
        let p = wide(ring[*at]);
        ((p.0 - from.0).pow(2) + (p.1 - from.1).pow(2), std::cmp::Reverse(ring[*at]))
    };
    let mut both: Vec<usize> = (0..ring.len()).max_by_key(far).into_iter().chain([first]).collect();
    both.sort_unstable();
    both.dedup();
    both
}

/// Douglas and Peucker: the two ends, and what lies farther than the tolerance from the line between those that stay.
fn line(points: &[Point], tolerance: i64) -> Vec<Point> {
    let mut keep = vec![false; points.len()];
    let last = points.len() - 1;
    (keep[0], keep[last]) = (true, true);
    let mut todo = vec![(0, last)];
    while let Some((from, to)) = todo.pop() {
        let (a, b) = (wide(points[from]), wide(points[to]));
        let way = (b.0 - a.0, b.1 - a.1);
        let length = i128::from(way.0).pow(2) + i128::from(way.1).pow(2);
        // Of equals the first: the direction is one already.
        let mut farthest: Option<(i128, usize)> = None;
        for (at, point) in points.iter().enumerate().take(to).skip(from + 1) {
            let p = wide(*point);
            let off = (p.0 - a.0, p.1 - a.1);
            let distance = match length {
                0 => i128::from(off.0).pow(2) + i128::from(off.1).pow(2),
                _ => i128::from(way.0 * off.1 - way.1 * off.0).pow(2),
            };
            if farthest.is_none_or(|(most, _)| distance > most) {
                farthest = Some((distance, at));
            }
        }
        let bound = i128::from(tolerance).pow(2) * length.max(1);
        if let Some((_, at)) = farthest.filter(|(distance, _)| *distance > bound) {
            keep[at] = true;
            todo.extend([(from, at), (at, to)]);
        }
    }
    points.iter().zip(keep).filter_map(|(p, keep)| keep.then_some(*p)).collect()
}
