//! The log's key is replaced: who pinned the old one follows, phones follow, and a change that was cut off comes to its end.

use crate::intake::{Serving, election, free_port};
use crate::run::sirekap;
use model::event::{Payload, PolicySet, sign};
use model::{Digest, SecretKey, UtcSeconds};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

fn good(data: &Path, words: &[&str]) -> String {
    let ran = sirekap(data, words);
    assert_eq!(ran.code, 0, "{words:?}: {}{}", ran.stdout, ran.stderr);
    ran.stdout
}

/// What a verifier says that knows nothing but the old policy, and an old checkpoint.
fn verified(data: &Path, home: &str) -> serde_json::Value {
    let kept = |name: &str| data.join(name).to_str().unwrap().to_owned();
    let (policy, seen) = (kept("old.policy"), kept("old.checkpoint"));
    let words = ["verify", &format!("{home}/tree"), "--policy", &policy, "--since", &seen, "--json"];
    let ran = sirekap(data, &words);
    assert_eq!(ran.code, 0, "{}{}", ran.stdout, ran.stderr);
    serde_json::from_str(&ran.stdout).unwrap()
}

fn result(report: &serde_json::Value, check: &str) -> String {
    let checks = report["checks"].as_array().unwrap();
    let found = checks.iter().find(|c| c["code"] == check).unwrap();
    found["result"].as_str().unwrap().to_owned()
}

/// What two authorities of the nation sign, with the keys of a folder.
fn policy_set(keys: &Path, next: Option<u8>) -> Vec<u8> {
    let key = |name: &str| {
        let seed: Digest = std::fs::read_to_string(keys.join(name)).unwrap().trim().parse().unwrap();
        SecretKey::from_seed(&seed.0)
    };
    let (by, with) = (key("authority.seed"), key("authority-b.seed"));
    let payload = Payload::PolicySet(PolicySet {
        addresses: Vec::new(),
        by: by.id(),
        kind: PolicySet::KIND.into(),
        log: next.map(|seed| SecretKey::from_seed(&[seed; 32]).public().to_base64()),
        time: UtcSeconds(1_796_000_000),
        until: UtcSeconds(1_796_000_000),
        with: with.id(),
        witnessing: None,
    });
    sign("sirekap.test/contoh-2024", payload, &[&by, &with]).bytes().to_vec()
}

#[test]
fn the_logs_key_is_replaced_and_everybody_follows() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    election(data);
    let home = data.join("contoh-2024").to_str().unwrap().to_owned();
    let tree = format!("{home}/tree");
    for (what, name) in [("policy", "old.policy"), ("checkpoint", "old.checkpoint")] {
        std::fs::write(data.join(name), good(data, &["log", "--tree", &tree, what])).unwrap();
    }
    assert_eq!(result(&verified(data, &home), "V2.8"), "not_checked", "it was never replaced");
    let keys = |name: &str| data.join("contoh-2024/keys").join(name);
    let before = std::fs::read_to_string(keys("log.seed")).unwrap();

    let told: serde_json::Value = serde_json::from_str(&good(data, &["log", "rotate", "--json"])).unwrap();
    assert_ne!(std::fs::read_to_string(keys("log.seed")).unwrap(), before);
    assert!(!keys("log.next").exists());
    assert_eq!(std::fs::read_to_string(keys("log.former")).unwrap().lines().count(), 1);
    good(data, &["publish"]);
    let report = verified(data, &home);
    assert_eq!((result(&report, "V2.8"), result(&report, "V1.3")), ("pass".into(), "pass".into()));
    // The policy in the tree lists both, the new one first.
    let policy = good(data, &["log", "--tree", &tree, "policy"]);
    let logs: Vec<&str> = policy.lines().filter_map(|l| l.strip_prefix("log ")).collect();
    assert_eq!((logs.len(), logs[0]), (2, told["log"].as_str().unwrap()));
    good(data, &["verify", &tree]);

    // The authorities name a key by other means. No key waits for it in the folder: it is set aside.
    let second = std::fs::read_to_string(keys("log.seed")).unwrap();
    let inbox = data.join("contoh-2024/inbox");
    std::fs::create_dir_all(&inbox).unwrap();
    let third = Digest([77; 32]).to_hex();
    let (event, refused) = (inbox.join("kunci.event"), inbox.join("kunci.refused"));
    std::fs::write(&event, policy_set(&keys(""), Some(77))).unwrap();
    let served = |until: &dyn Fn() -> bool| {
        let serving = Serving::start(data, free_port(), &["--plain"]);
        for _ in 0..600 {
            if until() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
        assert!(until());
        serving.end();
    };
    served(&|| refused.is_file());
    assert_eq!(result(&verified(data, &home), "V2.8"), "pass");
    // As a rotation that was cut off after the log had the new key and before the folder had it.
    std::fs::write(keys("log.next"), format!("{third}\n")).unwrap();
    std::fs::set_permissions(keys("log.next"), std::fs::Permissions::from_mode(0o600)).unwrap();
    std::fs::write(&event, policy_set(&keys(""), Some(77))).unwrap();
    served(&|| !event.exists());
    assert_eq!(
        std::fs::read_to_string(keys("log.seed")).unwrap(),
        second,
        "a running service changes no key"
    );
    // Without the key that the log names nothing is signed.
    std::fs::rename(keys("log.next"), data.join("elsewhere")).unwrap();
    let refused = sirekap(data, &["publish"]);
    assert!(refused.code != 0 && refused.stderr.contains("C3060"), "{}", refused.stderr);
    std::fs::rename(data.join("elsewhere"), keys("log.next")).unwrap();
    good(data, &["publish"]);
    let third = format!("{third}\n");
    assert_eq!(std::fs::read_to_string(keys("log.seed")).unwrap(), third);
    assert_eq!(std::fs::read_to_string(keys("log.former")).unwrap().lines().count(), 2);
    assert_eq!(result(&verified(data, &home), "V2.8"), "pass");
    // Nor with the old key, once the new one has signed.
    std::fs::write(keys("log.seed"), &second).unwrap();
    let refused = sirekap(data, &["publish"]);
    assert!(refused.code != 0 && refused.stderr.contains("L1007"), "{}", refused.stderr);
    std::fs::write(keys("log.seed"), &third).unwrap();

    // Phones that were handed cards of the beginning.
    let port = free_port();
    let serving = Serving::start(data, port, &["--plain"]);
    let url = format!("http://127.0.0.1:{port}");
    let words = ["device", "simulate", "--phones", "3", "--url", &url, "--seconds", "60", "--json"];
    let told = good(data, &words);
    let told: serde_json::Value = serde_json::from_str(told.lines().last().unwrap()).unwrap();
    assert!(told["logged"].as_u64().is_some_and(|n| n > 0) && told["logged"] == told["forms"], "{told}");
    serving.end();
    assert_eq!(result(&verified(data, &home), "V2.8"), "pass");
}
