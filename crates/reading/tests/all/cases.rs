//! Photos that earlier versions read wrongly, where they lie beside the checkout.

use crate::photos::{read, shared, together};
use model::manifest::Images;
use reading::decode::{Limits, decode_colour};
use reading::pictures::public_pictures;

/// Blue ink, as the names and signatures of these pictures have.
fn blue(p: &[u8]) -> bool {
    i32::from(p[2]) - i32::from(p[0]) > 40
}

#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn the_foot_of_a_page_that_sags_shows_nobody() {
    let folder = shared().join("cases/2026-11");
    for name in ["sag-160_7_1.jpg", "sag-90_7_1.jpg"] {
        let bytes = std::fs::read(folder.join("01_public_leak").join(name)).unwrap();
        let page = read(&bytes);
        let colour = decode_colour(&bytes, &Limits::PHOTO).unwrap();
        let public = public_pictures(&colour, &page.rectified, &page.page, Images::Masked).unwrap();
        let picture = decode_colour(&public.large, &Limits::PHOTO).unwrap();
        // Numbers and bubbles end at 620 mm; below stand names and signatures alone.
        let below = &picture.pixels[picture.width * 3 * 1_300..];
        assert_eq!(below.chunks_exact(3).filter(|p| blue(p)).count(), 0, "{name}");
        assert_eq!(public.shown.numbers().count(), 3, "{name}");
        let numbers = &picture.pixels[..picture.width * 3 * 1_300];
        assert!(numbers.chunks_exact(3).filter(|p| blue(p)).count() > 1_000, "{name}");
        let signed = page.signatures;
        println!("{name}: {signed:?}");
        assert!(signed.officers.least <= 7 && signed.officers.most == 7, "{name}: {signed:?}");
        assert!(signed.witnesses.least <= 1 && signed.witnesses.most >= 1, "{name}: {signed:?}");
    }
}

#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn a_shorter_foot_and_a_bent_corner_leave_the_numbers() {
    let folder = shared().join("cases/2026-11");
    for name in
        ["foot_0.10_clean.jpg", "foot_0.12_G1025.jpg", "foot_0.15_clean_again.jpg", "corner_G1025.jpg"]
    {
        let page = read(&std::fs::read(folder.join("03_g1025_numbers_flat").join(name)).unwrap());
        let judged = together(&page).values;
        let values: Vec<_> = judged.iter().map(|j| (j.value, j.accepted)).collect();
        assert_eq!(values, [(Some(84), true), (Some(142), true), (Some(7), true)], "{name}");
    }
}

#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn signatures_are_right_or_in_doubt() {
    let folder = shared().join("cases/2026-11");
    let table = [
        ("unsigned_read_7_and_3.jpg", 0, 0),
        ("unsigned_screen_read_7_and_3.jpg", 0, 0),
        ("signed_7_and_3_read_7_and_1.jpg", 7, 3),
    ];
    for (name, officers, witnesses) in table {
        let page = read(&std::fs::read(folder.join("04_signatures_miscounted").join(name)).unwrap());
        let found = page.signatures;
        println!("{name}: {found:?}");
        assert!(found.officers.least <= officers && officers <= found.officers.most, "{name}: {found:?}");
        assert!(found.witnesses.least <= witnesses && witnesses <= found.witnesses.most, "{name}: {found:?}");
    }
}
