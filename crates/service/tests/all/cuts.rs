//! Cuts while others append, and after a death between a cut and its files.

use crate::keys::{InMemory, home, key, log, program, unlimited};
use model::{Office, Submission};
use service::ceremony::{office_enrolment, open};
use service::cuts::{self, CutEvery};
use service::hour::Standing;
use service::publication::{cut, cut_beside_others, publish};
use service::{LogHome, inbox};
use shapes::own::Root;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicI64;

fn opened(folder: &Path) -> (LogHome, Arc<AtomicI64>) {
    let (log, hand) = log(&home(folder), Arc::new(InMemory::new(&unlimited())), Arc::new(()));
    open(&log, &key(1, &unlimited()), &[], &program()).unwrap();
    (log, hand)
}

/// An event of somebody else.
fn another(log: &LogHome, number: u8) -> Submission {
    let (root, own) = (key(1, &unlimited()), key(number, &unlimited()));
    let office = Office::from_code(&format!("peserta-{number}")).unwrap();
    office_enrolment(log.origin(), &*root, &*own, &office, log.now()).unwrap()
}

fn root(log: &LogHome) -> Root {
    serde_json::from_slice(&std::fs::read(log.home.tree().join("root.json")).unwrap()).unwrap()
}

/// Names of the tree's cuts with the sizes and indices that they have.
fn listed(log: &LogHome) -> Vec<(String, u64, u64)> {
    root(log).cuts.into_iter().map(|cut| (cut.name, cut.size, cut.index)).collect()
}

#[test]
fn a_cut_is_of_the_state_before_what_came_with_it() {
    let temp = tempfile::tempdir().unwrap();
    let (log, _) = opened(temp.path());
    let mut fold = log.fold().unwrap();
    let size = log.ledger.size();
    // Staged, and under no checkpoint yet: it comes between the state and its cut.
    log.append(vec![another(&log, 20)]).unwrap();
    assert_eq!(cut_beside_others(&log, &mut fold, "a").unwrap(), size + 2);
    assert_eq!(listed(&log), [("a".to_string(), size, size + 1)]);
    let of_cut = root(&log).cuts.remove(0);
    assert!(of_cut.files.contains_key("datapackage.json"));
    assert_ne!(of_cut.node, root(&log).node, "the state that has the other event too is another one");
    assert_eq!(cut_beside_others(&log, &mut fold, "a").unwrap_err().code(), "C3006");
    assert_eq!(listed(&log).len(), 1);
}

#[test]
fn a_cut_whose_maker_died_gets_its_files_with_the_next_publication() {
    let temp = tempfile::tempdir().unwrap();
    let (log, _) = opened(temp.path());
    let mut fold = log.fold().unwrap();
    let size = log.ledger.size();
    cut(&log, &mut fold, "a").unwrap();
    // Whoever made it dies here, and others have gone on before it is back.
    log.append(vec![another(&log, 20)]).unwrap();
    log.sequence().unwrap();
    let mut fold = log.fold().unwrap();
    let note = log.advance(&mut fold).unwrap();
    let report = publish(&log, &fold, &note, Standing::Open).unwrap();
    assert_eq!((report.cuts, report.missed), (vec!["a".to_string()], Vec::new()));
    assert_eq!(listed(&log), [("a".to_string(), size, size)]);
    let again = publish(&log, &fold, &note, Standing::Open).unwrap();
    assert_eq!((again.cuts, again.missed, listed(&log).len()), (Vec::new(), Vec::new(), 1));
}

#[test]
fn what_was_asked_for_is_made_or_set_aside_with_its_reason() {
    let temp = tempfile::tempdir().unwrap();
    let (log, _) = opened(temp.path());
    let mut fold = log.fold().unwrap();
    assert_eq!(cuts::round(&log, &mut fold, None).unwrap(), None);
    for bad in ["", "a b", "a/../b", ".a", "é", &"x".repeat(33)] {
        assert_eq!(cuts::ask(&log.home, bad).unwrap_err().code(), "C3007", "{bad:?}");
    }
    cuts::ask(&log.home, "a").unwrap();
    cuts::ask(&log.home, "b").unwrap();
    cuts::round(&log, &mut fold, None).unwrap();
    let names: Vec<String> = listed(&log).into_iter().map(|(name, ..)| name).collect();
    assert_eq!(names, ["a", "b"]);
    // Once more the same name, and one that only the log refuses.
    cuts::ask(&log.home, "a").unwrap();
    std::fs::write(inbox::folder(&log.home).join("a b.cut"), b"").unwrap();
    assert_eq!(cuts::round(&log, &mut fold, None).unwrap(), None);
    let mut left: Vec<String> = std::fs::read_dir(inbox::folder(&log.home))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    left.sort();
    assert_eq!(left, ["a b.reason", "a b.refused", "a.reason", "a.refused"]);
    let reason = std::fs::read_to_string(inbox::folder(&log.home).join("a.reason")).unwrap();
    assert!(reason.contains("cut a exists already"), "{reason}");
}

#[test]
fn nothing_new_is_no_reason_for_a_cut() {
    let temp = tempfile::tempdir().unwrap();
    let (log, _) = opened(temp.path());
    let mut fold = log.fold().unwrap();
    for every in [CutEvery::Day, CutEvery::Hour] {
        assert_eq!(cuts::round(&log, &mut fold, Some(every)).unwrap(), None, "no form has come");
    }
}
