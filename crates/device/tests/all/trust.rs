//! Whom a phone believes.

use crate::service::{
    INTAKE, NOW, OFFICER, ORIGIN, ROOT, Service, confirmation, entry, key, nation, nation_of, policy, setup,
};
use device::outbox::Action;
use device::{Nation, NationalEntry, Pinned, ProofAnswer};
use model::event::{Payload, Setup, sign};
use model::receipt::{self, Receipt};
use model::{Digest, EventId};

fn pinned() -> Pinned {
    Pinned::of(&policy()).unwrap().with(&nation()).unwrap()
}

#[test]
fn the_election_is_what_the_root_key_signed_first() {
    let election = pinned().election().unwrap();
    assert_eq!((election.name.as_str(), election.drill), ("Pemilu Uji", false));
    let signed = |number: u8, name: &str| {
        let root = key(number);
        let Payload::Setup(before) = setup().payload().clone() else { unreachable!() };
        let by = (root.id(), root.public().to_base64());
        let payload = Payload::Setup(Setup { by: by.0, root_key: by.1, election: name.into(), ..before });
        let nation = nation_of(&[sign(ORIGIN, payload, &[&root])]);
        Pinned::of(&policy()).unwrap().with(&nation).and_then(|p| p.election())
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
        assert_eq!(signed(ROOT, name).unwrap().drill, drill, "{name}");
    }
    assert_eq!(signed(9, "Pemilu Uji").unwrap_err().code(), "P1004", "of another root");
    let changed = Nation {
        entries: vec![NationalEntry { index: 0, entry: entry(&setup()).replacen("Uji", "Umum", 1) }],
        ..nation_of(&[setup()])
    };
    let changed = Pinned::of(&policy()).unwrap().with(&changed);
    assert_eq!(changed.unwrap_err().code(), "P1004", "another name than was signed");
    assert_eq!(Pinned::of(&policy()).unwrap().election().unwrap_err().code(), "P1017", "nothing was taken");
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
