//! The mirror as a person runs it: over HTTP, beside a portal of its own, against a liar, and as a witness.

use crate::inventory::declare;
use crate::run::sirekap;
use crate::service::{Serving, election};
use crate::serving::{Served, get, serve_tree};
use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use testkit::{corrupt, small};

/// A mirror that goes on, and ends with the test.
pub struct Running {
    child: Child,
    /// The address of its witness, and the witness's key.
    pub witness: (String, String),
}

impl Drop for Running {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// Starts a mirror that cosigns, and waits until it does.
pub fn witness(tree: &str, folder: &Path) -> Running {
    let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    let seed = folder.join("saksi.seed");
    let mut child = Command::new(env!("CARGO_BIN_EXE_sirekap"))
        .args(["mirror", tree, folder.join("copy").to_str().unwrap(), "--lang", "en"])
        .args(["--witness", seed.to_str().unwrap(), "--witness-name", "saksi.example/uji"])
        .args(["--witness-addr", &address, "--every", "1"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let mut said = lines.map_while(Result::ok);
    let line = said.find(|line| line.contains("/add-checkpoint")).unwrap();
    std::thread::spawn(move || said.for_each(drop));
    let key = line.rsplit(' ').next().unwrap().to_string();
    Running { child, witness: (format!("http://{address}"), key) }
}

fn portal(folder: &Path) -> Served {
    corrupt::honest().write(folder);
    serve_tree(folder)
}

#[test]
fn a_copy_over_http_verifies_and_can_be_the_source_of_the_next() {
    let temp = tempfile::tempdir().unwrap();
    let (origin, one, two) = (temp.path().join("asal"), temp.path().join("satu"), temp.path().join("dua"));
    let first = portal(&origin);
    let (url, one, two) = (format!("http://{}", first.address), one.to_str().unwrap(), two.to_str().unwrap());
    let policy = temp.path().join("policy.txt");
    std::fs::write(&policy, testkit::tree::policy().to_string()).unwrap();
    let pinned = policy.to_str().unwrap();
    let run = sirekap(temp.path(), &["mirror", &url, one, "--pictures", "--policy", pinned, "--json"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let said: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!((&said["copied"]["pinned"], &said["copied"]["missing"]), (&true.into(), &0.into()), "{said}");
    let run = sirekap(temp.path(), &["verify", one, "--policy", pinned]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    // A dead address before it, and the copy served in the origin's place.
    let copy = serve_tree(Path::new(one));
    let (dead, alive) = ("http://127.0.0.1:1".to_string(), format!("http://{}", copy.address));
    let run = sirekap(temp.path(), &["mirror", &dead, &alive, two, "--pictures", "--compare", one]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    assert!(run.stdout.contains(&alive) && run.stderr.contains(&dead), "{}{}", run.stdout, run.stderr);
    assert_eq!(sirekap(temp.path(), &["verify", two]).code, 0);
    let again = sirekap(temp.path(), &["mirror", &alive, two, "--pictures", "--json"]);
    assert!(again.stdout.contains("\"changed\":false"), "{}", again.stdout);
    let none = sirekap(temp.path(), &["mirror", &dead, two]);
    assert_eq!(none.code, 4, "{}", none.stderr);
}

#[test]
fn a_liar_is_refused_and_the_evidence_convinces_a_third_person() {
    let temp = tempfile::tempdir().unwrap();
    let (origin, liar, copy) =
        (temp.path().join("asal"), temp.path().join("bohong"), temp.path().join("salin"));
    let honest = corrupt::honest();
    honest.write(&origin);
    let mut other = honest.clone();
    let mut entries = other.entries.clone();
    entries[3] = b"another history".to_vec();
    other.relog(entries);
    other.write(&liar);
    let (origin, liar, copy) = (origin.to_str().unwrap(), liar.to_str().unwrap(), copy.to_str().unwrap());
    assert_eq!(sirekap(temp.path(), &["mirror", origin, copy]).code, 0);
    let run = sirekap(temp.path(), &["mirror", liar, copy, "--json"]);
    assert_eq!(run.code, 1, "{}{}", run.stdout, run.stderr);
    let said: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(said["told"][0]["what"], "split");
    let file = said["told"][0]["kept"].as_str().unwrap();
    let policy = temp.path().join("policy.txt");
    std::fs::write(&policy, testkit::tree::policy().to_string()).unwrap();
    let pinned = policy.to_str().unwrap();
    let check = |file: &str, policy: &str| {
        sirekap(temp.path(), &["verify", "--evidence-check", file, "--policy", policy, "--lang", "en"])
    };
    let run = check(file, pinned);
    assert!(run.code == 0 && run.stdout.starts_with("THE EVIDENCE HOLDS"), "{}{}", run.stdout, run.stderr);
    let strange = temp.path().join("strange.txt");
    let stranger = tlog::NoteSigner::from_seed(small::ORIGIN, &[91; 32]).unwrap();
    std::fs::write(&strange, format!("log {}\nquorum none\n", stranger.verifier_key())).unwrap();
    assert_eq!(check(file, strange.to_str().unwrap()).code, 1, "a key that the policy does not list");
    let damaged = temp.path().join("damaged");
    std::fs::write(&damaged, std::fs::read_to_string(file).unwrap().replacen("\n\n", "\n\nx", 1)).unwrap();
    assert_eq!(check(damaged.to_str().unwrap(), pinned).code, 1);
    // Two mirrors that were each shown one of the two find it when one looks at the other.
    let second = temp.path().join("lain");
    let second = second.to_str().unwrap();
    assert_eq!(sirekap(temp.path(), &["mirror", liar, second]).code, 0);
    let run = sirekap(temp.path(), &["mirror", origin, copy, "--compare", second, "--json"]);
    assert_eq!(run.code, 1, "{}{}", run.stdout, run.stderr);
    assert!(run.stdout.contains("\"split\""), "{}", run.stdout);
}

#[test]
fn a_witness_of_the_binary_cosigns_and_remembers() {
    let temp = tempfile::tempdir().unwrap();
    let tree = temp.path().join("asal");
    let honest = corrupt::honest();
    honest.write(&tree);
    let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
    let request = |old: u64, size: usize| {
        let proof = honest.hashes().consistency(old, size as u64).unwrap();
        let note = tlog::Note::parse(&honest.checkpoint_at(size)).unwrap();
        tlog::AddCheckpoint { old, proof, note }.to_bytes()
    };
    let post = |base: &str, body: Vec<u8>| {
        let mut answer = agent.post(format!("{base}/add-checkpoint")).send(&body[..]).unwrap();
        (answer.status().as_u16(), answer.body_mut().read_to_string().unwrap())
    };
    let running = witness(tree.to_str().unwrap(), temp.path());
    let (base, key) = running.witness.clone();
    let (status, line) = post(&base, request(0, 40));
    assert_eq!(status, 200, "{line}");
    let text = tlog::Note::parse(&honest.checkpoint_at(40)).unwrap().text;
    let given = tlog::read_cosignatures(&text, line.as_bytes(), &key.parse().unwrap()).unwrap();
    assert_eq!(given.len(), 1);
    drop(running);
    let running = witness(tree.to_str().unwrap(), temp.path());
    assert_eq!(running.witness.1, key, "the key of its file");
    assert_eq!(post(&running.witness.0, request(0, 60)), (409, "40\n".into()));
    assert_eq!(post(&running.witness.0, request(40, 60)).0, 200);
}

#[test]
fn an_election_that_names_a_witness_is_cosigned_and_without_it_is_incomplete() {
    let data = tempfile::tempdir().unwrap();
    let home = election(data.path());
    let tree = home.join("tree");
    let running = witness(tree.to_str().unwrap(), data.path());
    let names = data.path().join("witnesses.txt");
    let (url, key) = &running.witness;
    std::fs::write(&names, format!("witness saksi {key} {url}\nquorum saksi\n")).unwrap();
    let name_them = || sirekap(data.path(), &["election", "witnesses", names.to_str().unwrap()]);
    // Nobody is asked who is not in the inventory.
    let refused = name_them();
    assert!(refused.code == 3 && refused.stderr.contains("T1001"), "{}", refused.stderr);
    declare(
        &home,
        &format!(
            "service = \"witness\"\nkind = \"mirror\"\nclasses = [\"results\"]\ncountry = \"*\"\naddresses = [{url:?}]"
        ),
    );
    assert_eq!(name_them().code, 0);
    let serving = Serving::start(data.path(), &[]);
    let root = || std::fs::read_to_string(tree.join("root.json")).unwrap();
    serving.until("the state is cosigned", |_| root().contains("\u{2014} saksi.example/uji "));
    let checks = |run: &crate::run::Run| -> Vec<String> {
        let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        let of = |code: &str| {
            let checks = report["checks"].as_array().unwrap();
            checks.iter().find(|c| c["code"] == code).unwrap()["result"].as_str().unwrap().to_string()
        };
        vec![of("V1.3"), of("V5.1"), of("V5.2")]
    };
    let verify = || sirekap(data.path(), &["verify", tree.to_str().unwrap(), "--json"]);
    let run = verify();
    assert_eq!(
        (run.code, &checks(&run)[..]),
        (0, &["pass", "pass", "pass"].map(String::from)[..]),
        "{}",
        run.stdout
    );
    serving.until("the portal is open", |s| s.said().contains("The portal is open"));
    serving.until("the page names it", |s| get(&s.at[1], "/tentang").contains("saksi.example/uji"));
    let policy = sirekap(data.path(), &["log", "policy"]).stdout;
    assert!(policy.contains(&format!("witness saksi.example/uji {key} {url}\n")), "{policy}");

    // Without its witness the next state appears all the same, and says so.
    drop(running);
    let cosigned = root();
    std::thread::sleep(std::time::Duration::from_millis(1_100));
    assert_eq!(name_them().code, 0);
    serving.until("a state without it", |_| {
        root() != cosigned && !root().contains("\u{2014} saksi.example/uji ")
    });
    let run = verify();
    let found = checks(&run);
    assert_eq!(
        (run.code, &found[..]),
        (6, &["pass", "not_checked", "pass"].map(String::from)[..]),
        "{}",
        run.stdout
    );
    assert_eq!(serving.end(), 0);
}

#[test]
fn a_tree_that_contradicts_what_was_seen_gives_evidence() {
    let temp = tempfile::tempdir().unwrap();
    let tree = temp.path().join("bohong");
    let honest = corrupt::honest();
    let mut other = honest.clone();
    let mut entries = other.entries.clone();
    entries[3] = b"another history".to_vec();
    other.relog(entries);
    other.write(&tree);
    let (seen, file) = (temp.path().join("seen.txt"), temp.path().join("evidence"));
    let run = |seen_at: usize| {
        std::fs::write(&seen, honest.checkpoint_at(seen_at)).unwrap();
        let (tree, seen, file) = (tree.to_str().unwrap(), seen.to_str().unwrap(), file.to_str().unwrap());
        sirekap(temp.path(), &["verify", tree, "--since", seen, "--evidence", file])
    };
    assert_eq!(run(40).code, 1);
    let check = sirekap(temp.path(), &["verify", "--evidence-check", file.to_str().unwrap(), "--json"]);
    assert_eq!(check.code, 0, "{}", check.stderr);
    assert!(check.stdout.contains("\"sizes\":[40,"), "{}", check.stdout);
    // The first three entries are the same: nothing contradicts.
    std::fs::remove_file(&file).unwrap();
    run(3);
    assert!(!file.exists());
}
