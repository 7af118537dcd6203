//! Good photos damaged in code: the exact complaint, or the damage is borne.

use crate::paper::{Bend, Scene, fill, paint};
use forms::{Page, Rect, official};
use model::lang::Lang;
use reading::gray::Gray;
use reading::locate::locate;
use reading::rectify::{Rectified, rectify};
use reading::{Place, Refusal};

fn read(page: &Page, photo: &Gray) -> Result<Rectified, Refusal> {
    let located = locate(photo)?;
    rectify(photo, &located, page)
}

/// A photo of a page on which something lies.
fn covered(page: &Page, scene: &Scene, rects: &[(Rect, u8)]) -> Gray {
    let mut sheet = paint(page);
    for (rect, grey) in rects {
        fill(&mut sheet, *rect, *grey);
    }
    scene.shoot_sheet(page, &sheet)
}

fn cut(gray: &Gray, left: usize, upper: usize, right: usize, lower: usize) -> Gray {
    let (width, height) = (gray.width - left - right, gray.height - upper - lower);
    let rows = (upper..upper + height).flat_map(|y| gray.row(y)[left..left + width].to_vec());
    Gray { width, height, pixels: rows.collect() }
}

fn around(page: &Page, corner: usize, by: i32) -> Rect {
    let at = page.corners[corner].at;
    Rect::new(at.x - by, at.y - by, 2 * by, 2 * by)
}

#[test]
fn named_damages_get_their_complaint() {
    let page = official::page(2).unwrap();
    let plain = Scene::default();
    let good = plain.shoot(&page);
    let map = |f: fn(u8) -> u8| Gray { pixels: good.pixels.iter().map(|p| f(*p)).collect(), ..good.clone() };
    let marker = page.marker.rect;
    let mut two = Gray::filled(good.width * 2, good.height, 90);
    for y in 0..good.height {
        let start = y * two.width;
        two.pixels[start..start + good.width].copy_from_slice(good.row(y));
        two.pixels[start + good.width..start + 2 * good.width].copy_from_slice(good.row(y));
    }
    let table: Vec<(&str, Gray, Refusal)> = vec![
        ("an empty table", Gray::filled(900, 1200, 128), Refusal::TooBlurred),
        ("lens cap", map(|p| p / 8), Refusal::TooDark),
        ("flash", map(|p| p.saturating_add(210)), Refusal::Overexposed),
        ("out of focus", Scene { blur: 12, ..plain.clone() }.shoot(&page), Refusal::TooBlurred),
        ("shaken", Scene { blur: 5, ..plain.clone() }.shoot(&page), Refusal::TooBlurred),
        ("two pages", two, Refusal::SeveralPages { pages: 2 }),
        (
            "thumb on the marker",
            covered(&page, &plain, &[(marker.grown(6_000), 120)]),
            Refusal::MarkerMissing,
        ),
        (
            "marker scratched",
            covered(&page, &plain, &[(Rect { w: marker.w / 2, ..marker }, 250)]),
            Refusal::MarkerMissing,
        ),
        ("left side cut off", cut(&good, 160, 0, 0, 0), Refusal::CutOff(Place::Left)),
        ("lower side cut off", cut(&good, 0, 0, 0, 160), Refusal::CutOff(Place::Lower)),
        (
            "two corners folded over",
            covered(&page, &plain, &[(around(&page, 3, 45_000), 200), (around(&page, 0, 25_000), 200)]),
            Refusal::CornerHidden(Place::UpperLeft),
        ),
    ];
    for (name, photo, expected) in table {
        assert_eq!(read(&page, &photo).err(), Some(expected), "{name}");
    }
    assert!(read(&page, &good).is_ok());
}

#[test]
fn one_corner_less_is_borne() {
    for page in official::pages() {
        for corner in 0..4 {
            // The marker stands close to the upper right corner.
            let rect = around(&page, corner, if corner == 1 { 14_000 } else { 25_000 });
            let scene = Scene { bend: Bend::Fold(1_500.0), ..Scene::default() };
            let read = read(&page, &covered(&page, &scene, &[(rect, 190)]))
                .unwrap_or_else(|r| panic!("{corner}: {r}"));
            assert!(read.corners[corner].is_none(), "{corner}");
            assert_eq!(read.corners.iter().flatten().count(), 3, "{corner}");
            assert!(read.values.iter().all(|v| v.found()), "{} {corner}", page.number);
        }
    }
}

#[test]
fn another_page_with_this_marker_is_not_read_as_this_page() {
    let (first, second) = (official::page(1).unwrap(), official::page(2).unwrap());
    let photo = Scene::default().shoot(&second);
    let located = locate(&photo).unwrap();
    match rectify(&photo, &located, &first) {
        Err(Refusal::NotThisForm { lines }) => assert!(lines < 60),
        Err(Refusal::NotFlat) => {}
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_value_whose_boxes_are_gone_is_flagged() {
    let page = official::page(2).unwrap();
    let boxes = page.values[1].boxes;
    let gone = boxes.map(|b| (b.grown(1_000), 250));
    let read = read(&page, &covered(&page, &Scene::default(), &gone)).unwrap();
    let found: Vec<bool> = read.values.iter().map(|v| v.found()).collect();
    assert_eq!(found, [true, false, true]);
}

#[test]
fn glare_over_boxes_is_named() {
    let page = official::page(2).unwrap();
    let scene = Scene::default();
    let mut photo = scene.shoot(&page);
    let boxes = page.values[2].boxes;
    let spot = Rect::new(boxes[0].x, boxes[0].y, boxes[2].right() - boxes[0].x, boxes[0].h).grown(6_000);
    let corners = spot.corners().map(|c| scene.truth(&page, c.into()));
    for y in corners[0].1 as usize..corners[2].1 as usize {
        for x in corners[0].0 as usize..corners[2].0 as usize {
            photo.pixels[y * photo.width + x] = 255;
        }
    }
    let field = page.values[2].field.to_string();
    assert_eq!(read(&page, &photo).err(), Some(Refusal::Glare(field)));
}

/// The table of docs/reading.md. To write it anew: `UPDATE_EXPECT=1 cargo nextest run -p reading`.
#[test]
fn the_documented_refusals_are_the_codes_own() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/reading.md");
    let text = std::fs::read_to_string(&path).unwrap();
    let mark = "<!-- table: refusals -->\n";
    let start = text.find(mark).unwrap() + mark.len();
    let end = start + text[start..].find("<!-- end -->").unwrap();
    let rows = Refusal::table(Lang::Id).into_iter().zip(Refusal::table(Lang::En));
    let rows: String =
        rows.map(|(id, en)| format!("| {} | {} | {} |\n", id.code, id.text, en.text)).collect();
    let wanted = format!("| code | Bahasa Indonesia | English |\n|---|---|---|\n{rows}");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, format!("{}{wanted}{}", &text[..start], &text[end..])).unwrap();
    } else {
        assert_eq!(&text[start..end], wanted);
    }
}

#[test]
fn every_refusal_says_what_to_do_in_both_languages() {
    for lang in Lang::ALL {
        let table = Refusal::table(lang);
        assert_eq!(table[0].code, "G1001");
        for said in &table {
            assert!(said.text.len() > 30 && said.text.ends_with('.'), "{said:?}");
        }
    }
    let refusal = Refusal::WrongStation { expected: "1".into(), found: "2\u{1b}[31m".into() };
    assert_eq!(refusal.code(), format!("G{}", refusal.number()));
    assert!(!refusal.text(Lang::Id).contains('\u{1b}'));
    assert!(refusal.text(Lang::Id).starts_with("Ini formulir TPS 2\u{fffd}[31m; Anda bertugas di TPS 1. "));
    let refusal = Refusal::WrongContest { expected: "pdpr".into(), found: "ppwp".into() };
    assert!(
        refusal
            .text(Lang::Id)
            .starts_with("Ini formulir Presiden dan Wakil Presiden; yang diminta formulir DPR. ")
    );
    assert!(Refusal::CutOff(Place::LowerLeft).text(Lang::Id).contains("kiri bawah"));
}
