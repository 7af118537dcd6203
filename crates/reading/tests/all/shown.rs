//! What the public picture shows: every number of a good photo, and of no photo, however damaged, a pixel of what people
//! wrote where names and signatures stand. Their cells are filled with ink of a colour that nothing else has.

use crate::bent::{Foot, colour_of, gray_of, paint};
use crate::photos::{STATIONS, numbers, plan, printed};
use drill::photo::{Camera, Damage, Habits, Kind, Level, Photographer, Picture, Shot};
use forms::{Page, official};
use model::{Contest, Field};
use reading::Refusal;
use reading::gray::Colour;
use reading::locate::locate;
use reading::pictures::{LARGE, Shown, public_pixels};
use reading::rectify::rectify;

/// Pictures of the ordinary run; `SIREKAP_MASKS` names another number.
const PICTURES: usize = 24;

/// Every page of every kind of form.
fn pages() -> Vec<Page> {
    let ours = Contest::ALL.into_iter().flat_map(plan).map(|spec| printed(&spec, STATIONS[0]));
    official::pages().into_iter().chain(ours).collect()
}

/// Fills the cells of people with magenta hatching: with `over`, over their lines too.
fn sign(shot: &Shot, page: &Page, picture: &mut Picture, over: bool) {
    for people in &page.people {
        let cell = if over { people.mask } else { people.mask.grown(-2_500) };
        paint(
            shot,
            picture,
            cell,
            |x, y, old| {
                if (x + y).rem_euclid(4_000) < 2_400 { [255, 0, 255] } else { old }
            },
        );
    }
}

/// Pixels in which some of that ink is left.
fn left(picture: &Colour) -> usize {
    let magenta = |p: &&[u8]| {
        let [r, g, b] = [p[0], p[1], p[2]].map(i32::from);
        r - g > 80 && b - g > 80
    };
    picture.pixels.chunks_exact(3).filter(magenta).count()
}

/// The public picture of a photo of a page, and the numbers it shows.
fn public(photo: &Picture, page: &Page) -> Result<(Colour, Shown), Refusal> {
    let gray = gray_of(photo);
    let rectified = rectify(&gray, &locate(&gray)?, page)?;
    let shown = Shown::of(&rectified, page);
    Ok((public_pixels(&colour_of(photo), &rectified, page, &shown, LARGE), shown))
}

/// The damage of a picture by its number: one kind alone at growing severity, or as it comes, and a foot bent in its own
/// way on top.
fn damage(at: usize, photographer: &Photographer) -> (Damage, Foot) {
    let round = at / 8;
    let share = (round % 5 + 1) as f32 / 5.0;
    let from = 430_000.0 + 70_000.0 * (round % 6) as f32;
    let foot = match at % 8 {
        0 => Foot::Flat,
        1 => Foot::Sags { from, by: 160_000.0 * share - 60_000.0 },
        2 => Foot::Shorter { from, by: 0.25 * share },
        3 => Foot::Shorter { from, by: -0.25 * share },
        4 => Foot::Slides { from, by: 90_000.0 * share - 30_000.0 },
        5 => Foot::Folded { from, by: 60_000.0 * share },
        6 => Foot::Waves { by: 9_000.0 * share },
        _ => Foot::Corner { by: 60_000.0 * share },
    };
    let kinds = [Kind::Curl, Kind::Folds, Kind::Perspective, Kind::CutOff, Kind::CornerFolded, Kind::Finger];
    let mut chance = photographer.chance("damage");
    let damage = match at % 3 {
        0 => Damage::one(kinds[at / 3 % kinds.len()], share),
        1 => Damage::sample(Level::Moderate, &mut chance),
        _ => Damage::one(Kind::Perspective, 0.3),
    };
    (damage, foot)
}

#[test]
fn no_pixel_of_what_people_wrote_is_in_any_public_picture() {
    let wanted = std::env::var("SIREKAP_MASKS").ok().and_then(|n| n.parse().ok()).unwrap_or(PICTURES);
    let pages = pages();
    let (mut made, mut numbers_shown, mut print) = (0, 0, 0);
    let mut leaks = Vec::new();
    for at in 0..wanted {
        let page = &pages[at * 7 % pages.len()];
        let mut photographer = Photographer::new(4_100 + at as u64);
        let (damage, foot) = damage(at, &photographer);
        let filled = photographer.fill(page, &numbers(page, at as u32), &Habits::CAREFUL);
        let shot = photographer.shoot(&filled, &damage, Camera::PUBLISHED);
        let mut photo = shot.picture.clone();
        sign(&shot, page, &mut photo, at % 4 == 3);
        let photo = foot.bend(&photo, page, &shot.truth.mapping);
        let Ok((picture, shown)) = public(&photo, page) else { continue };
        let inked = left(&picture);
        if inked > 0 {
            leaks.push(format!("{at}: {} {} {foot:?} {damage:?}: {inked} pixels", page.contest, page.number));
        }
        made += 1;
        numbers_shown += shown.numbers().count();
        print += usize::from(shown.missing().is_empty());
    }
    println!("{made} of {wanted} pictures made, {numbers_shown} numbers shown, {print} pages shown whole");
    assert!(leaks.is_empty(), "{}", leaks.join("\n"));
    assert!(made * 2 > wanted && numbers_shown > 4 * made, "{made} of {wanted}, {numbers_shown} numbers");
}

#[test]
fn a_good_photo_of_any_page_shows_all_its_numbers_and_print() {
    // The three contests between parties have the same pages.
    let same = [Contest::Pdprdp, Contest::Pdprdk];
    for (seed, page) in (1..).zip(pages().into_iter().filter(|p| !same.contains(&p.contest))) {
        let mut photographer = Photographer::new(seed);
        let damage = Damage::sample(Level::Light, &mut photographer.chance("damage"));
        let filled = photographer.fill(&page, &numbers(&page, 3), &Habits::CAREFUL);
        let shot = photographer.shoot(&filled, &damage, Camera::TWO_MEGAPIXELS);
        let (_, shown) = public(&shot.picture, &page).unwrap();
        let fields: Vec<Field> = page.values.iter().map(|v| v.field).collect();
        assert_eq!(shown.numbers().collect::<Vec<_>>(), fields, "{} {}", page.contest, page.number);
        let hidden: usize = shown.missing().iter().map(|m| m.blocks).sum();
        let told = shown.missing();
        assert!(hidden * 3 <= shown.blocks().count(), "{} {}: {told:?}", page.contest, page.number);
    }
}

/// The first test must be able to fail: a picture that shows the whole page shows the ink.
#[test]
fn the_ink_of_people_is_seen_where_nothing_is_hidden() {
    for page in [official::page(1).unwrap(), printed(&plan(Contest::Ppwp)[2], STATIONS[0])] {
        let mut photographer = Photographer::new(7);
        let filled = photographer.fill(&page, &numbers(&page, 3), &Habits::CAREFUL);
        let shot = photographer.shoot(&filled, &Damage::one(Kind::Perspective, 0.2), Camera::PUBLISHED);
        let mut photo = shot.picture.clone();
        assert_eq!(left(&colour_of(&photo)), 0, "nothing else has that colour");
        sign(&shot, &page, &mut photo, false);
        let gray = gray_of(&photo);
        let rectified = rectify(&gray, &locate(&gray).unwrap(), &page).unwrap();
        let whole = reading::pictures::flatten_colour(&colour_of(&photo), &rectified, page.size, 2.0);
        assert!(left(&whole) > 20_000, "{}", left(&whole));
    }
}
