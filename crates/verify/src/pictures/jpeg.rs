//! A public picture's bytes: a plain JPEG without metadata, of the layout's proportions; and what of it is not white.

use model::Layout;
use model::event::Blocks;
use zune_core::bytestream::ZCursor;
use zune_core::colorspace::ColorSpace;
use zune_core::options::DecoderOptions;
use zune_jpeg::JpegDecoder;

/// Most bytes, and longest side in pixels, of a public picture.
const BYTES_MAX: usize = 1 << 20;
const SIDE_MAX: usize = 4_096;
/// The squares that JPEG keeps together: ink on a block's edge may be seen as far as its square goes.
const SQUARE: usize = 8;
/// Decoders round differently: what they make of white is no darker.
const WHITE: u8 = 250;

/// A decoded picture.
pub struct Pixels {
    rgb: Vec<u8>,
    width: usize,
    height: usize,
}

/// Decodes a picture of a page of this size in micrometres.
///
/// # Errors
/// What is wrong with it, in words.
pub fn decoded(bytes: &[u8], size: [i32; 2]) -> Result<Pixels, String> {
    if bytes.len() > BYTES_MAX {
        return Err("has more bytes than a public picture".into());
    }
    plain(bytes)?;
    let options = DecoderOptions::new_safe()
        .set_max_width(SIDE_MAX)
        .set_max_height(SIDE_MAX)
        .set_strict_mode(true)
        .jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    let rgb = decoder.decode().map_err(|error| format!("does not decode: {error:?}"))?;
    let (width, height) = decoder.dimensions().ok_or("has no size")?;
    if rgb.len() != width * height * 3 {
        return Err("has another size than it says".into());
    }
    // Both sides are rounded to pixels.
    let [w, h] = size.map(|side| side.unsigned_abs() as u64);
    let (across, down) = (width as u64 * h, height as u64 * w);
    if across.abs_diff(down) > w.max(h) {
        return Err("has other proportions than the layout".into());
    }
    Ok(Pixels { rgb, width, height })
}

/// That its segments are those of one baseline scan and of nothing that speaks of a place, a time or a device.
fn plain(bytes: &[u8]) -> Result<(), String> {
    let broken = || "is no whole JPEG".to_string();
    let mut at = 2;
    if bytes.get(..2) != Some(&[0xff, 0xd8]) {
        return Err(broken());
    }
    loop {
        let &[mark, kind, high, low, ..] = bytes.get(at..).ok_or_else(broken)? else { return Err(broken()) };
        if mark != 0xff {
            return Err(broken());
        }
        let length = usize::from(u16::from_be_bytes([high, low]));
        match kind {
            // JFIF's own head has 16 bytes where there is no thumbnail.
            0xe0 if length == 16 => {}
            0xc0 | 0xc4 | 0xdb => {}
            0xda => break,
            _ => return Err(format!("has a segment that a public picture has not: {kind:02x}")),
        }
        at += 2 + length.max(2);
    }
    // Coded data knows no marker but the end, which is the end of the file.
    let body = bytes.get(at + 2..).ok_or_else(broken)?;
    let end = body.windows(2).position(|pair| pair[0] == 0xff && pair[1] != 0);
    match end {
        Some(end) if body.get(end..) == Some(&[0xff, 0xd9]) => Ok(()),
        _ => Err("has something behind its one scan".into()),
    }
}

/// A pixel that is not white and lies in no square that touches a shown block.
pub fn outside(of: &Pixels, layout: &Layout, shown: &Blocks) -> Option<(usize, usize)> {
    let (columns, rows) = (of.width.div_ceil(SQUARE), of.height.div_ceil(SQUARE));
    let mut free = vec![true; columns * rows];
    let first =
        |um: i32, size: i32, pixels: usize| um.max(0) as usize * pixels / size.max(1) as usize / SQUARE;
    let last = |um: i32, size: i32, pixels: usize| {
        (um.max(0) as usize * pixels).div_ceil(size.max(1) as usize).saturating_sub(1) / SQUARE
    };
    let blocks = layout.blocks().into_iter().enumerate().filter(|(at, _)| shown.has(*at));
    for (_, [x, y, w, h]) in blocks {
        let [width, height] = layout.size;
        let across = first(x, width, of.width)..=last(x.saturating_add(w), width, of.width);
        for row in first(y, height, of.height)..=last(y.saturating_add(h), height, of.height) {
            for column in across.clone() {
                if let Some(square) = free.get_mut(row * columns + column).filter(|_| column < columns) {
                    *square = false;
                }
            }
        }
    }
    let dark = |at: usize| of.rgb.get(3 * at..3 * at + 3).is_some_and(|p| p.iter().any(|v| *v < WHITE));
    let mut pixels = (0..of.height).flat_map(|y| (0..of.width).map(move |x| (x, y)));
    pixels.find(|(x, y)| free[y / SQUARE * columns + x / SQUARE] && dark(y * of.width + x))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn segments_that_tell_of_something_are_refused() {
        let head = [0xff, 0xd8];
        let scan = [0xff, 0xda, 0, 2, 0x11, 0xff, 0x00, 0xff, 0xd9];
        let with = |middle: &[u8]| [&head[..], middle, &scan].concat();
        assert!(plain(&with(&[])).is_ok());
        for (segment, what) in [
            (&[0xff, 0xe1, 0, 2][..], "EXIF"),
            (&[0xff, 0xe0, 0, 17], "JFIF with a thumbnail"),
            (&[0xff, 0xfe, 0, 2], "a comment"),
            (&[0xff, 0xc2, 0, 2], "several scans"),
        ] {
            assert!(plain(&with(segment)).is_err(), "{what}");
        }
        assert!(plain(&[&with(&[])[..], b"more"].concat()).is_err(), "behind the end");
        assert!(plain(&with(&[])[..8]).is_err(), "cut off");
    }
}
