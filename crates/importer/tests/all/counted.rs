//! Captured files of Pilkada, region by region: what is taken, and what lacks. The folder is made up, in the shapes of 2024.

use expect_test::expect;
use importer::{Counted, counted_pilkada};
use model::{Contest, Lang, Level};
use serde_json::{Value, json};

type File = (String, Vec<u8>);

fn file(path: &str, of: Value) -> File {
    (path.into(), of.to_string().into_bytes())
}

fn share(stations_in: u64, all: u64) -> Value {
    json!({"total": all, "persen": 100.0, "progres": stations_in})
}

fn votes(of: &[(&str, u64)], progres: Value) -> Value {
    let mut all: serde_json::Map<String, Value> =
        of.iter().map(|(id, n)| ((*id).to_string(), json!(n))).collect();
    all.insert("progres".into(), progres);
    Value::Object(all)
}

fn row(of: &[(&str, u64)], progres: Value) -> Value {
    let mut row = votes(of, progres);
    row["psu"] = json!("Reguler");
    row["status_progress"] = json!(true);
    row
}

fn count(path: &str, ts: &str, (stations_in, all): (u64, u64), of: &[(&str, u64)], table: Value) -> File {
    file(
        path,
        json!({
            "mode": "hhcw", "psu": "Reguler", "ts": ts,
            "progres": {"total": all, "progres": stations_in},
            "tungsura": {"chart": votes(of, share(stations_in, all)), "table": table},
        }),
    )
}

fn pair(number: u16, name: &str) -> Value {
    json!({"ts": "2024-11-21 21:55:15", "nama": name, "warna": "#8CB9BD", "nomor_urut": number})
}

const TS: &str = "2024-11-28 03:45:00";

/// Eight regencies of one made-up province, each another case, and its governor.
fn files() -> Vec<File> {
    let two = |a: &str, b: &str| json!({a: pair(1, "SATU - DUA"), b: pair(2, "TIGA - EMPAT")});
    let none = json!({});
    vec![
        file(
            "pilkada/paslon/pkwkk.json",
            json!({
                "5101": two("11", "12"),
                "5102": {"21": pair(1, "LIMA - ENAM"), "22": pair(2, "KOLOM KOSONG - ")},
                "5103": two("31", "32"),
                "5104": two("41", "42"),
                "5105": two("51", "52"),
                "5106": two("61", "62"),
                "5107": {"71": pair(1, "A - B"), "72": pair(1, "C - D")},
                "5108": two("81", "82"),
            }),
        ),
        file("paslon_pkwkp.json", json!({"51": {"1": pair(1, "A"), "2": pair(2, "B"), "3": pair(3, "C")}})),
        file(
            "wilayah/pilkada/pkwkk/51.json",
            json!([{"nama": "PERTAMA", "kode": "5101", "id": 1, "tingkat": 2}]),
        ),
        count(
            "pkwkk/51/5101.json",
            TS,
            (9, 10),
            &[("11", 50), ("12", 60)],
            json!({
                "510101": row(&[("11", 20), ("12", 60)], share(5, 5)), "510102": row(&[("11", 30)], share(4, 5)),
            }),
        ),
        // An older capture of the same region, and one that is cut off.
        count("old/pkwkk/5101.json", "2024-11-27 20:00:00", (1, 10), &[("11", 5)], none.clone()),
        ("cut/pkwkk/51/5106.json".into(), b"{\"mode\": \"hhcw\", \"tung".to_vec()),
        count("pkwkk/51/5102.json", TS, (10, 10), &[("21", 40), ("22", 60)], none.clone()),
        count("pkwkk/51/5104.json", TS, (1, 1), &[("41", 1), ("99", 1)], none.clone()),
        count("pkwkk/51/5105.json", TS, (3, 2), &[("51", 1)], none.clone()),
        count("pkwkk/51/5107.json", TS, (1, 1), &[("71", 1)], none.clone()),
        count("pkwkk/51/5109.json", TS, (1, 1), &[("91", 7), ("92", 8)], none),
        count(
            "pkwkk/51.json",
            TS,
            (30, 40),
            &[],
            json!({
                "5101": row(&[("11", 1)], share(1, 10)), "5106": row(&[("61", 3), ("62", 2)], share(2, 2)),
            }),
        ),
        count("pkwkp/0.json", TS, (5, 9), &[], json!({"51": row(&[("1", 7), ("3", 9)], share(5, 9))})),
    ]
}

fn lacking(of: &Counted) -> Vec<String> {
    let line = |l: &importer::Lacking| {
        let contest = l.contest.map_or("", Contest::code);
        format!(
            "{contest} {} {} {}",
            l.region.as_deref().unwrap_or("-"),
            l.what.code(),
            l.what.text(Lang::En)
        )
    };
    of.lacking.iter().map(line).collect()
}

#[test]
fn every_region_that_elects_has_its_count_or_says_what_lacks() {
    let of = counted_pilkada(&files(), None);
    let regions: Vec<_> = of
        .regions
        .iter()
        .map(|r| {
            (
                r.contest.code(),
                r.code.as_str(),
                r.name.as_str(),
                r.votes.as_slice(),
                r.stations_in,
                r.stations,
            )
        })
        .collect();
    assert_eq!(
        regions,
        [
            ("pkwkp", "51", "51", [7, 0, 9].as_slice(), 5, 9),
            ("pkwkk", "5101", "PERTAMA", &[50, 60], 9, 10),
            ("pkwkk", "5102", "5102", &[40, 60], 10, 10),
            ("pkwkk", "5106", "5106", &[3, 2], 2, 2),
        ]
    );
    expect![[r#"
        [
            "pkwkp 51 R3216 its own file is missing or broken; the line in pkwkp/0.json is used",
            "pkwkk - R3217 cut/pkwkk/51/5106.json is not a count file of Pilkada (EOF while parsing a string at line 1 column 22): passed over",
            "pkwkk 5103 R3211 no count of it among these files",
            "pkwkk 5104 R3213 votes for 99, who is not in its list of pairs",
            "pkwkk 5105 R3218 3 stations in are more than there are, 2",
            "pkwkk 5106 R3216 its own file is missing or broken; the line in pkwkk/51.json is used",
            "pkwkk 5107 R3214 its list of pairs can't be used (72 1)",
            "pkwkk 5108 R3211 no count of it among these files",
            "pkwkk 5109 R3212 not in the list of pairs, so that nobody knows who stands (91: 7, 92: 8)",
        ]
    "#]]
    .assert_debug_eq(&lacking(&of));
    let first = &of.regions[1].areas;
    assert_eq!(first[&Level::Kecamatan], [("510101".into(), vec![20, 60]), ("510102".into(), vec![30, 0])]);
    assert_eq!(first[&Level::Regency], [("5101".into(), vec![50, 60])]);
    let governor = &of.regions[0].areas;
    assert_eq!(governor.keys().collect::<Vec<_>>(), [&Level::Province], "no file of the province itself");
}

#[test]
fn without_lists_of_pairs_nobody_knows_who_stands() {
    let counts: Vec<File> = files().into_iter().filter(|(path, _)| !path.contains("paslon")).collect();
    let of = counted_pilkada(&counts, None);
    assert!(of.regions.is_empty());
    let codes: Vec<&str> = of.lacking.iter().map(|l| l.what.code()).collect();
    assert_eq!(codes.iter().filter(|c| **c == "R3212").count(), 8, "{codes:?}");
    assert_eq!(codes.iter().filter(|c| **c == "R3215").count(), 2, "{codes:?}");
    assert!(counted_pilkada(&[("README.json".into(), b"{}".to_vec())], None).lacking.is_empty());
}

#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn governors_of_2024_are_all_there() {
    let of = counted_pilkada(&crate::pilkada::governor_files(), None);
    assert_eq!((of.regions.len(), of.lacking.len()), (37, 0), "{:?}", lacking(&of));
    let jakarta = of.regions.iter().find(|r| r.code.as_str() == "31").unwrap();
    assert_eq!(jakarta.votes, [1_717_245, 458_886, 2_181_939]);
    assert_eq!((jakarta.stations_in, jakarta.stations), (14_825, 14_835));
    assert!(of.regions.iter().all(|r| r.areas.contains_key(&Level::Kecamatan)));
}
