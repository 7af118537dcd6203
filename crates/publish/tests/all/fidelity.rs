//! Station files of 2024 come out of the tree as they went in: absent stays absent, null stays null.

use crate::fixture::{Log, STATIONS, form, registry};
use crate::sums::publish;
use model::Contest;
use model::event::{Portal, PortalBlock};
use serde_json::{Value, json};
use shapes::portal::ADMINISTRASI;
use std::sync::Arc;

/// Ids of the fixture's pairs, which are those of 2024.
const IDS: [&str; 3] = ["100025", "100026", "100027"];

/// Takes a presidential station file apart, as an importer does.
pub fn import(log: &mut Log, station: &str, file: &Value) {
    let number = |v: &Value| v.as_u64().map(|n| n as u32);
    let mut values = vec![None; model::form::HEAD + 3 + 3];
    let width = values.len();
    let mut block = |name: &str, fields: &mut dyn Iterator<Item = (String, String, usize)>| {
        let block = file[name].as_object()?;
        let mut absent = Vec::new();
        for (key, field, at) in fields {
            match block.get(&key) {
                Some(value) => values[at] = number(value),
                None => absent.push(field),
            }
        }
        Some(PortalBlock { absent, null_key: block.contains_key("null") })
    };
    let chart = block("chart", &mut (0..3).map(|i| (IDS[i].into(), format!("IV.{}", i + 1), 22 + i)));
    let position = |i: usize| if i < 15 { i } else { width - 18 + i };
    let fields = ADMINISTRASI
        .iter()
        .enumerate()
        .map(|(i, (key, field))| (key.to_string(), field.to_string(), position(i)));
    let administrasi = block("administrasi", &mut fields.into_iter());
    let text = |v: &Value| v.as_str().map(String::from);
    let portal = Portal {
        administrasi,
        chart,
        images: file["images"].as_array().unwrap().iter().map(text).collect(),
        mode: text(&file["mode"]),
        psu: text(&file["psu"]),
        status_adm: file["status_adm"].as_bool().unwrap(),
        status_suara: file["status_suara"].as_bool().unwrap(),
        ts: text(&file["ts"]).unwrap(),
    };
    let stage = match portal.chart.is_some() || portal.administrasi.is_some() {
        true => model::Stage::Dikonfirmasi,
        false => model::Stage::BelumMasuk,
    };
    log.import(form(Contest::Ppwp, station), Some(portal), stage, values);
}

/// Publishes one file and reads it back.
fn there_and_back(file: &Value) -> Value {
    let mut log = Log::new(&Arc::new(registry()));
    import(&mut log, STATIONS[0], file);
    publish(&log).json(&format!("pemilu/hhcw/ppwp/11/1101/110101/1101012001/{}.json", STATIONS[0]))
}

fn full() -> Value {
    let administrasi: serde_json::Map<String, Value> =
        ADMINISTRASI.iter().enumerate().map(|(i, (key, _))| (key.to_string(), json!(i))).collect();
    json!({
        "mode": "hhcw",
        "chart": {"null": null, "100025": 144, "100026": 19, "100027": 2},
        "images": ["https://example/1.jpg", null, "https://example/3.jpg"],
        "administrasi": administrasi,
        "psu": null,
        "ts": "2024-02-20 13:00:00",
        "status_suara": true,
        "status_adm": true,
    })
}

#[test]
fn as_it_was() {
    let mut cases = vec![full()];
    let mut case = |change: &dyn Fn(&mut serde_json::Map<String, Value>)| {
        let mut file = full();
        change(file.as_object_mut().unwrap());
        cases.push(file);
    };
    case(&|f| drop(f.remove("mode")));
    case(&|f| f["chart"] = Value::Null);
    case(&|f| f["administrasi"] = Value::Null);
    case(&|f| f["chart"] = json!({"null": null}));
    case(&|f| f["chart"] = json!({}));
    case(&|f| drop(f["chart"].as_object_mut().unwrap().remove("null")));
    case(&|f| f["chart"]["100026"] = Value::Null);
    case(&|f| drop(f["chart"].as_object_mut().unwrap().remove("100027")));
    case(&|f| f["administrasi"]["suara_sah"] = Value::Null);
    case(&|f| drop(f["administrasi"].as_object_mut().unwrap().remove("suara_total")));
    case(&|f| drop(f["administrasi"].as_object_mut().unwrap().remove("pemilih_dpt_l")));
    case(&|f| f["images"] = json!([null, null, null]));
    case(&|f| f["psu"] = json!("Pemungutan Suara Lanjutan"));
    case(&|f| f["status_suara"] = json!(false));
    case(&|f| f["status_adm"] = json!(false));
    for file in cases {
        assert_eq!(there_and_back(&file), file);
    }
}

#[test]
fn not_in_yet() {
    let mut file = json!({
        "chart": null, "images": [null, null, null], "administrasi": null, "psu": null,
        "ts": "2024-02-15 07:00:44", "status_suara": false, "status_adm": false,
    });
    assert_eq!(there_and_back(&file), file);
    // A station without any event says the same, at the time of entry 0.
    let log = Log::new(&Arc::new(registry()));
    file["ts"] = json!("2024-02-14 07:00:00");
    let path = format!("pemilu/hhcw/ppwp/11/1101/110101/1101012001/{}.json", STATIONS[0]);
    assert_eq!(publish(&log).json(&path), file);
}

#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn captured_station_files() {
    let samples = crate::shapes_2024::samples();
    let mut count = 0;
    for (path, file) in samples.iter().filter(|(p, _)| p.matches('/').count() == 7) {
        assert_eq!(&there_and_back(file), file, "{path}");
        count += 1;
    }
    assert!(count >= 6, "{count}");
}

#[test]
fn many_imports_are_read_in_batches() {
    let mut log = Log::new(&Arc::new(registry()));
    let mut file = full();
    // Far apart in the log, and not in the order of the stations.
    for (n, station) in STATIONS.iter().enumerate().rev() {
        file["chart"]["100025"] = json!(n);
        import(&mut log, station, &file);
        for _ in 0..(n * 5) {
            log.confirm(form(Contest::Pdpd, STATIONS[0]), None, crate::fixture::values(&[1, 2], 3));
        }
    }
    let seen = publish(&log);
    for (n, station) in STATIONS.iter().enumerate() {
        let (path, _) = seen
            .files
            .iter()
            .find(|(p, _)| p.starts_with("pemilu/hhcw/ppwp") && p.ends_with(&format!("{station}.json")))
            .unwrap();
        assert_eq!(seen.json(path)["chart"]["100025"], n, "{path}");
    }
}
