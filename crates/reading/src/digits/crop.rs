//! Crops of single boxes that others cut: whole images of unknown framing (`sirekap eval digits`).

use super::net::{DigitNet, NetError, Odds};
use super::patch::{Patch, resample};
use crate::evidence::ink::{CLASSES, best};
use crate::gray::Gray;

/// What a crop shows.
#[derive(Clone, Debug, PartialEq)]
pub struct CropReading {
    /// Probability of each class.
    pub odds: Odds,
    /// The most probable class.
    pub class: usize,
    /// Whether it reaches the threshold in use.
    pub accepted: bool,
}

/// Reads crops, each in several framings whose answers are averaged: nobody knows how the box was cut out.
///
/// # Errors
/// [`NetError`] never, unless the program was built wrongly.
pub fn read_crop(net: &DigitNet, image: &Gray) -> Result<CropReading, NetError> {
    let framings = &net.calibration().input.framings;
    let patches: Vec<Patch> = framings.iter().map(|f| Patch::normalised(&resample(image, *f))).collect();
    let mut odds = [0.0; CLASSES];
    for logits in net.logits(&patches)? {
        odds.iter_mut().zip(net.odds(&logits)).for_each(|(sum, p)| *sum += p / patches.len() as f32);
    }
    let class = best(&odds);
    Ok(CropReading { odds, class, accepted: odds[class] >= net.calibration().threshold })
}
