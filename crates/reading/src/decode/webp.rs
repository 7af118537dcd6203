//! WebP, lossy and lossless.

use super::{Limits, corrupt, exif, luma, on_white};
use crate::gray::{Colour, Gray};
use crate::refusal::Refusal;
use image_webp::{DecodingError, WebPDecoder};
use std::io::{Cursor, ErrorKind};

/// What the decoder itself may allocate, in bytes per pixel of the picture: planes and one copy.
const DECODER_BYTES_PER_PIXEL: usize = 16;

fn refused(error: &DecodingError) -> Refusal {
    match error {
        DecodingError::IoError(io) if io.kind() == ErrorKind::UnexpectedEof => Refusal::Truncated,
        DecodingError::BitStreamError => Refusal::Truncated,
        other => corrupt(other),
    }
}

/// Red, green, blue on white paper, and the orientation.
pub fn colour(bytes: &[u8], limits: &Limits) -> Result<(Colour, u8), Refusal> {
    // RIFF states its size: a file that is shorter has lost its end.
    let stated = bytes.get(4..8).and_then(|b| b.try_into().ok()).map_or(0, u32::from_le_bytes) as usize;
    if bytes.len() < stated.saturating_add(8) {
        return Err(Refusal::Truncated);
    }
    let mut decoder = WebPDecoder::new(Cursor::new(bytes)).map_err(|error| refused(&error))?;
    let (width, height) = decoder.dimensions();
    let (w, h) = limits.check(width, height)?;
    if decoder.is_animated() {
        return Err(Refusal::Animated);
    }
    decoder.set_memory_limit(w * h * DECODER_BYTES_PER_PIXEL);
    let orientation = match decoder.exif_metadata() {
        Ok(Some(block)) => exif::orientation(&block),
        _ => 1,
    };
    let size = decoder.output_buffer_size().ok_or(Refusal::TooManyPixels { width, height })?;
    let mut pixels = vec![0; size];
    decoder.read_image(&mut pixels).map_err(|error| refused(&error))?;
    if decoder.has_alpha() {
        let opaque = pixels.chunks_exact(4).flat_map(|p| [0, 1, 2].map(|at| on_white(p[at], p[3])));
        pixels = opaque.collect();
    }
    Ok((Colour { width: w, height: h, pixels }, orientation))
}

pub fn gray(bytes: &[u8], limits: &Limits) -> Result<(Gray, u8), Refusal> {
    let (colour, orientation) = colour(bytes, limits)?;
    let pixels = colour.pixels.chunks_exact(3).map(|p| luma(p[0], p[1], p[2])).collect();
    Ok((Gray { width: colour.width, height: colour.height, pixels }, orientation))
}
