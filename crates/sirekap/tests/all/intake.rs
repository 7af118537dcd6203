//! Phones, a bad network, and a service that is killed again and again: every receipt is kept. Kills are counted by
//! SIREKAP_KILLS in `make soak`.

use crate::run::sirekap;
use std::io::Read as _;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A port that was free a moment ago.
pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// A small election with its log.
pub fn election(data: &Path) {
    let made = sirekap(data, &["demo", "--no-serve", "--stations", "60", "--photos", "0"]);
    assert_eq!(made.code, 0, "{}", made.stderr);
}

/// `sirekap serve --intake`; it is killed when dropped.
pub struct Serving(Child);

impl Serving {
    pub fn start(data: &Path, port: u16, more: &[&str]) -> Self {
        let child = Command::new(env!("CARGO_BIN_EXE_sirekap"))
            .args(["serve", "--intake", "--listen", &format!("127.0.0.1:{port}"), "--publish-every", "1"])
            .args(more)
            .env("SIREKAP_DATA", data)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        Serving(child.unwrap())
    }

    /// Asks it to end, and waits until it has.
    pub fn end(mut self) {
        let pid = self.0.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
        assert!(self.0.wait().unwrap().success(), "an orderly end");
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // SIGKILL: nothing is finished, nothing is written back.
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

fn kills() -> u32 {
    std::env::var("SIREKAP_KILLS").ok().and_then(|s| s.parse().ok()).map_or(4, |n: u32| n.min(60))
}

#[test]
fn every_receipt_is_kept_whatever_dies() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    election(data);
    let (port, receipts) = (free_port(), data.join("receipts"));
    let url = format!("http://127.0.0.1:{port}");
    let phones = Command::new(env!("CARGO_BIN_EXE_sirekap"))
        .args(["device", "simulate", "--phones", "40", "--url", &url, "--json"])
        .args(["--loss", "200", "--twice", "60", "--kill", "40", "--reorder", "150", "--skew", "7200"])
        .args([
            "--grey",
            "20000",
            "--original",
            "30000",
            "--speed",
            "20",
            "--seconds",
            "240",
            "--senders",
            "16",
        ])
        .args(["--receipts", receipts.to_str().unwrap()])
        .env("SIREKAP_DATA", data)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut phones = phones.unwrap();
    let mut killed = 0;
    let begun = Instant::now();
    let mut serving = Serving::start(data, port, &["--plain", "--cut-every", "jam"]);
    let (inbox, mut asked) = (data.join("contoh-2024").join("inbox"), 0);
    std::fs::create_dir_all(&inbox).unwrap();
    while phones.try_wait().unwrap().is_none() {
        assert!(begun.elapsed() < Duration::from_secs(280), "it does not end");
        // A cut is asked for, at any moment: in its making or between two, the service dies.
        if asked < 2 * kills() {
            std::fs::write(inbox.join(format!("mati-{asked}.cut")), b"").unwrap();
            asked += 1;
        }
        std::thread::sleep(Duration::from_millis(700));
        if killed < kills() {
            drop(serving);
            killed += 1;
            serving = Serving::start(data, port, &["--plain", "--cut-every", "jam"]);
        }
    }
    let output = phones.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["forms"], told["receipts"], "{told}");
    assert_eq!(told["forms"], told["logged"], "{told}");
    assert!(told["unanswered"].as_u64().unwrap() > 50 && killed >= 2, "the network was bad: {told}");
    serving.end();

    // The public's own check, with every receipt: each event once, at its place, with its arrival.
    let count = std::fs::read_dir(&receipts).unwrap().count() as u64;
    assert_eq!(Some(count), told["forms"].as_u64());
    let verified = sirekap(data, &["verify", "--receipts", receipts.to_str().unwrap(), "--json"]);
    assert_eq!(verified.code, 0, "{} {}", verified.stdout, verified.stderr);
    let report: serde_json::Value = serde_json::from_str(&verified.stdout).unwrap();
    // Every cut that was asked for is in the tree, once, whatever died in its making; and one of the hour.
    let root = std::fs::read(data.join("contoh-2024").join("tree").join("root.json")).unwrap();
    let root: serde_json::Value = serde_json::from_slice(&root).unwrap();
    let cuts: Vec<&str> =
        root["cuts"].as_array().unwrap().iter().map(|cut| cut["name"].as_str().unwrap()).collect();
    for number in 0..asked {
        let name = format!("mati-{number}");
        assert_eq!(cuts.iter().filter(|cut| **cut == name).count(), 1, "{name} in {cuts:?}");
    }
    assert!(cuts.iter().any(|cut| cut.contains('T')), "{cuts:?}");
    for code in ["V2.3", "V2.4", "V2.6", "V4.6", "V4.7", "V4.8", "V6.1", "V6.2"] {
        let check = report["checks"].as_array().unwrap().iter().find(|c| c["code"] == code).unwrap();
        assert_eq!(check["result"], "pass", "{code}");
    }
    // And every grey page that was promised is in the store, under the name of its hash.
    let blobs = data.join("contoh-2024").join("intake").join("blobs");
    let mut pages = 0;
    for entry in std::fs::read_dir(&receipts).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let json: serde_json::Value = serde_json::from_str(text.lines().nth(2).unwrap()).unwrap();
        for page in json["pages"].as_array().unwrap() {
            let name = page.as_str().unwrap();
            let bytes = std::fs::read(blobs.join(&name[..2]).join(name)).unwrap();
            assert_eq!(model::Digest::of(&bytes).to_hex(), name);
            pages += 1;
        }
    }
    assert_eq!(pages, count * 3);
}

#[test]
fn dead_names_false_services_and_bundles() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    election(data);
    let (port, other_port) = (free_port(), free_port());
    let (url, other) = (format!("https://127.0.0.1:{port}"), format!("https://127.0.0.1:{other_port}"));
    // Another election on another address, with a certificate that the phones even trust: its keys are not theirs.
    let elsewhere = tempfile::tempdir().unwrap();
    let made = sirekap(
        elsewhere.path(),
        &["demo", "--no-serve", "--stations", "60", "--photos", "0", "--seed", "7"],
    );
    assert_eq!(made.code, 0, "{}", made.stderr);
    let tls = data.join("contoh-2024").join("tls");
    let serving = Serving::start(data, port, &[]);
    while !tls.join("server.pem").is_file() {
        std::thread::sleep(Duration::from_millis(50));
    }
    let (chain, key) = (tls.join("server.pem"), tls.join("server.key"));
    let false_one = Serving::start(
        elsewhere.path(),
        other_port,
        &["--tls-cert", chain.to_str().unwrap(), "--tls-key", key.to_str().unwrap()],
    );
    let common = ["device", "simulate", "--phones", "6", "--contest", "ppwp", "--json", "--seconds", "90"];
    let addresses = [
        "--url",
        "https://tidak-ada.invalid:8443",
        "--url",
        &other,
        "--url",
        "https://127.0.0.1:1",
        "--url",
        &url,
    ];
    let run = sirekap(data, &[&common[..], &addresses[..], &["--speed", "20"]].concat());
    assert_eq!(run.code, 0, "{}", run.stderr);
    let told: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!((&told["forms"], &told["receipts"]), (&6.into(), &6.into()), "{told}");
    // The false service was handed events, since anybody may carry them, and nothing of it was believed.
    false_one.end();

    // Phones without any network: what they export is carried by somebody else, twice.
    let bundles = data.join("bundles");
    let offline = ["--url", &url, "--skip", "20", "--offline", bundles.to_str().unwrap()];
    let run = sirekap(data, &[&common[..], &offline[..]].concat());
    assert_eq!(run.code, 0, "{}", run.stderr);
    let bundle = std::fs::read_dir(&bundles).unwrap().next().unwrap().unwrap().path();
    let receipts = data.join("carried");
    for _ in 0..2 {
        let carried = sirekap(
            data,
            &[
                "import",
                "bundle",
                bundle.to_str().unwrap(),
                "--url",
                &url,
                "--json",
                "--receipts",
                receipts.to_str().unwrap(),
            ],
        );
        assert_eq!(carried.code, 0, "{}", carried.stderr);
        let told: serde_json::Value = serde_json::from_str(&carried.stdout).unwrap();
        assert_eq!((&told["forms"], &told["receipts"], &told["whole"]), (&1.into(), &1.into(), &true.into()));
    }
    hostile_bundles(data, &bundle, &url);
    serving.end();
    let verified = sirekap(data, &["verify", "--receipts", receipts.to_str().unwrap(), "--json"]);
    assert_eq!(verified.code, 0, "{}", verified.stdout);
    // Damaged on the way.
    let mut bytes = std::fs::read(&bundle).unwrap();
    let at = bytes.len() / 2;
    bytes[at] ^= 1;
    std::fs::write(&bundle, bytes).unwrap();
    let refused = sirekap(data, &["import", "bundle", bundle.to_str().unwrap(), "--url", &url]);
    assert_eq!(refused.code, 3, "{}", refused.stderr);
    assert!(refused.stderr.contains("C3034"), "{}", refused.stderr);
}

/// The members of a bundle.
fn members(bundle: &Path) -> Vec<(String, Vec<u8>)> {
    let bytes = std::fs::read(bundle).unwrap();
    let mut archive = tar::Archive::new(&bytes[..]);
    let member = |m: std::io::Result<tar::Entry<'_, &[u8]>>| {
        let mut member = m.unwrap();
        let mut content = Vec::new();
        member.read_to_end(&mut content).unwrap();
        (member.path().unwrap().to_string_lossy().into_owned(), content)
    };
    archive.entries().unwrap().map(member).collect()
}

fn packed(path: &Path, members: &[(String, Vec<u8>)]) {
    let mut archive = tar::Builder::new(std::fs::File::create(path).unwrap());
    for (name, content) in members {
        let mut header = tar::Header::new_ustar();
        header.set_size(content.len() as u64);
        header.set_mode(0o600);
        archive.append_data(&mut header, name, &content[..]).unwrap();
    }
    archive.finish().unwrap();
}

/// Bundles that somebody made by hand: each is taken or refused with a reason, at once.
fn hostile_bundles(data: &Path, bundle: &Path, url: &str) {
    let whole = members(bundle);
    let event = whole.iter().find(|(name, _)| name.starts_with("events/")).unwrap().clone();
    let setup = sirekap(data, &["log", "entry", "0"]).stdout;
    let setup = setup.lines().take(4).map(|line| format!("{line}\n")).collect::<String>();
    let with = |more: Vec<(String, Vec<u8>)>| [whole.clone(), more].concat();
    let made = data.join("made.tar");
    for (name, members, code, says, told) in [
        ("a form twice", with(vec![event.clone()]), 0, "C9002", Some((1, 1, 0))),
        (
            "a form thrice",
            with(vec![("events/x".into(), event.1.clone()), event.clone()]),
            0,
            "C9002",
            Some((1, 2, 0)),
        ),
        (
            "an event that is no form",
            with(vec![("events/0".into(), setup.clone().into_bytes())]),
            0,
            "C9003",
            Some((1, 0, 1)),
        ),
        (
            "nothing but such",
            vec![whole[0].clone(), ("events/0".into(), setup.into_bytes())],
            3,
            "C3034",
            None,
        ),
        ("garbage as an event", with(vec![("events/0".into(), b"garbage".to_vec())]), 5, "E1", None),
        (
            "another election",
            [vec![(whole[0].0.clone(), b"log.example/lain\n".to_vec())], whole[1..].to_vec()].concat(),
            3,
            "C3034",
            None,
        ),
    ] {
        packed(&made, &members);
        let run = sirekap(data, &["import", "bundle", made.to_str().unwrap(), "--url", url, "--json"]);
        assert_eq!(run.code, code, "{name}: {run:?}");
        assert!(run.stderr.contains(says), "{name}: {run:?}");
        if let Some((forms, repeated, others)) = told {
            let json: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
            let got = ["forms", "repeated", "others"].map(|f| json[f].as_u64().unwrap());
            assert_eq!((got, &json["whole"]), ([forms, repeated, others], &true.into()), "{name}");
        }
    }
}
