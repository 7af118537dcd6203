//! An election whose log and authorities have their keys in OpenSSH's own agent, where it is (`make nextest` runs it then).

use model::Digest;
use std::path::Path;
use std::process::{Child, Command, Stdio};

struct Agent(Child);

impl Drop for Agent {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// Runs the program with this agent.
fn run(data: &Path, words: &[&str]) -> (i32, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_sirekap"))
        .args(words)
        .env("SIREKAP_DATA", data)
        .env("SSH_AUTH_SOCK", data.join("agent.sock"))
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat();
    (output.status.code().unwrap(), said)
}

fn good(data: &Path, words: &[&str]) {
    let (code, said) = run(data, words);
    assert_eq!(code, 0, "{words:?}: {said}");
}

#[test]
#[ignore = "needs the ssh-agent of OpenSSH: `make nextest` where it is"]
fn log_and_authorities_sign_from_an_agent_and_no_secret_of_theirs_is_in_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    let socket = data.join("agent.sock");
    let agent = Command::new("ssh-agent")
        .args(["-D", "-a", socket.to_str().unwrap()])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let agent = Agent(agent.unwrap());
    while !socket.exists() {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let names = ["log", "authority", "authority-b", "next"];
    let file = |name: &str| data.join(name).to_str().unwrap().to_owned();
    for name in names {
        let made = ["-q", "-t", "ed25519", "-N", "", "-f", &file(name)];
        assert!(Command::new("ssh-keygen").args(made).status().unwrap().success());
        let added = Command::new("ssh-add").args(["-q", &file(name)]).env("SSH_AUTH_SOCK", &socket).status();
        assert!(added.unwrap().success());
        std::fs::remove_file(file(name)).unwrap();
    }
    let home = data.join("upacara");
    service::Home::create(&home, "sirekap.test/upacara", &drill::registry(7, 24, 0).unwrap()).unwrap();
    std::fs::write(data.join("current"), "upacara").unwrap();

    let named = |name: &str| format!("{name}={}.pub", file(name));
    let signers = names[..3].iter().flat_map(|name| ["--signer".to_owned(), named(name)]);
    let words: Vec<String> = ["election", "open"].map(str::to_owned).into_iter().chain(signers).collect();
    good(data, &words.iter().map(String::as_str).collect::<Vec<_>>());
    let (code, said) = run(data, &["election", "open", "--signer", &format!("intake={}.pub", file("log"))]);
    assert!(code == 4 && said.contains("C4014"), "{said}");
    let held = |name: &str| std::fs::read_to_string(home.join("keys").join(name)).unwrap();
    for name in ["log.seed", "authority.seed", "authority-b.seed"] {
        assert!(held(name).starts_with("ssh-ed25519 "), "{name}");
    }
    assert!(held("importer.seed").trim().parse::<Digest>().is_ok());

    good(data, &["publish", "--cut", "pertama"]);
    good(data, &["verify"]);
    good(data, &["log", "rotate", "--signer", &format!("{}.pub", file("next"))]);
    let next = std::fs::read_to_string(format!("{}.pub", file("next"))).unwrap();
    assert!(next.starts_with(held("log.seed").trim()), "the log signs with the other key of the agent");
    good(data, &["publish", "--cut", "kedua"]);
    good(data, &["verify"]);
    // Back to a seed, which the next command brings to its end: the authorities say the policy again. Then the agent goes, and
    // only they are missing.
    good(data, &["log", "rotate"]);
    assert!(held("log.seed").trim().parse::<Digest>().is_ok());
    good(data, &["publish"]);
    drop(agent);
    good(data, &["publish", "--cut", "ketiga"]);
    let revoke = ["device", "revoke", &"0".repeat(64), "--reason", "lost"];
    let (code, said) = run(data, &revoke);
    assert!(code == 4 && said.contains("N1001") && said.contains("agent.sock"), "{said}");
    good(data, &["verify"]);
}
