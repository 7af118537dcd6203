//! What an election declares of where its data lie, as an operator checks it; and a tree that leaves the machine.

use crate::run::{Run, sirekap};
use crate::service::{Serving, election};
use crate::serving::get;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// Adds a place to an election's inventory: these fields, beside those that every place has.
pub fn declare(home: &Path, fields: &str) {
    let file = home.join("inventory.toml");
    let mut text = std::fs::read_to_string(&file).unwrap();
    let id = text.matches("[[place]]").count();
    text.push_str(&format!(
        "\n[[place]]\nid = \"tempat-{id}\"\nowner = \"penyelenggara\"\noperator = \"penyelenggara\"\npurpose = \"Uji\"\n{fields}\n"
    ));
    std::fs::write(file, text).unwrap();
}

fn codes(run: &Run) -> Vec<String> {
    let told: Value = serde_json::from_str(&run.stdout).unwrap();
    let found = told["findings"].as_array().unwrap().iter();
    found.map(|finding| finding["code"].as_str().unwrap().to_string()).collect()
}

fn check(data: &Path) -> Run {
    sirekap(data, &["inventory", "check", "--json"])
}

#[test]
fn an_inventory_is_written_checked_and_explained() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let home = election(data);
    let file = home.join("inventory.toml");
    let run = sirekap(data, &["inventory", "check", "--lang", "en"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    assert!(run.stdout.contains("4 places, 1 owners, 4 rules: all is allowed"), "{}", run.stdout);
    assert!(run.stdout.contains("T1011 (noted) penyelenggara: name is not filled in yet"), "{}", run.stdout);
    // A folder from before.
    std::fs::remove_file(&file).unwrap();
    let run = sirekap(data, &["inventory", "check"]);
    assert!(run.code == 0 && run.stderr.contains("inventaris pertama"), "{}", run.stderr);
    let run = sirekap(data, &["inventory", "init", "--owner", "PT Pusat Data", "--operator", "KPU"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!((check(data).code, codes(&check(data))), (0, vec![]));
    let again = sirekap(data, &["inventory", "init"]);
    assert!(again.code == 4 && again.stderr.contains("sudah ada"), "{}", again.stderr);
    // Each finding with its rule and law, in both languages.
    let sg = std::fs::read_to_string(&file).unwrap().replacen(
        "country = \"ID\"\nowner",
        "country = \"SG\"\nowner",
        3,
    );
    std::fs::write(&file, sg).unwrap();
    let run = check(data);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stderr.contains("C1032"), "{}", run.stderr);
    assert!(codes(&run).iter().all(|code| code == "T1005"), "{}", run.stdout);
    for (lang, law) in [
        ("id", "data-pribadi-di-indonesia (UU 27/2022 Pasal 56"),
        ("en", "utama-di-indonesia (PP 71/2019 Pasal 20"),
    ] {
        let run = sirekap(data, &["inventory", "check", "--lang", lang]);
        assert!(run.stdout.contains(law), "{}", run.stdout);
    }
    // Nothing is opened that is refused.
    for words in [&["publish"][..], &["serve", "--intake", "--plain"]] {
        let run = sirekap(data, words);
        assert!(run.code == 3 && run.stderr.contains("T1005"), "{words:?}: {}", run.stderr);
    }
    // A file alone, and one that can't be read.
    let other = data.join("lain.toml");
    let made = sirekap(data, &["inventory", "init", other.to_str().unwrap(), "--country", "XX"]);
    assert!(made.code == 3 && made.stderr.contains("T1104"), "{}", made.stderr);
    std::fs::write(&other, "format = \"sirekap-inventory/1\"\n[[place]]\nid = 7\n").unwrap();
    let run = sirekap(data, &["inventory", "check", other.to_str().unwrap(), "--lang", "en"]);
    assert!(run.code == 3 && run.stderr.contains("C4030") && run.stderr.contains("line 3"), "{}", run.stderr);
}

#[test]
fn a_tree_leaves_only_for_a_place_that_is_declared_and_only_with_what_is_public() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let home = election(data);
    let to = data.join("disk lain/pohon");
    let copy = || sirekap(data, &["publish", "--to", to.to_str().unwrap(), "--lang", "en"]);
    let run = copy();
    assert!(run.code == 3 && run.stderr.contains("T1001") && !to.exists(), "{}", run.stderr);
    let address = data.canonicalize().unwrap().join("disk lain");
    declare(
        &home,
        &format!(
            "service = \"server\"\nkind = \"mirror\"\nclasses = [\"results\", \"public-pictures\"]\ncountry = \"ID\"\naddresses = [{address:?}]"
        ),
    );
    let run = copy();
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let verified = sirekap(data, &["verify", to.to_str().unwrap()]);
    assert_eq!(verified.code, 0, "{}", verified.stdout);
    let tree = home.join("tree");
    assert_eq!(std::fs::read(tree.join("root.json")).unwrap(), std::fs::read(to.join("root.json")).unwrap());
    let run = copy();
    assert_eq!(run.code, 0, "a second time: {}", run.stderr);

    // Somebody put a field into the tree: nothing of it is shown, and the copy stays what it was.
    let before = std::fs::read(to.join("root.json")).unwrap();
    let root: Value = serde_json::from_slice(&before).unwrap();
    let mut planted = root.clone();
    planted["telepon_petugas"] = "0812".into();
    std::fs::write(tree.join("root.json"), planted.to_string()).unwrap();
    let run = copy();
    assert!(
        run.code == 1 && run.stderr.contains("P1102") && run.stderr.contains("telepon_petugas"),
        "{}",
        run.stderr
    );
    assert_eq!(std::fs::read(to.join("root.json")).unwrap(), before);
    std::fs::write(tree.join("root.json"), &before).unwrap();
    // The same deep in a node, for a copy that has nothing yet.
    let node = shapes::paths::object(root["node"].as_str().unwrap());
    let packed = std::fs::read(tree.join(&node)).unwrap();
    let fresh = address.join("baru");
    std::fs::write(tree.join(&node), b"not a node").unwrap();
    let run = sirekap(data, &["publish", "--to", fresh.to_str().unwrap()]);
    assert!(run.code == 1 && run.stderr.contains("P1103"), "{}", run.stderr);
    assert!(!fresh.join("root.json").exists());
    std::fs::write(tree.join(&node), packed).unwrap();
    std::fs::remove_file(tree.join("root.json")).unwrap();
    let run = copy();
    assert!(run.code == 3 && run.stderr.contains("C3087"), "{}", run.stderr);
}

/// Everything that a run of the service leaves for its operator: its log and its figures.
fn left_for_the_operator(data: &Path) -> (PathBuf, String) {
    let home = election(data);
    let serving = Serving::start(data, &[]);
    let url = format!("http://{}", serving.at[0]);
    let phones = sirekap(
        data,
        &[
            "device",
            "simulate",
            "--phones",
            "6",
            "--url",
            &url,
            "--seconds",
            "120",
            "--grey",
            "2000",
            "--original",
            "2000",
        ],
    );
    assert_eq!(phones.code, 0, "{}", phones.stderr);
    // The inventory can be checked beside the service.
    assert_eq!(check(data).code, 0);
    // Requests that are refused, with names in them.
    for path in [
        "/intake/v1/siti-aminah",
        "/petugas/%2e%2e/siti-aminah?telepon=081234567890",
        "/intake/v1/pictures/siti-aminah",
    ] {
        get(&serving.at[0], path);
    }
    let inbox = home.join("inbox");
    std::fs::create_dir_all(&inbox).unwrap();
    std::fs::write(inbox.join("1-rusak.event"), "Siti Aminah, 081234567890").unwrap();
    serving.until("it is set aside", |_| inbox.join("1-rusak.refused").exists());
    let figures = get(&serving.at[2], "/metrics");
    let said = serving.said();
    serving.end();
    (home, format!("{said}\n{figures}"))
}

#[test]
fn logs_and_figures_have_no_names_codes_pins_or_addresses_of_people() {
    let data = tempfile::tempdir().unwrap();
    let (home, left) = left_for_the_operator(data.path());
    assert!(left.contains("sirekap_intake_"), "{left}");
    assert!(left.contains("set aside"), "the log is there: {left}");
    // What was sent, in whatever case.
    let small = left.to_lowercase();
    for planted in ["siti", "aminah", "081234567890"] {
        assert!(!small.contains(planted), "{planted} in\n{left}");
    }
    // Stations, persons, seeds and PINs that this election has.
    let registry = service::Home::open(&home).unwrap().registry().unwrap();
    let mut words: Vec<String> = Vec::new();
    for at in (0..registry.station_count()).map(registry::StationIdx) {
        words.push(registry.station(at).code.to_string());
    }
    for key in std::fs::read_dir(home.join("keys")).unwrap().map(|key| key.unwrap().path()) {
        if key.extension().is_some_and(|end| end == "seed") {
            words.push(std::fs::read_to_string(key).unwrap().trim().to_string());
        }
    }
    assert!(words.len() > 40, "{}", words.len());
    for word in words {
        assert!(!left.contains(&word), "{word} in\n{left}");
    }
    // Addresses of whoever asked; those that the service listens on are its own.
    for line in left.lines().filter(|line| line.starts_with('{')) {
        assert!(!line.contains("127.0.0.1"), "{line}");
    }
}
