//! The public data of 2019 and 2024, where it lies beside the checkout.

use crate::shared_data::shared;
use crate::{inverse, signing, small};
use importer::{Rows, pilpres_2019, station_2024};
use model::control::{Answers, Context, Control, check};
use model::{Contest, Digest};
use registry::Registry;
use registry::import::{SourceFile, pemilu_2019, station_codes_2019, xz};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;

fn answers(registry: &Registry, values: &[Option<u32>]) -> Answers {
    let district = registry.district_by_code(Contest::Ppwp, "0").unwrap();
    check(&Context {
        schema: &registry.district(district).schema,
        values,
        parameters: registry.parameters(),
        rules: model::Rules::LATEST,
        exempt: false,
        registered: None,
        sibling_voters: &[],
        second_readings: &[],
    })
}

#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn all_station_files_of_jakarta() {
    let path = shared().join("ppwp2024_tps_json_jakarta_1053.tar.xz");
    let tar = xz(&std::fs::read(path).unwrap(), 1 << 26).unwrap();
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
    assert_eq!(files.len(), 1_053);
    let codes: BTreeSet<&str> = files.iter().map(|(p, _)| &p[p.len() - 18..p.len() - 5]).collect();
    let codes: Vec<&str> = codes.into_iter().collect();
    let registry = small::builder(&codes, &[100_025, 100_026, 100_027]).freeze().unwrap();

    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    let mut count = |what: &str| *counts.entry(what.into()).or_default() += 1;
    for (path, bytes) in &files {
        let (record, remarks) = station_2024(path, bytes, Contest::Ppwp, &registry).unwrap();
        assert_eq!(remarks, [], "{path}");
        let portal = record.portal.as_ref().unwrap();
        count(&format!("stage {}", record.stage.code()));
        let both = portal.chart.is_some() && portal.administrasi.is_some();
        let broken = answers(&registry, &record.values).broken;
        broken.iter().for_each(|c| count(&format!("breaks {}", c.code())));
        if both {
            count("both blocks");
            let core = [Control::K3, Control::K4, Control::K5];
            if core.iter().any(|c| broken.has(*c)) {
                count("both blocks, breaks K3, K4 or K5");
            }
        }
        let event = signing::event_of(record);
        let original: serde_json::Value = serde_json::from_slice(bytes).unwrap();
        assert_eq!(inverse::station_file(&event, &registry), original, "{path}");
    }
    let text: String = counts.iter().map(|(what, n)| format!("{what}: {n}\n")).collect();
    expect_test::expect_file!["jakarta.txt"].assert_eq(&text);
}

#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn the_whole_count_of_2019() {
    let name = "tps2019_kpu_kawalpemilu.tsv.xz";
    let path = shared().join(name);
    let packed = std::fs::read(path).unwrap();
    let sha256 = Digest::of(&packed);
    let bytes = xz(&packed, 1 << 28).unwrap();
    let source = SourceFile { name, bytes: &bytes };
    let (registry, _) = pemilu_2019(source).unwrap();
    let stations = station_codes_2019(&registry, source).unwrap();
    let station = |line: u32| stations.get(line.checked_sub(2)? as usize).copied().flatten();
    let text = std::str::from_utf8(&bytes).unwrap();
    let Rows { records, remarks, left } = pilpres_2019(text, name, sha256, &registry, &station);
    assert_eq!((left, remarks), (vec![], vec![]));
    assert_eq!(records.len(), 806_583);
    let forms: BTreeSet<_> = records.iter().map(|r| r.form.station.as_str()).collect();
    assert_eq!(forms.len(), 806_583, "each a station of its own");

    let mut sums = [0u64; 5];
    let mut broken: BTreeMap<&str, u32> = BTreeMap::new();
    for record in &records {
        assert!(record.values[..22].iter().all(Option::is_none));
        for (sum, value) in sums.iter_mut().zip(&record.values[22..]) {
            *sum += u64::from(value.unwrap());
        }
        let answers = answers(&registry, &record.values);
        let mut count = |code| *broken.entry(code).or_default() += 1;
        answers.broken.iter().for_each(|c| count(c.code()));
        if answers.broken.has(Control::K3) || answers.broken.has(Control::K4) {
            count("K3 or K4");
        }
        assert!([Control::K3, Control::K4].iter().all(|c| answers.broken.has(*c) || answers.kept.has(*c)));
    }
    assert_eq!(sums, [84_298_880, 68_221_284, 151_950_244, 4_190_487, 155_621_659]);
    assert_eq!((broken["K3"], broken["K4"], broken["K3 or K4"]), (13_848, 39_666, 47_032));
    let codes: Vec<&str> = broken.keys().copied().collect();
    assert_eq!(codes, ["K15", "K3", "K3 or K4", "K4"], "nothing else can be checked");
}
