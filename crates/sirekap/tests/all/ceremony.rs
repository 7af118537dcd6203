//! An election from its opening to its end: the root key is made, signs its part, and is destroyed; everything after that is
//! signed by two authorities. And key files: whose they are, and who may read them.

use crate::intake::{Serving, free_port};
use crate::run::{Run, sirekap, stations_of};
use model::{Algorithm, PublicKey};
use serde_json::Value;
use std::collections::BTreeSet;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

const ORIGIN: &str = "sirekap.test/upacara";

/// The folder of an election whose log nobody has opened.
fn unopened(data: &Path) -> PathBuf {
    let folder = data.join("upacara");
    service::Home::create(&folder, ORIGIN, &drill::registry(7, 24, 0).unwrap()).unwrap();
    std::fs::write(data.join("current"), "upacara").unwrap();
    folder
}

fn good(data: &Path, words: &[&str]) -> Run {
    let ran = sirekap(data, words);
    assert_eq!(ran.code, 0, "{words:?}: {}{}", ran.stdout, ran.stderr);
    ran
}

fn refused(ran: &Run, code: i32, name: &str) {
    assert!(ran.code == code && ran.stderr.contains(name), "{} {}", ran.code, ran.stderr);
}

/// Every entry of the log: its payload, and who signed it.
fn entries(data: &Path) -> Vec<(Value, Vec<String>)> {
    let entry = |index: usize| {
        let ran = sirekap(data, &["log", "entry", &index.to_string()]);
        (ran.code == 0).then_some(ran.stdout)
    };
    let parsed = |text: String| {
        let lines: Vec<&str> = text.lines().collect();
        // The last line is that of the arrival.
        let signers = lines[3..lines.len() - 1].iter().map(|line| line.split(' ').next().unwrap().to_owned());
        (serde_json::from_str(lines[2]).unwrap(), signers.collect())
    };
    (0..).map_while(entry).map(parsed).collect()
}

/// Runs the service until something holds.
fn served(data: &Path, until: impl Fn(&str) -> bool) {
    let port = free_port();
    let serving = Serving::start(data, port, &["--plain"]);
    let url = format!("http://127.0.0.1:{port}");
    for _ in 0..600 {
        if until(&url) {
            return serving.end();
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    panic!("it never came");
}

fn inbox_is_empty(home: &Path) -> bool {
    std::fs::read_dir(home.join("inbox")).is_ok_and(|files| files.count() == 0)
}

#[test]
fn an_election_runs_to_its_end_after_the_root_key_is_destroyed() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    let home = unopened(data);
    for words in [&["publish"][..], &["serve", "--intake", "--plain"], &["log", "rotate"]] {
        let ran = sirekap(data, words);
        refused(&ran, 3, "C3077");
        assert!(ran.stderr.contains("sirekap election open"), "{}", ran.stderr);
    }
    let medium = data.join("medium");
    std::fs::create_dir(&medium).unwrap();
    let root = medium.join("root.seed");
    let opened = good(data, &["election", "open", "--root", root.to_str().unwrap()]);
    let shred = format!("shred -u {}", root.canonicalize().unwrap().display());
    for said in ["Tidak ada yang memerlukannya lagi", "Nothing needs it again"] {
        assert!(opened.stderr.contains(said), "{}", opened.stderr);
    }
    assert_eq!(opened.stderr.matches(&shred).count(), 2, "in both languages, with the file's name");
    let policy = std::fs::read_to_string(home.join("keys/root.public")).unwrap();
    // It goes, and was never on the machine that serves.
    std::fs::remove_file(&root).unwrap();
    assert!(!home.join("keys/root.seed").exists());
    let again = good(data, &["election", "open", "--lang", "en"]);
    assert!(again.stderr.contains("opened before"), "{}", again.stderr);
    let other =
        sirekap(data, &["election", "open", "--root", home.join("keys/importer.seed").to_str().unwrap()]);
    refused(&other, 3, "C3079");

    // Cards from one machine and from two offices, phones with forms, over the service.
    good(data, &["publish"]);
    let stations = stations_of(data);
    let address = ["--address", "https://tps.example.id"];
    good(data, &[&["device", "offer", "--station", &stations[0]], &address[..]].concat());
    let path = |name: &str| data.join(name).to_str().unwrap().to_owned();
    let make = ["device", "offer", "make", "--station", &stations[1], "--out", &path("cards")];
    good(data, &[&make[..], &address[..]].concat());
    let offers = path("cards/tawaran.txt");
    good(data, &["device", "offer", "countersign", &offers, "--out", &path("pin")]);
    good(data, &["device", "offer", "take", &path("pin/registrar.txt")]);
    served(data, |_| inbox_is_empty(&home));
    served(data, |url| {
        let words = ["device", "simulate", "--phones", "4", "--contest", "ppwp", "--json", "--url", url];
        let ran = sirekap(data, &[&words[..], &["--speed", "20", "--seconds", "60"]].concat());
        let told: Option<Value> = ran.stdout.lines().last().and_then(|l| serde_json::from_str(l).ok());
        told.is_some_and(|told| told["logged"].as_u64() == Some(4))
    });

    // A phone is lost, another manifest is put in force, the log gets another key.
    good(data, &["publish"]);
    let officer = entries(data)
        .into_iter()
        .map(|(payload, _)| payload)
        .find(|p| p["role"] == "officer" && p["key"].is_string());
    let officer = officer.unwrap();
    let algorithm = Algorithm::from_tag(officer["alg"].as_str().unwrap()).unwrap();
    let lost = PublicKey::from_base64(algorithm, officer["key"].as_str().unwrap()).unwrap().id();
    good(data, &["device", "revoke", &lost.to_hex(), "--reason", "lost"]);
    let mut manifest: Value = serde_json::from_str(&good(data, &["election", "manifest"]).stdout).unwrap();
    manifest["freshness"] = 120.into();
    std::fs::write(data.join("manifes.json"), manifest.to_string()).unwrap();
    good(data, &["election", "set", &path("manifes.json")]);
    served(data, |_| inbox_is_empty(&home));
    good(data, &["log", "rotate"]);
    good(data, &["publish", "--cut", "akhir"]);
    let verified = sirekap(data, &["verify", "--json"]);
    assert_eq!(verified.code, 0, "{}{}", verified.stdout, verified.stderr);
    assert_eq!(std::fs::read_to_string(home.join("keys/root.public")).unwrap(), policy, "written once");

    // The root key signed setup and the first two authorities. Of all the rest that gives or takes a right, two
    // authorities signed, each with a key of his own.
    let entries = entries(data);
    let root = entries[0].1[0].clone();
    let by_root: Vec<usize> = (0..entries.len()).filter(|i| entries[*i].1.contains(&root)).collect();
    assert_eq!(by_root, [0, 1, 2]);
    let mut seen = BTreeSet::new();
    for (payload, signers) in &entries[3..] {
        let kind = payload["kind"].as_str().unwrap().split('/').next().unwrap();
        let of_two = match kind {
            "key.offer" | "key.revoke" | "manifest.set" | "policy.set" => true,
            "key.enrol" => payload["role"] != "officer",
            _ => false,
        };
        if of_two {
            seen.insert(kind);
            assert_ne!(payload["by"], payload["with"], "{payload}");
            assert!(signers.len() >= 2 && signers[0] != signers[1], "{payload}");
        }
    }
    assert_eq!(seen, ["key.enrol", "key.offer", "key.revoke", "manifest.set", "policy.set"].into());
}

#[test]
fn a_seed_for_others_eyes_and_one_key_for_two_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    let home = unopened(data);
    let (bawaslu, words) = (data.join("bawaslu.seed"), ["election", "open", "--office"]);
    good(data, &[&words[..], &[&format!("bawaslu={}", bawaslu.display())]].concat());
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for file in std::fs::read_dir(home.join("keys")).unwrap().map(|f| f.unwrap().path()).chain([bawaslu]) {
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
    let key = |name: &str| home.join("keys").join(name);
    let revoke = ["device", "revoke", &"0".repeat(64), "--reason", "lost"];
    let open = |name: &str, mode: u32| {
        std::fs::set_permissions(key(name), std::fs::Permissions::from_mode(mode)).unwrap();
    };
    for bits in [0o640, 0o604, 0o644, 0o620] {
        open("authority.seed", bits);
        let ran = sirekap(data, &revoke);
        refused(&ran, 4, "C4011");
        assert!(
            ran.stderr.contains("chmod 600") && ran.stderr.contains(&format!("{bits:04o}")),
            "{}",
            ran.stderr
        );
        open("authority.seed", 0o600);
    }
    open("log.seed", 0o644);
    refused(&sirekap(data, &["publish"]), 4, "C4011");
    open("log.seed", 0o400);
    good(data, &["publish"]);
    let first = key("authority.seed").to_str().unwrap().to_owned();
    refused(&sirekap(data, &[&revoke[..], &["--with", &first]].concat()), 3, "C3078");
    let make = ["device", "offer", "make", "--station", &stations_of(data)[0], "--out", "x"];
    let second = key("authority-b.seed").to_str().unwrap().to_owned();
    let address = ["--address", "https://tps.example.id", "--key", &second];
    refused(&sirekap(data, &[&make[..], &address[..]].concat()), 3, "C3078");
    std::fs::remove_file(key("authority-b.seed")).unwrap();
    refused(&sirekap(data, &revoke), 3, "C3077");
    good(data, &["election", "open"]);
    assert!(!key("authority-b.seed").exists(), "what was taken away from an open election is not made again");
    good(data, &[&revoke[..], &["--with", &bawaslu_of(data)]].concat());
}

/// Any other key will do: whether it may sign, the log judges.
fn bawaslu_of(data: &Path) -> String {
    data.join("bawaslu.seed").to_str().unwrap().to_owned()
}
