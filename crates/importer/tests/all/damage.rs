//! What is odd beside the numbers costs no number, and what is odd of a number costs that one alone.

use crate::signing;
use crate::small::{FULL, registry};
use importer::{Remark, station_2024};
use model::{Contest, Lang};
use serde_json::{Value, from_str, json};

const PATH: &str = "pemilu/hhcw/ppwp/31/3171/317101/3171011001/3171011001001.json";

/// Values of a file and what was remarked: `code path`, with `!` where a number was lost.
fn read(path: &str, text: &str) -> (Vec<Option<u32>>, Vec<Remark>) {
    let (record, remarks) = station_2024(path, text.as_bytes(), Contest::Ppwp, &registry()).unwrap();
    for remark in &remarks {
        let (id, en) = (remark.text(Lang::Id), remark.text(Lang::En));
        let plain = |text: &str| !text.contains("Some(") && !text.contains("::") && !text.contains("u32");
        assert!(plain(&id) && plain(&en) && id != en, "{id} {en}");
        assert!(id.contains("3171011001001") && id.contains(&remark.path), "{id}");
    }
    // Whatever was odd, the event is one that every reader takes.
    signing::event_of(record.clone());
    (record.values, remarks)
}

fn short(remarks: &[Remark]) -> String {
    let of = |r: &Remark| format!("{}{} {}", if r.number_left { "!" } else { "" }, r.code(), r.path);
    remarks.iter().map(of).collect::<Vec<_>>().join(", ")
}

fn edited(change: impl FnOnce(&mut Value)) -> String {
    let mut file: Value = from_str(FULL).unwrap();
    change(&mut file);
    file.to_string()
}

fn with(key: &str, value: Value) -> String {
    edited(|f| f[key] = value)
}

fn without(key: &str) -> String {
    edited(|f| drop(f.as_object_mut().unwrap().remove(key).unwrap()))
}

/// Every number stands as in the whole file.
#[test]
fn an_odd_side_field_costs_no_number() {
    let (whole, remarks) = read(PATH, FULL);
    assert_eq!(remarks, []);
    for (name, text, expected) in [
        ("a byte order mark", format!("\u{feff}{FULL}"), ""),
        ("line ends of Windows", FULL.replace('\n', "\r\n"), ""),
        ("space round it", format!("\n {FULL}\n"), ""),
        ("images null", with("images", Value::Null), "R3023 images"),
        ("images a text", with("images", json!("a.jpg")), "R3023 images"),
        ("images an object", with("images", json!({"1": "a"})), "R3023 images"),
        ("an image that is a number", with("images", json!(["a", 7, null])), "R3023 images.2"),
        ("an image that is a list", with("images", json!([["a"]])), "R3023 images.1"),
        ("no images", without("images"), "R3027 images"),
        ("long addresses", with("images", json!(["x".repeat(9_000)])), "R3028 images"),
        ("many empty pages", with("images", json!(vec![Value::Null; 2_000])), "R3028 images"),
        ("characters that grow", with("images", json!(["\u{1}".repeat(1_500)])), "R3028 images"),
        ("eight megabytes", with("images", json!(["x".repeat(8 << 20)])), "R3028 images"),
        ("psu true", with("psu", json!(true)), "R3023 psu"),
        ("psu a list", with("psu", json!([])), "R3023 psu"),
        ("a long psu", with("psu", json!("x".repeat(300))), "R3028 psu"),
        ("decomposed text", with("psu", json!("Re\u{301}guler")), "R3022 psu"),
        ("no psu", without("psu"), "R3027 psu"),
        ("psu twice", FULL.replace("\"psu\":null", "\"psu\":null,\"psu\":\"Reguler\""), "R3026 psu"),
        ("psu twice, the same", FULL.replace("\"psu\":null", "\"psu\":null,\"psu\":null"), ""),
        ("mode null", with("mode", Value::Null), "R3023 mode"),
        ("mode a number", with("mode", json!(1)), "R3023 mode"),
        ("status null", with("status_suara", Value::Null), "R3023 status_suara"),
        ("status a number", with("status_adm", json!(1)), "R3023 status_adm"),
        ("status a text", with("status_adm", json!("true")), "R3023 status_adm"),
        ("no status", without("status_adm"), "R3027 status_adm"),
        ("an odd ts", with("ts", json!("kemarin \"pagi\"\n")), "R3029 ts"),
        ("a ts of another spelling", with("ts", json!("2024-02-15T00:46:45Z")), "R3029 ts"),
        ("ts null", with("ts", Value::Null), "R3023 ts, R3029 ts"),
        ("ts a number", with("ts", json!(1_707_932_805)), "R3023 ts, R3029 ts"),
        ("a long ts", with("ts", json!("9".repeat(9_000))), "R3028 ts, R3029 ts"),
        ("no ts", without("ts"), "R3027 ts"),
        ("an unknown field", with("mode_baru", json!({"a": 1})), "R3024 mode_baru"),
        ("a field of the future with a table in it", with("riwayat", json!([{"table": 1}])), "R3024 riwayat"),
        ("candidates of parties", with("caleg", json!({"1": {"9": 3}})), "R3024 caleg"),
        ("another district", with("kode_dapil", json!("3171")), "R3023 kode_dapil"),
        ("the district", with("kode_dapil", json!("0")), ""),
        (
            "a key of administrasi more",
            edited(|f| f["administrasi"]["pengguna_difabel_j"] = json!(4)),
            "R3024 administrasi.pengguna_difabel_j",
        ),
        (
            "an unknown candidate without votes",
            edited(|f| f["chart"]["100028"] = Value::Null),
            "R3024 chart.100028",
        ),
    ] {
        let (values, remarks) = read(PATH, &text);
        assert_eq!(short(&remarks), expected, "{name}");
        assert_eq!(values, whole, "{name}");
    }
}

/// What is written otherwise and can only mean one number is that number; what can't be one is left empty alone.
#[test]
fn an_odd_number_costs_itself() {
    let (whole, _) = read(PATH, FULL);
    let votes = |raw: &str| FULL.replace("\"100025\":144", &format!("\"100025\":{raw}"));
    let total = |raw: &str| FULL.replace("\"suara_total\":166", &format!("\"suara_total\":{raw}"));
    for (name, text, at, value, expected) in [
        ("144.0", votes("144.0"), 22, Some(144), "R3022 chart.100025"),
        ("a text of digits", votes("\"144\""), 22, Some(144), "R3022 chart.100025"),
        ("null", votes("null"), 22, None, ""),
        ("the largest", votes("4294967295"), 22, Some(u32::MAX), ""),
        ("too large", votes("4294967296"), 22, None, "!R3021 chart.100025"),
        ("very large", votes("1e400"), 22, None, "!R3021 chart.100025"),
        ("negative", votes("-5"), 22, None, "!R3021 chart.100025"),
        ("a fraction", votes("1.5"), 22, None, "!R3021 chart.100025"),
        ("thousands", votes("1.440"), 22, None, "!R3021 chart.100025"),
        ("thousands in a text", votes("\"1.440\""), 22, None, "!R3021 chart.100025"),
        ("letters", votes("\"l44\""), 22, None, "!R3021 chart.100025"),
        ("true", votes("true"), 22, None, "!R3021 chart.100025"),
        ("a list", votes("[144]"), 22, None, "!R3021 chart.100025"),
        ("twice", votes("144,\"100025\":145"), 22, None, "!R3026 chart.100025"),
        ("twice, the same", votes("144,\"100025\":144"), 22, Some(144), ""),
        ("administrasi, negative", total("-1"), 27, None, "!R3021 administrasi.suara_total"),
        ("administrasi, twice", total("1,\"suara_total\":2"), 27, None, "!R3026 administrasi.suara_total"),
        ("administrasi, a text", total("\"166\""), 27, Some(166), "R3022 administrasi.suara_total"),
    ] {
        let (values, remarks) = read(PATH, &text);
        assert_eq!(short(&remarks), expected, "{name}");
        let mut should = whole.clone();
        should[at] = value;
        assert_eq!(values, should, "{name}");
    }
}

#[test]
fn votes_for_others_and_lost_blocks() {
    let (whole, _) = read(PATH, FULL);
    let lose = |range: std::ops::Range<usize>| {
        let mut values = whole.clone();
        values[range].fill(None);
        values
    };
    let administration = || {
        let mut values = lose(0..22);
        values[25..].fill(None);
        values
    };
    for (name, text, values, expected) in [
        (
            "an unknown candidate",
            edited(|f| f["chart"]["100028"] = json!(3)),
            whole.clone(),
            "!R3025 chart.100028",
        ),
        ("votes for nobody", edited(|f| f["chart"]["null"] = json!(3)), whole.clone(), "!R3025 chart.null"),
        ("no chart", without("chart"), lose(22..25), "R3027 chart"),
        ("a chart that is a list", with("chart", json!([1, 2])), lose(22..25), "!R3023 chart"),
        ("a chart that is a text", with("chart", json!("")), lose(22..25), "!R3023 chart"),
        ("two charts", FULL.replace("\"images\"", "\"chart\":null,\"images\""), lose(22..25), "!R3026 chart"),
        ("no administrasi", without("administrasi"), administration(), "R3027 administrasi"),
        ("administrasi false", with("administrasi", json!(false)), administration(), "!R3023 administrasi"),
    ] {
        let (found, remarks) = read(PATH, &text);
        assert_eq!(short(&remarks), expected, "{name}");
        assert_eq!(found, values, "{name}");
    }
}

/// Where a flag can't be read it says whether the block is there, as it does in every file of 2024.
#[test]
fn a_flag_that_can_t_be_read() {
    for (name, change, expected) in [
        ("both blocks", (Value::Null, json!(2)), (true, true)),
        ("no blocks", (Value::Null, Value::Null), (false, false)),
    ] {
        let text = edited(|f| {
            (f["status_suara"], f["status_adm"]) = change;
            if !expected.0 {
                (f["chart"], f["administrasi"]) = (Value::Null, Value::Null);
            }
        });
        let (record, _) = station_2024(PATH, text.as_bytes(), Contest::Ppwp, &registry()).unwrap();
        let portal = record.portal.unwrap();
        assert_eq!((portal.status_suara, portal.status_adm), expected, "{name}");
    }
}

/// A contest between parties: one party, one candidate (id 9).
#[test]
fn parties() {
    let path = "hhcw/pdpr/31/3171/317101/3171011001/3171011001001.json";
    let good = edited(|f| {
        f["chart"] = json!({"1": {"jml_suara_total": 12, "jml_suara_partai": 5}});
        f["caleg"] = json!({"1": {"9": 7, "null": null}});
        f["kode_dapil"] = json!("3101");
    });
    let (whole, remarks) = read(path, &good);
    assert_eq!((remarks, &whole[22..25]), (vec![], &[Some(5), Some(7), Some(12)][..]));
    let change = |change: &dyn Fn(&mut Value)| {
        let mut file: Value = from_str(&good).unwrap();
        change(&mut file);
        file.to_string()
    };
    for (name, text, votes, expected) in [
        (
            "another district",
            change(&|f| f["kode_dapil"] = json!("3102")),
            [Some(5), Some(7), Some(12)],
            "R3023 kode_dapil",
        ),
        (
            "a negative total",
            change(&|f| f["chart"]["1"]["jml_suara_total"] = json!(-1)),
            [Some(5), Some(7), None],
            "!R3021 chart.1.jml_suara_total",
        ),
        (
            "no total",
            change(&|f| drop(f["chart"]["1"].as_object_mut().unwrap().remove("jml_suara_total"))),
            [Some(5), Some(7), None],
            "R3027 chart.1.jml_suara_total",
        ),
        (
            "a field more",
            change(&|f| f["chart"]["1"]["persen"] = json!(1)),
            [Some(5), Some(7), Some(12)],
            "R3024 chart.1.persen",
        ),
        (
            "the party null",
            change(&|f| f["chart"]["1"] = Value::Null),
            [None, Some(7), None],
            "R3023 chart.1",
        ),
        (
            "the party a number",
            change(&|f| f["caleg"]["1"] = json!(7)),
            [Some(5), None, Some(12)],
            "!R3023 caleg.1",
        ),
        (
            "another party too",
            change(&|f| f["chart"]["2"] = json!({"jml_suara_total": 1})),
            [Some(5), Some(7), Some(12)],
            "!R3025 chart.2",
        ),
        (
            "another candidate too",
            change(&|f| f["caleg"]["1"]["10"] = json!(2)),
            [Some(5), Some(7), Some(12)],
            "!R3025 caleg.1.10",
        ),
        (
            "caleg null",
            change(&|f| f["caleg"] = Value::Null),
            [Some(5), None, Some(12)],
            "R3023 caleg, R3027 caleg.1",
        ),
        ("chart null", change(&|f| f["chart"] = Value::Null), [None, Some(7), None], "R3023 chart"),
        (
            "a fraction of nothing",
            change(&|f| f["caleg"]["1"]["9"] = json!(7.0)),
            [Some(5), Some(7), Some(12)],
            "R3022 caleg.1.9",
        ),
    ] {
        let (values, remarks) = read(path, &text);
        assert_eq!(short(&remarks), expected, "{name}");
        assert_eq!(values[22..25], votes, "{name}");
        assert_eq!((&values[..22], &values[25..]), (&whole[..22], &whole[25..]), "{name}");
    }
    let code =
        |text: String| station_2024(path, text.as_bytes(), Contest::Ppwp, &registry()).unwrap_err().code();
    assert_eq!(
        code(change(&|f| f["caleg"] = json!({"1": {"270123": 7, "null": null}}))),
        "R3008",
        "ids of another list"
    );
    assert_eq!(
        code(change(&|f| f["chart"] = json!({"null": null, "100025": 3}))),
        "R3009",
        "candidates without parties"
    );
    assert_eq!(
        code(change(&|f| (f["chart"], f["caleg"]) = (json!({"3": {"jml_suara_total": 1}}), json!({})))),
        "R3008",
        "other parties"
    );
}
