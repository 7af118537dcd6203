//! `sirekap dossier`: a station's bundle, checked; and every lie that is told in one.

use crate::run::{Run, sirekap, stations_of};
use crate::transcripts::demo;
use model::Digest;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use tempfile::TempDir;

/// An election with photos, and the bundle of a station that has some; and a policy from elsewhere.
struct Made {
    folder: TempDir,
    station: String,
}

fn made() -> &'static Made {
    static MADE: OnceLock<Made> = OnceLock::new();
    MADE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let args = ["demo", "--no-serve", "--photos", "2", "--stations", "12", "--seed", "3"];
        let run = sirekap(folder.path(), &args);
        assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
        let policy = sirekap(folder.path(), &["log", "policy"]).stdout;
        std::fs::write(folder.path().join("policy.txt"), policy).unwrap();
        let pictured = |station: &String| {
            let run = sirekap(folder.path(), &["station", station, "--json"]);
            run.stdout.contains("\"large\":\"")
        };
        let station = stations_of(folder.path()).into_iter().find(pictured).unwrap();
        let out = folder.path().join("berkas");
        let run = sirekap(folder.path(), &["dossier", &station, "--out", out.to_str().unwrap()]);
        assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
        Made { folder, station }
    })
}

type Files = BTreeMap<String, Vec<u8>>;

fn files() -> Files {
    fn below(root: &Path, at: &Path, into: &mut Files) {
        for entry in std::fs::read_dir(at).unwrap().map(|e| e.unwrap().path()) {
            match entry.is_dir() {
                true => below(root, &entry, into),
                false => {
                    let name = entry.strip_prefix(root).unwrap().to_str().unwrap().to_string();
                    into.insert(name, std::fs::read(&entry).unwrap());
                }
            }
        }
    }
    let (root, mut found) = (made().folder.path().join("berkas"), Files::new());
    below(&root, &root, &mut found);
    found
}

/// Checks files as a bundle of their own.
fn check(files: &Files, more: &[&str]) -> Run {
    let temp = tempfile::tempdir().unwrap();
    for (path, bytes) in files {
        let file = temp.path().join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, bytes).unwrap();
    }
    let place = temp.path().to_str().unwrap();
    sirekap(made().folder.path(), &[&["dossier", "check", place, "--lang", "en"], more].concat())
}

fn pinned() -> PathBuf {
    made().folder.path().join("policy.txt")
}

/// The codes of what a check found.
fn codes(run: &Run) -> Vec<String> {
    let json: Value =
        serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("{}{}", run.stdout, run.stderr));
    json["faults"].as_array().unwrap().iter().map(|f| f["code"].as_str().unwrap().to_string()).collect()
}

/// Writes the list anew, so that every hash in it fits.
fn relisted(files: &mut Files) {
    let mut list: Value = serde_json::from_slice(&files["dossier.json"]).unwrap();
    let all = files.iter().filter(|(path, _)| *path != "dossier.json");
    list["files"] =
        all.map(|(path, bytes)| (path.clone(), Value::from(Digest::of(bytes).to_hex()))).collect();
    files.insert("dossier.json".into(), serde_json::to_vec(&list).unwrap());
}

#[test]
fn a_bundle_holds_as_folder_and_archive() {
    let made = made();
    let policy = pinned();
    let policy = ["--policy", policy.to_str().unwrap()];
    let run = check(&files(), &policy);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    assert!(run.stdout.contains("Nothing differs."), "{}", run.stdout);
    assert_eq!(check(&files(), &[]).code, 6, "without a policy from elsewhere");
    let list: Value = serde_json::from_slice(&files()["dossier.json"]).unwrap();
    let of = |what: &str| list["entries"].as_array().unwrap().iter().filter(|e| e["what"] == what).count();
    assert!(
        of("form") >= 5 && of("picture") >= 1 && of("mandate") >= 4 && of("build") >= 1 && of("setup") == 1,
        "{list}"
    );
    assert!(files().keys().any(|p| p.starts_with("gambar/")));
    let kinds: Vec<&str> =
        list["entries"].as_array().unwrap().iter().map(|e| e["kind"].as_str().unwrap()).collect();
    assert!(kinds.iter().any(|k| k.starts_with("key.enrol/")), "{kinds:?}");
    // Of the same tree the same bytes.
    let tars = ["a.tar", "b.tar"].map(|name| made.folder.path().join(name));
    for tar in &tars {
        let run = sirekap(made.folder.path(), &["dossier", &made.station, "--out", tar.to_str().unwrap()]);
        assert_eq!(run.code, 0, "{}", run.stderr);
    }
    assert!(std::fs::read(&tars[0]).unwrap() == std::fs::read(&tars[1]).unwrap());
    let run = sirekap(
        made.folder.path(),
        &[&["dossier", "check", tars[0].to_str().unwrap()], &policy[..]].concat(),
    );
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let again = sirekap(made.folder.path(), &["dossier", &made.station, "--out", tars[0].to_str().unwrap()]);
    assert_eq!(again.code, 3, "nothing is overwritten: {}", again.stderr);
}

#[test]
fn every_altered_missing_or_added_file_is_named() {
    let policy = pinned();
    let args = ["--json", "--policy", policy.to_str().unwrap()];
    let whole = files();
    for path in whole.keys() {
        let mut lie = whole.clone();
        lie.get_mut(path).unwrap().push(b' ');
        let run = check(&lie, &args);
        // A blank behind the list itself changes nothing that it says; its hash is another all the same.
        if path == "dossier.json" {
            let digest = |run: &Run| serde_json::from_str::<Value>(&run.stdout).unwrap()["sha256"].clone();
            assert_ne!(digest(&run), digest(&check(&whole, &args)));
        } else {
            assert_eq!(run.code, 1, "{path}");
            assert!(codes(&run).contains(&"S1003".to_string()), "{path}: {:?}", codes(&run));
            assert!(run.stdout.contains(path.as_str()), "{path}");
        }
        lie.remove(path);
        let run = check(&lie, &args);
        assert_eq!(run.code, 1, "{path}");
        assert!(codes(&run).contains(&"S1002".to_string()), "{path}: {:?}", codes(&run));
    }
    let mut lie = whole;
    lie.insert("log/9999.entry".into(), b"x".to_vec());
    assert_eq!(codes(&check(&lie, &args)), ["S1004"]);
}

#[test]
fn lies_under_a_list_that_fits_are_found() {
    let policy = pinned();
    let args = ["--json", "--policy", policy.to_str().unwrap()];
    let whole = files();
    let first = |prefix: &str, suffix: &str| {
        whole.keys().find(|p| p.starts_with(prefix) && p.ends_with(suffix)).unwrap().clone()
    };
    let page = "station/ppwp.json".to_string();
    let form = {
        let page: Value = serde_json::from_slice(&whole[&page]).unwrap();
        format!("log/{}", page["event"])
    };
    let edit = |path: &str, from: &str, to: &str| {
        let mut files = whole.clone();
        let text = String::from_utf8(files[path].clone()).unwrap();
        assert!(text.contains(from), "{path}: {from}");
        files.insert(path.into(), text.replacen(from, to, 1).into_bytes());
        files
    };
    let byte = |path: &str| {
        let mut files = whole.clone();
        let bytes = files.get_mut(path).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        files
    };
    let gone = |path: &str| {
        let mut files = whole.clone();
        files.remove(path).unwrap();
        files
    };
    let swapped = |a: &str, b: &str| {
        let mut files = whole.clone();
        let (x, y) = (files[a].clone(), files[b].clone());
        files.extend([(a.to_string(), y), (b.to_string(), x)]);
        files
    };
    let entry = format!("{form}.entry");
    let proof = format!("{form}.tlog-proof");
    for (what, mut lie, code) in [
        ("an entry", edit(&entry, "\"values\":[", "\"values\":[9,"), "S1008"),
        ("a signature", byte("log/1.entry"), "S1008"),
        ("a proof", edit(&proof, "index ", "index 1"), "S1008"),
        ("an entry that is another", swapped(&entry, "log/1.entry"), "S1008"),
        ("the checkpoint", byte("checkpoint.txt"), "S1007"),
        ("the policy", edit("policy.txt", "sirekap-root", "sirekap-r00t"), "S1006"),
        ("the registry", byte("registry.zst"), "S1011"),
        ("a value", edit(&page, "\"values\":[", "\"values\":[9,"), "S1013"),
        ("the stage", edit(&page, "\"stage\":", "\"stage\":\"terbaca\",\"x\":"), "S1013"),
        ("held", edit(&page, "\"held\":false", "\"held\":true"), "S1013"),
        ("another contest's file", swapped(&page, "station/pdpd.json"), "S1013"),
        ("a file less", gone(&page), "S1013"),
        ("a picture", byte(&first("gambar/", ".jpg")), "S1014"),
        ("a picture less", gone(&first("gambar/", ".jpg")), "S1015"),
        ("a layout less", gone(&first("v1/tata-letak/", ".json")), "S1015"),
        ("the opening less", gone("log/0.entry"), "S1002"),
    ] {
        relisted(&mut lie);
        let run = check(&lie, &args);
        assert_eq!(run.code, 1, "{what}: {}{}", run.stdout, run.stderr);
        assert!(codes(&run).contains(&code.to_string()), "{what}: {:?}", codes(&run));
        assert!(!codes(&run).contains(&"S1003".to_string()), "{what}: the list fits");
    }
    // An entry left out of the list with all its files: who signed has no mandate, or the history is not the file's.
    let list: Value = serde_json::from_slice(&whole["dossier.json"]).unwrap();
    for item in list["entries"].as_array().unwrap().iter().filter(|e| e["what"] != "build") {
        let index = item["index"].as_u64().unwrap();
        let mut lie = whole.clone();
        lie.retain(|path, _| {
            *path != format!("log/{index}.entry") && *path != format!("log/{index}.tlog-proof")
        });
        let mut short = list.clone();
        short["entries"].as_array_mut().unwrap().retain(|e| e["index"] != index);
        lie.insert("dossier.json".into(), serde_json::to_vec(&short).unwrap());
        relisted(&mut lie);
        let run = check(&lie, &args);
        assert_eq!(run.code, 1, "{item}: {}", run.stdout);
    }
    // Another election's policy: nothing of it holds.
    let other = sirekap(demo(), &["log", "policy"]).stdout;
    let temp = tempfile::tempdir().unwrap();
    std::fs::write(temp.path().join("other.txt"), other).unwrap();
    let run = check(&whole, &["--json", "--policy", temp.path().join("other.txt").to_str().unwrap()]);
    assert_eq!(run.code, 1);
    assert!(codes(&run).contains(&"S1007".to_string()), "{:?}", codes(&run));
}
