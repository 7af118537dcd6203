//! The official presidential form of 2024: what is on it, and that it is where the published blank has it.

use forms::official::{self, Filling};
use forms::{Item, Page, PeopleKind, Point, Rect};

fn fields(page: &Page) -> Vec<String> {
    page.values.iter().map(|v| v.field.to_string()).collect()
}

#[test]
fn every_number_of_the_form_has_its_boxes_in_form_order() {
    let [first, second, third] = official::pages();
    let mut expected: Vec<String> = ["L", "P", "J"].map(|s| format!("I.A.{s}")).to_vec();
    expected.extend((1..=4).flat_map(|row| ["L", "P", "J"].map(|s| format!("I.B.{row}.{s}"))));
    expected.extend((1..=4).map(|row| format!("II.{row}")));
    expected.extend(["L", "P", "J"].map(|s| format!("III.{s}")));
    assert_eq!(fields(&first), expected);
    assert_eq!(first.values.len(), 22);
    assert_eq!(fields(&second), ["IV.1", "IV.2", "IV.3"]);
    assert_eq!(fields(&third), ["V.A", "V.B", "V.C"]);
    for page in [&first, &third] {
        assert!(page.values.iter().all(|v| !v.guide && v.bubbles.is_none()));
    }
    assert!(second.values.iter().all(|v| v.guide && v.bubbles.is_some()));
}

#[test]
fn hundreds_stand_left_and_bubbles_count_downwards() {
    for value in official::pages().iter().flat_map(|p| &p.values) {
        let [hundreds, tens, units] = value.boxes;
        assert!(hundreds.right() < tens.x && tens.right() < units.x);
        let Some(bubbles) = &value.bubbles else { continue };
        for (column, rect) in bubbles.at.iter().zip(value.boxes) {
            assert!(
                column.iter().all(|at| (at.x - rect.centre().x).abs() <= 1),
                "bubbles stand under their box"
            );
            assert!(column[0].y - bubbles.radius > rect.bottom());
            assert!(column.windows(2).all(|two| two[1].y - two[0].y > 2 * bubbles.radius));
        }
    }
}

fn regions(page: &Page) -> Vec<Rect> {
    let round = |at: &Point, radius: i32| Rect::new(at.x, at.y, 0, 0).grown(radius);
    let mut all = vec![page.marker.rect];
    for corner in &page.corners {
        all.push(Rect::new(corner.at.x, corner.at.y, 0, 0).grown(corner.side));
    }
    for value in &page.values {
        all.extend(value.boxes);
        if let Some(bubbles) = &value.bubbles {
            all.extend(bubbles.at.iter().flatten().map(|at| round(at, bubbles.radius)));
        }
    }
    all.extend(page.people.iter().map(|p| p.mask));
    all
}

#[test]
fn nothing_overlaps_and_everything_is_inside_the_page() {
    for page in official::pages() {
        let paper = Rect::new(0, 0, page.size.w, page.size.h);
        let all = regions(&page);
        for (at, one) in all.iter().enumerate() {
            assert!(paper.holds(*one));
            assert!(all[at + 1..].iter().all(|other| !one.overlaps(*other)), "page {} {one:?}", page.number);
        }
        for item in &page.art {
            let ends = match item {
                Item::Fill { rect, .. } | Item::Frame { rect, .. } => rect.corners().to_vec(),
                Item::Line { from, to, .. } => vec![*from, *to],
                Item::Circle { at, .. } | Item::Text { at, .. } => vec![*at],
            };
            assert!(ends.iter().all(|p| paper.holds(Rect::new(p.x, p.y, 0, 0))), "{item:?}");
        }
    }
}

#[test]
fn seven_officers_and_a_witness_for_each_pair_on_every_page() {
    for page in official::pages() {
        let of = |kind| page.people.iter().filter(|p| p.kind == kind).count();
        assert_eq!((of(PeopleKind::Officer), of(PeopleKind::Witness), of(PeopleKind::Other)), (7, 3, 0));
        assert!(page.people.iter().all(|p| p.mask.holds(p.ink) && p.ink.w > 20_000 && p.ink.h > 20_000));
    }
}

#[test]
fn pages_are_told_apart_by_their_markers() {
    let pages = official::pages();
    assert_eq!(pages.each_ref().map(|p| p.marker.id), [101, 102, 103]);
    assert_eq!(pages.each_ref().map(|p| p.number), [1, 2, 3]);
    for (number, page) in (1..).zip(pages) {
        assert_eq!(official::page(number), Some(page));
    }
    assert_eq!([0, 4, 255].map(official::page), [None, None, None]);
}

fn texts(page: &Page) -> Vec<&str> {
    let mut all = Vec::new();
    for item in &page.art {
        if let Item::Text { text, .. } = item {
            all.push(text.as_str());
        }
    }
    all
}

#[test]
fn a_filling_is_printed_and_moves_nothing() {
    let filling = Filling {
        province: Some("PROVINSI CONTOH".into()),
        village: Some("DESA CONTOH".into()),
        station_number: Some(7),
        pairs: vec![["CALON SATU".into(), "WAKIL SATU".into()]],
        ..Filling::default()
    };
    for number in 1..=3 {
        let (blank, filled) =
            (official::page(number).unwrap(), official::page_for(number, &filling).unwrap());
        for word in ["PROVINSI CONTOH", "DESA CONTOH", "007", "CALON SATU", "WAKIL SATU"] {
            assert!(texts(&filled).contains(&word), "{word} on page {number}");
            assert!(!texts(&blank).contains(&word));
        }
        assert!(texts(&filled).contains(&"NAMA CALON PRESIDEN"), "pairs without a name stay as on the blank");
        assert_eq!(Page { art: Vec::new(), ..blank }, Page { art: Vec::new(), ..filled });
    }
}
