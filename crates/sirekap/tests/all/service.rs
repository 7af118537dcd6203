//! `sirekap serve` as an operator sees it: what it prints, what it does with a bad inbox, a publisher that can't write, a
//! port that is taken.

use crate::run::sirekap;
use crate::serving::get;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

pub fn free() -> String {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string()
}

/// A small election; the folder of its log.
pub fn election(data: &Path) -> PathBuf {
    let made = sirekap(data, &["demo", "--no-serve", "--stations", "40", "--photos", "0"]);
    assert_eq!(made.code, 0, "{}", made.stderr);
    data.join("contoh-2024")
}

/// A running service whose log goes to a file; it is killed when dropped.
pub struct Serving {
    child: Child,
    said: PathBuf,
    /// Addresses of intake, portal and operator.
    pub at: [String; 3],
}

impl Serving {
    pub fn start(data: &Path, more: &[&str]) -> Self {
        Self::start_at(data, [free(), free(), free()], more)
    }

    /// The same at these addresses.
    fn start_at(data: &Path, at: [String; 3], more: &[&str]) -> Self {
        let said = data.join("said.txt");
        let child = Command::new(env!("CARGO_BIN_EXE_sirekap"))
            .args(["serve", "--plain", "--lang", "en", "--publish-every", "1"])
            .args(["--listen", &at[0], "--addr", &at[1], "--operator", &at[2]])
            .args(more)
            .env("SIREKAP_DATA", data)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(std::fs::File::create(&said).unwrap())
            .spawn();
        let serving = Serving { child: child.unwrap(), said, at };
        serving.until("it answers", |s| std::net::TcpStream::connect(&s.at[2]).is_ok());
        serving
    }

    pub fn until(&self, what: &str, is: impl Fn(&Self) -> bool) {
        for _ in 0..600 {
            if is(self) {
                return;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("waited in vain: {what}\n{}", self.said());
    }

    pub fn said(&self) -> String {
        std::fs::read_to_string(&self.said).unwrap()
    }

    pub fn end(mut self) -> i32 {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
        self.child.wait().unwrap().code().unwrap_or(-1)
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

#[test]
fn it_prints_the_officers_address_and_sets_aside_what_it_can_not_read() {
    let data = tempfile::tempdir().unwrap();
    let home = election(data.path());
    let inbox = home.join("inbox");
    std::fs::create_dir_all(inbox.join("0-folder.event")).unwrap();
    std::os::unix::fs::symlink("nowhere", inbox.join("1-link.event")).unwrap();
    assert!(Command::new("mkfifo").arg(inbox.join("2-pipe.event")).status().unwrap().success());
    let serving = Serving::start(data.path(), &[]);
    let [intake, portal, operator] = &serving.at;
    serving.until("the pipe is set aside", |_| inbox.join("2-pipe.refused").symlink_metadata().is_ok());
    serving.until("the portal is open", |s| s.said().contains("The portal is open"));
    let bare = get(intake, "/petugas");
    assert!(bare.starts_with("HTTP/1.1 307") && bare.contains("location: /petugas/"), "{bare}");
    assert!(get(intake, "/petugas/").starts_with("HTTP/1.1 200"));
    assert!(get(portal, "//pemilu//hhcw/ppwp.json").starts_with("HTTP/1.1 200"));
    let ready = get(operator, "/health/ready");
    // Whether pictures can be taken is a matter of this machine's disk.
    let all = r#"{"ready":true,"inbox":"running","publishing":"running","pictures":"#;
    assert!(ready.starts_with("HTTP/1.1 200") && ready.contains(all), "{ready}");
    serving.until("a publication is told", |s| {
        let figures = get(&s.at[2], "/metrics");
        figures.contains("sirekap_intake_admitting 1")
            && !figures.contains("sirekap_intake_last_published_timestamp_seconds 0")
    });
    let said = serving.said();
    assert!(said.contains(&format!("The officers' app: http://{intake}/petugas/ ")), "{said}");
    // Not on a terminal: what the service has to say comes as JSON.
    let line = said.lines().find(|l| l.contains("set aside")).unwrap();
    let line: serde_json::Value = serde_json::from_str(line).unwrap();
    assert_eq!((line["level"].as_str(), line["fields"]["part"].as_str()), (Some("WARN"), Some("inbox")));
    assert_eq!(serving.end(), 0);
}

#[test]
fn a_publisher_that_can_not_write_stops_no_receipt_and_no_proof() {
    let data = tempfile::tempdir().unwrap();
    let home = election(data.path());
    // Where the tree should be lies a file.
    let (tree, aside) = (home.join("tree"), home.join("aside"));
    std::fs::rename(&tree, &aside).unwrap();
    std::fs::write(&tree, b"").unwrap();
    let serving = Serving::start(data.path(), &["--intake"]);
    let url = format!("http://{}", serving.at[0]);
    let phones = ["device", "simulate", "--phones", "3", "--contest", "ppwp", "--json", "--url", &url];
    let played = sirekap(data.path(), &[&phones[..], &["--speed", "20", "--seconds", "120"]].concat());
    assert_eq!(played.code, 0, "{}\n{}", played.stderr, serving.said());
    let told: serde_json::Value = serde_json::from_str(&played.stdout).unwrap();
    assert_eq!((&told["receipts"], &told["logged"]), (&3.into(), &3.into()), "{told}");
    serving.until("the publisher's trouble is told", |s| s.said().contains("\"part\":\"publisher\""));
    let troubles = serving.said().lines().filter(|l| l.contains("\"part\":\"publisher\"")).count();
    assert_eq!(troubles, 1, "once, not at every round: {}", serving.said());
    // The file goes, and the next round publishes all of it.
    std::fs::remove_file(&tree).unwrap();
    std::fs::rename(&aside, &tree).unwrap();
    serving.until("it goes on", |s| s.said().contains("it goes on"));
    assert_eq!(serving.end(), 0);
    let verified = sirekap(data.path(), &["verify", "--json"]);
    assert_eq!(verified.code, 0, "{} {}", verified.stdout, verified.stderr);
}

#[test]
fn a_port_that_is_taken_is_told_at_once() {
    let data = tempfile::tempdir().unwrap();
    election(data.path());
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let addr = taken.local_addr().unwrap().to_string();
    for (args, code, hint) in [
        (["--addr", &addr, "--listen", "127.0.0.1:0"], "S904", "--addr"),
        (["--addr", "127.0.0.1:0", "--listen", &addr], "I1902", "--listen"),
    ] {
        for (lang, word) in [("id", "saran"), ("en", "hint")] {
            let run = sirekap(data.path(), &[&["serve", "--plain", "--lang", lang], &args[..]].concat());
            assert_eq!(run.code, 4, "{}", run.stderr);
            let last: Vec<&str> = run.stderr.lines().rev().take(2).collect();
            assert!(
                last[1].contains(code) && last[0].contains(word) && last[0].contains(hint),
                "{}",
                run.stderr
            );
        }
    }
}

/// All addresses are of IPv6: intake, portal and operator are reached, phones are told the address as it is written there,
/// and simulated phones get their receipts over it.
#[test]
fn everything_is_served_over_ipv6() {
    let Ok(probe) = TcpListener::bind("[::1]:0") else {
        println!("this machine has no IPv6: nothing was tried");
        return;
    };
    drop(probe);
    let data = tempfile::tempdir().unwrap();
    election(data.path());
    let free = || TcpListener::bind("[::1]:0").unwrap().local_addr().unwrap().to_string();
    let at = [free(), free(), free()];
    assert!(at.iter().all(|a| a.starts_with("[::1]:")));
    let told = format!("http://{}", at[0]);
    let serving = Serving::start_at(data.path(), at, &["--name", "::1", "--announce", &told]);
    let [intake, portal, operator] = &serving.at;
    let hello = get(intake, "/intake/v1/hello");
    let port = intake.rsplit(':').next().unwrap();
    // In the text of an entry, where quotes are escaped.
    assert!(hello.contains(&format!(r#"\"addresses\":[\"http://[::1]:{port}\"]"#)), "{hello}");
    assert!(get(intake, "/petugas/").starts_with("HTTP/1.1 200"));
    serving.until("the portal is open", |s| s.said().contains("The portal is open"));
    assert!(get(portal, "/pemilu/hhcw/ppwp.json").starts_with("HTTP/1.1 200"));
    assert!(get(operator, "/health/ready").starts_with("HTTP/1.1 200"));
    let url = format!("http://{intake}");
    let phones = ["device", "simulate", "--phones", "3", "--contest", "ppwp", "--json", "--url", &url];
    let told = sirekap(data.path(), &phones);
    assert_eq!(told.code, 0, "{}", told.stderr);
    let told: serde_json::Value = serde_json::from_str(&told.stdout).unwrap();
    assert_eq!((&told["forms"], &told["receipts"]), (&3.into(), &3.into()), "{told}");
    let verified = sirekap(data.path(), &["verify", &format!("http://{portal}")]);
    assert_eq!(verified.code, 0, "{}{}", verified.stdout, verified.stderr);
    assert_eq!(serving.end(), 0);
}
