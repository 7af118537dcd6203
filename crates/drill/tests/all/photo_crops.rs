//! Real handwriting on synthetic pages.

use crate::shared_data::shared;
use drill::photo::{Camera, Crops, Damage, Habits, Photographer, Picture, Split, Stands};
use forms::official;
use model::Field;
use std::io::Read;
use zune_core::{bytestream::ZCursor, colorspace::ColorSpace, options::DecoderOptions};
use zune_jpeg::JpegDecoder;

/// A grey box with its frame and a thick vertical stroke.
fn crop() -> Picture {
    let mut picture = Picture::plain(40, 48, [180, 182, 190]);
    for y in 0..48 {
        for x in 0..40 {
            let frame = !(3..37).contains(&x) || !(3..45).contains(&y);
            if frame || ((18..22).contains(&x) && (12..36).contains(&y)) {
                picture.rgb[(y * 40 + x) * 3..][..3].copy_from_slice(&[40, 40, 60]);
            }
        }
    }
    picture
}

#[test]
fn a_blank_or_tiny_picture_is_no_ink() {
    let mut crops = Crops::new();
    assert!(!crops.add(Stands::Digit(1), &Picture::plain(40, 48, [200; 3])));
    assert!(!crops.add(Stands::Digit(1), &Picture::plain(8, 8, [0; 3])));
    assert!(crops.is_empty());
    assert!(crops.add(Stands::Digit(1), &crop()));
    assert_eq!(crops.len(), 1);
}

#[test]
fn ink_of_a_crop_stands_in_the_box_without_the_crops_frame() {
    let mut crops = Crops::new();
    crops.add(Stands::Digit(1), &crop());
    let page = official::page(2).unwrap();
    let mut photographer = Photographer::new(1).with_crops(crops);
    let filled = photographer.fill(&page, &[(Field::Votes(1), Some(111))], &Habits::CAREFUL);
    let shot = photographer.shoot(&filled, &Damage::none(), Camera::TWO_MEGAPIXELS);
    let rect = page.values[0].boxes[0];
    let grey = |x: i32, y: i32| {
        let at = forms::Point { x: rect.x + rect.w * x / 100, y: rect.y + rect.h * y / 100 };
        let (x, y) = shot.truth.mapping.pixel(at);
        shot.picture.rgb[(y as usize * shot.picture.width + x as usize) * 3]
    };
    assert!(grey(50, 50) + 60 < grey(20, 50), "the stroke is dark: {} {}", grey(50, 50), grey(20, 50));
    assert!(grey(12, 50) + 40 > grey(20, 50), "no second frame: {} {}", grey(12, 50), grey(20, 50));
}

#[test]
fn stations_split_as_the_training_splits_them() {
    // The first four bytes of the code's SHA-256 modulo 100, as the training's own function gives them: 45, 74, 10, 80.
    let parts = ["6310112002005", "5101042004004", "5205012010006", "5272031002004"].map(Split::of);
    assert_eq!(parts, [Split::Training, Split::Calibration, Split::Training, Split::Calibration]);
}

#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn real_crops_give_ink() {
    let archive = shared().join("digits/digits-chasil-2024.tar.xz");
    let bytes = registry::import::xz(&std::fs::read(archive).unwrap(), 1 << 28).unwrap();
    let mut crops = Crops::new();
    let mut seen = 0;
    for entry in tar::Archive::new(&bytes[..]).entries().unwrap().map(Result::unwrap).take(600) {
        let mut entry = entry;
        let name = entry.path().unwrap().file_name().unwrap().to_string_lossy().into_owned();
        let Some(digit) = name.bytes().next().filter(u8::is_ascii_digit) else { continue };
        let mut jpeg = Vec::new();
        entry.read_to_end(&mut jpeg).unwrap();
        let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::RGB);
        let mut decoder = JpegDecoder::new_with_options(ZCursor::new(&jpeg), options);
        let Ok(rgb) = decoder.decode() else { continue };
        let (width, height) = decoder.dimensions().unwrap();
        seen += 1;
        crops.add(Stands::Digit(digit - b'0'), &Picture { width, height, rgb });
    }
    assert!(seen > 500, "{seen} crops read");
    assert!(crops.len() * 100 > seen * 90, "{} of {seen} give ink", crops.len());
}
