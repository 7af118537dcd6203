//! The rectified grey page: small enough to travel first over a bad line, sharp enough that every box is legible.

use super::{PictureError, flatten};
use crate::gray::Gray;
use crate::rectify::Rectified;
use forms::Page;
use jpeg_encoder::{ColorType, Encoder};

/// Most bytes of a grey page, wherever a lower quality of JPEG reaches it.
pub const GREY_PAGE_BYTES: usize = 120_000;
/// Pixels a millimetre of the page as designed: 1,080 x 1,620 for 600 x 900 mm; a digit box has 36 pixels.
pub const GREY_PIXELS_PER_MM: f32 = 1.8;
/// Qualities that are tried, best first; at the last one a box is still legible.
const QUALITIES: [u8; 5] = [80, 68, 56, 45, 35];

/// The page laid flat as a grey JPEG without metadata.
///
/// # Errors
/// [`PictureError`] never, at the sizes made here.
pub fn grey_page(photo: &Gray, rectified: &Rectified, page: &Page) -> Result<Vec<u8>, PictureError> {
    let flat = flatten(photo, rectified, page.size, GREY_PIXELS_PER_MM);
    let mut smallest = Vec::new();
    for quality in QUALITIES {
        smallest = jpeg(&flat, quality)?;
        if smallest.len() <= GREY_PAGE_BYTES {
            break;
        }
    }
    Ok(smallest)
}

fn jpeg(flat: &Gray, quality: u8) -> Result<Vec<u8>, PictureError> {
    let mut bytes = Vec::new();
    let side = |length: usize| u16::try_from(length).map_err(PictureError::of);
    let mut encoder = Encoder::new(&mut bytes, quality);
    encoder.set_optimized_huffman_tables(true);
    encoder
        .encode(&flat.pixels, side(flat.width)?, side(flat.height)?, ColorType::Luma)
        .map_err(PictureError::of)?;
    Ok(bytes)
}
