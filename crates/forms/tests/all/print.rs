//! What the printer writes: whole, searchable, the same bytes each time, and where the layout says.

use crate::poppler::Poppler;
use forms::print::{Meta, Paper, PrintError, PrintPage, Printer, pdf};
use forms::{Anchor, Face, Ink, Item, Point, Rect, Size, mm};

const META: Meta<'_> = Meta { title: "C.Hasil – uji “cetak”", subject: "uji" };
const PLANO: Size = Size { w: mm(600), h: mm(900) };

fn text(at: (i32, i32), words: &str, anchor: Anchor, fit: i32) -> Item {
    let at = Point { x: mm(at.0), y: mm(at.1) };
    Item::Text { at, size: mm(12), text: words.into(), face: Face::Bold, anchor, ink: Ink::BLACK, fit }
}

/// A page with every kind of ink, and a box whose place is looked up.
fn art(name: &str) -> Vec<Item> {
    let mut art = vec![
        Item::Fill { rect: Rect::new(mm(20), mm(20), mm(40), mm(40)), ink: Ink(40) },
        Item::Fill { rect: Rect::new(mm(30), mm(30), mm(20), mm(20)), ink: Ink::WHITE },
        Item::Frame { rect: BOX, stroke: 1200, ink: Ink::BLACK },
        Item::Circle {
            at: Point { x: mm(200), y: mm(40) },
            radius: mm(20),
            stroke: 900,
            ink: Ink(90),
            filled: false,
        },
        Item::Circle {
            at: Point { x: mm(260), y: mm(40) },
            radius: mm(20),
            stroke: 0,
            ink: Ink(90),
            filled: true,
        },
        text((300, 150), name, Anchor::Middle, mm(500)),
        text((20, 150), "Awal", Anchor::Start, 0),
        text((580, 150), "Akhir", Anchor::End, 0),
    ];
    for (y, dots) in [(200, None), (220, Some(2400))] {
        let (from, to) = (Point { x: mm(20), y: mm(y) }, Point { x: mm(580), y: mm(y) });
        art.push(Item::Line { from, to, stroke: 800, ink: Ink(60), dots });
    }
    for row in 0..40 {
        for column in 0..30 {
            let at = Point { x: mm(30 + column * 18), y: mm(260 + row * 15) };
            art.push(Item::Circle { at, radius: mm(5), stroke: 500, ink: Ink(120), filled: false });
        }
    }
    art
}

const BOX: Rect = Rect::new(mm(300), mm(20), mm(30), mm(50));

fn one(art: &[Item], paper: Paper) -> Vec<u8> {
    pdf(&[PrintPage { size: PLANO, art, paper }], &META).unwrap()
}

#[test]
fn the_same_pages_are_the_same_bytes() {
    let art = art("Desa Sama");
    assert_eq!(one(&art, Paper::A3), one(&art, Paper::A3));
    assert_ne!(one(&art, Paper::A3), one(&art, Paper::A4));
}

#[test]
fn sheets_have_their_size_and_the_document_its_title() {
    let Some(poppler) = Poppler::found() else { return };
    let art = art("Desa");
    let pages = Paper::ALL.map(|paper| PrintPage { size: PLANO, art: &art, paper });
    let info = poppler.info(&pdf(&pages, &META).unwrap());
    for line in [
        "Title:           C.Hasil – uji “cetak”",
        "Pages:           3",
        "Page    1 size:  1700.79 x 2551.18 pts",
        "Page    2 size:  841.89 x 1190.55 pts (A3)",
        "Page    3 size:  595.276 x 841.89 pts (A4)",
    ] {
        assert!(info.contains(line), "{line} not in\n{info}");
    }
    assert!(!info.contains("Date"), "a date would differ from day to day:\n{info}");
}

#[test]
fn a_box_is_printed_where_the_layout_says() {
    let Some(poppler) = Poppler::found() else { return };
    for paper in Paper::ALL {
        let bytes = one(&art("Desa"), paper);
        let area = paper.place(PLANO).unwrap().area;
        let on_sheet = |v: i32, origin: i32| f64::from(origin) + f64::from(v) * f64::from(area.w) / 600_000.0;
        let (dpi, pixel) = (254 * 3, 25_400.0 / f64::from(254 * 3));
        let crop = |v: f64| (v / pixel).floor() as i32;
        // Rows and columns through the middle of the box, from well outside it.
        let left = on_sheet(BOX.x - mm(8), area.x);
        let top = on_sheet(BOX.y - mm(8), area.y);
        let window = [crop(left), crop(top), crop(on_sheet(mm(46), 0)), crop(on_sheet(mm(66), 0))];
        let image = poppler.window(&bytes, dpi, window);
        let found = |dark: Option<usize>, from: i32| (dark.unwrap() as f64 + f64::from(from)) * pixel;
        let row = image.row(image.height / 2);
        let column = image.column(image.width / 2);
        let first = |line: &[u8]| line.iter().position(|v| *v < 128);
        let last = |line: &[u8]| line.iter().rposition(|v| *v < 128).map(|at| at + 1);
        let edges = [
            (found(first(&row), window[0]), on_sheet(BOX.x, area.x)),
            (found(last(&row), window[0]), on_sheet(BOX.right(), area.x)),
            (found(first(&column), window[1]), on_sheet(BOX.y, area.y)),
            (found(last(&column), window[1]), on_sheet(BOX.bottom(), area.y)),
        ];
        for (seen, meant) in edges {
            assert!((seen - meant).abs() < 50.0, "{paper}: {seen} µm, the layout says {meant} µm");
        }
    }
}

#[test]
fn text_can_be_searched_and_what_the_typeface_lacks_is_seen() {
    let Some(poppler) = Poppler::found() else { return };
    let rows = [
        ("Ujung Pandang Łódź Ñ ş", "Ujung Pandang Łódź Ñ ş"),
        ("H. Ma’ruf “Amin” – 2½", "H. Ma’ruf “Amin” – 2½"),
        ("日本 ꦗꦮ", "?? ??"),
        ("a\u{0}b\u{202e}c\u{10ffff}", "a?b?c?"),
        ("dua\nbaris\tsatu", "dua baris satu"),
        ("(kurung) \\ <</Type/Page>> endstream", "(kurung) \\ <</Type/Page>> endstream"),
    ];
    for (name, shown) in rows {
        let found = poppler.text(&one(&art(name), Paper::A4));
        assert!(found.contains(shown), "{shown:?} not in {found:?}");
    }
}

#[test]
fn no_name_makes_the_printer_fail() {
    let long = "Ж".repeat(20_000);
    for name in ["", " ", "\u{300}", long.as_str(), "\u{1f1ee}\u{1f1e9}", "\u{feff}"] {
        let bytes = pdf(
            &[PrintPage { size: PLANO, art: &art(name), paper: Paper::A4 }],
            &Meta { title: name, subject: name },
        );
        assert!(bytes.unwrap().starts_with(b"%PDF-1.7"));
    }
}

#[test]
fn long_text_is_set_smaller_and_never_wider() {
    let name = "Kelurahan yang namanya panjang sekali ".repeat(9);
    for fit in [mm(10), mm(77), mm(500)] {
        let line = forms::font::set(Face::Bold, &name, mm(12), fit, Anchor::End);
        assert!(line.width <= fit && line.width > fit - fit / 20, "{} in {fit}", line.width);
        assert_eq!(line.glyphs[0].x, -line.width);
    }
    let short = forms::font::set(Face::Bold, "Desa", mm(12), mm(500), Anchor::Middle);
    assert_eq!((short.size, short.width), (mm(12), forms::font::width(Face::Bold, "Desa", mm(12))));
    assert_eq!(
        forms::font::width(Face::Regular, "0123456789", 2048),
        10 * forms::font::width(Face::Regular, "7", 2048)
    );
}

#[test]
fn ink_that_repeats_is_stored_once_and_looks_the_same() {
    let arts: Vec<Vec<Item>> = (0..30).map(|n| art(&format!("TPS {n}"))).collect();
    let mut documents = [true, false].map(Printer::new);
    for printer in &mut documents {
        for art in &arts {
            printer.page(&PrintPage { size: PLANO, art, paper: Paper::A4 }).unwrap();
        }
    }
    let [shared, plain] = documents.map(|d| d.finish(&META));
    assert!(shared.len() * 3 < plain.len(), "{} against {}", shared.len(), plain.len());
    let Some(poppler) = Poppler::found() else { return };
    let a4 = [0, 0, 595, 842];
    assert!(poppler.window(&shared, 72, a4).pixels == poppler.window(&plain, 72, a4).pixels);
    assert_eq!(poppler.text(&shared), poppler.text(&plain));
}

#[test]
fn a_page_without_area_or_beyond_pdf_is_refused() {
    for (w, h) in [(0, 5), (5, -1), (mm(5081), 5), (i32::MAX, i32::MAX), (i32::MIN, 1)] {
        let page = PrintPage { size: Size { w, h }, art: &[], paper: Paper::A4 };
        let refused = pdf(&[page], &META).unwrap_err();
        assert_eq!((refused, refused.code()), (PrintError::Size(Size { w, h }), "F1001"));
    }
    assert_eq!(Paper::A4.place(Size { w: 900, h: 600 }).unwrap().sheet, Size { w: mm(297), h: mm(210) });
    assert!("a5".parse::<Paper>().is_err() && "A3".parse::<Paper>() == Ok(Paper::A3));
}
