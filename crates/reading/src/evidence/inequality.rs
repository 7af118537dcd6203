//! Messages of `left <= right` and of `left <= right - other`: two or three members, every combination.

use super::belief::Seen;
use super::habits::Weights;
use super::relation::Kind;

/// What the relation answers each member, left first.
pub(crate) fn answers(seen: &[Seen], kind: Kind, weights: Weights) -> Vec<Vec<f64>> {
    let nothing = Seen { values: vec![0], mass: vec![1.0], known: 1.0 };
    let (left, right) = (seen.first().unwrap_or(&nothing), seen.get(1).unwrap_or(&nothing));
    let minus = seen.get(2).filter(|_| kind == Kind::Usable).unwrap_or(&nothing);
    // Only breaches are summed: what holds, and what cannot be checked, weighs 1.
    let penalty = weights.broken - weights.kept;
    let base = |others: f64| 1.0 - others + others * weights.kept;
    let mut a = vec![base(right.known * minus.known); left.values.len()];
    let mut b = vec![base(left.known * minus.known); right.values.len()];
    let mut c = vec![base(left.known * right.known); minus.values.len()];
    for (i, (l, lm)) in left.values.iter().zip(&left.mass).enumerate() {
        for (j, (r, rm)) in right.values.iter().zip(&right.mass).enumerate() {
            for (k, (m, mm)) in minus.values.iter().zip(&minus.mass).enumerate() {
                if *l > (r - m).max(0) {
                    a[i] += penalty * rm * mm;
                    b[j] += penalty * lm * mm;
                    c[k] += penalty * lm * rm;
                }
            }
        }
    }
    let mut all = vec![a, b, c];
    all.truncate(seen.len());
    all.iter_mut().flatten().for_each(|m| *m = m.max(1e-6));
    all
}
