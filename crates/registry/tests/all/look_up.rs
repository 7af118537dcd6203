//! What the registry answers.

use crate::small;
use model::contest::Occasion;
use model::{Contest, StationCode, Territory, Zone};
use registry::{DistrictIdx, RegionIdx, StationIdx};

#[test]
fn the_tree_in_preorder() {
    let registry = small::registry();
    let codes =
        |list: Vec<RegionIdx>| list.iter().map(|r| registry.region(*r).code.to_string()).collect::<Vec<_>>();
    assert_eq!(codes(registry.children(RegionIdx::NATION).collect()), ["11", "12", "99"]);
    let kecamatan = registry.region_by_code("110101").unwrap();
    assert_eq!(codes(registry.children(kecamatan).collect()), ["1101012001", "1101012002"]);
    let village = registry.region_by_code("1101012002").unwrap();
    assert_eq!(codes(registry.children(village).collect()), [""; 0]);
    assert_eq!(codes(registry.path(village)), ["11", "1101", "110101", "1101012002"]);
    assert_eq!(registry.path(RegionIdx::NATION), []);
    assert_eq!(registry.subtree(RegionIdx::NATION), 0..registry.region_count());
    for region in registry.regions() {
        let (r, below) = (registry.region(region), registry.subtree(region));
        assert_eq!(registry.region_by_code(r.code), Some(region));
        assert!(registry.children(region).all(|c| below.contains(&c.0)));
        assert!(r.parent.is_none_or(|p| registry.subtree(p).contains(&region.0)));
        let parts: usize = registry.children(region).map(|c| registry.stations(c).len()).sum();
        assert!(parts == registry.stations(region).len() || parts == 0);
    }
}

#[test]
fn stations_by_code() {
    let registry = small::registry();
    assert_eq!(registry.station_count(), 20);
    for at in (0..registry.station_count()).map(StationIdx) {
        let station = registry.station(at);
        assert_eq!(registry.station_by_code(station.code), Some(at));
        assert!(registry.stations(station.village).contains(&at.0));
    }
    for absent in ["", "0", "11", "1101012001003", "ZZ", "1101012001"] {
        assert_eq!(registry.station_by_code(absent), None, "{absent}");
    }
    let post = registry.station(registry.station_by_code("LN-7").unwrap());
    assert_eq!((post.name, post.portal_id, post.registered, post.exempt), ("POS 001", 7_002, None, true));
    let known = registry.station(registry.station_by_code("1101022001001").unwrap());
    assert_eq!((known.registered, known.exempt), (Some(287), false));
}

#[test]
fn zones_come_from_above() {
    let registry = small::registry();
    let zone = |code| registry.zone_of(registry.station_by_code(code).unwrap());
    assert_eq!(zone("1201012001001"), Some(Zone::Wita));
    assert_eq!(zone("LN-7"), None);
    assert_eq!(registry.region(registry.region_by_code("1201").unwrap()).zone, Some(Zone::Wita));
    assert_eq!(registry.region(RegionIdx::NATION).zone, None);
}

/// Station, and the districts of the contests of the general election there.
#[rustfmt::skip]
const HELD: &[(&str, [&str; 5])] = &[
    ("1101012001001", ["0", "1101", "11", "-", "110101"]),
    ("1101012002012", ["0", "1101", "11", "-", "110102"]), // the village is held apart from its kecamatan
    ("1101022001001", ["0", "1101", "11", "-", "110102"]),
    ("1201012001003", ["0", "-", "-", "-", "-"]),
    ("LN-7",          ["0", "1101", "-", "-", "-"]),
];

#[test]
fn the_deepest_region_decides() {
    let registry = small::registry();
    for (code, expected) in HELD {
        let station = registry.station_by_code(code).unwrap();
        let found: Vec<&str> = Contest::of(Occasion::Pemilu)
            .map(|c| {
                assert_eq!(registry.takes_place_at(c, station), registry.district_of(c, station).is_some());
                registry.district_of(c, station).map_or("-", |d| registry.district(d).code.as_str())
            })
            .collect();
        assert_eq!(found, *expected, "{code}");
    }
    assert_eq!(registry.district_of(Contest::Ppwp, StationIdx(99)), None);
    assert_eq!(registry.contests(), [Contest::Ppwp, Contest::Pdpr, Contest::Pdpd, Contest::Pdprdk]);
}

fn vec_of(range: std::ops::Range<u32>) -> Vec<std::ops::Range<u32>> {
    std::iter::once(range).collect()
}

#[test]
fn districts_cover_contiguous_ranges() {
    let registry = small::registry();
    let stations =
        |contest, code| registry.district_stations(registry.district_by_code(contest, code).unwrap());
    assert_eq!(stations(Contest::Ppwp, "0"), vec_of(0..20));
    assert_eq!(stations(Contest::Pdpr, "1101"), [0..15, 18..20]);
    assert_eq!(stations(Contest::Pdprdk, "110101"), vec_of(0..2));
    assert_eq!(stations(Contest::Pdprdk, "110102"), vec_of(2..15));
    assert_eq!(registry.districts(Contest::Pdprdk), 3..5);
    assert_eq!(registry.districts(Contest::Pdprdp), 3..3);
    assert_eq!(registry.district_by_code(Contest::Pdpd, "12"), None);
    let district = registry.district(DistrictIdx(1));
    assert_eq!(
        (district.contest, district.seats, district.schema.width()),
        (Contest::Pdpr, Some(3), 22 + 8 + 3)
    );
}

/// Outer area, inner area, whether it lies in it.
const AREAS: &[(&str, &str, bool)] = &[
    ("", "", true),
    ("0", "", true),
    ("", "1101", true),
    ("1101", "", false),
    ("11", "1101012001", true),
    ("11", "1201", false),
    ("1101012001", "1101012001002", true),
    ("1101012001002", "1101012001002", true),
    ("1101012001002", "1101012001001", false),
    ("1101012001002", "1101012001", false),
    ("99", "LN-7", true),
    ("11", "LN-7", false),
    ("nowhere", "LN-7", false),
    ("", "nowhere", false),
];

#[test]
fn areas_of_authority() {
    let registry = small::registry();
    for (outer, inner, inside) in AREAS {
        assert_eq!(registry.contains_area(outer, inner), *inside, "{outer:?} {inner:?}");
        if let (Ok(station), true) = (StationCode::new(inner), registry.station_by_code(inner).is_some()) {
            assert_eq!(registry.contains(outer, &station), *inside, "{outer:?} {inner:?}");
        }
    }
    let known = ["", "0", "1101", "LN-7", "nowhere", "1101012001003"].map(|a| registry.knows_area(a));
    assert_eq!(known, [true, true, true, true, false, false]);
    assert!(!registry.contains("11", &StationCode::new("1101").unwrap()), "a region is no station");
}
