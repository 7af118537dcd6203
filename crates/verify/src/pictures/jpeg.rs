//! A public picture's bytes: a plain JPEG without metadata, of the layout's proportions; and what of it is not white.

use super::scan::Head;
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

/// That its segments are those of one baseline scan and of nothing that speaks of a place, a time or a device, and that nothing
/// stands behind them.
fn plain(bytes: &[u8]) -> Result<(), String> {
    let broken = || "is no whole JPEG".to_string();
    let mut at = 2;
    if bytes.get(..2) != Some(&[0xff, 0xd8]) {
        return Err(broken());
    }
    let mut head = Head::default();
    loop {
        let &[mark, kind, high, low, ..] = bytes.get(at..).ok_or_else(broken)? else { return Err(broken()) };
        if mark != 0xff {
            return Err(broken());
        }
        let length = usize::from(u16::from_be_bytes([high, low])).max(2);
        let body = bytes.get(at + 4..at + 2 + length).ok_or_else(broken)?;
        at += 2 + length;
        match kind {
            // JFIF's own head has 16 bytes where there is no thumbnail.
            0xe0 if length == 16 => {}
            0xc0 | 0xc4 | 0xdb => head.take(kind, body)?,
            0xda => return head.walk(body, bytes.get(at..).ok_or_else(broken)?),
            _ => return Err(format!("has a segment that a public picture has not: {kind:02x}")),
        }
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
    use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

    fn picture(sampling: SamplingFactor) -> Vec<u8> {
        let pixels: Vec<u8> = (0..60 * 90 * 3).map(|at| (at * at % 251) as u8).collect();
        let mut bytes = Vec::new();
        let mut encoder = Encoder::new(&mut bytes, 80);
        encoder.set_sampling_factor(sampling);
        encoder.encode(&pixels, 60, 90, ColorType::Rgb).unwrap();
        bytes
    }

    #[test]
    fn what_tells_of_something_or_hides_something_is_refused() {
        let good = picture(SamplingFactor::R_4_4_4);
        assert_eq!(plain(&good), Ok(()));
        assert!(decoded(&good, [600_000, 900_000]).is_ok());
        assert!(decoded(&good, [600_000, 600_000]).is_err(), "other proportions");
        let with = |segment: &[u8]| [&good[..2], segment, &good[2..]].concat();
        for (segment, what) in [
            (&[0xff, 0xe1, 0, 2][..], "EXIF"),
            (&[0xff, 0xe0, 0, 4, 1, 2], "JFIF with something else"),
            (&[0xff, 0xfe, 0, 2], "a comment"),
            (&[0xff, 0xdd, 0, 4, 0, 1], "restarts"),
        ] {
            assert!(plain(&with(segment)).is_err(), "{what}");
        }
        let end = good.len() - 2;
        let hidden = [&good[..end], b"a name", &good[end..]].concat();
        assert_eq!(plain(&hidden), Err("has something behind its last square".into()));
        assert!(plain(&[&good[..], b"more"].concat()).is_err(), "behind the end");
        assert_eq!(
            plain(&picture(SamplingFactor::R_4_2_0)),
            Err("has channels that are coarser than others".into())
        );
        for cut in 0..good.len() {
            assert!(plain(&good[..cut]).is_err(), "cut at {cut}");
        }
    }
}
