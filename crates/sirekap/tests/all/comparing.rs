//! `sirekap compare`: a tree with itself, and with a count that somebody else made.

use crate::run::{Run, sirekap, stations_of};
use crate::transcripts::demo;
use expect_test::expect_file;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

fn compare(args: &[&str]) -> Run {
    sirekap(demo(), &[&["compare"], args].concat())
}

/// The votes of every station that has some, by code.
fn recorded() -> BTreeMap<String, Vec<u64>> {
    let mut found = BTreeMap::new();
    for station in stations_of(demo()) {
        let run = sirekap(demo(), &["station", &station, "--json"]);
        let result: Value = serde_json::from_str(&run.stdout).unwrap();
        let values = result["values"].as_array().unwrap();
        // Section IV of the president's form follows 22 other fields.
        let votes: Vec<u64> = values.iter().skip(22).take(3).filter_map(Value::as_u64).collect();
        if votes.len() == 3 {
            found.insert(station, votes);
        }
    }
    found
}

/// A count of one's own: one number other, one station not there, one twice, one that can't be read, one of another election.
fn own(folder: &Path) -> (std::path::PathBuf, [String; 4]) {
    let votes = recorded();
    let codes: Vec<&String> = votes.keys().collect();
    let [other, gone, twice, bad] = [codes[2].clone(), codes[5].clone(), codes[7].clone(), codes[9].clone()];
    let mut text = "No;Suara 03;Suara 01;Suara 02;Kode TPS\n".to_string();
    for (n, (code, v)) in votes.iter().enumerate().filter(|(_, (code, _))| **code != gone) {
        let two = v[1] + u64::from(*code == other) * 7;
        let three = if *code == bad { format!("{}.0", v[2]) } else { v[2].to_string() };
        let row = format!("{n};{three};{};{two};{code}\n", v[0]);
        text += &row;
        if *code == twice {
            text += &row;
        }
    }
    text += "99;1;2;3;9999999999999\n";
    let path = folder.join("own.csv");
    std::fs::write(&path, text).unwrap();
    (path, [other, gone, twice, bad])
}

#[test]
fn a_tree_agrees_with_itself_and_a_cut_with_the_same_state() {
    let home = demo().join("contoh-2024");
    let home = home.to_str().unwrap();
    let run = compare(&[home, &format!("{home}/tree"), "--json"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    assert!(report["counts"]["all"].as_u64().unwrap() >= recorded().len() as u64);
    assert_eq!(report["counts"]["all"], report["counts"]["agreeing"]);
    assert_eq!(report["places"], Value::Array(vec![]));
    // Villages' files and a cut's CSV files say the same, for every contest.
    let root: Value =
        serde_json::from_slice(&std::fs::read(format!("{home}/tree/root.json")).unwrap()).unwrap();
    let cut = root["cuts"].as_array().unwrap().last().unwrap();
    let state = cut["node"] == root["node"];
    for contest in ["ppwp", "pdpr", "pdpd", "pdprdp", "pdprdk"] {
        let name = cut["name"].as_str().unwrap();
        let run = compare(&[home, home, "--cut-b", name, "--contest", contest, "--json"]);
        let report: Value = serde_json::from_str(&run.stdout).unwrap();
        assert!(report["counts"]["all"].as_u64().unwrap() > 0, "{contest}: {}", run.stderr);
        assert!(!state || run.code == 0, "{contest}: {}", run.stderr);
    }
}

#[test]
fn a_count_of_ones_own() {
    let temp = tempfile::tempdir().unwrap();
    let (path, [other, gone, twice, bad]) = own(temp.path());
    let home = demo().join("contoh-2024");
    let (csv, tiers, page) =
        (temp.path().join("d.csv"), temp.path().join("t.csv"), temp.path().join("p.html"));
    let files = [&csv, &tiers, &page].map(|p| p.to_str().unwrap());
    let args = [home.to_str().unwrap(), path.to_str().unwrap()];
    let run = compare(
        &[
            &args[..],
            &[
                "--json",
                "--csv",
                files[0],
                "--tiers",
                files[1],
                "--page",
                files[2],
                "--portal",
                "https://pemilu.example",
            ],
        ]
        .concat(),
    );
    assert_eq!(run.code, 1, "{}", run.stderr);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    let places = report["places"].as_array().unwrap();
    let of = |code: &str| places.iter().find(|p| p["code"] == code).unwrap_or_else(|| panic!("{code}"));
    assert_eq!(of(&other)["standing"], "differs");
    assert_eq!(of(&other)["numbers"][0]["column"], "IV.2");
    let page_of = of(&other)["page"].as_str().unwrap();
    assert!(page_of.starts_with("https://pemilu.example/ppwp/") && page_of.ends_with(&other), "{page_of}");
    assert_eq!(of(&gone)["standing"], "only_a");
    assert_eq!(of(&bad)["standing"], "only_a", "a row that can't be read is not in B");
    assert_eq!(places.len(), 3);
    let codes: Vec<&str> =
        report["unreadable"].as_array().unwrap().iter().map(|u| u["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["J1024", "J1023"]);
    assert_eq!(report["doubles"][0]["code"], twice.as_str());
    let nation = &report["tiers"][0];
    assert_eq!(
        (&nation["differing"], &nation["only_a"], &nation["only_b"]),
        (&1.into(), &2.into(), &0.into())
    );
    let written = std::fs::read_to_string(&csv).unwrap();
    assert_eq!(written.lines().filter(|l| l.contains(&other)).count(), 1);
    assert!(written.contains("\"unreadable_b\"") && written.contains("\"double_b\""));
    assert!(std::fs::read_to_string(&tiers).unwrap().lines().count() > 5);
    let html = std::fs::read_to_string(&page).unwrap();
    assert!(html.contains(&other) && !html.contains("<script"));

    // Exchanged, the two give the same turned round.
    let back = compare(&[args[1], args[0], "--json"]);
    let turned: Value = serde_json::from_str(&back.stdout).unwrap();
    assert_eq!(turned["counts"]["only_b"], report["counts"]["only_a"]);
    assert_eq!(turned["counts"]["agreeing"], report["counts"]["agreeing"]);

    for (lang, file) in [
        ("id", expect_file!["transcripts/compare_id.txt"]),
        ("en", expect_file!["transcripts/compare_en.txt"]),
    ] {
        let run = compare(&[&args[..], &["--lang", lang, "--limit", "3"]].concat());
        let text = format!("{}{}exit {}\n", run.stdout, run.stderr, run.code);
        let text = text.replace(args[0], "contoh-2024").replace(args[1], "own.csv");
        file.assert_eq(&text);
    }
}

#[test]
fn what_a_newcomer_gets_wrong() {
    let temp = tempfile::tempdir().unwrap();
    let (path, _) = own(temp.path());
    let home = demo().join("contoh-2024");
    let args = [home.to_str().unwrap(), path.to_str().unwrap()];
    for (more, code, says) in [
        (vec!["--map", "IV.1=Anies"], 3, "J1011"),
        (vec!["--map", "IX=No"], 3, "J1002"),
        (vec!["--contest", "pkwkp"], 3, "J1033"),
        (vec!["--region", "77"], 1, "C1001"),
        (vec!["--cut-a", "none"], 4, "C4101"),
        (vec!["--mapping", "/nowhere.toml"], 4, "/nowhere.toml"),
    ] {
        let run = compare(&[&args[..], &more].concat());
        assert_eq!(run.code, code, "{more:?}: {}", run.stderr);
        assert!(run.stderr.contains(says), "{more:?}: {}", run.stderr);
    }
    let run = compare(&[args[0], "nowhere.csv"]);
    assert_eq!(run.code, 4, "{}", run.stderr);
    let run = compare(&[args[0], args[1], "--lang", "en", "--map", "IV.1=Anies"]);
    assert!(run.stderr.contains("Column 'Anies' not found. The header has: No, Suara 03,"), "{}", run.stderr);
}
