//! From the bytes of a file to an upright picture, within bounds that hold before anything is allocated.
//!
//! The format is told by the first bytes, never by a name. JPEG is decoded to brightness only: colour carries nothing
//! that is read, and costs half of the time.

mod exif;
mod jpeg;
mod pdf;
mod png;
mod webp;

use crate::gray::{Colour, Gray};
use crate::refusal::Refusal;

pub use exif::orientation;
pub use pdf::{PdfPicture, is_pdf, pdf_pictures};

/// What is taken; anything beyond is refused before it costs memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Most bytes of the file.
    pub bytes: usize,
    /// Most pixels.
    pub pixels: usize,
    /// Longest side in pixels.
    pub side: u32,
    /// Shortest side in pixels: below it no page is legible.
    pub side_least: u32,
}

/// Most bytes that decoding one picture may hold, whatever the file claims.
pub(crate) const MEMORY_MAX: usize = 300 << 20;

impl Limits {
    /// What a telephone's camera may give: 32 MiB, 64 megapixels, 12,000 pixels a side; and at least 200.
    pub const PHOTO: Limits = Limits { bytes: 32 << 20, pixels: 64_000_000, side: 12_000, side_least: 200 };

    fn check(&self, width: u32, height: u32) -> Result<(usize, usize), Refusal> {
        let (w, h) = (width as usize, height as usize);
        if width.max(height) > self.side || w.checked_mul(h).is_none_or(|pixels| pixels > self.pixels) {
            return Err(Refusal::TooManyPixels { width, height });
        }
        if width.min(height) < self.side_least.max(1) {
            return Err(Refusal::TooSmall { width, height });
        }
        Ok((w, h))
    }
}

impl Default for Limits {
    fn default() -> Self {
        Limits::PHOTO
    }
}

/// The format of a picture file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    WebP,
}

/// A decoded picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// Brightness, upright.
    pub gray: Gray,
    /// The format of the file.
    pub format: Format,
    /// EXIF orientation that was applied, 1 to 8.
    pub orientation: u8,
}

/// Decodes a picture to upright brightness.
///
/// # Errors
/// A [`Refusal`] of the first eight or nine kinds: size, format, damage.
pub fn decode(bytes: &[u8], limits: &Limits) -> Result<Decoded, Refusal> {
    let format = sniff(bytes, limits)?;
    let (gray, orientation) = match format {
        Format::Jpeg => jpeg::gray(bytes, limits)?,
        Format::Png => png::gray(bytes, limits)?,
        Format::WebP => webp::gray(bytes, limits)?,
    };
    Ok(Decoded { gray: gray.oriented(orientation), format, orientation })
}

/// Decodes a picture to upright colours, for the public picture.
///
/// # Errors
/// As [`decode`].
pub fn decode_colour(bytes: &[u8], limits: &Limits) -> Result<Colour, Refusal> {
    let (colour, orientation) = match sniff(bytes, limits)? {
        Format::Jpeg => jpeg::colour(bytes, limits)?,
        Format::Png => png::colour(bytes, limits)?,
        Format::WebP => webp::colour(bytes, limits)?,
    };
    Ok(colour.oriented(orientation))
}

/// The format by the first bytes.
fn sniff(bytes: &[u8], limits: &Limits) -> Result<Format, Refusal> {
    if bytes.len() > limits.bytes {
        return Err(Refusal::TooManyBytes { bytes: bytes.len(), most: limits.bytes });
    }
    let brand = bytes.get(4..12).unwrap_or(&[]);
    match bytes {
        [0xff, 0xd8, 0xff, ..] => Ok(Format::Jpeg),
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Ok(Format::Png),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Ok(Format::WebP),
        [b'%', b'P', b'D', b'F', ..] => Err(Refusal::PdfWithoutPicture),
        [b'G', b'I', b'F', b'8', ..] => Err(Refusal::UnsupportedKind("GIF")),
        [b'B', b'M', ..] => Err(Refusal::UnsupportedKind("BMP")),
        // Cameras' raw pictures (DNG) are TIFF too.
        [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => Err(Refusal::UnsupportedKind("TIFF, DNG")),
        [0xff, 0x0a, ..] | [0, 0, 0, 12, b'J', b'X', b'L', b' ', ..] => {
            Err(Refusal::UnsupportedKind("JPEG XL"))
        }
        [0, 0, 0, 12, b'j', b'P', b' ', b' ', ..] => Err(Refusal::UnsupportedKind("JPEG 2000")),
        _ if matches!(brand, b"ftypavif" | b"ftypavis") => Err(Refusal::UnsupportedFormat("AVIF")),
        _ if matches!(
            brand,
            b"ftypheic"
                | b"ftypheix"
                | b"ftyphevc"
                | b"ftyphevx"
                | b"ftypmif1"
                | b"ftypmsf1"
                | b"ftypheim"
                | b"ftypheis"
        ) =>
        {
            Err(Refusal::UnsupportedFormat("HEIC"))
        }
        _ => Err(Refusal::NotAPicture),
    }
}

/// Brightness of a colour, ITU-R BT.601 as in JPEG.
fn luma(red: u8, green: u8, blue: u8) -> u8 {
    ((77 * u32::from(red) + 150 * u32::from(green) + 29 * u32::from(blue) + 128) >> 8) as u8
}

/// Brightness laid on white paper by its opacity.
fn on_white(grey: u8, alpha: u8) -> u8 {
    let alpha = u32::from(alpha);
    ((u32::from(grey) * alpha + 255 * (255 - alpha) + 127) / 255) as u8
}

/// The start of a decoder's own message: it is a detail, and stays short.
fn corrupt(error: &impl ToString) -> Refusal {
    Refusal::Corrupt(error.to_string().chars().take(120).collect())
}
