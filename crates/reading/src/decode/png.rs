//! PNG, row by row: no picture in colour is held in memory for a grey one.

use super::{Limits, corrupt, exif, luma, on_white};
use crate::gray::{Colour, Gray};
use crate::refusal::Refusal;
use png::{ColorType, Decoder, DecodingError, Reader, Transformations};
use std::io::{Cursor, ErrorKind};

/// Most pixels of an interlaced picture: it must be held whole and in colour. Cameras and screenshots make none.
const INTERLACED_PIXELS_MAX: usize = 16_000_000;
/// What the decoder itself may allocate beside our rows, in bytes: the window, a few rows and metadata.
const DECODER_BYTES: usize = 16 << 20;

/// The file as the decoder reads it.
type Rows<'a> = Reader<Cursor<&'a [u8]>>;

fn open<'a>(bytes: &'a [u8], limits: &Limits) -> Result<(Rows<'a>, u8), Refusal> {
    // The header is checked before the decoder sees it: it stands at a fixed place (PNG, section 11.2.1).
    let side = |at: usize| {
        bytes
            .get(at..at + 4)
            .and_then(|b| b.try_into().ok())
            .map(u32::from_be_bytes)
            .ok_or(Refusal::Truncated)
    };
    limits.check(side(16)?, side(20)?)?;
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), png::Limits { bytes: DECODER_BYTES });
    decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    let reader = decoder.read_info().map_err(|error| refused(&error))?;
    let info = reader.info();
    limits.check(info.width, info.height)?;
    if info.animation_control().is_some_and(|control| control.num_frames > 1) {
        return Err(Refusal::Animated);
    }
    if info.interlaced && info.width as usize * info.height as usize > INTERLACED_PIXELS_MAX {
        return Err(Refusal::TooManyPixels { width: info.width, height: info.height });
    }
    let orientation = info.exif_metadata.as_ref().map_or(1, |block| exif::orientation(block));
    Ok((reader, orientation))
}

fn refused(error: &DecodingError) -> Refusal {
    match error {
        DecodingError::IoError(io) if io.kind() == ErrorKind::UnexpectedEof => Refusal::Truncated,
        DecodingError::LimitsExceeded => Refusal::UnsupportedKind("PNG beyond limits"),
        other => corrupt(other),
    }
}

/// Gives each decoded row to `take`, whole or de-interlaced.
fn rows(reader: &mut Rows<'_>, mut take: impl FnMut(&[u8])) -> Result<(), Refusal> {
    let (width, height) = (reader.info().width, reader.info().height);
    let line = reader.output_line_size(width).ok_or_else(|| Refusal::Corrupt("row size".into()))?;
    if reader.info().interlaced {
        let mut all = vec![0; line * height as usize];
        reader.next_frame(&mut all).map_err(|error| refused(&error))?;
        all.chunks_exact(line).for_each(take);
        return Ok(());
    }
    for _ in 0..height {
        let row = reader.next_row().map_err(|error| refused(&error))?.ok_or(Refusal::Truncated)?;
        take(row.data().get(..line).ok_or_else(|| Refusal::Corrupt("row size".into()))?);
    }
    Ok(())
}

pub fn gray(bytes: &[u8], limits: &Limits) -> Result<(Gray, u8), Refusal> {
    let (mut reader, orientation) = open(bytes, limits)?;
    let (width, height) = (reader.info().width as usize, reader.info().height as usize);
    let (kind, _) = reader.output_color_type();
    let mut pixels = Vec::with_capacity(width * height);
    rows(&mut reader, |row| match kind {
        ColorType::Grayscale | ColorType::Indexed => pixels.extend_from_slice(row),
        ColorType::GrayscaleAlpha => pixels.extend(row.chunks_exact(2).map(|p| on_white(p[0], p[1]))),
        ColorType::Rgb => pixels.extend(row.chunks_exact(3).map(|p| luma(p[0], p[1], p[2]))),
        ColorType::Rgba => pixels.extend(row.chunks_exact(4).map(|p| on_white(luma(p[0], p[1], p[2]), p[3]))),
    })?;
    Ok((Gray { width, height, pixels }, orientation))
}

pub fn colour(bytes: &[u8], limits: &Limits) -> Result<(Colour, u8), Refusal> {
    let (mut reader, orientation) = open(bytes, limits)?;
    let (width, height) = (reader.info().width as usize, reader.info().height as usize);
    let (kind, _) = reader.output_color_type();
    let mut pixels = Vec::with_capacity(width * height * 3);
    rows(&mut reader, |row| match kind {
        ColorType::Grayscale | ColorType::Indexed => pixels.extend(row.iter().flat_map(|&g| [g; 3])),
        ColorType::GrayscaleAlpha => {
            pixels.extend(row.chunks_exact(2).flat_map(|p| [on_white(p[0], p[1]); 3]));
        }
        ColorType::Rgb => pixels.extend_from_slice(row),
        ColorType::Rgba => pixels.extend(
            row.chunks_exact(4)
                .flat_map(|p| [on_white(p[0], p[3]), on_white(p[1], p[3]), on_white(p[2], p[3])]),
        ),
    })?;
    Ok((Colour { width, height, pixels }, orientation))
}
