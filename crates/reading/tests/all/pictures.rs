//! Pictures made from a photo: the grey page reads like the photo, the public picture shows no person, the annotated
//! page shows what was accepted.

use crate::photos::{STATIONS, accepted, alone, careful, front, plan, printed, read, together};
use drill::photo::{Damage, Level, Photographer, Shot};
use forms::{Page, PeopleKind, Rect, official};
use model::Contest;
use model::manifest::Images;
use reading::decode::{Limits, decode, decode_colour};
use reading::gray::Colour;
use reading::pictures::{GREY_PAGE_BYTES, LARGE, SMALL, annotate, grey_page, marks_of, public_pictures};
use reading::{Expected, PageReading};

fn photo(page: &Page, seed: u64) -> (Shot, PageReading) {
    let damage = Damage::sample(Level::Light, &mut Photographer::new(seed).chance("damage"));
    let shot = careful(page, seed, &damage);
    let read = read(&shot.jpeg);
    (shot, read)
}

/// Segments of a JPEG before its pixels, by the second byte of their markers.
fn segments(jpeg: &[u8]) -> Vec<u8> {
    let mut found = Vec::new();
    let mut at = 2;
    while let [0xff, marker, high, low] = jpeg[at..at + 4] {
        found.push(marker);
        if marker == 0xda {
            break;
        }
        at += 2 + usize::from(u16::from_be_bytes([high, low]));
    }
    found
}

/// Fails on application segments beyond the plain JFIF head, and on comments.
fn no_metadata(jpeg: &[u8]) {
    let told = segments(jpeg);
    assert_eq!(told.last(), Some(&0xda), "the pixels begin somewhere");
    assert!(!told.iter().any(|m| (0xe1..=0xef).contains(m) || *m == 0xfe), "{told:x?}");
}

#[test]
fn the_grey_page_is_small_and_reads_like_the_photo() {
    for (seed, page) in [(1, official::page(1).unwrap()), (2, front()), (3, official::page(2).unwrap())] {
        let (shot, first) = photo(&page, seed);
        let grey = grey_page(&first.photo, &first.rectified, &first.page).unwrap();
        assert!((30_000..=GREY_PAGE_BYTES).contains(&grey.len()), "{} bytes", grey.len());
        no_metadata(&grey);
        let picture = decode(&grey, &Limits::PHOTO).unwrap().gray;
        let (w, h) = (page.size.w as usize, page.size.h as usize);
        assert!(
            (picture.width * h).abs_diff(picture.height * w) < w,
            "{} x {}",
            picture.width,
            picture.height
        );
        let again = read(&grey);
        assert_eq!(again.identity, first.identity);
        let values = |r: &PageReading| alone(r).iter().map(|j| j.value).collect::<Vec<_>>();
        assert_eq!(values(&again), values(&first), "{seed}");
        let taken = accepted(&alone(&again), &shot.truth.values);
        assert!(taken * 100 >= shot.truth.values.len() * 70, "{seed}: {taken}");
    }
}

/// The part of a picture of two pixels a millimetre that shows a rectangle, without its edge.
fn inside(picture: &Colour, rect: Rect) -> Vec<u8> {
    let pixel = |um: i32| (um / 500).max(0) as usize;
    let (left, right) = (pixel(rect.x) + 8, pixel(rect.right()) - 8);
    (pixel(rect.y) + 8..pixel(rect.bottom()) - 8)
        .flat_map(|y| {
            picture.pixels[(y * picture.width + left) * 3..(y * picture.width + right) * 3].to_vec()
        })
        .collect()
}

#[test]
fn the_public_picture_shows_no_name_no_signature_and_no_metadata() {
    let mut read_again = 0;
    for page in [official::page(3).unwrap(), front()] {
        let (shot, read) = photo(&page, 4);
        let colour = decode_colour(&shot.jpeg, &Limits::PHOTO).unwrap();
        let public = public_pictures(&colour, &read.rectified, &read.page, Images::Masked).unwrap();
        no_metadata(&public.large);
        no_metadata(&public.small);
        assert!(public.large.len() <= LARGE.bytes, "{}", public.large.len());
        assert!(public.small.len() <= SMALL.bytes, "{}", public.small.len());
        let picture = decode_colour(&public.large, &Limits::PHOTO).unwrap();
        assert_eq!((picture.width, picture.height), (1200, 1800));
        assert!(!page.people.is_empty());
        for people in &page.people {
            let white = inside(&picture, people.ink).iter().filter(|v| **v >= 250).count();
            assert_eq!(white, inside(&picture, people.ink).len(), "{people:?}");
        }
        // What the picture is for is still there, for machines too where all marks of the page are shown.
        let marked = page.corners.iter().all(|mark| {
            public
                .shown
                .blocks()
                .any(|block| block.rect.grown(1).holds(Rect::new(mark.at.x, mark.at.y, 0, 0)))
        });
        let again = match crate::photos::reader().read(&public.large, &Expected::default()) {
            Ok(again) => again,
            Err(refusal) => {
                assert!(!marked, "{refusal}");
                continue;
            }
        };
        read_again += 1;
        let values = |r: &PageReading| alone(r).iter().map(|j| j.value).collect::<Vec<_>>();
        assert_eq!(values(&again), values(&read));
        assert_eq!(
            (again.signatures.officers.least, again.signatures.witnesses.least),
            (0, 0),
            "nobody is seen"
        );
    }
    assert!(read_again > 0);
}

#[test]
fn no_cell_of_people_covers_a_number() {
    let ours = Contest::ALL.into_iter().flat_map(plan).map(|spec| printed(&spec, STATIONS[0]));
    let mut masks = 0;
    for page in official::pages().into_iter().chain(ours) {
        for people in &page.people {
            masks += 1;
            let shown = page.values.iter().flat_map(|v| v.boxes);
            assert!(shown.into_iter().all(|b| !b.overlaps(people.mask)), "{} {}", page.contest, page.number);
            let bubbles = page.values.iter().filter_map(|v| v.bubbles.as_ref());
            let free = |b: &forms::Bubbles| {
                b.at.iter().flatten().all(|p| !people.mask.holds(Rect::new(p.x, p.y, 0, 0)))
            };
            assert!(bubbles.into_iter().all(free), "{} {}", page.contest, page.number);
        }
    }
    assert!(masks > 100);
}

#[test]
fn signatures_are_counted() {
    let (mut cells, mut off) = (0, 0);
    for (seed, page) in (20..).zip([official::page(1).unwrap(), official::page(3).unwrap(), front()]) {
        let (shot, read) = photo(&page, seed);
        let count = |kind| {
            let cells = page.people.iter().zip(&shot.truth.signed).filter(|(p, _)| p.kind == kind);
            cells.fold((0, 0), |(signed, of), (_, s)| (signed + u8::from(*s), of + 1u8))
        };
        let [officers, witnesses] = [PeopleKind::Officer, PeopleKind::Witness].map(count);
        let found = read.signatures;
        assert_eq!((found.officers.of, found.witnesses.of), (officers.1, witnesses.1));
        for (found, written) in [(found.officers, officers.0), (found.witnesses, witnesses.0)] {
            off += found.least.abs_diff(written) + found.most.abs_diff(written);
        }
        cells += officers.1 + witnesses.1;
    }
    assert_eq!(off, 0, "of {cells} cells");
}

#[test]
fn the_annotated_page_draws_accepted_numbers_in_green_and_others_not() {
    let page = front();
    let (_, read) = photo(&page, 6);
    let mut judged = together(&read).values;
    judged[0].accepted = false;
    let png = annotate(&read.photo, &read.rectified, &page, &marks_of(&read, &judged)).unwrap();
    assert_eq!(png[..4], *b"\x89PNG");
    let picture = decode_colour(&png, &Limits::PHOTO).unwrap();
    for (value, judged) in page.values.iter().zip(&judged) {
        for rect in value.boxes {
            let (x, y) = ((rect.x / 500) as usize + 1, (rect.y / 500) as usize + 1);
            let colour = &picture.pixels[(y * picture.width + x) * 3..][..3];
            let green = colour == [0, 130, 60];
            assert_eq!(green, judged.accepted, "{} {colour:?}", value.field);
        }
    }
    assert!(judged.iter().filter(|j| j.accepted).count() >= 20);
}
