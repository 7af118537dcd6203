//! Stores and witnesses are opened through what the folder declares, and through nothing else.

use crate::keys::{InMemory, ORIGIN, clock, home, nobody, unlimited};
use residency::{DataClass, First, Inventory, PlaceKind};
use service::declared::{Classed, Declared, INVENTORY, POLICY};
use service::{Given, Home, LogHome, ServiceError, places};
use std::path::Path;
use std::sync::Arc;
use store::{Class, Pictures, PublicPictures, PublicTree};

fn open(home: &Home) -> Result<LogHome, ServiceError> {
    let (clock, _) = clock();
    let given =
        Given { clock, keys: Arc::new(InMemory::new(&unlimited())), progress: Arc::new(()), post: nobody() };
    LogHome::open(home.clone(), Arc::new(home.registry().unwrap()), given)
}

fn written(home: &Home) -> String {
    std::fs::read_to_string(home.folder.join(INVENTORY)).unwrap()
}

/// Writes an inventory with one place changed.
fn declare(home: &Home, from: &str, to: &str) {
    let text = written(home);
    assert!(text.contains(from), "{from}");
    std::fs::write(home.folder.join(INVENTORY), text.replacen(from, to, 1)).unwrap();
}

fn code<T>(answer: Result<T, ServiceError>) -> String {
    match answer {
        Ok(_) => "allowed".into(),
        Err(error) => error.code().into_owned(),
    }
}

#[test]
fn a_new_folder_has_an_inventory_that_allows_what_it_does() {
    let temp = tempfile::tempdir().unwrap();
    let home = home(temp.path());
    assert!(Inventory::parse(&written(&home)).is_ok());
    let log = open(&home).unwrap();
    log.pictures().unwrap();
    places::tree(&home).unwrap();
    places::public_pictures(&home).unwrap();
    // What somebody wrote stays when the folder is made anew.
    declare(&home, "mesin", "mesin-lama");
    Home::create(&home.folder, ORIGIN, &home.registry().unwrap()).unwrap();
    assert!(written(&home).contains("mesin-lama"));
}

#[test]
fn a_folder_from_before_is_taken_as_if_it_had_its_first_inventory() {
    let temp = tempfile::tempdir().unwrap();
    let home = home(temp.path());
    std::fs::remove_file(home.folder.join(INVENTORY)).unwrap();
    open(&home).unwrap().pictures().unwrap();
    assert!(Declared::of(&home, &First::default()).unwrap().is_first);
}

#[test]
fn what_is_not_allowed_is_not_opened() {
    // What is changed in the file; what log, pictures and tree then answer.
    let abroad = |id: &str| (format!("id = \"{id}\"\n"), "country = \"ID\"", "country = \"SG\"");
    for (what, change, answers) in [
        ("the ledger abroad", Some(abroad("buku")), ["T1005", "", ""]),
        ("the pictures abroad", Some(abroad("gambar")), ["allowed", "T1005", "allowed"]),
        ("the tree abroad", Some(abroad("pohon")), ["T1005", "", "T1005"]),
        ("the keys abroad", Some(abroad("mesin")), ["T1005", "", ""]),
        ("an inventory that can't be read", None, ["C4030", "", "C4030"]),
    ] {
        let temp = tempfile::tempdir().unwrap();
        let home = home(temp.path());
        // A tree is there, so that opening the log looks at it.
        std::fs::create_dir_all(home.tree()).unwrap();
        match change {
            Some((id, from, to)) => {
                let text = written(&home);
                let at = text.find(&id).unwrap();
                let text = format!("{}{}", &text[..at], text[at..].replacen(from, to, 1));
                std::fs::write(home.folder.join(INVENTORY), text).unwrap();
            }
            None => std::fs::write(home.folder.join(INVENTORY), "format = 1").unwrap(),
        }
        let log = open(&home);
        let pictures = log.as_ref().ok().map(|log| code(log.pictures())).unwrap_or_default();
        let found = [code(log.map(|_| ())), pictures];
        assert_eq!(found, [answers[0], answers[1]], "{what}");
        if !answers[2].is_empty() {
            assert_eq!(code(places::tree(&home)), answers[2], "{what}");
        }
    }
}

#[test]
fn the_policy_of_the_folder_holds_in_place_of_the_programs() {
    let temp = tempfile::tempdir().unwrap();
    let home = home(temp.path());
    let elsewhere = residency::Policy::indonesia_text().replace("\"ID\"", "\"TL\"");
    std::fs::write(home.folder.join(POLICY), &elsewhere).unwrap();
    assert_eq!(code(open(&home)), "T1005");
    let text = written(&home).replace("\"ID\"", "\"TL\"");
    std::fs::write(home.folder.join(INVENTORY), text).unwrap();
    assert_eq!(code(open(&home)), "allowed");
    std::fs::write(home.folder.join(POLICY), "x").unwrap();
    assert_eq!(code(open(&home)), "C4030");
}

#[test]
fn folders_are_found_wherever_the_election_lies_and_links_are_followed() {
    let temp = tempfile::tempdir().unwrap();
    let home = home(&temp.path().join("pemilu"));
    let declared = Declared::of(&home, &First::default()).unwrap();
    let kind = Some(PlaceKind::Primary);
    let at = |folder: &Path| code(declared.allows_folder(DataClass::Results, kind, folder));
    assert_eq!(at(&home.tree()), "allowed");
    assert_eq!(at(&home.folder.join("keys/../tree/o")), "allowed");
    assert_eq!(at(temp.path()), "T1001");
    assert_eq!(at(&temp.path().join("stik/baru/tree")), "T1001");
    // A tree that is really elsewhere is elsewhere.
    let real = temp.path().join("lain");
    std::fs::create_dir(&real).unwrap();
    std::os::unix::fs::symlink(&real, home.tree()).unwrap();
    assert_eq!(at(&home.tree()), "T1001");
    assert_eq!(code(places::tree(&home)), "T1001");
    declare(
        &home,
        "addresses = [\"./tree\"]",
        &format!("addresses = [\"{}\"]", real.canonicalize().unwrap().display()),
    );
    assert_eq!(code(places::tree(&home)), "allowed");
}

#[test]
fn every_class_that_has_a_store_has_its_name_in_the_policy() {
    let row = |store: &str, public: bool, class: DataClass| (store.to_string(), public, class);
    fn of<C: Classed>() -> (String, bool, DataClass) {
        (C::NAME.to_string(), !C::OWNER_ONLY, C::CLASS)
    }
    let all = [of::<Pictures>(), of::<PublicTree>(), of::<PublicPictures>()];
    assert_eq!(
        all,
        [
            row(Pictures::NAME, false, DataClass::Originals),
            row(PublicTree::NAME, true, DataClass::Results),
            row(PublicPictures::NAME, true, DataClass::PublicPictures),
        ]
    );
    assert!(
        all.iter().all(|(_, public, class)| *public == class.is_public()),
        "closed folders are of closed classes"
    );
}
