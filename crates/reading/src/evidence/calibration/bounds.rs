//! Exact bounds of a share (Clopper and Pearson, Biometrika 26, 1934).

use super::beta::beta_quantile;

/// Bounds of a share, both between 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Lower bound.
    pub low: f64,
    /// Upper bound.
    pub high: f64,
}

/// The two-sided interval that holds the true share with at least the chance `level` (0.95), after `errors` of `trials`.
pub fn clopper_pearson(errors: u64, trials: u64, level: f64) -> Interval {
    let tail = (1.0 - level) / 2.0;
    Interval { low: lower(errors, trials, tail), high: upper_tail(errors, trials, tail) }
}

/// The one-sided upper bound: the true share lies below it with at least the chance `level`.
/// 0 of 50,000 at 0.95 gives 5.99e-5.
pub fn upper(errors: u64, trials: u64, level: f64) -> f64 {
    upper_tail(errors, trials, 1.0 - level)
}

fn lower(errors: u64, trials: u64, tail: f64) -> f64 {
    if errors == 0 || trials == 0 {
        return 0.0;
    }
    beta_quantile(tail, errors as f64, (trials.saturating_sub(errors) + 1) as f64)
}

fn upper_tail(errors: u64, trials: u64, tail: f64) -> f64 {
    if errors >= trials {
        return 1.0;
    }
    beta_quantile(1.0 - tail, (errors + 1) as f64, (trials - errors) as f64)
}
