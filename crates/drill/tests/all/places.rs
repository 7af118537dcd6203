//! Places and contests: counted, recoverable from their snapshot, with the special cases of the law.

use crate::fixtures::election;
use expect_test::expect;
use model::contest::Occasion;
use model::{Contest, Lang, Level, Zone};
use registry::{Contestants, RegionIdx, Registry, StationIdx};
use std::fmt::Write as _;

fn contests_in(registry: &Registry, province: &str) -> Vec<Contest> {
    let region = registry.region_by_code(province).unwrap();
    let stations = registry.stations(region).map(StationIdx);
    let mut contests: Vec<Vec<Contest>> = stations
        .map(|s| Contest::of(Occasion::Pemilu).filter(|c| registry.takes_place_at(*c, s)).collect())
        .collect();
    contests.dedup();
    assert_eq!(contests.len(), 1, "all stations of {province} hold the same contests");
    contests.remove(0)
}

#[test]
fn stations_are_as_many_as_asked_for_and_the_snapshot_loads() {
    for stations in [0, 1, 2, 5, 38, 39, 40, 137, 400, 3_000] {
        let registry = election(3, stations);
        assert_eq!(registry.station_count(), stations);
        assert_eq!(registry.children(RegionIdx::NATION).count(), 39);
        assert!(Registry::load(&registry.to_bytes()).unwrap() == registry, "{stations} stations");
    }
}

#[test]
fn codes_hold_when_the_drill_is_as_large_as_the_nation() {
    let registry = election(1, 823_236);
    assert_eq!(registry.station_count(), 823_236);
    let wrong = registry.regions().map(|r| registry.region(r)).find(|r| {
        let digits = [1, 2, 4, 6, 10][usize::from(r.level.tingkat())];
        r.code.len() != digits
    });
    assert_eq!(wrong, None);
    let longest = (0..registry.station_count()).map(|s| registry.station(StationIdx(s)).code.len()).max();
    assert_eq!(longest, Some(13));
}

#[test]
fn too_many_stations_are_refused_with_a_code() {
    let error = drill::registry(1, drill::STATIONS_MAX + 1, 0).unwrap_err();
    assert_eq!(error.code(), "L1001");
    assert!(error.text(Lang::Id).contains("1000001 TPS"));
}

#[test]
fn provinces_hold_the_contests_the_law_gives_them() {
    use Contest::{Pdpd, Pdpr, Pdprdp, Ppwp};
    let registry = election(7, 400);
    assert!(contests_in(&registry, "11").into_iter().eq(Contest::of(Occasion::Pemilu)));
    assert!(contests_in(&registry, "35").into_iter().eq(Contest::of(Occasion::Pemilu)));
    assert_eq!(contests_in(&registry, "31"), [Ppwp, Pdpr, Pdpd, Pdprdp]);
    assert_eq!(contests_in(&registry, "99"), [Ppwp, Pdpr]);
    let abroad = registry.region_by_code("99").unwrap();
    let district = registry.district(registry.district_at(Contest::Pdpr, abroad).unwrap());
    assert!(district.name.starts_with("DKI JAKARTA"), "{}", district.name);
}

#[test]
fn local_parties_stand_in_the_councils_of_aceh_only() {
    let registry = election(7, 400);
    let local: Vec<_> = registry.parties().iter().filter(|p| p.local).map(|p| p.number).collect();
    assert_eq!((registry.parties().len(), local.len()), (10, 2));
    for contest in Contest::of(Occasion::Pemilu) {
        for district in registry.districts(contest).map(registry::DistrictIdx) {
            let district = registry.district(district);
            let Contestants::Lists(lists) = &district.contestants else { continue };
            let council_of_aceh = contest != Contest::Pdpr && district.code.as_str().starts_with("11");
            let stand = lists.iter().filter(|l| local.contains(&l.party)).count();
            assert_eq!(stand, if council_of_aceh { 2 } else { 0 }, "{contest} {}", district.name);
            assert_eq!(lists.len(), 8 + stand);
        }
    }
}

#[test]
fn lists_have_their_length_and_no_name_twice() {
    let registry = election(11, 400);
    for contest in Contest::of(Occasion::Pemilu) {
        for district in registry.districts(contest).map(registry::DistrictIdx) {
            let district = registry.district(district);
            let mut names: Vec<_> = district.contestants.candidates().map(|c| &c.name).collect();
            let count = names.len();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), count, "{contest} {}", district.name);
            match &district.contestants {
                Contestants::Singles(_) if contest == Contest::Ppwp => assert_eq!(count, 3),
                Contestants::Singles(_) => assert!((6..=10).contains(&count)),
                Contestants::Lists(lists) => {
                    assert!(lists.iter().all(|l| (3..=7).contains(&l.candidates.len())));
                }
            }
            // The ids of the three pairs of 2024.
            assert!(district.contestants.candidates().all(|c| !(100_025..=100_027).contains(&c.id.0)));
        }
    }
}

#[test]
fn siblings_differ_in_name_and_stations_are_spread_unevenly() {
    let registry = election(7, 400);
    for region in registry.regions() {
        let mut names: Vec<_> = registry.children(region).map(|r| registry.region(r).name).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count, "below {}", registry.region(region).code);
    }
    let stations = |code: &str| registry.stations(registry.region_by_code(code).unwrap()).len();
    assert!(stations("32") > 10 * stations("65"));
    assert!(registry.children(RegionIdx::NATION).all(|p| !registry.stations(p).is_empty()));
}

#[test]
fn papua_and_abroad_are_exempt_and_some_registers_are_missing() {
    let registry = election(7, 400);
    let (mut exempt, mut unknown) = (0, 0);
    for station in (0..400).map(|s| registry.station(StationIdx(s))) {
        assert_eq!(station.exempt, station.code.starts_with('9'), "{}", station.code);
        assert!(station.registered.is_none_or(|n| (60..=300).contains(&n)));
        exempt += u32::from(station.exempt);
        unknown += u32::from(station.registered.is_none());
    }
    assert!((10..60).contains(&exempt), "{exempt}");
    assert!((20..70).contains(&unknown), "{unknown}");
}

#[test]
fn zones_follow_the_provinces() {
    let registry = election(7, 400);
    let zone = |code: &str| registry.region(registry.region_by_code(code).unwrap()).zone;
    for (code, expected) in [
        ("11", Some(Zone::Wib)),
        ("51", Some(Zone::Wita)),
        ("62", Some(Zone::Wib)),
        ("63", Some(Zone::Wita)),
        ("81", Some(Zone::Wit)),
        ("96", Some(Zone::Wit)),
        ("99", None),
    ] {
        assert_eq!(zone(code), expected, "{code}");
    }
}

#[test]
fn the_same_seed_gives_the_same_registry() {
    assert_eq!(election(5, 200).to_bytes(), election(5, 200).to_bytes());
    assert_ne!(election(5, 200).digest(), election(6, 200).digest());
    expect!["52705eb0c4473a5d7556d1d98007bf0b485e202f63fc307b42671ba8a7a0733f"]
        .assert_eq(&election(5, 60).digest().to_hex());
}

#[test]
fn the_demo_in_figures() {
    let registry = election(2024, drill::STATIONS_DEFAULT);
    let mut out = String::new();
    for level in [Level::Province, Level::Regency, Level::Kecamatan, Level::Village] {
        let count = registry.regions().filter(|r| registry.region(*r).level == level).count();
        writeln!(out, "{level:?} {count}").unwrap();
    }
    for contest in Contest::of(Occasion::Pemilu) {
        let stations = (0..registry.station_count())
            .filter(|s| registry.takes_place_at(contest, StationIdx(*s)))
            .count();
        writeln!(out, "{contest}: {} districts, {stations} stations", registry.districts(contest).len())
            .unwrap();
    }
    expect![[r#"
        Province 39
        Regency 61
        Kecamatan 93
        Village 166
        ppwp: 1 districts, 400 stations
        pdpr: 40 districts, 400 stations
        pdpd: 38 districts, 396 stations
        pdprdp: 46 districts, 396 stations
        pdprdk: 58 districts, 380 stations
    "#]]
    .assert_eq(&out);
}
