//! The public data of 2019 and 2024, where it lies beside the checkout.

use crate::shared_data::shared;
use model::contest::Occasion;
use model::{Contest, StationCode, Territory, Zone};
use registry::import::{Files2024, ImportReport, Reason, SourceFile};
use registry::import::{pemilu_2019, pemilu_2024, station_codes_2019, xz};
use registry::{RegionIdx, Registry, StationIdx};
use std::path::Path;

fn read(folder: &Path, name: &str) -> Vec<u8> {
    let bytes = std::fs::read(folder.join(name)).unwrap();
    if name.ends_with(".xz") { xz(&bytes, 1 << 28).unwrap() } else { bytes }
}

const FILES_2024: [&str; 11] = [
    "wilayah_2024_tps.tsv.xz",
    "wilayah_2024_overseas_tps_kp24.csv",
    "candidates/parpol.json",
    "candidates/dpr.csv",
    "candidates/dpd.csv",
    "candidates/dprdprov.csv.xz",
    "candidates/dprdkk.csv.xz",
    "candidates/dapil_wilayah.csv",
    "dpr2024/dapil.csv",
    "wilayah_2024_overseas_codes_feb2024.csv",
    "api/wilayah/pemilu/ppwp/99.json",
];

fn import_2024(folder: &Path) -> (Registry, ImportReport) {
    let files: Vec<Vec<u8>> = FILES_2024.iter().map(|n| read(folder, n)).collect();
    let source = |at: usize| SourceFile { name: FILES_2024[at], bytes: &files[at] };
    pemilu_2024(&Files2024 {
        tree: source(0),
        overseas: source(1),
        overseas_codes: Some(source(9)),
        missions: Some(source(10)),
        parties: source(2),
        portal_parties: None,
        candidate_ids: None,
        population: None,
        dpr: source(3),
        dpd: source(4),
        dprd_province: source(5),
        dprd_regency: source(6),
        districts: source(7),
        seats: source(8),
    })
    .unwrap()
}

fn remarks(rows: &[registry::import::Left], reason: Reason) -> usize {
    rows.iter().filter(|row| row.reason == reason).count()
}

#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn the_nation_of_2024() {
    let folder = shared();
    let (registry, report) = import_2024(&folder);
    let taken: Vec<_> = report.taken.iter().map(|(kind, n)| format!("{kind}: {n}\n")).collect();
    expect_test::expect![[r#"
        candidates pdpd: 668
        candidates pdpr: 9917
        candidates pdprdk: 214783
        candidates pdprdp: 32861
        districts of lists: 2710
        districts of single candidates: 38
        districts with seats: 84
        kecamatan: 7405
        missions without stations: 1
        parties: 24
        provinces: 39
        regencies: 642
        regions of districts: 8842
        stations: 822116
        stations added abroad: 1125
        stations confirmed abroad: 1919
        villages: 83859
    "#]]
    .assert_eq(&taken.concat());
    assert_eq!((report.left.len(), remarks(&report.left, Reason::NotOnPortal)), (161, 161));
    assert_eq!(remarks(&report.noted, Reason::FoundByName), 56);
    assert_eq!(remarks(&report.noted, Reason::CodeMade), 5, "stations that the portal's list of codes lacks");
    assert_eq!(remarks(&report.noted, Reason::StationsWithoutDistrict), 2);
    facts_2024(&registry);

    let bytes = registry.to_bytes();
    let again = Registry::load(&bytes).unwrap();
    assert_eq!(again, registry);
    assert_eq!(again.digest(), model::Digest::of(&bytes));
}

fn facts_2024(registry: &Registry) {
    assert_eq!(registry.region_count(), 1 + 39 + 642 + 1 + 7_405 + 83_859);
    let abroad = registry.region_by_code("99").unwrap();
    let all = registry.stations(RegionIdx::NATION);
    assert_eq!(all, 0..822_116 + 1_125);
    assert_eq!(all.len() - registry.stations(abroad).len(), 820_161);
    let made = registry.stations(abroad).filter(|s| registry.station(StationIdx(*s)).code.len() != 13);
    assert_eq!(made.count(), 5, "all others have the portal's code");
    let lima = registry.station_by_code("9965010001003").unwrap();
    assert_eq!(registry.station(lima).name, "KSK 001");
    assert_eq!(registry.region(registry.region_by_code("99BF").unwrap()).name, "Kuala Lumpur, Malaysia (U)");
    assert_eq!(registry.parties()[0].portal_id, 100_001);
    let counts = [1, 84, 38, 301, 2_325, 0, 0];
    assert!(Contest::ALL.iter().zip(counts).all(|(c, n)| registry.districts(*c).len() == n));
    let seats =
        registry.districts(Contest::Pdpr).filter_map(|d| registry.district(registry::DistrictIdx(d)).seats);
    assert_eq!(seats.sum::<u32>(), 580);

    let station = registry.station_by_code("3173011006193").unwrap();
    let takes_place: Vec<bool> =
        Contest::of(Occasion::Pemilu).map(|c| registry.takes_place_at(c, station)).collect();
    assert_eq!(takes_place, [true, true, true, true, false], "DKI Jakarta has no DPRD kabupaten/kota");
    assert_eq!(registry.zone_of(station), Some(Zone::Wib));
    assert_eq!(registry.station(station).name, "TPS 193");
    assert!(!registry.station(station).exempt);

    let abroad_station = StationIdx(registry.stations(abroad).start);
    let takes_place: Vec<bool> =
        Contest::of(Occasion::Pemilu).map(|c| registry.takes_place_at(c, abroad_station)).collect();
    assert_eq!(takes_place, [true, true, false, false, false], "abroad only president and DPR");
    let dki2 = registry.district_by_code(Contest::Pdpr, "3102").unwrap();
    assert_eq!(registry.district_of(Contest::Pdpr, abroad_station), Some(dki2));
    assert!(registry.station(abroad_station).exempt && registry.zone_of(abroad_station).is_none());

    // Kecamatan BERAUR is 960102 in the list of districts and 960104 in the tree.
    let beraur = registry.region_by_code("960104").unwrap();
    let found = registry.district_at(Contest::Pdprdk, beraur).unwrap();
    assert_eq!(registry.district(found).code.as_str(), "960103");

    // Kota Medan is split for DPRD provinsi: held in parts, by two districts.
    let medan = registry.region_by_code("1271").unwrap();
    assert_eq!(registry.district_at(Contest::Pdprdp, medan), None);
    let parts: std::collections::BTreeSet<_> =
        registry.stations(medan).map(|s| registry.district_of(Contest::Pdprdp, StationIdx(s))).collect();
    assert_eq!(parts.len(), 2);
    let code = StationCode::new("3173011006193").unwrap();
    assert!(
        registry.contains("3173", &code) && registry.contains("", &code) && !registry.contains("3174", &code)
    );
    coverage(registry);
}

/// Ranges of districts and the district of each station are two ways to say the same.
fn coverage(registry: &Registry) {
    for contest in Contest::ALL {
        let mut owner = vec![None; registry.station_count() as usize];
        for district in registry.districts(contest).map(registry::DistrictIdx) {
            for station in registry.district_stations(district).into_iter().flatten() {
                assert_eq!(owner[station as usize].replace(district), None);
            }
        }
        for (station, owner) in (0u32..).zip(&owner) {
            assert_eq!(registry.district_of(contest, StationIdx(station)), *owner);
        }
    }
}

#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn the_nation_of_2019() {
    let folder = shared();
    let name = "tps2019_kpu_kawalpemilu.tsv.xz";
    let bytes = read(&folder, name);
    let source = SourceFile { name, bytes: &bytes };
    let (registry, report) = pemilu_2019(source).unwrap();
    assert_eq!(report.left, []);
    let counts = ["provinces", "regencies", "kecamatan", "villages", "stations"].map(|k| report.count(k));
    assert_eq!(counts, [35, 611, 7_246, 82_342, 806_583]);
    assert_eq!(registry.contests(), [Contest::Ppwp]);

    let lines = station_codes_2019(&registry, source).unwrap();
    let mut stations: Vec<StationIdx> = lines.iter().copied().map(Option::unwrap).collect();
    // Line 2 of the file.
    let first = registry.station(stations[0]);
    assert_eq!((first.name, registry.region(first.village).name), ("TPS 001", "LAWE BEKUNG TAMPAHAN"));
    assert_eq!(registry.region(first.village).portal_id, 410);
    stations.sort_unstable();
    assert!(stations.iter().map(|s| s.0).eq(0..806_583), "every line has a station of its own");

    let exempt: Vec<_> = registry
        .children(RegionIdx::NATION)
        .filter(|p| registry.station(StationIdx(registry.stations(*p).start)).exempt)
        .map(|p| registry.region(p).code)
        .collect();
    assert_eq!(exempt, ["91", "92", "99"]);
    assert_eq!(Registry::load(&registry.to_bytes()).unwrap(), registry);
}

/// What `sirekap registry districts` says of 2024: the DPR fits, and what does not is as its sources have it.
#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn districts_of_2024_fit() {
    use registry::fit::{Amiss, findings};
    let (registry, _) = import_2024(&shared());
    let all = findings(&registry);
    let wrong: String =
        all.iter().filter(|f| !f.amiss.is_noted()).map(|f| f.text(model::Lang::En) + "\n").collect();
    expect_test::expect![[r#"
        R3001 pdprdk 6112012021: SUKULANTING is in no district; 10 stations have no form. Put it into one district.
        R3001 pdprdk 6112012022: PERMATA JAYA is in no district; 19 stations have no form. Put it into one district.
        R3001 pdprdk 9103013007: DESA ADAT YOBOI is in no district; 4 stations have no form. Put it into one district.
        R3001 pdprdk 9103013010: DESA ADAT HEAISEAI YOMO HEAI is in no district; 3 stations have no form. Put it into one district.
    "#]].assert_eq(&wrong);
    let noted =
        |contest, code: &str| all.iter().filter(|f| f.contest == contest && f.amiss.code() == code).count();
    assert_eq!([Contest::Pdpr, Contest::Pdpd].map(|c| all.iter().filter(|f| f.contest == c).count()), [0, 0]);
    assert_eq!(
        [Contest::Pdprdp, Contest::Pdprdk].map(|c| noted(c, "R3008")),
        [1, 1],
        "no source has their seats"
    );
    assert_eq!(noted(Contest::Pdprdk, "R3007"), 50, "districts with a part of a kecamatan");
    let none = all.iter().filter(|f| matches!(f.amiss, Amiss::NotHeld(_)));
    assert_eq!(none.count(), 6, "Jakarta has no DPRD kabupaten/kota");
}
