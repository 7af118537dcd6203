//! Damaged files: no panic; what is still taken makes events that fit, and comes back as it was.

use crate::small::{FULL, NOT_YET, Random, damaged, registry, registry_2019};
use crate::{inverse, signing};
use importer::{pilpres_2019, station_2024};
use model::{Contest, Digest};
use registry::StationIdx;

#[test]
fn station_files() {
    let registry = registry();
    let mut random = Random(0x5EED_0004);
    let (mut taken, mut left) = (0, 0);
    for round in 0..20_000 {
        let original = if round % 2 == 0 { FULL } else { NOT_YET };
        let bytes = damaged(&mut random, original.as_bytes(), b"\"\\{}[]:,0129-.eEnul \n\0\xff");
        match station_2024("3171011001001.json", &bytes, Contest::Ppwp, &registry) {
            Ok(record) => {
                taken += 1;
                let event = signing::event_of(record);
                let file: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
                assert_eq!(inverse::station_file(&event, &registry), file, "round {round}");
            }
            Err(fault) => {
                left += 1;
                assert!(!fault.text(model::Lang::Id).is_empty());
            }
        }
    }
    assert!(taken > 200 && left > 10_000, "{taken} {left}");
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
        let (records, faults) = pilpres_2019(&text, "a.tsv", Digest::of(b""), &registry, &station);
        // Every line but the first is a record or a report, or the whole file is one report.
        let rows = text.lines().count().saturating_sub(1);
        assert!(records.len() + faults.len() == rows || (records.is_empty() && faults.len() == 1));
        (taken, left) = (taken + records.len(), left + faults.len());
    }
    assert!(taken > 5_000 && left > 5_000, "{taken} {left}");
}
