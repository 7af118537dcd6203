//! Scans in a PDF: the pictures of its pages, and nothing of a hostile file.

use crate::photos::careful;
use drill::photo::Damage;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use forms::official;
use reading::decode::{decode, is_pdf, pdf_pictures};
use reading::{Expected, Limits, Refusal};
use std::io::Write;

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// An object with a stream, as a program writes it.
fn object(number: u32, keys: &str, data: &[u8]) -> Vec<u8> {
    let mut out = format!("{number} 0 obj\n<< {keys} /Length {} >>\nstream\n", data.len()).into_bytes();
    out.extend(data);
    out.extend(b"\nendstream\nendobj\n");
    out
}

fn picture(number: u32, (width, height): (usize, usize), keys: &str, data: &[u8]) -> Vec<u8> {
    object(number, &format!("/Type /XObject /Subtype /Image /Width {width} /Height {height} {keys}"), data)
}

fn file(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut out =
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n".to_vec();
    out.extend(objects.concat());
    out.extend(b"trailer\n<< /Root 1 0 R >>\n%%EOF\n");
    out
}

fn code(bytes: &[u8]) -> String {
    match pdf_pictures(bytes, &Limits::PHOTO) {
        Ok(pictures) => {
            let all: Vec<String> = pictures
                .iter()
                .map(|p| match p.file(&Limits::PHOTO).and_then(|f| decode(&f, &Limits::PHOTO)) {
                    Ok(decoded) => format!("{} x {}", decoded.gray.width, decoded.gray.height),
                    Err(refusal) => refusal.code().into(),
                })
                .collect();
            all.join(", ")
        }
        Err(refusal) => refusal.code().into(),
    }
}

#[test]
fn a_scanned_page_is_read_however_it_is_packed() {
    let page = official::page(2).unwrap();
    let shot = careful(&page, 5, &Damage::none());
    let (width, height) = (shot.picture.width, shot.picture.height);
    let size = (width, height);
    let rgb = &shot.picture.rgb;
    let filtered: Vec<u8> = rgb.chunks(width * 3).flat_map(|row| [&[0u8], row].concat()).collect();
    let inverted: Vec<u8> = rgb.iter().map(|p| 255 - p).collect();
    let colour = "/ColorSpace /DeviceRGB /BitsPerComponent 8";
    let kinds: [(&str, String, Vec<u8>); 6] = [
        ("JPEG", "/Filter /DCTDecode".into(), shot.jpeg.clone()),
        ("JPEG in an array", "/ColorSpace 9 0 R/Filter[/DCTDecode]".into(), shot.jpeg.clone()),
        ("packed JPEG", "/Filter [ /FlateDecode /DCTDecode ]".into(), packed(&shot.jpeg)),
        ("pixels", format!("{colour} /Filter /FlateDecode"), packed(rgb)),
        (
            "filtered pixels",
            format!(
                "{colour} /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors 3 /Columns {width} >>"
            ),
            packed(&filtered),
        ),
        (
            "black for white",
            format!("{colour} /Filter /FlateDecode /Decode [1 0 1 0 1 0]"),
            packed(&inverted),
        ),
    ];
    for (name, keys, data) in kinds {
        let pdf = file(&[picture(4, size, &keys, &data)]);
        assert!(is_pdf(&pdf), "{name}");
        let pictures = pdf_pictures(&pdf, &Limits::PHOTO).unwrap();
        assert_eq!(pictures.len(), 1, "{name}");
        let bytes = pictures[0].file(&Limits::PHOTO).unwrap();
        let read = crate::photos::reader().read(&bytes, &Expected::default());
        let read = read.unwrap_or_else(|refusal| panic!("{name}: {refusal}"));
        assert_eq!(read.identity.page, 2, "{name}");
    }
}

#[test]
fn pages_come_in_order_and_what_is_no_page_is_left_out() {
    let flat = |width: usize, height: usize| packed(&vec![200u8; width * height]);
    let grey = "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode";
    let pdf = file(&[
        picture(4, (640, 800), &format!("{grey} /SMask 5 0 R"), &flat(640, 800)),
        picture(5, (640, 800), grey, &flat(640, 800)),
        picture(6, (300, 90), grey, &flat(300, 90)),
        object(7, "/Filter /FlateDecode", &packed(b"q 612 0 0 792 0 0 cm /Im0 Do Q")),
        picture(8, (420, 900), "/ImageMask true /Filter /FlateDecode", &packed(&vec![0u8; 53 * 900])),
    ]);
    assert_eq!(code(&pdf), "640 x 800, 420 x 900");
    // A length that stands elsewhere, and one that lies.
    let text = String::from_utf8_lossy(&pdf).into_owned();
    assert!(text.contains("/Length"));
    for lie in ["/Length 7 0 R>>", "/Length 3 >>", "/Length 4294967295>>"] {
        let data = flat(640, 800);
        let mut one =
            format!("4 0 obj<</Subtype/Image/Width 640/Height 800 {grey}{lie}stream\r\n").into_bytes();
        one.extend(&data);
        one.extend(b"endstream endobj ");
        assert_eq!(code(&file(&[one])), "640 x 800", "{lie}");
    }
}

#[test]
fn a_pdf_without_a_scan_says_so() {
    let grey = "/ColorSpace /DeviceGray /BitsPerComponent 8";
    let size = (700, 900);
    let huge = "/Subtype /Image /Width 11000 /Height 5800 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode";
    let book: Vec<Vec<u8>> =
        (0..65).map(|n| picture(4 + n, size, "/Filter /DCTDecode", b"\xff\xd8\xff")).collect();
    let mut locked = file(&[picture(4, size, "/Filter /DCTDecode", b"scrambled")]);
    locked.extend(b"trailer << /Encrypt 9 0 R >>");
    let table: Vec<(&str, Vec<u8>, &str)> = vec![
        ("drawn, not scanned", file(&[object(4, "", b"BT (C.HASIL) Tj ET")]), "G1028"),
        ("start only", b"%PDF-1.4".to_vec(), "G1028"),
        ("locked", locked, "G1029"),
        ("fax", file(&[picture(4, size, "/Filter /CCITTFaxDecode", b"")]), "G1004"),
        ("JBIG2", file(&[picture(4, size, "/Filter [/JBIG2Decode]", b"")]), "G1004"),
        (
            "palette",
            file(&[picture(
                4,
                size,
                "/ColorSpace [/Indexed /DeviceRGB 1 <000000ffffff>] /BitsPerComponent 8 /Filter /FlateDecode",
                b"",
            )]),
            "G1004",
        ),
        ("a book", file(&book), "G1004"),
        ("JPEG that is none", file(&[picture(4, size, "/Filter /DCTDecode", b"hello")]), "G1002"),
        (
            "pixels cut short",
            file(&[picture(4, size, &format!("{grey} /Filter /FlateDecode"), &packed(&[9; 700]))]),
            "G1008",
        ),
        (
            "pixels that are none",
            file(&[picture(4, size, &format!("{grey} /Filter /FlateDecode"), b"hello")]),
            "G1009",
        ),
        (
            "a bomb",
            file(&[picture(4, size, &format!("{grey} /Filter /FlateDecode"), &packed(&vec![0; 30_000_000]))]),
            "G1004",
        ),
        (
            "a packed bomb",
            file(&[picture(4, size, "/Filter [/FlateDecode /DCTDecode]", &packed(&vec![0; 40 << 20]))]),
            "G1001",
        ),
        ("more pixels than are taken", file(&[object(4, &huge.replace("5800", "5900"), b"")]), "G1006"),
    ];
    for (name, bytes, wanted) in table {
        assert_eq!(code(&bytes), wanted, "{name}");
    }
}

#[test]
fn hostile_files_end() {
    // Dictionaries that end nowhere, a million of them; objects inside each other; streams without an end.
    let open = b" obj<</A(".repeat(1 << 20);
    let nested = [b"%PDF 1 0 obj".to_vec(), b"<</A".repeat(100_000)].concat();
    let streams = b" 1 0 obj<<>>stream\n".repeat(1 << 18);
    let lies = b" 1 0 obj<</Length 1>>stream\nendstream".repeat(1 << 18);
    let pictures =
        b" 1 0 obj<</Subtype/Image/Width 999/Height 999/SMask 3 0 R>>stream\nendstream".repeat(1 << 17);
    for (bytes, wanted) in
        [(open, "G1028"), (nested, "G1028"), (streams, "G1028"), (lies, "G1028"), (pictures, "G1004")]
    {
        assert_eq!(code(&bytes), wanted);
    }
    let large = Limits { bytes: 10, ..Limits::PHOTO };
    assert_eq!(pdf_pictures(&[0; 41], &large), Err(Refusal::TooManyBytes { bytes: 41, most: 40 }));
}

#[test]
fn no_prefix_and_no_flipped_byte_panics() {
    let data = packed(&vec![1u8; 400 * 50]);
    let good = file(&[picture(
        4,
        (400, 400),
        "/ImageMask true/Filter/FlateDecode/DecodeParms[null<</Predictor 1>>]/Decode[0 1]",
        &data,
    )]);
    assert_eq!(code(&good), "400 x 400");
    for end in 0..good.len() {
        code(&good[..end]);
    }
    for at in 0..good.len() {
        for flip in [0x01, 0x10, 0xff] {
            let mut damaged = good.clone();
            damaged[at] ^= flip;
            code(&damaged);
        }
    }
}
