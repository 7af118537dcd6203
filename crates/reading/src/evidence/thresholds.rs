//! From which confidence on a value is taken without a person's eyes.

use super::calibration::{Sample, threshold};
use super::judgement::Basis;

/// Thresholds in parts per million. Set from held-out stations with [`Thresholds::fitted`]; never from the
/// data that a figure is reported on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thresholds {
    /// Posterior of a value whose bubbles say the same.
    pub with_bubbles: u32,
    /// Posterior of a value that a kept sum with certain neighbours bears out.
    pub with_control: u32,
    /// Posterior of a value from its digits alone, both before and after the controls have been heard.
    pub alone: u32,
    /// The same where a relation that the value takes part in does not hold.
    pub alone_broken: u32,
    /// Posterior that the other values of a sum need before the sum is a second witness.
    pub neighbour: u32,
    /// Posterior that a value's own ink must reach before any control is heard: the floor that keeps a sum from
    /// inventing digits.
    pub own_ink: u32,
    /// Trust in the picture of each box.
    pub quality: u32,
    /// Probability, per box, that its ink is no digit, X or dash at all.
    pub foreign: u32,
    /// Share of legible values below which a page is better photographed again.
    pub usable: u32,
}

impl Thresholds {
    /// The thresholds in use.
    pub const DEFAULT: Thresholds = Thresholds {
        with_bubbles: 990_000,
        with_control: 995_000,
        alone: 999_000,
        alone_broken: 999_800,
        neighbour: 990_000,
        own_ink: 700_000,
        quality: 400_000,
        foreign: 200_000,
        usable: 500_000,
    };

    /// The threshold of a basis.
    pub const fn of(&self, basis: Basis) -> u32 {
        match basis {
            Basis::Bubbles => self.with_bubbles,
            Basis::Control => self.with_control,
            Basis::Alone => self.alone,
        }
    }

    /// The same with no demand on the posterior: the values accepted under it are the samples to fit thresholds from.
    pub const fn open(self) -> Self {
        Thresholds { with_bubbles: 0, with_control: 0, alone: 0, ..self }
    }

    /// Thresholds at which the share of errors among accepted values of each basis lies below `target` with the chance
    /// `level`, from values accepted under [`Thresholds::open`]. Where the samples cannot promise that, the threshold
    /// stays as it is. Never lower than `least_ppm`: a few easy samples must not open the door to hard ones.
    pub fn fitted(self, samples: &[(Basis, Sample)], target: f64, level: f64, least_ppm: u32) -> Self {
        let fit = |basis: Basis| {
            let own: Vec<Sample> = samples.iter().filter(|(b, _)| *b == basis).map(|(_, s)| *s).collect();
            threshold(&own, target, level)
                .map_or(self.of(basis), |chosen| chosen.threshold_ppm.max(least_ppm))
        };
        Thresholds {
            with_bubbles: fit(Basis::Bubbles),
            with_control: fit(Basis::Control),
            alone: fit(Basis::Alone),
            ..self
        }
    }
}

impl Default for Thresholds {
    fn default() -> Self {
        Thresholds::DEFAULT
    }
}

/// A probability as parts per million; never 1,000,000, as nothing read is certain.
pub(crate) fn ppm(probability: f64) -> u32 {
    (probability * 1e6).clamp(0.0, 999_999.0) as u32
}
