//! A portal that lies at public paths and on pages over an honest tree (S12), and one that publishes meanwhile.

use crate::run::{Run, sirekap};
use crate::serving::{Served, serve_tree};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use testkit::{corrupt, small, tree};

/// What a portal says at a path in place of the truth: status and body, made from the honest answer.
type Lie = Box<dyn Fn(&str, &[u8]) -> (String, Vec<u8>) + Send + Sync>;

fn edit(from: &'static str, to: &'static str) -> Lie {
    Box::new(move |status, body| {
        let text = String::from_utf8(body.to_vec()).unwrap();
        assert!(text.contains(from), "{from} is not in {text}");
        (status.into(), text.replacen(from, to, 1).into_bytes())
    })
}

fn ask(address: &str, target: &str) -> (String, Vec<u8>) {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "GET {target} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n").unwrap();
    let mut all = Vec::new();
    stream.read_to_end(&mut all).unwrap();
    let at = all.windows(4).position(|w| w == b"\r\n\r\n").unwrap();
    let status = String::from_utf8_lossy(&all[9..all.iter().position(|b| *b == b'\r').unwrap()]).into_owned();
    (status, all[at + 4..].to_vec())
}

/// Stands before an honest portal and tells lies at some paths. Gives its address.
fn lying(honest: &str, lies: BTreeMap<String, Lie>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let (honest, lies) = (honest.to_string(), Arc::new(lies));
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let (honest, lies) = (honest.clone(), lies.clone());
            std::thread::spawn(move || answer(stream, &honest, &lies));
        }
    });
    address
}

fn answer(mut stream: TcpStream, honest: &str, lies: &BTreeMap<String, Lie>) {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
    while let Some(Ok(first)) = lines.next() {
        while lines.next().is_some_and(|line| line.is_ok_and(|l| !l.is_empty())) {}
        let target = first.split(' ').nth(1).unwrap().to_string();
        let (mut status, mut body) = ask(honest, &target);
        if let Some(lie) = lies.get(&target) {
            (status, body) = lie(&status, &body);
        }
        let head = format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\n\r\n", body.len());
        if stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body)).is_err() {
            return;
        }
    }
}

fn verify(address: &str, more: &[&str]) -> (Run, serde_json::Value) {
    let url = format!("http://{address}");
    let run = sirekap(Path::new("/nonexistent"), &[&["verify", &url, "--json"], more].concat());
    let report = serde_json::from_str(&run.stdout).unwrap_or_else(|e| panic!("{e} {run:?}"));
    (run, report)
}

fn check<'r>(report: &'r serde_json::Value, code: &str) -> &'r serde_json::Value {
    report["checks"].as_array().unwrap().iter().find(|c| c["code"] == code).unwrap()
}

/// Paths that a check names.
fn named(report: &serde_json::Value, code: &str) -> BTreeSet<String> {
    let positions = check(report, code)["positions"].as_array().unwrap();
    positions.iter().map(|p| p["path"].as_str().unwrap_or_default().to_string()).collect()
}

fn small_portal(folder: &Path) -> Served {
    corrupt::honest().write(folder);
    serve_tree(folder)
}

const STATION_2024: &str = "/pemilu/hhcw/ppwp/31/3173/317301/3173011001/3173011001001.json";
const STATION: &str = "/v1/hasil/pdpr/31/3173/317301/3173011001/3173011001002.json";
const PAGE: &str = "/ppwp/31/3173";

#[test]
fn every_lie_is_found_by_looking_at_everything() {
    let folder = tempfile::tempdir().unwrap();
    let portal = small_portal(folder.path());
    let (run, report) = verify(&portal.address, &["--full"]);
    assert_eq!((run.code, &report["exit"]), (0, &"pass".into()), "{}", run.stdout);
    assert!(report["paths"].as_u64() > Some(500) && report["pages"].as_u64() > Some(150), "{report}");

    let root = String::from_utf8(ask(&portal.address, "/root.json").1).unwrap();
    let root: serde_json::Value = serde_json::from_str(&root).unwrap();
    let cut = root["cuts"][0]["name"].as_str().unwrap();
    let (csv, of_cut) = (format!("/csv/{cut}/ppwp-31.csv"), format!("/cut/{cut}/v1/hasil/ppwp.json"));
    let (_, earlier) = ask(&portal.address, &of_cut);
    let paths: Vec<(String, Lie)> = vec![
        (STATION_2024.into(), edit("\"psu\":", "\"psU\":")),
        (STATION.into(), edit("\"history\":[{\"index\":", "\"history\":[{\"index\":1")),
        ("/pemilu/hhcw/pdpr/11.json".into(), Box::new(|_, _| ("404 Not Found".into(), b"nothing".to_vec()))),
        // A state that was true once.
        ("/v1/hasil/ppwp.json".into(), Box::new(move |status, _| (status.into(), earlier.clone()))),
        (csv.clone(), edit("TPS 001", "TPS 009")),
        (format!("{csv}.zst"), Box::new(|status, body| (status.into(), [body, b"x"].concat()))),
        (of_cut, edit("\"PASANGAN 1\"", "\"PASANGAN 2\"")),
        ("/wilayah/pemilu/ppwp/31.json".into(), edit("JAKARTA", "JAKARTO")),
        ("/policy".into(), edit("sirekap-root", "sirekap-r00t")),
    ];
    let pages: Vec<(String, Lie)> = vec![
        (PAGE.into(), edit("<strong>", "<strong>9")),
        (format!("{PAGE}?lang=en"), edit("<strong>", "<strong>9")),
        ("/data".into(), edit("<h1>", "<h1> ")),
        ("/info/istilah?lang=en".into(), edit("TPS", "TPS ")),
        ("/partai/1/pdpr/".into(), edit("<li value=\"1\">", "<li value=\"2\">")),
        ("/calon/pdpr/3102".into(), edit("<li value=\"1\">", "<li value=\"2\">")),
        ("/dapil/pdpr/3102?lang=en".into(), Box::new(|_, _| ("404 Not Found".into(), b"nothing".to_vec()))),
        ("/tabel/ppwp.csv".into(), edit("(log ", "(log 1")),
        ("/aset/ikon.svg".into(), edit("<svg", "<svg ")),
        // Another address than all other pages name.
        ("/tentang".into(), edit("sirekap verify http://", "sirekap verify http://x")),
    ];
    let strip = |lies: &[(String, Lie)]| -> BTreeSet<String> {
        lies.iter().map(|(path, _)| path.trim_start_matches('/').to_string()).collect()
    };
    let (of_paths, mut of_pages) = (strip(&paths), strip(&pages));
    of_pages.remove("tentang");
    of_pages.insert(String::new());
    let liar = lying(&portal.address, paths.into_iter().chain(pages).collect());
    let (run, report) = verify(&liar, &["--full"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stderr.contains("V3.12 V3.13"), "{}", run.stderr);
    assert_eq!(named(&report, "V3.12"), of_paths);
    assert_eq!(named(&report, "V3.13"), of_pages);
    let others = report["checks"].as_array().unwrap().iter().filter(|c| c["result"] == "fail");
    assert_eq!(others.count(), 2, "the tree itself is honest");
    let what = check(&report, "V3.13")["positions"].to_string();
    assert!(what.contains("the pages name several addresses"), "{what}");
}

/// Which paths a sample has follows from its seed: with one the lie is found, with another it is not.
#[test]
fn a_sample_finds_a_lie_with_the_seed_that_hits_it() {
    let folder = tempfile::tempdir().unwrap();
    let portal = small_portal(folder.path());
    let lies = || BTreeMap::from([(STATION_2024.to_string(), edit("\"psu\":", "\"psU\":"))]);
    let liar = lying(&portal.address, lies());
    let mut found: Vec<(u32, serde_json::Value)> = Vec::new();
    let result = |report: &serde_json::Value| check(report, "V3.12")["result"].clone();
    for seed in 1..=12 {
        let report = verify(&liar, &["--seed", &seed.to_string()]).1;
        assert_eq!(report["seed"], seed);
        found.push((seed, report));
        if found.iter().any(|(_, report)| result(report) != result(&found[0].1)) {
            break;
        }
    }
    let hit = found.iter().find(|(_, report)| check(report, "V3.12")["result"] == "fail");
    let missed = found.iter().find(|(_, report)| check(report, "V3.12")["result"] == "pass");
    assert!(
        hit.is_some() && missed.is_some(),
        "{:?}",
        found.iter().map(|f| &f.1["exit"]).collect::<Vec<_>>()
    );
    let (seed, report) = hit.unwrap();
    assert_eq!(named(report, "V3.12"), BTreeSet::from([STATION_2024[1..].to_string()]));
    let again = verify(&liar, &["--seed", &seed.to_string()]).1;
    assert_eq!(check(&again, "V3.12"), check(report, "V3.12"));
    // What every sample looks at.
    let liar =
        lying(&portal.address, BTreeMap::from([("/?lang=en".to_string(), edit("<strong>", "<strong>9"))]));
    assert_eq!(check(&verify(&liar, &[]).1, "V3.13")["result"], "fail");
}

#[test]
fn pages_of_another_program_and_files_alone_are_no_lies() {
    let folder = tempfile::tempdir().unwrap();
    let portal = small_portal(folder.path());
    let other: Lie = edit("name=\"generator\" content=\"Sirekap", "name=\"generator\" content=\"Lain");
    let liar = lying(&portal.address, BTreeMap::from([("/data".to_string(), other)]));
    let (run, report) = verify(&liar, &["--seed", "1"]);
    assert_eq!((&report["exit"], run.code), (&"incomplete".into(), 6), "{}", run.stderr);
    assert_eq!(check(&report, "V3.13")["result"], "not_checked");
    assert!(check(&report, "V3.13")["note"].to_string().contains("another program"));
    // A mirror of the files alone has no public paths, and neither has a folder.
    let mirror = files_alone(folder.path());
    let (run, report) = verify(&mirror, &["--full"]);
    assert_eq!((run.code, check(&report, "V3.12")["applies"].as_bool()), (0, Some(false)), "{}", run.stdout);
    let run = sirekap(folder.path(), &["verify", folder.path().to_str().unwrap(), "--full", "--json"]);
    let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    for code in ["V3.12", "V3.13"] {
        assert_eq!(check(&report, code)["applies"], false);
    }
}

/// Serves the files of a folder and nothing else.
fn files_alone(folder: &Path) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let folder = folder.to_path_buf();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let folder = folder.clone();
            std::thread::spawn(move || {
                let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
                while let Some(Ok(first)) = lines.next() {
                    while lines.next().is_some_and(|line| line.is_ok_and(|l| !l.is_empty())) {}
                    let path = folder.join(first.split(' ').nth(1).unwrap().trim_start_matches('/'));
                    let (status, body) = match std::fs::read(path) {
                        Ok(body) => ("200 OK", body),
                        Err(_) => ("404 Not Found", Vec::new()),
                    };
                    let head = format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\n\r\n", body.len());
                    if stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body)).is_err() {
                        return;
                    }
                }
            });
        }
    });
    address
}

/// States of one election, each the one before with more entries; all their files lie in the folder at once.
fn states(folder: &Path, count: usize) -> Vec<Vec<u8>> {
    let registry = small::registry();
    let all = corrupt::story(&registry);
    let first = all.len() - count + 1;
    (first..=all.len())
        .map(|size| {
            let tree = tree::tree(&registry, &all[..size]);
            tree.write(folder);
            tree.files["root.json"].clone()
        })
        .collect()
}

/// An honest portal that publishes anew all the time passes; where it does so faster than anybody can look, it is never
/// called a liar.
#[test]
fn an_honest_portal_passes_while_it_publishes() {
    let folder = tempfile::tempdir().unwrap();
    let roots = states(folder.path(), 8);
    let put = |root: &[u8]| {
        let path = folder.path().join("root.new");
        std::fs::write(&path, root).unwrap();
        std::fs::rename(path, folder.path().join("root.json")).unwrap();
    };
    put(&roots[0]);
    let portal = serve_tree(folder.path());
    for (pause, more, least) in [(4_000, &["--seed", "7"][..], "pass"), (300, &["--full"][..], "incomplete")]
    {
        put(&roots[0]);
        std::thread::sleep(Duration::from_millis(600));
        let done = std::sync::atomic::AtomicBool::new(false);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                for root in &roots[1..] {
                    std::thread::sleep(Duration::from_millis(pause));
                    put(root);
                    if done.load(std::sync::atomic::Ordering::Relaxed) {
                        return;
                    }
                }
            });
            // Its entries are of 2024: how long they have waited is another test's matter.
            let patient = [more, &["--fresh", "4294967295"]].concat();
            let (run, report) = verify(&portal.address, &patient);
            done.store(true, std::sync::atomic::Ordering::Relaxed);
            let exit = report["exit"].as_str().unwrap();
            assert!(exit == "pass" || exit == least, "{pause} ms: {} {}", run.stdout, run.stderr);
        });
    }
}
