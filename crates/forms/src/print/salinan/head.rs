//! What every page of a copy begins and ends with.

use super::flow::{BODY, INK, LEFT, PALE, PLAIN, SMALL, STRONG, Style, THIN, WIDTH, line};
use super::{SIZE, Salinan};
use crate::art::{Anchor, Item};
use crate::unit::{Point, Rect, mm};
use model::Contest;
use model::Lang;
use texts::paper;

/// Name of the copy, as officers call it.
fn model(contest: Contest) -> String {
    format!("C.HASIL SALINAN-{}", contest.about().paper.model)
}

/// The first page's head, and where it ends.
pub(super) fn first(copy: &Salinan<'_>) -> (Vec<Item>, i32) {
    let middle = |y: i32, text: &str, size: i32| {
        let style = Style { size, anchor: Anchor::Middle, ..STRONG };
        line((SIZE.w / 2, mm(y)), text, style, mm(118))
    };
    let mut art = vec![
        middle(18, "SALINAN SERTIFIKAT HASIL PENGHITUNGAN SUARA DI TPS", 3500),
        middle(24, copy.contest.about().paper.title, 4400),
        middle(29, copy.filling.election.as_deref().unwrap_or(""), 3500),
        Item::Frame { rect: Rect::new(mm(170), mm(13), mm(24), mm(9)), stroke: 2 * THIN, ink: INK },
    ];
    let small = Style { size: 2100, anchor: Anchor::Middle, ..STRONG };
    art.push(line((mm(182), mm(16) + 500), "MODEL", small, mm(21)));
    art.push(line((mm(182), mm(19) + 700), &model(copy.contest), small, mm(21)));
    let y = places(&mut art, copy);
    let style = Style { ink: INK, ..PLAIN };
    art.push(line((LEFT, y + mm(4)), &format!("Tahap: {}", copy.stage), style, WIDTH));
    art.push(line((LEFT, y + mm(8)), copy.source, Style { size: SMALL, ink: PALE, ..style }, WIDTH));
    (art, y + mm(9))
}

/// Names of the station's regions in two columns; gives where they end.
fn places(art: &mut Vec<Item>, copy: &Salinan<'_>) -> i32 {
    let f = copy.filling;
    let number = f.station_number.as_deref();
    let rows = [
        [("Provinsi", f.places.province.as_deref()), ("Kecamatan", f.places.kecamatan.as_deref())],
        [("Kabupaten/Kota", f.places.regency.as_deref()), ("Kelurahan/Desa", f.places.village.as_deref())],
        [("Kode TPS", f.station.as_ref().map(|s| s.as_str())), ("Nomor TPS", number)],
        [("Daerah pemilihan", f.district.as_deref()), ("", None)],
    ];
    let mut y = mm(37);
    for row in rows {
        if row.iter().all(|(_, value)| value.is_none()) {
            continue;
        }
        for ((label, value), x) in row.into_iter().zip([LEFT, LEFT + mm(92)]) {
            if let Some(value) = value {
                art.push(line((x, y), label, Style { ink: PALE, ..PLAIN }, mm(28)));
                art.push(line((x + mm(30), y), value, STRONG, mm(56)));
            }
        }
        y += mm(5);
    }
    y - mm(3)
}

/// The head of further pages, and where it ends.
pub(super) fn running(copy: &Salinan<'_>) -> (Vec<Item>, i32) {
    let f = copy.filling;
    let station = f.station.as_ref().map_or("", |s| s.as_str());
    let village = f.places.village.as_deref().unwrap_or("");
    let number = f.station_number.as_deref().unwrap_or("");
    let left = format!("TPS {number} {village} · {station}");
    let end = Style { anchor: Anchor::End, ..STRONG };
    let y = mm(16);
    let rule = (Point { x: LEFT, y: mm(18) }, Point { x: LEFT + WIDTH, y: mm(18) });
    let art = vec![
        line((LEFT, y), &left, PLAIN, mm(100)),
        line((LEFT + WIDTH, y), &model(copy.contest), end, mm(75)),
        Item::Line { from: rule.0, to: rule.1, stroke: THIN, ink: INK, dots: None },
    ];
    (art, mm(19))
}

/// The foot lines: what a copy is, and the page's number.
pub(super) fn foot(art: &mut Vec<Item>, copy: &Salinan<'_>, number: usize, count: usize) {
    let y = mm(280);
    let rule = (Point { x: LEFT, y: y - BODY }, Point { x: LEFT + WIDTH, y: y - BODY });
    art.push(Item::Line { from: rule.0, to: rule.1, stroke: THIN, ink: INK, dots: None });
    let small = Style { size: SMALL, ..PLAIN };
    for (row, lang) in (0..).zip(Lang::ALL) {
        let text = paper::COPY_REPEATS.get(lang);
        let ink = if row == 0 { INK } else { PALE };
        art.push(line((LEFT, y + row * 3600), text, Style { ink, ..small }, mm(152)));
    }
    let page = format!("{} · hal {number} dari {count}", copy.contest.code());
    art.push(line((LEFT + WIDTH, y), &page, Style { anchor: Anchor::End, ..small }, mm(24)));
}
