//! JPEG: our own walk over the segments first, so that size, kind and completeness are known before the decoder runs.

use super::{Limits, MEMORY_MAX, corrupt, exif, luma};
use crate::gray::{Colour, Gray};
use crate::refusal::Refusal;
use zune_core::bytestream::ZCursor;
use zune_core::colorspace::ColorSpace;
use zune_core::options::DecoderOptions;
use zune_jpeg::JpegDecoder;

/// Most scans of a progressive file: cameras and editors make about ten, and each costs a pass over the picture.
const SCANS_MAX: usize = 40;

/// What the segments say.
struct Head {
    width: u32,
    height: u32,
    components: u8,
    orientation: u8,
    /// Bytes of the coefficients that a decoder keeps of a progressive file: two for each of a component's samples.
    kept: usize,
}

/// Walks all segments from the start to the end marker.
fn head(bytes: &[u8], limits: &Limits) -> Result<Head, Refusal> {
    let mut head = Head { width: 0, height: 0, components: 0, orientation: 1, kept: 0 };
    let (mut at, mut scans) = (2, 0);
    loop {
        at = marker(bytes, at).ok_or(Refusal::Truncated)?;
        let kind = bytes.get(at).copied().ok_or(Refusal::Truncated)?;
        at += 1;
        match kind {
            0xd9 if scans > 0 => return Ok(head),
            0xd9 => return Err(Refusal::Truncated),
            0x01 | 0xd0..=0xd8 => continue,
            _ => {}
        }
        let length = match bytes.get(at..at + 2) {
            Some(&[high, low]) => usize::from(u16::from_be_bytes([high, low])),
            _ => return Err(Refusal::Truncated),
        };
        let body =
            length.checked_sub(2).and_then(|_| bytes.get(at + 2..at + length)).ok_or(Refusal::Truncated)?;
        at += length;
        match kind {
            0xc0..=0xc2 => frame(body, kind == 0xc2, &mut head, limits)?,
            0xc3 | 0xc5..=0xc7 | 0xcb | 0xcd..=0xcf => return Err(Refusal::UnsupportedKind("JPEG lossless")),
            0xc9 | 0xca => return Err(Refusal::UnsupportedKind("JPEG arithmetic coding")),
            0xe1 if body.starts_with(b"Exif\0\0") => head.orientation = exif::orientation(body),
            0xda if head.width == 0 => return Err(Refusal::Corrupt("scan before frame".into())),
            0xda => {
                scans += 1;
                if scans > SCANS_MAX {
                    return Err(Refusal::UnsupportedKind("JPEG with too many scans"));
                }
                at = entropy_end(bytes, at).ok_or(Refusal::Truncated)?;
            }
            _ => {}
        }
    }
}

/// Place of the byte that names the next marker, fill bytes skipped.
fn marker(bytes: &[u8], at: usize) -> Option<usize> {
    let start = at + bytes.get(at..)?.iter().position(|&b| b == 0xff)?;
    Some(start + bytes.get(start..)?.iter().position(|&b| b != 0xff)?)
}

/// Where coded data ends: at the next marker that is neither a stuffed zero nor a restart.
fn entropy_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let start = at + bytes.get(at..)?.iter().position(|&b| b == 0xff)?;
        match bytes.get(start + 1)? {
            0x00 | 0xd0..=0xd7 => at = start + 2,
            0xff => at = start + 1,
            _ => return Some(start),
        }
    }
}

fn frame(body: &[u8], progressive: bool, head: &mut Head, limits: &Limits) -> Result<(), Refusal> {
    let &[precision, h1, h0, w1, w0, components, ..] = body else { return Err(Refusal::Truncated) };
    if head.width != 0 {
        return Err(Refusal::Corrupt("two frames".into()));
    }
    if precision != 8 {
        return Err(Refusal::UnsupportedKind("JPEG 12 bit"));
    }
    let (width, height) = (u32::from(u16::from_be_bytes([w1, w0])), u32::from(u16::from_be_bytes([h1, h0])));
    limits.check(width, height)?;
    if !matches!(components, 1 | 3 | 4) {
        return Err(Refusal::UnsupportedKind("JPEG component count"));
    }
    (head.width, head.height, head.components) = (width, height, components);
    if progressive {
        let factors = body.get(6..).unwrap_or_default().chunks_exact(3).map(|of| (of[1] >> 4, of[1] & 15));
        let (across, down) = factors.clone().fold((1, 1), |(a, d), (h, v)| (h.max(a), v.max(d)));
        let samples: usize = factors.map(|(h, v)| usize::from(h) * usize::from(v)).sum();
        let pixels = width as usize * height as usize;
        head.kept = 2 * pixels * samples / (usize::from(across) * usize::from(down)).max(1);
        if head.kept > MEMORY_MAX {
            return Err(Refusal::TooManyPixels { width, height });
        }
    }
    Ok(())
}

fn decoder<'a>(bytes: &'a [u8], limits: &Limits, out: ColorSpace) -> JpegDecoder<ZCursor<&'a [u8]>> {
    let options = DecoderOptions::new_fast()
        .set_max_width(limits.side as usize)
        .set_max_height(limits.side as usize)
        .set_strict_mode(false)
        .jpeg_set_max_scans(SCANS_MAX + 1)
        .jpeg_set_out_colorspace(out);
    JpegDecoder::new_with_options(ZCursor::new(bytes), options)
}

/// Decoded bytes of as many channels as asked for.
fn pixels(bytes: &[u8], limits: &Limits, head: &Head, out: ColorSpace) -> Result<Vec<u8>, Refusal> {
    let expected = head.width as usize * head.height as usize * out.num_components();
    if expected + head.kept > MEMORY_MAX {
        return Err(Refusal::TooManyPixels { width: head.width, height: head.height });
    }
    // Our walk and the decoder must have seen the same frame: what is checked is what is decoded.
    let mut decoder = decoder(bytes, limits, out);
    decoder.decode_headers().map_err(|error| corrupt(&format!("{error:?}")))?;
    if decoder.dimensions() != Some((head.width as usize, head.height as usize)) {
        return Err(Refusal::Corrupt("two sizes".into()));
    }
    let pixels = decoder.decode().map_err(|error| corrupt(&format!("{error:?}")))?;
    if pixels.len() == expected { Ok(pixels) } else { Err(Refusal::Corrupt("size".into())) }
}

/// Whether brightness is a channel of its own, so that colour need not be decoded.
fn has_luma(bytes: &[u8], limits: &Limits, head: &Head) -> Result<bool, Refusal> {
    let mut decoder = decoder(bytes, limits, ColorSpace::Luma);
    decoder.decode_headers().map_err(|error| corrupt(&format!("{error:?}")))?;
    let input = decoder.input_colorspace();
    Ok(head.components == 1 || (head.components == 3 && input == Some(ColorSpace::YCbCr)))
}

pub fn gray(bytes: &[u8], limits: &Limits) -> Result<(Gray, u8), Refusal> {
    let head = head(bytes, limits)?;
    let pixels = if has_luma(bytes, limits, &head)? {
        pixels(bytes, limits, &head, ColorSpace::Luma)?
    } else {
        let rgb = pixels(bytes, limits, &head, ColorSpace::RGB)?;
        rgb.chunks_exact(3).map(|p| luma(p[0], p[1], p[2])).collect()
    };
    Ok((Gray { width: head.width as usize, height: head.height as usize, pixels }, head.orientation))
}

pub fn colour(bytes: &[u8], limits: &Limits) -> Result<(Colour, u8), Refusal> {
    let head = head(bytes, limits)?;
    let pixels = pixels(bytes, limits, &head, ColorSpace::RGB)?;
    Ok((Colour { width: head.width as usize, height: head.height as usize, pixels }, head.orientation))
}
