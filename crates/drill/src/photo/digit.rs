//! Shapes of digits as officers write them: traced on the seven-segment guide, and in their ordinary hand.

use super::chance::Chance;
use super::cursive::cursive;
use super::curve::{Path, rounded, shaken};
use super::traced::traced;
use crate::rng::Rng;

/// How a writer forms digits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Forming {
    /// Follows the dotted guide.
    pub traced: bool,
    /// How much corners are cut when tracing, 0 to 1.
    pub round: f32,
    /// Unevenness of corners, in parts of the digit.
    pub shake: f32,
}

/// The strokes of a digit 0 to 9 in the unit square; `variant` chooses among its shapes.
pub(super) fn strokes(digit: u8, variant: u32, forming: Forming, rng: &mut Rng) -> Vec<Path> {
    if forming.traced {
        let corners = traced(digit, variant, rng);
        return corners
            .iter()
            .map(|path| rounded(&shaken(path, forming.shake * 0.7, rng), forming.round))
            .collect();
    }
    let mut paths = cursive(digit, variant, rng);
    let lean = rng.near(0.03);
    for path in &mut paths {
        for point in path.iter_mut() {
            point.0 += lean * (0.5 - point.1);
        }
    }
    paths
}
