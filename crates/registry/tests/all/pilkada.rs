//! The registry of a Pilkada from the portal's region lists and lists of pairs.

use crate::shared_data::shared;
use expect_test::expect;
use model::{Contest, Field, PartyNumber};
use registry::import::{FilesPilkada, Reason, RegionList, SourceFile, pilkada, xz};
use registry::{Contestants, DistrictIdx, RegionIdx};

fn item(name: &str, id: u32, code: &str, level: u8) -> String {
    format!(r#"{{"nama": "{name}", "id": {id}, "kode": "{code}", "tingkat": {level}}}"#)
}

fn list(items: &[String]) -> Vec<u8> {
    format!("[{}]", items.join(",")).into_bytes()
}

const GOVERNORS: &str = r##"{
  "32": {
    "1000029": {"ts": "2024-11-21 21:55:15", "nama": "EMPAT - LIMA", "warna": "#b67352", "nomor_urut": 2},
    "1000026": {"ts": "2024-11-21 21:55:15", "nama": "SATU - DUA", "warna": "#8CB9BD", "nomor_urut": 1},
    "1000031": {"ts": "2024-11-21 21:55:15", "nama": "ENAM - TUJUH", "warna": "#8CB9BD", "nomor_urut": 1}
  },
  "77": {"1000071": {"ts": "", "nama": "X - Y", "warna": "#8CB9BD", "nomor_urut": 1}}
}"##;

const REGENTS: &str = r##"{
  "3202": {
    "1000549": {"ts": "2024-11-21 21:55:15", "nama": "DELAPAN - SEMBILAN", "warna": "#8CB9BD", "nomor_urut": 1},
    "1000550": {"ts": "2024-11-21 21:55:15", "nama": "KOLOM KOSONG - ", "warna": "#B67352", "nomor_urut": 2}
  },
  "32": {"1000551": {"ts": "", "nama": "X - Y", "warna": "#8CB9BD", "nomor_urut": 1}}
}"##;

#[test]
fn lists_of_regions_and_pairs() {
    let lists = [
        ("0", list(&[item("JAWA BARAT", 26_141, "32", 1), item("X", 1, "9", 7)])),
        ("32", list(&[item("SUKABUMI", 26_802, "3202", 2)])),
        ("3202", list(&[item("PALABUHANRATU", 26_803, "320201", 3)])),
        ("320201", list(&[item("CITEPUS", 26_804, "3202012001", 4)])),
        (
            "3202012001",
            list(&[item("TPS 001", 7_001, "3202012001001", 5), item("TPS 002", 7_002, "3202012001002", 5)]),
        ),
        // The other contest lists the same again.
        ("0", list(&[item("JAWA BARAT", 26_141, "32", 1)])),
    ];
    let region_list = |(parent, bytes): &'static (&'static str, Vec<u8>)| RegionList {
        parent,
        source: SourceFile { name: "wilayah", bytes },
    };
    let lists: &'static [(&str, Vec<u8>)] = Vec::leak(lists.into());
    let files = FilesPilkada {
        lists: lists.iter().map(region_list).collect(),
        tree: None,
        pairs: vec![
            (Contest::Pkwkp, SourceFile { name: "pkwkp.json", bytes: GOVERNORS.as_bytes() }),
            (Contest::Pkwkk, SourceFile { name: "pkwkk.json", bytes: REGENTS.as_bytes() }),
        ],
    };
    let (registry, report) = pilkada(&files).unwrap();
    let left: Vec<String> = report.left.iter().map(|l| format!("{} {}", l.code(), l.detail)).collect();
    expect![[r#"
        R2006 9
        R2011 pkwkp 32 1
        R2012 pkwkp 77
        R2012 pkwkk 32"#]]
    .assert_eq(&left.join("\n"));
    assert!(report.noted.is_empty());
    assert_eq!(registry.contests(), [Contest::Pkwkp, Contest::Pkwkk]);
    assert_eq!((registry.station_count(), registry.region_count()), (2, 5));
    let parameters = registry.parameters();
    assert_eq!((parameters.reserve_ppm, parameters.station_voters_max), (25_000, 600));
    let station = registry.station_by_code("3202012001002").unwrap();
    let regent = registry.district(registry.district_of(Contest::Pkwkk, station).unwrap());
    assert_eq!((regent.code.as_str(), regent.name.as_str()), ("3202", "SUKABUMI"));
    assert_eq!(registry.contestant_name(regent, Field::Votes(2)), "KOLOM KOSONG - ");
    assert_eq!(registry.contestant_name(regent, Field::PartyTotal(PartyNumber(1))), "");
    let governor = registry.district(registry.district_of(Contest::Pkwkp, station).unwrap());
    let Contestants::Singles(pairs) = &governor.contestants else { panic!("pairs stand") };
    // Of two of one number the first stands, in the order of their ids.
    let told: Vec<_> = pairs.iter().map(|p| (p.id.0, p.number, p.colour.as_deref().unwrap_or(""))).collect();
    assert_eq!(told, [(1_000_026, 1, "#8CB9BD"), (1_000_029, 2, "#B67352")]);
    let again = registry::Registry::load(&registry.to_bytes()).unwrap();
    assert_eq!(again, registry);
}

#[test]
fn what_is_no_list_is_refused_whole() {
    let bad = SourceFile { name: "0.json", bytes: b"{\"error\": 404}" };
    let error = pilkada(&FilesPilkada {
        lists: vec![RegionList { parent: "0", source: bad }],
        ..FilesPilkada::default()
    });
    assert!(error.unwrap_err().to_string().starts_with("R2105"));
    let pairs = vec![(Contest::Pkwkp, SourceFile { name: "pkwkp.json", bytes: b"[]" })];
    assert!(
        pilkada(&FilesPilkada { pairs, ..FilesPilkada::default() })
            .unwrap_err()
            .to_string()
            .starts_with("R2105")
    );
}

/// The 37 provinces that elected a governor, with all who stood.
#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn governors_of_2024() {
    let folder = shared();
    let tree = xz(&std::fs::read(folder.join("wilayah_2024_tps.tsv.xz")).unwrap(), 1 << 28).unwrap();
    let pairs = std::fs::read(folder.join("api/pilkada2024/paslon_pkwkp.json")).unwrap();
    let files = FilesPilkada {
        lists: Vec::new(),
        tree: Some(SourceFile { name: "wilayah_2024_tps.tsv", bytes: &tree }),
        pairs: vec![(Contest::Pkwkp, SourceFile { name: "paslon_pkwkp.json", bytes: &pairs })],
    };
    let (registry, report) = pilkada(&files).unwrap();
    assert_eq!((report.count("regions that elect"), report.count("pairs")), (37, 104));
    assert_eq!(report.noted.iter().filter(|n| n.reason == Reason::FileAbsent).count(), 1);
    assert_eq!(registry.station_count(), 0, "the stations of the general election are not Pilkada's");
    let districts = || registry.districts(Contest::Pkwkp).map(|d| registry.district(DistrictIdx(d)));
    let with = |count: usize| districts().filter(|d| d.contestants.candidates().count() == count).count();
    assert_eq!([2, 3, 4, 5].map(with), [17, 11, 8, 1]);
    let blank: Vec<&str> = districts()
        .filter(|d| d.contestants.candidates().any(|c| c.name.starts_with("KOLOM KOSONG")))
        .map(|d| d.code.as_str())
        .collect();
    assert_eq!(blank, ["92"]);
    let without: Vec<&str> = registry
        .children(RegionIdx::NATION)
        .filter(|p| registry.district_at(Contest::Pkwkp, *p).is_none())
        .map(|p| registry.region(p).code)
        .collect();
    assert_eq!(without, ["34"], "the governor of Yogyakarta is not elected");
}
