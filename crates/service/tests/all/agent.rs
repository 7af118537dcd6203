//! The protocol of key agents, spoken with agents of the tests.

use model::{Algorithm, PublicKey, SecretKey, Signer as _, SignerError};
use service::AgentSigner;
use std::io::{Read as _, Write as _};
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};

/// A line as `ssh-keygen` writes it, and the bytes of its key.
pub const LINE: &str =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c uji@example";

fn string(bytes: &[u8]) -> Vec<u8> {
    [&u32::try_from(bytes.len()).unwrap().to_be_bytes()[..], bytes].concat()
}

/// The public line of a key.
fn line(key: &SecretKey) -> String {
    use base64::Engine as _;
    let blob = [string(b"ssh-ed25519"), string(key.public().bytes())].concat();
    format!("ssh-ed25519 {}", base64::engine::general_purpose::STANDARD.encode(blob))
}

/// An agent that answers each connection with the next of these.
fn answering(folder: &Path, answers: Vec<Vec<u8>>) -> PathBuf {
    let path = folder.join("agent");
    let listener = UnixListener::bind(&path).unwrap();
    std::thread::spawn(move || {
        for answer in answers {
            let (mut caller, _) = listener.accept().unwrap();
            let mut size = [0; 4];
            caller.read_exact(&mut size).unwrap();
            let mut request = vec![0; u32::from_be_bytes(size) as usize];
            caller.read_exact(&mut request).unwrap();
            caller.write_all(&answer).unwrap();
        }
    });
    path
}

fn signed(kind: &[u8], bytes: &[u8]) -> Vec<u8> {
    let signature = string(&[string(kind), string(bytes)].concat());
    string(&[&[14][..], &signature].concat())
}

#[test]
fn a_line_of_openssh_is_read_and_written_and_nothing_else_is_taken() {
    let agent = AgentSigner::parse(LINE, None).unwrap();
    assert_eq!(agent.line(), LINE.rsplit_once(' ').unwrap().0);
    assert_eq!(AgentSigner::parse(&format!("{}\n", agent.line()), None).unwrap().public(), agent.public());
    let key = SecretKey::from_seed(&[1; 32]);
    let known: [u8; 32] = key.public().bytes().try_into().unwrap();
    assert_eq!(agent.public(), &PublicKey::new(Algorithm::Ed25519, &known).unwrap(), "the seed of 32 ones");
    let body = LINE.split(' ').nth(1).unwrap();
    for other in [
        "",
        "ssh-ed25519",
        "ssh-ed25519 AAAA",
        &format!("ssh-rsa {body}"),
        &format!("sk-ssh-ed25519@openssh.com {body}"),
        &format!("ssh-ed25519 {}", &body[..body.len() - 4]),
        &format!("ssh-ed25519 {body}AAAA"),
        &format!("{LINE}\n{LINE}"),
        &"a".repeat(64),
    ] {
        assert!(AgentSigner::parse(other, None).is_none(), "{other:?}");
    }
}

#[test]
fn an_agent_can_withhold_a_signature_and_not_give_a_wrong_one() {
    let key = SecretKey::from_seed(&[3; 32]);
    let message = b"a checkpoint";
    let good: [u8; 64] = key.sign(message).bytes().try_into().unwrap();
    let held = {
        let blob = [string(b"ssh-ed25519"), string(key.public().bytes())].concat();
        string(&[&[12, 0, 0, 0, 1][..], &string(&blob), &string(b"comment")].concat())
    };
    let failure = string(&[5]);
    let none = string(&[12, 0, 0, 0, 0]);
    for (what, answers, expected) in [
        ("a signature", vec![signed(b"ssh-ed25519", &good)], Ok(())),
        ("of another message", vec![signed(b"ssh-ed25519", key.sign(b"other").bytes())], Err("N1004")),
        ("of another type", vec![signed(b"ssh-rsa", &good)], Err("N1004")),
        ("too short", vec![signed(b"ssh-ed25519", &good[1..])], Err("N1004")),
        ("cut off inside", vec![string(&[14, 0, 0, 1, 0])], Err("N1004")),
        ("held and declined", vec![failure.clone(), held], Err("N1003")),
        ("not held", vec![failure.clone(), none], Err("N1002")),
        ("no list", vec![failure.clone(), failure.clone()], Err("N1001")),
        ("nothing", vec![string(&[])], Err("N1001")),
        ("another answer", vec![string(&[99])], Err("N1001")),
        ("too much", vec![vec![0xff; 4]], Err("N1001")),
        ("half", vec![vec![0, 0, 0, 9, 14]], Err("N1001")),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let agent = AgentSigner::parse(&line(&key), Some(answering(folder.path(), answers))).unwrap();
        let found = agent.sign(message).map(|signature| assert_eq!(signature.bytes(), good));
        assert_eq!(
            found.as_ref().map_err(SignerError::code),
            expected.as_ref().map_err(|c| *c),
            "{what}: {found:?}"
        );
    }
    let nobody = AgentSigner::parse(&line(&key), None).unwrap();
    assert_eq!(nobody.sign(message).unwrap_err().code(), "N1001");
    let gone = AgentSigner::parse(&line(&key), Some("/nonexistent/agent".into())).unwrap();
    assert_eq!(gone.sign(message).unwrap_err().code(), "N1001");
}
