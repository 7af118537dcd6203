//! What is wrong with a photo is what the refusal says: damage by damage, the exact code.

use crate::paper::fill;
use crate::photos::{STATIONS, front, numbers, plan, printed, reader};
use drill::photo::{Camera, Damage, Habits, Kind, Photographer, Shot};
use forms::{Ink, Item, Page, Point, Rect, official, tag};
use model::Contest;
use model::lang::Lang;
use reading::gray::Gray;
use reading::plane::{Homography, PointF};
use reading::{Expected, PageReading, Refusal};

fn shoot(page: &Page, damage: &Damage) -> (Gray, Shot) {
    let mut photographer = Photographer::new(17);
    let filled = photographer.fill(page, &numbers(page, 3), &Habits::CAREFUL);
    let shot = photographer.shoot(&filled, damage, Camera::PUBLISHED);
    let luma = |p: &[u8]| ((77 * u32::from(p[0]) + 150 * u32::from(p[1]) + 29 * u32::from(p[2])) >> 8) as u8;
    let (width, height) = (shot.picture.width, shot.picture.height);
    (Gray { width, height, pixels: shot.picture.rgb.chunks_exact(3).map(luma).collect() }, shot)
}

fn read(photo: Gray) -> Result<PageReading, Refusal> {
    reader().read_gray(photo, &Expected::default())
}

/// The code of a refusal with its place, `ok` for a page that is read.
fn said(photo: Gray) -> String {
    match read(photo) {
        Ok(_) => "ok".to_owned(),
        Err(
            refusal @ (Refusal::CutOff(place) | Refusal::CornerHidden(place) | Refusal::GlareOnCorner(place)),
        ) => {
            format!("{} {}", refusal.code(), place.text().get(Lang::En))
        }
        Err(refusal) => {
            println!("{refusal}");
            refusal.code().into()
        }
    }
}

fn each(gray: &Gray, change: impl Fn(u8) -> u8) -> Gray {
    Gray { pixels: gray.pixels.iter().map(|p| change(*p)).collect(), ..gray.clone() }
}

/// The part of a photo from `(x0, y0)` to `(x1, y1)`, in pixels.
fn part(gray: &Gray, [x0, y0, x1, y1]: [usize; 4]) -> Gray {
    let rows = (y0..y1).flat_map(|y| gray.row(y)[x0..x1].to_vec());
    Gray { width: x1 - x0, height: y1 - y0, pixels: rows.collect() }
}

/// A photo seen through a map from its own pixels to those of the source; a dark table where there is nothing.
fn seen_through(gray: &Gray, map: &Homography) -> Gray {
    let mut out = Gray::filled(gray.width, gray.height, 60);
    for y in 0..gray.height {
        for x in 0..gray.width {
            let at = map.apply(PointF::new(x as f32 + 0.5, y as f32 + 0.5));
            if gray.holds(at.x, at.y) {
                out.pixels[y * gray.width + x] = gray.at(at.x, at.y) as u8;
            }
        }
    }
    out
}

/// The camera held so low at the foot of the page that its head is `share` as wide.
fn from_low(gray: &Gray, share: f32) -> Gray {
    let (w, h) = (gray.width as f32, gray.height as f32);
    let (left, right) = (w * (1.0 - share) / 2.0, w * (1.0 + share) / 2.0);
    let to = [(left, 0.12 * h), (right, 0.12 * h), (w, h), (0.0, h)];
    let from = [(0.0, 0.0), (w, 0.0), (w, h), (0.0, h)];
    let pairs = [0, 1, 2, 3].map(|k| (PointF::new(to[k].0, to[k].1), PointF::new(from[k].0, from[k].1), 1.0));
    seen_through(gray, &Homography::fit(&pairs).unwrap())
}

/// The photo so many times smaller, on a dark table as large as before.
fn far(gray: &Gray, times: usize) -> Gray {
    let small = gray.shrunk(times);
    let mut out = Gray::filled(gray.width, gray.height, 60);
    let (left, upper) = ((gray.width - small.width) / 2, (gray.height - small.height) / 2);
    for y in 0..small.height {
        let start = (upper + y) * gray.width + left;
        out.pixels[start..start + small.width].copy_from_slice(small.row(y));
    }
    out
}

/// A disc of one grey over a place of the page, with a radius in millimetres.
fn covered(gray: &Gray, shot: &Shot, places: &[Point], radius: i32, grey: u8) -> Gray {
    let mut out = gray.clone();
    for place in places {
        let (x, y) = shot.truth.mapping.pixel(*place);
        let (rx, _) = shot.truth.mapping.pixel(Point { x: place.x + radius * 1_000, y: place.y });
        let reach = (rx - x).abs();
        for row in 0..out.height {
            for column in 0..out.width {
                if (column as f32 - x).hypot(row as f32 - y) <= reach {
                    out.pixels[row * out.width + column] = grey;
                }
            }
        }
    }
    out
}

/// The page with another marker, as the commission's forms of other contests have.
fn renumbered(page: &Page, id: u16) -> Page {
    let mut page = without_marker(page);
    let cell = page.marker.rect.w / 8;
    for (row, cells) in (0..).zip(tag::cells(id)) {
        for (column, _) in (0..).zip(cells).filter(|(_, black)| *black) {
            let (x, y) = (page.marker.rect.x + column * cell, page.marker.rect.y + row * cell);
            page.art.push(Item::Fill { rect: Rect::new(x, y, cell, cell), ink: Ink::BLACK });
        }
    }
    page
}

/// A page whose QR code says something else.
fn recoded(page: &Page, text: &str) -> Page {
    let place = page.qr.as_ref().unwrap().rect;
    let mut page = without(page, &[place]);
    let segments = qrcodegen::QrSegment::make_segments(text);
    let (least, most) = (qrcodegen::Version::new(3), qrcodegen::Version::new(6));
    let level = qrcodegen::QrCodeEcc::Medium;
    // As forms draw it, so that it fills the same square.
    let code =
        qrcodegen::QrCode::encode_segments_advanced(&segments, level, least, most, None, true).unwrap();
    let module = place.w / code.size();
    for (x, y) in (0..code.size()).flat_map(|x| (0..code.size()).map(move |y| (x, y))) {
        if code.get_module(x, y) {
            let rect = Rect::new(place.x + x * module, place.y + y * module, module, module);
            page.art.push(Item::Fill { rect, ink: Ink::BLACK });
        }
    }
    page
}

fn without(page: &Page, places: &[Rect]) -> Page {
    let inside = |item: &Item| match item {
        Item::Fill { rect, .. } => places.iter().any(|p| {
            rect.x >= p.x && rect.y >= p.y && rect.right() <= p.right() && rect.bottom() <= p.bottom()
        }),
        _ => false,
    };
    let mut page = page.clone();
    page.art.retain(|item| !inside(item));
    page
}

fn without_marker(page: &Page) -> Page {
    without(page, &[page.marker.rect])
}

/// The page as another form would be: the same tables, no marker, no marks.
fn unmarked(page: &Page) -> Page {
    let marks = page.corners.iter().chain(&page.edges);
    let mut places: Vec<Rect> = marks.map(|c| Rect::new(c.at.x, c.at.y, 0, 0).grown(c.side)).collect();
    places.push(page.marker.rect);
    without(page, &places)
}

#[test]
fn the_photo_as_a_whole() {
    let mut wrong = Vec::new();
    for (name, page) in [("official", official::page(2).unwrap()), ("ours", front())] {
        let (good, shot) = shoot(&page, &Damage::none());
        let whole = [0, 0, good.width, good.height];
        let at = |x: i32, y: i32| shot.truth.mapping.pixel(Point { x: x * 1_000, y: y * 1_000 });
        let mirrored = good.clone().oriented(2);
        let table: Vec<(&str, Gray, &str)> = vec![
            ("as it is", good.clone(), "ok"),
            ("upside down", good.clone().oriented(3), "ok"),
            ("turned by a quarter", good.clone().oriented(6), "ok"),
            ("mirrored", mirrored.clone(), "G1030"),
            ("mirrored and turned", mirrored.oriented(6), "G1030"),
            ("foot outside", part(&good, [0, 0, whole[2], at(300, 845).1 as usize]), "G1017 lower"),
            ("foot far outside", part(&good, [0, 0, whole[2], at(300, 700).1 as usize]), "G1017 lower"),
            ("left side outside", part(&good, [at(90, 450).0 as usize, 0, whole[2], whole[3]]), "G1017 left"),
            ("dark", each(&good, |p| p / 8), "G1010"),
            ("overexposed", each(&good, |p| p.saturating_add(210)), "G1011"),
            ("a little far away", far(&good, 2), "ok"),
            ("far away", far(&good, 4), "G1020"),
            // Of ours not all marks are found at this slant, and its code is too small: that is what is said.
            ("from far aside", from_low(&good, 0.45), if name == "ours" { "G1020" } else { "G1031" }),
        ];
        let found: Vec<(&str, String)> =
            table.iter().map(|(n, photo, _)| (*n, said(photo.clone()))).collect();
        let wanted: Vec<(&str, String)> = table.iter().map(|(n, _, code)| (*n, (*code).to_owned())).collect();
        if found != wanted {
            wrong.push(format!("{name}: {found:?}\n{wanted:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn blur_is_called_blur() {
    for page in [official::page(2).unwrap(), front()] {
        assert_eq!(said(shoot(&page, &Damage::one(Kind::Defocus, 1.0)).0), "G1012");
    }
}

#[test]
fn corners_and_the_marker() {
    let page = official::page(2).unwrap();
    let (good, shot) = shoot(&page, &Damage::none());
    let corners = page.corners.map(|c| c.at);
    let marker = page.marker.rect.centre();
    let table: Vec<(&str, Gray, &str)> = vec![
        ("one corner under a hand", covered(&good, &shot, &corners[2..3], 20, 120), "ok"),
        ("two corners under hands", covered(&good, &shot, &corners[2..], 20, 120), "G1018 lower right"),
        (
            "two corners folded over",
            covered(&good, &shot, &[corners[0], corners[3]], 20, 225),
            "G1018 upper left",
        ),
        (
            "two corners in glare",
            covered(&good, &shot, &[corners[0], corners[3]], 20, 255),
            "G1021 upper left",
        ),
        ("a hand on the marker", covered(&good, &shot, &[marker], 26, 110), "G1014"),
        ("glare on the marker", covered(&good, &shot, &[marker], 14, 255), "G1014"),
    ];
    let found: Vec<(&str, String)> = table.iter().map(|(n, photo, _)| (*n, said(photo.clone()))).collect();
    let wanted: Vec<(&str, String)> = table.iter().map(|(n, _, code)| (*n, (*code).to_owned())).collect();
    assert_eq!(found, wanted);
}

#[test]
fn other_forms_and_no_form() {
    let page = official::page(2).unwrap();
    let rest = &plan(Contest::Ppwp)[1];
    let votes = printed(rest, STATIONS[0]);
    let code = votes.qr.as_ref().unwrap().payload.clone();
    let later = code.replacen(code.split('/').next().unwrap(), "SK9", 1);
    let plain = |page: &Page| shoot(page, &Damage::none()).0;
    let mut table = Gray::filled(1000, 1500, 90);
    for at in 0..20 {
        // Light things on a dark table, in no row.
        let (x, y) = (20 + at * 137 % 430, 20 + at * 211 % 680);
        fill(&mut table, Rect::new(x * 1_000, y * 1_000, 30_000, 34_000), 150 + 5 * at as u8);
    }
    let table: Vec<(&str, Gray, &str)> = vec![
        ("the commission's form of another contest", plain(&renumbered(&page, 1_500)), "G1015"),
        ("the same with a number of ours", plain(&renumbered(&page, 301)), "G1015"),
        ("a form with tables, no marks", plain(&unmarked(&page)), "G1032"),
        ("another with tables, no marks", plain(&unmarked(&votes)), "G1032"),
        ("a form of ours of a later kind", plain(&recoded(&votes, &later)), "G1033"),
        (
            "one with a code of something else",
            plain(&recoded(&votes, "https://example.id/a/longer/address")),
            "G1033",
        ),
        ("the same code drawn again", plain(&recoded(&votes, &code)), "ok"),
        ("its own marker torn off", plain(&without_marker(&page)), "G1014"),
        ("a table with things on it", table, "G1013"),
    ];
    let found: Vec<(&str, String)> = table.iter().map(|(n, photo, _)| (*n, said(photo.clone()))).collect();
    let wanted: Vec<(&str, String)> = table.iter().map(|(n, _, code)| (*n, (*code).to_owned())).collect();
    assert_eq!(found, wanted);
}

/// The pictures that once got advice for something else, where they lie beside the checkout.
#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn pictures_that_got_wrong_advice() {
    let cases = crate::photos::shared().join("cases/2026-11");
    let mut wrong = Vec::new();
    let table = [
        ("07_salinan_advice/own_salinan_2.jpg", "G1032"),
        ("08_wrong_corner_advice/all_marks_in_view_G1018.jpg", "G1031"),
        ("08_wrong_corner_advice/cut_off_at_foot_G1018.jpg", "G1017 lower"),
        ("08_wrong_corner_advice/mirrored_G1014.jpg", "G1030"),
    ];
    for (name, code) in table {
        let bytes = std::fs::read(cases.join(name)).unwrap();
        let photo = reading::decode(&bytes, &reading::Limits::PHOTO).unwrap().gray;
        let found = said(photo);
        if found != code {
            wrong.push(format!("{name}: {found}, not {code}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}
