//! The public picture: the page laid flat in colour, names and signatures masked by the layout, nothing around the
//! page (hands, faces, rooms) and no metadata. A machine makes it, and makes it again when a mask was bad.

use super::{PictureError, flatten_colour};
use crate::gray::Colour;
use crate::rectify::Rectified;
use crate::rectify::strokes;
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
pub fn public_picture(photo: &Colour, rectified: &Rectified, page: &Page) -> Result<Vec<u8>, PictureError> {
    let mut flat = flatten_colour(photo, rectified, page.size, SCALE);
    let mut masked = Vec::with_capacity(page.people.len());
    for people in &page.people {
        // A mask never covers a number: values are what the picture is for.
        let mask = people.mask.grown(MARGIN);
        let clear = page.values.iter().all(|v| v.boxes.iter().all(|b| !b.overlaps(mask)));
        let mask = if clear { mask } else { people.mask };
        fill(&mut flat, mask, MASK_GREY);
        masked.push(mask);
    }
    rule(&mut flat, page, &masked);
    let side = |length: usize| u16::try_from(length).map_err(PictureError::of);
    let mut bytes = Vec::new();
    Encoder::new(&mut bytes, QUALITY)
        .encode(&flat.pixels, side(flat.width)?, side(flat.height)?, ColorType::Rgb)
        .map_err(PictureError::of)?;
    Ok(bytes)
}

/// Draws the form's own lines over the masks again, so that whoever reads the picture finds the page as it is.
fn rule(picture: &mut Colour, page: &Page, masked: &[Rect]) {
    for stroke in strokes::of(page).iter().filter(|s| s.line()) {
        let line = stroke.rect();
        for mask in masked.iter().filter(|m| m.overlaps(line)) {
            let (x, y) = (line.x.max(mask.x), line.y.max(mask.y));
            let (w, h) = (line.right().min(mask.right()) - x, line.bottom().min(mask.bottom()) - y);
            fill(picture, Rect::new(x, y, w, h), (f32::from(MASK_GREY) * (1.0 - stroke.dark)) as u8);
        }
    }
}

fn fill(picture: &mut Colour, rect: Rect, grey: u8) {
    let scale = |um: i32| (um as f32 / 1000.0 * SCALE).max(0.0);
    let columns = scale(rect.x).floor() as usize..(scale(rect.right()).ceil() as usize).min(picture.width);
    for y in scale(rect.y).floor() as usize..(scale(rect.bottom()).ceil() as usize).min(picture.height) {
        let row = y * picture.width;
        if let Some(pixels) = picture.pixels.get_mut((row + columns.start) * 3..(row + columns.end) * 3) {
            pixels.fill(grey);
        }
    }
}
