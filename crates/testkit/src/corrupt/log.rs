//! Lies about the log.

use super::{Corruption, lie, republish};
use crate::small;
use crate::tree::{Tree, log_signer, national, signed, signed_with};
use tlog::{NoteSigner, decode_bundle, encode_bundle, tiles_for};

pub(super) const LIES: &[Corruption] = &[
    lie("root.json is missing", &["V1.1"], "no root.json", |t| drop(t.files.remove("root.json"))),
    lie("root.json has another format", &["V1.1"], "format", |t| {
        let mut root = t.root();
        root.format = "sirekap-tree/9".into();
        t.set_root(&root);
    }),
    lie("root.json has a field more", &["V1.1"], "root.json", |t| {
        let text = String::from_utf8(t.files["root.json"].clone()).unwrap();
        t.files.insert("root.json".into(), text.replacen('{', "{\"x\":1,", 1).into_bytes());
    }),
    lie("the policy has other bytes than its name", &["V1.2"], "policy", |t| {
        let name = shapes::paths::object(&t.root().policy.object);
        t.files.insert(name, b"quorum none\n".to_vec());
    }),
    lie("the checkpoint is signed by another key of the same name", &["V1.3"], "checkpoint", |t| {
        let other = NoteSigner::from_seed(crate::small::ORIGIN, &[77; 32]).unwrap();
        let note = signed(&small::registry(), &t.entries, (&other, true));
        set_checkpoint(t, note);
    }),
    Corruption {
        name: "the checkpoint lacks the witness",
        fails: &[],
        unanswered: &["V5.1"],
        at: "",
        tell: |t| {
            let note = signed(&small::registry(), &t.entries, (&log_signer(), false));
            set_checkpoint(t, note);
        },
    },
    lie("the witness's signature is of another checkpoint", &["V5.1"], "saksi", |t| {
        let other = tlog::Note::parse(&t.checkpoint_at(t.entries.len() - 1)).unwrap();
        let mut note = tlog::Note::parse(&t.checkpoint_at(t.entries.len())).unwrap();
        note.signatures[1] = other.signatures[1].clone();
        set_checkpoint(t, note.to_bytes());
    }),
    lie("the tree's policy has other witnesses than the log names", &["V5.2"], "other witnesses", |t| {
        super::events::and_then(t, witnessed(crate::history::START));
    }),
    lie("the checkpoint names no national event", &["V2.7"], "no such line", |t| {
        let note = signed_with(&t.entries, (&log_signer(), true), Vec::new());
        set_both(t, note);
    }),
    lie("the checkpoint leaves a national event out", &["V2.7"], "sirekap-national", |t| {
        let mut short = national(&small::registry(), &t.entries).unwrap();
        short.count -= 1;
        let note = signed_with(&t.entries, (&log_signer(), true), vec![short.line()]);
        set_both(t, note);
    }),
    lie("root.json names another origin", &["V1.3"], "origin", |t| {
        let mut root = t.root();
        root.origin = "hasil.example/lain".into();
        t.set_root(&root);
    }),
    Corruption {
        name: "a bundle is missing",
        fails: &["V1.4"],
        // Nothing that is asked of every entry was seen of every entry.
        unanswered: &["V1.5", "V2.1", "V2.2", "V2.3", "V2.4", "V2.5", "V2.6"],
        at: "\"index\":0",
        tell: |t| drop(t.files.remove("log/tile/entries/000")),
    },
    lie("an entry is dropped from its bundle", &["V1.4"], "entries/000 holds 255", |t| {
        let bundle = t.files["log/tile/entries/000"].clone();
        let entries = decode_bundle(&bundle).unwrap();
        let short = encode_bundle(entries[..100].iter().chain(&entries[101..]).copied()).unwrap();
        t.files.insert("log/tile/entries/000".into(), short);
    }),
    lie("two entries are swapped under the old checkpoint", &["V1.5"], "another root", |t| {
        let old = t.files["log/checkpoint"].clone();
        let mut history = t.history.clone();
        // The last two: of different forms, so that only their places change.
        let last = history.len() - 1;
        history.swap(last, last - 1);
        republish(t, &history);
        set_checkpoint(t, old.clone());
        t.files.insert("log/checkpoint".into(), old);
    }),
    lie("a byte of a tile differs", &["V1.6"], "log/tile/0/000", |t| flip(t, "log/tile/0/000", 100)),
    lie("a byte of an upper tile differs", &["V1.6"], "log/tile/1/000.p/1", |t| {
        flip(t, "log/tile/1/000.p/1", 0)
    }),
    lie("a tile is missing", &["V1.6"], "log/tile/0/001.p/", |t| {
        let last = tiles_for(0, t.entries.len() as u64).into_iter().rfind(|id| id.level == 0).unwrap();
        t.files.remove(&format!("log/{}", last.path()));
    }),
    lie("log/checkpoint is missing", &["V1.7"], "log/checkpoint", |t| drop(t.files.remove("log/checkpoint"))),
    lie("log/checkpoint is older than root.json", &["V1.7"], "log/checkpoint", |t| {
        let note = t.checkpoint_at(200);
        t.files.insert("log/checkpoint".into(), note);
    }),
    lie("log/checkpoint is of another log of the same size", &["V1.7"], "does not continue", |t| {
        let mut entries = t.entries.clone();
        entries[20] = b"another".to_vec();
        let other = Tree { entries, ..t.clone() }.checkpoint_at(t.entries.len());
        t.files.insert("log/checkpoint".into(), other);
    }),
    lie("root.json stays behind under a newer log", &["V1.9"], "waits for 86100 s", |t| grow(t, 300)),
    lie("of what root.json leaves out only what came late is shown", &["V1.9"], "not in the log", |t| {
        grow(t, 300);
        let size = t.entries.len() as u64;
        let last = tlog::bundles_for(0, size).pop().unwrap();
        let path = format!("log/{}", last.path());
        let bundle = t.files[&path].clone();
        let mut entries: Vec<Vec<u8>> =
            decode_bundle(&bundle).unwrap().into_iter().map(<[u8]>::to_vec).collect();
        let text = String::from_utf8(entries.pop().unwrap()).unwrap();
        let arrival = format!("arrival {}", crate::history::START + 300);
        entries.push(text.replace(&arrival, "arrival 1999999999").into_bytes());
        t.files.insert(path, encode_bundle(entries.iter().map(Vec::as_slice)).unwrap());
    }),
    lie("the log was rewritten below what was seen", &["V1.8"], "not the ones seen before", |t| {
        // Two early events of different forms change places; everything is signed and published anew.
        let mut history = t.history.clone();
        history.swap(12, 13);
        for at in [12, 13] {
            history[at].arrival = t.history[at].arrival;
        }
        let cut_at =
            history.iter().position(|e| matches!(e.event.payload(), model::Payload::Cut(_))).unwrap();
        history.truncate(cut_at);
        republish(t, &history);
    }),
    lie("the log is shorter than what was seen", &["V1.8"], "shorter than it was", |t| {
        let history = t.history[..60].to_vec();
        republish(t, &history);
    }),
];

/// The log names a witness that the tree's policy does not have.
pub fn witnessed(time: i64) -> model::Submission {
    let witness = model::event::WitnessAt {
        address: "https://saksi.example".into(),
        key: small::secret(61).public().to_base64(),
        name: "saksi.example/log".into(),
    };
    let (by, with) = (small::secret(small::ROOT), small::secret(small::SECOND));
    let policy = model::event::PolicySet {
        addresses: Vec::new(),
        by: by.id(),
        kind: model::event::PolicySet::KIND_2.into(),
        log: None,
        time: model::UtcSeconds(time),
        until: model::UtcSeconds(time),
        with: with.id(),
        witnessing: Some(model::event::Witnessing {
            groups: Vec::new(),
            quorum: Some(witness.name.clone()),
            witnesses: vec![witness],
        }),
    };
    model::event::sign(small::ORIGIN, policy.into(), &[&by, &with])
}

/// The log goes on by an entry that arrives so many seconds after the start; `root.json` stays what it was.
pub fn grow(t: &mut Tree, seconds: i64) {
    let (before, root) = (t.clone(), t.root());
    let last = t.history.iter().rev().find(|e| e.event.payload().form_event().is_some()).unwrap();
    let arrival = model::UtcSeconds(crate::history::START + seconds);
    let mut entries = t.entries.clone();
    entries.push(last.event.entry_bytes(crate::small::secret(crate::small::LOG).id(), arrival));
    t.relog(entries);
    // What a log has published stays.
    for (path, bytes) in before.files.into_iter().filter(|(path, _)| path.starts_with("log/tile/")) {
        t.files.entry(path).or_insert(bytes);
    }
    t.set_root(&root);
}

/// In root.json and as the newest.
fn set_both(t: &mut Tree, note: Vec<u8>) {
    t.files.insert("log/checkpoint".into(), note.clone());
    set_checkpoint(t, note);
}

fn set_checkpoint(t: &mut Tree, note: Vec<u8>) {
    let mut root = t.root();
    root.checkpoint = String::from_utf8(note).unwrap();
    t.set_root(&root);
}

fn flip(t: &mut Tree, path: &str, at: usize) {
    t.files.get_mut(path).unwrap()[at] ^= 1;
}
