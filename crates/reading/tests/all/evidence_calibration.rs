//! Exact bounds against known values, reliability curves, thresholds.

use crate::evidence_support::Random;
use reading::evidence::calibration::{
    Sample, clopper_pearson, error_ppm, regularised_beta, reliability, threshold, upper,
};

fn near(found: f64, wanted: f64, share: f64) {
    assert!((found - wanted).abs() <= wanted.abs() * share, "{found} {wanted}");
}

#[test]
fn the_incomplete_beta_function_at_known_places() {
    near(regularised_beta(0.5, 2.0, 2.0), 0.5, 1e-12);
    near(regularised_beta(0.3, 1.0, 1.0), 0.3, 1e-12);
    // I_x(1, b) = 1 - (1 - x)^b and I_x(a, 1) = x^a.
    near(regularised_beta(0.01, 1.0, 100.0), 1.0 - 0.99_f64.powi(100), 1e-11);
    near(regularised_beta(0.7, 5.0, 1.0), 0.7_f64.powi(5), 1e-11);
    // I_0.4(3, 5) = sum over j >= 3 of C(7, j) 0.4^j 0.6^(7 - j).
    near(regularised_beta(0.4, 3.0, 5.0), 0.580_096, 1e-9);
    assert_eq!((regularised_beta(0.0, 2.0, 3.0), regularised_beta(1.0, 2.0, 3.0)), (0.0, 1.0));
}

#[test]
fn clopper_and_pearson_at_known_places() {
    // No error in n trials: 1 - 0.05^(1/n).
    near(upper(0, 50_000, 0.95), 5.991_3e-5, 1e-4);
    near(upper(0, 299_573, 0.95), 1.0e-5, 1e-4);
    near(upper(0, 7_500, 0.95), 3.993_5e-4, 1e-4);
    near(upper(0, 1, 0.95), 0.95, 1e-12);
    // 2 of 20 at 95 % two-sided: 0.0123 to 0.3170 (R: binom.test(2, 20)).
    let two = clopper_pearson(2, 20, 0.95);
    near(two.low, 0.012_348_53, 1e-6);
    near(two.high, 0.316_982_71, 1e-6);
    let all = clopper_pearson(10, 10, 0.95);
    near(all.low, 0.691_502_9, 1e-6);
    assert_eq!(all.high, 1.0);
    assert_eq!(clopper_pearson(0, 0, 0.95).high, 1.0);
}

/// The bound's own definition: at it, so few errors or fewer have the chance 5 %.
#[test]
fn the_upper_bound_is_where_the_binomial_tail_is_five_percent() {
    for (errors, trials) in [(0u64, 40u64), (1, 60), (3, 200), (12, 90)] {
        let p = upper(errors, trials, 0.95);
        let mut term = (1.0 - p).powi(trials as i32);
        let mut tail = term;
        for k in 1..=errors {
            term *= (trials - k + 1) as f64 / k as f64 * p / (1.0 - p);
            tail += term;
        }
        near(tail, 0.05, 1e-8);
    }
}

fn honest(count: usize, seed: u64, shift: i64) -> Vec<Sample> {
    let mut random = Random(seed);
    (0..count)
        .map(|_| {
            let confidence_ppm = 500_000 + random.below(500_000);
            let chance = (i64::from(confidence_ppm) + shift) as f64 / 1e6;
            Sample { confidence_ppm, right: random.happens(chance) }
        })
        .collect()
}

#[test]
fn honest_confidences_have_a_small_error_and_dishonest_ones_do_not() {
    let starts: Vec<u32> = (0..10).map(|i| i * 100_000).collect();
    let bins = reliability(&honest(40_000, 1, 0), &starts);
    assert_eq!(bins.len(), 5);
    assert!(bins.iter().all(|b| b.share_ppm[0] <= b.mean_ppm && b.mean_ppm <= b.share_ppm[2]), "{bins:?}");
    assert!(error_ppm(&bins) < 8_000);
    let bins = reliability(&honest(40_000, 1, -100_000), &starts);
    assert!(error_ppm(&bins) > 90_000);
    assert_eq!(error_ppm(&[]), 0);
}

#[test]
fn a_threshold_keeps_its_promise_or_is_not_given() {
    let samples = honest(60_000, 2, 0);
    let chosen = threshold(&samples, 0.05, 0.95).unwrap();
    assert!(chosen.upper <= 0.05 && chosen.accepted > 5_000, "{chosen:?}");
    let taken = samples.iter().filter(|s| s.confidence_ppm >= chosen.threshold_ppm);
    assert_eq!(
        (taken.clone().count() as u64, taken.filter(|s| !s.right).count() as u64),
        (chosen.accepted, chosen.errors)
    );
    // A hundred samples cannot promise one error in ten thousand.
    assert_eq!(threshold(&samples[..100], 1e-4, 0.95), None);
    assert_eq!(threshold(&[], 0.5, 0.95), None);
}
