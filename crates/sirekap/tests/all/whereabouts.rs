//! `sirekap where`: one address for a journalist, in both languages; a name; every place of an inventory; and the watch of
//! `sirekap serve`.

use crate::run::sirekap;
use crate::service::{Serving, election};
use expect_test::expect_file;
use std::net::{SocketAddr, UdpSocket};
use std::path::Path;
use std::sync::{Arc, Mutex};

/// Two made-up tables of the range in question.
const NETWORKS: &str = "170.33.8.0,170.33.19.255,134963,Alibaba Cloud (Singapore) Private Limited\n103.0.0.0,103.0.0.255,64501,KPU\n";
const COUNTRIES: &str = "170.33.0.0,170.33.255.255,SG\n103.0.0.0,103.0.0.255,ID\n";
const OTHERS: &str = "170.33.0.0,170.33.255.255,CN\n";

fn tables(folder: &Path) {
    for (name, text) in [("asn.csv", NETWORKS), ("negara.csv", COUNTRIES), ("lain.csv", OTHERS)] {
        std::fs::write(folder.join(name), text).unwrap();
    }
}

fn asked(folder: &Path, lang: &str) -> String {
    let at = |name: &str| folder.join(name).to_str().unwrap().to_string();
    let [asn, one, other] = [
        format!("asn,2026-06-17,CC-BY-4.0={}", at("asn.csv")),
        format!("satu,2026-06-17,CC0-1.0={}", at("negara.csv")),
        format!("dua={}", at("lain.csv")),
    ];
    let args = ["where", "170.33.13.55", "--lang", lang, "--table", &asn, "--table", &one, "--table", &other];
    let run = sirekap(folder, &args);
    format!("$ sirekap where 170.33.13.55 ... --lang {lang}\n{}{}exit {}\n", run.stdout, run.stderr, run.code)
}

#[test]
fn the_address_of_2024_in_both_languages() {
    let temp = tempfile::tempdir().unwrap();
    tables(temp.path());
    expect_file!["transcripts/where_id.txt"].assert_eq(&asked(temp.path(), "id"));
    expect_file!["transcripts/where_en.txt"].assert_eq(&asked(temp.path(), "en"));
    // Without a table: what is remembered, and where tables are.
    let run = sirekap(temp.path(), &["where", "170.33.13.55"]);
    expect_file!["transcripts/where_no_table.txt"].assert_eq(&format!("{}exit {}\n", run.stdout, run.code));
    let json = sirekap(temp.path(), &["where", "::ffff:10.0.0.1", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&json.stdout).unwrap();
    assert_eq!((told["special"].as_str(), told["embedded"].as_str()), (Some("private"), Some("10.0.0.1")));
    assert_eq!(told["verdict"], "undecidable");
}

#[test]
fn what_can_t_be_used_is_named() {
    let temp = tempfile::tempdir().unwrap();
    let bad = temp.path().join("bad.csv");
    std::fs::write(&bad, "1.0.0.0,1.0.0.9,Indonesia\n").unwrap();
    let bad = format!("x={}", bad.display());
    for (args, code, exit) in [
        (vec!["where"], "C3135", 2),
        (vec!["where", "1.0.0.1", "--table", "x"], "C3134", 2),
        (vec!["where", "1.0.0.1", "--table", "x=/nowhere.csv"], "C4001", 4),
        (vec!["where", "1.0.0.1", "--table", &bad], "C3131", 3),
        (vec!["where", "--all", "--inventory", "/nowhere.toml"], "C4001", 4),
    ] {
        let run = sirekap(temp.path(), &args);
        assert!(run.code == exit && run.stderr.contains(code), "{args:?}: {} {}", run.code, run.stderr);
    }
}

/// A resolver that has one address for every name, which the test changes.
fn resolver() -> (SocketAddr, Arc<Mutex<[u8; 4]>>) {
    let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
    let at = socket.local_addr().unwrap();
    let address = Arc::new(Mutex::new([103, 0, 0, 1]));
    let known = Arc::clone(&address);
    std::thread::spawn(move || {
        let mut bytes = [0; 512];
        while let Ok((length, from)) = socket.recv_from(&mut bytes) {
            // The question ends before the OPT record, which is the last 11 bytes.
            let mut answer = bytes[..length - 11].to_vec();
            let is_v4 = answer[answer.len() - 3] == 1;
            answer[2..12].copy_from_slice(&[0x81, 0x80, 0, 1, 0, u8::from(is_v4), 0, 0, 0, 0]);
            if is_v4 {
                answer.extend([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4]);
                answer.extend(*known.lock().unwrap());
            }
            socket.send_to(&answer, from).unwrap();
        }
    });
    (at, address)
}

fn inventory(folder: &Path, resolver: SocketAddr) -> String {
    tables(folder);
    let path = folder.join("inventory.toml");
    let text = format!(
        r#"format = "sirekap-inventory/1"
[[owner]]
id = "kpu"
name = "Komisi Pemilihan Umum"
country = "ID"
asns = [64501]
[[place]]
id = "dns"
service = "dns"
kind = "transit"
classes = []
country = "ID"
owner = "kpu"
operator = "kpu"
purpose = "Nama"
addresses = ["ssh://portal.example.id"]
[[resolver]]
id = "satu"
address = "{resolver}"
[[table]]
id = "asn"
path = "asn.csv"
date = "2026-06-17"
licence = "CC0-1.0"
[[table]]
id = "negara"
path = "negara.csv"
date = "2026-06-17"
licence = "CC0-1.0"
"#
    );
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_string()
}

#[test]
fn every_place_of_an_inventory_once() {
    let temp = tempfile::tempdir().unwrap();
    let (at, address) = resolver();
    let inventory = inventory(temp.path(), at);
    let all = ["where", "--all", "--inventory", &inventory, "--lang", "en"];
    let run = sirekap(temp.path(), &all);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    assert!(run.stdout.contains("portal.example.id · satu A: 103.0.0.1\n"), "{}", run.stdout);
    assert!(run.stdout.contains("Verdict: as declared\n"), "{}", run.stdout);
    *address.lock().unwrap() = [170, 33, 13, 55];
    let run = sirekap(temp.path(), &all);
    assert_eq!((run.code, run.stderr.contains("C1050")), (1, true), "{}", run.stderr);
    assert!(
        run.stdout.contains("belongs to Alibaba (Aliyun, Taobao), not to the declared owner"),
        "{}",
        run.stdout
    );
    *address.lock().unwrap() = [9, 9, 9, 9];
    let run = sirekap(temp.path(), &all);
    assert_eq!((run.code, run.stderr.contains("C1051")), (6, true), "{}", run.stderr);

    *address.lock().unwrap() = [170, 33, 13, 55];
    let name = ["where", "Portal.example.id", "--inventory", &inventory, "--json"];
    let told: serde_json::Value = serde_json::from_str(&sirekap(temp.path(), &name).stdout).unwrap();
    assert_eq!(
        (told["name"].as_str(), told["looked"][1]["answer"].as_str()),
        (Some("portal.example.id"), Some("no-address"))
    );
    assert_eq!(told["judged"]["verdict"], "inconsistent");
    assert_eq!(told["addresses"][0]["networks"][0]["asn"], 134963);
    let by_hand = at.to_string();
    let run = sirekap(temp.path(), &["where", "portal.example.id", "--resolver", &by_hand]);
    assert!(run.code == 0 && run.stdout.contains("170.33.13.55"), "{}{}", run.stdout, run.stderr);
}

#[test]
fn a_running_service_watches_and_notes_each_change_once() {
    let data = tempfile::tempdir().unwrap();
    let home = election(data.path());
    let (at, address) = resolver();
    inventory(&home, at);
    // What the election itself needs.
    let own = std::fs::read_to_string(home.join("inventory.toml")).unwrap()
        + r#"
[[place]]
id = "mesin"
service = "server"
kind = "primary"
classes = ["results", "public-pictures", "originals", "event-log", "keys", "operator-records"]
country = "ID"
owner = "kpu"
operator = "kpu"
purpose = "Mesin layanan"
addresses = ["."]
"#;
    std::fs::write(home.join("inventory.toml"), own).unwrap();
    let serving = Serving::start(data.path(), &["--watch", "1"]);
    let told = |serving: &Serving, verdict: &str| {
        let said = serving.said();
        said.lines()
            .filter(|line| line.contains("watch") && line.contains(&format!("\"verdict\":\"{verdict}\"")))
            .count()
    };
    serving.until("the first look", |s| told(s, "consistent") == 1);
    *address.lock().unwrap() = [170, 33, 13, 55];
    serving.until("the move", |s| told(s, "inconsistent") == 1);
    std::thread::sleep(std::time::Duration::from_millis(2500));
    assert_eq!((told(&serving, "consistent"), told(&serving, "inconsistent")), (1, 1), "{}", serving.said());
    assert!(!serving.said().contains("170.33"), "no address in the service's log");
    assert_eq!(serving.end(), 0);
    let kept = std::fs::read_dir(home.join("watch")).unwrap().count();
    assert_eq!(kept, 3, "a state, and evidence of two verdicts");
    // Both changes are in the log, signed by the watch, without an address.
    let checkpoint = sirekap(data.path(), &["log", "checkpoint"]).stdout;
    let size: u64 = checkpoint.lines().nth(1).unwrap().parse().unwrap();
    let entry = |index: u64| sirekap(data.path(), &["log", "entry", &index.to_string()]).stdout;
    let seen: Vec<String> = (0..size).map(entry).filter(|e| e.contains("place.observed/1")).collect();
    let verdicts: Vec<bool> = seen.iter().map(|e| e.contains("\"inconsistent\"")).collect();
    assert_eq!(verdicts, [false, true], "{seen:?}");
    assert!(!seen.concat().contains("170.33"));
}
