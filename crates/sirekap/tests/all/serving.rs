//! The demo served over HTTP: anybody can verify it from outside, and the server ends gracefully.

use crate::run::sirekap;
use crate::transcripts::demo;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// An answer of the origin, head and body.
pub fn get(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

/// A running origin; it ends with the test, however that ends.
pub struct Served {
    child: Child,
    /// Where it listens.
    pub address: String,
}

impl Served {
    /// Asks it to end and waits until it has.
    fn end(&mut self) -> bool {
        let asked = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        asked.success() && self.child.wait().unwrap().success()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        if self.child.try_wait().unwrap().is_none() {
            self.child.kill().unwrap();
            self.child.wait().unwrap();
        }
    }
}

/// Starts the origin of the election used last on a free port and waits until it answers.
pub fn serve(data: &Path) -> Served {
    start(data, &["serve", "--portal"])
}

/// Starts the origin over a folder that holds a tree.
pub fn serve_tree(tree: &Path) -> Served {
    start(tree, &["serve", tree.to_str().unwrap()])
}

fn start(data: &Path, args: &[&str]) -> Served {
    let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    let child = Command::new(env!("CARGO_BIN_EXE_sirekap"))
        .args(args)
        .args(["--addr", &address])
        .env("SIREKAP_DATA", data)
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let served = Served { child, address };
    for _ in 0..200 {
        if TcpStream::connect(&served.address).is_ok() {
            return served;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("the server did not start on {}", served.address);
}

#[test]
fn served_read_and_verified_from_outside() {
    let mut served = serve(demo());
    let address = served.address.clone();
    let root = get(&address, "/root.json");
    assert!(root.starts_with("HTTP/1.1 200") && root.contains("sirekap-tree/6"), "{root}");
    let nation = get(&address, "/pemilu/hhcw/ppwp.json");
    assert!(nation.contains("\"mode\":\"hhcw\""), "{nation}");
    let page = get(&address, "/");
    assert!(page.contains("Data contoh, bukan hasil pemilu"), "{page}");

    let url = format!("http://{address}");
    let verified = sirekap(demo(), &["verify", &url, "--json"]);
    assert_eq!(verified.code, 0, "{}{}", verified.stdout, verified.stderr);
    let report: serde_json::Value = serde_json::from_str(&verified.stdout).unwrap();
    assert_eq!(report["exit"], "pass");
    assert!(report["paths"].as_u64() > Some(200) && report["pages"].as_u64() > Some(100), "{report}");
    assert!(report["seed"].is_u64(), "{report}");
    let totals = sirekap(demo(), &["totals", "--tree", &url]);
    assert_eq!(totals.stdout, sirekap(demo(), &["totals"]).stdout);

    assert!(served.end());
}
