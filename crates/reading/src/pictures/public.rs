//! The public picture: the page laid flat in colour, names and signatures masked by the layout, nothing around the
//! page (hands, faces, rooms) and no metadata. A machine makes it, and makes it again when a mask was bad.

use super::{Mapping, PictureError, flatten_colour};
use crate::gray::Colour;
use forms::{Page, Rect};
use jpeg_encoder::{ColorType, Encoder};

/// Colour of a mask: a grey that no paper and no ink has over a whole cell.
pub const MASK_GREY: u8 = 128;
/// Pixels a millimetre of the page as designed.
const SCALE: f32 = 2.0;
/// Quality of the JPEG.
const QUALITY: u8 = 78;
/// By how much masks are grown, in micrometres: signatures reach over their cells, and folds move them.
const MARGIN: i32 = 3_000;

/// The page without names and signatures, as a colour JPEG without metadata.
///
/// # Errors
/// [`PictureError`] never, at the sizes made here.
pub fn public_picture(photo: &Colour, mapping: &impl Mapping, page: &Page) -> Result<Vec<u8>, PictureError> {
    let mut flat = flatten_colour(photo, mapping, page.size, SCALE);
    for people in &page.people {
        // A mask never covers a number: values are what the picture is for.
        let mask = people.mask.grown(MARGIN);
        let clear = page.values.iter().all(|v| v.boxes.iter().all(|b| !b.overlaps(mask)));
        fill(&mut flat, if clear { mask } else { people.mask });
    }
    let side = |length: usize| u16::try_from(length).map_err(PictureError::of);
    let mut bytes = Vec::new();
    Encoder::new(&mut bytes, QUALITY)
        .encode(&flat.pixels, side(flat.width)?, side(flat.height)?, ColorType::Rgb)
        .map_err(PictureError::of)?;
    Ok(bytes)
}

fn fill(picture: &mut Colour, rect: Rect) {
    let scale = |um: i32| (um as f32 / 1000.0 * SCALE).max(0.0);
    let columns = scale(rect.x).floor() as usize..(scale(rect.right()).ceil() as usize).min(picture.width);
    for y in scale(rect.y).floor() as usize..(scale(rect.bottom()).ceil() as usize).min(picture.height) {
        let row = y * picture.width;
        if let Some(pixels) = picture.pixels.get_mut((row + columns.start) * 3..(row + columns.end) * 3) {
            pixels.fill(MASK_GREY);
        }
    }
}
