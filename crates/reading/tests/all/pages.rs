//! Every page of every form is known for what it is; what does not belong is refused by name.

use crate::photos::{STATIONS, accepted, alone, careful, front, plan, printed, read, reader, together};
use drill::photo::{Camera, Damage, Habits, Kind, Level, Photographer};
use forms::{Ink, Item, Page, official};
use model::Contest;
use reading::evidence::pages::conflicts;
use reading::{Expected, Refusal};

fn light(seed: u64) -> Damage {
    Damage::sample(Level::Light, &mut Photographer::new(seed).chance("damage"))
}

/// Every page of our form of a contest: known, of its station, and its numbers read.
fn all_pages(contest: Contest) {
    let plan = plan(contest);
    let (mut taken, mut seen) = (0, 0);
    for (seed, spec) in (1..).zip(&plan) {
        let page = printed(spec, STATIONS[1]);
        let shot = careful(&page, seed, &light(seed));
        let read = read(&shot.jpeg);
        assert_eq!((read.identity.contest, read.identity.page), (contest, spec.number()));
        assert_eq!(usize::from(read.identity.pages), plan.len());
        assert_eq!(read.identity.station.as_deref(), Some(STATIONS[1]));
        assert_eq!(read.spec.as_ref(), Some(spec));
        assert_eq!(read.page.values, page.values);
        taken += accepted(&alone(&read), &shot.truth.values);
        accepted(&together(&read).values, &shot.truth.values);
        seen += shot.truth.values.len();
    }
    assert!(taken * 100 >= seen * 95, "{contest}: {taken} of {seen} accepted");
}

macro_rules! every_page_of {
    ($($name:ident: $contest:ident,)*) => {$(
        #[test]
        fn $name() {
            all_pages(Contest::$contest);
        }
    )*};
}

every_page_of! {
    every_page_of_ppwp_is_known_and_read: Ppwp,
    every_page_of_pdpr_is_known_and_read: Pdpr,
    every_page_of_pdpd_is_known_and_read: Pdpd,
    every_page_of_pdprdp_is_known_and_read: Pdprdp,
    every_page_of_pdprdk_is_known_and_read: Pdprdk,
    every_page_of_pkwkp_is_known_and_read: Pkwkp,
    every_page_of_pkwkk_is_known_and_read: Pkwkk,
}

#[test]
fn every_page_of_the_form_of_2024_is_known_and_read() {
    for page in official::pages() {
        let shot = careful(&page, u64::from(page.number), &light(u64::from(page.number)));
        let read = read(&shot.jpeg);
        assert_eq!((read.identity.contest, read.identity.page), (Contest::Ppwp, page.number));
        assert_eq!((read.identity.edition, read.identity.station.as_deref()), (page.edition, None));
        let taken = accepted(&alone(&read), &shot.truth.values);
        assert!(taken * 100 >= shot.truth.values.len() * 80, "{}: {taken}", page.number);
    }
}

#[test]
fn a_page_is_read_whichever_way_it_is_turned() {
    let pages = [official::page(2).unwrap(), front()];
    for quarters in 0..4u8 {
        let page = &pages[usize::from(quarters) % 2];
        let shot = careful(page, 3, &light(9).turned(quarters));
        let read = read(&shot.jpeg);
        assert_eq!(read.identity.page, page.number, "{quarters}");
        let taken = accepted(&alone(&read), &shot.truth.values);
        assert!(taken * 100 >= shot.truth.values.len() * 95, "{quarters}: {taken}");
    }
}

#[test]
fn the_same_bytes_give_the_same_reading() {
    let jpeg = careful(&front(), 4, &light(4)).jpeg;
    let (one, two) = (reader(), reader());
    let read = [&one, &one, &two].map(|r| r.read(&jpeg, &Expected::default()).unwrap());
    for other in &read[1..] {
        assert_eq!(read[0].values, other.values);
        assert_eq!(read[0].rectified, other.rectified);
        assert_eq!(together(&read[0]), together(other));
    }
}

#[test]
fn pages_that_do_not_belong_together_are_noticed() {
    let of = |contest, at: usize, station| printed(&plan(contest)[at], station);
    let pages = [
        of(Contest::Ppwp, 0, STATIONS[0]),
        of(Contest::Ppwp, 2, STATIONS[1]),
        of(Contest::Pdpd, 0, STATIONS[0]),
    ];
    let set = pages.map(|page| read(&careful(&page, 5, &light(5)).jpeg).identity);
    let codes = |set: &[_]| conflicts(set).into_iter().map(|c| c.code()).collect::<Vec<_>>();
    assert_eq!(codes(&set[..2]), ["different-stations", "page-missing"]);
    let [first, _, other] = set;
    let found = codes(&[first, other]);
    assert!(found.contains(&"different-contests"), "{found:?}");
}

#[test]
fn another_page_contest_or_station_than_asked_for_is_refused() {
    let jpeg = careful(&front(), 6, &light(6)).jpeg;
    let reader = reader();
    let asked = |expected: Expected| reader.read(&jpeg, &expected).map(|_| ());
    let any = Expected::default;
    let table = [
        (Expected { page: Some(2), ..any() }, "G1022", Refusal::WrongPage { expected: 2, found: 1 }),
        (
            Expected { contest: Some(Contest::Pdpr), ..any() },
            "G1023",
            Refusal::WrongContest { expected: "pdpr".into(), found: "ppwp".into() },
        ),
        (
            Expected { station: Some(STATIONS[1].into()), ..any() },
            "G1024",
            Refusal::WrongStation { expected: STATIONS[1].into(), found: STATIONS[0].into() },
        ),
    ];
    for (expected, code, refusal) in table {
        assert_eq!(refusal.code(), code);
        assert_eq!(asked(expected), Err(refusal));
    }
    let right = Expected {
        contest: Some(Contest::Ppwp),
        page: Some(1),
        station: Some(STATIONS[0].into()),
        plan: plan(Contest::Ppwp),
    };
    assert_eq!(asked(right), Ok(()));
}

/// A page whose QR code is covered by white paper, on which the code of another page may be printed.
fn covered(page: &Page, by: Option<&Page>) -> Page {
    let place = page.qr.as_ref().unwrap().rect.grown(2_000);
    let mut covered = page.clone();
    covered.art.push(Item::Fill { rect: place, ink: Ink(255) });
    let modules = by.into_iter().flat_map(|other| &other.art);
    covered
        .art
        .extend(modules.filter(|i| matches!(i, Item::Fill { rect, .. } if place.holds(*rect))).cloned());
    covered
}

#[test]
fn without_its_qr_code_a_page_is_read_by_the_plan() {
    let page = covered(&front(), None);
    let shot = careful(&page, 7, &Damage::one(Kind::Noise, 0.1));
    let reader = reader();
    let unplanned = reader.read(&shot.jpeg, &Expected::default()).err();
    assert_eq!(unplanned, Some(Refusal::CodeUnreadable));
    let plan = plan(Contest::Ppwp);
    let read = reader.read(&shot.jpeg, &Expected { plan: plan.clone(), ..Expected::default() }).unwrap();
    assert_eq!((read.spec.as_ref(), read.identity.station.as_deref()), (Some(&plan[0]), None));
    assert!(accepted(&alone(&read), &shot.truth.values) >= 21);
}

#[test]
fn a_marker_and_a_qr_code_that_contradict_each_other_are_refused() {
    let other = printed(&plan(Contest::Ppwp)[1], STATIONS[0]);
    let page = covered(&front(), Some(&other));
    let shot = careful(&page, 8, &Damage::one(Kind::Noise, 0.1));
    let expected = Expected { plan: plan(Contest::Ppwp), ..Expected::default() };
    let refusal = reader().read(&shot.jpeg, &expected).err().unwrap();
    assert_eq!(refusal, Refusal::CodeContradicts { marker: "ppwp 1".into(), code: "ppwp 2".into() });
    assert_eq!(refusal.code(), "G1027");
}

#[test]
fn twelve_megapixels_give_what_two_do() {
    let page = official::page(2).unwrap();
    let mut photographer = Photographer::new(10);
    let filled = photographer.fill(&page, &crate::photos::numbers(&page, 1), &Habits::CAREFUL);
    for camera in [Camera::TWO_MEGAPIXELS, Camera::TWELVE_MEGAPIXELS] {
        let shot = photographer.shoot(&filled, &light(10), camera);
        assert_eq!(accepted(&alone(&read(&shot.jpeg)), &shot.truth.values), 3, "{camera:?}");
    }
}
