//! The shapes of 2024, by hand: what is missing, null and twice is told apart.

use serde_json::{Value, from_str, to_value};
use shapes::portal::{
    ADMINISTRASI, Caleg, DistrictFile, DistrictsFile, Pair, Party, RegionFile, RegionItem, StationFile,
    station_file,
};

const NOT_YET: &str = r#"{"chart":null,"images":[null,null,null],"administrasi":null,"psu":null,"ts":"2024-02-15 07:00:44","status_suara":false,"status_adm":false}"#;
const PPWP: &str = r#"{"mode":"hhcw","chart":{"null":null,"100025":144,"100026":null},"images":["https://example.org/a.jpg",null,null],"administrasi":{"suara_sah":165,"suara_total":null},"psu":"Reguler","ts":"2024-02-20 13:00:00","status_suara":true,"status_adm":true}"#;
const PDPR: &str = r#"{"mode":"hhcw","chart":{"1":{"jml_suara_total":9,"jml_suara_partai":null},"2":null},"caleg":{"1":{"1001":4,"null":null}},"kode_dapil":"3101","images":[],"administrasi":{},"psu":null,"ts":"","status_suara":true,"status_adm":false}"#;
const REGION: &str = r#"{"ts":"2024-02-20 13:00:00","psu":"Reguler","mode":"hhcw","chart":{"100025":5,"persen":78.11},"table":{"11":{"psu":"Reguler","100025":5,"persen":100.0,"status_progress":true},"12":{"psu":null,"persen":0,"status_progress":false}},"progres":{"total":9,"progres":7}}"#;

#[test]
fn they_come_back() {
    for text in [NOT_YET, PPWP, PDPR] {
        let file = station_file(text.as_bytes()).unwrap();
        assert_eq!(to_value(&file).unwrap(), from_str::<Value>(text).unwrap());
    }
    let file: RegionFile = from_str(REGION).unwrap();
    let again = serde_json::to_string(&file).unwrap();
    assert_eq!(again, REGION.replace(r#""persen":0,"#, r#""persen":0.0,"#));
    let empty = REGION.replace(r#"{"100025":5,"persen":78.11}"#, "null");
    assert_eq!(from_str::<RegionFile>(&empty).unwrap().chart, None);
}

/// As PostgreSQL's jsonb had them: shorter keys first, then by bytes; the percentage of a station without a point.
#[test]
fn keys_are_written_in_the_order_of_2024() {
    let text = r#"{"ts":"","psu":"Reguler","mode":"hhcw","chart":{"persen":50.0,"10":3,"9":2,"24":4,"1":1},"table":{"1101012001001":{"status_progress":true,"psu":"Reguler","persen":100.0,"10":3,"9":2},"1101012001002":{"psu":null,"persen":0.0,"status_progress":false}},"progres":{"total":2,"progres":1}}"#;
    let file: RegionFile = from_str(text).unwrap();
    assert_eq!(
        serde_json::to_string(&file).unwrap(),
        r#"{"ts":"","psu":"Reguler","mode":"hhcw","chart":{"1":1,"9":2,"10":3,"24":4,"persen":50.0},"table":{"1101012001001":{"9":2,"10":3,"psu":"Reguler","persen":100,"status_progress":true},"1101012001002":{"psu":null,"persen":0,"status_progress":false}},"progres":{"total":2,"progres":1}}"#
    );
    let file = station_file(PPWP.as_bytes()).unwrap();
    let text = serde_json::to_string(&file).unwrap();
    assert!(text.contains(r#""chart":{"null":null,"100025":144,"100026":null}"#), "{text}");
}

const DISTRICT: &str = r#"{"ts":"2024-02-20 13:00:00","mode":"hhcw","chart":{"1":9,"persen":50.0},"table":{"1":{"1001":4,"1002":3,"jml_suara_total":9,"jml_suara_partai":2}},"progres":{"total":2,"progres":1}}"#;
const DISTRICTS: &str = r#"{"ts":"2024-02-20 13:00:00","mode":"hhcw","chart":{"1":9},"table":{"3101":{"1":9,"persen":50.0,"status_progress":true},"3102":{"persen":0.0,"status_progress":false}},"progres":{"total":4,"progres":1}}"#;

#[test]
fn files_of_districts_come_back_and_are_strict() {
    let one: DistrictFile = from_str(DISTRICT).unwrap();
    assert_eq!(serde_json::to_string(&one).unwrap(), DISTRICT);
    let all: DistrictsFile = from_str(DISTRICTS).unwrap();
    assert_eq!(serde_json::to_string(&all).unwrap(), DISTRICTS);
    for (text, from, to) in [
        (DISTRICT, r#""mode""#, r#""psu":"Reguler","mode""#),
        (DISTRICT, r#""1001":4"#, r#""1001":4,"1001":4"#),
        (DISTRICT, r#""1001":4"#, r#""1001":null"#),
        (DISTRICTS, r#""3102":{"#, r#""3102":{"psu":null,"#),
        (DISTRICTS, r#""persen":50.0,"#, ""),
    ] {
        let changed = text.replacen(from, to, 1);
        assert!(from_str::<Value>(&changed).is_ok() && changed != text);
        let read = [from_str::<DistrictFile>(&changed).is_ok(), from_str::<DistrictsFile>(&changed).is_ok()];
        assert_eq!(read, [false, false], "{changed}");
    }
}

#[test]
fn station_files_refused() {
    for (name, text, from, to) in [
        ("no chart", NOT_YET, r#""chart":null,"#, ""),
        ("no administrasi", NOT_YET, r#""administrasi":null,"#, ""),
        ("no psu", NOT_YET, r#""psu":null,"#, ""),
        ("no images", NOT_YET, r#""images":[null,null,null],"#, ""),
        ("no ts", NOT_YET, r#""ts":"2024-02-15 07:00:44","#, ""),
        ("no status", NOT_YET, r#","status_adm":false"#, ""),
        ("a status of null", NOT_YET, r#""status_adm":false"#, r#""status_adm":null"#),
        ("mode of null is neither there nor absent", PPWP, r#""mode":"hhcw""#, r#""mode":null"#),
        ("kode_dapil of null", PDPR, r#""kode_dapil":"3101""#, r#""kode_dapil":null"#),
        ("an unknown field", NOT_YET, "{", r#"{"x":1,"#),
        ("an unknown field of administrasi", PPWP, "suara_sah", "suara_syah"),
        ("a field twice", PPWP, r#""psu""#, r#""psu":null,"psu""#),
        ("a candidate twice", PPWP, r#""100025":144"#, r#""100025":144,"100025":145"#),
        ("a field of administrasi twice", PPWP, r#""suara_sah":165"#, r#""suara_sah":165,"suara_sah":165"#),
        ("a party twice", PDPR, r#""2":null"#, r#""2":null,"2":null"#),
        ("a caleg twice", PDPR, r#""1001":4"#, r#""1001":4,"1001":5"#),
        (
            "a party's field twice",
            PDPR,
            r#""jml_suara_total":9"#,
            r#""jml_suara_total":9,"jml_suara_total":9"#,
        ),
        ("a negative count", PPWP, "144", "-144"),
        ("a fraction", PPWP, "144", "144.5"),
        ("a whole float", PPWP, "144", "144.0"),
        ("a count in quotes", PPWP, "144", "\"144\""),
        ("a count of 2^32", PPWP, "144", "4294967296"),
        ("an image that is a number", PPWP, "[\"https://example.org/a.jpg\"", "[1"),
        ("a chart that is a list", PPWP, r#"{"null":null,"100025":144,"100026":null}"#, "[]"),
        ("cut off", PPWP, "true}", "true"),
        ("something after", PPWP, "true}", "true}}"),
    ] {
        let text = text.replacen(from, to, 1);
        assert!(from_str::<Value>(&text).is_ok() || name == "cut off" || name == "something after", "{name}");
        assert!(station_file(text.as_bytes()).is_err(), "{name}: {text}");
    }
    assert!(station_file(b"\xff").is_err() && station_file(b"").is_err() && station_file(b"[]").is_err());
}

#[test]
fn region_files_refused() {
    for (name, from, to) in [
        ("no chart", r#""chart":{"100025":5,"persen":78.11},"#, ""),
        ("no psu", r#""psu":"Reguler","mode""#, r#""mode""#),
        ("a chart without persen", r#","persen":78.11"#, ""),
        ("persen twice", r#""persen":78.11"#, r#""persen":78.11,"persen":78.11"#),
        ("three decimals", "78.11", "78.111"),
        ("a row without psu", r#""11":{"psu":"Reguler","#, r#""11":{"#),
        ("a row without persen", r#""persen":100.0,"#, ""),
        ("a row without status", r#","status_progress":true"#, ""),
        ("a row's psu twice", r#""11":{"#, r#""11":{"psu":null,"#),
        ("a row twice", r#""12":"#, r#""11":"#),
        ("an id twice", r#"{"100025":5"#, r#"{"100025":5,"100025":5"#),
        ("an empty id", r#"{"100025":5"#, r#"{"":5"#),
        ("an id with letters", r#"{"100025":5"#, r#"{"suara":5"#),
        ("a negative sum", r#"{"100025":5"#, r#"{"100025":-5"#),
        ("an unknown field of progres", r#""total":9"#, r#""total":9,"persen":1"#),
    ] {
        let text = REGION.replacen(from, to, 1);
        assert!(from_str::<Value>(&text).is_ok() && text != REGION, "{name}");
        assert!(from_str::<RegionFile>(&text).is_err(), "{name}: {text}");
    }
}

#[test]
fn lists() {
    let item = r#"{"nama":"ACEH","id":191,"kode":"11","tingkat":1}"#;
    assert_eq!(serde_json::to_string(&from_str::<RegionItem>(item).unwrap()).unwrap(), item);
    let pair = r##"{"ts":"2024-01-01 00:00:00","nama":"A - B","warna":"#8CB9BD","nomor_urut":1}"##;
    assert_eq!(serde_json::to_string(&from_str::<Pair>(pair).unwrap()).unwrap(), pair);
    let party = r##"{"ts":"","id_partai":1,"id_pilihan":1,"is_aceh":false,"nama":"P","nama_lengkap":"Partai","nomor_urut":1,"warna":"#000000"}"##;
    assert_eq!(serde_json::to_string(&from_str::<Party>(party).unwrap()).unwrap(), party);
    let caleg = r#"{"nama":"A","nomor_urut":1,"jenis_kelamin":"P","tempat_tinggal":"KOTA"}"#;
    assert_eq!(serde_json::to_string(&from_str::<Caleg>(caleg).unwrap()).unwrap(), caleg);
    assert!(from_str::<RegionItem>(&item.replace("tingkat", "level")).is_err());
}

/// The names of `administrasi` are the form's fields, each once.
#[test]
fn administrasi_names_fields_of_the_form() {
    let schema = model::FormSchema::single(model::Contest::Ppwp, &[1]);
    let places: Vec<usize> =
        ADMINISTRASI.iter().map(|(_, field)| schema.position_named(field).unwrap()).collect();
    assert!(places.is_sorted_by(|a, b| a < b), "in form order");
    let _: StationFile = station_file(NOT_YET.as_bytes()).unwrap();
}
