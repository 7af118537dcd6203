//! What a copy has, after every state and every end that a round can come to.

use super::states::{
    Changed, Dying, NUMBERS, PICTURES, failing, from, pointer, round, source, states, verifies_as,
};
use mirror::{Asked, Mirror, Sources, Told, Trouble, Trust};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use testkit::tree::Tree;

fn gets(tree: &Tree) -> (Dying, Arc<AtomicUsize>) {
    let answers = Arc::new(AtomicUsize::new(0));
    (Dying { tree: tree.clone(), answers: Arc::clone(&answers), most: usize::MAX }, answers)
}

#[test]
fn every_state_is_copied_and_verifies() {
    let folder = tempfile::tempdir().unwrap();
    let mirror = Mirror::open(folder.path()).unwrap();
    for state in states() {
        let copied = round(&mirror, &from(&state), PICTURES).copied.unwrap();
        assert_eq!((copied.size, copied.missing), (state.entries.len() as u64, 0));
        assert_eq!((copied.changed, copied.trust), (true, Trust::FirstUse));
        verifies_as(folder.path(), &state);
    }
    let all = states();
    let last = all.last().unwrap();
    // Whatever the newest state has is here, byte for byte; of states in between, what it still leads to.
    let names = last.files.iter().filter(|(path, _)| path.starts_with("o/") || path.starts_with("gambar/"));
    let missing =
        names.filter(|(path, bytes)| std::fs::read(folder.path().join(path)).ok().as_ref() != Some(bytes));
    let missing = missing.count();
    assert!(missing < last.files.len() / 4, "{missing}: objects of states that were never copied");
    assert!(last.files.keys().any(|path| path.starts_with("gambar/")));
}

#[test]
fn what_stands_is_asked_for_once() {
    let folder = tempfile::tempdir().unwrap();
    let mirror = Mirror::open(folder.path()).unwrap();
    let all = states();
    let last = all.last().unwrap();
    round(&mirror, &from(last), PICTURES);
    let (counted, answers) = gets(last);
    let done = round(&mirror, &Sources::new(vec![source("asal", counted)]), PICTURES);
    assert!(!done.copied.unwrap().changed);
    assert_eq!(answers.load(Ordering::Relaxed), 2, "the two pointers");
    // A new entry brings the nodes above it, and nothing else.
    let (before, folder) = (&all[2], tempfile::tempdir().unwrap());
    let mirror = Mirror::open(folder.path()).unwrap();
    let (counted, whole) = gets(before);
    round(&mirror, &Sources::new(vec![source("asal", counted)]), NUMBERS);
    let (counted, more) = gets(last);
    round(&mirror, &Sources::new(vec![source("asal", counted)]), NUMBERS);
    let (whole, more) = (whole.load(Ordering::Relaxed), more.load(Ordering::Relaxed));
    assert!(more * 2 < whole, "{more} answers for one entry, {whole} for all");
}

#[test]
fn numbers_alone_then_pictures_then_what_is_withdrawn_goes() {
    let folder = tempfile::tempdir().unwrap();
    let mirror = Mirror::open(folder.path()).unwrap();
    let all = states();
    let last = all.last().unwrap();
    round(&mirror, &from(last), NUMBERS);
    assert!(!folder.path().join("gambar").exists());
    assert!(failing(folder.path()).iter().all(|code| code.starts_with("V8")), "{:?}", failing(folder.path()));
    // Some of them are at no source yet.
    let lacking = Changed(last.clone(), |path: &str, found: Option<Vec<u8>>| {
        found.filter(|_| !path.starts_with("gambar/"))
    });
    let copied = round(&mirror, &Sources::new(vec![source("asal", lacking)]), PICTURES).copied.unwrap();
    assert!(copied.missing > 0, "{copied:?}");
    let copied = round(&mirror, &from(last), PICTURES).copied.unwrap();
    assert_eq!(copied.missing, 0);
    verifies_as(folder.path(), last);

    let registry = testkit::small::registry();
    let mut history = last.history.clone();
    let gone = testkit::gallery::withdrawn(&registry, &history, testkit::small::SECOND);
    let index = history.len();
    history.push(model::Entry { event: gone, arrival: history[index - 1].arrival });
    let withdrawn = testkit::tree::tree(&registry, &history);
    let pictures = |folder: &std::path::Path| {
        let mut count = 0;
        for one in std::fs::read_dir(folder.join("gambar")).unwrap() {
            count += std::fs::read_dir(one.unwrap().path()).unwrap().count();
        }
        count
    };
    let before = pictures(folder.path());
    round(&mirror, &from(&withdrawn), PICTURES);
    assert!(pictures(folder.path()) < before);
    verifies_as(folder.path(), &withdrawn);
}

#[test]
fn a_copy_never_goes_back() {
    let folder = tempfile::tempdir().unwrap();
    let mirror = Mirror::open(folder.path()).unwrap();
    let all = states();
    round(&mirror, &from(&all[3]), NUMBERS);
    let stood = pointer(folder.path());
    let done = round(&mirror, &from(&all[1]), NUMBERS);
    assert!(done.copied.is_none());
    assert!(matches!(done.told[..], [Told::Behind { .. }]), "{:?}", done.told);
    assert_eq!(pointer(folder.path()), stood);
    // A source that lags behind is passed over for one that does not.
    let both = Sources::new(vec![source("lama", all[1].clone()), source("baru", all[3].clone())]);
    assert_eq!(round(&mirror, &both, NUMBERS).copied.unwrap().source, "baru");
}

#[test]
fn what_one_source_lacks_another_has() {
    let folder = tempfile::tempdir().unwrap();
    let mirror = Mirror::open(folder.path()).unwrap();
    let tree = states().pop().unwrap();
    let none = Dying { tree: tree.clone(), answers: Arc::default(), most: 0 };
    // Every third object is gone here, every fourth damaged.
    let half = Changed(tree.clone(), |path: &str, found: Option<Vec<u8>>| match path.bytes().last() {
        Some(b'0' | b'3' | b'6' | b'9' | b'c') if path.starts_with("o/") => None,
        Some(b'1' | b'7' | b'b') if path.starts_with("o/") => found.map(|bytes| bytes[1..].to_vec()),
        _ => found,
    });
    let alone = round(&mirror, &Sources::new(vec![source("separuh", half)]), NUMBERS);
    assert!(alone.copied.is_none() && matches!(alone.told[..], [Told::Dead { .. }]), "{alone:?}");
    assert!(pointer(folder.path()).is_none());
    let half = Changed(tree.clone(), |path: &str, found: Option<Vec<u8>>| match path.bytes().last() {
        Some(b'0' | b'3' | b'6' | b'9' | b'c') if path.starts_with("o/") => None,
        _ => found,
    });
    let all = [source("mati", none), source("separuh", half), source("asal", tree.clone())];
    let done = round(&mirror, &Sources::new(all.into()), NUMBERS);
    assert_eq!(done.copied.unwrap().source, "separuh");
    assert!(matches!(done.told[..], [Told::Dead { .. }]), "{:?}", done.told);
    assert_eq!(pointer(folder.path()).as_ref(), tree.files.get("root.json"));
}

#[test]
fn cut_off_after_any_answer_readers_see_one_whole_state() {
    let all = states();
    let (first, second) = (&all[1], &all[3]);
    let (counted, answers) = gets(second);
    let whole = tempfile::tempdir().unwrap();
    let mirror = Mirror::open(whole.path()).unwrap();
    round(&mirror, &from(first), PICTURES);
    round(&mirror, &Sources::new(vec![source("asal", counted)]), PICTURES);
    let all_answers = answers.load(Ordering::Relaxed);
    assert!(all_answers > 40, "{all_answers}");
    let folder = tempfile::tempdir().unwrap();
    let mirror = Mirror::open(folder.path()).unwrap();
    round(&mirror, &from(first), PICTURES);
    let mut most = 0;
    while most < all_answers {
        let dying = Dying { tree: second.clone(), answers: Arc::default(), most };
        let done = round(&mirror, &Sources::new(vec![source("asal", dying)]), PICTURES);
        if done.copied.is_none() {
            assert_eq!(pointer(folder.path()).as_ref(), first.files.get("root.json"), "after {most}");
        }
        most += 7;
    }
    round(&mirror, &from(second), PICTURES);
    verifies_as(folder.path(), second);
}

#[test]
fn what_the_disk_lost_is_brought_anew() {
    let folder = tempfile::tempdir().unwrap();
    let mirror = Mirror::open(folder.path()).unwrap();
    let tree = states().pop().unwrap();
    round(&mirror, &from(&tree), PICTURES);
    let sound = failing(folder.path());
    let mut damaged = 0;
    for (at, path) in tree.files.keys().enumerate() {
        let file = folder.path().join(path);
        if at % 5 == 0 && path != "root.json" && path != "log/checkpoint" && file.exists() {
            std::fs::write(&file, b"lost").unwrap();
            damaged += 1;
        }
    }
    assert!(damaged > 10);
    assert_ne!(failing(folder.path()), sound);
    round(&mirror, &from(&tree), Asked { repair: true, ..PICTURES });
    verifies_as(folder.path(), &tree);
}

#[test]
fn one_process_works_on_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let mirror = Mirror::open(folder.path()).unwrap();
    assert!(matches!(Mirror::open(folder.path()), Err(Trouble::Locked(_))));
    drop(mirror);
    Mirror::open(folder.path()).unwrap();
}
