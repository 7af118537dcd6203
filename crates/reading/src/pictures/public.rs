//! The public pictures of a page: white paper on which the blocks of the layout are copied from the photo where their place is
//! bounded. Cells of names, signatures and remarks are no blocks, so they are never copied, and neither is anything around the
//! page (hands, faces, rooms). What is not copied is white, so that anybody can check it. No metadata. A machine makes them,
//! and makes them again.

use super::{PictureError, Shown, flatten_colour};
use crate::gray::Colour;
use crate::rectify::Rectified;
use forms::{Page, Rect};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use model::manifest::Images;

/// A size of public pictures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// Pixels a millimetre of the page as designed.
    pub pixels_per_mm: f32,
    /// Most bytes, wherever a lower quality of JPEG reaches it.
    pub bytes: usize,
}

/// For reading a number on a telephone.
pub const SMALL: Scale = Scale { pixels_per_mm: 1.2, bytes: 60_000 };
/// For looking closely: every stroke of a digit.
pub const LARGE: Scale = Scale { pixels_per_mm: 2.0, bytes: 240_000 };

/// Qualities that are tried, best first; at the last one a digit is still legible.
const QUALITIES: [u8; 7] = [82, 74, 66, 58, 48, 36, 26];

/// Pictures that show no person, and what of the page they show.
#[derive(Clone, Debug)]
pub struct PublicPictures {
    /// The small one: a colour JPEG without metadata.
    pub small: Vec<u8>,
    /// The large one.
    pub large: Vec<u8>,
    /// The blocks that are copied, and why the others are not.
    pub shown: Shown,
}

/// The page without names, signatures and remarks; or the whole page laid flat, where the election's manifest says so.
///
/// # Errors
/// [`PictureError`] never, at the sizes made here.
pub fn public_pictures(
    photo: &Colour,
    rectified: &Rectified,
    page: &Page,
    images: Images,
) -> Result<PublicPictures, PictureError> {
    let shown = Shown::of(rectified, page);
    let made = |scale: Scale| {
        let picture = match images {
            Images::Masked => public_pixels(photo, rectified, page, &shown, scale),
            Images::Full => flatten_colour(photo, rectified, page.size, scale.pixels_per_mm),
        };
        encoded(&picture, scale.bytes)
    };
    Ok(PublicPictures { small: made(SMALL)?, large: made(LARGE)?, shown })
}

/// A masked picture before it is encoded.
pub fn public_pixels(
    photo: &Colour,
    rectified: &Rectified,
    page: &Page,
    shown: &Shown,
    scale: Scale,
) -> Colour {
    let flat = flatten_colour(photo, rectified, page.size, scale.pixels_per_mm);
    let mut out = Colour { pixels: vec![255; flat.pixels.len()], ..flat };
    for block in shown.blocks() {
        for span in spans(&out, page, block.rect) {
            if let (Some(to), Some(from)) = (out.pixels.get_mut(span.clone()), flat.pixels.get(span)) {
                to.copy_from_slice(from);
            }
        }
    }
    out
}

fn encoded(picture: &Colour, most: usize) -> Result<Vec<u8>, PictureError> {
    let side = |length: usize| u16::try_from(length).map_err(PictureError::of);
    let (width, height) = (side(picture.width)?, side(picture.height)?);
    let mut smallest = Vec::new();
    for quality in QUALITIES {
        smallest.clear();
        // One scan of all channels: with tables of its own the encoder writes a scan for each, and some programs read these
        // wrongly. Colour as fine as brightness: else it would run over the edge of what is shown.
        let mut encoder = Encoder::new(&mut smallest, quality);
        encoder.set_sampling_factor(SamplingFactor::R_4_4_4);
        encoder.encode(&picture.pixels, width, height, ColorType::Rgb).map_err(PictureError::of)?;
        if smallest.len() <= most {
            break;
        }
    }
    Ok(smallest)
}

/// Where the rows of a rectangle stand among a picture's bytes: every pixel that it touches.
fn spans(picture: &Colour, page: &Page, rect: Rect) -> impl Iterator<Item = std::ops::Range<usize>> + use<> {
    let (width, height) = (picture.width, picture.height);
    let across = |um: i32, up: bool| pixel(um, page.size.w, width, up);
    let down = |um: i32, up: bool| pixel(um, page.size.h, height, up);
    let (left, right) = (across(rect.x, false), across(rect.right(), true));
    (down(rect.y, false)..down(rect.bottom(), true))
        .map(move |y| (y * width + left) * 3..(y * width + right) * 3)
}

/// The pixel of a place on the page, rounded up or down.
fn pixel(um: i32, of: i32, pixels: usize, up: bool) -> usize {
    let (um, of) = (um.max(0) as usize, of.max(1) as usize);
    let product = um * pixels;
    if up { product.div_ceil(of) } else { product / of }.min(pixels)
}
