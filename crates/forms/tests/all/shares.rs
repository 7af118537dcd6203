//! Shares of keys: what stands on a sheet, where, and that a camera reads the code.

use crate::poppler::Poppler;
use forms::print::salinan::{SIZE, Sheet};
use forms::print::shares::{KeyShare, key_share};
use forms::print::{Meta, pdf};
use forms::{Item, Rect, font, mm};
use model::Lang;

const QR: &str = "SIREKAP/KUNCI/1/04HMASC-W9NF6Y0-QY8RSYA-S7R7JYB-04HMASC-W9NF6Y0-QY8RSYA-S7R7JYB-04HMASC-\
                  W9NF6Y0-QY8RSYA-S7R7JYB-04HMASC-W9NF6Y0";

fn sheet(label: &str, groups: &[String], lang: Lang) -> Sheet {
    let numbers = (2, 5, 3);
    let share = KeyShare { label, key: "00112233aabbccdd", set: "1F2E3D4C", numbers, qr: QR, groups };
    key_share(&share, lang)
}

fn groups() -> Vec<String> {
    QR.rsplit('/').next().unwrap().split('-').map(String::from).collect()
}

/// Texts in painting order, single letters joined.
fn said_of(sheet: &Sheet) -> String {
    let texts = sheet.art.iter().filter_map(|item| match item {
        Item::Text { text, .. } => Some(text),
        _ => None,
    });
    texts.fold(String::new(), |all, text| {
        if text.chars().count() == 1 && !all.is_empty() { all + text } else { all + "\n" + text }
    })
}

#[test]
fn a_sheet_says_whose_key_it_is_and_leaves_names_to_the_pen() {
    let groups = groups();
    assert_eq!(groups.len(), 14);
    let said = said_of(&sheet("kunci akar", &groups, Lang::Id));
    for part in
        ["Bagian kunci 2 dari 5", "3 bagian dari kumpulan ini", "kunci akar", "00112233aabbccdd", "1F2E3D4C"]
    {
        assert!(said.contains(part), "{part} in {said}");
    }
    assert!(groups.iter().all(|group| said.contains(group.as_str())), "{said}");
    assert!(said.contains("Nama pemegang (tulis tangan)"), "{said}");
    assert!(said_of(&sheet("x", &groups, Lang::En)).contains("Share 2 of 5"));
}

#[test]
fn nothing_leaves_the_sheet_and_letters_stand_apart() {
    let wide = vec!["WWWWWWW".to_string(); 14];
    for (label, lang) in [("W".repeat(200), Lang::Id), (String::new(), Lang::En)] {
        let sheet = sheet(&label, &wide, lang);
        let page = Rect::new(mm(8), mm(8), SIZE.w - mm(16), SIZE.h - mm(12));
        let mut letters = Vec::new();
        for item in &sheet.art {
            let Item::Text { at, size, text, face, anchor, fit, .. } = item else { continue };
            let line = font::set(*face, text, *size, *fit, *anchor);
            let x = at.x + line.glyphs.first().map_or(0, |glyph| glyph.x);
            let place = Rect::new(x, at.y - line.size * 3 / 4, line.width, line.size);
            assert!(page.holds(place), "{text}: {place:?}");
            if text == "W" {
                letters.push(place);
            }
        }
        assert_eq!(letters.len(), 98);
        for pair in letters.windows(2).filter(|pair| pair[0].y == pair[1].y && pair[0].x < pair[1].x) {
            assert!(pair[0].right() + 100 <= pair[1].x, "{pair:?}");
        }
    }
}

#[test]
fn another_program_reads_the_share_off_the_paper() {
    let Some(poppler) = Poppler::found() else { return };
    let sheet = sheet("kunci akar", &groups(), Lang::Id);
    let document = pdf(&[sheet.page()], &Meta { title: "-", subject: "" }).unwrap();
    let page = poppler.window(&document, 100, [0, 0, 827, 1169]);
    let (width, height) = (page.width, page.height);
    let mut picture =
        rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| page.pixels[y * width + x]);
    let grids = picture.detect_grids();
    assert_eq!(grids.len(), 1);
    assert_eq!(grids[0].decode().unwrap().1, QR);
}
