//! What a phone takes of the log, and what it does not: keys that do not follow from the root, events left out, older states,
//! another history, releases that were newer once.

use crate::service::{
    INTAKE, NOW, OFFICER, ORIGIN, ROOT, SECOND, confirmation, enrol, key, nation, nation_by, nation_of,
    national, policy, setup, signer,
};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use device::{Nation, NationalEntry, Pinned};
use model::event::{AppRelease, KeyEnrol, KeyRevoke, Payload, PolicySet, RevokeReason, sign};
use model::{Digest, National, Role, Submission, UtcSeconds};
use tlog::{HashTree, NoteSigner, leaf_hash};

const RELEASE: u8 = 6;
const THIRD: u8 = 70;

fn pinned() -> Pinned {
    Pinned::of(&policy()).unwrap()
}

fn code(taken: Result<Pinned, device::Fault>) -> &'static str {
    taken.map_or_else(|fault| fault.code(), |_| "taken")
}

fn taken(events: &[Submission]) -> &'static str {
    code(pinned().with(&nation_of(events)))
}

fn revoke(number: u8) -> Submission {
    let payload = Payload::KeyRevoke(KeyRevoke {
        by: key(SECOND).id(),
        key: key(number).id(),
        kind: KeyRevoke::KIND.into(),
        reason: RevokeReason::Lost,
        time: NOW,
        with: key(ROOT).id(),
    });
    sign(ORIGIN, payload, &[&key(SECOND), &key(ROOT)])
}

fn release(of: &str, version: &str) -> Submission {
    let payload = Payload::AppRelease(AppRelease {
        by: key(RELEASE).id(),
        kind: AppRelease::KIND.into(),
        manifest: Digest::of(of.as_bytes()),
        time: NOW,
        version: version.into(),
    });
    sign(ORIGIN, payload, &[&key(RELEASE)])
}

fn manifest(version: &str) -> String {
    let digest = Digest([1; 32]).to_hex();
    format!(r#"{{"kind":"sirekap-release/1","version":"{version}","files":{{"app.js":"{digest}"}}}}"#)
}

fn policy_by(by: u8, with: u8, log: Option<u8>, addresses: &[&str]) -> Submission {
    let payload = Payload::PolicySet(PolicySet {
        addresses: addresses.iter().map(|a| a.to_string()).collect(),
        by: key(by).id(),
        kind: PolicySet::KIND.into(),
        log: log.map(|number| key(number).public().to_base64()),
        time: NOW,
        until: UtcSeconds(NOW.0 + 1_000),
        with: key(with).id(),
        witnessing: None,
    });
    sign(ORIGIN, payload, &[&key(by), &key(with)])
}

#[test]
fn keys_of_receipts_follow_from_the_root() {
    let keys = pinned().with(&nation()).unwrap().receipt_keys().unwrap();
    assert_eq!(keys.keys().copied().collect::<Vec<_>>(), [key(INTAKE).id()]);
    assert_eq!(pinned().receipt_keys().unwrap_err().code(), "P1017", "nobody is believed without a reason");
    let other_role = [setup(), enrol(SECOND, "authority", None), enrol(OFFICER, "officer", Some(ROOT))];
    assert!(pinned().with(&nation_of(&other_role)).unwrap().receipt_keys().unwrap().is_empty());
    let revoked = [national(), vec![revoke(INTAKE)]].concat();
    assert!(pinned().with(&nation_of(&revoked)).unwrap().receipt_keys().unwrap().is_empty());
}

/// Two authorities of a village make a key of receipts: the phone, which knows no registry, believes it as little as the log.
#[test]
fn a_key_of_receipts_of_a_village_is_not_believed() {
    let (second, third) = (key(SECOND), key(THIRD));
    let given = |number: u8, role: Role, area: &str, by: [&model::SecretKey; 2]| {
        let own = key(number);
        let signers = (by[0].id(), Some(by[1].id()));
        KeyEnrol::new(own.public(), signers, (role, area), NOW).sign(ORIGIN, (by[0], Some(by[1])), &own)
    };
    let opening = vec![setup(), enrol(SECOND, "authority", None)];
    let village = given(THIRD, Role::Authority, "3171010001", [&second, &key(ROOT)]);
    let with = |event: Submission| [opening.clone(), vec![event]].concat();
    assert_eq!(taken(&with(village.clone())), "P1017", "what is of a village is not told as the nation's");
    let both = [with(village), vec![given(71, Role::Intake, "", [&third, &second])]].concat();
    assert_eq!(taken(&both), "P1017");
    assert_eq!(taken(&with(given(71, Role::Intake, "", [&third, &second]))), "P1004");
    assert_eq!(taken(&with(given(71, Role::Intake, "3171010001", [&second, &key(ROOT)]))), "P1004");
    assert_eq!(taken(&with(given(71, Role::Intake, "", [&second, &key(ROOT)]))), "taken");
}

#[test]
fn no_key_comes_in_beside_the_root() {
    let other_root = {
        let policy = policy();
        let root = NoteSigner::from_seed(&format!("{ORIGIN}/root"), &[99; 32]).unwrap();
        let line = policy.lines().next().unwrap();
        policy.replace(line, &format!("# sirekap-root {}", root.verifier_key()))
    };
    let fault = Pinned::of(&other_root).unwrap().with(&nation()).unwrap_err();
    assert_eq!(fault.code(), "P1004", "a log that another root opened");
    let good = nation();
    let edited = |change: &dyn Fn(&mut Vec<NationalEntry>)| {
        let mut told = good.clone();
        change(&mut told.entries);
        code(pinned().with(&told))
    };
    let replace = |from: String, to: String| {
        move |entries: &mut Vec<NationalEntry>| {
            entries.iter_mut().for_each(|e| e.entry = e.entry.replacen(&from, &to, 1));
        }
    };
    assert_eq!(edited(&|e| drop(e.remove(1))), "P1004", "without its authority");
    assert_eq!(edited(&|e| drop(e.remove(0))), "P1017", "without setup");
    assert_eq!(edited(&|e| e.clear()), "P1004", "nothing");
    assert_eq!(edited(&|e| e.swap(1, 2)), "P1004", "in another order");
    assert_eq!(edited(&|e| e[2].index = 1), "P1017", "twice at one place");
    assert_eq!(edited(&replace("intake".into(), "officer".into())), "P1004", "a changed role");
    assert_eq!(edited(&replace(ORIGIN.into(), "log.example/lain".into())), "P1004", "of another log");
    assert_eq!(edited(&|e| e[1].entry = "garbage".into()), "P1004");
    let (log, other) = (key(2).id().to_hex(), key(9).id().to_hex());
    assert_eq!(edited(&replace(log, other)), "P1004", "arrived by another key");
    let later = format!(" arrival {}", NOW.0);
    assert_eq!(edited(&replace(later, format!(" arrival {}", NOW.0 + 1))), "P1017", "at another time");
}

#[test]
fn nothing_is_left_out() {
    let all = [national(), vec![revoke(INTAKE)]].concat();
    let whole = nation_of(&all);
    let told = |entries: usize, checkpoint: &Nation| {
        let entries = whole.entries[..entries].to_vec();
        code(pinned().with(&Nation { entries, checkpoint: checkpoint.checkpoint.clone() }))
    };
    assert_eq!(told(4, &whole), "taken");
    assert_eq!(told(3, &whole), "P1017", "the revocation");
    assert_eq!(told(4, &nation()), "P1017", "under a checkpoint that is older than an event");
    type Lines = fn(&National) -> Vec<String>;
    let lines: [(&str, Lines); 5] = [
        ("no line", |_| Vec::new()),
        ("another line", |_| vec!["sirekap-nation 4 AAAA".into()]),
        ("twice", |c| vec![c.line(), c.line()]),
        ("spelt otherwise", |c| vec![c.line().replacen(' ', "  ", 1)]),
        ("one more", |c| vec![National { count: c.count + 1, ..*c }.line()]),
    ];
    for (what, lines) in lines {
        assert_eq!(code(pinned().with(&nation_by(&all, &signer(), lines))), "P1017", "{what}");
    }
    let others = NoteSigner::from_seed(ORIGIN, &[9; 32]).unwrap();
    assert_eq!(
        code(pinned().with(&nation_by(&all, &others, |c| vec![c.line()]))),
        "P1006",
        "another log key"
    );
}

#[test]
fn what_is_older_or_of_another_history_is_not_taken_after_what_was_seen() {
    let events = [national(), vec![release(&manifest("1"), "1")]].concat();
    let with_release = [setup(), enrol(SECOND, "authority", None), enrol(RELEASE, "release", Some(ROOT))];
    let grown =
        [with_release.to_vec(), vec![release(&manifest("1"), "1"), release(&manifest("2"), "2")]].concat();
    assert_eq!(taken(&events), "P1004", "a release by a key that nobody enrolled");
    let at = |size: usize| nation_of(&grown[..size]);
    let hashes = |from: u64, to: u64| -> Vec<String> {
        let leaves = at(to as usize).entries.iter().map(|e| leaf_hash(e.entry.as_bytes())).collect();
        HashTree::from_leaves(leaves)
            .consistency(from, to)
            .unwrap()
            .iter()
            .map(|h| BASE64.encode(h))
            .collect()
    };
    let after = |kept: &Nation, told: &Nation, hashes: &[String]| code(pinned().after(kept, told, hashes));
    assert_eq!(after(&at(3), &at(5), &hashes(3, 5)), "taken");
    assert_eq!(after(&at(5), &at(5), &[]), "taken");
    assert_eq!(after(&at(5), &at(4), &[]), "P1018", "older");
    assert_eq!(after(&at(3), &at(5), &[]), "P1019", "without the proof");
    assert_eq!(after(&at(3), &at(5), &hashes(4, 5)), "P1019", "a proof from elsewhere");
    let other = [with_release.to_vec(), vec![release(&manifest("3"), "3")]].concat();
    assert_eq!(after(&at(4), &nation_of(&other), &[]), "P1019", "another fourth entry");
    // Of what was taken the newest release counts, and no other.
    let now = pinned().with(&at(5)).unwrap();
    assert_eq!(now.release(&manifest("2")).unwrap().version, "2");
    for (what, manifest) in [
        ("one that was newer once", manifest("1")),
        ("one that the log has not", manifest("3")),
        ("other files", manifest("2").replace("app.js", "evil.js")),
        ("nothing", String::new()),
    ] {
        assert_eq!(now.release(&manifest).unwrap_err().code(), "P1010", "{what}");
    }
    let none = pinned().with(&nation()).unwrap();
    assert_eq!(none.release(&manifest("1")).unwrap_err().code(), "P1010");
    let wrong = [with_release.to_vec(), vec![release(&manifest("2"), "9")]].concat();
    let wrong = pinned().with(&nation_of(&wrong)).unwrap();
    assert_eq!(wrong.release(&manifest("2")).unwrap_err().code(), "P1010", "the log says another version");
}

#[test]
fn addresses_are_what_two_authorities_of_the_nation_said_last() {
    let set = |by: u8, with: u8, addresses: &[&str]| {
        [national(), vec![policy_by(by, with, None, addresses)]].concat()
    };
    let told = |events: &[Submission]| pinned().with(&nation_of(events)).unwrap().addresses().unwrap();
    assert_eq!(told(&national()).urls, Vec::<String>::new());
    let good = told(&set(SECOND, ROOT, &["https://a.example", "https://[2001:db8::1]:8443"]));
    assert_eq!(good.urls, ["https://a.example", "https://[2001:db8::1]:8443"]);
    assert_eq!(good.until, Some(UtcSeconds(NOW.0 + 1_000)));
    let twice =
        [set(SECOND, ROOT, &["https://a.example"]), vec![policy_by(ROOT, SECOND, None, &[])]].concat();
    assert!(told(&twice).urls.is_empty(), "the last word");
    assert_eq!(taken(&set(SECOND, INTAKE, &["https://a.example"])), "P1004", "a key of another role");
    assert_eq!(taken(&set(SECOND, THIRD, &["https://a.example"])), "P1004", "a key that nobody enrolled");
}

/// The authorities name a new key of the log: phones follow, and the old one alone can say nothing any more.
#[test]
fn a_new_key_of_the_log_is_named_by_the_authorities() {
    const NEW: u8 = 8;
    let events = [national(), vec![policy_by(SECOND, ROOT, Some(NEW), &[])]].concat();
    assert_eq!(taken(&events), "taken", "the entry that names it is still under the old one");
    let new = NoteSigner::from_seed(ORIGIN, &[NEW; 32]).unwrap();
    let grown = [events, vec![enrol(RELEASE, "release", Some(ROOT))]].concat();
    let by = |arrival: u8, checkpoint: &NoteSigner| {
        let mut told = nation_by(&grown, checkpoint, |c| vec![c.line()]);
        let last = told.entries.len() - 1;
        let (old, new) = (key(2).id().to_hex(), key(arrival).id().to_hex());
        told.entries[last].entry =
            told.entries[last].entry.replacen(&format!("{old} arrival"), &format!("{new} arrival"), 1);
        // Leaf, chain and root follow.
        let leaves: Vec<_> = told.entries.iter().map(|e| leaf_hash(e.entry.as_bytes())).collect();
        let mut chain = National::default();
        leaves.iter().for_each(|leaf| chain.push(leaf));
        let root = HashTree::from_leaves(leaves).root();
        let signed =
            tlog::Checkpoint { origin: ORIGIN.into(), size: 5, root, extensions: vec![chain.line()] };
        told.checkpoint = String::from_utf8(tlog::sign_checkpoint(&signed, checkpoint).to_bytes()).unwrap();
        code(pinned().with(&told))
    };
    assert_eq!(by(NEW, &new), "taken");
    assert_eq!(by(NEW, &signer()), "P1006", "a checkpoint by the old key");
    assert_eq!(by(2, &new), "P1004", "an arrival by the old key");
    assert_eq!(by(9, &new), "P1004", "an arrival by any other");
    let event = confirmation(1, 0, 0);
    assert_eq!(taken(&[national(), vec![event]].concat()), "P1004", "a form is not of the nation");
}
