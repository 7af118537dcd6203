//! Every kind of picture file, good and hostile: the right pixels or the exact code.

use reading::decode::{Format, Limits, decode, decode_colour};
use reading::gray::{Colour, Gray};

/// Limits that small pictures of tests pass.
const SMALL: Limits = Limits { side_least: 1, ..Limits::PHOTO };

fn png_with(width: u32, height: u32, kind: png::ColorType, depth: png::BitDepth, data: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, width, height);
    encoder.set_color(kind);
    encoder.set_depth(depth);
    if kind == png::ColorType::Indexed {
        encoder.set_palette(vec![0, 0, 0, 255, 255, 255, 255, 0, 0]);
    }
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(data).unwrap();
    drop(writer);
    out
}

fn code(bytes: &[u8], limits: &Limits) -> String {
    match decode(bytes, limits) {
        Ok(_) => "ok".to_owned(),
        Err(refusal) => refusal.code().into(),
    }
}

/// A grey JPEG of 8 x 8 pixels of one brightness, written by hand: tables with one code each.
fn jpeg(width: u16, height: u16, exif: Option<u8>) -> Vec<u8> {
    let mut out = vec![0xff, 0xd8];
    if let Some(orientation) = exif {
        let mut body = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
        body.extend([orientation, 0, 0, 0, 0, 0, 0]);
        out.extend([0xff, 0xe1]);
        out.extend((body.len() as u16 + 2).to_be_bytes());
        out.extend(body);
    }
    out.extend([0xff, 0xdb, 0, 67, 0]);
    out.extend([1u8; 64]);
    out.extend([0xff, 0xc0, 0, 11, 8]);
    out.extend(height.to_be_bytes());
    out.extend(width.to_be_bytes());
    out.extend([1, 1, 0x11, 0]);
    for table in [0x00, 0x10] {
        // One code of one bit for the symbol 0: no difference, end of block.
        out.extend([0xff, 0xc4, 0, 20, table, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    }
    out.extend([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0]);
    let blocks = usize::from(width.div_ceil(8)) * usize::from(height.div_ceil(8));
    out.extend(vec![0u8; (blocks * 2).div_ceil(8)]);
    out.extend([0xff, 0xd9]);
    out
}

#[test]
fn kinds_of_png_give_the_same_brightness() {
    use png::{BitDepth, ColorType};
    // One black and one white pixel in each kind.
    let kinds: [(ColorType, BitDepth, &[u8]); 8] = [
        (ColorType::Grayscale, BitDepth::Eight, &[0, 255]),
        (ColorType::Grayscale, BitDepth::One, &[0b0100_0000]),
        (ColorType::Grayscale, BitDepth::Sixteen, &[0, 0, 255, 255]),
        (ColorType::GrayscaleAlpha, BitDepth::Eight, &[0, 255, 90, 0]),
        (ColorType::Rgb, BitDepth::Eight, &[0, 0, 0, 255, 255, 255]),
        (ColorType::Rgb, BitDepth::Sixteen, &[0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255]),
        (ColorType::Rgba, BitDepth::Eight, &[0, 0, 0, 255, 7, 7, 7, 0]),
        (ColorType::Indexed, BitDepth::Eight, &[0, 1]),
    ];
    for (kind, depth, data) in kinds {
        let file = png_with(2, 1, kind, depth, data);
        let decoded = decode(&file, &SMALL).unwrap();
        assert_eq!(decoded.gray, Gray { width: 2, height: 1, pixels: vec![0, 255] }, "{kind:?} {depth:?}");
        assert_eq!(decoded.format, Format::Png);
        let colour = decode_colour(&file, &SMALL).unwrap();
        assert_eq!(colour.pixels, [0, 0, 0, 255, 255, 255], "{kind:?} {depth:?}");
    }
}

#[test]
fn the_camera_may_be_held_any_way() {
    let pixels = vec![1, 2, 3, 4, 5, 6];
    let upright = [
        (1, 3, vec![1, 2, 3, 4, 5, 6]),
        (2, 3, vec![3, 2, 1, 6, 5, 4]),
        (3, 3, vec![6, 5, 4, 3, 2, 1]),
        (4, 3, vec![4, 5, 6, 1, 2, 3]),
        (5, 2, vec![1, 4, 2, 5, 3, 6]),
        (6, 2, vec![4, 1, 5, 2, 6, 3]),
        (7, 2, vec![6, 3, 5, 2, 4, 1]),
        (8, 2, vec![3, 6, 2, 5, 1, 4]),
        (9, 3, vec![1, 2, 3, 4, 5, 6]),
    ];
    for (orientation, width, expected) in upright {
        let gray = Gray { width: 3, height: 2, pixels: pixels.clone() }.oriented(orientation);
        assert_eq!(gray, Gray { width, height: 6 / width, pixels: expected.clone() }, "{orientation}");
        let thrice = |values: &[u8]| values.iter().flat_map(|v| [*v; 3]).collect::<Vec<u8>>();
        let colour = Colour { width: 3, height: 2, pixels: thrice(&pixels) }.oriented(orientation);
        assert_eq!(colour.pixels, thrice(&expected), "{orientation}");
    }
}

#[test]
fn exif_turns_a_jpeg() {
    for (exif, size) in [(None, (16, 8)), (Some(1), (16, 8)), (Some(6), (8, 16)), (Some(77), (16, 8))] {
        let decoded = decode(&jpeg(16, 8, exif), &SMALL).unwrap();
        assert_eq!((decoded.gray.width, decoded.gray.height), size, "{exif:?}");
        assert!(decoded.gray.pixels.iter().all(|p| *p == 128), "{exif:?}");
        assert_eq!(decoded.format, Format::Jpeg);
    }
}

#[test]
fn hostile_files_get_their_code() {
    let good = jpeg(16, 8, None);
    let with = |at: usize, bytes: &[u8]| {
        let mut out = good.clone();
        out[at..at + bytes.len()].copy_from_slice(bytes);
        out
    };
    let frame = good.windows(2).position(|w| w == [0xff, 0xc0]).unwrap();
    let small_png = png_with(300, 300, png::ColorType::Grayscale, png::BitDepth::Eight, &[9; 90_000]);
    let mut huge_png = small_png.clone();
    huge_png[16..24].copy_from_slice(&[0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30]);
    let mut animated = Vec::new();
    {
        let mut encoder = png::Encoder::new(&mut animated, 300, 300);
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_animated(2, 0).unwrap();
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(&[9; 90_000]).unwrap();
        writer.write_image_data(&[9; 90_000]).unwrap();
    }
    let photo = Limits::PHOTO;
    let tiny = Limits { bytes: 10, ..Limits::PHOTO };
    // A marker that has no length hides a frame from who skips it with one, and shows it to who does not.
    let mut two_sizes = good[..frame].to_vec();
    let end = frame + 13;
    let small = &good[frame..end];
    let mut large = small.to_vec();
    large[5..9].copy_from_slice(&[0x2e, 0xe0, 0x1f, 0x40]);
    two_sizes.extend([0xff, 0x01, 0, 2 + 13 + 4]);
    two_sizes.extend(small);
    two_sizes.extend([0xff, 0xe5, 0, 2 + 13]);
    two_sizes.extend(large);
    two_sizes.extend(&good[end..]);
    let mut progressive = good[..frame].to_vec();
    progressive.extend([0xff, 0xc2, 0, 17, 8, 0x1f, 0x40, 0x1f, 0x40, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]);
    progressive.extend(&good[end..]);
    let webp_with = |flags: u8, canvas: u32, frame: u16| {
        let [a, b, c, _] = (canvas - 1).to_le_bytes();
        let mut inner = vec![0x10, 0x00, 0x00, 0x9d, 0x01, 0x2a];
        inner.extend([frame.to_le_bytes(), frame.to_le_bytes()].concat());
        inner.extend([0; 30]);
        let mut chunks = b"WEBPVP8X\x0a\0\0\0".to_vec();
        chunks.extend([flags, 0, 0, 0, a, b, c, a, b, c]);
        if flags != 0 {
            chunks.extend(b"ALPH\x02\0\0\0\0\0");
        }
        chunks.extend(b"VP8 ");
        chunks.extend((inner.len() as u32).to_le_bytes());
        chunks.extend(inner);
        [b"RIFF".as_slice(), &(chunks.len() as u32).to_le_bytes(), &chunks].concat()
    };
    let webp = |canvas: u32, frame: u16| webp_with(0, canvas, frame);
    let table: Vec<(&str, Vec<u8>, &Limits, &str)> = vec![
        ("JPEG whose walk and decoder see two sizes", two_sizes, &SMALL, "G1009"),
        ("progressive JPEG whose coefficients fill the memory", progressive, &photo, "G1006"),
        ("WebP of two sizes", webp(300, 12_000), &photo, "G1009"),
        ("WebP of 64 megapixels with alpha", webp_with(0x10, 8_000, 8_000), &photo, "G1006"),
        ("WebP too large to hold", webp(6_000, 6_000), &photo, "G1006"),
        ("nothing", vec![], &photo, "G1002"),
        ("text", b"hello, this is no picture".to_vec(), &photo, "G1002"),
        ("a GIF", b"GIF89a............".to_vec(), &photo, "G1004"),
        ("a TIFF", b"II*\0........".to_vec(), &photo, "G1004"),
        ("a JPEG XL", b"\xff\x0a........".to_vec(), &photo, "G1004"),
        ("a JPEG 2000", b"\0\0\0\x0cjP  \r\n\x87\n".to_vec(), &photo, "G1004"),
        ("a HEIC", b"\0\0\0\x18ftypheic\0\0\0\0".to_vec(), &photo, "G1003"),
        ("an AVIF", b"\0\0\0\x18ftypavif\0\0\0\0".to_vec(), &photo, "G1003"),
        ("a PDF", b"%PDF-1.7".to_vec(), &photo, "G1028"),
        ("too many bytes", good.clone(), &tiny, "G1001"),
        ("JPEG of 1 x 1", jpeg(1, 1, None), &photo, "G1007"),
        ("JPEG of 30,000 x 30,000", with(frame + 5, &[0x75, 0x30, 0x75, 0x30]), &photo, "G1006"),
        ("JPEG of no height", with(frame + 5, &[0, 0, 0, 16]), &SMALL, "G1007"),
        ("JPEG of 12 bit", with(frame + 4, &[12]), &SMALL, "G1004"),
        ("lossless JPEG", with(frame + 1, &[0xc3]), &SMALL, "G1004"),
        ("arithmetic JPEG", with(frame + 1, &[0xc9]), &SMALL, "G1004"),
        ("JPEG without end", good[..good.len() - 2].to_vec(), &SMALL, "G1008"),
        ("JPEG cut in a table", good[..40].to_vec(), &SMALL, "G1008"),
        ("JPEG start only", vec![0xff, 0xd8, 0xff], &SMALL, "G1008"),
        ("PNG of 30,000 x 30,000", huge_png, &photo, "G1006"),
        ("PNG cut in its pixels", small_png[..small_png.len() / 2].to_vec(), &photo, "G1008"),
        ("PNG signature only", small_png[..8].to_vec(), &photo, "G1008"),
        ("animated PNG", animated, &photo, "G1005"),
        ("WebP cut", b"RIFF\xff\0\0\0WEBPVP8 ".to_vec(), &photo, "G1008"),
        ("WebP of nothing", b"RIFF\x04\0\0\0WEBP".to_vec(), &photo, "G1008"),
    ];
    for (name, bytes, limits, expected) in table {
        assert_eq!(code(&bytes, limits), expected, "{name}");
    }
    assert_eq!(code(&good, &SMALL), "ok");
    assert_eq!(code(&small_png, &photo), "ok");
}

#[test]
fn no_prefix_and_no_flipped_byte_of_a_file_panics() {
    let png = png_with(20, 20, png::ColorType::Rgb, png::BitDepth::Eight, &[77; 1200]);
    for file in [jpeg(24, 16, Some(3)), png] {
        for end in 0..file.len() {
            assert!(decode(&file[..end], &SMALL).is_err() || end > 40, "{end}");
        }
        for at in 0..file.len() {
            for flip in [0x01, 0x80, 0xff] {
                let mut damaged = file.clone();
                damaged[at] ^= flip;
                if let Ok(decoded) = decode(&damaged, &SMALL) {
                    assert_eq!(decoded.gray.pixels.len(), decoded.gray.width * decoded.gray.height);
                }
            }
        }
    }
}

#[test]
fn shrinking_averages_areas() {
    let gray = Gray { width: 5, height: 4, pixels: (0..20).map(|v| v * 10).collect() };
    let half = gray.shrunk(2);
    assert_eq!(half, Gray { width: 2, height: 2, pixels: vec![30, 50, 130, 150] });
    assert_eq!(gray.shrunk(1), gray);
    assert_eq!(Gray::filled(9, 9, 255).shrunk(3), Gray::filled(3, 3, 255));
}
