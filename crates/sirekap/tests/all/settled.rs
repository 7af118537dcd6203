//! What is settled for an election that runs: another manifest, authorities of other offices, and a root key that has gone to
//! its safe.

use crate::intake::{Serving, election, free_port};
use crate::run::sirekap;
use std::path::Path;

fn good(data: &Path, words: &[&str]) -> String {
    let ran = sirekap(data, words);
    assert_eq!(ran.code, 0, "{words:?}: {}{}", ran.stdout, ran.stderr);
    ran.stdout
}

/// Runs the service until the inbox is empty.
fn served(data: &Path) {
    let inbox = data.join("contoh-2024/inbox");
    let waits = || {
        let files = std::fs::read_dir(&inbox).map(|d| d.filter_map(Result::ok).collect::<Vec<_>>());
        files.unwrap_or_default().iter().any(|f| f.path().extension().is_some_and(|e| e == "event"))
    };
    let serving = Serving::start(data, free_port(), &["--plain"]);
    for _ in 0..600 {
        if !waits() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    assert!(!waits(), "the service takes what waits");
    serving.end();
}

#[test]
fn a_manifest_offices_and_a_root_key_that_is_away() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    election(data);
    let home = data.join("contoh-2024");
    let (tree, safe) = (home.join("tree"), data.join("safe.seed"));
    let tree = tree.to_str().unwrap();
    let shown = || -> serde_json::Value {
        serde_json::from_str(&good(data, &["election", "manifest", "--tree", tree])).unwrap()
    };
    assert_eq!((&shown()["freshness"], &shown()["images"]), (&900.into(), &"masked".into()));

    // The root key goes to its safe; everything that runs goes on without it.
    let policy = good(data, &["log", "--tree", tree, "policy"]);
    good(data, &["publish"]);
    std::fs::rename(home.join("keys/root.seed"), &safe).unwrap();

    let mut manifest = shown();
    manifest["freshness"] = 120.into();
    manifest["training"] = 365.into();
    let file = data.join("manifes.json");
    std::fs::write(&file, serde_json::to_vec_pretty(&manifest).unwrap()).unwrap();
    let file = file.to_str().unwrap();
    good(data, &["election", "set", file]);
    // An office's first authority is the root's to make.
    let key = data.join("bawaslu.seed");
    let office = ["election", "office", "bawaslu", "--key", key.to_str().unwrap()];
    let refused = sirekap(data, &office);
    assert!(refused.code == 3 && refused.stderr.contains("C3074"), "{}", refused.stderr);
    good(data, &[&office[..], &["--root", safe.to_str().unwrap()]].concat());
    good(data, &["device", "offer", "--station", &a_station(data), "--address", "https://tps.example.id"]);
    served(data);
    let inbox: Vec<_> =
        std::fs::read_dir(home.join("inbox")).unwrap().map(|f| f.unwrap().file_name()).collect();
    assert!(inbox.is_empty(), "nothing was refused: {inbox:?}");

    good(data, &["publish"]);
    assert_eq!(shown(), manifest);
    let report = sirekap(data, &["verify", tree, "--json"]);
    assert_eq!(report.code, 0, "{}", report.stdout);
    let report: serde_json::Value = serde_json::from_str(&report.stdout).unwrap();
    let checks = report["checks"].as_array().unwrap();
    assert!(checks.iter().any(|c| c["code"] == "V3.14" && c["result"] == "pass"));
    let log = |words: &[&str]| good(data, &[&["log", "--tree", tree], words].concat());
    assert_eq!(log(&["policy"]), policy, "the root's public half is still known");
    let keys = std::fs::read_to_string(&key).unwrap();
    assert_eq!(keys.trim().len(), 64);

    // What can't be put in force says what to do, and changes nothing.
    for (change, code) in [
        ("/freshness", serde_json::json!(5)),
        ("/election", serde_json::json!("lain")),
        ("/tiers", serde_json::json!({})),
        ("/format", serde_json::json!("sirekap-manifest/2")),
    ]
    .map(|(path, value)| {
        let mut other = manifest.clone();
        *other.pointer_mut(path).unwrap() = value;
        (other, "C3070")
    }) {
        std::fs::write(file, change.to_string()).unwrap();
        let refused = sirekap(data, &["election", "set", file]);
        assert!(refused.code == 3 && refused.stderr.contains(code), "{}", refused.stderr);
    }
    for office in ["kpu", "panitia", "peserta-"] {
        let refused = sirekap(data, &["election", "office", office, "--key", "x"]);
        assert!(refused.code == 3 && refused.stderr.contains("C3073"), "{}", refused.stderr);
    }
    assert!(std::fs::read_dir(home.join("inbox")).unwrap().next().is_none());
}

/// The first station of the election.
fn a_station(data: &Path) -> String {
    let stations = crate::run::stations_of(data);
    stations[0].clone()
}
