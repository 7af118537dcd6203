//! The public picture: a white page with the form's own lines, on which the blocks of the layout are copied from the
//! photo where their place is bounded. Cells of names, signatures and remarks are no blocks, so they are never copied,
//! and neither is anything around the page (hands, faces, rooms). No metadata. A machine makes it, and makes it again.

use super::{PictureError, Shown, flatten_colour};
use crate::gray::Colour;
use crate::rectify::{Rectified, strokes};
use forms::{Page, Rect};
use jpeg_encoder::{ColorType, Encoder};

/// The darkest grey in which the form's own lines are drawn where nothing is copied: paler than any ink that is copied,
/// so that a person sees that this is no photo.
pub const DRAWN_GREY: u8 = 150;
/// Pixels a millimetre of the page as designed.
const SCALE: f32 = 2.0;
/// Quality of the JPEG.
const QUALITY: u8 = 78;

/// A picture that shows no person, and what of the page it shows.
#[derive(Clone, Debug)]
pub struct PublicPicture {
    /// A colour JPEG without metadata.
    pub jpeg: Vec<u8>,
    /// The blocks that are copied, and why the others are not.
    pub shown: Shown,
}

/// The page without names, signatures and remarks.
///
/// # Errors
/// [`PictureError`] never, at the sizes made here.
pub fn public_picture(
    photo: &Colour,
    rectified: &Rectified,
    page: &Page,
) -> Result<PublicPicture, PictureError> {
    let shown = Shown::of(rectified, page);
    let picture = public_pixels(photo, rectified, page, &shown);
    let side = |length: usize| u16::try_from(length).map_err(PictureError::of);
    let mut jpeg = Vec::new();
    Encoder::new(&mut jpeg, QUALITY)
        .encode(&picture.pixels, side(picture.width)?, side(picture.height)?, ColorType::Rgb)
        .map_err(PictureError::of)?;
    Ok(PublicPicture { jpeg, shown })
}

/// The picture before it is encoded.
pub fn public_pixels(photo: &Colour, rectified: &Rectified, page: &Page, shown: &Shown) -> Colour {
    let flat = flatten_colour(photo, rectified, page.size, SCALE);
    let mut out = Colour { pixels: vec![255; flat.pixels.len()], ..flat };
    draw(&mut out, page);
    for block in shown.blocks() {
        for span in spans(&out, block.rect) {
            if let (Some(to), Some(from)) = (out.pixels.get_mut(span.clone()), flat.pixels.get(span)) {
                to.copy_from_slice(from);
            }
        }
    }
    out
}

/// Draws the form's own lines and corner marks, so that whoever reads the picture finds the page as it is.
fn draw(picture: &mut Colour, page: &Page) {
    let pale = |dark: f32| (255.0 - f32::from(255 - DRAWN_GREY) * dark) as u8;
    for stroke in strokes::of(page).iter().filter(|s| s.line()) {
        fill(picture, stroke.rect(), pale(stroke.dark));
    }
    for mark in page.corners.iter().chain(&page.edges) {
        let (at, side) = (mark.at, mark.side);
        for rect in [Rect::new(at.x - side, at.y - side, side, side), Rect::new(at.x, at.y, side, side)] {
            fill(picture, rect, pale(1.0));
        }
    }
}

fn fill(picture: &mut Colour, rect: Rect, grey: u8) {
    for span in spans(picture, rect) {
        if let Some(pixels) = picture.pixels.get_mut(span) {
            pixels.fill(grey);
        }
    }
}

/// Where the rows of a rectangle stand among a picture's bytes.
fn spans(picture: &Colour, rect: Rect) -> impl Iterator<Item = std::ops::Range<usize>> + use<> {
    let (width, height) = (picture.width, picture.height);
    let pixel = |um: i32, most: usize| ((um as f32 / 1000.0 * SCALE).max(0.0) as usize).min(most);
    let (left, right) = (pixel(rect.x, width), pixel(rect.right() + 499, width));
    (pixel(rect.y, height)..pixel(rect.bottom() + 499, height))
        .map(move |y| (y * width + left) * 3..(y * width + right) * 3)
}
