//! Photos as a phone stores them: JPEG with colour at half resolution.

use super::canvas::Picture;
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

/// A picture as JPEG of a quality of 1 to 100; nothing for one without pixels or with a side above 65,535.
pub(super) fn encode(picture: &Picture, quality: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let (Ok(width), Ok(height)) = (u16::try_from(picture.width), u16::try_from(picture.height)) else {
        return bytes;
    };
    let mut encoder = Encoder::new(&mut bytes, quality.clamp(1, 100));
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    match encoder.encode(&picture.rgb, width, height, ColorType::Rgb) {
        Ok(()) => bytes,
        Err(_) => Vec::new(),
    }
}
