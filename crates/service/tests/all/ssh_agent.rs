//! OpenSSH's own agent, where it is (`make nextest` runs these then).

use model::Signer as _;
use service::AgentSigner;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

struct Agent {
    child: Child,
    socket: PathBuf,
}

impl Agent {
    /// Starts one that asks `askpass` before it signs with keys that want to be confirmed.
    fn start(folder: &Path, askpass: &str) -> Self {
        let socket = folder.join("agent.sock");
        let child = Command::new("ssh-agent")
            .args(["-D", "-a", socket.to_str().unwrap()])
            .env("SSH_ASKPASS", askpass)
            .env("DISPLAY", ":nowhere")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let agent = Agent { child: child.unwrap(), socket };
        let begun = Instant::now();
        while !agent.socket.exists() {
            assert!(begun.elapsed() < Duration::from_secs(60), "the agent never came");
            std::thread::sleep(Duration::from_millis(5));
        }
        agent
    }

    fn add(&self, words: &[&str]) {
        let added = Command::new("ssh-add").args(words).env("SSH_AUTH_SOCK", &self.socket).output().unwrap();
        assert!(added.status.success(), "{}", String::from_utf8_lossy(&added.stderr));
    }
}

impl Drop for Agent {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// A key pair that `ssh-keygen` made: the file of the private half, and the line of the public one.
fn key(folder: &Path) -> (String, String) {
    let file = folder.join("key").to_str().unwrap().to_owned();
    let words = ["-q", "-t", "ed25519", "-N", "", "-C", "uji", "-f", &file];
    assert!(Command::new("ssh-keygen").args(words).status().unwrap().success());
    (file.clone(), std::fs::read_to_string(format!("{file}.pub")).unwrap())
}

#[test]
#[ignore = "needs the ssh-agent of OpenSSH: `make nextest` where it is"]
fn openssh_signs_what_an_event_and_a_checkpoint_need() {
    let folder = tempfile::tempdir().unwrap();
    let agent = Agent::start(folder.path(), "/bin/false");
    let (file, line) = key(folder.path());
    let signer = AgentSigner::parse(&line, Some(agent.socket.clone())).unwrap();
    assert_eq!(signer.sign(b"early").unwrap_err().code(), "N1002", "it does not hold the key yet");
    agent.add(&["-q", &file]);
    for message in [&b""[..], b"a", &[0xff; 16_384]] {
        let signature = signer.sign(message).unwrap();
        signer.public().verify(message, &signature).unwrap();
        assert_eq!(signer.sign(message).unwrap(), signature, "Ed25519 is deterministic");
    }
    agent.add(&["-q", "-D"]);
    assert_eq!(signer.sign(b"late").unwrap_err().code(), "N1002");
    drop(agent);
    assert_eq!(signer.sign(b"gone").unwrap_err().code(), "N1001");
}

#[test]
#[ignore = "needs the ssh-agent of OpenSSH: `make nextest` where it is"]
fn a_key_that_must_be_confirmed_is_declined_or_not() {
    for (answer, code) in [("exit 1", Some("N1003")), ("exit 0", None)] {
        let folder = tempfile::tempdir().unwrap();
        let askpass = folder.path().join("askpass");
        std::fs::write(&askpass, format!("#!/bin/sh\n{answer}\n")).unwrap();
        std::fs::set_permissions(&askpass, std::fs::Permissions::from_mode(0o700)).unwrap();
        let agent = Agent::start(folder.path(), askpass.to_str().unwrap());
        let (file, line) = key(folder.path());
        agent.add(&["-q", "-c", &file]);
        let signer = AgentSigner::parse(&line, Some(agent.socket.clone())).unwrap();
        assert_eq!(signer.sign(b"a checkpoint").err().map(|e| e.code()), code, "{answer}");
    }
}
