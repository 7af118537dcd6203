//! Reliability: how often values of a confidence are right, and which threshold keeps a promise.

use super::bounds::{clopper_pearson, upper};

/// One value with known truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// The confidence given, in parts per million.
    pub confidence_ppm: u32,
    /// Whether the value was right.
    pub right: bool,
}

/// One step of the reliability curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bin {
    /// Lowest confidence of the bin, in parts per million; it reaches to the next bin's.
    pub from_ppm: u32,
    /// Values in it.
    pub count: u64,
    /// Of these, right.
    pub right: u64,
    /// Mean confidence in parts per million.
    pub mean_ppm: u32,
    /// Share right, with its exact 95 % bounds, in parts per million: low, share, high.
    pub share_ppm: [u32; 3],
}

/// The reliability curve over bins that begin at these confidences (rising, the first usually 0); empty bins are left out.
pub fn reliability(samples: &[Sample], starts_ppm: &[u32]) -> Vec<Bin> {
    let mut bins = Vec::new();
    for (i, from) in starts_ppm.iter().enumerate() {
        let to = starts_ppm.get(i + 1).copied().unwrap_or(u32::MAX);
        let inside = || samples.iter().filter(move |s| (*from..to).contains(&s.confidence_ppm));
        let count = inside().count() as u64;
        if count > 0 {
            bins.push(bin(*from, count, inside()));
        }
    }
    bins
}

fn bin<'a>(from_ppm: u32, count: u64, inside: impl Iterator<Item = &'a Sample>) -> Bin {
    let (mut right, mut sum) = (0u64, 0u64);
    for sample in inside {
        right += u64::from(sample.right);
        sum += u64::from(sample.confidence_ppm);
    }
    let wrong = clopper_pearson(count - right, count, 0.95);
    let ppm = |share: f64| (share * 1e6).round().clamp(0.0, 1e6) as u32;
    let share_ppm = [ppm(1.0 - wrong.high), ppm(right as f64 / count as f64), ppm(1.0 - wrong.low)];
    Bin { from_ppm, count, right, mean_ppm: (sum / count) as u32, share_ppm }
}

/// Expected calibration error in parts per million: the mean distance between confidence and share right, over bins
/// weighted by their counts.
pub fn error_ppm(bins: &[Bin]) -> u32 {
    let count: u64 = bins.iter().map(|b| b.count).sum();
    let sum: u64 = bins.iter().map(|b| u64::from(b.mean_ppm.abs_diff(b.share_ppm[1])) * b.count).sum();
    sum.checked_div(count).map_or(0, |e| e as u32)
}

/// A threshold and what it did on the samples it was chosen from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chosen {
    /// Values of this confidence or more are accepted.
    pub threshold_ppm: u32,
    /// Values accepted.
    pub accepted: u64,
    /// Of these, wrong.
    pub errors: u64,
    /// One-sided exact upper bound of the share of errors.
    pub upper: f64,
}

/// The lowest threshold at which the share of errors among accepted values lies below `target` with the chance `level`;
/// `None` when no threshold can promise that with so few samples. Report the figure on other data: a chosen threshold
/// is fitted to its samples.
pub fn threshold(samples: &[Sample], target: f64, level: f64) -> Option<Chosen> {
    let mut sorted = samples.to_vec();
    sorted.sort_unstable_by_key(|s| std::cmp::Reverse(s.confidence_ppm));
    let (mut accepted, mut errors, mut chosen) = (0u64, 0u64, None);
    for group in sorted.chunk_by(|a, b| a.confidence_ppm == b.confidence_ppm) {
        accepted += group.len() as u64;
        errors += group.iter().filter(|s| !s.right).count() as u64;
        // Even without a further error the bound of so many errors cannot be met any more.
        if upper(errors, samples.len() as u64, level) > target {
            break;
        }
        let upper = upper(errors, accepted, level);
        if upper <= target {
            chosen = Some(Chosen { threshold_ppm: group[0].confidence_ppm, accepted, errors, upper });
        }
    }
    chosen
}
