//! Files of Pilkada: stations that are imported, and counts of higher regions that are compared alone.

use crate::{inverse, shared_data::shared, signing};
use expect_test::expect;
use importer::{Fault, compare_pilkada, station_2024};
use model::{CandidateId, Contest, Lang, Level, Parameters, Stage};
use registry::{Candidate, Contestants, DistrictRow, Election, Registry, RegistryBuilder};
use serde_json::{Value, json};
use std::io::Read as _;

const STATION: &str = "3202012001001";

fn registry() -> Registry {
    let mut b = RegistryBuilder::new(Election {
        id: "uji-1".into(),
        name: "Pilkada Uji".into(),
        date: "2029-11-27".into(),
        drill: false,
        parameters: Parameters::pilkada(),
    });
    for (level, end, from) in
        [(Level::Province, 2, 0), (Level::Regency, 4, 2), (Level::Kecamatan, 6, 4), (Level::Village, 10, 6)]
    {
        let parent = if from == 0 { "0" } else { &STATION[..from] };
        b.add_region(level, &STATION[..end], &STATION[..end], parent, end as u32);
    }
    b.add_station(&STATION[..10], STATION, "TPS 001", 1, Some(500));
    let pair = |number: u16| Candidate {
        id: CandidateId(1_000_548 + u32::from(number)),
        number,
        name: format!("PASANGAN {number}"),
        colour: Some("#8CB9BD".into()),
        sex: None,
        residence: None,
    };
    b.add_district(DistrictRow {
        contest: Contest::Pkwkk,
        code: "3202".into(),
        name: "SUKABUMI".into(),
        seats: None,
        population: None,
        contestants: Contestants::Singles(vec![pair(1), pair(2)]),
        holds: vec!["3202".into()],
    });
    b.freeze().unwrap()
}

fn station() -> Value {
    let administrasi: serde_json::Map<String, Value> =
        inverse::NAMES.iter().zip(10..).map(|((_, name), n)| ((*name).to_string(), json!(n))).collect();
    json!({
        "mode": "hhcw",
        "tungsura": {"chart": {"1000549": 120, "1000550": 80}, "administrasi": administrasi},
        "psu": null,
        "status_suara": true,
        "status_adm": true,
        "images": [null, "https://example.id/2.jpg"],
        "ts": "2024-11-27 18:00:00",
    })
}

const PATH: &str = "pilkada/hhcw/pkwkk/32/3202/320201/3202012001/3202012001001.json";

#[test]
fn a_station_file_is_taken_and_can_be_served_as_it_was() {
    let (registry, file) = (registry(), station());
    let (record, remarks) =
        station_2024(PATH, file.to_string().as_bytes(), Contest::Ppwp, &registry).unwrap();
    assert_eq!(remarks, []);
    assert_eq!((record.form.contest, record.stage), (Contest::Pkwkk, Stage::Dikonfirmasi));
    let event = signing::event_of(record);
    let flat = inverse::station_file(&event, &registry);
    let served = shapes::portal::PilkadaStation::from(
        shapes::portal::station_file(flat.to_string().as_bytes()).unwrap(),
    );
    assert_eq!(serde_json::to_value(&served).unwrap(), file);
}

#[test]
fn flags_follow_from_the_blocks_where_a_file_has_none() {
    let mut file = station();
    let members = file.as_object_mut().unwrap();
    members.remove("status_suara");
    members.remove("status_adm");
    members["tungsura"]["administrasi"] = Value::Null;
    let (record, remarks) =
        station_2024(PATH, file.to_string().as_bytes(), Contest::Ppwp, &registry()).unwrap();
    assert_eq!(remarks, []);
    let portal = record.portal.unwrap();
    assert_eq!((portal.status_suara, portal.status_adm), (true, false));
}

#[test]
fn files_of_the_other_occasion_and_of_regions_are_refused() {
    let registry = registry();
    let file = station();
    let flat = json!({"chart": file["tungsura"]["chart"], "administrasi": null, "images": [], "psu": null, "ts": ""});
    let region = json!({"mode": "hhcw", "tungsura": {"chart": {}, "table": {}}, "psu": "Reguler", "progres": {}, "ts": ""});
    for (path, body) in [(PATH, &flat), (PATH, &region), (PATH, &json!({"tungsura": null}))] {
        let fault = station_2024(path, body.to_string().as_bytes(), Contest::Ppwp, &registry).unwrap_err();
        assert!(matches!(fault, Fault::Other(_)), "{fault:?}");
    }
    let name = format!("{STATION}.json");
    let of_ppwp = station_2024(&name, file.to_string().as_bytes(), Contest::Ppwp, &registry).unwrap_err();
    assert!(matches!(of_ppwp, Fault::Other(_)), "{of_ppwp:?}");
}

fn share(total: u64, progres: u64, persen: f64) -> Value {
    json!({"total": total, "persen": persen, "progres": progres})
}

fn regency(votes: [u64; 2], rows: [[u64; 2]; 2]) -> Value {
    let row = |[a, b]: [u64; 2]| json!({"psu": "Reguler", "1000549": a, "1000550": b, "progres": share(10, 5, 50.0), "status_progress": true});
    json!({
        "mode": "hhcw",
        "tungsura": {
            "chart": {"1000549": votes[0], "1000550": votes[1], "progres": share(20, 10, 50.0)},
            "table": {"320201": row(rows[0]), "320202": row(rows[1])},
        },
        "psu": "Reguler",
        "progres": {"total": 20, "progres": 10},
        "ts": "2024-11-28 03:45:00",
    })
}

fn file(path: &str, body: &Value) -> (String, Vec<u8>) {
    (path.to_string(), body.to_string().into_bytes())
}

#[test]
fn what_does_not_fit_is_told() {
    let right = regency([30, 12], [[10, 2], [20, 10]]);
    let pairs = json!({"3202": {
        "1000549": {"ts": "", "nama": "A - B", "warna": "#8CB9BD", "nomor_urut": 1},
        "1000550": {"ts": "", "nama": "KOLOM KOSONG - ", "warna": "#8CB9BD", "nomor_urut": 2},
    }});
    let both = [file("x/paslon/pkwkk.json", &pairs), file("pkwkk/32/3202.json", &right)];
    let of = compare_pilkada(&both);
    assert!(of.is_sound() && of.differences.is_empty(), "{:?}", of.differences);
    assert_eq!((of.summed, of.confirmed, of.rows), (1, 1, 2));
    assert_eq!(of.standing[&Contest::Pkwkk], (1, 2));
    assert_eq!(of.files[&(Contest::Pkwkk, Level::Regency)], 1);

    let mut wrong = regency([31, 12], [[10, 2], [20, 10]]);
    wrong["tungsura"]["table"]["320202"]["1000999"] = json!(4);
    wrong["tungsura"]["table"]["320201"]["progres"]["progres"] = json!(6);
    wrong["progres"]["total"] = json!(21);
    let mut province = regency([30, 12], [[10, 2], [20, 10]]);
    province["tungsura"] = json!({
        "chart": {"progres": share(20, 10, 50.0)},
        "table": {"3202": {"psu": "Reguler", "progres": share(20, 9, 45.0), "status_progress": true}},
    });
    let of = compare_pilkada(&[
        file("paslon_pkwkk.json", &pairs),
        file("pilkada/hhcw/pkwkk/32/3202.json", &wrong),
        file("pilkada/hhcw/pkwkk/32.json", &province),
        file("pilkada/hhcw/pkwkk/33.json", &json!({"mode": "hhcw"})),
        file("wilayah/pilkada/pkwkk/32.json", &json!([])),
        file("pemilu/hhcw/ppwp/32.json", &json!({})),
    ]);
    let told: Vec<String> = of
        .differences
        .iter()
        .map(|d| format!("{} {} {}: {}", d.differs.code(), d.file, d.place, d.detail))
        .collect();
    expect![[r#"
        R3203 pilkada/hhcw/pkwkk/32.json progres: (20, 10), (20, 9)
        R3207 pilkada/hhcw/pkwkk/32.json table.3202: 0 (2024-11-28 03:45:00), 43 (2024-11-28 03:45:00)
        R3202 pilkada/hhcw/pkwkk/32/3202.json chart.1000549: 31, 30
        R3202 pilkada/hhcw/pkwkk/32/3202.json chart.1000999: 0, 4
        R3203 pilkada/hhcw/pkwkk/32/3202.json progres: (21, 10), (20, 11)
        R3204 pilkada/hhcw/pkwkk/32/3202.json chart.progres: (20, 10), (21, 10)
        R3205 pilkada/hhcw/pkwkk/32/3202.json table.320201.progres.persen: 50.0, 60.0
        R3206 pilkada/hhcw/pkwkk/32/3202.json table.320202.1000999: 320202
        R3201 pilkada/hhcw/pkwkk/33.json : missing field `tungsura` at line 1 column 15"#]]
    .assert_eq(&told.join("\n"));
    assert!(!of.is_sound());
    assert_eq!((of.summed, of.confirmed, of.passed.len()), (1, 0, 2));
    for differs in importer::Differs::ALL {
        assert!(!differs.text(Lang::Id).is_empty() && differs.text(Lang::Id) != differs.text(Lang::En));
    }
}

/// Every count file of the governors' election: each chart is the sum of its rows, and nobody has votes who does not stand.
/// The captured files of the governors' elections of 2024.
pub fn governor_files() -> Vec<(String, Vec<u8>)> {
    let path = shared().join("api/pilkada2024/governor_20241128.tar.xz");
    let tar = registry::import::xz(&std::fs::read(path).unwrap(), 1 << 26).unwrap();
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for entry in tar::Archive::new(&tar[..]).entries().unwrap() {
        let mut entry = entry.unwrap();
        let path = entry.path().unwrap().to_str().unwrap().to_string();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        if path.ends_with(".json") {
            files.push((path, bytes));
        }
    }
    files
}

#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn governors_of_2024() {
    let files = governor_files();
    let of = compare_pilkada(&files);
    let count = |level| of.files[&(Contest::Pkwkp, level)];
    assert_eq!([Level::Nation, Level::Province, Level::Regency].map(count), [1, 37, 509]);
    assert_eq!((of.summed, of.confirmed), (546, 546));
    assert_eq!(of.standing[&Contest::Pkwkp], (37, 104));
    assert!(
        of.is_sound(),
        "{:?}",
        of.differences.iter().filter(|d| !d.differs.is_note()).collect::<Vec<_>>()
    );
    assert_eq!((of.rows, of.passed.len()), (7_745, 0));
}
