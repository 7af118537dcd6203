//! Messages of an equality `left = sum of right`, by partial sums from both ends: the cost grows with the number of
//! parts, not with the number of combinations.

use super::belief::Seen;
use super::habits::{SLIPS, Weights};

/// Sums above this cannot meet a left side of three digits, slips included.
const SUM_MAX: i64 = 1_100;
/// Entries this much smaller than the largest are dropped and so count as "does not hold".
const NEGLIGIBLE: f64 = 1e-8;

/// Sparse partial sums: sum and its mass.
type Sums = Vec<(i64, f64)>;

/// Reused memory.
#[derive(Debug, Default)]
pub(crate) struct Room {
    dense: Vec<f64>,
}

impl Room {
    /// Adds up entries of equal sums, drops what is out of range or negligible, and sorts.
    fn collect(&mut self, entries: impl Iterator<Item = (i64, f64)>) -> Sums {
        self.dense.resize(SUM_MAX as usize + 1, 0.0);
        let mut touched = Vec::new();
        let mut largest = 0.0_f64;
        for (sum, mass) in entries {
            if (0..=SUM_MAX).contains(&sum) && mass != 0.0 {
                let place = &mut self.dense[sum as usize];
                if *place == 0.0 {
                    touched.push(sum);
                }
                *place += mass;
                largest = largest.max(place.abs());
            }
        }
        touched.sort_unstable();
        touched.dedup();
        let floor = largest * NEGLIGIBLE;
        touched
            .into_iter()
            .filter_map(|sum| {
                let mass = std::mem::take(&mut self.dense[sum as usize]);
                (mass.abs() > floor).then_some((sum, mass))
            })
            .collect()
    }
}

/// What the relation answers each member, left first: a weight per candidate, against 1 for "not checkable".
pub(crate) fn answers(seen: &[Seen], weights: Weights, room: &mut Room) -> Vec<Vec<f64>> {
    let Some((left, parts)) = seen.split_first() else { return Vec::new() };
    let forward = forward(parts, room);
    let knowns = Knowns::new(parts);
    let all = knowns.before[parts.len()];
    let total = forward.last().map_or(&[][..], Vec::as_slice);
    let mut answers = vec![answer(&left.values, 1.0 - all, weights.broken * all, |value| {
        excess(weights).iter().map(|(slip, extra)| extra * at(total, value - slip)).sum()
    })];
    let mut need = room.collect(
        left.values
            .iter()
            .zip(&left.mass)
            .flat_map(|(v, m)| excess(weights).map(|(slip, extra)| (v - slip, m * extra))),
    );
    let mut from_right = Vec::with_capacity(parts.len());
    for (place, part) in parts.iter().enumerate().rev() {
        let known = left.known * knowns.before[place] * knowns.after[place];
        let others = &forward[place];
        from_right.push(answer(&part.values, 1.0 - known, weights.broken * known, |value| {
            others.iter().map(|(sum, mass)| mass * at(&need, sum + value)).sum()
        }));
        need = room.collect(need.iter().flat_map(|(n, w)| strong(part).map(move |(v, m)| (n - v, w * m))));
    }
    from_right.reverse();
    answers.extend(from_right);
    answers
}

fn answer(values: &[i64], unchecked: f64, broken: f64, extra: impl Fn(i64) -> f64) -> Vec<f64> {
    values.iter().map(|value| (unchecked + broken + extra(*value)).max(1e-6)).collect()
}

/// How much more than "broken" it weighs when left - sum is 0 or a slip.
fn excess(weights: Weights) -> [(i64, f64); 7] {
    let mut all = [(0, weights.kept - weights.broken); 7];
    for (place, slip) in all[1..].iter_mut().zip(SLIPS) {
        *place = (slip, weights.slip - weights.broken);
    }
    all
}

/// Candidates of a part that are worth following.
fn strong(part: &Seen) -> impl Iterator<Item = (i64, f64)> + '_ {
    part.values.iter().copied().zip(part.mass.iter().copied()).filter(|(_, m)| *m > NEGLIGIBLE)
}

/// Sums of the first 0, 1, ... parts.
fn forward(parts: &[Seen], room: &mut Room) -> Vec<Sums> {
    let mut sums = vec![vec![(0, 1.0)]];
    for part in parts {
        let last = sums.last().map_or(&[][..], Vec::as_slice);
        let next =
            room.collect(last.iter().flat_map(|(s, w)| strong(part).map(move |(v, m)| (s + v, w * m))));
        sums.push(next);
    }
    sums
}

fn at(sums: &[(i64, f64)], sum: i64) -> f64 {
    sums.binary_search_by_key(&sum, |(s, _)| *s).map_or(0.0, |i| sums[i].1)
}

/// Probability that all parts before, and all parts after a place, are known.
struct Knowns {
    before: Vec<f64>,
    after: Vec<f64>,
}

impl Knowns {
    fn new(parts: &[Seen]) -> Self {
        let mut before = vec![1.0];
        for part in parts {
            before.push(before[before.len() - 1] * part.known);
        }
        let mut after = vec![1.0; parts.len()];
        for place in (1..parts.len()).rev() {
            after[place - 1] = after[place] * parts[place].known;
        }
        Knowns { before, after }
    }
}
