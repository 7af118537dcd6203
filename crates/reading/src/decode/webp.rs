//! WebP, lossy and lossless.

use super::{Limits, MEMORY_MAX, corrupt, exif, luma, on_white};
use crate::gray::{Colour, Gray};
use crate::refusal::Refusal;
use image_webp::{DecodingError, WebPDecoder};
use std::io::{Cursor, ErrorKind};

/// What the decoder and we allocate at worst, in bytes per pixel of the picture: planes, alpha, and two copies. No camera
/// makes this kind of file, so a smaller picture than elsewhere is enough.
const DECODER_BYTES_PER_PIXEL: usize = 16;

fn refused(error: &DecodingError) -> Refusal {
    match error {
        DecodingError::IoError(io) if io.kind() == ErrorKind::UnexpectedEof => Refusal::Truncated,
        DecodingError::BitStreamError => Refusal::Truncated,
        other => corrupt(other),
    }
}

/// The decoder believes a coded frame's own size before it compares it with the file's: both must agree, and are asked first.
fn same_size(bytes: &[u8], width: u32, height: u32) -> Result<(), Refusal> {
    const HEAD: usize = 12;
    let mut rest = bytes.get(HEAD..).unwrap_or_default();
    while let Some((&[a, b, c, d, s0, s1, s2, s3], after)) = rest.split_first_chunk() {
        let length = u32::from_le_bytes([s0, s1, s2, s3]) as usize;
        let body = after.get(..length).unwrap_or(after);
        if [a, b, c, d] == *b"VP8 "
            && let [_, _, _, 0x9d, 0x01, 0x2a, w0, w1, h0, h1, ..] = *body
        {
            // Two bits of each are a scale.
            let side = |low: u8, high: u8| u32::from(u16::from_le_bytes([low, high]) & 0x3fff);
            if (side(w0, w1), side(h0, h1)) != (width, height) {
                return Err(Refusal::Corrupt("two sizes".into()));
            }
        }
        // Chunks lie at even places.
        rest = after.get(length.saturating_add(length % 2)..).unwrap_or_default();
    }
    Ok(())
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
    if w * h * DECODER_BYTES_PER_PIXEL > MEMORY_MAX {
        return Err(Refusal::TooManyPixels { width, height });
    }
    same_size(bytes, width, height)?;
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
