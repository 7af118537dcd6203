//! Photographs: every kind of damage gives a file, the mapping is true, the seed decides.

use drill::Rng;
use drill::photo::{Camera, Damage, Habits, Kind, Level, Photographer, Shot};
use forms::own::{self, Filling};
use forms::{Page, Point, official};
use model::{Contest, Field, FormSchema, PartyNumber};
use zune_core::bytestream::ZCursor;
use zune_core::colorspace::ColorSpace;
use zune_core::options::DecoderOptions;
use zune_jpeg::JpegDecoder;

const SMALL: Camera = Camera { width: 400, height: 600 };

fn decoded(jpeg: &[u8]) -> (usize, usize, Vec<u8>) {
    let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(jpeg), options);
    let pixels = decoder.decode().unwrap();
    let (width, height) = decoder.dimensions().unwrap();
    (width, height, pixels)
}

fn values(page: &Page, chance: &mut Rng) -> Vec<(Field, Option<u32>)> {
    page.values.iter().map(|boxes| (boxes.field, Some(chance.below(1000)))).collect()
}

fn shot(seed: u64, page: &Page, damage: &Damage, camera: Camera) -> Shot {
    let mut photographer = Photographer::new(seed);
    let values = values(page, &mut photographer.chance("values"));
    let filled = photographer.fill(page, &values, &Habits::CAREFUL);
    photographer.shoot(&filled, damage, camera)
}

/// Every kind of page: the three of 2024, and ours of every contest.
fn pages() -> Vec<Page> {
    let mut pages = official::pages().to_vec();
    let numbers: Vec<u16> = (1..=5).collect();
    for contest in Contest::ALL {
        let schema = if contest.has_parties() {
            let lists: Vec<_> = (1..=6).map(|party| (PartyNumber(party), (1..=8).collect())).collect();
            FormSchema::parties(contest, &lists)
        } else {
            FormSchema::single(contest, &numbers)
        };
        let specs = own::plan(contest, &schema).unwrap();
        pages.extend(specs.iter().map(|spec| own::page(spec, &Filling::default())));
    }
    pages
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_seed_others() {
    let page = official::page(2).unwrap();
    let damage = Damage::sample(Level::Heavy, &mut Photographer::new(5).chance("damage"));
    let [one, again, other] = [5, 5, 6].map(|seed| shot(seed, &page, &damage, SMALL).jpeg);
    assert_eq!(one, again);
    assert_ne!(one, other);
}

#[test]
fn a_painted_page_kept_from_before_changes_nothing() {
    let page = official::page(2).unwrap();
    let mut fresh = Photographer::new(7);
    let filled = fresh.fill(&page, &[], &Habits::CAREFUL);
    let first = fresh.shoot(&filled, &Damage::none(), SMALL).jpeg;
    let mut busy = Photographer::new(7);
    for scale in [0.5, 1.0, 2.0] {
        busy.blank(&page, scale);
    }
    let filled = busy.fill(&page, &[], &Habits::CAREFUL);
    assert_eq!(busy.shoot(&filled, &Damage::none(), SMALL).jpeg, first);
}

#[test]
fn the_file_shows_the_picture() {
    let shot = shot(8, &official::page(1).unwrap(), &Damage::none(), Camera { width: 403, height: 601 });
    let (width, height, pixels) = decoded(&shot.jpeg);
    assert_eq!((width, height), (403, 601), "sides that are no multiple of a block");
    let squares: u64 =
        pixels.iter().zip(&shot.picture.rgb).map(|(a, b)| u64::from(a.abs_diff(*b)).pow(2)).sum();
    assert!(squares / (pixels.len() as u64) < 40, "mean square error {}", squares / pixels.len() as u64);
}

#[test]
fn every_kind_of_damage_at_every_severity_gives_a_file() {
    let page = official::page(2).unwrap();
    for kind in Kind::ALL {
        for severity in [0.05, 0.5, 1.0] {
            let shot = shot(9, &page, &Damage::one(kind, severity), SMALL);
            let (width, height, _) = decoded(&shot.jpeg);
            assert_eq!((width, height), (shot.picture.width, shot.picture.height), "{kind} {severity}");
            assert!(
                (3_000..150_000).contains(&shot.jpeg.len()),
                "{kind} {severity}: {} bytes",
                shot.jpeg.len()
            );
        }
    }
}

#[test]
fn every_kind_of_page_in_any_state_gives_a_file() {
    let mut photographer = Photographer::new(10);
    let mut chance = photographer.chance("states");
    for (page, level) in pages().into_iter().zip(Level::ALL.into_iter().cycle()) {
        let values = values(&page, &mut chance);
        let filled = photographer.fill(&page, &values, &Habits::sample(&mut chance));
        let damage = Damage::sample(level, &mut chance);
        let shot = photographer.shoot(&filled, &damage, SMALL);
        decoded(&shot.jpeg);
        let asked: Vec<_> = shot.truth.values.iter().map(|truth| (truth.field, truth.value)).collect();
        assert_eq!(asked, values);
        assert_eq!(shot.truth.page, page.number);
        assert_eq!(shot.truth.payload, page.qr.as_ref().map(|qr| qr.payload.clone()));
    }
}

#[test]
fn the_corner_marks_are_where_the_mapping_says() {
    let bent = Damage::one(Kind::Perspective, 0.6).with(Kind::Folds, 0.7).with(Kind::Rotation, 0.5);
    let turned = |quarters| Damage::one(Kind::Curl, 0.5).turned(quarters);
    for (seed, damage) in (20..).zip([Damage::none(), bent, turned(1), turned(2), turned(3)]) {
        let page = official::page(2).unwrap();
        let shot = shot(seed, &page, &damage, Camera::TWO_MEGAPIXELS);
        let grey = |at: Point| {
            let (x, y) = shot.truth.mapping.pixel(at);
            shot.picture.rgb[(y as usize * shot.picture.width + x as usize) * 3 + 1]
        };
        for corner in page.corners {
            let half = corner.side / 2;
            let near =
                |dx: i32, dy: i32| grey(Point { x: corner.at.x + dx * half, y: corner.at.y + dy * half });
            let (black, white) = (near(-1, -1).max(near(1, 1)), near(1, -1).min(near(-1, 1)));
            assert!(black + 40 < white, "seed {seed}: {black} against {white}");
        }
    }
}

#[test]
fn tiny_and_odd_cameras_do_no_harm() {
    let page = official::page(3).unwrap();
    let heavy = Kind::ALL.iter().fold(Damage::none(), |damage, kind| damage.with(*kind, 1.0));
    for (width, height) in [(0, 0), (1, 1), (17, 400), (400, 17), (301, 203)] {
        decoded(&shot(11, &page, &heavy, Camera { width, height }).jpeg);
    }
}

#[test]
fn severities_are_bounded_and_named() {
    let damage = Damage::one(Kind::Folds, 7.0).with(Kind::Glare, -1.0);
    assert_eq!(damage.kinds().collect::<Vec<_>>(), [(Kind::Folds, 1.0)]);
    for (place, kind) in Kind::ALL.into_iter().enumerate() {
        assert_eq!(kind as usize, place, "{kind}");
    }
}
