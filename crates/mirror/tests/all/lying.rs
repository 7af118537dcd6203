//! Sources that lie: nothing of theirs is shown, and what proves it is kept.

use super::states::{Changed, NUMBERS, failing, from, pointer, round, source, states};
use mirror::{Mirror, Sources, Told};
use std::path::PathBuf;
use testkit::tree::{Tree, log_signer};
use tlog::SplitView;

/// The same election with another third entry, and perhaps fewer or more entries; signed by the log.
fn forked(tree: &Tree, size: usize) -> Tree {
    let mut entries = tree.entries.clone();
    let last = entries.last().unwrap().clone();
    entries.resize(size, last);
    entries[2] = b"another history".to_vec();
    let mut tree = tree.clone();
    tree.relog(entries);
    tree
}

/// The evidence that a round kept, checked as anybody can.
fn evidence(told: &[Told]) -> ((u64, u64), PathBuf) {
    let [Told::Split { sizes, kept, .. }] = told else { panic!("{told:?}") };
    let bytes = std::fs::read(kept).unwrap();
    let split = SplitView::parse(&bytes).unwrap();
    assert_eq!(split.to_bytes(), bytes);
    assert_eq!(split.log, *log_signer().verifier_key());
    let (smaller, larger) = split.check().unwrap();
    assert_eq!((smaller.size, larger.size), *sizes);
    (*sizes, kept.clone())
}

#[test]
fn two_histories_by_one_key_are_evidence_whichever_is_longer() {
    let tree = states().pop().unwrap();
    let size = tree.entries.len();
    for other in [size - 3, size, size + 5] {
        let folder = tempfile::tempdir().unwrap();
        let mirror = Mirror::open(folder.path()).unwrap();
        round(&mirror, &from(&tree), NUMBERS);
        let stood = pointer(folder.path());
        let done = round(&mirror, &from(&forked(&tree, other)), NUMBERS);
        assert!(done.copied.is_none());
        let (sizes, kept) = evidence(&done.told);
        assert_eq!(sizes, (size.min(other) as u64, size.max(other) as u64));
        assert_eq!(pointer(folder.path()), stood);
        // Seen again it is the same evidence, and an honest source is still followed.
        let both = Sources::new(vec![source("bohong", forked(&tree, other)), source("asal", tree.clone())]);
        let again = round(&mirror, &both, NUMBERS);
        assert_eq!(evidence(&again.told).1, kept);
        assert_eq!(again.copied.unwrap().source, "asal");
    }
}

#[test]
fn evidence_can_not_be_made_up() {
    let tree = states().pop().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mirror = Mirror::open(folder.path()).unwrap();
    round(&mirror, &from(&tree), NUMBERS);
    let done = round(&mirror, &from(&forked(&tree, tree.entries.len() + 5)), NUMBERS);
    let split = SplitView::parse(&std::fs::read(evidence(&done.told).1).unwrap()).unwrap();
    let honest = states();
    let note = |tree: &Tree| tlog::Note::parse(&tree.files["log/checkpoint"]).unwrap();
    let (before, after) = (note(&honest[1]), note(&honest[3]));
    let proof =
        honest[3].hashes().consistency(honest[1].entries.len() as u64, honest[3].entries.len() as u64);
    let root = honest[1].hashes().root();
    let between = Some((root, proof.unwrap()));
    let none = SplitView { smaller: before.clone(), larger: after.clone(), between, ..split.clone() };
    assert!(matches!(none.check(), Err(tlog::TlogError::NoSplit { .. })));
    // Another root without its proof, the same state twice, a checkpoint that the key did not sign.
    let other = none.between.clone().map(|(_, proof)| ([7; 32], proof));
    assert!(SplitView { between: other, ..none.clone() }.check().is_err());
    assert!(SplitView { smaller: after.clone(), between: None, ..none.clone() }.check().is_err());
    assert!(SplitView { between: None, ..none.clone() }.check().is_err());
    let mut unsigned = split.clone();
    unsigned.larger.text = unsigned.larger.text.replacen("1", "2", 1);
    assert!(unsigned.check().is_err());
    let text = split.to_string();
    for bad in
        [text.replacen("/1", "/2", 1), text.replacen("root ", "", 1), format!("{text}\n"), text[1..].into()]
    {
        assert!(SplitView::parse(bad.as_bytes()).is_err(), "{bad}");
    }
}

#[test]
fn two_mirrors_shown_two_states_find_it_by_comparing() {
    let tree = states().pop().unwrap();
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (first, second) = (Mirror::open(one.path()).unwrap(), Mirror::open(two.path()).unwrap());
    round(&first, &from(&tree), NUMBERS);
    round(&second, &from(&forked(&tree, tree.entries.len() + 2)), NUMBERS);
    let folder = |path: &std::path::Path| source("lain", verify::Folder::new(path));
    for (mirror, other) in [(&first, two.path()), (&second, one.path())] {
        let told = mirror.compare(&folder(other)).unwrap();
        evidence(&[told.unwrap()]);
    }
    // One that is merely behind, or the same, is no liar.
    let behind = tempfile::tempdir().unwrap();
    let third = Mirror::open(behind.path()).unwrap();
    round(&third, &from(&states()[1]), NUMBERS);
    assert!(first.compare(&folder(behind.path())).unwrap().is_none());
    assert!(third.compare(&folder(one.path())).unwrap().is_none());
    assert!(first.compare(&folder(one.path())).unwrap().is_none());
}

#[test]
fn a_state_that_the_log_did_not_sign_is_set_aside() {
    let all = states();
    let folder = tempfile::tempdir().unwrap();
    let mirror = Mirror::open(folder.path()).unwrap();
    round(&mirror, &from(&all[1]), NUMBERS);
    let stood = pointer(folder.path());
    let mut unsigned = all[3].clone();
    let mut root = unsigned.root();
    root.checkpoint = root.checkpoint.replacen("\n\n", "\none line more\n\n", 1);
    unsigned.set_root(&root);
    let mut unknown = all[3].clone();
    let mut root = unknown.root();
    root.format = "sirekap-tree/999".into();
    unknown.set_root(&root);
    for lie in [unsigned, unknown] {
        let done = round(&mirror, &from(&lie), NUMBERS);
        let [Told::Refused { kept, .. }] = &done.told[..] else { panic!("{:?}", done.told) };
        assert_eq!(std::fs::read(kept).unwrap(), lie.files["root.json"]);
        assert_eq!(pointer(folder.path()), stood);
    }
    // The first source of a copy is believed only where its checkpoint is signed by its own policy.
    let fresh = tempfile::tempdir().unwrap();
    let mirror = Mirror::open(fresh.path()).unwrap();
    let mut other = all[3].clone();
    let mut root = other.root();
    root.checkpoint = root.checkpoint.replacen("\n", "x\n", 1);
    other.set_root(&root);
    assert!(round(&mirror, &from(&other), NUMBERS).copied.is_none());
    assert!(mirror.policy().unwrap().is_none());
}

#[test]
fn nothing_false_is_ever_written() {
    let tree = states().pop().unwrap();
    type Lie = fn(&str, Option<Vec<u8>>) -> Option<Vec<u8>>;
    let lies: [Lie; 3] = [
        |path, found| match path.starts_with("log/tile/entries/") {
            true => found.map(|bytes| [&bytes[..bytes.len() - 1], b"?"].concat()),
            false => found,
        },
        |path, found| match path.starts_with("log/tile/0/") {
            true => found.map(|bytes| [&bytes[..bytes.len() - 1], b"?"].concat()),
            false => found,
        },
        |path, found| match path.starts_with("o/") {
            true => found.map(|bytes| [&bytes[..bytes.len() - 1], b"?"].concat()),
            false => found,
        },
    ];
    for lie in lies {
        let folder = tempfile::tempdir().unwrap();
        let mirror = Mirror::open(folder.path()).unwrap();
        let done = round(&mirror, &Sources::new(vec![source("bohong", Changed(tree.clone(), lie))]), NUMBERS);
        assert!(done.copied.is_none() && !done.told.is_empty(), "{done:?}");
        assert!(pointer(folder.path()).is_none());
        for (path, bytes) in &tree.files {
            let here = std::fs::read(folder.path().join(path)).ok();
            assert!(here.is_none_or(|here| here == *bytes), "{path}");
        }
        round(&mirror, &from(&tree), NUMBERS);
        assert!(failing(folder.path()).iter().all(|code| code.starts_with("V8")));
    }
}
