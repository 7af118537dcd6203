//! Cards and slips: what stands on them, where, and that a camera reads the code.

use crate::poppler::Poppler;
use forms::print::cards::{Card, Officer, Slip, cards, slips};
use forms::print::salinan::{SIZE, Sheet};
use forms::print::{Meta, PrintPage, pdf};
use forms::{Item, Rect, font, mm};
use model::Lang;

const CODE: &str = "https://tps.example.id:8443/petugas/#3171010001001.ly64poahk4iog5k6gnxx6jmr7a.mklbmc37ihwe3sgd4oiyx7qcle";
const APP: &str = "https://tps.example.id:8443/petugas/";

fn words(all: &[&str]) -> Vec<String> {
    all.iter().map(|w| (*w).to_string()).collect()
}

fn document(sheets: &[Sheet]) -> Vec<u8> {
    let pages: Vec<PrintPage<'_>> = sheets.iter().map(Sheet::page).collect();
    pdf(&pages, &Meta { title: "Kartu", subject: "" }).unwrap()
}

/// Places of the pieces of a sheet, row by row.
fn pieces(columns: i32, rows: i32, w: i32, h: i32) -> Vec<Rect> {
    let (left, top) = ((SIZE.w - columns * w) / 2, (SIZE.h - rows * h) / 2);
    (0..rows * columns).map(|n| Rect::new(left + n % columns * w, top + n / columns * h, w, h)).collect()
}

/// Where an ink lies, as wide as it is set; none for lines to cut along.
fn place(item: &Item) -> Option<Rect> {
    match item {
        Item::Fill { rect, .. } | Item::Frame { rect, .. } => Some(*rect),
        Item::Text { at, size, text, face, anchor, fit, .. } => {
            let line = font::set(*face, text, *size, *fit, *anchor);
            let x = at.x + line.glyphs.first().map_or(0, |g| g.x);
            Some(Rect::new(x, at.y - line.size * 3 / 4, line.width, line.size))
        }
        Item::Line { .. } | Item::Circle { .. } => None,
    }
}

/// Every text of a piece, in painting order; single letters are joined.
fn said(sheet: &Sheet, piece: Rect) -> String {
    let mut all = String::new();
    for item in &sheet.art {
        if let (Item::Text { text, .. }, Some(at)) = (item, place(item))
            && piece.holds(Rect { w: 0, ..at })
        {
            all += text;
            all += if text.chars().count() == 1 { "" } else { "\n" };
        }
    }
    all
}

fn officer<'a>(name: &'a str, places: &'a [String], drill: bool) -> Officer<'a> {
    Officer { election: "Pemilu 2029", drill, code: "3171010001001", name, places, number: "4F9A21" }
}

/// The same in one line, wherever the lines break.
fn told(sheet: &Sheet, piece: Rect) -> String {
    said(sheet, piece).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_card_has_its_code_twice_and_no_pin() {
    let (places, groups) =
        (words(&["Gambir", "Gambir", "Jakarta Pusat"]), words(&["04HMASC", "W9NF6Y0", "QY8RSY", "S7R7JY"]));
    let card = |drill| Card {
        officer: officer("TPS 001", &places, drill),
        code: CODE,
        address: APP,
        groups: &groups,
    };
    let sheets = cards(&[card(true), card(false)], Lang::Id);
    let grid = pieces(2, 3, mm(95), mm(92));
    assert_eq!(sheets.len(), 1);
    assert_eq!(
        told(&sheets[0], grid[0]),
        "Pemilu 2029 SIMULASI: bukan pemilu sungguhan Kartu petugas untuk TPS 001 Gambir Gambir Jakarta Pusat \
         Kode TPS 317101 0001 001 Kartu nomor 4F9A21 Kode untuk diketik (tidak ada huruf I, L, O, U) \
         04HMASCW9NF6Y0QY8RSYS7R7JY1. Pindai kotak ini dengan kamera ponsel, atau buka \
         https://tps.example.id:8443/petugas/ lalu ketik kode TPS dan kode di atas. \
         2. Pastikan TPS di layar sama dengan TPS di kartu ini. \
         3. Masukkan PIN yang diberitahukan langsung kepada Anda. Jangan foto atau kirim kartu ini."
    );
    let plain = told(&sheets[0], grid[0]).replace("SIMULASI: bukan pemilu sungguhan ", "");
    assert_eq!(plain, told(&sheets[0], grid[1]));
    assert!(told(&sheets[0], grid[2]).is_empty(), "two cards");
    let english = told(&cards(&[card(true)], Lang::En)[0], grid[0]);
    assert!(english.contains("DRILL") && english.contains("Never photograph"), "{english}");
    let alone = Card { groups: &[], ..card(false) };
    assert!(!told(&cards(&[alone], Lang::Id)[0], grid[0]).contains("ketik"), "nothing to type");
}

#[test]
fn a_slip_has_its_pin_and_no_code() {
    let places = words(&["Gambir", "Gambir"]);
    let slip = Slip { officer: officer("TPS 001", &places, false), pin: "048213" };
    let sheets = slips(&[slip; 15], Lang::Id);
    assert_eq!(sheets.len(), 2, "fourteen on a sheet");
    assert_eq!(
        told(&sheets[0], pieces(2, 7, mm(95), mm(39))[0]),
        "Pemilu 2029 TPS 001 Gambir 317101 0001 001 Kartu nomor 4F9A21 PIN 048 213 \
         Sampaikan langsung kepada petugasnya. Jangan dikirim lewat pesan; jangan disimpan bersama kartu."
    );
}

/// Whatever names there are: nothing lies beyond the edge of its card, so that no cut goes through it.
#[test]
fn nothing_crosses_a_cut() {
    let groups = words(&["WWWWWWW", "WWWWWWW", "WWWWWW", "WWWWWW"]);
    let long = "Kelurahan ".repeat(60);
    let address = format!("https://{}.example:8443/petugas/", "a".repeat(150));
    for name in ["TPS 001", "", &long, &"W".repeat(300), "日本\u{202e}\n"] {
        let places = vec![name.to_string(); 5];
        for lang in [Lang::Id, Lang::En] {
            let officer = Officer { election: name, ..officer(name, &places, true) };
            let card = Card { officer, code: &address, address: &address, groups: &groups };
            let slip = Slip { officer, pin: "888888" };
            for (sheet, grid) in [
                (&cards(&[card; 6], lang)[0], pieces(2, 3, mm(95), mm(92))),
                (&slips(&[slip; 14], lang)[0], pieces(2, 7, mm(95), mm(39))),
            ] {
                for item in &sheet.art {
                    let Some(at) = place(item) else { continue };
                    assert!(grid.iter().any(|piece| piece.grown(-1000).holds(at)), "{item:?} at {at:?}");
                }
            }
        }
    }
}

/// Letters to be typed stand apart, however wide they are: W beside W is not read as one letter, or as three.
#[test]
fn letters_to_be_typed_do_not_touch() {
    let groups = words(&["WWWWWWW", "MMMMMMM", "WMWMWM", "QGWMQG"]);
    let card = Card { officer: officer("TPS 001", &[], true), code: CODE, address: APP, groups: &groups };
    let sheet = &cards(&[card], Lang::Id)[0];
    let letters: Vec<Rect> = sheet
        .art
        .iter()
        .filter(|item| matches!(item, Item::Text { text, .. } if text.chars().count() == 1))
        .filter_map(place)
        .collect();
    assert_eq!(letters.len(), 26);
    for pair in letters.windows(2) {
        assert!(pair[0].right() + 100 <= pair[1].x, "{pair:?}");
    }
    let piece = pieces(2, 3, mm(95), mm(92))[0].grown(-mm(4));
    assert!(letters.iter().all(|letter| piece.holds(*letter)));
}

/// The code as it comes off the paper, at the resolution of a bad camera.
#[test]
fn another_program_reads_the_code_off_the_paper() {
    let Some(poppler) = Poppler::found() else { return };
    let places = words(&["Gambir"]);
    let long =
        format!("https://{}.example:8443/petugas/#{}", "a".repeat(90), CODE.split_once('#').unwrap().1);
    for code in [CODE, &long] {
        let card = Card { officer: officer("TPS 001", &places, true), code, address: APP, groups: &[] };
        let page = poppler.window(&document(&cards(&[card], Lang::Id)), 100, [0, 0, 827, 1169]);
        let (width, height) = (page.width, page.height);
        let mut picture =
            rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| page.pixels[y * width + x]);
        let grids = picture.detect_grids();
        assert_eq!(grids.len(), 1);
        assert_eq!(grids[0].decode().unwrap().1, code);
    }
}

/// A code that no QR code of a card can hold is left out, and the letters stay.
#[test]
fn a_code_that_is_too_long_is_not_half_printed() {
    let (places, groups) = (words(&["Gambir"]), words(&["04HMASC"]));
    let code = "a".repeat(300);
    let card =
        Card { officer: officer("TPS 001", &places, false), code: &code, address: APP, groups: &groups };
    let sheet = &cards(&[card], Lang::Id)[0];
    assert!(!sheet.art.iter().any(|item| matches!(item, Item::Fill { .. })));
    assert!(said(sheet, pieces(2, 3, mm(95), mm(92))[0]).contains("04HMASC"));
}
