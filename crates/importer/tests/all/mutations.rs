//! Damaged files: no panic; nothing unsound is taken and no sound number lost; what is taken without a remark comes back
//! as it was.

use crate::small::{FULL, NOT_YET, Random, damaged, registry, registry_2019};
use crate::{inverse, signing};
use importer::{Rows, pilpres_2019, station_2024};
use model::{Contest, Digest};
use proptest::prelude::*;
use registry::StationIdx;
use serde_json::{Map, Value, from_str, json};

#[test]
fn station_files() {
    let registry = registry();
    let mut random = Random(0x5EED_0004);
    let (mut taken, mut remarked, mut left) = (0, 0, 0);
    for round in 0..20_000 {
        let original = if round % 2 == 0 { FULL } else { NOT_YET };
        let bytes = damaged(&mut random, original.as_bytes(), b"\"\\{}[]:,0129-.eEnul \n\0\xff");
        match station_2024("3171011001001.json", &bytes, Contest::Ppwp, &registry) {
            Ok((record, remarks)) => {
                let event = signing::event_of(record);
                match remarks.is_empty() {
                    true => {
                        taken += 1;
                        let file: Value = serde_json::from_slice(&bytes).unwrap();
                        assert_eq!(inverse::station_file(&event, &registry), file, "round {round}");
                    }
                    false => remarked += 1,
                }
            }
            Err(fault) => {
                left += 1;
                assert!(!fault.text(model::Lang::Id).is_empty());
            }
        }
    }
    assert!(taken > 200 && remarked > 200 && left > 5_000, "{taken} {remarked} {left}");
}

#[test]
fn rows_of_2019() {
    let registry = registry_2019();
    let head = "kel_id\tprov\tkab\tkec\tkel\ttps\tkpu_pas1\tkpu_pas2\tkpu_sah\tkpu_tsah\tkpu_jum\n";
    let text =
        format!("{head}410\tA\tB\tC\tD\t1\t157\t26\t183\t2\t186\n411\tA\tB\tC\tE\t2\t7\t6\t13\t0\t13\n");
    let mut random = Random(0x5EED_0005);
    let (mut taken, mut left) = (0, 0);
    for _ in 0..20_000 {
        let bytes = damaged(&mut random, text.as_bytes(), b"0123456789\t\n\r -.x");
        let text = String::from_utf8(bytes).unwrap();
        let station = |line: u32| (line < 5).then(|| StationIdx(line - 2));
        let Rows { records, left: faults, .. } =
            pilpres_2019(&text, "a.tsv", Digest::of(b""), &registry, &station);
        // Every line but the first is a record or a report, or the whole file is one report.
        let rows = text.lines().count().saturating_sub(1);
        assert!(records.len() + faults.len() == rows || (records.is_empty() && faults.len() == 1));
        (taken, left) = (taken + records.len(), left + faults.len());
    }
    assert!(taken > 5_000 && left > 5_000, "{taken} {left}");
}

/// What may stand where a number should, and the number that it means, if it can only mean one.
fn number() -> impl Strategy<Value = (String, Option<u32>)> {
    let sound = any::<u32>().prop_map(|n| (n.to_string(), Some(n)));
    let small = (0u32..700).prop_map(|n| (n.to_string(), Some(n)));
    let otherwise = (0u32..700, any::<bool>())
        .prop_map(|(n, q)| (if q { format!("\"{n}\"") } else { format!("{n}.0") }, Some(n)));
    let unsound = prop_oneof![
        (1u32..700).prop_map(|n| format!("-{n}")),
        (0u32..700, 1u32..99)
            .prop_map(|(n, f)| format!("{n}.{f}"))
            .prop_filter("a fraction", |t| !t.ends_with(".0")),
        (1u32..9).prop_map(|n| format!("{n}.000")),
        (4_294_967_296u64..u64::MAX).prop_map(|n| n.to_string()),
        (0u32..9, 0u32..9).prop_map(|(n, e)| format!("{n}e{e}")),
        Just("true".into()),
        Just("[]".into()),
        Just("{\"a\":1}".into()),
        Just("\"\"".into()),
        Just("\"12 \"".into()),
        Just("\"1.234\"".into()),
        Just("null".into()),
    ]
    .prop_map(|raw| (raw, None));
    prop_oneof![3 => sound, 3 => small, 1 => otherwise, 3 => unsound]
}

/// Anything that may stand beside the numbers.
fn side() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        Just(json!("2024-02-15 00:46:45")),
        "[ -~]{0,600}".prop_map(Value::from),
    ];
    leaf.prop_recursive(2, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map("[a-z]{1,6}", inner, 0..4)
                .prop_map(|map| Value::Object(Map::from_iter(map))),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn every_sound_number_is_taken_and_nothing_else(
        numbers in prop::collection::vec(number(), 21),
        sides in prop::collection::vec(prop::option::of(side()), 6),
        strange in prop::option::of(("[a-z_]{1,12}", side())),
        mark in any::<bool>(),
    ) {
        let file: Value = from_str(FULL).unwrap();
        let names: Vec<String> = ["100025", "100026", "100027"]
            .into_iter()
            .map(|id| format!("chart.{id}"))
            .chain(file["administrasi"].as_object().unwrap().keys().map(|key| format!("administrasi.{key}")))
            .collect();
        let block = |name: &str| {
            let mine = names.iter().zip(&numbers).filter_map(|(n, (raw, _))| Some((n.strip_prefix(name)?.strip_prefix('.')?, raw)));
            mine.map(|(key, raw)| format!("{key:?}:{raw}")).collect::<Vec<_>>().join(",")
        };
        let mut text = format!("{{\"chart\":{{{}}},\"administrasi\":{{{}}}", block("chart"), block("administrasi"));
        for (key, value) in ["mode", "images", "psu", "ts", "status_suara", "status_adm"].iter().zip(&sides) {
            if let Some(value) = value {
                text += &format!(",{key:?}:{value}");
            }
        }
        if let Some((key, value)) = strange
            && !matches!(key.as_str(), "table" | "progres" | "chart" | "administrasi")
        {
            text += &format!(",{key:?}:{value}");
        }
        text.push('}');
        if mark {
            text.insert(0, '\u{feff}');
        }
        let registry = registry();
        let read = station_2024("3171011001001.json", text.as_bytes(), Contest::Ppwp, &registry);
        let sound = numbers.iter().filter(|(_, n)| n.is_some()).count();
        if sound == 0 {
            return Ok(());
        }
        let (record, remarks) = read.map_err(|f| TestCaseError::fail(format!("{f:?}: {text}")))?;
        let district = registry.district(registry.district_by_code(Contest::Ppwp, "0").unwrap());
        for (name, (raw, number)) in names.iter().zip(&numbers) {
            let field = match name.split_once('.').unwrap() {
                ("chart", id) => format!("IV.{}", id.parse::<u32>().unwrap() - 100_024),
                (_, key) => inverse::NAMES.iter().find(|(_, n)| *n == key).unwrap().0.to_string(),
            };
            let at = district.schema.position_named(&field).unwrap();
            prop_assert_eq!(record.values[at], *number, "{} {}", name, raw);
            let told = remarks.iter().any(|r| r.path == *name && r.number_left);
            prop_assert_eq!(told, number.is_none() && raw != "null", "{} {}", name, raw);
        }
        prop_assert_eq!(record.values.iter().flatten().count(), sound);
        signing::event_of(record);
    }
}
