//! The public photos of the form of 2024, where they lie beside the checkout.

use crate::photos::{alone, reader, says, shared, together};
use model::{Contest, Field};
use reading::evidence::Judgement;
use reading::{Expected, PageReading};

fn read(name: &str) -> PageReading {
    let bytes = std::fs::read(shared().join("photos").join(name)).unwrap();
    reader().read(&bytes, &Expected::default()).unwrap_or_else(|r| panic!("{name}: {r}"))
}

fn values(page: &PageReading) -> Vec<(String, Option<u32>, bool)> {
    together(page).values.iter().map(|j| (j.field.to_string(), j.value, j.accepted)).collect()
}

fn accepted(wanted: &[(&str, u32)]) -> Vec<(String, Option<u32>, bool)> {
    wanted.iter().map(|(field, value)| ((*field).to_owned(), Some(*value), true)).collect()
}

#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn votes_and_bubbles_of_page_two_are_read() {
    let table = [
        ("pilpres-2024-hal2.jpg", [("IV.1", 123), ("IV.2", 274), ("IV.3", 32)]),
        ("pilpres-2024-hal2-cam2.jpg", [("IV.1", 123), ("IV.2", 274), ("IV.3", 32)]),
        ("FajarRamadhanBBX_Deteksi_hasil_surat__1.png", [("IV.1", 80), ("IV.2", 120), ("IV.3", 32)]),
    ];
    for (name, wanted) in table {
        let page = read(name);
        assert_eq!((page.identity.contest, page.identity.page), (Contest::Ppwp, 2), "{name}");
        assert_eq!(values(&page), accepted(&wanted), "{name}");
        for judged in alone(&page) {
            assert_eq!(judged.value, judged.bubbles, "{name}: {judged:?}");
            assert!(!says(&judged, "corrected"), "{name}: {judged:?}");
        }
    }
}

#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn totals_beyond_what_a_station_can_have_are_read_and_flagged() {
    let page = read("pilpres-2024-hal3.jpg");
    assert_eq!(page.identity.page, 3);
    let judged = together(&page).values;
    let of = |field| judged.iter().find(|j: &&Judgement| j.field == field).unwrap();
    let read = [Field::Valid, Field::Invalid, Field::Total].map(|f| of(f).value);
    assert_eq!(read, [Some(427), Some(3), Some(430)]);
    for field in [Field::Valid, Field::Total] {
        assert!(!of(field).accepted && says(of(field), "out-of-bounds"), "{:?}", of(field));
    }
}

#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn empty_pages_have_no_numbers() {
    for name in ["pilpres-2024-hal1.jpg", "pilpres-2024-hal3-cam2.jpg"] {
        let page = read(name);
        assert_eq!(page.identity.page, 1, "{name}");
        let judged = alone(&page);
        assert!(judged.iter().all(|j| !j.accepted), "{name}: {judged:?}");
        // One is a photo of a screen, whose stripes look a little like ones.
        let blank = judged.iter().filter(|j| j.value.is_none()).count();
        println!("{name}: {blank} of {} blank", judged.len());
        assert!(blank * 10 >= judged.len() * 8, "{name}: {blank} of {} blank", judged.len());
    }
}

#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn pieces_of_a_page_are_refused() {
    let folder = shared().join("photos");
    for (name, code) in [("crop-page2.jpg", "G1032"), ("vncnttan_cropping-with-robofl_1.png", "G1013")] {
        let bytes = std::fs::read(folder.join(name)).unwrap();
        let refusal = reader().read(&bytes, &Expected::default()).err().unwrap();
        assert_eq!(refusal.code(), code, "{name}");
    }
}
