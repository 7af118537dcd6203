//! Every box to three hundredths of its side, on flat, folded and curled paper, and on the real photos.

use crate::paper::{Bend, Scene};
use forms::{Page, official};
use reading::decode::{Limits, decode};
use reading::gray::Gray;
use reading::locate::locate;
use reading::plane::PointF;
use reading::rectify::{Local, Rectified, rectify};

/// Most error of a box's corner, as a share of its side.
const BOX_ERROR: f32 = 0.03;

fn read(page: &Page, photo: &Gray) -> Rectified {
    let located = locate(photo).unwrap();
    assert_eq!(located.id, page.marker.id);
    rectify(photo, &located, page).unwrap()
}

/// Largest error of a value's corners as a share of the side of a box.
fn error(scene: &Scene, page: &Page, read: &Rectified, value: usize) -> f32 {
    let corners = page.values[value].boxes.iter().flat_map(|b| b.corners());
    let off = corners.map(|corner| {
        let p = PointF::from(corner);
        let (seen, truth) = (read.value_to_photo(value, p), scene.truth(page, p));
        (seen.0 - truth.0).hypot(seen.1 - truth.1) / read.values[value].pixels
    });
    off.fold(0.0, f32::max)
}

#[test]
fn boxes_are_where_they_truly_are() {
    let slanted = [(0.16, 0.06), (0.95, 0.03), (0.88, 0.95), (0.06, 0.9)];
    let table: Vec<(&str, Scene)> = vec![
        ("flat", Scene::default()),
        ("upside down", Scene::default().turned(2)),
        ("on its side", Scene::default().turned(1)),
        ("slanted", Scene { corners: slanted, ..Scene::default() }),
        ("askew", Scene::default().rotated(28.0, 0.74)),
        ("folded in four", Scene { bend: Bend::Fold(4_000.0), ..Scene::default() }),
        ("folded and slanted", Scene { bend: Bend::Fold(3_000.0), corners: slanted, ..Scene::default() }),
        ("curled", Scene { bend: Bend::Curl(4_000.0), ..Scene::default() }),
        ("wavy", Scene { bend: Bend::Wave(2_000.0), ..Scene::default() }),
        ("dim", Scene { light: (70.0, 110.0), ..Scene::default() }),
        ("half in shadow", Scene { light: (80.0, 240.0), ..Scene::default() }),
        ("on a white table", Scene { table: 235, ..Scene::default() }),
        ("on a black screen", Scene { table: 5, ..Scene::default() }),
        ("small", Scene { size: (800, 1200), blur: 0, ..Scene::default() }),
        ("noisy", Scene { noise: 20, ..Scene::default() }),
    ];
    let pages = official::pages();
    for (at, (name, scene)) in table.iter().enumerate() {
        let page = &pages[at % pages.len()];
        let read = read(page, &scene.shoot(page));
        assert!(read.lines > 0.8, "{name}: {} of the lines", read.lines);
        for value in 0..page.values.len() {
            let field = page.values[value].field;
            assert!(read.values[value].found(), "{name}: {field} {:?}", read.values[value]);
            let error = error(scene, page, &read, value);
            assert!(error < BOX_ERROR, "{name}: {field} is off by {error}");
        }
    }
}

#[test]
fn bubbles_are_found_too() {
    let page = official::page(2).unwrap();
    for bend in [Bend::Flat, Bend::Fold(3_000.0)] {
        let scene = Scene { bend, ..Scene::default() };
        let read = read(&page, &scene.shoot(&page));
        for (value, boxes) in page.values.iter().enumerate() {
            let bubbles = boxes.bubbles.as_ref().unwrap();
            for at in bubbles.at.iter().flatten() {
                let p = PointF::from(*at);
                let (seen, truth) = (read.value_to_photo(value, p), scene.truth(&page, p));
                let off = (seen.0 - truth.0).hypot(seen.1 - truth.1);
                let radius = bubbles.radius as f32 / 1000.0 * read.pixels_per_mm(p);
                assert!(off < 0.3 * radius, "{bend:?} {at:?}: {off} of {radius}");
            }
        }
    }
}

#[test]
fn a_cut_shows_the_frame_at_its_edges() {
    let page = official::page(2).unwrap();
    let photo = Scene { bend: Bend::Fold(3_000.0), ..Scene::default() }.shoot(&page);
    let read = read(&page, &photo);
    for (value, boxes) in page.values.iter().enumerate() {
        for rect in boxes.boxes {
            let cut = read.sample(&photo, rect, 40, 48, Local::Value(value));
            let mean = |pixels: &mut dyn Iterator<Item = u8>| {
                let (sum, count) = pixels.fold((0u32, 0u32), |(s, c), p| (s + u32::from(p), c + 1));
                sum / count
            };
            let inside = mean(&mut (20..28).flat_map(|y| cut.row(y)[6..12].to_vec()));
            let left = mean(&mut (8..40).map(|y| cut.row(y)[1]));
            let upper = mean(&mut cut.row(1)[8..32].iter().copied());
            assert!(left + 30 < inside && upper + 30 < inside, "{value}: {left} {upper} {inside}");
        }
    }
}

#[test]
fn the_same_photo_gives_the_same_places() {
    let page = official::page(1).unwrap();
    let photo = Scene::default().shoot(&page);
    assert_eq!(read(&page, &photo), read(&page, &photo));
}

#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn photos_of_the_official_form() {
    let folder = crate::photos::shared().join("photos");
    let table = [
        ("pilpres-2024-hal1.jpg", 1, 4),
        ("pilpres-2024-hal2.jpg", 2, 4),
        ("pilpres-2024-hal2-cam2.jpg", 2, 4),
        ("pilpres-2024-hal3.jpg", 3, 4),
        ("pilpres-2024-hal3-cam2.jpg", 1, 3),
        ("FajarRamadhanBBX_Deteksi_hasil_surat__1.png", 2, 4),
    ];
    for (name, number, corners) in table {
        let photo = decode(&std::fs::read(folder.join(name)).unwrap(), &Limits::PHOTO).unwrap().gray;
        let page = official::page(number).unwrap();
        let read = read(&page, &photo);
        assert_eq!(read.corners.iter().flatten().count(), corners, "{name}");
        assert!(read.lines > 0.85 && read.residual < 200.0, "{name}: {} {}", read.lines, read.residual);
        for (boxes, fit) in page.values.iter().zip(&read.values) {
            assert!(
                fit.found() && fit.frames > 0.95 && fit.spread < 0.015,
                "{name} {}: {fit:?}",
                boxes.field
            );
        }
    }
}

#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn crops_without_marks_are_refused() {
    let folder = crate::photos::shared().join("photos");
    let file = std::fs::read(folder.join("crop-page2.jpg")).unwrap();
    let photo = decode(&file, &Limits::PHOTO).unwrap().gray;
    assert_eq!(locate(&photo).unwrap_err().code(), "G1032");
}
