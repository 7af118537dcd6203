//! Chance in fractions, for hands and cameras.

use crate::rng::Rng;

/// What a hand or a camera draws from the seed.
pub(super) trait Chance {
    /// From 0 to below 1.
    fn unit(&mut self) -> f32;
    /// Evenly between two bounds.
    fn within(&mut self, low: f32, high: f32) -> f32;
    /// Near 0, with this standard deviation (a sum of four even draws, never beyond 3.5 deviations).
    fn near(&mut self, deviation: f32) -> f32;
    /// Whether something with this probability happens.
    fn often(&mut self, probability: f32) -> bool;
    /// 1 or -1.
    fn sign(&mut self) -> f32;
    /// One of several.
    fn choose<T: Copy, const N: usize>(&mut self, of: [T; N]) -> T;
}

impl Chance for Rng {
    fn unit(&mut self) -> f32 {
        (self.draw() >> 40) as f32 / (1u64 << 24) as f32
    }
    fn within(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * self.unit()
    }
    fn near(&mut self, deviation: f32) -> f32 {
        let sum = self.unit() + self.unit() + self.unit() + self.unit();
        (sum - 2.0) * deviation * 1.732
    }
    fn often(&mut self, probability: f32) -> bool {
        self.unit() < probability
    }
    fn sign(&mut self) -> f32 {
        if self.often(0.5) { 1.0 } else { -1.0 }
    }
    fn choose<T: Copy, const N: usize>(&mut self, of: [T; N]) -> T {
        of[self.below(N as u32) as usize % N]
    }
}
