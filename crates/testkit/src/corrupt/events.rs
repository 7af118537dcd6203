//! Lies about the events of the log.

use super::{Corruption, lie, republish};
use crate::history::{START, enrol, enrol_until, forge, log_bytes};
use crate::small::{BAWASLU, LOG, ORIGIN, ROOT, SECOND, secret};
use crate::tree::Tree;
use model::event::{KeyEnrol, ManifestSet, OfficeEnrol, sign};
use model::{Entry, KeyId, Payload, SecretKey, UtcSeconds};

pub(super) const LIES: &[Corruption] = &[
    lie("an entry is not canonical JSON", &["V2.1"], "E1005", |t| {
        append(t, |entry| entry.replacen("{\"", "{ \"", 1));
    }),
    lie("an entry is of another log", &["V2.1"], "E1004", |t| {
        append(t, |entry| entry.replacen(ORIGIN, "hasil.example/lain", 1));
    }),
    lie("an entry's arrival is claimed by another key", &["V2.1"], "arrival", |t| {
        append(t, |entry| entry.replacen(&secret(LOG).id().to_hex(), &secret(SECOND).id().to_hex(), 1));
    }),
    Corruption {
        name: "an entry of an unknown kind is another's with another version",
        fails: &["V2.3"],
        unanswered: &["V2.2"],
        at: "E1012",
        tell: |t| {
            append(t, |entry| entry.replacen("form.confirmed/2", "form.confirmed/9", 1));
        },
    },
    lie("an event that nobody signed, published as refused", &["V2.3"], "E1012", |t| {
        let payload = confirmed(t, 10);
        and_then(t, forge(&sign(ORIGIN, payload, &[&secret(10)])));
    }),
    lie(
        "a signature is another's, and the event counts",
        &["V2.3", "V3.7", "V3.10", "V3.15"],
        "\"index\":46",
        |t| {
            let mut entries = t.entries.clone();
            let signature =
                |entry: &[u8]| String::from_utf8(entry.to_vec()).unwrap().lines().nth(3).unwrap().to_string();
            let base64 = |line: &str| line.rsplit(' ').next().unwrap().to_string();
            let (mine, other) = (base64(&signature(&entries[46])), base64(&signature(&entries[47])));
            let text = String::from_utf8(entries[46].clone()).unwrap();
            entries[46] = text.replace(&mine, &other).into_bytes();
            // Only the log changes, so that what is published still has the event as one that was signed. A cut names the log's root.
            relog_without_cuts(t, entries);
        },
    ),
    lie("a device confirms a form outside its area", &["V2.4"], "E1014", |t| {
        let payload = confirmed(t, 11);
        and_then(t, sign(ORIGIN, payload, &[&secret(11)]));
    }),
    lie("a key that nobody enrolled confirms a form", &["V2.4"], "E1010", |t| {
        let payload = confirmed(t, 99);
        and_then(t, sign(ORIGIN, payload, &[&secret(99)]));
    }),
    lie("an officer enrols another", &["V2.4"], "E1013", |t| {
        and_then(t, enrol(99, "officer", "", 10));
    }),
    lie("an authority of the supervisors enrols an officer", &["V2.4"], "E1028", |t| {
        and_then(t, enrol_until(99, "officer", ("", None), BAWASLU, Some(ROOT)));
    }),
    lie("the root alone enrols a publisher", &["V2.3"], "E1009", |t| {
        and_then(t, enrol_until(99, "publisher", ("", None), ROOT, None));
    }),
    lie("an authority enrols one of another office", &["V2.4"], "E1013", |t| {
        let office = model::Office::Participant("ppwp.1".into());
        let event = OfficeEnrol::signed(ORIGIN, &secret(SECOND), &secret(99), &office, UtcSeconds(START));
        and_then(t, event);
    }),
    lie("a supervisor and the root put another manifest in force", &["V2.4"], "E1028", |t| {
        let signers = (&secret(BAWASLU), &secret(ROOT));
        and_then(t, ManifestSet::signed(ORIGIN, signers, model::Digest([1; 32]), UtcSeconds(START)));
    }),
    lie("the old key of the log goes on after another was named", &["V2.8"], "any more", |t| {
        let policy = model::event::PolicySet {
            addresses: Vec::new(),
            by: secret(ROOT).id(),
            kind: model::event::PolicySet::KIND.into(),
            log: Some(secret(90).public().to_base64()),
            time: UtcSeconds(START),
            until: UtcSeconds(START),
            with: secret(SECOND).id(),
            witnessing: None,
        };
        and_then(t, sign(ORIGIN, Payload::PolicySet(policy), &[&secret(ROOT), &secret(SECOND)]));
        let payload = confirmed(t, 10);
        and_then(t, sign(ORIGIN, payload, &[&secret(10)]));
    }),
    lie("a second setup", &["V2.4"], "E1018", |t| {
        let setup = t.history[0].event.payload().clone();
        let Payload::Setup(mut setup) = setup else { return };
        setup.time = UtcSeconds(START + 1);
        and_then(t, sign(ORIGIN, Payload::Setup(setup), &[&secret(ROOT)]));
    }),
    lie("the log's root key is not the pinned one", &["V2.5"], "another root key", |t| {
        // The whole election under another root key, which the pinned policy does not know.
        let mut history = t.history.clone();
        let other = secret(70);
        let Payload::Setup(mut setup) = history[0].event.payload().clone() else { return };
        setup.by = other.id();
        setup.root_key = other.public().to_base64();
        history[0].event = sign(ORIGIN, Payload::Setup(setup), &[&other]);
        for entry in &mut history[1..] {
            match entry.event.payload().clone() {
                Payload::KeyEnrol(p) => entry.event = by_another_root(p, &other),
                Payload::KeyOffer(mut p) => {
                    p.with = other.id();
                    entry.event = sign(ORIGIN, Payload::KeyOffer(p), &[&secret(SECOND), &other]);
                }
                Payload::OfficeEnrol(mut p) => {
                    p.by = other.id();
                    let own = [BAWASLU].map(secret).into_iter().find(|k| k.id() == p.public().unwrap().id());
                    entry.event = sign(ORIGIN, p.into(), &[&other, &own.unwrap()]);
                }
                Payload::ManifestSet(mut p) => {
                    p.with = other.id();
                    entry.event = sign(ORIGIN, p.into(), &[&secret(SECOND), &other]);
                }
                Payload::DisclosureSet(mut p) => {
                    p.with = other.id();
                    entry.event = sign(ORIGIN, p.into(), &[&secret(SECOND), &other]);
                }
                Payload::OpeningRecorded(mut p) => {
                    p.by = other.id();
                    entry.event = sign(ORIGIN, p.into(), &[&other, &secret(SECOND)]);
                }
                Payload::KeyRevoke(mut p) => {
                    p.by = other.id();
                    entry.event = sign(ORIGIN, Payload::KeyRevoke(p), &[&other, &secret(SECOND)]);
                }
                _ => {}
            }
        }
        history.retain(|e| !matches!(e.event.payload(), Payload::Cut(_)));
        republish(t, &history);
    }),
    lie("an event stands twice", &["V2.6"], "the event of entry 30 again", |t| {
        let event = t.history[30].event.clone();
        and_then(t, event);
    }),
];

/// An enrolment of the history as another root would have signed it.
fn by_another_root(mut p: KeyEnrol, other: &SecretKey) -> model::Submission {
    let root = secret(ROOT).id();
    let of = |id: KeyId| if id == root { other.id() } else { id };
    (p.by, p.with) = (of(p.by), p.with.map(of));
    let known: Vec<SecretKey> =
        (0..=u8::MAX).map(secret).chain((40..50).map(|n| SecretKey::p256(&[n; 32]).unwrap())).collect();
    let key = p.public().unwrap().id();
    let signer = |id: KeyId| known.iter().chain([other]).find(|k| k.id() == id).unwrap();
    let signers: Vec<&SecretKey> = [p.by].into_iter().chain(p.with).chain([key]).map(signer).collect();
    sign(ORIGIN, Payload::KeyEnrol(p), &signers)
}

/// Appends a changed copy of the last form entry, which no file of the tree tells of.
fn append(t: &mut Tree, change: impl FnOnce(String) -> String) {
    let mut entries = t.entries.clone();
    let last = String::from_utf8(entries.last().unwrap().clone()).unwrap();
    entries.push(change(last).into_bytes());
    t.relog(entries);
}

/// Publishes the history with one more event.
pub(super) fn and_then(t: &mut Tree, event: model::Submission) {
    let mut history = t.history.clone();
    let arrival = UtcSeconds(history.last().unwrap().arrival.0 + 1);
    history.push(Entry { event, arrival });
    republish(t, &history);
}

/// Writes other bytes of entries under the published files of a history without cuts.
fn relog_without_cuts(t: &mut Tree, mut entries: Vec<Vec<u8>>) {
    let cut = t.history.iter().position(|e| matches!(e.event.payload(), Payload::Cut(_))).unwrap();
    let history = t.history[..cut].to_vec();
    entries.truncate(cut);
    republish(t, &history);
    assert_eq!(log_bytes(&history).len(), entries.len());
    t.relog(entries);
}

/// A confirmation of a Jakarta form in the name of a key, from the last one of the history.
fn confirmed(t: &Tree, key: u8) -> Payload {
    let found = t.history.iter().rev().find_map(|e| match e.event.payload() {
        Payload::FormConfirmed(p) if p.form.station.as_str().starts_with("31") => Some(p.clone()),
        _ => None,
    });
    let mut payload = found.unwrap();
    payload.by = secret(key).id();
    payload.seq = 0;
    payload.prev = None;
    Payload::FormConfirmed(payload)
}
