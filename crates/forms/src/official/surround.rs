//! What all three pages share: marks, side lines, marker, model box, region lines and footers.

use super::draw::{LINE_2, LINE_4, SIDE_GREY, Sheet, TITLE_GREY, Words, bold, plain};
use super::{Filling, PAGES, number};
use crate::art::{Anchor, Face, Ink, Item};
use crate::page::{Corner, Marker};
use crate::unit::{Point, Rect, mm};

const SIDE: i32 = 7_200;
/// Upper left, upper right, lower right, lower left.
pub(super) const CORNERS: [Corner; 4] =
    [corner(47_200, 65_000), corner(552_800, 65_000), corner(552_800, 875_000), corner(47_200, 875_000)];

const fn corner(x: i32, y: i32) -> Corner {
    Corner { at: Point { x, y }, side: SIDE }
}

/// Id of page 1's marker.
const FIRST_ID: u16 = 101;
/// The marker; cells of 4 mm.
const MARKER: Rect = Rect::new(494_070, 107_299, mm(32), mm(32));

/// Page number of a marker of this form.
pub(super) fn page_of_marker(id: u16) -> Option<u8> {
    let page = u8::try_from((id + 1).checked_sub(FIRST_ID)?).ok()?;
    (1..=PAGES).contains(&page).then_some(page)
}

pub(super) fn marker(page: u8) -> Marker {
    Marker { rect: MARKER, id: FIRST_ID + u16::from(page) - 1 }
}

/// Marks, lines along the sides, marker with its number, model box, footers.
pub(super) fn draw(sheet: &mut Sheet, page: u8) {
    sheet.art.extend(CORNERS.into_iter().flat_map(Corner::ink));
    sides(sheet);
    sheet.outline([483_000, 527_000], [78_090, 98_090], LINE_2);
    sheet.all_words(&FIXED);
    let texts = &NUMBERED[usize::from(page.clamp(1, 3) - 1)];
    sheet.all_words(texts);
    let marker = marker(page);
    sheet.art.extend(marker.ink());
    number::draw(sheet, marker.id);
}

const FIXED: [Words; 3] = [
    bold(14, 505_050, 86_850, 18_050, "MODEL").middle(),
    bold(14, 505_050, 92_800, 35_000, "C.HASIL-PPWP").middle(),
    plain(12, 471_140, 867_850, 48_800, "*) Coret yang tidak perlu"),
];

const NUMBERED: [[Words; 2]; 3] = [
    numbered("Halaman 1 dari 3", "PEMILU PRESIDEN DAN WAKIL PRESIDEN - Hal 1 dari 3"),
    numbered("Halaman 2 dari 3", "PEMILU PRESIDEN DAN WAKIL PRESIDEN - Hal 2 dari 3"),
    numbered("Halaman 3 dari 3", "PEMILU PRESIDEN DAN WAKIL PRESIDEN - Hal 3 dari 3"),
];

const fn numbered(page: &'static str, title: &'static str) -> [Words; 2] {
    [
        bold(14, 505_010, 104_750, 40_450, page).middle(),
        bold(12, 40_230, 891_450, 116_350, title).ink(TITLE_GREY),
    ]
}

/// Long grey lines between the marks, and the dashed line above them.
fn sides(sheet: &mut Sheet) {
    for y in [57_010, 882_200] {
        sheet.line([mm(60), mm(540)], [y, y], LINE_4, SIDE_GREY);
    }
    for x in [mm(40), mm(560)] {
        sheet.line([x, x], [mm(80), mm(860)], LINE_4, SIDE_GREY);
    }
    // Dashes of 4 points every 14.
    for dash in 0..106 {
        let x = mm(40) + dash * 14 * 25_400 / 72;
        let rect = Rect::new(x, mm(50) - LINE_2 / 2, LINE_4.min(mm(560) - x), LINE_2);
        sheet.art.push(Item::Fill { rect, ink: TITLE_GREY });
    }
}

/// The black square, and the white runs in it.
/// From dot to dot in lines to write upon, and the size of a dot.
pub(super) const DOT_PITCH: i32 = 3_239;
pub(super) const DOT: i32 = 970;

/// Base lines of the rows of the region block on page 1, and how far below them their dots stand.
const ROWS: [i32; 3] = [209_880, 222_620, 235_360];
const DOTS_DOWN: i32 = 2_109;
/// First dots of the left and right column, and of the number in words.
const DOTS_AT: [i32; 3] = [129_274, 324_494, 347_164];

const REGION: [Words; 12] = [
    bold(15, 73_290, ROWS[0], 21_300, "Provinsi"),
    bold(15, 124_130, ROWS[0], 0, ":"),
    bold(15, 251_100, ROWS[0], 29_950, "Kecamatan"),
    bold(15, 319_030, ROWS[0], 0, ":"),
    bold(15, 73_290, ROWS[1], 47_200, "Kabupaten / Kota"),
    bold(15, 124_130, ROWS[1], 0, ":"),
    bold(15, 251_100, ROWS[1], 52_400, "Kelurahan / Desa *)"),
    bold(15, 319_030, ROWS[1], 0, ":"),
    bold(15, 251_120, ROWS[2], 29_300, "Nomor TPS"),
    bold(15, 319_030, ROWS[2], 0, ":"),
    bold(15, 346_560, ROWS[2], 0, "("),
    bold(15, 427_680, ROWS[2], 0, ")"),
];

/// Lines for province to station, moved from their place on page 1.
pub(super) fn region(sheet: &mut Sheet, x: i32, y: i32, filling: &Filling) {
    for words in REGION {
        sheet.words(words.moved(x, y));
    }
    let places = [(0, 0, 33), (1, 0, 33), (0, 1, 33), (1, 1, 33), (1, 2, 6), (2, 2, 26)];
    let number = filling.station_number.map(|n| format!("{n:03}"));
    let texts = [&filling.province, &filling.kecamatan, &filling.regency, &filling.village, &number, &None];
    for ((column, row, count), text) in places.into_iter().zip(texts) {
        let (first, base): (i32, i32) = (DOTS_AT[column] + x, ROWS[row] + y);
        sheet.dots(Point { x: first, y: base + DOTS_DOWN }, DOT_PITCH, count, DOT);
        if let Some(text) = text {
            let at = Point { x: first, y: base + 800 };
            let (face, anchor, ink) = (Face::Regular, Anchor::Start, Ink::BLACK);
            let fit = DOT_PITCH * (count - 1);
            sheet.art.push(Item::Text { at, size: 5_292, text: text.clone(), face, anchor, ink, fit });
        }
    }
}
