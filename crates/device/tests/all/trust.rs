//! Whom a phone believes.

use crate::service::{
    INTAKE, NOW, OFFICER, ORIGIN, ROOT, SECOND, Service, confirmation, enrol, entry, key, policy,
    receipt_entries, setup, signer,
};
use device::outbox::Action;
use device::{Pinned, ProofAnswer};
use model::event::{AppRelease, KeyEnrol, Payload, Setup, kinds, sign};
use model::receipt::{self, Receipt};
use model::{Digest, EventId, Role, Submission};

fn pinned() -> Pinned {
    Pinned::of(&policy()).unwrap()
}

#[test]
fn keys_of_receipts_follow_from_the_root() {
    let keys = pinned().receipt_keys(&receipt_entries()).unwrap();
    assert_eq!(keys.keys().copied().collect::<Vec<_>>(), [key(INTAKE).id()]);
    assert!(pinned().receipt_keys(&[]).unwrap().is_empty(), "nobody is believed without a reason");
    let other_role =
        [setup(), enrol(SECOND, "authority", None), enrol(OFFICER, "officer", Some(ROOT))].map(|e| entry(&e));
    assert!(pinned().receipt_keys(&other_role).unwrap().is_empty());
}

/// Two authorities of a village make a key of receipts: the phone, which knows no registry, believes it as little as the log.
#[test]
fn a_key_of_receipts_of_a_village_is_not_believed() {
    let (second, third, false_intake) = (key(SECOND), key(70), key(71));
    let given = |number: u8, role: Role, area: &str, by: [&model::SecretKey; 2]| {
        let own = key(number);
        let signers = (by[0].id(), Some(by[1].id()));
        KeyEnrol::new(own.public(), signers, (role, area), NOW).sign(ORIGIN, (by[0], Some(by[1])), &own)
    };
    let opening = [setup(), enrol(SECOND, "authority", None)];
    let villages = [
        given(70, Role::Authority, "3171010001", [&second, &key(ROOT)]),
        given(72, Role::Authority, "3171010001", [&second, &key(ROOT)]),
    ];
    for (area, by) in [("3171010001", [&third, &key(72)]), ("", [&third, &key(72)]), ("", [&second, &third])]
    {
        let last = given(71, Role::Intake, area, by);
        let entries: Vec<String> = opening.iter().chain(&villages).chain([&last]).map(entry).collect();
        assert_eq!(pinned().receipt_keys(&entries).unwrap_err().code(), "P1004", "{area:?}");
    }
    let good = given(71, Role::Intake, "", [&second, &key(ROOT)]);
    let entries: Vec<String> = opening.iter().chain(&villages).chain([&good]).map(entry).collect();
    assert!(pinned().receipt_keys(&entries).unwrap().contains_key(&false_intake.id()));
}

#[test]
fn no_key_comes_in_beside_the_root() {
    let good = receipt_entries();
    let other_root = {
        let policy = policy();
        let root = tlog::NoteSigner::from_seed(&format!("{ORIGIN}/root"), &[99; 32]).unwrap();
        let line = policy.lines().next().unwrap();
        policy.replace(line, &format!("# sirekap-root {}", root.verifier_key()))
    };
    let fault = Pinned::of(&other_root).unwrap().receipt_keys(&good).unwrap_err();
    assert_eq!(fault.code(), "P1004", "a log that another root opened");
    for (name, entries) in [
        ("without its authority", vec![good[0].clone(), good[2].clone()]),
        ("without setup", good[1..].to_vec()),
        ("a changed key", vec![good[0].clone(), good[1].clone(), good[2].replacen("intake", "officer", 1)]),
        ("of another log", good.iter().map(|e| e.replacen(ORIGIN, "log.example/lain", 1)).collect()),
        ("garbage", vec!["garbage".to_string()]),
        (
            "arrived by another key",
            good.iter().map(|e| e.replace(&key(2).id().to_hex(), &key(9).id().to_hex())).collect(),
        ),
    ] {
        assert_eq!(pinned().receipt_keys(&entries).unwrap_err().code(), "P1004", "{name}");
    }
}

#[test]
fn the_election_is_what_the_root_key_signed_first() {
    let election = pinned().election(&receipt_entries()).unwrap();
    assert_eq!((election.name.as_str(), election.drill), ("Pemilu Uji", false));
    let signed = |number: u8, name: &str| {
        let root = key(number);
        let Payload::Setup(before) = setup().payload().clone() else { unreachable!() };
        let by = (root.id(), root.public().to_base64());
        let payload = Payload::Setup(Setup { by: by.0, root_key: by.1, election: name.into(), ..before });
        vec![entry(&sign(ORIGIN, payload, &[&root]))]
    };
    for (name, drill) in [
        ("Pemilu 2029", false),
        ("Pemilu Contoh (data buatan)", true),
        ("SIMULASI Pemilu 2029", true),
        ("Latihan KPPS, Gambir", true),
        ("Gladi-bersih", true),
        ("Pemilu Percontohan", false),
        ("", false),
    ] {
        assert_eq!(pinned().election(&signed(ROOT, name)).unwrap().drill, drill, "{name}");
    }
    for (what, entries) in [
        ("nothing", Vec::new()),
        ("another first entry", receipt_entries()[1..].to_vec()),
        ("of another root", signed(9, "Pemilu Uji")),
        ("another name than was signed", vec![entry(&setup()).replacen("Uji", "Umum", 1)]),
    ] {
        assert_eq!(pinned().election(&entries).unwrap_err().code(), "P1004", "{what}");
    }
}

#[test]
fn a_receipt_is_believed_by_its_signature_for_its_event_and_pages() {
    let keys = Service::default().keys();
    let event = confirmation(1, 2, 0).id();
    let pages = [Digest([1; 32]), Digest([2; 32])];
    let good = Receipt {
        arrival: NOW,
        by: key(INTAKE).id(),
        event,
        index: 7,
        kind: receipt::KIND.into(),
        pages: pages.to_vec(),
    };
    let text = receipt::sign(ORIGIN, &good, &key(INTAKE));
    assert_eq!(pinned().receipt(&keys, &text, event, &pages).unwrap(), good);
    let by_other = Receipt { by: key(OFFICER).id(), ..good.clone() };
    for (name, text, event, pages) in [
        ("of another event", text.clone(), EventId([9; 32]), &pages[..]),
        ("of fewer pages", text.clone(), event, &pages[..1]),
        ("signed by another", receipt::sign(ORIGIN, &by_other, &key(OFFICER)), event, &pages[..]),
        ("in another's name", receipt::sign(ORIGIN, &good, &key(OFFICER)), event, &pages[..]),
        ("with another index", text.replace("\"index\":7", "\"index\":8"), event, &pages[..]),
        ("of another log", receipt::sign("log.example/lain", &good, &key(INTAKE)), event, &pages[..]),
        ("nothing", String::new(), event, &pages[..]),
    ] {
        let fault = pinned().receipt(&keys, &text, event, pages).unwrap_err();
        assert_eq!(fault.code(), "P1005", "{name}");
    }
}

#[test]
fn a_proof_leads_from_the_event_to_a_checkpoint_of_the_log() {
    let mut service = Service::default();
    let events: Vec<_> = (1..=5).map(|n| confirmation(n, 0, 0)).collect();
    for event in &events {
        let action = Action::PostEvent { event: event.id(), address: String::new() };
        service.answer(&action, std::str::from_utf8(event.bytes()).unwrap());
    }
    service.sequence();
    let answer = |n: usize| -> ProofAnswer { serde_json::from_str(&service.proof(events[n].id())).unwrap() };
    for (n, event) in events.iter().enumerate() {
        let proven = pinned().proof(&answer(n), event.id()).unwrap();
        assert_eq!((proven.index, proven.size, proven.arrival), (n as u64, 5, NOW));
    }
    let change = |change: fn(&mut ProofAnswer)| {
        let mut answer = answer(2);
        change(&mut answer);
        pinned().proof(&answer, events[2].id()).unwrap_err().code()
    };
    assert_eq!(change(|a| a.index = 3), "P1006");
    assert_eq!(change(|a| a.index = u64::MAX), "P1006");
    assert_eq!(change(|a| a.proof.truncate(1)), "P1006");
    assert_eq!(change(|a| a.proof.push("AAAA".into())), "P1006");
    assert_eq!(change(|a| a.proof[0] = "?".into()), "P1006");
    assert_eq!(change(|a| a.entry = a.entry.replace("\"seq\":3", "\"seq\":4")), "P1006");
    assert_eq!(change(|a| a.checkpoint = a.checkpoint.replacen('5', "6", 1)), "P1006");
    assert_eq!(change(|a| a.checkpoint.clear()), "P1006");
    assert_eq!(pinned().proof(&answer(1), events[2].id()).unwrap_err().code(), "P1006", "of another event");
}

#[test]
fn policies_that_name_nobody() {
    for bad in ["", "quorum none\n", "log garbage\n", &policy().replace("# sirekap-root", "# someone")] {
        assert_eq!(Pinned::of(bad).unwrap_err().code(), "P1003", "{bad}");
    }
}

#[test]
fn a_release_of_the_app_is_one_that_the_log_has_by_the_release_key() {
    const RELEASE: u8 = 6;
    let manifest = format!(
        r#"{{"kind":"sirekap-release/1","version":"1.2.0","files":{{"app.js":"{}"}}}}"#,
        Digest([1; 32]).to_hex()
    );
    let event = |by: u8, of: &str, version: &str| {
        let payload = Payload::AppRelease(AppRelease {
            by: key(by).id(),
            kind: kinds::APP_RELEASE.into(),
            manifest: Digest::of(of.as_bytes()),
            time: NOW,
            version: version.into(),
        });
        sign(ORIGIN, payload, &[&key(by)])
    };
    // A log of one entry: its root is its leaf.
    let proof = |event: &Submission| {
        let entry = entry(event);
        let root = tlog::leaf_hash(entry.as_bytes());
        let checkpoint = tlog::Checkpoint { origin: ORIGIN.into(), size: 1, root, extensions: Vec::new() };
        let note = tlog::sign_checkpoint(&checkpoint, &signer()).to_bytes();
        ProofAnswer { checkpoint: String::from_utf8(note).unwrap(), index: 0, entry, proof: Vec::new() }
    };
    let enrolled = |role: &str| -> Vec<String> {
        [setup(), enrol(SECOND, "authority", None), enrol(RELEASE, role, Some(ROOT))]
            .map(|e| entry(&e))
            .into()
    };
    let good = event(RELEASE, &manifest, "1.2.0");
    let taken = pinned().release(&enrolled("release"), &proof(&good), &manifest).unwrap();
    assert_eq!((taken.version.as_str(), taken.files.len()), ("1.2.0", 1));
    let changed = manifest.replace("app.js", "evil.js");
    let torn = ProofAnswer { index: 1, ..proof(&good) };
    for (name, entries, answer, manifest, code) in [
        ("another manifest", enrolled("release"), proof(&good), &changed, "P1010"),
        ("a key of another role", enrolled("intake"), proof(&good), &manifest, "P1010"),
        ("a key that nobody enrolled", enrolled("release")[..2].to_vec(), proof(&good), &manifest, "P1010"),
        ("another version", enrolled("release"), proof(&event(RELEASE, &manifest, "9")), &manifest, "P1010"),
        ("another kind", enrolled("release"), proof(&setup()), &manifest, "P1010"),
        ("a proof of another place", enrolled("release"), torn, &manifest, "P1006"),
        ("keys without a root", enrolled("release")[1..].to_vec(), proof(&good), &manifest, "P1004"),
    ] {
        assert_eq!(pinned().release(&entries, &answer, manifest).unwrap_err().code(), code, "{name}");
    }
}
