//! Station files of 2024: what is taken, what is left out and why, and the way back.

use crate::small::{FULL, NOT_YET, STATION, registry};
use crate::{inverse, signing};
use importer::{Fault, Record, StationFileName, station_2024};
use model::{Contest, Digest, Stage};
use registry::Registry;
use serde_json::{Value, from_str, json};

const PATH: &str = "pemilu/hhcw/ppwp/31/3171/317101/3171011001/3171011001001.json";

fn read(text: &str, registry: &Registry) -> Result<Record, Fault> {
    station_2024(PATH, text.as_bytes(), Contest::Ppwp, registry).map(|(record, remarks)| {
        assert_eq!(remarks, [], "{text}");
        record
    })
}

fn edited(change: impl FnOnce(&mut Value)) -> String {
    let mut file: Value = from_str(FULL).unwrap();
    change(&mut file);
    file.to_string()
}

fn without(block: &str, key: &str) -> String {
    edited(|f| drop(f[block].as_object_mut().unwrap().remove(key).unwrap()))
}

#[test]
fn a_full_file() {
    let registry = registry();
    let record = read(FULL, &registry).unwrap();
    let v = |n: u32| Some(n);
    #[rustfmt::skip]
    let values = vec![
        v(139), v(145), v(284), v(110), v(126), v(236), v(0), v(1), v(1), v(2), v(0), v(2), v(112), v(127), v(239),
        None, None, None, None, None, None, None,
        v(144), v(19), v(2),
        v(165), v(1), v(166),
    ];
    assert_eq!(record.values, values, "sections II and III were never published");
    assert_eq!((record.form.contest, record.form.station.as_str()), (Contest::Ppwp, STATION));
    assert_eq!((record.form.round, record.form.count, record.stage), (0, 0, Stage::Dikonfirmasi));
    assert_eq!((record.source.file.as_str(), record.source.line), ("3171011001001.json", 0));
    assert_eq!((record.source.sha256, record.replaces), (Digest::of(FULL.as_bytes()), None));
    let portal = record.portal.unwrap();
    assert_eq!(
        (portal.mode.as_deref(), portal.psu, portal.ts.as_str()),
        (Some("hhcw"), None, "2024-02-20 13:00:00")
    );
    assert_eq!(portal.images.len(), 3);
    assert!(portal.chart.unwrap().null_key && !portal.administrasi.unwrap().null_key);
}

/// Every way in which files of 2024 leave something out is kept apart, and comes back as it was.
#[test]
fn what_is_not_there_stays_so() {
    let registry = registry();
    let confirmed = Stage::Dikonfirmasi;
    for (name, text, stage) in [
        ("full", FULL.to_string(), confirmed),
        ("not yet in", NOT_YET.to_string(), Stage::BelumMasuk),
        ("chart null", edited(|f| f["chart"] = Value::Null), confirmed),
        ("chart with the null key alone", edited(|f| f["chart"] = json!({"null": null})), confirmed),
        ("chart empty", edited(|f| f["chart"] = json!({})), confirmed),
        ("no null key", without("chart", "null"), confirmed),
        ("a candidate absent", without("chart", "100026"), confirmed),
        ("a candidate null", edited(|f| f["chart"]["100026"] = Value::Null), confirmed),
        ("a candidate with none", edited(|f| f["chart"]["100026"] = json!(0)), confirmed),
        ("administrasi null", edited(|f| f["administrasi"] = Value::Null), confirmed),
        ("administrasi empty", edited(|f| f["administrasi"] = json!({})), confirmed),
        ("one key of it absent", without("administrasi", "suara_total"), confirmed),
        ("one key of it null", edited(|f| f["administrasi"]["suara_total"] = Value::Null), confirmed),
        ("no mode", edited(|f| drop(f.as_object_mut().unwrap().remove("mode").unwrap())), confirmed),
        ("another mode", edited(|f| f["mode"] = json!("hr")), confirmed),
        ("a repeat poll", edited(|f| f["psu"] = json!("Pemungutan Suara Ulang")), confirmed),
        ("no image", edited(|f| f["images"] = json!([])), confirmed),
        ("an image more", edited(|f| f["images"] = json!([null, "a", "b", null])), confirmed),
        ("statuses the other way", edited(|f| f["status_adm"] = json!(false)), confirmed),
        ("both blocks null, statuses set", NOT_YET.replace("false", "true"), Stage::BelumMasuk),
        ("an impossible number", edited(|f| f["chart"]["100025"] = json!(4_294_967_295u32)), confirmed),
    ] {
        let record = read(&text, &registry).unwrap_or_else(|f| panic!("{name}: {}", f.text(model::Lang::En)));
        assert_eq!(record.stage, stage, "{name}");
        let event = signing::event_of(record);
        assert_eq!(inverse::station_file(&event, &registry), from_str::<Value>(&text).unwrap(), "{name}");
    }
}

#[test]
fn what_is_left_out() {
    let registry = registry();
    for (name, text, code) in [
        ("not JSON", "<html><head><title>403 Forbidden</title></head></html>".to_string(), "R3005"),
        ("nothing", String::new(), "R3005"),
        ("a line feed", "\n".into(), "R3005"),
        ("cut off", FULL[..300].to_string(), "R3014"),
        ("cut off in the first key", "{\"mo".into(), "R3014"),
        ("more behind it", format!("{FULL}}}"), "R3005"),
        ("two files in one", format!("{FULL}{FULL}"), "R3005"),
        ("a list", "[]".to_string(), "R3013"),
        ("a list of files", format!("[{FULL}]"), "R3013"),
        ("null", "null".into(), "R3013"),
        ("an empty object", "{}".into(), "R3013"),
        ("an error of the server", r#"{"error":"Forbidden","status":403}"#.into(), "R3013"),
        ("a file of another year", format!("{{\"tungsura\":{FULL}}}"), "R3013"),
        (
            "a region file",
            r#"{"ts":"","psu":null,"mode":"hhcw","chart":null,"table":{},"progres":{"total":0,"progres":0}}"#
                .into(),
            "R3013",
        ),
        (
            "a party chart",
            edited(|f| f["chart"] = json!({"1": {"jml_suara_total": 1, "jml_suara_partai": 1}})),
            "R3009",
        ),
        ("only other candidates", edited(|f| f["chart"] = json!({"310001": 3, "null": null})), "R3008"),
        (
            "no sound number",
            edited(|f| {
                f["chart"] = json!({"100025": -1, "100026": "x", "100027": 1.5, "null": null});
                f["administrasi"] = Value::Null;
            }),
            "R3012",
        ),
        (
            "blocks that are none",
            edited(|f| (f["chart"], f["administrasi"]) = (json!("-"), json!([1, 2]))),
            "R3012",
        ),
    ] {
        let fault = read(&text, &registry).expect_err(name);
        assert_eq!(fault.code(), code, "{name}: {fault:?}");
    }
    let bytes = |bytes: &[u8]| station_2024(PATH, bytes, Contest::Ppwp, &registry).unwrap_err().code();
    let wide: Vec<u8> = FULL.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(bytes(&[b"\xff\xfe".to_vec(), wide].concat()), "R3015", "UTF-16");
    assert_eq!(
        bytes(&FULL.replace("hhcw", "h\u{e9}cw").chars().map(|c| c as u8).collect::<Vec<_>>()),
        "R3015"
    );
    let at = |path: &str, default| {
        let read = station_2024(path, FULL.as_bytes(), default, &registry);
        read.map(|(record, _)| record).map_err(|f| f.code().to_string())
    };
    assert_eq!(at("3171011001001.json", Contest::Ppwp).map(|r| r.form.contest), Ok(Contest::Ppwp));
    assert_eq!(at("9999999999999.json", Contest::Ppwp).unwrap_err(), "R3004");
    assert_eq!(at("3171011001001.txt", Contest::Ppwp).unwrap_err(), "R3006");
    assert_eq!(at("3171011001001.json", Contest::Pdprdk).unwrap_err(), "R3007", "not held in Jakarta");
    assert_eq!(at("1101012001001.json", Contest::Pdpd).unwrap_err(), "R3007", "not held in this Aceh");
    assert_eq!(at("3171011001001.json", Contest::Pdpr).unwrap_err(), "R3009");
    assert_eq!(at("3171011001001.json", Contest::Pdpd).unwrap_err(), "R3008", "pairs are no senators");
}

/// The largest file that is taken still makes an event that fits.
#[test]
fn the_largest_file_makes_an_event_that_fits() {
    let registry = registry();
    let mut most = 0;
    for n in (3_000..8_200).step_by(97) {
        let text = edited(|f| f["images"] = json!(["\"".repeat(n / 2)]));
        let (record, remarks) = station_2024(PATH, text.as_bytes(), Contest::Ppwp, &registry).unwrap();
        let kept = !record.portal.as_ref().unwrap().images.is_empty();
        assert_eq!(kept, remarks.is_empty(), "{remarks:?}");
        most = most.max(signing::signed(vec![record])[0].bytes().len());
    }
    assert!((4_500..16_000).contains(&most), "{most}");
}

#[test]
fn a_senate_file() {
    let registry = registry();
    let text = edited(|f| f["chart"] = json!({"null": null, "310001": 7, "310002": null}));
    let path = "data/hhcw/pdpd/31/3171/317101/3171011001/3171011001002.json";
    let (record, remarks) = station_2024(path, text.as_bytes(), Contest::Ppwp, &registry).unwrap();
    assert_eq!(remarks, []);
    assert_eq!(record.form.contest, Contest::Pdpd, "the path says it");
    assert_eq!(record.values[22..24], [Some(7), None]);
    let event = signing::event_of(record);
    assert_eq!(inverse::station_file(&event, &registry), from_str::<Value>(&text).unwrap());
}

#[test]
fn names_of_files() {
    let parse = |path: &str| StationFileName::parse(path, Contest::Pdpd).map(|n| (n.contest, n.station));
    let station = || STATION.to_string();
    for (path, contest) in [
        (PATH, Contest::Ppwp),
        ("3171011001001.json", Contest::Pdpd),
        ("a\\hhcw\\pdpr\\3171011001001.json", Contest::Pdpr),
        ("/x/hhcw/pdprdk/3171011001001.json", Contest::Pdprdk),
        ("../../3171011001001.json", Contest::Pdpd),
    ] {
        assert_eq!(parse(path), Ok((contest, station())), "{path}");
    }
    assert_eq!(parse("hhcw/pilpres/3171011001001.json"), Err(Fault::Contest("pilpres".into())));
    for path in
        ["", ".json", "3171011001001", "3171011001001.JSON", "a b.json", "...json", "x/.json", "é.json"]
    {
        assert_eq!(parse(path), Err(Fault::Name(path.into())), "{path}");
    }
    let long = format!("{}.json", "3".repeat(33));
    assert_eq!(parse(&long), Err(Fault::Name(long.clone())));
}
