//! The annotated page: every box with what was read in it, coloured by how sure that is, and the reason beside.

use super::glyphs::{ADVANCE, HEIGHT, rows};
use super::{PictureError, flatten};
use crate::gray::{Colour, Gray};
use crate::rectify::Rectified;
use forms::{Page, Rect};

/// Pixels a millimetre of the page as designed.
const SCALE: f32 = 2.0;
/// Width of a drawn frame in pixels.
const STROKE: usize = 3;
/// By how much letters are enlarged.
const ZOOM: usize = 3;

/// How sure something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Accepted.
    Sure,
    /// To be looked at by a person.
    Doubtful,
    /// Contradicted, or not readable.
    Wrong,
    /// Only shown.
    Plain,
}

impl Tone {
    const fn colour(self) -> [u8; 3] {
        match self {
            Tone::Sure => [0, 130, 60],
            Tone::Doubtful => [214, 120, 0],
            Tone::Wrong => [200, 20, 30],
            Tone::Plain => [40, 90, 200],
        }
    }
}

/// One thing to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where, on the page.
    pub rect: Rect,
    /// A few letters under it; digits, capitals and `.-?=%/` are drawn, others leave a gap.
    pub label: String,
    /// Colour.
    pub tone: Tone,
}

/// The page laid flat with marks drawn over it, as PNG.
///
/// # Errors
/// [`PictureError`] never, at the sizes made here.
pub fn annotate(
    photo: &Gray,
    rectified: &Rectified,
    page: &Page,
    marks: &[Mark],
) -> Result<Vec<u8>, PictureError> {
    let flat = flatten(photo, rectified, page.size, SCALE);
    let pixels = flat.pixels.iter().flat_map(|grey| [*grey; 3]).collect();
    let mut canvas = Colour { width: flat.width, height: flat.height, pixels };
    for mark in marks {
        frame(&mut canvas, mark.rect, mark.tone.colour());
        let (x, y) = (scaled(mark.rect.x), scaled(mark.rect.bottom()) + STROKE + 2);
        write(&mut canvas, x, y, &mark.label, mark.tone.colour());
    }
    png(&canvas)
}

/// A picture as PNG.
///
/// # Errors
/// [`PictureError`] never, at the sizes made here.
fn png(picture: &Colour) -> Result<Vec<u8>, PictureError> {
    let mut bytes = Vec::new();
    let side = |length: usize| u32::try_from(length).map_err(PictureError::of);
    let mut encoder = png::Encoder::new(&mut bytes, side(picture.width)?, side(picture.height)?);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().map_err(PictureError::of)?;
    writer.write_image_data(&picture.pixels).map_err(PictureError::of)?;
    writer.finish().map_err(PictureError::of)?;
    Ok(bytes)
}

fn scaled(um: i32) -> usize {
    (um as f32 / 1000.0 * SCALE).round().max(0.0) as usize
}

fn frame(canvas: &mut Colour, rect: Rect, colour: [u8; 3]) {
    let (left, top, right, bottom) =
        (scaled(rect.x), scaled(rect.y), scaled(rect.right()), scaled(rect.bottom()));
    for y in top..bottom + STROKE {
        let edge = y < top + STROKE || y >= bottom;
        for x in left..right + STROKE {
            if edge || x < left + STROKE || x >= right {
                put(canvas, x, y, colour);
            }
        }
    }
}

fn write(canvas: &mut Colour, x: usize, y: usize, text: &str, colour: [u8; 3]) {
    let width = text.chars().count() * ADVANCE * ZOOM;
    // White under the letters: they stand on print.
    for row in y.saturating_sub(2)..y + HEIGHT * ZOOM + 2 {
        (x..x + width).for_each(|column| put(canvas, column, row, [255; 3]));
    }
    for (place, letter) in text.chars().enumerate() {
        for (down, row) in rows(letter).iter().enumerate() {
            for across in (0..5).filter(|across| row >> (4 - across) & 1 == 1) {
                for (dx, dy) in (0..ZOOM).flat_map(|dx| (0..ZOOM).map(move |dy| (dx, dy))) {
                    put(canvas, x + (place * ADVANCE + across) * ZOOM + dx, y + down * ZOOM + dy, colour);
                }
            }
        }
    }
}

fn put(canvas: &mut Colour, x: usize, y: usize, colour: [u8; 3]) {
    if x < canvas.width
        && let Some(pixel) = canvas.pixels.get_mut((y * canvas.width + x) * 3..(y * canvas.width + x) * 3 + 3)
    {
        pixel.copy_from_slice(&colour);
    }
}
