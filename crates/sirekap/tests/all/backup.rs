//! Backups, restores and shares of keys through the binary: what it says, what it refuses, and kill -9 at random moments.

use crate::crash::{kill_after, next};
use crate::run::{Run, sirekap};
use age::secrecy::ExposeSecret as _;
use std::path::{Path, PathBuf};

/// What an election's own folder holds.
const EVERYTHING: &str =
    "\"event-log\", \"originals\", \"keys\", \"operator-records\", \"results\", \"public-pictures\"";

/// An election with an inventory, a stick, and the recipient's key.
struct Hall {
    temp: tempfile::TempDir,
    home: PathBuf,
}

impl Hall {
    fn new() -> Self {
        let temp = tempfile::tempdir().unwrap();
        let data = temp.path().join("data");
        let demo =
            sirekap(&data, &["demo", "--no-serve", "--photos", "0", "--stations", "45", "--seed", "3"]);
        assert_eq!(demo.code, 0, "{}", demo.stderr);
        let name = std::fs::read_to_string(data.join("current")).unwrap();
        let hall = Hall { home: data.join(name.trim()), temp };
        let key = age::x25519::Identity::generate();
        std::fs::write(hall.at("kunci.txt"), format!("{}\n", key.to_string().expose_secret())).unwrap();
        std::fs::create_dir(hall.at("stik")).unwrap();
        let place = |id: &str, service: &str, kind: &str, classes: &str, folder: &str| {
            format!(
                "[[place]]\nid = \"{id}\"\nservice = \"{service}\"\nkind = \"{kind}\"\nclasses = [{classes}]\n\
                 country = \"ID\"\nowner = \"kpu\"\noperator = \"kpu\"\npurpose = \"-\"\naddresses = [{:?}]\n",
                hall.at(folder)
            )
        };
        let inventory = [
            "format = \"sirekap-inventory/1\"\n".to_string(),
            "[[owner]]\nid = \"kpu\"\nname = \"KPU\"\ncountry = \"ID\"\n".to_string(),
            format!("[[recipient]]\nid = \"ksp\"\nkey = \"{}\"\nholder = \"-\"\n", key.to_public()),
            place("mesin", "server", "primary", EVERYTHING, "data"),
            place("stik", "backup-target", "backup", "\"backups\"", "stik"),
        ];
        std::fs::write(hall.home.join("inventory.toml"), inventory.concat()).unwrap();
        hall
    }

    fn at(&self, path: &str) -> PathBuf {
        self.temp.path().join(path)
    }

    fn run(&self, args: &[&str]) -> Run {
        sirekap(&self.at("data"), args)
    }

    fn json(&self, args: &[&str]) -> serde_json::Value {
        let run = self.run(args);
        assert_eq!(run.code, 0, "{args:?}: {}", run.stderr);
        serde_json::from_str(&run.stdout).unwrap()
    }

    /// Arguments of a restore to a folder below the data.
    fn restore(&self, to: &str) -> Vec<String> {
        let tree = self.home.join("tree");
        ["restore", "--from", "stik", "--identity", "kunci.txt", "--to", to, "--public"]
            .iter()
            .map(|arg| match *arg {
                "stik" | "kunci.txt" => self.at(arg).display().to_string(),
                arg if arg == to => self.at("data").join(to).display().to_string(),
                arg => arg.to_string(),
            })
            .chain([tree.display().to_string()])
            .collect()
    }
}

fn words(args: &[String]) -> Vec<&str> {
    args.iter().map(String::as_str).collect()
}

#[test]
fn a_button_makes_a_backup_and_it_comes_back_proved() {
    let hall = Hall::new();
    let made = hall.run(&["backup"]);
    assert_eq!(made.code, 0, "{}", made.stderr);
    assert_eq!(made.stdout.lines().count(), 2, "{}", made.stdout);
    assert!(made.stdout.contains("Cadangan nomor 1 selesai"), "{}", made.stdout);
    assert!(made.stderr.contains("penyimpan yang sama"), "{}", made.stderr);
    let again = hall.json(&["backup", "--json"]);
    assert_eq!((again["number"].as_u64(), again["sent"].as_u64()), (Some(2), Some(1)));
    let args = hall.restore("pulih");
    let restored = hall.run(&words(&args));
    assert_eq!(restored.code, 0, "{}", restored.stderr);
    assert!(restored.stdout.contains("lolos pemeriksaan"), "{}", restored.stdout);
    assert!(restored.stdout.contains("Cocok dengan yang diterbitkan"), "{}", restored.stdout);
    let to = hall.at("data/pulih");
    assert!(
        to.join("sirekap.json").is_file() && !to.join("tree").exists() && !to.join("keys/log.seed").exists()
    );

    // With its keys it is the election, and goes on.
    for entry in std::fs::read_dir(hall.home.join("keys")).unwrap() {
        let from = entry.unwrap().path();
        std::fs::copy(&from, to.join("keys").join(from.file_name().unwrap())).unwrap();
    }
    let publish = hall.run(&["publish", "--data", to.to_str().unwrap()]);
    assert_eq!(publish.code, 0, "{}", publish.stderr);
    let root = |home: &Path| {
        let text = std::fs::read(home.join("tree/root.json")).unwrap();
        serde_json::from_slice::<serde_json::Value>(&text).unwrap()["node"].clone()
    };
    assert_eq!(root(&to), root(&hall.home));

    // Twice to one place, and to places that are not declared.
    assert!(hall.run(&words(&args)).stderr.contains("B2015"));
    let mut elsewhere = args.clone();
    elsewhere[6] = hall.at("lain").display().to_string();
    assert!(hall.run(&words(&elsewhere)).stderr.contains("B2016"));
    assert!(!hall.at("lain").exists());
    let undeclared = hall.at("data").display().to_string();
    std::fs::create_dir(hall.at("usb")).unwrap();
    let usb = hall.at("usb").display().to_string();
    for (place, code) in [(usb.as_str(), "B1005"), (undeclared.as_str(), "B1006")] {
        let run = hall.run(&["backup", "--to", place]);
        assert!(run.code == 3 && run.stderr.contains(code), "{place}: {}", run.stderr);
    }
    // A stick that is declared to be abroad: by the policy, and its law.
    let text = std::fs::read_to_string(hall.home.join("inventory.toml")).unwrap();
    let (before, stick) = text.split_once("id = \"stik\"").unwrap();
    let abroad = format!("{before}id = \"stik\"{}", stick.replacen("\"ID\"", "\"SG\"", 1));
    std::fs::write(hall.home.join("inventory.toml"), abroad).unwrap();
    let run = hall.run(&["backup"]);
    assert!(
        run.code == 3 && run.stderr.contains("T1005") && run.stderr.contains("PP 71/2019"),
        "{}",
        run.stderr
    );
    std::fs::remove_file(hall.home.join("inventory.toml")).unwrap();
    assert!(hall.run(&["backup"]).stderr.contains("B1001"));
}

#[test]
fn what_is_older_than_published_is_refused() {
    let hall = Hall::new();
    assert_eq!(hall.run(&["backup"]).code, 0);
    let files = hall.at("berkas");
    let station = crate::run::stations_of(&hall.at("data")).remove(0);
    crate::crash::write_station_files(&files, &[station], 7);
    assert_eq!(hall.run(&["import", "stations", files.to_str().unwrap()]).code, 0);
    assert_eq!(hall.run(&["publish"]).code, 0);
    let run = hall.run(&words(&hall.restore("pulih")));
    assert!(run.code == 1 && run.stderr.contains("B2012"), "{}", run.stderr);
    assert!(!hall.at("data/pulih").exists() && !hall.at("data/pulih.restoring").exists());
}

#[test]
fn killed_at_any_moment_nothing_half_done_is_whole() {
    let hall = Hall::new();
    let data = hall.at("data");
    let seeds = std::env::var("SIREKAP_KILLS").ok().and_then(|s| s.parse().ok()).unwrap_or(6);
    let manifests = || std::fs::read_dir(hall.at("stik/sirekap-backup/backups")).map_or(0, Iterator::count);
    for seed in 0..seeds {
        let mut state = seed;
        // Something new for each backup.
        std::fs::write(hall.home.join("manifest").join(format!("{seed}.json")), vec![b' '; 300_000]).unwrap();
        let before = manifests();
        kill_after(&data, &["backup"], next(&mut state) % 250_000);
        let cut = manifests();
        assert!(cut == before || cut == before + 1, "seed {seed}");
        let to = format!("pulih-{seed}");
        let args = hall.restore(&to);
        let folder = data.join(&to);
        if cut > 0 {
            // Whatever is there restores: the one before, or the new one.
            let run = hall.run(&words(&args));
            assert_eq!(run.code, 0, "seed {seed}: {}", run.stderr);
            std::fs::remove_dir_all(&folder).unwrap();
        }
        assert_eq!(hall.json(&["backup", "--json"])["number"], cut + 1, "seed {seed}");
        kill_after(&data, &words(&args), next(&mut state) % 2_500_000);
        if folder.exists() {
            assert!(folder.join("sirekap.json").is_file(), "seed {seed}: half a folder has its name");
            std::fs::remove_dir_all(&folder).unwrap();
        }
        let run = hall.run(&words(&args));
        assert_eq!(run.code, 0, "seed {seed}: {}", run.stderr);
        assert!(!data.join(format!("{to}.restoring")).exists(), "seed {seed}");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}

#[test]
fn a_key_goes_to_paper_and_back() {
    let hall = Hall::new();
    let seed = hall.home.join("keys/log.seed");
    let (seed, out) = (seed.to_str().unwrap(), hall.at("bagian"));
    let split = ["keys", "split", seed, "--shares", "5", "--threshold", "3", "--out", out.to_str().unwrap()];
    let made = hall.run(&split);
    assert_eq!(made.code, 0, "{}", made.stderr);
    let secret = std::fs::read_to_string(seed).unwrap();
    assert!(!made.stdout.contains(secret.trim()) && made.stdout.lines().count() == 1, "{}", made.stdout);
    let sheets: Vec<_> = std::fs::read_dir(&out).unwrap().map(|e| e.unwrap().path()).collect();
    assert_eq!(sheets.len(), 5);
    assert!(sheets.iter().all(|sheet| std::fs::read(sheet).unwrap().starts_with(b"%PDF")));
    assert!(hall.run(&split).stderr.contains("C3037"), "sheets are never overwritten");

    let other = hall.at("lagi");
    let shown = hall.run(&[&split[..8], &[other.to_str().unwrap(), "--show"]].concat());
    let typed: Vec<&str> = shown.stdout.lines().filter_map(|line| line.strip_prefix("  ")).collect();
    assert_eq!(typed.len(), 5, "{}", shown.stdout);
    let files: Vec<String> = (0..5)
        .map(|at| {
            let file = hall.at(&format!("bagian-{at}.txt"));
            std::fs::write(&file, typed[at].to_lowercase()).unwrap();
            file.display().to_string()
        })
        .collect();
    let join = |which: &[usize], more: &[&str]| {
        let files = which.iter().map(|at| files[*at].as_str());
        hall.run(&["keys", "join"].into_iter().chain(files).chain(more.iter().copied()).collect::<Vec<_>>())
    };
    let to = hall.at("kembali.seed");
    let joined = join(&[4, 0, 2], &["--to", to.to_str().unwrap()]);
    assert_eq!(joined.code, 0, "{}", joined.stderr);
    assert_eq!(std::fs::read_to_string(&to).unwrap(), secret);
    assert!(!joined.stdout.contains(secret.trim()));
    assert_eq!(join(&[1, 2, 3], &[]).code, 0);
    for (which, code) in [(&[0, 1][..], "B3002"), (&[0, 0, 0], "B3002")] {
        let run = join(which, &[]);
        assert!(run.code == 3 && run.stderr.contains(code), "{which:?}: {}", run.stderr);
    }
    std::fs::write(hall.at("bagian-1.txt"), typed[1].replace(&typed[1][8..9], "?")).unwrap();
    assert!(join(&[0, 1, 2], &[]).stderr.contains("B3004"));
    std::fs::write(hall.at("bagian-1.txt"), "bukan bagian").unwrap();
    assert!(join(&[0, 1, 2], &[]).stderr.contains("B3007"));
    let wrong = [&split[..6], &["6"], &split[7..]].concat();
    assert!(hall.run(&wrong).stderr.contains("B3001"));
}
