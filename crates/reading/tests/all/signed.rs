//! Signatures are counted where cells are located, a light pen counts, and doubt is said.

use crate::bent::{Foot, gray_of, paint};
use crate::photos::{STATIONS, numbers, plan, printed, reader};
use drill::photo::{Camera, Damage, Habits, Kind, Level, Photographer, Picture, Shot};
use forms::{Page, PeopleKind, Rect, official};
use model::Contest;
use model::lang::Lang;
use reading::Expected;
use reading::pictures::{Count, Signatures};

/// A page filled with numbers that nobody signed.
fn unsigned(page: &Page, seed: u64, damage: &Damage) -> Shot {
    let mut photographer = Photographer::new(seed);
    let filled = photographer.fill(
        &Page { people: Vec::new(), ..page.clone() },
        &numbers(page, seed as u32),
        &Habits::CAREFUL,
    );
    photographer.shoot(&filled, damage, Camera::TWO_MEGAPIXELS)
}

/// Signs cells with a zigzag of a pen that leaves so much of the paper's light.
fn sign(shot: &Shot, page: &Page, photo: &mut Picture, light: f32, cells: impl Fn(usize) -> bool) {
    for (_, people) in
        page.people.iter().enumerate().filter(|(at, p)| cells(*at) && p.kind != PeopleKind::Other)
    {
        let ink = people.ink;
        let (left, middle) = (ink.x + ink.w / 6, ink.y + ink.h / 2);
        let (width, high) = (ink.w * 2 / 3, ink.h / 3);
        // Steep strokes are as thick as flat ones.
        let slope = (20 * high) as f32 / width as f32;
        let half = (550.0 * slope.hypot(1.0)) as i32;
        paint(shot, photo, Rect::new(left, middle - high, width, 2 * high), |x, y, old| {
            let turn = width / 5;
            let phase = (x - left).rem_euclid(turn);
            let rise = if phase < turn / 2 { phase } else { turn - phase };
            let line = middle + high - rise * 4 * high / turn;
            if (y - line).abs() < half { old.map(|c| (f32::from(c) * light) as u8) } else { old }
        });
    }
}

fn count(photo: &Picture) -> Signatures {
    reader().read_gray(gray_of(photo), &Expected::default()).unwrap().signatures
}

fn pages() -> [Page; 4] {
    let ours = plan(Contest::Ppwp);
    [
        official::page(1).unwrap(),
        official::page(3).unwrap(),
        printed(&ours[0], STATIONS[0]),
        printed(&ours[2], STATIONS[0]),
    ]
}

#[test]
fn a_form_that_nobody_signed_has_no_signature() {
    for (seed, page) in (60..).zip(pages()) {
        for damage in [Damage::one(Kind::Perspective, 0.2), Damage::one(Kind::Shadow, 0.6)] {
            let found = count(&unsigned(&page, seed, &damage).picture);
            assert_eq!((found.officers.most, found.witnesses.most), (0, 0), "{seed} {damage:?}");
            assert_eq!((found.officers.of, found.witnesses.of), (7, 3));
        }
    }
}

#[test]
fn a_light_pen_counts() {
    for (seed, page) in (70..).zip(pages()) {
        for light in [0.4, 0.7, 0.8] {
            let shot = unsigned(
                &page,
                seed,
                &Damage::sample(Level::Light, &mut Photographer::new(seed).chance("d")),
            );
            let mut photo = shot.picture.clone();
            // The second officer and the last cell did not sign.
            sign(&shot, &page, &mut photo, light, |at| at != 1 && at != 9);
            let found = count(&photo);
            assert_eq!(found.officers, Count { least: 6, most: 6, of: 7 }, "{seed} {light}");
            assert_eq!(found.witnesses, Count { least: 2, most: 2, of: 3 }, "{seed} {light}");
        }
    }
}

#[test]
fn a_screen_does_not_sign() {
    for (seed, page) in (80..).zip(pages()) {
        for severity in [0.3, 0.6, 1.0] {
            let found = count(&unsigned(&page, seed, &Damage::one(Kind::Moire, severity)).picture);
            println!("{seed} {severity}: {found:?}");
            assert_eq!((found.officers.least, found.witnesses.least), (0, 0), "{seed} {severity}");
        }
    }
}

#[test]
fn where_the_foot_is_not_followed_the_count_is_a_range() {
    let page = official::page(2).unwrap();
    for (seed, by) in [(90, 160_000.0), (91, 120_000.0), (92, -60_000.0)] {
        let shot = unsigned(&page, seed, &Damage::one(Kind::Perspective, 0.2));
        let foot = Foot::Sags { from: 640_000.0, by };
        for signed in [false, true] {
            let mut photo = shot.picture.clone();
            sign(&shot, &page, &mut photo, 0.4, |_| signed);
            let found = count(&foot.bend(&photo, &page, &shot.truth.mapping));
            println!("{by} {signed}: {found:?}");
            let (officers, witnesses) = if signed { (7, 3) } else { (0, 0) };
            assert!(found.officers.least <= officers && officers <= found.officers.most, "{by} {found:?}");
            assert!(
                found.witnesses.least <= witnesses && witnesses <= found.witnesses.most,
                "{by} {found:?}"
            );
        }
    }
}

#[test]
fn a_count_is_said_as_people_say_it() {
    let table = [
        (Count { least: 7, most: 7, of: 7 }, "7 dari 7", "7 of 7"),
        (Count { least: 5, most: 7, of: 7 }, "5 sampai 7 dari 7", "5 to 7 of 7"),
        (Count { least: 0, most: 3, of: 3 }, "0 sampai 3 dari 3", "0 to 3 of 3"),
    ];
    for (count, id, en) in table {
        assert_eq!((count.text(Lang::Id).as_str(), count.text(Lang::En).as_str()), (id, en));
    }
}
